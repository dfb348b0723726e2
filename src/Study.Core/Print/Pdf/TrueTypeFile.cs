using System.Buffers.Binary;
using HarfBuzzSharp;
using Study.Print.Fonts;

namespace Study.Print.Pdf;

/// <summary>Puts one face of a TrueType file or collection into a file of its own, with those tables that a PDF needs.</summary>
/// <remarks>The OpenType specification 1.9.1, "Organization of an OpenType font"; ISO 32000-1, 9.9 for the tables.</remarks>
internal static class TrueTypeFile
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    /// <summary>In the order of the alphabet, in which files list them.</summary>
    private static readonly string[] Tables = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(FontFace face)
    {
        var tables = Tables.Select(tag => (Tag: tag, Data: face.Table(tag))).Where(table => table.Data.Length > 0).ToArray();
        var start = HeaderLength + (RecordLength * tables.Length);
        var file = new byte[start + tables.Sum(table => Padded(table.Data.Length))];

        // Checksums and the numbers for searching by halves stay 0: PDF readers do not look at them.
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        foreach (var (index, (tag, data)) in tables.Index())
        {
            var record = file.AsSpan(HeaderLength + (RecordLength * index), RecordLength);
            BinaryPrimitives.WriteUInt32BigEndian(record, Tag.Parse(tag));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            data.CopyTo(file, start);
            start += Padded(data.Length);
        }

        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
