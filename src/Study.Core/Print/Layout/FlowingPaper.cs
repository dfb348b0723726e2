using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Layout;

/// <summary>A paper read from top to bottom, page after page, with a footer on each.</summary>
internal sealed record FlowingPaper
{
    // What Chinese schools ask of A4: 20 mm, and 30 mm on the left, where papers are bound.
    private const double TopMargin = 20 * Points.OfMillimetre;
    private const double RightMargin = 20 * Points.OfMillimetre;
    private const double BottomMargin = 20 * Points.OfMillimetre;
    private const double LeftMargin = 30 * Points.OfMillimetre;
    private const double FooterAboveEdge = 12 * Points.OfMillimetre;

    /// <summary>Large print is the same paper laid out on a smaller sheet and magnified: 12 pt become 18.</summary>
    private const double LargePrintScale = 1.5;

    public required string Title { get; init; }

    public required Language Language { get; init; }

    /// <summary>What stands at the left of each footer: which form it is.</summary>
    public required string Footer { get; init; }

    public required IReadOnlyList<PaperBlock> Blocks { get; init; }

    /// <exception cref="StudyException">A character is in none of the fonts.</exception>
    public PageDescription Lay(PrintOptions options)
    {
        var size = PageSize.Of(options.Paper);
        var scale = options.IsLargePrint ? LargePrintScale : 1;
        var typesetter = new Typesetter(options.Fonts);
        var width = (size.Width - LeftMargin - RightMargin) / scale;
        var root = new Tag(TagRole.Document);
        var blocks = new BlockLayout(typesetter, width, Language, root).Lay(Blocks);
        var pages = Pagination.Fill(blocks, (size.Height - TopMargin - BottomMargin) / scale);
        var described = pages.Select((elements, index) => new Page(
        [
            .. elements.Select(element => (scale == 1 ? element : element.ScaledBy(scale)).MovedBy(LeftMargin, TopMargin)),
            .. FooterOf(typesetter, size, scale, index + 1, pages.Count),
        ])).ToArray();
        typesetter.ThrowIfGlyphsAreMissing(Title);
        return new PageDescription { Title = Title, Language = Language, Size = size, Pages = described, Root = root };
    }

    private IEnumerable<PageElement> FooterOf(Typesetter typesetter, PageSize size, double scale, int page, int pages)
    {
        var style = PaperStyles.Footer with { Size = PaperStyles.Footer.Size * scale, Leading = PaperStyles.Footer.Leading * scale };
        var top = size.Height - FooterAboveEdge - style.Leading;
        var number = typesetter.Line(PaperWords.In(Language).PageOf(page, pages), style);
        yield return TextRows.Place(typesetter.Line(Footer, style), style, tag: null, LeftMargin, top);
        yield return TextRows.PlaceRight(number, style, tag: null, size.Width - RightMargin, top);
    }
}
