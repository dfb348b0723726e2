using System.Text;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

/// <summary>PDF files made by our own print engine, and small ones written by hand.</summary>
public class PdfReaderTests
{
    private static SourceDocument Read(byte[] bytes) => DocumentReader.Read("paper.pdf", bytes);

    private static IEnumerable<string> Paragraphs(SourceDocument document) => document.Blocks.Select(block => block.Content.Text);

    [Fact]
    public void Headers_and_page_numbers_are_left_out_and_a_sentence_goes_on_over_the_page()
    {
        var document = Read(new SamplePdf { Header = "测验 Quiz", LinesOnPage = 3 }.Write(SampleText.Chinese.Title, SampleText.Chinese.Paragraphs));

        Assert.Equal([SampleText.Chinese.Title, .. SampleText.Chinese.Paragraphs], Paragraphs(document));
        Assert.True(document.Blocks[^1].Page > 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Columns_are_read_one_after_the_other(int columns)
    {
        var document = Read(new SamplePdf { Header = "Lesson 1", Columns = columns, LinesOnPage = 4 }.Write(SampleText.English.Title, SampleText.English.Paragraphs));

        Assert.Equal([SampleText.English.Title, .. SampleText.English.Paragraphs], Paragraphs(document));
    }

    [Fact]
    public void Letters_drawn_twice_are_read_once() => Assert.Equal(
        [SampleText.Chinese.Title, .. SampleText.Chinese.Paragraphs],
        Paragraphs(Read(new SamplePdf { IsDoubled = true }.Write(SampleText.Chinese.Title, SampleText.Chinese.Paragraphs))));

    [Fact]
    public void A_word_divided_at_a_lines_end_is_put_together() => Assert.Equal(
        ["The development of the old town began in 1912."],
        Paragraphs(Read(HandMade("BT /F 12 Tf 72 700 Td (The develop-) Tj 0 -14 Td (ment of the old town began in) Tj 0 -14 Td (1912.) Tj ET"))));

    [Fact]
    public void A_scan_is_told_as_such() => Assert.Equal(
        "paper.pdf: no text found on its one page. If it is a scan, run it through OCR first.",
        Assert.Throws<StudyException>(() => Read(HandMade("0 0 100 100 re f"))).Message);

    [Fact]
    public void More_pages_than_allowed_are_refused_with_the_option() => Assert.Equal(
        "paper.pdf: it has 2 pages; Study reads up to 1. Split it, or allow more with --limit pages=N.",
        Assert.Throws<StudyException>(() => DocumentReader.Read(
            "paper.pdf",
            new SamplePdf { LinesOnPage = 4 }.Write(SampleText.Chinese.Title, SampleText.Chinese.Paragraphs),
            new ReadingOptions { Limits = new ReadingLimits { Pages = 1 } })).Message);

    [Fact]
    public void A_truncated_file_is_damaged_or_read_as_far_as_it_goes()
    {
        var whole = SampleText.Chinese.As("pdf");
        var outcome = DocumentReader.ReadAll("paper.pdf", whole[..(whole.Length / 3)], ReadingOptions.Default).Single();

        Assert.True(outcome.Document is not null || outcome.Reason!.StartsWith("paper.pdf: ", StringComparison.Ordinal), outcome.Reason);
    }

    /// <summary>A PDF of one page with the given drawing, in Helvetica.</summary>
    /// <param name="more">Further objects, from number 6 on; their resources are the page's.</param>
    internal static byte[] HandMade(string content, string resources = "", string more = "")
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>{resources}>>>>",
            $"<</Length {content.Length}>>\nstream\n{content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        foreach (var (index, value) in objects.Index())
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{value}\nendobj\n");
        }

        return Encoding.Latin1.GetBytes(file.Append(more).Append("trailer\n<</Root 1 0 R/Size 9>>\n%%EOF\n").ToString());
    }
}
