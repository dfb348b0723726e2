namespace Study.Bank;

/// <summary>How well an item was remembered, in the numbers that FSRS counts with.</summary>
public enum Rating
{
    /// <summary>Forgotten: the response was wrong.</summary>
    Again = 1,

    /// <summary>Remembered with an effort: after a hint or at the second try.</summary>
    Hard = 2,

    Good = 3,

    Easy = 4,
}

/// <summary>What FSRS knows of one item in one learner's memory.</summary>
/// <param name="StabilityDays">Days until recall falls to 90 per cent.</param>
/// <param name="Difficulty">From 1 (easy) to 10.</param>
public readonly record struct MemoryState(double StabilityDays, double Difficulty);

/// <summary>One item in one learner's memory, as it is after the last answer.</summary>
public sealed record ItemMemory
{
    public required string ItemId { get; init; }

    public required MemoryState State { get; init; }

    /// <summary>The practice day of the last answer.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>The practice day it is to be asked again.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How many answers there were.</summary>
    public required int Reviews { get; init; }

    /// <summary>How often it was forgotten on a later day than it was learnt, since it last held for three weeks.</summary>
    public required int Lapses { get; init; }

    /// <summary>Whether it was forgotten so often that asking again helps less than reading the source.</summary>
    public bool IsLeech => Lapses >= 8;
}

/// <summary>How memory was computed; kept with every answer, so that an old schedule can be explained and made again.</summary>
/// <param name="Algorithm">The name with its version: FSRS-6.</param>
/// <param name="Parameters">Its weights, comma-separated, in their order.</param>
public sealed record Scheduler(string Algorithm, string Parameters);

/// <summary>Where an answer was given.</summary>
public enum AttemptPlace
{
    Console,
    Paper,
}

/// <summary>One answer that somebody gave.</summary>
/// <param name="Response">What was typed or chosen.</param>
public sealed record Attempt(string ItemId, DateTimeOffset At, string Response, bool IsCorrect)
{
    public Rating Rating { get; init; } = IsCorrect ? Rating.Good : Rating.Again;

    /// <summary>The practice day, which begins at the roll-over hour and not at midnight.</summary>
    public DateOnly Day { get; init; } = DateOnly.FromDateTime(At.Date);

    /// <summary>How long the question stood before it was answered; null where nobody measured.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>Whether a hint was shown first.</summary>
    public bool HadHint { get; init; }

    public AttemptPlace Place { get; init; }
}
