using Study.Facts;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Questions;

public class DistractorTests
{
    private static ItemBody.MultipleChoice Choice(string key, params string[] texts) =>
        Samples.Generate(texts).Items.Select(item => item.Body).OfType<ItemBody.MultipleChoice>().First(choice => choice.Answer.Text == key);

    private static string[] Options(string key, params string[] texts) => [.. Choice(key, texts).Distractors.Select(distractor => distractor.Text)];

    [Theory]
    [InlineData("石桥县的产值增长约12%。", "约12%", "约", "%")]
    [InlineData("石桥大坝投资2.3万亿美元。", "2.3万亿美元", "", "万亿美元")]
    [InlineData("石桥大学招收了五千万名学生。", "五千万名", "", "千万名")]
    [InlineData("石桥大学招收了1,000名学生。", "1,000名", "", "00名")]
    [InlineData("石桥大学招收了七成学生。", "七成", "", "成")]
    public void Wrong_figures_keep_hedge_notation_and_unit(string text, string key, string before, string after) => Assert.All(Options(key, text), option =>
    {
        Assert.StartsWith(before, option, StringComparison.Ordinal);
        Assert.EndsWith(after.TrimStart('0', '千'), option, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("石桥公园举办了40多项游园活动。", "40多项")]
    [InlineData("石桥国已向100多个国家提供药品。", "100多个")]
    public void What_goes_with_多_is_round(string text, string key) =>
        Assert.All(Options(key, text), option => Assert.Contains("0多", option, StringComparison.Ordinal));

    [Fact]
    public void Figures_of_the_same_text_come_first_and_say_where_they_stand()
    {
        var choice = Choice("12座", "石桥大学建成了12座图书馆。\n\n北塔大学建成了15座图书馆。\n\n南浦大学建成了9座图书馆。");
        Assert.Contains("15座", choice.Distractors.Select(distractor => distractor.Text));
        Assert.Contains(choice.Distractors, distractor => distractor.Text == "15座" && distractor.Origin.Contains("北塔大学建成了15座图书馆", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_sentence_itself_states_is_no_wrong_option() =>
        Assert.DoesNotContain("11座", Options("12座", "石桥大学建成了12座图书馆，修缮了11座操场。"));

    [Fact]
    public void A_round_key_has_a_wrong_option_as_round() => Assert.Contains(
        Options("500亩", "石桥大学占地500亩。"),
        option => int.Parse(option[..^1], System.Globalization.CultureInfo.InvariantCulture) % 100 == 0);

    [Fact]
    public void The_key_is_of_every_rank_as_often_even_where_keys_are_small()
    {
        var places = new int[4];
        for (var seed = 0UL; seed < 20; seed++)
        {
            foreach (var item in Samples.Generate(Samples.FactualText(30, seed)).Items)
            {
                if (item.Body is ItemBody.MultipleChoice choice && Value(choice.Answer.Text) is { } key && choice.Distractors.All(distractor => Value(distractor.Text) is not null))
                {
                    places[choice.Distractors.Count(distractor => Value(distractor.Text) < key)]++;
                }
            }
        }

        Assert.All(places, place => Assert.InRange(place, places.Sum() * 0.22, places.Sum() * 0.28));
    }

    private static decimal? Value(string option) =>
        FigureScanner.Scan(option) switch
        {
            [FigureMention figure] => figure.Figure.Low,
            [DateMention { From: { Month: null, Year: { } year } }] => year,
            _ => null,
        };

    [Fact]
    public void No_wrong_option_is_many_times_the_key() => Assert.All(
        Samples.Generate(Samples.FactualText(60, 5)).Items.Select(item => item.Body).OfType<ItemBody.MultipleChoice>(),
        choice =>
        {
            if (Value(choice.Answer.Text) is { } key and > 0)
            {
                Assert.All(choice.Distractors, distractor => Assert.InRange(Value(distractor.Text) ?? key, key / 10m, key * 10m));
            }
        });

    [Fact]
    public void Names_among_the_options_are_written_in_one_script()
    {
        var texts = Directory.GetFiles(Repository.Path("question-bank/documents"), "sco-*.md").Select(File.ReadAllText).ToArray();
        var choices = Samples.Generate(texts).Items.Select(item => item.Body).OfType<ItemBody.MultipleChoice>().ToList();

        Assert.NotEmpty(choices);
        Assert.All(choices, choice => Assert.All(choice.Distractors, distractor => Assert.Equal(Languages.Of(choice.Answer.Text), Languages.Of(distractor.Text))));
    }
}
