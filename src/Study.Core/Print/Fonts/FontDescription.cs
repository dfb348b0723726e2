using System.Buffers.Binary;
using System.Text;
using HarfBuzzSharp;

namespace Study.Print.Fonts;

/// <summary>What a face says of itself in its tables. Lengths are in thousandths of an em, y upwards.</summary>
/// <remarks>Table layouts: the OpenType specification 1.9.1, chapters head, hhea, name, OS/2 and post.</remarks>
internal sealed record FontDescription
{
    public const int RegularWeight = 400;

    // Bits of fsType.
    private const int Restricted = 0x0002;
    private const int PreviewAndPrint = 0x0004;
    private const int Editable = 0x0008;
    private const int NoSubsetting = 0x0100;
    private const int BitmapsOnly = 0x0200;

    /// <summary>As people know it: Noto Sans CJK SC.</summary>
    public required string Family { get; init; }

    public required string PostScriptName { get; init; }

    /// <summary>From 1 (thin) to 1000 (black).</summary>
    public required int Weight { get; init; }

    /// <summary>The <c>fsType</c> of the OS/2 table: what its maker lets others embed.</summary>
    public required int EmbeddingRights { get; init; }

    public required int Ascent { get; init; }

    public required int Descent { get; init; }

    public required int CapHeight { get; init; }

    public required double ItalicAngleDegrees { get; init; }

    /// <summary>Left, bottom, right and top of all glyphs together.</summary>
    public required (int Left, int Bottom, int Right, int Top) Bounds { get; init; }

    /// <summary>Of several rights that a face grants, the widest counts.</summary>
    public bool MayBeEmbedded =>
        (EmbeddingRights & (Restricted | PreviewAndPrint | Editable)) != Restricted && (EmbeddingRights & BitmapsOnly) == 0;

    public bool MayBeSubset => (EmbeddingRights & NoSubsetting) == 0;

    public bool IsForSimplifiedChinese =>
        !Family.Contains("Mono", StringComparison.OrdinalIgnoreCase) && Family.EndsWith(" SC", StringComparison.Ordinal);

    public static FontDescription Read(Face face)
    {
        var head = Table(face, "head");
        var horizontal = Table(face, "hhea");
        var windows = Table(face, "OS/2");
        var postScript = Table(face, "post");
        var names = Table(face, "name");
        var unitsPerEm = face.UnitsPerEm;
        var ascent = Thousandths(horizontal, 4);

        return new FontDescription
        {
            Family = Name(names, 16) ?? Name(names, 1) ?? "unnamed",
            PostScriptName = Name(names, 6) ?? "Unnamed",
            Weight = windows.Length >= 6 ? Number(windows, 4) : RegularWeight,
            EmbeddingRights = windows.Length >= 10 ? Number(windows, 8) : 0,
            Ascent = ascent,
            Descent = Thousandths(horizontal, 6),
            // sCapHeight came with version 2 of the table.
            CapHeight = windows.Length >= 90 && Number(windows, 0) >= 2 ? Thousandths(windows, 88) : ascent * 7 / 10,
            // A fixed-point number with 16 bits behind the point.
            ItalicAngleDegrees = postScript.Length >= 8 ? BinaryPrimitives.ReadInt32BigEndian(postScript.AsSpan(4)) / 65536.0 : 0,
            Bounds = (Thousandths(head, 36), Thousandths(head, 38), Thousandths(head, 40), Thousandths(head, 42)),
        };

        int Thousandths(byte[] table, int at) => table.Length < at + 2 ? 0 : (short)Number(table, at) * 1000 / unitsPerEm;
    }

    private static byte[] Table(Face face, string tag)
    {
        using var blob = face.ReferenceTable(Tag.Parse(tag));
        return blob.AsSpan().ToArray();
    }

    private static int Number(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    /// <summary>The English name, else the first that can be read; null where the face has none of that kind.</summary>
    /// <param name="kind">1 family, 6 PostScript name, 16 family without its weight.</param>
    private static string? Name(ReadOnlySpan<byte> table, int kind)
    {
        const int WindowsPlatform = 3;
        const int MacintoshPlatform = 1;
        const int EnglishOfTheUnitedStates = 0x0409;

        if (table.Length < 6)
        {
            return null;
        }

        string? found = null;
        var count = Number(table, 2);
        var texts = Number(table, 4);
        for (var record = 6; record < 6 + (count * 12) && record + 12 <= table.Length; record += 12)
        {
            var platform = Number(table, record);
            var language = Number(table, record + 4);
            var length = Number(table, record + 8);
            var start = texts + Number(table, record + 10);
            if (Number(table, record + 6) != kind || start + length > table.Length)
            {
                continue;
            }

            var bytes = table.Slice(start, length);
            if (platform == WindowsPlatform && language == EnglishOfTheUnitedStates)
            {
                return Encoding.BigEndianUnicode.GetString(bytes);
            }

            found ??= platform == MacintoshPlatform ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
        }

        return found;
    }
}
