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

    /// <summary>
    /// Gives a fact and its telling in the other language one identity and each other's sources, so that a bank holds it once and a paper
    /// never asks it twice; each keeps its wording.
    /// </summary>
    /// <remarks>
    /// Only where it is certain: the same figure or day of at least three digits told once in either language, with the same years and the
    /// same further figures beside it and a name in Latin letters or another figure that both sentences have. Whatever is less certain stays apart.
    /// </remarks>
    public static IReadOnlyList<Fact> Link(IReadOnlyList<Fact> facts)
    {
        var linked = facts.ToArray();
        var groups = Enumerable.Range(0, linked.Length)
            .Where(place => facts[place] is Fact.Quantity or Fact.Dated && IsTelling(facts[place]))
            .GroupBy(place => Translation.ValueOf(facts[place]));
        foreach (var places in groups)
        {
            var chinese = places.Where(place => facts[place].Statement.Language == Text.Language.Chinese).ToList();
            var english = places.Where(place => facts[place].Statement.Language == Text.Language.English).ToList();
            if (chinese.Count == 1 && english.Count == 1 && HaveCommonAnchor(facts[chinese[0]], facts[english[0]]))
            {
                var (first, second) = (Math.Min(chinese[0], english[0]), Math.Max(chinese[0], english[0]));
                linked[first] = Join(facts[first], facts[second]);
                linked[second] = Join(facts[second], facts[first]) with { Id = facts[first].Id, IsTranslation = true };
            }
        }

        return linked;
    }

    /// <summary>Whether a value is told so exactly that two texts hardly agree on it by chance.</summary>
    private static bool IsTelling(Fact fact) => fact switch
    {
        Fact.Quantity { Figure: { Low: >= 1_000m } figure } => figure.Unit.Kind is UnitKind.None or UnitKind.Money or UnitKind.Count or UnitKind.Physical,
        Fact.Quantity quantity => quantity.Figure.Unit.Kind is UnitKind.Physical or UnitKind.Percent && Digits(quantity.Figure.Low) >= 3,
        Fact.Dated { Date: { Precision: DatePrecision.Day, Year: not null }, Until: null } => true,
        _ => false,
    };

    private static int Digits(decimal value) =>
        value.ToString("G29", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    private static bool HaveCommonAnchor(Fact one, Fact other)
    {
        var (first, second) = (Anchors.Of(one), Anchors.Of(other));
        return first.Years.SetEquals(second.Years) && (first.Names.Overlaps(second.Names) || first.Figures.Overlaps(second.Figures) || (first.Years.Count > 0 && one is Fact.Quantity { Figure.Low: >= 1_000_000m }));
    }

    /// <summary>What a sentence has in either language: years, names in Latin letters, figures besides the answer.</summary>
    private sealed record Anchors(HashSet<int> Years, HashSet<string> Names, HashSet<decimal> Figures)
    {
        public static Anchors Of(Fact fact)
        {
            var statement = fact.Statement;
            var around = statement.With("_")[Chinese.ChineseLabel.LengthIn(statement.Text)..];
            var mentions = FigureScanner.Scan(around);
            return new Anchors(
                [.. mentions.OfType<DateMention>().Select(date => date.From.Year).OfType<int>()],
                statement.Language == Text.Language.Chinese ? [.. LatinWords(around)] : [.. LatinWords(around).Where(word => char.IsUpper(word[0]))],
                [.. mentions.OfType<FigureMention>().Where(figure => !figure.IsVague && figure.Figure.Low >= 10m).Select(figure => figure.Figure.Low)]);
        }

        private static IEnumerable<string> LatinWords(string text)
        {
            var start = -1;
            for (var at = 0; at <= text.Length; at++)
            {
                var isLatin = at < text.Length && Text.Characters.IsLatin(text[at]);
                start = isLatin && start < 0 ? at : start;
                if (!isLatin && start >= 0)
                {
                    if (at - start > 2)
                    {
                        yield return text[start..at];
                    }

                    start = -1;
                }
            }
        }
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
