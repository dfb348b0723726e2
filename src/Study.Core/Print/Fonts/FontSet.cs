namespace Study.Print.Fonts;

/// <summary>The faces a paper is printed with. Made by <see cref="FontLibrary.Choose"/>; made once, it serves any number of papers.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class FontSet
{
    private readonly IReadOnlyList<FontPair> _pairs;
    private readonly Lazy<IReadOnlyList<Lazy<FontFace?>>> _others;

    /// <param name="pairs">At least one, best first.</param>
    /// <param name="others">For characters that the pairs lack; opened when one is met. null where a file turned out to be of no use.</param>
    internal FontSet(IReadOnlyList<FontPair> pairs, IEnumerable<Lazy<FontFace?>> others)
    {
        _pairs = pairs;
        _others = new(() => [.. others]);
    }

    /// <summary>The face that most text is set in, for telling the user: Noto Sans CJK SC.</summary>
    public string Name => First.Description.Family;

    /// <summary>The face that stands for what nobody has a glyph for, until that is reported.</summary>
    internal FontFace First => _pairs[0].Regular;

    /// <summary>The faces that have the grapheme, best first; regular faces stand in for bold ones that are missing.</summary>
    internal IEnumerable<ChosenFace> FacesFor(string grapheme, bool isBold) =>
        _pairs.SelectMany(pair => isBold && pair.Bold is not null ? new[] { pair.Bold, pair.Regular } : [pair.Regular])
            .Concat(_others.Value.Select(other => other.Value).OfType<FontFace>())
            .Where(face => face.Covers(grapheme))
            .Select(face => new ChosenFace(face, IsEmboldened: isBold && !face.IsBold));
}

/// <summary>A face and its bold sister.</summary>
/// <param name="Bold">null where there is none; the regular face is then drawn bolder than it is.</param>
internal sealed record FontPair(FontFace Regular, FontFace? Bold);

/// <param name="IsEmboldened">Whether the face is regular and is to be drawn bolder than it is.</param>
internal readonly record struct ChosenFace(FontFace Face, bool IsEmboldened);
