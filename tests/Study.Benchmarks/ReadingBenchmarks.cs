using System.IO.Compression;
using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using Study.Ingest;

namespace Study.Benchmarks;

/// <summary>One text of 1 MB (UTF-8) of Chinese prose, read from each format: MB of text a second is 1000 over the milliseconds.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Characters = 345_000;

    private readonly Dictionary<string, byte[]> _files = [];

    [Params("txt", "gb18030", "md", "html", "docx", "epub", "pdf")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        var paragraphs = GeneratedText.Of(Characters, seed: 1).Split("\n\n");
        var html = Encoding.UTF8.GetBytes("<html><body><main>" + string.Concat(paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>")) + "</main></body></html>");
        _files["txt"] = _files["md"] = Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs));
        _files["gb18030"] = TextDecoding.IsKnown("gb18030") ? Encoding.GetEncoding("gb18030").GetBytes(string.Join("\n\n", paragraphs)) : [];
        _files["html"] = html;
        _files["docx"] = Zip(("word/document.xml", Encoding.UTF8.GetBytes(
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
            + string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")) + "</w:body></w:document>")));
        _files["epub"] = Zip(
            ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"u8.ToArray()),
            ("a.opf", "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"u8.ToArray()),
            ("a.xhtml", html));
        _files["pdf"] = GeneratedPdf.Of(paragraphs);
    }

    [Benchmark]
    public int Read() => DocumentReader.Read("text." + (Format == "gb18030" ? "txt" : Format), _files[Format]).Blocks.Count;

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
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
}
