using System.CommandLine;
using Study.Bank;
using Study.Ingest;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study make</c>: from documents to a bank, a quiz, its key and study cards.</summary>
internal static class MakeCommand
{
    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Documents (.txt, .md) or folders of them.",
            DefaultValueFactory = _ => ["question-bank/documents"],
        };
        var bank = CommonOptions.Bank();
        var output = new Option<string>("--out")
        {
            Description = "The folder for the printed files; those of an earlier run are replaced.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
        var seed = CommonOptions.Seed();
        var language = CommonOptions.Language("The documents' language; auto tells it from each text.");
        var items = new Option<int>("--items")
        {
            Description = "How many items a quiz has at most.",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        CommonOptions.Within(items, 1, 500);
        var font = new Option<string?>("--font")
        {
            Description = "A font file to print with, instead of the system's Chinese font.",
            HelpName = "FILE",
        };
        var copies = new Option<int>("--copies")
        {
            Description = "Prints this many personal copies besides, with the names of a made-up class.",
            HelpName = "N",
        };
        CommonOptions.Within(copies, 0, 1000);
        var command = new Command("make", """
            Reads documents, derives questions, keeps them in the bank, and prints a quiz with its answer key and study cards.

            Example:  study make question-bank/documents --items 12 --seed 7
            """)
        {
            paths,
            bank,
            output,
            seed,
            language,
            items,
            font,
            copies,
        };
        command.SetAction((parsed, interrupt) => Task.FromResult(Run(
            terminal,
            parsed.GetRequiredValue(paths),
            parsed.GetRequiredValue(bank),
            new PaperOrder(parsed.GetRequiredValue(output), parsed.GetRequiredValue(items), parsed.GetRequiredValue(seed), parsed.GetValue(font), parsed.GetValue(copies)),
            CommonOptions.LanguageOf(parsed.GetRequiredValue(language)),
            now,
            interrupt)));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string bankPath, PaperOrder order, Language? language, DateTimeOffset now, CancellationToken interrupt)
    {
        var files = DocumentReader.FindFiles(paths);
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var report = AddCommand.Take(terminal, bank, files, language, now, interrupt);
        if (report.Files.Count == 0)
        {
            return CommandLine.ExitCode(false);
        }

        interrupt.ThrowIfCancellationRequested();
        var held = report.Files.ToHashSet();
        var sources = bank.Sources().Where(source => source.IsCurrent && held.Contains(source.Path)).DistinctBy(source => source.DocumentId).ToList();
        var items = bank.Read(new ItemFilter { Documents = [.. sources.Select(source => source.DocumentId)] }).Select(banked => banked.Item).ToList();
        if (items.Count == 0)
        {
            terminal.Error.WriteLine("There is no question to print, and nothing was printed.");
            return CommandLine.ExitCode(false);
        }

        IReadOnlyList<PrintedFile> printed = [];
        Progress.Show(terminal, "Printing", () => printed = Papers.Print(items, bank.Documents().ToDictionary(document => document.Id, document => document.Title), order));
        MakeSummary.Write(terminal, bank, sources, items, report.Changes, printed, order);
        return CommandLine.ExitCode(report.Unreadable.Count == 0);
    }
}
