namespace Study.Print.Fonts;

/// <summary>Where the operating systems keep their fonts, the user's own first.</summary>
internal static class FontFolders
{
    /// <summary>Those folders of the machine that exist.</summary>
    public static IReadOnlyList<string> OfThisMachine()
    {
        var folders = OperatingSystem.IsWindows() ? OfWindows() : OperatingSystem.IsMacOS() ? OfMacintosh() : OfLinux();
        return [.. folders.Where(Directory.Exists).Distinct()];
    }

    private static IEnumerable<string> OfWindows() =>
    [
        Path.Combine(Folder(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
        Folder(Environment.SpecialFolder.Fonts),
    ];

    private static IEnumerable<string> OfMacintosh() =>
    [
        Path.Combine(Folder(Environment.SpecialFolder.UserProfile), "Library", "Fonts"),
        "/Library/Fonts",
        "/System/Library/Fonts",
    ];

    // The XDG base directory specification 0.8 for the defaults; ~/.fonts is older and still read by fontconfig.
    private static IEnumerable<string> OfLinux()
    {
        var home = Folder(Environment.SpecialFolder.UserProfile);
        yield return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "fonts");
        yield return Path.Combine(home, ".fonts");
        var shared = Variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share";
        foreach (var folder in shared.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Path.Combine(folder, "fonts");
        }

        yield return "/usr/local/share/fonts";
        yield return "/usr/share/fonts";
    }

    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
