using Study.Facts;
using Xunit;

namespace Study.Tests.Facts;

public class MentionPhraseTests
{
    [Theory]
    [InlineData("2018年以前的数据", "2018年以前")]
    [InlineData("截止到2018年的数据", "截止到2018年")]
    [InlineData("自2018年以来", "自2018年以来")]
    [InlineData("2014年6月14日起施行", "2014年6月14日起")]
    [InlineData("2014年起草了章程", "2014年")]
    [InlineData("未来5年将建成", "未来5年")]
    [InlineData("课程超过1800个", "超过1800个")]
    [InlineData("1998年至今任教授", "1998年至今")]
    [InlineData("between the end of 2007 and the end of 2008", "between the end of 2007 and the end of 2008")]
    [InlineData("in 2014 through May 2nd 2018", "2014 through May 2nd 2018")]
    [InlineData("later than 2018", "later than 2018")]
    [InlineData("between 2014 and 2018", "between 2014 and 2018")]
    [InlineData("sold after January 1, 2007", "after January 1, 2007")]
    [InlineData("in the third quarter of 2016", "the third quarter of 2016")]
    [InlineData("未来马上一年半", "一年半")]
    public void What_binds_a_figure_or_date_belongs_to_its_phrase(string text, string phrase) =>
        Assert.Equal(phrase, MentionPhrase.Of(text, FigureScanner.Scan(text)[0]).In(text));

    [Theory]
    [InlineData("It opened 2 weeks before May 13, 1999.", "2 weeks before May 13, 1999")]
    [InlineData("It ran for two years starting 3 May 1999.", "two years starting 3 May 1999")]
    [InlineData("It has 3 weeks. Before May 13, 1999 it closed.", "Before May 13, 1999")]
    public void How_far_from_a_date_goes_with_the_date(string text, string phrase) =>
        Assert.Equal(phrase, MentionPhrase.Of(text, FigureScanner.Scan(text).OfType<DateMention>().Single()).In(text));

    [Fact]
    public void A_plain_preposition_goes_with_the_date_when_the_date_goes() =>
        Assert.Equal("In the spring of 1972", MentionPhrase.Of("In the spring of 1972 it opened", FigureScanner.Scan("In the spring of 1972 it opened")[0], takesPrepositions: true).In("In the spring of 1972 it opened"));
}
