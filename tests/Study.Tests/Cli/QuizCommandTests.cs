using Study.Bank;
using Study.Ingest;
using Study.Tests.Print;
using Xunit;

namespace Study.Tests.Cli;

public sealed class QuizCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    private string Out => _folder.At("out");

    public QuizCommandTests()
    {
        _ = MachineFonts.WithChinese;
        var document = DocumentReader.Read(_folder.Write("towns.txt", Samples.FactualText(40, 1)));
        using var bank = ItemBank.OpenOrCreate(Bank);
        var generated = QuestionGenerator.Generate([document]);
        bank.Store([document], generated.Items, generated.LeftOut);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_form_has_its_paper_and_its_key_and_the_bank_remembers_them()
    {
        var run = Quiz("--items", "10", "--forms", "A,B", "--seed", "7");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["quiz-A-key.pdf", "quiz-A.pdf", "quiz-B-key.pdf", "quiz-B.pdf", "quiz-map.csv", "quiz-map.json"],
            Directory.EnumerateFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var bank = ItemBank.OpenExisting(Bank);
        Assert.Equal(["A", "B"], bank.Forms().Select(form => form.Label).Order());
        Assert.All(bank.Forms(), form => Assert.Contains($"10 items, id {form.Id}", run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_that_is_printed_makes_the_same_bytes_again()
    {
        var list = _folder.Write("class.csv", "name,class,number\n李雷,七（1）班,1\n韩梅梅,七（1）班,2\n");
        var first = Quiz("--forms", "2", "--points", "2", "--answer-sheet", "--roster", list, "--title", "期中 测验");
        var before = Files();
        var again = first.Out.Split('\n').Single(line => line.Contains("study quiz", StringComparison.Ordinal)).Split("study quiz ")[1];

        var second = StudyRun.Of(["quiz", .. again.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "--force"]);

        Assert.Equal((0, first.Out), (second.ExitCode, second.Out));
        Assert.Equal(before, Files());
        Assert.Contains("quiz-class.pdf", before.Keys);
        Assert.Contains("quiz-class-sheets.pdf", before.Keys);

        Dictionary<string, string> Files() => Directory.EnumerateFiles(Out).ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)));
    }

    [Fact]
    public void Files_are_not_replaced_unless_the_user_says_so()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "quiz-map.csv"), "mine");

        var run = Quiz("--items", "5");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal($"{Path.Combine(Out, "quiz-map.csv")}: the file exists. Give --force to replace it, or another folder with --out.\n", run.Error);
        Assert.Equal(["quiz-map.csv"], Directory.EnumerateFiles(Out).Select(Path.GetFileName));
        Assert.Equal(0, Quiz("--items", "5", "--force").ExitCode);
    }

    [Theory]
    [InlineData(1, "study quiz: asks for 400 items; the bank has ", "--items", "400")]
    [InlineData(1, "study quiz: asks for 3 items on \"Optics\"; the bank has 0 that fit together. Add documents, approve more, or ask for 0.", "--items", "3", "--topic", "Optics")]
    [InlineData(1, "study quiz: the bank has no such items. See what there is with study list, or ask for others.", "--status", "approved")]
    [InlineData(2, "study: --forms takes letters (A,B,C) or a number from 1 to 26.", "--forms", "27")]
    [InlineData(2, "study: --kind takes: multiple-choice, multiple-response, true-false, cloze, short-answer, matching, ordering.", "--kind", "essay")]
    [InlineData(2, "study: --points takes a number, or kinds with numbers: multiple-choice=2,true-false=1.", "--points", "many")]
    [InlineData(2, "study: --items takes a number from 1 to 500.", "--items", "501")]
    [InlineData(2, "study: --name takes the beginning of a file name, without folders.", "--name", "../x")]
    [InlineData(2, "study: --blueprint says how many items of what: leave out --items, --topic, --kind and --difficulty.", "--blueprint", "b.json", "--items", "3")]
    public void A_mistake_is_told_and_nothing_is_printed(int exitCode, string message, params string[] args)
    {
        var run = Quiz(args);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void A_blueprint_decides_what_stands_on_the_paper()
    {
        var blueprint = _folder.Write("b.json", """{"title": "城镇", "parts": [{"items": 3, "kind": "true-false", "points": 1}, {"items": 2, "kind": "cloze", "points": 4}]}""");

        var run = Quiz("--blueprint", blueprint, "--key", "end");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var bank = ItemBank.OpenExisting(Bank);
        var form = Assert.Single(bank.Forms());
        Assert.Equal("城镇", form.Title);
        Assert.Equal([1m, 1, 1, 4, 4], form.Items.Select(item => item.Points!.Value));
        Assert.True(File.Exists(Path.Combine(Out, "quiz-A-answers.pdf")));
    }

    [Fact]
    public void Cards_are_printed_as_the_user_wants_them()
    {
        var cards = StudyRun.Of("cards", "--bank", Bank, "--out", Out, "--grid", "3x3", "--separate", "--marks", "crop", "--kind", "cloze", "--items", "12");
        var calibration = StudyRun.Of("cards", "--calibrate", "--out", Out);

        Assert.Equal((0, ""), (cards.ExitCode, cards.Error));
        Assert.Equal((0, ""), (calibration.ExitCode, calibration.Error));
        Assert.Equal(
            ["cards-backs.pdf", "cards-calibration.pdf", "cards-fronts.pdf"],
            Directory.EnumerateFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, "study cards: no fact is told in both languages. Add the documents in the other language, or leave out --bilingual.", "--bilingual")]
    [InlineData(2, "study: --grid takes a size from 1x2 to 4x6, columns first: 2x4.", "--grid", "9x9")]
    [InlineData(2, "study: --fold takes two columns for a card: give --grid 2 or 4 of them.", "--fold", "--grid", "3x3")]
    [InlineData(2, "study: --separate and --fold exclude each other: folded cards have no pages of backs.", "--fold", "--separate")]
    [InlineData(2, "study: --back-offset takes two numbers of millimetres from -10 to 10: 1.5,-0.5.", "--back-offset", "far")]
    public void A_mistake_with_cards_is_told(int exitCode, string message, params string[] args)
    {
        var run = StudyRun.Of(["cards", "--bank", Bank, "--out", Out, .. args]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    private StudyRun Quiz(params string[] args) => StudyRun.Of(["quiz", "--bank", Bank, "--out", Out, .. args]);
}
