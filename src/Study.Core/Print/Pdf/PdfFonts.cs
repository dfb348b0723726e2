using Study.Print.Fonts;
using Study.Print.Layout;
using Study.Print.Typography;

namespace Study.Print.Pdf;

/// <summary>The fonts of one PDF file: each face once, cut down to the glyphs on the pages.</summary>
internal sealed class PdfFonts
{
    private readonly Dictionary<FontFace, PdfFace> _faces = [];

    /// <summary>Takes note of what the pages of a paper need.</summary>
    public void Collect(PageDescription description)
    {
        foreach (var text in description.Pages.SelectMany(page => page.Elements).OfType<PageElement.Text>())
        {
            foreach (var placed in text.Line.Atoms)
            {
                foreach (var glyph in placed.Atom.Glyphs)
                {
                    Collect(glyph);
                }
            }
        }
    }

    /// <summary>Adds what was collected to the file.</summary>
    public void AddTo(PdfObjects objects)
    {
        foreach (var face in _faces.Values)
        {
            face.AddTo(objects);
        }
    }

    /// <summary>The resource dictionary entry that names the fonts for content streams.</summary>
    public string Resources => $"/Font<<{string.Concat(_faces.Values.SelectMany(face => face.Resources))}>>";

    /// <summary>How a content stream calls the glyph.</summary>
    public PdfGlyph Find(Glyph glyph) => _faces[glyph.Face].Find(glyph);

    private void Collect(Glyph glyph)
    {
        if (!_faces.TryGetValue(glyph.Face, out var face))
        {
            face = new PdfFace(glyph.Face, name: "F" + PdfSyntax.Number(_faces.Count));
            _faces.Add(glyph.Face, face);
        }

        face.Collect(glyph);
    }
}

/// <param name="Font">The name of the font resource.</param>
/// <param name="Width">As the file gives it, in thousandths of an em.</param>
internal readonly record struct PdfGlyph(string Font, int Character, double Width);
