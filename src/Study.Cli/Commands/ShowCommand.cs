using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Questions;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study show ID</c>: one item with everything that proves it.</summary>
internal static class ShowCommand
{
    public static Command Of(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The item's id, or how it begins." };
        var bank = CommonOptions.Bank();
        var command = new Command("show", """
            Shows an item: question, key, the source's sentence and place, and where each wrong option comes from.

            Example:  study show 4k (any beginning of an id that study list shows)
            """)
        {
            id,
            bank,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(id)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string id)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var found = bank.Find(id);
        if (found.Count == 0)
        {
            throw new StudyException($"study show: no item's id begins with \"{id}\". See them with: study list");
        }

        if (found.Count > 1)
        {
            throw new StudyException($"study show: {found.Count} ids begin with \"{id}\" ({string.Join(", ", found.Take(5).Select(item => item.Item.Id))}, ...). Give more of it.");
        }

        Write(terminal.Out, found[0], bank.Documents().ToDictionary(document => document.Id));
        return 0;
    }

    private static void Write(TextWriter output, BankedItem banked, Dictionary<string, BankedDocument> documents)
    {
        var item = banked.Item;
        Line(output, "item", $"{item.Id}  {MakeSummary.NameOf(item.Kind)}, {banked.Status.ToString().ToLowerInvariant()}{(banked.IsSourceGone ? ", its source is gone" : "")}");
        Line(output, "question", item.Body.Stem);
        Line(output, "key", item.Body.Key.Text);
        if (item.Body.Key.Accepted.Count > 0)
        {
            Line(output, "also right", string.Join("; ", item.Body.Key.Accepted));
        }

        if (item.Value is not null)
        {
            Line(output, "value", item.Value + (item.Unit is null ? "" : " " + item.Unit));
        }

        Line(output, "says", item.Modality.ToString().ToLowerInvariant());
        foreach (var distractor in Wrong(item.Body))
        {
            Line(output, "wrong", $"{distractor.Text}  ({distractor.Origin})");
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

    private static IReadOnlyList<Distractor> Wrong(ItemBody body) => body switch
    {
        ItemBody.MultipleChoice choice => choice.Distractors,
        ItemBody.TrueFalse claim => [claim.Falsehood],
        _ => [],
    };

    private static void Line(TextWriter output, string what, string text) => output.WriteLine($"{what,-11}{Terminal.Clean(text)}");
}
