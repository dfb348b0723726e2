using System.Globalization;
using System.Text;
using Study.Print.Layout;
using Study.Print.Typography;

namespace Study.Print.Pdf;

/// <summary>Writes what is drawn on one page (ISO 32000-1, chapters 8, 9 and 14.6).</summary>
/// <param name="height">Of the page, in points; PDF measures from the bottom.</param>
internal sealed class PageContent(PdfFonts fonts, double height)
{
    /// <summary>How much bolder a face without bold is drawn, in ems of stroke.</summary>
    private const double BoldStroke = 0.03;

    /// <summary>A glyph that is to stand this much from where the last one ended is moved there; in thousandths of an em.</summary>
    private const double LeastMove = 1;

    private readonly StringBuilder _content = new();
    private readonly List<Tag> _tags = [];

    /// <summary>The tags of the page's marked contents: the place in the list is the identifier in the content stream.</summary>
    public IReadOnlyList<Tag> Tags => _tags;

    /// <summary>What is tagged first, in reading order; then decoration.</summary>
    public byte[] Write(Page page)
    {
        Tag? open = null;
        var tagged = page.Elements.OfType<PageElement.Text>().Where(text => text.Tag is not null && text.Line.Atoms.Count > 0);
        foreach (var text in tagged)
        {
            if (text.Tag != open)
            {
                Close(open);
                open = text.Tag!;
                _content.Append(CultureInfo.InvariantCulture, $"/P<</MCID {_tags.Count}>>BDC BT\n");
                _tags.Add(open);
            }

            Append(text);
        }

        Close(open);
        AppendDecoration(page);
        return Encoding.ASCII.GetBytes(_content.ToString());
    }

    private void Close(Tag? open)
    {
        if (open is not null)
        {
            _content.Append("ET EMC\n");
        }
    }

    private void AppendDecoration(Page page)
    {
        PageElement.Text[] texts = [.. page.Elements.OfType<PageElement.Text>().Where(text => text.Tag is null)];
        PageElement.Rule[] rules = [.. page.Elements.OfType<PageElement.Rule>()];
        if (texts.Length > 0)
        {
            _content.Append("/Artifact<</Type/Pagination>>BDC BT\n");
            Array.ForEach(texts, Append);
            _content.Append("ET EMC\n");
        }

        PageElement[] shapes = [.. page.Elements.Where(element => element is PageElement.Box or PageElement.Circle)];
        if (rules.Length + shapes.Length > 0)
        {
            _content.Append("/Artifact BMC\n");
            Array.ForEach(rules, Append);
            Array.ForEach(shapes, AppendShape);
            _content.Append("EMC\n");
        }
    }

    private void Append(PageElement.Text text)
    {
        AppendNumber(text.Grey);
        _content.Append("g ");
        var pen = new Pen(text.Size);
        foreach (var placed in text.Line.Atoms)
        {
            foreach (var glyph in placed.Atom.Glyphs)
            {
                Append(text, glyph, placed.X + glyph.X, pen);
            }
        }

        EndString(pen);
        SetInk(text, pen, GlyphInk.Plain);
        _content.Append('\n');
    }

    /// <param name="x">From the beginning of the line, in ems.</param>
    private void Append(PageElement.Text text, Glyph glyph, double x, Pen pen)
    {
        var found = fonts.Find(glyph);
        var size = text.Size * glyph.Scale;
        if (pen.Font != found.Font || pen.Size != size || pen.Rise != glyph.Rise || pen.Ink != glyph.Ink)
        {
            EndString(pen);
            SetInk(text, pen, glyph.Ink);
            _content.Append('/').Append(found.Font).Append(' ');
            AppendNumber(size);
            _content.Append("Tf 1 0 0 1 ");
            AppendNumber(text.X + (x * text.Size));
            AppendNumber(height - text.Baseline + (glyph.Rise * text.Size));
            _content.Append("Tm[<");
            pen.Begin(found.Font, size, glyph.Rise, x * text.Size);
        }

        // TJ moves left by thousandths of the font's size.
        var move = (pen.X - (x * text.Size)) * 1000 / size;
        if (Math.Abs(move) >= LeastMove)
        {
            move = Math.Round(move, 1);
            _content.Append('>');
            AppendNumber(move);
            _content.Append('<');
            pen.X -= move * size / 1000;
        }

        _content.Append(CultureInfo.InvariantCulture, $"{found.Character:X4}");
        pen.X += found.Width * size / 1000;
    }

    /// <summary>Chooses the text rendering mode (9.3.6): filled, filled and stroked, or neither.</summary>
    private void SetInk(PageElement.Text text, Pen pen, GlyphInk ink)
    {
        if (pen.Ink == ink)
        {
            return;
        }

        pen.Ink = ink;
        if (ink == GlyphInk.Emboldened)
        {
            AppendNumber(text.Grey);
            _content.Append("G ");
            AppendNumber(text.Size * BoldStroke);
            _content.Append("w ");
        }

        _content.Append(ink switch
        {
            GlyphInk.Emboldened => "2 Tr ",
            GlyphInk.None => "3 Tr ",
            _ => "0 Tr ",
        });
    }

    private void EndString(Pen pen)
    {
        if (pen.Font.Length > 0)
        {
            _content.Append(">]TJ ");
        }
    }

    private void Append(PageElement.Rule rule)
    {
        AppendNumber(rule.Thickness);
        _content.Append("w ");
        AppendNumber(rule.Grey);
        _content.Append("G[");
        if (rule.Dash > 0)
        {
            AppendNumber(rule.Dash);
        }

        _content.Append("]0 d ");
        AppendNumber(rule.FromX);
        AppendNumber(height - rule.FromY);
        _content.Append("m ");
        AppendNumber(rule.ToX);
        AppendNumber(height - rule.ToY);
        _content.Append("l S\n");
    }

    private void AppendShape(PageElement shape)
    {
        if (shape is PageElement.Box box)
        {
            AppendNumbers(box.Grey);
            _content.Append("g ");
            AppendNumbers(box.Left, height - box.Top - box.Height, box.Width, box.Height);
            _content.Append("re f\n");
        }
        else if (shape is PageElement.Circle circle)
        {
            Append(circle);
        }
    }

    /// <summary>Four Bézier curves, at most 0.03 per cent of the radius off the circle.</summary>
    private void Append(PageElement.Circle circle)
    {
        const double Handle = 0.5523;

        var isFilled = circle.Thickness == 0;
        if (!isFilled)
        {
            AppendNumber(circle.Thickness);
            _content.Append("w []0 d ");
        }

        AppendNumber(circle.Grey);
        _content.Append(isFilled ? "g " : "G ");
        var (x, y, radius) = (circle.X, height - circle.Y, circle.Radius);
        var handle = Handle * radius;
        AppendNumbers(x + radius, y);
        _content.Append("m ");
        AppendCurve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        AppendCurve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        AppendCurve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        AppendCurve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        _content.Append(isFilled ? "f\n" : "s\n");
    }

    private void AppendCurve(params ReadOnlySpan<double> points)
    {
        AppendNumbers(points);
        _content.Append("c ");
    }

    private void AppendNumbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            AppendNumber(value);
        }
    }

    private void AppendNumber(double value) => _content.Append(PdfSyntax.Number(value)).Append(' ');

    /// <summary>Where the reader's pen is in a line.</summary>
    private sealed class Pen(double size)
    {
        public string Font { get; private set; } = "";

        public double Size { get; private set; } = size;

        public double Rise { get; private set; }

        public GlyphInk Ink { get; set; }

        /// <summary>In points from the beginning of the line.</summary>
        public double X { get; set; }

        public void Begin(string font, double newSize, double rise, double x)
        {
            Font = font;
            Size = newSize;
            Rise = rise;
            X = x;
        }
    }
}
