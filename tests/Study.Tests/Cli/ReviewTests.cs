using Spectre.Console.Testing;
using Study.Bank;
using Study.Cli;
using Study.Questions;
using Study.Tests.Bank;
using Xunit;

namespace Study.Tests.Cli;

/// <summary>A review at the keyboard: keys in, decisions in the bank, and what stands on the screen.</summary>
public sealed partial class ReviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ItemBank _bank;

    public ReviewTests()
    {
        _bank = ItemBank.OpenOrCreate(_folder.At("bank.db"));
        _bank.Store([SampleItems.Document], [.. SampleItems.OfEveryKind.Select((item, rank) => item with { Rank = rank })], []);
    }

    public void Dispose()
    {
        _bank.Dispose();
        _folder.Dispose();
    }

    private ReviewDesk Desk() => new(new Review(_bank, new ItemFilter { Statuses = [ItemStatus.Draft] }, "drafts", new FixedClock(DateTimeOffset.UnixEpoch)));

    private static void Press(ReviewDesk desk, string keys)
    {
        foreach (var key in keys)
        {
            desk.Press(KeyOf(key));
        }
    }

    /// <summary>\n is Enter, \b Backspace, \e Escape, \u0015 Ctrl+U.</summary>
    private static ConsoleKeyInfo KeyOf(char key) => key switch
    {
        '\n' => new('\r', ConsoleKey.Enter, false, false, false),
        '\b' => new('\b', ConsoleKey.Backspace, false, false, false),
        '\e' => new('\e', ConsoleKey.Escape, false, false, false),
        '\u0015' => new(key, ConsoleKey.U, false, false, true),
        _ => new(key, ConsoleKey.None, false, false, false),
    };

    private BankedItem Item(int number) => _bank.Find(SampleItems.OfEveryKind[number].Id).Single();

    [Fact]
    public void Keys_approve_reject_retire_and_skip()
    {
        var desk = Desk();

        Press(desk, "arost");

        Assert.Equal(ItemStatus.Approved, Item(0).Status);
        Assert.Equal((ItemStatus.Rejected, RejectionReason.Options), (Item(1).Status, Item(1).Reason));
        Assert.Equal((ItemStatus.Draft, ItemStatus.Retired), (Item(2).Status, Item(3).Status));
        Assert.Equal(4, desk.Review.Place);
        Assert.Equal($"{Item(3).Item.Id} retired.", desk.Message);
    }

    [Fact]
    public void Undo_goes_back_to_what_was_decided()
    {
        var desk = Desk();

        Press(desk, "asasu");

        Assert.Equal((2, ItemStatus.Draft, ItemStatus.Approved), (desk.Review.Place, Item(2).Status, Item(0).Status));
        Press(desk, "uu");
        Assert.Equal((0, ItemStatus.Draft, "There is nothing to undo in this review."), (desk.Review.Place, Item(0).Status, desk.Message));
    }

    [Fact]
    public void A_stem_is_edited_where_it_stands()
    {
        var desk = Desk();

        Press(desk, "es\b\b\b\b藏书楼？\n");

        Assert.Equal(("青山镇有几座藏书楼？", "Kept."), (Item(0).Item.Body.Stem, desk.Message));
        Press(desk, "ed");
        Assert.Equal("青山镇有几座图书馆？", Item(0).Item.Body.Stem);
    }

    [Fact]
    public void Options_are_edited_as_a_list()
    {
        Press(Desk(), "ew\u00156座; 7座；8座\n");

        Assert.Equal(["6座", "7座", "8座"], ((ItemBody.MultipleChoice)Item(0).Item.Body).Distractors.Select(option => option.Text));
    }

    [Fact]
    public void An_edit_with_a_flaw_is_told_and_not_kept()
    {
        var desk = Desk();

        Press(desk, "ew\u00153座; 7座\n");

        Assert.Equal($"{Item(0).Item.Id}: two options mean the same: “3座” and “3座”. Nothing was stored; word it differently.", desk.Message);
        Assert.Null(Item(0).Derived);
    }

    [Fact]
    public void Going_to_an_item_takes_a_number_or_an_id()
    {
        var desk = Desk();

        Press(desk, "g5\n");
        Assert.Equal(4, desk.Review.Place);
        Press(desk, "g" + SampleItems.OfEveryKind[6].Id[..8] + "\n");
        Assert.Equal(6, desk.Review.Place);
        Press(desk, "gzzz\n");
        Assert.Equal((6, "There is no item “zzz” in this review."), (desk.Review.Place, desk.Message));
        Press(desk, "b\u001b");
        Assert.Equal(5, desk.Review.Place);
    }

    [Fact]
    public void Keys_at_the_end_do_no_harm()
    {
        var desk = Desk();

        Press(desk, "ssssssssss" + "aretb");

        Assert.Equal(6, desk.Review.Place);
        Assert.Equal(7, _bank.Items().Count(item => item.Status == ItemStatus.Draft));
    }

    [Fact]
    public void The_screen_says_who_doubts_an_item()
    {
        var console = new TestConsole().Width(80).Height(24);
        console.Profile.Capabilities.Interactive = true;
        console.Input.PushKey(KeyOf('q'));
        var session = Study.Practice.PracticeSession.Begin(_bank, _bank.MemoryOf("anna"), new Study.Practice.PracticeOrder(), DateTimeOffset.UnixEpoch, Study.Practice.FsrsParameters.Default);
        session.Next();
        session.Doubt(DateTimeOffset.UnixEpoch);

        new ReviewScreen(console, _bank, new ReviewDesk(new Review(_bank, new ItemFilter { IsDoubted = true }, "doubted", new FixedClock(DateTimeOffset.UnixEpoch)))).Run(TestContext.Current.CancellationToken);

        Assert.Contains("! anna called it bad on 1970-01-01", console.Output, StringComparison.Ordinal);
        Assert.Contains("── 1 of 1 ──", console.Output, StringComparison.Ordinal);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial System.Text.RegularExpressions.Regex ControlSequences();

    [Fact]
    public void The_screen_is_as_approved_and_fits_80_columns()
    {
        var console = new TestConsole().Width(80).Height(24);
        console.Profile.Capabilities.Interactive = true;
        foreach (var key in "ssssssaq")
        {
            console.Input.PushKey(KeyOf(key));
        }

        new ReviewScreen(console, _bank, Desk()).Run(TestContext.Current.CancellationToken);

        var screens = ControlSequences().Replace(console.Output, "").Replace("\r", "", StringComparison.Ordinal);
        Assert.All(screens.Split('\n'), line => Assert.InRange(ScreenText.CellsOf(line), 0, 80));
        Approved.Is("review.txt", screens);
    }
}
