using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Facts;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study conflicts</c>: what the documents tell differently.</summary>
internal static class ConflictsCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("conflicts", """
            Shows where the documents say different things of the same, with both sentences: contradictions and revisions, which no question
            asks, and figures of other years, which are asked with their year. It is for you to look at, not a verdict.

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
        var conflicts = QuestionGenerator.Generate(bank.CurrentDocuments()).Conflicts;
        var names = bank.DocumentLabels().ToDictionary(document => document.Key, document => document.Value.Name);
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, conflicts, (json, conflict) =>
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

        foreach (var conflict in conflicts.OrderByDescending(conflict => conflict.Class))
        {
            terminal.Out.WriteLine(NameOf(conflict.Class));
            foreach (var fact in new[] { conflict.First, conflict.Second })
            {
                var source = fact.Sources[0];
                terminal.Out.WriteLine(Terminal.Clean($"  {fact.Statement.AnswerText}  “{source.Sentence}”  {names[source.DocumentId]}"));
            }
        }

        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(conflicts.Count, "place")} where the documents tell the same differently."));
        return 0;
    }

    private static string NameOf(ConflictClass kind) => kind switch
    {
        ConflictClass.OtherPeriod => "another period",
        ConflictClass.Revision => "revision",
        _ => "contradiction",
    };
}
