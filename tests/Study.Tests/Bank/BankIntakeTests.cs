using CsCheck;
using Study.Bank;
using Xunit;

namespace Study.Tests.Bank;

/// <summary>What becomes of items, and of the work on them, when documents change.</summary>
public sealed class BankIntakeTests : IDisposable
{
    private const string Dam = "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水。";

    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ItemBank _bank;

    public BankIntakeTests() => _bank = ItemBank.OpenOrCreate(_folder.At("bank.db"));

    public void Dispose()
    {
        _bank.Dispose();
        _folder.Dispose();
    }

    private IntakeReport Add(params string[] files) => BankIntake.Add(_bank, files, null, At, _ => { }, TestContext.Current.CancellationToken);

    private IntakeReport AddText(string text, string name = "dam.txt") => Add(_folder.Write(name, text));

    private string Contents() => string.Join('\n', _bank.Read(ItemFilter.Everything).Select(item => SampleItems.Describe(item.Item)));

    private BankedItem ItemAbout(string words) => _bank.Read(ItemFilter.Everything).First(item => item.Item.Body.Stem.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_file_that_has_not_changed_is_not_read_again()
    {
        AddText(Dam);

        var again = AddText(Dam);

        Assert.Equal((0, null), (again.Read, again.Changes));
    }

    [Fact]
    public void The_same_documents_give_the_same_items_whatever_came_first()
    {
        var one = _folder.Write("one.txt", Dam);
        var other = _folder.Write("other.txt", "青山大坝全长1200米，坝顶高程为96米，总投资32亿元。");
        Add(one, other);
        using var second = ItemBank.OpenOrCreate(_folder.At("second.db"));
        BankIntake.Add(second, [other], null, At, _ => { }, TestContext.Current.CancellationToken);
        BankIntake.Add(second, [one], null, At, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(Contents(), string.Join('\n', second.Read(ItemFilter.Everything).Select(item => SampleItems.Describe(item.Item))));
    }

    /// <summary>Facts told twice, in two languages, and against each other, so that documents decide about each other's items.</summary>
    private static readonly string[] Texts =
    [
        Dam,
        "石桥大坝全长2400米。",
        "The Shiqiao Dam is 2,335 metres long. The Shiqiao Dam cost 3.2 billion yuan.",
        "青山大坝全长1200米，坝顶高程为96米，总投资32亿元。",
        "青山大坝全长1200米。青山大坝于2003年6月开工。",
        "北塔大坝全长2100米，坝顶高程为185米。",
    ];

    [Fact]
    public void Documents_added_one_by_one_changed_and_removed_give_what_is_given_when_the_last_of_them_are_added_at_once() =>
        Gen.Shuffle(Enumerable.Range(0, Texts.Length).ToArray()).Sample(
            order =>
            {
                using var folder = new TemporaryFolder();
                using var step = ItemBank.OpenOrCreate(folder.At("step.db"));
                foreach (var number in order)
                {
                    AddTo(step, folder.Write($"{number}.txt", $"{Texts[(number + 1) % Texts.Length]}\n\n石桥库区有{number + 30}个村。"));
                    AddTo(step, folder.Write($"{number}.txt", Texts[number]));
                }

                step.Remove(step.FindDocuments($"{order[0]}").Single().Id, takesWork: true, At);
                BankIntake.Derive(step, At, _ => { }, CancellationToken.None);
                using var once = ItemBank.OpenOrCreate(folder.At("once.db"));
                AddTo(once, [.. order[1..].Select(number => folder.At($"{number}.txt"))]);

                Assert.Equal(Whole(once), Whole(step));
            },
            iter: 6,
            threads: 1);

    private static void AddTo(ItemBank bank, params string[] files) => BankIntake.Add(bank, files, null, At, _ => { }, CancellationToken.None);

    /// <summary>Items with their sources and status, and what was left out and why.</summary>
    private static List<string> Whole(ItemBank bank) =>
    [
        .. bank.Read(ItemFilter.Everything).Select(item => $"{item.Status} {item.IsSourceGone} {SampleItems.Describe(item.Item)}"),
        .. bank.Documents().SelectMany(document => bank.LeftOut(document.Id)).Select(candidate => candidate.ToString()),
    ];

    [Fact]
    public void Documents_come_back_from_the_bank_as_they_were_read()
    {
        var file = _folder.Write("dam.md", "# 大坝\n\n石桥大坝全长**2335米**，坝顶\n高程为185米。\n\n- 水库于2003年6月\n  开始蓄水。\n");
        Add(file);
        var read = Study.Ingest.DocumentReader.Read(file);

        var kept = Assert.Single(_bank.CurrentDocuments());

        Assert.Equal(
            (read.Id, read.Name, read.Title, read.Language, read.PublishedOn, read.Text, read.Encoding),
            (kept.Id, kept.Name, kept.Title, kept.Language, kept.PublishedOn, kept.Text, kept.Encoding));
        Assert.Equal(read.Blocks.Select(Describe), kept.Blocks.Select(Describe));

        static string Describe(Study.Ingest.Block block) => $"{block.Kind} {block.Content.Text} {string.Join(' ', block.Content.Pieces)} {block.Heading} {block.Page} {block.PublishedOn} {block.IsCutOff}";
    }

    [Fact]
    public void Removing_a_document_takes_its_items_along_and_keeps_those_with_work_on_them()
    {
        AddText(Dam);
        var answered = ItemAbout("坝顶").Item;
        _bank.Record(new Attempt(answered.Id, At, "185米", true));
        var all = _bank.Count(ItemFilter.Everything);

        var removed = _bank.Remove(_bank.FindDocuments("dam").Single().Id, takesWork: false, At);

        Assert.Equal(new RemovedDocument(all - 1, 1, 0, 1), removed);
        Assert.True(_bank.Find(answered.Id).Single().IsSourceGone);
        Assert.Equal([answered.Id], _bank.Read(ItemFilter.Everything).Select(item => item.Item.Id));
    }

    [Fact]
    public void Removing_a_document_with_the_work_leaves_nothing_of_it()
    {
        AddText(Dam);
        _bank.Record(new Attempt(ItemAbout("坝顶").Item.Id, At, "185米", true));

        _bank.Remove(_bank.FindDocuments("dam").Single().Id, takesWork: true, At);

        Assert.Equal(0, _bank.Count(ItemFilter.Everything));
        Assert.Empty(_bank.Documents());
        Assert.Empty(_bank.Damage());
    }

    [Fact]
    public void A_document_that_is_back_brings_its_items_back()
    {
        AddText(Dam);
        var answered = ItemAbout("坝顶").Item;
        _bank.Record(new Attempt(answered.Id, At, "185米", true));
        _bank.Remove(_bank.FindDocuments("dam").Single().Id, takesWork: false, At);
        BankIntake.Derive(_bank, At, _ => { }, TestContext.Current.CancellationToken);
        Assert.True(_bank.Find(answered.Id).Single().IsSourceGone);

        AddText(Dam);

        Assert.False(_bank.Find(answered.Id).Single().IsSourceGone);
        Assert.Equal((1, 1), _bank.AttemptCounts()[answered.Id]);
    }

    [Fact]
    public void A_draft_that_was_printed_stays_when_its_words_are_gone()
    {
        AddText(Dam);
        var printed = ItemAbout("坝顶").Item;
        _bank.Keep([new BankedForm
        {
            Id = "f",
            Title = "Dams",
            Language = Study.Text.Language.Chinese,
            Label = "A",
            Seed = 1,
            Items = [new BankedFormItem(1, printed.Id, printed.Body.Stem, printed.Body.Key.Text, null, [])],
        }]);

        AddText("石桥水库于2003年6月开始蓄水。");

        Assert.True(_bank.Find(printed.Id).Single().IsSourceGone);
        Assert.Equal("its words no longer stand in the documents", _bank.Find(printed.Id).Single().WhyGone);
    }

    [Fact]
    public void An_item_that_another_text_contradicts_says_so_when_it_is_not_derived_any_more()
    {
        AddText("石桥大坝全长2335米。");
        var approved = ItemAbout("石桥大坝").Item;
        _bank.Decide([approved.Id], ItemStatus.Approved, null, At);

        AddText("石桥大坝全长2400米。", "other.txt");

        var marked = _bank.Find(approved.Id).Single();
        Assert.Equal((true, "the texts contradict each other here; see study conflicts"), (marked.IsSourceGone, marked.WhyGone));
    }

    [Fact]
    public void What_another_program_added_meanwhile_is_derived_too()
    {
        AddText(Dam);
        using (var other = ItemBank.OpenExisting(_folder.At("bank.db")))
        {
            other.Keep(Study.Ingest.DocumentReader.Read(_folder.Write("hill.txt", "青山大坝全长1200米。")), "");
        }

        var generated = QuestionGenerator.Generate([Study.Ingest.DocumentReader.Read(_folder.At("dam.txt"))]);

        Assert.Null(_bank.StoreDerived(generated, _bank.DerivedState(), At));
        Assert.NotNull(BankIntake.Derive(_bank, At, _ => { }, TestContext.Current.CancellationToken));
        Assert.Contains("青山大坝", ItemAbout("青山").Item.Body.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_costs_the_others_nothing()
    {
        var empty = _folder.Write("empty.txt", "");

        var report = Add(empty, _folder.Write("dam.txt", Dam));

        Assert.Equal([$"{empty}: the file is empty. Nothing was taken from it."], report.Unreadable);
        Assert.True(report.Changes!.Added > 2);
    }
}
