using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>A line of an item's history.</summary>
/// <param name="What">approved, rejected, retired, draft, edited, tagged, undone; reworded, gone, back; answered.</param>
public sealed record ItemEvent(DateTimeOffset At, string What, string Note);

/// <summary>What teachers decide about items, and what they make of them.</summary>
public sealed partial class ItemBank
{
    public BankDecision Decide(IReadOnlyList<string> ids, ItemStatus status, RejectionReason? reason, DateTimeOffset at, string note = "") => InTransaction(transaction =>
    {
        var all = reason is RejectionReason.Wrong or RejectionReason.Trivial
            ? _connection.Query<string>(
                """
                select id from items where id in (select value from json_each(@ids))
                union select id from items where status = 'draft' and fact_id in (select fact_id from items where id in (select value from json_each(@ids)))
                """,
                new { ids = JsonSerializer.Serialize(ids) },
                transaction).ToList()
            : ids;
        var last = LastEvent();
        foreach (var id in all)
        {
            var why = reason is { } given ? NameOf(given) + (note.Length > 0 ? ": " + note : "") : note;
            History.Tell(_connection, transaction, id, at, ItemRow.NameOf(status), why);
            _connection.Execute(
                "update items set status = @status, reason = @reason where id = @id",
                new { id, status = ItemRow.NameOf(status), reason = reason is { } code ? NameOf(code) : null },
                transaction);
        }

        return new BankDecision(last, LastEvent());
    });

    public BankDecision Edit(string id, ItemEdit edit, DateTimeOffset at) => InTransaction(transaction =>
    {
        var banked = Find(id).Single();
        var body = edit.Apply(banked.Item.Body);
        if (ItemEdit.FlawOf(body, banked.Item.Language) is { } flaw)
        {
            throw new StudyException($"{banked.Item.Id}: {flaw}. Nothing was stored; word it differently.");
        }

        var last = LastEvent();
        History.Tell(_connection, transaction, banked.Item.Id, at, "edited", Difference(banked.Item.Body, body));
        StoreEdit(transaction, banked.Item, body);
        return new BankDecision(last, LastEvent());
    });

    public BankDecision TakeEditBack(string id, DateTimeOffset at) => InTransaction(transaction =>
    {
        var banked = Find(id).Single();
        var last = LastEvent();
        History.Tell(_connection, transaction, banked.Item.Id, at, "edited", "back to the derived wording");
        StoreEdit(transaction, banked.Item, null);
        return new BankDecision(last, LastEvent());
    });

    public void Undo(BankDecision decision, DateTimeOffset at) => InTransaction(transaction =>
    {
        var undone = _connection.Query<(string ItemId, string What, string Before)>(
            "select item_id, what, before from events where id > @After and id <= @Last order by id desc", new { decision.After, decision.Last }, transaction).ToList();
        foreach (var (id, what, before) in undone)
        {
            History.Tell(_connection, transaction, id, at, "undone", what);
            _connection.Execute(
                """
                update items set status = @before ->> 'status', reason = @before ->> 'reason', edited_body = @before ->> 'edited_body', edited_digest = @before ->> 'edited_digest'
                where id = @id
                """,
                new { id, before },
                transaction);
            Reindex(transaction, id);
        }

        return undone.Count;
    });

    public void Tag(IReadOnlyList<string> ids, IReadOnlyList<string> added, IReadOnlyList<string> removed, DateTimeOffset at) => InTransaction(transaction =>
    {
        foreach (var id in ids)
        {
            History.Tell(_connection, transaction, id, at, "tagged", string.Join(' ', [.. added.Select(tag => "+" + tag), .. removed.Select(tag => "-" + tag)]));
            foreach (var tag in added)
            {
                _connection.Execute(
                    "insert into item_tags (item_id, tag, is_teachers) values (@id, @tag, 1) on conflict (item_id, tag) do update set is_teachers = 1", new { id, tag }, transaction);
            }

            _connection.Execute(
                "delete from item_tags where item_id = @id and is_teachers = 1 and tag in (select value from json_each(@removed))",
                new { id, removed = JsonSerializer.Serialize(removed) },
                transaction);
        }

        return ids.Count;
    });

    public IReadOnlyList<ItemEvent> HistoryOf(string itemId) =>
        [.. Query<(string At, string What, string Note)>(
            """
            select at, what, note from (
                select at, what, note, 0 as source, id from events where item_id = @itemId
                union all
                select at, 'answered', case is_correct when 1 then 'right' else 'wrong' end || ': ' || response, 1, id from attempts where item_id = @itemId)
            order by at, source, id
            """,
            new { itemId })
            .Select(row => new ItemEvent(DateTimeOffset.Parse(row.At, System.Globalization.CultureInfo.InvariantCulture), row.What, row.Note))];

    public string? ReviewPlace(string review) => Query<string>("select item_id from review_places where filter = @review", new { review }).SingleOrDefault();

    public void KeepReviewPlace(string review, string itemId) => Guarded(() => _connection.Execute(
        "insert into review_places (filter, item_id) values (@review, @itemId) on conflict (filter) do update set item_id = excluded.item_id where item_id <> excluded.item_id", new { review, itemId }));

    public IReadOnlyList<string> Ids(ItemFilter filter)
    {
        var sql = Guarded(() => new FilterSql(filter, _connection));
        return [.. Query<string>(
            $"select items.id from items join documents on documents.id = items.document_id where {sql.Where} order by documents.name, documents.id, items.rank, items.id",
            sql.Parameters)];
    }

    /// <summary>The sentences before and after a quote's sentence in its document; empty where there is none.</summary>
    public (string Before, string After) Neighbours(Provenance source)
    {
        var document = Query<DocumentRow>("select * from documents where id = @DocumentId", new { source.DocumentId }).SingleOrDefault();
        foreach (var block in document?.ToDocument(WholePath(document.Path)).Blocks ?? [])
        {
            var sentences = Sentences.Of(block.Content.Text);
            for (var at = 0; at < sentences.Count; at++)
            {
                if (block.Content.ToSource(sentences[at]).Contains(source.Span.Start))
                {
                    return (at > 0 ? sentences[at - 1].In(block.Content.Text) : "", at + 1 < sentences.Count ? sentences[at + 1].In(block.Content.Text) : "");
                }
            }
        }

        return ("", "");
    }

    private static string NameOf(RejectionReason reason) => reason.ToString().ToLowerInvariant();

    private long LastEvent() => _connection.QuerySingle<long>("select coalesce(max(id), 0) from events");

    private void StoreEdit(SqliteTransaction transaction, Item item, ItemBody? body)
    {
        _connection.Execute(
            "update items set edited_body = @body, edited_digest = case when @body is null then null else digest end where id = @Id",
            new { item.Id, body = body is null ? null : BodyText.Of(body).ToJson() },
            transaction);
        Reindex(transaction, item.Id);
    }

    private void Reindex(SqliteTransaction transaction, string id) => _connection.Execute(
        "insert or replace into item_search (rowid, text) values (@draw, @text)",
        new { draw = ItemDraw.Of(id), text = SearchText.Of(Find(id).Single().Item.Body) },
        transaction);

    private static string Difference(ItemBody before, ItemBody after)
    {
        (string What, string Before, string After)[] parts =
            [("question", before.Stem, after.Stem), ("key", before.Key.Text, after.Key.Text), ("wrong", WrongOf(before), WrongOf(after))];
        return string.Join("; ", parts.Where(part => part.Before != part.After).Select(part => $"{part.What}: {part.Before} -> {part.After}"));
    }

    private static string WrongOf(ItemBody body) => string.Join(ItemBody.KeySeparator, BodyText.Of(body).Distractors.Select(distractor => distractor.Text));
}

/// <summary>A decision as the bank's history has it: the events after one, up to another.</summary>
public sealed record BankDecision(long After, long Last);
