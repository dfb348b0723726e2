using Study.Text;
using Xunit;

namespace Study.Tests.Text;

public class CountedTests
{
    [Theory]
    [InlineData(0, "0 items")]
    [InlineData(1, "1 item")]
    [InlineData(2, "2 items")]
    [InlineData(2335, "2335 items")]
    public void Only_one_is_not_many(int count, string words) => Assert.Equal(words, Counted.Of(count, "item"));
}
