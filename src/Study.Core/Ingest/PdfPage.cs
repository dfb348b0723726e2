using System.Text;
using Study.Text;
using UglyToad.PdfPig.Content;

namespace Study.Ingest;

/// <summary>Puts the letters of a page together to lines, and the lines in reading order.</summary>
internal static class PdfPage
{
    // A gap this many times the letter size parts two columns or two cells; words are parted by less.
    private const double ColumnGap = 1.4;

    // A gap this many times the letter size parts two words; letters of one word stand closer.
    private const double WordGap = 0.18;

    // A gutter is believed in when at least so many lines stand on either side of it.
    private const int LinesBesideGutter = 3;

    private sealed record Glyph(string Text, double Left, double Right, double Baseline, double Size);

    private sealed record Segment(List<Glyph> Glyphs, int Row)
    {
        public double Left { get; } = Glyphs[0].Left;

        public double Right { get; } = Glyphs.Max(glyph => glyph.Right);

        public double Baseline { get; } = Glyphs[0].Baseline;

        public double Size { get; } = Glyphs.GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(size => size.Count())!.Key;
    }

    public static IReadOnlyList<PdfLine> LinesOf(Page page)
    {
        var segments = Segments(Rows(WithoutDoubles(Glyphs(page))));
        var lines = new List<PdfLine>();
        var column = 0;
        foreach (var part in InOrder(segments, depth: 0))
        {
            column++;
            foreach (var row in part.GroupBy(segment => segment.Row).Select(row => row.OrderBy(segment => segment.Left).ToList()))
            {
                var text = TextOf(row);
                if (text.Length > 0)
                {
                    lines.Add(new PdfLine(
                        text, page.Number, row[0].Left, row.Max(segment => segment.Right), row[0].Baseline, row.Max(segment => segment.Size),
                        page.Height > 0 ? row[0].Baseline / page.Height : 0.5, column));
                }
            }
        }

        return lines;
    }

    /// <summary>The letters that stand upright, each with its place; blanks only part words, and gaps do that too.</summary>
    private static List<Glyph> Glyphs(Page page)
    {
        var glyphs = new List<Glyph>(page.Letters.Count);
        foreach (var letter in page.Letters)
        {
            if (letter.TextOrientation is not TextOrientation.Horizontal || letter.Value.Length == 0 || letter.Value[0] == '\0')
            {
                continue;
            }

            var size = letter.PointSize is > 0.5 and < 400 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
            var (left, right) = (letter.StartBaseLine.X, letter.EndBaseLine.X);
            if (double.IsFinite(left) && double.IsFinite(right) && double.IsFinite(letter.StartBaseLine.Y))
            {
                glyphs.Add(new Glyph(Repaired(letter.Value), Math.Min(left, right), Math.Max(left, right), letter.StartBaseLine.Y, size));
            }
        }

        return glyphs;
    }

    /// <summary>Ligatures as their letters, and the signs of Chinese radicals that some fonts give out as the characters they look like.</summary>
    private static string Repaired(string letter)
    {
        foreach (var unit in letter)
        {
            if (unit is >= '\u2E80' and <= '\u2FDF' or >= '\uFB00' and <= '\uFB06')
            {
                return letter.Normalize(NormalizationForm.FormKC);
            }
        }

        return letter;
    }

    /// <summary>A letter drawn twice at nearly one place is a bold one.</summary>
    private static List<Glyph> WithoutDoubles(List<Glyph> glyphs)
    {
        var seen = new Dictionary<(string, int, int), List<Glyph>>();
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            var (x, y) = ((int)(glyph.Left / 4), (int)(glyph.Baseline / 4));
            var isDouble = false;
            for (var dx = -1; dx <= 1 && !isDouble; dx++)
            {
                for (var dy = -1; dy <= 1 && !isDouble; dy++)
                {
                    isDouble = seen.TryGetValue((glyph.Text, x + dx, y + dy), out var near)
                        && near.Any(other => Math.Abs(other.Left - glyph.Left) < 0.12 * glyph.Size && Math.Abs(other.Baseline - glyph.Baseline) < 0.12 * glyph.Size);
                }
            }

            if (!isDouble)
            {
                kept.Add(glyph);
                if (!seen.TryGetValue((glyph.Text, x, y), out var here))
                {
                    seen[(glyph.Text, x, y)] = here = [];
                }

                here.Add(glyph);
            }
        }

        return kept;
    }

    /// <summary>Letters on one baseline, raised and lowered ones among them, from the top of the page down.</summary>
    private static IEnumerable<List<Glyph>> Rows(List<Glyph> glyphs)
    {
        var row = new List<Glyph>();
        var baseline = 0.0;
        var size = 0.0;
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline).ThenBy(glyph => glyph.Left))
        {
            if (row.Count > 0 && baseline - glyph.Baseline > 0.35 * Math.Max(size, glyph.Size))
            {
                yield return row;
                row = [];
            }

            if (row.Count == 0 || glyph.Size > size)
            {
                (baseline, size) = (glyph.Baseline, glyph.Size);
            }

            row.Add(glyph);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static List<Segment> Segments(IEnumerable<List<Glyph>> rows)
    {
        var segments = new List<Segment>();
        foreach (var (number, row) in rows.Index())
        {
            var glyphs = new List<Glyph>();
            foreach (var glyph in row.OrderBy(glyph => glyph.Left))
            {
                if (string.IsNullOrWhiteSpace(glyph.Text))
                {
                    continue;
                }

                if (glyphs.Count > 0 && glyph.Left - glyphs[^1].Right > ColumnGap * Math.Max(glyph.Size, glyphs[^1].Size))
                {
                    segments.Add(new Segment(glyphs, number));
                    glyphs = [];
                }

                glyphs.Add(glyph);
            }

            if (glyphs.Count > 0)
            {
                segments.Add(new Segment(glyphs, number));
            }
        }

        return segments;
    }

    /// <summary>
    /// The parts of a page in reading order. Where a gutter parts two columns, what reaches across it (a title, a wide table) parts the page
    /// into bands, and in each band the left column is read before the right one.
    /// </summary>
    private static IEnumerable<List<Segment>> InOrder(List<Segment> segments, int depth)
    {
        if (segments.Count < 2 * LinesBesideGutter || depth > 4 || GutterOf(segments) is not { } gutter)
        {
            if (segments.Count > 0)
            {
                yield return segments;
            }

            yield break;
        }

        var left = new List<Segment>();
        var right = new List<Segment>();
        foreach (var segment in segments)
        {
            if (segment.Right <= gutter)
            {
                left.Add(segment);
            }
            else if (segment.Left >= gutter)
            {
                right.Add(segment);
            }
            else
            {
                foreach (var part in InOrder(left, depth + 1).Concat(InOrder(right, depth + 1)))
                {
                    yield return part;
                }

                left.Clear();
                right.Clear();
                yield return [segment];
            }
        }

        foreach (var part in InOrder(left, depth + 1).Concat(InOrder(right, depth + 1)))
        {
            yield return part;
        }
    }

    /// <summary>
    /// Where two columns are parted: a place that few lines cross and that has lines of running text on both sides at the same heights;
    /// null where there is none.
    /// </summary>
    private static double? GutterOf(List<Segment> segments)
    {
        var (from, to) = (segments.Min(segment => segment.Left), segments.Max(segment => segment.Right));
        double? best = null;
        var fewest = int.MaxValue;
        var mostBalanced = 0;
        for (var at = from + (0.15 * (to - from)); at <= from + (0.85 * (to - from)); at += 3)
        {
            var left = segments.Where(segment => segment.Right <= at).ToList();
            var right = segments.Where(segment => segment.Left >= at).ToList();
            var crossing = segments.Count - left.Count - right.Count;
            if (left.Count < LinesBesideGutter || right.Count < LinesBesideGutter || crossing > 0.25 * segments.Count || !AreColumns(left, right, to - from))
            {
                continue;
            }

            var balance = Math.Min(left.Count, right.Count);
            if (crossing < fewest || (crossing == fewest && balance > mostBalanced))
            {
                (best, fewest, mostBalanced) = (at, crossing, balance);
            }
        }

        return best;
    }

    /// <summary>Columns of text are wide and stand beside each other; the cells of a table are narrow, and its rows are read across.</summary>
    private static bool AreColumns(List<Segment> left, List<Segment> right, double width)
    {
        var overlap = Math.Min(left.Max(segment => segment.Baseline), right.Max(segment => segment.Baseline))
            - Math.Max(left.Min(segment => segment.Baseline), right.Min(segment => segment.Baseline));
        return overlap > 0 && Typical(left) > 0.16 * width && Typical(right) > 0.16 * width;
    }

    private static double Typical(List<Segment> column)
    {
        var widths = column.Select(segment => segment.Right - segment.Left).Order().ToList();
        return widths[widths.Count / 2];
    }

    private static string TextOf(List<Segment> row)
    {
        var text = new StringBuilder();
        Glyph? last = null;
        foreach (var glyph in row.SelectMany(segment => segment.Glyphs))
        {
            if (last is not null && glyph.Left - last.Right > WordGap * Math.Max(glyph.Size, last.Size) && !(Languages.IsHan(last.Text[^1]) && Languages.IsHan(glyph.Text[0])))
            {
                text.Append(' ');
            }

            text.Append(IsRaised(glyph, last) ? RaisedText.Of(glyph.Text) : glyph.Text);
            last = glyph;
        }

        return Blanks.Collapse(text.ToString());
    }

    /// <summary>A small figure that stands higher than the letter before it: the 2 of km².</summary>
    private static bool IsRaised(Glyph glyph, Glyph? last) =>
        last is not null && glyph.Size < 0.8 * last.Size && glyph.Baseline > last.Baseline + (0.15 * last.Size) && char.IsAsciiLetter(last.Text[^1]);
}
