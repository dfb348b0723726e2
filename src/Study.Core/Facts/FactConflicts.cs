using Study.Ingest;
using Study.Text;

namespace Study.Facts;

/// <summary>Why two texts say different things of the same.</summary>
public enum ConflictClass
{
    /// <summary>They speak of different years: no contradiction, and asked with the year in the question.</summary>
    OtherPeriod,

    /// <summary>The later document corrects or continues the earlier one.</summary>
    Revision,

    /// <summary>Both cannot be right.</summary>
    Contradiction,
}

/// <summary>Two facts that say the same of the same thing but for the value.</summary>
/// <param name="First">The one of the earlier document, or of the earlier place.</param>
public sealed record FactConflict(Fact First, Fact Second, ConflictClass Class);

/// <summary>Finds what texts tell differently: a fact to be checked by a person, not a verdict on who is right.</summary>
public static class FactConflicts
{
    // Of one frame told in very many values, as a refrain is, the first are compared; comparing all with all would take for ever.
    private const int MostCompared = 40;

    /// <summary>The conflicts among facts of all documents, in the order of the facts.</summary>
    /// <remarks>
    /// Two facts are compared when kind, unit and every word around the answer are the same, years and days aside. Values that a hedge or
    /// rounding reconciles (约12% and 12.3%, 100多个 and 105个) are no conflict; neither is a plan beside what came of it.
    /// </remarks>
    public static IReadOnlyList<FactConflict> Among(IReadOnlyList<Fact> facts, IReadOnlyList<SourceDocument> documents)
    {
        var published = documents.DistinctBy(document => document.Id).ToDictionary(document => document.Id, document => document.PublishedOn);
        var conflicts = new List<FactConflict>();
        var comparable = facts.Where(fact => fact is Fact.Quantity or Fact.Dated or Fact.Ordinal).Select(fact => new Frame(fact)).ToList();
        foreach (var frames in comparable.GroupBy(frame => frame.Words).Where(frames => frames.Skip(1).Any()))
        {
            var told = frames.Take(MostCompared).ToList();
            for (var second = 1; second < told.Count; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    if (Compare(told[first], told[second], published) is { } conflict)
                    {
                        conflicts.Add(conflict);
                    }
                }
            }
        }

        return conflicts;
    }

    private static FactConflict? Compare(Frame one, Frame other, Dictionary<string, DateOnly?> published)
    {
        if (one.Fact.Modality != other.Fact.Modality || AreReconciled(one.Fact, other.Fact))
        {
            return null;
        }

        var first = published.GetValueOrDefault(one.Fact.Sources[0].DocumentId);
        var second = published.GetValueOrDefault(other.Fact.Sources[0].DocumentId);
        var isTurned = first is not null && second is not null && second < first;
        var kind = one.Times != other.Times ? ConflictClass.OtherPeriod
            : first is not null && second is not null && first != second ? ConflictClass.Revision
            : ConflictClass.Contradiction;
        return isTurned ? new FactConflict(other.Fact, one.Fact, kind) : new FactConflict(one.Fact, other.Fact, kind);
    }

    /// <summary>Whether both can be true of one thing: equal, rounded, or within the bound that the other gives.</summary>
    private static bool AreReconciled(Fact one, Fact other) => (one, other) switch
    {
        (Fact.Quantity first, Fact.Quantity second) => AreReconciled(first.Figure, second.Figure),
        (Fact.Ordinal first, Fact.Ordinal second) => first.Rank == second.Rank,
        (Fact.Dated first, Fact.Dated second) => AreReconciled(first.Date, second.Date),
        _ => true,
    };

    private static bool AreReconciled(DateValue one, DateValue other)
    {
        var (coarse, fine) = one.Precision <= other.Precision ? (one, other) : (other, one);
        return coarse.Precision switch
        {
            DatePrecision.Century => fine.Precision != DatePrecision.Century ? (fine.Year - 1) / 100 + 1 == coarse.Year : fine.Year == coarse.Year,
            DatePrecision.Decade => fine.Year / 10 == coarse.Year / 10,
            DatePrecision.Year => fine.Year == coarse.Year,
            DatePrecision.Month => (fine.Year ?? coarse.Year) == (coarse.Year ?? fine.Year) && fine.Month == coarse.Month,
            _ => (fine.Year ?? coarse.Year) == (coarse.Year ?? fine.Year) && fine.Month == coarse.Month && fine.Day == coarse.Day,
        };
    }

    private static bool AreReconciled(Figure one, Figure other)
    {
        if ((one.Low, one.High) == (other.Low, other.High) || (one.Low <= other.High && other.Low <= one.High))
        {
            return true;
        }

        var (smaller, larger) = one.Low < other.Low ? (one, other) : (other, one);
        return smaller.Hedge is Hedge.MoreThan or Hedge.AtLeast || larger.Hedge is Hedge.LessThan or Hedge.AtMost or Hedge.Nearly
            || IsRounded(one.Low, other.Low) || IsRounded(other.Low, one.Low)
            || ((one.Hedge == Hedge.About || other.Hedge == Hedge.About) && larger.Low <= smaller.Low * 1.05m);
    }

    /// <summary>Whether one value is the other, rounded to the places it shows: 2.3 and 2.31, 12000 and 12345.</summary>
    private static bool IsRounded(decimal coarse, decimal fine)
    {
        if (coarse == 0m || decimal.IsInteger(coarse) != decimal.IsInteger(fine) && decimal.IsInteger(fine))
        {
            return false;
        }

        var step = 1m;
        if (decimal.IsInteger(coarse))
        {
            // A number without noughts at its end is given in full.
            while (coarse % (step * 10m) == 0m)
            {
                step *= 10m;
            }

            step = step == 1m && decimal.IsInteger(fine) ? 0m : step;
        }
        else
        {
            while (coarse % step != 0m)
            {
                step /= 10m;
            }
        }

        return step > 0m && Math.Abs(coarse - fine) <= step / 2m;
    }

    /// <summary>What a fact says around its answer, with its times apart.</summary>
    private sealed class Frame
    {
        public Frame(Fact fact)
        {
            Fact = fact;
            var statement = fact.Statement;
            var times = new List<string>();
            var around = WithoutTimes(statement.Before, times) + "_" + WithoutTimes(statement.After, times);
            Times = string.Join('|', times);
            Words = $"{KindOf(fact)}|{around}";
        }

        public Fact Fact { get; }

        /// <summary>The kind, the unit and the folded words, without dates.</summary>
        public string Words { get; }

        /// <summary>The dates among them.</summary>
        public string Times { get; }

        private static string KindOf(Fact fact) => fact switch
        {
            Fact.Quantity quantity => $"quantity {quantity.Figure.Unit.Kind} {quantity.Figure.Unit.Code}",
            Fact.Dated { Until: null } => "date",
            Fact.Dated => "period",
            _ => "ordinal",
        };

        private static string WithoutTimes(string text, List<string> times)
        {
            var rest = text;
            foreach (var date in FigureScanner.Scan(text).OfType<DateMention>().Reverse())
            {
                times.Add($"{date.From}/{date.To}");
                rest = rest.Remove(date.Span.Start, date.Span.Length);
            }

            return FoldedText.Of(rest);
        }
    }
}
