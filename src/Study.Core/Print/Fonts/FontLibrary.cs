using Study.Text;

namespace Study.Print.Fonts;

/// <summary>The fonts of a machine: finds the faces that papers are printed with.</summary>
/// <remarks>
/// Known fonts are looked for by file name, so that one or two files are opened and not every font there is. Files are taken in the
/// order of the folders and, within one, of their paths: the same machine prints with the same fonts each time.
/// </remarks>
public sealed class FontLibrary
{
    /// <summary>What to do on a machine without Chinese fonts; for messages.</summary>
    internal const string HowToInstall =
        "Install Chinese fonts (fonts-noto-cjk; on Debian and Ubuntu: sudo apt-get install fonts-noto-cjk) or name a font file.";

    private readonly IReadOnlyList<string> _folders;
    private readonly Lazy<IReadOnlyList<string>> _files;

    /// <param name="folders">Searched with all folders below them, earlier ones first.</param>
    public FontLibrary(IReadOnlyList<string> folders)
    {
        _folders = folders;
        _files = new(() => [.. folders.SelectMany(FontFilesIn)]);
    }

    /// <summary>The fonts installed for this user and on this machine.</summary>
    public static FontLibrary OfThisMachine() => new(FontFolders.OfThisMachine());

    /// <summary>The best faces there are for Chinese and English text.</summary>
    /// <param name="asked">
    /// Faces to use before all others, as the user named them; a bold one among them is for headings. What they lack comes from the
    /// machine's own fonts.
    /// </param>
    /// <exception cref="StudyException">A face that was asked for cannot be used, or there is no font at all.</exception>
    public FontSet Choose(params IReadOnlyList<FontFile> asked)
    {
        var pairs = new List<FontPair>(Asked(asked));
        if (!pairs.Any(pair => CoversChinese(pair.Regular)) && (Known(KnownFonts.Chinese, CoversChinese) ?? Unknown(CoversChinese)) is { } chinese)
        {
            pairs.Add(chinese);
        }

        if (pairs.Count == 0 && (Known(KnownFonts.Companions, CoversEnglish) ?? Unknown(CoversEnglish)) is { } english)
        {
            pairs.Add(english);
        }

        return pairs.Count > 0
            ? new FontSet(pairs, Others())
            : throw new StudyException($"fonts: none found in {Searched()}. {HowToInstall}");
    }

    /// <summary>The faces that were asked for; the first bold one goes with the first regular one.</summary>
    private static IEnumerable<FontPair> Asked(IReadOnlyList<FontFile> asked)
    {
        var faces = asked.Select(FontFace.Open).ToArray();
        var regular = faces.Where(face => !face.IsBold).ToArray();
        var bold = faces.Where(face => face.IsBold).ToArray();
        return regular.Length > 0
            ? regular.Select((face, index) => new FontPair(face, index == 0 ? bold.FirstOrDefault() : null))
            : bold.Select(face => new FontPair(face, face));
    }

    private FontPair? Known(IEnumerable<KnownFont> known, Func<FontFace, bool> covers) =>
        known.Select(font => Find(font.FileName) is { } regular && covers(regular)
                ? new FontPair(regular, font.BoldFileName is not null && Find(font.BoldFileName) is { } bold && covers(bold) ? bold : null)
                : null)
            .FirstOrDefault(pair => pair is not null);

    /// <summary>The first upright regular face of the machine, for machines with none of the fonts that are known here.</summary>
    private FontPair? Unknown(Func<FontFace, bool> covers) =>
        Unopened().Select(file => file.Value).FirstOrDefault(face => face is { IsBold: false, Description.ItalicAngleDegrees: 0 } && covers(face)) is { } found
            ? new FontPair(found, null)
            : null;

    private FontFace? Find(string fileName) =>
        _files.Value.FirstOrDefault(path => Path.GetFileName(path).Equals(fileName, StringComparison.OrdinalIgnoreCase)) is { } path
            ? FontFace.TryOpen(new FontFile(path))
            : null;

    /// <summary>Where characters come from that the chosen faces lack: known companions, then all other fonts; opened when needed.</summary>
    private IEnumerable<Lazy<FontFace?>> Others() =>
        KnownFonts.Companions.Select(font => new Lazy<FontFace?>(() => Find(font.FileName))).Concat(Unopened());

    private IEnumerable<Lazy<FontFace?>> Unopened() =>
        _files.Value
            .Where(path => !KnownFonts.IsPlaceholder(Path.GetFileName(path)))
            .Select(path => new Lazy<FontFace?>(() => FontFace.TryOpen(new FontFile(path))));

    private string Searched() => _folders.Count > 0 ? string.Join(", ", _folders) : "this system's font folders (there are none)";

    private static bool CoversChinese(FontFace face) => face.Covers("的一是在中国学校问题答案这，。？（）");

    private static bool CoversEnglish(FontFace face) => face.Covers("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,?!()");

    private static IEnumerable<string> FontFilesIn(string folder)
    {
        // Font packages link folders to one another; eight levels are more than any of them has.
        var search = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true, AttributesToSkip = 0 };
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", search).Where(IsFont).Order(StringComparer.Ordinal)
            : [];
    }

    private static bool IsFont(string path) => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC";
}
