namespace Study.Print.Typography;

/// <summary>Breaks text into lines. Widths are in ems.</summary>
internal static class LineBreaker
{
    // Sums of many widths differ in their last digits from the same width reached another way.
    private const double Tolerance = 1e-6;

    /// <summary>Lines no wider than the width, as full as they can be, broken where <see cref="Kinsoku"/> allows it.</summary>
    /// <remarks>A stretch without such a place that is wider than a line is broken anywhere.</remarks>
    public static IReadOnlyList<TextLine> Break(IReadOnlyList<Atom> atoms, double width)
    {
        var fitting = Fit(atoms, width);
        var starts = new List<int>();
        for (var start = 0; start < fitting.Count; start = EndOfLine(fitting, start, width))
        {
            starts.Add(start);
        }

        PullDownLoneCharacter(fitting, starts, width);
        var lines = new TextLine[starts.Count];
        for (var line = 0; line < starts.Count; line++)
        {
            lines[line] = TextLine.Of(fitting, starts[line], line + 1 < starts.Count ? starts[line + 1] : fitting.Count);
        }

        return lines;
    }

    /// <summary>The same number of lines, of much the same length: for centred text, where a short last line looks lost.</summary>
    public static IReadOnlyList<TextLine> Balance(IReadOnlyList<Atom> atoms, double width)
    {
        const double Precision = 0.25;

        var best = Break(atoms, width);
        var narrow = Math.Max(width / 2, atoms.Max(atom => atom.Width));
        while (width - narrow > Precision)
        {
            var middle = (narrow + width) / 2;
            var lines = Break(atoms, middle);
            if (lines.Count > best.Count)
            {
                narrow = middle;
            }
            else
            {
                width = middle;
                best = lines;
            }
        }

        return best;
    }

    private static IReadOnlyList<Atom> Fit(IReadOnlyList<Atom> atoms, double width) =>
        atoms.All(atom => atom.Width <= width) ? atoms : [.. atoms.SelectMany(atom => atom.Width <= width ? [atom] : atom.CutTo(width))];

    /// <summary>The first atom of the next line.</summary>
    private static int EndOfLine(IReadOnlyList<Atom> atoms, int start, double width)
    {
        var position = atoms[start].IsBlankLeft ? -Atom.Half : 0;
        var lastBreak = start;
        for (var index = start; index < atoms.Count; index++)
        {
            var atom = atoms[index];
            if (index > start)
            {
                position += Spacing.Between(atoms[index - 1], atom)
                    - (Spacing.IsNarrowBefore(atoms[index - 1], atom) ? Atom.Half : 0);
                if (Kinsoku.MayBreakBefore(atoms, index))
                {
                    lastBreak = index;
                }
            }

            position += atom.Width;
            var ink = position - (atom.IsBlankRight ? Atom.Half : 0);
            if (atom.Kind != AtomKind.Space && ink > width + Tolerance && index > start)
            {
                return lastBreak > start ? lastBreak : index;
            }
        }

        return atoms.Count;
    }

    /// <summary>Gives a last line of a single Chinese character one more from the line before.</summary>
    private static void PullDownLoneCharacter(IReadOnlyList<Atom> atoms, List<int> starts, double width)
    {
        if (starts.Count < 2 || atoms.Skip(starts[^1]).Sum(atom => atom.Kind == AtomKind.Mark ? 0 : atom.Width) > 1 + Tolerance)
        {
            return;
        }

        var longer = starts[^1] - 1;
        while (longer > starts[^2] + 1 && !Kinsoku.MayBreakBefore(atoms, longer))
        {
            longer--;
        }

        if (longer > starts[^2] + 1 && TextLine.Of(atoms, longer, atoms.Count).Width <= width)
        {
            starts[^1] = longer;
        }
    }
}
