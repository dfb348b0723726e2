namespace Study.Print.Layout;

/// <summary>Where cards lie on a sheet. Positions are in points from the top left corner.</summary>
/// <remarks>The grid is centred, so that a sheet turned on its long edge shows each back exactly behind its front.</remarks>
internal sealed record CardGrid(PageSize Sheet)
{
    public const int Columns = 2;
    public const int Rows = 4;
    public const int CardsPerSheet = Columns * Rows;

    /// <summary>Around the grid: what printers cannot reach, and room for the ends of the cut lines.</summary>
    private const double Margin = 10 * Points.OfMillimetre;

    private double CardWidth => (Sheet.Width - (2 * Margin)) / Columns;

    private double CardHeight => (Sheet.Height - (2 * Margin)) / Rows;

    /// <summary>The place of a card's front.</summary>
    /// <param name="card">From 0, row by row.</param>
    public CardPlace Front(int card) => At(card % Columns, card / Columns);

    /// <summary>The place of the same card's back: in the same row, counted from the other side.</summary>
    public CardPlace Back(int card) => At(Columns - 1 - (card % Columns), card / Columns);

    /// <summary>Where to cut: along all edges of all cards, with ends that stand out so that a ruler can be laid against them.</summary>
    public IEnumerable<PageElement> CutLines()
    {
        const double Overhang = 4 * Points.OfMillimetre;
        const double Thickness = 0.4;
        const double Grey = 0.6;
        const double Dash = 3;

        for (var column = 0; column <= Columns; column++)
        {
            var x = Margin + (column * CardWidth);
            yield return new PageElement.Rule(x, Margin - Overhang, x, Sheet.Height - Margin + Overhang, Thickness, Grey, Dash);
        }

        for (var row = 0; row <= Rows; row++)
        {
            var y = Margin + (row * CardHeight);
            yield return new PageElement.Rule(Margin - Overhang, y, Sheet.Width - Margin + Overhang, y, Thickness, Grey, Dash);
        }
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
