using System.Text.RegularExpressions;
using Xunit;

namespace Study.Tests;

/// <summary>The stages name only what they may: each folder of the library knows those before it, and packages stay in their room.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Stages = ["Text", "Ingest", "Facts", "Questions", "Bank", "Forms", "Print", "Practice", "Exchange"];

    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["Text"] = [],
        ["Ingest"] = ["Text"],
        ["Facts"] = ["Text", "Ingest"],
        ["Questions"] = ["Text", "Ingest", "Facts"],
        ["Bank"] = ["Text", "Ingest", "Facts", "Questions"],
        ["Forms"] = ["Text", "Ingest", "Facts", "Questions", "Bank"],
        ["Print"] = ["Text", "Ingest", "Facts", "Questions", "Forms"],
        ["Practice"] = ["Text", "Ingest", "Facts", "Questions", "Bank", "Forms"],
        ["Exchange"] = ["Text", "Ingest", "Facts", "Questions", "Bank", "Forms"],
    };

    private static readonly Dictionary<string, string[]> PackageRooms = new()
    {
        ["Markdig"] = ["Ingest"],
        ["UtfUnknown"] = ["Ingest"],
        ["Bogus"] = ["Questions", "Forms"],
        ["Dapper"] = ["Bank"],

        // An Anki package is an SQLite file too.
        ["Microsoft.Data.Sqlite"] = ["Bank", "Exchange"],
        ["DocumentFormat.OpenXml"] = ["Ingest", "Exchange"],
        ["HarfBuzzSharp"] = ["Print"],
        ["QRCoder"] = ["Print"],
        ["QuestPDF"] = ["Print"],
        ["System.CommandLine"] = [],
        ["Spectre.Console"] = [],
    };

    public static TheoryData<string> AllStages => [.. Stages];

    [Theory, MemberData(nameof(AllStages))]
    public void A_stage_names_only_the_stages_before_it(string stage)
    {
        var forbidden = Stages.Where(other => other != stage && !MayName[stage].Contains(other)).ToList();
        Assert.All(FilesOf(stage), file => Assert.DoesNotContain(forbidden, other => Names(file.Code, other)));
    }

    [Theory, MemberData(nameof(AllStages))]
    public void A_package_stays_in_its_room(string stage)
    {
        var forbidden = PackageRooms.Where(room => !room.Value.Contains(stage)).Select(room => room.Key).ToList();
        Assert.All(FilesOf(stage), file => Assert.DoesNotContain(forbidden, package => Regex.IsMatch(file.Code, $@"\b{Regex.Escape(package)}\b(?=[;.])")));
    }

    [Fact]
    public void The_library_knows_no_console() =>
        Assert.All(Stages.SelectMany(FilesOf), file => Assert.DoesNotMatch(@"\bConsole\.", file.Code));

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() =>
        Assert.Equal(Stages.Order(), Directory.GetDirectories(Repository.Path("src/Study.Core")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());

    /// <summary>Whether code names a stage: in a using, by its whole namespace, or by the stage's name before one of its types.</summary>
    private static bool Names(string code, string stage) =>
        Regex.IsMatch(code, $@"\bStudy\.{stage}\b") || TypesOf(stage).Any(type => Regex.IsMatch(code, $@"(?<![\w.]){stage}\.{type}\b"));

    private static IEnumerable<string> TypesOf(string stage) =>
        typeof(QuestionGenerator).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Study." + stage, StringComparison.Ordinal) == true && !type.IsNested)
            .Select(type => type.Name.Split('`')[0])
            .Where(name => !name.StartsWith('<'));

    private static IEnumerable<(string Name, string Code)> FilesOf(string stage) =>
        Directory.EnumerateFiles(Repository.Path("src/Study.Core", stage), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileName(file), Comments().Replace(File.ReadAllText(file), "")));

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();
}
