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

/// <summary>One item in one learner's memory, as the last answer left it.</summary>
public sealed record ItemMemory
{
    /// <summary>So often forgotten that reading the source helps more than asking again.</summary>
    public const int LeechLapses = 8;

    public required string ItemId { get; init; }

    public required MemoryState State { get; init; }

    /// <summary>The practice day of the first answer.</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>The practice day of the last answer.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>The practice day it is to be asked again.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How many answers there were.</summary>
    public required int Reviews { get; init; }

    /// <summary>How often it was forgotten on a later day than it was answered, since it last held for three weeks.</summary>
    public required int Lapses { get; init; }

    public bool IsLeech => Lapses >= LeechLapses;
}

/// <summary>How memory was computed; kept with every answer, so that an old schedule can be explained and computed again.</summary>
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
    /// <summary>Again for a wrong response and Good for a right one, unless said otherwise.</summary>
    public Rating Rating { get; init; } = IsCorrect ? Rating.Good : Rating.Again;

    /// <summary>The practice day, which begins at the roll-over hour and not at midnight.</summary>
    public DateOnly Day { get; init; } = DateOnly.FromDateTime(At.Date);

    /// <summary>How long the question stood before it was answered; null where nobody measured.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>Whether a hint was shown first.</summary>
    public bool HadHint { get; init; }

    public AttemptPlace Place { get; init; }
}

/// <summary>An item that may be asked, with what chooses among them.</summary>
/// <param name="Memory">Null where the learner has not seen it yet.</param>
public sealed record PracticeCandidate(string ItemId, string FactId, ItemMemory? Memory);

/// <summary>What became of an item in a sitting.</summary>
public enum SittingOutcome
{
    Waiting,
    Answered,
    Skipped,
    Buried,
    Doubted,
}

/// <summary>An item in its place in a sitting.</summary>
/// <param name="Step">Which step of the sitting decided it, from 1; null while it waits.</param>
/// <param name="FollowUp">The position where it stands again, because it was skipped or missed; null where it does not.</param>
public sealed record SittingItem(int Position, string ItemId, SittingOutcome Outcome, int? Step, int? FollowUp);

/// <summary>A sitting: from the first question to the summary.</summary>
public sealed record Sitting
{
    public required long Id { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Null while it goes on, and where it was cut off.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public required ulong Seed { get; init; }

    public int Answers { get; init; }

    public int Correct { get; init; }

    /// <summary>How long its questions stood before they were answered, together.</summary>
    public TimeSpan Took { get; init; }
}
