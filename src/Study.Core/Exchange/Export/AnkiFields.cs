using System.Text;
using Study.Forms;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>What stands on the two sides of an Anki card, as HTML.</summary>
internal static class AnkiFields
{
    /// <summary>
    /// The text as Anki shows it: HTML escaped, and with it what Anki itself would act on: <c>{{field}}</c>, <c>[sound:…]</c>,
    /// <c>[latex]</c>, <c>[$]</c>.
    /// </summary>
    public static string Text(string text)
    {
        var field = new StringBuilder(PortableText.Html(text));
        field.Replace("{{", "&#123;&#123;").Replace("}}", "&#125;&#125;");
        foreach (var word in new[] { "[sound:", "[anki:", "[latex]", "[/latex]", "[$", "[/$" })
        {
            field.Replace(word, "&#91;" + word[1..]);
        }

        return field.ToString();
    }

    /// <summary>The text within a cloze, where <c>}}</c> would end it and <c>::</c> would begin a hint.</summary>
    public static string InCloze(string text) => Text(text)
        .Replace("{", "&#123;", StringComparison.Ordinal)
        .Replace("}", "&#125;", StringComparison.Ordinal)
        .Replace("::", "&#58;&#58;", StringComparison.Ordinal);

    public static string Cloze(PortableItem item) =>
        InCloze(item.BeforeGap) + "{{c1::" + InCloze(item.Answers[0]) + "}}" + InCloze(item.AfterGap);

    /// <summary>The question with what has to be seen to answer it; options stand apart.</summary>
    public static string Question(PortableItem item) => item.Kind switch
    {
        ItemKind.TrueFalse => $"<span class=\"task\">{ExchangeWords.In(item.Language).IsItTrue}</span>{Text(item.Stem)}",
        ItemKind.Matching => Text(item.Stem) + List("", item.Pairs.Select(pair => pair.Prompt)) + List(" type=\"A\"", item.Shuffled(item.Pairs.Select(pair => pair.Response))),
        ItemKind.Ordering => Text(item.Stem) + List(" type=\"A\"", item.Shuffled(item.Entries)),
        _ => Text(item.Stem),
    };

    public static string Options(PortableItem item) => List(" type=\"A\"", item.Options.Select(option => option.Text));

    public static string Answer(PortableItem item) => item.Kind switch
    {
        ItemKind.MultipleChoice or ItemKind.MultipleResponse => string.Concat(item.Keys.Select(key => $"<div>{Text(key)}</div>")),
        ItemKind.TrueFalse => TruthWords.Of(item.IsTrue == true, item.Language),
        ItemKind.Matching => "<table>" + string.Concat(item.Pairs.Select(pair => $"<tr><td>{Text(pair.Prompt)}</td><td>{Text(pair.Response)}</td></tr>")) + "</table>",
        ItemKind.Ordering => List("", item.Entries),
        _ => $"<div>{Text(item.Answers[0])}</div>" + Also(item),
    };

    /// <summary>Other words for the answer; empty where there are none.</summary>
    public static string Also(PortableItem item) =>
        item.Answers.Count > 1 ? "<ul class=\"also\">" + string.Concat(item.Answers.Skip(1).Select(text => $"<li>{Text(text)}</li>")) + "</ul>" : "";

    /// <summary>A word that tags can hold: no blanks, and no colons, which would make a hierarchy.</summary>
    public static string Tag(string text) =>
        string.Concat(PortableText.Short(text, 60).Select(unit => char.IsWhiteSpace(unit) ? '_' : unit is ':' or '"' or ',' ? '-' : unit));

    public static string KindTag(ItemKind kind) => "kind::" + ItemKinds.NameOf(kind);

    private static string List(string attributes, IEnumerable<string> entries) =>
        $"<ol{attributes}>" + string.Concat(entries.Select(entry => $"<li>{Text(entry)}</li>")) + "</ol>";
}
