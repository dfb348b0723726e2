using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Wrong figures that could tempt: other figures of the same text with the same unit first, then neighbours of the key that are as round as
/// it is, in its notation, and so placed that the key is the smallest, the largest or between them equally often.
/// </summary>
internal static class FigureDistractors
{
    // A wrong option many times too large tempts nobody.
    private const decimal WidestRatio = 3m;

    /// <summary>The distractors for a figure; none where its notation does not allow them.</summary>
    public static IReadOnlyList<Distractor> For(Fact.Quantity quantity, DistractorPool pool, Language language)
    {
        if (FigureNotation.Of(quantity.Statement.AnswerText) is not { } notation)
        {
            return [];
        }

        var shuffle = SeededShuffle.For("figure", quantity.Id);
        var key = quantity.Figure.Low;
        var isShare = quantity.Figure.Unit.Kind == UnitKind.Percent && key <= 100m;
        var sentence = quantity.Sources[0].Sentence;
        var origin = language == Language.Chinese ? "与正确答案相近的数字，文中没有" : "a figure near the key that the text does not give";
        var candidates = FromText(quantity, pool, notation, shuffle, language).Take(DistractorChoice.MostFromText)
            .Concat(Neighbours(notation, shuffle).Select(mantissa => (mantissa * notation.Scale, new Distractor(notation.Write(mantissa), origin))))
            .Where(candidate => !(isShare && candidate.Item1 > 100m) && !sentence.Contains(candidate.Item2.Text, StringComparison.Ordinal));
        return DistractorChoice.Around(key, candidates, shuffle);
    }

    /// <summary>Other figures of the texts with the same unit, about as large and as round, in the key's notation.</summary>
    private static IEnumerable<(decimal Size, Distractor Distractor)> FromText(
        Fact.Quantity quantity, DistractorPool pool, FigureNotation notation, SeededShuffle shuffle, Language language)
    {
        var key = quantity.Figure.Low;
        var sentence = quantity.Sources[0].Sentence;
        var fit = pool.Near(quantity).Where(other => key > 0m && other.Figure.Low != key && other.Sources[0].Sentence != sentence && Math.Max(other.Figure.Low, key) / Math.Min(other.Figure.Low, key) <= WidestRatio);
        var own = quantity.Sources[0].DocumentId;
        foreach (var other in shuffle.Of(fit).OrderBy(other => other.Sources[0].DocumentId == own ? 0 : 1).DistinctBy(other => other.Figure.Low))
        {
            // Options are written alike: the same scale, no more decimals, about as many digits that are not zeros.
            var written = FigureNotation.Of(other.Statement.AnswerText);
            if (written is not null && written.Scale == notation.Scale && written.Decimals <= notation.Decimals
                && Math.Abs(SignificantDigits(written.Mantissa) - SignificantDigits(notation.Mantissa)) <= 1)
            {
                yield return (other.Figure.Low, new Distractor(notation.Write(written.Mantissa), language == Language.Chinese
                    ? $"文中的另一个数字：“{other.Sources[0].Sentence}”"
                    : $"another figure of the text: “{other.Sources[0].Sentence}”"));
            }
        }
    }

    private static int SignificantDigits(decimal value) =>
        value.ToString("G29", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

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

        var digits = whole / step;
        IEnumerable<decimal> near;
        IEnumerable<decimal> far;
        if (digits < 10m && step >= 10m)
        {
            // 1000: 800, 900, 1200, 1500; 600, 500, 2000
            near = [digits * 0.8m, digits * 0.9m, digits * 1.2m, digits * 1.5m, digits + 1m, Math.Max(0.7m, digits - 1m)];
            far = [digits * 0.5m, digits * 0.6m, digits * 2m, digits + 2m];
            near = near.Select(value => RoundTo(value * step, step / 10m) / step);
            far = far.Select(value => RoundTo(value * step, step / 10m) / step);
        }
        else if (digits < 20m)
        {
            near = [digits - 1m, digits + 1m, digits - 2m, digits + 2m, digits - 3m, digits + 3m];
            far = [digits + 4m, digits - 4m, digits + 5m, digits - 5m];
        }
        else
        {
            var stride = Math.Max(1m, decimal.Round(digits * 0.08m));
            near = [digits - stride, digits + stride, digits - (2m * stride), digits + (2m * stride), digits - (3m * stride), digits + (3m * stride)];
            far = [digits - (4m * stride), digits + (4m * stride), digits - (5m * stride), digits + (5m * stride)];
        }

        foreach (var value in shuffle.Of(near).Concat(shuffle.Of(far)).Distinct())
        {
            if (value > 0m && value != digits)
            {
                yield return value * step / factor;
            }
        }
    }

    private static decimal RoundTo(decimal value, decimal step) => decimal.Round(value / step) * step;
}
