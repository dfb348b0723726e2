using Study.Ingest;
using Study.Questions;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>What of a Chinese text is asked first, and why.</summary>
public class ChineseWorthTests
{
    [Theory]
    [InlineData("石桥中学共有20个班。", "20个", true)]
    [InlineData("石桥全长达300米。", "300米", true)]
    [InlineData("石桥中学扩招20个班。", "20个", false)]
    public void A_figure_right_behind_a_verb_that_only_ties_it_is_the_point_of_its_clause(string sentence, string quote, bool isPoint) =>
        Assert.Equal(isPoint, ChineseWorth.IsPoint(Source(sentence, quote)));

    [Theory]
    [InlineData("石桥设3个学院、16个系。", "3个", false)]
    [InlineData("石桥设300所、16个系。", "300所", true)]
    [InlineData("石桥建于1901年和1903年。", "1903年", true)]
    [InlineData("石桥建于1901年。", "1901年", false)]
    public void A_figure_beside_a_joint_stands_in_a_row(string sentence, string quote, bool isListed) =>
        Assert.Equal(isListed, ChineseWorth.IsListed(Source(sentence, quote)));

    [Theory]
    [InlineData("石桥得到300万元的贷款。", true)]
    [InlineData("石桥得到300万元贷款。", false)]
    public void A_figure_before_的_only_describes(string sentence, bool describes) =>
        Assert.Equal(describes, ChineseWorth.Describes(Source(sentence, "300万元")));

    [Fact]
    public void What_people_ask_most_stands_at_the_head()
    {
        const string text = "石桥水库建于1958年。水库向东岸3个村供水。水库的集水面积达320平方千米，坝顶宽5米。";
        var items = QuestionGenerator.Generate([Samples.Document(text)]).Items;

        Assert.Equal("1958年", items[0].Body.Key.Text);
        Assert.Equal("320平方千米", items[1].Body.Key.Text);
        Assert.Contains("told in the first sentence, which people ask about most", ItemReasons.OfRank(items[0], text));
        Assert.Contains("a year: years come first", ItemReasons.OfRank(items[0], text));
    }

    private static Provenance Source(string sentence, string quote) => new()
    {
        DocumentId = "d",
        Span = new(sentence.IndexOf(quote, StringComparison.Ordinal), quote.Length),
        Quote = quote,
        Sentence = sentence,
        QuoteInSentence = new(sentence.IndexOf(quote, StringComparison.Ordinal), quote.Length),
    };
}
