using Study.Forms;
using Study.Print.Layout;
using Study.Print.Typography;
using Study.Text;

namespace Study.Print;

/// <summary>Prints study cards: a page of questions, then the page of their answers for its back.</summary>
public static class DeckPdf
{
    /// <summary>Prints eight cards a sheet, for a printer that turns it on its long edge.</summary>
    /// <returns>The number of pages: two for each sheet.</returns>
    /// <exception cref="StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, Deck deck, PrintOptions options) => Write(output, deck, options, new CardLayout());

    /// <returns>The number of pages.</returns>
    /// <exception cref="StudyException">A character is in none of the fonts.</exception>
    public static int Write(Stream output, Deck deck, PrintOptions options, CardLayout layout, DeckPages which = DeckPages.All) =>
        PdfEngines.Write(output, [Describe(deck, options, layout, which)], options);

    /// <summary>Prints two pages that show how far the printer's back is off its front, and a ruler that shows whether it scales.</summary>
    /// <returns>The number of pages.</returns>
    /// <exception cref="StudyException">A character is in none of the fonts.</exception>
    public static int WriteCalibration(Stream output, Language language, PrintOptions options) =>
        PdfEngines.Write(output, [CalibrationPages.Describe(language, options)], options);

    internal static PageDescription Describe(Deck deck, PrintOptions options, CardLayout? layout = null, DeckPages which = DeckPages.All)
    {
        var size = PageSize.Of(options.Paper);
        var typesetter = new Typesetter(options.Fonts);
        var root = new Tag(TagRole.Document);
        var pages = new CardSheets(deck, layout ?? new CardLayout(), which, size, typesetter, root).Lay();
        typesetter.ThrowIfGlyphsAreMissing(deck.Title);
        return new PageDescription { Title = deck.Title, Language = deck.Language, Size = size, Pages = pages, Root = root };
    }
}
