using System.Text;
using Study.Text;

namespace Study.Ingest;

/// <summary>What a reader of one format is given.</summary>
/// <param name="Name">What to call the file in a message.</param>
/// <param name="Encoding">The encoding the user names; null to tell it from the bytes.</param>
internal sealed record ReadingOrder(string Name, byte[] Bytes, string? Encoding, ReadingLimits Limits);

/// <summary>What a reader of one format took from a file.</summary>
/// <param name="Text">See <see cref="SourceDocument.Text"/>.</param>
/// <param name="Notes">See <see cref="SourceDocument.Notes"/>.</param>
internal sealed record Extract(string Text, IReadOnlyList<Block> Blocks, string Encoding, IReadOnlyList<string> Notes);

/// <summary>Writes the words taken from a file one block after the other, and remembers what each block is.</summary>
internal sealed class ExtractWriter(ReadingOrder order)
{
    private readonly StringBuilder _text = new();
    private readonly List<(BlockKind Kind, IReadOnlyList<(TextSpan Span, string? Words)> Pieces, string? Heading, int? Page)> _blocks = [];
    private string? _heading;

    /// <summary>How many characters there are so far.</summary>
    public int Length => _text.Length;

    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>
    /// Adds a block. A paragraph that can only be a heading is one: short, without a sentence. The first heading of all is the title.
    /// </summary>
    /// <param name="words">On one line; white space around them is dropped.</param>
    public void Add(BlockKind kind, string words, int? page = null)
    {
        var line = words.Trim();
        if (line.Length == 0)
        {
            return;
        }

        AddLines(kind == BlockKind.Paragraph && PlainTextReader.LooksLikeHeading(line) ? BlockKind.Heading : kind, [line], page);
    }

    /// <summary>Adds a block of several lines that read on, as they stood on a page.</summary>
    public void AddLines(BlockKind kind, IReadOnlyList<string> lines, int? page)
    {
        Separate("\n\n");
        var start = _text.Length;
        var spans = new List<TextSpan>();
        foreach (var line in lines)
        {
            Separate(spans.Count == 0 ? "" : "\n");
            spans.Add(new TextSpan(_text.Length, line.Length));
            _text.Append(line);
        }

        Guard();
        if (spans.Count > 1)
        {
            var around = _text.ToString(start, _text.Length - start);
            spans = [.. PlainTextReader.Joined(around, [.. spans.Select(span => span.Shift(-start))]).Select(span => span.Shift(start))];
        }

        var isHeading = kind is BlockKind.Title or BlockKind.Heading;
        var told = isHeading ? _heading is null ? BlockKind.Title : BlockKind.Heading : kind;
        _blocks.Add((told, [.. spans.Select(span => (span, (string?)null))], _heading, page));
        _heading = isHeading ? string.Join(' ', lines) : _heading;
    }

    /// <summary>Adds a table: its rows to the text, and a sentence for each cell whose meaning its heads make certain.</summary>
    /// <param name="isMerged">Whether cells reach over several rows or columns, so that no head is certain.</param>
    public void AddTable(IReadOnlyList<IReadOnlyList<string>> rows, bool isMerged, int? page)
    {
        var placed = new List<IReadOnlyList<TableCell>>();
        foreach (var row in rows.Where(row => row.Any(cell => cell.Length > 0)))
        {
            Separate(placed.Count == 0 ? "\n\n" : "\n");
            var cells = new List<TableCell>();
            foreach (var cell in row)
            {
                Separate(cells.Count == 0 ? "" : "\t");
                cells.Add(new TableCell(cell, new TextSpan(_text.Length, cell.Length)));
                _text.Append(cell);
            }

            placed.Add(cells);
        }

        Guard();
        foreach (var pieces in isMerged ? [] : TableStatements.Of(placed))
        {
            _blocks.Add((BlockKind.TableRow, pieces, _heading, page));
        }
    }

    /// <exception cref="StudyException">Nothing was added.</exception>
    public Extract Finish(string encoding, IReadOnlyList<string> notes)
    {
        if (_text.Length == 0)
        {
            throw new StudyException($"{order.Name}: no text was found in it. If it holds pictures of text, run it through OCR first.");
        }

        var text = _text.ToString();
        return new Extract(text, [.. _blocks.Select(block => new Block(block.Kind, MappedText.Compose(text, block.Pieces), block.Heading, block.Page))], encoding, notes);
    }

    private void Separate(string mark)
    {
        if (_text.Length > 0)
        {
            _text.Append(mark);
        }
    }

    private void Guard()
    {
        if (_text.Length > order.Limits.Characters)
        {
            throw new StudyException(FormattableString.Invariant(
                $"{order.Name}: it holds more than {order.Limits.Characters:N0} characters of text. Split it, or allow more with --limit characters=N."));
        }
    }
}
