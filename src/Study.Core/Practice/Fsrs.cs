using System.Globalization;
using Study.Bank;

namespace Study.Practice;

/// <summary>The 21 weights FSRS-6 counts with, and what the learner wants of it.</summary>
public sealed record FsrsParameters
{
    /// <summary>Weights of FSRS-6, from py-fsrs 6.3.1 <c>DEFAULT_PARAMETERS</c> (the same in fsrs-rs 6.6.1).</summary>
    public static readonly FsrsParameters Default = new([
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]);

    public const int Count = 21;

    /// <exception cref="ArgumentException">There are not 21 weights.</exception>
    public FsrsParameters(IReadOnlyList<double> weights)
    {
        if (weights.Count != Count)
        {
            throw new ArgumentException($"FSRS-6 has {Count} weights, not {weights.Count}.", nameof(weights));
        }

        Weights = weights;
    }

    /// <summary>w0 to w20, by their numbers in the formulas.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>The chance to recall an item on the day it falls due, from 0.7 to 0.99.</summary>
    public double DesiredRetention { get; init; } = 0.9;

    public int LongestIntervalDays { get; init; } = 36_500;

    /// <summary>How the bank keeps them.</summary>
    public Scheduler Scheduler => new(Fsrs.Algorithm, string.Join(',', Weights.Select(weight => weight.ToString("R", CultureInfo.InvariantCulture))));
}

/// <summary>
/// When to ask again: the Free Spaced Repetition Scheduler, version 6, by its published formulas
/// (github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm).
/// </summary>
/// <remarks>
/// Time is counted in practice days and there are no learning steps, so that every answer is scheduled in whole days. A second answer on
/// the same day follows the same-day formula; as in fsrs-rs (and so Anki), Hard, Good and Easy never lower stability there. Intervals are
/// not varied by chance: the same answers give the same days.
/// </remarks>
public static class Fsrs
{
    public const string Algorithm = "FSRS-6";

    private const double LeastStability = 0.001;
    private const double LongestStability = 36_500;

    /// <summary>The memory after an answer.</summary>
    /// <param name="before">Null for the first answer.</param>
    /// <param name="elapsedDays">Practice days since the last answer; 0 on the same day.</param>
    public static MemoryState Next(MemoryState? before, Rating rating, int elapsedDays, FsrsParameters parameters)
    {
        var w = parameters.Weights;
        if (before is not { } state)
        {
            return new MemoryState(ClampStability(w[(int)rating - 1]), ClampDifficulty(FirstDifficulty(rating, w)));
        }

        var stability = elapsedDays < 1 ? SameDay(state.StabilityDays, rating, w)
            : rating == Rating.Again ? AfterForgetting(state, Retrievability(state.StabilityDays, elapsedDays, parameters), w)
            : AfterRecall(state, rating, Retrievability(state.StabilityDays, elapsedDays, parameters), w);
        return new MemoryState(ClampStability(stability), NextDifficulty(state.Difficulty, rating, w));
    }

    /// <summary>The chance to recall an item so many days after the last answer, from 0 to 1.</summary>
    public static double Retrievability(double stabilityDays, double elapsedDays, FsrsParameters parameters)
    {
        var decay = -parameters.Weights[20];
        return Math.Pow(1 + Factor(decay) * elapsedDays / stabilityDays, decay);
    }

    /// <summary>Days until recall falls to the desired retention, before rounding.</summary>
    public static double Interval(double stabilityDays, double desiredRetention, FsrsParameters parameters)
    {
        var decay = -parameters.Weights[20];
        return stabilityDays / Factor(decay) * (Math.Pow(desiredRetention, 1 / decay) - 1);
    }

    /// <summary>Whole days until the item is due, at least 1.</summary>
    public static int IntervalDays(double stabilityDays, FsrsParameters parameters) => (int)Math.Clamp(
        Math.Round(Interval(stabilityDays, parameters.DesiredRetention, parameters)), 1, parameters.LongestIntervalDays);

    private static double Factor(double decay) => Math.Pow(0.9, 1 / decay) - 1;

    private static double FirstDifficulty(Rating rating, IReadOnlyList<double> w) => w[4] - Math.Exp(w[5] * ((int)rating - 1)) + 1;

    private static double NextDifficulty(double difficulty, Rating rating, IReadOnlyList<double> w)
    {
        var change = -w[6] * ((int)rating - 3);
        var damped = difficulty + change * (10 - difficulty) / 9;

        // The first difficulty of Easy is not clamped here.
        return ClampDifficulty(w[7] * FirstDifficulty(Rating.Easy, w) + (1 - w[7]) * damped);
    }

    private static double AfterRecall(MemoryState state, Rating rating, double retrievability, IReadOnlyList<double> w)
    {
        var hard = rating == Rating.Hard ? w[15] : 1;
        var easy = rating == Rating.Easy ? w[16] : 1;
        return state.StabilityDays * (1 + Math.Exp(w[8]) * (11 - state.Difficulty) * Math.Pow(state.StabilityDays, -w[9])
            * (Math.Exp(w[10] * (1 - retrievability)) - 1) * hard * easy);
    }

    private static double AfterForgetting(MemoryState state, double retrievability, IReadOnlyList<double> w)
    {
        var relearnt = w[11] * Math.Pow(state.Difficulty, -w[12]) * (Math.Pow(state.StabilityDays + 1, w[13]) - 1) * Math.Exp(w[14] * (1 - retrievability));
        return Math.Min(relearnt, state.StabilityDays / Math.Exp(w[17] * w[18]));
    }

    private static double SameDay(double stability, Rating rating, IReadOnlyList<double> w)
    {
        var growth = Math.Exp(w[17] * ((int)rating - 3 + w[18])) * Math.Pow(stability, -w[19]);
        return stability * (rating == Rating.Again ? growth : Math.Max(growth, 1));
    }

    private static double ClampStability(double stability) => Math.Clamp(stability, LeastStability, LongestStability);

    private static double ClampDifficulty(double difficulty) => Math.Clamp(difficulty, 1, 10);
}
