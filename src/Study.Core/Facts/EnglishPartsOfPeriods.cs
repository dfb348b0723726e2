using System.Globalization;
using static Study.Facts.EnglishDateParts;

namespace Study.Facts;

/// <summary>
/// Parts of years, decades and centuries in English: early 2004, the mid-1990s, Q3 2019, summer of 2016, the second week of 2021, the first half
/// of the 20th century, the end of May 2013.
/// </summary>
internal static class EnglishPartsOfPeriods
{
    /// <summary>Reads the part of a period that begins at <paramref name="at"/>, the start of a word or number.</summary>
    public static bool TryRead(string text, int at, out DateValue date, out int end) =>
        TryReadNear(text, at, out date, out end) || TryReadWeek(text, at, out date, out end) || TryReadPart(text, at, out date, out end) || TryReadLonePart(text, at, out date, out end);

    // What tells the beginning, the middle or the end of a period before it, the longest first.
    private static readonly (string Words, string Part)[] NearWords =
    [
        ("mid- to late-", "mid to late"), ("mid- to late ", "mid to late"), ("mid-to-late-", "mid to late"), ("mid-to-late ", "mid to late"), ("mid to late ", "mid to late"),
        ("early to mid-", "early to mid"), ("early to mid ", "early to mid"), ("early-to-mid-", "early to mid"), ("early-to-mid ", "early to mid"), ("early- to mid-", "early to mid"),
        ("early ", "early"), ("early-", "early"), ("late ", "late"), ("late-", "late"), ("mid-", "mid"), ("mid ", "mid"), ("mid–", "mid"),
    ];

    /// <summary>The early, mid or late that a place begins with, and where the period behind it begins; empty, and the place itself, where there is none.</summary>
    public static string Nearness(string text, int at, out int next)
    {
        next = at;
        if (at < text.Length && text[at] is 'e' or 'E' or 'l' or 'L' or 'm' or 'M')
        {
            foreach (var (words, part) in NearWords)
            {
                if (text.AsSpan(at + 1).StartsWith(words.AsSpan(1)) && char.ToLowerInvariant(text[at]) == words[0])
                {
                    next = at + words.Length;
                    return part;
                }
            }
        }

        return "";
    }

    /// <summary>early 2004, the mid-1990s, late July 2004, the late nineteenth century, late summer 1972; not the mid-4th of anything.</summary>
    private static bool TryReadNear(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        var near = Nearness(text, at, out var next);
        if (near.Length == 0 || next >= text.Length)
        {
            return false;
        }

        var yearEnd = next;
        if (char.IsAsciiDigit(text[next]) && TryReadYear(text, ref yearEnd, out var year) && (yearEnd == text.Length || !char.IsLetterOrDigit(text[yearEnd]) && text[yearEnd] is not '%') && !EnglishYears.IsCountedBehind(text, yearEnd))
        {
            end = yearEnd;
            date = new DateValue(DatePrecision.Year, year) { Part = near };
            return true;
        }

        if (!EnglishDates.TryReadOne(text, next, out date, out end) || date is { Precision: DatePrecision.Day } or { Precision: DatePrecision.Year, Part: "" })
        {
            return false;
        }

        date = date with { Part = date.Part.Length > 0 ? near + " " + date.Part : near };
        return true;
    }

    /// <summary>the second week of 2021, last week of Dec 2016, week 3 of 2027.</summary>
    private static bool TryReadWeek(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = EndOfWord(text, at);
        var word = text.AsSpan(at, end - at);
        var next = word is "last" ? end : word is "week" or "Week" && end < text.Length && text[end] == ' ' ? SkipDigits(text, end + 1) : TryReadOrdinal(text, at, out _, out end) ? end : at;
        var between = word is "week" or "Week" ? " of " : " week of ";
        if (next <= at || !text.AsSpan(next).StartsWith(between) || (next == end + 1 && word is "week" or "Week"))
        {
            return false;
        }

        var part = text[at..(next + between.Length - " of ".Length)];
        next += between.Length;
        if (next < text.Length && (TryReadYear(text, ref next, out var year) || (TryReadMonth(text, next, out _, out var monthEnd) && (next = monthEnd + 1) < text.Length && TryReadYear(text, ref next, out year))))
        {
            end = next;
            date = new DateValue(DatePrecision.Year, year) { Part = part };
            return true;
        }

        return false;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static readonly string[] Parts = ["spring", "summer", "autumn", "fall", "winter", "end", "beginning", "middle", "start", "turn"];

    // What an ordinal or "last" counts of a longer period.
    private static readonly string[] CountedParts = [" quarter", " half", " third", " decade", " part"];

    private static string? PartNamed(ReadOnlySpan<char> word)
    {
        foreach (var part in Parts)
        {
            if (word.Equals(part, StringComparison.OrdinalIgnoreCase))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>the third quarter of 2016, Q3 2019, summer of 2016, end of 2000, the latter half of the 19th century, the turn of the 20th century.</summary>
    private static bool TryReadPart(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = EndOfWord(text, at);
        var word = text.AsSpan(at, end - at);
        var part = PartNamed(word);
        var isCounted = false;
        if (IsQuarter(word))
        {
            part = text[at..end].ToUpperInvariant();
        }
        else if (part is null)
        {
            end = word is "latter" or "last" or "later" or "early" or "late" ? end : word.Length >= 3 && TryReadOrdinal(text, at, out _, out var ordinalEnd) ? ordinalEnd : at;
            part = end > at ? CountedPart(text, at, ref end) : null;
            isCounted = part is not null;
        }

        if (part is null)
        {
            return false;
        }

        var next = end;
        var hasOf = text.AsSpan(next).StartsWith(" of ");
        next += hasOf ? 4 : next < text.Length && text[next] is ' ' or '-' ? 1 : 0;
        if (hasOf && TryReadWhole(text, next, out date, out var wholeEnd))
        {
            end = wholeEnd;
            date = date with { Part = part is ['Q' or 'H', _] ? text[at..(next - " of ".Length)] : part };
            return true;
        }

        next += text.AsSpan(next).StartsWith("fiscal ") ? "fiscal ".Length : 0;
        next += text.AsSpan(next).StartsWith("year ") ? "year ".Length : 0;
        var needsOf = part is "end" or "beginning" or "middle" or "start" or "fall" or "turn" || (isCounted && part is not ['Q' or 'H', _]);
        if (next == end || (needsOf && !hasOf) || !TryReadYear(text, ref next, out var year))
        {
            return false;
        }

        end = next;
        date = new DateValue(DatePrecision.Year, year) { Part = part };
        return true;
    }

    private static bool IsQuarter(ReadOnlySpan<char> word) => word.Length == 2 && word[0] is 'Q' or 'q' or 'H' && word[1] is >= '1' and <= '4';

    /// <summary>third quarter is Q3, 2nd half H2; latter half, last decade and first third are told as they stand. Null where no part of a period is counted.</summary>
    private static string? CountedPart(string text, int at, ref int end)
    {
        foreach (var counted in CountedParts)
        {
            if (!text.AsSpan(end).StartsWith(counted) || (end + counted.Length < text.Length && char.IsLetterOrDigit(text[end + counted.Length])))
            {
                continue;
            }

            var isRanked = TryReadOrdinal(text, at, out var rank, out _);
            end += counted.Length;
            return isRanked && counted is " quarter" && rank <= 4 ? "Q" + rank.ToString(CultureInfo.InvariantCulture)
                : isRanked && counted is " half" && rank <= 2 ? "H" + rank.ToString(CultureInfo.InvariantCulture)
                : isRanked && counted is " quarter" or " half" ? null
                : text[at..end];
        }

        return null;
    }

    /// <summary>The decade, the century or the month with its year that a part is of.</summary>
    private static bool TryReadWhole(string text, int at, out DateValue date, out int end)
    {
        at += text.AsSpan(at).StartsWith("the ") ? "the ".Length : 0;
        date = null!;
        end = at;
        return at < text.Length && !IsNearWord(text, at) && EnglishDates.TryReadOne(text, at, out date, out end)
            && date is { Precision: DatePrecision.Decade or DatePrecision.Century } or { Precision: DatePrecision.Month, Year: not null };
    }

    private static bool IsNearWord(string text, int at) => Nearness(text, at, out _).Length > 0;

    /// <summary>in Q3, week 10: a quarter or week whose year the text tells elsewhere.</summary>
    private static bool TryReadLonePart(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = EndOfWord(text, at);
        var word = text.AsSpan(at, end - at);
        if (word is "week" or "Week" && end < text.Length && text[end] == ' ' && SkipDigits(text, end + 1) is var weekEnd && weekEnd - end is 2 or 3 && text[end + 1] != '0' && IsWholeNumber(text, weekEnd))
        {
            end = weekEnd;
        }
        else if (text[at] != 'Q' || !IsQuarter(word) || !IsWholeNumber(text, end)
            || WordBefore(text, at) is not ("in" or "In" or "for" or "during" or "by" or "since" or "until" or "this" or "last" or "of"))
        {
            return false;
        }

        date = new DateValue(DatePrecision.Year, null) { Part = text[at..end] };
        return true;
    }

    private static bool IsWholeNumber(string text, int end) =>
        end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '/' or '%') && !(text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
}
