using System.Globalization;
using Study.Questions;

namespace Study.Forms;

/// <summary>Finds the place of everything on an answer sheet. The same form has the same sheet.</summary>
/// <remarks>
/// Squares stand 10 mm from the edges, where every printer reaches. Bubbles are 4.6 mm wide, about as on the sheets of school
/// examinations, in groups of five, because the eye loses its row in longer ones.
/// </remarks>
public sealed class AnswerSheetLayout
{
    public const double BubbleRadius = 2.3;

    private const double Edge = 10;
    private const double SquareSize = 7;
    private const double Side = 22;
    private const double Bottom = 20;
    private const double CodeSize = 22;
    private const double CodeTop = 24;
    private const int Digits = 10;
    private const double DigitPitch = 6.6;
    private const double DigitTop = 68;
    private const double DigitRowPitch = 5.6;
    private const double FirstTop = 132;
    private const double NextTop = 54;
    private const double BubblePitch = 6.8;
    private const double RowPitch = 6.4;
    private const int RowsInGroup = 5;
    private const double BetweenGroups = 1.8;
    private const double LabelWidth = 10;
    private const double BetweenColumns = 3;
    private const double LinePitch = 10;

    private readonly Form _form;
    private readonly double _width;
    private readonly double _height;
    private readonly List<(List<SheetRow> Rows, List<SheetLine> Lines)> _pages = [];

    private AnswerSheetLayout(Form form, double width, double height)
    {
        _form = form;
        _width = width;
        _height = height;
    }

    private double Top => _pages.Count == 1 ? FirstTop : NextTop;

    /// <param name="width">Of the page, in millimetres.</param>
    /// <param name="height">Of the page, in millimetres.</param>
    public static AnswerSheet Of(Form form, double width, double height) => new AnswerSheetLayout(form, width, height).Lay();

    /// <summary>The box above a column of digits, in which the digit is written.</summary>
    public static SheetRectangle DigitBox(SheetRow digit) =>
        new(digit.Bubbles[0].X - (DigitPitch / 2), DigitTop - DigitRowPitch - (DigitPitch / 2) - 1, DigitPitch, DigitPitch);

    private AnswerSheet Lay()
    {
        StartPage();
        _pages[0].Rows.AddRange(StudentNumber());
        var below = PlaceRows([.. _form.Items.SelectMany(RowsOf)]);
        PlaceLines(below);
        var id = _form.Id;
        return new AnswerSheet
        {
            FormId = id,
            Width = _width,
            Height = _height,
            Pages = [.. _pages.Select((page, index) => new SheetPage(
                index + 1,
                [.. Corners()],
                new SheetRectangle(_width - Side - CodeSize, CodeTop, CodeSize, CodeSize),
                CodeText(id, index + 1),
                [.. page.Rows.Select(Rounded)],
                [.. page.Lines.Select(line => line with { X = Round(line.X), Y = Round(line.Y), Width = Round(line.Width) })]))],
        };
    }

    private string CodeText(string id, int page)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"STUDY1 {id} {page}/{_pages.Count}");
        return _form.Student is { Number.Length: > 0 } student ? $"{text} {student.Number}" : text;
    }

    private void StartPage() => _pages.Add(([], []));

    private IEnumerable<SheetRectangle> Corners()
    {
        foreach (var y in new[] { Edge, _height - Edge - SquareSize })
        {
            foreach (var x in new[] { Edge, _width - Edge - SquareSize })
            {
                yield return new SheetRectangle(Round(x), Round(y), SquareSize, SquareSize);
            }
        }
    }

    /// <summary>A column for each digit, right-aligned under the code. A personal copy comes with the digits filled in.</summary>
    private IEnumerable<SheetRow> StudentNumber()
    {
        var number = _form.Student?.Number ?? "";
        var known = number.Length <= Digits && number.All(char.IsAsciiDigit) ? number : "";
        var left = _width - Side - (Digits * DigitPitch);
        for (var place = 0; place < Digits; place++)
        {
            var x = left + ((place + 0.5) * DigitPitch);
            yield return new SheetRow(SheetRowKind.StudentNumber, place + 1, 0, x, DigitTop, [.. Enumerable.Range(0, 10).Select(digit =>
                new SheetBubble(
                    digit.ToString(CultureInfo.InvariantCulture),
                    x,
                    DigitTop + (digit * DigitRowPitch),
                    IsFilled: place < known.Length && known[place] - '0' == digit))]);
        }
    }

    /// <summary>What can be marked of an item, without places yet.</summary>
    private static IEnumerable<(int Number, int Part, IReadOnlyList<string> Values)> RowsOf(FormItem item)
    {
        string[] letters = [.. item.Options.Select(option => option.Letter)];
        return item.Item.Kind switch
        {
            ItemKind.MultipleChoice or ItemKind.MultipleResponse => [(item.Number, 0, letters)],
            ItemKind.TrueFalse => [(item.Number, 0, ["T", "F"])],
            ItemKind.Matching or ItemKind.Ordering => letters.Select((_, part) => (item.Number, part + 1, (IReadOnlyList<string>)letters)),
            _ => [],
        };
    }

    /// <summary>Fills columns from top to bottom, as many side by side as the longest row lets fit.</summary>
    /// <returns>Where the rows of the last page end.</returns>
    private double PlaceRows(IReadOnlyList<(int Number, int Part, IReadOnlyList<string> Values)> rows)
    {
        var widest = rows.Select(row => row.Values.Count).DefaultIfEmpty(1).Max();
        var columnWidth = LabelWidth + (widest * BubblePitch) + BetweenColumns;
        var columns = Math.Max(1, (int)((_width - (2 * Side) + BetweenColumns) / columnWidth));
        var (column, inColumn, below) = (0, 0, Top);
        var perColumn = RowsInColumn(rows.Count, columns);
        foreach (var (number, part, values) in rows)
        {
            if (inColumn == perColumn)
            {
                (column, inColumn) = (column + 1, 0);
            }

            if (column == columns)
            {
                StartPage();
                (column, perColumn, below) = (0, RowsInColumn(rows.Count, columns), Top);
            }

            var x = Side + LabelWidth + (column * columnWidth);
            var y = Top + (inColumn * RowPitch) + (inColumn / RowsInGroup * BetweenGroups);
            _pages[^1].Rows.Add(new SheetRow(SheetRowKind.Item, number, part, x, y,
                [.. values.Select((value, index) => new SheetBubble(value, x + ((index + 0.5) * BubblePitch), y))]));
            inColumn++;
            below = Math.Max(below, y + RowPitch);
        }

        return below;
    }

    /// <summary>Whole groups, no more than the page takes, and no more than it needs to spread the rows over all columns.</summary>
    private int RowsInColumn(int rows, int columns)
    {
        var most = (int)((_height - Bottom - Top + BetweenGroups) / ((RowsInGroup * RowPitch) + BetweenGroups)) * RowsInGroup;
        var needed = ((rows + columns - 1) / columns + RowsInGroup - 1) / RowsInGroup * RowsInGroup;
        return Math.Max(RowsInGroup, Math.Min(most, needed));
    }

    /// <summary>Two gaps to a line, a line to a question.</summary>
    private void PlaceLines(double below)
    {
        const double BetweenHalves = 6;
        const double Heading = 6;

        var written = _form.Items.Where(item => item.Item.Kind is ItemKind.Cloze or ItemKind.ShortAnswer).ToList();
        var y = below + Heading;
        var isRight = false;
        foreach (var item in written)
        {
            var isHalf = item.Item.Kind == ItemKind.Cloze;
            var room = (_width - (2 * Side) - BetweenHalves) / 2;
            if (!isHalf || !isRight)
            {
                y += LinePitch;
                isRight = false;
            }

            if (y > _height - Bottom - 2)
            {
                StartPage();
                y = Top + LinePitch;
            }

            var x = Side + LabelWidth + (isRight ? room + BetweenHalves : 0);
            var width = isHalf ? room - LabelWidth : _width - Side - x;
            _pages[^1].Lines.Add(new SheetLine(item.Number, x, y, width));
            isRight = isHalf && !isRight;
        }
    }

    private static SheetRow Rounded(SheetRow row) => row with
    {
        X = Round(row.X),
        Y = Round(row.Y),
        Bubbles = [.. row.Bubbles.Select(bubble => bubble with { X = Round(bubble.X), Y = Round(bubble.Y) })],
    };

    /// <summary>To a hundredth of a millimetre: what is printed is what the data says.</summary>
    private static double Round(double millimetres) => Math.Round(millimetres, 2);
}
