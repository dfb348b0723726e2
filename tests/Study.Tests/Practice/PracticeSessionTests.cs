using Study.Practice;
using Study.Questions;
using Xunit;

namespace Study.Tests.Practice;

public class PracticeSessionTests
{
    private static readonly IReadOnlyList<Item> Items = Samples.Generate(Samples.FactualText(20, 3)).Items;

    private static readonly Dictionary<string, (int, int)> NoAttempts = [];

    [Fact]
    public void Each_fact_is_asked_once_best_first()
    {
        var session = new PracticeSession(Items, NoAttempts, 100, 1);
        var asked = new List<string>();
        while (session.Next() is { } question)
        {
            asked.Add(question.Item.FactId);
            session.Answer(question, "?", DateTimeOffset.UnixEpoch);
        }

        Assert.Equal(asked.Distinct().Count(), asked.Count);
        Assert.Equal(Items[0].FactId, asked[0]);
        Assert.Equal(0, session.Correct);
    }

    [Fact]
    public void What_was_wrong_before_comes_first_and_what_was_right_last()
    {
        var wrong = Items[5];
        var right = Items[0];
        var session = new PracticeSession(Items, new Dictionary<string, (int, int)> { [wrong.Id] = (1, 0), [right.Id] = (2, 2) }, 3, 1);

        Assert.Equal(wrong.Id, session.Next()!.Item.Id);
        Assert.Equal(3, session.Count);
    }

    [Fact]
    public void A_choice_is_answered_by_letter_by_number_or_in_words()
    {
        var session = new PracticeSession([.. Items.Where(item => item.Kind == ItemKind.MultipleChoice)], NoAttempts, 1, 1);
        var question = session.Next()!;
        var place = question.Options.ToList().IndexOf(question.Item.Body.Key.Text);

        Assert.True(question.IsAnsweredBy(((char)('a' + place)).ToString()));
        Assert.True(question.IsAnsweredBy($" {place + 1} "));
        Assert.True(question.IsAnsweredBy(question.Item.Body.Key.Text));
        Assert.False(question.IsAnsweredBy(((char)('a' + ((place + 1) % 4))).ToString()));
        Assert.False(question.IsAnsweredBy("h"));
    }

    [Theory]
    [InlineData("对", true)]
    [InlineData("正确", true)]
    [InlineData("T", true)]
    [InlineData("错", false)]
    [InlineData("false", false)]
    public void A_claim_is_called_right_or_wrong(string response, bool isTrue)
    {
        var claims = Items.Where(item => item.Kind == ItemKind.TrueFalse).ToList();
        var question = claims.SelectMany(item => Enumerable.Range(1, 9).Select(seed => new PracticeSession([item], NoAttempts, 1, (ulong)seed).Next()!))
            .First(question => question.IsTrue == isTrue);

        Assert.True(question.IsAnsweredBy(response));
        Assert.Equal(isTrue, question.Text.Contains(question.Item.Body.Key.Text, StringComparison.Ordinal));
    }
}
