using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Puts lines of text into rows. Positions are in points from the left of the text.</summary>
internal static class TextRows
{
    /// <summary>How far below the top of an em square the baseline lies, in ems; as in most Chinese fonts.</summary>
    private const double BaselineInEm = 0.88;

    /// <summary>The text, left-aligned at <paramref name="x"/>, one row a line.</summary>
    public static IEnumerable<Row> LeftAligned(IEnumerable<TextLine> lines, TextStyle style, Tag? tag, double x = 0) =>
        lines.Select(line => RowOf(Place(line, style, tag, x), style));

    public static IEnumerable<Row> Centred(IEnumerable<TextLine> lines, TextStyle style, Tag? tag, double width) =>
        lines.Select(line => RowOf(Place(line, style, tag, (width - WidthOf(line, style)) / 2), style));

    /// <summary>The line with its top at the top of a row.</summary>
    public static PageElement.Text Place(TextLine line, TextStyle style, Tag? tag, double x, double top = 0) =>
        new(line, x, top + Baseline(style), style.Size, style.Grey, tag);

    /// <summary>The line so that its ink ends at <paramref name="right"/>.</summary>
    public static PageElement.Text PlaceRight(TextLine line, TextStyle style, Tag? tag, double right, double top = 0) =>
        Place(line, style, tag, right - WidthOf(line, style), top);

    /// <summary>From the top of a line to its baseline.</summary>
    public static double Baseline(TextStyle style) => ((style.Leading - style.Size) / 2) + (BaselineInEm * style.Size);

    public static double WidthOf(TextLine line, TextStyle style) => line.Width * style.Size;

    private static Row RowOf(PageElement.Text text, TextStyle style) => new(style.Leading, [text, .. GapRules.Of(text)]);
}
