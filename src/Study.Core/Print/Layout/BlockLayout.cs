using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Layout;

/// <summary>Lays out the blocks of a paper to the width of its text and builds the paper's logical structure on the way.</summary>
/// <param name="width">Of the text, in points.</param>
/// <param name="root">Takes the structure.</param>
internal sealed class BlockLayout(Typesetter typesetter, double width, Language language, Tag root)
{
    private readonly NumberColumn _numbers = new(typesetter);
    private Tag? _list;

    public IReadOnlyList<LaidBlock> Lay(IReadOnlyList<PaperBlock> blocks)
    {
        _numbers.MakeRoomFor(blocks);
        return [.. blocks.Select(Lay)];
    }

    private LaidBlock Lay(PaperBlock block)
    {
        if (block is not (PaperBlock.Question or PaperBlock.Answer))
        {
            _list = null;
        }

        return block switch
        {
            PaperBlock.Title title => LayTitle(title),
            PaperBlock.Note note => LayNote(note),
            PaperBlock.Blanks blanks => LayBlanks(blanks),
            PaperBlock.SectionHeading heading => LayHeading(heading),
            PaperBlock.Question question => QuestionLayout.Lay(question, typesetter, _numbers, width, NextListItem(question.Language)),
            PaperBlock.LetterTable table => LetterTableLayout.Lay(table, typesetter, width, root.Add(TagRole.Table)),
            PaperBlock.Answer answer => LayAnswer(answer, NextListItem(language)),
            PaperBlock.ScoreTable table => ScoreTableLayout.Lay(table, typesetter, width, root.Add(TagRole.Table)),
            PaperBlock.NewPage => new LaidBlock([]) { IsOnNewPage = true, IsKeptWithNext = true },
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "a new kind of block"),
        };
    }

    private Tag NextListItem(Language itemLanguage)
    {
        _list ??= root.Add(TagRole.List);
        return _list.Add(TagRole.ListItem, itemLanguage == language ? null : itemLanguage);
    }

    private LaidBlock LayTitle(PaperBlock.Title title)
    {
        var lines = typesetter.BalancedLines(title.Text, PaperStyles.Title, width);
        return new LaidBlock([.. TextRows.Centred(lines, PaperStyles.Title, root.Add(TagRole.Title), width)]) { IsKeptWithNext = true };
    }

    private LaidBlock LayNote(PaperBlock.Note note)
    {
        var lines = typesetter.BalancedLines(note.Text, PaperStyles.Note, width);
        return new LaidBlock([.. TextRows.Centred(lines, PaperStyles.Note, root.Add(TagRole.Paragraph), width)])
        {
            SpaceBefore = 3,
            IsKeptWithNext = true,
        };
    }

    private LaidBlock LayBlanks(PaperBlock.Blanks blanks)
    {
        const double BetweenFields = 14;
        const double BehindLabel = 4;
        const double BelowBaseline = 3;

        var style = PaperStyles.Blank;
        var tag = root.Add(TagRole.Paragraph);
        // The space keeps the labels apart for those who copy the text; it is no part of a line's width.
        var labels = blanks.Fields.Select(field => typesetter.Line(field.Label + " ", style)).ToArray();
        var room = width - labels.Sum(label => TextRows.WidthOf(label, style)) - (BetweenFields * (labels.Length - 1));
        var blank = room / labels.Length;
        var y = TextRows.Baseline(style) + BelowBaseline;
        var x = 0.0;
        var elements = new List<PageElement>();
        foreach (var (field, label) in blanks.Fields.Zip(labels))
        {
            elements.Add(TextRows.Place(label, style, tag, x));
            x += TextRows.WidthOf(label, style);
            if (field.Filled.Length > 0)
            {
                elements.Add(TextRows.Place(typesetter.Line(field.Filled + " ", style), style, tag, x + BehindLabel));
            }

            elements.Add(new PageElement.Rule(x + BehindLabel, y, x + blank, y, Thickness: 0.6));
            x += blank + BetweenFields;
        }

        return new LaidBlock([new Row(style.Leading, elements)]) { SpaceBefore = 4 };
    }

    /// <summary>The hint stands behind the heading where there is room for it, else below.</summary>
    private LaidBlock LayHeading(PaperBlock.SectionHeading heading)
    {
        const double BetweenEms = 0.8;

        var style = PaperStyles.Section;
        var hint = PaperStyles.Note;
        var lines = typesetter.Lines(heading.Text, style, width);
        var rows = TextRows.LeftAligned(lines, style, root.Add(TagRole.Heading)).ToList();
        if (heading.Hint.Length > 0)
        {
            var tag = root.Add(TagRole.Paragraph);
            var x = TextRows.WidthOf(lines[^1], style) + (BetweenEms * style.Size);
            var line = typesetter.Line(heading.Hint, hint);
            if (x + TextRows.WidthOf(line, hint) <= width)
            {
                var onOneBaseline = TextRows.Baseline(style) - TextRows.Baseline(hint);
                rows[^1] = rows[^1] with { Elements = [.. rows[^1].Elements, TextRows.Place(line, hint, tag, x, onOneBaseline)] };
            }
            else
            {
                rows.AddRange(TextRows.LeftAligned(typesetter.Lines(heading.Hint, hint, width), hint, tag));
            }
        }

        return new LaidBlock(rows) { SpaceBefore = PaperStyles.BeforeSection, IsKeptTogether = true, IsKeptWithNext = true };
    }

    private LaidBlock LayAnswer(PaperBlock.Answer answer, Tag item)
    {
        var number = _numbers.Place(answer.Number, item.Add(TagRole.Label));
        var body = item.Add(TagRole.ListBody);
        var room = width - _numbers.Width;
        var lines = typesetter.Lines(answer.Text, PaperStyles.Answer, room);
        var rows = TextRows.LeftAligned(lines, PaperStyles.Answer, body.Add(TagRole.Paragraph), _numbers.Width).ToList();
        rows[0] = rows[0] with { Elements = [number, .. rows[0].Elements] };
        if (answer.Proof.Length > 0)
        {
            var proof = typesetter.Lines(answer.Proof, PaperStyles.Proof, room);
            rows.AddRange(TextRows.LeftAligned(proof, PaperStyles.Proof, body.Add(TagRole.Paragraph), _numbers.Width));
        }

        return new LaidBlock(rows) { SpaceBefore = PaperStyles.BeforeItem, IsKeptTogether = true };
    }
}
