using System.Globalization;
using Study.Forms;
using Study.Print.Layout;
using Study.Print.Pdf;

namespace Study.Print;

/// <summary>Prints the answers to a form for whoever marks it: letters first, then every answer with the sentence that proves it.</summary>
public static class AnswerKeyPdf
{
    /// <returns>The number of pages.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, AnswerKey key, PrintOptions options)
    {
        var description = Describe(key, options);
        PdfDocument.Write(output, description);
        return description.Pages.Count;
    }

    internal static PageDescription Describe(AnswerKey key, PrintOptions options)
    {
        var words = PaperWords.In(key.Language);
        return new FlowingPaper
        {
            Title = words.KeyTitle(key.Title),
            Language = key.Language,
            Footer = words.Form(key.FormLabel, key.Seed),
            Blocks = [.. Blocks(key, words)],
        }.Lay(options);
    }

    private static IEnumerable<PaperBlock> Blocks(AnswerKey key, PaperWords words)
    {
        yield return new PaperBlock.Title(words.KeyTitle(key.Title));
        yield return new PaperBlock.Note(words.Form(key.FormLabel, key.Seed));
        var letters = key.Entries.Where(entry => entry.ShortForm is not null)
            .Select(entry => new LetterTableCell(Number(entry), entry.ShortForm!))
            .ToArray();
        if (letters.Length > 0)
        {
            yield return new PaperBlock.LetterTable(letters);
        }

        foreach (var (index, section) in key.Entries.GroupBy(entry => entry.Kind).Index())
        {
            yield return new PaperBlock.SectionHeading(words.Section(index + 1, section.Key, section.Count()), "");
            foreach (var entry in section)
            {
                yield return new PaperBlock.Answer
                {
                    Number = Number(entry),
                    Text = Answer(entry),
                    Proof = words.Proof(entry.Sentence, entry.Source),
                };
            }
        }
    }

    private static string Number(AnswerKeyEntry entry) => entry.Number.ToString(CultureInfo.InvariantCulture);

    private static string Answer(AnswerKeyEntry entry) =>
        entry.ShortForm is null || entry.ShortForm == entry.Answer ? entry.Answer : $"{entry.ShortForm}\u2003{entry.Answer}";
}
