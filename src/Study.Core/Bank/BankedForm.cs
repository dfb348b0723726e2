using Study.Text;

namespace Study.Bank;

/// <summary>The version map of a printed form: which item stands under which number, and which option under which letter.</summary>
public sealed record BankedForm
{
    /// <summary>A hash of what it asks where; printed on its answer sheets.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required Language Language { get; init; }

    /// <summary>A, B, C, ...</summary>
    public required string Label { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<BankedFormItem> Items { get; init; }
}

/// <summary>An item under its number.</summary>
/// <param name="Text">As it was printed.</param>
/// <param name="Answer">What a marker compares: letters, T or F, or the answer in words.</param>
/// <param name="Points">What it counts; null where points were not printed.</param>
/// <param name="Options">By letter; empty for kinds without options.</param>
public sealed record BankedFormItem(
    int Number, string ItemId, string Text, string Answer, decimal? Points, IReadOnlyList<BankedFormOption> Options);

/// <summary>An option under its letter.</summary>
/// <param name="Origin">Its place, from 0, in the item's own order, where keys come first.</param>
public sealed record BankedFormOption(string Letter, int Origin, string Text);
