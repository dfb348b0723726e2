using System.Globalization;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>What English dates are made of: months, days, years in digits and in words, what stands between them, eras.</summary>
internal static class EnglishDateParts
{
    private static readonly WordTable<int> Months =
        LexiconFile.Table("en-months", 2, row => int.Parse(row[1], CultureInfo.InvariantCulture));

    private static readonly string[] Eras = [" BCE", " BC", " B.C.", " CE", " AD", " A.D."];

    /// <summary>Whether a word, as it stands, names a month.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => Months.TryGet(word, out _);

    public static bool TryReadMonth(string text, int at, out int month, out int end)
    {
        end = at;
        month = 0;
        if (at >= text.Length || !char.IsAsciiLetter(text[at]))
        {
            return false;
        }

        Span<char> word = stackalloc char[10];
        var length = Math.Min(word.Length, text.Length - at);
        for (var place = 0; place < length; place++)
        {
            word[place] = place == 0 ? char.ToUpperInvariant(text[at]) : char.ToLowerInvariant(text[at + place]);
        }

        var found = Months.Longest(word[..length], out month);
        end = at + found;
        return found > 0 && (end >= text.Length || !Characters.IsLatin(text[end]));
    }

    /// <summary>A day of the month, in digits or in words: 4, 4th, eleventh, twenty-first.</summary>
    public static bool TryReadDay(string text, ref int at, out int day, out bool isInWords)
    {
        day = 0;
        isInWords = at < text.Length && Characters.IsLatin(text[at]);
        if (isInWords)
        {
            if (TryReadOrdinal(text, at, out day, out var end) && day is >= 1 and <= 31)
            {
                at = end;
                return true;
            }

            // twenty second of June
            var word = text.AsSpan(at);
            var tens = word.StartsWith("twenty ", StringComparison.OrdinalIgnoreCase) ? 20 : word.StartsWith("thirty ", StringComparison.OrdinalIgnoreCase) ? 30 : 0;
            if (tens > 0 && at + "twenty ".Length < text.Length && TryReadOrdinal(text, at + "twenty ".Length, out day, out end) && day < 10 && (day += tens) <= 31)
            {
                at = end;
                return true;
            }

            return false;
        }

        if (!TryReadNumber(text, ref at, 2, out day) || day is < 1 or > 31)
        {
            return false;
        }

        SkipOrdinalEnding(text, ref at);
        return at == text.Length || !char.IsLetterOrDigit(text[at]);
    }

    /// <summary>Whether one or two digits with a letter behind them stand at a place, as 2nd and 21st do.</summary>
    public static bool IsOrdinalAt(string text, int at)
    {
        var end = at + (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? 2 : 1);
        return end < text.Length && char.IsAsciiLetter(text[end]);
    }

    public static bool TryReadOrdinal(string text, int at, out int rank, out int end)
    {
        end = at;
        if (char.IsAsciiDigit(text[at]))
        {
            return TryReadNumber(text, ref end, 2, out rank) && SkipOrdinalEnding(text, ref end);
        }

        rank = 0;
        return EnglishNumber.MayBegin(text[at]) && EnglishNumber.TryReadOrdinal(text, at, out rank, out end);
    }

    public static bool IsYearAt(string text, int at) => TryReadYear(text, ref at, out _);

    /// <summary>A year of four digits, or in words: 1997, nineteen ninety-seven, two thousand and fifteen.</summary>
    public static bool TryReadYear(string text, ref int at, out int year)
    {
        var end = at;
        if (at + 2 < text.Length && text[at] is '\'' or '’')
        {
            return TryReadShortYear(text, ref at, out year);
        }

        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (TryReadNumber(text, ref end, 4, out year) && end - at == 4 && year is >= 1000 and < 2200 && (end == text.Length || !char.IsLetter(text[end])))
            {
                at = end;
                return true;
            }

            return false;
        }

        year = 0;
        if (at < text.Length && EnglishNumber.MayBegin(text[at]) && EnglishNumber.TryReadYear(text, at, out year, out end, out _))
        {
            at = end;
            return true;
        }

        return false;
    }

    /// <summary>'87, ’05: a year of the last hundred, or of this century up to '29.</summary>
    private static bool TryReadShortYear(string text, ref int at, out int year)
    {
        var end = at + 1;
        if (!TryReadNumber(text, ref end, 2, out year) || end - at != 3 || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return false;
        }

        at = end;
        year += year < 30 ? 2000 : 1900;
        return true;
    }

    /// <summary>The digits at a place, at most so many; unlike <see cref="TryReadNumber"/> whatever stands behind them.</summary>
    public static bool TryReadDigits(string text, ref int at, int digits, out int number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && at - start < digits && char.IsAsciiDigit(text[at]))
        {
            number = number * 10 + text[at] - '0';
            at++;
        }

        return at > start;
    }

    public static bool TryReadNumber(string text, ref int at, int digits, out int number)
    {
        var start = at;
        return TryReadDigits(text, ref at, digits, out number) && !(at < text.Length && at - start == digits && char.IsAsciiDigit(text[at]))
            && !(at + 1 < text.Length && text[at] is '.' or ',' or ':' && char.IsAsciiDigit(text[at + 1]) && !IsCommaBeforeYear(text, at));
    }

    /// <summary>January 12,2016: a comma that no blank follows.</summary>
    public static bool IsCommaBeforeYear(string text, int at)
    {
        var end = at + 1;
        return text[at] == ',' && TryReadDigits(text, ref end, 5, out var number) && end - at == 5 && number is >= 1000 and < 2200;
    }

    public static bool SkipOrdinalEnding(string text, ref int at)
    {
        var ending = text.AsSpan(at);
        if (ending.StartsWith("st") || ending.StartsWith("nd") || ending.StartsWith("rd") || ending.StartsWith("th"))
        {
            at += 2;
            return true;
        }

        return false;
    }

    private static readonly string[] BeforeYear = [" of ", " in ", " , ", ", ", ",", " ", "-"];

    /// <summary>What may stand between a day or month and its year: a blank, a comma, "of", "in".</summary>
    public static bool SkipToYear(string text, ref int at)
    {
        var start = at;
        foreach (var between in BeforeYear)
        {
            if (text.AsSpan(at).StartsWith(between))
            {
                at += between.Length;
                break;
            }
        }

        return at > start && at < text.Length;
    }

    /// <summary>-1 before the common era, 1 in it, 0 where nothing is said.</summary>
    public static int ReadEra(string text, ref int at)
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

    public static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (Characters.IsLatin(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>The word one blank or hyphen before a place; empty where there is none.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var end = at > 0 && text[at - 1] is ' ' or '-' or '\u00A0' ? at - 1 : at;
        var start = end;
        while (start > 0 && Characters.IsLatin(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    /// <summary>What stands between the ends of a period.</summary>
    public static readonly string[] Separators = [" to the ", " to ", " until ", " till ", " through the ", " through ", " – ", " - ", "–", "-", "—", "−", "~"];

    /// <summary>What stands between them behind "between".</summary>
    public static readonly string[] BetweenSeparators = [" and the ", " and "];

    /// <summary>Which of the words stands at a place; null where none does.</summary>
    public static string? WordAt(string text, int at, string[] words)
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

    public static bool IsInsideWord(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>Whether "between", or "between the", stands before a place.</summary>
    public static bool IsBetween(string text, int at)
    {
        var before = text.AsSpan(0, at);
        before = before.EndsWith("the ") ? before[..^4] : before;
        return before.EndsWith("between ") || before.EndsWith("Between ");
    }
}
