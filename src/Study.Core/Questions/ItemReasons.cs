using System.Globalization;
using Study.Facts;
using Study.Ingest;
using Study.Text;

namespace Study.Questions;

/// <summary>What an item was tested for, and whether it passes.</summary>
/// <param name="What">In words for a teacher.</param>
public sealed record ItemTest(string What, bool IsPassed);

/// <summary>Says why an item is as it is: what moved it up or down among its document's items, and which tests it passes.</summary>
public static class ItemReasons
{
    private const double EarlyPart = 0.25;
    private const int WordySentence = 45;
    private const decimal WidestRatio = 10m;

    /// <summary>What ranking looked at, in words for a teacher.</summary>
    /// <param name="text">The text of its first source's document.</param>
    public static IReadOnlyList<string> OfRank(Item item, string text)
    {
        var source = item.Sources[0];
        var place = (double)source.Span.Start / Math.Max(1, text.Length);
        var reasons = new List<string>
        {
            item.Language == Language.Chinese ? ChineseKindOf(item) : KindOf(item),
            string.Create(CultureInfo.InvariantCulture, $"told {place * 100:0} percent of the way through the text{(place < EarlyPart ? "; the head of a text comes first" : "")}"),
        };
        if (item.Sources.Count > 1 && item.Kind is not (ItemKind.Matching or ItemKind.Ordering))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"told in {item.Sources.Count} places; what is told again comes earlier"));
        }

        if (item.Language == Language.Chinese && item.Kind is not (ItemKind.Matching or ItemKind.Ordering))
        {
            reasons.AddRange(ChineseReasons(item, text));
        }

        if (item.Kind is ItemKind.Cloze or ItemKind.TrueFalse or ItemKind.Matching or ItemKind.Ordering)
        {
            reasons.Add("its kind comes behind the questions that ask for each fact once");
        }

        if (item.Body.Stem.Length > WordySentence && item.Language == Language.Chinese)
        {
            reasons.Add("a long sentence; short ones come earlier");
        }

        return reasons;
    }

    private static IEnumerable<string> ChineseReasons(Item item, string text)
    {
        var source = item.Sources[0];
        if (ChineseWorth.StandsFirst(source, text))
        {
            yield return "told in the first sentence, which people ask about most";
        }

        if (item.Unit is not null && ChineseWorth.IsPoint(source))
        {
            yield return "the figure is what its clause comes to; such figures come first";
        }

        if (ChineseWorth.Describes(source))
        {
            yield return "it only describes the noun behind it; such figures come later";
        }

        if (ChineseWorth.IsListed(source))
        {
            yield return "it stands in a row of others; such figures come later";
        }
    }

    private static string ChineseKindOf(Item item) => item switch
    {
        { Kind: ItemKind.Matching or ItemKind.Ordering } => "asks for several facts at once",
        { Value: null } => "a name, a title, a post or a term: behind dates and figures",
        { Unit: null, Value: { Length: 4 } } => "a year: years come first",
        { Unit: null, Value: { } value } when value.Contains('-', StringComparison.Ordinal) => "a date: behind years",
        _ => "a figure or a place in a series: behind dates, before names",
    };

    private static string KindOf(Item item) => item switch
    {
        { Kind: ItemKind.Matching or ItemKind.Ordering } => "asks for several facts at once",
        { Unit: "percent" } => "a share: shares and sums of money come first",
        { Unit: { Length: 3 } unit } when unit.All(char.IsAsciiLetterUpper) => "a sum of money: sums and shares come first",
        { Unit: not null } => "a figure: behind sums and shares, before dates and names",
        { Value: { } value } when value.Contains('-', StringComparison.Ordinal) || value.Length == 4 => "a date",
        { Value: not null } => "a figure or a place in a series",
        _ => "a name, a title, a post or a term",
    };

    /// <summary>The tests every item has to pass, made again on the item as it is now.</summary>
    /// <param name="text">The text of its first source's document.</param>
    public static IReadOnlyList<ItemTest> Tests(Item item, string text)
    {
        var source = item.Sources[0];
        var stem = new Stem(item.Body.Stem, item.Kind is not (ItemKind.Cloze or ItemKind.TrueFalse));
        var flaw = ItemFlaws.InStem(stem, item.Body.Key.Text, item.Language);
        var tests = new List<ItemTest>
        {
            new("its words stand at their place in the document", source.Span.End <= text.Length && source.Span.In(text) == source.Quote),
            new(flaw is null ? "the question stands by itself and does not give its answer away" : flaw, flaw is null),
        };
        if (item.Body is ItemBody.MultipleChoice choice)
        {
            var same = ItemFlaws.InOptions(choice.Answer.Text, choice.Distractors);
            tests.Add(new(same ?? "no two options mean the same", same is null));
            var told = choice.Distractors.FirstOrDefault(distractor => IsToldWith(item.Sources, distractor.Text));
            tests.Add(new(told is null ? "no wrong option stands in the sentence that proves the key" : $"“{told.Text}” stands in the sentence that proves the key", told is null));
            if (SizeOf(choice.Answer.Text) is { } key && choice.Distractors.Select(distractor => SizeOf(distractor.Text)).OfType<decimal>().ToList() is { Count: > 0 } sizes)
            {
                var widest = sizes.Max(size => Math.Max(size, key) / Math.Min(size, key));
                tests.Add(new(string.Create(CultureInfo.InvariantCulture, $"the farthest option is {widest:0.##} times the key or less"), widest <= WidestRatio));
                tests.Add(new(string.Create(CultureInfo.InvariantCulture, $"{sizes.Count(size => size < key)} options are smaller than the key, {sizes.Count(size => size > key)} larger; over all items each rank comes equally often"), true));
            }
        }

        return tests;
    }

    private static bool IsToldWith(IReadOnlyList<Provenance> sources, string words) => sources.Any(source =>
        source.Sentence[..source.QuoteInSentence.Start].Contains(words, StringComparison.Ordinal) || source.Sentence[source.QuoteInSentence.End..].Contains(words, StringComparison.Ordinal));

    private static decimal? SizeOf(string option) =>
        FigureScanner.Scan(option) is [FigureMention { Figure: { IsRange: false, Low: > 0m } figure }] ? figure.Low : null;
}
