using System.Text.Json;
using Xunit;

namespace Study.Tests.Cli;

/// <summary>The verbs around the bank, as a script sees them.</summary>
public sealed class BankCommandTests : IDisposable
{
    private const string Dam = "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水。";

    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public void Dispose() => _folder.Dispose();

    private StudyRun Add() => StudyRun.Of("add", _folder.Write("dam.txt", Dam), "--bank", Bank);

    private StudyRun Study(params string[] args) => StudyRun.Of([.. args, "--bank", Bank]);

    private string IdOf(string words) => Study("list", "--text", words).Out.Split('\n')[1][..12];

    [Fact]
    public void Adding_says_what_was_read_and_what_became_of_the_items()
    {
        Assert.Matches($"^{Bank}  1 of 1 document read, items: [1-9] new, 0 changed, 0 as before, 0 gone\n$", Add().Out);
        Assert.Equal($"{Bank}  0 of 1 document read, nothing changed\n", Add().Out);
    }

    [Fact]
    public void A_decision_tells_a_script_what_became_of_the_item()
    {
        Add();
        var id = IdOf("全长");

        using var tagged = JsonDocument.Parse(Study("tag", id, "--add", "期中", "--json").Out);
        using var approved = JsonDocument.Parse(Study("approve", id, "--json").Out);

        Assert.Equal("期中", tagged.RootElement.GetProperty("tags").EnumerateArray().Single().GetString());
        Assert.Equal((id, "approved"), (approved.RootElement.GetProperty("id").GetString(), approved.RootElement.GetProperty("status").GetString()));
    }

    [Fact]
    public void Sources_are_listed_and_removed_with_what_they_take_along()
    {
        Add();
        Study("approve", IdOf("全长"));

        Assert.Matches(@"^[0-9a-z]{16} +[1-9] items +1 approved  dam  .*dam\.txt\n$", Study("sources").Out);
        var removed = Study("remove", "dam");

        Assert.Matches(@"^dam: the document and [1-9] items are removed from .*\n1 item that somebody worked on stays, marked as without source \(1 decided, 0 answers\)\. See them with: study list --gone\n$", removed.Out);
        Assert.Single(Study("list", "--gone").Out.Split('\n'), line => line.Contains("全长", StringComparison.Ordinal));
        Assert.Equal("study remove: no document of the bank is called \"hill\". See them with: study sources\n", Study("remove", "hill").Error);
    }

    [Fact]
    public void What_a_verb_did_to_the_bank_is_one_line_for_a_script()
    {
        var bad = _folder.Write("bad.pdf", "%PDF-1.7 cut off");
        var added = StudyRun.Of("add", _folder.Write("dam.txt", "石桥大坝全长2335米。"), bad, "--json", "--bank", Bank);

        Assert.Matches(@"^\{""documents"":1,""read"":1,""new"":[1-9],""changed"":0,""unchanged"":0,""gone"":0,""unreadable"":\["".*bad\.pdf: [^""]*""\]\}\n$", added.Out);
        Assert.Equal(1, added.ExitCode);
        Assert.Matches(@"^\{""file"":"".*copy\.db"",""bytes"":[0-9]+,""items"":[1-9]\}\n$", Study("backup", "-o", _folder.At("copy.db"), "--json").Out);
        Assert.Matches(@"^\{""document"":""dam"",""removed"":[1-9],""kept"":0,""decided"":0,""attempts"":0\}\n$", Study("remove", "dam", "--json").Out);
    }

    [Fact]
    public void Decisions_are_made_without_a_screen()
    {
        Add();
        var (one, other) = (IdOf("全长"), IdOf("坝顶"));

        Assert.StartsWith($"{one}  approved  石桥大坝全长多少米？  =  2335米", Study("approve", one[..6]).Out, StringComparison.Ordinal);
        Assert.StartsWith($"{other}  rejected (trivial)  ", Study("reject", other, "--reason", "trivial").Out, StringComparison.Ordinal);
        Assert.Equal(1, Study("approve", "iii").ExitCode);
        Assert.Equal(2, Study("reject", one, "--reason", "ugly").ExitCode);
        Assert.DoesNotContain("坝顶", Study("list").Out, StringComparison.Ordinal);
        Assert.Contains($"{other}- ", Study("list", "--status", "rejected").Out, StringComparison.Ordinal);
        Assert.Matches("^" + one + "  .*\n1970-01-01 00:00  approved   \n$", Study("history", one).Out);
    }

    [Fact]
    public void An_edit_is_shown_and_taken_back()
    {
        Add();
        var id = IdOf("全长");

        Assert.Contains("石桥大坝从头到尾有多长？", Study("edit", id, "--stem", "石桥大坝从头到尾有多长？").Out, StringComparison.Ordinal);
        Assert.Equal($"{id}: the question gives its answer away. Nothing was stored; word it differently.\n", Study("edit", id, "--stem", "全长2335米的是什么大坝？").Error);
        Assert.Contains("石桥大坝全长多少米？", Study("edit", id, "--derived").Out, StringComparison.Ordinal);
        Assert.StartsWith("study edit: say what to change", Study("edit", id).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("sources")]
    [InlineData("stats")]
    [InlineData("show", "ID")]
    [InlineData("history", "ID")]
    [InlineData("check")]
    public void Scripts_get_a_JSON_object_a_line(params string[] verb)
    {
        Add();
        var id = IdOf("全长");
        Study("approve", id);

        var lines = Study([.. verb.Select(word => word == "ID" ? id : word), "--json"]).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    [Fact]
    public void The_list_is_narrowed_and_paged()
    {
        Add();

        Assert.Contains("There are more. The next page: --after ", Study("list", "--most", "1").Error, StringComparison.Ordinal);
        Assert.Equal("No item of the bank is so.\n", Study("list", "--text", "火车站").Error);
        Assert.Equal(2, Study("list", "--kind", "essay").ExitCode);
        Assert.All(
            Study("list", "--kind", "multiple-choice", "--json").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal("multiple-choice", JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
    }

    [Fact]
    public void A_backup_is_a_bank_and_does_not_replace_a_file()
    {
        Add();
        var copy = _folder.At("copy.db");

        Assert.StartsWith($"{copy}  ", Study("backup", "-o", copy).Out, StringComparison.Ordinal);
        Assert.Equal(StudyRun.Of("list", "--bank", Bank).Out, StudyRun.Of("list", "--bank", copy).Out);
        Assert.Equal($"{copy}: the file exists. Give the backup another name.\n", Study("backup", "-o", copy).Error);
        Assert.EndsWith(".19700101T000000Z.backup", Study("backup").Out.Split("  ")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_without_a_keyboard_says_what_to_do()
    {
        Add();

        var run = Study("review");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("study review: there is no keyboard or no screen here.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_show_bars()
    {
        Add();
        Study("approve", IdOf("全长"));

        var stats = Study("stats").Out;

        Assert.Matches(@"^[1-9] items of 1 document, [0-9]+ candidates left out; 0 answers\n", stats);
        Assert.Matches(@"\ndraft +[0-9]+ +0 +- +█+\n", stats);
        Assert.All(stats.Split('\n'), line => Assert.InRange(line.Length, 0, 79));
    }
}
