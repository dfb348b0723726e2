using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study sources</c>: the documents of the bank, a line each.</summary>
internal static class SourcesCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("sources", """
            Lists the documents of the bank: id, how many items each gave, how many of them are approved, title and file.

            Example:  study sources
            """)
        {
            bank,
            json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var sources = bank.Sources();
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, sources, (json, source) =>
            {
                json.WriteString("id", source.DocumentId);
                json.WriteString("title", source.Title);
                json.WriteString("path", source.Path);
                json.WriteNumber("items", source.Items);
                json.WriteNumber("approved", source.Approved);
                json.WriteBoolean("current", source.IsCurrent);
                json.WriteBoolean("file", File.Exists(source.Path));
            });
            return 0;
        }

        foreach (var source in sources)
        {
            var remark = !source.IsCurrent ? "  (out of date: kept for the items that stand on it)" : File.Exists(source.Path) ? "" : "  (the file is not there any more)";
            terminal.Out.WriteLine(Terminal.Clean(string.Create(
                CultureInfo.InvariantCulture, $"{source.DocumentId}  {source.Items,5} {Counted.Word(source.Items, "item"),-5}  {source.Approved,5} approved  {source.Title}  {source.Path}{remark}")));
        }

        return 0;
    }
}
