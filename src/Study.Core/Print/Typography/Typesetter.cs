using System.Globalization;
using Study.Print.Fonts;
using Study.Text;

namespace Study.Print.Typography;

/// <summary>Sets the texts of one paper and keeps track of characters that no font has.</summary>
internal sealed class Typesetter(FontSet fonts)
{
    private readonly Shaper _shaper = Shaper.For(fonts);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The text in lines no wider than <paramref name="width"/> points; one empty line where the text is empty.</summary>
    public IReadOnlyList<TextLine> Lines(string text, TextStyle style, double width)
    {
        var atoms = Atoms(text, style);
        return atoms.Count > 0 ? LineBreaker.Break(atoms, width / style.Size) : [TextLine.Empty];
    }

    /// <summary>The same with lines of much the same length, for centred text.</summary>
    public IReadOnlyList<TextLine> BalancedLines(string text, TextStyle style, double width)
    {
        var atoms = Atoms(text, style);
        return atoms.Count > 0 ? LineBreaker.Balance(atoms, width / style.Size) : [TextLine.Empty];
    }

    /// <summary>The text in one line, however wide.</summary>
    public TextLine Line(string text, TextStyle style)
    {
        var atoms = Atoms(text, style);
        return TextLine.Of(atoms, 0, atoms.Count);
    }

    /// <summary>Whether no word is wider than <paramref name="width"/> points.</summary>
    public bool FitsUnbroken(string text, TextStyle style, double width) =>
        Atoms(text, style).All(atom => atom.Width * style.Size <= width);

    /// <summary>Complains of all characters that were to be set and could not be, at once.</summary>
    /// <param name="paper">The paper's title.</param>
    /// <exception cref="StudyException">There are such characters.</exception>
    public void ThrowIfGlyphsAreMissing(string paper)
    {
        const int MostNamed = 12;

        if (_missing.Count == 0)
        {
            return;
        }

        var named = string.Join(", ", _missing.Take(MostNamed).Select(Named));
        var others = Math.Max(0, _missing.Count - MostNamed);
        var more = others > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {others} more") : "";
        throw new StudyException($"\"{paper}\": no font here has {named}{more}. {FontLibrary.HowToInstall}");
    }

    private IReadOnlyList<Atom> Atoms(string text, TextStyle style) =>
        AtomizedText.Of(text, Languages.Of(text), style.IsBold, _shaper, _missing);

    private static string Named(string grapheme)
    {
        var codes = grapheme.EnumerateRunes().Select(character => "U+" + character.Value.ToString("X4", CultureInfo.InvariantCulture));
        return $"{grapheme} ({string.Join(' ', codes)})";
    }
}
