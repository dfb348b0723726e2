namespace Study.Print.Fonts;

/// <summary>Fonts that machines are known to have, by file name, best for paper first.</summary>
internal static class KnownFonts
{
    /// <summary>Faces for simplified Chinese, sans serif before the rest. Their Latin letters serve English text too.</summary>
    public static IReadOnlyList<KnownFont> Chinese { get; } =
    [
        // Debian, Ubuntu, Arch, and who installs them by hand.
        new("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
        new("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
        new("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
        new("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
        new("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
        new("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
        new("SourceHanSans-Regular.ttc", "SourceHanSans-Bold.ttc"),

        // Windows: the first is on every Windows since 8.1, the others come with the Chinese supplement.
        new("msyh.ttc", "msyhbd.ttc"),
        new("Deng.ttf", "Dengb.ttf"),
        new("simhei.ttf"),

        // macOS. PingFang is not among them: since macOS 15 its outlines are of a kind that only Apple's libraries read.
        new("Hiragino Sans GB.ttc"),
        new("STHeiti Light.ttc", "STHeiti Medium.ttc"),

        // What is left on Linux and Windows.
        new("wqy-microhei.ttc"),
        new("LXGWWenKai-Regular.ttf", "LXGWWenKai-Bold.ttf"),
        new("wqy-zenhei.ttc"),
        new("DroidSansFallbackFull.ttf"),
        new("Songti.ttc"),
        new("simsun.ttc"),
        new("uming.ttc"),
    ];

    /// <summary>Faces with more Latin letters, phonetic signs and symbols than Chinese fonts have.</summary>
    public static IReadOnlyList<KnownFont> Companions { get; } =
    [
        new("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        new("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        new("segoeui.ttf", "segoeuib.ttf"),
        new("seguisym.ttf"),
        new("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        new("Arial.ttf", "Arial Bold.ttf"),
        new("Arial Unicode.ttf"),
        new("NotoSansSymbols2-Regular.ttf"),
        new("LXGWWenKai-Regular.ttf", "LXGWWenKai-Bold.ttf"),
    ];

    /// <summary>Fonts that have a glyph for everything and show nothing by it.</summary>
    public static bool IsPlaceholder(string fileName) =>
        fileName.StartsWith("LastResort", StringComparison.OrdinalIgnoreCase)
        || fileName.StartsWith("AdobeBlank", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A font by the names of its files.</summary>
/// <param name="BoldFileName">null where it comes without a bold face.</param>
internal sealed record KnownFont(string FileName, string? BoldFileName = null);
