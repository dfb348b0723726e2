using Microsoft.Data.Sqlite;
using Study.Bank;
using Study.Text;
using Xunit;

namespace Study.Tests.Bank;

/// <summary>Banks of every earlier schema come up to date with what is in them.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> EarlierSchemas => [.. Enumerable.Range(1, BankSchema.Newest - 1)];

    [Theory, MemberData(nameof(EarlierSchemas))]
    public void A_bank_of_an_earlier_schema_keeps_its_items_and_answers(int schema)
    {
        var path = OldBank(schema);

        using var bank = ItemBank.OpenExisting(path);

        var item = Assert.Single(bank.Items()).Item;
        Assert.Equal(("石桥大坝全长多少米？", "2335米", "2,335米"), (item.Body.Stem, item.Body.Key.Text, item.Body.Key.Accepted.Single()));
        Assert.Equal(["2200米", "2400米", "2500米"], ((Study.Questions.ItemBody.MultipleChoice)item.Body).Distractors.Select(option => option.Text));
        Assert.Equal((1, 0), bank.AttemptCounts()[item.Id]);
        Assert.Single(bank.Read(new ItemFilter { Text = "大坝" }));
        Assert.Single(bank.Pick(new ItemFilter(), 1, 1));
        Assert.Empty(bank.Damage());
    }

    [Theory, MemberData(nameof(EarlierSchemas))]
    public void Its_documents_are_derived_from_again_and_its_answers_stay(int schema)
    {
        var path = OldBank(schema);
        _folder.Write("dam.txt", "石桥大坝全长2335米，坝顶高程为185米。");

        using var bank = ItemBank.OpenExisting(path);
        var changes = BankIntake.Derive(bank, DateTimeOffset.UnixEpoch, _ => { }, TestContext.Current.CancellationToken);

        Assert.NotNull(changes);
        Assert.Contains(bank.Items(), item => item.Item.Body.Stem.Contains("坝顶", StringComparison.Ordinal));
        Assert.Equal((1, 0), Assert.Single(bank.AttemptCounts()).Value);
        Assert.Empty(BankCheck.Run(bank).Problems);
    }

    [Theory, MemberData(nameof(EarlierSchemas))]
    public void A_backup_is_made_before_the_tables_are_changed(int schema)
    {
        var path = OldBank(schema);
        using (ItemBank.OpenExisting(path))
        {
        }

        using var backup = Connect($"{path}.schema-{schema}.backup");
        Assert.Equal((long)schema, Scalar(backup, "pragma user_version"));
        Assert.Equal(1L, Scalar(backup, "select count(*) from items"));
        Assert.Equal(["bank.db", $"bank.db.schema-{schema}.backup"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_new_bank_needs_no_backup()
    {
        using (ItemBank.OpenOrCreate(_folder.At("bank.db")))
        {
        }

        Assert.Equal(["bank.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    /// <summary>A bank as the program of that schema left it: the schema's own files, and rows as it wrote them.</summary>
    private string OldBank(int schema)
    {
        var path = _folder.At("bank.db");
        using var connection = Connect(path);
        connection.CreateFunction("draw_of", (string id) => ItemDraw.Of(id));
        connection.CreateFunction("searchable", (string lines) => SearchText.Of(lines.Split('\n')));
        var files = Directory.GetFiles(Repository.Path("src/Study.Core/Bank/Schema"), "*.sql").Order(StringComparer.Ordinal);
        foreach (var file in files.Where(file => int.Parse(Path.GetFileName(file).AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) <= schema))
        {
            Scalar(connection, File.ReadAllText(file));
            if (Path.GetFileName(file).StartsWith("0001", StringComparison.Ordinal))
            {
                Fill(connection);
            }
        }

        Scalar(connection, $"pragma user_version = {schema}; pragma application_id = {0x53746479}");
        return path;
    }

    private static void Fill(SqliteConnection connection)
    {
        const string Text = "石桥大坝全长2335米，坝顶高程为185米。";
        Scalar(connection, $"""
            insert into documents (id, name, title, path, language, published_on, encoding, text)
            values ('{ContentHash.Of(16, Text)}', 'dam', 'dam', 'dam.txt', 'zh', null, 'UTF-8', '{Text}');
            insert into items (id, fact_id, kind, language, topic, modality, before_gap, after_gap, answer, value, unit, document_id, rank, digest)
            values ('0123456789ab', 'ba9876543210', 'MultipleChoice', 'zh', 'dam', 'Stated', '石桥大坝全长多少米？', null, '2335米', '2335', 'm', '{ContentHash.Of(16, Text)}', 0, 'old');
            insert into accepted_answers (item_id, position, text) values ('0123456789ab', 0, '2,335米');
            insert into distractors (item_id, position, text, origin) values
                ('0123456789ab', 0, '2200米', 'made up'), ('0123456789ab', 1, '2400米', 'made up'), ('0123456789ab', 2, '2500米', 'made up');
            insert into sources (item_id, position, document_id, start, length, quote, sentence, quote_in_sentence, quote_length, heading, page)
            values ('0123456789ab', 0, '{ContentHash.Of(16, Text)}', 6, 5, '2335米', '{Text}', 6, 5, null, null);
            insert into attempts (item_id, at, response, is_correct) values ('0123456789ab', '2026-01-01T00:00:00Z', 'B', 0);
            """);
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
