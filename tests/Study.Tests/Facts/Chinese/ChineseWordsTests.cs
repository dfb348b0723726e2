using CsCheck;
using Study.Facts.Chinese;
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
}
