using System.CommandLine;
using Study.Bank;

namespace Study.Cli.Commands;

/// <summary><c>study conflicts</c>: items that cannot both be right.</summary>
internal static class ConflictsCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("conflicts", """
            Shows items that cannot both be right, each with the sentence it came from. Papers leave them out until you have rejected or retired one.

            Example:  study conflicts
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
        var conflicts = bank.Conflicts();
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, conflicts, (json, conflict) =>
            {
                json.WriteString("item", conflict.ItemId);
                json.WriteString("other", conflict.OtherId);
                json.WriteString("note", conflict.Note);
            });
            return 0;
        }

        var names = bank.Documents().ToDictionary(document => document.Id, document => document.Name);
        foreach (var conflict in conflicts)
        {
            terminal.Out.WriteLine(Terminal.Clean(conflict.Note));
            foreach (var item in new[] { conflict.ItemId, conflict.OtherId }.Select(id => bank.Find(id).Single().Item))
            {
                terminal.Out.WriteLine(Terminal.Clean($"  {item.Id}  {item.Body.Stem}  =  {item.Body.Key.Text}"));
                terminal.Out.WriteLine(Terminal.Clean($"                {names[item.Sources[0].DocumentId]}: {item.Sources[0].Sentence}"));
            }
        }

        if (conflicts.Count == 0)
        {
            terminal.Error.WriteLine("No two items of the bank contradict each other.");
        }

        return 0;
    }
}
