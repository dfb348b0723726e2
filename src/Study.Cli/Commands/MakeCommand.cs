using System.CommandLine;
using Study.Bank;
using Study.Ingest;

namespace Study.Cli.Commands;

/// <summary><c>study make</c>: from documents to a bank, a quiz, its key and study cards.</summary>
internal static class MakeCommand
{
    private const int MostEmptyNamed = 20;

    public static Command Of(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Documents (.txt, .md, .html, .docx, .pdf, .epub), folders or zip archives of them, patterns such as notes/*.docx, or - for the standard input.",
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
            return Task.FromResult(Run(
                terminal,
                parsed.GetRequiredValue(paths),
                parsed.GetRequiredValue(bank),
                new PaperOrder(parsed.GetRequiredValue(output), parsed.GetRequiredValue(items), parsed.GetRequiredValue(seed), parsed.GetValue(font), parsed.GetValue(copies)),
                intake.Of(parsed, CommonOptions.LanguageOf(parsed.GetRequiredValue(language)), isolation),
                interrupt));
        });
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string bankPath, PaperOrder order, ReadingOptions options, CancellationToken interrupt)
    {
        var intake = new DocumentIntake(terminal, DocumentIntake.Find(paths), options);
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var made = new MadeQuestions();
        IntakeProgress.Show(terminal, intake.Files.Paths, progress =>
        {
            // What a batch gave is in the bank before the next one is read: an interrupted run keeps it.
            foreach (var documents in intake.Batches(progress, interrupt))
            {
                var generated = QuestionGenerator.Generate(documents);
                made.Add(documents, generated, generated.Items.Count == 0 ? BankChanges.None : bank.Store(documents, generated.Items, generated.LeftOut));
                WarnOfEmpty(progress, documents, generated, made);
            }
        });
        if (made.Documents == 0)
        {
            return CommandLine.ExitCode(false);
        }

        if (made.Items.Count == 0)
        {
            terminal.Error.WriteLine("No question was made, and nothing was changed.");
            return CommandLine.ExitCode(false);
        }

        interrupt.ThrowIfCancellationRequested();
        IReadOnlyList<PrintedFile> printed = [];
        Progress.Show(terminal, "Printing", () => printed = Papers.Print(made.Items, made.FirstDocuments, order));
        MakeSummary.Write(terminal, made, intake, printed, bankPath, order);
        return CommandLine.ExitCode(intake.NotRead.Count == 0);
    }

    /// <summary>Names documents that gave nothing, the first ones with what was left out; the summary counts the rest.</summary>
    private static void WarnOfEmpty(IntakeProgress progress, IReadOnlyList<SourceDocument> documents, GeneratedQuestions generated, MadeQuestions made)
    {
        var told = generated.Items.SelectMany(item => item.Sources).Select(source => source.DocumentId).ToHashSet();
        foreach (var document in documents.Where(document => !told.Contains(document.Id)))
        {
            made.Empty++;
            if (made.Empty > MostEmptyNamed)
            {
                continue;
            }

            progress.Say(Terminal.Clean(
                $"{document.Path}: nothing to ask about was found (figures, dates, posts, titles). Give a text that states facts, or see why candidates were left out below."));
            foreach (var candidate in generated.LeftOut.Where(candidate => candidate.DocumentId == document.Id).Take(3))
            {
                progress.Say(Terminal.Clean($"  left out: {candidate.Words} ({candidate.Reason})"));
            }
        }
    }
}
