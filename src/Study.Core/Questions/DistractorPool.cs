using Study.Facts;

namespace Study.Questions;

/// <summary>The facts of all documents, laid out so that those near a key are found without looking at every other.</summary>
internal sealed class DistractorPool
{
    // Far more than an item takes, for some do not fit its notation.
    private const int NearestOnEachSide = 12;

    private readonly Dictionary<Unit, List<Fact.Quantity>> _quantities;
    private readonly Dictionary<DatePrecision, List<Fact.Dated>> _dates;

    public DistractorPool(IReadOnlyList<Fact> facts)
    {
        _quantities = facts.OfType<Fact.Quantity>()
            .Where(quantity => !quantity.Figure.IsRange && quantity.Figure.Low > 0m)
            .GroupBy(quantity => quantity.Figure.Unit)
            .ToDictionary(unit => unit.Key, unit => unit.OrderBy(quantity => quantity.Figure.Low).ThenBy(quantity => quantity.Id, StringComparer.Ordinal).ToList());
        _dates = facts.OfType<Fact.Dated>()
            .Where(dated => dated.Until is null && dated.Date.Part.Length == 0)
            .GroupBy(dated => dated.Date.Precision)
            .ToDictionary(precision => precision.Key, precision => precision.OrderBy(OrderOf).ThenBy(dated => dated.Id, StringComparer.Ordinal).ToList());
        Roles = [.. facts.OfType<Fact.Role>()];
    }

    public IReadOnlyList<Fact.Role> Roles { get; }

    /// <summary>Figures with the key's unit, the nearest in value on either side.</summary>
    public IEnumerable<Fact.Quantity> Near(Fact.Quantity key) =>
        Near(_quantities.GetValueOrDefault(key.Figure.Unit) ?? [], quantity => quantity.Figure.Low, key.Figure.Low);

    /// <summary>Dates as exact as the key, the nearest on either side.</summary>
    public IEnumerable<Fact.Dated> Near(Fact.Dated key) =>
        Near(_dates.GetValueOrDefault(key.Date.Precision) ?? [], OrderOf, OrderOf(key));

    /// <summary>A number that grows with the date.</summary>
    public static decimal OrderOf(DateValue date) => date.Precision switch
    {
        DatePrecision.Century or DatePrecision.Decade or DatePrecision.Year => date.Year ?? 0,
        DatePrecision.Month => ((date.Year ?? 0) * 12) + (date.Month ?? 0),
        _ => ((date.Year ?? 0) * 372) + ((date.Month ?? 0) * 31) + (date.Day ?? 0),
    };

    private static decimal OrderOf(Fact.Dated dated) => OrderOf(dated.Date);

    private static IEnumerable<T> Near<T>(List<T> sorted, Func<T, decimal> orderOf, decimal key)
    {
        var place = sorted.BinarySearch(0, sorted.Count, default!, Comparer<T>.Create((one, _) => orderOf(one) < key ? -1 : 1));
        var from = Math.Max(0, ~place - NearestOnEachSide);
        return sorted.Skip(from).Take(2 * NearestOnEachSide);
    }
}
