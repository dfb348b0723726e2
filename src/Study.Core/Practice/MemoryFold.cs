using Study.Bank;

namespace Study.Practice;

/// <summary>What an answer does to the memory of an item.</summary>
public static class MemoryFold
{
    // From here on a lapse of long ago no longer makes a leech.
    private const double HeldDays = 21;

    /// <summary>The memory after an answer.</summary>
    /// <param name="before">Null for the first answer.</param>
    public static ItemMemory Next(ItemMemory? before, Attempt attempt, FsrsParameters parameters)
    {
        var elapsed = before is null ? 0 : Math.Max(0, attempt.Day.DayNumber - before.LastOn.DayNumber);
        var state = Fsrs.Next(before?.State, attempt.Rating, elapsed, parameters);
        var isLapse = before is not null && elapsed > 0 && attempt.Rating == Rating.Again;
        return new ItemMemory
        {
            ItemId = attempt.ItemId,
            State = state,
            FirstOn = before?.FirstOn ?? attempt.Day,
            LastOn = attempt.Day,
            DueOn = attempt.Day.AddDays(Fsrs.IntervalDays(state.StabilityDays, parameters)),
            Reviews = (before?.Reviews ?? 0) + 1,
            Lapses = state.StabilityDays >= HeldDays ? 0 : (before?.Lapses ?? 0) + (isLapse ? 1 : 0),
        };
    }

    /// <summary>The memory of every item computed anew from all answers, as with other parameters.</summary>
    /// <param name="log">In the order the answers were given.</param>
    public static IReadOnlyList<ItemMemory> Of(IEnumerable<Attempt> log, FsrsParameters parameters)
    {
        var memories = new SortedDictionary<string, ItemMemory>(StringComparer.Ordinal);
        foreach (var attempt in log)
        {
            memories[attempt.ItemId] = Next(memories.GetValueOrDefault(attempt.ItemId), attempt, parameters);
        }

        return [.. memories.Values];
    }
}
