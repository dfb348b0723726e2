using CsCheck;
using Study.Print;
using Study.Print.Layout;
using Study.Print.Typography;
using Xunit;

namespace Study.Tests.Print.Typography;

public class LineBreakerTests
{
    private const string NeverFirst = "，。、；：！？）》」』】〕”’%℃·,.;:!?)]}";
    private const string NeverLast = "（《「『【〔“‘([{$￥";

    // Ten points, so that widths in points are ten times those in ems.
    private static readonly TextStyle TenPoints = new(10, 14);

    [Theory]
    [InlineData("河水从云岭流下来，经过城市。", 6, "河水从云岭流|下来，经过|城市。")]
    [InlineData("他说：“走吧。”大家起身。", 6, "他说：“走|吧。”大家|起身。")]
    [InlineData("参见《青河流域志》第三卷", 6, "参见《青河流|域志》第三卷")]
    [InlineData("河水从云岭流，经过", 6, "河水从云岭|流，经过")]
    [InlineData("河水从云岭《志略》", 6, "河水从云岭|《志略》")]
    [InlineData("种植一百万棵树——其中六成", 7, "种植一百万棵树|——其中六成")]
    [InlineData("等待验收……然后呢", 5, "等待验收|……然后呢")]
    [InlineData("建于 1998 年的大桥", 4, "建于 |1998 年|的大桥")]
    [InlineData("The state-of-the-art dome", 5, "The state-|of-the-art |dome")]
    [InlineData("COVID-19 vaccines", 5, "COVID-19 |vaccines")]
    [InlineData("at 120 km/h or more", 4.5, "at 120 |km/h or |more")]
    [InlineData("https://example.org/maps", 11, "https://example.org/|maps")]
    [InlineData("一二三四五六七", 6, "一二三四五|六七")]
    public void Lines_end_where_a_careful_typesetter_ends_them(string text, double ems, string expected) =>
        Assert.Equal(expected, string.Join('|', Lines(text, ems)));

    [Fact]
    public void A_hundred_shuffled_papers_have_no_mark_where_none_may_stand()
    {
        for (var seed = 1UL; seed <= 100; seed++)
        {
            foreach (var form in new[] { SampleForms.Chinese, SampleForms.English })
            {
                var paper = QuizPdf.Describe(SampleForms.Shuffled(form, seed), MachineFonts.A4);
                var lines = paper.Pages.SelectMany(page => page.Elements).OfType<PageElement.Text>()
                    .Select(text => text.Line.Text.Trim())
                    .Where(line => line != "（　　）");
                Assert.All(lines, line => Assert.False(NeverFirst.Contains(line[0]) || NeverLast.Contains(line[^1]), line));
            }
        }
    }

    [Fact]
    public void Whatever_the_text_nothing_is_lost_and_nothing_sticks_out()
    {
        _ = MachineFonts.WithChinese;
        var piece = Gen.OneOf(
            "河", "水", "，", "。”", "《", "》", "（", "）", "“", "、", "——", "……", " ", "1,284.6", "%", "10⁵", "word", "well-known", "____");
        Gen.Select(piece.Array[0, 60], Gen.Double[2, 40]).Sample((pieces, ems) =>
        {
            var text = string.Concat(pieces);
            var typesetter = new Typesetter(MachineFonts.WithChinese);
            var lines = typesetter.Lines(text, TenPoints, ems * 10);
            return string.Concat(lines.Select(line => line.Text)) == text && lines.All(line => line.Width <= ems + 1e-6);
        });
    }

    [Fact]
    public void Whatever_the_text_no_line_begins_or_ends_with_a_forbidden_mark()
    {
        _ = MachineFonts.WithChinese;
        var clause = Gen.OneOf("河水", "“好”", "《志》", "（第三卷）", "一百", "word ", "树——", "等等……", "$100 ", "6.8%，", "甲、");
        Gen.Select(clause.Array[0, 40], Gen.Double[12, 40]).Sample((clauses, ems) =>
            Lines(string.Concat(clauses), ems).All(line =>
                line.Length == 0 || !(NeverFirst.Contains(line[0]) || NeverLast.Contains(line.TrimEnd()[^1]))));
    }

    [Fact]
    public void Centred_text_is_balanced_without_more_lines()
    {
        var typesetter = new Typesetter(MachineFonts.WithChinese);
        const string Text = "青河大桥于哪一年哪一月正式通车？";

        var plain = typesetter.Lines(Text, TenPoints, 120);
        var balanced = typesetter.BalancedLines(Text, TenPoints, 120);

        Assert.Equal(plain.Count, balanced.Count);
        Assert.True(balanced[^1].Width > plain[^1].Width);
    }

    [Fact]
    public void Balancing_breaks_no_word()
    {
        var lines = new Typesetter(MachineFonts.WithChinese).BalancedLines("internationalization of it", TenPoints, 100);

        Assert.Equal(["internationalization ", "of it"], lines.Select(line => line.Text));
    }

    private static IEnumerable<string> Lines(string text, double ems) =>
        new Typesetter(MachineFonts.WithChinese).Lines(text, TenPoints, ems * 10).Select(line => line.Text);
}
