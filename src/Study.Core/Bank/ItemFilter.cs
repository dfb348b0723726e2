using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>Which items are meant. What is left as it is asks for nothing; without anything set, all that papers may use.</summary>
public sealed record ItemFilter
{
    /// <summary>Only these items; empty for any.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Items written from one of these documents, by id; empty for any.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Items of one of these topics, which are the titles around them; empty for any.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Items with this tag: a heading, a key term, or a teacher's own; null for any.</summary>
    public string? Tag { get; init; }

    /// <summary>Empty for any kind.</summary>
    public IReadOnlyList<ItemKind> Kinds { get; init; } = [];

    /// <summary>Null for any language.</summary>
    public Language? Language { get; init; }

    /// <summary>Empty for any status; at first, what is neither rejected nor retired.</summary>
    public IReadOnlyList<ItemStatus> Statuses { get; init; } = [ItemStatus.Draft, ItemStatus.Approved];

    /// <summary>The least difficulty, from 0.</summary>
    public double DifficultyFrom { get; init; }

    /// <summary>The greatest difficulty, to 1.</summary>
    public double DifficultyTo { get; init; } = 1;

    /// <summary>Words that stand in question, answer or options, whatever their width, case and blanks; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Whether items come along whose source is gone.</summary>
    public bool IncludesGone { get; init; }

    /// <summary>Whether only items are meant that a learner called bad and no teacher has looked at since.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>Every item of the bank, whatever became of it.</summary>
    public static ItemFilter Everything => new() { Statuses = [], IncludesGone = true };
}
