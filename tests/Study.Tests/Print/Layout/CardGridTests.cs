using Study.Print;
using Study.Print.Layout;
using Xunit;

namespace Study.Tests.Print.Layout;

public class CardGridTests
{
    [Theory]
    [InlineData(Paper.A4)]
    [InlineData(Paper.Letter)]
    public void A_back_lies_exactly_behind_its_front(Paper paper)
    {
        var sheet = PageSize.Of(paper);
        var grid = new CardGrid(sheet);
        for (var card = 0; card < CardGrid.CardsPerSheet; card++)
        {
            var front = grid.Front(card);
            var back = grid.Back(card);

            Assert.Equal(sheet.Width - front.Left - front.Width, back.Left, 9);
            Assert.Equal(front.Top, back.Top);
            Assert.Equal((front.Width, front.Height), (back.Width, back.Height));
        }
    }

    [Fact]
    public void Cards_fill_the_sheet_row_by_row()
    {
        var grid = new CardGrid(PageSize.Of(Paper.A4));

        Assert.True(grid.Front(1).Left > grid.Front(0).Left);
        Assert.Equal(grid.Front(0).Left + grid.Front(0).Width, grid.Front(1).Left, 9);
        Assert.Equal(grid.Front(0).Top + grid.Front(0).Height, grid.Front(2).Top, 9);
    }
}
