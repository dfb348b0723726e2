using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Questions;

namespace Study.Cli.Commands;

/// <summary><c>study show ID</c>: one item with everything that proves it.</summary>
internal static class ShowCommand
{
    public static Command Of(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The item's id, or how it begins." };
        var why = new Option<bool>("--why") { Description = "Also tells why it stands where it stands among its document's items, and what it was tested for." };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("show", """
            Shows an item: question, key, the source's sentence and place, and where each wrong option comes from.

            Example:  study show 4k (any beginning of an id that study list shows)
                      study show 4k --why
            """)
        {
            id,
            why,
            bank,
            json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(id), parsed.GetValue(json), parsed.GetValue(why)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string id, bool isJson, bool isWhy)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var item = ItemIds.One(bank, "show", id);
        var documents = bank.Documents().ToDictionary(document => document.Id);
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, [item], (json, one) => ItemJson.Write(json, one, bank.DocumentLabels()));
        }
        else
        {
            Write(terminal.Out, item, documents);
        }

        if (isWhy)
        {
            var document = documents[item.Item.Sources[0].DocumentId];
            var ofDocument = bank.Count(new ItemFilter { Documents = [document.Id] });
            Line(terminal.Out, "rank", string.Create(CultureInfo.InvariantCulture, $"{item.Item.Rank + 1} of {ofDocument} of its document"));
            foreach (var reason in ItemReasons.OfRank(item.Item, document.Text))
            {
                Line(terminal.Out, "", reason);
            }

            foreach (var test in ItemReasons.Tests(item.Item, document.Text))
            {
                Line(terminal.Out, test.IsPassed ? "passed" : "FAILED", test.What);
            }
        }

        return 0;
    }

    private static void Write(TextWriter output, BankedItem banked, Dictionary<string, BankedDocument> documents)
    {
        var item = banked.Item;
        Line(output, "item", $"{item.Id}  {MakeSummary.NameOf(item.Kind)}, {banked.Status.ToString().ToLowerInvariant()}{(banked.Reason is { } reason ? $" ({reason.ToString().ToLowerInvariant()})" : "")}{(banked.IsSourceGone ? ", its source is gone" : "")}");
        foreach (var doubt in banked.Doubts)
        {
            Line(output, "doubted", doubt.ToString());
        }

        if (banked.WhyGone is { } whyGone)
        {
            Line(output, "gone", whyGone);
        }

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
            Line(output, "document", string.Create(CultureInfo.InvariantCulture, $"{document.Title}, {document.Path}{(source.Page is { } page ? $", page {page}" : "")}, characters {source.Span.Start} to {source.Span.End}{(source.Heading is null ? "" : $", under “{source.Heading}”")}"));
        }
    }

    private static void Line(TextWriter output, string what, string text) => output.WriteLine($"{what,-11}{Terminal.Clean(text)}");
}
