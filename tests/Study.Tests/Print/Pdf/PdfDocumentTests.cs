using System.Text;
using Study.Print;
using Study.Print.Fonts;
using Study.Print.Pdf;
using Xunit;

namespace Study.Tests.Print.Pdf;

public class PdfDocumentTests
{
    [Fact]
    public void The_native_library_can_cut_fonts_down() => Assert.True(HarfBuzzSubset.IsAvailable);

    [Fact]
    public void Fonts_are_embedded_and_cut_down()
    {
        MachineFonts.SkipOnQuest();
        var paper = Quiz();
        var objects = paper.Objects();
        var descriptors = Count(objects, "/Type/FontDescriptor");

        Assert.All(paper.Letters.SelectMany(letters => letters), letter => Assert.Matches("^[A-Z]{6}\\+", letter.FontName));
        Assert.True(descriptors > 0);
        Assert.Equal(descriptors, Count(objects, "/FontFile2 ") + Count(objects, "/FontFile3 "));
    }

    [Theory]
    [InlineData("NotoSansCJK-Regular.ttc")]
    [InlineData("wqy-microhei.ttc")]
    [InlineData("wqy-zenhei.ttc")]
    [InlineData("LXGWWenKai-Regular.ttf")]
    [InlineData("uming.ttc")]
    [InlineData("msyh.ttc")]
    [InlineData("simsun.ttc")]
    [InlineData("Hiragino Sans GB.ttc")]
    public void Text_can_be_copied_out_whatever_the_kind_of_font(string font)
    {
        var options = new PrintOptions { Fonts = FontLibrary.OfThisMachine().Choose(new FontFile(MachineFonts.Path(font))) };
        var paper = PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.Chinese, options));

        Assert.All(SampleForms.Chinese.Items, item => Assert.Contains(item.Text, paper.Text));
        Assert.All(paper.Letters.SelectMany(letters => letters), letter => Assert.Matches("^[A-Z]{6}\\+", letter.FontName));
        Assert.InRange(paper.Bytes.Length, 10_000, 150_000);
    }

    [Fact]
    public void The_file_knows_its_title_its_language_and_that_it_is_tagged()
    {
        MachineFonts.SkipOnQuest();
        var paper = Quiz();
        var objects = paper.Objects();

        Assert.Equal("青河流域知识测验", paper.Title);
        Assert.Contains("/Lang(zh-Hans)/MarkInfo<</Marked true>>", objects);
        Assert.Contains("/DisplayDocTitle true", objects);
        Assert.Contains("/Lang(en)", PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.English, MachineFonts.A4)).Objects());
    }

    [Fact]
    public void Items_are_list_items_under_headings()
    {
        MachineFonts.SkipOnQuest();
        var objects = Quiz().Objects();

        Assert.Equal(1, Count(objects, "/S/Document/"));
        Assert.Equal(1, Count(objects, "/S/H1/"));
        Assert.Equal(4, Count(objects, "/S/H2/"));
        Assert.Equal(SampleForms.Chinese.Items.Sum(item => 1 + item.Options.Count), Count(objects, "/S/LI/"));
        Assert.Equal(SampleForms.Chinese.Items.Count, Count(objects, "/S/Lbl/"));
    }

    [Fact]
    public void An_item_in_another_language_says_so()
    {
        MachineFonts.SkipOnQuest();
        // The sample's last item is in English.
        Assert.Equal(1, Count(Quiz().Objects(), "/Lang(en)"));
    }

    [Fact]
    public void All_content_is_tagged_or_decoration()
    {
        MachineFonts.SkipOnQuest();
        foreach (var page in Quiz().Pages)
        {
            var content = Encoding.Latin1.GetString(page.Operations.SelectMany(Written).ToArray());
            Assert.Equal(Count(content, "BDC") + Count(content, "BMC"), Count(content, "EMC"));
            Assert.Contains("/Artifact", content);
        }

        static byte[] Written(UglyToad.PdfPig.Graphics.Operations.IGraphicsStateOperation operation)
        {
            using var stream = new MemoryStream();
            operation.Write(stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public void Letter_paper_is_eight_and_a_half_by_eleven_inches()
    {
        var page = PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.English, MachineFonts.Letter)).Pages[0];

        Assert.Equal((612, 792), (page.Width, page.Height));
    }

    [Fact]
    public void Papers_can_be_printed_side_by_side()
    {
        var alone = Quiz().Bytes;
        var together = new byte[8][];
        Parallel.For(0, together.Length, index => together[index] = Quiz().Bytes);

        Assert.All(together, bytes => Assert.Equal(alone, bytes));
    }

    private static PrintedPdf Quiz() => PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.Chinese, MachineFonts.A4));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
