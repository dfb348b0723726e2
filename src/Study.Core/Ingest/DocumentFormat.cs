using System.Text;
using Study.Text;

namespace Study.Ingest;

/// <summary>A kind of file that Study reads.</summary>
/// <param name="Name">In a message: a PDF file is "PDF".</param>
/// <param name="Endings">How the names of such files end, in small letters.</param>
/// <param name="TrustedBytes">Up to this size its reader is known to end in time whatever the content; larger files are read apart.</param>
internal sealed record DocumentFormat(string Name, IReadOnlyList<string> Endings, int TrustedBytes, Func<ReadingOrder, Extract> Read);

/// <summary>The formats Study reads, told by a file's content first and by its ending where the content leaves it open.</summary>
internal static class DocumentFormats
{
    /// <summary>The formats in words, for messages.</summary>
    public const string Names = ".txt, .md, .html, .docx, .pdf and .epub files";

    public static readonly DocumentFormat Text = new("text", [".txt", ".text"], int.MaxValue, ReadText);

    // Links that are only defined, or lists in lists, keep the parser busy for the square of the file's size: half a second for this much.
    public static readonly DocumentFormat Markdown = new("Markdown", [".md", ".markdown"], 64 << 10, ReadMarkdown);

    public static readonly DocumentFormat Html = new("HTML", [".html", ".htm", ".xhtml"], 64 << 10, HtmlReader.Read);

    // Read element by element under limits of its own.
    public static readonly DocumentFormat Docx = new("Word", [".docx", ".docm"], int.MaxValue, DocxReader.Read);

    public static readonly DocumentFormat Epub = new("EPUB", [".epub"], 0, EpubReader.Read);

    // A file of a kilobyte can end the process.
    public static readonly DocumentFormat Pdf = new("PDF", [".pdf"], 0, PdfReader.Read);

    public static readonly IReadOnlyList<DocumentFormat> All = [Text, Markdown, Html, Docx, Pdf, Epub];

    /// <summary>The ending of archives that hold documents.</summary>
    public const string ArchiveEnding = ".zip";

    /// <summary>The format of a file; null where it is an archive of documents.</summary>
    /// <exception cref="StudyException">The file is of a kind that Study does not read, or is not what its name says.</exception>
    public static DocumentFormat? Of(ReadingOrder order)
    {
        var bytes = order.Bytes.AsSpan();
        var ending = Path.GetExtension(order.Name).ToLowerInvariant();
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return Pdf;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return OfZip(order);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new StudyException(bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? $"{order.Name}: the file is protected by a password. Save a copy without one."
                : $"{order.Name}: this is an old Office file. Open it and save it as .docx.");
        }

        if (LooksLikeHtml(bytes))
        {
            return Html;
        }

        var told = All.FirstOrDefault(format => format.Endings.Contains(ending));
        if (ending == ArchiveEnding || told == Docx || told == Pdf || told == Epub)
        {
            return IsPlainText(bytes)
                ? Text
                : throw new StudyException($"{order.Name}: this is not {(ending == ArchiveEnding ? "a zip archive" : $"a {told!.Name} file")}, whatever its name says: the file is damaged, or is something else. Save or download it again.");
        }

        return told ?? Text;
    }

    private static DocumentFormat? OfZip(ReadingOrder order)
    {
        using var zip = new ZipContents(order);
        return EpubReader.Recognises(zip) ? Epub
            : DocxReader.Recognises(zip) ? Docx
            : zip.Contains("[Content_Types].xml") ? throw new StudyException($"{order.Name}: this is an Office file, but no Word document. Save its text as .docx or .pdf.")
            : zip.Contains("mimetype") && zip.Contains("content.xml") ? throw new StudyException($"{order.Name}: this is an OpenDocument file. Save it as .docx.")
            : null;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        // UTF-16 shows as ASCII with zeros between.
        var begin = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return begin.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ((begin.StartsWith("<?xml", StringComparison.Ordinal) || begin.StartsWith("<!--", StringComparison.Ordinal)) && begin.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPlainText(ReadOnlySpan<byte> bytes) => bytes.Length > 0 && !bytes.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(bytes);

    private static Extract ReadText(ReadingOrder order) => ReadWith(order, PlainTextReader.Read);

    private static Extract ReadMarkdown(ReadingOrder order)
    {
        try
        {
            return ReadWith(order, MarkdownReader.Read);
        }
        catch (ArgumentException nested) when (nested.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new StudyException($"{order.Name}: its lists or quotations are nested too deeply. Save it as .txt, which has no nesting.", nested);
        }
    }

    private static Extract ReadWith(ReadingOrder order, Func<string, IReadOnlyList<Block>> blocks)
    {
        var (text, encoding) = TextDecoding.Decode(order.Bytes, order.Name, order.Encoding);
        if (string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
        {
            throw new StudyException($"{order.Name}: the file is empty. Nothing was taken from it.");
        }

        return new Extract(text, blocks(text), encoding, TextDecoding.IsGuess(text, encoding) ? [$"its encoding was guessed to be {encoding}; if words look wrong, name it with --encoding"] : []);
    }
}
