using CsCheck;
using Study.Print.Layout;
using Xunit;

namespace Study.Tests.Print.Layout;

public class PaginationTests
{
    // Rows are ten points high and pages a hundred: ten rows go on a page. A block's name marks each of its rows.
    [Theory]
    [InlineData("aaaaaa! bbbbb!", "aaaaaa bbbbb")]
    [InlineData("aaaa! bbb! ccc!", "aaaabbbccc")]
    [InlineData("aaaaaaaa h> bbb!", "aaaaaaaa hbbb")]
    [InlineData("aaaaaaa h> bb", "aaaaaaahbb")]
    [InlineData("a h> bbbbbbbbbb!", "a hbbbbbbbb bb")]
    [InlineData("aaaaaaaaaaaaaaa!", "aaaaaaaaaa aaaaa")]
    [InlineData("aaaaaaaaaaa", "aaaaaaaaa aa")]
    [InlineData("aaaaaaaaa bbbb", "aaaaaaaaa bbbb")]
    [InlineData("aaaaaaaa bbb", "aaaaaaaabb b")]
    [InlineData("", "")]
    public void Blocks_break_where_they_may(string blocks, string pages) => Assert.Equal(pages, Fill(blocks));

    [Fact]
    public void Every_row_stands_on_one_page_in_order()
    {
        Gen.Select(Gen.Int[1, 30], Gen.Bool, Gen.Bool).Array[0, 20].Sample(blocks =>
        {
            var laid = blocks.Select((block, index) => Block((char)('a' + index), block.Item1, block.Item2, block.Item3)).ToArray();
            var pages = Pagination.Fill(laid, 100);
            var rows = string.Concat(pages.SelectMany(page => page).Select(NameOf));
            return rows == string.Concat(blocks.Select((block, index) => new string((char)('a' + index), block.Item1)))
                && pages.All(page => page.Count <= 10);
        });
    }

    private static string Fill(string blocks)
    {
        var laid = blocks.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(block => Block(block[0], block.TrimEnd('!', '>').Length, block.EndsWith('!'), block.EndsWith('>')))
            .ToArray();
        return string.Join(' ', Pagination.Fill(laid, 100).Select(page => string.Concat(page.Select(NameOf))));
    }

    private static LaidBlock Block(char name, int rows, bool isKeptTogether, bool isKeptWithNext) =>
        new([.. Enumerable.Range(0, rows).Select(_ => new Row(10, [new PageElement.Rule(0, 0, 1, 0, Thickness: name)]))])
        {
            IsKeptTogether = isKeptTogether,
            IsKeptWithNext = isKeptWithNext,
        };

    private static char NameOf(PageElement element) => (char)((PageElement.Rule)element).Thickness;
}
