using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>An item's row, as the table has it. Rows become values here and nowhere else.</summary>
internal sealed record ItemRow
{
    public string Id { get; init; } = "";

    public string FactId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Language { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Modality { get; init; } = "";

    public string BeforeGap { get; init; } = "";

    public string? AfterGap { get; init; }

    public string Answer { get; init; } = "";

    public string? Value { get; init; }

    public string? Unit { get; init; }

    public string DocumentId { get; init; } = "";

    public long Rank { get; init; }

    public string Status { get; init; } = "";

    public bool IsSourceGone { get; init; }

    public string Digest { get; init; } = "";

    public static ItemRow Of(Item item)
    {
        var (before, after) = item.Body switch
        {
            ItemBody.Cloze cloze => (cloze.Before, cloze.After),
            ItemBody.TrueFalse claim => (claim.Before, (string?)claim.After),
            _ => (item.Body.Stem, null),
        };
        var row = new ItemRow
        {
            Id = item.Id,
            FactId = item.FactId,
            Kind = item.Kind.ToString(),
            Language = NameOf(item.Language),
            Topic = item.Topic,
            Modality = item.Modality.ToString(),
            BeforeGap = before,
            AfterGap = after,
            Answer = item.Body.Key.Text,
            Value = item.Value,
            Unit = item.Unit,
            DocumentId = item.Sources[0].DocumentId,
            Rank = item.Rank,
            Status = NameOf(ItemStatus.Draft),
        };
        string[] rest = [.. item.Body.Key.Accepted, .. AnswerPart.Of(item).SelectMany<AnswerPart, string>(part => [part.Prompt ?? "", part.Text, part.Place ?? "", .. part.Accepted]), "|", .. DistractorsOf(item.Body).SelectMany(distractor => new[] { distractor.Text, distractor.Origin }),
            "|", .. item.Sources.SelectMany(source => new[] { source.DocumentId, source.Span.ToString(), source.Quote, source.Sentence, source.Heading ?? "" })];
        return row with { Digest = ContentHash.Of(16, [row.ToString(), .. rest]) };
    }

    public static IReadOnlyList<Distractor> DistractorsOf(ItemBody body) => body switch
    {
        ItemBody.MultipleChoice choice => choice.Distractors,
        ItemBody.TrueFalse claim => [claim.Falsehood],
        ItemBody.MultipleResponse several => several.Distractors,
        _ => [],
    };

    public BankedItem ToItem(IEnumerable<string> accepted, IReadOnlyList<AnswerPart> parts, IReadOnlyList<Distractor> distractors, IReadOnlyList<SourceRow> sources)
    {
        var key = new Key(Answer, [.. accepted]);
        var kind = Enum.Parse<ItemKind>(Kind);
        ItemBody body = kind switch
        {
            ItemKind.MultipleChoice => new ItemBody.MultipleChoice(BeforeGap, key, distractors),
            ItemKind.TrueFalse => new ItemBody.TrueFalse(BeforeGap, AfterGap ?? "", key, distractors[0]),
            ItemKind.Cloze => new ItemBody.Cloze(BeforeGap, AfterGap ?? "", key),
            ItemKind.ShortAnswer => new ItemBody.ShortAnswer(BeforeGap, key),
            ItemKind.MultipleResponse => new ItemBody.MultipleResponse(BeforeGap, [.. parts.Select(part => part.Key)], distractors),
            ItemKind.Matching => new ItemBody.Matching(BeforeGap, [.. parts.Select(part => new MatchingPair(part.Prompt ?? "", part.Key))]),
            ItemKind.Ordering => new ItemBody.Ordering(BeforeGap, [.. parts.Select(part => new OrderingEntry(part.Text, part.Place ?? ""))]),
            _ => throw new InvalidOperationException($"The bank has no columns for a {kind}."),
        };
        var item = new Item
        {
            Id = Id,
            FactId = FactId,
            Body = body,
            Language = Language == "zh" ? Text.Language.Chinese : Text.Language.English,
            Topic = Topic,
            Modality = Enum.Parse<Modality>(Modality),
            Sources = [.. sources.Select(source => source.ToProvenance())],
            Value = Value,
            Unit = Unit,
            Rank = (int)Rank,
        };
        return new BankedItem(item, Enum.Parse<ItemStatus>(Status, ignoreCase: true), IsSourceGone);
    }

    public static string NameOf(Language language) => language == Text.Language.Chinese ? "zh" : "en";

    public static string NameOf(ItemStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>A source's row.</summary>
internal sealed record SourceRow
{
    public string ItemId { get; init; } = "";

    public long Position { get; init; }

    public string DocumentId { get; init; } = "";

    public long Start { get; init; }

    public long Length { get; init; }

    public string Quote { get; init; } = "";

    public string Sentence { get; init; } = "";

    public long QuoteInSentence { get; init; }

    public long QuoteLength { get; init; }

    public string? Heading { get; init; }

    public long? Page { get; init; }

    public Provenance ToProvenance() => new()
    {
        DocumentId = DocumentId,
        Span = new TextSpan((int)Start, (int)Length),
        Quote = Quote,
        Sentence = Sentence,
        QuoteInSentence = new TextSpan((int)QuoteInSentence, (int)QuoteLength),
        Heading = Heading,
        Page = (int?)Page,
    };
}
