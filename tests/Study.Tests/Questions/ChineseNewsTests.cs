using System.Text.RegularExpressions;
using Study.Facts.Lexicon;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>A question about a report of the day says which report, and asks for no frame, slogan or set phrase.</summary>
public class ChineseNewsTests
{
    private const string Headline = "石桥省水库建设加快推进\n\n";

    public static TheoryData<string, string, string> Rows => new(LexiconFile.Rows("zh-news", 5).Select(row => (row[0], row[3], row[4])));

    [Theory, MemberData(nameof(Rows))]
    public void A_pattern_matches_what_it_refuses_and_nothing_else(string pattern, string refused, string kept)
    {
        Assert.Matches(pattern, refused);
        Assert.True(kept.Length == 0 || !Regex.IsMatch(kept, pattern), kept);
    }

    public static TheoryData<string> Known => new(LexiconFile.Rows("zh-known", 3).Where(row => row[1] == "person").Select(row => row[0]));

    [Theory, MemberData(nameof(Known))]
    public void Of_whom_everybody_knows_the_post_nobody_is_asked_it(string person) =>
        Assert.DoesNotContain(Samples.Questions(Headline + $"记者了解到，石桥大学校长{person}出席会议。"), question => question.Contains("担任什么职务", StringComparison.Ordinal));

    [Theory]
    [InlineData("记者了解到，东岭国元首来访。东岭国外长赵大山出席会议。", "据《石桥省水库建设加快推进》一文，赵大山担任什么职务？ = 东岭国外长")]
    [InlineData("眼下，石桥省已开工水库12座。", "据《石桥省水库建设加快推进》一文，石桥省已开工水库多少座？ = 12座")]
    [InlineData("记者了解到，石桥省共完成1500多批7100多艘船舶护航任务。", "据《石桥省水库建设加快推进》一文，石桥省共完成1500多批____船舶护航任务。 = 7100多艘")]
    public void The_headline_stands_before_it(string text, string question) =>
        Assert.Contains(Samples.Questions(Headline + text), asked => asked.Contains(question, StringComparison.Ordinal));

    [Theory]
    [InlineData("记者了解到，2025年石桥省将加快建设水库。")]
    [InlineData("记者了解到，石桥省统筹两个大局。")]
    [InlineData("记者了解到，石桥省与共建“一带一路”国家贸易活跃。")]
    [InlineData("记者了解到，71岁的赵大山老人喜欢书法。")]
    [InlineData("记者了解到，东岭国国家主席赵大山出席会议。")]
    [InlineData("记者了解到，石桥省在这个码头解决了10多个难题。")]
    [InlineData("记者了解到，赵大山出席第十六次石桥国际会议。")]
    [InlineData("记者了解到，首批项目国产化率提升至79%。")]
    public void Frames_slogans_and_what_points_outside_are_not_asked(string text) => Assert.Empty(Samples.Questions(Headline + text));

    [Theory]
    [InlineData("2030年石桥省水库建设进一步加强\n\n今年上半年，石桥省共建成水库45座。", "2030年")]
    [InlineData("到2030年石桥省建成水利强省\n\n记者了解到，石桥省共建成水库45座。", "2030年，")]
    public void A_year_that_the_headline_looks_ahead_to_is_not_that_of_a_figure(string text, string year) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.StartsWith(year, StringComparison.Ordinal));

    [Fact]
    public void What_is_aimed_at_is_not_told_as_done() =>
        Assert.DoesNotContain(Samples.Questions("记者了解到，石桥省力争“十五五”末水库达到90座。力争今年石桥省水库达到90座，石桥算力中心绿电供给达到98%。"), question => question.StartsWith("石桥算力中心绿电供给达到", StringComparison.Ordinal));

    [Fact]
    public void A_series_named_in_brackets_is_no_part_of_the_headline() =>
        Assert.Contains(Samples.Questions("【一线调研】石桥省水库建设加快推进\n\n眼下，石桥省已开工水库12座。"), question => question.StartsWith("据《石桥省水库建设加快推进》一文，", StringComparison.Ordinal));

    [Fact]
    public void A_headline_may_end_with_a_quotation() =>
        Assert.Contains(Samples.Questions("石桥博览会：做大“朋友圈”\n眼下，石桥省已开工水库12座。"), question => question.StartsWith("据《石桥博览会：做大“朋友圈”》一文，", StringComparison.Ordinal));
}
