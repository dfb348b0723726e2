using System.Text.Json.Serialization;
using Study.Questions;

namespace Study.Bank;

/// <summary>One part of an answer that has several, as the table has it.</summary>
internal sealed record AnswerPart
{
    [JsonIgnore]
    public string ItemId { get; init; } = "";

    [JsonIgnore]
    public long Position { get; init; }

    /// <summary>What it belongs to, of a matching item; else null.</summary>
    public string? Prompt { get; init; }

    public string Text { get; init; } = "";

    /// <summary>What its place in the order comes from, of an ordering item; else null.</summary>
    public string? Place { get; init; }

    /// <summary>Other words for the same; a table of their own.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    [JsonIgnore]
    public Key Key => new(Text, Accepted);

    /// <summary>The parts of an answer; none where it has only one.</summary>
    public static IReadOnlyList<AnswerPart> Of(ItemBody body) => body switch
    {
        ItemBody.MultipleResponse several => [.. several.Answers.Select(answer => new AnswerPart { Text = answer.Text, Accepted = answer.Accepted })],
        ItemBody.Matching matching => [.. matching.Pairs.Select(pair => new AnswerPart { Prompt = pair.Prompt, Text = pair.Response.Text, Accepted = pair.Response.Accepted })],
        ItemBody.Ordering ordering => [.. ordering.Entries.Select(entry => new AnswerPart { Text = entry.Text, Place = entry.Place })],
        _ => [],
    };
}
