using Study.Facts;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Questions;

public class BilingualFigureTests
{
    [Theory]
    [InlineData("2.3万亿美元", "US$2.3 trillion", "2.3万亿美元")]
    [InlineData("23000亿美元", "US$2.3 trillion", "2.3万亿美元")]
    [InlineData("将近12亿剂", "nearly 1.2 billion doses", "近12亿剂")]
    [InlineData("300亿元人民币", "30 billion yuan", "300亿元")]
    [InlineData("约12%", "about 12 percent", "约12%")]
    [InlineData("2.5个百分点", "2.5 percentage points", "2.5个百分点")]
    [InlineData("三分之一", "one third", "三分之一")]
    [InlineData("70-80公里", "70–80 kilometres", "70–80千米")]
    [InlineData("3万4000名", "34,000 people", "3.4万人")]
    [InlineData("US$5.6 billion", "US$5.6 billion", "56亿美元")]
    [InlineData("more than 14,000 km", "more than 14,000 kilometres", "超过1.4万千米")]
    [InlineData("20项", null, "20项")]
    public void A_figure_is_written_in_both_languages(string text, string? english, string? chinese)
    {
        var figure = Assert.IsType<FigureMention>(Assert.Single(FigureScanner.Scan(text))).Figure;
        Assert.Equal((english, chinese), (BilingualFigure.Of(figure, Language.English), BilingualFigure.Of(figure, Language.Chinese)));
    }

    [Theory]
    [InlineData("2021年9月17日", "17 September 2021", "2021年9月17日")]
    [InlineData("September 17, 2021", "17 September 2021", "2021年9月17日")]
    [InlineData("20世纪80年代", "the 1980s", "20世纪80年代")]
    [InlineData("公元前221年", "221 BC", "公元前221年")]
    [InlineData("21世纪", "the 21st century", "21世纪")]
    [InlineData("1995年底", null, null)]
    public void A_date_is_written_in_both_languages(string text, string? english, string? chinese)
    {
        var date = Assert.IsType<DateMention>(Assert.Single(FigureScanner.Scan(text))).From;
        Assert.Equal((english, chinese), (BilingualFigure.Of(date, Language.English), BilingualFigure.Of(date, Language.Chinese)));
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_value()
    {
        string[] figures = ["2.3万亿美元", "将近12亿剂", "300亿元", "约12%", "702米", "34,000 km", "5.6 million", "三分之二", "20年", "87岁"];
        foreach (var figure in figures.Select(text => ((FigureMention)FigureScanner.Scan(text)[0]).Figure))
        {
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                var written = BilingualFigure.Of(figure, language)!;
                var read = Assert.IsType<FigureMention>(Assert.Single(FigureScanner.Scan(written))).Figure;
                Assert.Equal((figure.Low, figure.High, figure.Hedge), (read.Low, read.High, read.Hedge));
            }
        }
    }

    [Fact]
    public void A_key_accepts_the_other_language()
    {
        var item = Samples.Generate("石桥大坝投资2.3万亿美元。").Items.First(candidate => candidate.Body.Key.Text == "2.3万亿美元");
        Assert.Equal(["23000亿美元", "US$2.3 trillion"], item.Body.Key.Accepted);
    }
}
