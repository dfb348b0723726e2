using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>Dates as Chinese text writes them: 1997年7月1日, 二〇一五年, 20世纪80年代初, 公元前221年, 9月14日.</summary>
internal static class ChineseDates
{
    // The longest first, so that 上半年 is not read as 上.
    private static readonly string[] YearParts = ["上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "前三季度", "前三个季度", "年初", "年底", "年末", "年中", "春季", "夏季", "秋季", "冬季", "春天", "夏天", "秋天", "冬天", "初", "底", "末", "春", "夏", "秋", "冬"];

    private static readonly string[] AccountYears = ["财年", "财政年度", "赛季", "球季"];

    private static readonly string[] PartsOfAccount = ["初", "末", "上半段", "下半段"];

    private static readonly string[] MonthParts = ["上旬", "中旬", "下旬", "初", "底", "末", "份"];

    private static readonly string[] CenturyParts = ["上半叶", "下半叶", "前半叶", "后半叶", "前半期", "后半期", "中后期", "中期", "初期", "末期", "早期", "晚期", "后期", "前期", "中叶", "初叶", "末叶", "初", "中", "末"];

    /// <summary>Whether a date can begin here: a numeral with what a date goes on with behind it, or a word that begins one. A quick no for nearly every figure.</summary>
    public static bool MayBegin(string text, int at)
    {
        var end = at;
        while (end < text.Length && (Characters.IsDigit(text[end]) || ChineseNumber.DigitOf(text[end]) >= 0 || text[end] is '十' or '廿' or '卅' or '百' or '千'))
        {
            end++;
        }

        if (end == at)
        {
            return text[at] is '公' or '西' or '前' or '正';
        }

        end += end < text.Length && text[end] == ' ' ? 1 : 0;
        return end < text.Length && text[end] is '年' or '月' or '世' or '财' or '赛' or '球' or '/' or '至' or '到' or '-' or '–' or '—' or '－' or '～' or '~' or '─';
    }

    /// <summary>Reads the date or period that begins at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, int at, out DateMention mention)
    {
        if (!TryReadOne(text, at, null, out var from, out var end))
        {
            mention = null!;
            return false;
        }

        // 1985年9月至1987年7月, 1870－1939年
        var next = end;
        SkipSpace(text, ref next);
        if (next < text.Length && text[next] is '至' or '到' or '-' or '–' or '—' or '－' or '～' or '~' or '─' || (next < text.Length && text[next] == '/' && from.Precision == DatePrecision.Year))
        {
            next += next + 1 < text.Length && text[next] == '—' && text[next + 1] == '—' ? 2 : 1;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            if (TryReadOne(text, next, from, out var to, out var periodEnd) && (to.Precision == from.Precision || IsLaterYear(to, from)))
            {
                // A season is one time, though it runs from one year into the next.
                var span = TextSpan.FromBounds(at, periodEnd);
                mention = to.Year == from.Year + 1 && IsAccount(to.Part) ? new DateMention(span, new DateValue(DatePrecision.Year, from.Year) { Part = span.In(text) }) : new DateMention(span, from, to);
                return true;
            }
        }

        // 2015年和2018年之间
        if (end < text.Length && text[end] is '和' or '与' && TryReadOne(text, end + 1, from, out var last, out var lastEnd) && last.Precision == from.Precision && text.AsSpan(lastEnd).StartsWith("之间"))
        {
            mention = new DateMention(TextSpan.FromBounds(at, lastEnd), from, last);
            return true;
        }

        mention = new DateMention(TextSpan.FromBounds(at, end), from);
        return true;
    }

    /// <summary>1958年2月至1960年: the ends of a period may be told as exactly as each is known.</summary>
    private static bool IsLaterYear(DateValue to, DateValue earlier) =>
        to.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day && earlier.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day && to.Year > earlier.Year;

    /// <summary>Reads 1995 of 1995—1997年: the year that only the later one's 年 tells.</summary>
    private static bool TryReadFirstOfYears(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if ((at > 0 && (Characters.IsDigit(text[at - 1]) || text[at - 1] is '.' or '-')) || !TryReadNumber(text, ref end, 4, out var year) || end - at < 3 || year is < 100 or > 2200 || !Characters.IsDigit(text[at])
            || (year < 1000 && !(at > 0 && text[at - 1] is '（' or '(' or '，')))
        {
            return false;
        }

        var next = end;
        SkipSpace(text, ref next);
        if (next >= text.Length || text[next] is not ('至' or '到' or '-' or '–' or '—' or '－' or '～' or '~' or '─' or '/'))
        {
            return false;
        }

        while (next < text.Length && text[next] is '至' or '到' or '-' or '–' or '—' or '－' or '～' or '~' or '─' or '/' or ' ')
        {
            next++;
        }

        date = new DateValue(DatePrecision.Year, year);
        var start = next;
        return TryReadNumber(text, ref next, 4, out var later) && (next - start == 4 || (next - start == 3 && year < 1000) ? later > year && later <= 2200 : next - start == 2 && text[start - 1] is not ('至' or '到') && later > year % 100) && next < text.Length && (text[next] == '年' ? !IsLengthOfTime(text, next + 1, later < 100 ? year / 100 * 100 + later : later) : ReadPart(text, ref next, AccountYears).Length > 0);
    }

    private static bool TryReadOne(string text, int at, DateValue? earlier, out DateValue date, out int end) =>
        TryReadDecades(text, at, out date, out end)
        || TryReadCentury(text, at, earlier, out date, out end)
        || TryReadYear(text, at, earlier, out date, out end)
        || TryReadMonthOf(text, at, earlier, out date, out end)
        || TryReadDay(text, at, earlier, out date, out end)
        || (earlier is null && (TryReadFirstOfYears(text, at, out date, out end) || TryReadFirstOfMonths(text, at, null, out date, out end)));

    /// <summary>五六十年代 are the fifties and sixties.</summary>
    private static bool TryReadDecades(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at + "五六十年代".Length;
        if (end > text.Length || ChineseNumber.DigitOf(text[at]) is not (>= 2 and < 9 and var one) || ChineseNumber.DigitOf(text[at + 1]) != one + 1 || !text.AsSpan(at + 2).StartsWith("十年代"))
        {
            return false;
        }

        date = new DateValue(DatePrecision.Decade, 1900 + (one * 10)) { Part = text[at..end] };
        return true;
    }

    /// <summary>7月 of 2018年1月至7月 is of that year; 2月 of 2018年11月至2月 is left as it is.</summary>
    private static bool TryReadMonthOf(string text, int at, DateValue? earlier, out DateValue date, out int end)
    {
        if (!TryReadMonth(text, at, null, out date, out end))
        {
            return false;
        }

        date = earlier is { Year: { } year, Month: { } month } && date.Month >= month ? date with { Year = year } : date;
        return true;
    }

    private static bool TryReadCentury(string text, int at, DateValue? earlier, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        var isBefore = Skip(text, ref end, "公元前") || Skip(text, ref end, "西元前") || SkipBefore(text, ref end, earlier);
        if (!isBefore)
        {
            _ = Skip(text, ref end, "公元");
        }

        if (!TryReadNumber(text, ref end, 2, out var century) || century is < 1 or > 30)
        {
            return false;
        }

        SkipSpace(text, ref end);
        if (!Skip(text, ref end, "世纪") && !Skip(text, ref end, "世紀"))
        {
            // 公元前5至前4世纪, 18至19世纪
            if (earlier is null && end < text.Length && text[end] is '至' or '到' or '-' or '–' or '—' or '－' or '～' or '~')
            {
                date = new DateValue(DatePrecision.Century, isBefore ? -century : century);
                return TryReadCentury(text, end + 1, date, out var later, out _) && later.Precision == DatePrecision.Century && later.Part.Length == 0 && later.Year > date.Year;
            }

            return false;
        }

        // 20世纪八九十年代
        if (end + 4 < text.Length && ChineseNumber.DigitOf(text[end]) is >= 2 and var one && ChineseNumber.DigitOf(text[end + 1]) == one + 1 && text.AsSpan(end + 2).StartsWith("十年代"))
        {
            end += "八九十年代".Length;
            date = new DateValue(DatePrecision.Decade, (century - 1) * 100 + one * 10) { Part = text[(end - 5)..end] };
            return true;
        }

        var decadeEnd = end;
        if (TryReadNumber(text, ref decadeEnd, 2, out var decade) && decade is >= 0 and < 100 && Skip(text, ref decadeEnd, "年代"))
        {
            end = decadeEnd;
            var part = ReadPart(text, ref end, CenturyParts);
            date = new DateValue(DatePrecision.Decade, (century - 1) * 100 + decade) { Part = part };
            return true;
        }

        date = new DateValue(DatePrecision.Century, isBefore ? -century : century) { Part = ReadPart(text, ref end, CenturyParts) };
        return true;
    }

    /// <summary>两千零八, 一千九百九十七, 公元前三千: a year told as a number; 一千三百年 is a length of time.</summary>
    private static bool TryReadThousands(string text, ref int at, bool hasEra, out int year)
    {
        year = 0;
        if (at + 2 >= text.Length || text[at + 1] != '千' || (text[at] is not ('一' or '二' or '两') && !hasEra)
            || !ChineseNumber.TryRead(text.AsSpan(at), out var number, out var length, out _, out var isVague) || isVague || number is < 1000m or > 9999m || (!hasEra && (number > 2200m || number % 100m == 0m)) || !text.AsSpan(at + length).StartsWith("年"))
        {
            return false;
        }

        at += length;
        year = (int)number;
        return true;
    }

    /// <summary>前221年 in brackets or at the end of a period: the 公元 that is left away.</summary>
    private static bool SkipBefore(string text, ref int at, DateValue? earlier) =>
        at + 1 < text.Length && text[at] == '前' && Characters.IsDigit(text[at + 1]) && (earlier is { Year: < 0 } || (at > 0 && text[at - 1] is '（' or '(') || IsYearBefore(text, at)) && Skip(text, ref at, "前");

    /// <summary>前475年, with three digits where a clause begins; 前5年 are the first five.</summary>
    private static bool IsYearBefore(string text, int at) =>
        at + 4 < text.Length && Characters.IsDigit(text[at + 2]) && Characters.IsDigit(text[at + 3]) && text[at + 4] == '年' && (at == 0 || text[at - 1] is '，' or '。' or '；' or '：' or '\n');

    private static bool TryReadYear(string text, int at, DateValue? earlier, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        var isBefore = Skip(text, ref end, "公元前") || Skip(text, ref end, "西元前") || SkipBefore(text, ref end, earlier);
        var hasEra = isBefore || Skip(text, ref end, "公元") || Skip(text, ref end, "西元");
        var start = end;
        if (!TryReadThousands(text, ref end, hasEra, out var year) && !TryReadNumber(text, ref end, 4, out year))
        {
            return false;
        }

        var digits = text[start + 1 < text.Length ? start + 1 : start] == '千' ? 4 : end - start;
        SkipSpace(text, ref end);
        if (Skip(text, ref end, "年代"))
        {
            date = new DateValue(DatePrecision.Decade, digits == 2 ? 1900 + year : year) { Part = ReadPart(text, ref end, CenturyParts) };
            return digits == 4 || (digits == 2 && year % 10 == 0 && year is >= 20 and <= 90);
        }

        // 07年 and 08年 are years of this century.
        if (digits == 2 && earlier is null && !(start > 0 && (Characters.IsDigit(text[start - 1]) || text[start - 1] is '-' or '–' or '—' or '/' or '.' or '第')) && (text[start] is '0' or '０' || (Characters.IsDigit(text[start]) && year <= 40 && end + 1 < text.Length && text[end] == '年' && TryReadMonth(text, end + 1, null, out var day, out _) && day.Precision == DatePrecision.Day)) && end < text.Length && text[end] == '年')
        {
            year += 2000;
            digits = 4;
        }

        // 2007–08年: the later year takes the century of the earlier.
        if (digits == 2 && earlier is { Precision: DatePrecision.Year, Year: > 0 and var century } && year > century % 100 && text[start - 1] is not ('至' or '到'))
        {
            year += century / 100 * 100;
            digits = 4;
        }

        if (digits == 4 && year is >= 1900 and <= 2200 && ReadAccount(text, ref end) is { Length: > 0 } account)
        {
            date = new DateValue(DatePrecision.Year, year) { Part = account };
            return true;
        }

        // 20年 is a length of time; three digits are a year only behind an era or a preposition of time, or where a clause begins: 618年，唐朝建立.
        var isYear = hasEra || digits == 4 || (digits == 3 && IsYearOfClause(text, at, end, year)) || (digits == 3 && at > 0 && text[at - 1] is '于' or '在' or '自' or '至' or '（' or '(' or '到')
            || (earlier is { Precision: DatePrecision.Year, Year: { } first } && (digits == 4 || (digits == 3 && first is > 0 and < 1000 && year > first)))
            || (digits == 3 && year >= 100 && end < text.Length && text[end] == '年' && TryReadMonth(text, end + 1, null, out _, out _));
        if (!isYear || (year > 2200 && !isBefore) || !Skip(text, ref end, "年") || (!isBefore && IsLengthOfTime(text, end, year)))
        {
            return false;
        }

        var value = isBefore ? -year : year;
        var monthEnd = end;
        SkipSpace(text, ref monthEnd);
        if (TryReadMonth(text, monthEnd, value, out date, out monthEnd))
        {
            end = monthEnd;
            return true;
        }

        if (TryReadFirstOfMonths(text, end, value, out date, out monthEnd))
        {
            end = monthEnd;
            return true;
        }

        date = new DateValue(DatePrecision.Year, value) { Part = ReadWeek(text, ref end) is { Length: > 0 } week ? week : ReadAccount(text, ref end) is { Length: > 0 } accountOfYear ? accountOfYear : ReadPart(text, ref end, YearParts) };
        return true;
    }

    /// <summary>618年唐朝建立, 220年，曹丕称帝: a year begins the clause; 300年风雨 and 150年前 are lengths of time.</summary>
    private static bool IsYearOfClause(string text, int at, int end, int year)
    {
        var after = text.AsSpan(end);
        var isFirst = at == 0 || text[at - 1] is '，' or '。' or '；' or '：' or '\n' or '）';
        return isFirst && Characters.IsDigit(text[at]) && year >= 100 && after.Length > 1 && after[0] == '年'
            && (year % 10 == 0 ? year % 100 != 0 && after[1] == '，' : after[1] is not ('来' or '前' or '后' or '间' or '的' or '以' or '之' or '内' or '中' or '左' or '多' or '里' or '历' or '如' or '时' or '过' or '风' or '沧'));
    }

    /// <summary>Reads 1 of 1-7月: the month that only the later one's 月 tells.</summary>
    private static bool TryReadFirstOfMonths(string text, int at, int? year, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if ((at > 0 && (Characters.IsDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '/')) || !TryReadNumber(text, ref end, 2, out var month) || month is < 1 or > 11 || !Characters.IsDigit(text[at])
            || end >= text.Length || text[end] is not ('至' or '-' or '–' or '—' or '－' or '～' or '~'))
        {
            return false;
        }

        date = new DateValue(DatePrecision.Month, year, month);
        return TryReadMonth(text, end + 1, year, out var later, out _) && later.Precision == DatePrecision.Month && later.Month > month;
    }

    /// <summary>1500年的历史, 1500年来: so long, and not in the year 1500.</summary>
    private static bool IsLengthOfTime(string text, int end, int year)
    {
        var after = text.AsSpan(end);
        return after.StartsWith("的历史") || after.StartsWith("历史") || after.StartsWith("之久") || after.StartsWith("悠久")
            || (after.StartsWith("来") && !after.StartsWith("来到") && !after.StartsWith("来自"))
            || (year < 1000 && (after.StartsWith("间") || after.StartsWith("后") || after.StartsWith("前")))
            || (year % 500 == 0 && (after.StartsWith("前") || after.StartsWith("以上")));
    }

    internal static bool TryReadMonth(string text, int at, int? year, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        var month = 1;
        if (Skip(text, ref end, "正月") || Skip(text, ref end, "农历正月"))
        {
            if (ReadLunarDay(text, ref end, false) is > 0 and var first)
            {
                date = new DateValue(DatePrecision.Day, year, month, first) { Part = "农历" };
                return true;
            }

            return false;
        }

        if (!TryReadNumber(text, ref end, 2, out month) || month is < 1 or > 12)
        {
            return false;
        }

        SkipSpace(text, ref end);
        if (!Skip(text, ref end, "月"))
        {
            return false;
        }

        var dayEnd = end;
        SkipSpace(text, ref dayEnd);
        if (TryReadNumber(text, ref dayEnd, 2, out var day) && day is >= 1 and <= 31)
        {
            SkipSpace(text, ref dayEnd);
            if (Skip(text, ref dayEnd, "日") || Skip(text, ref dayEnd, "号"))
            {
                end = dayEnd;
                date = new DateValue(DatePrecision.Day, year, month, day);
                return true;
            }
        }

        // 10月19-30日: the day that only the later one's 日 tells.
        dayEnd = end;
        SkipSpace(text, ref dayEnd);
        if (TryReadNumber(text, ref dayEnd, 2, out day) && day is >= 1 and <= 30 && IsFirstOfDays(text, dayEnd, day))
        {
            end = dayEnd;
            date = new DateValue(DatePrecision.Day, year, month, day);
            return true;
        }

        // 正月初一, 八月十五: days of the Chinese calendar stand without 日, and after Han numerals only.
        if (ReadLunarDay(text, ref end, Characters.IsDigit(text[at])) is > 0 and var lunar)
        {
            date = new DateValue(DatePrecision.Day, year, month, lunar) { Part = "农历" };
            return true;
        }

        var part = ReadWeek(text, ref end) is { Length: > 0 } week ? week : ReadPart(text, ref end, MonthParts);
        date = new DateValue(DatePrecision.Month, year, month) { Part = part == "份" ? "" : part };
        return true;
    }

    private static bool IsFirstOfDays(string text, int at, int day)
    {
        if (at >= text.Length || text[at] is not ('至' or '到' or '-' or '–' or '—' or '－' or '～' or '~'))
        {
            return false;
        }

        at++;
        return TryReadNumber(text, ref at, 2, out var later) && later > day && later <= 31 && at < text.Length && text[at] is '日' or '号';
    }

    /// <summary>初一 to 初十 and 十一 to 三十; 0 where no such day stands here, or where a measure word makes it a count.</summary>
    private static int ReadLunarDay(string text, ref int at, bool isMonthInDigits)
    {
        var end = at;
        var isEarly = Skip(text, ref end, "初");
        var start = end;
        if ((!isEarly && isMonthInDigits) || !TryReadNumber(text, ref end, 2, out var day) || Characters.IsDigit(text[start])
            || (isEarly ? day is < 1 or > 10 : day is < 11 or > 30 && day != 10))
        {
            return 0;
        }

        var isCounted = end < text.Length && (FigureWords.ChineseUnits.MayBegin(text[end]) || ChineseNumber.ScaleOf(text[end]) > 0m);
        if (!isEarly && isCounted)
        {
            return 0;
        }

        at = end;
        return day;
    }

    /// <summary>A day alone is a date only as the end of a period: 8月15日至16日.</summary>
    private static bool TryReadDay(string text, int at, DateValue? earlier, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (earlier is not { Precision: DatePrecision.Day } || !TryReadNumber(text, ref end, 2, out var day) || day is < 1 or > 31
            || !Skip(text, ref end, "日"))
        {
            return false;
        }

        date = earlier with { Day = day };
        return true;
    }

    /// <summary>A whole number of at most so many digits, in figures or Han numerals, positional (二〇一五) or not (二十一).</summary>
    internal static bool TryReadNumber(string text, ref int at, int digits, out int number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && at - start < digits + 1 && Characters.IsDigit(text[at]))
        {
            number = number * 10 + (text[at] >= '０' ? text[at] - '０' : text[at] - '0');
            at++;
        }

        if (at > start)
        {
            return at - start <= digits;
        }

        var hasScale = false;
        while (at < text.Length && at - start < Math.Max(3, digits)
            && (ChineseNumber.DigitOf(text[at]) is >= 0 and not 2 || text[at] == '二' || text[at] is '十' or '廿' or '卅'))
        {
            hasScale |= text[at] is '十' or '廿' or '卅';
            at++;
        }

        var numerals = text.AsSpan(start, at - start);
        if (numerals.IsEmpty || (digits == 4 && !hasScale && numerals.Length < 3))
        {
            return false;
        }

        number = hasScale ? BelowHundred(numerals) : Positional(numerals);
        return number >= 0;
    }

    private static int Positional(ReadOnlySpan<char> numerals)
    {
        var number = 0;
        foreach (var numeral in numerals)
        {
            number = number * 10 + ChineseNumber.DigitOf(numeral);
        }

        return number;
    }

    private static int BelowHundred(ReadOnlySpan<char> numerals)
    {
        var tens = numerals.IndexOfAny("十廿卅");
        var factor = numerals[tens] switch { '廿' => 2, '卅' => 3, _ => tens == 0 ? 1 : ChineseNumber.DigitOf(numerals[0]) };
        var ones = tens + 1 < numerals.Length ? ChineseNumber.DigitOf(numerals[tens + 1]) : 0;
        return tens <= 1 && numerals.Length <= tens + 2 && ones >= 0 ? factor * 10 + ones : -1;
    }

    /// <summary>2021年的第二周, 十月第一周: which week of the year or month.</summary>
    private static string ReadWeek(string text, ref int at)
    {
        var end = at;
        _ = Skip(text, ref end, "的");
        var start = end;
        if (!Skip(text, ref end, "第") || !TryReadNumber(text, ref end, 2, out _) || !Skip(text, ref end, "周") || (end < text.Length && text[end] is '年' or '期'))
        {
            return "";
        }

        at = end;
        return text[start..end];
    }

    /// <summary>财年, 2017/18球季初: a year of accounts or of matches, and which part of it.</summary>
    private static string ReadAccount(string text, ref int at)
    {
        var start = at;
        if (at < text.Length && text[at] is '财' or '赛' or '球' && ReadPart(text, ref at, AccountYears).Length > 0)
        {
            _ = ReadPart(text, ref at, PartsOfAccount);
        }

        return text[start..at];
    }

    private static bool IsAccount(string part)
    {
        var at = 0;
        return ReadAccount(part, ref at).Length > 0;
    }

    private static string ReadPart(string text, ref int at, string[] parts)
    {
        foreach (var part in parts)
        {
            if (text.AsSpan(at).StartsWith(part))
            {
                at += part.Length;
                return part;
            }
        }

        return "";
    }

    internal static bool Skip(string text, ref int at, string word)
    {
        if (!text.AsSpan(at).StartsWith(word))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    private static void SkipSpace(string text, ref int at)
    {
        if (at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }
}
