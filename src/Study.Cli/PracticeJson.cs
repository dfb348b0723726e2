using System.Text.Json;
using Study.Practice;
using Study.Questions;

namespace Study.Cli;

/// <summary>Practice for programs: a JSON object a line, and a response a line back.</summary>
internal sealed class PracticeJson(Terminal terminal, IReadOnlyDictionary<string, string> titles) : PracticeView
{
    public override void Say(string text) => Write("note", json => json.WriteString("text", text));

    public override void Ask(PracticeQuestion question, Place place) => Write("question", json =>
    {
        json.WriteNumber("number", place.Number);
        json.WriteNumber("count", place.Count);
        json.WriteString("item", question.Item.Id);
        json.WriteString("kind", MakeSummary.NameOf(question.Item.Kind));
        json.WriteString("text", question.Text);
        WriteList(json, "options", question.Options);
        WriteList(json, "prompts", question.Prompts);
    });

    public override void Prompt(string prompt) => terminal.Out.Flush();

    public override void Echo(string response)
    {
    }

    public override void Hint(PracticeQuestion question) => Write("hint", json => json.WriteString("text", new PracticeWords(isChinese: false).Hint(question)));

    public override void TryAgain(PracticeQuestion question, Judgement judgement) => Write("try again", json => Write(json, judgement));

    public override void Judge(PracticeQuestion question, JudgedAnswer answer) => Write("verdict", json =>
    {
        json.WriteString("item", question.Item.Id);
        json.WriteString("response", answer.Attempt.Response);
        json.WriteBoolean("correct", answer.Judgement.IsCorrect);
        Write(json, answer.Judgement);
        json.WriteString("rating", answer.Attempt.Rating.ToString().ToLowerInvariant());
        json.WriteString("answer", new PracticeWords(isChinese: false).AnswerOf(question));
        WriteList(json, "accepted", question.Item.Body.Key.Accepted);
        WriteSource(json, question.Item);
        json.WriteString("due", Iso(answer.After.DueOn));
        json.WriteBoolean("again", answer.ComesAgain);
    });

    public override void Summarise(PracticeSummary summary) => Write("summary", json =>
    {
        json.WriteNumber("answers", summary.Answers);
        json.WriteNumber("correct", summary.Correct);
        json.WriteNumber("seconds", Math.Round(summary.Took.TotalSeconds, 1));
        WriteGroups(json, "kinds", summary.Kinds);
        WriteGroups(json, "topics", summary.Topics);
        json.WriteStartArray("missed");
        foreach (var item in summary.Missed)
        {
            json.WriteStartObject();
            json.WriteString("item", item.Id);
            json.WriteString("text", item.Body.Stem);
            json.WriteString("answer", item.Body.Key.Text);
            WriteSource(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDue(json, summary.DueByDay);
        WriteList(json, "leeches", [.. summary.Leeches.Select(item => item.Id)]);
    });

    /// <summary>One object a line, with what it is.</summary>
    public static void Write(TextWriter output, string type, Action<Utf8JsonWriter> rest) => JsonOutput.WriteLine(output, json =>
    {
        json.WriteString("schema", "study.practice/1");
        json.WriteString("type", type);
        rest(json);
    });

    private void Write(string type, Action<Utf8JsonWriter> rest) => Write(terminal.Out, type, rest);

    public static void WriteGroups(Utf8JsonWriter json, string name, IReadOnlyList<(string Name, int Answers, int Correct)> groups)
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.WriteNumber("answers", group.Answers);
            json.WriteNumber("correct", group.Correct);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteDue(Utf8JsonWriter json, IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        json.WriteStartArray("due");
        foreach (var (day, count) in days)
        {
            json.WriteStartObject();
            json.WriteString("day", Iso(day));
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSource(Utf8JsonWriter json, Item item)
    {
        var source = item.Sources[0];
        json.WriteStartObject("source");
        json.WriteString("document", titles.GetValueOrDefault(source.DocumentId, source.DocumentId));
        if (source.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        if (source.Heading is { } heading)
        {
            json.WriteString("heading", heading);
        }

        json.WriteString("sentence", source.Sentence);
        json.WriteString("quote", source.Quote);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteString("difference", JsonNamingPolicy.KebabCaseLower.ConvertName(judgement.Difference.ToString()));
        if (judgement.Detail.Length > 0)
        {
            json.WriteString("detail", judgement.Detail);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
