using Study.Print;
using Study.Print.Fonts;
using Study.Print.Layout;
using Study.Print.Pdf;
using Study.Print.Typography;
using Study.Text;

namespace Study.Benchmarks;

/// <summary>Paragraphs set as a book's pages by the print engine.</summary>
internal static class GeneratedPdf
{
    private const int LinesOnPage = 40;
    private const double Width = 440;

    public static byte[] Of(IReadOnlyList<string> paragraphs)
    {
        var setter = new Typesetter(FontLibrary.OfThisMachine().Choose());
        var style = new TextStyle(11, 16);
        var root = new Tag(TagRole.Document);
        var pages = paragraphs.SelectMany(paragraph => setter.Lines("\u3000\u3000" + paragraph, style, Width)).Chunk(LinesOnPage)
            .Select(lines => new Page([.. lines.Select((line, row) => TextRows.Place(line, style, root.Add(TagRole.Paragraph), 80, 100 + (row * style.Leading)))]))
            .ToList();
        using var output = new MemoryStream();
        PdfDocument.Write(output, [new PageDescription { Title = "text", Language = Language.Chinese, Size = PageSize.Of(Paper.A4), Pages = pages, Root = root }]);
        return output.ToArray();
    }
}
