using CsCheck;
using Study.Facts.Chinese;
using Study.Text;
using Xunit;

namespace Study.Tests.Facts.Chinese;

public class ChineseWordsTests
{
    [Theory]
    [InlineData("图书馆收藏了三百幅油画", "图书馆 收藏 了 三百 幅 油画")]
    [InlineData("丙烯颜料分为透明和不透明", "丙烯 颜料 分为 透明 和 不 透明")]
    [InlineData("研究生命的起源", "研究 生命 的 起源")]
    [InlineData("The ABC大学2024年成立", "The   ABC 大学 2024 年 成立")]
    [InlineData("", "")]
    public void A_text_is_cut_into_its_most_frequent_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', ChineseWords.Cut(text).Select(word => word.Span.In(text))));

    [Theory]
    [InlineData("大学", WordTag.Noun)]
    [InlineData("建成", WordTag.Verb)]
    [InlineData("合作", WordTag.VerbNoun)]
    [InlineData("上海", WordTag.Place)]
    [InlineData("大学校园里没有的词", WordTag.Unknown)]
    [InlineData("鲁迅", WordTag.Person)]
    public void The_dictionary_tells_a_words_part_of_speech(string word, object tag) =>
        Assert.Equal(tag, ChineseDictionary.Instance.TagOf(word));

    [Fact]
    public void Words_cover_a_text_without_gaps() => Gen.String[Gen.Char["的中国发展大学生活动人民2019abc，。 \uD83D\uDE00"], 0, 60].Sample(text =>
    {
        var end = 0;
        foreach (var word in ChineseWords.Cut(text))
        {
            Assert.Equal(end, word.Span.Start);
            end = word.Span.End;
        }

        Assert.Equal(text.Length, end);
    });

    [Theory]
    [InlineData("树木分布于东岭、北塔和南浦等地", "东岭、北塔和南浦", null)]
    [InlineData("他们遵循“互信、互利、平等”的原则", "互信、互利、平等", null)]
    [InlineData("杂志的内容有人物访问、小说和电影评论", "物访问、小说和电影评论", "it begins or ends within a word")]
    [InlineData("蛇分布于桑给巴尔、坦桑尼亚等地", "巴尔、坦桑尼亚", "it begins or ends within a word")]
    [InlineData("他当过机械师、水泥检验员和船长", "机械师、水泥", "what belongs to the list is not certain")]
    [InlineData("亚麻可制油漆、油墨等", "可制油漆、油墨", "what belongs to the list is not certain")]
    [InlineData("名曲有《长河》（合唱：赵大山）等", "（合唱：赵大山）", "a bracket or a quotation begins or ends within it")]
    public void A_list_is_whole_where_its_ends_are_ends_of_words(string sentence, string list, string? flaw) =>
        Assert.Equal(flaw, AnswerEdges.FlawOf(sentence, new TextSpan(sentence.IndexOf(list, StringComparison.Ordinal), list.Length), isList: true));
}
