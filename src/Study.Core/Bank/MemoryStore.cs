using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Study.Bank;

/// <summary>What one learner remembers: the state of each item, every answer that led to it, and the sittings they were given in.</summary>
/// <remarks>Each change is one transaction, on disk when the method returns.</remarks>
public sealed partial class MemoryStore
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly long _learner;
    private readonly Dictionary<Scheduler, long> _schedulers = [];

    internal MemoryStore(SqliteConnection connection, string path, string learner)
    {
        _connection = connection;
        _path = path;
        Learner = learner;
        _learner = Guarded(() =>
        {
            // Each answer is a commit of its own: with a write-ahead log it waits for the disk once and not four times (sqlite.org/wal.html).
            connection.Execute("pragma journal_mode = wal");
            return connection.ExecuteScalar<long?>("select id from learners where name = @learner", new { learner })
                ?? connection.ExecuteScalar<long>("insert into learners (name) values (@learner) returning id", new { learner });
        });
    }

    /// <summary>The learner's name.</summary>
    public string Learner { get; }

    /// <summary>What the learner remembers of an item; null where it was never answered.</summary>
    public ItemMemory? Of(string itemId) => Rows("where learner_id = @learner and item_id = @itemId", new { learner = _learner, itemId }).FirstOrDefault();

    /// <summary>All that the learner remembers, by item.</summary>
    public IReadOnlyList<ItemMemory> All() => Rows("where learner_id = @learner order by item_id", new { learner = _learner });

    /// <summary>Keeps an answer and the memory it leaves behind.</summary>
    /// <param name="after">The memory after it.</param>
    public void Record(Attempt attempt, ItemMemory after, Scheduler scheduler) => InTransaction(transaction => Insert(attempt, after, scheduler, null, transaction));

    /// <summary>Every answer of the learner's, in the order they were given, with how memory was computed.</summary>
    public IReadOnlyList<(Attempt Attempt, Scheduler Scheduler)> Log() => Guarded(() => _connection.Query<AttemptRow>(
            """
            select item_id, at, response, is_correct, place, day, rating, took_ms, had_hint, algorithm, parameters
            from attempts join schedulers on schedulers.id = scheduler_id
            where learner_id = @learner order by attempts.id
            """,
            new { learner = _learner })
        .Select(row => (row.ToAttempt(), new Scheduler(row.Algorithm, row.Parameters))).ToList());

    /// <summary>Puts other states in the place of the learner's, as computed anew from the log.</summary>
    public void Replace(IReadOnlyList<ItemMemory> memories) => InTransaction(transaction =>
    {
        _connection.Execute("delete from memory where learner_id = @learner", new { learner = _learner }, transaction);
        foreach (var memory in memories)
        {
            Store(memory, transaction);
        }
    });

    /// <summary>Items that are due, the most likely still remembered first: those that wait longest are mostly lost already and lose least by waiting.</summary>
    /// <param name="until">What falls due on that practice day or before.</param>
    public IReadOnlyList<PracticeCandidate> Due(ItemFilter filter, DateOnly today, DateOnly until, int most) => Candidates(
        filter,
        today,
        "join memory on memory.item_id = items.id and memory.learner_id = @learner",
        "memory.due_on <= @until and memory.last_on < @today and memory.lapses < @leech",
        "(julianday(@today) - julianday(memory.last_on)) / memory.stability, items.id",
        most,
        until);

    /// <summary>Items the learner knows and has not answered today, the least stable for its age first.</summary>
    public IReadOnlyList<PracticeCandidate> Known(ItemFilter filter, DateOnly today, int most) => Candidates(
        filter,
        today,
        "join memory on memory.item_id = items.id and memory.learner_id = @learner",
        "memory.last_on < @today and memory.lapses < @leech",
        "(julianday(@today) - julianday(memory.last_on)) / memory.stability desc, items.id",
        most,
        today);

    /// <summary>Items that were forgotten too often to be asked with the others.</summary>
    public IReadOnlyList<PracticeCandidate> Leeches(ItemFilter filter, DateOnly today, int most) => Candidates(
        filter,
        today,
        "join memory on memory.item_id = items.id and memory.learner_id = @learner",
        "memory.lapses >= @leech",
        "memory.lapses desc, items.id",
        most,
        today);

    /// <summary>The facts the learner was asked about on a practice day.</summary>
    public IReadOnlyList<string> FactsOn(DateOnly day) => Guarded(() => _connection.Query<string>(
        "select distinct fact_id from attempts join items on items.id = attempts.item_id where learner_id = @learner and day = @day", new { learner = _learner, day = Iso(day) }).ToList());

    /// <summary>Items the learner has not seen, best first.</summary>
    public IReadOnlyList<PracticeCandidate> New(ItemFilter filter, DateOnly today, int most) => Candidates(
        filter,
        today,
        "left join memory on false",
        "not exists (select 1 from memory where learner_id = @learner and item_id = items.id)",
        "items.rank, items.id",
        most,
        today);

    /// <summary>How many items the learner has not seen yet.</summary>
    public int CountNew(ItemFilter filter) => Guarded(() =>
    {
        var sql = new FilterSql(filter, _connection);
        sql.Parameters.Add("learner", _learner);
        return _connection.ExecuteScalar<int>(
            $"select count(*) from items where {sql.Where} and not exists (select 1 from memory where learner_id = @learner and item_id = items.id)", sql.Parameters);
    });

    /// <summary>How many items fall due on each practice day from one to another; what is overdue counts on the first.</summary>
    public IReadOnlyDictionary<DateOnly, int> DueByDay(DateOnly from, DateOnly until) => Guarded(() => _connection.Query<(string Day, long Count)>(
            """
            select max(memory.due_on, @from), count(*) from memory join items on items.id = memory.item_id
            where learner_id = @learner and memory.due_on <= @until and items.is_source_gone = 0 and items.status in ('draft', 'approved')
            group by max(memory.due_on, @from) order by 1
            """,
            new { learner = _learner, from = Iso(from), until = Iso(until) })
        .ToDictionary(row => Day(row.Day), row => (int)row.Count));

    /// <summary>How many answers the learner gave on a practice day, and how many items were new to them.</summary>
    public (int Answers, int New) OnDay(DateOnly day) => Guarded(() => (
        _connection.ExecuteScalar<int>("select count(*) from attempts where learner_id = @learner and day = @day", new { learner = _learner, day = Iso(day) }),
        _connection.ExecuteScalar<int>("select count(*) from memory where learner_id = @learner and first_on = @day", new { learner = _learner, day = Iso(day) })));

    /// <summary>The topics whose name holds the words, whatever their width and case.</summary>
    public IReadOnlyList<string> TopicsWith(string words) => Guarded(() => _connection.Query<string>("select distinct topic from items").Where(topic => Holds(topic, words)).Order(StringComparer.Ordinal).ToList());

    /// <summary>The documents, by id, whose name or title holds the words.</summary>
    public IReadOnlyList<string> DocumentsWith(string words) => Guarded(() => _connection.Query<(string Id, string Name, string Title)>("select id, name, title from documents order by name, id")
        .Where(document => Holds(document.Name, words) || Holds(document.Title, words)).Select(document => document.Id).ToList());

    /// <summary>What the documents are called, by id.</summary>
    public IReadOnlyDictionary<string, string> Titles() => Guarded(() => _connection.Query<(string Id, string Title)>("select id, title from documents").ToDictionary(row => row.Id, row => row.Title));

    /// <summary>The learner's answers by kind and by topic, and by practice day from <paramref name="from"/> on.</summary>
    public LearnerTally Tally(DateOnly from) => Guarded(() => new LearnerTally(
        Grouped("items.kind", "", from),
        Grouped("items.topic", "", from),
        Grouped("attempts.day", "and attempts.day >= @from", from),
        [.. _connection.Query<(long Stable, long Count, long Lapses)>(
            "select stability >= 21, count(*), sum(lapses >= @leech) from memory where learner_id = @learner group by 1 order by 1",
            new { learner = _learner, leech = ItemMemory.LeechLapses }).Select(row => (row.Stable != 0, (int)row.Count, (int)row.Lapses))],
        _connection.QuerySingle<(long, long)>(
            """
            select count(*), coalesce(sum(is_correct), 0) from attempts
            where learner_id = @learner and day >= @from and exists (
                select 1 from attempts as earlier where earlier.learner_id = attempts.learner_id and earlier.item_id = attempts.item_id and earlier.id < attempts.id and earlier.day < attempts.day)
            """,
            new { learner = _learner, from = Iso(from) }) is var (reviews, kept) ? ((int)reviews, (int)kept) : default));

    private List<(string Name, int Answers, int Correct)> Grouped(string column, string where, DateOnly from) =>
        [.. _connection.Query<(string Name, long Answers, long Correct)>(
            $"select {column}, count(*), sum(is_correct) from attempts join items on items.id = attempts.item_id where learner_id = @learner {where} group by {column} order by {column}",
            new { learner = _learner, from = Iso(from) }).Select(row => (row.Name, (int)row.Answers, (int)row.Correct))];

    private static bool Holds(string text, string words) => Text.FoldedText.Of(text).Contains(Text.FoldedText.Of(words), StringComparison.Ordinal);

    private List<PracticeCandidate> Candidates(ItemFilter filter, DateOnly today, string join, string where, string order, int most, DateOnly until) => Guarded(() =>
    {
        var sql = new FilterSql(filter, _connection);
        sql.Parameters.Add("learner", _learner);
        sql.Parameters.Add("today", Iso(today));
        sql.Parameters.Add("until", Iso(until));
        sql.Parameters.Add("leech", ItemMemory.LeechLapses);
        sql.Parameters.Add("most", most);
        return _connection.Query<CandidateRow>(
            $"""
            select items.id, items.fact_id, memory.item_id, stability, memory.difficulty, first_on, last_on, due_on, reviews, lapses
            from items {join}
            where {sql.Where} and {where}
            and not exists (select 1 from buried where buried.learner_id = @learner and buried.item_id = items.id and buried.until_on > @today)
            and not exists (select 1 from doubts where doubts.item_id = items.id and {FilterSql.IsOpenDoubt})
            order by {order} limit @most
            """,
            sql.Parameters).Select(row => row.ToCandidate()).ToList();
    });

    private long Insert(Attempt attempt, ItemMemory after, Scheduler scheduler, long? sitting, SqliteTransaction transaction)
    {
        var id = _connection.ExecuteScalar<long>(
            """
            insert into attempts (item_id, at, response, is_correct, learner_id, sitting_id, place, day, rating, took_ms, had_hint, scheduler_id, stability, difficulty, due_on, lapses)
            values (@ItemId, @At, @Response, @IsCorrect, @learner, @sitting, @Place, @Day, @Rating, @Took, @HadHint, @scheduler, @StabilityDays, @Difficulty, @DueOn, @Lapses)
            returning id
            """,
            new
            {
                attempt.ItemId,
                At = Iso(attempt.At),
                attempt.Response,
                attempt.IsCorrect,
                learner = _learner,
                sitting,
                Place = attempt.Place == AttemptPlace.Paper ? "paper" : "console",
                Day = Iso(attempt.Day),
                Rating = (int)attempt.Rating,
                Took = (long?)attempt.Took?.TotalMilliseconds,
                attempt.HadHint,
                scheduler = IdOf(scheduler, transaction),
                after.State.StabilityDays,
                after.State.Difficulty,
                DueOn = Iso(after.DueOn),
                after.Lapses,
            },
            transaction);
        Store(after, transaction);
        CountDifficulty(attempt.ItemId, transaction);
        return id;
    }

    /// <summary>Takes an answer back: memory is what the answer before it left, to the last bit.</summary>
    private void Remove(long attempt, SqliteTransaction transaction)
    {
        var itemId = _connection.ExecuteScalar<string>("delete from attempts where id = @attempt returning item_id", new { attempt }, transaction)!;
        _connection.Execute(
            """
            delete from memory where learner_id = @learner and item_id = @itemId;
            insert into memory (learner_id, item_id, stability, difficulty, first_on, last_on, due_on, reviews, lapses)
            select learner_id, item_id, stability, difficulty, min(day) over (), day, due_on, count(*) over (), lapses
            from attempts where learner_id = @learner and item_id = @itemId order by id desc limit 1;
            """,
            new { learner = _learner, itemId },
            transaction);
        CountDifficulty(itemId, transaction);
    }

    private void Store(ItemMemory memory, SqliteTransaction transaction) => _connection.Execute(
        """
        insert or replace into memory (learner_id, item_id, stability, difficulty, first_on, last_on, due_on, reviews, lapses)
        values (@learner, @ItemId, @StabilityDays, @Difficulty, @FirstOn, @LastOn, @DueOn, @Reviews, @Lapses)
        """,
        new
        {
            learner = _learner,
            memory.ItemId,
            memory.State.StabilityDays,
            memory.State.Difficulty,
            FirstOn = Iso(memory.FirstOn),
            LastOn = Iso(memory.LastOn),
            DueOn = Iso(memory.DueOn),
            memory.Reviews,
            memory.Lapses,
        },
        transaction);

    /// <summary>The item's difficulty as papers use it, with the answers so far; see <see cref="ItemDifficulty.After"/>.</summary>
    private void CountDifficulty(string itemId, SqliteTransaction transaction) => _connection.Execute(
        """
        update items set difficulty = (prior * @weight + (select count(*) from attempts where item_id = @itemId and is_correct = 0))
            / (@weight + (select count(*) from attempts where item_id = @itemId))
        where id = @itemId
        """,
        new { itemId, weight = (double)ItemDifficulty.PriorWeight },
        transaction);

    private long IdOf(Scheduler scheduler, SqliteTransaction transaction)
    {
        if (!_schedulers.TryGetValue(scheduler, out var id))
        {
            _connection.Execute("insert into schedulers (algorithm, parameters) values (@Algorithm, @Parameters) on conflict do nothing", scheduler, transaction);
            id = _connection.ExecuteScalar<long>("select id from schedulers where algorithm = @Algorithm and parameters = @Parameters", scheduler, transaction);
            _schedulers[scheduler] = id;
        }

        return id;
    }

    private List<ItemMemory> Rows(string where, object parameters) => Guarded(() =>
        _connection.Query<CandidateRow>("select item_id, stability, difficulty, first_on, last_on, due_on, reviews, lapses from memory " + where, parameters)
            .Select(row => row.ToMemory()!).ToList());

    private void InTransaction(Action<SqliteTransaction> work) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction();
        work(transaction);
        transaction.Commit();
        return true;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw ItemBank.Explain(failure, _path);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);

    private sealed record CandidateRow
    {
        public string Id { get; init; } = "";

        public string FactId { get; init; } = "";

        public string? ItemId { get; init; }

        public double Stability { get; init; }

        public double Difficulty { get; init; }

        public string FirstOn { get; init; } = "";

        public string LastOn { get; init; } = "";

        public string DueOn { get; init; } = "";

        public long Reviews { get; init; }

        public long Lapses { get; init; }

        public PracticeCandidate ToCandidate() => new(Id, FactId, ToMemory());

        public ItemMemory? ToMemory() => ItemId is null ? null : new ItemMemory
        {
            ItemId = ItemId,
            State = new MemoryState(Stability, Difficulty),
            FirstOn = Day(FirstOn),
            LastOn = Day(LastOn),
            DueOn = Day(DueOn),
            Reviews = (int)Reviews,
            Lapses = (int)Lapses,
        };
    }

    private sealed record AttemptRow
    {
        public string ItemId { get; init; } = "";

        public string At { get; init; } = "";

        public string Response { get; init; } = "";

        public bool IsCorrect { get; init; }

        public string Place { get; init; } = "";

        public string Day { get; init; } = "";

        public long Rating { get; init; }

        public long? TookMs { get; init; }

        public bool HadHint { get; init; }

        public string Algorithm { get; init; } = "";

        public string Parameters { get; init; } = "";

        public Attempt ToAttempt() => new(ItemId, Time(At), Response, IsCorrect)
        {
            Rating = (Rating)Rating,
            Day = MemoryStore.Day(Day),
            Took = TookMs is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            HadHint = HadHint,
            Place = Place == "paper" ? AttemptPlace.Paper : AttemptPlace.Console,
        };
    }
}

/// <summary>A learner's answers, counted.</summary>
/// <param name="Kinds">By item kind.</param>
/// <param name="Days">By practice day, ISO, the earliest first; days without answers are left out.</param>
/// <param name="Known">Items whose stability has reached three weeks, and others; how many there are, and how many of them were forgotten too often.</param>
/// <param name="Retention">Answers to items that were answered on an earlier day, and how many of them were right.</param>
public sealed record LearnerTally(
    IReadOnlyList<(string Name, int Answers, int Correct)> Kinds,
    IReadOnlyList<(string Name, int Answers, int Correct)> Topics,
    IReadOnlyList<(string Day, int Answers, int Correct)> Days,
    IReadOnlyList<(bool IsStable, int Count, int Leeches)> Known,
    (int Answers, int Correct) Retention);
