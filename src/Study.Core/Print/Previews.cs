using Study.Forms;
using Study.Print.Layout;
using Study.Print.Preview;

namespace Study.Print;

/// <summary>Pictures of the pages of papers, one PNG file a page.</summary>
public static class Previews
{
    /// <summary>For a screen: an A4 page is 909 dots wide.</summary>
    private const int DotsPerInch = 110;

    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static IReadOnlyList<byte[]> Of(Form form, PrintOptions options) => Of(QuizPdf.Describe(form, options));

    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static IReadOnlyList<byte[]> Of(AnswerKey key, PrintOptions options) => Of(AnswerKeyPdf.Describe(key, options));

    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static IReadOnlyList<byte[]> OfSheet(Form form, PrintOptions options) => Of(AnswerSheetPdf.Describe(form, options));

    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static IReadOnlyList<byte[]> Of(Deck deck, PrintOptions options, CardLayout layout) => Of(DeckPdf.Describe(deck, options, layout));

    private static IReadOnlyList<byte[]> Of(PageDescription paper) => [.. paper.Pages.Select(page =>
    {
        using var picture = new MemoryStream();
        PagePicture.Write(picture, page, paper.Size, DotsPerInch);
        return picture.ToArray();
    })];
}
