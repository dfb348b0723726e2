using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Lays out the table in which a marker adds up the sections.</summary>
internal static class ScoreTableLayout
{
    private const double LabelWidth = 48;
    private const double MostColumnWidth = 72;
    private const double RowHeight = 22;

    public static LaidBlock Lay(PaperBlock.ScoreTable table, Typesetter typesetter, double width, Tag tag)
    {
        const double Thickness = 0.5;

        var style = PaperStyles.ScoreTable;
        var column = Math.Min(MostColumnWidth, (width - LabelWidth) / (table.Heads.Count - 1));
        var all = LabelWidth + (column * (table.Heads.Count - 1));
        var left = (width - all) / 2;
        var elements = new List<PageElement>();
        var heads = tag.Add(TagRole.TableRow);
        for (var head = 0; head < table.Heads.Count; head++)
        {
            var (x, room) = head == 0 ? (left, LabelWidth) : (left + LabelWidth + ((head - 1) * column), column);
            elements.Add(Centred(table.Heads[head], x, room, 0, heads.Add(TagRole.TableHeader)));
        }

        elements.Add(Centred(table.RowLabel, left, LabelWidth, RowHeight, tag.Add(TagRole.TableRow).Add(TagRole.TableHeader)));
        elements.AddRange(Enumerable.Range(0, 3).Select(row => (PageElement)new PageElement.Rule(
            left, row * RowHeight, left + all, row * RowHeight, Thickness)));
        elements.AddRange(Enumerable.Range(0, table.Heads.Count).Select(edge => left + LabelWidth + (edge * column)).Prepend(left)
            .Select(x => new PageElement.Rule(x, 0, x, 2 * RowHeight, Thickness)));
        return new LaidBlock([new Row(2 * RowHeight, elements)]) { SpaceBefore = 8 };

        PageElement Centred(string text, double x, double room, double top, Tag cell)
        {
            var line = typesetter.Line(text, style);
            return TextRows.Place(line, style, cell, x + ((room - TextRows.WidthOf(line, style)) / 2), top + ((RowHeight - style.Leading) / 2));
        }
    }
}
