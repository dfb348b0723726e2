using Study.Text;

namespace Study.Facts;

/// <summary>Times of the day in both languages: 下午3时30分, 晚上七点半, 14:55, "3:08 p.m.", "8 o'clock".</summary>
/// <remarks>A time alone is nothing to ask for; behind a day it belongs to the date.</remarks>
internal static class ClockTimes
{
    private static readonly string[] PartsOfDay =
        ["凌晨", "清晨", "早上", "早晨", "上午", "中午", "正午", "午后", "下午", "傍晚", "晚上", "夜间", "深夜", "夜里", "晚间", "当地时间", "北京时间", "早", "晚"];

    private static readonly string[] Halves = [" a.m.", " p.m.", " am", " pm", " AM", " PM", "a.m.", "p.m.", "am", "pm", "AM", "PM", " o'clock", " o’clock"];

    private static readonly string[] BetweenEnglish = [" at ", ", at ", " from ", ", from ", " ", ", "];

    /// <summary>Reads the time whose hour begins at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, int at, out int end)
    {
        end = at;
        if (!TryReadNumber(text, ref end, 24) || end >= text.Length || (at > 0 && text[at - 1] is ':' or '：' or '.' or '-' or '第'))
        {
            return false;
        }

        if (text[end] is ':' or '：')
        {
            return TryReadMinutes(text, ref end) && (!TryReadMinutes(text, ref end) || true) && SkipHalf(text, ref end, true);
        }

        if (text[end] is '时' or '時' or '点' or '點')
        {
            end++;
            var isTold = SkipPart(text, ref end, "半", "整", "钟", "鐘", "许", "一刻", "三刻");
            var minuteEnd = end;
            if (!isTold && TryReadNumber(text, ref minuteEnd, 59) && (Skip(text, ref minuteEnd, "分") || text[end - 1] is '点' or '點' && minuteEnd - end == 2 && !char.IsLetterOrDigit(minuteEnd < text.Length ? text[minuteEnd] : ' ')))
            {
                (end, isTold) = (minuteEnd, true);
                _ = TryReadNumber(text, ref minuteEnd, 59) && Skip(text, ref minuteEnd, "秒") && (end = minuteEnd) > 0;
            }

            return isTold || IsBehindPartOfDay(text, at);
        }

        return SkipHalf(text, ref end, false);
    }

    /// <summary>Moves the end of a day over the time that follows it: 2011年3月11日14时46分, "May 3, 2019 at 8:00 pm".</summary>
    public static bool SkipBehindDay(string text, ref int end)
    {
        var at = end;
        var isPart = SkipPart(text, ref at, PartsOfDay);
        if (!isPart)
        {
            _ = SkipPart(text, ref at, BetweenEnglish);
        }

        if (at >= text.Length || !(Characters.IsDigit(text[at]) || ChineseNumber.DigitOf(text[at]) > 0 || text[at] == '十') || !(TryRead(text, at, out var timeEnd) || (isPart && TryReadHour(text, at, out timeEnd))))
        {
            return false;
        }

        end = timeEnd;
        if (SkipPart(text, ref timeEnd, "至", "到", "-", "–", "—", " to ", " - ", " – ") && TryRead(text, timeEnd, out timeEnd))
        {
            end = timeEnd;
        }

        return true;
    }

    /// <summary>晚上六点: behind a part of the day the hour needs no minutes.</summary>
    private static bool TryReadHour(string text, int at, out int end)
    {
        end = at;
        return TryReadNumber(text, ref end, 24) && SkipPart(text, ref end, "时", "時", "点", "點");
    }

    private static bool IsBehindPartOfDay(string text, int at)
    {
        var before = text.AsSpan(0, at);
        foreach (var part in PartsOfDay)
        {
            if (part.Length > 1 && before.EndsWith(part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadMinutes(string text, ref int at)
    {
        if (at + 2 >= text.Length || text[at] is not (':' or '：') || text[at + 1] is < '0' or > '5' || !char.IsAsciiDigit(text[at + 2]) || (at + 3 < text.Length && char.IsAsciiDigit(text[at + 3])))
        {
            return false;
        }

        at += 3;
        return true;
    }

    /// <summary>Skips "a.m." and the like where they stand as a word.</summary>
    private static bool SkipHalf(string text, ref int at, bool isThereWithout)
    {
        var end = at;
        if (SkipPart(text, ref end, Halves) && (end == text.Length || !Characters.IsLatin(text[end])))
        {
            at = end;
            return true;
        }

        return isThereWithout;
    }

    /// <summary>A number up to so much, of one or two digits or in Han numerals.</summary>
    private static bool TryReadNumber(string text, ref int at, int largest)
    {
        var end = at;
        if (end < text.Length && Characters.IsDigit(text[end]))
        {
            while (end < text.Length && Characters.IsDigit(text[end]))
            {
                end++;
            }

            var value = end - at <= 2 ? ChineseNumber.ReadDigits(text.AsSpan(at, end - at), out _) : decimal.MaxValue;
            at = value <= largest ? end : at;
            return value <= largest;
        }

        if (end >= text.Length || !ChineseNumber.MayBegin(text[end]) || !ChineseNumber.TryRead(text.AsSpan(end, Math.Min(3, text.Length - end)), out var number, out var length, out _, out var isVague)
            || isVague || number > largest || !decimal.IsInteger(number))
        {
            return false;
        }

        at += length;
        return true;
    }

    private static bool SkipPart(string text, ref int at, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (Skip(text, ref at, part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Skip(string text, ref int at, string word)
    {
        if (!text.AsSpan(at).StartsWith(word))
        {
            return false;
        }

        at += word.Length;
        return true;
    }
}
