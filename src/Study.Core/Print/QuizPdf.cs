using System.Globalization;
using Study.Forms;
using Study.Print.Layout;
using Study.Questions;

namespace Study.Print;

/// <summary>Where a teacher's copy has the answers.</summary>
public enum KeyPlace
{
    /// <summary>题后: below each item.</summary>
    AfterItems,

    /// <summary>卷尾: on pages of their own behind the paper.</summary>
    End,
}

/// <summary>Prints a form as students get it: stems and options, and nothing of the key.</summary>
public static class QuizPdf
{
    /// <returns>The number of pages.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, Form form, PrintOptions options) => Write(output, [form], options);

    /// <summary>Prints several forms, or copies of one for several students, into one file; each numbers its own pages.</summary>
    /// <param name="forms">One or more, of one title and language.</param>
    /// <returns>The number of pages.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, IReadOnlyList<Form> forms, PrintOptions options) =>
        PdfEngines.Write(output, forms.Select(form => Describe(form, options)), options);

    /// <summary>Prints a teacher's copy: the form with its answers.</summary>
    /// <param name="key">Of the same form.</param>
    /// <returns>The number of pages.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int WriteWithAnswers(Stream output, Form form, AnswerKey key, KeyPlace place, PrintOptions options) =>
        PdfEngines.Write(output, [Describe(form, options, key, place)], options);

    internal static PageDescription Describe(Form form, PrintOptions options, AnswerKey? key = null, KeyPlace place = KeyPlace.End)
    {
        var words = PaperWords.In(form.Language);
        var answers = key is not null && place == KeyPlace.AfterItems ? key.Entries.ToDictionary(entry => entry.Number) : [];
        var blocks = Blocks(form, words, options, answers);
        return new FlowingPaper
        {
            Title = form.Title,
            Language = form.Language,
            Footer = words.Form(form.Label, form.Seed),
            Blocks = key is not null && place == KeyPlace.End ? [.. blocks, .. KeyPages(key, words)] : [.. blocks],
        }.Lay(options);
    }

    private static IEnumerable<PaperBlock> Blocks(
        Form form, PaperWords words, PrintOptions options, IReadOnlyDictionary<int, AnswerKeyEntry> answers)
    {
        yield return new PaperBlock.Title(form.Title);
        yield return new PaperBlock.Note(words.Instruction(form.Label, form.Items.Count, form.Points));
        if (options.HasAnswerSheet)
        {
            yield return new PaperBlock.Note(words.SheetHint);
        }

        string[] filled = form.Student is { } student ? [student.Name, student.Class, student.Number] : [];
        var labels = form.Points is null ? words.NameLabels.Append(words.ScoreLabel) : words.NameLabels;
        yield return new PaperBlock.Blanks([.. labels.Select((label, index) => new Blank(label, filled.ElementAtOrDefault(index) ?? ""))]);
        var sections = form.Items.GroupBy(item => item.Item.Kind).ToArray();
        if (form.Points is not null)
        {
            yield return new PaperBlock.ScoreTable(
                [words.SectionLabel, .. sections.Select((_, index) => words.Numeral(index + 1)), words.TotalLabel], words.ScoreLabel);
        }

        foreach (var (index, section) in sections.Index())
        {
            var isUniform = section.Select(item => item.Points).Distinct().Count() == 1;
            var heading = words.Section(
                index + 1,
                section.Key,
                section.Count(),
                isUniform && section.Count() > 1 ? section.First().Points : null,
                section.All(item => item.Points is null) ? null : section.Sum(item => item.Points ?? 0));
            yield return new PaperBlock.SectionHeading(heading, words.Hint(section.Key));
            foreach (var item in section)
            {
                var points = !isUniform && item.Points is { } own ? words.ItemPoints(own) : "";
                yield return Question(item, points, words, answers.GetValueOrDefault(item.Number));
            }
        }
    }

    private static PaperBlock.Question Question(FormItem item, string points, PaperWords words, AnswerKeyEntry? answer) => new()
    {
        Number = item.Number.ToString(CultureInfo.InvariantCulture),
        Stem = item.Text + points,
        Language = item.Item.Language,
        Options = [.. item.Options.Select(option => new QuestionOption(option.Letter, option.Text))],
        Prompts = item.Prompts,
        OrderPlace = item.Item.Kind == ItemKind.Ordering ? words.OrderPlace(item.Options.Count) : "",
        AnswerPlace = item.Item.Kind switch
        {
            ItemKind.MultipleChoice or ItemKind.MultipleResponse => words.ChoicePlace,
            ItemKind.TrueFalse => words.TruthPlace,
            _ => "",
        },
        HasAnswerLines = item.Item.Kind == ItemKind.ShortAnswer && answer is null,
        Solution = answer is null ? null : new Solution(words.Answer(AnswerKeyPdf.AnswerOf(answer)), AnswerKeyPdf.ProofOf(answer, words)),
    };

    private static IEnumerable<PaperBlock> KeyPages(AnswerKey key, PaperWords words) =>
        [new PaperBlock.NewPage(), new PaperBlock.Title(words.KeyHeading), .. AnswerKeyPdf.Answers(key, words)];
}
