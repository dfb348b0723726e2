using System.Globalization;
using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// The same answer in other words, for markers: without its hedge, with the scale multiplied out, with and without separators, and as the
/// other language writes it.
/// </summary>
internal static class FigureVariants
{
    /// <summary>Other ways to write a fact's answer; empty where it is no figure or date.</summary>
    public static IReadOnlyList<string> Of(Fact fact) => fact switch
    {
        Fact.Quantity quantity => Of(quantity.Figure, quantity.Statement.AnswerText),
        Fact.Dated { Until: null } dated => Distinct(dated.Statement.AnswerText, [BilingualFigure.Of(dated.Date, Language.Chinese), BilingualFigure.Of(dated.Date, Language.English)]),
        _ => [],
    };

    private static IReadOnlyList<string> Of(Figure figure, string answer)
    {
        var mention = FigureScanner.Scan(answer).OfType<FigureMention>().FirstOrDefault();
        if (mention is null || figure.IsRange)
        {
            return [];
        }

        var number = mention.Number.In(answer);
        var unit = mention.Unit.In(answer);
        return Distinct(answer,
        [
            mention.Core.In(answer),
            // 2.3万亿 is also 23000亿.
            number.EndsWith("万亿", StringComparison.Ordinal) ? (figure.Low / 100_000_000m).ToString("0.####", CultureInfo.InvariantCulture) + "亿" + unit : null,
            // 1,000 and 1000; 十二 and 12.
            figure.Unit.Kind is not (UnitKind.Percent or UnitKind.Fraction or UnitKind.Money) && figure.Low < 1_000_000m && mention.Core.In(answer) == number + unit
                ? figure.Low.ToString("0.####", CultureInfo.InvariantCulture) + unit
                : null,
            figure.Unit.Kind == UnitKind.Percent ? figure.Low.ToString("0.####", CultureInfo.InvariantCulture) + "%" : null,
            BilingualFigure.Of(figure, Language.Chinese),
            BilingualFigure.Of(figure, Language.English),
        ]);
    }

    private static IReadOnlyList<string> Distinct(string answer, IEnumerable<string?> variants) =>
        [.. variants.OfType<string>().Where(variant => variant != answer).Distinct()];
}
