using Study.Practice;
using Study.Questions;
using Study.Tests.Bank;
using Xunit;

namespace Study.Tests.Practice;

/// <summary>Responses to what is shown with options: C is the key of one, A and C are the keys of several.</summary>
public class ChoiceResponseTests
{
    private static readonly Item Choice = SampleItems.Of(
        new ItemBody.MultipleChoice("大坝全长多少米？", new Key("2335米"), [new Distractor("2148米", "-"), new Distractor("1961米", "-"), new Distractor("1774米", "-")]));

    private static readonly Item Several = SampleItems.Of(
        new ItemBody.MultipleResponse("有哪些设施？", [new Key("图书馆"), new Key("学校")], [new Distractor("机场", "-"), new Distractor("港口", "-")]));

    private static readonly Item Pairs = SampleItems.Of(
        new ItemBody.Matching("配对。", [new MatchingPair("图书馆", new Key("3座")), new MatchingPair("学校", new Key("5所")), new MatchingPair("医院", new Key("1所"))]));

    private static readonly Item Order = SampleItems.Of(
        new ItemBody.Ordering("排序。", [new OrderingEntry("图书馆", "1999年"), new OrderingEntry("学校", "2004年"), new OrderingEntry("医院", "2010年")]));

    [Theory]
    [InlineData("C", "right")]
    [InlineData("c", "right")]
    [InlineData(" c. ", "right")]
    [InlineData("（C）", "right")]
    [InlineData("Ｃ", "right")]
    [InlineData("选C", "right")]
    [InlineData("3", "right")]
    [InlineData("③", "right")]
    [InlineData("2335米", "right")]
    [InlineData("2.335公里", "right")]
    [InlineData("C. 2335米", "right")]
    [InlineData("A", "Option")]
    [InlineData("1961米", "Option")]
    [InlineData("e", "Unreadable")]
    [InlineData("5", "Unreadable")]
    [InlineData("cd", "Unreadable")]
    [InlineData("B. 2335米", "Unreadable")]
    [InlineData(" ", "Blank")]
    public void One_option_is_named_by_letter_by_number_or_in_words(string response, string verdict) =>
        Assert.Equal(verdict, Verdict(new PracticeQuestion(Choice, "?", ["2148米", "1961米", "2335米", "1774米"], [], null), response));

    [Fact]
    public void A_number_that_is_a_place_and_an_option_is_asked_about_again()
    {
        var item = SampleItems.Of(new ItemBody.MultipleChoice("几座？", new Key("3座"), [new Distractor("1座", "-"), new Distractor("2座", "-"), new Distractor("4座", "-")]));
        var question = new PracticeQuestion(item, "几座？", ["4座", "3座", "2座", "1座"], [], null);

        Assert.Equal("Unreadable", Verdict(question, "3"));
        Assert.Equal("right", Verdict(question, "b"));
        Assert.Equal("right", Verdict(question, "3座"));
    }

    [Theory]
    [InlineData("AC", "right")]
    [InlineData("c,a", "right")]
    [InlineData("A、C", "right")]
    [InlineData("1 3", "right")]
    [InlineData("学校、图书馆", "right")]
    [InlineData("A", "PartsMissing 1/2")]
    [InlineData("ABC", "PartsWrong 2/2")]
    [InlineData("BD", "Option 0/2")]
    [InlineData("E", "Unreadable")]
    public void Several_options_are_named_in_any_order(string response, string verdict) =>
        Assert.Equal(verdict, Verdict(new PracticeQuestion(Several, "?", ["图书馆", "机场", "学校", "港口"], [], null), response));

    [Theory]
    [InlineData("t", "right")]
    [InlineData("对", "right")]
    [InlineData("TRUE", "right")]
    [InlineData("√", "right")]
    [InlineData("v", "right")]
    [InlineData("正确。", "right")]
    [InlineData("f", "Option")]
    [InlineData("错", "Option")]
    [InlineData("×", "Option")]
    [InlineData("x", "Option")]
    [InlineData("maybe", "Unreadable")]
    public void A_claim_is_called_right_or_wrong(string response, string verdict)
    {
        var item = SampleItems.Of(new ItemBody.TrueFalse("有", "。", new Key("3座"), new Distractor("5座", "-")));
        Assert.Equal(verdict, Verdict(new PracticeQuestion(item, "有3座。", [], [], true), response));
        Assert.Equal(verdict == "right" ? "Option" : verdict == "Option" ? "right" : verdict, Verdict(new PracticeQuestion(item, "有5座。", [], [], false), response));
    }

    [Theory]
    [InlineData("1b 2c 3a", "right")]
    [InlineData("1-B，2-C，3-A", "right")]
    [InlineData("2c1b3a", "right")]
    [InlineData("bca", "right")]
    [InlineData("B C A", "right")]
    [InlineData("1b 2a 3c", "PartsWrong 1/3")]
    [InlineData("1b 2c", "PartsMissing 2/3")]
    [InlineData("1a 2b 3c", "Option")]
    [InlineData("1b 1c 3a", "Unreadable")]
    [InlineData("bc", "Unreadable")]
    [InlineData("1d 2c 3a", "Unreadable")]
    public void Pairs_are_named_by_number_and_letter(string response, string verdict) =>
        Assert.Equal(verdict, Verdict(new PracticeQuestion(Pairs, "?", ["1所", "3座", "5所"], ["图书馆", "学校", "医院"], null), response));

    [Theory]
    [InlineData("CAB", "right")]
    [InlineData("c > a > b", "right")]
    [InlineData("3 1 2", "right")]
    [InlineData("图书馆、学校、医院", "right")]
    [InlineData("ABC", "Order")]
    [InlineData("CA", "Unreadable")]
    [InlineData("CAA", "Unreadable")]
    public void An_order_is_named_by_its_letters(string response, string verdict) =>
        Assert.Equal(verdict, Verdict(new PracticeQuestion(Order, "?", ["学校", "医院", "图书馆"], [], null), response));

    [Fact]
    public void Options_change_places_from_answer_to_answer_and_an_order_is_never_shown_in_order()
    {
        var seeds = Enumerable.Range(0, 40).ToList();

        Assert.True(seeds.Select(before => string.Join(',', PracticeQuestion.Of(Choice, 1, before, false).Options)).Distinct().Count() > 10);
        Assert.All(seeds, before => Assert.NotEqual(["图书馆", "学校", "医院"], PracticeQuestion.Of(Order, 1, before, false).Options));
        Assert.True(PracticeQuestion.Of(Choice, 1, 0, true).IsTyped);
    }

    private static string Verdict(PracticeQuestion question, string response)
    {
        var judgement = ResponseCheck.Judge(question, response);
        return judgement.IsCorrect ? "right" : $"{judgement.Difference} {judgement.Detail}".Trim();
    }
}
