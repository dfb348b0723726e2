using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Ingest;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study add</c>: documents into the bank, and their questions with them.</summary>
internal static class AddCommand
{
    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Documents (.txt, .md) or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var bank = CommonOptions.Bank();
        var language = CommonOptions.Language("The documents' language; auto tells it from each text.");
        var command = new Command("add", """
            Puts documents into the bank and derives questions from all it holds. A file that has not changed is not read again; one that has
            gives its questions new wording and sources, and what you decided about them, your edits and all answers stay.

            Example:  study add question-bank/documents
            """)
        {
            paths,
            bank,
            language,
        };
        command.SetAction((parsed, interrupt) => Task.FromResult(Run(
            terminal, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(bank), CommonOptions.LanguageOf(parsed.GetRequiredValue(language)), now, interrupt)));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string bankPath, Language? language, DateTimeOffset now, CancellationToken interrupt)
    {
        var files = DocumentReader.FindFiles(paths);
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var report = Take(terminal, bank, files, language, now, interrupt);
        terminal.Out.WriteLine(Terminal.Clean(string.Create(
            CultureInfo.InvariantCulture, $"{bankPath}  {report.Read} of {report.Files.Count} documents read, {Changes(report.Changes)}")));
        return CommandLine.ExitCode(report.Unreadable.Count == 0);
    }

    /// <summary>The step that <c>add</c> and <c>make</c> share: says what cannot be read and which documents gave nothing to ask about.</summary>
    public static IntakeReport Take(Terminal terminal, ItemBank bank, IReadOnlyList<string> files, Language? language, DateTimeOffset now, CancellationToken interrupt)
    {
        IntakeReport report = null!;
        Progress.Show(terminal, $"Taking in {files.Count} documents", () => report = BankIntake.Add(bank, files, language, now, _ => { }, interrupt));
        foreach (var mistake in report.Unreadable)
        {
            terminal.Error.WriteLine(Terminal.Clean(mistake));
        }

        WarnOfEmpty(terminal, bank, [.. report.Files]);
        return report;
    }

    public static string Changes(BankChanges? changes) => changes is null
        ? "nothing changed"
        : string.Create(CultureInfo.InvariantCulture, $"items: {changes.Added} new, {changes.Updated} changed, {changes.Unchanged} as before, {changes.Gone} gone");

    private static void WarnOfEmpty(Terminal terminal, ItemBank bank, HashSet<string> files)
    {
        foreach (var source in bank.Sources().Where(source => source.Items == 0 && files.Contains(source.Path)))
        {
            terminal.Error.WriteLine(Terminal.Clean(
                $"{source.Path}: nothing to ask about was found (figures, dates, posts, titles). Give a text that states facts, or see why candidates were left out below."));
            foreach (var candidate in bank.LeftOut(source.DocumentId).Take(3))
            {
                terminal.Error.WriteLine(Terminal.Clean($"  left out: {candidate.Words} ({candidate.Reason})"));
            }
        }
    }
}
