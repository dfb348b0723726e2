namespace Study.Text;

/// <summary>
/// A half-open stretch of a text: <c>TextSpan(4, 5)</c> covers the UTF-16 code units 4, 5, 6, 7 and 8.
/// </summary>
/// <param name="Start">The first code unit, from 0. Whoever holds a span says into which text.</param>
/// <param name="Length">How many code units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The same stretch seen from a text that begins <paramref name="distance"/> units later (or earlier, when negative).</summary>
    public TextSpan Shift(int distance) => new(Start + distance, Length);

    /// <summary>The words this span covers in <paramref name="text"/>.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>By start, then the shorter first.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start}..{End})";
}
