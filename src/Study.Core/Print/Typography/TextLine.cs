namespace Study.Print.Typography;

/// <summary>A line of text, set. Lengths are in ems.</summary>
/// <param name="Width">To the end of its ink: without spaces and without the blank half of a mark at its end.</param>
internal sealed record TextLine(IReadOnlyList<PlacedAtom> Atoms, double Width)
{
    public static TextLine Empty { get; } = new([], 0);

    public string Text => string.Concat(Atoms.Select(placed => placed.Atom.Text));

    /// <summary>Sets the atoms one after the other, however long the line gets.</summary>
    public static TextLine Of(IReadOnlyList<Atom> atoms, int start, int end)
    {
        var placed = new List<PlacedAtom>(end - start);
        var position = 0.0;
        var width = 0.0;
        for (var index = start; index < end; index++)
        {
            var atom = atoms[index];
            if (index == start && atom.IsBlankLeft)
            {
                position = -Atom.Half;
            }
            else if (index > start)
            {
                position += Spacing.Between(atoms[index - 1], atom);
            }

            if (index + 1 < end && Spacing.IsNarrowBefore(atom, atoms[index + 1]))
            {
                atom = atom.Narrow;
            }

            placed.Add(new PlacedAtom(atom, position));
            position += atom.Width;
            if (atom.Kind != AtomKind.Space)
            {
                width = position - (atom.IsBlankRight ? Atom.Half : 0);
            }
        }

        return new TextLine(placed, Math.Max(width, 0));
    }
}

/// <param name="X">Where the atom begins, from the line's beginning; -0.5 for a mark whose blank half hangs out.</param>
internal readonly record struct PlacedAtom(Atom Atom, double X);
