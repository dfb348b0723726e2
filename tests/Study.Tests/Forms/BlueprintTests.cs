using Study.Forms;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Forms;

public class BlueprintTests
{
    [Fact]
    public void A_blueprint_is_read_from_JSON()
    {
        var blueprint = BlueprintFile.Parse(
            """
            {
              "title": "期中测验",
              "parts": [
                { "items": 10, "kind": "multiple-choice", "points": 2 }, // ten choices
                { "items": 5, "topic": "长江", "difficulty": "hard", "points": 0.5 },
              ]
            }
            """,
            "b.json");

        Assert.Equal("期中测验", blueprint.Title);
        Assert.Equal(new BlueprintPart { Items = 10, Kind = ItemKind.MultipleChoice, Points = 2 }, blueprint.Parts[0]);
        Assert.Equal(new BlueprintPart { Items = 5, Topic = "长江", Difficulty = DifficultyLevel.Hard, Points = 0.5m }, blueprint.Parts[1]);
    }

    [Theory]
    [InlineData("{", "b.json: this is not a blueprint (")]
    [InlineData("{\"parts\": [{\"item\": 3}]}", "b.json: this is not a blueprint (")]
    [InlineData("{\"parts\": []}", "b.json: the parts ask for 0 items together. A paper takes from 1 to 500.")]
    [InlineData("{\"parts\": [{\"items\": 300}, {\"items\": 300}]}", "b.json: the parts ask for 600 items together. A paper takes from 1 to 500.")]
    [InlineData("{\"parts\": [{\"items\": 0}]}", "b.json: a part asks for 0 items. Give \"items\" a number from 1 to 500.")]
    [InlineData("{\"parts\": [{\"items\": 1, \"points\": -1}]}", "b.json: a part gives -1 points. Give more than 0, at most 1000.")]
    [InlineData("{\"parts\": [{\"items\": 1, \"kind\": \"essay\"}]}", "b.json: unknown kind \"essay\". There are: multiple-choice, multiple-response, true-false, cloze, short-answer, matching, ordering.")]
    [InlineData("{\"parts\": [{\"items\": 1, \"difficulty\": \"nice\"}]}", "b.json: unknown difficulty \"nice\". There are: easy, medium, hard.")]
    public void A_mistake_in_a_blueprint_is_told(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<StudyException>(() => BlueprintFile.Parse(json, "b.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parts_are_filled_as_they_ask_and_what_is_taken_is_not_taken_again()
    {
        var items = Samples.Generate(Samples.FactualText(60, 1)).Items;
        var blueprint = new Blueprint
        {
            Parts =
            [
                new BlueprintPart { Items = 5, Kind = ItemKind.TrueFalse, Points = 3 },
                new BlueprintPart { Items = 4, Kind = ItemKind.MultipleChoice, Difficulty = DifficultyLevel.Medium, Points = 2 },
                new BlueprintPart { Items = 3 },
            ],
        };

        var chosen = ItemChoice.OfBest([.. items.Select(OfferedItem.Of)]).Choose(blueprint);

        Assert.Equal(12, chosen.Select(item => item.Item.FactId).Distinct().Count());
        Assert.All(chosen.Take(5), item => Assert.Equal((ItemKind.TrueFalse, 3m), (item.Item.Kind, item.Points)));
        Assert.All(chosen.Skip(5).Take(4), item => Assert.Equal((ItemKind.MultipleChoice, 2m), (item.Item.Kind, item.Points)));
        Assert.All(chosen.Skip(9), item => Assert.Null(item.Points));
    }

    [Fact]
    public void A_part_that_the_bank_cannot_fill_is_told_with_what_there_is()
    {
        var items = Samples.Generate("石桥大坝全长2335米。石桥水库于2003年6月开始蓄水。").Items;
        var choice = ItemChoice.OfBest([.. items.Select(item => OfferedItem.Of(item) with { Topics = ["石桥"] })]);
        var blueprint = new Blueprint { Parts = [new BlueprintPart { Items = 12, Topic = "石桥" }] };

        var error = Assert.Throws<StudyException>(() => choice.Choose(blueprint, "b.json"));

        Assert.Equal("b.json: asks for 12 items on \"石桥\"; the bank has 2 that fit together. Add documents, approve more, or ask for 2.", error.Message);
        Assert.Equal(2, choice.Choose(blueprint with { IsStrict = false }).Count);
    }

    [Fact]
    public void The_same_seed_draws_the_same_items_and_another_seed_others()
    {
        var offered = Samples.Generate(Samples.FactualText(60, 1)).Items.Select(OfferedItem.Of).ToArray();

        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));

        string Draw(ulong seed) => string.Join(' ', ItemChoice.AtRandom(offered, seed).Choose(Blueprint.Of(10)).Select(item => item.Item.Id));
    }

    [Fact]
    public void What_a_matching_or_ordering_item_shows_gives_no_other_item_away()
    {
        var single = NewKinds.Item(new ItemBody.ShortAnswer("谁主持修建了石桥大坝？", new Key("张若谷")), "single");
        var pairs = NewKinds.Item(new ItemBody.Matching("配对。", [new("张若谷的大坝", new Key("石桥")), new("乙的", new Key("木桥")), new("丙的", new Key("铁桥"))]), "pairs");
        var order = NewKinds.Item(new ItemBody.Ordering("排序。", [new("张若谷出生", "1901年"), new("大坝建成", "1956年"), new("改建", "1987年")]), "order");
        OfferedItem[] offered = [.. new[] { single, pairs, order }.Select(OfferedItem.Of)];

        var chosen = ItemChoice.OfBest(offered).Choose(Blueprint.Of(3));

        Assert.DoesNotContain(chosen, item => item.Item == pairs || item.Item == order);
    }
}
