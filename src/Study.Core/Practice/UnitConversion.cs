using System.Globalization;
using Study.Facts;
using Study.Facts.Lexicon;

namespace Study.Practice;

/// <summary>Units that measure the same, so that 2.5 km is 2500 m and two weeks are 14 days.</summary>
internal static class UnitConversion
{
    /// <summary>What a unit measures, and how many of the first unit of its kind it is.</summary>
    private sealed record Measure(string Dimension, decimal Factor, bool IsEven);

    private static readonly Dictionary<string, Measure> Measures = LexiconFile.Rows("unit-measures", 5)
        .ToDictionary(row => row[0], row => new Measure(row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture) / decimal.Parse(row[3], CultureInfo.InvariantCulture), row[4] == "even"));

    /// <summary>How many of <paramref name="to"/> one of <paramref name="from"/> is; null where they measure different things.</summary>
    /// <param name="isExact">Whether the factor is a definition within one system, so that values must agree to the last digit.</param>
    public static decimal? Factor(Unit from, Unit to, out bool isExact)
    {
        isExact = true;
        if (from == to)
        {
            return 1m;
        }

        if (from.Kind == UnitKind.Fraction && to.Kind == UnitKind.Percent)
        {
            return 100m;
        }

        if (from.Kind == UnitKind.Percent && to.Kind == UnitKind.Fraction)
        {
            return 0.01m;
        }

        // 18 years is an age where an age is asked for; 18岁 is no length of time.
        var isAge = to.Kind == UnitKind.Age && from is { Kind: UnitKind.Duration };
        if ((from.Kind != to.Kind && !isAge) || !Measures.TryGetValue(from.Code, out var one) || !Measures.TryGetValue(to.Code, out var other) || one.Dimension != other.Dimension)
        {
            return null;
        }

        isExact = one.IsEven && other.IsEven;
        return one.Factor / other.Factor;
    }
}
