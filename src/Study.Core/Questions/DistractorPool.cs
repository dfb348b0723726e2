using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>The facts of all documents, laid out so that those near a key are found without looking at every other.</summary>
internal sealed class DistractorPool
{
    // Far more than an item takes, for some do not fit its notation.
    private const int NearestOnEachSide = 12;

    private readonly Dictionary<Unit, List<Fact.Quantity>> _quantities;
    private readonly Dictionary<DatePrecision, List<Fact.Dated>> _dates;
    private readonly Dictionary<string, List<Name>> _named;

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
        _named = facts.SelectMany(NamesOf).GroupBy(name => name.Asked).ToDictionary(asked => asked.Key, asked => asked.DistinctBy(name => FoldedText.Of(name.Text)).ToList());
    }

    /// <summary>A name the texts give, and where.</summary>
    /// <param name="Asked">What is asked for by it, the same for one and for several: 国家, 什么宣言.</param>
    internal sealed record Name(string Text, string Asked, Fact Fact);

    /// <summary>Everything of the kind a fact's answer is of.</summary>
    public IReadOnlyList<Name> NamesLike(Fact fact) => NamesOf(fact).Select(name => name.Asked).FirstOrDefault() is { } asked ? _named[asked] : [];

    private static IEnumerable<Name> NamesOf(Fact fact) => fact switch
    {
        Fact.Named named => [new Name(named.Statement.AnswerText, KindAsked(named.Asked), fact)],
        Fact.Listed listed => listed.Members.Select(member => new Name(member, KindAsked(listed.Asked), fact)),
        Fact.Work work => [new Name(work.Statement.AnswerText, work.Asked, fact)],
        Fact.Term term when term.Category.Length > 0 => [new Name(term.Statement.AnswerText, "“" + term.Category, fact)],
        Fact.Role { AsksForPerson: true } role => [new Name(role.Person, "谁", fact)],
        _ => [],
    };

    /// <summary>哪个国家, 哪些国家 and 哪几个国家 ask for the same kind of thing.</summary>
    private static string KindAsked(string asked)
    {
        foreach (var word in new[] { "哪几个", "哪几位", "哪些", "哪个", "哪位", "哪家", "哪所", "哪", "which of the ", "which ", "Which ", "what ", "What " })
        {
            if (asked.StartsWith(word, StringComparison.Ordinal) && asked.Length > word.Length)
            {
                return asked[word.Length..];
            }
        }

        return asked;
    }

    public IReadOnlyList<Fact.Role> Roles { get; }

    /// <summary>Figures with the key's unit, the nearest in value on either side.</summary>
    public IEnumerable<Fact.Quantity> Near(Fact.Quantity key) =>
        Near(_quantities.GetValueOrDefault(key.Figure.Unit) ?? [], quantity => quantity.Figure.Low, key.Figure.Low);

    /// <summary>Dates as exact as the key, the nearest on either side.</summary>
    public IEnumerable<Fact.Dated> Near(Fact.Dated key) =>
        Near(_dates.GetValueOrDefault(key.Date.Precision) ?? [], OrderOf, OrderOf(key));

    /// <summary>Whether the words stand in a sentence that tells the fact, its own answer left aside.</summary>
    public static bool IsToldWith(Fact fact, string words) => fact.Sources.Any(source =>
        source.Sentence[..source.QuoteInSentence.Start].Contains(words, StringComparison.Ordinal) || source.Sentence[source.QuoteInSentence.End..].Contains(words, StringComparison.Ordinal));

    /// <summary>Whether two names are written alike, both in Han characters or both not: beside the others, one that is not tells the key or rules itself out.</summary>
    public static bool IsWrittenAlike(string one, string other) => Languages.Of(one) == Languages.Of(other);

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
