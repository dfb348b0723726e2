using System.Diagnostics;
using System.Globalization;
using Study.Bank;
using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Benchmarks;

/// <summary>
/// How long a bank takes for what people wait for, at a size of their choice: <c>dotnet run -c Release --project tests/Study.Benchmarks -- bank 1000000</c>.
/// </summary>
/// <remarks>Making the bank takes longer than all the rest, so these are medians of a few runs on one bank and no BenchmarkDotNet jobs.</remarks>
internal static class BankFigures
{
    private const int ItemsOfADocument = 5_000;
    private const int DocumentsAtATime = 10;

    private static readonly string[] Places = ["青山", "石桥", "丰乐", "临江", "安宁", "宝塔", "太和", "红旗", "双桥", "玉泉"];
    private static readonly string[] Things = ["图书馆", "博物馆", "体育馆", "植物园", "科技馆", "美术馆", "文化宫", "天文台", "动物园", "展览馆"];

    public static void Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("study-figures-").FullName;
        try
        {
            InsertFiftyThousand(folder);
            AddUnchanged(folder);
            if (count > 0)
            {
                LargeBank(Path.Combine(folder, "large.db"), count);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>50,000 items into a new bank, against the sqlite3 shell's import of the same rows into the same tables.</summary>
    private static void InsertFiftyThousand(string folder)
    {
        var path = Path.Combine(folder, "inserted.db");
        var documents = Enumerable.Range(0, 10).Select(DocumentOf).ToList();
        var items = documents.SelectMany((document, number) => ItemsOf(document, number)).ToList();
        var own = Median(5, () =>
        {
            File.Delete(path);
            using var bank = ItemBank.OpenOrCreate(path);
            bank.Store(documents, items, []);
        });
        Tell("insert of 50,000 items with options, sources and search", own);

        // The same strict tables with their indexes and references, and the same words in a search of trigrams; the shell may be too old for deleting from it.
        string[] tables = ["items", "distractors", "sources", "accepted_answers"];
        var script = Path.Combine(folder, "import.sql");
        Shell(path, $"""
            .mode csv
            {string.Concat(tables.Select(table => $".once {folder}/{table}.csv\nselect * from {table};\n"))}.once {folder}/documents.csv
            select * from documents;
            .once {folder}/search.csv
            select draw, before_gap || ' ' || answer || ' ' || (select group_concat(text, ' ') from distractors where item_id = items.id) from items order by draw;
            .mode list
            .once {folder}/schema.sql
            select sql || ';' from sqlite_schema where sql is not null and name not like 'item_search%' and type in ('table', 'index');
            """);
        File.WriteAllText(script, $"""
            .read {folder}/schema.sql
            create virtual table item_search using fts5 (text, tokenize = 'trigram', content = '');
            pragma foreign_keys = on;
            begin;
            .mode csv
            .import {folder}/documents.csv documents
            {string.Concat(tables.Select(table => $".import {folder}/{table}.csv {table}\n"))}
            create temp table lines (draw integer, text text);
            .import {folder}/search.csv lines
            insert into item_search (rowid, text) select draw, text from lines order by draw;
            commit;
            """);
        var shell = Median(5, () =>
        {
            var imported = Path.Combine(folder, "imported.db");
            File.Delete(imported);
            Shell(imported, $".read {script}");
        });
        Tell("sqlite3's import of the same rows", shell);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {own / shell:0.00}"));
    }

    private static void AddUnchanged(string folder)
    {
        var files = Enumerable.Range(0, 1_000).Select(number =>
        {
            var file = Path.Combine(folder, "docs", $"{number:0000}.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, GeneratedText.Of(3_000, number));
            return file;
        }).ToList();
        var path = Path.Combine(folder, "added.db");
        Tell("add of 1,000 documents of 3,000 characters", Median(1, Add));
        Tell("the same again, nothing changed", Median(3, Add));
        File.AppendAllText(files[500], "\n青山镇有学校17所。\n");
        Tell("the same again, one document changed", Median(1, Add));

        void Add()
        {
            using var bank = ItemBank.OpenOrCreate(path);
            BankIntake.Add(bank, files, null, DateTimeOffset.UnixEpoch, _ => { }, CancellationToken.None);
        }
    }

    private static void LargeBank(string path, int count)
    {
        using var bank = ItemBank.OpenOrCreate(path);
        Tell($"making a bank of {count} items", Median(1, () =>
        {
            foreach (var numbers in Enumerable.Range(0, count / ItemsOfADocument).Chunk(DocumentsAtATime))
            {
                var documents = numbers.Select(DocumentOf).ToList();
                bank.Store(documents, [.. documents.SelectMany((document, at) => ItemsOf(document, numbers[at]))], []);
            }
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(path).Length / 1e6:0} MB"));

        var topic = DocumentOf(count / ItemsOfADocument / 2).Title;
        var seed = 1UL;
        var narrow = new ItemFilter { Topics = [topic], Kinds = [ItemKind.MultipleChoice], DifficultyFrom = 0.35, DifficultyTo = 0.55 };

        // The first picks of a process take the compiler's time too: one is told, and then what it is when the code is compiled.
        Tell("the process's first pick of 40 by topic, kind and difficulty", Median(1, () => bank.Pick(narrow, 40, seed++)));
        for (var warm = 0; warm < 500; warm++)
        {
            bank.Pick(narrow, 40, seed++);
        }

        Tell("pick of 40 by topic, kind and difficulty", Median(21, () => bank.Pick(narrow, 40, seed++)));
        Tell("pick of 40 of all", Median(21, () => bank.Pick(new ItemFilter(), 40, seed++)));
        Tell("the first page of 40", Median(21, () => Page(new ItemFilter())));
        Tell("a page of 40 by kind", Median(21, () => Page(new ItemFilter { Kinds = [ItemKind.Cloze] })));
        Tell("a page of 40 by topic", Median(21, () => Page(new ItemFilter { Topics = [topic] })));
        var far = bank.Ids(new ItemFilter())[count / 10 * 9];
        Tell("the page behind an item nine tenths in", Median(21, () => Page(new ItemFilter(), far)));
        Tell("search for one item's words", Median(21, () => Page(new ItemFilter { Text = $"第{count / 2}座" })));
        Tell("search for three characters in a tenth of all", Median(5, () => Page(new ItemFilter { Text = "植物园" })));
        Tell("search for two characters in a tenth of all", Median(5, () => Page(new ItemFilter { Text = "石桥" })));
        Tell("search for two characters that stand in all", Median(5, () => Page(new ItemFilter { Text = "占地" })));
        Tell("search for six characters that stand in all", Median(5, () => Page(new ItemFilter { Text = "占地多少亩" })));
        Tell("search for two characters in none", Median(5, () => Page(new ItemFilter { Text = "火车" })));

        void Page(ItemFilter filter, string? after = null)
        {
            foreach (var banked in bank.Read(filter, 40, after))
            {
                GC.KeepAlive(banked);
            }
        }
    }

    private static SourceDocument DocumentOf(int number) =>
        DocumentReader.Read($"{number}.txt", System.Text.Encoding.UTF8.GetBytes($"第{number}篇\n\n{Places[number % 10]}有{Things[number / 10 % 10]}{number + 2}座。")) with { Title = $"第{number}篇" };

    private static IEnumerable<Item> ItemsOf(SourceDocument document, int number)
    {
        var quote = $"{number + 2}座";
        var start = document.Text.IndexOf(quote, StringComparison.Ordinal);
        var sentence = document.Text[document.Text.IndexOf(Places[number % 10], StringComparison.Ordinal)..];
        for (var rank = 0; rank < ItemsOfADocument; rank++)
        {
            var serial = (number * ItemsOfADocument) + rank;
            var stem = $"{Places[serial % 10]}第{serial}座{Things[serial / 10 % 10]}占地多少亩？";
            var key = new Key($"{serial % 900}亩", [$"{serial % 900} 亩"]);
            ItemBody body = (rank % 3) switch
            {
                0 => new ItemBody.ShortAnswer(stem, key),
                1 => new ItemBody.Cloze(stem[..^5], "。", key),
                _ => new ItemBody.MultipleChoice(stem, key, [new($"{serial % 900 + 7}亩", "made up"), new($"{serial % 900 + 20}亩", "made up"), new($"{serial % 900 + 33}亩", "made up"), new($"{serial % 900 + 50}亩", "made up")]),
            };
            yield return new Item
            {
                Id = ContentHash.Of(12, stem, body.Kind.ToString()),
                FactId = ContentHash.Of(12, stem),
                Body = body,
                Language = Language.Chinese,
                Topic = document.Title,
                Modality = Modality.Stated,
                Sources = [new Provenance { DocumentId = document.Id, Span = new TextSpan(start, quote.Length), Quote = quote, Sentence = sentence, QuoteInSentence = new TextSpan(sentence.IndexOf(quote, StringComparison.Ordinal), quote.Length), Page = 1 }],
                Value = (serial % 900).ToString(CultureInfo.InvariantCulture),
                Unit = "mu",
                Rank = rank,
            };
        }
    }

    /// <summary>The median of some runs, in milliseconds; the processor time of this process is told too, which other programs disturb less.</summary>
    private static double Median(int runs, Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            work();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs,10:0.00} ms of processor, "));
        return times.Order().ElementAt(runs / 2);
    }

    private static void Tell(string what, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,10:0.00} ms  {what}"));

    private static void Shell(string database, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sqlite3", database) { RedirectStandardInput = true })!;
        shell.StandardInput.Write(script + "\n");
        shell.StandardInput.Close();
        shell.WaitForExit();
    }
}
