using Xunit;

namespace Study.Tests.Questions;

/// <summary>Facts that people ask about and that a careful reader of the sentence alone can follow.</summary>
public class ChineseCoverageTests
{
    [Theory]
    [InlineData("石桥杜鹃（英语：Bridge azalea）是一种灌木。花期3－4月。", "3－4月")]
    [InlineData("石桥城是石桥国的首都。石桥城的雨季位于六月到九月。", "六月到九月")]
    public void Months_that_come_every_year_are_asked(string text, string key) => Assert.Contains(Samples.Questions(text), question => question.EndsWith("= " + key, StringComparison.Ordinal));

    [Theory]
    [InlineData("石桥竹在每年四、五月间萌发新芽。")]
    [InlineData("石桥站4月的客流达300人。")]
    public void A_month_of_no_year_is_not(string text) => Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith('月'));

    [Fact]
    public void A_day_is_of_the_year_that_its_sentence_told_before() =>
        Assert.Contains("2011年3月11日石桥地震发生后，石桥国王于____发表电视演说。 = 3月16日", Samples.Questions("2011年3月11日石桥地震发生后，石桥国王于3月16日发表电视演说。"));

    [Theory]
    [InlineData("2010年12月17日，石桥市宣布，石桥节定于1月14日举行。")]
    [InlineData("石桥国王于3月16日发表电视演说。")]
    public void A_day_of_an_uncertain_year_is_not_asked(string text) => Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= 1月14日", StringComparison.Ordinal) || question.EndsWith("= 3月16日", StringComparison.Ordinal));

    [Theory]
    [InlineData("石桥镇面积20平方公里，人口超过8.57万。", "石桥镇人口超过多少？ = 8.57万")]
    [InlineData("石桥竞技场每年吸引1500万游客。", "石桥竞技场每年吸引____游客。 = 1500万")]
    public void A_large_number_needs_no_measure_word(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石桥竞技场每年吸引数万游客。")]
    [InlineData("石桥厂的第3万辆汽车下线。")]
    public void A_number_without_a_value_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Fact]
    public void A_pronoun_means_the_person_whose_life_it_is_where_nobody_else_is_named() =>
        Assert.Contains(Samples.Questions("赵大山，字子迁，东岭人，石桥国作家。早年的生活十分清苦。1901年，他在东岭开办学堂。"), question => question.EndsWith("= 1901年", StringComparison.Ordinal));

    [Fact]
    public void A_pronoun_that_may_mean_another_is_left_alone() =>
        Assert.DoesNotContain(Samples.Questions("赵大山，字子迁，东岭人，石桥国作家。父亲的生活十分清苦。1901年，他在东岭开办学堂。"), question => question.EndsWith("= 1901年", StringComparison.Ordinal));

    [Fact]
    public void Of_a_part_of_what_an_article_describes_a_count_needs_no_verb() =>
        Assert.Contains("关于石桥鱼：背鳍硬棘____、软条9枚。 = 8枚", Samples.Questions("石桥鱼（英语：Bridge fish）是一种鱼。背鳍硬棘8枚、软条9枚。"));

    [Theory]
    [InlineData("1812年战争期间，美军于1813年夺得约克镇。", "1812年战争期间，美军于____夺得约克镇。 = 1813年")]
    [InlineData("经过多年的发展，石桥大学将教师人数限制在500名。", "经过多年的发展，石桥大学将教师人数限制在____。 = 500名")]
    public void A_sentence_that_names_what_happened_is_shown(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Fact]
    public void A_short_name_for_what_was_named_before_says_too_little() =>
        Assert.DoesNotContain(Samples.Questions("1812年战争期间，校方于1813年迁往美国。"), question => question.EndsWith("= 1813年", StringComparison.Ordinal));
}
