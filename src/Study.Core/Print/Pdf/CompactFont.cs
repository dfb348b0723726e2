using System.Buffers.Binary;

namespace Study.Print.Pdf;

/// <summary>Reads from a CFF font by which character code a PDF calls each of its glyphs.</summary>
/// <remarks>
/// Adobe Technical Note 5176, "The Compact Font Format Specification", 4 December 2003: indexes in chapter 5, dictionaries in 4 and 9,
/// charsets in 13.
/// </remarks>
internal static class CompactFont
{
    private const int Charset = 15;
    private const int CharStrings = 17;
    private const int RegistryOrderingSupplement = 0x0C00 + 30;

    /// <summary>
    /// The characters of the glyphs, by glyph index; null where the font names its glyphs instead, for then a PDF calls them by index.
    /// </summary>
    public static IReadOnlyList<int>? CharactersOf(ReadOnlySpan<byte> font)
    {
        var names = font[2];
        var dictionaries = EndOfIndex(font, names);
        var top = TopDictionary(FirstOfIndex(font, dictionaries));
        return top.ContainsKey(RegistryOrderingSupplement)
            ? ReadCharset(font, top.GetValueOrDefault(Charset), CountOfIndex(font, top[CharStrings]))
            : null;
    }

    private static int[] ReadCharset(ReadOnlySpan<byte> font, int at, int glyphCount)
    {
        // Offsets 0 to 2 stand for charsets of the standard; no font with characters has them, and their characters count up.
        if (at <= 2)
        {
            return [.. Enumerable.Range(0, glyphCount)];
        }

        var characters = new int[glyphCount];
        var format = font[at++];

        // Glyph 0, .notdef, is character 0 and not listed. Format 0 lists single characters, 1 and 2 ranges of them.
        for (var glyph = 1; glyph < glyphCount;)
        {
            var first = BinaryPrimitives.ReadUInt16BigEndian(font[at..]);
            at += 2;
            var more = 0;
            if (format == 1)
            {
                more = font[at++];
            }
            else if (format == 2)
            {
                more = BinaryPrimitives.ReadUInt16BigEndian(font[at..]);
                at += 2;
            }

            for (var character = first; character <= first + more && glyph < glyphCount; character++)
            {
                characters[glyph++] = character;
            }
        }

        return characters;
    }

    /// <summary>The last operand of each operator that has whole numbers before it; two-byte operators are 0x0C00 and more.</summary>
    private static Dictionary<int, int> TopDictionary(ReadOnlySpan<byte> data)
    {
        var entries = new Dictionary<int, int>();
        var operand = 0;
        for (var at = 0; at < data.Length;)
        {
            int first = data[at++];
            switch (first)
            {
                case 12:
                    entries[0x0C00 + data[at++]] = operand;
                    break;
                case <= 21:
                    entries[first] = operand;
                    break;
                case 28:
                    operand = BinaryPrimitives.ReadInt16BigEndian(data[at..]);
                    at += 2;
                    break;
                case 29:
                    operand = BinaryPrimitives.ReadInt32BigEndian(data[at..]);
                    at += 4;
                    break;
                case 30:
                    // A real number: pairs of digits to the byte that ends in F. None of the entries wanted here is one.
                    while ((data[at++] & 0x0F) != 0x0F)
                    {
                    }

                    break;
                case >= 32 and <= 246:
                    operand = first - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((first - 247) * 256) + data[at++] + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(first - 251) * 256) - data[at++] - 108;
                    break;
            }
        }

        return entries;
    }

    private static ReadOnlySpan<byte> FirstOfIndex(ReadOnlySpan<byte> font, int index)
    {
        var offsetSize = font[index + 2];
        var data = DataOfIndex(font, index);
        return font[(data + Offset(font, index + 3, offsetSize))..(data + Offset(font, index + 3 + offsetSize, offsetSize))];
    }

    private static int EndOfIndex(ReadOnlySpan<byte> font, int index)
    {
        var count = CountOfIndex(font, index);
        var offsetSize = font[index + 2];
        return count == 0 ? index + 2 : DataOfIndex(font, index) + Offset(font, index + 3 + (count * offsetSize), offsetSize);
    }

    /// <summary>The byte before the index's data, for its offsets count from 1.</summary>
    private static int DataOfIndex(ReadOnlySpan<byte> font, int index) => index + 2 + ((CountOfIndex(font, index) + 1) * font[index + 2]);

    private static int CountOfIndex(ReadOnlySpan<byte> font, int index) => BinaryPrimitives.ReadUInt16BigEndian(font[index..]);

    private static int Offset(ReadOnlySpan<byte> font, int at, int size)
    {
        var offset = 0;
        for (var index = 0; index < size; index++)
        {
            offset = (offset << 8) | font[at + index];
        }

        return offset;
    }
}
