using System.Text;
using Study.Bank;
using Study.Ingest;
using Study.Tests.Ingest;
using Study.Tests.Print;
using Xunit;

namespace Study.Tests.Cli;

/// <summary>A folder as a teacher has it: all formats, good and bad.</summary>
public sealed class MixedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public void Dispose() => _folder.Dispose();

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(name))!);
        File.WriteAllBytes(_folder.At(name), bytes);
    }

    private StudyRun Make(params string[] args)
    {
        _ = MachineFonts.WithChinese;
        return StudyRun.Of(["make", .. args, "--bank", Bank, "--out", _folder.At("out")]);
    }

    [Fact]
    public void All_that_can_be_read_is_and_the_rest_is_told_with_its_reason()
    {
        Write("docs/dam.docx", SampleText.Chinese.As("docx"));
        Write("docs/dam.pdf", SampleText.English.As("pdf"));
        Write("docs/in.zip", SampleFiles.Zip(("river.html", Encoding.UTF8.GetBytes(SampleFiles.Html("<h1>岷江</h1><p>岷江全长735千米，于1994年建成水电站。</p>")))));
        Write("docs/bad.pdf", IsolatedReaderTests.SelfDrawing);
        Write("docs/old.docx", [0xD0, 0xCF, 0x11, 0xE0]);
        Write("docs/photo.jpg", [1]);

        var run = Make(_folder.At("docs"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("docs/old.docx: this is an old Office file. Open it and save it as .docx.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("docs/bad.pdf: the file cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Out.Split("not read").Length - 1);
        Assert.Contains(".jpg: no kind of document that Study reads", run.Out, StringComparison.Ordinal);
        using var bank = ItemBank.OpenExisting(Bank);
        Assert.Equal(["dam.docx", "dam.pdf", "river.html"], bank.Sources().Select(source => Path.GetFileName(source.Path)).Order());
    }

    [Fact]
    public void Every_quote_is_found_again_in_files_of_every_format()
    {
        foreach (var ending in SampleText.Endings.Except(["txt", "md"]))
        {
            Write($"docs/{ending}/dam.{ending}", (ending == "html" ? SampleText.English : SampleText.Chinese).As(ending));
        }

        Make(_folder.At("docs"));
        var check = StudyRun.Of("check", "--bank", Bank);

        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    [Fact]
    public void A_second_run_reads_only_what_has_changed()
    {
        Write("docs/a.docx", SampleText.Chinese.As("docx"));
        Write("docs/b.pdf", SampleText.English.As("pdf"));
        StudyRun.Of("add", _folder.At("docs"), "--bank", Bank);

        Write("docs/a.docx", SampleText.English.As("docx"));

        Assert.Contains("1 of 2 documents read", StudyRun.Of("add", _folder.At("docs"), "--bank", Bank).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_comes_in_on_the_standard_input()
    {
        var run = StudyRun.With(SampleText.Chinese.Paragraphs[0], "add", "-", "--bank", Bank);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 of 1 document read", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("study: --encoding: \"klingon\" is no encoding that Study knows. Give one such as utf-8, gb18030, big5 or utf-16.", "--encoding", "klingon")]
    [InlineData("study: --limit: \"pages=many\" is none. Give NAME=N with a number from 1, where NAME is one of", "--limit", "pages=many")]
    public void A_wrong_option_is_told(string message, params string[] args)
    {
        var run = Make(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_encoding_the_user_names_counts()
    {
        Write("short.txt", TextDecoding.IsKnown("big5") ? Encoding.GetEncoding("big5").GetBytes("石橋大壩全長2335米。") : []);

        StudyRun.Of("add", _folder.At("short.txt"), "--bank", Bank, "--encoding", "big5");

        using var bank = ItemBank.OpenExisting(Bank);
        Assert.Equal("石橋大壩全長2335米。", bank.Documents()[0].Text);
    }

    [Fact]
    public void An_interrupted_run_keeps_what_was_read_and_the_next_one_goes_on()
    {
        for (var index = 0; index < 5; index++)
        {
            _folder.Write($"docs/{index}.txt", $"第{index}水库全长{index + 100}米。");
        }

        using var interrupt = new CancellationTokenSource();
        using var bank = ItemBank.OpenOrCreate(Bank);
        var files = DocumentFiles.Find([_folder.At("docs")]).Paths;
        Assert.Throws<OperationCanceledException>(() => BankIntake.Add(
            bank, files, ReadingOptions.Default, DateTimeOffset.UnixEpoch, new IntakeWatch { Done = file => { if (file.EndsWith("2.txt", StringComparison.Ordinal)) { interrupt.Cancel(); } } }, interrupt.Token));
        var kept = bank.Documents().Count;

        var report = BankIntake.Add(bank, files, ReadingOptions.Default, DateTimeOffset.UnixEpoch, IntakeWatch.Nobody, TestContext.Current.CancellationToken);

        Assert.Equal((3, 2, 5), (kept, report.Read, report.Files.Count));
    }

    [Theory]
    [InlineData(4, "a few seconds left")]
    [InlineData(44, "about 40 seconds left")]
    [InlineData(170, "about 3 minutes left")]
    [InlineData(9000, "about 2.5 hours left")]
    public void Time_left_is_told_as_exactly_as_it_can_be_known(int seconds, string words) => Assert.Equal(words, Study.Cli.IntakeProgress.InWords(TimeSpan.FromSeconds(seconds)));
}
