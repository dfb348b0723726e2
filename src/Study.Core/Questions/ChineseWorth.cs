using Study.Facts;
using Study.Ingest;

namespace Study.Questions;

/// <summary>How likely a person is to ask for a Chinese fact, so that the first few questions of a text are those that people would ask.</summary>
/// <remarks>
/// The weights are natural logarithms of odds, rounded to tenths: 0.7 means that people ask for such a fact twice as often as for one that
/// differs in nothing else. Regressions over what 1,493 human questions of CMRC 2018, DRCD and XQuAD ask for among the facts found in their
/// paragraphs suggested them; they were then rounded by hand over all of these texts.
/// </remarks>
internal static class ChineseWorth
{
    /// <summary>How much later each further fact of one sentence comes.</summary>
    public const double SameSentence = 0.15;

    // Facts of English and Chinese parts of one document stand in one row; the best of either is about as likely to be asked.
    private const double Base = 0.4;

    private const double FirstSentence = 0.7;
    private const double Lead = 0.4;
    private const double Tied = 0.7;
    private const double Describing = -0.4;
    private const double Listed = -0.3;
    private const double FewOnly = -0.4;
    private const double Question = 0.2;
    private const double Restated = 0.2;

    // For every so many characters of the statement.
    private const double Wordy = -0.4;
    private const double WordyLength = 40.0;

    // What stands right before the point of a clause: 共有|20张, 长达|6300千米, 分为|三期.
    private const string Ties = "有达为共设约近是长高重";

    private const string Joints = "、和与及";

    /// <summary>The worth of a fact of a document in this language.</summary>
    public static double Of(Fact fact, SourceDocument document)
    {
        var source = fact.Sources[0];
        return Base + KindOf(fact)
            + (StandsFirst(source, document.Text) ? FirstSentence : 0.0)
            + (Lead * (1.0 - ((double)source.Span.Start / document.Text.Length)))
            + (fact is Fact.Quantity && IsPoint(source) ? Tied : 0.0)
            + (Describes(source) ? Describing : 0.0)
            + (IsListed(source) ? Listed : 0.0)
            + (fact is Fact.Quantity { Figure: { IsRange: false, Low: < 3m, Unit.Kind: UnitKind.Count } } ? FewOnly : 0.0)
            + (fact.Statement.IsWhole ? 0.0 : Question)
            + (Wordy * fact.Statement.Text.Length / WordyLength)
            + (Restated * Math.Min(2, fact.Sources.Count - 1));
    }

    private static double KindOf(Fact fact) => fact switch
    {
        Fact.Dated { Until: null, Date.Precision: DatePrecision.Year } => 0.5,
        Fact.Dated { Until: null, Date.Precision: DatePrecision.Day or DatePrecision.Decade or DatePrecision.Century } => 0.3,
        Fact.Quantity { Figure.Unit.Kind: UnitKind.Count or UnitKind.Money or UnitKind.Physical } => 0.2,
        Fact.Dated or Fact.Quantity or Fact.Ordinal => 0.0,
        _ => -1.8,
    };

    /// <summary>Whether a place is within the first sentence of the text.</summary>
    public static bool StandsFirst(Provenance source, string text) => text.IndexOf('。', 0, Math.Min(text.Length, source.Span.End)) < 0;

    /// <summary>Whether a verb that only ties it to its subject stands right before: 共有|20张, 长达|6300千米.</summary>
    public static bool IsPoint(Provenance source) => Before(source) is { } before && Ties.Contains(before, StringComparison.Ordinal);

    /// <summary>Whether it only describes the noun behind it: 300亿元的贷款.</summary>
    public static bool Describes(Provenance source) => After(source) == '的';

    /// <summary>Whether it stands in a row of others: 3个学院、16个系.</summary>
    public static bool IsListed(Provenance source) =>
        (Before(source) is { } before && Joints.Contains(before, StringComparison.Ordinal)) || (After(source) is { } after && Joints.Contains(after, StringComparison.Ordinal));

    private static char? Before(Provenance source) => source.QuoteInSentence.Start > 0 ? source.Sentence[source.QuoteInSentence.Start - 1] : null;

    private static char? After(Provenance source) => source.QuoteInSentence.End < source.Sentence.Length ? source.Sentence[source.QuoteInSentence.End] : null;
}
