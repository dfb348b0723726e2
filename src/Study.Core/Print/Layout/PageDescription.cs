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

    /// <summary>Papers one behind the other in one file, under the title of the first.</summary>
    /// <param name="papers">One or more, on sheets of one size.</param>
    public static PageDescription Join(IReadOnlyList<PageDescription> papers) => papers.Count == 1
        ? papers[0]
        : papers[0] with { Pages = [.. papers.SelectMany(paper => paper.Pages)], Root = Tag.Join(papers.Select(paper => paper.Root)) };
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

    /// <summary>A line of text.</summary>
    /// <param name="X">Where its first atom begins.</param>
    /// <param name="Size">In points.</param>
    /// <param name="Grey">From 0 (black) to 1 (white).</param>
    /// <param name="Tag">null for decoration: page numbers and such.</param>
    public sealed record Text(TextLine Line, double X, double Baseline, double Size, double Grey, Tag? Tag) : PageElement
    {
        public override PageElement MovedBy(double x, double y) => this with { X = X + x, Baseline = Baseline + y };
    }

    /// <summary>A straight rule; always decoration.</summary>
    /// <param name="Thickness">In points.</param>
    /// <param name="Dash">The length of a dash and of the space behind it, in points; 0 for an unbroken rule.</param>
    public sealed record Rule(
        double FromX, double FromY, double ToX, double ToY, double Thickness, double Grey = 0, double Dash = 0) : PageElement
    {
        public override PageElement MovedBy(double x, double y) =>
            this with { FromX = FromX + x, FromY = FromY + y, ToX = ToX + x, ToY = ToY + y };
    }
}
