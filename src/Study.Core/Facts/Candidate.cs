using Study.Ingest;
using Study.Text;

namespace Study.Facts;

/// <summary>A sentence in its place: enough to say where any words of it stand in the document.</summary>
/// <param name="Span">Where it stands in the block's text.</param>
internal sealed record PlacedSentence(SourceDocument Document, Block Block, TextSpan Span)
{
    public string Text { get; } = Span.In(Block.Content.Text);

    /// <summary>The provenance of some of its words.</summary>
    /// <param name="words">Into <see cref="Text"/>.</param>
    public Provenance ProvenanceOf(TextSpan words)
    {
        var span = Block.Content.ToSource(words.Shift(Span.Start));
        return new Provenance
        {
            DocumentId = Document.Id,
            Span = span,
            Quote = span.In(Document.Text),
            Sentence = Text,
            QuoteInSentence = words,
            Heading = Block.Heading,
            Page = Block.Page,
        };
    }

    public LeftOut LeaveOut(TextSpan words, string reason) =>
        new(words.In(Text), reason, Document.Id, Block.Content.ToSource(words.Shift(Span.Start)));
}

/// <summary>What a finder found: facts, and candidates that were not good enough.</summary>
internal sealed class Findings
{
    public List<Fact> Facts { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];
}
