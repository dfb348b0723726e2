using System.Collections.Frozen;
using System.Globalization;
using Study.Facts.Lexicon;
using Study.Text;
using static Study.Facts.EnglishDateParts;

namespace Study.Facts;

/// <summary>
/// Dates as English text writes them: July 1, 1997; 1 July 1997; the 4th of March; in 1997; the third quarter of 2016; summer 1972; the early
/// 20th century; 221 BC; nineteen ninety-six; 2021-09-17.
/// </summary>
internal static class EnglishDates
{
    private static readonly WordTable<bool> Holidays = LexiconFile.Table("en-holidays", 1, _ => true);

    // In the order of the years, from 1920.
    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    // Words that a bare year of four digits stands behind.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> YearLeaders = new[]
    {
        "in", "since", "by", "until", "till", "from", "to", "of", "and", "between", "during", "before", "after", "around", "about", "circa",
        "early", "late", "mid", "year", "for", "the", "through", "spring", "summer", "autumn", "fall", "winter", "or", "not", "fiscal", "fy", "cy",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Separators = [" to the ", " to ", " until ", " till ", " through the ", " through ", " – ", " - ", "–", "-", "—", "−", "~"];

    private static readonly string[] BetweenSeparators = [" and the ", " and "];

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

    /// <summary>Which of the words stands at a place; null where none does.</summary>
    private static string? WordAt(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(at).StartsWith(word))
            {
                return word;
            }
        }

        return null;
    }

    private static bool IsInsideWord(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

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

    private static bool IsBetween(string text, int at)
    {
        var before = text.AsSpan(0, at);
        before = before.EndsWith("the ") ? before[..^4] : before;
        return before.EndsWith("between ") || before.EndsWith("Between ");
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
                || EnglishPartsOfPeriods.TryRead(text, at, out date, out end) || TryReadDayOfMonth(text, at, out date, out end) || TryReadCenturyOrYear(text, at, out date, out end);
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

    /// <summary>the late nineteenth century.</summary>
    private static bool TryReadCenturyInWords(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        if (!TryReadOrdinal(text, at, out var rank, out end) || rank > 21 || !(text.AsSpan(end).StartsWith(" century") || text.AsSpan(end).StartsWith("-century")))
        {
            return false;
        }

        end += " century".Length;
        date = new DateValue(DatePrecision.Century, ReadEra(text, ref end) < 0 ? -rank : rank);
        return true;
    }

    /// <summary>the nineties, the late sixties, the two thousands; "in their sixties" is an age.</summary>
    private static bool TryReadDecadeInWords(string text, int at, out DateValue date, out int end)
    {
        end = EndOfWord(text, at);
        var word = text.AsSpan(at, end - at);
        var decade = 0;
        while (decade < Decades.Length && !word.SequenceEqual(Decades[decade]))
        {
            decade++;
        }

        date = new DateValue(DatePrecision.Decade, 1920 + (decade * 10));
        var isNamed = WordBefore(text, at) is "the" or "early" or "late" or "mid";
        return isNamed && (decade < Decades.Length ? !IsAge(text, at) : TryReadLateDecade(text, at, ref date, ref end));
    }

    private static readonly (string Words, int First)[] LateDecades =
        [("two thousands", 2000), ("two-thousands", 2000), ("two thousand and tens", 2010), ("twenty-tens", 2010), ("twenty tens", 2010), ("twenty-twenties", 2020), ("twenty twenties", 2020)];

    /// <summary>the two thousands, the twenty-tens.</summary>
    private static bool TryReadLateDecade(string text, int at, ref DateValue date, ref int end)
    {
        foreach (var (words, first) in LateDecades)
        {
            if (text.AsSpan(at).StartsWith(words) && !IsInsideWord(text, at + words.Length))
            {
                (date, end) = (new DateValue(DatePrecision.Decade, first), at + words.Length);
                return true;
            }
        }

        return false;
    }

    /// <summary>in her late twenties: so many years old.</summary>
    private static bool IsAge(string text, int at)
    {
        var near = WordBefore(text, at);
        return WordBefore(text, at - near.Length - 1) is "their" or "his" or "her" or "my" or "our" or "your";
    }

    /// <summary>AD 267, A.D. 14: the era before the year.</summary>
    private static bool TryReadYearOfEra(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at + (text.AsSpan(at).StartsWith("AD ") ? "AD ".Length : text.AsSpan(at).StartsWith("A.D. ") ? "A.D. ".Length : 0);
        var start = end;
        if (end == at || !TryReadNumber(text, ref end, 4, out var year) || year == 0 || end == start || (end < text.Length && char.IsLetter(text[end])))
        {
            return false;
        }

        date = new DateValue(DatePrecision.Year, year);
        return true;
    }

    /// <summary>10,000 BC: a year of more digits than ours.</summary>
    private static bool TryReadLongYear(string text, int at, out DateValue date, out int end)
    {
        var year = ChineseNumber.ReadDigits(text.AsSpan(at), out var length);
        end = at + length;
        date = new DateValue(DatePrecision.Year, -(int)Math.Min(year, 1_000_000m));
        return year is >= 1_000m and <= 1_000_000m && decimal.IsInteger(year) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && ReadEra(text, ref end) < 0;
    }

    /// <summary>FY2018, FY18, CY 2019: a year of accounts.</summary>
    private static bool TryReadAccountYear(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at + 2;
        if (text[at] is not ('F' or 'f' or 'C' or 'c') || end >= text.Length || text[at + 1] is not ('Y' or 'y'))
        {
            return false;
        }

        end += text[end] == ' ' ? 1 : 0;
        var start = end;
        if (!TryReadNumber(text, ref end, 4, out var year) || end - start is not (2 or 4) || IsInsideWord(text, end))
        {
            return false;
        }

        date = new DateValue(DatePrecision.Year, end - start == 2 ? 2000 + year : year) { Part = text[at..(at + 2)].ToUpperInvariant() };
        return true;
    }

    /// <summary>2016 third quarter, 2016 the third quarter: a quarter or half behind its year.</summary>
    private static bool TryReadQuarterBehind(string text, int at, out string part, out int end)
    {
        part = "";
        end = at + (text.AsSpan(at).StartsWith(" the ") ? " the ".Length : 1);
        if (end >= text.Length || text[at] != ' ' || !EnglishNumber.MayBegin(text[end]) || !TryReadOrdinal(text, end, out var rank, out end) || rank > 4)
        {
            return false;
        }

        part = text.AsSpan(end).StartsWith(" quarter") ? "Q" : text.AsSpan(end).StartsWith(" half") && rank <= 2 ? "H" : "";
        end += part == "Q" ? " quarter".Length : " half".Length;
        var isPart = part.Length > 0 && !IsInsideWord(text, end);
        part += rank.ToString(CultureInfo.InvariantCulture);
        return isPart;
    }

    private static bool TryReadCenturyOrYear(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!TryReadNumber(text, ref end, 4, out var number))
        {
            return TryReadLongYear(text, at, out date, out end);
        }

        var digits = end - at;
        if (digits <= 2 && SkipOrdinalEnding(text, ref end) && end < text.Length && text[end] is ' ' or '-'
            && text.AsSpan(end + 1).TrimStart(' ').StartsWith("century", StringComparison.OrdinalIgnoreCase))
        {
            end = text.IndexOf("century", end, StringComparison.OrdinalIgnoreCase) + "century".Length;
            var era = ReadEra(text, ref end);
            date = new DateValue(DatePrecision.Century, era < 0 ? -number : number);
            return true;
        }

        if (digits == 4 && number % 10 == 0 && number is >= 1000 and <= 2090 && end < text.Length && (text[end] == 's' || text.AsSpan(end).StartsWith("'s") || text.AsSpan(end).StartsWith("’s") || (text.AsSpan(end).StartsWith(" s") && !IsInsideWord(text, end + 2)))
            && (end + 1 == text.Length || !Characters.IsLatin(text[end + 1]) || text[end] != 's'))
        {
            end += text[end] == 's' ? 1 : 2;
            date = new DateValue(DatePrecision.Decade, number);
            return true;
        }

        // in the 880s
        if (digits == 3 && number % 10 == 0 && number >= 100 && text.AsSpan(end) is ['s', ..] && !IsInsideWord(text, end + 1) && WordBefore(text, at) is "the" or "early" or "late" or "mid")
        {
            end++;
            date = new DateValue(DatePrecision.Decade, number);
            return true;
        }

        var leaderEnd = at > 0 && text[at - 1] is '\'' or '’' ? at - 1 : at;
        if (digits == 2 && number % 10 == 0 && number >= 20 && text.AsSpan(end) is ['s' or '\'' or '’', ..] && WordBefore(text, leaderEnd) is "the" or "The" or "early" or "late" or "mid" && !IsAge(text, leaderEnd))
        {
            end += text[end] == 's' ? 1 : 2;
            date = new DateValue(DatePrecision.Decade, 1900 + number);
            return end <= text.Length && text[end - 1] == 's' && (end == text.Length || !char.IsLetterOrDigit(text[end]));
        }

        // 2019-Q1, 2017 q1
        if (digits == 4 && number is >= 1000 and < 2200 && end + 2 < text.Length && text[end] is ' ' or '-' && text[end + 1] is 'Q' or 'q' or 'H' && text[end + 2] is >= '1' and <= '4'
            && (end + 3 == text.Length || !char.IsLetterOrDigit(text[end + 3])))
        {
            date = new DateValue(DatePrecision.Year, number) { Part = text[(end + 1)..(end + 3)].ToUpperInvariant() };
            end += 3;
            return true;
        }

        if (digits == 4 && number is >= 1000 and < 2200 && end < text.Length && TryReadQuarterBehind(text, end, out var quarter, out var quarterEnd))
        {
            date = new DateValue(DatePrecision.Year, number) { Part = quarter };
            end = quarterEnd;
            return true;
        }

        // the 21st, alone behind a preposition: of which month, the text tells elsewhere.
        if (digits <= 2 && number is >= 1 and <= 31 && IsDayAlone(text, at, at + digits, out var dayEnd))
        {
            date = new DateValue(DatePrecision.Day, null, null, number);
            end = dayEnd;
            return true;
        }

        // 2018 June
        if (digits == 4 && number is >= 1000 and < 2200 && end < text.Length && text[end] == ' ' && TryReadMonth(text, end + 1, out var month, out var monthEnd)
            && (monthEnd == text.Length || text[monthEnd] != ' ' || !(monthEnd + 1 < text.Length && char.IsAsciiDigit(text[monthEnd + 1]))) && char.IsAsciiLetterUpper(text[end + 1]) && monthEnd - end > 4)
        {
            end = monthEnd;
            date = new DateValue(DatePrecision.Month, number, month);
            return true;
        }

        var eraSign = ReadEra(text, ref end);
        eraSign = eraSign == 0 ? EraOfLater(text, at, end, number) : eraSign;
        if (eraSign != 0 && digits is >= 1 and <= 4 && number > 0)
        {
            date = new DateValue(DatePrecision.Year, eraSign * number);
            return true;
        }

        // the year 267
        if (digits is 2 or 3 && text.AsSpan(0, at).EndsWith("the year ") && !IsCountedBehind(text, end) && (end == text.Length || !char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '%')))
        {
            date = new DateValue(DatePrecision.Year, number);
            return true;
        }

        date = new DateValue(DatePrecision.Year, number);
        if (digits == 3 && IsLifeInBrackets(text, end, number))
        {
            return true;
        }

        return digits == 4 && number is >= 1000 and <= 2199 && IsBareYear(text, at, end);
    }

    /// <summary>3000–2500 BC, 43–410 AD: the era that only the later year tells; 0 where it tells none or the years run the other way.</summary>
    private static int EraOfLater(string text, int at, int end, int earlier)
    {
        var separator = WordAt(text, end, Separators) ?? (IsBetween(text, at) ? WordAt(text, end, BetweenSeparators) : null);
        var next = end + (separator?.Length ?? 0);
        if (separator is null || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '–' or '/')) || !TryReadNumber(text, ref next, 4, out var later))
        {
            return 0;
        }

        var era = ReadEra(text, ref next);
        return era < 0 ? (earlier > later ? -1 : 0) : era > 0 && earlier < later ? 1 : 0;
    }

    /// <summary>nineteen ninety-six by itself; two thousand and fifteen behind "in" or "since".</summary>
    private static bool TryReadYearInWords(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!EnglishNumber.MayBegin(text[at]) || !EnglishNumber.TryReadYear(text, at, out var year, out end, out var isPlain))
        {
            return false;
        }

        date = new DateValue(DatePrecision.Year, year);
        return !isPlain || (WordBefore(text, at) is "in" or "In" or "since" or "Since" && !IsCountedBehind(text, end));
    }

    /// <summary>1870–76: two digits behind a dash take the century of the year before it.</summary>
    private static bool TryReadShortYear(string text, int at, DateValue earlier, out DateValue to, out int end)
    {
        end = at;
        to = null!;
        if (!TryReadNumber(text, ref end, 2, out var number) || end - at != 2 || text[at - 1] is ' ' || number <= earlier.Year % 100)
        {
            return false;
        }

        to = earlier with { Year = earlier.Year / 100 * 100 + number };
        return true;
    }

    private static bool IsBareYear(string text, int at, int end)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        if (before is '(' or '（' or '[' || (before is '–' or '-' or '−' or '~' && at > 1 && char.IsAsciiDigit(text[at - 2])))
        {
            return end >= text.Length || !Characters.IsLatin(text[end]);
        }

        // （路易九世，1226-1270）
        if (before is '，' or '、' or '；' or '：' && end + 5 < text.Length && text[end + 5] is '）' or ')' or '，' or '；' && IsFirstOfYears(text, at, end))
        {
            return true;
        }

        if (end < text.Length && (text[end] is '%' or '°' || Characters.IsLatin(text[end])))
        {
            return false;
        }

        // 2014-2018, 2014 to 2018: two years of one century or the next make a period, the later behind the earlier.
        if (before == ' ' && IsFirstOfYears(text, at, end))
        {
            return true;
        }

        if (end < text.Length && text[end] is '-')
        {
            return false;
        }

        // "In 1466, ..." and "by 1990" are years; "1466 people" is not.
        var leader = WordBefore(text, at);
        if (IsCirca(text, at) && !IsCountedBehind(text, end))
        {
            return true;
        }

        return before == ' ' && YearLeaders.Contains(leader) && !IsCounted(text, end, leader)
            || (before == ' ' && leader is "than" && WordBefore(text, at - "than ".Length) is "later" or "earlier" or "Later")
            || (before == ' ' && leader is "as" && WordBefore(text, at - "as ".Length) is "late" or "early" or "recently" or "back")
            || (before == ' ' && at > 6 && text[at - 2] == ',' && int.TryParse(text.AsSpan(at - 6, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var listed) && listed is >= 1000 and < 2200 && text.AsSpan(end).StartsWith(" and "))
            || (before == ' ' && leader.Length == 0 && end < text.Length && text[end] == ',')
            || (before == ' ' && IsMonth(leader));
    }

    /// <summary>c. 1850, ca. 1700: about a year.</summary>
    private static bool IsCirca(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        before = before.EndsWith("c.") ? before[..^2] : before.EndsWith("ca.") ? before[..^3] : text;
        return before.Length < at && (before.IsEmpty || !char.IsLetterOrDigit(before[^1]));
    }

    /// <summary>(Avicenna, 980–1037): years of three digits where a life stands, and behind a dash as its end.</summary>
    private static bool IsLifeInBrackets(string text, int end, int year)
    {
        if (end < text.Length && text[end] is ')' or '）')
        {
            return text[end - 4] is '–' or '-' && end > 7 && char.IsAsciiDigit(text[end - 5]);
        }

        var next = end + 1;
        return end < text.Length && text[end] is '–' or '-' && TryReadDigits(text, ref next, 4, out var later) && next - end >= 4 && later > year && later - year <= 120
            && next < text.Length && text[next] is ')' or '）';
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

    /// <summary>on the 21st. and the week of the 18th are days; on the 21st floor is none.</summary>
    private static bool IsDayAlone(string text, int at, int end, out int dayEnd)
    {
        dayEnd = end;
        if (!SkipOrdinalEnding(text, ref dayEnd) || (dayEnd < text.Length && text[dayEnd] is not ('.' or ',' or ';' or '!' or '?' or ')')))
        {
            return false;
        }

        foreach (var words in BeforeDay)
        {
            if (text.AsSpan(0, at).EndsWith(words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstOfYears(string text, int at, int end)
    {
        var separator = WordAt(text, end, Separators);
        var next = end + (separator?.Length ?? 0);
        if (separator is "–" or "-" && TryReadDigits(text, ref next, 4, out var lastTwo) && next - end == 3 && (next == text.Length || !char.IsLetterOrDigit(text[next]) && text[next] is not ('-' or '–' or '%')))
        {
            // 1914–18
            return lastTwo - int.Parse(text.AsSpan(at + 2, 2), CultureInfo.InvariantCulture) is > 0 and var years && years <= (separator == "-" ? 15 : 40) && !IsCountedBehind(text, next);
        }

        next = end + (separator?.Length ?? 0);
        return separator is not null && TryReadDigits(text, ref next, 4, out var later) && later is >= 1000 and < 2200
            && int.Parse(text.AsSpan(at, 4), CultureInfo.InvariantCulture) is var earlier && later > earlier && later - earlier <= 200
            && (next == text.Length || !char.IsLetterOrDigit(text[next])) && !IsCountedBehind(text, next);
    }

    private static bool IsCounted(string text, int end, ReadOnlySpan<char> leader) =>
        leader is not ("in" or "In" or "since" or "Since" or "from" or "From" or "between" or "Between") && IsCountedBehind(text, end);

    /// <summary>Whether a plural noun follows: 1466 people are none, 1466 ships are some.</summary>
    internal static bool IsCountedBehind(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return false;
        }

        var after = EndOfWord(text, end + 1);
        return (after - end > 3 && text[after - 1] == 's') || text.AsSpan(end + 1, after - end - 1) is "people" or "men" or "women" or "children";
    }

    /// <summary>first quarter, second half: the ordinal counts periods and is no day.</summary>
    private static bool IsSeriesOfPeriods(string text, int end) => text.AsSpan(end).StartsWith(" quarter") || text.AsSpan(end).StartsWith(" half") || text.AsSpan(end).StartsWith(" week");
}
