using Study.Facts;
using Study.Ingest;

namespace Study.Questions;

/// <summary>How much a teacher would want a fact asked.</summary>
internal static class ItemRanking
{
    /// <summary>From 0 (a detail) up; sums of money and shares, restated facts and the head of a text come first.</summary>
    public static double WorthOf(Fact fact, SourceDocument document)
    {
        var kind = fact switch
        {
            Fact.Quantity { Figure.Unit.Kind: UnitKind.Money or UnitKind.Percent } => 1.0,
            Fact.Quantity { Figure.Unit.Kind: UnitKind.Count or UnitKind.Physical or UnitKind.Age or UnitKind.Multiple or UnitKind.Fraction } => 0.9,
            Fact.Dated => 0.8,
            Fact.Work => 0.8,
            Fact.Quantity => 0.7,
            Fact.Ordinal => 0.65,
            Fact.Role => 0.6,
            _ => 0.5,
        };
        var place = 0.2 * (1.0 - ((double)fact.Sources[0].Span.Start / document.Text.Length));
        var restated = 0.1 * Math.Min(2, fact.Sources.Count - 1);
        var isSmall = fact is Fact.Quantity { Figure.Low: < 4m, Figure.Unit.Kind: UnitKind.Count };
        var isWordy = fact.Statement.Text.Length > 45;
        return kind + place + restated - (isSmall ? 0.2 : 0.0) - (isWordy ? 0.1 : 0.0);
    }
}
