using Study.Print;
using Study.Print.Layout;
using Study.Print.Typography;
using Study.Tests.Print;

namespace Study.Tests.Ingest;

/// <summary>Sets text on small pages with the print engine.</summary>
internal sealed class SamplePdf
{
    private const double Width = 420;
    private const double Leading = 16;

    public string Header { get; init; } = "";

    public int Columns { get; init; } = 1;

    public int LinesOnPage { get; init; } = 10;

    /// <summary>Whether each line is drawn twice, a hair apart, as cheap bold type is.</summary>
    public bool IsDoubled { get; init; }

    public byte[] Write(string title, IReadOnlyList<string> paragraphs)
    {
        var setter = new Typesetter(MachineFonts.WithChinese);
        var body = new TextStyle(11, Leading);
        var root = new Tag(TagRole.Document);
        var gap = 24.0;
        var width = (Width - (gap * (Columns - 1))) / Columns;
        var lines = paragraphs.SelectMany(paragraph => setter.Lines("\u3000\u3000" + paragraph, body, width)).ToList();
        var pages = new List<Page>();
        foreach (var (index, ofPage) in lines.Chunk(LinesOnPage * Columns).Index())
        {
            var elements = new List<PageElement>();
            if (Header.Length > 0)
            {
                elements.Add(TextRows.Place(setter.Line(Header, body), body, null, 80, 20));
                elements.Add(TextRows.Place(setter.Line($"— {index + 1} —", body), body, null, 280, 800));
            }

            if (index == 0)
            {
                var large = new TextStyle(18, 27);
                elements.Add(TextRows.Place(setter.Line(title, large), large, root.Add(TagRole.Paragraph), 80, 90));
            }

            foreach (var (row, line) in ofPage.Index())
            {
                var element = TextRows.Place(line, body, root.Add(TagRole.Paragraph), 80 + (row / LinesOnPage * (width + gap)), 140 + (row % LinesOnPage * Leading));
                elements.Add(element);
                if (IsDoubled)
                {
                    elements.Add(element.MovedBy(0.3, 0));
                }
            }

            pages.Add(new Page(elements));
        }

        using var output = new MemoryStream();
        Study.Print.Pdf.PdfDocument.Write(output, [new PageDescription
        {
            Title = title,
            Language = Study.Text.Language.Chinese,
            Size = PageSize.Of(Paper.A4),
            Pages = pages,
            Root = root,
        }]);
        return output.ToArray();
    }
}
