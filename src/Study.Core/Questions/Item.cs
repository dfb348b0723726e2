using Study.Facts;
using Study.Ingest;
using Study.Text;

namespace Study.Questions;

/// <summary>One question, with its key and with the places that prove it.</summary>
public sealed record Item
{
    /// <summary>A hash of the fact and the kind: better wording later keeps reviews and progress.</summary>
    public required string Id { get; init; }

    public required string FactId { get; init; }

    public required ItemBody Body { get; init; }

    public required Language Language { get; init; }

    /// <summary>What the document around it is about: the nearest heading or the title.</summary>
    public required string Topic { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>Every place that tells the fact, the one the item was written from first; never empty.</summary>
    public required IReadOnlyList<Provenance> Sources { get; init; }

    /// <summary>
    /// The answer's value in one notation: a plain number with all scales multiplied out, or an ISO 8601 date; null where the answer is words.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>What the value counts or measures: USD, percent, 剂, km, year; null where it has no unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Where it stands among the items of its first source's document, from 0 (asked first).</summary>
    public required int Rank { get; init; }

    public ItemKind Kind => Body.Kind;
}

/// <summary>The kinds of items, in the order papers print them.</summary>
public enum ItemKind
{
    MultipleChoice,
    MultipleResponse,
    TrueFalse,
    Cloze,
    ShortAnswer,
    Matching,
    Ordering,
}

/// <summary>What an item asks and what answers it. Letters and the order of options exist only on a form.</summary>
public abstract record ItemBody
{
    private ItemBody()
    {
    }

    /// <summary>The gap in a stem whose missing words are asked for.</summary>
    public const string Gap = "____";

    /// <summary>The question without options; a sentence shows <see cref="Gap"/> in the answer's place.</summary>
    public abstract string Stem { get; }

    public abstract ItemKind Kind { get; }

    /// <summary>What a marker wants to see: the answer in full.</summary>
    public abstract Key Key { get; }

    /// <summary>One key among distractors.</summary>
    public sealed record MultipleChoice(string Question, Key Answer, IReadOnlyList<Distractor> Distractors) : ItemBody
    {
        public override string Stem => Question;

        public override ItemKind Kind => ItemKind.MultipleChoice;

        public override Key Key => Answer;
    }

    /// <summary>
    /// A sentence that is to be called right or wrong. Which of the two it is, a form decides: it prints the key or the falsehood in the gap.
    /// </summary>
    /// <param name="Falsehood">What stands in the gap when the printed sentence is to be wrong.</param>
    public sealed record TrueFalse(string Before, string After, Key Answer, Distractor Falsehood) : ItemBody
    {
        public override string Stem => Before + Gap + After;

        public override ItemKind Kind => ItemKind.TrueFalse;

        public override Key Key => Answer;

        /// <summary>The sentence as it is printed.</summary>
        public string Claim(bool isTrue) => Before + (isTrue ? Answer.Text : Falsehood.Text) + After;
    }

    /// <summary>A sentence with one gap.</summary>
    public sealed record Cloze(string Before, string After, Key Answer) : ItemBody
    {
        public override string Stem => Before + Gap + After;

        public override ItemKind Kind => ItemKind.Cloze;

        public override Key Key => Answer;
    }

    /// <summary>A question answered in a few words or with a figure.</summary>
    public sealed record ShortAnswer(string Question, Key Answer) : ItemBody
    {
        public override string Stem => Question;

        public override ItemKind Kind => ItemKind.ShortAnswer;

        public override Key Key => Answer;
    }

    /// <summary>Several keys among distractors: which of these does the list name?</summary>
    /// <param name="Answers">Two or more, in the source's order.</param>
    public sealed record MultipleResponse(string Question, IReadOnlyList<Key> Answers, IReadOnlyList<Distractor> Distractors) : ItemBody
    {
        public override string Stem => Question;

        public override ItemKind Kind => ItemKind.MultipleResponse;

        public override Key Key => new(string.Join(KeySeparator, Answers.Select(answer => answer.Text)));
    }

    /// <summary>Prompts, each with the one response that belongs to it: a figure to its thing, a person to a post.</summary>
    /// <param name="Pairs">Three or more, in the source's order; no prompt and no response twice.</param>
    public sealed record Matching(string Question, IReadOnlyList<MatchingPair> Pairs) : ItemBody
    {
        public override string Stem => Question;

        public override ItemKind Kind => ItemKind.Matching;

        public override Key Key => new(string.Join(KeySeparator, Pairs.Select(pair => $"{pair.Prompt} = {pair.Response.Text}")));
    }

    /// <summary>Entries that are to be put in order, as events by their dates.</summary>
    /// <param name="Entries">Three or more, in the right order; none twice.</param>
    public sealed record Ordering(string Question, IReadOnlyList<OrderingEntry> Entries) : ItemBody
    {
        public override string Stem => Question;

        public override ItemKind Kind => ItemKind.Ordering;

        public override Key Key => new(string.Join(KeySeparator, Entries.Select(entry => entry.Text)));
    }

    /// <summary>What stands between the parts of an answer that has several.</summary>
    public const string KeySeparator = "; ";
}

/// <summary>The right answer.</summary>
/// <param name="Text">As it stands in the source.</param>
/// <param name="Accepted">Other words for the same, for markers and for typed responses; may be empty.</param>
public sealed record Key(string Text, IReadOnlyList<string> Accepted)
{
    public Key(string text)
        : this(text, [])
    {
    }
}

/// <summary>A wrong option that could tempt somebody who half remembers the text.</summary>
/// <param name="Origin">Where it comes from and why it is wrong, in words for a teacher.</param>
public sealed record Distractor(string Text, string Origin);

/// <summary>A prompt with the response that belongs to it.</summary>
public sealed record MatchingPair(string Prompt, Key Response);

/// <summary>An entry of an ordering item.</summary>
/// <param name="Place">What its place in the order comes from, as the source words it: 1997年7月1日. Shown on keys, never on papers.</param>
public sealed record OrderingEntry(string Text, string Place);
