namespace Study.Print;

/// <summary>How the cards of a deck lie on their sheets.</summary>
public sealed record CardLayout
{
    /// <summary>Side by side, from 1 to 4.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>Below one another, from 1 to 6.</summary>
    public int Rows { get; init; } = 4;

    public CardSides Sides { get; init; } = CardSides.TurnedOnLongEdge;

    public CutMarks Marks { get; init; } = CutMarks.Lines;

    /// <summary>
    /// How far right of their fronts the printer puts backs, seen from the front, in millimetres: what the calibration page shows. Backs are
    /// moved so that they meet their fronts.
    /// </summary>
    public double BackOffsetRight { get; init; }

    /// <summary>The same for how far down.</summary>
    public double BackOffsetDown { get; init; }
}

/// <summary>How a card gets two sides.</summary>
public enum CardSides
{
    /// <summary>Fronts and backs on both sides of a sheet that the printer turns on its long edge.</summary>
    TurnedOnLongEdge,

    /// <summary>The same for a printer that turns sheets on their short edge.</summary>
    TurnedOnShortEdge,

    /// <summary>Front and back side by side, to be folded between: needs no printer for both sides.</summary>
    Folded,
}

/// <summary>What shows where to cut.</summary>
public enum CutMarks
{
    /// <summary>Dashed lines along all edges of the fronts.</summary>
    Lines,

    /// <summary>Short lines outside the cards only.</summary>
    Crop,
    None,
}

/// <summary>Which pages of a deck are printed.</summary>
public enum DeckPages
{
    /// <summary>Each page of fronts before the page of its backs.</summary>
    All,
    Fronts,
    Backs,
}
