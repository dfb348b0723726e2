using Study.Bank;
using Study.Exchange;
using Study.Tests.Bank;
using Xunit;

namespace Study.Tests.Cli;

/// <summary><c>study export</c> as a user sees it.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public ExportTests()
    {
        using var bank = ItemBank.OpenOrCreate(Bank);
        bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
    }

    public void Dispose() => _folder.Dispose();

    private StudyRun Export(params string[] more) => StudyRun.Of(["export", "--bank", Bank, .. more]);

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    [Fact]
    public void The_list_names_every_format_with_what_it_is_for()
    {
        var lines = StudyRun.Of("export", "--list").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(ExportFormats.All.Select(format => format.Name), lines.Select(line => line.Split(' ')[0]));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Each_format_has_a_page_that_says_how_to_bring_it_in(string format)
    {
        var run = StudyRun.Of("export", "--help", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(format + ": ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Bring it in:", run.Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Each_format_is_written_twice_with_the_same_bytes(string format)
    {
        var (first, second) = (_folder.At("first"), _folder.At("second"));

        Assert.Equal(0, Export("--format", format, "-o", first).ExitCode);
        Assert.Equal(0, Export("--format", format, "-o", second).ExitCode);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void What_a_format_cannot_hold_is_told_and_the_rest_is_written()
    {
        var run = Export("--format", "aiken", "-o", _folder.At("a.txt"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{_folder.At("a.txt")}  2 items\n", run.Out);
        Assert.Matches(@"^left out       5  Aiken has single-choice questions only \([0-9a-z]{12}, [0-9a-z]{12}, [0-9a-z]{12}, \.\.\.\)\n$", run.Error);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("")]
    public void Strict_writes_nothing_when_something_is_lost(string option)
    {
        var file = _folder.At("a.txt");
        var run = Export(["--format", "aiken", "--strict", .. option.Length > 0 ? new[] { option, file } : []]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("aiken cannot hold everything, and --strict was given.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "a.txt*"));
    }

    [Theory]
    [InlineData(1, "--kind", "cloze")]
    [InlineData(1, "--kind", "cloze,true-false")]
    [InlineData(2, "--kind", "cloze,true-false,short-answer", "--items", "2")]
    [InlineData(0, "--lang", "en")]
    [InlineData(4, "--document", "town")]
    [InlineData(1, "--text", "机场")]
    [InlineData(0, "--status", "approved")]
    public void Filters_choose_what_is_exported(int count, params string[] filter) =>
        Assert.Equal(count, Export(filter).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void A_line_holds_one_answer_and_the_report_tells_of_items_with_several() => Assert.Contains(
        "a line has one answer in one place of the document; --format json holds matching, ordering and true-false",
        Export(["--kind", "matching,ordering"]).Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(2, "Argument 'qtl' not recognized.", "--format", "qtl")]
    [InlineData(1, "study export: anki is no text and cannot go to the standard output. Give a file with -o.", "--format", "anki", "-o", "-")]
    [InlineData(1, "study export: no document is called \"village\". See them with: study list", "--document", "village")]
    public void A_mistake_is_told(int exitCode, string message, params string[] args)
    {
        var run = Export(args);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_is_newer_for_Anki_once_it_has_changed()
    {
        using var bank = ItemBank.OpenExisting(Bank);
        var first = bank.NoteExport();
        bank.Store([SampleItems.Document], [.. SampleItems.OfEveryKind.Select(item => item.Kind == Study.Questions.ItemKind.Cloze ? item with { Topic = "new" } : item)], []);

        Assert.Empty(first);
        Assert.Equal(1, Assert.Single(bank.NoteExport()).Value);
        Assert.Equal(1, Assert.Single(bank.NoteExport()).Value);
    }
}
