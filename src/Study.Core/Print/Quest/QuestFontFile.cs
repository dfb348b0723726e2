using System.Buffers.Binary;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Study.Print.Fonts;
using Study.Print.Pdf;

namespace Study.Print.Quest;

/// <summary>Makes a font file of the glyphs that are needed, with a table of characters of our own.</summary>
internal static class QuestFontFile
{
    /// <summary>What draws glyphs and says where lines stand.</summary>
    private static readonly string[] Tables = ["CFF ", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep", "OS/2", "name", "post"];

    /// <param name="characters">The glyph of the face for each character.</param>
    public static byte[] Of(FontFace face, IReadOnlyDictionary<int, ushort> characters)
    {
        var input = HarfBuzzSubset.CreateInput();
        HarfBuzzSubset.SetFlags(input, HarfBuzzSubset.NoHinting);
        foreach (var glyph in characters.Values)
        {
            HarfBuzzSubset.AddToSet(HarfBuzzSubset.GlyphsOf(input), glyph);
        }

        var plan = HarfBuzzSubset.CreatePlan(face.Face.Handle, input);
        var cut = HarfBuzzSubset.Execute(plan);
        var newGlyphs = HarfBuzzSubset.NewGlyphs(plan);
        var table = CharacterTable(characters.OrderBy(character => character.Key)
            .Select(character => (character.Key, HarfBuzzSubset.GetFromMap(newGlyphs, character.Value))).ToArray());
        var file = FileOf(cut, table);
        HarfBuzzSubset.DestroyFace(cut);
        HarfBuzzSubset.DestroyPlan(plan);
        HarfBuzzSubset.DestroyInput(input);
        return file;
    }

    private static byte[] FileOf(nint cut, byte[] characterTable)
    {
        var builder = HarfBuzzSubset.CreateFaceBuilder();
        foreach (uint tag in Tables.Select(Tag.Parse))
        {
            var table = HarfBuzzSubset.TableOf(cut, tag);
            if (HarfBuzzSubset.LengthOf(table) > 0)
            {
                HarfBuzzSubset.AddTable(builder, tag, table);
            }

            HarfBuzzSubset.DestroyBlob(table);
        }

        using var stream = new MemoryStream(characterTable);
        using var characters = Blob.FromStream(stream);
        HarfBuzzSubset.AddTable(builder, Tag.Parse("cmap"), characters.Handle);
        var blob = HarfBuzzSubset.FileOf(builder);
        var data = HarfBuzzSubset.DataOf(blob, out var length);
        var file = new byte[length];
        Marshal.Copy(data, file, 0, file.Length);
        HarfBuzzSubset.DestroyBlob(blob);
        HarfBuzzSubset.DestroyFace(builder);
        return file;
    }

    /// <summary>A table with one subtable of format 12 for Windows, full Unicode (OpenType 1.9.1, cmap).</summary>
    private static byte[] CharacterTable((int Character, uint Glyph)[] characters)
    {
        const int Header = 12;
        const int GroupSize = 12;
        const int SubtableHeader = 16;

        var table = new byte[Header + SubtableHeader + (characters.Length * GroupSize)];
        var bytes = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(bytes[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], 3);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], 10);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], Header);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[12..], 12);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[16..], (uint)(table.Length - Header));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[24..], (uint)characters.Length);
        for (var group = 0; group < characters.Length; group++)
        {
            var place = bytes[(Header + SubtableHeader + (group * GroupSize))..];
            BinaryPrimitives.WriteUInt32BigEndian(place, (uint)characters[group].Character);
            BinaryPrimitives.WriteUInt32BigEndian(place[4..], (uint)characters[group].Character);
            BinaryPrimitives.WriteUInt32BigEndian(place[8..], characters[group].Glyph);
        }

        return table;
    }
}
