using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>A text made small enough for its place. Lengths are in points.</summary>
internal sealed record Shrunk(IReadOnlyList<TextLine> Lines, TextStyle Style)
{
    private const double LeadingEms = 1.4;
    private const string Ellipsis = "…";

    public double Height => Lines.Count * Style.Leading;

    /// <summary>
    /// The text in the largest of the sizes in which it fits without breaking a word; cut short, with an ellipsis, where it is too
    /// long for the smallest.
    /// </summary>
    /// <param name="sizes">Largest first.</param>
    /// <param name="look">Its weight and grey count, its size does not.</param>
    public static Shrunk ToFit(string text, double[] sizes, TextStyle look, double width, double height, Typesetter typesetter)
    {
        foreach (var size in sizes)
        {
            var style = InSize(look, size);
            var lines = typesetter.BalancedLines(text, style, width);
            if (Fits(lines, style, height) && typesetter.FitsUnbroken(text, style, width))
            {
                return new Shrunk(lines, style);
            }
        }

        return CutShort(text, InSize(look, sizes[^1]), width, height, typesetter);
    }

    /// <summary>Its lines, each centred.</summary>
    public IEnumerable<PageElement> Place(double left, double top, double width, Tag? tag) =>
        Lines
            .Select((line, index) => TextRows.Place(
                line, Style, tag, left + ((width - TextRows.WidthOf(line, Style)) / 2), top + (index * Style.Leading)))
            .SelectMany(text => GapRules.Of(text).Prepend(text));

    /// <summary>As much of the text as goes into the place, found by halving.</summary>
    private static Shrunk CutShort(string text, TextStyle style, double width, double height, Typesetter typesetter)
    {
        var whole = typesetter.Lines(text, style, width);
        if (Fits(whole, style, height))
        {
            return new Shrunk(whole, style);
        }

        var graphemes = Graphemes.Of(text).ToArray();
        var (fitting, tooLong) = (0, graphemes.Length);
        while (tooLong - fitting > 1)
        {
            var middle = (fitting + tooLong) / 2;
            (fitting, tooLong) = Fits(Cut(middle), style, height) ? (middle, tooLong) : (fitting, middle);
        }

        return new Shrunk(Cut(fitting), style);

        IReadOnlyList<TextLine> Cut(int length) => typesetter.Lines(string.Concat(graphemes.Take(length)) + Ellipsis, style, width);
    }

    private static bool Fits(IReadOnlyList<TextLine> lines, TextStyle style, double height) => lines.Count * style.Leading <= height;

    private static TextStyle InSize(TextStyle look, double size) => look with { Size = size, Leading = size * LeadingEms };
}
