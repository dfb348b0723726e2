using Study.Forms;
using Study.Print.Layout;
using Study.Print.Typography;

namespace Study.Print;

/// <summary>Prints answer sheets: squares by which a scan is straightened, a code that names the form, and bubbles to fill.</summary>
public static class AnswerSheetPdf
{
    /// <param name="forms">One or more, of one title and language; copies for students come with their names and numbers.</param>
    /// <returns>The number of pages.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, IReadOnlyList<Form> forms, PrintOptions options) =>
        PdfEngines.Write(output, forms.Select(form => Describe(form, options)), options);

    /// <summary>The sheet that is printed for a form.</summary>
    public static AnswerSheet SheetOf(Form form, PrintOptions options)
    {
        var size = PageSize.Of(options.Paper);
        return AnswerSheetLayout.Of(form, size.Width / Points.OfMillimetre, size.Height / Points.OfMillimetre);
    }

    internal static PageDescription Describe(Form form, PrintOptions options)
    {
        var words = PaperWords.In(form.Language);
        var typesetter = new Typesetter(options.Fonts);
        var root = new Tag(TagRole.Document);
        var sheet = SheetOf(form, options);
        var title = words.SheetTitle(form.Title);
        var pages = sheet.Pages.Select(page => new SheetDrawing(form, sheet, page, words, typesetter, root).Draw()).ToArray();
        typesetter.ThrowIfGlyphsAreMissing(title);
        return new PageDescription { Title = title, Language = form.Language, Size = PageSize.Of(options.Paper), Pages = pages, Root = root };
    }
}
