using System.Globalization;
using Study.Facts;

namespace Study.Questions;

/// <summary>The same figure in other words, for markers: without its hedge, and with the scale multiplied out.</summary>
internal static class FigureVariants
{
    public static IReadOnlyList<string> Of(Figure figure, string answer)
    {
        var mention = FigureScanner.Scan(answer).OfType<FigureMention>().FirstOrDefault();
        if (mention is null || figure.IsRange)
        {
            return [];
        }

        var variants = new List<string>();
        var number = mention.Number.In(answer);
        var unit = mention.Unit.In(answer);
        var core = number + unit;
        if (core != answer)
        {
            variants.Add(core);
        }

        // 2.3万亿 is also 23000亿.
        if (number.EndsWith("万亿", StringComparison.Ordinal))
        {
            variants.Add((figure.Low / 100_000_000m).ToString("0.####", CultureInfo.InvariantCulture) + "亿" + unit);
        }

        return variants;
    }
}
