using Study.Text;

namespace Study.Questions;

/// <summary>Chooses among wrong options that have an order of size, so that the key's place in that order tells nothing.</summary>
internal static class DistractorChoice
{
    /// <summary>How many distractors an item has.</summary>
    public const int Count = 3;

    /// <summary>How many of them are taken from the text itself, where it has as many that fit.</summary>
    public const int MostFromText = 2;

    /// <summary>
    /// Draws first how many are smaller than the key, each number as likely, and then takes the best of each side.
    /// </summary>
    /// <param name="candidates">The best first; none equal to the key.</param>
    /// <returns>By size; none where there are not enough.</returns>
    public static IReadOnlyList<Distractor> Around(decimal key, IEnumerable<(decimal Size, Distractor Distractor)> candidates, SeededShuffle shuffle)
    {
        var sides = candidates.DistinctBy(candidate => candidate.Distractor.Text).ToLookup(candidate => candidate.Size < key);
        var (smaller, larger) = (sides[true].ToList(), sides[false].ToList());
        if (smaller.Count + larger.Count < Count)
        {
            return [];
        }

        var below = Math.Clamp(shuffle.Below(Count + 1), Math.Max(0, Count - larger.Count), Math.Min(Count, smaller.Count));
        return [.. smaller.Take(below).Concat(larger.Take(Count - below)).OrderBy(candidate => candidate.Size).Select(candidate => candidate.Distractor)];
    }
}
