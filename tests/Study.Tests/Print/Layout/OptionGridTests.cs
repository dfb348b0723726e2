using Study.Print.Layout;
using Study.Print.Typography;
using Xunit;

namespace Study.Tests.Print.Layout;

public class OptionGridTests
{
    [Theory]
    [InlineData("1956 年", 4)]
    [InlineData("约三百一十二", 4)]
    [InlineData("约三百一十二千米", 2)]
    [InlineData("张若谷（设计院总工程师）", 2)]
    [InlineData("开垦、填埋湿地或者擅自改变湿地的用途", 1)]
    public void Options_stand_four_two_or_one_to_a_line(string longest, int perLine)
    {
        var rows = Rows("甲", "乙", "丙", longest);

        Assert.Equal(perLine, Letters(rows[0]));
        Assert.Equal(4, rows.Sum(Letters));
    }

    [Theory]
    [InlineData(88, 400, 4)]
    [InlineData(89, 400, 2)]
    [InlineData(188, 400, 2)]
    [InlineData(189, 400, 1)]
    public void The_widest_option_decides_with_an_em_to_spare(double widest, double available, int columns) =>
        Assert.Equal(columns, OptionGrid.Columns(widest, available));

    [Fact]
    public void An_option_longer_than_a_line_hangs_beside_its_letter()
    {
        var rows = Rows(new string('长', 60), "乙");
        var text = Assert.IsType<PageElement.Text>(rows[0].Elements[1]);

        Assert.Equal(3, rows.Count);
        Assert.Equal(text.X, Assert.IsType<PageElement.Text>(Assert.Single(rows[1].Elements)).X);
    }

    private static IReadOnlyList<Row> Rows(params string[] texts)
    {
        var options = texts.Select((text, index) => new QuestionOption(((char)('A' + index)).ToString(), text)).ToArray();
        return [.. OptionGrid.Lay(options, new Typesetter(MachineFonts.WithChinese), 24, 454, new Tag(TagRole.ListBody))];
    }

    private static int Letters(Row row) => row.Elements.OfType<PageElement.Text>().Count(text => text.Line.Text is [_, '.', ' ']);
}
