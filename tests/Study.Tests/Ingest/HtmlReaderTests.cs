using System.Text;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

public class HtmlReaderTests
{
    private static SourceDocument Read(string html, string path = "page.html") => DocumentReader.Read(path, Encoding.UTF8.GetBytes(html));

    private static IEnumerable<string> Parts(string content) => Read(SampleFiles.Html(content)).Blocks.Select(block => $"{block.Kind}: {block.Content.Text}");

    [Fact]
    public void The_main_content_is_read_without_what_stands_around_it() => Assert.Equal(
        ["Title: 石桥大坝", "Paragraph: 大坝全长2335米。", "ListItem: 首座建于1912年。"],
        Parts("<h1>石桥大坝</h1>\n<p>大坝<b>全长</b>\n  2335米。</p><ul><li>首座建于1912年。</li></ul><script>document.write('99 km')</script><p hidden>99 km long.</p><p style='display: none'>99 km long.</p>"));

    [Theory]
    [InlineData("<p>水库面积为1084km<sup>2</sup>。</p>", "Paragraph: 水库面积为1084km²。")]
    [InlineData("<p>大坝全长2335米<sup><a href='#n'>[3]</a></sup>。</p>", "Paragraph: 大坝全长2335米。")]
    [InlineData("<p>大坝全长2335米<sup>[3]</sup>。</p>", "Paragraph: 大坝全长2335米。")]
    [InlineData("<p><ruby>石<rt>shí</rt></ruby>桥大坝全长2335米。</p>", "Paragraph: 石桥大坝全长2335米。")]
    [InlineData("<div>大坝全长2335米，坝顶<br>高程为185米。</div>", "Paragraph: 大坝全长2335米，坝顶高程为185米。")]
    [InlineData("<p>The dam is&nbsp;2,335 metres&shy; long.</p>", "Paragraph: The dam is 2,335 metres long.")]
    [InlineData("<p>大坝全长<del>999米</del>2335米。</p>", "Paragraph: 大坝全长2335米。")]
    public void Markup_leaves_no_scar(string html, string block) => Assert.Equal([block], Parts(html));

    [Fact]
    public void A_line_break_behind_a_sentence_ends_a_paragraph() =>
        Assert.Equal(["Paragraph: 大坝全长2335米。", "Paragraph: 坝顶高程为185米。"], Parts("<div>大坝全长2335米。<br>坝顶高程为185米。</div>"));

    [Fact]
    public void A_page_without_headings_is_called_as_its_window() =>
        Assert.Equal("石桥大坝", Read("<html><head><title>石桥大坝 - 某某网</title></head><body><p>大坝全长2335米。</p></body></html>").Title);

    [Fact]
    public void A_list_of_links_is_navigation() =>
        Assert.Equal(["Paragraph: 大坝全长2335米。"], Parts("<ul><li><a>一</a></li><li><a>二</a></li><li><a>三</a></li></ul><p>大坝全长2335米。</p>"));

    [Theory]
    [InlineData("<table><tr><th>River</th><th>Length (km)</th></tr><tr><td>the Mill River</td><td>735</td></tr></table>", "The length of the Mill River is 735 km.")]
    [InlineData("<table><tr><th>河流</th><th>长度</th></tr><tr><td>岷江</td><td>约735千米</td></tr></table>", "岷江的长度为约735千米。")]
    [InlineData("<table><tr><th>河流</th><th>备注</th></tr><tr><td>岷江</td><td>735</td></tr></table>", null)]
    [InlineData("<table><tr><th>河流</th><th>长度（千米）</th></tr><tr><td>合计</td><td>735</td></tr></table>", null)]
    [InlineData("<table><tr><th>河流</th><th>长度（千米）</th></tr><tr><td>岷江</td><td>735米</td></tr></table>", null)]
    [InlineData("<table><tr><th>河流</th><th>长度（千米）</th></tr><tr><td colspan=2>岷江</td></tr></table>", null)]
    [InlineData("<table><tr><th>年份</th><th>产量（吨）</th></tr><tr><td>1994年</td><td>735</td></tr></table>", null)]
    public void A_cell_is_a_sentence_only_where_its_heads_make_it_certain(string table, string? sentence) =>
        Assert.Equal(sentence is null ? [] : ["TableRow: " + sentence], Parts("<p>大坝全长2335米。</p>" + table).Skip(1));

    [Fact]
    public void The_quote_of_a_cell_is_the_cell()
    {
        var document = Read(SampleFiles.Html("<table><tr><th>河流</th><th>长度（千米）</th></tr><tr><td>岷江</td><td>735</td></tr></table>"));
        var fact = Assert.Single(Study.Facts.FactFinder.Find(document).Facts);

        Assert.Equal(("岷江的长度为735千米", "735", "735千米"), (fact.Statement.Text, fact.Sources[0].Quote, fact.Sources[0].QuoteInSentence.In(fact.Sources[0].Sentence)));
        Assert.Equal("735", fact.Sources[0].Span.In(document.Text));
    }

    [Fact]
    public void A_page_in_the_encoding_it_declares_is_read_by_it()
    {
        _ = TextDecoding.IsKnown("gb18030");
        var page = "<html><head><meta charset=gb2312></head><body><p>大坝全长2335米。</p></body></html>";

        Assert.Equal("大坝全长2335米。", DocumentReader.Read("page.html", Encoding.GetEncoding("gb18030").GetBytes(page)).Blocks[0].Content.Text);
    }

    [Fact]
    public void A_page_nested_too_deeply_is_refused() => Assert.Equal(
        "page.html: its elements are nested more than 400 deep. Save the page as text, or allow more with --limit nesting=N.",
        Assert.Throws<StudyException>(() => Read("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)))).Message);
}
