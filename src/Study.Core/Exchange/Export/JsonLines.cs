using System.Text.Encodings.Web;
using System.Text.Json;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>Items as JSON Lines: one object a line, UTF-8, for scripts and for measuring.</summary>
internal static class JsonLines
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "jsonl",
        Extension = ".jsonl",
        Purpose = "scripts and measuring: one JSON object a line, the answer with its place in the document",
        HowTo = """
            One object a line: id, doc (the document's name), stem, answer (as it stands in the source), start (its offset in the document's
            text in UTF-16 code units), options, kind, sentence, modality, value, unit. For example: jq -r .stem FILE.jsonl
            study import reads it back, but for the kinds that need more than a stem, an answer and options: use --format json for those.
            """,
        Writer = (items, output, losses) =>
        {
            foreach (var item in items)
            {
                if (item.Item!.Body is ItemBody.Matching or ItemBody.Ordering or ItemBody.TrueFalse)
                {
                    losses.LeaveOut(item, "a line has one answer in one place of the document; --format json holds matching, ordering and true-false");
                    continue;
                }

                losses.Write();
                WriteLine(output, item.Item!, item.Document);
            }
        },
    };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void WriteLine(Stream output, Item item, string document)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            WriteItem(json, item, document);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteItem(Utf8JsonWriter json, Item item, string document)
    {
        var source = item.Sources[0];
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("doc", document);
        json.WriteString("stem", item.Body.Stem);
        json.WriteString("answer", source.Quote);
        json.WriteNumber("start", source.Span.Start);
        json.WriteStartArray("options");
        foreach (var option in OptionsOf(item, source.Quote))
        {
            json.WriteStringValue(option);
        }

        json.WriteEndArray();
        json.WriteString("kind", ItemKinds.NameOf(item.Kind));
        json.WriteString("sentence", source.Sentence);
        json.WriteString("modality", item.Modality.ToString().ToLowerInvariant());
        json.WriteString("value", item.Value);
        json.WriteString("unit", item.Unit);
        json.WriteEndObject();
    }

    /// <summary>The options in an order of the item's own, so that the key stands in no particular place.</summary>
    private static IReadOnlyList<string> OptionsOf(Item item, string answer) => item.Body is ItemBody.MultipleChoice choice
        ? SeededShuffle.For("options", item.Id).Of([answer, .. choice.Distractors.Select(distractor => distractor.Text)])
        : [];
}
