namespace Study.Print.Typography;

/// <summary>
/// Raised and lowered figures (10⁵, CO₂) are drawn as small plain ones: Chinese fonts have only some of them, and taking the rest from
/// another font is seen.
/// </summary>
internal static class RaisedFigures
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    /// <summary>Half of it is more than the rise: what stands higher, poppler takes for another line.</summary>
    private const double Scale = 0.62;

    private const string Plain = "0123456789+−=()n";

    /// <summary>The size and the height above the baseline of a grapheme, in ems of the text around it.</summary>
    /// <param name="plain">The full-size character; the grapheme itself where it is neither raised nor lowered.</param>
    public static (double Scale, double Rise) LevelOf(string grapheme, out string plain)
    {
        plain = grapheme;
        if (grapheme.Length != 1 || grapheme[0] < '²')
        {
            return (1, 0);
        }

        if (Raised.IndexOf(grapheme[0]) is >= 0 and var raised)
        {
            plain = Plain[raised].ToString();
            return (Scale, Rise: 0.3);
        }

        if (Lowered.IndexOf(grapheme[0]) is >= 0 and var lowered)
        {
            plain = Plain[lowered].ToString();
            return (Scale, Rise: -0.14);
        }

        return (1, 0);
    }
}
