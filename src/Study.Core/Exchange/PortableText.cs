using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Study.Exchange;

/// <summary>Texts on their way out and in: nothing in them is code for the program that reads them.</summary>
internal static partial class PortableText
{
    /// <summary>
    /// The text without control characters, characters that turn the direction of writing, halves of surrogate pairs and code points that
    /// XML cannot hold; line ends are line feeds, tabs are blanks, and none stand at its ends.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(unit).Append(text[++index]);
            }
            else if (char.IsSurrogate(unit))
            {
                clean.Append('\uFFFD');
            }
            else if (unit == '\r')
            {
                clean.Append(index + 1 < text.Length && text[index + 1] == '\n' ? "" : "\n");
            }
            else if (unit is '\t' or '\u2028' or '\u2029')
            {
                clean.Append(' ');
            }
            else if (unit == '\n' || !(char.IsControl(unit) || IsTurn(unit) || unit is '\uFEFF' or '\uFFFE' or '\uFFFF'))
            {
                clean.Append(unit);
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text on one line.</summary>
    public static string Line(string text) => text.Contains('\n', StringComparison.Ordinal) ? LineEnds().Replace(text, " ") : text;

    /// <summary>The text as HTML that shows it and does nothing else.</summary>
    public static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>What a reader of the HTML would see, without pictures, styles and scripts.</summary>
    public static string FromHtml(string html)
    {
        var text = Hidden().Replace(html, "");
        text = LineEnds().Replace(text, " ");
        text = Breaks().Replace(text, "\n");
        text = Tags().Replace(text, "");
        return Clean(WebUtility.HtmlDecode(text).Replace('\u00A0', ' '));
    }

    /// <summary>The first characters of a text on one line, none of them cut in two.</summary>
    /// <param name="most">In UTF-16 code units, the ellipsis included.</param>
    public static string Short(string text, int most)
    {
        var line = Line(text);
        if (line.Length <= most)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end] + "…";
    }

    /// <summary>Whether a character lies outside the basic plane: old databases and typesetting engines drop those.</summary>
    public static bool HasAstral(string text) => text.Any(char.IsSurrogate);

    /// <summary>A, B, C, ..., Z, AA, ...</summary>
    /// <param name="index">From 0.</param>
    public static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);

    private static bool IsTurn(char unit) => unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|tr|h[1-6])\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?[a-zA-Z!][^<>]*>")]
    private static partial Regex Tags();
}
