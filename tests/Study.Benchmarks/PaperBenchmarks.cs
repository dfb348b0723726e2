using System.Text;
using BenchmarkDotNet.Attributes;
using Study.Forms;
using Study.Ingest;
using Study.Print;
using Study.Print.Fonts;
using Study.Text;

namespace Study.Benchmarks;

/// <summary>A quiz of 40 items on paper: one copy, 100 and 1,000 personal copies in one file, each shuffled, and their answer sheets.</summary>
[MemoryDiagnoser]
public class PaperBenchmarks
{
    private PrintOptions _options = null!;
    private Form _form = null!;
    private IReadOnlyList<Form> _copies = [];
    private IReadOnlyList<Form> _thousand = [];

    [GlobalSetup]
    public void Assemble()
    {
        _options = new PrintOptions { Fonts = FontLibrary.OfThisMachine().Choose() };
        var document = DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(GeneratedText.Of(20_000, seed: 1)));
        var items = QuestionGenerator.Generate([document]).Items;
        _form = FormAssembler.Assemble(items, 40, "测验", Language.Chinese, "A", 1);
        _thousand = [.. SampleRoster.Of(1000, Language.Chinese, 1).Select((student, index) =>
            FormAssembler.Assemble(items, 40, "测验", Language.Chinese, "A", (ulong)index) with { Student = student })];
        _copies = [.. _thousand.Take(100)];
    }

    [Benchmark]
    public int OneQuiz() => QuizPdf.Write(Stream.Null, _form, _options);

    [Benchmark]
    public int AHundredCopies() => QuizPdf.Write(Stream.Null, _copies, _options);

    [Benchmark]
    public int AThousandCopies() => QuizPdf.Write(Stream.Null, _thousand, _options);

    [Benchmark]
    public int AHundredAnswerSheets() => AnswerSheetPdf.Write(Stream.Null, _copies, _options);
}
