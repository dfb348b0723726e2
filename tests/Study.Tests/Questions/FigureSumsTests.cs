using CsCheck;
using Study.Facts;
using Study.Questions;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>A figure that the others of its question tell is not asked.</summary>
public class FigureSumsTests
{
    [Theory]
    [InlineData("The alloy holds 63% tin and ____ lead.", "37%")]
    [InlineData("About 600,000 of the 12 million people, or ____, moved to the coast.", "5%")]
    [InlineData("Of 1,152 pupils, 795 pupils came by train and ____ by bus.", "356 pupils")]
    [InlineData("The club played in Alba in 1962 and 1963, its first ____ seasons.", "two")]
    [InlineData("Each wheel weighs 33 kg, for a total of ____.", "66 kg")]
    [InlineData("The club won 3 games at home, 4 games away and 5 games abroad, ____ in all.", "12 games")]
    [InlineData("货柜总重1000公斤，空重____，货物重800公斤。", "200公斤")]
    public void What_can_be_reckoned_is_told(string stem, string key) => Assert.True(FigureSums.Tell(stem, FigureOf(key)));

    [Theory]
    [InlineData("The alloy holds 63% tin and ____ lead.", "30%")]
    [InlineData("Of 1,152 pupils, 795 pupils came by train and ____ by bus.", "300 pupils")]
    [InlineData("The club played in Alba in 1962 and 1963, its first ____ seasons.", "five")]
    [InlineData("货柜总重1000公斤，空重____。", "200公斤")]
    [InlineData("大桥长3公里，宽____，高20米。", "23米")]
    public void What_cannot_be_reckoned_is_not(string stem, string key) => Assert.False(FigureSums.Tell(stem, FigureOf(key)));

    [Fact]
    public void A_sum_of_two_counts_is_always_told() => Gen.Select(Gen.Int[2, 5000], Gen.Int[2, 5000]).Sample((one, other) =>
        Assert.True(FigureSums.Tell($"镇里有{one}名男生和{other}名女生，一共____。", FigureOf($"{one + other}名"))));

    private static Figure FigureOf(string text) => FigureScanner.Scan(text).OfType<FigureMention>().Single().Figure;
}
