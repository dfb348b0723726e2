using System.CommandLine;
using System.Globalization;
using Study.Bank;

namespace Study.Cli.Commands;

/// <summary><c>study show ID</c>: one item with everything that proves it.</summary>
internal static class ShowCommand
{
    public static Command Of(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The item's id, or how it begins." };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("show", """
            Shows an item: question, key, the source's sentence and place, and where each wrong option comes from.

            Example:  study show 4k (any beginning of an id that study list shows)
            """)
        {
            id,
            bank,
            json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(id), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string id, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var item = ItemIds.One(bank, "show", id);
        var documents = bank.Documents().ToDictionary(document => document.Id);
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, [item], (json, one) => ItemJson.Write(json, one, documents));
        }
        else
        {
            Write(terminal.Out, item, documents);
        }

        return 0;
    }

    private static void Write(TextWriter output, BankedItem banked, Dictionary<string, BankedDocument> documents)
    {
        var item = banked.Item;
        Line(output, "item", $"{item.Id}  {MakeSummary.NameOf(item.Kind)}, {banked.Status.ToString().ToLowerInvariant()}{(banked.Reason is { } reason ? $" ({reason.ToString().ToLowerInvariant()})" : "")}{(banked.IsSourceGone ? ", its source is gone" : "")}{(banked.HasConflict ? ", another item contradicts it" : "")}");
        Line(output, "question", item.Body.Stem);
        Line(output, "key", item.Body.Key.Text);
        if (banked.Derived is { } derived)
        {
            Line(output, "derived", $"{derived.Stem} = {derived.Key.Text}{(banked.IsEditOutdated ? " (worded anew since the edit)" : "")}");
        }

        if (item.Body.Key.Accepted.Count > 0)
        {
            Line(output, "also right", string.Join("; ", item.Body.Key.Accepted));
        }

        if (item.Value is not null)
        {
            Line(output, "value", item.Value + (item.Unit is null ? "" : " " + item.Unit));
        }

        Line(output, "says", item.Modality.ToString().ToLowerInvariant());
        foreach (var distractor in ItemJson.WrongOf(item.Body))
        {
            Line(output, "wrong", $"{distractor.Text}  ({distractor.Origin})");
        }

        Line(output, "difficulty", banked.Difficulty.ToString("0.00", CultureInfo.InvariantCulture));
        if (banked.Tags.Count > 0)
        {
            Line(output, "tags", string.Join("; ", banked.Tags));
        }

        foreach (var source in item.Sources)
        {
            var document = documents[source.DocumentId];
            var sentence = source.Sentence;
            var quote = source.QuoteInSentence;
            Line(output, "sentence", sentence[..quote.Start] + "[" + quote.In(sentence) + "]" + sentence[quote.End..]);
            Line(output, "document", string.Create(CultureInfo.InvariantCulture, $"{document.Title}, {document.Path}, characters {source.Span.Start} to {source.Span.End}{(source.Heading is null ? "" : $", under “{source.Heading}”")}"));
        }
    }

    private static void Line(TextWriter output, string what, string text) => output.WriteLine($"{what,-11}{Terminal.Clean(text)}");
}
