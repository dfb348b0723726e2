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
        var titles = documents.DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        var items = new List<Item>();
        var leftOut = new List<LeftOut>();
        foreach (var ofDocument in facts.GroupBy(fact => fact.Sources[0].DocumentId))
        {
            WriteFor(titles[ofDocument.Key], [.. ofDocument], facts, items, leftOut);
        }

        return new WrittenItems(items, leftOut);
    }

    private static void WriteFor(SourceDocument document, IReadOnlyList<Fact> own, IReadOnlyList<Fact> all, List<Item> items, List<LeftOut> leftOut)
    {
        var first = new List<Item>();
        var stems = new HashSet<string>();
        foreach (var fact in own.OrderByDescending(fact => ItemRanking.WorthOf(fact, document)).ThenBy(fact => fact.Sources[0].Span))
        {
            var (body, flaw) = BodyFor(fact, document.Language, all);
            if (body is not null && !stems.Add(FoldedText.Of(body.Stem)))
            {
                (body, flaw) = (null, "another fact answers the same question");
            }

            if (body is null)
            {
                leftOut.Add(new LeftOut(fact.Sources[0].Quote, flaw, document.Id, fact.Sources[0].Span));
                continue;
            }

            first.Add(ItemOf(fact, body, document, first.Count));
        }

        items.AddRange(first);
        var companions = 0;
        foreach (var item in first.Take((first.Count + 1) / CompanionShare))
        {
            var fact = own.First(fact => fact.Id == item.FactId);
            if (CompanionFor(fact, item.Body, document.Language) is { } companion)
            {
                items.Add(ItemOf(fact, companion, document, first.Count + companions));
                companions++;
            }
        }
    }

    private static Item ItemOf(Fact fact, ItemBody body, SourceDocument document, int rank) => new()
    {
        Id = ContentHash.Of(12, fact.Id, body.Kind.ToString()),
        FactId = fact.Id,
        Body = body,
        Language = document.Language,
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

    private static (ItemBody? Body, string Flaw) BodyFor(Fact fact, Language language, IReadOnlyList<Fact> all)
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

        var distractors = DistractorsFor(fact, language, all);
        return distractors.Count == FigureDistractors.Count && ItemFlaws.InOptions(key.Text, distractors) is null
            ? (new ItemBody.MultipleChoice(stem.Text, key, distractors), "")
            : (new ItemBody.ShortAnswer(stem.Text, key), "");
    }

    private static IReadOnlyList<Distractor> DistractorsFor(Fact fact, Language language, IReadOnlyList<Fact> all) => fact switch
    {
        Fact.Quantity quantity => FigureDistractors.For(quantity, [.. all.OfType<Fact.Quantity>()], language),
        Fact.Dated dated => DateDistractors.For(dated, [.. all.OfType<Fact.Dated>()], language),
        Fact.Ordinal ordinal => OrdinalDistractors.For(ordinal, language),
        Fact.Role role => RoleDistractors.For(role, [.. all.OfType<Fact.Role>()], language),
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
