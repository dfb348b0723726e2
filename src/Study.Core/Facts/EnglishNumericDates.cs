using static Study.Facts.EnglishDateParts;

namespace Study.Facts;

/// <summary>Dates in digits with a mark between them: 2021-09-17, 17/09/2021, 22/Jan/2019.</summary>
internal static class EnglishNumericDates
{
    /// <summary>2021-09-17, 17/09/2021, 13.5.2015, 2016-11, 3/2015; the month before the day where only that can be, or with slashes.</summary>
    public static bool TryRead(string text, int at, out DateValue date, out int end)
    {
        date = null!;
        end = at;
        if (at > 0 && (text[at - 1] is '/' or '.' || char.IsAsciiDigit(text[at - 1])) || !TryReadDigits(text, ref end, 4, out var first))
        {
            return false;
        }

        var firstDigits = end - at;
        var mark = end < text.Length ? text[end] : ' ';
        var secondStart = end + 1;
        end = secondStart;
        if (mark is not ('-' or '/' or '.') || end >= text.Length || !TryReadDigits(text, ref end, 4, out var second))
        {
            return firstDigits is 4 or <= 2 && TryReadWithMonth(text, at, firstDigits, first, mark, out date, out end);
        }

        var secondDigits = end - secondStart;
        if (secondDigits <= 2 && end + 1 < text.Length && text[end] == mark && char.IsAsciiDigit(text[end + 1]))
        {
            var thirdStart = end + 1;
            end = thirdStart;
            if (!TryReadDigits(text, ref end, 4, out var third) || (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == mark && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))))
            {
                return false;
            }

            var thirdDigits = end - thirdStart;
            if (firstDigits == 4 && thirdDigits <= 2)
            {
                return Day(first, second, third, out date);
            }

            if (firstDigits > 2 || thirdDigits is 1 or 3 || (thirdDigits == 2 && mark == '.'))
            {
                return false;
            }

            var year = thirdDigits == 4 ? third : third < 50 ? 2000 + third : 1900 + third;
            return mark == '.' || first > 12 ? Day(year, second, first, out date) : Day(year, first, second, out date) || Day(year, second, first, out date);
        }

        // 22/04: with a nought and a day that is no month only.
        if (mark == '/' && firstDigits == 2 && first is > 12 and <= 31 && secondDigits == 2 && second is >= 1 and <= 12 && text[secondStart] is '0' or '1'
            && (end == text.Length || text[end] is not ('/' or '-' or '%')) && WordBefore(text, at) is "on" or "On" or "by" or "from" or "until" or "back")
        {
            date = new DateValue(DatePrecision.Day, null, second, first);
            return true;
        }

        var yearEnd = end;
        if (mark == '/' && firstDigits <= 2 && secondDigits <= 2 && !(at > 1 && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2])))
        {
            // 1/2, 2000 may be a half; 5/7, 2020 behind another day is none.
            var isFraction = first <= second && second <= 9 && !(at > 0 && text[at - 1] is '-' or '–') && !text.AsSpan(0, at).EndsWith(" to ");

            // 11/12, 2016; 10/1-11/2/2017: the year of the first day stands behind the second.
            if (!isFraction && SkipYear(text, ref yearEnd, out var yearBehind) && Day(yearBehind, first, second, out date))
            {
                end = yearEnd;
                return true;
            }

            if (IsFirstOfDays(text, end))
            {
                date = new DateValue(DatePrecision.Day, null, first, second);
                return first is >= 1 and <= 12 && second is >= 1 and <= 31;
            }
        }

        // 2016-11 and 3/2015 are months; 3.2015 and 2016.11 are numbers.
        if (mark == '.' || (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '/' or '%')))
        {
            return false;
        }

        if (mark is '/' or '-' && firstDigits == 4 && second == (first + 1) % 100 && IsSeason(text, at, end))
        {
            return false;
        }

        var (numberOfYear, month) = firstDigits == 4 && secondDigits <= 2 ? (first, second) : secondDigits == 4 && firstDigits <= 2 ? (second, first) : (0, 0);
        date = new DateValue(DatePrecision.Month, numberOfYear, month);
        return numberOfYear is >= 1000 and < 2200 && month is >= 1 and <= 12 && (mark == '/' || secondDigits == 4 || text[secondStart] == '0' || second >= 10);
    }

    private static bool SkipYear(string text, ref int at, out int year)
    {
        year = 0;
        if (at >= text.Length || text[at] != ',')
        {
            return false;
        }

        at += at + 1 < text.Length && text[at + 1] == ' ' ? 2 : 1;
        var start = at;
        return TryReadDigits(text, ref at, 5, out year) && at - start == 4 && year is >= 1900 and < 2200;
    }

    /// <summary>Whether a second day with its year follows: the -11/2/2017 of 10/1-11/2/2017.</summary>
    private static bool IsFirstOfDays(string text, int end)
    {
        var next = end + (text.AsSpan(end).StartsWith(" to ") ? " to ".Length : text.AsSpan(end).StartsWith(" - ") || text.AsSpan(end).StartsWith(" – ") ? 3 : 1);
        if (end >= text.Length || text[end] is not ('-' or '–' or ' ') || !TryReadDigits(text, ref next, 2, out _) || next >= text.Length || text[next] != '/')
        {
            return false;
        }

        next++;
        if (!TryReadDigits(text, ref next, 2, out _))
        {
            return false;
        }

        var year = next + 1;
        return (next < text.Length && text[next] == '/' && TryReadDigits(text, ref year, 4, out _) && year - next == 5) || SkipYear(text, ref next, out _);
    }

    /// <summary>the 2010/11 season: two years and no month.</summary>
    private static bool IsSeason(string text, int at, int end) =>
        text.AsSpan(0, at).EndsWith("the ") || text.AsSpan(end).StartsWith("赛季") || text.AsSpan(end).StartsWith("球季") || text.AsSpan(end).StartsWith(" season") || text.AsSpan(end).StartsWith(" academic") || text.AsSpan(end).StartsWith(" financial") || text.AsSpan(end).StartsWith(" fiscal");

    /// <summary>22/Jan/2019, 2020-Sep-23: a month's name between the numbers.</summary>
    private static bool TryReadWithMonth(string text, int at, int firstDigits, int first, char mark, out DateValue date, out int end)
    {
        date = null!;
        end = at + firstDigits + 1;
        if (mark is not ('-' or '/') || !TryReadMonth(text, end, out var month, out end))
        {
            return false;
        }

        var third = 0;
        if (end >= text.Length || text[end] != mark)
        {
            date = new DateValue(DatePrecision.Day, null, month, first);
            return firstDigits <= 2 && first is >= 1 and <= 31;
        }

        end++;
        var thirdStart = end;
        return TryReadDigits(text, ref end, 4, out third)
            && (firstDigits == 4 ? Day(first, month, third, out date) : end - thirdStart == 4 && Day(third, month, first, out date));
    }

    private static bool Day(int year, int month, int day, out DateValue date)
    {
        date = new DateValue(DatePrecision.Day, year, month, day);
        return year is >= 1000 and < 2200 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }
}
