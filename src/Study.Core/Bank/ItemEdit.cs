using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>What a teacher wants changed of an item; what is null stays as it is.</summary>
public sealed record ItemEdit
{
    /// <summary>Where a distractor comes from that a teacher wrote.</summary>
    public const string TeachersOrigin = "written by a teacher";

    /// <summary>The question, or the sentence with <see cref="ItemBody.Gap"/> in the answer's place.</summary>
    public string? Stem { get; init; }

    /// <summary>
    /// The key; of a multiple response each key, of an ordering the entries in order, of a matching item <c>prompt = response</c>.
    /// </summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>Other words for the key.</summary>
    public IReadOnlyList<string>? Accepted { get; init; }

    /// <summary>The wrong options, all of them; of a true-or-false item the one falsehood.</summary>
    public IReadOnlyList<string>? Wrong { get; init; }

    public bool IsEmpty => Stem is null && Keys is null && Accepted is null && Wrong is null;

    /// <summary>The body with the changes.</summary>
    /// <exception cref="StudyException">The body has no such part, or the change does not fit it.</exception>
    public ItemBody Apply(ItemBody body) => body switch
    {
        ItemBody.MultipleChoice choice => new ItemBody.MultipleChoice(Question(choice.Question), OneKey(choice.Answer), Options(choice.Distractors)),
        ItemBody.ShortAnswer answer when Wrong is null => new ItemBody.ShortAnswer(Question(answer.Question), OneKey(answer.Answer)),
        ItemBody.Cloze cloze when Wrong is null && Gapped(cloze.Before, cloze.After) is var (before, after) => new ItemBody.Cloze(before, after, OneKey(cloze.Answer)),
        ItemBody.TrueFalse claim when Wrong is null or { Count: 1 } && Gapped(claim.Before, claim.After) is var (before, after) =>
            new ItemBody.TrueFalse(before, after, OneKey(claim.Answer), Options([claim.Falsehood])[0]),
        ItemBody.MultipleResponse several when Accepted is null =>
            new ItemBody.MultipleResponse(Question(several.Question), Keys is null ? several.Answers : [.. Keys.Select(key => Known(several.Answers, key))], Options(several.Distractors)),
        ItemBody.Matching matching when Accepted is null && Wrong is null =>
            new ItemBody.Matching(Question(matching.Question), Keys is null ? matching.Pairs : [.. Keys.Select(Pair)]),
        ItemBody.Ordering ordering when Accepted is null && Wrong is null =>
            new ItemBody.Ordering(Question(ordering.Question), Keys is null ? ordering.Entries : [.. Keys.Select(text => ordering.Entries.FirstOrDefault(entry => entry.Text == text) ?? new OrderingEntry(text, ""))]),
        _ => throw new StudyException("An item of this kind has no such part to change. See its parts with: study show ID"),
    };

    /// <summary>The first flaw of a body as a teacher left it, by the rules that derived items pass; null where there is none.</summary>
    public static string? FlawOf(ItemBody body, Language language)
    {
        var text = BodyText.Of(body);
        string[] words = [body.Stem, body.Key.Text, .. text.Parts.SelectMany(part => new[] { part.Text, part.Prompt ?? part.Text }), .. text.Distractors.Select(distractor => distractor.Text)];
        return Array.Exists(words, string.IsNullOrWhiteSpace) ? "a part of it is empty"
            : InParts(body, text) ?? (text.Parts.Count > 0
                ? ItemFlaws.InStem(new Stem(body.Stem, true), body.Key.Text, language)
                : ItemFlaws.InStem(new Stem(body.Stem, body is not (ItemBody.Cloze or ItemBody.TrueFalse)), body.Key.Text, language) ?? ItemFlaws.InOptions(body.Key.Text, text.Distractors));
    }

    private static string? InParts(ItemBody body, BodyText text)
    {
        var least = body switch
        {
            ItemBody.MultipleResponse => 2,
            ItemBody.Matching or ItemBody.Ordering => 3,
            _ => 0,
        };
        var options = text.Parts.Select(part => part.Text).Concat(text.Parts.Count > 0 ? text.Distractors.Select(distractor => distractor.Text) : []).ToList();
        return text.Parts.Count < least ? $"it needs {least} parts at least"
            : options.GroupBy(FoldedText.Of).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"two parts mean the same: “{twice.First()}” and “{twice.Last()}”"
            : text.Parts.GroupBy(part => part.Prompt).FirstOrDefault(same => same.Key is not null && same.Count() > 1) is { } prompt ? $"“{prompt.Key}” is to be matched twice"
            : body is ItemBody.MultipleChoice && text.Distractors.Count == 0 ? "it has no wrong option"
            : null;
    }

    private string Question(string before) => Stem is null ? before
        : Stem.Contains(ItemBody.Gap, StringComparison.Ordinal) ? throw new StudyException($"“{Stem}”: this item is a question and has no gap. Leave {ItemBody.Gap} out.")
        : Stem;

    private (string Before, string After) Gapped(string before, string after) => Stem is null ? (before, after)
        : Stem.Split(ItemBody.Gap) is [var first, var second] ? (first, second)
        : throw new StudyException($"“{Stem}”: the sentence needs one gap, where the answer belongs. Write {ItemBody.Gap} there.");

    /// <summary>Other words for an earlier key are none for a new one.</summary>
    private Key OneKey(Key before) => Keys switch
    {
        null => before with { Accepted = Accepted ?? before.Accepted },
        [var key] => new Key(key, Accepted ?? (key == before.Text ? before.Accepted : [])),
        _ => throw new StudyException("This item has one key. Give --key once."),
    };

    private IReadOnlyList<Distractor> Options(IReadOnlyList<Distractor> before) =>
        Wrong is null ? before : [.. Wrong.Select(text => before.FirstOrDefault(known => known.Text == text) ?? new Distractor(text, TeachersOrigin))];

    private static Key Known(IReadOnlyList<Key> before, string text) => before.FirstOrDefault(key => key.Text == text) ?? new Key(text);

    private static MatchingPair Pair(string text) => text.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } prompt, { Length: > 0 } response]
        ? new MatchingPair(prompt, new Key(response))
        : throw new StudyException($"“{text}”: a pair is written as prompt = response.");
}
