using System.Globalization;
using Study.Facts;
using Study.Facts.Chinese;
using Study.Ingest;
using Study.Text;

namespace Study.Questions;

/// <summary>What was written: items, and the facts that no good item could be made of, with reasons.</summary>
public sealed record WrittenItems(IReadOnlyList<Item> Items, IReadOnlyList<LeftOut> LeftOut);

/// <summary>A fact becomes items: the kind that serves it best, and for the better facts a companion of another kind.</summary>
public static class ItemWriter
{
    // A companion, a claim to judge, is written for every other fact among the first half of a document's.
    private const int CompanionShare = 2;

    /// <summary>The items of all facts together, best first within each document.</summary>
    /// <param name="conflicts">What the facts tell differently; neither side of a contradiction is asked.</param>
    public static WrittenItems Write(IReadOnlyList<Fact> facts, IReadOnlyList<FactConflict> conflicts, IReadOnlyList<SourceDocument> documents)
    {
        var byId = documents.DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        var pool = new DistractorPool(facts);
        var drafts = facts.AsParallel().AsOrdered().Select(fact => DraftOf(fact, byId[fact.Sources[0].DocumentId], pool)).ToList();
        DrawRanks(drafts, pool);
        var asked = drafts.Where(draft => draft.Body is not null).ToLookup(draft => FoldedText.Of(draft.Body!.Stem));
        var contradicted = ContradictionsOf(conflicts);
        var items = new List<Item>();
        var leftOut = new List<LeftOut>();
        foreach (var ofDocument in drafts.GroupBy(draft => draft.Document.Id))
        {
            var kept = new List<Draft>();
            var turned = new List<Draft>();
            var ofParagraphs = new Dictionary<int, int>();
            var quantities = ofDocument.Where(draft => draft is { Body: not null, Fact: Fact.Quantity }).ToLookup(draft => draft.Fact.Statement.Text);
            foreach (var draft in ItemRanking.InOrder(ofDocument, draft => draft.Fact, ofDocument.First().Document))
            {
                var flaw = draft.Body is null ? draft.Flaw
                    : contradicted.TryGetValue(draft.Fact, out var contradiction) ? contradiction
                    : IsWorn(draft, kept) ? "the same name is asked for already"
                    : IsTurned(draft, quantities[draft.Fact.Statement.Text]) ? AskedOtherWay
                    : IsFull(draft, ofParagraphs) ? "its paragraph is asked about often enough"
                    : FlawAmong(draft, asked[FoldedText.Of(draft.Body.Stem)]);
                if (flaw.Length > 0)
                {
                    var source = draft.Fact.Sources[0];
                    leftOut.Add(new LeftOut(source.Quote, flaw, source.DocumentId, source.Span));
                    if (flaw == AskedOtherWay)
                    {
                        turned.Add(draft);
                    }
                }
                else
                {
                    kept.Add(draft);
                    var paragraph = ParagraphOf(draft);
                    ofParagraphs[paragraph] = ofParagraphs.GetValueOrDefault(paragraph) + 1;
                }
            }

            var written = new List<Item>();
            Number(kept, written);
            AddItemsOfSeveralFacts(kept, turned, written);
            items.AddRange(TraditionalScript.Of(ofDocument.First().Document) is { } script ? written.Select(item => item with { Body = script.Of(item.Body) }) : written);
        }

        return new WrittenItems(items, leftOut);
    }

    /// <summary>For every fact that another contradicts or corrects, the reason not to ask it.</summary>
    private static Dictionary<Fact, string> ContradictionsOf(IReadOnlyList<FactConflict> conflicts)
    {
        var reasons = new Dictionary<Fact, string>(ReferenceEqualityComparer.Instance);
        foreach (var conflict in conflicts.Where(conflict => conflict.Class != ConflictClass.OtherPeriod))
        {
            var reason = conflict.Class == ConflictClass.Revision
                ? "a document of another day gives another value; see study conflicts"
                : "the texts contradict each other here; see study conflicts";
            reasons.TryAdd(conflict.First, reason);
            reasons.TryAdd(conflict.Second, reason);
        }

        return reasons;
    }

    /// <summary>A fact on its way to an item.</summary>
    /// <param name="Body">Null where no good item can be made of it.</param>
    /// <param name="Flaw">Why not; empty where one can.</param>
    /// <param name="Choice">The distractors it may have as a multiple-choice item.</param>
    private sealed record Draft(Fact Fact, SourceDocument Document, ItemBody? Body, string Flaw, DistractorChoice Choice);

    private static Draft DraftOf(Fact fact, SourceDocument document, DistractorPool pool)
    {
        var (body, flaw) = BodyFor(fact, fact.Statement.Language);
        return new Draft(fact, document, body, flaw, body is ItemBody.ShortAnswer ? DistractorsFor(fact, fact.Statement.Language, pool) : DistractorChoice.None);
    }

    /// <summary>Gives options to the questions that have enough of them, one after the other, so that keys of every rank come out even.</summary>
    private static void DrawRanks(List<Draft> drafts, DistractorPool pool)
    {
        var balance = new RankBalance();
        for (var place = 0; place < drafts.Count; place++)
        {
            var draft = drafts[place];
            if (draft.Body is ItemBody.ShortAnswer list && draft.Fact is Fact.Listed listed)
            {
                drafts[place] = draft with { Body = ListItems.For(listed, list.Question, pool, draft.Fact.Statement.Language) ?? draft.Body };
            }
            else if (draft.Body is ItemBody.ShortAnswer question && draft.Choice.IsEnough)
            {
                var distractors = LikeKey(question.Answer.Text, draft.Choice.Take(balance.Draw(draft.Choice, draft.Fact.Id)));
                if (distractors.Count == DistractorChoice.Count && ItemFlaws.InOptions(question.Answer.Text, distractors) is null)
                {
                    drafts[place] = draft with { Body = new ItemBody.MultipleChoice(question.Question, question.Answer, distractors) };
                }
            }
        }
    }

    /// <summary>Twelve, Eleven, Ten: where the key began its sentence, every option begins with a capital.</summary>
    private static IReadOnlyList<Distractor> LikeKey(string key, IReadOnlyList<Distractor> distractors) => char.IsAsciiLetterUpper(key[0])
        ? [.. distractors.Select(distractor => distractor with { Text = char.ToUpperInvariant(distractor.Text[0]) + distractor.Text[1..] })]
        : distractors;

    /// <summary>One question has one answer: of those with the same stem, the first tells it again and those that differ say that none is right.</summary>
    private static string FlawAmong(Draft draft, IEnumerable<Draft> sameStem)
    {
        var others = sameStem.ToList();
        return others.Any(other => ValueOf(other.Fact) != ValueOf(draft.Fact) || !IsSameAnswer(other, draft)) ? "the texts answer the same question differently"
            : ReferenceEquals(others[0], draft) ? ""
            : "it is asked already";
    }

    // How often one name may be the answer within a document.
    private const int MostOfOneName = 2;

    /// <summary>Whether the answer, a name, is the answer of enough questions of the document.</summary>
    private static bool IsWorn(Draft draft, List<Draft> kept) =>
        draft.Fact is Fact.Named or Fact.Term or Fact.Work or Fact.Listed
        && kept.Count(other => other.Fact is Fact.Named or Fact.Term or Fact.Work or Fact.Listed && FoldedText.Of(other.Body!.Key.Text) == FoldedText.Of(draft.Body!.Key.Text)) >= MostOfOneName;

    private const string AskedOtherWay = "the same is asked the other way round";

    /// <summary>How many there were in 1912, and in which year there were 300: whoever answers one is told the other.</summary>
    /// <param name="quantities">Those that the same statement tells.</param>
    private static bool IsTurned(Draft draft, IEnumerable<Draft> quantities) =>
        draft.Fact is Fact.Dated { Statement.Language: Language.English }
        && quantities.Any(other => draft.Body is ItemBody.Cloze ? IsOnlyOther(draft, (Fact.Quantity)other.Fact) : other.Body is not ItemBody.Cloze);

    /// <summary>In 2003 only 40% of messages were spam: beside its year the statement tells one value. How old somebody was then is no such value.</summary>
    private static bool IsOnlyOther(Draft dated, Fact.Quantity quantity) =>
        dated.Fact is Fact.Dated { Until: null } && quantity.Figure.Unit.Kind is not (UnitKind.Age or UnitKind.Duration) && FigureScanner.Scan(dated.Fact.Statement.Text).Count == 2;

    // An English paragraph of figures would fill a paper by itself.
    private const int MostOfParagraph = 12;

    /// <summary>Whether the fact's paragraph has as many questions as it may have.</summary>
    private static bool IsFull(Draft draft, Dictionary<int, int> ofParagraphs) =>
        draft.Fact.Statement.Language == Language.English && ofParagraphs.GetValueOrDefault(ParagraphOf(draft)) >= MostOfParagraph;

    /// <summary>Where the fact's paragraph begins.</summary>
    private static int ParagraphOf(Draft draft)
    {
        var start = draft.Fact.Sources[0].Span.Start;
        return start > 0 ? draft.Document.Text.LastIndexOf('\n', start - 1) : -1;
    }

    /// <summary>国家主席 and 党中央总书记、国家主席: one of two posts told is no other answer.</summary>
    private static bool IsSameAnswer(Draft one, Draft other)
    {
        var (first, second) = (one.Body!.Key.Text, other.Body!.Key.Text);
        return first == second || (one.Fact is Fact.Role && (first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal)));
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

    /// <summary>Matching and ordering items come last: they ask again for what the others ask one by one.</summary>
    /// <param name="turned">Facts that are not asked one by one, but tell when something happened.</param>
    private static void AddItemsOfSeveralFacts(List<Draft> drafts, List<Draft> turned, List<Item> items)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var document = drafts[0].Document;
        var asked = drafts.Concat(turned).Where(draft => draft.Fact.Statement.Language == document.Language).Select(draft => new AskedFact(draft.Fact, draft.Body!)).ToList();
        var made = MatchingItems.Of(asked, document.Language);
        if (OrderingItems.Of(asked, document.Language) is { } ordering)
        {
            made = made.Append(ordering);
        }

        var rank = items[^1].Rank;
        foreach (var (facts, body) in made)
        {
            items.Add(new Item
            {
                Id = ContentHash.Of(12, [body.Kind.ToString(), .. facts.Select(fact => fact.Id).Order(StringComparer.Ordinal)]),
                FactId = ContentHash.Of(12, [.. facts.Select(fact => fact.Id).Order(StringComparer.Ordinal)]),
                Body = body,
                Language = document.Language,
                Topic = document.Title,
                Modality = Modality.Stated,
                Sources = [.. facts.SelectMany(fact => fact.Sources).DistinctBy(source => (source.DocumentId, source.Span)).OrderBy(source => source.DocumentId == document.Id ? 0 : 1)],
                Rank = ++rank,
            });
        }
    }

    private static Item ItemOf(Fact fact, ItemBody body, SourceDocument document, int rank) => new()
    {
        Id = fact.IsTranslation ? ContentHash.Of(12, fact.Id, body.Kind.ToString(), document.Language.ToString()) : ContentHash.Of(12, fact.Id, body.Kind.ToString()),
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

    private static (ItemBody? Body, string Flaw) BodyFor(Fact fact, Language language)
    {
        var stem = language == Language.Chinese ? ChineseStems.Of(fact) : EnglishStems.Of(fact);
        var key = KeyOf(fact);
        if (ItemFlaws.InStem(stem, key.Text, language) is { } flaw)
        {
            return (null, flaw);
        }

        if (fact is Fact.Quantity quantity && FigureSums.Tell(stem.Text, quantity.Figure))
        {
            return (null, "the other figures of the question tell it");
        }

        if (!stem.IsQuestion)
        {
            var gap = stem.Text.IndexOf(ItemBody.Gap, StringComparison.Ordinal);
            return (new ItemBody.Cloze(stem.Text[..gap], stem.Text[(gap + ItemBody.Gap.Length)..], key), "");
        }

        return (new ItemBody.ShortAnswer(stem.Text, key), "");
    }

    private static DistractorChoice DistractorsFor(Fact fact, Language language, DistractorPool pool) => fact switch
    {
        // Of what has at least 120 members, at least 100 is true as well.
        Fact.Quantity { Figure.Hedge: Hedge.AtLeast or Hedge.AtMost or Hedge.MoreThan or Hedge.LessThan } when language == Language.English => DistractorChoice.None,
        Fact.Quantity quantity => FigureDistractors.For(quantity, pool, language),
        Fact.Dated dated => DateDistractors.For(dated, pool, language),
        Fact.Ordinal ordinal => OrdinalDistractors.For(ordinal, language),
        // Two posts of the same sort, of bodies of the same sort, are seldom in one text.
        Fact.Role when language == Language.English => DistractorChoice.None,
        // Of the posts in the news those of one person are known to be none of another's.
        Fact.Role when ChineseLabel.LengthIn(fact.Statement.Text) > 0 => DistractorChoice.None,
        Fact.Role role => RoleDistractors.For(role, pool, language),
        // What is asked for by no kind of its own (什么, who) would get options of any kind.
        // Places are of all sizes, and of two names none is as long as one.
        Fact.Named { Asked: "什么" or "哪里" } => DistractorChoice.None,
        Fact.Named when fact.Statement.AnswerText.AsSpan().IndexOfAny('和', '与', '、') >= 0 => DistractorChoice.None,
        Fact.Named when language == Language.English => DistractorChoice.None,
        Fact.Named or Fact.Work or Fact.Term => NameDistractors.For(fact, [fact.Statement.AnswerText], pool, language),
        _ => DistractorChoice.None,
    };

    /// <summary>A true-false item for every other fact that has options; null for the others: whoever has answered a question learns nothing from the same with a gap.</summary>
    private static ItemBody.TrueFalse? CompanionFor(Fact fact, ItemBody body, Language language)
    {
        var shuffle = SeededShuffle.For("companion", fact.Id);
        if (fact is Fact.Role || body is not ItemBody.MultipleChoice choice || shuffle.Below(2) == 0)
        {
            return null;
        }

        var statement = fact.Statement;
        var companion = new ItemBody.TrueFalse(statement.Before, statement.After + (language == Language.Chinese ? "。" : "."), choice.Answer, shuffle.Of(choice.Distractors)[0]);
        return ItemFlaws.InStem(new Stem(companion.Stem, false), choice.Answer.Text, language) is null ? companion : null;
    }

    /// <summary>The key as it stands in the source, with the same value in other notations.</summary>
    private static Key KeyOf(Fact fact)
    {
        var text = fact.Statement.AnswerText;
        return new Key(text, FigureVariants.Of(fact));
    }
}
