using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Study.Questions;

namespace Study.Bank;

/// <summary>The words of an item's body apart from its kind, as tables and edits keep them.</summary>
internal sealed record BodyText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands before the gap; the whole question where there is none.</summary>
    public required string Before { get; init; }

    /// <summary>What stands after the gap; null where there is none.</summary>
    public string? After { get; init; }

    public required string Answer { get; init; }

    /// <summary>Other words for the answer.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    [JsonIgnore]
    public Key Key => new(Answer, Accepted);

    /// <summary>The parts of an answer that has several; empty where it has one.</summary>
    public IReadOnlyList<AnswerPart> Parts { get; init; } = [];

    public IReadOnlyList<Distractor> Distractors { get; init; } = [];

    public static BodyText Of(ItemBody body) => new()
    {
        Before = body switch
        {
            ItemBody.Cloze cloze => cloze.Before,
            ItemBody.TrueFalse claim => claim.Before,
            _ => body.Stem,
        },
        After = body switch
        {
            ItemBody.Cloze cloze => cloze.After,
            ItemBody.TrueFalse claim => claim.After,
            _ => null,
        },
        Answer = body.Key.Text,
        Accepted = body.Key.Accepted,
        Parts = AnswerPart.Of(body),
        Distractors = body switch
        {
            ItemBody.MultipleChoice choice => choice.Distractors,
            ItemBody.TrueFalse claim => [claim.Falsehood],
            ItemBody.MultipleResponse several => several.Distractors,
            _ => [],
        },
    };

    public ItemBody ToBody(ItemKind kind) => kind switch
    {
        ItemKind.MultipleChoice => new ItemBody.MultipleChoice(Before, Key, Distractors),
        ItemKind.TrueFalse => new ItemBody.TrueFalse(Before, After ?? "", Key, Distractors[0]),
        ItemKind.Cloze => new ItemBody.Cloze(Before, After ?? "", Key),
        ItemKind.ShortAnswer => new ItemBody.ShortAnswer(Before, Key),
        ItemKind.MultipleResponse => new ItemBody.MultipleResponse(Before, [.. Parts.Select(part => part.Key)], Distractors),
        ItemKind.Matching => new ItemBody.Matching(Before, [.. Parts.Select(part => new MatchingPair(part.Prompt ?? "", part.Key))]),
        ItemKind.Ordering => new ItemBody.Ordering(Before, [.. Parts.Select(part => new OrderingEntry(part.Text, part.Place ?? ""))]),
        _ => throw new InvalidOperationException($"The bank has no columns for a {kind}."),
    };

    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    public static BodyText OfJson(string json) => JsonSerializer.Deserialize<BodyText>(json, Plain)!;
}
