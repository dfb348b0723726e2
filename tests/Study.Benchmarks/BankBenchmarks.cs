using System.Text;
using BenchmarkDotNet.Attributes;
using Study.Bank;
using Study.Ingest;

namespace Study.Benchmarks;

/// <summary>The items of 200 documents into a new bank, and out again.</summary>
[MemoryDiagnoser]
public class BankBenchmarks
{
    private const int Documents = 200;

    private IReadOnlyList<SourceDocument> _documents = [];
    private GeneratedQuestions _generated = null!;
    private string _folder = "";
    private string _full = "";

    [GlobalSetup]
    public void Generate()
    {
        _documents = [.. Enumerable.Range(1, Documents).Select(seed => DocumentReader.Read($"{seed}.txt", Encoding.UTF8.GetBytes(GeneratedText.Of(3_000, seed))))];
        _generated = QuestionGenerator.Generate(_documents);
        _folder = Directory.CreateTempSubdirectory("study-bench-").FullName;
        _full = Path.Combine(_folder, "full.db");
        Store(_full);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public int StoreInNewBank()
    {
        var path = Path.Combine(_folder, "new.db");
        File.Delete(path);
        return Store(path);
    }

    [Benchmark]
    public int StoreTheSameAgain() => Store(_full);

    [Benchmark]
    public int ReadAll()
    {
        using var bank = ItemBank.OpenExisting(_full);
        return bank.Items().Count;
    }

    private int Store(string path)
    {
        using var bank = ItemBank.OpenOrCreate(path);
        return bank.Store(_documents, _generated.Items, _generated.LeftOut).Added;
    }
}
