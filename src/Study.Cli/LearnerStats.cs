using System.Globalization;
using Study.Bank;
using Study.Questions;
using Study.Text;

namespace Study.Cli;

/// <summary>What <c>study stats --me</c> shows: a learner's answers by kind, topic and day, and how much holds.</summary>
internal static class LearnerStats
{
    private const int DaysBack = 30;

    public static void Write(Terminal terminal, PracticeWords words, MemoryStore memory, DateOnly today, bool isJson)
    {
        var tally = memory.Tally(today.AddDays(-DaysBack));
        var kinds = tally.Kinds.Select(kind => (Name: words.NameOf(Enum.Parse<ItemKind>(kind.Name)), kind.Answers, kind.Correct)).ToList();
        if (isJson)
        {
            PracticeJson.Write(terminal.Out, "stats", json =>
            {
                json.WriteString("learner", memory.Learner);
                json.WriteNumber("known", tally.Known.Sum(known => known.Count));
                json.WriteNumber("firm", tally.Known.Where(known => known.IsStable).Sum(known => known.Count));
                json.WriteNumber("leeches", tally.Known.Sum(known => known.Leeches));
                json.WriteNumber("reviews", tally.Retention.Answers);
                json.WriteNumber("recalled", tally.Retention.Correct);
                PracticeJson.WriteGroups(json, "kinds", kinds);
                PracticeJson.WriteGroups(json, "topics", tally.Topics);
                PracticeJson.WriteGroups(json, "days", tally.Days);
            });
            return;
        }

        var (answers, correct) = (tally.Kinds.Sum(kind => kind.Answers), tally.Kinds.Sum(kind => kind.Correct));
        terminal.Out.WriteLine(Terminal.Clean($"{memory.Learner}{words.Of(": ", "：")}{words.Score(correct, answers, TimeSpan.Zero)}"));
        var known = tally.Known.Sum(group => group.Count);
        var firm = tally.Known.Where(group => group.IsStable).Sum(group => group.Count);
        terminal.Out.WriteLine(words.Of(
            string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(known, "item")} known, {firm} for three weeks or more, {tally.Known.Sum(group => group.Leeches)} forgotten too often."),
            string.Create(CultureInfo.InvariantCulture, $"学过{known}题，其中{firm}题可保持三周以上，屡次忘记的{tally.Known.Sum(group => group.Leeches)}题。")));
        if (tally.Retention.Answers > 0)
        {
            terminal.Out.WriteLine(words.Of(
                $"Recalled on a later day, last {DaysBack} days: {PracticeWords.Percent(tally.Retention.Correct, tally.Retention.Answers)} of {tally.Retention.Answers}.",
                $"近{DaysBack}天隔日复习的记住率：{PracticeWords.Percent(tally.Retention.Correct, tally.Retention.Answers)}（{tally.Retention.Answers}次）。"));
        }

        var screen = new PracticeScreen(terminal, words, new Dictionary<string, string>(), isPlain: true);
        screen.Chart(words.ByKind, kinds);
        screen.Chart(words.ByTopic, tally.Topics);
        screen.Chart(words.Of("By day", "按日"), tally.Days);
    }
}
