using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Study.Print.Fonts;

namespace Study.Print.Pdf;

/// <summary>A face cut down to the glyphs that a paper uses, ready to be embedded.</summary>
/// <param name="Data">Compressed: the <c>CFF </c> table alone, or a TrueType file.</param>
/// <param name="Length">Of the data before it was compressed, in bytes.</param>
/// <param name="CharacterOf">The code by which content streams call a glyph of the face.</param>
internal sealed record FontProgram(byte[] Data, int Length, bool IsSubset, IReadOnlyDictionary<ushort, int> CharacterOf)
{
    /// <summary>What a font must have in a PDF (ISO 32000-1, 9.9), TrueType's tables and CFF's one.</summary>
    private static readonly string[] Tables = ["CFF ", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    /// <summary>Cuts the face down; takes it whole where its maker or the native library does not allow cutting.</summary>
    public static FontProgram Of(FontFace face, IReadOnlyCollection<ushort> glyphs)
    {
        var needed = FaceOfNeededTables(face);
        var program = (face.Description.MayBeSubset && HarfBuzzSubset.IsAvailable ? Subset(face, needed, glyphs) : null)
            ?? Read(face, needed, glyphs, glyph => glyph, isSubset: false);
        HarfBuzzSubset.DestroyFace(needed);
        return program;
    }

    /// <summary>
    /// The face without what shaping needs and drawing does not. With its table of characters, HarfBuzz would look all of them up for
    /// each paper.
    /// </summary>
    private static nint FaceOfNeededTables(FontFace face)
    {
        var needed = HarfBuzzSubset.CreateFaceBuilder();
        foreach (uint table in Tables.Select(Tag.Parse))
        {
            var blob = HarfBuzzSubset.TableOf(face.Face.Handle, table);
            if (HarfBuzzSubset.LengthOf(blob) > 0)
            {
                HarfBuzzSubset.AddTable(needed, table, blob);
            }

            HarfBuzzSubset.DestroyBlob(blob);
        }

        return needed;
    }

    /// <returns>null where HarfBuzz cannot subset the face.</returns>
    private static FontProgram? Subset(FontFace face, nint needed, IReadOnlyCollection<ushort> glyphs)
    {
        var input = HarfBuzzSubset.CreateInput();
        HarfBuzzSubset.SetFlags(input, HarfBuzzSubset.NoHinting);
        foreach (var glyph in glyphs)
        {
            HarfBuzzSubset.AddToSet(HarfBuzzSubset.GlyphsOf(input), glyph);
        }

        var plan = HarfBuzzSubset.CreatePlan(needed, input);
        HarfBuzzSubset.DestroyInput(input);
        if (plan == 0)
        {
            return null;
        }

        var subset = HarfBuzzSubset.Execute(plan);
        var newGlyphs = HarfBuzzSubset.NewGlyphs(plan);
        var program = subset == 0
            ? null
            : Read(face, subset, glyphs, glyph => (int)HarfBuzzSubset.GetFromMap(newGlyphs, glyph), isSubset: true);
        HarfBuzzSubset.DestroyFace(subset);
        HarfBuzzSubset.DestroyPlan(plan);
        return program;
    }

    /// <param name="cut">The face after cutting.</param>
    /// <param name="newGlyph">The index there of a glyph of the whole face.</param>
    private static FontProgram Read(
        FontFace face, nint cut, IReadOnlyCollection<ushort> glyphs, Func<ushort, int> newGlyph, bool isSubset)
    {
        var data = Bytes(face.HasCompactOutlines ? HarfBuzzSubset.TableOf(cut, Tag.Parse("CFF ")) : HarfBuzzSubset.FileOf(cut));
        var characters = face.HasCompactOutlines ? CompactFont.CharactersOf(data) : null;
        var characterOf = glyphs.ToDictionary(glyph => glyph, glyph => characters is null ? newGlyph(glyph) : characters[newGlyph(glyph)]);
        return new FontProgram(PdfObjects.Deflate(data), data.Length, isSubset, characterOf);
    }

    private static byte[] Bytes(nint blob)
    {
        var data = HarfBuzzSubset.DataOf(blob, out var length);
        var bytes = new byte[length];
        Marshal.Copy(data, bytes, 0, bytes.Length);
        HarfBuzzSubset.DestroyBlob(blob);
        return bytes;
    }
}
