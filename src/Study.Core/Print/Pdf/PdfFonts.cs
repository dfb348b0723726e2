using System.Text;
using Study.Print.Fonts;
using Study.Print.Layout;
using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Pdf;

/// <summary>The fonts of one PDF file: each face once, cut down to the glyphs on the pages.</summary>
internal sealed class PdfFonts
{
    private readonly Dictionary<FontFace, PdfFace> _faces = [];

    private PdfFonts()
    {
    }

    /// <summary>Collects what the pages need and adds it to the file.</summary>
    public static PdfFonts Of(PageDescription description, PdfObjects objects)
    {
        var fonts = new PdfFonts();
        foreach (var text in description.Pages.SelectMany(page => page.Elements).OfType<PageElement.Text>())
        {
            foreach (var placed in text.Line.Atoms)
            {
                foreach (var glyph in placed.Atom.Glyphs)
                {
                    fonts.Collect(glyph);
                }
            }
        }

        foreach (var face in fonts._faces.Values)
        {
            face.AddTo(objects);
        }

        return fonts;
    }

    /// <summary>The resource dictionary entry that names the fonts for content streams.</summary>
    public string Resources => $"/Font<<{string.Concat(_faces.Values.SelectMany(face => face.Resources))}>>";

    /// <summary>How a content stream calls the glyph.</summary>
    public PdfGlyph Find(Glyph glyph) => _faces[glyph.Face].Find(glyph);

    private void Collect(Glyph glyph)
    {
        if (!_faces.TryGetValue(glyph.Face, out var face))
        {
            face = new PdfFace(glyph.Face, firstName: "F" + PdfSyntax.Number(_faces.Count));
            _faces.Add(glyph.Face, face);
        }

        face.Collect(glyph);
    }
}

/// <param name="Font">The name of the font resource.</param>
/// <param name="Width">As the file gives it, in thousandths of an em.</param>
internal readonly record struct PdfGlyph(string Font, int Character, double Width);

/// <summary>A face in a PDF file.</summary>
/// <remarks>
/// A glyph has one width and stands for one text in a PDF font. Where it needs two (the same drawing for 大 and the radical ⼤, a full
/// stop with and without its blank half), the face gets another font dictionary over the same embedded program.
/// </remarks>
internal sealed class PdfFace(FontFace face, string firstName)
{
    private readonly Dictionary<(ushort Id, string Text, double Width), int> _variantOf = [];
    private readonly List<SortedDictionary<ushort, (string Text, double Width)>> _variants = [];
    private readonly List<int> _objects = [];
    private FontProgram? _program;

    public IEnumerable<string> Resources => _objects.Select((number, variant) => $"/{Name(variant)} {PdfSyntax.Reference(number)}");

    public void Collect(Glyph glyph)
    {
        var key = (glyph.Id, glyph.Text, glyph.Width);
        if (_variantOf.ContainsKey(key))
        {
            return;
        }

        var variant = _variants.FindIndex(taken => !taken.ContainsKey(glyph.Id));
        if (variant < 0)
        {
            variant = _variants.Count;
            _variants.Add([]);
        }

        _variants[variant].Add(glyph.Id, (glyph.Text, glyph.Width));
        _variantOf.Add(key, variant);
    }

    public PdfGlyph Find(Glyph glyph) =>
        new(Name(_variantOf[(glyph.Id, glyph.Text, glyph.Width)]), _program!.CharacterOf[glyph.Id], Thousandths(glyph.Width));

    public void AddTo(PdfObjects objects)
    {
        var glyphs = new SortedSet<ushort>(_variants.SelectMany(variant => variant.Keys));
        AddFiguresAndCapitals(glyphs);
        _program = RememberedPrograms.Get(face, glyphs);
        var name = NameOf(_program, glyphs);
        var descriptor = objects.Add(Descriptor(name, AddProgram(objects, _program)));
        foreach (var variant in _variants)
        {
            _objects.Add(AddVariant(objects, name, descriptor, variant));
        }
    }

    /// <summary>Copies of a paper differ in label, seed and page numbers; with all figures and capitals in it one font program serves them all.</summary>
    private void AddFiguresAndCapitals(SortedSet<ushort> glyphs)
    {
        var common = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".EnumerateRunes().Select(face.GlyphOf).OfType<ushort>().ToArray();
        if (common.Any(glyphs.Contains))
        {
            glyphs.UnionWith(common);
        }
    }

    private int AddProgram(PdfObjects objects, FontProgram program)
    {
        var entries = face.HasCompactOutlines ? "/Subtype/CIDFontType0C" : "/Length1 " + PdfSyntax.Number(program.Length);
        return objects.AddCompressedStream(entries, program.Data);
    }

    private int AddVariant(PdfObjects objects, string name, int descriptor, SortedDictionary<ushort, (string Text, double Width)> variant)
    {
        var characters = variant
            .Select(glyph => (Character: _program!.CharacterOf[glyph.Key], glyph.Value.Text, glyph.Value.Width))
            .OrderBy(character => character.Character)
            .ToArray();
        var kind = face.HasCompactOutlines ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
        var descendant = objects.Add(
            $"<</Type/Font/Subtype{kind}/BaseFont{PdfSyntax.Name(name)}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfSyntax.Reference(descriptor)}/DW 1000/W[{Widths(characters.Select(character => (character.Character, character.Width)))}]>>");
        var toUnicode = objects.AddStream("", ToUnicode.Write(characters.Select(character => (character.Character, character.Text))));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont{PdfSyntax.Name(name)}/Encoding/Identity-H"
            + $"/DescendantFonts[{PdfSyntax.Reference(descendant)}]/ToUnicode {PdfSyntax.Reference(toUnicode)}>>");
    }

    private string Descriptor(string name, int program)
    {
        const int Symbolic = 4;

        var about = face.Description;
        var file = face.HasCompactOutlines ? "/FontFile3" : "/FontFile2";
        return $"<</Type/FontDescriptor/FontName{PdfSyntax.Name(name)}/Flags {Symbolic}"
            + $"/FontBBox[{about.Bounds.Left} {about.Bounds.Bottom} {about.Bounds.Right} {about.Bounds.Top}]"
            + $"/ItalicAngle {PdfSyntax.Number(about.ItalicAngleDegrees)}/Ascent {about.Ascent}/Descent {about.Descent}/CapHeight {about.CapHeight}"
            // Nobody tells the width of a stem; readers use it to imitate fonts that are not embedded.
            + $"/StemV {(face.IsBold ? 140 : 80)}{file} {PdfSyntax.Reference(program)}>>";
    }

    /// <summary>The widths that differ from 1000, in runs of neighbours (ISO 32000-1, 9.7.4.3).</summary>
    private static string Widths(IEnumerable<(int Character, double Width)> widths)
    {
        var text = new StringBuilder();
        var next = -1;
        foreach (var (character, width) in widths.Where(entry => Thousandths(entry.Width) != 1000))
        {
            text.Append(character == next ? " " : (next < 0 ? "" : "]") + PdfSyntax.Number(character) + "[");
            text.Append(PdfSyntax.Number(Thousandths(width), 2));
            next = character + 1;
        }

        return next < 0 ? "" : text.Append(']').ToString();
    }

    private static double Thousandths(double ems) => Math.Round(ems * 1000, 2);

    /// <summary>Six capitals that differ from subset to subset stand before the name (ISO 32000-1, 9.6.4).</summary>
    private string NameOf(FontProgram program, IEnumerable<ushort> glyphs)
    {
        if (!program.IsSubset)
        {
            return face.Description.PostScriptName;
        }

        // Crockford's base 32 has figures; tags have capitals only.
        var hash = ContentHash.Of(6, face.Description.PostScriptName, string.Join(' ', glyphs));
        return string.Concat(hash.Select(digit => (char)('A' + (digit % 26)))) + "+" + face.Description.PostScriptName;
    }

    private string Name(int variant) => variant == 0 ? firstName : firstName + (char)('a' + variant - 1);
}
