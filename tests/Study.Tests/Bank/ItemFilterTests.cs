using Study.Bank;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Bank;

public sealed class ItemFilterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ItemBank _bank;

    public ItemFilterTests()
    {
        _bank = ItemBank.OpenOrCreate(_folder.At("bank.db"));
        _bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
    }

    public void Dispose()
    {
        _bank.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<ItemKind> Kinds(ItemFilter filter) => _bank.Read(filter).Select(item => item.Item.Kind).Order();

    public static TheoryData<ItemFilter> Pageable => [new ItemFilter(), new ItemFilter { Topics = [SampleItems.Document.Title] }, new ItemFilter { Text = "图书馆" }];

    [Theory]
    [MemberData(nameof(Pageable))]
    public void Pages_behind_each_other_are_the_whole(ItemFilter filter)
    {
        var whole = _bank.Read(filter).Select(item => item.Item.Id).ToList();
        var paged = new List<string>();
        while (_bank.Read(filter, 2, paged.LastOrDefault()).Select(item => item.Item.Id).ToList() is { Count: > 0 } page)
        {
            paged.AddRange(page);
        }

        Assert.Equal(7, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData("图书馆", "MultipleChoice MultipleResponse TrueFalse Cloze ShortAnswer Matching Ordering")]
    [InlineData("青山", "MultipleChoice MultipleResponse TrueFalse Cloze ShortAnswer")]
    [InlineData("机场", "MultipleResponse")]
    [InlineData("医", "Matching Ordering")]
    [InlineData("先后排列", "Ordering")]
    [InlineData("５座", "MultipleChoice TrueFalse")]
    [InlineData("火车站", "")]
    [InlineData("火车", "")]
    [InlineData("100%", "")]
    [InlineData("\"图书馆\" OR", "")]
    public void Words_are_found_however_few_they_are(string words, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Kinds(new ItemFilter { Text = words })));

    [Fact]
    public void Kinds_topics_documents_and_ids_narrow_what_is_meant()
    {
        Assert.Equal([ItemKind.Cloze, ItemKind.Ordering], Kinds(new ItemFilter { Kinds = [ItemKind.Ordering, ItemKind.Cloze] }));
        Assert.Equal(7, _bank.Count(new ItemFilter { Topics = [SampleItems.Document.Title] }));
        Assert.Equal(0, _bank.Count(new ItemFilter { Topics = ["光学"] }));
        Assert.Equal(7, _bank.Count(new ItemFilter { Documents = [SampleItems.Document.Id, "another"] }));
        Assert.Equal(0, _bank.Count(new ItemFilter { Language = Language.English }));
        Assert.Equal([ItemKind.Matching], Kinds(new ItemFilter { Ids = [SampleItems.OfEveryKind[5].Id] }));
    }

    [Fact]
    public void A_true_or_false_item_is_easier_than_an_ordering()
    {
        Assert.Equal([ItemKind.TrueFalse], Kinds(new ItemFilter { DifficultyTo = 0.35 }));
        Assert.Contains(ItemKind.Ordering, Kinds(new ItemFilter { DifficultyFrom = 0.6 }));
    }

    [Fact]
    public void A_pick_is_the_same_for_the_same_seed_and_holds_no_item_twice()
    {
        static string Ids(IEnumerable<BankedItem> items) => string.Join(' ', items.Select(item => item.Item.Id));

        var pick = _bank.Pick(new ItemFilter(), 5, 7);

        Assert.Equal(5, pick.DistinctBy(item => item.Item.Id).Count());
        Assert.Equal(Ids(pick), Ids(_bank.Pick(new ItemFilter(), 5, 7)));
        Assert.NotEqual(Ids(pick), Ids(_bank.Pick(new ItemFilter(), 5, 8)));
        Assert.Equal(7, _bank.Pick(new ItemFilter(), 100, 1).Count);
        Assert.Empty(_bank.Pick(new ItemFilter { Text = "火车站" }, 5, 1));
    }

    [Fact]
    public void A_large_bank_is_picked_from_without_an_item_twice()
    {
        _bank.Store(
            [SampleItems.Document],
            [.. Enumerable.Range(0, 2_500).Select(rank => SampleItems.Of(new ItemBody.ShortAnswer($"第{rank}题：青山镇有几座图书馆？", new Key("3座")), $"fact {rank}", rank))],
            []);

        var pick = _bank.Pick(new ItemFilter { Kinds = [ItemKind.ShortAnswer] }, 40, 3).Select(item => item.Item.Id).ToList();

        Assert.Equal(40, pick.Distinct().Count());
        Assert.Equal(pick, _bank.Pick(new ItemFilter { Kinds = [ItemKind.ShortAnswer] }, 40, 3).Select(item => item.Item.Id));
        Assert.Equal(2_500, _bank.Read(new ItemFilter()).Count());
    }
}
