using Study.Text;
using Xunit;

namespace Study.Tests.Text;

public class MappedTextTests
{
    private const string Source = "说\n\n教，坚定支持";

    private static readonly MappedText Wrapped = MappedText.Join(Source, [new TextSpan(0, 1), new TextSpan(3, 6)]);

    [Fact]
    public void A_page_wrap_is_left_out_of_the_reading() => Assert.Equal("说教，坚定支持", Wrapped.Text);

    [Fact]
    public void A_stretch_over_a_wrap_reaches_over_it_in_the_source() =>
        Assert.Equal("说\n\n教", Wrapped.ToSource(new TextSpan(0, 2)).In(Source));

    [Fact]
    public void A_stretch_behind_a_wrap_is_found_behind_it() =>
        Assert.Equal("坚定", Wrapped.ToSource(new TextSpan(3, 2)).In(Source));

    [Fact]
    public void A_part_keeps_the_way_back() =>
        Assert.Equal("教，坚", Wrapped.Slice(new TextSpan(1, 4)).ToSource(new TextSpan(0, 3)).In(Source));
}
