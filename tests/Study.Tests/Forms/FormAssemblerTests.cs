using CsCheck;
using Study.Forms;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Forms;

public class FormAssemblerTests
{
    private static readonly IReadOnlyList<Item> Items = Samples.Generate(Samples.FactualText(60, 1), Samples.FactualText(60, 2)).Items;

    private static Form Assemble(ulong seed, int count = 20) => FormAssembler.Assemble(Items, count, "测验", Language.Chinese, "A", seed);

    private static string Print(Form form) => string.Join('\n', form.Items.Select(item =>
        $"{item.Number}. {item.Text} {string.Join(' ', item.Options.Select(option => option.Letter + option.Text))} {item.IsTrue}"));

    [Fact]
    public void The_same_seed_makes_the_same_form_and_another_seed_another() =>
        Assert.True(Print(Assemble(7)) == Print(Assemble(7)) && Print(Assemble(7)) != Print(Assemble(8)));

    [Fact]
    public void A_form_has_as_many_items_as_asked_numbered_through_and_kinds_together() => Gen.Select(Gen.ULong, Gen.Int[1, 40]).Sample((seed, count) =>
    {
        var form = Assemble(seed, count);
        Assert.Equal(count, form.Items.Count);
        Assert.Equal(Enumerable.Range(1, count), form.Items.Select(item => item.Number));
        Assert.Equal(form.Items.Select(item => item.Item.Kind).Order(), form.Items.Select(item => item.Item.Kind));
    });

    [Fact]
    public void No_fact_is_asked_twice_and_no_item_gives_another_away() => Gen.ULong.Sample(seed =>
    {
        var form = Assemble(seed, 40);
        Assert.Equal(form.Items.Count, form.Items.Select(item => item.Item.FactId).Distinct().Count());
        Assert.All(form.Items, item => Assert.DoesNotContain(form.Items, other => other != item && item.Item.Body.Key.Text.Length > 2
            && other.Item.Body.Stem.Contains(item.Item.Body.Key.Text, StringComparison.Ordinal)));
    });

    [Fact]
    public void The_key_is_among_the_options_once_and_lands_on_each_letter_equally_often()
    {
        var places = new int[4];
        for (var seed = 0UL; seed < 300; seed++)
        {
            foreach (var item in Assemble(seed, 40).Items.Where(item => item.Item.Kind == ItemKind.MultipleChoice))
            {
                var keys = item.Options.Where(option => option.Text == item.Item.Body.Key.Text).ToList();
                places[Assert.Single(keys).Letter[0] - 'A']++;
            }
        }

        Assert.All(places, place => Assert.InRange(place, places.Sum() * 0.24, places.Sum() * 0.26));
    }

    [Fact]
    public void Claims_are_true_and_false_equally_often() => Gen.ULong.Sample(seed =>
    {
        var claims = Assemble(seed, 40).Items.Where(item => item.IsTrue is not null).ToList();
        Assert.InRange(claims.Count(item => item.IsTrue == true) - claims.Count(item => item.IsTrue == false), -1, 1);
        Assert.All(claims, item => Assert.Equal(item.IsTrue, item.Text.Contains(item.Item.Body.Key.Text, StringComparison.Ordinal)));
    });

    [Fact]
    public void The_key_tells_the_letter_the_answer_and_the_source()
    {
        var form = Assemble(7);
        var key = AnswerKeys.Of(form, Items.Select(item => item.Sources[0].DocumentId).Distinct().ToDictionary(id => id, id => "title of " + id));

        Assert.All(form.Items.Zip(key.Entries).Where(pair => pair.First.Item.Kind is not (ItemKind.Matching or ItemKind.Ordering)), pair =>
        {
            var (item, entry) = pair;
            Assert.Equal(item.Number, entry.Number);
            Assert.Equal((item.IsTrue == false ? "应为" : "") + item.Item.Body.Key.Text, entry.Answer);
            Assert.StartsWith("title of ", entry.Source, StringComparison.Ordinal);
            Assert.Equal(item.IsTrue is { } isTrue ? isTrue ? "正确" : "错误" : item.Options.FirstOrDefault(option => option.Text == entry.Answer)?.Letter, entry.ShortForm);
        });
    }

    [Fact]
    public void A_deck_has_a_card_for_each_fact_once()
    {
        var deck = DeckAssembler.Assemble(Items, "卡片", Language.Chinese, Items.Select(item => item.Sources[0].DocumentId).Distinct().ToDictionary(id => id, id => id));

        Assert.Equal(Items.Select(item => item.FactId).Distinct().Count(), deck.Cards.Count);
    }

    [Fact]
    public void A_sample_roster_is_the_same_for_the_same_seed()
    {
        var roster = SampleRoster.Of(30, Language.Chinese, 7);

        Assert.Equal(roster, SampleRoster.Of(30, Language.Chinese, 7));
        Assert.NotEqual(roster, SampleRoster.Of(30, Language.Chinese, 8));
        Assert.Equal(30, roster.Select(student => student.Number).Distinct().Count());
        Assert.All(roster, student => Assert.All(student.Name, unit => Assert.True(Languages.IsHan(unit))));
        Assert.All(SampleRoster.Of(30, Language.English, 7), student => Assert.Contains(' ', student.Name));
    }
}
