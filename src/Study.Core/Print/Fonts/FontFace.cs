using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Study.Text;

namespace Study.Print.Fonts;

/// <summary>One face of a font file, open for shaping and for embedding. Safe to use from several threads.</summary>
internal sealed class FontFace
{
    private readonly ConcurrentDictionary<Rune, ushort?> _glyphs = new();

    private FontFace(FontFile file, Face face, FontDescription description)
    {
        File = file;
        Description = description;
        Face = face;
        Face.MakeImmutable();
        Font = new Font(face);
        Font.SetFunctionsOpenType();
        Font.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        HasCompactOutlines = Has(face, "CFF ");
    }

    public FontFile File { get; }

    public FontDescription Description { get; }

    public Face Face { get; }

    /// <summary>Scaled so that HarfBuzz answers in font units.</summary>
    public Font Font { get; }

    /// <summary>Whether its outlines are PostScript's (CFF) and not TrueType's (glyf).</summary>
    public bool HasCompactOutlines { get; }

    /// <summary>From semi-bold (600) on.</summary>
    public bool IsBold => Description.Weight >= 600;

    public double UnitsPerEm => Face.UnitsPerEm;

    /// <summary>Opens a face.</summary>
    /// <exception cref="StudyException">It is no font, has no outlines that PDF can hold, or may not be embedded.</exception>
    public static FontFace Open(FontFile file)
    {
        using var blob = MappedFile.Open(file.Path);
        var count = blob.FaceCount;
        if (count == 0)
        {
            throw new StudyException($"{file.Path}: not a font. Name a .ttf, .otf, .ttc or .otc file.");
        }

        if (file.FaceIndex >= count)
        {
            throw new StudyException(string.Create(
                CultureInfo.InvariantCulture, $"{file.Path}: has no face {file.FaceIndex}. Its faces are 0 to {count - 1}."));
        }

        return Open(blob, file, file.FaceIndex ?? FaceForSimplifiedChinese(blob, count));
    }

    /// <summary>The same, or null where <see cref="Open(FontFile)"/> would throw: for fonts nobody asked for by name.</summary>
    public static FontFace? TryOpen(FontFile file)
    {
        try
        {
            return Open(file);
        }
        catch (StudyException)
        {
            return null;
        }
    }

    /// <summary>Whether every character of the grapheme has a glyph of its own or needs none.</summary>
    public bool Covers(string grapheme)
    {
        foreach (var character in grapheme.EnumerateRunes())
        {
            if (GlyphOf(character) is null && !IsMadeByHarfBuzz(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The character's glyph; null where the face has none, or one without ink for a character that is not a space.</summary>
    public ushort? GlyphOf(Rune character) => _glyphs.GetOrAdd(character, FindGlyph);

    /// <summary>How far the next glyph stands from this one, in ems.</summary>
    public double WidthOf(ushort glyph) => Font.GetHorizontalGlyphAdvance(glyph) / UnitsPerEm;

    /// <summary>From where to where the glyph's ink reaches, in ems from its origin; both 0 where it has none.</summary>
    public (double Left, double Right) InkOf(ushort glyph) =>
        Font.TryGetGlyphExtents(glyph, out var ink) ? (ink.XBearing / UnitsPerEm, (ink.XBearing + ink.Width) / UnitsPerEm) : (0, 0);

    public override string ToString() => Description.Family;

    private ushort? FindGlyph(Rune character)
    {
        if (!Font.TryGetNominalGlyph(character.Value, out var glyph) || glyph == 0)
        {
            return null;
        }

        // WenQuanYi Micro Hei says that it has ℃, and draws nothing for it.
        var isDrawn = IsMadeByHarfBuzz(character) || HasInk((ushort)glyph);
        return isDrawn ? (ushort)glyph : null;
    }

    private bool HasInk(ushort glyph) => InkOf(glyph) is not (0, 0);

    /// <summary>The regular face for simplified Chinese where a collection has one, else the first.</summary>
    private static int FaceForSimplifiedChinese(Blob blob, int count)
    {
        var found = 0;
        for (var index = 0; count > 1 && index < count; index++)
        {
            using var face = new Face(blob, index);
            var description = FontDescription.Read(face);
            if (description is { IsForSimplifiedChinese: true, Weight: FontDescription.RegularWeight })
            {
                return index;
            }

            found = found == 0 && description.IsForSimplifiedChinese ? index : found;
        }

        return found;
    }

    private static FontFace Open(Blob blob, FontFile file, int index)
    {
        var face = new Face(blob, index);
        if (face.GlyphCount == 0 || !(Has(face, "glyf") || Has(face, "CFF ")))
        {
            throw new StudyException($"{file}: holds no outlines that fit into a PDF. Choose a TrueType or OpenType font.");
        }

        if (Has(face, "fvar"))
        {
            throw new StudyException($"{file}: is a variable font, which a PDF cannot hold. Choose its static version.");
        }

        var description = FontDescription.Read(face);
        return description.MayBeEmbedded
            ? new FontFace(new FontFile(file.Path, index), face, description)
            : throw new StudyException(
                $"{file}: its maker does not allow {description.Family} to be embedded in documents. Choose another font.");
    }

    private static bool Has(Face face, string table)
    {
        using var blob = face.ReferenceTable(Tag.Parse(table));
        return blob.Length > 0;
    }

    /// <summary>
    /// Whether HarfBuzz sets the character without a glyph for it: spaces of all widths from the plain one, and the characters that
    /// only steer others (joiners, variation selectors).
    /// </summary>
    private static bool IsMadeByHarfBuzz(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format
        || character.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;
}
