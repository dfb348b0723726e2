using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Wrong dates that could tempt: other dates of the same text, then neighbours in the same notation.</summary>
internal static class DateDistractors
{
    public static DistractorChoice For(Fact.Dated dated, DistractorPool pool, Language language)
    {
        // By which year: what is true by 1750 is true by 1755 as well.
        var isBound = language == Language.English && dated.Statement.Before.EndsWith("by ", StringComparison.OrdinalIgnoreCase);
        if (dated.Until is not null || dated.Date.Part.Length > 0 || isBound)
        {
            return DistractorChoice.None;
        }

        var shuffle = SeededShuffle.For("date", dated.Id);
        var stated = dated.Sources.SelectMany(source => FigureScanner.Scan(source.Sentence)).OfType<DateMention>().SelectMany(mention => mention.To is null ? [mention.From] : new[] { mention.From, mention.To })
            .Where(date => date.Precision >= dated.Date.Precision)
            .Select(date => DistractorPool.OrderOf(date with { Precision = dated.Date.Precision, Year = date.Year ?? dated.Date.Year }))
            .ToHashSet();
        var origin = language == Language.Chinese ? "与答案相近的日期，文中没有这样说" : "a date near the key, which the text does not give";
        var candidates = FromText(dated, shuffle.Of(pool.Near(dated)), language).Take(DistractorChoice.MostFromText)
            .Concat(Neighbours(dated, shuffle).Select(near => new SizedDistractor(near.Order, new Distractor(near.Words, origin))))
            .Where(candidate => !stated.Contains(candidate.Size) && !DistractorPool.IsToldWith(dated, candidate.Distractor.Text));
        return DistractorChoice.Around(DistractorPool.OrderOf(dated.Date), candidates);
    }

    /// <summary>Other dates of the texts that are as exact, written alike and not far away.</summary>
    private static IEnumerable<SizedDistractor> FromText(Fact.Dated dated, IEnumerable<Fact.Dated> others, Language language)
    {
        // In days, months or years: what lies farther off tempts nobody who half remembers.
        var farthest = dated.Date.Precision switch { DatePrecision.Day => 730, DatePrecision.Month => 60, DatePrecision.Century => 3, _ when dated.Date.Year > 1900 => 15, _ => 40 };
        var own = dated.Sources[0].DocumentId;
        foreach (var other in others.OrderBy(other => other.Sources[0].DocumentId == own ? 0 : 1))
        {
            var distance = Math.Abs(DistractorPool.OrderOf(other.Date) - DistractorPool.OrderOf(dated.Date));
            if (distance > 0 && distance <= farthest
                && Shape(other.Statement.AnswerText) == Shape(dated.Statement.AnswerText))
            {
                yield return new SizedDistractor(DistractorPool.OrderOf(other.Date), new Distractor(other.Statement.AnswerText, language == Language.Chinese
                    ? $"文中另一件事的日期：“{other.Sources[0].Sentence}”"
                    : $"the date of something else: “{other.Sources[0].Sentence}”"));
            }
        }
    }

    /// <summary>The answer with every digit alike: 2018年 and 2021年 are both 0000年.</summary>
    private static string Shape(string answer) =>
        string.Concat(answer.Select(unit => Characters.IsDigit(unit) ? '0' : ChineseNumber.DigitOf(unit) >= 0 || unit == '十' ? '一' : unit))
            .Replace("00", "0", StringComparison.Ordinal).Replace("00", "0", StringComparison.Ordinal).Replace("一一", "一", StringComparison.Ordinal).Replace("一一", "一", StringComparison.Ordinal);

    /// <summary>Dates some steps away, written as the answer is; nothing where its notation is not the plain one.</summary>
    private static IEnumerable<(decimal Order, string Words)> Neighbours(Fact.Dated dated, SeededShuffle shuffle)
    {
        var answer = dated.Statement.AnswerText;
        int[] near = dated.Date.Precision switch
        {
            DatePrecision.Century => [-2, -1, 1, 2, 3, -3],
            DatePrecision.Decade => [-20, -10, 10, 20, 30, -30],
            DatePrecision.Day => [-9, -5, -3, -2, 2, 3, 5, 8],
            _ => [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5],
        };
        foreach (var step in shuffle.Of(near))
        {
            var date = Moved(dated.Date, step);
            if (date is not null && Write(answer, dated.Date, date) is { } words && words != answer)
            {
                yield return (DistractorPool.OrderOf(date), words);
            }
        }
    }

    // A century that has not begun is no option.
    private const int LatestCentury = 21;

    private static DateValue? Moved(DateValue date, int step)
    {
        switch (date.Precision)
        {
            case DatePrecision.Month:
                var month = (date.Month ?? 1) + step;
                return month is >= 1 and <= 12 ? date with { Month = month } : null;
            case DatePrecision.Day:
                var day = (date.Day ?? 1) + step;
                return day is >= 1 and <= 28 ? date with { Day = day } : null;
            case DatePrecision.Century when date.Year + step > LatestCentury:
                return null;
            default:
                return date.Year is { } year && year + step > 0 == year > 0 ? date with { Year = year + step } : null;
        }
    }

    /// <summary>The answer's words with the part that moved replaced; null where that part does not stand in it in digits.</summary>
    private static string? Write(string answer, DateValue from, DateValue to)
    {
        var (old, next) = from.Precision switch
        {
            DatePrecision.Month => (from.Month, to.Month),
            DatePrecision.Day => (from.Day, to.Day),
            _ => (from.Year is { } year ? Math.Abs(year) : null, to.Year is { } other ? Math.Abs(other) : (int?)null),
        };
        if (old is null || next is null)
        {
            return null;
        }

        var number = FormattableString.Invariant($"{old}");
        var place = answer.LastIndexOf(number, StringComparison.Ordinal);
        if (from.Precision == DatePrecision.Decade && place < 0)
        {
            // 20世纪80年代 names the decade within the century.
            number = FormattableString.Invariant($"{old % 100}年代");
            place = answer.LastIndexOf(number, StringComparison.Ordinal);
            return place < 0 || old / 100 != next / 100 ? null : answer[..place] + FormattableString.Invariant($"{next % 100}年代") + answer[(place + number.Length)..];
        }

        var isWhole = place >= 0 && (place == 0 || !char.IsAsciiDigit(answer[place - 1])) && (place + number.Length == answer.Length || !char.IsAsciiDigit(answer[place + number.Length]));
        return isWhole ? answer[..place] + FormattableString.Invariant($"{next}") + WithOrdinalEnding(answer[(place + number.Length)..], next.Value) : null;
    }

    /// <summary>What follows a number, with the ending of another one: 21st and 22nd century.</summary>
    private static string WithOrdinalEnding(string behind, int number) => behind is ['s', 't', ..] or ['n', 'd', ..] or ['r', 'd', ..] or ['t', 'h', ..]
        ? (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }) + behind[2..]
        : behind;
}
