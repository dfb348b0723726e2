using Study.Text;

namespace Study.Ingest;

/// <summary>
/// Takes the blanks out of Chinese text that typesetters and converters put between Han characters, digits and marks: 在 1857 年. Blanks
/// between Latin words stay.
/// </summary>
internal static class ChineseSpacing
{
    public static MappedText Tighten(MappedText content)
    {
        var text = content.Text;
        if (!text.AsSpan().ContainsAny(" \u00A0\u3000\u2009\u202F"))
        {
            return content;
        }

        var kept = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsBlank(text[at]) && !IsBetweenWords(text, at))
            {
                kept.Add(TextSpan.FromBounds(start, at));
                start = at + 1;
            }
        }

        kept.Add(TextSpan.FromBounds(start, text.Length));
        return content.Select(kept);
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\u00A0' or '\u3000' or '\u2009' or '\u202F';

    /// <summary>Whether the blank, or the run of blanks it belongs to, stands between two Latin words, or a Latin word and a number.</summary>
    private static bool IsBetweenWords(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsBlank(text[before]))
        {
            before--;
        }

        var after = at + 1;
        while (after < text.Length && IsBlank(text[after]))
        {
            after++;
        }

        // One blank of a run is enough.
        return before == at - 1 && before >= 0 && after < text.Length && IsNarrow(text[before]) && IsNarrow(text[after])
            && !IsInNumber(text, before, after);
    }

    /// <summary>16 500: between a group of up to three digits and one of just three, a blank is part of the number; 1905 20周年 are two.</summary>
    private static bool IsInNumber(string text, int before, int after)
    {
        var from = before;
        while (from >= 0 && Characters.IsDigit(text[from]))
        {
            from--;
        }

        var to = after;
        while (to < text.Length && Characters.IsDigit(text[to]))
        {
            to++;
        }

        return before - from is >= 1 and <= 3 && to - after == 3;
    }

    private static bool IsNarrow(char unit) => unit < '\u2E80' && !(unit is '“' or '”' or '‘' or '’' or '—' or '…' or '·');
}
