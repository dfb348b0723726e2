using System.Globalization;
using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Wrong figures that could tempt: other figures of the same texts with the same unit first, then neighbours of the key that are as round as
/// it is. All are written in the key's notation, with its hedge.
/// </summary>
internal static class FigureDistractors
{
    // Of people's distractors for figures half lie within 1.3 times the key. A wrong option many times too large tempts nobody.
    private const decimal WidestRatio = 2m;

    /// <summary>The distractors for a figure; none where its notation does not allow them.</summary>
    public static DistractorChoice For(Fact.Quantity quantity, DistractorPool pool, Language language)
    {
        var key = quantity.Figure.Low;
        if (FigureNotation.Of(quantity.Statement.AnswerText) is not { Mantissa: > 0m } notation || key <= 0m)
        {
            return DistractorChoice.None;
        }

        // 七成: the number is 7 and the value 70.
        var factor = key / notation.Mantissa;
        var shuffle = SeededShuffle.For("figure", quantity.Id);
        var isShare = quantity.Figure.Unit.Kind is UnitKind.Percent && key <= 100m;
        if (quantity.Figure.Unit.Kind is UnitKind.Fraction && language == Language.Chinese)
        {
            // 五分之六: nothing near the numerator is a share.
            return DistractorChoice.None;
        }

        var isVague = language == Language.Chinese && quantity.Statement.AnswerText.AsSpan().ContainsAny('多', '余');
        var (lowest, highest) = BoundsOf(quantity);
        var stated = StatedAlongside(quantity);
        var origin = language == Language.Chinese ? "与答案相近、同样取整的数字，文中没有这样说" : "a figure near the key and as round, which the text does not give";
        var candidates = FromText(quantity, pool, notation, factor, shuffle, language).Take(DistractorChoice.MostFromText)
            .Concat(Neighbours(notation, shuffle).Select(mantissa => new SizedDistractor(mantissa * factor, new Distractor(notation.Write(mantissa), origin))))
            .Where(candidate => !(isShare && (candidate.Size > 100m || (candidate.Size == 100m && quantity.Figure.Hedge != Hedge.Exact))) && !stated.Contains(candidate.Size) && candidate.Size > lowest && candidate.Size < highest && !(isVague && (IsWithin(candidate.Size, key) || IsWithin(key, candidate.Size) || !IsRound(candidate.Size))) && !DistractorPool.IsToldWith(quantity, candidate.Distractor.Text));
        return DistractorChoice.Around(key, candidates);
    }

    private static readonly string[] Rises = ["提高到", "提升到", "增加到", "增长到", "扩大到", "上升到", "提高至", "提升至", "增加至", "增长至", "扩大至", "上升至", "增至", "升至"];
    private static readonly string[] Falls = ["下降到", "减少到", "降低到", "缩短到", "降到", "下降至", "减少至", "降低至", "缩短至", "降至", "减至", "跌至"];

    /// <summary>由48%提高到55%: what the statement says of rise or fall leaves no value on the other side of its other figure.</summary>
    private static (decimal Lowest, decimal Highest) BoundsOf(Fact.Quantity quantity)
    {
        var statement = quantity.Statement;
        var others = FigureScanner.Scan(statement.Text).OfType<FigureMention>().Where(mention => mention.Figure.Unit == quantity.Figure.Unit && !mention.Span.Overlaps(statement.Answer)).ToList();
        var before = others.LastOrDefault(mention => mention.Span.End <= statement.Answer.Start);
        var after = others.FirstOrDefault(mention => mention.Span.Start >= statement.Answer.End);
        if (before is not null && before.Figure.Low > quantity.Figure.Low && statement.Text[before.Span.End..statement.Answer.Start].Contains('中', StringComparison.Ordinal))
        {
            // 41个行业中|35个: of them, no more than all.
            return (decimal.MinValue, before.Figure.Low);
        }

        var isEnd = before is not null && (Array.Exists(Rises, statement.Before.EndsWith) || Array.Exists(Falls, statement.Before.EndsWith));
        var isStart = after is not null && statement.Text[statement.Answer.End..after.Span.Start] is var between && (Array.Exists(Rises, between.EndsWith) || Array.Exists(Falls, between.EndsWith));
        var bound = isEnd ? before!.Figure.Low : isStart ? after!.Figure.Low : decimal.MinValue;
        return bound == decimal.MinValue ? (decimal.MinValue, decimal.MaxValue) : bound < quantity.Figure.Low ? (bound, decimal.MaxValue) : (decimal.MinValue, bound);
    }

    /// <summary>30多 beside 40多, not 24多: only what is round goes with 多.</summary>
    private static bool IsRound(decimal value) => value % 10m == 0m;

    /// <summary>240 is one of 200多: both could be right.</summary>
    private static bool IsWithin(decimal value, decimal vague)
    {
        var place = 1m;
        while (vague % (place * 10m) == 0m)
        {
            place *= 10m;
        }

        return value >= vague && value < vague + place;
    }

    /// <summary>What the sentences that tell the fact state besides: no option may be one of these values, whatever its notation.</summary>
    private static HashSet<decimal> StatedAlongside(Fact.Quantity quantity) =>
        [.. quantity.Sources.SelectMany(source => FigureScanner.ScanAll(source.Sentence)).OfType<FigureMention>()
            .SelectMany(mention => new[] { mention.Figure.Low, mention.Figure.High })];

    /// <summary>Other figures of the texts with the same unit, about as large and as round, in the key's notation.</summary>
    private static IEnumerable<SizedDistractor> FromText(
        Fact.Quantity quantity, DistractorPool pool, FigureNotation notation, decimal factor, SeededShuffle shuffle, Language language)
    {
        var key = quantity.Figure.Low;
        var fit = pool.Near(quantity).Where(other => other.Figure.Low != key && Math.Max(other.Figure.Low, key) / Math.Min(other.Figure.Low, key) <= WidestRatio);
        var own = quantity.Sources[0].DocumentId;
        foreach (var other in shuffle.Of(fit).OrderBy(other => other.Sources[0].DocumentId == own ? 0 : 1).DistinctBy(other => other.Figure.Low))
        {
            // Options are written alike: the same scale, no more decimals, about as many digits that are not noughts.
            var mantissa = other.Figure.Low / factor;
            if (FigureNotation.DecimalsOf(mantissa) <= notation.Decimals && Math.Abs(SignificantDigits(mantissa) - SignificantDigits(notation.Mantissa)) <= 1)
            {
                yield return new SizedDistractor(other.Figure.Low, new Distractor(notation.Write(mantissa), WhyWrong(other, other.Sources[0].DocumentId == own, language)));
            }
        }
    }

    private static string WhyWrong(Fact other, bool isSameText, Language language) => (language, isSameText) switch
    {
        (Language.Chinese, true) => $"本文另一处的数字，说的是别的事：“{other.Sources[0].Sentence}”",
        (Language.Chinese, false) => $"另一篇文章的数字，说的是别的事：“{other.Sources[0].Sentence}”",
        (_, true) => $"another figure of the text, which says something else: “{other.Sources[0].Sentence}”",
        _ => $"a figure of another text, which says something else: “{other.Sources[0].Sentence}”",
    };

    private static int SignificantDigits(decimal value) =>
        value.ToString("G29", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>Values near the mantissa that are about as round, the nearest mixed before the farther ones.</summary>
    private static IEnumerable<decimal> Neighbours(FigureNotation notation, SeededShuffle shuffle)
    {
        var factor = 1m;
        for (var place = 0; place < notation.Decimals; place++)
        {
            factor *= 10m;
        }

        var whole = decimal.Round(notation.Mantissa * factor);
        var step = 1m;
        while (whole % (step * 10m) == 0m && whole > 0m)
        {
            step *= 10m;
        }

        foreach (var value in NearDigits(whole / step, step >= 10m, shuffle).Distinct())
        {
            // What falls between the decimals is rounded to them.
            var rounded = decimal.Round(value * step);
            if (rounded > 0m && rounded != whole)
            {
                yield return rounded / factor;
            }
        }
    }

    /// <summary>Neighbours of the digits before the noughts: 3 of 300, 12 of 1,200.</summary>
    private static IEnumerable<decimal> NearDigits(decimal digits, bool hasNoughts, SeededShuffle shuffle)
    {
        if (digits < 10m && hasNoughts)
        {
            // 500: 400 and 600 come first, for at least one option must be as round; then 450, 550, ...; 100: 200, 90 before 150, 120, 80.
            IEnumerable<decimal> round = digits == 1m ? [2m, 0.9m] : [digits + 1m, digits - 1m];
            IEnumerable<decimal> between = digits <= 2m
                ? [digits * 1.2m, digits * 1.5m, digits * 0.8m, digits * 0.7m, digits * 1.3m, digits * 0.6m]
                : [digits + 0.5m, digits - 0.5m, digits + 1.5m, digits - 1.5m, digits + 2m, digits - 2m];
            return round.Concat(shuffle.Of(between));
        }

        if (digits < 20m)
        {
            return shuffle.Of([digits - 1m, digits + 1m, digits - 2m, digits + 2m])
                .Concat([digits + 3m, digits - 3m, digits + 4m, digits - 4m]);
        }

        // Strides that are no even ones, so that the options do not stand like a ladder: 250, 270, 310, 240.
        var stride = Math.Max(1m, decimal.Round(digits * 0.07m));
        return shuffle.Of([digits - stride, digits + stride, digits - (2m * stride) - 1m, digits + (2m * stride) + 1m])
            .Concat(shuffle.Of([digits - (3m * stride) + 1m, digits + (3m * stride) - 1m, digits - (4m * stride), digits + (4m * stride)]));
    }
}
