using System.Globalization;
using System.Text.RegularExpressions;
using Study.Facts;
using Study.Text;

namespace Study.Practice;

/// <summary>A date or period as it was typed.</summary>
/// <param name="To">A period's end; null where it is a date.</param>
internal sealed record TypedDate(DateValue From, DateValue? To = null);

/// <summary>Reads dates in the notations people type: those of texts, and 2021-09-17, 17/9/2021, 9.17, 20210917.</summary>
internal static partial class DateReading
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>What the response may mean, the likeliest first: 3/4/2021 is two days. Empty where it is no date.</summary>
    /// <param name="wanted">What the question asks for decides what a bare number is: a year, a month, a day or a century.</param>
    public static IReadOnlyList<TypedDate> Read(string response, DateValue wanted, DateValue? until)
    {
        var text = SimplifiedCharacters.Of(response).Trim();
        if (until is not null && ReadPeriod(text, wanted, until) is { } period)
        {
            return [period];
        }

        var single = ReadNumbers(text, wanted);
        return single.Count > 0 ? single : ReadWords(text) is { } read ? [read] : [];
    }

    private static TypedDate? ReadPeriod(string text, DateValue wanted, DateValue until)
    {
        if (ReadWords(text) is { To: not null } read)
        {
            return read;
        }

        // A hyphen between the ends only where none stands within them.
        foreach (var separator in new[] { "——", "—", "–", "~", "至", "到", " to ", " until ", " till ", " and ", " - ", "-" })
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0 || text.IndexOf(separator, at + separator.Length, StringComparison.Ordinal) >= 0)
            {
                continue;
            }

            var from = Read(text[..at].Replace("from ", "", StringComparison.OrdinalIgnoreCase).TrimStart('从', '自'), wanted, null);
            var to = Read(text[(at + separator.Length)..], until, null);
            if (from.Count > 0 && to.Count > 0)
            {
                // 1985-87
                var end = to[0].From;
                return new TypedDate(from[0].From, end is { Precision: DatePrecision.Year, Year: < 100 } && from[0].From.Year is > 999 and var begin ? end with { Year = begin / 100 * 100 + end.Year } : end);
            }
        }

        return null;
    }

    private static IReadOnlyList<TypedDate> ReadNumbers(string text, DateValue wanted)
    {
        if (YearFirst().Match(text) is { Success: true } yearFirst)
        {
            return Dates((Number(yearFirst, 1), Number(yearFirst, 2), yearFirst.Groups[3].Success ? Number(yearFirst, 3) : null));
        }

        if (Compact().Match(text) is { Success: true } compact)
        {
            return Dates((Number(compact, 1), Number(compact, 2), Number(compact, 3)));
        }

        if (YearLast().Match(text) is { Success: true } yearLast)
        {
            // Which of the first two is the month differs from country to country: both are tried.
            var (one, two, year) = (Number(yearLast, 1), Number(yearLast, 2), Number(yearLast, 3));
            return Dates((year, two, one), (year, one, two));
        }

        if (MonthYear().Match(text) is { Success: true } monthYear)
        {
            return Dates((Number(monthYear, 2), Number(monthYear, 1), null));
        }

        if (MonthDay().Match(text) is { Success: true } monthDay && wanted.Precision == DatePrecision.Day)
        {
            var (one, two) = (Number(monthDay, 1), Number(monthDay, 2));
            return Dates((null, one, two), (null, two, one));
        }

        return Bare(text, wanted);
    }

    private static int? Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static List<TypedDate> Dates(params (int? Year, int? Month, int? Day)[] readings) =>
        [.. readings.Where(reading => reading.Month is >= 1 and <= 12 && reading.Day is null or >= 1 and <= 31)
            .Select(reading => new TypedDate(new DateValue(reading.Day is null ? DatePrecision.Month : DatePrecision.Day, reading.Year, reading.Month, reading.Day)))
            .Distinct()];

    /// <summary>A number alone is read as what the question asks for.</summary>
    private static IReadOnlyList<TypedDate> Bare(string text, DateValue wanted)
    {
        var isBefore = text.StartsWith('前') || text.StartsWith('-');
        var digits = text.TrimStart('前', '-').TrimEnd('年');
        int number;
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit) && digits.Length <= 4)
        {
            number = int.Parse(digits, CultureInfo.InvariantCulture);
        }
        else if (Positional(digits) is { } positional)
        {
            number = positional;
        }
        else if (digits == text && ChineseNumber.TryRead(text, out var value, out var length, out _, out _) && length == text.Length && value is > 0 and < 100)
        {
            number = (int)value;
        }
        else
        {
            return [];
        }

        return wanted.Precision switch
        {
            DatePrecision.Century => [new(new DateValue(DatePrecision.Century, isBefore ? -number : number))],
            DatePrecision.Month when digits == text && number is >= 1 and <= 12 => [new(new DateValue(DatePrecision.Month, null, number))],
            DatePrecision.Day when digits == text && number is >= 1 and <= 31 => [new(new DateValue(DatePrecision.Day, null, null, number))],
            _ when number > 0 => [new(new DateValue(DatePrecision.Year, isBefore ? -number : number))],
            _ => [],
        };
    }

    /// <summary>一九九七, 二〇一八.</summary>
    private static int? Positional(string text)
    {
        var number = 0;
        foreach (var unit in text)
        {
            var digit = ChineseNumber.DigitOf(unit);
            if (digit < 0)
            {
                return null;
            }

            number = number * 10 + digit;
        }

        return text.Length is 3 or 4 ? number : null;
    }

    /// <summary>A date as texts write it, with months and eras in any case: 17 sept. 2021, 221 bc, 20世纪60年代.</summary>
    private static TypedDate? ReadWords(string text)
    {
        var written = Era().Replace(text, match => " " + match.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant());
        written = MonthName().Replace(written, match =>
            Array.Find(Months, month => month.StartsWith(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) is { } month
                ? char.ToUpperInvariant(month[0]) + month[1..]
                : match.Value);
        if (written.StartsWith('前'))
        {
            written = "公元" + written;
        }

        // "in" and "on" tell the scanner that a bare year or month is one.
        foreach (var reading in new[] { written, "in " + written, "In " + OrdinalDay().Replace(written, "$1") })
        {
            var dates = FigureScanner.Scan(reading).OfType<DateMention>().ToList();
            if (dates.Count == 1 && !(dates[0].Span.End < reading.Length && char.IsLetter(reading[dates[0].Span.End])))
            {
                return new TypedDate(dates[0].From, dates[0].To);
            }
        }

        return DayAlone().Match(written) is { Success: true } day
            ? new TypedDate(new DateValue(DatePrecision.Day, null, null, Number(day, 1)))
            : null;
    }

    [GeneratedRegex(@"^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号]?|月?)$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([12]\d{3})([01]\d)([0-3]\d)$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(\d{1,2})\s*[-/.]\s*(\d{4})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(\d{1,2})\s*[-/.]\s*(\d{1,2})$")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\s*\b(b\.?c\.?e?\.?|a\.?d\.?|c\.?e\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Era();

    [GeneratedRegex(@"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?", RegexOptions.IgnoreCase)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalDay();

    [GeneratedRegex(@"^(?:the )?(\d{1,2})(?:st|nd|rd|th|日|号)$", RegexOptions.IgnoreCase)]
    private static partial Regex DayAlone();
}
