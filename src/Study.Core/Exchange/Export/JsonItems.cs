using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>The items with everything the bank knows of them, as one JSON array.</summary>
internal static class JsonItems
{
    // Strings with < > & and the two line separators escaped, so that a page may hold the file within a script element.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static ExportFormat Format { get; } = new()
    {
        Name = "json",
        Extension = ".json",
        Purpose = "scripts, web pages and other banks of Study: everything, in one array",
        Writer = Write,
        HowTo = """
            One array of objects: id, kind, language, stem, options (text, right, origin), answers, true, claim, pairs, entries, explanation,
            source, topic, document, value, unit, modality, and sources with document, start, length, quote, sentence, page, heading.
            "start" and "length" count UTF-16 code units of the document's text. Fields that a kind does not need are left out.
            Bring the file into another bank with: study import FILE.json
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartArray();
        foreach (var item in items)
        {
            losses.Write();
            WriteItem(json, item);

            // The writer keeps everything until it is told to let go.
            if (json.BytesPending > 1 << 15)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteItem(Utf8JsonWriter json, PortableItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("kind", ItemKinds.NameOf(item.Kind));
        json.WriteString("language", item.Language.Tag()[..2]);
        json.WriteString("stem", item.Stem);
        WriteBody(json, item);
        Write(json, "explanation", item.Explanation);
        Write(json, "source", item.Source);
        Write(json, "topic", item.Topic);
        Write(json, "document", item.Document);
        if (item.Item is { } banked)
        {
            Write(json, "value", banked.Value ?? "");
            Write(json, "unit", banked.Unit ?? "");
            json.WriteString("modality", banked.Modality.ToString().ToLower(CultureInfo.InvariantCulture));
            WriteSources(json, banked);
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, PortableItem item)
    {
        WriteList(json, "options", item.Options, option =>
        {
            json.WriteStartObject();
            json.WriteString("text", option.Text);
            json.WriteBoolean("right", option.IsKey);
            Write(json, "origin", option.Origin);
            json.WriteEndObject();
        });
        WriteList(json, "answers", item.Answers, json.WriteStringValue);
        if (item.IsTrue is { } isTrue)
        {
            json.WriteBoolean("true", isTrue);
        }

        if (item.Claim is { } claim)
        {
            json.WriteStartObject("claim");
            json.WriteString("before", claim.Before);
            json.WriteString("after", claim.After);
            json.WriteString("right", claim.Right);
            json.WriteString("wrong", claim.Wrong);
            json.WriteString("origin", claim.Origin);
            json.WriteEndObject();
        }

        WriteList(json, "pairs", item.Pairs, pair =>
        {
            json.WriteStartObject();
            json.WriteString("prompt", pair.Prompt);
            json.WriteString("response", pair.Response);
            json.WriteEndObject();
        });
        WriteList(json, "entries", item.Entries, json.WriteStringValue);
    }

    private static void WriteSources(Utf8JsonWriter json, Item item) => WriteList(json, "sources", item.Sources, source =>
    {
        json.WriteStartObject();
        json.WriteString("document", source.DocumentId);
        json.WriteNumber("start", source.Span.Start);
        json.WriteNumber("length", source.Span.Length);
        json.WriteString("quote", source.Quote);
        json.WriteString("sentence", source.Sentence);
        Write(json, "heading", source.Heading ?? "");
        if (source.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        json.WriteEndObject();
    });

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}
