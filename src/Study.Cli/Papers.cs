using Study.Cli.Commands;
using Study.Forms;
using Study.Print;
using Study.Print.Fonts;
using Study.Questions;
using Study.Text;

namespace Study.Cli;

/// <summary>What is to be printed where.</summary>
/// <param name="Folder">The folder for the files.</param>
/// <param name="Items">How many items a quiz has at most.</param>
/// <param name="Font">A font file to print with; null for the system's.</param>
/// <param name="Copies">How many personal copies to print for a made-up class; 0 for none.</param>
internal sealed record PaperOrder(string Folder, int Items, ulong Seed, string? Font, int Copies);

/// <summary>A file that was printed.</summary>
/// <param name="What">What is in it, for the summary.</param>
internal sealed record PrintedFile(string Path, int Pages, string What);

/// <summary>Prints a quiz, its key and study cards for each language among the items.</summary>
internal static class Papers
{
    /// <param name="titles">The title of each document by its id.</param>
    public static IReadOnlyList<PrintedFile> Print(IReadOnlyList<Item> items, IReadOnlyDictionary<string, string> titles, PaperOrder order)
    {
        var library = FontLibrary.OfThisMachine();
        var options = new PrintOptions { Fonts = order.Font is null ? library.Choose() : library.Choose(FontFile.Parse(order.Font)) };
        return [.. items.GroupBy(item => item.Language)
            .OrderBy(language => language.Key)
            .SelectMany(language => Print([.. language], language.Key, titles, order, options))];
    }

    private static IEnumerable<PrintedFile> Print(
        IReadOnlyList<Item> items, Language language, IReadOnlyDictionary<string, string> titles, PaperOrder order, PrintOptions options)
    {
        var title = CommonOptions.TitleOf(items, language, titles);
        var name = language == Language.Chinese ? "zh" : "en";
        var form = FormAssembler.Assemble(items, order.Items, title, language, "A", order.Seed);
        var deck = DeckAssembler.Assemble(items, title, language, titles);
        yield return Save(order, $"quiz-{name}.pdf", "quiz of " + Counted.Of(form.Items.Count, "item"), output => QuizPdf.Write(output, form, options));
        yield return Save(order, $"quiz-{name}-key.pdf", "its answer key", output => AnswerKeyPdf.Write(output, AnswerKeys.Of(form, titles), options));
        yield return Save(order, $"cards-{name}.pdf", Counted.Of(deck.Cards.Count, "study card"), output => DeckPdf.Write(output, deck, options));
        if (order.Copies > 0)
        {
            var copies = SampleRoster.Of(order.Copies, language, order.Seed).Select(student => form with { Student = student }).ToList();
            yield return Save(order, $"quiz-{name}-class.pdf", $"the quiz for a made-up class of {order.Copies}", output => QuizPdf.Write(output, copies, options));
        }
    }

    private static PrintedFile Save(PaperOrder order, string name, string what, Func<Stream, int> print)
    {
        using var content = new MemoryStream();
        var pages = print(content);
        var path = Path.Combine(order.Folder, name);
        SafeFile.Write(path, content);
        return new PrintedFile(path, pages, what);
    }
}
