using Study.Questions;
using Study.Text;

namespace Study.Forms;

/// <summary>A paper fixed to the last letter: which items, in which order, with which options where.</summary>
public sealed record Form
{
    public required string Title { get; init; }

    /// <summary>The language of its labels: headings, instructions, name lines.</summary>
    public required Language Language { get; init; }

    /// <summary>Which of several shuffles it is: A, B, C, ...</summary>
    public required string Label { get; init; }

    /// <summary>The seed that made it; the same bank and seed make the same form.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whom the copy is for; null where names are written by hand.</summary>
    public Student? Student { get; init; }

    /// <summary>Its items in printed order, numbered through from 1, those of one kind together.</summary>
    public required IReadOnlyList<FormItem> Items { get; init; }

    /// <summary>A hash of what is asked where, the same for all copies of the form: a sheet that bears it can be marked by its version map.</summary>
    public string Id => ContentHash.Of(
        10,
        [Label, .. Items.SelectMany(item => item.Options.Select(option => option.Text).Prepend(item.Text).Prepend(item.Item.Id))]);

    /// <summary>What all items count together; null where none has points.</summary>
    public decimal? Points => Items.Any(item => item.Points is not null) ? Items.Sum(item => item.Points ?? 0) : null;
}

/// <summary>Somebody a copy is printed for.</summary>
/// <param name="Number">The student number, as printed.</param>
public sealed record Student(string Name, string Class, string Number);

/// <summary>An item in its place on a form.</summary>
/// <param name="Number">As printed, from 1.</param>
/// <param name="Text">What is printed as the question: the stem, or the claim of a true-false item.</param>
/// <param name="Options">In printed order; empty for kinds without options.</param>
/// <param name="IsTrue">Whether a true-false item's claim is true; null for other kinds.</param>
public sealed record FormItem(int Number, Item Item, string Text, IReadOnlyList<FormOption> Options, bool? IsTrue = null)
{
    /// <summary>What responses are to be found for, in printed order, for a matching item; empty for other kinds.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>What it counts; null where points are not printed.</summary>
    public decimal? Points { get; init; }
}

/// <summary>An option in its place.</summary>
/// <param name="Letter">A, B, C, ...</param>
/// <param name="Origin">Its place, from 0, in the bank's order, where keys come first: see <see cref="OptionTexts"/>.</param>
public sealed record FormOption(string Letter, string Text, int Origin = 0);

/// <summary>The answers to one form.</summary>
public sealed record AnswerKey
{
    public required string Title { get; init; }

    public required Language Language { get; init; }

    public required string FormLabel { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>In the order of the form's items.</summary>
    public required IReadOnlyList<AnswerKeyEntry> Entries { get; init; }
}

/// <summary>The answer to one item.</summary>
/// <param name="Number">The item's number on the form.</param>
/// <param name="ShortForm">What a marker compares: letters, 正确 or 错误; null where only the full answer will do.</param>
/// <param name="Answer">The answer in full, as it stands in the source.</param>
/// <param name="Sentence">The source's sentence.</param>
/// <param name="Source">The source's title.</param>
public sealed record AnswerKeyEntry(int Number, ItemKind Kind, string? ShortForm, string Answer, string Sentence, string Source)
{
    /// <summary>What it counts; null where points are not printed.</summary>
    public decimal? Points { get; init; }
}

/// <summary>Study cards.</summary>
public sealed record Deck
{
    public required string Title { get; init; }

    public required Language Language { get; init; }

    public required IReadOnlyList<Card> Cards { get; init; }
}

/// <summary>A card: the question in front; the answer and where it comes from on the back.</summary>
public sealed record Card(string Front, string Back, string Source)
{
    /// <summary>The same in the other language; null on cards in one language.</summary>
    public Card? Translation { get; init; }
}
