using BenchmarkDotNet.Attributes;
using Study.Bank;
using Study.Facts;
using Study.Ingest;
using Study.Practice;
using Study.Questions;
using Study.Text;

namespace Study.Benchmarks;

/// <summary>Practice on a bank of 100,000 items, of which the learner knows 20,000 and all of those are due.</summary>
[MemoryDiagnoser]
public class PracticeBenchmarks
{
    private const int Items = 100_000;
    private const int Known = 20_000;
    private const int PerDocument = 200;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private string _folder = "";
    private ItemBank _bank = null!;
    private MemoryStore _memory = null!;
    private PracticeSession _session = null!;
    private ulong _sittings;

    /// <summary>Makes the bank; its file is named in STUDY_BENCHMARK_BANK where that is set, to be tried with the command as well.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _folder = Directory.CreateTempSubdirectory("study-bench-").FullName;
        _bank = ItemBank.OpenOrCreate(Environment.GetEnvironmentVariable("STUDY_BENCHMARK_BANK") ?? Path.Combine(_folder, "study.db"));
        var documents = Enumerable.Range(0, Items / PerDocument).Select(Document).ToList();
        _bank.Store(documents, [.. documents.SelectMany(ItemsOf)], []);
        _memory = _bank.MemoryOf("anna");
        var day = DateOnly.FromDateTime(Now.Date).AddDays(-40);
        _memory.Replace([.. _bank.Items().Take(Known).Select((item, index) => new ItemMemory
        {
            ItemId = item.Item.Id,
            State = new MemoryState(2 + (index % 30), 5),
            FirstOn = day,
            LastOn = day,
            DueOn = day.AddDays(2 + (index % 30)),
            Reviews = 1,
            Lapses = 0,
        })]);
        NewSitting();
    }

    [GlobalCleanup]
    public void Remove()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>From the choices to the first question: what is due, what is new, the sitting on disk.</summary>
    [Benchmark]
    public PracticeQuestion? BeginASitting() => NewSitting();

    /// <summary>An answer judged and on disk, and the next question read.</summary>
    [Benchmark]
    public PracticeQuestion? NextQuestion()
    {
        var question = _session.Next() ?? NewSitting()!;
        _session.Answer(question, "1", ResponseCheck.Judge(question, "1"), Now, TimeSpan.Zero, false, false);
        return _session.Next();
    }

    private PracticeQuestion? NewSitting()
    {
        _session = PracticeSession.Begin(_bank, _memory, new PracticeOrder { Seed = ++_sittings, MostPerDay = 10_000_000, NewPerDay = 10_000 }, Now, FsrsParameters.Default);
        return _session.Next();
    }

    private static SourceDocument Document(int number)
    {
        var text = string.Concat(Enumerable.Range(0, PerDocument).Select(line => FormattableString.Invariant($"第{number}号水库的{line}号闸门高{(number * 7 + line) % 900 + 3}米。\n")));
        return DocumentReader.Read(FormattableString.Invariant($"{number}.txt"), System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static IEnumerable<Item> ItemsOf(SourceDocument document, int number)
    {
        var start = 0;
        for (var line = 0; line < PerDocument; line++)
        {
            var end = document.Text.IndexOf('\n', start);
            var sentence = document.Text[start..end];
            var at = sentence.IndexOf('高') + 1;
            var quote = sentence[at..^1];
            var value = int.Parse(quote[..^1], System.Globalization.CultureInfo.InvariantCulture);
            yield return new Item
            {
                Id = ContentHash.Of(12, document.Id, sentence),
                FactId = ContentHash.Of(12, document.Id, sentence, "fact"),
                Body = new ItemBody.MultipleChoice(sentence[..at] + "多少米？", new Key(quote), [.. Enumerable.Range(1, 3).Select(more => new Distractor(FormattableString.Invariant($"{value + more}米"), "made up"))]),
                Language = Language.Chinese,
                Topic = document.Title,
                Modality = Modality.Stated,
                Sources = [new Provenance { DocumentId = document.Id, Span = new TextSpan(start + at, quote.Length), Quote = quote, Sentence = sentence, QuoteInSentence = new TextSpan(at, quote.Length) }],
                Value = FormattableString.Invariant($"{value}"),
                Unit = "m",
                Rank = line,
            };
            start = end + 1;
        }
    }
}
