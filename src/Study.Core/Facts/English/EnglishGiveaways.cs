using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>Whether the rest of a statement tells its answer to whoever has not read the text.</summary>
internal static partial class EnglishGiveaways
{
    // From so many on, a list is not counted at a glance.
    private const int MostCounted = 6;

    public static bool Tell(string text, Statement statement, Mention mention) => mention switch
    {
        FigureMention { Figure.Unit.Kind: UnitKind.None or UnitKind.Count } figure => IsListed(statement.Before, figure.Figure.Low) || IsListedBehind(statement.After, figure.Figure.Low) || IsWordElsewhere(statement, figure) || Sequence().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Percent } => UpFrom().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } => OnlyOneBefore().IsMatch(text),
        DateMention { To: null } date => IsMonthOfTold(statement, date) || IsCenturyTold(statement, date) || IsYearBefore(text, statement, date),
        _ => false,
    };

    /// <summary>Alba and Berg, two of the ...: both are named.</summary>
    private static bool IsListed(string before, decimal count)
    {
        if (count > MostCounted || Listed().Match(before) is not { Success: true } list)
        {
            return false;
        }

        return list.Value.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries).Length == count;
    }

    /// <summary>two towns, Alba and Berg; its two matches against Alba and Berg; three layers: sand, clay and rock.</summary>
    private static bool IsListedBehind(string after, decimal count)
    {
        if (count < 2m || count > MostCounted || ListBehind().Match(after) is not { Success: true } list)
        {
            return false;
        }

        var items = list.Groups["list"].Value.Split([", and ", ", or ", ", ", " and ", " or "], StringSplitOptions.RemoveEmptyEntries);
        var areNamed = items.All(item => char.IsUpper(item[0]) || (item.StartsWith("the ", StringComparison.Ordinal) && item.Length > 4 && char.IsUpper(item[4])));
        return list.Groups["mark"].Value is ":" or " -" or " –" or " —" ? items.Length == count : items.Length >= count && areNamed;
    }

    /// <summary>Four-dimensional spaces ... four variables: the number's word stands in another word.</summary>
    private static bool IsWordElsewhere(Statement statement, FigureMention figure)
    {
        var number = figure.Number.Length > 0 ? statement.AnswerText.Split(' ')[0] : "";
        return number.Length > 2 && char.IsLetter(number[0]) && figure.Figure.Low > 2m && (statement.Before + "|" + statement.After).Contains(number + "-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>In 1942 they came, and in December 1942 there were many: the year is told, and nearly the month.</summary>
    private static bool IsMonthOfTold(Statement statement, DateMention date) => date.From is { Precision: DatePrecision.Month, Year: { } year }
        && FigureScanner.Scan(statement.Text).OfType<DateMention>().Any(other => !other.Span.Overlaps(statement.Answer) && other.From.Year == year);

    /// <summary>in the 20th century, winning a seat in 1969: a year tells its century.</summary>
    private static bool IsCenturyTold(Statement statement, DateMention date)
    {
        if (date.From.Precision != DatePrecision.Century || date.From.Year is null)
        {
            return false;
        }

        return FigureScanner.Scan(statement.Text).OfType<DateMention>().Any(other => other.From.Precision != DatePrecision.Century && other.From.Year is { } year && IsIn(date.From, year));
    }

    private static bool IsIn(DateValue century, int year) => (year - 1) / 100 + 1 == century.Year;

    /// <summary>For the whole of 2004, ..., down from $3.8bn in 2003: a value of the year before.</summary>
    private static bool IsYearBefore(string text, Statement statement, DateMention date)
    {
        if (date.From is not { Precision: DatePrecision.Year, Year: { } year })
        {
            return false;
        }

        var isNeighbour = FigureScanner.Scan(statement.Text).OfType<DateMention>().Any(other => other.From is { Precision: DatePrecision.Year, Year: { } told } && Math.Abs(told - year) == 1);
        return isNeighbour && (Raised().IsMatch(text) || Compared().IsMatch(text) || Parallel().IsMatch(text));
    }

    [GeneratedRegex(@"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*, )*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?=, $| (?:are|were|is|was) $)", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:from|with|against|than|to) (?:[\w’'-]+ )?[$£€]?[0-9][\w.,%]*(?: [a-z]+)? in " + EnglishFlaws.Gap, RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // a rise of 10% from 2013, beside 2014
    [GeneratedRegex(@"\b(?:increase|rise|growth|decrease|drop|fall|decline|gain|up|down) (?:(?:of )?[0-9.,]+% )?(?:from|on|since|over) " + EnglishFlaws.Gap, RegexOptions.CultureInvariant)]
    private static partial Regex Raised();

    [GeneratedRegex(@"[0-9][\w.,%]*(?: [a-z]+)? in (?:" + EnglishFlaws.Gap + @" and [$£€]?[0-9][\w.,%]*(?: [a-z]+)? in [0-9]{4}|[0-9]{4} and [$£€]?[0-9][\w.,%]*(?: [a-z]+)? in " + EnglishFlaws.Gap + @")", RegexOptions.CultureInvariant)]
    private static partial Regex Parallel();

    [GeneratedRegex(@"^ (?:[a-z’'-]+ ){0,5}?[\w’'-]+(?<mark>:|,| [-–—]| against| between| namely)(?: in the [a-z]+ of| in)? (?<list>[^;:]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ListBehind();

    // hours such as 0000, 0600, 1200 and 1800: one of a row.
    [GeneratedRegex(@"[0-9]{2,}, (?:[0-9]+, )*" + EnglishFlaws.Gap + @",? (?:and|or) [0-9]|[0-9]{2,}, [0-9]+,? (?:and|or) " + EnglishFlaws.Gap, RegexOptions.CultureInvariant)]
    private static partial Regex Sequence();

    // the 2nd highest, with only Alba ahead: it can be counted.
    [GeneratedRegex(EnglishFlaws.Gap + @" .*\bonly [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:is |was |being )?(?:ahead|before|above|higher|larger)\b|" + EnglishFlaws.Gap + @" .*\b(?:only behind|behind only|second only) ", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOneBefore();

    // rose 4.3% up from November's 4.2%
    [GeneratedRegex(EnglishFlaws.Gap + @".*\b(?:up|down) (?:from|on) (?:[A-Z][a-z]+['’]s|the previous|last) ", RegexOptions.CultureInvariant)]
    private static partial Regex UpFrom();
}
