using System.Globalization;
using Study.Forms;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>Question and answer as plain text, for programs that know cards and nothing else.</summary>
internal static class FlatText
{
    /// <summary>The question with what has to be seen to answer it, but for the options of a choice.</summary>
    public static string Question(PortableItem item) => item.Kind switch
    {
        ItemKind.TrueFalse => ExchangeWords.In(item.Language).IsItTrue + item.Stem,
        ItemKind.Matching => $"{item.Stem} {Numbered(item.Pairs.Select(pair => pair.Prompt))} / {Lettered(item.Shuffled(item.Pairs.Select(pair => pair.Response)))}",
        ItemKind.Ordering => $"{item.Stem} {Lettered(item.Shuffled(item.Entries))}",
        _ => item.Stem,
    };

    public static string Answer(PortableItem item) => item.Kind switch
    {
        ItemKind.MultipleChoice or ItemKind.MultipleResponse => string.Join("; ", item.Keys),
        ItemKind.TrueFalse => TruthWords.Of(item.IsTrue == true, item.Language),
        ItemKind.Matching => string.Join("; ", item.Pairs.Select(pair => $"{pair.Prompt} → {pair.Response}")),
        ItemKind.Ordering => string.Join(" → ", item.Entries),
        _ => item.Answers[0],
    };

    private static string Numbered(IEnumerable<string> texts) =>
        string.Join("; ", texts.Select((text, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {text}")));

    private static string Lettered(IEnumerable<string> texts) => string.Join("; ", texts.Select((text, index) => $"{PortableText.Letter(index)}. {text}"));
}
