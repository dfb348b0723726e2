using Study.Questions;

namespace Study.Bank;

/// <summary>What a teacher has decided about an item.</summary>
public enum ItemStatus
{
    /// <summary>Nobody has looked at it yet.</summary>
    Draft,
    Approved,
    Rejected,

    /// <summary>It was good and has had its day.</summary>
    Retired,
}

/// <summary>Why a teacher does not want an item.</summary>
public enum RejectionReason
{
    /// <summary>The key is not right, or the source does not say it.</summary>
    Wrong,

    /// <summary>It cannot be understood without the text beside it.</summary>
    Unclear,

    /// <summary>Nobody needs to know it.</summary>
    Trivial,

    /// <summary>The wrong options are poor.</summary>
    Options,

    /// <summary>Another item asks it already.</summary>
    Duplicate,
    Other,
}

/// <summary>An item as the bank keeps it, with what a teacher made of it.</summary>
/// <param name="Item">Its body is the teacher's where somebody edited it.</param>
/// <param name="IsSourceGone">Whether the words it came from no longer stand in the documents.</param>
public sealed record BankedItem(Item Item, ItemStatus Status, bool IsSourceGone)
{
    /// <summary>Why it was rejected; null where it was not.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>The body as it was derived; null where nobody edited it, and the item's own is the derived one.</summary>
    public ItemBody? Derived { get; init; }

    /// <summary>Whether its sentence was worded anew since the edit was made.</summary>
    public bool IsEditOutdated { get; init; }

    /// <summary>The share of wrong answers to expect, from 0 (everybody knows it) to 1.</summary>
    public double Difficulty { get; init; }

    /// <summary>The headings and key terms it belongs to and the teacher's own tags, by name.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Who called it bad since a teacher looked at it last, the earliest first.</summary>
    public IReadOnlyList<ItemDoubt> Doubts { get; init; } = [];

    /// <summary>Why nothing derives it any more; null where something does, and where it is not known.</summary>
    public string? WhyGone { get; init; }
}

/// <summary>A learner's word, during practice, that an item is bad.</summary>
/// <param name="Response">What the learner had answered last; null where there was no answer.</param>
public sealed record ItemDoubt(string Learner, DateTimeOffset At, string? Response)
{
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Learner} called it bad on {At:yyyy-MM-dd}{(Response is null ? "" : $", having answered “{Response}”")}");
}

/// <summary>A document as the bank keeps it.</summary>
public sealed record BankedDocument
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the file was when it was read last.</summary>
    public required string Path { get; init; }

    public required string Text { get; init; }

    /// <summary>How its bytes were read: UTF-8, GB18030, ...</summary>
    public string Encoding { get; init; } = "";
}

/// <summary>What an update did to the bank.</summary>
/// <param name="Gone">Items whose words no longer stand in the documents: removed, or kept and marked when somebody had worked with them.</param>
public sealed record BankChanges(int Added, int Updated, int Unchanged, int Gone)
{
    public static readonly BankChanges None = new(0, 0, 0, 0);

    /// <summary>Two updates as one.</summary>
    public BankChanges Plus(BankChanges other) => new(Added + other.Added, Updated + other.Updated, Unchanged + other.Unchanged, Gone + other.Gone);
}
