using System.Globalization;
using System.Text.Json;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Import;

/// <summary>Reads what study export wrote as JSON, an array of objects or one object a line.</summary>
internal static class JsonReader
{
    /// <exception cref="StudyException">The file is no JSON.</exception>
    public static ImportedQuestions Read(string text, string path)
    {
        var questions = new ImportedQuestions();
        var number = 0;
        var isArray = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('[');
        try
        {
            if (isArray)
            {
                using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
                foreach (var question in document.RootElement.EnumerateArray())
                {
                    ReadQuestion(questions, string.Create(CultureInfo.InvariantCulture, $"question {++number}"), question);
                }

                return questions;
            }

            foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    using var document = JsonDocument.Parse(line);
                    ReadQuestion(questions, string.Create(CultureInfo.InvariantCulture, $"line {number}"), document.RootElement);
                }
            }
        }
        catch (JsonException broken)
        {
            throw new StudyException(string.Create(CultureInfo.InvariantCulture, $"{path}: no JSON{(isArray ? "" : $" in line {number}")} ({broken.Message}) Export it again."), broken);
        }

        return questions;
    }

    private static void ReadQuestion(ImportedQuestions questions, string where, JsonElement question)
    {
        if (question.ValueKind != JsonValueKind.Object || ItemKinds.Parse(Text(question, "kind")) is not { } kind)
        {
            questions.LeaveOut(where, "it does not name its kind");
            return;
        }

        var isLine = question.TryGetProperty("answer", out _);
        var item = new PortableItem
        {
            Id = Text(question, "id"),
            Kind = kind,
            Language = Text(question, "language") == "zh" ? Language.Chinese : Language.English,
            Stem = Text(question, "stem"),
            Options = [.. List(question, "options").Select(option => OptionOf(option, Text(question, "answer")))],
            Answers = isLine ? [Text(question, "answer")] : [.. List(question, "answers").Select(Plain)],
            IsTrue = question.TryGetProperty("true", out var isTrue) && isTrue.ValueKind is JsonValueKind.True or JsonValueKind.False ? isTrue.GetBoolean() : null,
            Claim = question.TryGetProperty("claim", out var claim) && claim.ValueKind == JsonValueKind.Object
                ? new PortableClaim(Text(claim, "before"), Text(claim, "after"), Text(claim, "right"), Text(claim, "wrong"), Text(claim, "origin"))
                : null,
            Pairs = [.. List(question, "pairs").Select(pair => new PortablePair(Text(pair, "prompt"), Text(pair, "response")))],
            Entries = [.. List(question, "entries").Select(Plain)],
            Explanation = Text(question, isLine ? "sentence" : "explanation"),
            Source = Text(question, isLine ? "doc" : "source"),
            Topic = Text(question, "topic"),
        };
        questions.Add(where, kind is ItemKind.MultipleChoice or ItemKind.MultipleResponse ? item with { Answers = [] } : item, Text(question, "language") is "zh" or "en");
    }

    private static PortableOption OptionOf(JsonElement option, string answer) => option.ValueKind == JsonValueKind.String
        ? new PortableOption(Plain(option), Plain(option) == answer)
        : new PortableOption(Text(option, "text"), option.ValueKind == JsonValueKind.Object && option.TryGetProperty("right", out var right) && right.ValueKind == JsonValueKind.True, Text(option, "origin"));

    private static JsonElement.ArrayEnumerator List(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string Text(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? Plain(value) : "";

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
