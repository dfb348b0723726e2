using Study.Print;
using Study.Print.Fonts;
using Study.Text;
using Xunit;

namespace Study.Tests.Print;

/// <summary>The fonts of the machine that runs the tests. None come with the project: where there is none, tests skip.</summary>
internal static class MachineFonts
{
    private static readonly Lazy<FontSet?> Found = new(Choose);

    /// <summary>A set with Chinese in it.</summary>
    public static FontSet WithChinese
    {
        get
        {
            Assert.SkipUnless(Found.Value is not null, "this machine has no Chinese font; on Debian: sudo apt-get install fonts-noto-cjk");
            return Found.Value!;
        }
    }

    private static bool IsOnQuest => Environment.GetEnvironmentVariable("STUDY_TEST_ENGINE") == "quest";

    /// <summary>For the engine that the environment variable STUDY_TEST_ENGINE names, so that the same tests can be run on QuestPDF.</summary>
    public static PrintOptions A4 => new()
    {
        Fonts = WithChinese,
        Engine = IsOnQuest ? PdfEngine.Quest : PdfEngine.BuiltIn,
        QuestLicence = "community",
    };

    public static PrintOptions Letter => A4 with { Paper = Paper.Letter };

    /// <summary>Skips a test of what QuestPDF, as of 2023, does not promise: tags, small files, circles in one piece.</summary>
    public static void SkipOnQuest() => Assert.SkipWhen(IsOnQuest, "this is about the built-in engine");

    /// <summary>The path of a font file with that name; the test is skipped where there is none.</summary>
    public static string Path(string fileName)
    {
        var path = FontFolders.OfThisMachine()
            .SelectMany(folder => Directory.EnumerateFiles(folder, fileName, SearchOption.AllDirectories))
            .FirstOrDefault();
        Assert.SkipUnless(path is not null, $"this machine has no {fileName}");
        return path!;
    }

    private static FontSet? Choose()
    {
        try
        {
            var fonts = FontLibrary.OfThisMachine().Choose();
            return fonts.First.Covers("的") ? fonts : null;
        }
        catch (StudyException)
        {
            return null;
        }
    }
}
