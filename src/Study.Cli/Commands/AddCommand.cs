using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Study.Bank;
using Study.Ingest;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study add</c>: documents into the bank, and their questions with them.</summary>
internal static class AddCommand
{
    private const int MostNamed = 30;

    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = IntakeOptions.Documents,
            Arity = ArgumentArity.OneOrMore,
        };
        var bank = CommonOptions.Bank();
        var language = CommonOptions.Language("The documents' language; auto tells it from each text.");
        var json = CommonOptions.Json();
        var command = new Command("add", """
            Puts documents into the bank and derives questions from all it holds. A file that has not changed is not read again; one that has
            gives its questions new wording and sources, and what you decided about them, your edits and all answers stay.

            Example:  study add question-bank/documents
            """)
        {
            paths,
            bank,
            language,
            json,
        };
        var intake = new IntakeOptions(command);
        command.SetAction((parsed, interrupt) =>
        {
            using var isolation = IntakeOptions.Isolation();
            var given = parsed.GetRequiredValue(paths);
            var options = intake.Of(parsed, given, CommonOptions.LanguageOf(parsed.GetRequiredValue(language)), terminal, isolation);
            return Task.FromResult(Run(terminal, given, parsed.GetRequiredValue(bank), options, parsed.GetValue(json), now, interrupt));
        });
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string bankPath, ReadingOptions options, bool isJson, DateTimeOffset now, CancellationToken interrupt)
    {
        var files = DocumentFiles.Find(paths);
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var report = Take(terminal, bank, files.Paths, options, now, interrupt);
        if (isJson)
        {
            WriteJson(terminal, report);
        }
        else
        {
            terminal.Out.WriteLine(Terminal.Clean(string.Create(
                CultureInfo.InvariantCulture, $"{bankPath}  {report.Read} of {Counted.Of(report.Files.Count, "document")} read, {Changes(report.Changes)}")));
            WriteNotRead(terminal, report, files);
        }

        return CommandLine.ExitCode(report.Unreadable.Count == 0);
    }

    private static void WriteJson(Terminal terminal, IntakeReport report) => JsonOutput.WriteLine(terminal.Out, line =>
    {
        var changes = report.Changes ?? BankChanges.None;
        line.WriteNumber("documents", report.Files.Count);
        line.WriteNumber("read", report.Read);
        line.WriteNumber("new", changes.Added);
        line.WriteNumber("changed", changes.Updated);
        line.WriteNumber("unchanged", changes.Unchanged);
        line.WriteNumber("gone", changes.Gone);
        line.WriteStartArray("unreadable");
        foreach (var reason in report.Unreadable)
        {
            line.WriteStringValue(reason);
        }

        line.WriteEndArray();
    });

    /// <summary>The step that <c>add</c> and <c>make</c> share: says what cannot be read and which documents gave nothing to ask about.</summary>
    public static IntakeReport Take(Terminal terminal, ItemBank bank, IReadOnlyList<string> files, ReadingOptions options, DateTimeOffset now, CancellationToken interrupt)
    {
        IntakeReport report = null!;
        IntakeProgress.Show(terminal, files, watch => report = BankIntake.Add(bank, files, options, now, watch, interrupt));
        WarnOfEmpty(terminal, bank, [.. report.Files]);
        return report;
    }

    /// <summary>What was not read and why, and how many files were of no kind that Study reads; nothing where all was read.</summary>
    public static void WriteNotRead(Terminal terminal, IntakeReport report, FoundFiles files)
    {
        if (report.Unreadable.Count == 0 && files.PassedOver.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("what", "how many", "why");
        foreach (var reason in report.Unreadable.Take(MostNamed))
        {
            table.AddRow("not read", "1", Terminal.Cell(reason));
        }

        if (report.Unreadable.Count > MostNamed)
        {
            table.AddRow("not read", Number(report.Unreadable.Count - MostNamed), "more, named on the error output");
        }

        foreach (var (ending, count) in files.PassedOver)
        {
            table.AddRow("passed over", Number(count), Terminal.Cell($"{(ending.Length == 0 ? "without an ending" : ending)}: no kind of document that Study reads"));
        }

        table.Columns[1].RightAligned();
        terminal.Tables().Write(table);
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Changes(BankChanges? changes) => changes is null
        ? "nothing changed"
        : string.Create(CultureInfo.InvariantCulture, $"items: {changes.Added} new, {changes.Updated} changed, {changes.Unchanged} as before, {changes.Gone} gone");

    private static void WarnOfEmpty(Terminal terminal, ItemBank bank, HashSet<string> files)
    {
        var empty = bank.Sources().Where(source => !source.IsQuoted && files.Contains(source.Path)).ToList();
        foreach (var source in empty.Take(MostNamed))
        {
            terminal.Error.WriteLine(Terminal.Clean(
                $"{source.Path}: nothing to ask about was found (figures, dates, posts, titles). Give a text that states facts, or see why candidates were left out below."));
            foreach (var candidate in bank.LeftOut(source.DocumentId).Take(3))
            {
                terminal.Error.WriteLine(Terminal.Clean($"  left out: {candidate.Words} ({candidate.Reason})"));
            }
        }

        if (empty.Count > MostNamed)
        {
            terminal.Error.WriteLine($"{Number(empty.Count - MostNamed)} more {Counted.Word(empty.Count - MostNamed, "document")} gave nothing to ask about. See them with: study sources");
        }
    }
}
