using Study.Text;
using Xunit;

namespace Study.Tests.Text;

public class SimplifiedCharactersTests
{
    [Theory]
    [InlineData("長江發源於青藏高原的唐古拉山脈，全長約6300公里。", "长江发源于青藏高原的唐古拉山脉，全长约6300公里。")]
    [InlineData("圖書館藏書三十萬冊，每年接待讀者四十萬名。", "图书馆藏书三十万册，每年接待读者四十万名。")]
    [InlineData("乾隆皇帝", "乾隆皇帝")]
    [InlineData("獵戶牽牛，罈子緻密。", "猎户牵牛，坛子致密。")]
    [InlineData("The Yangtze is 6,300 km long.", "The Yangtze is 6,300 km long.")]
    public void A_text_is_simplified_character_for_character(string text, string simplified) => Assert.Equal(simplified, SimplifiedCharacters.Of(text));

    [Theory]
    [InlineData("長江全長約6300公里。", true)]
    [InlineData("长江全长约6300公里。", false)]
    [InlineData("活字印刷的發明人毕昇是宋朝人，他的活字用胶泥制成，后来的人又用木头和铜。", false)]
    public void A_text_is_traditional_by_more_than_a_character_or_two(string text, bool isTraditional) => Assert.Equal(isTraditional, SimplifiedCharacters.IsTraditional(text));

    [Fact]
    public void A_text_in_traditional_characters_gives_the_facts_of_the_simplified_one_and_its_own_quotes()
    {
        const string Traditional = "石橋大壩位於青山鎮，全長2335米，壩頂高程為185米。石橋水庫於2003年6月開始蓄水。石橋水庫下轄36個村。";
        var document = Samples.Document(Traditional);
        var facts = Study.Facts.FactFinder.Find(document).Facts;

        Assert.NotEmpty(facts);
        Assert.Equal(Study.Facts.FactFinder.Find(Samples.Document(SimplifiedCharacters.Of(Traditional))).Facts.Select(fact => fact.Id), facts.Select(fact => fact.Id));
        Assert.Contains(facts, fact => fact.Sources[0].Quote == "36個");
        Assert.All(facts.SelectMany(fact => fact.Sources), source =>
        {
            Assert.Equal(source.Quote, source.Span.In(Traditional));
            Assert.Equal(source.Quote, source.QuoteInSentence.In(source.Sentence));
        });
    }
}
