using Study.Bank;
using Study.Questions;
using Study.Tests.Cli;
using Study.Text;
using Xunit;

namespace Study.Tests.Bank;

/// <summary>What every bank promises about a teacher's work, whatever it is kept in: a bank in another database inherits these tests.</summary>
public abstract class BankContract : IDisposable
{
    private const string Dam = "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水。";

    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private IItemBank? _bank;

    protected BankContract() => Folder = _folder.Path;

    /// <summary>A folder that is gone after the test.</summary>
    protected string Folder { get; }

    /// <summary>The bank of this test, as it was left: opened anew, it is the same.</summary>
    protected abstract IItemBank Open();

    private IItemBank Bank => _bank ??= Open();

    public void Dispose()
    {
        _bank?.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Reopen()
    {
        _bank?.Dispose();
        _bank = null;
    }

    private BankChanges? Add(string text, string name = "dam.txt") =>
        BankIntake.Add(Bank, [_folder.Write(name, text)], null, At, _ => { }, TestContext.Current.CancellationToken).Changes;

    private BankedItem About(string words, ItemKind kind = ItemKind.MultipleChoice) =>
        Bank.Read(ItemFilter.Everything).First(item => item.Item.Kind == kind && item.Item.Body.Stem.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void An_item_of_every_kind_comes_back_as_it_was()
    {
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        Reopen();

        Assert.Equal(SampleItems.OfEveryKind.Select(SampleItems.Describe), Bank.Read(ItemFilter.Everything).OrderBy(item => item.Item.Kind).Select(item => SampleItems.Describe(item.Item)));
    }

    [Fact]
    public void A_decision_stays_when_documents_are_read_again()
    {
        Add(Dam);
        Bank.Decide([About("全长").Item.Id], ItemStatus.Approved, null, At);
        Reopen();

        Add(Dam + "库区有36个村。");

        Assert.Equal(ItemStatus.Approved, About("全长").Status);
    }

    [Fact]
    public void A_rejected_item_does_not_return_when_its_document_does()
    {
        Add(Dam);
        var id = About("全长").Item.Id;
        Bank.Decide([id], ItemStatus.Rejected, RejectionReason.Unclear, At);
        Bank.Remove(Bank.FindDocuments("dam").Single().Id, takesWork: false, At);

        Add(Dam);

        Assert.DoesNotContain(Bank.Items(), item => item.Item.Id == id);
        Assert.Equal((ItemStatus.Rejected, RejectionReason.Unclear, false), (About("全长").Status, About("全长").Reason, About("全长").IsSourceGone));
    }

    [Fact]
    public void A_fact_that_is_wrong_or_trivial_is_not_asked_in_another_kind_either()
    {
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind.Take(3).ToList(), []);

        Bank.Decide([SampleItems.OfEveryKind[0].Id], ItemStatus.Rejected, RejectionReason.Trivial, At);
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);

        Assert.Empty(Bank.Items());
    }

    [Fact]
    public void A_poor_item_leaves_the_other_items_of_its_fact_alone()
    {
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);

        Bank.Decide([SampleItems.OfEveryKind[0].Id], ItemStatus.Rejected, RejectionReason.Options, At);

        Assert.Equal(SampleItems.OfEveryKind.Count - 1, Bank.Items().Count);
    }

    [Fact]
    public void An_edit_stays_when_documents_are_read_again_and_the_derived_text_beside_it()
    {
        Add(Dam);
        var derived = About("全长").Item;
        Bank.Edit(derived.Id, new ItemEdit { Stem = "石桥大坝从头到尾有多长？", Wrong = ["2000米", "2500米"] }, At);
        Reopen();

        Add(Dam + "库区有36个村。");
        var edited = Bank.Find(derived.Id).Single();

        Assert.Equal("石桥大坝从头到尾有多长？", edited.Item.Body.Stem);
        Assert.Equal(["2000米", "2500米"], ((ItemBody.MultipleChoice)edited.Item.Body).Distractors.Select(option => option.Text));
        Assert.Equal(derived.Body.Stem, edited.Derived!.Stem);
        Assert.Equal([derived.Id], Bank.Read(new ItemFilter { Text = "从头到尾" }).Select(item => item.Item.Id));
    }

    [Theory]
    [InlineData("石桥大坝全长2335米，有多长？", null, null, "the question gives its answer away")]
    [InlineData("该坝全长多少米？", null, null, "“该” at its start points outside the question")]
    [InlineData(null, null, "二千三百三十五米|2000米", "two options mean the same: “2335米” and “二千三百三十五米”")]
    [InlineData("", null, null, "a part of it is empty")]
    public void An_edit_with_a_flaw_is_not_stored(string? stem, string? key, string? wrong, string flaw)
    {
        Add(Dam);
        var item = About("全长").Item;

        var message = Assert.Throws<StudyException>(() => Bank.Edit(item.Id, new ItemEdit { Stem = stem, Keys = key is null ? null : [key], Wrong = wrong?.Split('|') }, At)).Message;

        Assert.Equal($"{item.Id}: {flaw}. Nothing was stored; word it differently.", message);
        Assert.Equal(SampleItems.Describe(item), SampleItems.Describe(Bank.Find(item.Id).Single().Item));
        Assert.Empty(Bank.HistoryOf(item.Id));
    }

    [Fact]
    public void Work_follows_an_item_whose_sentence_is_worded_anew()
    {
        Add(Dam);
        var before = About("全长").Item;
        Bank.Decide([before.Id], ItemStatus.Approved, null, At);
        Bank.Record(new Attempt(before.Id, At, "2335米", true));

        Add(Dam.Replace("全长2335米", "的全长达2335米", StringComparison.Ordinal));
        Reopen();
        Add(Dam.Replace("全长2335米", "的全长达2335米", StringComparison.Ordinal) + "库区有36个村。");

        var after = Bank.Find(before.Id).Single();
        Assert.NotEqual(before.Body.Stem, after.Item.Body.Stem);
        Assert.Equal((ItemStatus.Approved, false, before.FactId), (after.Status, after.IsSourceGone, after.Item.FactId));
        Assert.Equal((1, 1), Bank.AttemptCounts()[before.Id]);
        Assert.Single(Bank.Read(ItemFilter.Everything), item => item.Item.Kind == before.Kind && item.Item.Body.Stem.Contains("全长", StringComparison.Ordinal));
    }

    [Fact]
    public void An_approval_does_not_follow_where_more_than_grammar_changed()
    {
        Add(Dam);
        var before = About("蓄水").Item;
        Bank.Decide([before.Id], ItemStatus.Approved, null, At);

        Add(Dam.Replace("开始蓄水", "正式开始蓄水", StringComparison.Ordinal));

        Assert.Equal(ItemStatus.Draft, Bank.Find(before.Id).Single().Status);
        Assert.Contains(Bank.HistoryOf(before.Id), line => line.Note == "its sentence is worded anew: look at it again");
    }

    [Fact]
    public void Another_value_is_another_fact()
    {
        Add(Dam);
        var before = About("全长").Item;
        Bank.Decide([before.Id], ItemStatus.Approved, null, At);

        Add(Dam.Replace("2335米", "2435米", StringComparison.Ordinal));

        Assert.True(Bank.Find(before.Id).Single().IsSourceGone);
        Assert.Equal(ItemStatus.Draft, Assert.Single(Bank.Items(), item => item.Item.Kind == before.Kind && item.Item.Body.Stem.Contains("全长", StringComparison.Ordinal)).Status);
    }

    [Fact]
    public void A_decision_that_is_undone_leaves_the_item_as_it_was()
    {
        Add(Dam);
        var id = About("全长").Item.Id;
        Bank.Decide([id], ItemStatus.Approved, null, At);
        var decision = Bank.Decide([id], ItemStatus.Rejected, RejectionReason.Trivial, At);
        var edit = Bank.Edit(id, new ItemEdit { Stem = "石桥大坝从头到尾有多长？" }, At);

        Bank.Undo(edit, At);
        Bank.Undo(decision, At);

        var item = Bank.Find(id).Single();
        Assert.Equal((ItemStatus.Approved, null, null), (item.Status, item.Reason, item.Derived));
        Assert.Empty(Bank.Read(new ItemFilter { Text = "从头到尾" }));
        Assert.Equal(["approved", "rejected", "edited", "undone", "undone"], Bank.HistoryOf(id).Select(line => line.What));
    }

    [Fact]
    public void Answers_move_the_difficulty()
    {
        Add(Dam);
        var before = About("全长");
        for (var time = 0; time < 4; time++)
        {
            Bank.Record(new Attempt(before.Item.Id, At.AddMinutes(time), "2000米", false));
        }

        Assert.Equal((before.Difficulty + 1) / 2, Bank.Find(before.Item.Id).Single().Difficulty, 6);
    }

    [Fact]
    public void A_teachers_tags_stay_and_find_their_items()
    {
        Add(Dam);
        var id = About("全长").Item.Id;
        Bank.Tag([id], ["期中", "水利"], [], At);
        Bank.Tag([id], [], ["水利"], At);

        Add(Dam + "库区有36个村。");

        Assert.Equal([id], Bank.Read(new ItemFilter { Tag = "期中" }).Select(item => item.Item.Id));
        Assert.Empty(Bank.Read(new ItemFilter { Tag = "水利" }));
    }

    [Fact]
    public void Imported_questions_stay_when_documents_are_derived_again()
    {
        Bank.StoreImport(SampleItems.Document, "test", SampleItems.OfEveryKind, At);

        Add(Dam);

        Assert.Equal(SampleItems.OfEveryKind.Count, Bank.Items().Count(item => item.Item.Topic == SampleItems.Document.Title));
        Assert.Contains("大坝", About("全长").Item.Body.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_goes_on_where_it_stopped()
    {
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        var drafts = new ItemFilter { Statuses = [ItemStatus.Draft] };
        var review = new Review(Bank, drafts, "drafts", new FixedClock(At));
        review.Approve();
        review.Next();
        review.Reject(RejectionReason.Options);
        var next = review.Current!.Item.Id;
        Reopen();

        var resumed = new Review(Bank, drafts, "drafts", new FixedClock(At));

        Assert.Equal((SampleItems.OfEveryKind.Count - 2, next), (resumed.Count, resumed.Current!.Item.Id));
        Assert.Equal(0, new Review(Bank, drafts, "another review", new FixedClock(At)).Place);
    }

    [Fact]
    public void Every_decision_of_a_review_has_its_own_moment()
    {
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        var clock = new FixedClock(At);
        var review = new Review(Bank, ItemFilter.Everything, "everything", clock);
        var id = review.Current!.Item.Id;

        review.Approve();
        clock.Now = At.AddMinutes(40);
        review.Undo();
        clock.Now = At.AddMinutes(41);
        review.Reject(RejectionReason.Unclear);

        Assert.Equal(
            [("approved", At), ("undone", At.AddMinutes(40)), ("rejected", At.AddMinutes(41))],
            Bank.HistoryOf(id).Select(line => (line.What, line.At)));
    }

    [Fact]
    public void The_bank_is_counted()
    {
        Bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        Bank.Decide([SampleItems.OfEveryKind[0].Id], ItemStatus.Approved, null, At);
        Bank.Record(new Attempt(SampleItems.OfEveryKind[0].Id, At, "A", true));
        Bank.Record(new Attempt(SampleItems.OfEveryKind[0].Id, At, "B", false));

        var counted = Bank.Statistics();

        Assert.Equal(new BankTally("all", 7, 1, 2, 1), counted.All);
        Assert.Equal([new BankTally("draft", 6, 0, 0, 0), new BankTally("approved", 1, 1, 2, 1)], counted.ByStatus);
        Assert.Equal(7, counted.ByKind.Count);
        Assert.Equal(0.5, counted.ByDocument.Single().Accuracy);
    }

    [Fact]
    public void A_whole_bank_has_nothing_wrong_with_it()
    {
        Add(Dam);
        Bank.Edit(About("全长").Item.Id, new ItemEdit { Stem = "石桥大坝从头到尾有多长？" }, At);
        Bank.Decide([About("坝顶").Item.Id], ItemStatus.Approved, null, At);
        Add(Dam.Replace("坝顶高程为", "坝顶高程是", StringComparison.Ordinal));

        Assert.Empty(BankCheck.Run(Bank).Problems);
    }
}

/// <summary>The contract, kept by the bank in a SQLite file.</summary>
public sealed class SqliteBankTests : BankContract
{
    protected override IItemBank Open() => ItemBank.OpenOrCreate(Path.Combine(Folder, "bank.db"));
}
