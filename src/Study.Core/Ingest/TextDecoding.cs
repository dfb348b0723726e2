using System.Globalization;
using System.Text;
using Study.Text;
using UtfUnknown;

namespace Study.Ingest;

/// <summary>Turns a file's bytes into text without losing or guessing away a single one of them.</summary>
/// <remarks>
/// In this order: what the user names; a byte order mark; what the file itself declares; strict UTF-8; UTF-16 told by what its units would be; GB18030, Big5 and others by their statistics
/// (UTF.Unknown). Whatever is chosen must decode every byte.
/// </remarks>
public static class TextDecoding
{
    private const string Advice = "Open it in an editor, save it as UTF-8 and run again.";

    // Below so many characters of Chinese the statistics are often wrong.
    private const int EnoughToTell = 16;

    private static readonly (byte[] Mark, string What)[] Signatures =
    [
        ("%PDF"u8.ToArray(), "a PDF file"),
        ("PK\u0003\u0004"u8.ToArray(), "a zip archive or an Office file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file, or one with a password"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        ("ID3"u8.ToArray(), "a sound file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ([0x1F, 0x8B], "a compressed file"),
    ];

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, a byte order mark included where the file has one, and the encoding's common name.</summary>
    /// <param name="name">What to call the file in a message.</param>
    /// <param name="named">The encoding that the user names, which counts more than anything else; null to find it.</param>
    /// <param name="declared">The encoding that the file declares, believed where every byte agrees; null where it declares none.</param>
    /// <exception cref="StudyException">The bytes are not text, or not all of them are valid in any encoding that fits.</exception>
    public static (string Text, string Encoding) Decode(byte[] bytes, string name, string? named = null, string? declared = null)
    {
        foreach (var (mark, what) in Signatures)
        {
            if (bytes.AsSpan().StartsWith(mark))
            {
                throw new StudyException($"{name}: this is {what}, not text. Study reads {DocumentFormats.Names}; save it as one of these.");
            }
        }

        return DecodeNamed(bytes, name, named)
            ?? DecodeMarked(bytes, name)
            ?? DecodeDeclared(bytes, declared)
            ?? DecodeUtf8(bytes)
            ?? DecodeUtf16(bytes, name)
            ?? DecodeByStatistics(bytes, name);
    }

    /// <summary>The names of the encodings that text can be in, as --encoding takes them: those that .NET and the web know.</summary>
    public static bool IsKnown(string encoding) => EncodingOf(encoding) is not null;

    /// <summary>Whether the encoding had to be guessed from so little text that the guess may be wrong.</summary>
    internal static bool IsGuess(string text, string encoding) =>
        !encoding.StartsWith("UTF", StringComparison.Ordinal) && text.Count(Languages.IsHan) is > 0 and < EnoughToTell;

    private static (string, string)? DecodeNamed(byte[] bytes, string name, string? named)
    {
        if (named is null)
        {
            return null;
        }

        var encoding = EncodingOf(named)
            ?? throw new StudyException($"{name}: \"{named}\" is no encoding that Study knows. Give one such as utf-8, gb18030, big5 or utf-16.");
        return DecodeAll(encoding, bytes, out var text, out var badByte)
            ? (text, named.ToUpperInvariant())
            : throw new StudyException(InvalidByte(name, bytes, badByte, named.ToUpperInvariant()));
    }

    private static (string, string)? DecodeDeclared(byte[] bytes, string? declared) =>
        declared is not null && !declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
        && EncodingOf(declared) is { } encoding && DecodeAll(encoding, bytes, out var text, out _) ? (text, declared.ToUpperInvariant()) : null;

    private static Encoding? EncodingOf(string name)
    {
        try
        {
            // The web calls GBK by its subset's name; GB18030 reads both.
            return Strict(name.ToLowerInvariant() is "gb2312" or "gbk" or "x-gbk" ? "gb18030" : name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static (string, string)? DecodeMarked(byte[] bytes, string name)
    {
        (byte[] Mark, Encoding Encoding, string Name)[] marked =
        [
            ([0xEF, 0xBB, 0xBF], Strict("utf-8"), "UTF-8 with byte order mark"),
            ([0xFF, 0xFE, 0, 0], Strict("utf-32"), "UTF-32 LE"),
            ([0, 0, 0xFE, 0xFF], Strict("utf-32BE"), "UTF-32 BE"),
            ([0xFF, 0xFE], Strict("utf-16"), "UTF-16 LE"),
            ([0xFE, 0xFF], Strict("utf-16BE"), "UTF-16 BE"),
        ];
        foreach (var (mark, encoding, encodingName) in marked)
        {
            if (bytes.AsSpan().StartsWith(mark))
            {
                return DecodeAll(encoding, bytes, out var text, out var badByte)
                    ? (text, encodingName)
                    : throw new StudyException(InvalidByte(name, bytes, badByte, encodingName));
            }
        }

        return null;
    }

    private static (string, string)? DecodeUtf8(byte[] bytes) =>
        !bytes.Contains((byte)0) && DecodeAll(Strict("utf-8"), bytes, out var text, out _) ? (text, "UTF-8") : null;

    /// <summary>
    /// UTF-16 without a mark shows in its units: read in the right byte order nearly all of them are Han characters, ASCII or CJK
    /// punctuation, read in the wrong one hardly any.
    /// </summary>
    private static (string, string)? DecodeUtf16(byte[] bytes, string name)
    {
        if (bytes.Length % 2 == 0 && bytes.Length >= 4)
        {
            foreach (var (encodingName, common) in new[] { ("utf-16", "UTF-16 LE"), ("utf-16BE", "UTF-16 BE") })
            {
                if (DecodeAll(Strict(encodingName), bytes, out var text, out _)
                    && text.Count(IsUsual) >= 0.95 * text.Length
                    && text.Any(unit => unit is '\n' or ' ' or '。' or '，' or '.' or ','))
                {
                    return (text, common);
                }
            }
        }

        return bytes.Contains((byte)0)
            ? throw new StudyException(
                $"{name}: this is not text (byte 0 at offset {Number(Array.IndexOf(bytes, (byte)0))}). Study reads {DocumentFormats.Names}.")
            : null;
    }

    private static bool IsUsual(char unit) =>
        unit is >= '\u4E00' and <= '\u9FFF' or >= ' ' and <= '~' or '\n' or '\r' or '\t'
            or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF' or >= '\u2010' and <= '\u2026' or >= '\u00A0' and <= '\u00FF';

    private static (string, string) DecodeByStatistics(byte[] bytes, string name)
    {
        DecodeAll(Strict("utf-8"), bytes, out _, out var badByte);
        if (IsMostlyUtf8(bytes))
        {
            throw new StudyException(InvalidByte(name, bytes, badByte, "UTF-8"));
        }

        var detected = CharsetDetector.DetectFromBytes(bytes).Detected;
        string[] candidates = detected?.Encoding is null || detected.Confidence < 0.5f
            ? ["gb18030"]
            : [detected.EncodingName, "gb18030"];
        foreach (var candidate in candidates)
        {
            // GB2312 and GBK are subsets of GB18030, and detectors name the smallest that fits the first pages.
            var encodingName = candidate is "gb2312" or "gbk" or "hz-gb-2312" ? "gb18030" : candidate;
            // Detectors know names that .NET does not.
            if (EncodingOf(encodingName) is { } encoding && DecodeAll(encoding, bytes, out var text, out _))
            {
                return (text, encodingName.ToUpperInvariant());
            }
        }

        throw new StudyException(InvalidByte(name, bytes, badByte, "UTF-8, and the file is not GB18030, Big5 or UTF-16 either"));
    }

    /// <summary>Whether the valid multi-byte sequences by far outnumber the bytes that fit nowhere: a UTF-8 file with an injury.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        var invalid = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.Done)
            {
                valid += consumed > 1 ? 1 : 0;
            }
            else
            {
                invalid++;
            }

            bytes = bytes[consumed..];
        }

        return valid > 4 * invalid;
    }

    private static bool DecodeAll(Encoding encoding, ReadOnlySpan<byte> bytes, out string text, out int badByte)
    {
        try
        {
            text = encoding.GetString(bytes);
            badByte = -1;
            return true;
        }
        catch (DecoderFallbackException invalid)
        {
            text = "";
            badByte = Math.Max(0, invalid.Index);
            return false;
        }
    }

    internal static Encoding Strict(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string InvalidByte(string name, byte[] bytes, int offset, string encoding)
    {
        var at = Math.Clamp(offset, 0, bytes.Length - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{name}: byte 0x{bytes[at]:X2} at offset {at:N0} is not valid {encoding}. {Advice}");
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
