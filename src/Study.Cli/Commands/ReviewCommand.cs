using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study review</c>: items one by one, at the keyboard.</summary>
internal static class ReviewCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var filter = new FilterOptions("draft");
        var command = new Command("review", """
            Shows items one by one with the sentence they came from; a key approves, rejects, edits, skips or undoes. Every decision is kept at once,
            and the next review of the same items goes on where this one stopped. Without a keyboard: study approve, reject, edit.

            Example:  study review --kind multiple-choice --document yangtze.zh
            """)
        {
            bank,
        };
        filter.AddTo(command);
        command.SetAction((parsed, interrupt) => Task.FromResult(Run(terminal, parsed, filter, parsed.GetRequiredValue(bank), interrupt)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, FilterOptions options, string bankPath, CancellationToken interrupt)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        if (!terminal.IsInputInteractive || !terminal.IsOutInteractive)
        {
            throw new StudyException("study review: there is no keyboard or no screen here. Decide without a screen: study approve IDS, study reject IDS --reason trivial, study edit ID --stem TEXT");
        }

        var review = new Review(bank, options.Of(parsed, bank), options.Words(parsed), terminal.Clock);
        new ReviewScreen(terminal.Tables(), bank, new ReviewDesk(review)).Run(interrupt);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Decisions and edits kept: {review.Done}; drafts left in the bank: {bank.Count(new ItemFilter { Statuses = [ItemStatus.Draft] })}."));
        return 0;
    }
}
