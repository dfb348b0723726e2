using Study.Forms;
using Study.Print.Layout;
using Study.Print.Pdf;
using Study.Print.Typography;

namespace Study.Print;

/// <summary>Prints study cards, two by four on a sheet: a page of questions, then the page of their answers for its back.</summary>
public static class DeckPdf
{
    /// <returns>The number of pages: two for each sheet.</returns>
    /// <exception cref="Text.StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, Deck deck, PrintOptions options)
    {
        return PdfDocument.Write(output, [Describe(deck, options)]);
    }

    internal static PageDescription Describe(Deck deck, PrintOptions options)
    {
        var size = PageSize.Of(options.Paper);
        var typesetter = new Typesetter(options.Fonts);
        var root = new Tag(TagRole.Document);
        var pages = new CardSheets(deck, size, typesetter, root).Lay();
        typesetter.ThrowIfGlyphsAreMissing(deck.Title);
        return new PageDescription { Title = deck.Title, Language = deck.Language, Size = size, Pages = pages, Root = root };
    }
}
