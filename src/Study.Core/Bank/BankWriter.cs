using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>Writes what was derived into the bank's tables, and only what is not there already.</summary>
/// <param name="folder">The bank's folder: documents' paths are kept relative to it, so that both can move together.</param>
/// <param name="at">When it was derived, for the items' histories; null where none is to be written.</param>
internal sealed class BankWriter(SqliteConnection connection, SqliteTransaction transaction, string folder, DateTimeOffset? at)
{
    /// <summary>Stores documents with their items. Items of earlier states of the same files go, or are marked where somebody worked on them.</summary>
    public BankChanges Store(IReadOnlyList<SourceDocument> documents, IReadOnlyList<Item> items, IReadOnlyList<LeftOut> leftOut)
    {
        var outdated = Outdated(documents);
        foreach (var document in documents)
        {
            StoreDocument(document, "");
        }

        return StoreItems([.. documents.Select(document => document.Id), .. outdated], [.. documents.Select(document => document.Id)], items, leftOut);
    }

    /// <summary>Stores items.</summary>
    /// <param name="scope">Documents of whose items those that are not among <paramref name="items"/> are gone.</param>
    /// <param name="current">The documents the items were derived from.</param>
    public BankChanges StoreItems(IReadOnlyCollection<string> scope, IReadOnlyCollection<string> current, IReadOnlyList<Item> items, IReadOnlyList<LeftOut> leftOut)
    {
        var renamed = Rename(items);
        var known = connection.Query<(string Id, string Digest, bool IsGone)>(
                "select id, digest, is_source_gone from items where id in (select value from json_each(@ids))",
                new { ids = System.Text.Json.JsonSerializer.Serialize(renamed.Select(item => item.Id)) },
                transaction)
            .ToDictionary(row => row.Id, row => (row.Digest, row.IsGone));
        var present = renamed.Select(item => item.Id).ToHashSet();
        var gone = Gone(scope, present);
        var follows = Successions.Find([.. gone.Where(row => row.IsUsed && !row.IsSourceGone)], renamed.Where(item => !known.ContainsKey(item.Id)));
        foreach (var succession in follows)
        {
            known[succession.Old.Id] = (succession.Old.Digest, succession.Old.IsSourceGone);
        }

        renamed = Follow(renamed, follows);
        var kept = follows.Select(succession => succession.Old.Id).ToHashSet();

        var (added, updated, unchanged) = (0, 0, 0);
        using (var writer = new ItemInserts(connection, transaction))
        {
            var rejected = RejectedFacts();

            // In the order of the tables' keys: rows are put behind each other and not between.
            foreach (var item in renamed.OrderBy(item => item.Id, StringComparer.Ordinal))
            {
                var row = ItemRow.Of(item);
                if (!known.TryGetValue(row.Id, out var before))
                {
                    added++;
                    writer.Add(item, rejected.TryGetValue(item.FactId, out var reason) ? row with { Status = ItemRow.NameOf(ItemStatus.Rejected), Reason = reason } : row);
                }
                else if (before.Digest != row.Digest || before.IsGone)
                {
                    updated++;
                    Tell(row, before.IsGone);
                    writer.Replace(item, row);
                }
                else
                {
                    unchanged++;
                }
            }

            writer.Finish();
        }

        AskToLookAgain(follows);
        var lost = gone.Where(row => !row.IsSourceGone && !kept.Contains(row.Id)).ToList();
        RemoveGone(lost, WhyGone(lost, current, leftOut));
        StoreLeftOut(current, leftOut);
        RemoveUnused();
        return new BankChanges(added, updated, unchanged, lost.Count);
    }

    /// <summary>Stores a document, and that a file holds its words now.</summary>
    /// <param name="contentHash">Of the file; empty where it is not known.</param>
    public void StoreDocument(SourceDocument document, string contentHash)
    {
        var row = new
        {
            document.Id,
            document.Name,
            document.Title,
            Path = PathOf(document.Path),
            Language = ItemRow.NameOf(document.Language),
            PublishedOn = document.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            document.Encoding,
            document.Text,
            Blocks = BlockText.ToJson(document.Blocks),
            ContentHash = contentHash,
        };
        connection.Execute(
            """
            insert into documents (id, name, title, path, language, published_on, encoding, text, blocks)
            values (@Id, @Name, @Title, @Path, @Language, @PublishedOn, @Encoding, @Text, @Blocks)
            on conflict (id) do update set
                name = excluded.name, title = excluded.title, path = excluded.path, language = excluded.language, published_on = excluded.published_on,
                encoding = excluded.encoding, blocks = excluded.blocks
            where (name, title, path, language, published_on, blocks)
                is not (excluded.name, excluded.title, excluded.path, excluded.language, excluded.published_on, excluded.blocks);
            insert into files (path, content_hash, document_id) values (@Path, @ContentHash, @Id)
            on conflict (path) do update set content_hash = excluded.content_hash, document_id = excluded.document_id
            where (content_hash, document_id) is not (excluded.content_hash, excluded.document_id);
            """,
            row,
            transaction);
    }

    public string PathOf(string path) => Path.GetRelativePath(folder, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Removes items nobody worked on, and marks the others.</summary>
    /// <param name="why">For some of them by id, why they are not derived any more, where it is not that their words are gone.</param>
    public void RemoveGone(IReadOnlyList<GoneRow> lost, IReadOnlyDictionary<string, string> why)
    {
        connection.Execute("delete from items where id = @Id", lost.Where(row => !row.IsUsed), transaction);
        foreach (var row in lost.Where(row => row.IsUsed))
        {
            History.Tell(connection, transaction, row.Id, at, "gone", why.GetValueOrDefault(row.Id, "its words no longer stand in the documents"));
            connection.Execute("update items set is_source_gone = 1 where id = @Id", row, transaction);
        }
    }

    /// <summary>The items of some documents that are not among the present ones.</summary>
    public IReadOnlyList<GoneRow> Gone(IReadOnlyCollection<string> scope, IReadOnlySet<string> present)
    {
        var isUsed = string.Join(" or ", WorkTables().Select(reference => $"exists (select 1 from {reference.Table} where {reference.Column} = items.id)"));
        return [.. connection.Query<GoneRow>(
            $"""
            select *, status <> 'draft' or edited_body is not null or {isUsed}
                or exists (select 1 from item_tags where item_id = items.id and is_teachers = 1)
                or exists (select 1 from form_items where item_id = items.id) as is_used
            from items
            where document_id in (select value from json_each(@scope))
            order by id
            """,
            new { scope = System.Text.Json.JsonSerializer.Serialize(scope) },
            transaction).Where(row => !present.Contains(row.Id))];
    }

    /// <summary>The tables whose rows are somebody's work on items, with the column that names the item: they refer to items without cascade.</summary>
    public IReadOnlyList<(string Table, string Column)> WorkTables() =>
        [.. connection.Query<(string, string)>(
            """
            select sqlite_schema.name, "from" from sqlite_schema join pragma_foreign_key_list(sqlite_schema.name) as reference
            where sqlite_schema.type = 'table' and reference."table" = 'items' and on_delete <> 'CASCADE' and "to" = 'id'
                and sqlite_schema.name <> 'items'
            order by 1, 2
            """,
            transaction: transaction)];

    /// <summary>Forgets documents that no file holds any more and no item stands on.</summary>
    public void RemoveUnused() => connection.Execute(
        """
        delete from documents where id not in (select document_id from files)
            and not exists (select 1 from items where document_id = documents.id) and not exists (select 1 from sources where document_id = documents.id)
        """,
        transaction: transaction);

    /// <summary>An item that is not derived any more.</summary>
    public sealed record GoneRow : ItemRow
    {
        /// <summary>Whether somebody worked on it: decided, edited, tagged, answered, printed it.</summary>
        public bool IsUsed { get; init; }
    }

    /// <summary>Earlier states of the files that were read now.</summary>
    private List<string> Outdated(IReadOnlyList<SourceDocument> documents)
    {
        var now = documents.Select(document => document.Id).ToHashSet();
        var paths = documents.Select(document => PathOf(document.Path)).ToHashSet();
        return [.. connection.Query<(string Path, string Id)>("select path, document_id from files", transaction: transaction)
            .Where(row => paths.Contains(row.Path) && !now.Contains(row.Id))
            .Select(row => row.Id)];
    }

    /// <summary>The items under the ids that earlier runs gave those they follow.</summary>
    private List<Item> Rename(IReadOnlyList<Item> items)
    {
        var names = connection.Query<(string DerivedId, string DerivedFactId, string ItemId, string FactId)>(
            "select derived_id, derived_fact_id, items.id, items.fact_id from successions join items on items.id = item_id", transaction: transaction).ToList();
        return Renamed(items, names);
    }

    private List<Item> Follow(List<Item> items, IReadOnlyList<Successions.Succession> follows)
    {
        connection.Execute(
            "insert into successions (derived_id, derived_fact_id, item_id) values (@Derived, @DerivedFact, @Kept)",
            follows.Select(succession => new { Derived = succession.New.Id, DerivedFact = succession.New.FactId, Kept = succession.Old.Id }),
            transaction);
        return Renamed(items, [.. follows.Select(succession => (succession.New.Id, succession.New.FactId, succession.Old.Id, succession.Old.FactId))]);
    }

    private static List<Item> Renamed(IReadOnlyList<Item> items, List<(string DerivedId, string DerivedFactId, string ItemId, string FactId)> names)
    {
        if (names.Count == 0)
        {
            return [.. items];
        }

        var byId = names.ToDictionary(name => name.DerivedId, name => name.ItemId);
        var byFact = names.DistinctBy(name => name.DerivedFactId).ToDictionary(name => name.DerivedFactId, name => name.FactId);
        var taken = items.Select(item => item.Id).ToHashSet();

        // Where the old wording is told again beside the new one, each is an item of its own.
        return [.. items.Select(item => item with
        {
            Id = byId.TryGetValue(item.Id, out var id) && !taken.Contains(id) ? id : item.Id,
            FactId = byFact.GetValueOrDefault(item.FactId, item.FactId),
        })];
    }

    /// <summary>Facts nobody wants asked, in whatever kind of item: they are wrong, or not worth knowing.</summary>
    private Dictionary<string, string> RejectedFacts() =>
        connection.Query<(string FactId, string Reason)>(
            "select fact_id, reason from items where status = 'rejected' and reason in ('wrong', 'trivial') order by reason desc", transaction: transaction)
        .DistinctBy(row => row.FactId)
        .ToDictionary(row => row.FactId, row => row.Reason);

    /// <summary>Writes into the history of an item with work on it what becomes of it now.</summary>
    private void Tell(ItemRow row, bool isBack)
    {
        var old = connection.QuerySingle<ItemRow>("select * from items where id = @Id", new { row.Id }, transaction);
        if (old.Status == row.Status && old.EditedBody is null && !isBack)
        {
            return;
        }

        if (isBack)
        {
            History.Tell(connection, transaction, row.Id, at, "back", "its words stand in the documents again");
        }

        if ((old.BeforeGap, old.AfterGap, old.Answer) != (row.BeforeGap, row.AfterGap, row.Answer))
        {
            History.Tell(connection, transaction, row.Id, at, "reworded", $"{old.BeforeGap}{ItemBodyGap(old)}{old.AfterGap} = {old.Answer}");
        }
    }

    private static string ItemBodyGap(ItemRow row) => row.AfterGap is null ? "" : ItemBody.Gap;

    /// <summary>An approval was of other words: the item is a draft again.</summary>
    private void AskToLookAgain(IReadOnlyList<Successions.Succession> follows)
    {
        foreach (var succession in follows.Where(succession => !succession.IsSameWords && succession.Old.Status == ItemRow.NameOf(ItemStatus.Approved)))
        {
            History.Tell(connection, transaction, succession.Old.Id, at, "draft", "its sentence is worded anew: look at it again");
            connection.Execute("update items set status = 'draft' where id = @Id", succession.Old, transaction);
        }
    }

    /// <summary>Why items are not derived any more whose words still stand in a document: what was left out there says it.</summary>
    private Dictionary<string, string> WhyGone(IReadOnlyList<GoneRow> lost, IReadOnlyCollection<string> current, IReadOnlyList<LeftOut> leftOut)
    {
        var standing = current.ToHashSet();
        var kept = lost.Where(row => row.IsUsed && standing.Contains(row.DocumentId)).Select(row => row.Id).ToList();
        if (kept.Count == 0)
        {
            return [];
        }

        var reasons = leftOut.ToLookup(candidate => (candidate.DocumentId, candidate.Span), candidate => candidate.Reason);
        return connection.Query<(string Id, string Document, int Start, int Length)>(
                "select item_id, document_id, start, length from sources where position = 0 and item_id in (select value from json_each(@kept))",
                new { kept = System.Text.Json.JsonSerializer.Serialize(kept) },
                transaction)
            .ToDictionary(row => row.Id, row => reasons[(row.Document, new TextSpan(row.Start, row.Length))].FirstOrDefault() ?? "no question is written from its words any more");
    }

    private void StoreLeftOut(IReadOnlyCollection<string> documents, IReadOnlyList<LeftOut> leftOut)
    {
        var byDocument = leftOut.ToLookup(candidate => candidate.DocumentId);
        var stored = connection.Query<(string Document, long Position, long Start, long Length, string Words, string Reason)>(
            "select document_id, position, start, length, words, reason from left_out where document_id in (select value from json_each(@ids)) order by document_id, position",
            new { ids = System.Text.Json.JsonSerializer.Serialize(documents) },
            transaction).ToLookup(row => row.Document);
        using var insert = new TableInsert(connection, transaction, "left_out", ["document_id", "position", "start", "length", "words", "reason"]);
        foreach (var document in documents)
        {
            var now = byDocument[document].OrderBy(candidate => candidate.Span).ThenBy(candidate => candidate.Reason, StringComparer.Ordinal)
                .Select((candidate, position) => (document, (long)position, (long)candidate.Span.Start, (long)candidate.Span.Length, candidate.Words, candidate.Reason))
                .ToList();
            if (now.SequenceEqual(stored[document]))
            {
                continue;
            }

            connection.Execute("delete from left_out where document_id = @document", new { document }, transaction);
            foreach (var (id, position, start, length, words, reason) in now)
            {
                insert.Add(id, position, start, length, words, reason);
            }
        }
    }
}
