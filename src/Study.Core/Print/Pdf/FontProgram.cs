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
    // Shaping is done, so its rules are not needed; nor is the way from characters to glyphs, which ToUnicode goes backwards.
    private static readonly string[] TablesToDrop =
        ["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "cmap", "gasp", "kern", "name", "post", "vhea", "vmtx", "FFTM", "BDF "];

    /// <summary>Cuts the face down; takes it whole where its maker or the native library does not allow cutting.</summary>
    public static FontProgram Of(FontFace face, IReadOnlyCollection<ushort> glyphs) =>
        face.Description.MayBeSubset && HarfBuzzSubset.IsAvailable ? Subset(face, glyphs) ?? Whole(face, glyphs) : Whole(face, glyphs);

    /// <returns>null where HarfBuzz cannot subset the face.</returns>
    private static FontProgram? Subset(FontFace face, IReadOnlyCollection<ushort> glyphs)
    {
        var input = HarfBuzzSubset.CreateInput();
        HarfBuzzSubset.SetFlags(input, HarfBuzzSubset.NoHinting | HarfBuzzSubset.NoLayoutClosure);
        foreach (var glyph in glyphs)
        {
            HarfBuzzSubset.AddToSet(HarfBuzzSubset.GlyphsOf(input), glyph);
        }

        foreach (var table in TablesToDrop)
        {
            HarfBuzzSubset.AddToSet(HarfBuzzSubset.SetOf(input, HarfBuzzSubset.DropTables), Tag.Parse(table));
        }

        var plan = HarfBuzzSubset.CreatePlan(face.Face.Handle, input);
        HarfBuzzSubset.DestroyInput(input);
        if (plan == 0)
        {
            return null;
        }

        var subset = HarfBuzzSubset.Execute(plan);
        var program = subset == 0 ? null : Read(face, glyphs, subset, plan);
        HarfBuzzSubset.DestroyFace(subset);
        HarfBuzzSubset.DestroyPlan(plan);
        return program;
    }

    private static FontProgram Read(FontFace face, IReadOnlyCollection<ushort> glyphs, nint subset, nint plan)
    {
        var data = Bytes(face.HasCompactOutlines ? HarfBuzzSubset.TableOf(subset, Tag.Parse("CFF ")) : HarfBuzzSubset.FileOf(subset));
        var newGlyphs = HarfBuzzSubset.NewGlyphs(plan);
        return Of(face, data, glyphs, glyph => (int)HarfBuzzSubset.GetFromMap(newGlyphs, glyph), isSubset: true);
    }

    private static FontProgram Whole(FontFace face, IReadOnlyCollection<ushort> glyphs) =>
        Of(face, face.HasCompactOutlines ? face.Table("CFF ") : TrueTypeFile.Of(face), glyphs, glyph => glyph, isSubset: false);

    /// <param name="newGlyph">The index in the data of a glyph of the face.</param>
    private static FontProgram Of(
        FontFace face, byte[] data, IReadOnlyCollection<ushort> glyphs, Func<ushort, int> newGlyph, bool isSubset)
    {
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
