using System.Text.Json;
using Study.Bank;
using Study.Forms;
using Study.Questions;

namespace Study.Cli;

/// <summary>An item as scripts see it, the same from every verb.</summary>
internal static class ItemJson
{
    public static void Write(Utf8JsonWriter json, BankedItem banked, IReadOnlyDictionary<string, DocumentLabel> documents)
    {
        var item = banked.Item;
        json.WriteString("id", item.Id);
        json.WriteString("fact", item.FactId);
        json.WriteString("kind", ItemKinds.NameOf(item.Kind));
        json.WriteString("status", banked.Status.ToString().ToLowerInvariant());
        if (banked.Reason is { } reason)
        {
            json.WriteString("reason", reason.ToString().ToLowerInvariant());
        }

        json.WriteString("stem", item.Body.Stem);
        json.WriteString("key", item.Body.Key.Text);
        WriteTexts(json, "accepted", item.Body.Key.Accepted);
        WriteTexts(json, "wrong", WrongOf(item.Body).Select(distractor => distractor.Text));
        json.WriteString("value", item.Value);
        json.WriteString("unit", item.Unit);
        json.WriteString("topic", item.Topic);
        WriteTexts(json, "tags", banked.Tags);
        json.WriteNumber("difficulty", Math.Round(banked.Difficulty, 3));
        json.WriteNumber("rank", item.Rank);
        json.WriteString("modality", item.Modality.ToString().ToLowerInvariant());
        json.WriteBoolean("edited", banked.Derived is not null);
        json.WriteBoolean("gone", banked.IsSourceGone);
        json.WriteBoolean("doubted", banked.Doubts.Count > 0);
        json.WriteStartArray("sources");
        foreach (var source in item.Sources)
        {
            json.WriteStartObject();
            json.WriteString("document", documents[source.DocumentId].Name);
            json.WriteNumber("start", source.Span.Start);
            json.WriteString("quote", source.Quote);
            json.WriteString("sentence", source.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<Distractor> WrongOf(ItemBody body) => body switch
    {
        ItemBody.MultipleChoice choice => choice.Distractors,
        ItemBody.TrueFalse claim => [claim.Falsehood],
        ItemBody.MultipleResponse several => several.Distractors,
        _ => [],
    };

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
