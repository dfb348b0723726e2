using System.Collections.Frozen;
using Study.Facts.Lexicon;
using Study.Text;
using static Study.Facts.EnglishDateParts;
using static Study.Facts.EnglishYears;

namespace Study.Facts;

/// <summary>
/// Dates as English text writes them: July 1, 1997; 1 July 1997; the 4th of March; in 1997; the third quarter of 2016; from 1870 to 1939; 4 to 22
/// January 2017; Christmas 1914; 2021-09-17.
/// </summary>
internal static class EnglishDates
{
    private static readonly WordTable<bool> Holidays = LexiconFile.Table("en-holidays", 1, _ => true);

    /// <summary>Reads the date or period that begins at <paramref name="at"/>, the start of a word or number.</summary>
    public static bool TryRead(string text, int at, out DateMention mention)
    {
        mention = null!;
        if (TryReadDays(text, at, out mention) || TryReadCenturies(text, at, out mention))
        {
            return true;
        }

        if (!TryReadOne(text, at, out var from, out var end))
        {
            return false;
        }

        mention = new DateMention(TextSpan.FromBounds(at, end), from);
        if (TryReadEnd(text, at, end, from, out var to, out var periodEnd))
        {
            mention = new DateMention(TextSpan.FromBounds(at, periodEnd), WithYearOf(to, from), to);
        }
        else if (WordAt(text, end, OpenEnds) is { } open && !IsInsideWord(text, end + open.Length))
        {
            mention = new DateMention(TextSpan.FromBounds(at, end + open.Length), from);
        }

        return true;
    }

    // What ends a period that goes on: 1999–present, "from Jan 2019 to today".
    private static readonly string[] OpenEnds =
    [
        " to the present day", " to the present", " to present", " to today", " to now", " and today", " and now", " till now", " until now", " until today", " until the present", " till today", " and yesterday", " to yesterday", " till current date", " to date",
        "–present", "-present", " – present", " - present",
    ];

    /// <summary>the 18th and 19th centuries, the late 19th and early 20th centuries.</summary>
    private static bool TryReadCenturies(string text, int at, out DateMention mention)
    {
        mention = null!;
        var part = EnglishPartsOfPeriods.Nearness(text, at, out var start);
        if (start >= text.Length || !TryReadOrdinal(text, start, out var first, out var end))
        {
            return false;
        }

        var between = WordAt(text, end, CenturySeparators);
        var lastPart = EnglishPartsOfPeriods.Nearness(text, end + (between?.Length ?? 0), out var next);
        if (between is null || next >= text.Length || !TryReadOrdinal(text, next, out var last, out end) || last <= first || first > 21 || last > 21)
        {
            return false;
        }

        // the ninth to the eleventh century, the 9th and 10th centuries
        var isPlural = text.AsSpan(end).StartsWith(" centuries");
        if (!isPlural && !(between is " to " or " to the " && text.AsSpan(end).StartsWith(" century")))
        {
            return false;
        }

        end += isPlural ? " centuries".Length : " century".Length;
        var sign = ReadEra(text, ref end) < 0 ? -1 : 1;
        mention = new DateMention(TextSpan.FromBounds(at, end), new DateValue(DatePrecision.Century, sign * first) { Part = part }, new DateValue(DatePrecision.Century, sign * last) { Part = lastPart });
        return true;
    }

    private static readonly string[] CenturySeparators = [" and the ", " and ", " to the ", " to ", "–", "-", " or "];

    // Every word that a date or a number in words can begin with, but for quarters and halves (Q3, H1).
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings =
        LexiconFile.Rows("en-months", 1).Concat(LexiconFile.Rows("en-holidays", 1)).Concat(LexiconFile.Rows("en-numbers", 1))
            .Select(row => string.Concat(row[0].TakeWhile(Characters.IsLatin)))
            .Concat(["spring", "summer", "autumn", "fall", "winter", "end", "beginning", "middle", "start", "week", "last", "oh", "early", "late", "mid", "latter", "later", "turn", "fy", "cy", "ad"])
            .Concat(Decades)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a date, or a number in words, can begin with the word at a place; nearly every other word costs no more than this.</summary>
    public static bool MayBegin(string text, int at)
    {
        var end = at;
        while (end < text.Length && Characters.IsLatin(text[end]))
        {
            end++;
        }

        return end - at == 1 ? text[at] is 'Q' or 'q' or 'H' || text.AsSpan(at).StartsWith("A.D. ") : end > at && Beginnings.Contains(text.AsSpan(at, end - at));
    }

    /// <summary>1985 to 1987, Jan–Feb 2017, 1870–76, November 19 to 20: a later date of the same kind behind a dash or "to".</summary>
    private static bool TryReadEnd(string text, int at, int end, DateValue earlier, out DateValue to, out int periodEnd)
    {
        to = null!;
        periodEnd = end;
        var isBetween = IsBetween(text, at);
        var separator = WordAt(text, end, Separators)
            ?? (isBetween || earlier is { Precision: DatePrecision.Month or DatePrecision.Day, Year: null } ? WordAt(text, end, BetweenSeparators) : null);
        if (separator is null)
        {
            return earlier is { Precision: DatePrecision.Year, Part: "" } && TryReadSeason(text, end, earlier, out to, out periodEnd);
        }

        var next = end + separator.Length;
        if (TryReadOne(text, next, out to, out periodEnd) && IsEnd(to, earlier))
        {
            // October and November 1917 are months of one year.
            if (!isBetween && separator is " and " && (earlier.Precision != DatePrecision.Month || to.Precision != DatePrecision.Month))
            {
                return false;
            }

            // "from 2015/08/12 until October 22": the year goes on.
            to = to.Year is null && earlier.Year is not null ? to with { Year = to.Month >= earlier.Month ? earlier.Year : earlier.Year + 1 } : to;
            return true;
        }

        if (earlier.Precision == DatePrecision.Year && TryReadShortYear(text, next, earlier, out to, out periodEnd))
        {
            return true;
        }

        // the 1950s-60s
        periodEnd = next;
        if (earlier is { Precision: DatePrecision.Decade, Year: { } firstDecade } && TryReadNumber(text, ref periodEnd, 2, out var decade) && periodEnd - next == 2 && decade % 10 == 0 && decade > firstDecade % 100
            && periodEnd < text.Length && text[periodEnd] == 's' && !IsInsideWord(text, ++periodEnd))
        {
            to = new DateValue(DatePrecision.Decade, (firstDecade / 100 * 100) + decade);
            return true;
        }

        // between 2011 and 2014 sales rose; c. 1850 – 1900
        periodEnd = next;
        if ((isBetween || separator[^1] is '–' or '-' or '—' or '−' || separator is " – " or " - ") && earlier is { Precision: DatePrecision.Year, Year: >= 1000 } && TryReadYear(text, ref periodEnd, out var last) && last > earlier.Year && (isBetween || (!IsCountedBehind(text, periodEnd) && !IsInsideWord(text, periodEnd))))
        {
            to = new DateValue(DatePrecision.Year, last);
            return true;
        }

        // November 19 to 20
        periodEnd = next;
        if (earlier.Precision == DatePrecision.Day && TryReadDay(text, ref periodEnd, out var day, out _) && day > earlier.Day
            && (periodEnd == text.Length || !char.IsLetterOrDigit(text[periodEnd])) && !IsCountedBehind(text, periodEnd))
        {
            to = earlier with { Day = day };

            // July 1 to 3, 1863; June 3 and 4, 1940
            var yearEnd = periodEnd;
            if (earlier.Year is null && SkipToYear(text, ref yearEnd) && text[periodEnd] == ',' && TryReadYear(text, ref yearEnd, out var year))
            {
                (to, periodEnd) = (to with { Year = year }, yearEnd);
            }

            return to.Year is not null || separator[^1] is not ' ' || isBetween || !separator.StartsWith(" and", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>2019/20, 2019/2020: a season or a year of accounts that begins in one year and ends in the next.</summary>
    private static bool TryReadSeason(string text, int at, DateValue earlier, out DateValue to, out int end)
    {
        end = at + 1;
        to = null!;
        if (at >= text.Length || text[at] != '/' || !TryReadDigits(text, ref end, 4, out var later) || end - at is not (3 or 5) || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '/' or '-')))
        {
            return false;
        }

        to = new DateValue(DatePrecision.Year, earlier.Year + 1);
        return later == (end - at == 3 ? to.Year % 100 : to.Year);
    }

    /// <summary>October and November 1917: the year that only the later one tells.</summary>
    private static DateValue WithYearOf(DateValue later, DateValue earlier) =>
        earlier.Year is null && earlier.Month <= later.Month ? earlier with { Year = later.Year } : earlier;

    private static bool IsEnd(DateValue to, DateValue earlier) =>
        to.Precision == earlier.Precision && (to.Year is not null || earlier.Year is null || to.Month is not null)
        || (to is { Precision: DatePrecision.Month or DatePrecision.Day, Year: not null } && earlier is { Precision: DatePrecision.Month or DatePrecision.Day, Year: null } && to.Month > earlier.Month)
        || (to.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day && earlier.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day && to.Year > earlier.Year);

    private static readonly string[] DaySeparators = [.. Separators, " and ", " & "];

    /// <summary>4 to 22 January 2017, 3 and 4 June 1940: two days before one month.</summary>
    private static bool TryReadDays(string text, int at, out DateMention mention)
    {
        mention = null!;
        var end = at;
        if (!char.IsAsciiDigit(text[at]) || !TryReadDay(text, ref end, out var first, out _))
        {
            return false;
        }

        var separator = WordAt(text, end, DaySeparators);
        var next = end + (separator?.Length ?? 0);
        if (separator is null || next >= text.Length || !char.IsAsciiDigit(text[next]) || !TryReadDayFirst(text, next, out var to, out end) || to.Day <= first)
        {
            return false;
        }

        mention = new DateMention(TextSpan.FromBounds(at, end), to with { Day = first }, to);
        return true;
    }

    /// <summary>Reads one date, or one end of a period.</summary>
    internal static bool TryReadOne(string text, int at, out DateValue date, out int end)
    {
        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            return EnglishNumericDates.TryRead(text, at, out date, out end) || TryReadDayFirst(text, at, out date, out end)
                || (IsOrdinalAt(text, at) && (EnglishPartsOfPeriods.TryRead(text, at, out date, out end) || TryReadDayOfMonth(text, at, out date, out end) || TryReadDayAlone(text, at, out date, out end)))
                || TryReadCenturyOrYear(text, at, out date, out end);
        }

        date = null!;
        end = at;
        return at < text.Length && MayBegin(text, at)
            && (TryReadMonthFirst(text, at, out date, out end) || EnglishPartsOfPeriods.TryRead(text, at, out date, out end) || TryReadHoliday(text, at, out date, out end) || TryReadYearOfEra(text, at, out date, out end) || TryReadAccountYear(text, at, out date, out end)
                || TryReadCenturyInWords(text, at, out date, out end) || TryReadDecadeInWords(text, at, out date, out end)
                || TryReadDayFirst(text, at, out date, out end) || TryReadDayOfMonth(text, at, out date, out end) || TryReadYearInWords(text, at, out date, out end));
    }

    private static bool TryReadMonthFirst(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        if (!TryReadMonth(text, at, out var month, out end))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && text[next] is ' ' or '.' or '-' or ',')
        {
            next++;
        }

        next += text.AsSpan(next).StartsWith("the ") ? 4 : 0;
        var dayEnd = next;
        if (next - end <= 6 && TryReadDay(text, ref dayEnd, out var day, out var isInWords) && !IsYearAt(text, next) && !(isInWords && IsSeriesOfPeriods(text, dayEnd)))
        {
            end = dayEnd;
            var yearEnd = dayEnd;
            var year = SkipToYear(text, ref yearEnd) && TryReadYear(text, ref yearEnd, out var number) ? number : (int?)null;
            end = year is null ? end : yearEnd;
            date = new DateValue(DatePrecision.Day, year, month, day);
            return true;
        }

        next = end;
        if (SkipToYear(text, ref next) && TryReadYear(text, ref next, out var yearOfMonth))
        {
            end = next;
            date = new DateValue(DatePrecision.Month, yearOfMonth, month);
            return true;
        }

        // "may" and "march" are words too: a month without day and year must be told from them by its capital and its neighbours.
        date = new DateValue(DatePrecision.Month, null, month);
        var leader = WordBefore(text, at);
        return char.IsAsciiLetterUpper(text[at]) && (leader is "of" && WordBefore(text, at - 3) is "month" or "Month"
            || (end - at > 3 && text[at] is not 'M' && leader is "in" or "In" or "since" or "until" or "by" or "early" or "late" or "mid")
            || (leader is "mid" && text[at - 1] == '-')
            || IsFirstOfMonths(text, end));
    }

    /// <summary>Jan–Feb 2017: the year stands behind the second month.</summary>
    private static bool IsFirstOfMonths(string text, int end) =>
        end < text.Length && text[end] is '-' or '–' && TryReadMonth(text, end + 1, out _, out var next) && SkipToYear(text, ref next) && TryReadYear(text, ref next, out _);

    private static bool TryReadDayFirst(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!TryReadDay(text, ref end, out var day, out _) || end >= text.Length || text[end] is not (' ' or '.' or '-'))
        {
            return false;
        }

        var monthStart = text.AsSpan(end).StartsWith(" of ") ? end + 4 : text.AsSpan(end).StartsWith(". ") ? end + 2 : end + 1;
        if (!TryReadMonth(text, monthStart, out var month, out end))
        {
            return false;
        }

        var yearEnd = end;
        var year = SkipToYear(text, ref yearEnd) && TryReadYear(text, ref yearEnd, out var number) ? number : (int?)null;
        end = year is null ? end : yearEnd;
        date = new DateValue(DatePrecision.Day, year, month, day);

        // "the first may", "2 march on": small letters need the year, or a "the" or a number before.
        return year is not null || char.IsAsciiLetterUpper(text[monthStart]) || char.IsAsciiDigit(text[at]) || text.AsSpan(0, monthStart).EndsWith(" of ");
    }

    /// <summary>Christmas 1914, Easter 2018: a feast of a year.</summary>
    private static bool TryReadHoliday(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!Holidays.MayBegin(char.ToLowerInvariant(text[at])))
        {
            return false;
        }

        Span<char> lower = stackalloc char[20];
        var length = Holidays.Longest(lower[..text.AsSpan(at, Math.Min(lower.Length, text.Length - at)).ToLowerInvariant(lower)], out _);
        var next = at + length;
        if (length == 0)
        {
            return false;
        }

        next += text.AsSpan(next).StartsWith(" weekend") ? " weekend".Length : 0;
        next += text.AsSpan(next).StartsWith(" of ") ? " of ".Length : text.AsSpan(next).StartsWith(", ") ? 2 : 1;
        if (next >= text.Length || !TryReadYear(text, ref next, out var year))
        {
            return false;
        }

        end = next + (text.AsSpan(next).StartsWith(" weekend") ? " weekend".Length : 0);
        date = new DateValue(DatePrecision.Year, year) { Part = text[at..(at + length)] };
        return true;
    }

    /// <summary>the 31st day of the month, the thirty-first day of the month.</summary>
    private static bool TryReadDayOfMonth(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        const string OfMonth = " day of the month";
        if (!TryReadOrdinal(text, at, out var rank, out end) || rank > 31 || !text.AsSpan(end).StartsWith(OfMonth))
        {
            return false;
        }

        end += OfMonth.Length;
        date = new DateValue(DatePrecision.Day, null, null, rank);
        return true;
    }

    private static readonly string[] BeforeDay = ["on the ", "On the ", "by the ", "until the ", "since the ", "week of the "];

    /// <summary>on the 21st. and the week of the 18th are days, of a month that the text tells elsewhere; on the 21st floor is none.</summary>
    private static bool TryReadDayAlone(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!TryReadNumber(text, ref end, 2, out var day) || day is < 1 or > 31 || !SkipOrdinalEnding(text, ref end) || (end < text.Length && text[end] is not ('.' or ',' or ';' or '!' or '?' or ')')))
        {
            return false;
        }

        foreach (var words in BeforeDay)
        {
            if (text.AsSpan(0, at).EndsWith(words))
            {
                date = new DateValue(DatePrecision.Day, null, null, day);
                return true;
            }
        }

        return false;
    }

    /// <summary>first quarter, second half: the ordinal counts periods and is no day.</summary>
    private static bool IsSeriesOfPeriods(string text, int end) => text.AsSpan(end).StartsWith(" quarter") || text.AsSpan(end).StartsWith(" half") || text.AsSpan(end).StartsWith(" week");
}
