using System.IO.Compression;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Study.Tests.Ingest;

/// <summary>One text written in every format that Study reads; by other people's libraries where there is one.</summary>
/// <param name="Title">Its heading.</param>
internal sealed record SampleText(string Title, IReadOnlyList<string> Paragraphs)
{
    public static readonly SampleText Chinese = new("石桥大坝",
    [
        "石桥大坝位于青山镇，全长2335米，坝顶高程为185米。工程于1994年12月14日正式开工，总投资约2.3万亿元。",
        "石桥水库于2003年6月开始蓄水，库区有36个村，共有人口12万人。水电站安装了32台水轮机组，每年发电约900亿千瓦时，供应周围五个省。",
        "省图书馆于1912年建成，收藏了将近30万件藏品，每年接待约40万名读者。",
    ]);

    public static readonly SampleText English = new("The Stonebridge Dam",
    [
        "The Stonebridge Dam is 2,335 metres long and 185 metres high. Construction of the dam began on 14 December 1994, and it cost about 2.3 billion dollars.",
        "The power station has 32 turbines and was opened in June 2003. The reservoir holds 39 billion cubic metres of water and covers 1,084 square kilometres.",
        "The city library was founded in 1912. It has a collection of nearly 300,000 books and serves about 40,000 readers a year.",
    ]);

    public static readonly IReadOnlyList<string> Endings = ["txt", "md", "html", "docx", "pdf", "epub"];

    public byte[] As(string ending) => ending switch
    {
        "txt" => Encoding.UTF8.GetBytes(string.Join("\n\n", Paragraphs.Prepend(Title))),
        "md" => Encoding.UTF8.GetBytes("# " + Title + "\n\n" + string.Join("\n\n", Paragraphs)),
        "html" => Encoding.UTF8.GetBytes(Html),
        "docx" => SampleFiles.Docx([SampleFiles.Heading(Title), .. Paragraphs.Select(SampleFiles.Paragraph)]),
        "pdf" => SampleFiles.Pdf(this),
        "epub" => SampleFiles.Epub([Html]),
        _ => throw new ArgumentException(ending),
    };

    private string Html => SampleFiles.Html($"<h1>{Title}</h1>" + string.Concat(Paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>")));
}

/// <summary>Makes files of every format from their parts.</summary>
internal static class SampleFiles
{
    /// <summary>A page with all that stands around the content of a page.</summary>
    public static string Html(string content) => $"""
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><style>p 99 km</style><script>var x = "99 km";</script></head>
        <body><header><a href="/">Site</a></header><nav><ul><li><a href="/a">Home 99 km</a></li></ul></nav>
        <main>{content}</main><div class="sidebar">99 km</div><footer>Since 1999.</footer></body></html>
        """;

    public static byte[] Docx(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "H1" },
                new Style(new StyleName { Val = "toc 1" }) { Type = StyleValues.Paragraph, StyleId = "C1" });
            more?.Invoke(main);
        }

        return stream.ToArray();
    }

    public static Paragraph Heading(string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = "H1" }), Run(text));

    public static Paragraph Paragraph(string text) => new(Run(text));

    public static Run Run(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });

    public static WordTable Table(params string[][] rows) =>
        new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(Paragraph(cell))))));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Epub(IReadOnlyList<string> chapters)
    {
        var items = string.Concat(chapters.Select((_, index) => $"""<item id="c{index}" href="text/c%20{index}.xhtml" media-type="application/xhtml+xml"/>"""));
        var spine = string.Concat(chapters.Select((_, index) => $"""<itemref idref="c{index}"/>"""));
        return Zip(
        [
            ("mimetype", "application/epub+zip"u8.ToArray()),
            ("META-INF/container.xml", Encoding.UTF8.GetBytes("""<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>""")),
            ("OEBPS/book.opf", Encoding.UTF8.GetBytes($"""<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>{items}</manifest><spine><itemref idref="nav"/>{spine}</spine></package>""")),
            ("OEBPS/nav.xhtml", Encoding.UTF8.GetBytes(Html("<ol><li><a>Contents 99 km</a></li></ol>"))),
            .. chapters.Select((chapter, index) => ($"OEBPS/text/c {index}.xhtml", Encoding.UTF8.GetBytes(chapter))),
        ]);
    }

    /// <summary>A text set in one column with our own engine: a title, lines broken to the width, a header and a page number on each page.</summary>
    public static byte[] Pdf(SampleText text) => new SamplePdf { Header = "测验 Quiz", LinesOnPage = 4 }.Write(text.Title, text.Paragraphs);
}
