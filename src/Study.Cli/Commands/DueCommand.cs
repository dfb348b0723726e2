using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Practice;

namespace Study.Cli.Commands;

/// <summary><c>study due</c>: what is to be practised on which day.</summary>
internal static class DueCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var learner = LearnerOptions.Learner();
        var days = new Option<int>("--days")
        {
            Description = "How many days ahead to look.",
            HelpName = "N",
            DefaultValueFactory = _ => 14,
        };
        CommonOptions.Within(days, 0, 3650);
        var rollover = LearnerOptions.Rollover();
        var ui = LearnerOptions.Interface();
        var json = LearnerOptions.Json();
        var command = new Command("due", """
            Shows how many items are due today and on the coming days, and how many are new.

            Example:  study due --days 30
            """)
        {
            bank, learner, days, rollover, ui, json,
        };
        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var memory = opened.MemoryOf(parsed.GetValue(learner) ?? terminal.UserName);
            var today = new PracticeOrder { RolloverHour = parsed.GetRequiredValue(rollover) }.DayOf(terminal.Clock.GetLocalNow());
            var ahead = parsed.GetRequiredValue(days);
            var byDay = memory.DueByDay(today, today.AddDays(ahead));
            IReadOnlyList<(DateOnly Day, int Count)> due = [.. Enumerable.Range(0, ahead + 1).Select(day => today.AddDays(day)).Select(day => (day, byDay.GetValueOrDefault(day)))];
            var unseen = memory.CountNew(new ItemFilter());
            if (parsed.GetValue(json))
            {
                PracticeJson.Write(terminal.Out, "due", line =>
                {
                    line.WriteString("learner", memory.Learner);
                    line.WriteNumber("new", unseen);
                    PracticeJson.WriteDue(line, due);
                });
                return 0;
            }

            var words = PracticeWords.For(parsed.GetRequiredValue(ui), terminal.Locale);
            terminal.Out.WriteLine(Terminal.Clean(words.Of(
                string.Create(CultureInfo.InvariantCulture, $"{memory.Learner}: {due[0].Count} due today, {unseen} new in the bank."),
                string.Create(CultureInfo.InvariantCulture, $"{memory.Learner}：今天到期{due[0].Count}题，题库中还有新题{unseen}题。"))));
            new PracticeScreen(terminal, words, new Dictionary<string, string>(), isPlain: true).ChartDue(words.NextDue, due);
            return 0;
        });
        return command;
    }
}
