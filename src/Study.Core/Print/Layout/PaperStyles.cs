using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>The looks of the texts on a paper.</summary>
/// <remarks>
/// Sizes follow Chinese school papers: 18 pt is 小二, 12 pt 小四, 10.5 pt 五号, 9 pt 小五. Grey stays dark enough to survive a photocopier.
/// </remarks>
internal static class PaperStyles
{
    private const double DarkGrey = 0.33;

    public static TextStyle Title { get; } = new(18, 27, IsBold: true);

    public static TextStyle Note { get; } = new(10.5, 17, Grey: DarkGrey);

    public static TextStyle Blank { get; } = new(12, 28);

    public static TextStyle Section { get; } = new(13, 21, IsBold: true);

    public static TextStyle Body { get; } = new(12, 19);

    public static TextStyle OrderPlace { get; } = new(12, 26);

    public static TextStyle Answer { get; } = new(12, 19, IsBold: true);

    public static TextStyle Proof { get; } = new(9.5, 14.5, Grey: DarkGrey);

    public static TextStyle TableNumber { get; } = new(9, 14, Grey: DarkGrey);

    public static TextStyle TableLetter { get; } = new(12, 19, IsBold: true);

    public static TextStyle ScoreTable { get; } = new(10.5, 16);

    public static TextStyle SheetHint { get; } = new(10.5, 16);

    public static TextStyle SheetNumber { get; } = new(10, 14);

    /// <summary>Light enough that a filled bubble stands out against empty ones.</summary>
    public static TextStyle Bubble { get; } = new(7.5, 10, Grey: 0.4);

    public static TextStyle Footer { get; } = new(9, 12, Grey: DarkGrey);

    /// <summary>
    /// Space behind the number of an item or the letter of an option, in points. It takes in the blank half of an opening mark, which
    /// hangs out to the left: over less than that, the mark would overlap the label and be read as the beginning of another line.
    /// </summary>
    public const double BehindLabel = 5;

    /// <summary>Space above a section, in points.</summary>
    public const double BeforeSection = 12;

    /// <summary>Space above an item, in points.</summary>
    public const double BeforeItem = 7;
}
