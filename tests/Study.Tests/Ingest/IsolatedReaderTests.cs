using System.Diagnostics;
using System.Text;
using Study.Cli;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

/// <summary>Files that take a process down or hold it up are read in one that may fall.</summary>
public sealed class IsolatedReaderTests : IDisposable
{
    private readonly IsolatedReader _isolation = IntakeOptions.Isolation();

    public void Dispose() => _isolation.Dispose();

    private SourceDocument Read(string path, byte[] bytes, ReadingLimits? limits = null) =>
        DocumentReader.Read(path, bytes, new ReadingOptions { Isolation = _isolation, Limits = limits ?? ReadingLimits.Default });

    /// <summary>Two forms that draw each other: reading them in this process would end the tests.</summary>
    internal static byte[] SelfDrawing => PdfReaderTests.HandMade(
        "/X Do",
        "/XObject<</X 6 0 R/Y 7 0 R>>",
        Form(6, "Y", 7) + Form(7, "X", 6));

    private static string Form(int number, string drawn, int other) =>
        $"{number} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</{drawn} {other} 0 R>>>>/Length 5>>\nstream\n/{drawn} Do\nendstream\nendobj\n";

    [Theory]
    [InlineData("pdf")]
    [InlineData("epub")]
    public void A_file_read_apart_is_the_same_document(string ending)
    {
        var bytes = SampleText.Chinese.As(ending);
        var apart = Read("sample." + ending, bytes);
        var here = DocumentReader.Read("sample." + ending, bytes);

        Assert.Equal(here.Id, apart.Id);
        Assert.Equal(here.Blocks.Select(Told), apart.Blocks.Select(Told));

        static string Told(Block block) => $"{block.Kind} {block.Heading} {block.Page} {block.Content.Text} {block.Content.ToSource(new TextSpan(0, block.Content.Text.Length))}";
    }

    [Fact]
    public void A_file_that_ends_the_process_costs_neither_the_file_before_nor_the_one_behind()
    {
        Assert.NotNull(Read("a.pdf", SampleText.Chinese.As("pdf")));
        Assert.StartsWith("b.pdf: the file cannot be read: ", Assert.Throws<StudyException>(() => Read("b.pdf", SelfDrawing)).Message, StringComparison.Ordinal);
        Assert.NotNull(Read("c.pdf", SampleText.Chinese.As("pdf")));
    }

    [Fact]
    public void A_file_that_takes_too_long_is_stopped()
    {
        // A hundred thousand links that are only defined keep the parser busy for half a minute.
        var slow = new StringBuilder();
        for (var index = 0; index < 100_000; index++)
        {
            slow.Append(System.Globalization.CultureInfo.InvariantCulture, $"[a{index}]: x\n");
        }

        var message = Assert.Throws<StudyException>(() => Read("slow.md", Encoding.UTF8.GetBytes(slow.ToString()), new ReadingLimits { Seconds = 1 })).Message;

        Assert.Equal("slow.md: reading it took more than 2 seconds and was stopped. It may be made to; if you trust it, allow more with --limit seconds=N.", message);
    }

    [Fact]
    public void A_program_that_is_not_there_is_told()
    {
        using var none = new IsolatedReader(() => new ProcessStartInfo(Path.Combine(Path.GetTempPath(), "no-such-program")));
        var message = Assert.Throws<StudyException>(() => DocumentReader.Read("a.pdf", SampleText.Chinese.As("pdf"), new ReadingOptions { Isolation = none })).Message;

        Assert.StartsWith("a.pdf: the process that reads such files cannot be started (", message, StringComparison.Ordinal);
    }
}
