using Xunit;

namespace Study.Tests.Cli;

/// <summary>Why an item is as it is, what was left out, and what the texts tell differently.</summary>
public sealed class ReasonsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public void Dispose() => _folder.Dispose();

    private void Add(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Assert.Equal(0, StudyRun.Of("add", _folder.Write(name, text), "--bank", Bank).ExitCode);
        }
    }

    [Fact]
    public void Why_tells_rank_and_tests()
    {
        Add(("dam.txt", "石桥大坝全长2335米。石桥水库于2003年6月开始蓄水。"));
        var id = StudyRun.Of("list", "--bank", Bank).Out.Split('\n').First(line => line.Contains("2335米", StringComparison.Ordinal)).Split(' ')[0];
        var told = StudyRun.Of("show", id, "--why", "--bank", Bank).Out;

        Assert.Contains("rank       1 of ", told, StringComparison.Ordinal);
        Assert.Contains("a figure or a place in a series: behind dates, before names", told, StringComparison.Ordinal);
        Assert.Contains("passed     its words stand at their place in the document", told, StringComparison.Ordinal);
        Assert.Contains("passed     no two options mean the same", told, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_is_listed_by_reason_and_as_json()
    {
        Add(("plan.txt", "石桥大坝全长2335米。石桥大学有120名教师。"), ("other.txt", "石桥大学有150名教师。"));

        Assert.Contains("       120名  in “", StudyRun.Of("left-out", "--bank", Bank).Out, StringComparison.Ordinal);
        var json = StudyRun.Of("left-out", "plan", "--json", "--bank", Bank).Out;
        Assert.Contains("\"words\":\"120名\"", json, StringComparison.Ordinal);
        Assert.Equal(1, StudyRun.Of("left-out", "nothing.txt", "--bank", Bank).ExitCode);
    }

    [Fact]
    public void A_contradiction_is_shown_with_both_sentences()
    {
        Add(("one.txt", "石桥大学有120名教师。"), ("other.txt", "石桥大学有150名教师。石桥大坝全长2335米。"));
        var run = StudyRun.Of("conflicts", "--bank", Bank);

        Assert.Equal("contradiction\n  120名  “石桥大学有120名教师。”  one\n  150名  “石桥大学有150名教师。”  other\n", run.Out);
        Assert.Contains("\"class\":\"contradiction\"", StudyRun.Of("conflicts", "--json", "--bank", Bank).Out, StringComparison.Ordinal);
    }
}
