using Study.Bank;
using Study.Ingest;
using Xunit;

namespace Study.Tests.Bank;

/// <summary>A bank too large to be derived in one piece.</summary>
public sealed class LargeBankTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Groups_have_every_document_once_and_in_the_same_order_each_time()
    {
        using var bank = ItemBank.OpenOrCreate(_folder.At("bank.db"));
        for (var index = 0; index < 10; index++)
        {
            bank.Keep(DocumentReader.Read(_folder.Write($"{index}.txt", $"第{index}水库全长{index + 100}米。")), "");
        }

        var groups = bank.CurrentGroups(characters: 30);

        Assert.True(groups.Count > 2);
        Assert.Equal(bank.CurrentDocuments().Select(document => document.Id), groups.SelectMany(group => group));
        Assert.Equal(groups.SelectMany(group => group), bank.CurrentGroups(characters: 30).SelectMany(group => group));
        Assert.Equal(groups[1], bank.DocumentsOf(groups[1]).Select(document => document.Id));
    }

    [Fact]
    public void A_bank_derived_in_groups_holds_the_items_of_every_document()
    {
        using var bank = ItemBank.OpenOrCreate(_folder.At("bank.db"));
        var state = Fill(bank);
        var groups = bank.CurrentGroups(characters: 30);
        for (var index = 0; index < groups.Count; index++)
        {
            bank.StoreDerivedGroup(QuestionGenerator.Generate(bank.DocumentsOf(groups[index])), groups[index], state, index + 1, groups.Count, DateTimeOffset.UnixEpoch);
        }

        Assert.Equal(state, bank.DerivedState());
        Assert.All(bank.Sources(), source => Assert.True(source.Items > 0));
    }

    [Fact]
    public void Nothing_is_stored_of_documents_that_have_changed_meanwhile()
    {
        using var bank = ItemBank.OpenOrCreate(_folder.At("bank.db"));
        Fill(bank);
        var group = bank.CurrentGroups(characters: 30)[0];

        Assert.Null(bank.StoreDerivedGroup(QuestionGenerator.Generate(bank.DocumentsOf(group)), group, "another state", 1, 2, DateTimeOffset.UnixEpoch));
        Assert.Empty(bank.Items());
    }

    private string Fill(ItemBank bank)
    {
        string[] names = ["石桥", "北塔", "南浦", "东岭", "长湖", "白马"];
        foreach (var name in names)
        {
            bank.Keep(DocumentReader.Read(_folder.Write(name + ".txt", $"{name}水库于2003年6月开始蓄水。{name}大坝全长{2000 + name[0] % 100}米。")), "");
        }

        return bank.CurrentState();
    }
}
