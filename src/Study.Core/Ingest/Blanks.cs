using System.Text;

namespace Study.Ingest;

/// <summary>White space and raised figures as formats with markup have them.</summary>
internal static class Blanks
{
    /// <summary>One blank for every run of white space; soft hyphens and zero-width marks are dropped.</summary>
    public static string Collapse(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var unit in words)
        {
            if (unit is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            var isBlank = char.IsWhiteSpace(unit) || char.IsControl(unit);
            if (!isBlank)
            {
                text.Append(unit);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }
}

/// <summary>Raised text in one line: km with a raised 2 is km².</summary>
internal static class RaisedText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Figures raised; a mark of a note such as [1] or * is dropped; other words as they are.</summary>
    public static string Of(string words)
    {
        var trimmed = words.Trim();
        return trimmed.Length > 0 && trimmed.All(char.IsAsciiDigit) ? string.Concat(trimmed.Select(digit => Raised[digit - '0']))
            : trimmed.Length > 2 && trimmed[0] is '[' or '［' && trimmed[^1] is ']' or '］' ? ""
            : trimmed is "*" or "†" or "‡" ? ""
            : words;
    }
}
