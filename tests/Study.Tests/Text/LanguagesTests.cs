using Study.Text;
using Xunit;

namespace Study.Tests.Text;

public class LanguagesTests
{
    [Theory]
    [InlineData("长江全长约6300千米。", Language.Chinese)]
    [InlineData("IBM于2007年推出POWER6微处理器。", Language.Chinese)]
    [InlineData("The Yangtze (长江) is about 6,300 kilometres long.", Language.English)]
    [InlineData("1234", Language.English)]
    public void A_text_is_told_by_its_letters(string text, Language language) => Assert.Equal(language, Languages.Of(text));

    [Theory]
    [InlineData("２.３万亿 美元！", "2.3万亿美元")]
    [InlineData("“Shanghai Spirit”", "shanghaispirit")]
    [InlineData("《长江保护法》。", "长江保护法")]
    [InlineData("12 %", "12%")]
    public void Folded_text_has_one_width_one_case_and_no_marks(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));
}
