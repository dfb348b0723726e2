using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

/// <summary>Blanks in Chinese text go where they part no words and no numbers.</summary>
public class ChineseSpacingTests
{
    [Theory]
    [InlineData("大桥建于 1857 年。", "大桥建于1857年。")]
    [InlineData("全镇有 16 500 人。", "全镇有16500人。")]
    [InlineData("从1901年到1905 20周年将有3万人。", "从1901年到1905 20周年将有3万人。")]
    [InlineData("高度19 20周年。", "高度19 20周年。")]
    [InlineData("石桥 Super Bowl 50 球场。", "石桥Super Bowl 50球场。")]
    public void A_blank_stays_between_words_and_between_numbers(string text, string tight) =>
        Assert.Equal(tight, ChineseSpacing.Tighten(MappedText.Of(text, new TextSpan(0, text.Length))).Text);
}
