using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Wrong figures that could tempt: other figures of the same text with the same unit first, then neighbours of the key that are as round as
/// it is, in its notation, and so placed that the key is the smallest, the largest or between them equally often.
/// </summary>
internal static class FigureDistractors
{
    /// <summary>How many an item has.</summary>
    public const int Count = 3;

    // A wrong option ten times too large tempts nobody.
    private const decimal WidestRatio = 5m;
    private const int MostFromText = 2;

    /// <summary>The distractors for a figure; fewer than <see cref="Count"/> where the notation allows no more.</summary>
    /// <param name="others">Figures of the same documents with their facts' sentences.</param>
    public static IReadOnlyList<Distractor> For(Fact.Quantity quantity, IReadOnlyList<Fact.Quantity> others, Language language)
    {
        if (FigureNotation.Of(quantity.Statement.AnswerText) is not { } notation)
        {
            return [];
        }

        var shuffle = SeededShuffle.For("figure", quantity.Id);
        var key = quantity.Figure.Low;
        var rank = shuffle.Below(Count + 1);
        var lower = new List<Distractor>();
        var higher = new List<Distractor>();
        var isShare = quantity.Figure.Unit.Kind == UnitKind.Percent && key <= 100m;
        foreach (var other in FromText(quantity, others, notation, shuffle))
        {
            (other.Value < key ? lower : higher).Add(new Distractor(other.Words, language == Language.Chinese
                ? $"文中的另一个数字：“{other.Sentence}”"
                : $"another figure of the text: “{other.Sentence}”"));
        }

        rank = Math.Clamp(rank, lower.Count, Count - higher.Count);
        foreach (var mantissa in Neighbours(notation, shuffle))
        {
            var value = mantissa * notation.Scale;
            var side = mantissa < notation.Mantissa ? lower : higher;
            var room = mantissa < notation.Mantissa ? rank : Count - rank;
            var words = notation.Write(mantissa);
            if (side.Count < room && !(isShare && value > 100m) && !lower.Concat(higher).Any(taken => taken.Text == words)
                && !quantity.Sources[0].Sentence.Contains(words, StringComparison.Ordinal))
            {
                side.Add(new Distractor(words, language == Language.Chinese ? "与正确答案相近的数字，文中没有" : "a figure near the key that the text does not give"));
            }
        }

        return [.. lower, .. higher];
    }

    private static IEnumerable<(decimal Value, string Words, string Sentence)> FromText(
        Fact.Quantity quantity, IReadOnlyList<Fact.Quantity> others, FigureNotation notation, SeededShuffle shuffle)
    {
        var key = quantity.Figure.Low;
        var sentence = quantity.Sources[0].Sentence;
        var taken = new HashSet<decimal> { key };
        var fit = others.Where(other => other.Figure.Unit == quantity.Figure.Unit && !other.Figure.IsRange && other.Figure.Low > 0m && key > 0m
            && other.Sources[0].Sentence != sentence && Math.Max(other.Figure.Low, key) / Math.Min(other.Figure.Low, key) <= WidestRatio);
        foreach (var other in shuffle.Of(fit))
        {
            var mention = FigureScanner.Scan(other.Statement.AnswerText).OfType<FigureMention>().FirstOrDefault();
            if (mention is null || !taken.Add(other.Figure.Low) || taken.Count > MostFromText + 1)
            {
                continue;
            }

            // Options are written alike: digits beside digits, numerals beside numerals.
            var number = mention.Number.In(other.Statement.AnswerText);
            var unitScale = FigureNotation.Of(other.Statement.AnswerText);
            if (unitScale is null || unitScale.Scale != notation.Scale || unitScale.Decimals > notation.Decimals)
            {
                taken.Remove(other.Figure.Low);
                continue;
            }

            var words = notation.Write(unitScale.Mantissa);
            if (!sentence.Contains(number, StringComparison.Ordinal))
            {
                yield return (other.Figure.Low, words, other.Sources[0].Sentence);
            }
        }
    }

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
            // 1000: 800, 1200, 1500, 500, 2000
            near = [digits * 0.8m, digits * 1.2m, digits * 1.5m, digits + 1m, Math.Max(0.5m, digits - 1m)];
            far = [digits * 0.5m, digits * 0.6m, digits * 2m, digits + 2m];
            near = near.Select(value => RoundTo(value * step, step / 10m) / step);
            far = far.Select(value => RoundTo(value * step, step / 10m) / step);
        }
        else if (digits < 20m)
        {
            near = [digits - 1m, digits + 1m, digits - 2m, digits + 2m, digits + 3m];
            far = [digits - 3m, digits + 4m, digits - 4m, digits + 5m, digits - 5m];
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
