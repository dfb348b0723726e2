using Study.Facts.Lexicon;

namespace Study.Facts;

/// <summary>What Chinese measure words count is counted by a noun in English: 剂 and doses are one unit.</summary>
public static class Translation
{
    private static readonly Dictionary<string, (string Singular, string Plural)> English = LexiconFile.Rows("zh-en-units", 4)
        .ToDictionary(row => row[0] + " " + row[1], row => (row[2], row[3].Length > 0 ? row[3] : row[2]));

    private static readonly Dictionary<string, string> Codes = LexiconFile.Rows("zh-en-units", 4)
        .Where(row => row[0] == "Count")
        .SelectMany(row => new[] { (row[2], row[1]), (row[3], row[1]) })
        .Where(word => word.Item1.Length > 0)
        .DistinctBy(word => word.Item1)
        .ToDictionary(word => word.Item1, word => word.Item2);

    /// <summary>The English words of a unit; null where the measure word says too little of what is counted (个, 次, 项).</summary>
    /// <param name="isOne">Whether one is told, so that the singular is wanted.</param>
    public static string? EnglishOf(Unit unit, bool isOne) =>
        English.TryGetValue($"{unit.Kind} {unit.Code}", out var words) ? isOne ? words.Singular : words.Plural : null;

    /// <summary>A fact's value in a notation that both languages share.</summary>
    internal static string ValueOf(Fact fact) => fact switch
    {
        Fact.Quantity { Figure: var figure } quantity => "q" + FactId.ValueOf(figure with { Unit = SharedUnit(figure.Unit, quantity.Statement) }),
        Fact.Dated dated => $"d{dated.Date}/{dated.Until}",
        _ => fact.Id,
    };

    /// <summary>The unit of 1.2 billion doses is that of 12亿剂: English tells it by the noun behind the number.</summary>
    private static Unit SharedUnit(Unit unit, Statement statement)
    {
        if (unit.Kind is not (UnitKind.None or UnitKind.Count))
        {
            return unit;
        }

        var noun = statement.After.TrimStart().Split(' ', ',', '.')[0];
        return statement.Language == Text.Language.English && Codes.TryGetValue(noun, out var code) ? new Unit(UnitKind.Count, code)
            : Codes.TryGetValue(unit.Code, out var own) ? new Unit(UnitKind.Count, own)
            : unit;
    }
}
