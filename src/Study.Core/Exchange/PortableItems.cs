using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Exchange;

/// <summary>The bank's items made ready to travel, and items from elsewhere made fit for the bank.</summary>
public static class PortableItems
{
    /// <summary>The item with its document's title and name, one at a time as they are asked for.</summary>
    /// <param name="documents">By id.</param>
    /// <param name="revisions">How often an item has changed, by id; items that are not named have not.</param>
    public static IEnumerable<PortableItem> Of(
        IEnumerable<BankedItem> items, IReadOnlyDictionary<string, DocumentLabel> documents, IReadOnlyDictionary<string, int>? revisions = null) =>
        items.Select(banked => Of(banked.Item, documents[banked.Item.Sources[0].DocumentId]) with { Revision = revisions?.GetValueOrDefault(banked.Item.Id) ?? 0 });

    public static PortableItem Of(Item item, DocumentLabel document)
    {
        var source = item.Sources[0];
        var portable = new PortableItem
        {
            Id = item.Id,
            Kind = item.Kind,
            Language = item.Language,
            Stem = PortableText.Clean(item.Body.Stem),

            // An import without an explanation is proved by its own question and answer; that explains nothing.
            Explanation = source.Sentence == $"{item.Body.Stem} {item.Body.Key.Text}" ? "" : PortableText.Line(PortableText.Clean(source.Sentence)),
            Source = SourceOf(source, document, item.Language),
            Topic = PortableText.Line(PortableText.Clean(item.Topic)),
            Document = document.Name,
            Item = item,
        };
        return WithBody(portable, item);
    }

    /// <summary>The body of an item read from a file.</summary>
    /// <exception cref="InvalidOperationException">The parts do not make an item of its kind; <see cref="FlawOf"/> would have said so.</exception>
    public static ItemBody BodyOf(PortableItem item)
    {
        var key = item.Answers.Count > 0 ? new Key(item.Answers[0], [.. item.Answers.Skip(1)]) : new Key("");
        List<Distractor> Wrong() => [.. item.Options.Where(option => !option.IsKey).Select(option => new Distractor(option.Text, option.Origin.Length > 0 ? option.Origin : Imported(item.Language)))];
        return item.Kind switch
        {
            ItemKind.MultipleChoice => new ItemBody.MultipleChoice(item.Stem, new Key(item.Keys.Single()), Wrong()),
            ItemKind.MultipleResponse => new ItemBody.MultipleResponse(item.Stem, [.. item.Keys.Select(text => new Key(text))], Wrong()),
            ItemKind.TrueFalse when item.Claim is { } claim => new ItemBody.TrueFalse(claim.Before, claim.After, new Key(claim.Right), new Distractor(claim.Wrong, claim.Origin)),
            ItemKind.TrueFalse => Truth(item),
            ItemKind.Cloze => new ItemBody.Cloze(item.BeforeGap, item.AfterGap, key),
            ItemKind.ShortAnswer => new ItemBody.ShortAnswer(item.Stem, key),
            ItemKind.Matching => new ItemBody.Matching(item.Stem, [.. item.Pairs.Select(pair => new MatchingPair(pair.Prompt, new Key(pair.Response)))]),
            ItemKind.Ordering => new ItemBody.Ordering(item.Stem, [.. item.Entries.Select((entry, index) => new OrderingEntry(entry, (index + 1).ToString(CultureInfo.InvariantCulture)))]),
            _ => throw new InvalidOperationException($"No item is a {item.Kind}."),
        };
    }

    /// <summary>Why an item read from a file is no item; null where it is one.</summary>
    public static string? FlawOf(PortableItem item)
    {
        var keys = item.Keys.Count();
        return item switch
        {
            { Stem.Length: 0 } => "it has no question",
            { Kind: ItemKind.MultipleChoice } when keys == 0 => "none of its options is the key",
            { Kind: ItemKind.MultipleChoice } when keys > 1 => "more than one of its options is the key",
            { Kind: ItemKind.MultipleResponse } when keys < 2 => "fewer than two of its options are right",
            { Kind: ItemKind.MultipleChoice or ItemKind.MultipleResponse } when item.Options.Count == keys => "it has no wrong option",
            { Kind: ItemKind.MultipleChoice or ItemKind.MultipleResponse } when item.Options.Any(option => option.Text.Length == 0) => "one of its options is empty",
            { Kind: ItemKind.MultipleChoice or ItemKind.MultipleResponse } when item.Options.DistinctBy(option => option.Text).Count() < item.Options.Count => "two of its options are the same",
            { Kind: ItemKind.TrueFalse, IsTrue: null } => "it does not say whether its claim is true",
            { Kind: ItemKind.Cloze or ItemKind.ShortAnswer } when item.Answers.Count == 0 || item.Answers[0].Length == 0 => "it has no answer",
            { Kind: ItemKind.Cloze } when !item.Stem.Contains(ItemBody.Gap, StringComparison.Ordinal) => "its sentence has no gap",
            { Kind: ItemKind.Matching, Pairs.Count: < 2 } => "it has fewer than two pairs",
            { Kind: ItemKind.Ordering, Entries.Count: < 2 } => "it has fewer than two entries",
            _ => null,
        };
    }

    private static PortableItem WithBody(PortableItem portable, Item item)
    {
        switch (item.Body)
        {
            case ItemBody.MultipleChoice choice when TruthIn(choice) is { } isTrue:
                return portable with { Kind = ItemKind.TrueFalse, IsTrue = isTrue };
            case ItemBody.MultipleChoice choice:
                return portable with { Options = Options(item.Id, [choice.Answer], choice.Distractors) };
            case ItemBody.MultipleResponse choice:
                return portable with { Options = Options(item.Id, choice.Answers, choice.Distractors) };
            case ItemBody.TrueFalse claim:
                var asTrue = SeededShuffle.For("truth", item.Id).Below(2) == 0;
                return portable with
                {
                    Stem = PortableText.Clean(claim.Claim(asTrue)),
                    IsTrue = asTrue,
                    Claim = new PortableClaim(claim.Before, claim.After, claim.Answer.Text, claim.Falsehood.Text, claim.Falsehood.Origin),
                };
            case ItemBody.Matching matching:
                return portable with { Pairs = [.. matching.Pairs.Select(pair => new PortablePair(PortableText.Clean(pair.Prompt), PortableText.Clean(pair.Response.Text)))] };
            case ItemBody.Ordering ordering:
                return portable with { Entries = [.. ordering.Entries.Select(entry => PortableText.Clean(entry.Text))] };
            default:
                string[] answers = [item.Body.Key.Text, .. item.Body.Key.Accepted];
                return portable with { Answers = [.. answers.Select(PortableText.Clean).Where(text => text.Length > 0).Distinct()] };
        }
    }

    /// <summary>The options in an order of the item's own, so that the key stands in no particular place.</summary>
    private static IReadOnlyList<PortableOption> Options(string id, IReadOnlyList<Key> keys, IReadOnlyList<Distractor> distractors) =>
        SeededShuffle.For("options", id).Of(
        [
            .. keys.Select(key => new PortableOption(PortableText.Clean(key.Text), true)),
            .. distractors.Select(distractor => new PortableOption(PortableText.Clean(distractor.Text), false, PortableText.Line(PortableText.Clean(distractor.Origin)))),
        ]);

    /// <summary>A claim from elsewhere comes without the words that would make it the other: it is kept as a choice of two.</summary>
    private static ItemBody.MultipleChoice Truth(PortableItem item)
    {
        var isTrue = item.IsTrue!.Value;
        return new ItemBody.MultipleChoice(
            item.Stem, new Key(TruthWords.Of(isTrue, item.Language)), [new Distractor(TruthWords.Of(!isTrue, item.Language), Imported(item.Language))]);
    }

    private static bool? TruthIn(ItemBody.MultipleChoice choice) =>
        choice.Distractors.Count == 1 && TruthWords.Parse(choice.Answer.Text) is { } key && TruthWords.Parse(choice.Distractors[0].Text) == !key ? key : null;

    private static string SourceOf(Provenance source, DocumentLabel document, Language language)
    {
        var title = PortableText.Line(PortableText.Clean(document.Title));
        return source.Page is not { } page ? title
            : language == Language.Chinese ? string.Create(CultureInfo.InvariantCulture, $"{title}，第 {page} 页")
            : string.Create(CultureInfo.InvariantCulture, $"{title}, p. {page}");
    }

    private static string Imported(Language language) => language == Language.Chinese ? "随题导入" : "imported with the question";
}
