using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange;

/// <summary>
/// An item as it travels: every kind laid out flat, its texts clean, its options in an order of the item's own. Writers take it to other
/// programs' formats, readers make it of them; what was written and is read again is the same.
/// </summary>
public sealed record PortableItem
{
    /// <summary>The item's id; empty where a file carries none.</summary>
    public string Id { get; init; } = "";

    public required ItemKind Kind { get; init; }

    public required Language Language { get; init; }

    /// <summary>The question; of a true-false item the claim as it is shown, of a cloze the sentence with <see cref="ItemBody.Gap"/>.</summary>
    public required string Stem { get; init; }

    /// <summary>Of items with options, right and wrong ones; else empty.</summary>
    public IReadOnlyList<PortableOption> Options { get; init; } = [];

    /// <summary>What is chosen from, which of a true-false item are the words for true and false; empty where nothing is.</summary>
    public IReadOnlyList<PortableOption> Choices => Kind == ItemKind.TrueFalse
        ? [new(TruthWords.Of(true, Language), IsTrue == true), new(TruthWords.Of(false, Language), IsTrue == false)]
        : Options;

    /// <summary>What a cloze or a short answer accepts, the key first; else empty.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Whether a true-false item's claim is true; null for other kinds.</summary>
    public bool? IsTrue { get; init; }

    /// <summary>What a true-false item can say, where that is known; else null.</summary>
    public PortableClaim? Claim { get; init; }

    public IReadOnlyList<PortablePair> Pairs { get; init; } = [];

    /// <summary>An ordering item's entries in the right order.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>The sentence that proves the answer; empty where none is known.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Title and page of the source; empty where none is known.</summary>
    public string Source { get; init; } = "";

    public string Topic { get; init; } = "";

    /// <summary>The name of the source's file, without its ending.</summary>
    public string Document { get; init; } = "";

    /// <summary>How often the item had changed when it was exported last; programs that compare versions are told it.</summary>
    public int Revision { get; init; }

    /// <summary>The bank's item it was made of; null where it was read from a file.</summary>
    public Item? Item { get; init; }

    /// <summary>The texts of the right options, in the order of the options.</summary>
    public IEnumerable<string> Keys => Options.Where(option => option.IsKey).Select(option => option.Text);

    /// <summary>The sentence and where it stands, for an explanation shown after the response.</summary>
    public string Proof => Explanation.Length == 0 ? Source : Source.Length == 0 ? Explanation : Explanation + (Language == Language.Chinese ? $"（{Source}）" : $" ({Source})");

    /// <summary>The words before the gap of a cloze.</summary>
    public string BeforeGap => Stem[..GapPlace];

    /// <summary>The words after the gap of a cloze.</summary>
    public string AfterGap => Stem[Math.Min(Stem.Length, GapPlace + ItemBody.Gap.Length)..];

    /// <summary>Things in an order of the item's own, the same in every format.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> things) => SeededShuffle.For("portable", Id, Stem).Of(things);

    private int GapPlace => Stem.IndexOf(ItemBody.Gap, StringComparison.Ordinal) is var place and >= 0 ? place : Stem.Length;
}

/// <summary>An option.</summary>
/// <param name="Origin">Why a wrong one is wrong; empty for the key and where it is not known.</param>
public sealed record PortableOption(string Text, bool IsKey, string Origin = "");

/// <summary>A prompt and the response that belongs to it.</summary>
public sealed record PortablePair(string Prompt, string Response);

/// <summary>A sentence with a gap, and what makes it true and false.</summary>
public sealed record PortableClaim(string Before, string After, string Right, string Wrong, string Origin);
