using System.CommandLine;
using Study.Cli.Commands;
using Study.Text;

namespace Study.Cli;

/// <summary>The command <c>study</c>: its verbs, and what becomes of errors.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int NotDone = 1;
    private const int WrongUsage = 2;
    private const int Interrupted = 130;

    /// <summary>Runs one command.</summary>
    /// <returns>0 done; 1 not done, and the error output says why; 2 the command line was wrong; 130 interrupted, with what was finished kept.</returns>
    public static int Run(string[] args, Terminal terminal, DateTimeOffset now, CancellationToken interrupt)
    {
        var root = new RootCommand("""
            Study makes quizzes and study cards from your documents, Chinese and English, offline.

            Start with:  study make             (the sample documents)
                         study make notes.txt   (your own)
            """)
        {
            MakeCommand.Of(terminal, now),
            AddCommand.Of(terminal, now),
            SourcesCommand.Of(terminal),
            RemoveCommand.Of(terminal, now),
            QuizCommand.Of(terminal),
            CardsCommand.Of(terminal),
            ReviewCommand.Of(terminal),
            DecisionCommands.Approve(terminal, now),
            DecisionCommands.Reject(terminal, now),
            DecisionCommands.Edit(terminal, now),
            DecisionCommands.Tag(terminal, now),
            DecisionCommands.Retire(terminal, now),
            ListCommand.Of(terminal),
            ShowCommand.Of(terminal),
            LeftOutCommand.Of(terminal),
            HistoryCommand.Of(terminal),
            ConflictsCommand.Of(terminal),
            StatsCommand.Of(terminal),
            BackupCommand.Of(terminal, now),
            PracticeCommand.Of(terminal),
            DueCommand.Of(terminal),
            MarkCommand.Of(terminal),
            ExportCommand.Of(terminal),
            ImportCommand.Of(terminal, now),
            CheckCommand.Of(terminal),
            RosterCommand.Of(terminal),
            ReadApartCommand.Of(),
        };
        if (ExportCommand.PageOf(args) is { } page)
        {
            terminal.Out.Write(page);
            return Done;
        }

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine("study: " + error.Message);
            }

            terminal.Error.WriteLine($"Try: {string.Join(' ', Path(parsed.CommandResult))} --help");
            return WrongUsage;
        }

        try
        {
            return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error }, interrupt)
                .GetAwaiter().GetResult();
        }
        catch (StudyException mistake)
        {
            terminal.Error.WriteLine(Terminal.Clean(mistake.Message));
            return NotDone;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted. What was finished is kept.");
            return Interrupted;
        }
    }

    /// <summary>0 when all was done, else 1.</summary>
    public static int ExitCode(bool isDone) => isDone ? Done : NotDone;

    private static IEnumerable<string> Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? Path(parent).Append(command.Command.Name) : ["study"];
}
