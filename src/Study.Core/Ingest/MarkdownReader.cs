using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Study.Text;

namespace Study.Ingest;

/// <summary>Markdown becomes blocks: its headings, paragraphs, list items and tables, without marks. Code and HTML are not for asking.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();

    /// <summary>The blocks of a text; a byte order mark at its start is passed over.</summary>
    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        string? heading = null;
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        foreach (var part in Markdown.Parse(text[mark..], Pipeline).Descendants())
        {
            if (part is YamlFrontMatterBlock matter)
            {
                blocks.AddRange(DateOf(text, matter, mark));
            }
            else if (part is Table table)
            {
                blocks.AddRange(TableStatements.Of(Rows(text, table, mark)).Select(pieces => new Block(BlockKind.TableRow, MappedText.Compose(text, pieces), heading)));
            }
            else if (part is LeafBlock { Inline: not null } leaf and (HeadingBlock or ParagraphBlock) && !IsInTable(leaf))
            {
                var content = MappedText.Join(text, Pieces(text, leaf.Inline, mark));
                if (string.IsNullOrWhiteSpace(content.Text))
                {
                    continue;
                }

                var kind = leaf switch
                {
                    HeadingBlock => heading is null ? BlockKind.Title : BlockKind.Heading,
                    _ => leaf.Parent is ListItemBlock ? BlockKind.ListItem : BlockKind.Paragraph,
                };
                blocks.Add(new Block(kind, content, heading));
                heading = leaf is HeadingBlock ? content.Text : heading;
            }
        }

        return blocks;
    }

    /// <summary>The cells of a table; one that holds marks such as ** is read as if it were empty, for its words do not stand in one piece.</summary>
    private static List<IReadOnlyList<TableCell>> Rows(string text, Table table, int mark)
    {
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = new List<TableCell>();
            foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
            {
                var pieces = cell.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null).SelectMany(leaf => Pieces(text, leaf.Inline!, mark)).Where(piece => piece.Length > 0).ToList();
                cells.Add(pieces.Count == 1 ? new TableCell(pieces[0].In(text).Trim(), Trimmed(text, pieces[0])) : new TableCell("", default));
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var words = span.In(text);
        return new TextSpan(span.Start + words.Length - words.TrimStart().Length, words.Trim().Length);
    }

    private static bool IsInTable(MarkdownObject part)
    {
        for (var parent = (part as Markdig.Syntax.Block)?.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Table)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date of a front matter, as a block that stands by itself: date lines are read by <see cref="NewsFurniture"/>.</summary>
    private static IEnumerable<Block> DateOf(string text, YamlFrontMatterBlock matter, int mark)
    {
        foreach (Markdig.Helpers.StringLine line in matter.Lines)
        {
            var words = line.ToString();
            if (words.StartsWith("date:", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Block(BlockKind.Paragraph, MappedText.Of(text, new TextSpan(line.Position + mark, words.Length)));
            }
        }
    }

    private static IEnumerable<TextSpan> Pieces(string text, ContainerInline container, int mark)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    yield return Piece(text, literal.Span.Start + mark, literal.Span.Length, literal.Content.ToString());
                    break;
                case CodeInline code:
                    yield return Piece(text, code.Span.Start + mark, code.Span.Length, code.Content);
                    break;
                case LineBreakInline:
                    if (IsBetweenWords(text, inline.Span.Start + mark))
                    {
                        yield return new TextSpan(inline.Span.Start + mark, 1);
                    }

                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    foreach (var piece in Pieces(text, inner, mark))
                    {
                        yield return piece;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The part of the source that reads as <paramref name="content"/>: without a backslash or backquotes around it.</summary>
    private static TextSpan Piece(string text, int start, int length, string content)
    {
        var place = text.IndexOf(content, start, Math.Min(length, text.Length - start), StringComparison.Ordinal);
        return place >= 0 ? new TextSpan(place, content.Length) : new TextSpan(start, 0);
    }

    private static bool IsBetweenWords(string text, int lineBreak)
    {
        var before = lineBreak - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        var after = lineBreak;
        while (after < text.Length - 1 && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return before >= 0 && text[before] < '\u3000' && text[after] < '\u3000';
    }
}
