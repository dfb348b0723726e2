using System.Globalization;
using System.Text;
using Study.Text;

namespace Study.Ingest;

/// <summary>
/// A plain text too large to be held in one piece is read as several documents, cut between paragraphs, so that memory stays the same
/// whatever the size.
/// </summary>
internal static class LargeText
{
    // A schoolbook is 3 MB and stays one document.
    private const long LargeBytes = 6 << 20;

    // About so many characters go into one part.
    private const int PartCharacters = 1 << 20;

    private const int BufferBytes = 1 << 20;

    /// <summary>Whether the file is a plain text that is read in parts.</summary>
    public static bool IsLarge(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length > LargeBytes && DocumentFormats.Text.Endings.Contains(file.Extension.ToLowerInvariant())
            && DocumentFormats.All.Where(format => format != DocumentFormats.Text).All(format => !IsOf(path, format));
    }

    /// <summary>The file and the part, from 1, that <c>chronicle.txt#3</c> names; null where a path names no part.</summary>
    public static (string Path, int Number)? PartOf(string path)
    {
        var mark = path.LastIndexOf('#');
        return mark > 0 && int.TryParse(path.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && File.Exists(path[..mark])
            ? (path[..mark], number)
            : null;
    }

    public static IEnumerable<SourceDocument> Read(string path, ReadingOptions options)
    {
        using var file = Open(path);
        var buffer = new byte[BufferBytes];
        var count = file.ReadAtLeast(buffer, BufferBytes, throwOnEndOfStream: false);
        var (encoding, name) = EncodingOf(buffer.AsSpan(0, count), path, options);
        var decoder = encoding.GetDecoder();
        var characters = new char[encoding.GetMaxCharCount(BufferBytes)];
        var text = new StringBuilder(PartCharacters * 2);
        var number = 0;
        var read = 0L;
        while (count > 0)
        {
            text.Append(characters, 0, Decode(decoder, buffer.AsSpan(0, count), characters, path, name, read));
            read += count;
            count = file.ReadAtLeast(buffer, BufferBytes, throwOnEndOfStream: false);
            while (text.Length >= PartCharacters * 2 || (count == 0 && text.Length > 0))
            {
                var part = text.ToString(0, EndOfPart(text, isLast: count == 0));
                text.Remove(0, part.Length);
                if (!string.IsNullOrWhiteSpace(part))
                {
                    number++;
                    yield return DocumentReader.DocumentOf(
                        string.Create(CultureInfo.InvariantCulture, $"{path}#{number}"),
                        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)} ({number})"),
                        new Extract(part, PlainTextReader.Read(part), name, []),
                        options);
                }
            }
        }
    }

    private static bool IsOf(string path, DocumentFormat format)
    {
        try
        {
            using var file = File.OpenRead(path);
            var begin = new byte[1024];
            var count = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
            return DocumentFormats.Of(new ReadingOrder("begin.txt", begin[..count], null, ReadingLimits.Default)) == format;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StudyException)
        {
            // What is wrong with it is told when it is read whole.
            return true;
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DocumentReader.Unreadable(path, failure);
        }
    }

    /// <summary>The encoding that fits the first megabyte, whose last character may be cut.</summary>
    private static (Encoding Encoding, string Name) EncodingOf(ReadOnlySpan<byte> begin, string path, ReadingOptions options)
    {
        for (var cut = 0; ; cut++)
        {
            try
            {
                var (_, name) = TextDecoding.Decode(begin[..^cut].ToArray(), path, options.Encoding);
                return (TextDecoding.Strict(name.Replace(" LE", "", StringComparison.Ordinal).Replace(" BE", "BE", StringComparison.Ordinal).Split(" with")[0]), name);
            }
            catch (StudyException) when (cut < 3)
            {
                // A cut character is no fault of the file: try without its first bytes.
            }
        }
    }

    private static int Decode(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, string path, string encoding, long offset)
    {
        try
        {
            return decoder.GetChars(bytes, characters, flush: false);
        }
        catch (DecoderFallbackException invalid)
        {
            throw new StudyException(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: byte 0x{(invalid.BytesUnknown is { Length: > 0 } unknown ? unknown[0] : 0):X2} near offset {offset + Math.Max(0, invalid.Index):N0} is not valid {encoding}. What stands before it was read; mend the file and run again for the rest."));
        }
    }

    /// <summary>Behind the last empty line of a part's second half, else behind its last line or sentence.</summary>
    private static int EndOfPart(StringBuilder text, bool isLast)
    {
        if (isLast && text.Length <= PartCharacters * 2)
        {
            return text.Length;
        }

        var window = text.ToString(PartCharacters / 2, PartCharacters / 2);
        foreach (var end in new[] { "\n\n", "\r\n\r\n", "\n", "。", ". ", " " })
        {
            if (window.LastIndexOf(end, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (PartCharacters / 2) + at + end.Length;
            }
        }

        return PartCharacters - (char.IsHighSurrogate(text[PartCharacters - 1]) ? 1 : 0);
    }
}
