using CsCheck;
using Study.Text;
using Xunit;

namespace Study.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("大桥通车了。全长1200米。", "大桥通车了。|全长1200米。")]
    [InlineData("他说：“我们成功了。”记者问：“何时？”", "他说：“我们成功了。”|记者问：“何时？”")]
    [InlineData("“学校”“医院”“车站”……市长提出五点建议。", "“学校”“医院”“车站”……市长提出五点建议。")]
    [InlineData("电影《你好吗？》于1999年上映。票房很高！", "电影《你好吗？》于1999年上映。|票房很高！")]
    [InlineData("Dr. Lee met Mr. Wang at 3 p.m. on Friday. They signed.", "Dr. Lee met Mr. Wang at 3 p.m. on Friday.|They signed.")]
    [InlineData("The bridge is 1.2 km long. It opened in 1994.", "The bridge is 1.2 km long.|It opened in 1994.")]
    [InlineData("She asked, \"Why now?\" Nobody knew. J. B. Smith left.", "She asked, \"Why now?\"|Nobody knew.|J. B. Smith left.")]
    [InlineData("The mill was built c. 1850. It stands.", "The mill was built c. 1850.|It stands.")]
    [InlineData("The U.S. Army arrived. It stayed.", "The U.S. Army arrived.|It stayed.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Sentences.Of(text).Select(sentence => sentence.In(text)));

    [Fact]
    public void Nothing_but_white_space_lies_between_sentences() =>
        Gen.String[Gen.Char["。！？!?.…”’」》《“ \n甲乙abAB1"], 0, 40].Sample(text =>
        {
            var covered = new bool[text.Length];
            foreach (var sentence in Sentences.Of(text))
            {
                for (var at = sentence.Start; at < sentence.End; at++)
                {
                    Assert.False(covered[at]);
                    covered[at] = true;
                }
            }

            Assert.All(Enumerable.Range(0, text.Length).Where(at => !covered[at]), at => Assert.True(char.IsWhiteSpace(text[at])));
        });
}
