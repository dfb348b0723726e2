using System.Globalization;
using System.Text;
using Study.Print.Fonts;
using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Pdf;

/// <summary>A face in a PDF file (ISO 32000-1, 9.7).</summary>
/// <remarks>
/// In a PDF font a glyph has one width and stands for one text. Where it needs two (the same drawing for 大 and the radical ⼤, a full
/// stop with and without its blank half), the face gets another font dictionary over the same embedded program.
/// </remarks>
/// <param name="name">Of its first font resource.</param>
internal sealed class PdfFace(FontFace face, string name)
{
    /// <summary>The width that fonts do not list: that of Chinese characters, in thousandths of an em.</summary>
    private const int UsualWidth = 1000;

    private readonly List<SortedDictionary<ushort, Reading>> _fonts = [];
    private readonly Dictionary<(ushort Glyph, Reading Reading), int> _fontOf = [];
    private readonly List<int> _objects = [];
    private FontProgram? _program;

    /// <summary>The entries of the resource dictionary.</summary>
    public IEnumerable<string> Resources => _objects.Select((number, font) => $"/{NameOf(font)} {PdfSyntax.Reference(number)}");

    public void Collect(Glyph glyph)
    {
        var reading = ReadingOf(glyph);
        if (_fontOf.ContainsKey((glyph.Id, reading)))
        {
            return;
        }

        var font = _fonts.FindIndex(taken => !taken.ContainsKey(glyph.Id));
        if (font < 0)
        {
            font = _fonts.Count;
            _fonts.Add([]);
        }

        _fonts[font].Add(glyph.Id, reading);
        _fontOf.Add((glyph.Id, reading), font);
    }

    /// <summary>Adds what was collected to the file.</summary>
    public void AddTo(PdfObjects objects)
    {
        var glyphs = new SortedSet<ushort>(_fonts.SelectMany(font => font.Keys));
        AddFiguresAndCapitals(glyphs);
        _program = RememberedPrograms.Get(face, glyphs);
        var baseFont = PdfSyntax.Name((_program.IsSubset ? SubsetTag(glyphs) : "") + face.Description.PostScriptName);
        var descriptor = objects.Add(Descriptor(baseFont, AddProgram(objects)));
        _objects.AddRange(_fonts.Select(font => AddFont(objects, baseFont, descriptor, font)));
    }

    /// <summary>How a content stream calls a glyph that was collected and added.</summary>
    public PdfGlyph Find(Glyph glyph)
    {
        var reading = ReadingOf(glyph);
        return new PdfGlyph(NameOf(_fontOf[(glyph.Id, reading)]), _program!.CharacterOf[glyph.Id], reading.Width);
    }

    /// <summary>
    /// Copies of a paper differ in label, seed and page numbers: with all figures and capitals in it one font program serves them all.
    /// </summary>
    private void AddFiguresAndCapitals(SortedSet<ushort> glyphs)
    {
        var common = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".EnumerateRunes().Select(face.GlyphOf).OfType<ushort>().ToArray();
        if (common.Any(glyphs.Contains))
        {
            glyphs.UnionWith(common);
        }
    }

    private int AddProgram(PdfObjects objects)
    {
        var entries = face.HasCompactOutlines ? "/Subtype/CIDFontType0C" : "/Length1 " + PdfSyntax.Number(_program!.Length);
        return objects.AddCompressedStream(entries, _program!.Data);
    }

    private string Descriptor(string baseFont, int program)
    {
        const int Symbolic = 4;

        // Nobody tells how wide a stem is; readers use the figure to imitate fonts that are not embedded.
        var stem = face.IsBold ? 140 : 80;
        var about = face.Description;
        return $"<</Type/FontDescriptor/FontName{baseFont}/Flags {Symbolic}"
            + $"/FontBBox[{about.Bounds.Left} {about.Bounds.Bottom} {about.Bounds.Right} {about.Bounds.Top}]"
            + $"/ItalicAngle {PdfSyntax.Number(about.ItalicAngleDegrees)}"
            + $"/Ascent {about.Ascent}/Descent {about.Descent}/CapHeight {about.CapHeight}/StemV {stem}"
            + $"{(face.HasCompactOutlines ? "/FontFile3" : "/FontFile2")} {PdfSyntax.Reference(program)}>>";
    }

    private int AddFont(PdfObjects objects, string baseFont, int descriptor, SortedDictionary<ushort, Reading> readings)
    {
        var characters = readings
            .Select(reading => (Character: _program!.CharacterOf[reading.Key], Reading: reading.Value))
            .OrderBy(character => character.Character)
            .ToArray();
        var kind = face.HasCompactOutlines ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
        var descendant = objects.Add(
            $"<</Type/Font/Subtype{kind}/BaseFont{baseFont}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfSyntax.Reference(descriptor)}/DW {UsualWidth}/W[{Widths(characters)}]>>");
        var texts = characters.Select(character => (character.Character, character.Reading.Text));
        var toUnicode = objects.AddStream("", ToUnicode.Write(texts));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont{baseFont}/Encoding/Identity-H"
            + $"/DescendantFonts[{PdfSyntax.Reference(descendant)}]/ToUnicode {PdfSyntax.Reference(toUnicode)}>>");
    }

    /// <summary>All other widths, in runs of neighbouring characters (9.7.4.3).</summary>
    private static string Widths(IEnumerable<(int Character, Reading Reading)> characters)
    {
        var widths = new StringBuilder();
        var next = -1;
        foreach (var (character, reading) in characters.Where(listed => listed.Reading.Width != UsualWidth))
        {
            widths.Append(character == next ? " " : (next < 0 ? "" : "]") + PdfSyntax.Number(character) + "[");
            widths.Append(PdfSyntax.Number(reading.Width));
            next = character + 1;
        }

        return next < 0 ? "" : widths.Append(']').ToString();
    }

    /// <summary>Six capitals and a plus sign that differ from subset to subset (9.6.4).</summary>
    private string SubsetTag(IEnumerable<ushort> glyphs)
    {
        // The hash is spelled with figures too, and tags are not.
        var hash = ContentHash.Of(6, face.Description.PostScriptName, string.Join(' ', glyphs));
        return string.Concat(hash.Select(digit => (char)('A' + (digit % 26)))) + "+";
    }

    private string NameOf(int font) => font == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.{font}");

    private static Reading ReadingOf(Glyph glyph) => new(glyph.Text, Math.Round(glyph.Width * 1000, 2));

    /// <summary>What a PDF font says of a glyph.</summary>
    /// <param name="Width">In thousandths of an em.</param>
    private readonly record struct Reading(string Text, double Width);
}
