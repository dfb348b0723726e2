using System.CommandLine;
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
        var after = new Option<string?>("--after") { Description = "Go on behind this item: the next page.", HelpName = "ID" };
        var filter = new FilterOptions("draft,approved");
        var json = CommonOptions.Json();
        var command = new Command("list", """
            Lists the items of the bank, a line each, best first within each document. A mark before the question tells approved (+), rejected (-)
            and retired (=) ones, and ones whose source is gone (?).

            Example:  study list --most 10 --kind multiple-choice --text 上海
            """)
        {
            bank,
            most,
            after,
            json,
        };
        filter.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, filter, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(most), parsed.GetValue(after), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, FilterOptions options, string bankPath, int most, string? after, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var documents = bank.DocumentLabels();

        // One more than is shown tells whether there are more, without counting the bank.
        var page = most == 0 ? int.MaxValue : most;
        var items = bank.Read(options.Of(parsed, bank), most == 0 ? int.MaxValue : most + 1, after is null ? null : ItemIds.One(bank, "list", after).Item.Id);
        var shown = 0;
        var last = "";
        var lastId = "";
        var hasMore = false;
        foreach (var banked in items)
        {
            if (shown == page)
            {
                hasMore = true;
                break;
            }

            shown++;
            var item = banked.Item;
            lastId = item.Id;
            if (isJson)
            {
                JsonOutput.WriteLines(terminal.Out, [banked], (json, one) => ItemJson.Write(json, one, documents));
                continue;
            }

            if (item.Sources[0].DocumentId != last)
            {
                last = item.Sources[0].DocumentId;
                terminal.Out.WriteLine(Terminal.Clean($"{documents[last].Name}: {documents[last].Title}"));
            }

            terminal.Out.WriteLine(Terminal.Clean($"{item.Id}{MarkOf(banked)} {MakeSummary.NameOf(item.Kind),-15}  {item.Body.Stem}  =  {item.Body.Key.Text}"));
        }

        if (hasMore)
        {
            terminal.Error.WriteLine($"There are more. The next page: --after {lastId}. All of them: --most 0");
        }
        else if (shown == 0)
        {
            terminal.Error.WriteLine("No item of the bank is so.");
        }

        return 0;
    }

    private static char MarkOf(BankedItem banked) => banked switch
    {
        { IsSourceGone: true } => '?',
        { Status: ItemStatus.Approved } => '+',
        { Status: ItemStatus.Rejected } => '-',
        { Status: ItemStatus.Retired } => '=',
        _ => ' ',
    };
}
