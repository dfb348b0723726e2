using CsCheck;
using Study.Text;
using Xunit;

namespace Study.Tests.Text;

public class SeededShuffleTests
{
    [Fact]
    public void A_shuffle_keeps_every_element() =>
        Gen.Select(Gen.Int.Array[0, 50], Gen.ULong).Sample((elements, seed) =>
            Assert.Equal(elements.Order(), new SeededShuffle(seed).Of(elements).Order()));

    [Fact]
    public void The_same_seed_gives_the_same_order() =>
        Assert.Equal([5, 2, 4, 1, 3], new SeededShuffle(7).Of([1, 2, 3, 4, 5]));

    [Fact]
    public void The_last_element_lands_on_each_place_equally_often()
    {
        var places = new int[4];
        for (var seed = 0; seed < 40_000; seed++)
        {
            var order = SeededShuffle.For("form", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)).Of(["A", "B", "C", "D"]);
            places[order.ToList().IndexOf("D")]++;
        }

        Check.ChiSquared([10_000, 10_000, 10_000, 10_000], places);
    }
}
