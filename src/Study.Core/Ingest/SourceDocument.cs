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

    /// <summary>
    /// The whole text: of a text or Markdown file every character, a byte order mark included; of any other format the words taken from
    /// it, which are the same whenever the file is read again. Spans and offsets are into this text.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>How its bytes were read, by the common name of the encoding or format: UTF-8, GB18030, PDF, ...</summary>
    public required string Encoding { get; init; }

    /// <summary>What its reader should know: pages without text, an encoding that was guessed. Each a sentence; usually none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

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

    /// <summary>A row of a table, put into a sentence for one of its cells: head of the row, head of the column, value.</summary>
    TableRow,
}

/// <summary>One part of a document, put right for reading.</summary>
/// <param name="Content">Its words, with the way back to <see cref="SourceDocument.Text"/>.</param>
/// <param name="Heading">The nearest heading or title above it; null where there is none.</param>
/// <param name="Page">The one-based page it starts on; null where the format has no pages.</param>
public sealed record Block(BlockKind Kind, MappedText Content, string? Heading = null, int? Page = null)
{
    /// <summary>The day the article it belongs to was published; null where the text does not say.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The language it is written in; null where it has too few letters to tell, so that it is in the document's.</summary>
    public Language? Language { get; init; }

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
