using Study.Facts;

namespace Study.Questions;

/// <summary>Whether a figure can be reckoned from the others of a question: 空重____，净重____，总重……; who can add does not need the text.</summary>
internal static class FigureSums
{
    // Parts that were rounded one by one miss their sum by so much.
    private const decimal Rounding = 1m;

    // Below this a difference of one is no rounding.
    private const decimal Large = 100m;

    // So many dates can be counted at a glance.
    private const decimal MostDates = 4m;

    /// <summary>
    /// Whether the key is the sum or the difference of two figures of the stem in its own unit, the sum of all of them, twice what each of two is told
    /// to be, what is left of a hundred percent, the percentage that one of two counts is of the other, or the number of the years that the stem names.
    /// </summary>
    public static bool Tell(string stem, Figure key)
    {
        if (key.IsRange || key.Low <= 0m)
        {
            return false;
        }

        var mentions = FigureScanner.Scan(stem);
        var others = mentions.OfType<FigureMention>().Select(mention => mention.Figure).Where(figure => !figure.IsRange).ToList();
        var alike = others.Where(figure => figure.Unit == key.Unit).Select(figure => figure.Low).ToList();
        return key.Unit.Kind == UnitKind.Percent && (IsRest(alike, key.Low) || IsShare(others, key.Low))
            || (alike.Count > 2 && IsAbout(alike.Sum(), key.Low)) || IsDouble(stem, alike, key.Low)
            || Pairs(alike).Any(pair => IsAbout(pair.One + pair.Other, key.Low) || IsAbout(Math.Abs(pair.One - pair.Other), key.Low))
            || (key.Unit.Kind is UnitKind.Count or UnitKind.None or UnitKind.Duration && key.Low is > 1m and <= MostDates && mentions.OfType<DateMention>().Count() == key.Low);
    }

    /// <summary>Each wheel weighs 33 kg, for a total of ____.</summary>
    private static bool IsDouble(string stem, List<decimal> alike, decimal key) =>
        alike.Contains(key / 2m) && stem.Contains("each ", StringComparison.OrdinalIgnoreCase) && stem.Contains("total of ", StringComparison.Ordinal);

    /// <summary>63% tin and ____ lead.</summary>
    private static bool IsRest(List<decimal> percentages, decimal key) => percentages.Count > 0 && percentages.Sum() + key == 100m;

    /// <summary>600,000 of the 12 million, or ____.</summary>
    private static bool IsShare(List<Figure> others, decimal key) =>
        Pairs([.. others.Where(figure => figure.Unit.Kind is UnitKind.Count or UnitKind.None or UnitKind.Money).Select(figure => figure.Low)])
            .Any(pair => Math.Max(pair.One, pair.Other) is > 0m and var whole && Math.Abs((100m * Math.Min(pair.One, pair.Other) / whole) - key) < 0.5m);

    private static bool IsAbout(decimal reckoned, decimal key) => reckoned == key || (key > Large && Math.Abs(reckoned - key) <= Rounding);

    private static IEnumerable<(decimal One, decimal Other)> Pairs(List<decimal> figures)
    {
        for (var one = 0; one < figures.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                yield return (figures[one], figures[other]);
            }
        }
    }
}
