using System.CommandLine;
using System.Globalization;
using Study.Bank;

namespace Study.Cli.Commands;

/// <summary><c>study list</c>: the items of the bank, a line each.</summary>
internal static class ListCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var most = new Option<int>("--most")
        {
            Description = "How many items to show, best first; 0 for all.",
            HelpName = "N",
            DefaultValueFactory = _ => 40,
        };
        CommonOptions.Within(most, 0, int.MaxValue);
        var command = new Command("list", """
            Lists the items of the bank, a line each, best first within each document.

            Example:  study list --most 10
            """)
        {
            bank,
            most,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(most)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, int most)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var documents = bank.Documents().ToDictionary(document => document.Id);
        var items = bank.Items();
        foreach (var ofDocument in items.Take(most == 0 ? int.MaxValue : most).GroupBy(banked => banked.Item.Sources[0].DocumentId))
        {
            terminal.Out.WriteLine(Terminal.Clean($"{documents[ofDocument.Key].Name}: {documents[ofDocument.Key].Title}"));
            foreach (var item in ofDocument.Select(banked => banked.Item))
            {
                terminal.Out.WriteLine(Terminal.Clean($"{item.Id}  {MakeSummary.NameOf(item.Kind),-15}  {item.Body.Stem}  =  {item.Body.Key.Text}"));
            }
        }

        if (most > 0 && items.Count > most)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{most} of {items.Count} items. All of them: study list --most 0"));
        }

        return 0;
    }
}
