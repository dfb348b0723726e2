using Study.Facts;
using Study.Questions;

namespace Study.Bank;

/// <summary>How hard an item is: the share of wrong answers to expect.</summary>
public static class ItemDifficulty
{
    /// <summary>How many answers the first guess weighs: after as many, guess and answers count alike.</summary>
    public const int PriorWeight = 4;

    /// <summary>
    /// A first guess from the item alone, from 0 to 1. Recognising is easier than recalling; parts to bring together, hedges, long numbers
    /// and near distractors make it harder, a fact that is told more than once easier.
    /// </summary>
    public static double PriorOf(Item item)
    {
        var kind = item.Kind switch
        {
            ItemKind.TrueFalse => 0.30,
            ItemKind.MultipleChoice => 0.40,
            ItemKind.Matching => 0.50,
            ItemKind.Cloze => 0.55,
            ItemKind.MultipleResponse => 0.60,
            ItemKind.ShortAnswer => 0.60,
            _ => 0.65,
        };
        var isHedged = item.Modality is Modality.Target or Modality.Estimated;
        var digits = item.Value?.TrimEnd('0').Count(char.IsAsciiDigit) ?? 0;
        var restated = Math.Min(2, item.Sources.Count - 1);
        return Math.Round(Math.Clamp(kind + (isHedged ? 0.05 : 0) + (digits > 3 ? 0.10 : 0) - (0.05 * restated), 0.05, 0.95), 2);
    }

    /// <summary>The guess put right by answers: a mean of both, the guess counting as <see cref="PriorWeight"/> answers.</summary>
    public static double After(double prior, int attempts, int wrong) => ((prior * PriorWeight) + wrong) / (PriorWeight + attempts);
}
