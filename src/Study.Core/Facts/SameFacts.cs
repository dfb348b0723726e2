namespace Study.Facts;

/// <summary>Recognises one fact told several times, and makes one of it with several sources.</summary>
public static class SameFacts
{
    // How much of the shorter telling's words the longer one must share.
    private const double SharedWords = 0.6;

    // In a large collection, the latest facts with the same value; more would make merging slower than reading.
    private const int MostCompared = 64;

    /// <summary>
    /// The facts in their first order, each once. Two tellings are one fact when kind, value and unit are the same and the words of the
    /// shorter stand for the most part in the longer; the first telling gives the wording, every telling is a source.
    /// </summary>
    public static IReadOnlyList<Fact> Merge(IReadOnlyList<Fact> facts)
    {
        var merged = new List<Fact>();
        var words = new List<HashSet<int>>();
        var byId = new Dictionary<string, int>();
        var byValue = new Dictionary<string, List<int>>();
        foreach (var fact in facts)
        {
            if (byId.TryGetValue(fact.Id, out var known))
            {
                merged[known] = Join(merged[known], fact);
                continue;
            }

            var value = ValueOf(fact);
            if (!byValue.TryGetValue(value, out var places))
            {
                byValue[value] = places = [];
            }

            var pairs = Pairs(FactId.Frame(fact.Statement));
            var same = places.TakeLast(MostCompared).Where(place => Overlap(words[place], pairs) >= SharedWords).Cast<int?>().FirstOrDefault();
            if (same is { } first)
            {
                byId[fact.Id] = first;
                merged[first] = Join(merged[first], fact);
            }
            else
            {
                byId[fact.Id] = merged.Count;
                places.Add(merged.Count);
                merged.Add(fact);
                words.Add(pairs);
            }
        }

        return merged;
    }

    /// <summary>The first telling keeps wording and identity.</summary>
    private static Fact Join(Fact first, Fact second) =>
        first with { Sources = [.. first.Sources.Concat(second.Sources).DistinctBy(source => (source.DocumentId, source.Span))] };

    private static string ValueOf(Fact fact) => fact switch
    {
        Fact.Quantity quantity => "q" + FactId.ValueOf(quantity.Figure),
        Fact.Ordinal ordinal => "o" + ordinal.Rank,
        Fact.Dated dated => $"d{dated.Date}/{dated.Until}",
        Fact.Role role => "r" + role.Post + "/" + role.Person,
        Fact.Work or Fact.Term or Fact.Named => "t" + Text.FoldedText.Of(fact.Statement.AnswerText),
        Fact.Listed listed => "l" + string.Join('/', listed.Members.Select(Text.FoldedText.Of)),
        _ => throw new InvalidOperationException($"Facts of kind {fact.GetType().Name} have no value to compare."),
    };

    /// <summary>The pairs of neighbouring characters, as numbers.</summary>
    private static HashSet<int> Pairs(string frame)
    {
        var pairs = new HashSet<int>(frame.Length);
        for (var at = 1; at < frame.Length; at++)
        {
            if (frame[at - 1] != '_' && frame[at] != '_')
            {
                pairs.Add((frame[at - 1] << 16) | frame[at]);
            }
        }

        return pairs;
    }

    private static double Overlap(HashSet<int> one, HashSet<int> other)
    {
        var (smaller, larger) = one.Count < other.Count ? (one, other) : (other, one);
        return smaller.Count == 0 ? 0 : (double)smaller.Count(larger.Contains) / smaller.Count;
    }
}
