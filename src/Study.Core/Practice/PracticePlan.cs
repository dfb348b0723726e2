using Study.Bank;

namespace Study.Practice;

/// <summary>Which items a sitting asks, in which order.</summary>
/// <param name="ItemIds">First what is due, then what is new; never two of one fact.</param>
/// <param name="Due">How many of them are due.</param>
/// <param name="New">How many of them are new.</param>
/// <param name="Left">How many due items wait for another sitting.</param>
public sealed record PracticePlan(IReadOnlyList<string> ItemIds, int Due, int New, int Left)
{
    // More candidates than are asked, since siblings of one fact fall away.
    private const int Spare = 3;

    public static PracticePlan Of(MemoryStore memory, PracticeOrder order, DateTimeOffset now, FsrsParameters parameters)
    {
        var today = order.DayOf(now);
        var (answers, newToday) = memory.OnDay(today);
        var most = Math.Max(0, Math.Min(order.Most, order.MostPerDay - answers));
        if (order.Askable.Kinds.Count == 0 && order.Answering != Answering.Mixed)
        {
            return new PracticePlan([], 0, 0, 0);
        }

        var facts = new HashSet<string>();
        var known = Known(memory, order, today, most, parameters).Where(candidate => facts.Add(candidate.FactId)).ToList();
        var due = known.Take(most).Select(candidate => candidate.ItemId).ToList();
        var newMost = order.IsForLeeches ? 0 : Math.Max(0, Math.Min(order.NewPerDay - newToday, most - due.Count));

        // What was asked today tells the answer to its siblings: they wait for another day.
        facts.UnionWith(newMost == 0 ? [] : memory.FactsOn(today));
        var unseen = newMost == 0 ? [] : memory.New(order.Askable, today, (newMost * Spare) + facts.Count)
            .Where(candidate => facts.Add(candidate.FactId)).Take(newMost).Select(candidate => candidate.ItemId).ToList();
        return new PracticePlan([.. due, .. unseen], due.Count, unseen.Count, known.Count - due.Count);
    }

    private static IEnumerable<PracticeCandidate> Known(MemoryStore memory, PracticeOrder order, DateOnly today, int most, FsrsParameters parameters)
    {
        var spare = (most * Spare) + 1;
        if (order.IsForLeeches)
        {
            return memory.Leeches(order.Askable, today, spare);
        }

        if (order.Exam is not { } exam)
        {
            return memory.Due(order.Askable, today, today, spare);
        }

        // What would be recalled on the day of the exam anyway can wait; the weakest on that day comes first.
        var wanted = RetentionBefore(exam, today, parameters.DesiredRetention);
        return memory.Known(order.Askable, today, int.MaxValue)
            .Select(candidate => (Candidate: candidate, AtExam: Fsrs.Retrievability(candidate.Memory!.State.StabilityDays, exam.DayNumber - candidate.Memory.LastOn.DayNumber, parameters)))
            .Where(known => known.AtExam < wanted || known.Candidate.Memory!.DueOn <= today)
            .OrderBy(known => known.AtExam)
            .ThenBy(known => known.Candidate.ItemId, StringComparer.Ordinal)
            .Select(known => known.Candidate);
    }

    /// <summary>The retention to aim at before an exam: the usual one a month and more before it, rising to 0.97 on its eve.</summary>
    /// <remarks>At 0.97 intervals are about a quarter as long; above it the work is out of proportion (Anki's manual on FSRS).</remarks>
    public static double RetentionBefore(DateOnly exam, DateOnly today, double usual)
    {
        const double Highest = 0.97;
        const double RisingDays = 30;
        var days = Math.Clamp(exam.DayNumber - today.DayNumber, 0, RisingDays);
        return Math.Max(usual, Highest - ((Highest - usual) * days / RisingDays));
    }
}
