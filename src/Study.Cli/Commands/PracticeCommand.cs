using System.CommandLine;
using Study.Bank;
using Study.Practice;

namespace Study.Cli.Commands;

/// <summary><c>study practice</c>: a self-test in the console.</summary>
internal static class PracticeCommand
{
    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var bank = CommonOptions.Bank();
        var count = new Option<int>("--max")
        {
            Description = "How many questions to ask at most.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
        };
        CommonOptions.Within(count, 1, 10_000);
        var seed = CommonOptions.Seed();
        var command = new Command("practice", """
            Asks questions from the bank and keeps every answer at once. Answer with a letter, or type the answer; q ends.
            What was wrong last time is asked first, then what is new.

            Example:  study practice --max 5
            """)
        {
            bank,
            count,
            seed,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(count), parsed.GetRequiredValue(seed), now));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, int count, ulong seed, DateTimeOffset now)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var items = bank.Items().Select(banked => banked.Item).ToList();
        var titles = bank.Documents().ToDictionary(document => document.Id, document => document.Title);
        var session = new PracticeSession(items, bank.AttemptCounts(), count, seed);
        var screen = new PracticeScreen(terminal, titles);
        while (session.Next() is { } question)
        {
            if (screen.Ask(question, session.Asked + 1, session.Count) is not { } response)
            {
                break;
            }

            var attempt = session.Answer(question, response, now);
            bank.Record(attempt);
            screen.Judge(question, attempt);
        }

        screen.End(session);
        return 0;
    }
}
