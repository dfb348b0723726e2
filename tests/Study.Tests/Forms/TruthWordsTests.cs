using Study.Forms;
using Study.Text;
using Xunit;

namespace Study.Tests.Forms;

public class TruthWordsTests
{
    [Theory]
    [InlineData("正确", true)]
    [InlineData("不正确", false)]
    [InlineData(" TRUE ", true)]
    [InlineData("F", false)]
    [InlineData("√", true)]
    [InlineData("×", false)]
    [InlineData("x", null)]
    [InlineData("maybe", null)]
    [InlineData("", null)]
    public void A_word_calls_a_claim_true_or_false_or_neither(string word, bool? isTrue) => Assert.Equal(isTrue, TruthWords.Parse(word));

    [Theory]
    [InlineData(true, Language.Chinese)]
    [InlineData(false, Language.Chinese)]
    [InlineData(true, Language.English)]
    [InlineData(false, Language.English)]
    public void What_is_printed_is_read_back(bool isTrue, Language language) => Assert.Equal(isTrue, TruthWords.Parse(TruthWords.Of(isTrue, language)));
}
