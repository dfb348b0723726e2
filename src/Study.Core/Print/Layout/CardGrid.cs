namespace Study.Print.Layout;

/// <summary>Where cards lie on a sheet. Positions are in points from the top left corner.</summary>
/// <remarks>The grid is centred, so that a sheet that is turned shows each back exactly behind its front.</remarks>
internal sealed record CardGrid(PageSize Sheet, CardLayout Layout)
{
    /// <summary>Around the grid: what printers cannot reach, and room for the ends of the cut lines.</summary>
    private const double Margin = 10 * Points.OfMillimetre;

    private const double CutDash = 3;

    /// <summary>Shorter than that of cuts, for they lie side by side.</summary>
    private const double FoldDash = 1;

    private bool IsFolded => Layout.Sides == CardSides.Folded;

    /// <summary>How many cards a sheet takes: half as many where each takes two places.</summary>
    public int CardsPerSheet => Layout.Rows * (IsFolded ? Layout.Columns / 2 : Layout.Columns);

    private double CardWidth => (Sheet.Width - (2 * Margin)) / Layout.Columns;

    private double CardHeight => (Sheet.Height - (2 * Margin)) / Layout.Rows;

    /// <summary>The place of a card's front.</summary>
    /// <param name="card">From 0, row by row.</param>
    public CardPlace Front(int card)
    {
        var perRow = CardsPerSheet / Layout.Rows;
        return At(card % perRow * (IsFolded ? 2 : 1), card / perRow);
    }

    /// <summary>
    /// The place of the same card's back: mirrored in the edge on which the sheet is turned, and moved by what the printer is off; right of
    /// the front where cards are folded.
    /// </summary>
    public CardPlace Back(int card)
    {
        var (column, row) = (card % Layout.Columns, card / Layout.Columns);
        var place = Layout.Sides switch
        {
            CardSides.Folded => Front(card) with { Left = Front(card).Left + CardWidth },
            CardSides.TurnedOnShortEdge => At(column, Layout.Rows - 1 - row),
            _ => At(Layout.Columns - 1 - column, row),
        };
        if (IsFolded)
        {
            return place;
        }

        // Turned on the long edge, what is right in front is left on the back; turned on the short edge, what is up is down.
        var mirrored = Layout.Sides == CardSides.TurnedOnShortEdge ? -Points.OfMillimetre : Points.OfMillimetre;
        return place with
        {
            Left = place.Left + (Layout.BackOffsetRight * mirrored),
            Top = place.Top - (Layout.BackOffsetDown * mirrored),
        };
    }

    /// <summary>Where to cut: along all edges, with ends that stand out so that a ruler can be laid against them, or those ends alone.</summary>
    public IEnumerable<PageElement> CutLines()
    {
        for (var column = 0; column <= Layout.Columns; column++)
        {
            var x = Margin + (column * CardWidth);
            var isFold = IsFolded && column % 2 == 1;
            foreach (var (from, to) in Strokes(Sheet.Height, isFold))
            {
                yield return isFold ? Stroke(x, from, x, to, FoldDash) : Stroke(x, from, x, to, CutDash);
            }
        }

        for (var row = 0; row <= Layout.Rows; row++)
        {
            var y = Margin + (row * CardHeight);
            foreach (var (from, to) in Strokes(Sheet.Width, isFold: false))
            {
                yield return Stroke(from, y, to, y, CutDash);
            }
        }
    }

    /// <summary>Along one edge: the whole of it, or only its ends. A fold is shown whole in any case.</summary>
    private IEnumerable<(double From, double To)> Strokes(double length, bool isFold)
    {
        const double Overhang = 4 * Points.OfMillimetre;
        const double Apart = 1 * Points.OfMillimetre;

        return (Layout.Marks, isFold) switch
        {
            (CutMarks.Lines, _) or (_, true) => [(Margin - Overhang, length - Margin + Overhang)],
            (CutMarks.Crop, _) => [(Margin - Apart - Overhang, Margin - Apart), (length - Margin + Apart, length - Margin + Apart + Overhang)],
            _ => [],
        };
    }

    private PageElement.Rule Stroke(double fromX, double fromY, double toX, double toY, double dash)
    {
        const double Thickness = 0.4;
        const double Grey = 0.6;

        return Layout.Marks == CutMarks.Crop && dash == CutDash
            ? new PageElement.Rule(fromX, fromY, toX, toY, Thickness)
            : new PageElement.Rule(fromX, fromY, toX, toY, Thickness, Grey, dash);
    }

    /// <summary>A line below a column, between the ends of the cut lines.</summary>
    public CardPlace BelowLastRow(int column)
    {
        const double Height = 10;
        const double BelowGrid = 1.2 * Points.OfMillimetre;
        const double Side = 3 * Points.OfMillimetre;

        return new CardPlace(Margin + (column * CardWidth) + Side, Sheet.Height - Margin + BelowGrid, CardWidth - (2 * Side), Height);
    }

    private CardPlace At(int column, int row) => new(Margin + (column * CardWidth), Margin + (row * CardHeight), CardWidth, CardHeight);
}

/// <summary>The rectangle of a card on its sheet.</summary>
internal readonly record struct CardPlace(double Left, double Top, double Width, double Height);
