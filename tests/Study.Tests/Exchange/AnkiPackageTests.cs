using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Study.Exchange;
using Study.Questions;
using Xunit;

namespace Study.Tests.Exchange;

/// <summary>The package as Anki opens it: a zip archive with an SQLite collection of schema 11.</summary>
public sealed class AnkiPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private SqliteConnection Open(IEnumerable<PortableItem> items)
    {
        using var package = new ZipArchive(new MemoryStream(PortableSamples.Write("anki", items, out _)));
        Assert.Equal(["collection.anki2", "media"], package.Entries.Select(entry => entry.FullName));
        using (var media = new StreamReader(package.GetEntry("media")!.Open()))
        {
            Assert.Equal("{}", media.ReadToEnd());
        }

        package.GetEntry("collection.anki2")!.ExtractToFile(_folder.At("collection.anki2"), overwrite: true);
        var connection = new SqliteConnection($"Data Source={_folder.At("collection.anki2")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<T[]> Rows<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<T[]>();
        while (row.Read())
        {
            rows.Add([.. Enumerable.Range(0, row.FieldCount).Select(row.GetFieldValue<T>)]);
        }

        return rows;
    }

    [Fact]
    public void The_collection_has_the_tables_indexes_and_the_one_row_of_schema_11()
    {
        using var connection = Open(PortableSamples.AllNasty);

        Assert.Equal(["cards", "col", "graves", "notes", "revlog"], Rows<string>(connection, "select name from sqlite_schema where type = 'table' order by name").Select(row => row[0]));
        Assert.Equal(7, Rows<string>(connection, "select name from sqlite_schema where type = 'index'").Count);
        Assert.Equal([1L, 11L], Assert.Single(Rows<long>(connection, "select id, ver from col")));
        Assert.Equal("ok", Rows<string>(connection, "pragma integrity_check")[0][0]);
    }

    [Fact]
    public void Every_note_has_as_many_fields_as_its_type_a_guid_of_its_own_and_one_new_card_in_a_deck_that_is_there()
    {
        using var connection = Open(PortableSamples.AllNasty);
        var col = Rows<string>(connection, "select models, decks from col").Single();
        using var models = JsonDocument.Parse(col[0]);
        using var decks = JsonDocument.Parse(col[1]);
        var fields = models.RootElement.EnumerateObject().ToDictionary(model => model.Name, model => model.Value.GetProperty("flds").GetArrayLength());

        var notes = Rows<string>(connection, "select cast(mid as text), guid, flds, tags, cast(id as text) from notes");

        Assert.Equal(PortableSamples.AllNasty.Count, notes.DistinctBy(note => note[1]).Count());
        Assert.All(notes, note => Assert.Equal(fields[note[0]], note[2].Split('\u001F').Length));
        Assert.All(notes, note => Assert.Matches("^ kind::[a-z-]+ doc::[^ ]+ $", note[3]));
        Assert.All(notes, note => Assert.InRange(long.Parse(note[4], System.Globalization.CultureInfo.InvariantCulture), 1_600_000_000_000, 1_700_100_000_000));
        Assert.Equal(notes.Count, Rows<long>(connection, "select count(*) from cards join notes on notes.id = cards.nid where ord = 0 and type = 0 and queue = 0").Single()[0]);
        Assert.All(Rows<string>(connection, "select distinct cast(did as text) from cards"), deck => Assert.True(decks.RootElement.TryGetProperty(deck[0], out _)));
        Assert.True(decks.RootElement.TryGetProperty("1", out _));
    }

    [Fact]
    public void Note_types_and_decks_have_every_key_that_Anki_and_Mnemosyne_ask_for()
    {
        using var connection = Open(PortableSamples.OfEveryKind);
        var col = Rows<string>(connection, "select models, decks, conf from col").Single();
        using var models = JsonDocument.Parse(col[0]);
        using var decks = JsonDocument.Parse(col[1]);
        using var conf = JsonDocument.Parse(col[2]);

        Assert.All(models.RootElement.EnumerateObject(), model =>
        {
            Has(model.Value, "id name type mod usn sortf did tmpls flds css latexPre latexPost req vers tags");
            Assert.InRange(model.Value.GetProperty("id").GetInt64(), 1L << 30, 1L << 31);
            Has(model.Value.GetProperty("tmpls")[0], "name ord qfmt afmt bqfmt bafmt");
            Has(model.Value.GetProperty("flds")[0], "name ord sticky rtl font size");
        });
        Assert.All(decks.RootElement.EnumerateObject(), deck => Has(deck.Value, "id name usn mod conf dyn collapsed newToday revToday lrnToday timeToday desc extendNew extendRev"));
        Has(conf.RootElement, "curDeck curModel nextPos activeDecks");

        static void Has(JsonElement element, string keys) => Assert.All(keys.Split(' '), key => Assert.True(element.TryGetProperty(key, out _), key));
    }

    [Fact]
    public void A_gap_ends_where_it_should_whatever_stands_in_it()
    {
        using var connection = Open(PortableSamples.AllNasty.Where(item => item.Kind == ItemKind.Cloze));

        Assert.All(Rows<string>(connection, "select flds from notes"), note =>
        {
            var text = note[0].Split('\u001F')[0];
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "{{c"));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "}}"));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "::"));
        });
    }

    [Fact]
    public void Nothing_in_a_field_is_markup_but_what_the_writer_put_there()
    {
        using var connection = Open(PortableSamples.AllNasty);

        Assert.All(Rows<string>(connection, "select flds from notes"), note =>
        {
            Assert.DoesNotMatch(@"<(?!/?(ol|ul|li|div|span|table|tr|td|br)\b)", note[0]);
            Assert.DoesNotMatch(@"\[(sound:|latex\]|\$)", note[0]);
        });
    }

    [Fact]
    public void An_item_that_changed_is_newer_than_before_and_keeps_its_guid()
    {
        var item = PortableSamples.OfEveryKind[4];
        using var first = Open([item]);
        var before = Rows<object>(first, "select guid, mod from notes").Single();
        first.Close();
        using var second = Open([item with { Revision = 1, Stem = "其他？" }]);
        var after = Rows<object>(second, "select guid, mod from notes").Single();

        Assert.Equal(before[0], after[0]);
        Assert.True((long)after[1] > (long)before[1]);
    }

    [Fact]
    public void Notes_of_another_type_become_questions_and_gaps()
    {
        var file = _folder.At("foreign.apkg");
        var bytes = PortableSamples.Write("anki", PortableSamples.OfEveryKind.Where(item => item.Kind is ItemKind.ShortAnswer or ItemKind.Cloze), out _);
        File.WriteAllBytes(file, bytes);
        using (var package = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            var collection = _folder.At("foreign.anki2");
            package.GetEntry("collection.anki2")!.ExtractToFile(collection);
            using (var connection = new SqliteConnection($"Data Source={collection};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = """
                    update col set models = '{"7":{"type":0},"8":{"type":1}}';
                    update notes set mid = 7, flds = 'What is <b>it</b>?' || char(31) || 'A&amp;B' where flds not like '%{{c1%';
                    update notes set mid = 8, flds = 'The {{c1::sun}} is a {{c2::star::hint}}.' || char(31) where mid <> 7;
                    """;
                command.ExecuteNonQuery();
            }

            package.GetEntry("collection.anki2")!.Delete();
            package.CreateEntryFromFile(collection, "collection.anki2");
        }

        var read = ImportFormats.Read(file, null).Questions;

        Assert.Equal(
            ["Cloze / The ____ is a star. /  / sun", "Cloze / The sun is a ____. /  / star", "ShortAnswer / What is it? /  / A&B"],
            read.Items.Select(PortableSamples.Describe).Order(StringComparer.Ordinal));
    }
}
