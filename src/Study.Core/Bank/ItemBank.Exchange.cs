using Dapper;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>What exports need to know beside the items, and questions that come from other programs' files.</summary>
public sealed partial class ItemBank
{
    /// <summary>What each document is called, by its id.</summary>
    public IReadOnlyDictionary<string, DocumentLabel> DocumentLabels() =>
        Query<DocumentLabel>("select id, name, title from documents").ToDictionary(document => document.Id);

    /// <summary>
    /// How often each item has changed since it was exported first, and takes note of how it is now. Items that have not changed are not named.
    /// </summary>
    public IReadOnlyDictionary<string, int> NoteExport() => Guarded(() =>
    {
        _connection.Execute("""
            insert into exports (item_id, digest, revision)
            select id, digest || coalesce(edited_body, ''), 0 from items where true
            on conflict (item_id) do update set digest = excluded.digest, revision = revision + 1 where digest <> excluded.digest
            """);
        return (IReadOnlyDictionary<string, int>)_connection.Query<(string Id, long Revision)>("select item_id, revision from exports where revision > 0")
            .ToDictionary(row => row.Id, row => (int)row.Revision);
    });

    public IReadOnlySet<string> ImportedDocuments() => Query<string>("select document_id from imports").ToHashSet();

    /// <summary>Every item's id by its kind and stem: how a question without an id of its own is known again.</summary>
    public IReadOnlyDictionary<string, string> IdsByWords() =>
        Query<(string Id, string Kind, string Before, string? After)>("select id, kind, before_gap, after_gap from items order by id")
            .DistinctBy(row => Words(row.Kind, row.Before, row.After))
            .ToDictionary(row => Words(row.Kind, row.Before, row.After), row => row.Id);

    /// <summary>What <see cref="IdsByWords"/> knows a body by.</summary>
    public static string WordsOf(ItemBody body)
    {
        var words = BodyText.Of(body);
        return Words(body.Kind.ToString(), words.Before, words.After);
    }

    private static string Words(string kind, string before, string? after) => ContentHash.Of(20, kind, before, after is null ? "" : "_" + after);

    /// <summary>The id of the document an item was written from; null where the bank has no such item.</summary>
    public string? DocumentOf(string itemId) => Query<string>("select document_id from items where id = @itemId", new { itemId }).FirstOrDefault();

    public BankChanges StoreImport(SourceDocument list, string format, IReadOnlyList<Item> items, DateTimeOffset at) => InTransaction(transaction =>
    {
        var changes = new BankWriter(_connection, transaction, Folder, at).Store([list], items, []);
        _connection.Execute("insert or replace into imports (document_id, format) values (@Id, @format)", new { list.Id, format }, transaction);
        return changes;
    });
}

/// <summary>What a document is called.</summary>
public sealed record DocumentLabel
{
    public required string Id { get; init; }

    /// <summary>The file's name without folder and ending.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }
}
