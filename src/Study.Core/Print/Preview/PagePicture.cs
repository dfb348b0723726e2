using Study.Print.Layout;
using Study.Print.Typography;

namespace Study.Print.Preview;

/// <summary>Draws a page as a picture, from the same description as the PDF: to look at before printing, and for a README.</summary>
internal sealed class PagePicture
{
    private readonly double _scale;
    private readonly int _width;
    private readonly int _height;
    private readonly SortedDictionary<double, Coverage> _inks = [];

    private PagePicture(PageSize size, int dotsPerInch)
    {
        _scale = dotsPerInch / Points.OfInch;
        _width = (int)Math.Round(size.Width * _scale);
        _height = (int)Math.Round(size.Height * _scale);
    }

    public static void Write(Stream output, Page page, PageSize size, int dotsPerInch)
    {
        var picture = new PagePicture(size, dotsPerInch);
        foreach (var element in page.Elements)
        {
            picture.Add(element);
        }

        PngFile.Write(output, picture.Dots(), picture._width, dotsPerInch);
    }

    private void Add(PageElement element)
    {
        switch (element)
        {
            case PageElement.Text text:
                AddText(text);
                break;
            case PageElement.Rule rule:
                AddRule(rule);
                break;
            case PageElement.Box box:
                AddOutline(box.Grey, [(box.Left, box.Top), (box.Left + box.Width, box.Top), (box.Left + box.Width, box.Top + box.Height), (box.Left, box.Top + box.Height)]);
                break;
            case PageElement.Circle circle:
                AddOutline(circle.Grey, [.. Around(circle, circle.Radius + (circle.Thickness / 2))]);
                if (circle.Thickness > 0)
                {
                    AddOutline(circle.Grey, [.. Around(circle, circle.Radius - (circle.Thickness / 2)).Reverse()]);
                }

                break;
        }
    }

    private void AddText(PageElement.Text text)
    {
        var ink = InkOf(text.Grey);
        foreach (var placed in text.Line.Atoms)
        {
            foreach (var glyph in placed.Atom.Glyphs.Where(glyph => glyph.Ink != GlyphInk.None))
            {
                var size = text.Size * glyph.Scale / glyph.Face.UnitsPerEm * _scale;
                var x = (text.X + ((placed.X + glyph.X) * text.Size)) * _scale;
                var y = (text.Baseline - (glyph.Rise * text.Size)) * _scale;
                HarfBuzzOutlines.Draw(glyph.Face, glyph.Id, (fromX, fromY, toX, toY) =>
                    ink.Add(x + (fromX * size), y - (fromY * size), x + (toX * size), y - (toY * size)));
            }
        }
    }

    /// <summary>At least half a dot wide, or it would fade away.</summary>
    private void AddRule(PageElement.Rule rule)
    {
        var (width, height) = (rule.ToX - rule.FromX, rule.ToY - rule.FromY);
        var length = Math.Sqrt((width * width) + (height * height));
        var half = Math.Max(rule.Thickness, 0.5 / _scale) / 2;
        var (acrossX, acrossY) = (-height / length * half, width / length * half);
        var dash = rule.Dash > 0 ? rule.Dash : length;
        for (var start = 0.0; start < length; start += 2 * dash)
        {
            var end = Math.Min(start + dash, length);
            var (fromX, fromY) = (rule.FromX + (width * start / length), rule.FromY + (height * start / length));
            var (toX, toY) = (rule.FromX + (width * end / length), rule.FromY + (height * end / length));
            AddOutline(rule.Grey, [(fromX + acrossX, fromY + acrossY), (toX + acrossX, toY + acrossY), (toX - acrossX, toY - acrossY), (fromX - acrossX, fromY - acrossY)]);
        }
    }

    private void AddOutline(double grey, (double X, double Y)[] corners)
    {
        var ink = InkOf(grey);
        for (var corner = 0; corner < corners.Length; corner++)
        {
            var (from, to) = (corners[corner], corners[(corner + 1) % corners.Length]);
            ink.Add(from.X * _scale, from.Y * _scale, to.X * _scale, to.Y * _scale);
        }
    }

    private static IEnumerable<(double X, double Y)> Around(PageElement.Circle circle, double radius)
    {
        const int Corners = 40;

        return Enumerable.Range(0, Corners).Select(corner => double.SinCos(2 * Math.PI * corner / Corners))
            .Select(angle => (circle.X + (radius * angle.Cos), circle.Y + (radius * angle.Sin)));
    }

    private Coverage InkOf(double grey)
    {
        if (!_inks.TryGetValue(grey, out var ink))
        {
            _inks.Add(grey, ink = new Coverage(_width, _height));
        }

        return ink;
    }

    /// <summary>White paper with the darkest ink on top.</summary>
    private byte[] Dots()
    {
        var dots = new byte[_width * _height];
        Array.Fill(dots, byte.MaxValue);
        foreach (var (grey, ink) in _inks.Reverse())
        {
            var dot = 0;
            foreach (var covered in ink.Dots())
            {
                dots[dot] = (byte)Math.Round((dots[dot] * (1 - covered)) + (grey * byte.MaxValue * covered));
                dot++;
            }
        }

        return dots;
    }
}
