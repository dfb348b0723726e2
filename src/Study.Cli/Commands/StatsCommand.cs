using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Practice;
using Study.Questions;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study stats</c>: the bank, counted.</summary>
internal static class StatsCommand
{
    private const int MostRows = 10;
    private const int LongestBar = 24;
    private const int LongestName = 28;

    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var me = new Option<bool>("--me") { Description = "Counts a learner's answers instead, and what the learner knows." };
        var learner = LearnerOptions.Learner();
        var rollover = LearnerOptions.Rollover();
        var ui = LearnerOptions.Interface();
        var command = new Command("stats", """
            Counts the bank's items by status, kind, document and topic, and says how they were answered; with --me, what a learner knows.

            Example:  study stats
            """)
        {
            bank,
            me,
            learner,
            rollover,
            ui,
            json,
        };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(me) && parsed.GetValue(learner) is null)
            {
                return Run(terminal, parsed.GetRequiredValue(bank), parsed.GetValue(json));
            }

            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var today = new PracticeOrder { RolloverHour = parsed.GetRequiredValue(rollover) }.DayOf(terminal.Clock.GetLocalNow());
            var memory = opened.MemoryOf(parsed.GetValue(learner) ?? terminal.UserName);
            LearnerStats.Write(terminal, PracticeWords.For(parsed.GetRequiredValue(ui), terminal.Locale), memory, today, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var counted = bank.Statistics();
        (string By, IReadOnlyList<BankTally> Tallies)[] groups =
            [("status", counted.ByStatus), ("kind", [.. counted.ByKind.Select(tally => tally with { Name = ItemKinds.NameOf(Enum.Parse<ItemKind>(tally.Name)) })]), ("document", counted.ByDocument), ("topic", counted.ByTopic)];
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, groups.SelectMany(group => group.Tallies.Select(tally => (group.By, tally))).Prepend(("all", counted.All)), (json, row) =>
            {
                json.WriteString("by", row.Item1);
                json.WriteString("name", row.Item2.Name);
                json.WriteNumber("items", row.Item2.Items);
                json.WriteNumber("approved", row.Item2.Approved);
                json.WriteNumber("attempts", row.Item2.Attempts);
                json.WriteNumber("correct", row.Item2.Correct);
            });
            return 0;
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(counted.All.Items, "item")} of {Counted.Of(counted.Documents, "document")}, {Counted.Of(counted.LeftOut, "candidate")} left out; {Counted.Of(counted.All.Attempts, "answer")}{(counted.All.Accuracy is { } share ? $", {share:P0} right" : "")}"));
        foreach (var (by, tallies) in groups)
        {
            WriteBars(terminal, by, tallies);
        }

        return 0;
    }

    private static void WriteBars(Terminal terminal, string by, IReadOnlyList<BankTally> tallies)
    {
        if (tallies.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{ScreenText.Fill(by, LongestName)}  items  appr.  right");
        var largest = tallies.Max(tally => tally.Items);
        foreach (var tally in tallies.Take(MostRows))
        {
            var bar = new string('█', Math.Max(1, LongestBar * tally.Items / largest));
            var right = tally.Accuracy is { } share ? share.ToString("P0", CultureInfo.InvariantCulture) : "-";
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ScreenText.Fill(Terminal.Clean(tally.Name), LongestName)}  {tally.Items,5}  {tally.Approved,5}  {right,5}  {bar}"));
        }

        if (tallies.Count > MostRows)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {tallies.Count - MostRows} more, {Counted.Of(tallies.Skip(MostRows).Sum(tally => tally.Items), "item")}"));
        }
    }
}
