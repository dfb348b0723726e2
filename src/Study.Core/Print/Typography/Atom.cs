namespace Study.Print.Typography;

/// <summary>What an atom is to the line it stands in.</summary>
internal enum AtomKind
{
    /// <summary>A Latin word with the marks that cling to it, or a figure.</summary>
    Word,

    /// <summary>A Chinese character, or any other that fills a square.</summary>
    Ideograph,

    /// <summary>A Chinese punctuation mark.</summary>
    Mark,

    Space,

    /// <summary>The place of missing words: underscores joined to one rule.</summary>
    Gap,
}

/// <summary>A shaped stretch of text that is never broken. Lengths are in ems.</summary>
internal sealed record Atom
{
    /// <summary>How much of a full-width mark is blank: the half that it gives up beside another mark or at a line's end.</summary>
    public const double Half = 0.5;

    private Atom? _narrow;

    public required string Text { get; init; }

    public required AtomKind Kind { get; init; }

    public required IReadOnlyList<Glyph> Glyphs { get; init; }

    public required double Width { get; init; }

    /// <summary>Whether it is full-width with nothing in its left half: 《.</summary>
    public bool IsBlankLeft { get; init; }

    /// <summary>Whether it is full-width with nothing in its right half: 。</summary>
    public bool IsBlankRight { get; init; }

    /// <summary>The same taking up half an em less; the ink stays where it is.</summary>
    public Atom Narrow => _narrow ??= this with
    {
        Width = Width - Half,
        Glyphs = [.. Glyphs.SkipLast(1), Glyphs[^1] with { Width = Glyphs[^1].Width - Half }],
    };

    /// <summary>Cuts the atom into pieces no wider than <paramref name="width"/>, for words longer than a line.</summary>
    public IEnumerable<Atom> CutTo(double width)
    {
        var start = 0;
        while (start < Glyphs.Count)
        {
            var end = start + 1;
            while (end < Glyphs.Count && (Glyphs[end].Text.Length == 0 || EndOf(end) - Glyphs[start].X <= width))
            {
                end++;
            }

            yield return Piece(start, end);
            start = end;
        }
    }

    private double EndOf(int glyph) => glyph + 1 < Glyphs.Count ? Glyphs[glyph + 1].X : Width;

    private Atom Piece(int start, int end)
    {
        var left = start == 0 ? 0 : Glyphs[start].X;
        var glyphs = Glyphs.Skip(start).Take(end - start).Select(glyph => glyph with { X = glyph.X - left }).ToArray();
        return new Atom
        {
            Text = string.Concat(glyphs.Select(glyph => glyph.Text)),
            Kind = Kind,
            Glyphs = glyphs,
            Width = EndOf(end - 1) - left,
        };
    }
}
