using System.Globalization;
using System.Text;
using QuestPDF.Drawing;
using Study.Print.Fonts;
using Study.Print.Layout;
using Study.Print.Typography;

namespace Study.Print.Quest;

/// <summary>
/// The fonts of one file for QuestPDF, which shapes text itself: each is a cut-down face whose table of characters says exactly the glyphs
/// that were chosen here, so that it comes to the same. Where a character has two glyphs, the face gets a second font.
/// </summary>
internal sealed class QuestFonts
{
    private static int _registered;

    private readonly Dictionary<FontFace, List<Dictionary<int, ushort>>> _charactersOf = [];
    private readonly Dictionary<(FontFace, ushort Glyph, string Text), int> _fontOf = [];
    private readonly Dictionary<(FontFace, int Font), string> _names = [];

    private QuestFonts()
    {
    }

    public static QuestFonts Of(IEnumerable<PageDescription> papers)
    {
        var fonts = new QuestFonts();
        foreach (var text in papers.SelectMany(paper => paper.Pages).SelectMany(page => page.Elements).OfType<PageElement.Text>())
        {
            foreach (var glyph in text.Line.Atoms.SelectMany(placed => placed.Atom.Glyphs))
            {
                fonts.FontOf(glyph);
            }
        }

        foreach (var (face, all) in fonts._charactersOf)
        {
            foreach (var (font, characters) in all.Index())
            {
                // QuestPDF keeps the fonts it was told of for good, so that each needs a name of its own.
                var name = string.Create(CultureInfo.InvariantCulture, $"Study{Interlocked.Increment(ref _registered)}");
                using var file = new MemoryStream(QuestFontFile.Of(face, characters));
                FontManager.RegisterFontWithCustomName(name, file);
                fonts._names.Add((face, font), name);
            }
        }

        return fonts;
    }

    public static string ColourOf(double grey)
    {
        var level = (int)Math.Round(grey * 255);
        return string.Create(CultureInfo.InvariantCulture, $"#{level:X2}{level:X2}{level:X2}");
    }

    /// <summary>The stretches of a line that stand as they would by themselves: from where a glyph is moved, a new one begins.</summary>
    public IEnumerable<QuestRun> RunsOf(PageElement.Text text)
    {
        const double Tolerance = 0.004;

        Glyph? first = null;
        var words = new StringBuilder();
        var (start, next) = (0.0, 0.0);
        foreach (var placed in text.Line.Atoms)
        {
            foreach (var glyph in placed.Atom.Glyphs.Where(glyph => glyph.Text.Length > 0))
            {
                var x = placed.X + glyph.X;
                if (first is not { } begun || !IsAlike(begun, glyph) || Math.Abs(x - next) > Tolerance)
                {
                    if (words.Length > 0)
                    {
                        yield return Run(text, first!.Value, words.ToString(), start);
                    }

                    (first, start) = (glyph, x);
                    words.Clear();
                }

                words.Append(glyph.Text);
                next = x + (glyph.Face.WidthOf(glyph.Id) * glyph.Scale);
            }
        }

        if (words.Length > 0)
        {
            yield return Run(text, first!.Value, words.ToString(), start);
        }
    }

    private bool IsAlike(Glyph first, Glyph second) =>
        first.Face == second.Face && first.Scale == second.Scale && first.Rise == second.Rise && first.Ink == second.Ink && FontOf(first) == FontOf(second);

    private QuestRun Run(PageElement.Text text, Glyph first, string words, double start)
    {
        var size = text.Size * first.Scale;
        var baseline = text.Baseline - (first.Rise * text.Size);
        return new QuestRun(
            words,
            _names[(first.Face, FontOf(first))],
            size,
            text.X + (start * text.Size),
            baseline - (first.Face.Description.Ascent * size / 1000),
            first.Ink == GlyphInk.None ? "#FFFFFF" : ColourOf(text.Grey));
    }

    /// <summary>
    /// Which of its face's fonts has the glyph for its character. Within one, no glyph stands for two characters either, for who copies the
    /// text gets the first: 5 for ⁵.
    /// </summary>
    private int FontOf(Glyph glyph)
    {
        var key = (glyph.Face, glyph.Id, glyph.Text);
        if (_fontOf.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_charactersOf.TryGetValue(glyph.Face, out var fonts))
        {
            _charactersOf.Add(glyph.Face, fonts = []);
        }

        (int Character, ushort Glyph)[] wanted = [.. CharactersOf(glyph)];
        var font = fonts.FindIndex(characters => Array.TrueForAll(wanted, pair =>
            characters.TryGetValue(pair.Character, out var taken) ? taken == pair.Glyph : !characters.ContainsValue(pair.Glyph)));
        if (font < 0)
        {
            font = fonts.Count;
            fonts.Add([]);
        }

        foreach (var (character, id) in wanted)
        {
            fonts[font][character] = id;
        }

        _fontOf.Add(key, font);
        return font;
    }

    /// <summary>The glyph under its character; a ligature under those of its letters, each with a glyph of its own.</summary>
    private static IEnumerable<(int Character, ushort Glyph)> CharactersOf(Glyph glyph)
    {
        var characters = glyph.Text.EnumerateRunes().ToArray();
        return characters.Length == 1
            ? [(characters[0].Value, glyph.Id)]
            : characters.Select(character => (character.Value, glyph.Face.GlyphOf(character) ?? glyph.Id));
    }
}

/// <summary>Text that QuestPDF sets in one go.</summary>
/// <param name="Top">Of its line box, in points from the top of the page.</param>
internal readonly record struct QuestRun(string Text, string Font, double Size, double X, double Top, string Colour);
