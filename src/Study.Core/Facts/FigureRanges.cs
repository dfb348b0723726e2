using System.Buffers;
using Study.Text;

namespace Study.Facts;

/// <summary>What stands between the two ends of a range: 3到5万, 5–10 million, between 20 and 30, 零下10℃至零上5℃.</summary>
internal static class FigureRanges
{
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("-–—－～~∼〜至到─ 和与");

    private static bool IsBetween(string text, int start, int floor) =>
        text.AsSpan(floor, start - floor).EndsWith("between ", StringComparison.OrdinalIgnoreCase) || text.AsSpan(floor, start - floor).EndsWith("介于") || text.AsSpan(floor, start - floor).EndsWith("在");

    /// <summary>Whether a range's upper end follows the lower, and where its digits begin.</summary>
    /// <param name="at">Where the lower end, with its unit, has ended.</param>
    /// <param name="start">Where the lower end began.</param>
    /// <param name="floor">Where the text that is still free begins.</param>
    /// <param name="isNegative">Whether the lower end is below nought; then whether the upper is.</param>
    /// <param name="sign">The sign of money before the lower end, which the upper may have too: $10–$20.</param>
    public static bool TryReadRange(string text, int at, int start, int floor, ReadOnlySpan<char> sign, ref bool isNegative, out int next)
    {
        next = at;
        if (at >= text.Length || !RangeMarks.Contains(text[at]))
        {
            return false;
        }

        var isBetween = text[at] is ' ' or '和' or '与' && IsBetween(text, start, floor);
        if (text[at] is '-' or '–' or '—' or '－' or '～' or '~' or '∼' or '〜' or '至' or '到' or '─')
        {
            next = at + 1;
        }
        else if (isBetween && text.AsSpan(at).StartsWith(" and "))
        {
            next = at + 5;
        }
        else if (text[at] is '和' or '与' && IsBetweenInChinese(text, at + 1, isBetween ? 16 : 8))
        {
            next = at + 1;
        }
        else if (text.AsSpan(at).StartsWith(" through ") || text.AsSpan(at).StartsWith(" - ") || text.AsSpan(at).StartsWith(" to ") || text.AsSpan(at).StartsWith(" – ") || text.AsSpan(at).StartsWith(" 至 "))
        {
            next = text.IndexOf(' ', at + 1) + 1;
        }

        else if (text.AsSpan(at).StartsWith(" or "))
        {
            // 10 or 12 men, not 10 or 200
            next = at + " or ".Length;
        }

        // rose from $10 to $20: a change, and two sums.
        if (next > at && sign.Length > 0 && text.AsSpan(next).StartsWith(sign) && !text.AsSpan(floor, start - floor).EndsWith("from "))
        {
            next += sign.Length;
        }

        // -10℃至5℃, 零下10℃到零下5℃: behind a sign the upper end has its own.
        if (next > at && isNegative && next + 1 < text.Length)
        {
            var signed = text[next] is '-' or '−' or '－' or '负' or '負' ? 1 : text.AsSpan(next).StartsWith("零下") ? 2 : 0;
            var positive = text.AsSpan(next).StartsWith("零上") ? 2 : text[next] == '+' ? 1 : 0;
            isNegative = signed > 0 || (positive == 0 && text.AsSpan(floor, start - floor).EndsWith("零下"));
            next += signed + positive;
        }

        return next > at && next < text.Length && (Characters.IsDigit(text[next]) || ChineseNumber.DigitOf(text[next]) > 0 || text[next] == '十');
    }

    /// <summary>Whether 之间 follows the second number within so many code units: 在20和30之间, 10000与20000之间.</summary>
    private static bool IsBetweenInChinese(string text, int at, int longest)
    {
        var place = text.AsSpan(at, Math.Min(longest, text.Length - at)).IndexOf("之间");
        return place > 0 && text.AsSpan(at, place).IndexOfAny("，。；、") < 0;
    }

    /// <summary>What a range's lower end, told without a scale, is multiplied by; 1 where it stands for itself: 8000到1万.</summary>
    public static decimal ScaleOfBoth(ReadOnlySpan<char> lowWords, decimal low, ReadOnlySpan<char> highWords, decimal high)
    {
        var scale = 1m;
        for (var at = highWords.Length - 1; at > 0 && ChineseNumber.ScaleOf(highWords[at]) is >= 100m and var factor; at--)
        {
            scale *= factor;
        }

        if (scale > 1m)
        {
            return ChineseNumber.ScaleOf(lowWords[^1]) < 100m && low < high / scale ? scale : 1m;
        }

        while (Characters.IsLatin(highWords[^1]) && low < 1_000m && high / low >= 1_000m && scale * 1_000m <= high)
        {
            scale *= 1_000m;
        }

        return scale;
    }
}
