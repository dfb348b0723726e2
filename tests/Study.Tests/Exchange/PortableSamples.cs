using Study.Exchange;
using Study.Questions;
using Study.Text;

namespace Study.Tests.Exchange;

/// <summary>Items ready to travel: one of each kind, and those made of strings that some format would take for its own marks.</summary>
internal static class PortableSamples
{
    public static readonly IReadOnlyList<string> Nasty =
    [
        "<script>alert(1)</script>", "<b>bold</b> & &amp; &lt;", "a < b > c", "=1+1", "+1", "-1", "@SUM(A1)", "'=quoted", "＝1+1", "a\u0007b\u001b[31mc", "}}", "{{c2::x}}", "a}", "{a", "::x::", "a::b",
        "->", "a -> b", "# at the start", "// comment", "\\frac{1}{2}", "\\(x^2\\)", "\\neq \\nabla \\\\", "$x$", "𝑥 𠮷 😀", "\"quoted\" 'single'", "a,b;c\td", "line one\nline two", "~%50%x", "%50%", "100%",
        "*", "a*b", "\\*", "[1,2]", "[html]x", "[latex]x[/latex]", "[sound:a.mp3]", "![i](j)", "[a](javascript:alert(1))", "A. option", "ANSWER: B", "答案：A", "解析：x", "$CATEGORY: x", "]]>", "<![CDATA[x",
        "_x0041_", "&#65;", "1. first", "- item", "!a! b!", "[[x]]", "[_x_]", "\u202Eabc", "{1:SHORTANSWER:=x}", "'; drop table notes; --", "|a|", "`code`", "https://example.org/?a=b&c", "\u2028x\uFFFE", "\ud800x", "''='", "<div>x</div>", "=%100%x",
    ];

    public static IReadOnlyList<PortableItem> OfEveryKind { get; } = With("甲乙", "libraries");

    /// <summary>An item of every kind, with the text wherever one can stand.</summary>
    public static IReadOnlyList<PortableItem> With(string text, string name) =>
    [
        Of(ItemKind.MultipleChoice, text, name) with { Options = [new("w1" + text, false, "why " + text), new(text, true), new(text + "w2", false)] },
        Of(ItemKind.MultipleResponse, text, name) with { Options = [new(text, true), new("w" + text, false), new("k2", true)] },
        Of(ItemKind.TrueFalse, text, name) with { IsTrue = false },
        Of(ItemKind.Cloze, text, name) with { Stem = $"{text} x{ItemBody.Gap}y {text}。", Answers = ["k" + text, text] },
        Of(ItemKind.ShortAnswer, text, name) with { Answers = [text, "also " + text] },
        Of(ItemKind.Matching, text, name) with { Pairs = [new(text, "r1"), new("p2", text), new("p3 " + text, "r3 " + text)] },
        Of(ItemKind.Ordering, text, name) with { Entries = ["e3 " + text, text, "e1"] },
    ];

    /// <summary>What has to be the same after a journey, on one line; control characters are gone by then.</summary>
    public static string Describe(PortableItem item) => string.Join(" / ",
    [
        item.Kind.ToString(), Clean(item.Stem),
        .. item.Options.Select(option => (option.IsKey ? "+" : "-") + Clean(option.Text)).Order(StringComparer.Ordinal),
        item.IsTrue?.ToString() ?? "",
        .. item.Answers.Take(1).Select(Clean),
        .. item.Pairs.Select(pair => $"{Clean(pair.Prompt)}={Clean(pair.Response)}"),
        .. item.Entries.Select(Clean),
    ]);

    public static string Clean(string text) => PortableText.Line(PortableText.Clean(text));

    public static byte[] Write(string format, IEnumerable<PortableItem> items, out LossReport losses)
    {
        using var output = new MemoryStream();
        losses = ExportFormats.Named(format).Write(items, output);
        return output.ToArray();
    }

    /// <summary>The texts as the bank hands them over: clean.</summary>
    private static PortableItem Of(ItemKind kind, string text, string name) => new()
    {
        Id = ContentHash.Of(12, kind.ToString(), name),
        Kind = kind,
        Language = Language.Chinese,
        Stem = text + "？",
        Explanation = "因为" + text + "。",
        Source = "题源 " + text,
        Topic = "topic",
        Document = "document",
    };

    /// <summary>The items as <see cref="PortableItems"/> makes them of the bank's.</summary>
    public static IEnumerable<PortableItem> Cleaned(IEnumerable<PortableItem> items) => items.Select(item => item with
    {
        Stem = PortableText.Clean(item.Stem),
        Options = [.. item.Options.Select(option => option with { Text = PortableText.Clean(option.Text), Origin = PortableText.Clean(option.Origin) })],
        Answers = [.. item.Answers.Select(PortableText.Clean)],
        Pairs = [.. item.Pairs.Select(pair => new PortablePair(PortableText.Clean(pair.Prompt), PortableText.Clean(pair.Response)))],
        Entries = [.. item.Entries.Select(PortableText.Clean)],
        Explanation = Clean(item.Explanation),
        Source = Clean(item.Source),
    });

    public static IReadOnlyList<PortableItem> AllNasty { get; } =
        [.. Cleaned(Nasty.SelectMany((text, index) => With(text, $"nasty{index}")))];
}
