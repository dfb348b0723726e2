namespace Study.Print.Layout;

/// <summary>A slice across the page that is never cut.</summary>
/// <param name="Height">In points.</param>
/// <param name="Elements">Placed from the left of the text and the top of the row.</param>
internal sealed record Row(double Height, IReadOnlyList<PageElement> Elements);

/// <summary>A block whose lines are broken, waiting for its page.</summary>
internal sealed record LaidBlock(IReadOnlyList<Row> Rows)
{
    /// <summary>Space above it, in points; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Whether it moves to the next page rather than being split, as long as it fits on one.</summary>
    public bool IsKeptTogether { get; init; }

    /// <summary>Whether it begins a new page, even where there is room.</summary>
    public bool IsOnNewPage { get; init; }

    /// <summary>Whether it stands on the page of what follows.</summary>
    public bool IsKeptWithNext { get; init; }

    public double Height => Rows.Sum(row => row.Height);
}
