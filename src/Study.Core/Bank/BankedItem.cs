using Study.Questions;

namespace Study.Bank;

/// <summary>What a teacher has decided about an item.</summary>
public enum ItemStatus
{
    /// <summary>Nobody has looked at it yet.</summary>
    Draft,
    Approved,
    Rejected,
    Retired,
}

/// <summary>An item as the bank keeps it.</summary>
/// <param name="IsSourceGone">Whether the words it came from no longer stand in the documents.</param>
public sealed record BankedItem(Item Item, ItemStatus Status, bool IsSourceGone);

/// <summary>A document as the bank keeps it.</summary>
public sealed record BankedDocument
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the file was when it was read last.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }
}

/// <summary>One answer that somebody gave.</summary>
/// <param name="Response">What was typed or chosen.</param>
public sealed record Attempt(string ItemId, DateTimeOffset At, string Response, bool IsCorrect);

/// <summary>What an update did to the bank.</summary>
/// <param name="Gone">Items whose words no longer stand in the documents: removed, or kept and marked when somebody had worked with them.</param>
public sealed record BankChanges(int Added, int Updated, int Unchanged, int Gone)
{
    public static readonly BankChanges None = new(0, 0, 0, 0);

    /// <summary>Two updates as one.</summary>
    public BankChanges Plus(BankChanges other) => new(Added + other.Added, Updated + other.Updated, Unchanged + other.Unchanged, Gone + other.Gone);
}
