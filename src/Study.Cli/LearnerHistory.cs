using System.Globalization;
using Study.Bank;

namespace Study.Cli;

/// <summary>What <c>study history</c> shows without an item: the learner's sittings, the latest first.</summary>
internal static class LearnerHistory
{
    public static void Write(Terminal terminal, PracticeWords words, MemoryStore memory, int most, bool isJson)
    {
        var sittings = memory.Sittings(most);
        foreach (var sitting in sittings)
        {
            if (isJson)
            {
                PracticeJson.Write(terminal.Out, "sitting", json =>
                {
                    json.WriteString("learner", memory.Learner);
                    json.WriteString("began", sitting.BeganAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                    json.WriteString("day", sitting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    json.WriteBoolean("finished", sitting.EndedAt is not null);
                    json.WriteNumber("answers", sitting.Answers);
                    json.WriteNumber("correct", sitting.Correct);
                    json.WriteNumber("seconds", Math.Round(sitting.Took.TotalSeconds, 1));
                });
                continue;
            }

            var local = TimeZoneInfo.ConvertTime(sitting.BeganAt, terminal.Clock.LocalTimeZone);
            var left = sitting.EndedAt is null ? words.Of("  left before its end", "  未完") : "";
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd HH:mm}  {words.Score(sitting.Correct, sitting.Answers, sitting.Took)}{left}"));
        }

        if (sittings.Count == 0)
        {
            terminal.Error.WriteLine(Terminal.Clean(words.Of($"{memory.Learner} has not practised yet. Begin with: study practice", $"{memory.Learner} 还没有练习过。开始：study practice")));
        }
    }
}
