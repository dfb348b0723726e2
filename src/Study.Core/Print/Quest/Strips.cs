using Study.Print.Layout;

namespace Study.Print.Quest;

/// <summary>Lines and circles as filled rectangles, the one shape that all releases of QuestPDF draw alike.</summary>
internal static class Strips
{
    /// <summary>Thin enough that steps are not seen in print: a sixth of a point is 430 to the inch.</summary>
    private const double Step = 1.0 / 6;

    /// <summary>The line, or its dashes. Slanted ones, of which there are few and short, become steps.</summary>
    public static IEnumerable<PageElement.Box> Of(PageElement.Rule rule)
    {
        var (width, height) = (rule.ToX - rule.FromX, rule.ToY - rule.FromY);
        var length = Math.Sqrt((width * width) + (height * height));
        var isSlanted = width != 0 && height != 0;
        var piece = isSlanted ? Step : rule.Dash > 0 ? rule.Dash : length;
        var pitch = rule.Dash > 0 && !isSlanted ? 2 * rule.Dash : piece;
        for (var start = 0.0; start < length && piece > 0; start += pitch)
        {
            var end = Math.Min(start + piece, length);
            var (fromX, toX) = Sorted(rule.FromX + (width * start / length), rule.FromX + (width * end / length));
            var (fromY, toY) = Sorted(rule.FromY + (height * start / length), rule.FromY + (height * end / length));
            var half = rule.Thickness / 2;
            yield return new PageElement.Box(
                width == 0 || isSlanted ? fromX - half : fromX,
                height == 0 || isSlanted ? fromY - half : fromY,
                toX - fromX + (width == 0 || isSlanted ? rule.Thickness : 0),
                toY - fromY + (height == 0 || isSlanted ? rule.Thickness : 0),
                rule.Grey);
        }
    }

    /// <summary>Rows across the circle: one each where it is filled, two where only its line is drawn.</summary>
    public static IEnumerable<PageElement.Box> Of(PageElement.Circle circle)
    {
        var outer = circle.Radius + (circle.Thickness / 2);
        var inner = circle.Thickness == 0 ? 0 : circle.Radius - (circle.Thickness / 2);
        for (var y = -outer; y < outer; y += Step)
        {
            var middle = y + (Step / 2);
            var (far, near) = (HalfChord(outer, middle), HalfChord(inner, middle));
            if (near == 0)
            {
                yield return Row(-far, far);
                continue;
            }

            yield return Row(-far, -near);
            yield return Row(near, far);

            PageElement.Box Row(double from, double to) => new(circle.X + from, circle.Y + y, to - from, Step, circle.Grey);
        }

        static double HalfChord(double radius, double y) => Math.Abs(y) < radius ? Math.Sqrt((radius * radius) - (y * y)) : 0;
    }

    private static (double, double) Sorted(double first, double second) => first <= second ? (first, second) : (second, first);
}
