namespace Study.Facts;

/// <summary>Recognises one fact told several times, and makes one of it with several sources.</summary>
public static class SameFacts
{
    // How much of the shorter telling's words the longer one must share.
    private const double SharedWords = 0.6;

    /// <summary>
    /// The facts in their first order, each once. Two tellings are one fact when kind, value and unit are the same and the words of the
    /// shorter stand for the most part in the longer; the first telling gives the wording, every telling is a source.
    /// </summary>
    public static IReadOnlyList<Fact> Merge(IReadOnlyList<Fact> facts)
    {
        var merged = new List<Fact>();
        var byValue = new Dictionary<string, List<int>>();
        foreach (var fact in facts)
        {
            var value = ValueOf(fact);
            if (!byValue.TryGetValue(value, out var places))
            {
                byValue[value] = places = [];
            }

            var same = places.FindIndex(place => IsSame(merged[place], fact));
            if (same < 0)
            {
                places.Add(merged.Count);
                merged.Add(fact);
            }
            else
            {
                merged[places[same]] = Join(merged[places[same]], fact);
            }
        }

        return merged;
    }

    private static bool IsSame(Fact one, Fact other) =>
        one.Id == other.Id || Overlap(Pairs(FactId.Frame(one.Statement)), Pairs(FactId.Frame(other.Statement))) >= SharedWords;

    /// <summary>The first telling keeps wording and identity.</summary>
    private static Fact Join(Fact first, Fact second) =>
        first with { Sources = [.. first.Sources.Concat(second.Sources).DistinctBy(source => (source.DocumentId, source.Span))] };

    private static string ValueOf(Fact fact) => fact switch
    {
        Fact.Quantity quantity => "q" + FactId.ValueOf(quantity.Figure),
        Fact.Ordinal ordinal => "o" + ordinal.Rank,
        Fact.Dated dated => $"d{dated.Date}/{dated.Until}",
        Fact.Role role => "r" + role.Post + "/" + role.Person,
        Fact.Work or Fact.Term => "t" + Text.FoldedText.Of(fact.Statement.AnswerText),
        _ => throw new InvalidOperationException($"Facts of kind {fact.GetType().Name} have no value to compare."),
    };

    private static HashSet<(char, char)> Pairs(string frame) => [.. frame.Zip(frame.Skip(1)).Where(pair => pair.First != '_' && pair.Second != '_')];

    private static double Overlap(HashSet<(char, char)> one, HashSet<(char, char)> other)
    {
        var smaller = Math.Min(one.Count, other.Count);
        return smaller == 0 ? 0 : (double)one.Count(other.Contains) / smaller;
    }
}
