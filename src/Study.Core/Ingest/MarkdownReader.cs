using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Study.Text;

namespace Study.Ingest;

/// <summary>Markdown becomes blocks: its headings, paragraphs and list items, without marks. Code, tables and HTML are not for asking.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();

    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        string? heading = null;
        foreach (var part in Markdown.Parse(text, Pipeline).Descendants())
        {
            if (part is YamlFrontMatterBlock matter)
            {
                blocks.AddRange(DateOf(text, matter));
            }
            else if (part is LeafBlock { Inline: not null } leaf and (HeadingBlock or ParagraphBlock) && !IsInTable(leaf))
            {
                var content = MappedText.Join(text, Pieces(text, leaf.Inline));
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

    private static bool IsInTable(MarkdownObject part)
    {
        for (var parent = (part as Markdig.Syntax.Block)?.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Markdig.Extensions.Tables.Table)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date of a front matter, as a block that stands by itself: date lines are read by <see cref="NewsFurniture"/>.</summary>
    private static IEnumerable<Block> DateOf(string text, YamlFrontMatterBlock matter)
    {
        foreach (Markdig.Helpers.StringLine line in matter.Lines)
        {
            var words = line.ToString();
            if (words.StartsWith("date:", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Block(BlockKind.Paragraph, MappedText.Of(text, new TextSpan(line.Position, words.Length)));
            }
        }
    }

    private static IEnumerable<TextSpan> Pieces(string text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    yield return Piece(text, literal.Span, literal.Content.ToString());
                    break;
                case CodeInline code:
                    yield return Piece(text, code.Span, code.Content);
                    break;
                case LineBreakInline:
                    if (IsBetweenWords(text, inline.Span.Start))
                    {
                        yield return new TextSpan(inline.Span.Start, 1);
                    }

                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    foreach (var piece in Pieces(text, inner))
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
    private static TextSpan Piece(string text, SourceSpan span, string content)
    {
        var place = text.IndexOf(content, span.Start, Math.Min(span.Length, text.Length - span.Start), StringComparison.Ordinal);
        return place >= 0 ? new TextSpan(place, content.Length) : new TextSpan(span.Start, 0);
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
