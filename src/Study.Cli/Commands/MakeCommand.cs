using System.CommandLine;
using Study.Bank;
using Study.Ingest;

namespace Study.Cli.Commands;

/// <summary><c>study make</c>: from documents to a bank, a quiz, its key and study cards.</summary>
internal static class MakeCommand
{
    private const int MostItems = 5_000;

    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = IntakeOptions.Documents,
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

            A file that cannot be read is named with the reason and costs the others nothing; the verb then ends with 1.

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
        var intake = new IntakeOptions(command);
        command.SetAction((parsed, interrupt) =>
        {
            using var isolation = IntakeOptions.Isolation();
            var given = parsed.GetRequiredValue(paths);
            return Task.FromResult(Run(
                terminal,
                given,
                parsed.GetRequiredValue(bank),
                new PaperOrder(parsed.GetRequiredValue(output), parsed.GetRequiredValue(items), parsed.GetRequiredValue(seed), parsed.GetValue(font), parsed.GetValue(copies)),
                intake.Of(parsed, given, CommonOptions.LanguageOf(parsed.GetRequiredValue(language)), terminal, isolation),
                now,
                interrupt));
        });
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string bankPath, PaperOrder order, ReadingOptions options, DateTimeOffset now, CancellationToken interrupt)
    {
        var files = DocumentFiles.Find(paths);
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var report = AddCommand.Take(terminal, bank, files.Paths, options, now, interrupt);
        if (report.Files.Count == 0)
        {
            return CommandLine.ExitCode(false);
        }

        interrupt.ThrowIfCancellationRequested();
        var held = report.Files.ToHashSet();
        var sources = bank.Sources().Where(source => source.IsCurrent && held.Contains(source.Path)).DistinctBy(source => source.DocumentId).ToList();
        var printable = ForPapers(sources);
        var items = bank.Read(new ItemFilter { Documents = [.. printable.Select(source => source.DocumentId)] }).Select(banked => banked.Item).ToList();
        if (items.Count == 0)
        {
            AddCommand.WriteNotRead(terminal, report, files);
            terminal.Error.WriteLine("There is no question to print, and nothing was printed.");
            return CommandLine.ExitCode(false);
        }

        IReadOnlyList<PrintedFile> printed = [];
        Progress.Show(terminal, "Printing", () => printed = Papers.Print(items, sources.ToDictionary(source => source.DocumentId, source => source.Title), order));
        MakeSummary.Write(terminal, bank, sources, printable.Count, items, report.Changes, printed, order);
        AddCommand.WriteNotRead(terminal, report, files);
        return CommandLine.ExitCode(report.Unreadable.Count == 0);
    }

    /// <summary>The documents that papers are made of: all, or of very many the first whose items are more than any paper or deck has use for.</summary>
    private static List<BankedSource> ForPapers(List<BankedSource> sources)
    {
        var items = 0;
        return [.. sources.TakeWhile(source => (items += source.Items) - source.Items < MostItems)];
    }
}
