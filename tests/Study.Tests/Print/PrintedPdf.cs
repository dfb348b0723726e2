using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Study.Tests.Print;

/// <summary>A PDF read back by somebody else's reader.</summary>
internal sealed partial class PrintedPdf
{
    private PrintedPdf(byte[] bytes, int pageCount)
    {
        Bytes = bytes;
        PageCount = pageCount;
        using var document = PdfDocument.Open(bytes);
        Title = document.Information.Title;
        Pages = [.. document.GetPages()];
        Letters = [.. Pages.Select(page => page.Letters)];
    }

    public byte[] Bytes { get; }

    /// <summary>As the writer gave it out.</summary>
    public int PageCount { get; }

    public string? Title { get; }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>For each page, in the order of its content.</summary>
    public IReadOnlyList<IReadOnlyList<Letter>> Letters { get; }

    /// <summary>All text in the order of the content, nothing put in between and nothing left out.</summary>
    public string Text => string.Concat(Letters.Select(TextOf));

    public static PrintedPdf Of(Func<Stream, int> write)
    {
        using var output = new MemoryStream();
        var pages = write(output);
        return new PrintedPdf(output.ToArray(), pages);
    }

    public static string TextOf(IEnumerable<Letter> letters) => string.Concat(letters.Select(letter => letter.Value));

    /// <summary>Everything in the file that is not the drawing of a page or a font: dictionaries, names, tags, metadata.</summary>
    public string Objects()
    {
        var file = Encoding.Latin1.GetString(Bytes);
        var objects = new StringBuilder();
        foreach (var stream in ObjectStreams().Matches(file).Cast<Match>())
        {
            using var packed = new MemoryStream(Bytes, stream.Index + stream.Length, Bytes.Length - stream.Index - stream.Length);
            using var unpacked = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress), Encoding.Latin1);
            objects.Append(unpacked.ReadToEnd());
        }

        return objects.ToString();
    }

    [GeneratedRegex(@"<</Type/ObjStm[^>]*>>\nstream\n")]
    private static partial Regex ObjectStreams();
}
