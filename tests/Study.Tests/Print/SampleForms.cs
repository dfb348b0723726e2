using Study.Facts;
using Study.Forms;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Tests.Print;

/// <summary>Forms for tests, written for them.</summary>
internal static class SampleForms
{
    public static Form Chinese { get; } = Form(
        "青河流域知识测验",
        Language.Chinese,
        Choice("青河水文站建成于哪一年？", "1956 年", "1958 年", "1961 年", "1965 年"),
        Choice("根据《青河流域志》，主河道全长约为多少千米？", "约 312 千米", "约 213 千米", "约 321 千米", "约 132 千米"),
        Choice("“一江清水向东流”（《江上杂记》第三卷）这句话最早出自哪位作者的手稿？", "陈望之", "李慕白", "周怀远", "沈照林"),
        Choice(
            "2019 年，青河市 GDP 达到 1,284.6 亿元，同比增长 6.8%，其中第三产业增加值占全市生产总值的比重首次超过了下列哪一个数值？",
            "50%", "45%", "55%", "60%"),
        Choice(
            "该市的湿地保护条例规定，任何单位和个人不得在核心区内从事下列哪一类活动？",
            "开垦、填埋湿地或者擅自改变湿地用途", "在指定路线上徒步观鸟并做记录", "经批准后进行的水质取样与监测", "由保护站组织的志愿者清理垃圾行动"),
        Choice("在 37 度时测得该酶的活性约为 3.36×10⁵ U/mg，比对照组高出多少？", "约 12 倍", "约 8 倍", "约 15 倍", "约 20 倍"),
        Choice("谁在 2004 年提出了“双河联调”方案？", "张若谷（总工程师）", "王一川（水利局局长）", "赵铁山（设计院院长）", "孙立人（高级顾问）"),
        Truth("青河大桥于 1998 年 10 月正式通车。"),
        Truth("“绿色走廊”项目计划在五年内种植一百二十万棵树——其中六成为本地树种，其余为经过三年适应性试验的引进树种，由市林业局验收……"),
        Truth("CO₂ 排放量比 2015 年下降了 18.3%。"),
        Cloze("青河的源头位于", "海拔 2,340 米的云岭北麓。"),
        Cloze("青河流域的年平均降水量为", "毫米，其中六月至九月占全年的三分之二以上，是典型的季风气候特征。"),
        Cloze("", "是青河最大的支流。"),
        ShortAnswer("青河流域志的主编是谁？"),
        ShortAnswer("青河市为什么在 2011 年暂停了上游三座小水电站的扩建工程，而把经费转用于下游的湿地恢复？"),
        ShortAnswer("What is the English name of the Qing River delta?", Language.English));

    public static Form English { get; } = Form(
        "The Larkfield Observatory",
        Language.English,
        Choice("When did the observatory open?", Language.English, "1931", "1937", "1942", "1954"),
        Choice(
            "Which instrument measured the comet’s tail on the night of 14 March 1997, when the main telescope was closed for repairs?",
            Language.English,
            "The 40-centimetre refractor", "The meridian circle", "The spectrograph", "The transit camera"),
        Choice(
            "What did Dr. Ellen Marsh call “the most stubborn problem of them all”?",
            Language.English,
            "Keeping the mirrors at a constant temperature", "Finding money for a dome", "Light from the town", "Training volunteers"),
        Truth("The dome was rebuilt in 1968 after a fire.", Language.English),
        Truth(
            "More than half of the early staff—most of them students from the nearby college—were women, although few were named.",
            Language.English),
        Cloze("The largest mirror weighs ", " kilograms and took three years to grind, polish and test.", Language.English),
        ShortAnswer("Who discovered the companion star?", Language.English));

    /// <summary>A form with the items in the order given.</summary>
    public static Form Form(string title, Language language, params IReadOnlyList<Item> items) => new()
    {
        Title = title,
        Language = language,
        Label = "A",
        Seed = 7,
        Items = [.. items.Select((item, index) => FormItem(index + 1, item, order: options => options))],
    };

    /// <summary>The same items, those of a kind and their options in another order.</summary>
    public static Form Shuffled(Form form, ulong seed) => form with
    {
        Seed = seed,
        Items =
        [
            .. form.Items.GroupBy(item => item.Item.Kind)
                .SelectMany(kind => new SeededShuffle(seed).Of(kind))
                .Select((item, index) => FormItem(index + 1, item.Item, new SeededShuffle(seed + (ulong)index).Of)),
        ],
    };

    public static Item Choice(string question, params string[] options) => Choice(question, Language.Chinese, options);

    /// <param name="options">The key first.</param>
    public static Item Choice(string question, Language language, params string[] options) => Item(
        new ItemBody.MultipleChoice(question, new Key(options[0]), [.. options.Skip(1).Select(text => new Distractor(text, "near"))]),
        language);

    public static Item Truth(string claim, Language language = Language.Chinese) =>
        Item(new ItemBody.TrueFalse(claim[..1], claim[2..], new Key(claim[1..2]), new Distractor("△", "near")), language);

    public static Item Cloze(string before, string after, Language language = Language.Chinese) =>
        Item(new ItemBody.Cloze(before, after, new Key("钥匙")), language);

    public static Item ShortAnswer(string question, Language language = Language.Chinese) =>
        Item(new ItemBody.ShortAnswer(question, new Key("钥匙")), language);

    public static AnswerKey KeyOf(Form form) => new()
    {
        Title = form.Title,
        Language = form.Language,
        FormLabel = form.Label,
        Seed = form.Seed,
        Entries = [.. form.Items.Select(item => Entry(item, form.Language))],
    };

    public static Deck DeckOf(Form form) => new()
    {
        Title = form.Title,
        Language = form.Language,
        Cards = [.. form.Items.Select(item => new Card(item.Text, item.Item.Body.Key.Text, "《青河流域志》第二章"))],
    };

    private static AnswerKeyEntry Entry(FormItem item, Language language)
    {
        var key = item.Item.Body.Key.Text;
        var shortForm = item.Item.Kind switch
        {
            ItemKind.MultipleChoice => item.Options.Single(option => option.Text == key).Letter,
            ItemKind.TrueFalse => language == Language.Chinese ? "正确" : "True",
            _ => null,
        };
        return language == Language.Chinese
            ? Entry("据《青河流域志》记载，水文站于 1956 年建成，最初只有三名工作人员。", "青河流域志")
            : Entry("The observatory, which opened in 1931, kept its dome.", "A Short History");

        AnswerKeyEntry Entry(string sentence, string source) => new(item.Number, item.Item.Kind, shortForm, key, sentence, source);
    }

    private static FormItem FormItem(int number, Item item, Func<IEnumerable<string>, IEnumerable<string>> order) =>
        item.Body is ItemBody.TrueFalse claim
            ? new FormItem(number, item, claim.Claim(isTrue: true), [], IsTrue: true)
            : new FormItem(number, item, item.Body.Stem, Options(item, order));

    private static IReadOnlyList<FormOption> Options(Item item, Func<IEnumerable<string>, IEnumerable<string>> order) =>
        item.Body is ItemBody.MultipleChoice choice
            ? [.. order([choice.Answer.Text, .. choice.Distractors.Select(distractor => distractor.Text)])
                .Select((text, index) => new FormOption(((char)('A' + index)).ToString(), text))]
            : [];

    private static Item Item(ItemBody body, Language language) => new()
    {
        Id = ContentHash.Of(12, body.Stem),
        FactId = ContentHash.Of(12, body.Stem, "fact"),
        Body = body,
        Language = language,
        Topic = "topic",
        Modality = Modality.Stated,
        Rank = 0,
        Sources =
        [
            new Provenance
            {
                DocumentId = "document",
                Span = new TextSpan(0, 1),
                Quote = "句",
                Sentence = "句子。",
                QuoteInSentence = new TextSpan(0, 1),
            },
        ],
    };
}
