using System.Globalization;
using Study.Facts;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>An answer that is an exact figure in digits, for programs that mark by value: 2.3万亿美元 is 2300000000000.</summary>
/// <param name="Units">
/// What may stand behind the number, with how many of it make one of the base unit: 万亿美元 and trillion are 0.000000000001. The base unit comes
/// first; there are none where the answer has no unit. No name has a blank: Moodle takes those out of a response before it compares.
/// </param>
internal sealed record PlainFigure(decimal Value, IReadOnlyList<(string Name, decimal Multiplier)> Units)
{
    private static readonly (string Word, decimal Size)[] Scales =
    [
        ("千", 1_000m), ("万", 10_000m), ("百万", 1_000_000m), ("千万", 10_000_000m), ("亿", 100_000_000m), ("万亿", 1_000_000_000_000m),
        ("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m), ("trillion", 1_000_000_000_000m),
    ];

    public string Digits => Number(Value);

    /// <summary>The figure of a short answer or a gap; null where its answer is words, vague, hedged, a range, or written without digits.</summary>
    public static PlainFigure? Of(PortableItem item)
    {
        if (item.Kind is not (ItemKind.ShortAnswer or ItemKind.Cloze) || FigureScanner.Scan(item.Answers[0]) is not [FigureMention { IsVague: false } mention])
        {
            return null;
        }

        var answer = item.Answers[0];
        var figure = mention.Figure;
        var isWhole = mention.Span.Length == answer.Length && mention.Number.Start == 0 && mention.Number.Length + mention.Unit.Length >= answer.Replace(" ", "", StringComparison.Ordinal).Length;
        if (!isWhole || figure.IsRange || figure.Hedge != Hedge.Exact || figure.Unit.Kind is UnitKind.Ordinal or UnitKind.Fraction
            || !char.IsAsciiDigit(answer[0]))
        {
            return null;
        }

        var unit = mention.Unit.In(answer).Replace(" ", "", StringComparison.Ordinal);
        return new PlainFigure(figure.Low, unit.Length == 0 ? [] : [.. UnitsOf(unit, figure).DistinctBy(known => known.Name)]);
    }

    /// <summary>The answers, and the bare number where they are a figure.</summary>
    public static IReadOnlyList<string> Accepted(PortableItem item) =>
        Of(item) is { } figure ? [.. item.Answers.Append(figure.Digits).Distinct()] : item.Answers;

    public static string Number(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, decimal Multiplier)> UnitsOf(string unit, Figure figure)
    {
        string[] names = [unit, .. SameAs(figure.Unit)];
        foreach (var name in names)
        {
            yield return (name, 1m);
        }

        foreach (var (scale, size) in Scales.Where(scale => Math.Abs(figure.Low) >= scale.Size / 100m && Math.Abs(figure.Low) >= 1_000m))
        {
            yield return (scale, 1m / size);
            foreach (var name in names)
            {
                yield return (scale + name, 1m / size);
            }
        }
    }

    private static string[] SameAs(Unit unit) => unit switch
    {
        { Kind: UnitKind.Percent } => ["%", "％", "percent"],
        { Kind: UnitKind.Money, Code: "USD" } => ["美元", "dollars", "USdollars", "USD"],
        { Kind: UnitKind.Money, Code: "CNY" } => ["元", "人民币", "元人民币", "yuan", "CNY", "RMB"],
        { Kind: UnitKind.Money, Code: "EUR" } => ["欧元", "euros", "EUR"],
        { Kind: UnitKind.Money or UnitKind.Physical } => [unit.Code],
        _ => [],
    };
}
