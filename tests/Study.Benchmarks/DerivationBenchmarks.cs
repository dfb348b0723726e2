using System.Text;
using BenchmarkDotNet.Attributes;
using Study.Facts;
using Study.Ingest;

namespace Study.Benchmarks;

/// <summary>From text to figures, to facts and to items, on 1 MB (UTF-8) of Chinese prose: MB/s is 1000 over the milliseconds.</summary>
[MemoryDiagnoser]
public class DerivationBenchmarks
{
    private const int Characters = 345_000;

    private readonly string _text = GeneratedText.Of(Characters, seed: 1);
    private byte[] _bytes = [];
    private SourceDocument _document = null!;

    [GlobalSetup]
    public void Read()
    {
        _bytes = Encoding.UTF8.GetBytes(_text);
        _document = DocumentReader.Read("text.txt", _bytes);
    }

    [Benchmark]
    public int ScanFigures() => FigureScanner.Scan(_text).Count;

    [Benchmark]
    public int ReadDocument() => DocumentReader.Read("text.txt", _bytes).Blocks.Count;

    [Benchmark]
    public int FindFacts() => FactFinder.Find(_document).Facts.Count;

    [Benchmark]
    public int WriteItems() => QuestionGenerator.Generate([_document]).Items.Count;
}
