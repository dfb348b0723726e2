using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Lays out the table a marker holds beside a stack of papers: numbers above, letters below.</summary>
internal static class LetterTableLayout
{
    private static readonly int[] ColumnCounts = [10, 5, 2, 1];

    public static LaidBlock Lay(PaperBlock.LetterTable table, Typesetter typesetter, double width, Tag tag)
    {
        var columns = Columns(table, typesetter, width);
        var rows = table.Cells.Chunk(columns).Select(cells => Band(cells, typesetter, width / columns, tag));
        return new LaidBlock([.. rows]) { SpaceBefore = 10 };
    }

    /// <summary>As many columns as leave a little space beside the widest entry.</summary>
    private static int Columns(PaperBlock.LetterTable table, Typesetter typesetter, double width)
    {
        const double Margin = 4;

        var style = PaperStyles.TableLetter;
        var widest = table.Cells.Max(cell => TextRows.WidthOf(typesetter.Line(cell.Letter, style), style));
        return ColumnCounts.FirstOrDefault(columns => widest + (2 * Margin) <= width / columns, 1);
    }

    private static Row Band(LetterTableCell[] cells, Typesetter typesetter, double columnWidth, Tag table)
    {
        const double Thickness = 0.5;
        const double Grey = 0.4;

        var numberStyle = PaperStyles.TableNumber;
        var letterStyle = PaperStyles.TableLetter;
        var middle = numberStyle.Leading + 2;
        var height = middle + letterStyle.Leading + 2;
        var right = cells.Length * columnWidth;
        var elements = new List<PageElement>();
        AddLine(cells.Select(cell => cell.Number), numberStyle, table.Add(TagRole.TableRow), TagRole.TableHeader, 1);
        AddLine(cells.Select(cell => cell.Letter), letterStyle, table.Add(TagRole.TableRow), TagRole.TableCell, middle + 1);
        elements.AddRange(new[] { 0, middle, height }.Select(y => new PageElement.Rule(0, y, right, y, Thickness, Grey)));
        elements.AddRange(Enumerable.Range(0, cells.Length + 1)
            .Select(edge => new PageElement.Rule(edge * columnWidth, 0, edge * columnWidth, height, Thickness, Grey)));
        return new Row(height + 6, elements);

        void AddLine(IEnumerable<string> texts, TextStyle style, Tag row, TagRole role, double top)
        {
            var x = 0.0;
            foreach (var text in texts)
            {
                var line = typesetter.Line(text, style);
                elements.Add(TextRows.Place(line, style, row.Add(role), x + ((columnWidth - TextRows.WidthOf(line, style)) / 2), top));
                x += columnWidth;
            }
        }
    }
}
