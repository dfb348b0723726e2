using Study.Facts;
using Xunit;

namespace Study.Tests.Facts;

public class FactConflictTests
{
    private static string[] Found(params string[] texts) =>
        [.. Samples.Generate(texts).Conflicts.Select(conflict => $"{conflict.Class}: {conflict.First.Statement.AnswerText} | {conflict.Second.Statement.AnswerText}")];

    [Theory]
    [InlineData("石桥大学有120名教师。", "石桥大学有150名教师。", "Contradiction: 120名 | 150名")]
    [InlineData("2019年，石桥大学招收了1200名学生。", "2020年，石桥大学招收了1500名学生。", "OtherPeriod: 1200名 | 1500名")]
    [InlineData("新华社石桥2021年9月17日电\n\n石桥大学有120名教师。", "新华社石桥2022年9月17日电\n\n石桥大学有150名教师。", "Revision: 120名 | 150名")]
    public void The_same_frame_with_another_value_is_a_conflict_of_its_class(string one, string other, string conflict) => Assert.Equal([conflict], Found(one, other));

    [Theory]
    [InlineData("石桥大学有120名教师。", "北塔大学有150名教师。")]
    [InlineData("石桥大学有100多名教师。", "石桥大学有105名教师。")]
    [InlineData("石桥大坝全长2.3公里。", "石桥大坝全长2.31公里。")]
    [InlineData("石桥大学于1952年成立。", "石桥大学于1952年6月成立。")]
    [InlineData("省里建成了12所学校。", "省里将建成15所学校。")]
    public void What_can_both_be_true_is_no_conflict(string one, string other) => Assert.Empty(Found(one, other));

    [Fact]
    public void Neither_side_of_a_contradiction_is_asked()
    {
        var generated = Samples.Generate("石桥大学有120名教师。", "石桥大学有150名教师。");
        Assert.DoesNotContain(generated.Items, item => item.Body.Key.Text is "120名" or "150名");
        Assert.Contains(generated.LeftOut, left => left.Words == "120名" && left.Reason == "the texts contradict each other here; see study conflicts");
    }
}
