using System.Globalization;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>Dates as English text writes them: July 1, 1997; 1 July 1997; in 1997; the 1960s; the early 20th century; 221 BC.</summary>
internal static class EnglishDates
{
    private static readonly WordTable<int> Months =
        LexiconFile.Table("en-months", 2, row => int.Parse(row[1], CultureInfo.InvariantCulture));

    // Words that a bare year of four digits stands behind.
    private static readonly HashSet<string> YearLeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "since", "by", "until", "till", "from", "to", "of", "and", "between", "during", "before", "after", "around", "about", "circa",
        "early", "late", "mid", "year", "for", "the", "through", "spring", "summer", "autumn", "fall", "winter", "or",
    };

    private static readonly string[] Eras = [" BCE", " BC", " B.C.", " CE", " AD", " A.D."];

    /// <summary>Reads the date or period that begins at <paramref name="at"/>, the start of a word or number.</summary>
    public static bool TryRead(string text, int at, out DateMention mention)
    {
        mention = null!;
        if (!TryReadOne(text, at, out var from, out var end))
        {
            return false;
        }

        mention = new DateMention(TextSpan.FromBounds(at, end), from);
        var next = end;
        if (next < text.Length && text[next] is '–' or '-' or '—')
        {
            next++;
        }
        else if (text.AsSpan(next).StartsWith(" to ") || text.AsSpan(next).StartsWith(" until "))
        {
            next = text.IndexOf(' ', next + 1) + 1;
        }
        else
        {
            return true;
        }

        if (TryReadOne(text, next, out var to, out var periodEnd) && to.Precision == from.Precision)
        {
            mention = new DateMention(TextSpan.FromBounds(at, periodEnd), from, to);
        }
        else if (from.Precision == DatePrecision.Year && TryReadShortYear(text, next, from, out to, out periodEnd))
        {
            mention = new DateMention(TextSpan.FromBounds(at, periodEnd), from, to);
        }

        return true;
    }

    private static bool TryReadOne(string text, int at, out DateValue date, out int end) =>
        at < text.Length && char.IsAsciiDigit(text[at])
            ? TryReadDayFirst(text, at, out date, out end) || TryReadCenturyOrYear(text, at, out date, out end)
            : TryReadMonthFirst(text, at, out date, out end);

    private static bool TryReadMonthFirst(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!TryReadMonth(text, at, out var month, out end))
        {
            return false;
        }

        var dayEnd = end + 1;
        if (end < text.Length && text[end] == ' ' && TryReadNumber(text, ref dayEnd, 2, out var day) && day is >= 1 and <= 31)
        {
            SkipOrdinalEnding(text, ref dayEnd);
            var yearEnd = dayEnd;
            end = dayEnd;
            var year = SkipCommaAndBlank(text, ref yearEnd) && TryReadNumber(text, ref yearEnd, 4, out var number) && number >= 1000 ? number : (int?)null;
            end = year is null ? end : yearEnd;
            date = new DateValue(DatePrecision.Day, year, month, day);
            return true;
        }

        var next = end;
        if (SkipCommaAndBlank(text, ref next))
        {
            next += text.AsSpan(next).StartsWith("of ") ? 3 : 0;
            if (TryReadNumber(text, ref next, 4, out var year) && year is >= 1000 and < 2200)
            {
                end = next;
                date = new DateValue(DatePrecision.Month, year, month);
                return true;
            }
        }

        // "may" and "march" are words too: a month without day and year must be told from them by its capital and its neighbours.
        date = new DateValue(DatePrecision.Month, null, month);
        return end - at > 3 && text[at] is not 'M' && WordBefore(text, at) is "in" or "In" or "since" or "until" or "by";
    }

    private static bool TryReadDayFirst(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!TryReadNumber(text, ref end, 2, out var day) || day is < 1 or > 31)
        {
            return false;
        }

        SkipOrdinalEnding(text, ref end);
        if (end >= text.Length || text[end] != ' ')
        {
            return false;
        }

        var monthStart = text.AsSpan(end).StartsWith(" of ") ? end + 4 : end + 1;
        if (!TryReadMonth(text, monthStart, out var month, out end))
        {
            return false;
        }

        var yearEnd = end;
        var year = SkipCommaAndBlank(text, ref yearEnd) && TryReadNumber(text, ref yearEnd, 4, out var number) && number is >= 1000 and < 2200 ? number : (int?)null;
        end = year is null ? end : yearEnd;
        date = new DateValue(DatePrecision.Day, year, month, day);
        return true;
    }

    private static bool TryReadCenturyOrYear(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (!TryReadNumber(text, ref end, 4, out var number))
        {
            return false;
        }

        var digits = end - at;
        if (digits <= 2 && SkipOrdinalEnding(text, ref end) && end < text.Length && text[end] is ' ' or '-'
            && (text.AsSpan(end + 1).StartsWith("century") || text.AsSpan(end + 1).StartsWith("Century")))
        {
            end += 1 + "century".Length;
            var era = ReadEra(text, ref end);
            date = new DateValue(DatePrecision.Century, era < 0 ? -number : number) { Part = PartBefore(text, at) };
            return true;
        }

        if (digits == 4 && number % 10 == 0 && number is >= 1000 and <= 2090 && end < text.Length && (text[end] == 's' || text.AsSpan(end).StartsWith("'s") || text.AsSpan(end).StartsWith("’s"))
            && (end + 1 == text.Length || !Characters.IsLatin(text[end + 1]) || text[end] != 's'))
        {
            end += text[end] == 's' ? 1 : 2;
            date = new DateValue(DatePrecision.Decade, number) { Part = PartBefore(text, at) };
            return true;
        }

        var eraSign = ReadEra(text, ref end);
        if (eraSign != 0 && digits is >= 1 and <= 4 && number > 0)
        {
            date = new DateValue(DatePrecision.Year, eraSign * number);
            return true;
        }

        date = new DateValue(DatePrecision.Year, number);
        return digits == 4 && number is >= 1000 and <= 2199 && IsBareYear(text, at, end);
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
        if (before is '(' or '（' or '[' || (before is '–' or '-' && at > 1 && char.IsAsciiDigit(text[at - 2])))
        {
            return end >= text.Length || !Characters.IsLatin(text[end]);
        }

        if (end < text.Length && (text[end] is '-' or '%' or '°' || Characters.IsLatin(text[end])))
        {
            return false;
        }

        // "In 1466, ..." and "by 1990" are years; "1466 people" is not.
        var leader = WordBefore(text, at);
        return before == ' ' && YearLeaders.Contains(leader) && !IsCounted(text, end, leader)
            || (before == ' ' && leader.Length == 0 && end < text.Length && text[end] == ',')
            || (before == ' ' && Months.TryGet(leader, out _));
    }

    private static bool IsCounted(string text, int end, string leader)
    {
        if (end + 1 >= text.Length || text[end] != ' ' || leader is "in" or "In" or "since" or "Since")
        {
            return false;
        }

        var after = end + 1;
        while (after < text.Length && Characters.IsLatin(text[after]))
        {
            after++;
        }

        return after - end > 3 && text[after - 1] == 's' && leader is not ("from" or "From" or "between" or "Between");
    }

    private static bool TryReadMonth(string text, int at, out int month, out int end)
    {
        end = at;
        month = 0;
        if (at >= text.Length || !char.IsAsciiLetterUpper(text[at]))
        {
            return false;
        }

        var length = Months.Longest(text.AsSpan(at), out month);
        end = at + length;
        return length > 0 && (end >= text.Length || !Characters.IsLatin(text[end]));
    }

    private static bool TryReadNumber(string text, ref int at, int digits, out int number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && at - start <= digits && char.IsAsciiDigit(text[at]))
        {
            number = number * 10 + text[at] - '0';
            at++;
        }

        return at > start && at - start <= digits
            && !(at + 1 < text.Length && text[at] is '.' or ',' or ':' && char.IsAsciiDigit(text[at + 1]));
    }

    private static bool SkipOrdinalEnding(string text, ref int at)
    {
        var ending = text.AsSpan(at);
        if (ending.StartsWith("st") || ending.StartsWith("nd") || ending.StartsWith("rd") || ending.StartsWith("th"))
        {
            at += 2;
            return true;
        }

        return false;
    }

    private static bool SkipCommaAndBlank(string text, ref int at)
    {
        var start = at;
        at += at < text.Length && text[at] == ',' ? 1 : 0;
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        return at > start && at < text.Length;
    }

    /// <summary>-1 before the common era, 1 in it, 0 where nothing is said.</summary>
    private static int ReadEra(string text, ref int at)
    {
        foreach (var era in Eras)
        {
            if (text.AsSpan(at).StartsWith(era) && (at + era.Length == text.Length || !Characters.IsLatin(text[at + era.Length])))
            {
                at += era.Length;
                return era[1] == 'B' ? -1 : 1;
            }
        }

        return 0;
    }

    private static string PartBefore(string text, int at) =>
        WordBefore(text, at) switch { "early" or "Early" => "early", "late" or "Late" => "late", "mid" or "Mid" => "mid", _ => "" };

    /// <summary>The word one blank or hyphen before a place; empty where there is none.</summary>
    private static string WordBefore(string text, int at)
    {
        var end = at > 0 && text[at - 1] is ' ' or '-' or '\u00A0' ? at - 1 : at;
        var start = end;
        while (start > 0 && Characters.IsLatin(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }
}
