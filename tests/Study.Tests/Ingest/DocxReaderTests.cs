using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Study.Ingest;
using Study.Text;
using Xunit;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Study.Tests.Ingest;

/// <summary>Word files as the Open XML SDK writes them.</summary>
public class DocxReaderTests
{
    private static SourceDocument Read(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? more = null) =>
        DocumentReader.Read("notes.docx", SampleFiles.Docx(body, more));

    private static IEnumerable<string> Parts(params OpenXmlElement[] body) => Read(body).Blocks.Select(block => $"{block.Kind}: {block.Content.Text}");

    [Fact]
    public void Headings_paragraphs_and_list_items_are_told_apart() => Assert.Equal(
        ["Title: 石桥大坝", "Paragraph: 大坝全长2335米。", "ListItem: 首座建于1912年。", "Heading: 水库"],
        Parts(
            SampleFiles.Heading("石桥大坝"),
            SampleFiles.Paragraph("大坝全长2335米。"),
            new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })), SampleFiles.Run("首座建于1912年。")),
            SampleFiles.Heading("水库")));

    [Fact]
    public void What_was_deleted_or_hidden_is_left_out_and_what_was_inserted_is_in() => Assert.Equal(
        ["Paragraph: 大坝全长2335米。"],
        Parts(new Paragraph(
            SampleFiles.Run("大坝全长"),
            new DeletedRun(new Run(new DeletedText("999米"))) { Id = "1", Author = "a" },
            new InsertedRun(SampleFiles.Run("2335米")) { Id = "2", Author = "a" },
            new Run(new RunProperties(new Vanish()), new WordText("（改过）")),
            SampleFiles.Run("。"))));

    [Fact]
    public void Instructions_of_fields_and_the_contents_page_are_left_out() => Assert.Equal(
        ["Paragraph: 大坝全长2335米。"],
        Parts(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "C1" }), SampleFiles.Run("第一章 7")),
            new Paragraph(
                SampleFiles.Run("大坝全长"),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                new Run(new FieldCode("REF length")),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                SampleFiles.Run("2335米"),
                new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
                SampleFiles.Run("。"))));

    [Fact]
    public void Footnotes_are_read_behind_the_text()
    {
        var document = Read([SampleFiles.Paragraph("大坝全长2335米。")], main =>
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(SampleFiles.Paragraph("—")) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                new Footnote(SampleFiles.Paragraph("坝顶高程为185米。")) { Id = 1 }));

        Assert.Equal(["大坝全长2335米。", "坝顶高程为185米。"], document.Blocks.Select(block => block.Content.Text));
    }

    [Fact]
    public void Pages_are_known_where_Word_has_noted_them()
    {
        var document = Read([SampleFiles.Paragraph("大坝全长2335米。"), new Paragraph(new Run(new LastRenderedPageBreak(), new WordText("坝顶高程为185米。")))]);

        Assert.Equal([1, 2], document.Blocks.Select(block => block.Page));
        Assert.Null(Read([SampleFiles.Paragraph("大坝全长2335米。")]).Blocks[0].Page);
    }

    [Fact]
    public void A_table_gives_a_sentence_for_each_cell_that_its_heads_make_certain() => Assert.Equal(
        ["TableRow: 雅江的长度为1571千米。", "TableRow: 岷江的长度为735千米。"],
        Parts(SampleFiles.Table(["河流", "长度（千米）", "备注"], ["雅江", "1571", "支流"], ["岷江", "735", "支流"])));

    [Fact]
    public void A_raised_figure_belongs_to_its_unit() => Assert.Equal(
        ["Paragraph: 水库面积为1084km²。"],
        Parts(new Paragraph(
            SampleFiles.Run("水库面积为1084km"),
            new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new WordText("2")),
            SampleFiles.Run("。"))));

    [Fact]
    public void A_document_of_pictures_alone_is_told_as_such() => Assert.Equal(
        "notes.docx: no text was found in it. If it holds pictures of text, run it through OCR first.",
        Assert.Throws<StudyException>(() => Read([new Paragraph()])).Message);
}
