using Dapper;
using Microsoft.Data.Sqlite;
using Study.Questions;

namespace Study.Bank;

/// <summary>Writes items with all that belongs to them, each statement prepared once.</summary>
internal sealed class ItemInserts : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly TableInsert _items;
    private readonly TableInsert _itemsAgain;
    private readonly TableInsert _accepted;
    private readonly TableInsert _parts;
    private readonly TableInsert _acceptedParts;
    private readonly TableInsert _distractors;
    private readonly TableInsert _sources;
    private readonly TableInsert _tags;
    private readonly List<(long Draw, string Text)> _search = [];

    public ItemInserts(SqliteConnection connection, SqliteTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
        string[] columns = ["id", "fact_id", "kind", "language", "topic", "modality", "before_gap", "after_gap", "answer", "value", "unit", "document_id", "rank", "status", "reason", "digest", "prior", "difficulty", "draw"];

        // An insert that may turn out an update has SQLite keep the pages before each row in a file of its own: new items are many, and get a plain one.
        _items = Into("items", columns);
        _itemsAgain = Into(
            "items",
            columns,
            $"""
            on conflict (id) do update set
                fact_id = excluded.fact_id, topic = excluded.topic, modality = excluded.modality, before_gap = excluded.before_gap, after_gap = excluded.after_gap,
                answer = excluded.answer, value = excluded.value, unit = excluded.unit, document_id = excluded.document_id, rank = excluded.rank,
                is_source_gone = 0, digest = excluded.digest, prior = excluded.prior, difficulty = {DifficultyOf("excluded.prior")}
            """);
        _accepted = Into("accepted_answers", ["item_id", "position", "text"]);
        _parts = Into("answer_parts", ["item_id", "position", "prompt", "text", "place"]);
        _acceptedParts = Into("accepted_parts", ["item_id", "part", "position", "text"]);
        _distractors = Into("distractors", ["item_id", "position", "text", "origin"]);
        _sources = Into("sources", ["item_id", "position", "document_id", "start", "length", "quote", "sentence", "quote_in_sentence", "quote_length", "heading", "page"]);
        _tags = Into("item_tags", ["item_id", "tag", "is_teachers"], "on conflict do nothing");
    }

    /// <summary>The difficulty of a row of items, as <see cref="ItemDifficulty.After"/> has it.</summary>
    /// <param name="prior">An expression for the guess before any answer.</param>
    public static string DifficultyOf(string prior) =>
        $"({prior} * {ItemDifficulty.PriorWeight} + (select count(*) from attempts where item_id = items.id and is_correct = 0)) / ({ItemDifficulty.PriorWeight} + (select count(*) from attempts where item_id = items.id))";

    /// <summary>Writes an item that the bank does not hold yet.</summary>
    public void Add(Item item, ItemRow row) => Add(_items, item, row);

    /// <summary>Writes an item over the one with its id. Status, edit, tags of the teacher's and answers stay.</summary>
    public void Replace(Item item, ItemRow row)
    {
        _connection.Execute(
            """
            delete from accepted_answers where item_id = @Id; delete from answer_parts where item_id = @Id; delete from distractors where item_id = @Id;
            delete from sources where item_id = @Id; delete from item_tags where item_id = @Id and is_teachers = 0;
            """,
            new { row.Id },
            _transaction);
        Add(_itemsAgain, item, row);
        if (_connection.QuerySingle<string?>("select edited_body from items where id = @Id", new { row.Id }, _transaction) is { } edited)
        {
            _search[^1] = (row.Draw, SearchText.Of(BodyText.OfJson(edited).ToBody(item.Kind)));
        }
    }

    /// <summary>Writes what is to be searched, in the order of its index.</summary>
    public void Finish()
    {
        using var search = Into("or replace into item_search", ["rowid", "text"]);
        foreach (var (draw, text) in _search.OrderBy(entry => entry.Draw))
        {
            search.Add(draw, text);
        }
    }

    public void Dispose()
    {
        foreach (var insert in new[] { _items, _itemsAgain, _accepted, _parts, _acceptedParts, _distractors, _sources, _tags })
        {
            insert.Dispose();
        }
    }

    private void Add(TableInsert into, Item item, ItemRow row)
    {
        into.Add(
            row.Id, row.FactId, row.Kind, row.Language, row.Topic, row.Modality, row.BeforeGap, row.AfterGap, row.Answer, row.Value, row.Unit, row.DocumentId, row.Rank,
            row.Status, row.Reason, row.Digest, row.Prior, row.Prior, row.Draw);
        var body = BodyText.Of(item.Body);
        AddTexts(_accepted, row.Id, body.Accepted);
        for (var position = 0; position < body.Parts.Count; position++)
        {
            var part = body.Parts[position];
            _parts.Add(row.Id, position, part.Prompt, part.Text, part.Place);
            for (var other = 0; other < part.Accepted.Count; other++)
            {
                _acceptedParts.Add(row.Id, position, other, part.Accepted[other]);
            }
        }

        for (var position = 0; position < body.Distractors.Count; position++)
        {
            _distractors.Add(row.Id, position, body.Distractors[position].Text, body.Distractors[position].Origin);
        }

        for (var position = 0; position < item.Sources.Count; position++)
        {
            var source = item.Sources[position];
            _sources.Add(
                row.Id, position, source.DocumentId, source.Span.Start, source.Span.Length, source.Quote, source.Sentence,
                source.QuoteInSentence.Start, source.QuoteInSentence.Length, source.Heading, source.Page);
        }

        foreach (var tag in ItemTags.Of(item))
        {
            _tags.Add(row.Id, tag, 0);
        }

        _search.Add((row.Draw, SearchText.Of(item.Body)));
    }

    private TableInsert Into(string table, string[] columns, string conflict = "") => new(_connection, _transaction, table, columns, conflict);

    private static void AddTexts(TableInsert insert, string id, IReadOnlyList<string> texts)
    {
        for (var position = 0; position < texts.Count; position++)
        {
            insert.Add(id, position, texts[position]);
        }
    }
}
