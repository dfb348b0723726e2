using System.Globalization;
using Study.Forms;
using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Draws a page of an answer sheet. What is measured in millimetres comes from the sheet; only words are placed here.</summary>
internal sealed class SheetDrawing(Form form, AnswerSheet sheet, SheetPage page, PaperWords words, Typesetter typesetter, Tag root)
{
    private const double Millimetre = Points.OfMillimetre;
    private const double Left = 22 * Millimetre;
    private const double TitleTop = 9 * Millimetre;
    private const double NamesTop = 24 * Millimetre;
    private const double NamesPitch = 9 * Millimetre;
    private const double HintsTop = 62 * Millimetre;
    private const double LineThickness = 0.6;

    private double Width => sheet.Width * Millimetre;

    private double CodeLeft => page.Code.X * Millimetre;

    public Page Draw() => new(
    [
        .. Title(),
        .. Names(),
        .. page.Number == 1 ? Hints() : [],
        .. Written(),
        .. page.Rows.SelectMany(RowOf),
        .. Footer(),
        .. page.Squares.Select(square => new PageElement.Box(
            square.X * Millimetre, square.Y * Millimetre, square.Width * Millimetre, square.Height * Millimetre)),
        .. QrPattern.Of(page.CodeText, CodeLeft, page.Code.Y * Millimetre, page.Code.Width * Millimetre),
    ]);

    private IEnumerable<PageElement> Title()
    {
        const double Sides = 22 * Millimetre;

        var shrunk = Shrunk.ToFit(words.SheetTitle(form.Title), [18, 16, 14, 12, 10], PaperStyles.Title, Width - (2 * Sides), 13 * Millimetre, typesetter);
        return shrunk.Place(Sides, TitleTop, Width - (2 * Sides), root.Add(TagRole.Title));
    }

    /// <summary>Lines for name and class left of the code; the number has its own grid on the first page, and a line on the others.</summary>
    private IEnumerable<PageElement> Names()
    {
        const double BehindLabel = 4;
        const double BeforeCode = 8 * Millimetre;

        var style = PaperStyles.Blank;
        var tag = root.Add(TagRole.Paragraph);
        string[] filled = form.Student is { } student ? [student.Name, student.Class, student.Number] : ["", "", ""];
        var labels = words.NameLabels;
        var top = NamesTop;
        for (var field = 0; field < labels.Count; field++)
        {
            var label = typesetter.Line(labels[field] + " ", style);
            var x = Left + TextRows.WidthOf(label, style) + BehindLabel;
            yield return TextRows.Place(label, style, tag, Left, top);
            if (filled[field].Length > 0)
            {
                yield return TextRows.Place(typesetter.Line(filled[field] + " ", style), style, tag, x, top);
            }

            var y = top + TextRows.Baseline(style) + 3;
            yield return new PageElement.Rule(x, y, CodeLeft - BeforeCode, y, LineThickness);
            top += NamesPitch;
        }
    }

    private IEnumerable<PageElement> Hints()
    {
        const double BetweenColumns = 6 * Millimetre;
        const double BetweenHints = 4;

        var style = PaperStyles.SheetHint;
        var grid = page.Rows.Where(row => row.Kind == SheetRowKind.StudentNumber).ToArray();
        var gridLeft = AnswerSheetLayout.DigitBox(grid[0]).X * Millimetre;
        var top = HintsTop - style.Leading;
        foreach (var hint in words.SheetHints)
        {
            var tag = root.Add(TagRole.Paragraph);
            foreach (var line in typesetter.Lines(hint, style, gridLeft - BetweenColumns - Left))
            {
                yield return TextRows.Place(line, style, tag, Left, top);
                top += style.Leading;
            }

            top += BetweenHints;
        }

        foreach (var element in Examples(top + BetweenHints))
        {
            yield return element;
        }

        var box = AnswerSheetLayout.DigitBox(grid[0]);
        yield return TextRows.Place(
            typesetter.Line(words.StudentNumber, PaperStyles.Footer), PaperStyles.Footer, root.Add(TagRole.Paragraph), gridLeft,
            (box.Y * Millimetre) - PaperStyles.Footer.Leading - 2);
        foreach (var digit in grid)
        {
            foreach (var edge in Edges(AnswerSheetLayout.DigitBox(digit)))
            {
                yield return edge;
            }

            if (digit.Bubbles.FirstOrDefault(bubble => bubble.IsFilled) is { } written)
            {
                yield return Label(written.Value, PaperStyles.Body, digit.Bubbles[0].X * Millimetre, (AnswerSheetLayout.DigitBox(digit).Y + 3.3) * Millimetre);
            }
        }
    }

    /// <summary>A bubble filled as it should be, and three that are not.</summary>
    private IEnumerable<PageElement> Examples(double top)
    {
        const double Radius = AnswerSheetLayout.BubbleRadius * Millimetre;
        const double Pitch = 9 * Millimetre;

        var y = top + Radius;
        var x = Left + Radius + (8 * Millimetre);
        yield return Mark("√", x - (7 * Millimetre), y);
        yield return new PageElement.Circle(x, y, Radius, Thickness: 0);
        x += Pitch + (14 * Millimetre);
        yield return Mark("×", x - (7 * Millimetre), y);
        yield return new PageElement.Circle(x, y, Radius, LineThickness);
        yield return new PageElement.Rule(x - (Radius / 2), y, x - (Radius / 8), y + (Radius / 2), 1);
        yield return new PageElement.Rule(x - (Radius / 8), y + (Radius / 2), x + (Radius * 0.7), y - (Radius * 0.7), 1);
        x += Pitch;
        yield return new PageElement.Circle(x, y, Radius, LineThickness);
        yield return new PageElement.Rule(x - (Radius * 0.6), y - (Radius * 0.6), x + (Radius * 0.6), y + (Radius * 0.6), 1);
        yield return new PageElement.Rule(x - (Radius * 0.6), y + (Radius * 0.6), x + (Radius * 0.6), y - (Radius * 0.6), 1);
        x += Pitch;
        yield return new PageElement.Circle(x, y, Radius, LineThickness);
        yield return new PageElement.Circle(x, y, Radius / 3, Thickness: 0);

        PageElement.Text Mark(string sign, double centre, double middle) => Label(sign, PaperStyles.Body, centre, middle);
    }

    private IEnumerable<PageElement> RowOf(SheetRow row)
    {
        if (row.Kind == SheetRowKind.Item)
        {
            var style = PaperStyles.SheetNumber;
            var text = row.Part == 0
                ? row.Number.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{row.Number}({row.Part})");
            yield return TextRows.PlaceRight(
                typesetter.Line(text, style), style, tag: null, (row.X - 1) * Millimetre, (row.Y * Millimetre) - (style.Leading / 2));
        }

        foreach (var bubble in row.Bubbles)
        {
            var (x, y) = (bubble.X * Millimetre, bubble.Y * Millimetre);
            var value = bubble.Value switch
            {
                "T" when row.Bubbles.Count == 2 => words.True,
                "F" when row.Bubbles.Count == 2 => words.False,
                var letter => letter,
            };
            if (!bubble.IsFilled)
            {
                yield return Label(value, PaperStyles.Bubble, x, y);
            }

            yield return new PageElement.Circle(x, y, AnswerSheetLayout.BubbleRadius * Millimetre, bubble.IsFilled ? 0 : LineThickness, bubble.IsFilled ? 0 : 0.4);
        }
    }

    private IEnumerable<PageElement> Written()
    {
        var style = PaperStyles.SheetNumber;
        foreach (var (index, line) in page.Lines.Index())
        {
            var (x, y) = (line.X * Millimetre, line.Y * Millimetre);
            if (index == 0)
            {
                var above = y - (9 * Millimetre) - PaperStyles.Footer.Leading;
                yield return TextRows.Place(
                    typesetter.Line(words.WrittenAnswers, PaperStyles.Section), PaperStyles.Section, root.Add(TagRole.Heading), Left, above - 2);
            }

            var number = typesetter.Line(line.Number.ToString(CultureInfo.InvariantCulture) + ".", style);
            yield return TextRows.PlaceRight(number, style, tag: null, x - Millimetre, y - TextRows.Baseline(style) - 2);
            yield return new PageElement.Rule(x, y, x + (line.Width * Millimetre), y, LineThickness);
        }
    }

    /// <summary>Form, seed and id stand between the lower squares, so that a sheet without a readable code can still be told.</summary>
    private IEnumerable<PageElement> Footer()
    {
        var style = PaperStyles.Footer;
        var text = $"{words.Form(form.Label, form.Seed)}\u2003{sheet.FormId}\u2003{words.PageOf(page.Number, sheet.Pages.Count)}";
        yield return Label(text, style, Width / 2, (sheet.Height - 13.5) * Millimetre);
    }

    private static IEnumerable<PageElement> Edges(SheetRectangle box)
    {
        var (left, top) = (box.X * Millimetre, box.Y * Millimetre);
        var (right, bottom) = ((box.X + box.Width) * Millimetre, (box.Y + box.Height) * Millimetre);
        yield return new PageElement.Rule(left, top, right, top, LineThickness);
        yield return new PageElement.Rule(left, bottom, right, bottom, LineThickness);
        yield return new PageElement.Rule(left, top, left, bottom, LineThickness);
        yield return new PageElement.Rule(right, top, right, bottom, LineThickness);
    }

    /// <summary>A short text centred on a point; figures and capitals reach about 0.36 em to either side of their middle.</summary>
    private PageElement.Text Label(string text, TextStyle style, double x, double y)
    {
        const double MiddleAboveBaseline = 0.36;

        var line = typesetter.Line(text, style);
        return new PageElement.Text(
            line, x - (TextRows.WidthOf(line, style) / 2), y + (MiddleAboveBaseline * style.Size), style.Size, style.Grey, Tag: null);
    }
}
