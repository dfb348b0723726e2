namespace Study.Print.Typography;

/// <summary>The space between neighbours on a line, in ems.</summary>
internal static class Spacing
{
    /// <summary>
    /// Between Chinese and Latin letters or figures. clreq asks for up to a quarter and browsers set an eighth; from a tenth on,
    /// however, poppler and pdf.js read a space into copied text.
    /// </summary>
    private const double BetweenScripts = 0.096;

    /// <summary>Space to add between two atoms that are drawn in full.</summary>
    public static double Between(Atom before, Atom after) =>
        (before.Kind == AtomKind.Ideograph && IsLatin(after, after.Text[0]))
        || (after.Kind == AtomKind.Ideograph && IsLatin(before, before.Text[^1]))
            ? BetweenScripts
            : 0;

    /// <summary>Whether the mark gives up its blank half, or half of its neighbour's, because another mark follows: 。” and （《.</summary>
    public static bool IsNarrowBefore(Atom mark, Atom after) =>
        (mark.IsBlankRight && (after.IsBlankRight || after.IsBlankLeft)) || (mark.IsBlankLeft && after.IsBlankLeft);

    private static bool IsLatin(Atom atom, char nearest) =>
        atom.Kind == AtomKind.Gap || (atom.Kind == AtomKind.Word && (char.IsLetterOrDigit(nearest) || nearest is '%' or '°'));
}
