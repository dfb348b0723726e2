namespace Study.Print.Layout;

/// <summary>A sheet, in points.</summary>
internal sealed record PageSize(double Width, double Height)
{
    public static PageSize Of(Paper paper) => paper switch
    {
        Paper.Letter => new PageSize(8.5 * Points.OfInch, 11 * Points.OfInch),
        _ => new PageSize(210 * Points.OfMillimetre, 297 * Points.OfMillimetre),
    };
}

/// <summary>Lengths in points, the unit of PDF.</summary>
internal static class Points
{
    public const double OfInch = 72;

    public const double OfMillimetre = OfInch / 25.4;
}
