using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Layout;

/// <summary>
/// A paper laid out to the last glyph. It is all that an engine needs to know; every engine that draws it prints the same paper.
/// </summary>
internal sealed record PageDescription
{
    public required string Title { get; init; }

    public required Language Language { get; init; }

    public required PageSize Size { get; init; }

    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>The root of the logical structure.</summary>
    public required Tag Root { get; init; }
}

/// <summary>One side of a sheet.</summary>
/// <param name="Elements">Those of one tag one after the other, in reading order.</param>
internal sealed record Page(IReadOnlyList<PageElement> Elements);

/// <summary>Something drawn. Positions are in points (1/72 inch) from the top left corner, y downwards.</summary>
internal abstract record PageElement
{
    private PageElement()
    {
    }

    public abstract PageElement MovedBy(double x, double y);

    /// <summary>The same so many times as large, seen from the top left corner of the page.</summary>
    public abstract PageElement ScaledBy(double factor);

    /// <summary>A line of text.</summary>
    /// <param name="X">Where its first atom begins.</param>
    /// <param name="Size">In points.</param>
    /// <param name="Grey">From 0 (black) to 1 (white).</param>
    /// <param name="Tag">null for decoration: page numbers and such.</param>
    public sealed record Text(TextLine Line, double X, double Baseline, double Size, double Grey, Tag? Tag) : PageElement
    {
        public override PageElement MovedBy(double x, double y) => this with { X = X + x, Baseline = Baseline + y };

        public override PageElement ScaledBy(double factor) => this with { X = X * factor, Baseline = Baseline * factor, Size = Size * factor };
    }

    /// <summary>A straight rule; always decoration.</summary>
    /// <param name="Thickness">In points.</param>
    /// <param name="Dash">The length of a dash and of the space behind it, in points; 0 for an unbroken rule.</param>
    public sealed record Rule(
        double FromX, double FromY, double ToX, double ToY, double Thickness, double Grey = 0, double Dash = 0) : PageElement
    {
        public override PageElement MovedBy(double x, double y) =>
            this with { FromX = FromX + x, FromY = FromY + y, ToX = ToX + x, ToY = ToY + y };

        public override PageElement ScaledBy(double factor) => new Rule(
            FromX * factor, FromY * factor, ToX * factor, ToY * factor, Thickness * factor, Grey, Dash * factor);
    }

    /// <summary>A filled rectangle; always decoration.</summary>
    /// <param name="Left">Of its left edge.</param>
    /// <param name="Top">Of its upper edge.</param>
    /// <param name="Grey">From 0 (black) to 1 (white).</param>
    public sealed record Box(double Left, double Top, double Width, double Height, double Grey = 0) : PageElement
    {
        public override PageElement MovedBy(double x, double y) => this with { Left = Left + x, Top = Top + y };

        public override PageElement ScaledBy(double factor) => new Box(Left * factor, Top * factor, Width * factor, Height * factor, Grey);
    }

    /// <summary>A circle; always decoration.</summary>
    /// <param name="X">Of its centre.</param>
    /// <param name="Y">Of its centre.</param>
    /// <param name="Thickness">Of its line, in points; 0 where it is filled.</param>
    public sealed record Circle(double X, double Y, double Radius, double Thickness, double Grey = 0) : PageElement
    {
        public override PageElement MovedBy(double x, double y) => this with { X = X + x, Y = Y + y };

        public override PageElement ScaledBy(double factor) => new Circle(X * factor, Y * factor, Radius * factor, Thickness * factor, Grey);
    }
}
