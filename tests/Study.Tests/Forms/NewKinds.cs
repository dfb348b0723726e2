using Study.Facts;
using Study.Forms;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Tests.Forms;

/// <summary>Items with several keys, pairs or an order, written for tests.</summary>
internal static class NewKinds
{
    public static Item Response { get; } = Item(
        new ItemBody.MultipleResponse(
            "下列哪些国家流经青河？",
            [new Key("甲国"), new Key("乙国"), new Key("丙国")],
            [new Distractor("丁国", "near"), new Distractor("戊国", "near")]),
        "response");

    public static Item Matching { get; } = Item(
        new ItemBody.Matching(
            "把各项与数字配对。",
            [
                new MatchingPair("青河大坝坝顶高程", new Key("185米")),
                new MatchingPair("青河流域面积（含三条支流，不含湖泊）", new Key("约180万平方千米")),
                new MatchingPair("大坝全长", new Key("2335米")),
                new MatchingPair("装机容量", new Key("2250万千瓦")),
            ]),
        "matching");

    public static Item Ordering { get; } = Item(
        new ItemBody.Ordering(
            "按时间先后排列。",
            [new OrderingEntry("开工", "1994年12月"), new OrderingEntry("蓄水", "2003年6月"), new OrderingEntry("全部投产", "2012年7月")]),
        "ordering");

    public static Form Form(ulong seed = 7, Language language = Language.Chinese) =>
        FormAssembler.Assemble([.. new[] { Response, Matching, Ordering }.Select(item => new ChosenItem(item, 4))], "青河", language, "A", seed);

    public static Item Item(ItemBody body, string id) => new()
    {
        Id = id,
        FactId = id + "-fact",
        Body = body,
        Language = Languages.Of(body.Stem),
        Topic = "青河",
        Modality = Modality.Stated,
        Rank = 0,
        Sources =
        [
            new Provenance { DocumentId = "document", Span = new TextSpan(0, 1), Quote = "句", Sentence = "句子。", QuoteInSentence = new TextSpan(0, 1) },
        ],
    };
}
