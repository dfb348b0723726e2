using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>An item's row, as the table has it. Rows become values here and nowhere else.</summary>
internal record ItemRow
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

    public string? Reason { get; init; }

    public string? EditedBody { get; init; }

    public string? EditedDigest { get; init; }

    public double Prior { get; init; }

    public double Difficulty { get; init; }

    public long Draw { get; init; }

    public static ItemRow Of(Item item)
    {
        var body = BodyText.Of(item.Body);
        var row = new ItemRow
        {
            Id = item.Id,
            FactId = item.FactId,
            Kind = item.Kind.ToString(),
            Language = NameOf(item.Language),
            Topic = item.Topic,
            Modality = item.Modality.ToString(),
            BeforeGap = body.Before,
            AfterGap = body.After,
            Answer = body.Answer,
            Value = item.Value,
            Unit = item.Unit,
            DocumentId = item.Sources[0].DocumentId,
            Rank = item.Rank,
            Status = NameOf(ItemStatus.Draft),
            Prior = ItemDifficulty.PriorOf(item),
            Draw = ItemDraw.Of(item.Id),
        };
        string[] words = [row.ToString(), .. body.Accepted, .. body.Parts.SelectMany(WordsOf),
            "|", .. body.Distractors.SelectMany(distractor => new[] { distractor.Text, distractor.Origin }), "|", .. item.Sources.SelectMany(WordsOf)];
        return row with { Digest = ContentHash.Of(16, string.Join('\n', words)) };
    }

    public BankedItem ToItem(
        IEnumerable<string> accepted, IReadOnlyList<AnswerPart> parts, IReadOnlyList<Distractor> distractors, IReadOnlyList<SourceRow> sources, IReadOnlyList<string> tags)
    {
        var kind = Enum.Parse<ItemKind>(Kind);
        var derived = new BodyText { Before = BeforeGap, After = AfterGap, Answer = Answer, Accepted = [.. accepted], Parts = parts, Distractors = distractors }.ToBody(kind);
        var body = EditedBody is null ? derived : BodyText.OfJson(EditedBody).ToBody(kind);

        // The value is the derived key's; of a key that a teacher wrote, only the words are known.
        var isDerivedKey = body.Key.Text == derived.Key.Text;
        var item = new Item
        {
            Id = Id,
            FactId = FactId,
            Body = body,
            Language = Language == "zh" ? Text.Language.Chinese : Text.Language.English,
            Topic = Topic,
            Modality = Enum.Parse<Modality>(Modality),
            Sources = [.. sources.Select(source => source.ToProvenance())],
            Value = isDerivedKey ? Value : null,
            Unit = isDerivedKey ? Unit : null,
            Rank = (int)Rank,
        };
        return new BankedItem(item, Enum.Parse<ItemStatus>(Status, ignoreCase: true), IsSourceGone)
        {
            Reason = Reason is null ? null : Enum.Parse<RejectionReason>(Reason, ignoreCase: true),
            Derived = EditedBody is null ? null : derived,
            IsEditOutdated = EditedBody is not null && EditedDigest != Digest,
            Difficulty = Difficulty,
            Tags = tags,
        };
    }

    public static string NameOf(Language language) => language == Text.Language.Chinese ? "zh" : "en";

    public static string NameOf(ItemStatus status) => status.ToString().ToLowerInvariant();

    private static string[] WordsOf(AnswerPart part) => [part.Prompt ?? "", part.Text, part.Place ?? "", .. part.Accepted];

    private static string[] WordsOf(Provenance source) => [source.DocumentId, source.Span.ToString(), source.Quote, source.Sentence, source.Heading ?? ""];
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
