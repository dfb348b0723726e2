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
        var pairs = Asked(asked).ToList();
        if (!pairs.Any(pair => CoversChinese(pair.Regular)) && Find(KnownFonts.Chinese, CoversChinese) is { } chinese)
        {
            pairs.Add(chinese);
        }

        if (pairs.Count == 0 && Find(KnownFonts.Companions, CoversEnglish) is { } english)
        {
            pairs.Add(english);
        }

        if (pairs.Count == 0)
        {
            throw new StudyException($"fonts: none found in {Searched()}. {HowToInstall}");
        }

        var companions = KnownFonts.Companions.Select(font => new Lazy<FontFace?>(() => Open(font.FileName)));
        return new FontSet(pairs, [.. companions], new(() => [.. Unopened()]));
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

    /// <summary>The best of the known fonts, else the first upright regular face that serves; null where there is none.</summary>
    private FontPair? Find(IReadOnlyList<KnownFont> known, Func<FontFace, bool> covers)
    {
        foreach (var font in known)
        {
            if (Open(font.FileName) is { } regular && covers(regular))
            {
                var bold = font.BoldFileName is null ? null : Open(font.BoldFileName);
                return new FontPair(regular, bold is not null && covers(bold) ? bold : null);
            }
        }

        var unknown = Unopened()
            .Select(file => file.Value)
            .FirstOrDefault(face => face is { IsBold: false, Description.ItalicAngleDegrees: 0 } && covers(face));
        return unknown is null ? null : new FontPair(unknown, Bold: null);
    }

    private FontFace? Open(string fileName)
    {
        var path = _files.Value.FirstOrDefault(path => Path.GetFileName(path).Equals(fileName, StringComparison.OrdinalIgnoreCase));
        return path is null ? null : FontFace.TryOpen(new FontFile(path));
    }

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
        var search = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 8,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.None,
        };
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", search).Where(IsFont).Order(StringComparer.Ordinal)
            : [];
    }

    private static bool IsFont(string path) => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC";
}
