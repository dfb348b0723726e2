using Study.Bank;
using Study.Questions;

namespace Study.Forms;

/// <summary>An item that a paper may take, with what a blueprint asks of it.</summary>
/// <param name="Difficulty">The share of wrong answers to expect, from 0 to 1.</param>
/// <param name="Topics">What it is about: the titles and headings around it, key terms, a teacher's tags.</param>
public sealed record OfferedItem(Item Item, double Difficulty, IReadOnlyList<string> Topics)
{
    /// <summary>An item as it was derived.</summary>
    public static OfferedItem Of(Item item) => new(item, ItemDifficulty.PriorOf(item), [item.Topic]);

    /// <param name="title">Of the document it was written from.</param>
    public static OfferedItem Of(BankedItem banked, string title) => new(banked.Item, banked.Difficulty, [banked.Item.Topic, title, .. banked.Tags]);

    public DifficultyLevel Level => DifficultyLevels.Of(Difficulty);

    public bool IsOn(string topic) => Topics.Any(own => own.Contains(topic, StringComparison.OrdinalIgnoreCase));
}
