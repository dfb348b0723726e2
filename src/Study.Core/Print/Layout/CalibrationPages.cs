using System.Globalization;
using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Layout;

/// <summary>Two pages to be printed back to back: scales in front, fine crosses at the same places on the back.</summary>
internal static class CalibrationPages
{
    private const double Millimetre = Points.OfMillimetre;

    /// <summary>How far the scales reach to either side.</summary>
    private const int Reach = 10;

    /// <summary>Of the crosses, from the edges of the sheet. They stand at all corners, for a sheet may lie askew.</summary>
    private const double FromEdge = 35 * Millimetre;

    public static PageDescription Describe(Language language, PrintOptions options)
    {
        var size = PageSize.Of(options.Paper);
        var words = PaperWords.In(language);
        var typesetter = new Typesetter(options.Fonts);
        var root = new Tag(TagRole.Document);
        Page[] pages = [new([.. Words(words, typesetter, size, root), .. Ruler(typesetter, size), .. Scales(typesetter, size)]), new([.. Crosses(size)])];
        typesetter.ThrowIfGlyphsAreMissing(words.CalibrationTitle);
        return new PageDescription { Title = words.CalibrationTitle, Language = language, Size = size, Pages = pages, Root = root };
    }

    private static IEnumerable<PageElement> Words(PaperWords words, Typesetter typesetter, PageSize size, Tag root)
    {
        const double Left = 30 * Millimetre;
        const double Top = 90 * Millimetre;
        const double BetweenHints = 6;

        var width = size.Width - (2 * Left);
        var (title, body) = (PaperStyles.Title, PaperStyles.Body);
        var y = Top;
        var heading = root.Add(TagRole.Title);
        foreach (var line in typesetter.Lines(words.CalibrationTitle, title, width))
        {
            yield return TextRows.Place(line, title, heading, Left, y);
            y += title.Leading;
        }

        foreach (var hint in words.CalibrationHints)
        {
            var tag = root.Add(TagRole.Paragraph);
            y += BetweenHints;
            foreach (var line in typesetter.Lines(hint, body, width))
            {
                yield return TextRows.Place(line, body, tag, Left, y);
                y += body.Leading;
            }
        }
    }

    /// <summary>50 mm across and 50 mm down: printers often scale one way only.</summary>
    private static IEnumerable<PageElement> Ruler(Typesetter typesetter, PageSize size)
    {
        const int Length = 50;
        const double Top = 185 * Millimetre;

        var left = (size.Width / 2) - (Length / 2 * Millimetre);
        yield return new PageElement.Rule(left, Top, left + (Length * Millimetre), Top, 0.5);
        yield return new PageElement.Rule(left, Top, left, Top + (Length * Millimetre), 0.5);
        for (var at = 0; at <= Length; at++)
        {
            var tick = (at % 10 == 0 ? 4 : at % 5 == 0 ? 3 : 2) * Millimetre;
            yield return new PageElement.Rule(left + (at * Millimetre), Top - tick, left + (at * Millimetre), Top, 0.3);
            yield return new PageElement.Rule(left - tick, Top + (at * Millimetre), left, Top + (at * Millimetre), 0.3);
            if (at % 10 == 0)
            {
                yield return Label(at, left + (at * Millimetre), Top - (6 * Millimetre), typesetter);
                yield return Label(at, left - (7 * Millimetre), Top + (at * Millimetre), typesetter);
            }
        }
    }

    /// <summary>Where the back's crosses are to fall, with a division for each millimetre they may be off.</summary>
    private static IEnumerable<PageElement> Scales(Typesetter typesetter, PageSize size)
    {
        foreach (var (x, y) in Corners(size))
        {
            yield return new PageElement.Rule(x - (Reach * Millimetre), y, x + (Reach * Millimetre), y, 0.3);
            yield return new PageElement.Rule(x, y - (Reach * Millimetre), x, y + (Reach * Millimetre), 0.3);
            for (var at = -Reach; at <= Reach; at++)
            {
                var tick = (at % 5 == 0 ? 2.5 : 1.2) * Millimetre;
                yield return new PageElement.Rule(x + (at * Millimetre), y - tick, x + (at * Millimetre), y + tick, 0.3);
                yield return new PageElement.Rule(x - tick, y + (at * Millimetre), x + tick, y + (at * Millimetre), 0.3);
                if (at % 5 == 0 && at != 0)
                {
                    yield return Label(at, x + (at * Millimetre), y + (4.5 * Millimetre), typesetter);
                    yield return Label(at, x + (5 * Millimetre), y + (at * Millimetre), typesetter);
                }
            }
        }
    }

    /// <summary>The corners lie the same from all edges, so they fall on one another however the sheet is turned.</summary>
    private static IEnumerable<PageElement> Crosses(PageSize size) => Corners(size).SelectMany(corner => new PageElement[]
    {
        new PageElement.Rule(corner.X - (Reach * Millimetre), corner.Y, corner.X + (Reach * Millimetre), corner.Y, 0.8),
        new PageElement.Rule(corner.X, corner.Y - (Reach * Millimetre), corner.X, corner.Y + (Reach * Millimetre), 0.8),
    });

    private static IEnumerable<(double X, double Y)> Corners(PageSize size) =>
        from y in new[] { FromEdge, size.Height - FromEdge }
        from x in new[] { FromEdge, size.Width - FromEdge }
        select (x, y);

    private static PageElement.Text Label(int number, double x, double y, Typesetter typesetter)
    {
        var style = PaperStyles.Bubble;
        var line = typesetter.Line(number.ToString(CultureInfo.InvariantCulture), style);
        return new PageElement.Text(line, x - (TextRows.WidthOf(line, style) / 2), y + (0.36 * style.Size), style.Size, 0, Tag: null);
    }
}
