using System.Globalization;
using Study.Facts;
using Study.Ingest;
using Study.Text;

namespace Study.Questions;

/// <summary>What was written: items, and the facts that no good item could be made of, with reasons.</summary>
public sealed record WrittenItems(IReadOnlyList<Item> Items, IReadOnlyList<LeftOut> LeftOut);

/// <summary>A fact becomes items: the kind that serves it best, and for the better facts a companion of another kind.</summary>
public static class ItemWriter
{
    // A companion (cloze, true-false) is written for every fact among the first half of a document's.
    private const int CompanionShare = 2;

    /// <summary>The items of all facts together, best first within each document.</summary>
    public static WrittenItems Write(IReadOnlyList<Fact> facts, IReadOnlyList<SourceDocument> documents)
    {
        var byId = documents.DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        var pool = new DistractorPool(facts);
        var drafts = facts.AsParallel().AsOrdered().Select(fact => DraftOf(fact, byId[fact.Sources[0].DocumentId], pool)).ToList();
        var asked = drafts.Where(draft => draft.Body is not null).ToLookup(draft => FoldedText.Of(draft.Body!.Stem));
        var items = new List<Item>();
        var leftOut = new List<LeftOut>();
        foreach (var ofDocument in drafts.GroupBy(draft => draft.Document.Id))
        {
            var kept = new List<Draft>();
            foreach (var draft in ofDocument.OrderByDescending(draft => ItemRanking.WorthOf(draft.Fact, draft.Document)).ThenBy(draft => draft.Fact.Sources[0].Span))
            {
                var flaw = draft.Body is null ? draft.Flaw : FlawAmong(draft, asked[FoldedText.Of(draft.Body.Stem)]);
                if (flaw.Length > 0)
                {
                    var source = draft.Fact.Sources[0];
                    leftOut.Add(new LeftOut(source.Quote, flaw, source.DocumentId, source.Span));
                }
                else
                {
                    kept.Add(draft);
                }
            }

            Number(kept, items);
        }

        return new WrittenItems(items, leftOut);
    }

    /// <summary>A fact on its way to an item.</summary>
    /// <param name="Body">Null where no good item can be made of it.</param>
    /// <param name="Flaw">Why not; empty where one can.</param>
    private sealed record Draft(Fact Fact, SourceDocument Document, ItemBody? Body, string Flaw);

    private static Draft DraftOf(Fact fact, SourceDocument document, DistractorPool pool)
    {
        var (body, flaw) = BodyFor(fact, fact.Statement.Language, pool);
        return new Draft(fact, document, body, flaw);
    }

    /// <summary>One question has one answer: of those with the same stem, the first tells it again and those that differ say that none is right.</summary>
    private static string FlawAmong(Draft draft, IEnumerable<Draft> sameStem)
    {
        var others = sameStem.ToList();
        return others.Any(other => ValueOf(other.Fact) != ValueOf(draft.Fact) || other.Body!.Key.Text != draft.Body!.Key.Text) ? "the texts answer the same question differently"
            : ReferenceEquals(others[0], draft) ? ""
            : "it is asked already";
    }

    /// <summary>Gives the items their ranks: first one for each fact, then the companions.</summary>
    private static void Number(List<Draft> drafts, List<Item> items)
    {
        var rank = 0;
        foreach (var draft in drafts)
        {
            items.Add(ItemOf(draft.Fact, draft.Body!, draft.Document, rank++));
        }

        foreach (var draft in drafts.Take((drafts.Count + 1) / CompanionShare))
        {
            if (CompanionFor(draft.Fact, draft.Body!, draft.Fact.Statement.Language) is { } companion)
            {
                items.Add(ItemOf(draft.Fact, companion, draft.Document, rank++));
            }
        }
    }

    private static Item ItemOf(Fact fact, ItemBody body, SourceDocument document, int rank) => new()
    {
        Id = ContentHash.Of(12, fact.Id, body.Kind.ToString()),
        FactId = fact.Id,
        Body = body,
        Language = fact.Statement.Language,
        Topic = document.Title,
        Modality = fact.Modality,
        Sources = fact.Sources,
        Value = ValueOf(fact),
        Unit = fact is Fact.Quantity { Figure.Unit: { Kind: not UnitKind.None } unit } ? unit.ToString() : null,
        Rank = rank,
    };

    private static string? ValueOf(Fact fact) => fact switch
    {
        Fact.Quantity { Figure: { IsRange: true } range } => string.Create(CultureInfo.InvariantCulture, $"{range.Low:G29}-{range.High:G29}"),
        Fact.Quantity quantity => quantity.Figure.Low.ToString("G29", CultureInfo.InvariantCulture),
        Fact.Ordinal ordinal => ordinal.Rank.ToString(CultureInfo.InvariantCulture),
        Fact.Dated { Until: { } until } dated => $"{dated.Date}/{until}",
        Fact.Dated dated => dated.Date.ToString(),
        _ => null,
    };

    private static (ItemBody? Body, string Flaw) BodyFor(Fact fact, Language language, DistractorPool pool)
    {
        var stem = language == Language.Chinese ? ChineseStems.Of(fact) : EnglishStems.Of(fact);
        var key = KeyOf(fact);
        if (ItemFlaws.InStem(stem, key.Text, language) is { } flaw)
        {
            return (null, flaw);
        }

        if (!stem.IsQuestion)
        {
            var gap = stem.Text.IndexOf(ItemBody.Gap, StringComparison.Ordinal);
            return (new ItemBody.Cloze(stem.Text[..gap], stem.Text[(gap + ItemBody.Gap.Length)..], key), "");
        }

        var distractors = DistractorsFor(fact, language, pool);
        return distractors.Count == DistractorChoice.Count && ItemFlaws.InOptions(key.Text, distractors) is null
            ? (new ItemBody.MultipleChoice(stem.Text, key, distractors), "")
            : (new ItemBody.ShortAnswer(stem.Text, key), "");
    }

    private static IReadOnlyList<Distractor> DistractorsFor(Fact fact, Language language, DistractorPool pool) => fact switch
    {
        Fact.Quantity quantity => FigureDistractors.For(quantity, pool, language),
        Fact.Dated dated => DateDistractors.For(dated, pool, language),
        Fact.Ordinal ordinal => OrdinalDistractors.For(ordinal, language),
        Fact.Role role => RoleDistractors.For(role, pool, language),
        _ => [],
    };

    /// <summary>A cloze for every other fact, a true-false item for the ones between; null where the fact allows none.</summary>
    private static ItemBody? CompanionFor(Fact fact, ItemBody body, Language language)
    {
        if (fact is Fact.Role || body is not ItemBody.MultipleChoice choice)
        {
            return null;
        }

        var statement = fact.Statement;
        var end = language == Language.Chinese ? "。" : ".";
        var shuffle = SeededShuffle.For("companion", fact.Id);
        ItemBody companion = shuffle.Below(2) == 0
            ? new ItemBody.Cloze(statement.Before, statement.After + end, choice.Answer)
            : new ItemBody.TrueFalse(statement.Before, statement.After + end, choice.Answer, shuffle.Of(choice.Distractors)[0]);
        return ItemFlaws.InStem(new Stem(companion.Stem, false), choice.Answer.Text, language) is null ? companion : null;
    }

    /// <summary>The key as it stands in the source, with the same value in other notations.</summary>
    private static Key KeyOf(Fact fact)
    {
        var text = fact.Statement.AnswerText;
        return new Key(text, fact is Fact.Quantity quantity ? FigureVariants.Of(quantity.Figure, text) : []);
    }
}
