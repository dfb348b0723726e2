using Study.Text;

namespace Study.Ingest;

/// <summary>Lines of pages become paragraphs and headings again, by how they stand: indents, short last lines, gaps, sizes.</summary>
internal static class PdfParagraphs
{
    /// <summary>Some lines that read on.</summary>
    public sealed record PdfParagraph(BlockKind Kind, List<PdfLine> Lines);

    // Letters this much larger than the text's make a heading.
    private const double HeadingSize = 1.15;

    // Lines further apart than this many times the usual distance belong to two paragraphs.
    private const double ParagraphGap = 1.35;

    public static IReadOnlyList<PdfParagraph> Of(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var size = lines.GroupBy(line => Math.Round(line.Size, 1)).MaxBy(sizes => sizes.Sum(line => line.Text.Length))!.Key;
        var columns = lines.GroupBy(line => (line.Page, line.Column)).ToDictionary(column => column.Key, column => new Column([.. column]));
        var paragraphs = new List<PdfParagraph>();
        foreach (var line in lines)
        {
            var isLarge = line.Size > HeadingSize * size;
            if (paragraphs.Count > 0 && GoesOn(paragraphs[^1], line, isLarge, columns))
            {
                paragraphs[^1].Lines.Add(line);
            }
            else
            {
                paragraphs.Add(new PdfParagraph(isLarge ? BlockKind.Heading : BlockKind.Paragraph, [line]));
            }
        }

        return [.. paragraphs.Select(AsHeading)];
    }

    /// <summary>A paragraph of one line that can only be a heading is one, whatever the size of its letters.</summary>
    private static PdfParagraph AsHeading(PdfParagraph paragraph) =>
        paragraph.Kind == BlockKind.Heading && paragraph.Lines[^1].Text is var last && last[^1] is '。' or ';' or '；' ? paragraph with { Kind = BlockKind.Paragraph }
        : paragraph.Kind == BlockKind.Paragraph && paragraph.Lines.Count == 1 && PlainTextReader.LooksLikeHeading(paragraph.Lines[0].Text) ? paragraph with { Kind = BlockKind.Heading }
        : paragraph;

    /// <summary>How a column is set.</summary>
    private sealed class Column
    {
        public Column(List<PdfLine> lines)
        {
            Left = lines.GroupBy(line => Math.Round(line.Left)).MaxBy(edge => edge.Count())!.Key;
            Right = lines.Max(line => line.Right);
            var distances = lines.Zip(lines.Skip(1), (above, below) => above.Baseline - below.Baseline).Where(distance => distance > 0).Order().ToList();
            Distance = distances.Count == 0 ? 0 : distances[distances.Count / 2];
        }

        public double Left { get; }

        public double Right { get; }

        public double Distance { get; }
    }

    private static bool GoesOn(PdfParagraph paragraph, PdfLine next, bool isLarge, Dictionary<(int, int), Column> columns)
    {
        var last = paragraph.Lines[^1];
        if ((paragraph.Kind == BlockKind.Heading) != isLarge || Math.Abs(last.Size - next.Size) > 0.12 * last.Size || StartsAnew(next.Text))
        {
            return false;
        }

        var end = last.Text[^1];
        var isEnded = Characters.EndsSentence(end) || Characters.IsCloser(end) || end is '：' or ':' or ';' or '；';
        var column = columns[(next.Page, next.Column)];
        var before = columns[(last.Page, last.Column)];
        if ((last.Page, last.Column) != (next.Page, next.Column))
        {
            // At the foot of a column or page: the sentence goes on where nothing ended and the next line is not set in.
            var isFull = last.Right > before.Right - (3 * last.Size);
            return !isLarge && !isEnded && next.Left < column.Left + (0.8 * next.Size)
                && (char.IsAsciiLetterLower(next.Text[0]) || end is ',' or '，' or '、' or '-' || (isFull && (Languages.IsHan(next.Text[0]) || char.IsAsciiDigit(next.Text[0]))));
        }

        if (last.Baseline - next.Baseline > ParagraphGap * column.Distance + 1 || last.Baseline < next.Baseline)
        {
            return false;
        }

        if (isLarge)
        {
            return true;
        }

        // A line set in begins a paragraph; a line that stops short ends one, unless a word is divided there.
        var isSetIn = next.Left > column.Left + (0.8 * next.Size) && next.Left > last.Left + (0.8 * next.Size);
        var isShort = last.Right < column.Right - (2.5 * last.Size) && (isEnded || PlainTextReader.LooksLikeHeading(last.Text) && paragraph.Lines.Count == 1 && last.Right < column.Left + (0.6 * (column.Right - column.Left)));
        return end == '-' || (!isSetIn && !isShort);
    }

    private static bool StartsAnew(string text) => text[0] is '•' or '●' or '■' or '◆' or '▪' or '–' && text.Length > 1;
}
