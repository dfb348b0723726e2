using Study.Facts;
using Study.Ingest;
using Study.Text;

namespace Study.Questions;

/// <summary>In which order a teacher would ask: what the text turns on first, and not three things of one sentence in a row.</summary>
internal static class ItemRanking
{
    // How much later each further fact of one sentence comes.
    private const double SameSentence = 0.04;

    // A sentence with a gap asks less well than a question.
    private const double Gap = 0.12;

    // Beyond so many characters a stem is no longer read at a glance.
    private const int Wordy = 45;

    /// <summary>What is made of the facts of one document, what is to be asked first at the head.</summary>
    public static IReadOnlyList<T> InOrder<T>(IEnumerable<T> made, Func<T, Fact> factOf, SourceDocument document)
    {
        var byWorth = made
            .Select(one => (One: one, Source: factOf(one).Sources[0], Worth: WorthOf(factOf(one), document)))
            .OrderByDescending(ranked => ranked.Worth)
            .ThenBy(ranked => ranked.Source.Span)
            .ToList();
        var told = new Dictionary<string, int>();
        for (var index = 0; index < byWorth.Count; index++)
        {
            var sentence = byWorth[index].Source.Sentence;
            var before = told.GetValueOrDefault(sentence);
            told[sentence] = before + 1;
            var later = factOf(byWorth[index].One).Statement.Language == Language.Chinese ? ChineseWorth.SameSentence : SameSentence;
            byWorth[index] = (byWorth[index].One, byWorth[index].Source, byWorth[index].Worth - (later * before));
        }

        return [.. byWorth.OrderByDescending(ranked => ranked.Worth).ThenBy(ranked => ranked.Source.Span).Select(ranked => ranked.One)];
    }

    /// <summary>The higher, the sooner it is asked; what a text begins with, figures and dates, and what it tells again come first.</summary>
    private static double WorthOf(Fact fact, SourceDocument document) =>
        fact.Statement.Language == Language.Chinese ? ChineseWorth.Of(fact, document) : EnglishWorthOf(fact, document);

    private static double EnglishWorthOf(Fact fact, SourceDocument document)
    {
        var kind = fact switch
        {
            Fact.Quantity { Figure.Unit.Kind: UnitKind.Money } => 1.0,
            Fact.Dated => 0.97,
            Fact.Quantity { Figure.Unit.Kind: not (UnitKind.Duration or UnitKind.None) } => 0.95,
            Fact.Quantity => 0.85,
            Fact.Ordinal => 0.85,
            Fact.Work => 0.6,
            Fact.Role => 0.6,
            Fact.Named => 0.55,
            _ => 0.5,
        };
        var lead = 0.5 * (1.0 - ((double)fact.Sources[0].Span.Start / document.Text.Length));
        var restated = 0.1 * Math.Min(2, fact.Sources.Count - 1);
        var isSmall = fact is Fact.Quantity { Figure.Low: < 3m, Figure.Unit.Kind: UnitKind.Count };
        return kind + lead + restated - (isSmall ? 0.03 : 0.0) - (fact.Statement.Text.Length > Wordy ? 0.03 : 0.0) - (fact.Statement.IsWhole ? Gap : 0.0);
    }
}
