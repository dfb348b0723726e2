using Study.Text;

namespace Study.Ingest;

/// <summary>A document as it was read: the words of the file, and the parts of them that are for reading.</summary>
public sealed record SourceDocument
{
    /// <summary>A hash of <see cref="Text"/>: two files with the same words are one document.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name without folder and ending.</summary>
    public required string Name { get; init; }

    /// <summary>Where the file was, as the user gave it.</summary>
    public required string Path { get; init; }

    /// <summary>Its first title or heading; the name where it has none.</summary>
    public required string Title { get; init; }

    public required Language Language { get; init; }

    /// <summary>The day it was published, from its date line or dateline; null where it gives none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The whole file, decoded and otherwise untouched, a byte order mark included. Spans and offsets are into this text.</summary>
    public required string Text { get; init; }

    /// <summary>How its bytes were read, by the encoding's common name: UTF-8, GB18030, ...</summary>
    public required string Encoding { get; init; }

    /// <summary>Its parts in reading order, put right for reading.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>What a block is to its reader.</summary>
public enum BlockKind
{
    Title,
    Heading,
    Paragraph,
    ListItem,
}

/// <summary>One part of a document, put right for reading.</summary>
/// <param name="Content">Its words, with the way back to <see cref="SourceDocument.Text"/>.</param>
/// <param name="Heading">The nearest heading or title above it; null where there is none.</param>
/// <param name="Page">The one-based page it starts on; null where the format has no pages.</param>
public sealed record Block(BlockKind Kind, MappedText Content, string? Heading = null, int? Page = null)
{
    /// <summary>The day the article it belongs to was published; null where the text does not say.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether the block's last sentence stops short, as at the end of a file that was cut off.</summary>
    public bool IsCutOff { get; init; }
}

/// <summary>Where an answer stands: its exact words in a document, findable again by anyone.</summary>
/// <remarks>Invariant: <see cref="Quote"/> is the text of the document at <see cref="Span"/>.</remarks>
public sealed record Provenance
{
    /// <summary>The document's <see cref="SourceDocument.Id"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Into <see cref="SourceDocument.Text"/>.</summary>
    public required TextSpan Span { get; init; }

    public required string Quote { get; init; }

    /// <summary>The whole sentence, put right for reading.</summary>
    public required string Sentence { get; init; }

    /// <summary>The quote within <see cref="Sentence"/>.</summary>
    public required TextSpan QuoteInSentence { get; init; }

    /// <summary>The nearest heading above; null where there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>The one-based page; null where the format has no pages.</summary>
    public int? Page { get; init; }
}
