using Study.Print;
using Study.Print.Layout;
using Xunit;

namespace Study.Tests.Print.Layout;

public class CardGridTests
{
    private const double TenthOfMillimetre = 0.1 * Points.OfMillimetre;

    public static TheoryData<Paper, int, int> Grids => new(
        from paper in Enum.GetValues<Paper>()
        from columns in Enumerable.Range(1, 3)
        from rows in Enumerable.Range(3, 3)
        select (paper, columns, rows));

    [Theory, MemberData(nameof(Grids))]
    public void A_back_lies_exactly_behind_its_front(Paper paper, int columns, int rows)
    {
        var sheet = PageSize.Of(paper);
        var turned = new CardGrid(sheet, new CardLayout { Columns = columns, Rows = rows });
        var tumbled = turned with { Layout = turned.Layout with { Sides = CardSides.TurnedOnShortEdge } };
        for (var card = 0; card < turned.CardsPerSheet; card++)
        {
            var front = turned.Front(card);

            Assert.Equal(front, tumbled.Front(card));
            AssertSame(front, SeenFromFront(turned.Back(card), place => place with { Left = sheet.Width - place.Left - place.Width }));
            AssertSame(front, SeenFromFront(tumbled.Back(card), place => place with { Top = sheet.Height - place.Top - place.Height }));
        }
    }

    [Theory]
    [InlineData(CardSides.TurnedOnLongEdge)]
    [InlineData(CardSides.TurnedOnShortEdge)]
    public void A_printer_that_is_off_is_put_right(CardSides sides)
    {
        var (right, down) = (1.5, -0.75);
        var sheet = PageSize.Of(Paper.A4);
        var grid = new CardGrid(sheet, new CardLayout { Sides = sides, BackOffsetRight = right, BackOffsetDown = down });
        for (var card = 0; card < grid.CardsPerSheet; card++)
        {
            var seen = SeenFromFront(grid.Back(card), place => sides == CardSides.TurnedOnLongEdge
                ? place with { Left = sheet.Width - place.Left - place.Width }
                : place with { Top = sheet.Height - place.Top - place.Height });
            AssertSame(grid.Front(card), seen with
            {
                Left = seen.Left + (right * Points.OfMillimetre),
                Top = seen.Top + (down * Points.OfMillimetre),
            });
        }
    }

    [Fact]
    public void A_folded_card_has_its_back_beside_its_front_and_two_columns_make_one_card()
    {
        var grid = new CardGrid(PageSize.Of(Paper.A4), new CardLayout { Columns = 2, Rows = 4, Sides = CardSides.Folded });

        Assert.Equal(4, grid.CardsPerSheet);
        for (var card = 0; card < grid.CardsPerSheet; card++)
        {
            Assert.Equal(grid.Front(card).Left + grid.Front(card).Width, grid.Back(card).Left, 9);
            Assert.Equal(grid.Front(card).Top, grid.Back(card).Top);
        }
    }

    [Fact]
    public void Cards_fill_the_sheet_row_by_row()
    {
        var grid = new CardGrid(PageSize.Of(Paper.A4), new CardLayout());

        Assert.True(grid.Front(1).Left > grid.Front(0).Left);
        Assert.Equal(grid.Front(0).Left + grid.Front(0).Width, grid.Front(1).Left, 9);
        Assert.Equal(grid.Front(0).Top + grid.Front(0).Height, grid.Front(2).Top, 9);
    }

    [Fact]
    public void Crop_marks_touch_no_card()
    {
        var grid = new CardGrid(PageSize.Of(Paper.A4), new CardLayout { Columns = 3, Rows = 3, Marks = CutMarks.Crop });
        var (first, last) = (grid.Front(0), grid.Front(8));

        Assert.All(grid.CutLines().Cast<PageElement.Rule>(), mark => Assert.True(
            mark.ToX < first.Left || mark.FromX > last.Left + last.Width || mark.ToY < first.Top || mark.FromY > last.Top + last.Height));
    }

    private static CardPlace SeenFromFront(CardPlace back, Func<CardPlace, CardPlace> turn) => turn(back);

    private static void AssertSame(CardPlace expected, CardPlace actual)
    {
        Assert.Equal(expected.Left, actual.Left, TenthOfMillimetre / 100);
        Assert.Equal(expected.Top, actual.Top, TenthOfMillimetre / 100);
        Assert.Equal(expected.Width, actual.Width, TenthOfMillimetre / 100);
        Assert.Equal(expected.Height, actual.Height, TenthOfMillimetre / 100);
    }
}
