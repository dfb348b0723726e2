using Study.Print.Typography;
using Xunit;

namespace Study.Tests.Print.Typography;

public class TypesetterTests
{
    private static readonly TextStyle Plain = new(12, 18);

    [Fact]
    public void Between_Chinese_and_Latin_there_is_a_tenth_of_an_em() =>
        Assert.InRange(WidthOf("年GDP年") - WidthOf("年") - WidthOf("GDP") - WidthOf("年"), 0.18, 0.2);

    [Fact]
    public void A_space_that_is_there_already_is_enough() =>
        Assert.Equal(WidthOf("年") + WidthOf("a a") - WidthOf("aa") + WidthOf("GDP"), WidthOf("年 GDP"), 3);

    [Fact]
    public void Marks_side_by_side_share_their_blank_halves()
    {
        Assert.SkipUnless(IsFullWidth("，") && IsFullWidth("》"), "this machine's Chinese font has narrow marks");

        Assert.Equal(3.5, WidthOf("好》，好"), 2);
        Assert.Equal(3.5, WidthOf("好，《好"), 2);
    }

    [Fact]
    public void A_mark_that_gave_up_a_half_is_declared_that_much_narrower()
    {
        Assert.SkipUnless(IsFullWidth("》") && IsFullWidth("，"), "this machine's Chinese font has narrow marks");
        var mark = Line("好》，好").Atoms[1].Atom.Glyphs[0];

        Assert.Equal(0.5, mark.Width, 2);
    }

    [Fact]
    public void A_Chinese_line_begins_with_the_ink_of_an_opening_mark()
    {
        Assert.SkipUnless(IsFullWidth("《"), "this machine's Chinese font has narrow marks");

        Assert.Equal(-0.5, Line("《志》").Atoms[0].X);
    }

    [Fact]
    public void Dashes_and_dots_stay_whole()
    {
        Assert.Equal(["树", "——", "好", "……"], Atoms("树——好……"));
        Assert.Equal(["early ", "staff—", "most"], Atoms("early staff—most").Select(text => text).Aggregate(new List<string>(), Joined));
    }

    [Fact]
    public void Quotation_marks_are_narrow_in_English_and_apostrophes_everywhere()
    {
        Assert.Equal(["It’s", " ", "“here”"], Atoms("It’s “here”"));
        Assert.Equal(["他", "说", "it’s", "好"], Atoms("他说it’s好"));
        Assert.Equal(["“", "好", "”"], Atoms("“好”"));
        Assert.SkipWhen(WidthOf("’s") > 1, "this machine has full-width quotation marks only");
        Assert.InRange(WidthOf("“It’s”"), 1, 2.5);
    }

    [Fact]
    public void Raised_and_lowered_figures_are_small_ones_that_keep_their_text()
    {
        var figure = Line("10⁵").Atoms[0].Atom.Glyphs[^1];
        var index = Line("CO₂").Atoms[0].Atom.Glyphs[^1];

        Assert.Equal("⁵", figure.Text);
        Assert.InRange(figure.Scale, 0.5, 0.7);
        Assert.True(figure.Rise > 0.2);
        Assert.Equal("₂", index.Text);
        Assert.True(index.Rise < -0.1);
    }

    [Fact]
    public void A_gap_is_wide_enough_to_write_in_and_keeps_its_underscores()
    {
        var gap = Line("源头位于____海拔").Atoms[4].Atom;

        Assert.Equal(AtomKind.Gap, gap.Kind);
        Assert.Equal("____", gap.Text);
        Assert.Equal(6, gap.Width);
        Assert.All(gap.Glyphs, glyph => Assert.Equal(GlyphInk.None, glyph.Ink));
    }

    [Fact]
    public void Control_characters_are_left_out_and_line_ends_become_spaces() =>
        Assert.Equal("一 二三 四", Line("一\r\n二\u0007三\t四\uFEFF").Text);

    private static bool IsFullWidth(string mark) => Line(mark).Atoms[0].Atom is { IsBlankLeft: true } or { IsBlankRight: true };

    private static double WidthOf(string text) => Line(text).Width;

    private static IEnumerable<string> Atoms(string text) => Line(text).Atoms.Select(placed => placed.Atom.Text);

    private static TextLine Line(string text) => new Typesetter(MachineFonts.WithChinese).Line(text, Plain);

    private static List<string> Joined(List<string> words, string next)
    {
        if (next == " ")
        {
            words[^1] += next;
        }
        else
        {
            words.Add(next);
        }

        return words;
    }
}
