using CsCheck;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>What must hold of every derived question, whatever the text.</summary>
public class DerivationPropertyTests
{
    private static readonly string[] Pieces =
    [
        "石桥大坝", "于1994年", "，", "。", "“", "”", "《长河》", "（", "）", "3万4000名", "约12%", "的", "是", "将", "他", "其", "该镇", "成立", "20周年", "总统", "赵大山",
        "Northport ", "was founded ", "in 1912", ", which ", "It ", "by Maria Berg", " and ", "When ", ". ", "(1871–1948)", " has ", "12 schools", "its ", "last year", "between 1901 and 1905",
        "、", "和", "\n\n", "第二十一次", "会议", "未来3年", "百分之", "In 1891 ", "two ", "the ", "of ", "US$5 ", "很", "以上", "\r\n", "…", "——", "😀",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 25].Select(string.Concat);

    [Fact]
    public void Every_quote_stands_at_its_place() => AnyText.Sample(text =>
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var document = Samples.Document(text);
        var generated = QuestionGenerator.Generate([document]);
        Assert.All(generated.Items.SelectMany(item => item.Sources), source =>
        {
            Assert.Equal(source.Quote, source.Span.In(document.Text));
            Assert.Equal(source.QuoteInSentence.In(source.Sentence).Replace(" ", "", StringComparison.Ordinal), source.Quote.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        });
        Assert.All(generated.LeftOut, candidate => Assert.True(candidate.Span.End <= document.Text.Length));
    });

    [Theory]
    [InlineData("（简称石大）于1994年成立。")]
    [InlineData("石桥大学很大。“北塔”（又名双塔）的占地30亩。")]
    public void A_subject_in_brackets_only_ends_no_run(string text) => Assert.NotNull(Samples.Generate(text));

    [Fact]
    public void No_stem_holds_its_key_and_no_two_options_are_one() => Gen.ULong.Sample(
        seed =>
        {
            foreach (var item in Samples.Generate(Samples.FactualText(30, seed)).Items)
            {
                Assert.DoesNotContain(FoldedText.Of(item.Body.Key.Text), FoldedText.Of(item.Body.Stem), StringComparison.Ordinal);
                if (item.Body is ItemBody.MultipleChoice choice)
                {
                    string[] options = [choice.Answer.Text, .. choice.Distractors.Select(distractor => distractor.Text)];
                    Assert.Equal(4, options.Select(FoldedText.Of).Distinct().Count());
                }
            }
        },
        iter: 50);

    [Fact]
    public void Every_stated_figure_of_plain_sentences_is_asked() => Gen.ULong.Sample(
        seed => Assert.Empty(Samples.Generate(Samples.FactualText(30, seed)).LeftOut
            .Where(candidate => candidate.Reason is not ("the texts answer the same question differently" or "it is asked already" or "the texts contradict each other here; see study conflicts"))
            .Select(candidate => $"{candidate.Words}: {candidate.Reason}")),
        iter: 50);

    [Fact]
    public void The_same_documents_give_the_same_items() => Gen.ULong.Sample(
        seed =>
        {
            var texts = new[] { Samples.FactualText(20, seed), Samples.FactualText(20, seed + 1) };
            Assert.Equal(
                Samples.Generate(texts).Items.Select(item => $"{item.Id} {item.Body.Stem} {item.Rank}"),
                Samples.Generate(texts).Items.Select(item => $"{item.Id} {item.Body.Stem} {item.Rank}"));
        },
        iter: 10);

    [Fact]
    public void The_key_is_the_smallest_option_as_often_as_the_largest()
    {
        var places = new int[4];
        for (var seed = 0UL; seed < 60; seed++)
        {
            foreach (var item in Samples.Generate(Samples.FactualText(30, seed)).Items)
            {
                if (item is { Body: ItemBody.MultipleChoice choice, Unit: "亩" })
                {
                    var key = int.Parse(item.Value!, System.Globalization.CultureInfo.InvariantCulture);
                    places[choice.Distractors.Count(distractor => int.Parse(distractor.Text[..^1], System.Globalization.CultureInfo.InvariantCulture) < key)]++;
                }
            }
        }

        Assert.All(places, place => Assert.InRange(place, places.Sum() * 0.2, places.Sum() * 0.3));
    }
}
