using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Study.Bank;

namespace Study.Forms;

/// <summary>Writes down which item stands under which number on which form, for whoever marks papers with another program.</summary>
public static class VersionMap
{
    // Chinese stays readable; these files are never put into a web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the bank keeps of a form.</summary>
    public static BankedForm Of(Form form) => new()
    {
        Id = form.Id,
        Title = form.Title,
        Language = form.Language,
        Label = form.Label,
        Seed = form.Seed,
        Items =
        [
            .. form.Items.Select(item => new BankedFormItem(
                item.Number,
                item.Item.Id,
                item.Text,
                AnswerKeys.LettersOf(item) ?? item.Item.Body.Key.Text,
                item.Points,
                [.. item.Options.Select(option => new BankedFormOption(option.Letter, option.Origin, option.Text))])),
        ],
    };

    /// <summary>One object: forms, their items by number, and for each option in printed order its place in the bank's order.</summary>
    public static void WriteJson(Stream output, IReadOnlyList<Form> forms)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("schema", "study.version-map/1");
        json.WriteStartArray("forms");
        foreach (var form in forms)
        {
            json.WriteStartObject();
            json.WriteString("id", form.Id);
            json.WriteString("label", form.Label);
            json.WriteString("title", form.Title);
            json.WriteNumber("seed", form.Seed);
            json.WriteStartArray("items");
            foreach (var item in form.Items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A line for each item of each form, as RFC 4180 has it; with a byte order mark, without which Excel takes UTF-8 for something else.</summary>
    public static void WriteCsv(Stream output, IReadOnlyList<Form> forms)
    {
        using var csv = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        csv.WriteLine("form,form_id,number,item_id,kind,points,options,answer");
        foreach (var form in forms)
        {
            foreach (var item in form.Items)
            {
                string[] cells =
                [
                    form.Label,
                    form.Id,
                    item.Number.ToString(CultureInfo.InvariantCulture),
                    item.Item.Id,
                    ItemKinds.NameOf(item.Item.Kind),
                    item.Points?.ToString(CultureInfo.InvariantCulture) ?? "",
                    string.Join(' ', item.Options.Select(option => option.Origin.ToString(CultureInfo.InvariantCulture))),
                    AnswerKeys.LettersOf(item) ?? item.Item.Body.Key.Text,
                ];
                csv.WriteLine(string.Join(',', cells.Select(CsvText.Cell)));
            }
        }
    }

    private static void Write(Utf8JsonWriter json, FormItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("number", item.Number);
        json.WriteString("item", item.Item.Id);
        json.WriteString("kind", ItemKinds.NameOf(item.Item.Kind));
        if (item.Points is { } points)
        {
            json.WriteNumber("points", points);
        }

        if (item.Options.Count > 0)
        {
            json.WriteStartArray("options");
            foreach (var option in item.Options)
            {
                json.WriteNumberValue(option.Origin);
            }

            json.WriteEndArray();
        }

        json.WriteString("answer", AnswerKeys.LettersOf(item) ?? item.Item.Body.Key.Text);
        json.WriteEndObject();
    }
}
