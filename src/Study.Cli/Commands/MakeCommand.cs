using System.CommandLine;
using Study.Bank;
using Study.Ingest;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study make</c>: from documents to a bank, a quiz, its key and study cards.</summary>
internal static class MakeCommand
{
    public static Command Of(Terminal terminal)
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
            interrupt)));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string bankPath, PaperOrder order, Language? language, CancellationToken interrupt)
    {
        var files = DocumentReader.FindFiles(paths);
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var (documents, isAllRead) = Read(terminal, files, language, interrupt);
        if (documents.Count == 0)
        {
            return CommandLine.ExitCode(false);
        }

        GeneratedQuestions? generated = null;
        Progress.Show(terminal, $"Deriving questions from {documents.Count} documents", () => generated = QuestionGenerator.Generate(documents));
        interrupt.ThrowIfCancellationRequested();
        WarnOfEmpty(terminal, documents, generated!);
        if (generated!.Items.Count == 0)
        {
            terminal.Error.WriteLine("No question was made, and nothing was changed.");
            return CommandLine.ExitCode(false);
        }

        var changes = bank.Store(documents, generated.Items, generated.LeftOut);
        interrupt.ThrowIfCancellationRequested();
        IReadOnlyList<PrintedFile> printed = [];
        Progress.Show(terminal, "Printing", () => printed = Papers.Print(generated.Items, documents, order));
        MakeSummary.Write(terminal, documents, generated, changes, printed, bankPath, order);
        return CommandLine.ExitCode(isAllRead);
    }

    /// <summary>Reads what can be read and says what cannot, so that one bad file does not cost the others.</summary>
    private static (List<SourceDocument> Documents, bool IsAllRead) Read(Terminal terminal, IReadOnlyList<string> files, Language? language, CancellationToken interrupt)
    {
        var documents = new List<SourceDocument>();
        var isAllRead = true;
        foreach (var file in files)
        {
            interrupt.ThrowIfCancellationRequested();
            try
            {
                documents.Add(DocumentReader.Read(file, language));
            }
            catch (StudyException unreadable)
            {
                terminal.Error.WriteLine(Terminal.Clean(unreadable.Message));
                isAllRead = false;
            }
        }

        // The same words in two files are one document.
        return ([.. documents.DistinctBy(document => document.Id)], isAllRead);
    }

    private static void WarnOfEmpty(Terminal terminal, IReadOnlyList<SourceDocument> documents, GeneratedQuestions generated)
    {
        var told = generated.Items.SelectMany(item => item.Sources).Select(source => source.DocumentId).ToHashSet();
        foreach (var document in documents.Where(document => !told.Contains(document.Id)))
        {
            terminal.Error.WriteLine(Terminal.Clean(
                $"{document.Path}: nothing to ask about was found (figures, dates, posts, titles). Give a text that states facts, or see why candidates were left out below."));
            foreach (var candidate in generated.LeftOut.Where(candidate => candidate.DocumentId == document.Id).Take(3))
            {
                terminal.Error.WriteLine(Terminal.Clean($"  left out: {candidate.Words} ({candidate.Reason})"));
            }
        }
    }
}
