using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Tests.Bank;

/// <summary>An item of each kind, with its document, for tests that need no derivation.</summary>
internal static class SampleItems
{
    public static readonly SourceDocument Document = DocumentReader.Read("town.txt", System.Text.Encoding.UTF8.GetBytes("青山镇有图书馆3座、学校5所，1999年建图书馆，2004年建学校，2010年建医院。"));

    public static IReadOnlyList<Item> OfEveryKind =>
    [
        Of(new ItemBody.MultipleChoice("青山镇有几座图书馆？", new Key("3座", ["三座"]), [new Distractor("5座", "the number of schools"), new Distractor("4座", "made up"), new Distractor("2座", "made up")])),
        Of(new ItemBody.MultipleResponse("青山镇有哪些设施？", [new Key("图书馆", ["藏书楼", "书馆"]), new Key("学校")], [new Distractor("机场", "another text's")])),
        Of(new ItemBody.TrueFalse("青山镇有图书馆", "。", new Key("3座"), new Distractor("5座", "the number of schools"))),
        Of(new ItemBody.Cloze("青山镇有图书馆", "。", new Key("3座"))),
        Of(new ItemBody.ShortAnswer("青山镇有几座图书馆？", new Key("3座", ["三座"]))),
        Of(new ItemBody.Matching("把数目与设施配对。", [new MatchingPair("图书馆", new Key("3座", ["三座"])), new MatchingPair("学校", new Key("5所")), new MatchingPair("医院", new Key("1所"))])),
        Of(new ItemBody.Ordering("按建成的先后排列。", [new OrderingEntry("图书馆", "1999年"), new OrderingEntry("学校", "2004年"), new OrderingEntry("医院", "2010年")])),
    ];

    /// <summary>An item around a body, about the sample document's libraries.</summary>
    /// <param name="fact">What it asks; items of one fact and kind have one id.</param>
    public static Item Of(ItemBody body, string fact = "libraries", int rank = 0)
    {
        var start = Document.Text.IndexOf("3座", StringComparison.Ordinal);
        return new Item
        {
            Id = ContentHash.Of(12, fact, body.Kind.ToString()),
            FactId = ContentHash.Of(12, fact),
            Body = body,
            Language = Language.Chinese,
            Topic = Document.Title,
            Modality = Modality.Stated,
            Sources = [new Provenance { DocumentId = Document.Id, Span = new TextSpan(start, 2), Quote = "3座", Sentence = Document.Text, QuoteInSentence = new TextSpan(start, 2) }],
            Value = "3",
            Unit = "座",
            Rank = rank,
        };
    }

    /// <summary>Everything of an item as text, so that two items can be compared and a difference read.</summary>
    public static string Describe(Item item) => string.Join(
        '|',
        [item.Id, item.FactId, item.Kind.ToString(), item.Body.Stem, .. Words(item.Body), item.Value ?? "", item.Unit ?? "", item.Topic, item.Modality.ToString(),
            item.Language.ToString(), item.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture), .. item.Sources.Select(source => source.ToString())]);

    private static IEnumerable<string> Words(ItemBody body) => body switch
    {
        ItemBody.MultipleChoice choice => [Words(choice.Answer), .. choice.Distractors.Select(Words)],
        ItemBody.MultipleResponse several => [.. several.Answers.Select(Words), "/", .. several.Distractors.Select(Words)],
        ItemBody.TrueFalse claim => [claim.Before, claim.After, Words(claim.Answer), Words(claim.Falsehood)],
        ItemBody.Cloze cloze => [cloze.Before, cloze.After, Words(cloze.Answer)],
        ItemBody.ShortAnswer answer => [Words(answer.Answer)],
        ItemBody.Matching matching => matching.Pairs.Select(pair => pair.Prompt + "=" + Words(pair.Response)),
        ItemBody.Ordering ordering => ordering.Entries.Select(entry => $"{entry.Text} ({entry.Place})"),
        _ => throw new InvalidOperationException($"No words for a {body.Kind}."),
    };

    private static string Words(Key key) => key.Text + "[" + string.Join(',', key.Accepted) + "]";

    private static string Words(Distractor distractor) => $"{distractor.Text} ({distractor.Origin})";
}
