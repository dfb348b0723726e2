using System.Globalization;
using Study.Forms;
using Study.Print.Layout;
using Study.Questions;

namespace Study.Print;

/// <summary>Prints the answers to a form for whoever marks it: letters first, then every answer with the sentence that proves it.</summary>
public static class AnswerKeyPdf
{
    /// <returns>The number of pages.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, AnswerKey key, PrintOptions options) => PdfEngines.Write(output, [Describe(key, options)], options);

    internal static PageDescription Describe(AnswerKey key, PrintOptions options)
    {
        var words = PaperWords.In(key.Language);
        return new FlowingPaper
        {
            Title = words.KeyTitle(key.Title),
            Language = key.Language,
            Footer = words.Form(key.FormLabel, key.Seed),
            Blocks =
            [
                new PaperBlock.Title(words.KeyTitle(key.Title)),
                new PaperBlock.Note(words.Form(key.FormLabel, key.Seed)),
                .. Answers(key, words),
            ],
        }.Lay(options);
    }

    internal static IEnumerable<PaperBlock> Answers(AnswerKey key, PaperWords words)
    {
        // A row of pairs would make every column too wide; it stands below in full.
        var letters = key.Entries.Where(entry => entry.ShortForm is not null && entry.Kind != ItemKind.Matching)
            .Select(entry => new LetterTableCell(Number(entry), entry.ShortForm!))
            .ToArray();
        if (letters.Length > 0)
        {
            yield return new PaperBlock.LetterTable(letters);
        }

        foreach (var (index, section) in key.Entries.GroupBy(entry => entry.Kind).Index())
        {
            var points = section.Select(entry => entry.Points).Distinct().ToArray();
            var heading = words.Section(
                index + 1,
                section.Key,
                section.Count(),
                points.Length == 1 && section.Count() > 1 ? points[0] : null,
                section.All(entry => entry.Points is null) ? null : section.Sum(entry => entry.Points ?? 0));
            yield return new PaperBlock.SectionHeading(heading, "");
            foreach (var entry in section)
            {
                yield return new PaperBlock.Answer
                {
                    Number = Number(entry),
                    Text = AnswerOf(entry) + (points.Length > 1 && entry.Points is { } own ? words.ItemPoints(own) : ""),
                    Proof = ProofOf(entry, words),
                };
            }
        }
    }

    internal static string AnswerOf(AnswerKeyEntry entry) =>
        entry.ShortForm is null || entry.ShortForm == entry.Answer ? entry.Answer : $"{entry.ShortForm}\u2003{entry.Answer}";

    /// <summary>Empty where the key was made without proofs.</summary>
    internal static string ProofOf(AnswerKeyEntry entry, PaperWords words) =>
        entry.Sentence.Length == 0 ? "" : words.Proof(entry.Sentence, entry.Source);

    private static string Number(AnswerKeyEntry entry) => entry.Number.ToString(CultureInfo.InvariantCulture);
}
