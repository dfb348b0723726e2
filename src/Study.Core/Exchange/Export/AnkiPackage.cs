using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>A deck for Anki: a package of the legacy kind, which every Anki and Mnemosyne reads.</summary>
/// <remarks>
/// A zip archive with an SQLite collection of schema 11 and an empty media list, as rslib/src/import_export/package of Anki 26.08 reads it. Notes
/// are known again by their guid, which is the item's id, and are renewed where their time of change is later.
/// </remarks>
internal static class AnkiPackage
{
    // Ids of notes are times in milliseconds; these lie between September 2020 and November 2023, never in the future.
    private const long FirstNote = 1_600_000_000_000;
    private const ulong NoteRange = 100_000_000_000;

    // 14 November 2023: the time of change of an item that has not changed since it was exported first.
    private const long FirstChange = 1_700_000_000;

    public static ExportFormat Format { get; } = new()
    {
        Name = "anki",
        Extension = ".apkg",
        Purpose = "Anki deck package (also AnkiDroid, AnkiMobile, Mnemosyne)",
        IsText = false,
        UsesRevisions = true,
        Writer = Write,
        HowTo = """
            1. In Anki choose File > Import and open the .apkg file; on a phone, open the file with AnkiDroid or AnkiMobile.
            2. The cards come in decks "Study::TITLE", one for each document, tagged by kind and document.
            3. Import a later export the same way: cards that you know already keep their progress. A question whose wording changed is renewed
               where the export comes from the same bank; in the dialog leave "Update notes" at "If newer".
            Three note types come along: "Study question", "Study cloze" and "Study choice". Style their cards as you like, but leave their
            fields as they are: Anki does not renew notes of a type whose fields were changed.
            Matching and ordering become questions that you answer in your head. Pictures are not part of the bank, so none come along.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        var folder = Directory.CreateTempSubdirectory("study-anki-");
        try
        {
            var collection = Path.Combine(folder.FullName, "collection.anki2");
            WriteCollection(collection, items, losses);
            using var package = Output.Package(output);
            using (var entry = Output.Entry(package, "collection.anki2"))
            using (var file = File.OpenRead(collection))
            {
                file.CopyTo(entry);
            }

            Output.Entry(package, "media", "{}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void WriteCollection(string path, IEnumerable<PortableItem> items, LossReport losses)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "pragma journal_mode = off; pragma synchronous = off;");
        using var transaction = connection.BeginTransaction();
        Run(connection, AnkiCollection.Tables);
        using var notes = Prepared(
            connection,
            "insert or ignore into notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data) values ($id, $guid, $mid, $mod, -1, $tags, $flds, $sfld, $csum, 0, '')",
            "$id", "$guid", "$mid", "$mod", "$tags", "$flds", "$sfld", "$csum");
        using var cards = Prepared(
            connection,
            """
            insert into cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data)
            values ($id, $id, $did, 0, $mod, -1, 0, 0, $due, 0, 0, 0, 0, 0, 0, 0, 0, '')
            """,
            "$id", "$did", "$mod", "$due");
        var decks = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            losses.Write();
            var id = Insert(notes, item);
            cards.Parameters["$id"].Value = id;
            cards.Parameters["$did"].Value = DeckOf(item, decks);
            cards.Parameters["$mod"].Value = FirstChange + item.Revision;
            cards.Parameters["$due"].Value = losses.Written;
            cards.ExecuteNonQuery();
        }

        using var col = Prepared(
            connection,
            """
            insert into col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
            values (1, 1600000000, 1700000000000, 1700000000000, 11, 0, 0, 0, $conf, $models, $decks, $dconf, '{}')
            """,
            "$conf", "$models", "$decks", "$dconf");
        col.Parameters["$conf"].Value = AnkiCollection.Settings(losses.Written + 1);
        col.Parameters["$models"].Value = AnkiCollection.Models();
        col.Parameters["$decks"].Value = AnkiCollection.Decks(decks);
        col.Parameters["$dconf"].Value = AnkiCollection.DeckOptions();
        col.ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>Inserts the note under an id of its own, the next free one where two items fall on the same.</summary>
    private static long Insert(SqliteCommand notes, PortableItem item)
    {
        var (model, fields) = FieldsOf(item);
        var first = PortableText.FromHtml(fields[0]);
        notes.Parameters["$guid"].Value = item.Id;
        notes.Parameters["$mid"].Value = model;
        notes.Parameters["$mod"].Value = FirstChange + item.Revision;
        notes.Parameters["$tags"].Value = $" {AnkiFields.KindTag(item.Kind)} doc::{AnkiFields.Tag(item.Document)} ";
        notes.Parameters["$flds"].Value = string.Join('\u001F', fields);
        notes.Parameters["$sfld"].Value = first;
        notes.Parameters["$csum"].Value = Checksum(first);
        var id = FirstNote + (long)(Number(item.Id) % NoteRange);
        notes.Parameters["$id"].Value = id;
        while (notes.ExecuteNonQuery() == 0)
        {
            notes.Parameters["$id"].Value = ++id;
        }

        return id;
    }

    private static (long Model, string[] Fields) FieldsOf(PortableItem item)
    {
        var (proof, source) = (AnkiFields.Text(item.Explanation), AnkiFields.Text(item.Source));
        return item.Kind switch
        {
            ItemKind.Cloze => (AnkiCollection.ClozeModel, [AnkiFields.Cloze(item), proof, source, "", AnkiFields.Also(item), "", item.Id]),
            ItemKind.MultipleChoice or ItemKind.MultipleResponse =>
                (AnkiCollection.ChoiceModel, [AnkiFields.Question(item), AnkiFields.Options(item), AnkiFields.Answer(item), proof, source, "", "", "", "", "", item.Id]),
            _ => (AnkiCollection.QuestionModel, [AnkiFields.Question(item), AnkiFields.Answer(item), proof, source, "", "", "", "", item.Id]),
        };
    }

    private static long DeckOf(PortableItem item, SortedDictionary<string, long> decks)
    {
        var title = item.Item is null || item.Source.Length == 0 ? item.Document : item.Source;
        var name = "Study::" + PortableText.Short(title.Replace(':', '：').Replace('"', '”'), 80);
        if (!decks.TryGetValue(name, out var id))
        {
            id = AnkiCollection.FirstId + (long)(Number(name) % AnkiCollection.FirstId);
            while (decks.ContainsValue(id))
            {
                id++;
            }

            decks.Add(name, id);
        }

        return id;
    }

    /// <summary>The first four bytes of the SHA-1 of a note's first field, which Anki finds duplicates by.</summary>
    private static long Checksum(string text)
    {
#pragma warning disable CA5350 // Anki's file format says SHA-1; nothing is kept secret by it.
        return BinaryPrimitives.ReadUInt32BigEndian(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private static ulong Number(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }

        return command;
    }
}
