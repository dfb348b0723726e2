using Xunit;

namespace Study.Tests.Questions;

/// <summary>Where a Chinese sentence does not say itself what it is about, the text's topic or its headline stands before the question.</summary>
public class ChineseLabelTests
{
    private const string Headline = "台风登陆福建 各地积极应对\n\n";

    [Theory]
    [InlineData("石桥全省转移群众150余万人。", "据《台风登陆福建 各地积极应对》一文，石桥全省转移群众多少人？ = 150余万人")]
    [InlineData("沿海风力可达13级。", "据《台风登陆福建 各地积极应对》一文，沿海风力可达多少级？ = 13级")]
    [InlineData("石桥大学派出40名学生。", "据《台风登陆福建 各地积极应对》一文，石桥大学派出多少名学生？ = 40名")]
    [InlineData("未来3年，石桥国将建成10所水库。", "据《台风登陆福建 各地积极应对》一文，未来3年，石桥国将建成多少所水库？ = 10所")]
    public void The_headline_tells_of_what_a_report_speaks(string text, string question) => Assert.Contains(question, Samples.Questions(Headline + text));

    [Theory]
    [InlineData("据石桥省数据，全省有大约3000辆卡车滞留。", "《台风登陆福建 各地积极应对》一文提到：据石桥省数据，全省有____卡车滞留。 = 大约3000辆")]
    [InlineData("2021年7月25日，石桥全省转移群众150余万人。", "2021年7月25日，石桥全省转移群众多少人？ = 150余万人")]
    public void What_names_its_source_or_its_day_keeps_them(string text, string question) => Assert.Contains(question, Samples.Questions(Headline + text));

    [Fact]
    public void A_headline_that_tells_the_answer_does_not_stand_before_the_question() =>
        Assert.DoesNotContain(Samples.Questions("石桥全省转移群众150余万人\n\n石桥全省转移群众150余万人。"), question => question.StartsWith("据《石桥全省", StringComparison.Ordinal));

    [Fact]
    public void A_heading_that_names_a_part_of_a_text_is_no_headline() =>
        Assert.Contains("据《台风登陆福建 各地积极应对》一文，沿海风力可达多少级？ = 13级", Samples.Questions(Headline + "风力很大。\n\n各地气象条件简介\n\n沿海风力可达13级。"));

    [Theory]
    [InlineData("赵大山（1950年生），石桥国作家。毕业论文获全省第二次科学奖。", "关于赵大山：毕业论文获全省____科学奖。 = 第二次")]
    public void A_text_about_a_person_says_of_whom_its_sentences_speak(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石桥镇位于东岭，今天共有客流3万人次。", "3万人次", "the text does not say when “今天” is")]
    [InlineData("2002年石桥镇人口113,581人。", "2002年", "it only says of when a figure is")]
    [InlineData("石桥镇的经济规模在2007年达到40亿元。", "2007年", "it only says of when a figure is")]
    [InlineData("今天石桥站客流很大。石桥线客运量预计181万人次。", "181万人次", "the text does not say of which day it is")]
    [InlineData("各地情况良好。公司预测收入为142亿美元。", "142亿美元", "of what it is said, only the text's topic says")]
    [InlineData("赵大山先后获得文学学士和法学学士学位。", "文学学士和法学学士学位", "it is one of several that are named together")]
    [InlineData("石桥部门实现重点水域24小时动态监管。", "24小时", "it only says that it goes on day and night")]
    [InlineData("前86年，石桥王建立东岭国。", "86年", "a year before our era is written without its 公元")]
    [InlineData("石桥站在两站台之间设置了换乘楼梯。", "两站", "its measure is part of a word")]
    [InlineData("石桥公司面临两个挑战。", "两个", "it counts the parts of what was said before")]
    public void What_leaves_open_when_or_what_is_left_out(string text, string words, string reason) =>
        Assert.Contains(Samples.Generate(text).LeftOut, candidate => candidate.Words == words && candidate.Reason == reason);

    [Theory]
    [InlineData("石桥线是石桥国境内东岭铁路、西岭铁路的统称。线路全长548公里。", "关于石桥线：线路全长____。 = 548公里")]
    [InlineData("石桥学会（Bridge Society）石桥国的学术团体。会员大会每4年召开一次，1912年在东岭城召开第一届会员大会。", "关于石桥学会：会员大会每4年召开一次，____在东岭城召开第一届会员大会。 = 1912年")]
    [InlineData("石桥巴士95M线是石桥国一条来往东岭及西岭（雅丽道）的路线。后来改用双层巴士，2005年配合空调化。", "关于石桥巴士95M线：改用双层巴士，____配合空调化。 = 2005年")]
    [InlineData("《石桥往事》为东岭作家的小说（全三册）。已在2009年连载完结。", "关于《石桥往事》：已在____连载完结。 = 2009年")]
    [InlineData("东岭－西岭高速公路，简称东西高速，是石桥国的公路。全线有桥梁81座。", "东岭－西岭高速公路的全线有桥梁多少座？ = 81座")]
    [InlineData("赵大山，字子迁，东岭人。后来在1901年回到东岭。", "关于赵大山：在____回到东岭。 = 1901年")]
    public void What_an_article_begins_with_and_explains_is_its_topic(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("会议是石桥国举办的（全三天）。参观者达548人。")]
    [InlineData("这场展览是石桥国举办的。参观者达548人。")]
    public void A_common_word_at_the_head_is_no_topic(string text) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.StartsWith("关于", StringComparison.Ordinal));

    [Theory]
    [InlineData("1700年，数百位特维克派信徒迁居东岭。特维克派不久抵达西岭。特维克派多务农。后来在1730年解散。特维克派从此消失。", "关于特维克派：在____解散。 = 1730年")]
    [InlineData("自从有石桥大学以来，石桥大学的学生不断增加。石桥大学有两个学院。后来在1930年迁到东岭。", "关于石桥大学：在____迁到东岭。 = 1930年")]
    public void A_name_that_a_short_text_comes_back_to_is_its_topic(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("赵大山在东岭市开办学堂，东岭市的人都去听讲。东岭市人多。后来在1930年解散。")]
    [InlineData("1700年，数百位特维克派信徒迁居东岭。后来在1730年解散。")]
    public void A_place_where_it_happens_and_a_name_told_once_are_no_topic(string text) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.StartsWith("关于东岭市", StringComparison.Ordinal) || question.StartsWith("关于特维克", StringComparison.Ordinal));

    [Fact]
    public void Brackets_that_stand_for_a_copula_leave_a_comma() =>
        Assert.Contains("石桥岛，美国东岸外一座面积____的小岛。 = 约15.5平方公里", Samples.Questions("石桥岛（英语：Bridge）美国东岸外一座面积约15.5平方公里的小岛。石桥岛多雨。"));

    [Theory]
    [InlineData("赵大山2011年在联赛中出场7次，首发1次。", "赵大山2011年在联赛中出场7次，首发____。 = 1次")]
    [InlineData("石桥公司的米其林轮胎售出7万条。", "石桥公司的米其林轮胎售出多少条？ = 7万条")]
    public void A_clause_that_follows_keeps_what_stands_before(string text, string question) => Assert.Contains(question, Samples.Questions(text));
}
