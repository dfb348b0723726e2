using System.Globalization;
using Dapper;
using Study.Ingest;
using Study.Text;

namespace Study.Bank;

/// <summary>Documents on their way in, and out again.</summary>
public sealed partial class ItemBank
{
    // Lists of imported questions are no texts to derive from.
    private const string Current = "select document_id from files where document_id not in (select document_id from imports)";

    public IReadOnlyDictionary<string, string> FileHashes() =>
        Query<(string Path, string Hash)>("select path, content_hash from files").ToDictionary(file => WholePath(file.Path), file => file.Hash);

    public void Keep(SourceDocument document, string contentHash) => Keep([(document, contentHash)]);

    public void Keep(IReadOnlyList<(SourceDocument Document, string ContentHash)> documents) => InTransaction(transaction =>
    {
        var writer = new BankWriter(_connection, transaction, Folder, null);
        foreach (var (document, contentHash) in documents)
        {
            writer.StoreDocument(document, contentHash);
        }

        return true;
    });

    public IReadOnlyList<IReadOnlyList<string>> CurrentGroups(long characters)
    {
        var groups = new List<IReadOnlyList<string>>();
        var group = new List<string>();
        var size = 0L;
        foreach (var (id, length) in Query<(string Id, long Length)>("select id, length(text) from documents where id in (select document_id from files) order by path, id"))
        {
            if (group.Count > 0 && size + length > characters)
            {
                groups.Add(group);
                group = [];
                size = 0;
            }

            group.Add(id);
            size += length;
        }

        return group.Count > 0 || groups.Count == 0 ? [.. groups, group] : groups;
    }

    public IReadOnlyList<SourceDocument> DocumentsOf(IReadOnlyList<string> group) =>
        [.. Query<DocumentRow>("select * from documents where id in (select value from json_each(@ids)) order by path, id", new { ids = System.Text.Json.JsonSerializer.Serialize(group) })
            .Select(row => row.ToDocument(WholePath(row.Path)))];

    public BankChanges? StoreDerivedGroup(GeneratedQuestions generated, IReadOnlyList<string> group, string state, int done, int groups, DateTimeOffset at) => InTransaction(transaction =>
    {
        if (CurrentState() != state)
        {
            return null;
        }

        // With the last group go the items of documents that no file holds any more.
        var scope = done < groups ? group : [.. group, .. Query<string>("select id from documents where id not in (select document_id from files) and (blocks is null or blocks <> '[]')")];
        var changes = new BankWriter(_connection, transaction, Folder, at).StoreItems(scope, group, generated.Items, generated.LeftOut);
        var digest = done == groups ? state : string.Create(CultureInfo.InvariantCulture, $"{state} {done}");
        _connection.Execute("insert into derivation (id, digest) values (1, @digest) on conflict (id) do update set digest = excluded.digest", new { digest }, transaction);
        return changes;
    });

    public IReadOnlyList<SourceDocument> CurrentDocuments() =>
        [.. Query<DocumentRow>($"select * from documents where id in ({Current}) order by path, id").Select(row => row.ToDocument(WholePath(row.Path)))];

    public string CurrentState() =>
        ContentHash.Of(25, [typeof(ItemBank).Module.ModuleVersionId.ToString(), .. Query<string>($"select id || path || language from documents where id in ({Current}) order by path, id")]);

    public string DerivedState() => Query<string>("select digest from derivation").SingleOrDefault() ?? "";

    public BankChanges? StoreDerived(GeneratedQuestions generated, string state, DateTimeOffset at) => InTransaction(transaction =>
    {
        if (CurrentState() != state)
        {
            return null;
        }

        var scope = Query<string>("select id from documents where id not in (select document_id from imports)").ToList();
        var current = Query<string>($"select distinct document_id from ({Current})").ToList();
        var changes = new BankWriter(_connection, transaction, Folder, at).StoreItems(scope, current, generated.Items, generated.LeftOut);
        _connection.Execute("insert into derivation (id, digest) values (1, @state) on conflict (id) do update set digest = excluded.digest", new { state }, transaction);
        return changes;
    });

    public IReadOnlyList<BankedDocument> FindDocuments(string named)
    {
        var path = System.IO.Path.GetFullPath(named);
        var all = Documents();
        var exact = all.Where(document => document.Path == path || document.Name == named || document.Title == named || document.Id == named).ToList();
        return exact.Count > 0 ? exact : named.Length < 3 ? [] : [.. all.Where(document => document.Id.StartsWith(named.ToLowerInvariant(), StringComparison.Ordinal))];
    }

    public RemovedDocument Remove(string documentId, bool takesWork, DateTimeOffset at) => InTransaction(transaction =>
    {
        var writer = new BankWriter(_connection, transaction, Folder, at);
        var items = writer.Gone([documentId], new HashSet<string>());
        var attempts = Query<int>("select count(*) from attempts join items on items.id = item_id where document_id = @documentId", new { documentId }).Single();
        if (takesWork)
        {
            foreach (var table in writer.WorkTables())
            {
                _connection.Execute(
                    $"delete from {table.Table} where {table.Column} in (select id from items where document_id = @documentId)", new { documentId }, transaction);
            }

            _connection.Execute("delete from items where document_id = @documentId", new { documentId }, transaction);
        }
        else
        {
            writer.RemoveGone([.. items.Where(row => !row.IsSourceGone)], new Dictionary<string, string>());
        }

        // The items are no longer those of the state they were derived from, even if the same document comes back.
        _connection.Execute("delete from files where document_id = @documentId; delete from derivation;", new { documentId }, transaction);
        writer.RemoveUnused();
        var kept = takesWork ? 0 : items.Count(row => row.IsUsed);
        return new RemovedDocument(items.Count - kept, kept, items.Count(row => row.Status != ItemRow.NameOf(ItemStatus.Draft)), attempts);
    });

    private string WholePath(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, relative));

    private T InTransaction<T>(Func<Microsoft.Data.Sqlite.SqliteTransaction, T> work) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    });
}

/// <summary>What went with a document.</summary>
/// <param name="Items">Items that were taken out.</param>
/// <param name="Kept">Items that stay, marked as without source, because somebody had worked on them.</param>
/// <param name="Decided">How many of both had been approved, rejected or retired.</param>
/// <param name="Attempts">How many answers learners had given to them.</param>
public sealed record RemovedDocument(int Items, int Kept, int Decided, int Attempts);

/// <summary>A document's row, as the table has it.</summary>
internal sealed record DocumentRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string Path { get; init; } = "";

    public string Language { get; init; } = "";

    public string? PublishedOn { get; init; }

    public string Encoding { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Blocks { get; init; }

    /// <param name="path">The document's whole path.</param>
    public SourceDocument ToDocument(string path)
    {
        var language = Language == "zh" ? Study.Text.Language.Chinese : Study.Text.Language.English;
        return new SourceDocument
        {
            Id = Id,
            Name = Name,
            Path = path,
            Title = Title,
            Language = language,
            PublishedOn = PublishedOn is null ? null : DateOnly.ParseExact(PublishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text = Text,
            Encoding = Encoding,
            Blocks = Blocks is null ? BlockText.OfText(path, Text, language) : BlockText.OfJson(Blocks),
        };
    }
}
