namespace Study.Print.Fonts;

/// <summary>The faces papers are printed with: made once by <see cref="FontLibrary.Choose"/>, it serves any number of papers.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class FontSet
{
    private readonly IReadOnlyList<FontPair> _pairs;
    private readonly IReadOnlyList<Lazy<FontFace?>> _companions;
    private readonly Lazy<IReadOnlyList<Lazy<FontFace?>>> _others;

    /// <param name="pairs">At least one, best first.</param>
    /// <param name="companions">For letters and signs that the pairs lack; opened when one is met, null where there is none.</param>
    /// <param name="others">All other fonts, for what those lack too; null where a file turned out to be of no use.</param>
    internal FontSet(IReadOnlyList<FontPair> pairs, IReadOnlyList<Lazy<FontFace?>> companions, Lazy<IReadOnlyList<Lazy<FontFace?>>> others)
    {
        _pairs = pairs;
        _companions = companions;
        _others = others;
    }

    /// <summary>The face that most text is set in, for telling the user: Noto Sans CJK SC.</summary>
    public string Name => First.Description.Family;

    /// <summary>The face that stands for what nobody has a glyph for, until that is reported.</summary>
    internal FontFace First => _pairs[0].Regular;

    /// <summary>The chosen faces and their companions that have the grapheme, best first.</summary>
    internal IEnumerable<ChosenFace> FacesFor(string grapheme, bool isBold)
    {
        var chosen = _pairs.SelectMany(pair => isBold && pair.Bold is not null ? new[] { pair.Bold, pair.Regular } : [pair.Regular]);
        return chosen.Concat(Opened(_companions)).Where(face => face.Covers(grapheme)).Select(face => Chosen(face, isBold));
    }

    /// <summary>Any other face of the machine that has the grapheme; null where nobody has it.</summary>
    internal ChosenFace? LastResortFor(string grapheme, bool isBold) =>
        Opened(_others.Value).FirstOrDefault(face => face.Covers(grapheme)) is { } face ? Chosen(face, isBold) : null;

    private static IEnumerable<FontFace> Opened(IEnumerable<Lazy<FontFace?>> faces) => faces.Select(face => face.Value).OfType<FontFace>();

    private static ChosenFace Chosen(FontFace face, bool isBold) => new(face, IsEmboldened: isBold && !face.IsBold);
}

/// <summary>A face and its bold sister.</summary>
/// <param name="Bold">null where there is none; the regular face is then drawn bolder than it is.</param>
internal sealed record FontPair(FontFace Regular, FontFace? Bold);

/// <param name="IsEmboldened">Whether the face is regular and is to be drawn bolder than it is.</param>
internal readonly record struct ChosenFace(FontFace Face, bool IsEmboldened);
