using System.Collections.Frozen;
using System.Globalization;
using Study.Text;
using static Study.Facts.EnglishDateParts;

namespace Study.Facts;

/// <summary>Years, decades and centuries in English: in 1997, c. 1850, AD 267, 3000–2500 BC, the 1960s, the nineties, the 19th century, FY2018.</summary>
internal static class EnglishYears
{
    // In the order of the years, from 1920.
    public static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    // Words that a bare year of four digits stands behind.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> YearLeaders = new[]
    {
        "in", "since", "by", "until", "till", "from", "to", "of", "and", "between", "during", "before", "after", "around", "about", "circa",
        "early", "late", "mid", "year", "for", "the", "through", "throughout", "spring", "summer", "autumn", "fall", "winter", "or", "not", "fiscal", "fy", "cy",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A century, a decade or a year in digits: 19th century, 1960s, 2019-Q1, 2018 June, 221 BC, and 1997 where its neighbours make it a year.</summary>
    public static bool TryReadCenturyOrYear(string text, int at, out DateValue date, out int end)
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

    /// <summary>the late nineteenth century.</summary>
    public static bool TryReadCenturyInWords(string text, int at, out DateValue date, out int end)
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
    public static bool TryReadDecadeInWords(string text, int at, out DateValue date, out int end)
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
    public static bool TryReadYearOfEra(string text, int at, out DateValue date, out int end)
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
        date = null!;
        var year = ChineseNumber.ReadDigits(text.AsSpan(at), out var length);
        end = at + length;
        if (year is < 1_000m or > 1_000_000m || !decimal.IsInteger(year) || (at > 0 && char.IsLetterOrDigit(text[at - 1])) || ReadEra(text, ref end) >= 0)
        {
            return false;
        }

        date = new DateValue(DatePrecision.Year, -(int)year);
        return true;
    }

    /// <summary>FY2018, FY18, CY 2019: a year of accounts.</summary>
    public static bool TryReadAccountYear(string text, int at, out DateValue date, out int end)
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
    public static bool TryReadYearInWords(string text, int at, out DateValue date, out int end)
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
    public static bool TryReadShortYear(string text, int at, DateValue earlier, out DateValue to, out int end)
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
            return end > 7 && text[end - 4] is '–' or '-' && char.IsAsciiDigit(text[end - 5]);
        }

        var next = end + 1;
        return end < text.Length && text[end] is '–' or '-' && TryReadDigits(text, ref next, 4, out var later) && next - end >= 4 && later > year && later - year <= 120
            && next < text.Length && text[next] is ')' or '）';
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
    public static bool IsCountedBehind(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return false;
        }

        var after = EndOfWord(text, end + 1);
        return (after - end > 3 && text[after - 1] == 's') || text.AsSpan(end + 1, after - end - 1) is "people" or "men" or "women" or "children";
    }
}
