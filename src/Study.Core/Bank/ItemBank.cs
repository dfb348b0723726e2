using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>The bank: documents, items with their provenance, and what learners answered, in one SQLite file.</summary>
public sealed partial class ItemBank : IItemBank
{
    // At most, and only where so many pages are touched: with SQLite's own 2 MB, storing a large derivation writes each page of an index many times.
    private const int CacheKilobytes = 65_536;

    private readonly SqliteConnection _connection;

    static ItemBank() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private ItemBank(SqliteConnection connection, string path)
    {
        _connection = connection;
        Path = path;
    }

    public string Path { get; }

    private string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>Opens a bank, and makes it where there is none yet.</summary>
    /// <exception cref="StudyException">The file cannot be made or opened, is no bank, or a newer program made it.</exception>
    public static ItemBank OpenOrCreate(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{folder}: the bank's folder cannot be made. Give another place with --bank.", failure);
        }

        return Open(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>Opens a bank that exists.</summary>
    /// <exception cref="StudyException">There is none, it cannot be opened, is no bank, or a newer program made it.</exception>
    public static ItemBank OpenExisting(string path) =>
        File.Exists(path)
            ? Open(path, SqliteOpenMode.ReadWrite)
            : throw new StudyException($"{path}: there is no bank yet. Make one with: study make");

    private static ItemBank Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, ForeignKeys = true, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma cache_size = -{CacheKilobytes}"));
            BankSchema.BringUpToDate(connection, path);
            return new ItemBank(connection, path);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Explain(failure, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public BankChanges Store(IReadOnlyList<SourceDocument> documents, IReadOnlyList<Item> items, IReadOnlyList<LeftOut> leftOut)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            var changes = new BankWriter(_connection, transaction, Folder, null).Store(documents, items, leftOut);
            transaction.Commit();
            return changes;
        }
        catch (SqliteException failure)
        {
            throw Explain(failure, Path);
        }
    }

    public IReadOnlyList<BankedDocument> Documents() =>
        [.. Query<BankedDocument>("select id, name, title, path, text, encoding from documents order by path, id")
            .Select(document => document with { Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, document.Path)) })];

    public IReadOnlyList<BankedItem> Items() => [.. Read(new ItemFilter())];

    public IReadOnlyList<BankedItem> Find(string idPrefix) => [.. Guarded(ItemReader.Read(
        _connection, "select * from items where id >= @prefix and id < @prefix || '~' order by id", new { prefix = idPrefix.ToLowerInvariant() }))];

    /// <summary>How often each reason left a candidate out, the most frequent first.</summary>
    public IReadOnlyList<(string Reason, int Count)> LeftOutByReason() =>
        [.. Query<(string, int)>("select reason, count(*) from left_out group by reason order by count(*) desc, reason")];

    public void Record(Attempt attempt)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            _connection.Execute(
                $"""
                insert into attempts (item_id, at, response, is_correct) values (@ItemId, @At, @Response, @IsCorrect);
                update items set difficulty = {ItemInserts.DifficultyOf("prior")} where id = @ItemId;
                """,
                new { attempt.ItemId, At = History.Time(attempt.At), attempt.Response, attempt.IsCorrect },
                transaction);
            transaction.Commit();
        }
        catch (SqliteException failure)
        {
            throw Explain(failure, Path);
        }
    }

    public IReadOnlyDictionary<string, (int Attempts, int Correct)> AttemptCounts() =>
        Query<(string Id, int Attempts, int Correct)>("select item_id, count(*), sum(is_correct) from attempts group by item_id")
            .ToDictionary(row => row.Id, row => (row.Attempts, row.Correct));

    public IReadOnlyList<string> Damage() =>
        [.. Query<string>("pragma integrity_check").Where(line => line != "ok"), .. Query<string>("select 'row ' || rowid || ' of ' || \"table\" || ' names a missing row of ' || parent from pragma_foreign_key_check")];

    public void Dispose() => _connection.Dispose();

    private IEnumerable<T> Query<T>(string sql, object? parameters = null)
    {
        try
        {
            return _connection.Query<T>(sql, parameters);
        }
        catch (SqliteException failure)
        {
            throw Explain(failure, Path);
        }
    }

    internal static StudyException Explain(SqliteException failure, string path) => new(
        failure.SqliteErrorCode switch
        {
            5 or 6 => $"{path}: another program is writing to the bank. Try again when it is done.",
            8 => $"{path}: the bank can only be read here. Give yourself the right to write it, or give another place with --bank.",
            10 => $"{path}: the disk reported an error ({failure.Message}). Nothing of this step was stored.",
            11 => $"{path}: the bank is damaged ({failure.Message}). Put a backup in its place.",
            13 => $"{path}: the disk is full. Nothing of this step was stored; make room and run again.",
            14 => $"{path}: the bank cannot be opened. Check the folder and your right to write there, or give another place with --bank.",
            26 => $"{path}: this is not a Study bank. Give another file with --bank.",
            _ => $"{path}: the bank reported an error ({failure.Message}).",
        },
        failure);
}
