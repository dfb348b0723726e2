using Study.Questions;
using Study.Text;

namespace Study.Exchange;

/// <summary>What a reader found in another program's file.</summary>
public sealed class ImportedQuestions
{
    private readonly List<PortableItem> _items = [];
    private readonly List<NotImported> _leftOut = [];

    public IReadOnlyList<PortableItem> Items => _items;

    public IReadOnlyList<NotImported> LeftOut => _leftOut;

    /// <summary>Takes the question where it is one, or notes why it is none. Its texts are cleaned and its language is told where the file does not.</summary>
    /// <param name="where">Its place in the file, for the user: "line 12", "question 3".</param>
    internal void Add(string where, PortableItem item, bool knowsLanguage = false)
    {
        var clean = Cleaned(item);
        var flaw = PortableItems.FlawOf(clean);
        if (flaw is not null)
        {
            LeaveOut(where, flaw);
            return;
        }

        _items.Add(knowsLanguage ? clean : clean with { Language = LanguageOf(clean) });
    }

    internal void LeaveOut(string where, string reason) => _leftOut.Add(new NotImported(where, reason));

    private static PortableItem Cleaned(PortableItem item) => item with
    {
        Stem = PortableText.Clean(item.Stem),
        Options = [.. item.Options.Select(option => option with { Text = PortableText.Clean(option.Text), Origin = PortableText.Line(PortableText.Clean(option.Origin)) })],
        Answers = [.. item.Answers.Select(PortableText.Clean).Where(answer => answer.Length > 0).Distinct()],
        Pairs = [.. item.Pairs.Select(pair => new PortablePair(PortableText.Clean(pair.Prompt), PortableText.Clean(pair.Response)))],
        Entries = [.. item.Entries.Select(PortableText.Clean)],
        Explanation = PortableText.Line(PortableText.Clean(item.Explanation)),
        Source = PortableText.Line(PortableText.Clean(item.Source)),
        Topic = PortableText.Line(PortableText.Clean(item.Topic)),
    };

    private static Language LanguageOf(PortableItem item) => Languages.Of(string.Concat(
        [item.Stem, .. item.Options.Select(option => option.Text), .. item.Answers, .. item.Pairs.Select(pair => pair.Prompt + pair.Response), .. item.Entries]));

    /// <summary>A typed question whose text has a gap is a cloze.</summary>
    internal static ItemKind TypedKind(string stem) => stem.Contains(ItemBody.Gap, StringComparison.Ordinal) ? ItemKind.Cloze : ItemKind.ShortAnswer;

    /// <summary>A choice by how many of its options are right.</summary>
    internal static ItemKind ChoiceKind(IEnumerable<PortableOption> options) =>
        options.Count(option => option.IsKey) > 1 ? ItemKind.MultipleResponse : ItemKind.MultipleChoice;
}

/// <summary>A part of a file that is no question the bank can keep.</summary>
/// <param name="Where">Its place in the file.</param>
public sealed record NotImported(string Where, string Reason);
