using System.Text;
using Study.Forms;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>Questions in Moodle's own text notation, which many other programs read too.</summary>
/// <remarks>As question/format/gift/format.php of Moodle 4.5 reads it, and for nothing that gift-pegjs refuses.</remarks>
internal static class Gift
{
    private const int LongestName = 80;

    // As in MoodleXml: the shares that Moodle knows.
    private static readonly string[] Shares = ["", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10"];

    public static ExportFormat Format { get; } = new()
    {
        Name = "gift",
        Extension = ".gift",
        Purpose = "Moodle and others by the GIFT notation, to read and to edit as text",
        Writer = Write,
        HowTo = """
            1. In your course open More > Question bank, choose Import in the menu, then "GIFT format".
            2. Leave "Get category from file" ticked: the questions go to Study/TITLE.
            3. Drop the file and press Import.
            GIFT has no ordering questions and no units; use --format moodle-xml for those. An arrow -> in a matching question or in a short
            answer is written →, because GIFT cannot escape it.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        var category = "";
        foreach (var item in items)
        {
            if (FlawOf(item) is { } flaw)
            {
                losses.LeaveOut(item, flaw);
                continue;
            }

            if (CategoryOf(item) is var own && own != category)
            {
                category = own;
                text.Write($"$CATEGORY: {category}\n\n");
            }

            losses.Write();
            if (item.Id.Length > 0)
            {
                text.Write($"// [id:{item.Id}] [tag:{ItemKinds.NameOf(item.Kind)}]\n");
            }

            text.Write($"::{Escaped(PortableText.Short(item.Stem, LongestName))}::[html]{QuestionOf(item, losses)}\n\n");
        }
    }

    private static string? FlawOf(PortableItem item) => item switch
    {
        _ when PortableItems.FlawOf(item) is { } flaw => flaw,
        { Kind: ItemKind.Ordering } => "GIFT has no ordering questions",
        { Kind: ItemKind.MultipleResponse } when item.Keys.Count() >= Shares.Length => "Moodle divides a mark into ten parts at most, and it has more right options",
        _ => null,
    };

    private static string CategoryOf(PortableItem item)
    {
        var title = item.Item is null || item.Source.Length == 0 ? item.Document : item.Source;
        return "$course$/top/Study/" + PortableText.Short(title.Length > 0 ? title : "Study", 200).Replace("/", "//", StringComparison.Ordinal);
    }

    private static string QuestionOf(PortableItem item, LossReport losses)
    {
        var stem = Html(item.Stem);
        var proof = item.Proof.Length > 0 ? "####" + Html(item.Proof) : "";
        return item.Kind switch
        {
            ItemKind.TrueFalse => $"{stem} {{{(item.IsTrue == true ? "TRUE" : "FALSE")}{proof}}}",
            ItemKind.Matching => $"{stem} {{\n{string.Concat(item.Pairs.Select(pair => $"={AtStart(Arrow(pair.Prompt, item, losses))} -> {Plain(Arrow(pair.Response, item, losses))}\n"))}{proof}}}",

            // The answers stand in the gap's place; at the sentence's end Moodle would show no gap, so it is written out there.
            ItemKind.Cloze => $"{Html(item.BeforeGap)}{(item.AfterGap.Length == 0 ? ItemBody.Gap : "")}{{{ShortAnswers(item, losses)}{proof}}}{Html(item.AfterGap)}",
            ItemKind.ShortAnswer => $"{stem} {{{ShortAnswers(item, losses)}{proof}}}",
            _ => $"{stem} {{\n{Options(item)}{proof}}}",
        };
    }

    private static string Options(PortableItem item)
    {
        var isSingle = item.Kind == ItemKind.MultipleChoice;
        var (keys, wrongs) = (item.Keys.Count(), item.Options.Count - item.Keys.Count());
        var text = new StringBuilder();
        foreach (var option in item.Options)
        {
            text.Append(isSingle ? option.IsKey ? "=" : "~" : option.IsKey ? $"~%{Shares[keys]}%" : $"~%-{Shares[Math.Min(wrongs, Shares.Length - 1)]}%");

            text.Append(AtStart(option.Text)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The answers; a star is taken literally, a bare one stands for any text.</summary>
    private static string ShortAnswers(PortableItem item, LossReport losses) => string.Join(' ', PlainFigure.Accepted(item).Select(answer =>
        "=%100%" + Plain(Arrow(answer, item, losses).Replace("*", "\\*", StringComparison.Ordinal))));

    private static string Arrow(string text, PortableItem item, LossReport losses)
    {
        if (!text.Contains("->", StringComparison.Ordinal))
        {
            return text;
        }

        losses.Change(item, "-> is written →, because GIFT cannot escape it");
        return text.Replace("->", "→", StringComparison.Ordinal);
    }

    /// <summary>HTML right behind an = or ~, where a % would begin a weight.</summary>
    private static string AtStart(string text) => text.StartsWith('%') ? "&\\#37;" + Html(text[1..]) : Html(text);

    /// <summary>Text that Moodle shows as HTML.</summary>
    private static string Html(string text) => Escaped(PortableText.Html(text));

    /// <summary>Text that Moodle compares as it stands.</summary>
    private static string Plain(string text) => Escaped(PortableText.Line(text));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            escaped.Append(unit is '~' or '=' or '#' or '{' or '}' or ':' or '\\' ? "\\" + unit : unit == '\n' ? "\\n" : unit.ToString());
        }

        return escaped.ToString();
    }
}
