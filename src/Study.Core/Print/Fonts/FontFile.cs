using System.Globalization;

namespace Study.Print.Fonts;

/// <summary>A face in a font file.</summary>
/// <param name="FaceIndex">
/// From 0, for collections (.ttc, .otc); null for the face for simplified Chinese where there is one, else for the first.
/// </param>
public sealed record FontFile(string Path, int? FaceIndex = null)
{
    /// <summary>Reads <c>Song.ttf</c> and <c>Song.ttc#2</c>: behind the number sign stands the face's index.</summary>
    public static FontFile Parse(string text)
    {
        var mark = text.LastIndexOf('#');
        return mark > 0 && int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new FontFile(text[..mark], index)
            : new FontFile(text);
    }

    public override string ToString() =>
        FaceIndex is null ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}#{FaceIndex}");
}
