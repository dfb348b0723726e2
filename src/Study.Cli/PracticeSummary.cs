using Study.Bank;
using Study.Practice;
using Study.Questions;

namespace Study.Cli;

/// <summary>What a sitting came to.</summary>
/// <param name="Missed">The items that were not right, each once, in the order they were asked.</param>
/// <param name="DueByDay">What falls due on the coming days.</param>
/// <param name="Leeches">Items of this sitting that were forgotten too often.</param>
internal sealed record PracticeSummary(
    int Answers,
    int Correct,
    TimeSpan Took,
    IReadOnlyList<(string Name, int Answers, int Correct)> Kinds,
    IReadOnlyList<(string Name, int Answers, int Correct)> Topics,
    IReadOnlyList<Item> Missed,
    IReadOnlyList<(DateOnly Day, int Count)> DueByDay,
    IReadOnlyList<Item> Leeches)
{
    private const int DaysAhead = 7;

    public static PracticeSummary Of(PracticeSession session, MemoryStore memory, PracticeWords words, DateOnly today)
    {
        var answers = session.Answers();
        var due = memory.DueByDay(today, today.AddDays(DaysAhead));
        return new PracticeSummary(
            answers.Count,
            answers.Count(answer => answer.Attempt.IsCorrect),
            answers.Aggregate(TimeSpan.Zero, (sum, answer) => sum + (answer.Attempt.Took ?? TimeSpan.Zero)),
            Count(answers, answer => words.NameOf(answer.Kind)),
            Count(answers, answer => answer.Topic),
            [.. answers.Where(answer => !answer.Attempt.IsCorrect).Select(answer => answer.Item).DistinctBy(item => item.Id)],
            [.. Enumerable.Range(0, DaysAhead + 1).Select(ahead => today.AddDays(ahead)).Select(day => (day, due.GetValueOrDefault(day)))],
            [.. answers.Select(answer => answer.Item).DistinctBy(item => item.Id).Where(item => memory.Of(item.Id) is { IsLeech: true })]);
    }

    private static IReadOnlyList<(string Name, int Answers, int Correct)> Count(IReadOnlyList<(Attempt Attempt, Item Item)> answers, Func<Item, string> group) =>
        [.. answers.GroupBy(answer => group(answer.Item)).Select(group => (group.Key, group.Count(), group.Count(answer => answer.Attempt.IsCorrect)))];
}
