using System.Text;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

public class EpubReaderTests
{
    [Fact]
    public void Chapters_are_read_in_the_order_of_the_spine_without_the_contents_page() => Assert.Equal(
        ["第一章", "大坝全长2335米。", "第二章", "坝顶高程为185米。"],
        DocumentReader.Read("book.epub", SampleFiles.Epub([SampleFiles.Html("<h1>第一章</h1><p>大坝全长2335米。</p>"), SampleFiles.Html("<h1>第二章</h1><p>坝顶高程为185米。</p>")]))
            .Blocks.Select(block => block.Content.Text));

    [Fact]
    public void A_title_closed_in_its_own_tag_does_not_swallow_the_chapter() => Assert.Equal(
        "大坝全长2335米。",
        DocumentReader.Read("book.epub", SampleFiles.Epub(["<html><head><title/></head><body><p>大坝全长2335米。</p></body></html>"])).Blocks[0].Content.Text);

    [Fact]
    public void A_protected_book_is_told_as_such()
    {
        var book = SampleFiles.Zip(
            ("META-INF/container.xml", "<container/>"u8.ToArray()),
            ("META-INF/encryption.xml", Encoding.UTF8.GetBytes("""<encryption><CipherReference URI="text/c.xhtml"/></encryption>""")));

        Assert.Equal(
            "book.epub: the book is protected against copying, so its text cannot be read. Give a copy without protection.",
            Assert.Throws<StudyException>(() => DocumentReader.Read("book.epub", book)).Message);
    }
}
