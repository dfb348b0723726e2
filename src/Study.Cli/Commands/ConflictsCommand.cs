using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Facts;

namespace Study.Cli.Commands;

/// <summary><c>study conflicts</c>: items that cannot both be right, and what the documents tell differently.</summary>
internal static class ConflictsCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("conflicts", """
            Shows items that cannot both be right, each with the sentence it came from. Papers leave them out until you have rejected or retired one.
            Then shows where the documents say different things of the same: contradictions and revisions, which no question asks, and
            figures of other years, which are asked with their year. It is for you to look at, not a verdict.

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
        var told = QuestionGenerator.Generate(bank.CurrentDocuments()).Conflicts;
        var names = bank.DocumentLabels().ToDictionary(document => document.Key, document => document.Value.Name);
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, conflicts, (json, conflict) =>
            {
                json.WriteString("item", conflict.ItemId);
                json.WriteString("other", conflict.OtherId);
                json.WriteString("note", conflict.Note);
            });
            JsonOutput.WriteLines(terminal.Out, told, (json, conflict) =>
            {
                json.WriteString("class", NameOf(conflict.Class));
                foreach (var (which, fact) in new[] { ("first", conflict.First), ("second", conflict.Second) })
                {
                    var source = fact.Sources[0];
                    json.WriteStartObject(which);
                    json.WriteString("answer", fact.Statement.AnswerText);
                    json.WriteString("sentence", source.Sentence);
                    json.WriteString("document", names[source.DocumentId]);
                    json.WriteNumber("start", source.Span.Start);
                    json.WriteNumber("length", source.Span.Length);
                    json.WriteEndObject();
                }
            });
            return 0;
        }

        foreach (var conflict in conflicts)
        {
            terminal.Out.WriteLine(Terminal.Clean(conflict.Note));
            foreach (var item in new[] { conflict.ItemId, conflict.OtherId }.Select(id => bank.Find(id).Single().Item))
            {
                terminal.Out.WriteLine(Terminal.Clean($"  {item.Id}  {item.Body.Stem}  =  {item.Body.Key.Text}"));
                terminal.Out.WriteLine(Terminal.Clean($"                {names[item.Sources[0].DocumentId]}: {item.Sources[0].Sentence}"));
            }
        }

        foreach (var conflict in told.OrderByDescending(conflict => conflict.Class))
        {
            terminal.Out.WriteLine(NameOf(conflict.Class));
            foreach (var fact in new[] { conflict.First, conflict.Second })
            {
                var source = fact.Sources[0];
                terminal.Out.WriteLine(Terminal.Clean($"  {fact.Statement.AnswerText}  “{source.Sentence}”  {names[source.DocumentId]}"));
            }
        }

        if (conflicts.Count == 0)
        {
            terminal.Error.WriteLine("No two items of the bank contradict each other.");
        }

        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told.Count} {(told.Count == 1 ? "place" : "places")} where the documents tell the same differently."));
        return 0;
    }

    private static string NameOf(ConflictClass kind) => kind switch
    {
        ConflictClass.OtherPeriod => "another period",
        ConflictClass.Revision => "revision",
        _ => "contradiction",
    };
}
