using Study.Ingest;
using Study.Tests.Print;
using Xunit;

namespace Study.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public void Dispose() => _folder.Dispose();

    private void Fill()
    {
        var document = DocumentReader.Read(_folder.Write("dam.txt", "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水。"));
        using var bank = Study.Bank.ItemBank.OpenOrCreate(Bank);
        var generated = QuestionGenerator.Generate([document]);
        bank.Store([document], generated.Items, generated.LeftOut);
    }

    [Theory]
    [InlineData(2, "study: Unrecognized command or argument 'frobnicate'.", "frobnicate")]
    [InlineData(2, "--items takes a number from 1 to 500.", "make", "--items", "0")]
    [InlineData(2, "study: Argument 'fr' not recognized. Must be one of:", "make", "--lang", "fr")]
    [InlineData(1, "no-such-file.txt: no such file or folder. Check the spelling, or give the path of a .txt or .md file.", "make", "no-such-file.txt")]
    [InlineData(1, "no-such-bank.db: there is no bank yet. Make one with: study make", "list", "--bank", "no-such-bank.db")]
    public void A_mistake_is_told_on_the_error_output(int exitCode, string message, params string[] args)
    {
        var run = StudyRun.Of(args);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void Without_a_verb_the_help_is_shown()
    {
        var run = StudyRun.Of();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("study make", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make")]
    [InlineData("quiz")]
    [InlineData("cards")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("practice")]
    [InlineData("export")]
    [InlineData("check")]
    public void Every_verbs_help_ends_its_description_with_an_example(string verb) =>
        Assert.Matches($@"Example:\s+study {verb}", StudyRun.Of(verb, "--help").Out);

    [Fact]
    public void A_list_has_a_line_for_each_item_with_question_and_answer()
    {
        Fill();

        var lines = StudyRun.Of("list", "--bank", Bank).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("dam: dam", lines[0]);
        Assert.Matches("^[0-9a-z]{12}  multiple choice  石桥大坝全长多少米？  =  2335米$", lines[1]);
    }

    [Fact]
    public void An_item_is_shown_with_its_proof_and_the_origin_of_what_is_wrong()
    {
        Fill();
        var id = StudyRun.Of("list", "--bank", Bank).Out.Split('\n')[1][..12];

        var run = StudyRun.Of("show", id, "--bank", Bank);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("question   石桥大坝全长多少米？\nkey        2335米\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("sentence   石桥大坝全长[2335米]，坝顶高程为185米。\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"document   dam, {_folder.At("dam.txt")}, characters 6 to 11\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(3, run.Out.Split('\n').Count(line => line.StartsWith("wrong", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_id_that_is_none_or_not_enough_is_told()
    {
        Fill();

        Assert.Equal("study show: no item's id begins with \"iii\". See them with: study list\n", StudyRun.Of("show", "iii", "--bank", Bank).Error);
        Assert.Matches("^study show: [0-9]+ ids begin with \"\"", StudyRun.Of("show", "", "--bank", Bank).Error);
    }

    [Fact]
    public void A_check_ends_with_1_when_a_quote_is_lost()
    {
        Fill();
        Assert.Equal(0, StudyRun.Of("check", "--bank", Bank).ExitCode);

        _folder.Write("dam.txt", "石桥大坝很长。");
        var run = StudyRun.Of("check", "--bank", Bank);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("“2335米” is no longer in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Practice_is_the_same_transcript_for_the_same_answers()
    {
        Fill();

        var run = StudyRun.With("2335\n?\n\nq\n", "practice", "--bank", Bank);

        Assert.Equal(0, run.ExitCode);
        Approved.Is("practice.txt", run.Out);
    }

    [Fact]
    public void An_answer_given_in_practice_is_kept()
    {
        Fill();

        StudyRun.With("2335米\n", "practice", "--bank", Bank);

        using var bank = Study.Bank.ItemBank.OpenExisting(Bank);
        Assert.Equal((1, 1), Assert.Single(bank.AttemptCounts()).Value);
    }

    [Fact]
    public void An_export_does_not_replace_a_file_unless_forced()
    {
        Fill();
        var file = _folder.Write("questions.jsonl", "mine");

        var refused = StudyRun.Of("export", "--bank", Bank, "-o", file);
        var kept = File.ReadAllText(file);
        var forced = StudyRun.Of("export", "--bank", Bank, "-o", file, "--force");

        Assert.Equal((1, $"{file}: the file exists. Give --force to replace it, or another name.\n", "mine"), (refused.ExitCode, refused.Error, kept));
        Assert.Equal(0, forced.ExitCode);
        Assert.Equal(StudyRun.Of("export", "--bank", Bank).Out, File.ReadAllText(file));
    }

    [Fact]
    public void Control_characters_of_a_document_do_not_reach_the_terminal()
    {
        var document = DocumentReader.Read(_folder.Write("evil.txt", "石桥\u001b[31m大坝\u202e全长2335米。"));
        using (var bank = Study.Bank.ItemBank.OpenOrCreate(Bank))
        {
            bank.Store([document], QuestionGenerator.Generate([document]).Items, []);
        }

        var run = StudyRun.Of("list", "--bank", Bank);

        Assert.Contains("2335米", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\u202e', run.Out);
    }

    [Fact]
    public void A_sample_class_is_written_as_CSV()
    {
        var lines = StudyRun.Of("roster", "sample", "--count", "2", "--lang", "en", "--seed", "3").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("name,class,number", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.Matches("^[A-Z][^,]+ [^,]+,7A,2026001$", lines[1]);
    }

    [Fact]
    public void The_questions_of_the_sample_documents_are_as_approved()
    {
        _ = MachineFonts.WithChinese;
        var run = StudyRun.Of("make", Repository.Path("question-bank/documents"), "--bank", Bank, "--out", _folder.At("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Is("sample-questions.txt", StudyRun.Of("list", "--most", "0", "--bank", Bank).Out);
    }
}
