using Study.Text;

namespace Study.Questions;

/// <summary>A wrong option with its size, where options have one.</summary>
internal readonly record struct SizedDistractor(decimal Size, Distractor Distractor);

/// <summary>
/// The wrong options an item may have, those smaller than the key and those larger, the best first on either side; how many of each are
/// taken decides the key's rank among the options.
/// </summary>
internal sealed class DistractorChoice
{
    /// <summary>How many distractors an item has.</summary>
    public const int Count = 3;

    /// <summary>How many of them are taken from the text itself, where it has as many that fit.</summary>
    public const int MostFromText = 2;

    public static readonly DistractorChoice None = new([], [], false);

    private readonly IReadOnlyList<SizedDistractor> _smaller;
    private readonly IReadOnlyList<SizedDistractor> _larger;

    private DistractorChoice(IReadOnlyList<SizedDistractor> smaller, IReadOnlyList<SizedDistractor> larger, bool hasSizes)
    {
        _smaller = smaller;
        _larger = larger;
        HasSizes = hasSizes;
    }

    /// <summary>Whether the options have an order of size that could tell the key.</summary>
    public bool HasSizes { get; }

    /// <summary>Whether there are distractors enough for an item.</summary>
    public bool IsEnough => _smaller.Count + _larger.Count >= Count;

    /// <summary>The fewest that can be smaller than the key.</summary>
    public int FewestSmaller => Math.Max(0, Count - _larger.Count);

    /// <summary>The most that can be smaller than the key.</summary>
    public int MostSmaller => Math.Min(Count, _smaller.Count);

    /// <summary>All of them, best first on either side.</summary>
    public IEnumerable<Distractor> All => _smaller.Concat(_larger).Select(candidate => candidate.Distractor);

    /// <summary>Distractors around a key of a size.</summary>
    /// <param name="candidates">The best first; those of the key's own size are passed over.</param>
    public static DistractorChoice Around(decimal key, IEnumerable<SizedDistractor> candidates)
    {
        var distinct = candidates.Where(candidate => candidate.Size != key).DistinctBy(candidate => candidate.Size).DistinctBy(candidate => candidate.Distractor.Text).ToLookup(candidate => candidate.Size < key);
        return new([.. distinct[true]], [.. distinct[false]], true);
    }

    /// <summary>Distractors without an order: names, titles, posts.</summary>
    public static DistractorChoice Of(IEnumerable<Distractor> distractors) =>
        new([], [.. distractors.Select(distractor => new SizedDistractor(0m, distractor))], false);

    /// <summary>The best distractors of which so many are smaller than the key, by size.</summary>
    /// <param name="smaller">From <see cref="FewestSmaller"/> to <see cref="MostSmaller"/>.</param>
    public IReadOnlyList<Distractor> Take(int smaller) =>
        [.. _smaller.Take(smaller).Concat(_larger.Take(Count - smaller)).OrderBy(candidate => candidate.Size).Select(candidate => candidate.Distractor)];
}

/// <summary>
/// Sees to it that keys are the smallest option as often as the largest or one between. Small numbers have few smaller ones, so what they
/// cannot have the others make up for.
/// </summary>
internal sealed class RankBalance
{
    private readonly int[] _counts = new int[DistractorChoice.Count + 1];

    /// <summary>How many options are to be smaller than the key: what was drawn least often so far; a tie is broken by the fact's own shuffle.</summary>
    public int Draw(DistractorChoice choice, string factId)
    {
        if (!choice.HasSizes)
        {
            return 0;
        }

        var possible = Enumerable.Range(choice.FewestSmaller, choice.MostSmaller - choice.FewestSmaller + 1).ToList();
        var fewest = possible.Min(rank => _counts[rank]);
        var least = possible.Where(rank => _counts[rank] == fewest).ToList();
        var drawn = least[SeededShuffle.For("rank", factId).Below(least.Count)];
        _counts[drawn]++;
        return drawn;
    }
}
