using System.Text.RegularExpressions;
using CsCheck;
using Study.Practice;
using Study.Questions;
using Xunit;

namespace Study.Tests.Practice;

public partial class ResponseCheckTests
{
    /// <summary>The table in <c>typed-responses.txt</c>: question, key, value, accepted, sign, response, difference.</summary>
    public static TheoryData<string, string, string, string, string, string> Table => new(Rows());

    [Theory, MemberData(nameof(Table))]
    public void A_typed_response_is_judged_by_what_it_means(string question, string key, string value, string accepted, string sign, string response)
    {
        var judgement = ResponseCheck.Judge(
            new Key(key, accepted.Length == 0 ? [] : [accepted]), question, value.Length == 0 ? null : value, null, Difference().Replace(response, ""));

        var wanted = Difference().Match(response).Groups[1].Value;
        Assert.Equal(
            $"{sign} {(wanted.Length > 0 ? wanted : "None")}",
            $"{(judgement.IsCorrect ? '+' : judgement.MayTryAgain ? '~' : '-')} {judgement.Difference}");
    }

    [Fact]
    public void The_table_has_more_than_150_responses() => Assert.True(Rows().Count() > 150);

    [Fact]
    public void A_marker_who_has_only_the_key_takes_a_bare_number_for_what_was_asked()
    {
        Assert.True(ResponseCheck.IsCorrect(new Key("2.3万亿美元"), "2.3万亿"));
        Assert.True(ResponseCheck.IsCorrect(new Key("12 km"), "12"));
        Assert.False(ResponseCheck.IsCorrect(new Key("12 km"), "13"));
    }

    [Fact]
    public void Every_number_is_right_in_any_grouping_and_scale() => Gen.Int[1, 99_999].Sample(number =>
    {
        var key = new Key(FormattableString.Invariant($"{number}名"));
        return ResponseCheck.IsCorrect(key, FormattableString.Invariant($"{number:N0}"))
            && ResponseCheck.IsCorrect(key, FormattableString.Invariant($"{number / 10_000m}万"))
            && ResponseCheck.IsCorrect(key, string.Concat(FormattableString.Invariant($"{number}").Select(digit => (char)(digit - '0' + '０'))))
            && !ResponseCheck.IsCorrect(key, FormattableString.Invariant($"{number + 1}"));
    });

    [Fact]
    public void Every_day_is_right_in_any_notation() => Gen.DateOnly[new DateOnly(1800, 1, 1), new DateOnly(2099, 12, 31)].Sample(day =>
    {
        var key = new Key(FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日"));
        string[] notations = ["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "MMMM d, yyyy", "d/M/yyyy"];
        return notations.All(notation => ResponseCheck.Judge(key, "哪一天？", null, null, day.ToString(notation, System.Globalization.CultureInfo.InvariantCulture)).IsCorrect)
            && !ResponseCheck.Judge(key, "哪一天？", null, null, day.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).IsCorrect;
    });

    [Fact]
    public void Any_text_is_judged_without_failing_and_a_key_answers_itself() => Gen.Select(Gen.String[0, 30], Gen.String[1, 30]).Sample((response, key) =>
    {
        _ = ResponseCheck.Judge(new Key(key), "多少？", null, null, response);
        return TypedText.Tidy(key).Length == 0 || ResponseCheck.Judge(new Key(key), "多少？", null, null, key).IsCorrect;
    });

    private static IEnumerable<(string, string, string, string, string, string)> Rows()
    {
        var question = Question().Match("");
        foreach (var line in File.ReadLines(Repository.Path("tests/Study.Tests/Practice/typed-responses.txt")))
        {
            if (line.StartsWith('?'))
            {
                question = Question().Match(line);
                Assert.True(question.Success, line);
            }
            else if (line.Length > 1 && line[0] is '+' or '~' or '-')
            {
                yield return (question.Groups[1].Value, question.Groups[2].Value, question.Groups[3].Value, question.Groups[4].Value, line[..1], line[2..]);
            }
        }
    }

    [GeneratedRegex(@"^\? (.+?) = (.+?)(?: \[(.+)\])?(?: \{(.+)\})?$")]
    private static partial Regex Question();

    [GeneratedRegex(@" (Hedge|ContraryHedge|Rounded|UnitMissing|Currency|Dimension|Scale|Value|TooCoarse|TooFine|Date|Spelling|MoreWords|FewerWords|Order|PartsMissing|PartsWrong|Words|Blank)$")]
    private static partial Regex Difference();
}
