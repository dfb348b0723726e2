namespace Study.Exchange;

/// <summary>A format that other programs read.</summary>
public sealed record ExportFormat
{
    /// <summary>As it is called on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>The ending its files need, with the dot.</summary>
    public required string Extension { get; init; }

    /// <summary>Which program it is for, in a line.</summary>
    public required string Purpose { get; init; }

    /// <summary>How to bring the file into that program, step by step, and what does not come along.</summary>
    public required string HowTo { get; init; }

    /// <summary>Whether the file is text, which can go to a pipe.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>Whether the program compares versions, so that the bank has to say how often an item has changed.</summary>
    public bool UsesRevisions { get; init; }

    public required Action<IEnumerable<PortableItem>, Stream, LossReport> Writer { private get; init; }

    /// <summary>Writes the items one by one; the same items give the same bytes.</summary>
    /// <returns>What the format could not hold, and why.</returns>
    public LossReport Write(IEnumerable<PortableItem> items, Stream output)
    {
        var losses = new LossReport();
        Writer(items, output, losses);
        return losses;
    }
}
