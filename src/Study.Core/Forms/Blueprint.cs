using Study.Questions;

namespace Study.Forms;

/// <summary>What a paper is to be made of, part by part.</summary>
public sealed record Blueprint
{
    /// <summary>The most items a paper takes.</summary>
    public const int MostItems = 500;

    public required IReadOnlyList<BlueprintPart> Parts { get; init; }

    /// <summary>The paper's title; null where it is left to the program.</summary>
    public string? Title { get; init; }

    /// <summary>Whether a part that the bank cannot fill is an error; else the paper has as many items as there are.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>So many items of whatever kinds and topics there are.</summary>
    public static Blueprint Of(int items) => new() { Parts = [new BlueprintPart { Items = items }], IsStrict = false };
}

/// <summary>A number of items that have something in common.</summary>
public sealed record BlueprintPart
{
    public required int Items { get; init; }

    /// <summary>null for a mixture of kinds.</summary>
    public ItemKind? Kind { get; init; }

    /// <summary>Words that the item's topic or its document's title holds; null for all topics.</summary>
    public string? Topic { get; init; }

    /// <summary>null for items of any difficulty.</summary>
    public DifficultyLevel? Difficulty { get; init; }

    /// <summary>What each of its items counts; null where points are not printed.</summary>
    public decimal? Points { get; init; }
}

/// <summary>An item that was chosen for a paper.</summary>
/// <param name="Points">null where points are not printed.</param>
public sealed record ChosenItem(Item Item, decimal? Points);
