using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Persons matched with their posts, and questions with figures of one unit, from one document each.</summary>
internal static class MatchingItems
{
    private const int FewestPairs = 3;
    private const int MostPairs = 5;

    // A prompt has to fit beside its response.
    private const int LongestChinesePrompt = 32;
    private const int LongestEnglishPrompt = 90;

    /// <summary>At most one item of each kind, from the facts asked in one document, the best first.</summary>
    public static IEnumerable<(IReadOnlyList<Fact> Facts, ItemBody Body)> Of(IReadOnlyList<AskedFact> asked, Language language)
    {
        if (PersonsAndPosts(asked, language) is { } persons)
        {
            yield return persons;
        }

        if (QuestionsAndFigures(asked, language) is { } figures)
        {
            yield return figures;
        }
    }

    private static (IReadOnlyList<Fact> Facts, ItemBody Body)? PersonsAndPosts(IReadOnlyList<AskedFact> asked, Language language)
    {
        var roles = new List<Fact.Role>();
        foreach (var role in asked.Select(fact => fact.Fact).OfType<Fact.Role>())
        {
            // A post that holds another's words could be said of both persons.
            if (roles.Count < MostPairs && roles.TrueForAll(other => other.Person != role.Person && !IsWithin(other.Post, role.Post) && other.AsOf == role.AsOf))
            {
                roles.Add(role);
            }
        }

        if (roles.Count < FewestPairs)
        {
            return null;
        }

        var day = roles[0].AsOf;
        var question = (language, day) switch
        {
            (Language.Chinese, null) => "下列人物分别担任什么职务？",
            (Language.Chinese, { } told) => FormattableString.Invariant($"{told.Year}年{told.Month}月，下列人物分别担任什么职务？"),
            (_, null) => "Which post does each of these persons hold?",
            (_, { } told) => $"Which post did each of these persons hold in {told.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}?",
        };
        return (roles, new ItemBody.Matching(question, [.. roles.Select(role => new MatchingPair(role.Person, new Key(role.Post)))]));
    }

    private static bool IsWithin(string one, string other)
    {
        var (first, second) = (FoldedText.Of(one), FoldedText.Of(other));
        return first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal);
    }

    private static (IReadOnlyList<Fact> Facts, ItemBody Body)? QuestionsAndFigures(IReadOnlyList<AskedFact> asked, Language language)
    {
        var longest = language == Language.Chinese ? LongestChinesePrompt : LongestEnglishPrompt;
        var unit = asked
            .Where(fact => fact is { Fact: Fact.Quantity { Figure.IsRange: false }, Body: ItemBody.MultipleChoice or ItemBody.ShortAnswer } && fact.Body.Stem.Length <= longest)
            .DistinctBy(fact => FactId.ValueOf(((Fact.Quantity)fact.Fact).Figure))
            .DistinctBy(fact => fact.Body.Key.Text)
            .GroupBy(fact => (((Fact.Quantity)fact.Fact).Figure.Unit, UnitWords(fact.Body.Key.Text)))
            .FirstOrDefault(group => group.Key.Unit.Kind != UnitKind.None && group.Count() >= FewestPairs);
        if (unit is null)
        {
            return null;
        }

        var chosen = WithoutGivenAway(unit).Take(MostPairs).OrderBy(fact => fact.Fact.Sources[0].Span).ToList();
        if (chosen.Count < FewestPairs)
        {
            return null;
        }

        var question = language == Language.Chinese ? "下列问题的答案分别是哪个数字？" : "Which figure answers each of these questions?";
        return ([.. chosen.Select(fact => fact.Fact)], new ItemBody.Matching(question, [.. chosen.Select(fact => new MatchingPair(fact.Body.Stem, fact.Body.Key))]));
    }

    /// <summary>Those whose question states no other's answer, and whose answer no other's question states.</summary>
    private static List<AskedFact> WithoutGivenAway(IEnumerable<AskedFact> asked)
    {
        var kept = new List<AskedFact>();
        foreach (var fact in asked)
        {
            if (kept.TrueForAll(other => !States(other.Body.Stem, fact) && !States(fact.Body.Stem, other)))
            {
                kept.Add(fact);
            }
        }

        return kept;
    }

    private static bool States(string question, AskedFact fact) =>
        FigureScanner.Scan(question).OfType<FigureMention>().Any(mention => mention.Figure.Low == ((Fact.Quantity)fact.Fact).Figure.Low);

    /// <summary>The words of a figure's unit: 平方公里 and km² would tell the pairs apart.</summary>
    private static string UnitWords(string answer) =>
        FigureScanner.Scan(answer).OfType<FigureMention>().FirstOrDefault() is { } figure ? figure.Unit.In(answer) : "";
}
