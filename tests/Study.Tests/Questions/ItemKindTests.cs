using Study.Questions;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>Items that ask for several facts at once.</summary>
public class ItemKindTests
{
    private const string Posts = "新华社石桥2021年9月17日电\n\n石桥国总统赵大山、北塔国总统钱小河、南浦国总统孙有田、东岭国总统李四海出席会议。";

    private const string Events = "石桥大学于1952年成立。\n\n石桥大学于1961年更名为石桥学院。\n\n石桥大学于1978年恢复招生。\n\n石桥大学于2003年合并了北塔学院。";

    private static IEnumerable<T> Bodies<T>(params string[] texts) => Samples.Generate(texts).Items.Select(item => item.Body).OfType<T>();

    [Fact]
    public void Persons_are_matched_with_their_posts()
    {
        var matching = Assert.Single(Bodies<ItemBody.Matching>(Posts));
        Assert.Equal("2021年9月，下列人物分别担任什么职务？", matching.Question);
        Assert.Contains("钱小河 = 北塔国总统", matching.Pairs.Select(pair => $"{pair.Prompt} = {pair.Response.Text}"));
        Assert.InRange(matching.Pairs.Count, 3, 5);
    }

    [Fact]
    public void Figures_of_one_unit_are_matched_with_their_questions()
    {
        var matching = Assert.Single(Bodies<ItemBody.Matching>("石桥大学有120名教师。\n\n北塔大学有85名教师。\n\n南浦大学有230名教师。"));
        Assert.Equal(["120名", "85名", "230名"], matching.Pairs.Select(pair => pair.Response.Text));
        Assert.All(matching.Pairs, pair => Assert.EndsWith("？", pair.Prompt, StringComparison.Ordinal));
    }

    [Fact]
    public void Events_are_put_in_the_order_of_their_years_without_their_dates()
    {
        var ordering = Assert.Single(Bodies<ItemBody.Ordering>(Events));
        Assert.Equal(["石桥大学成立", "石桥大学更名为石桥学院", "石桥大学恢复招生", "石桥大学合并了北塔学院"], ordering.Entries.Select(entry => entry.Text));
        Assert.Equal(["1952年", "1961年", "1978年", "2003年"], ordering.Entries.Select(entry => entry.Place));
    }

    [Fact]
    public void Two_events_or_two_persons_are_too_few() =>
        Assert.DoesNotContain(Bodies<ItemBody>("石桥大学于1952年成立。\n\n石桥大学于1961年迁入新址。"), body => body.Kind is ItemKind.Ordering or ItemKind.Matching);

    [Fact]
    public void An_item_of_several_facts_has_all_their_sources_and_an_id_that_their_order_does_not_change()
    {
        var item = Samples.Generate(Events).Items.Single(candidate => candidate.Kind == ItemKind.Ordering);
        Assert.Equal(["1952年", "1961年", "1978年", "2003年"], item.Sources.Select(source => source.Quote).Order());
        var turned = string.Join("\n\n", Events.Split("\n\n").Reverse());
        Assert.Equal(item.Id, Samples.Generate(turned).Items.Single(candidate => candidate.Kind == ItemKind.Ordering).Id);
    }
}
