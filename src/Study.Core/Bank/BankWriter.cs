using Dapper;
using Microsoft.Data.Sqlite;
using Study.Facts;
using Study.Ingest;
using Study.Questions;

namespace Study.Bank;

/// <summary>Writes what was derived into the bank's tables, and only what is not there already.</summary>
/// <param name="folder">The bank's folder: documents' paths are kept relative to it, so that both can move together.</param>
internal sealed class BankWriter(SqliteConnection connection, SqliteTransaction transaction, string folder)
{
    public BankChanges Store(IReadOnlyList<SourceDocument> documents, IReadOnlyList<Item> items, IReadOnlyList<LeftOut> leftOut)
    {
        var outdated = Outdated(documents);
        foreach (var document in documents)
        {
            StoreDocument(document);
        }

        var known = connection.Query<(string Id, string Digest)>("select id, digest from items", transaction: transaction)
            .ToDictionary(row => row.Id, row => row.Digest);
        var (added, updated, unchanged) = (0, 0, 0);
        foreach (var item in items)
        {
            var row = ItemRow.Of(item);
            if (!known.TryGetValue(row.Id, out var digest))
            {
                added++;
            }
            else if (digest != row.Digest)
            {
                updated++;
            }
            else
            {
                unchanged++;
                continue;
            }

            StoreItem(item, row);
        }

        string[] read = [.. documents.Select(document => document.Id), .. outdated];
        var gone = RemoveGone(read, items.Select(item => item.Id).ToHashSet());
        StoreLeftOut(documents, leftOut);
        RemoveUnused(outdated);
        return new BankChanges(added, updated, unchanged, gone);
    }

    /// <summary>Earlier states of the files that were read now.</summary>
    private List<string> Outdated(IReadOnlyList<SourceDocument> documents)
    {
        var now = documents.Select(document => document.Id).ToHashSet();
        var paths = documents.Select(PathOf).ToHashSet();
        return [.. connection.Query<(string Id, string Path)>("select id, path from documents", transaction: transaction)
            .Where(row => paths.Contains(row.Path) && !now.Contains(row.Id))
            .Select(row => row.Id)];
    }

    private string PathOf(SourceDocument document) =>
        Path.GetRelativePath(folder, Path.GetFullPath(document.Path)).Replace(Path.DirectorySeparatorChar, '/');

    private void StoreDocument(SourceDocument document) => connection.Execute(
        """
        insert into documents (id, name, title, path, language, published_on, encoding, text)
        values (@Id, @Name, @Title, @Path, @Language, @PublishedOn, @Encoding, @Text)
        on conflict (id) do update set name = excluded.name, title = excluded.title, path = excluded.path, language = excluded.language, published_on = excluded.published_on
        where (name, title, path, language, published_on) is not (excluded.name, excluded.title, excluded.path, excluded.language, excluded.published_on)
        """,
        new
        {
            document.Id,
            document.Name,
            document.Title,
            Path = PathOf(document),
            Language = ItemRow.NameOf(document.Language),
            PublishedOn = document.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            document.Encoding,
            document.Text,
        },
        transaction);

    private void StoreItem(Item item, ItemRow row)
    {
        connection.Execute(
            """
            insert into items (id, fact_id, kind, language, topic, modality, before_gap, after_gap, answer, value, unit, document_id, rank, digest, prior, difficulty, draw)
            values (@Id, @FactId, @Kind, @Language, @Topic, @Modality, @BeforeGap, @AfterGap, @Answer, @Value, @Unit, @DocumentId, @Rank, @Digest, @Prior, @Prior, @Draw)
            on conflict (id) do update set
                topic = excluded.topic, modality = excluded.modality, before_gap = excluded.before_gap, after_gap = excluded.after_gap,
                answer = excluded.answer, value = excluded.value, unit = excluded.unit, document_id = excluded.document_id, rank = excluded.rank,
                is_source_gone = 0, digest = excluded.digest, prior = excluded.prior
            """,
            row,
            transaction);
        connection.Execute(
            "delete from accepted_answers where item_id = @Id; delete from answer_parts where item_id = @Id; delete from distractors where item_id = @Id; delete from sources where item_id = @Id;",
            new { row.Id },
            transaction);
        connection.Execute(
            "insert into accepted_answers (item_id, position, text) values (@Id, @position, @text)",
            item.Body.Key.Accepted.Select((text, position) => new { row.Id, position, text }),
            transaction);
        StoreParts(item);
        connection.Execute(
            "insert into distractors (item_id, position, text, origin) values (@Id, @position, @Text, @Origin)",
            BodyText.Of(item.Body).Distractors.Select((distractor, position) => new { row.Id, position, distractor.Text, distractor.Origin }),
            transaction);
        connection.Execute(
            """
            insert into sources (item_id, position, document_id, start, length, quote, sentence, quote_in_sentence, quote_length, heading, page)
            values (@Id, @position, @DocumentId, @Start, @Length, @Quote, @Sentence, @QuoteInSentence, @QuoteLength, @Heading, @Page)
            """,
            item.Sources.Select((source, position) => new
            {
                row.Id,
                position,
                source.DocumentId,
                source.Span.Start,
                source.Span.Length,
                source.Quote,
                source.Sentence,
                QuoteInSentence = source.QuoteInSentence.Start,
                QuoteLength = source.QuoteInSentence.Length,
                source.Heading,
                source.Page,
            }),
            transaction);
        connection.Execute("insert or replace into item_search (rowid, text) values (@Draw, @text)", new { row.Draw, text = SearchText.Of(item.Body) }, transaction);
    }

    private void StoreParts(Item item)
    {
        var parts = AnswerPart.Of(item.Body).Select((part, position) => part with { ItemId = item.Id, Position = position }).ToList();
        connection.Execute(
            "insert into answer_parts (item_id, position, prompt, text, place) values (@ItemId, @Position, @Prompt, @Text, @Place)",
            parts,
            transaction);
        connection.Execute(
            "insert into accepted_parts (item_id, part, position, text) values (@ItemId, @Part, @position, @text)",
            parts.SelectMany(part => part.Accepted.Select((text, position) => new { part.ItemId, Part = part.Position, position, text })),
            transaction);
    }

    private int RemoveGone(string[] documents, HashSet<string> current)
    {
        var inBank = documents.Chunk(500).SelectMany(chunk => connection.Query<(string Id, bool IsUsed, bool IsGone)>(
            """
            select id, status <> 'draft' or exists (select 1 from attempts where item_id = items.id), is_source_gone
            from items where document_id in @chunk
            """,
            new { chunk },
            transaction));
        var gone = inBank.Where(row => !current.Contains(row.Id) && !row.IsGone).ToList();
        connection.Execute("update items set is_source_gone = 1 where id = @Id", gone.Where(row => row.IsUsed).Select(row => new { row.Id }), transaction);
        connection.Execute("delete from items where id = @Id", gone.Where(row => !row.IsUsed).Select(row => new { row.Id }), transaction);
        return gone.Count;
    }

    private void StoreLeftOut(IReadOnlyList<SourceDocument> documents, IReadOnlyList<LeftOut> leftOut)
    {
        var byDocument = leftOut.ToLookup(candidate => candidate.DocumentId);
        foreach (var document in documents)
        {
            var now = byDocument[document.Id].OrderBy(candidate => candidate.Span).ThenBy(candidate => candidate.Reason, StringComparer.Ordinal)
                .Select((candidate, position) => (document.Id, (long)position, (long)candidate.Span.Start, (long)candidate.Span.Length, candidate.Words, candidate.Reason))
                .ToList();
            var before = connection.Query<(string, long, long, long, string, string)>(
                "select document_id, position, start, length, words, reason from left_out where document_id = @Id order by position", new { document.Id }, transaction);
            if (now.SequenceEqual(before))
            {
                continue;
            }

            connection.Execute("delete from left_out where document_id = @Id", new { document.Id }, transaction);
            connection.Execute(
                "insert into left_out (document_id, position, start, length, words, reason) values (@Item1, @Item2, @Item3, @Item4, @Item5, @Item6)",
                now.Select(row => new { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6 }),
                transaction);
        }
    }

    /// <summary>Forgets earlier states of files once no item stands on them.</summary>
    private void RemoveUnused(IEnumerable<string> outdated) => connection.Execute(
        """
        delete from documents where id = @id
            and not exists (select 1 from items where document_id = @id) and not exists (select 1 from sources where document_id = @id)
        """,
        outdated.Select(id => new { id }),
        transaction);
}
