using System.Globalization;
using Study.Forms;
using Study.Print.Layout;
using Study.Print.Pdf;
using Study.Questions;

namespace Study.Print;

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
    public static int Write(Stream output, IReadOnlyList<Form> forms, PrintOptions options)
    {
        var description = PageDescription.Join([.. forms.Select(form => Describe(form, options))]);
        PdfDocument.Write(output, description);
        return description.Pages.Count;
    }

    internal static PageDescription Describe(Form form, PrintOptions options) => new FlowingPaper
    {
        Title = form.Title,
        Language = form.Language,
        Footer = PaperWords.In(form.Language).Form(form.Label, form.Seed),
        Blocks = [.. Blocks(form)],
    }.Lay(options);

    private static IEnumerable<PaperBlock> Blocks(Form form)
    {
        var words = PaperWords.In(form.Language);
        yield return new PaperBlock.Title(form.Title);
        yield return new PaperBlock.Note(words.Instruction(form.Label, form.Items.Count));
        string[] filled = form.Student is { } student ? [student.Name, student.Class, student.Number] : [];
        yield return new PaperBlock.Blanks([.. words.NameLabels.Select((label, index) => new Blank(label, filled.ElementAtOrDefault(index) ?? ""))]);
        foreach (var (index, section) in form.Items.GroupBy(item => item.Item.Kind).Index())
        {
            yield return new PaperBlock.SectionHeading(words.Section(index + 1, section.Key, section.Count()), words.Hint(section.Key));
            foreach (var item in section)
            {
                yield return Question(item, words);
            }
        }
    }

    private static PaperBlock.Question Question(FormItem item, PaperWords words) => new()
    {
        Number = item.Number.ToString(CultureInfo.InvariantCulture),
        Stem = item.Text,
        Language = item.Item.Language,
        Options = [.. item.Options.Select(option => new QuestionOption(option.Letter, option.Text))],
        AnswerPlace = item.Item.Kind switch
        {
            ItemKind.MultipleChoice or ItemKind.MultipleResponse => words.ChoicePlace,
            ItemKind.TrueFalse => words.TruthPlace,
            _ => "",
        },
        HasAnswerLines = item.Item.Kind == ItemKind.ShortAnswer,
    };
}
