using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Draws the rule of each gap, on which the missing words are written.</summary>
internal static class GapRules
{
    private const double BelowBaselineEms = 0.2;
    private const double ThicknessEms = 0.05;

    public static IEnumerable<PageElement> Of(PageElement.Text text) =>
        text.Line.Atoms.Where(placed => placed.Atom.Kind == AtomKind.Gap).Select(placed => Rule(text, placed));

    private static PageElement.Rule Rule(PageElement.Text text, PlacedAtom placed)
    {
        var x = text.X + (placed.X * text.Size);
        var y = text.Baseline + (BelowBaselineEms * text.Size);
        return new PageElement.Rule(x, y, x + (placed.Atom.Width * text.Size), y, ThicknessEms * text.Size, text.Grey);
    }
}
