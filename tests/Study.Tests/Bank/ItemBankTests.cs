using Study.Bank;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Bank;

public sealed class ItemBankTests : IDisposable
{
    private const string Text = "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水。";

    private readonly TemporaryFolder _folder = new();

    private string BankPath => _folder.At("bank.db");

    public void Dispose() => _folder.Dispose();

    private BankChanges Store(ItemBank bank, string text)
    {
        var document = Study.Ingest.DocumentReader.Read(_folder.Write("dam.txt", text));
        var generated = QuestionGenerator.Generate([document]);
        return bank.Store([document], generated.Items, generated.LeftOut);
    }

    [Fact]
    public void What_is_stored_comes_back_as_it_was()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        var document = Study.Ingest.DocumentReader.Read(_folder.Write("dam.txt", Text));
        var items = QuestionGenerator.Generate([document]).Items;
        bank.Store([document], items, []);

        var banked = bank.Items();

        Assert.Equal(items.Select(SampleItems.Describe), banked.Select(item => SampleItems.Describe(item.Item)));
        Assert.All(banked, item => Assert.Equal(ItemStatus.Draft, item.Status));
    }

    [Fact]
    public void An_item_of_every_kind_comes_back_as_it_was()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);

        var back = bank.Items().Select(banked => banked.Item).OrderBy(item => item.Kind);

        Assert.Equal(Enum.GetValues<ItemKind>(), back.Select(item => item.Kind));
        Assert.Equal(SampleItems.OfEveryKind.Select(SampleItems.Describe), back.Select(SampleItems.Describe));
    }

    [Fact]
    public void Items_of_every_kind_that_are_as_they_were_stay_untouched()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);

        Assert.Equal(new BankChanges(0, 0, SampleItems.OfEveryKind.Count, 0), bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []));
    }

    [Fact]
    public void Storing_the_same_again_changes_nothing()
    {
        using (var bank = ItemBank.OpenOrCreate(BankPath))
        {
            Store(bank, Text);
        }

        var before = File.ReadAllBytes(BankPath);
        BankChanges changes;
        using (var bank = ItemBank.OpenOrCreate(BankPath))
        {
            changes = Store(bank, Text);
        }

        Assert.Equal((0, 0, 0), (changes.Added, changes.Updated, changes.Gone));
        Assert.Equal(before, File.ReadAllBytes(BankPath));
    }

    [Fact]
    public void An_item_whose_words_are_gone_is_removed_unless_somebody_worked_on_it()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        Store(bank, Text);
        var worked = bank.Items().First(item => item.Item.Body.Stem.Contains("坝顶", StringComparison.Ordinal)).Item;
        bank.Record(new Attempt(worked.Id, DateTimeOffset.UnixEpoch, "A", true));

        var changes = Store(bank, "石桥水库于2003年6月开始蓄水。");

        Assert.True(changes.Gone > 1);
        Assert.True(bank.Find(worked.Id).Single().IsSourceGone);
        Assert.All(bank.Items(), item => Assert.Contains("2003年6月", item.Item.Sources[0].Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_is_found_by_how_its_id_begins()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        Store(bank, Text);
        var id = bank.Items()[0].Item.Id;

        Assert.Equal(id, bank.Find(id[..8].ToUpperInvariant()).Single().Item.Id);
        Assert.Empty(bank.Find("iii"));
    }

    [Fact]
    public void Answers_are_counted()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        Store(bank, Text);
        var id = bank.Items()[0].Item.Id;
        bank.Record(new Attempt(id, DateTimeOffset.UnixEpoch, "A", false));
        bank.Record(new Attempt(id, DateTimeOffset.UnixEpoch, "B", true));

        Assert.Equal((2, 1), bank.AttemptCounts()[id]);
    }

    [Fact]
    public void A_file_that_is_no_bank_is_left_alone()
    {
        var text = _folder.Write("notes.db", "these are my notes, and they are longer than a page of SQLite's header would be, to be sure");

        var message = Assert.Throws<StudyException>(() => ItemBank.OpenOrCreate(text)).Message;

        Assert.Equal($"{text}: this is not a Study bank. Give another file with --bank.", message);
        Assert.StartsWith("these are my notes", File.ReadAllText(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={BankPath};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "create table mine (id integer)";
            command.ExecuteNonQuery();
        }

        Assert.Equal(
            $"{BankPath}: this is a SQLite file but not a Study bank. Give another file with --bank.",
            Assert.Throws<StudyException>(() => ItemBank.OpenOrCreate(BankPath)).Message);
    }

    [Fact]
    public void A_bank_of_a_newer_program_is_left_alone()
    {
        using (ItemBank.OpenOrCreate(BankPath))
        {
        }

        using (var newer = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={BankPath};Pooling=False"))
        {
            newer.Open();
            using var command = newer.CreateCommand();
            command.CommandText = "pragma user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.StartsWith(
            $"{BankPath}: a newer Study made this bank (schema 99; this one knows ",
            Assert.Throws<StudyException>(() => ItemBank.OpenOrCreate(BankPath)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_finds_every_quote_and_says_when_the_file_lost_one()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        Store(bank, Text);
        Assert.Empty(BankCheck.Run(bank).Problems);

        _folder.Write("dam.txt", Text.Replace("185米", "186米", StringComparison.Ordinal));
        var problems = BankCheck.Run(bank).Problems;

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.EndsWith($"“185米” is no longer in {_folder.At("dam.txt")}. Run study make on it to take its new text over.", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_without_the_file_goes_by_the_kept_text()
    {
        using var bank = ItemBank.OpenOrCreate(BankPath);
        Store(bank, Text);
        File.Delete(_folder.At("dam.txt"));

        var report = BankCheck.Run(bank);

        Assert.Empty(report.Problems);
        Assert.Equal([$"{_folder.At("dam.txt")}: the file is not there any more; checked against the text kept in the bank."], report.Notes);
    }
}
