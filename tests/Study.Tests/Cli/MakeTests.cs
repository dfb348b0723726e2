using Study.Bank;
using Study.Tests.Print;
using Xunit;

namespace Study.Tests.Cli;

/// <summary>The main job, from files to files.</summary>
public sealed class MakeTests : IDisposable
{
    private const string Dam = "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水，库区有36个村。水电站安装了32台机组，总投资为2.3万亿元。";

    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("bank/study.db");

    private string Out => _folder.At("out");

    public void Dispose() => _folder.Dispose();

    private StudyRun Make(params string[] paths)
    {
        _ = MachineFonts.WithChinese;
        return StudyRun.Of(["make", .. paths, "--bank", Bank, "--out", Out]);
    }

    [Fact]
    public void Documents_become_a_bank_a_quiz_a_key_and_cards()
    {
        var run = Make(_folder.Write("docs/dam.txt", Dam));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["cards-zh.pdf", "quiz-zh-key.pdf", "quiz-zh.pdf"], Directory.GetFiles(Out).Select(Path.GetFileName).Order());
        foreach (var told in new[] { "dam.txt (UTF-8)", "facts", "multiple choice", "quiz-zh.pdf", "seed" })
        {
            Assert.Contains(told, run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_quiz_gives_every_stem_back_and_holds_no_key()
    {
        Make(_folder.Write("docs/dam.txt", Dam));

        var quiz = PrintedPdf.Of(output => { output.Write(File.ReadAllBytes(Path.Combine(Out, "quiz-zh.pdf"))); return 1; }).Text;
        var key = PrintedPdf.Of(output => { output.Write(File.ReadAllBytes(Path.Combine(Out, "quiz-zh-key.pdf"))); return 1; }).Text;
        using var bank = ItemBank.OpenExisting(Bank);
        var printed = bank.Items().Where(item => quiz.Contains(item.Item.Body.Stem, StringComparison.Ordinal)).ToList();

        Assert.True(printed.Count >= 3);
        Assert.DoesNotContain("参考答案", quiz, StringComparison.Ordinal);
        Assert.Contains("参考答案", key, StringComparison.Ordinal);
        Assert.All(printed, item => Assert.Contains(item.Item.Body.Key.Text, key, StringComparison.Ordinal));
        Assert.All(printed.Where(item => item.Item.Kind is Study.Questions.ItemKind.Cloze or Study.Questions.ItemKind.ShortAnswer), item =>
            Assert.DoesNotContain(item.Item.Body.Key.Text, quiz, StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_run_makes_the_same_bytes()
    {
        var file = _folder.Write("docs/dam.txt", Dam);
        Make(file);
        var first = Directory.GetFiles(Out).Append(Bank).ToDictionary(path => path, File.ReadAllBytes);

        Make(file);

        Assert.All(first, written => Assert.Equal(written.Value, File.ReadAllBytes(written.Key)));
    }

    [Fact]
    public void Personal_copies_carry_the_names_of_the_class()
    {
        _ = MachineFonts.WithChinese;
        StudyRun.Of("make", _folder.Write("docs/dam.txt", Dam), "--bank", Bank, "--out", Out, "--copies", "3", "--seed", "5");

        var copies = PrintedPdf.Of(output => { output.Write(File.ReadAllBytes(Path.Combine(Out, "quiz-zh-class.pdf"))); return 3; });

        Assert.All(Study.Forms.SampleRoster.Of(3, Study.Text.Language.Chinese, 5), student => Assert.Contains(student.Name, copies.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_file_among_good_ones_is_named_and_the_good_ones_are_done()
    {
        var good = _folder.Write("docs/a.txt", Dam);
        var empty = _folder.Write("docs/b.txt", "");

        var run = Make(_folder.At("docs"));

        Assert.Equal((1, $"{empty}: the file is empty. Nothing was taken from it.\n"), (run.ExitCode, run.Error));
        Assert.Contains(good[^5..], run.Out, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Out));
    }

    [Fact]
    public void A_document_without_facts_is_named_and_nothing_is_printed()
    {
        var file = _folder.Write("docs/poem.txt", "青山绿水，鸟语花香，人们在这里散步。");

        var run = Make(file);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"{file}: nothing to ask about was found (figures, dates, posts, titles). Give a text that states facts, or see why candidates were left out below.\nThere is no question to print, and nothing was printed.\n",
            run.Error);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Documents_of_two_languages_get_papers_of_their_own()
    {
        _folder.Write("docs/dam.txt", Dam);
        _folder.Write("docs/dam-en.txt", "The Stonebridge Dam is 2,335 metres long. The reservoir began to fill in June 2003. The power station has 32 turbines.");

        Make(_folder.At("docs"));

        Assert.Superset(new HashSet<string?> { "quiz-zh.pdf", "quiz-en.pdf", "cards-en.pdf", "quiz-en-key.pdf" }, Directory.GetFiles(Out).Select(Path.GetFileName).ToHashSet());
    }

    [Fact]
    public void A_font_that_is_none_is_refused_with_its_name()
    {
        var file = _folder.Write("docs/dam.txt", Dam);

        var run = StudyRun.Of("make", file, "--bank", Bank, "--out", Out, "--font", file);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(file + ": ", run.Error, StringComparison.Ordinal);
    }
}
