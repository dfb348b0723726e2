using System.Globalization;
using Study.Facts;

namespace Study.Practice;

/// <summary>Judges a typed date by the day, month or year it means, at the precision the question asks for.</summary>
internal static class DateResponse
{
    /// <param name="wanted">The key's date.</param>
    /// <param name="until">The key's end; null where it is no period.</param>
    /// <param name="known">The year the fact has where the key leaves it out; null where nobody knows.</param>
    /// <param name="stem">The question; null where a marker has only the key.</param>
    public static Judgement Judge(DateValue wanted, DateValue? until, int? known, string? stem, string response)
    {
        var best = Judgement.Wrong(Difference.Date);
        foreach (var given in DateReading.Read(TypedText.Tidy(response), wanted, until))
        {
            var judgement = Compare(wanted, given.From, known, stem);
            if (judgement.IsCorrect && until is not null)
            {
                judgement = given.To is null ? Judgement.Wrong(Difference.PartsMissing, "1/2") : Compare(until, given.To, known, stem);
            }
            else if (judgement.IsCorrect && given.To is not null)
            {
                judgement = Judgement.Wrong(Difference.Date);
            }

            if (judgement.IsCorrect)
            {
                return judgement;
            }

            best = judgement.MayTryAgain ? judgement : best;
        }

        return best;
    }

    private static Judgement Compare(DateValue wanted, DateValue given, int? known, string? stem)
    {
        if (wanted.Precision is DatePrecision.Century or DatePrecision.Decade || given.Precision is DatePrecision.Century or DatePrecision.Decade)
        {
            return ComparePeriods(wanted, given);
        }

        var year = wanted.Year ?? known;
        if (given.Year is { } givenYear && year is { } wantedYear && givenYear != wantedYear)
        {
            return Judgement.Wrong(Difference.Date);
        }

        // What the question says already need not be said again.
        var isYearOpen = given.Year is null && wanted.Year is { } asked && stem?.Contains(asked.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) != true;
        if ((given.Month is { } month && wanted.Month is { } wantedMonth && month != wantedMonth) || (given.Day is { } day && wanted.Day is { } wantedDay && day != wantedDay))
        {
            return Judgement.Wrong(Difference.Date);
        }

        var isMonthOpen = given.Month is null && wanted.Month is { } open && !(given.Day is not null && NamesMonth(stem, open));
        if (isYearOpen || isMonthOpen || given.Precision < wanted.Precision || (wanted.Part.Length > 0 && given.Part.Length == 0))
        {
            return Judgement.Wrong(Difference.TooCoarse);
        }

        if (given.Precision > wanted.Precision || (wanted.Part.Length == 0 && given.Part.Length > 0 && given.Part != "份"))
        {
            return Judgement.Wrong(Difference.TooFine);
        }

        return wanted.Part == given.Part || IsSamePart(wanted.Part, given.Part) ? Judgement.Right : Judgement.Wrong(Difference.Date);
    }

    private static bool NamesMonth(string? stem, int month) =>
        stem is not null && FigureScanner.Scan(stem).OfType<DateMention>().Any(mention => mention.From.Month == month);

    private static Judgement ComparePeriods(DateValue wanted, DateValue given)
    {
        if (wanted.Precision == given.Precision)
        {
            return wanted.Year != given.Year ? Judgement.Wrong(Difference.Date)
                : wanted.Part == given.Part || IsSamePart(wanted.Part, given.Part) ? Judgement.Right
                : wanted.Part.Length == 0 ? Judgement.Wrong(Difference.TooFine)
                : given.Part.Length == 0 ? Judgement.Wrong(Difference.TooCoarse)
                : Judgement.Wrong(Difference.Date);
        }

        var holds = given.Precision < wanted.Precision ? IsWithin(wanted, given) : IsWithin(given, wanted);
        return Judgement.Wrong(!holds ? Difference.Date : given.Precision < wanted.Precision ? Difference.TooCoarse : Difference.TooFine);
    }

    /// <summary>Whether a date lies in a decade or century.</summary>
    private static bool IsWithin(DateValue date, DateValue period)
    {
        if (date.Year is not { } year || period.Year is not { } of)
        {
            return false;
        }

        return period.Precision switch
        {
            DatePrecision.Decade => year / 10 * 10 == of,
            DatePrecision.Century when date.Precision == DatePrecision.Decade => year / 100 + 1 == of,
            _ => (year - 1) / 100 + 1 == of,
        };
    }

    /// <summary>The parts of a period that Chinese and English name: 初 is early, 末 is late.</summary>
    private static bool IsSamePart(string one, string other) => PartOf(one) is { } part && part == PartOf(other);

    private static string? PartOf(string part) => part switch
    {
        "初" or "年初" or "初期" or "早期" or "初叶" or "前期" or "early" => "early",
        "中" or "中期" or "中叶" or "mid" => "mid",
        "末" or "底" or "年底" or "年末" or "末期" or "晚期" or "后期" or "末叶" or "late" => "late",
        "上半叶" or "前半叶" or "前半期" => "first half",
        "下半叶" or "后半叶" or "后半期" => "second half",
        _ => null,
    };
}
