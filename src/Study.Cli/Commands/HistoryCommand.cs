using System.CommandLine;
using System.Globalization;
using Study.Bank;

namespace Study.Cli.Commands;

/// <summary><c>study history ID</c>: what became of an item.</summary>
internal static class HistoryCommand
{
    public static Command Of(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The item's id, or how it begins." };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("history", """
            Shows what was decided, changed and answered about an item, the earliest first. Times are UTC.

            Example:  study history 4kx
            """)
        {
            id,
            bank,
            json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(id), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string prefix, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var item = ItemIds.One(bank, "history", prefix).Item;
        var history = bank.HistoryOf(item.Id);
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, history, (json, line) =>
            {
                json.WriteString("at", line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteString("what", line.What);
                json.WriteString("note", line.Note);
            });
            return 0;
        }

        terminal.Out.WriteLine(Terminal.Clean($"{item.Id}  {item.Body.Stem}  =  {item.Body.Key.Text}"));
        foreach (var line in history)
        {
            terminal.Out.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{line.At.UtcDateTime:yyyy-MM-dd HH:mm}  {line.What,-9}  {line.Note}")));
        }

        if (history.Count == 0)
        {
            terminal.Error.WriteLine("Nobody has decided, changed or answered anything about it yet.");
        }

        return 0;
    }
}
