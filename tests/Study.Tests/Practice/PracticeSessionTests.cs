using CsCheck;
using Study.Bank;
using Study.Practice;
using Study.Questions;
using Xunit;

namespace Study.Tests.Practice;

public sealed class PracticeSessionTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly FsrsParameters Parameters = FsrsParameters.Default;

    private static readonly GeneratedQuestions Generated = Samples.Generate(Samples.FactualText(30, 3));

    private readonly TemporaryFolder _folder = new();

    private readonly ItemBank _bank;

    // Filled once and copied for each test.
    private static readonly Lazy<byte[]> Filled = new(() =>
    {
        using var folder = new TemporaryFolder();
        using (var bank = ItemBank.OpenOrCreate(folder.At("study.db")))
        {
            bank.Store([Samples.Document(Samples.FactualText(30, 3), folder.At("text0.txt"))], Generated.Items, []);
        }

        return File.ReadAllBytes(folder.At("study.db"));
    });

    public PracticeSessionTests()
    {
        File.WriteAllBytes(_folder.At("study.db"), Filled.Value);
        _bank = ItemBank.OpenExisting(_folder.At("study.db"));
    }

    public void Dispose()
    {
        _bank.Dispose();
        _folder.Dispose();
    }

    private MemoryStore Memory => _bank.MemoryOf("anna");

    private PracticeSession Begin(DateTimeOffset at, PracticeOrder? order = null) => PracticeSession.Begin(_bank, Memory, order ?? new PracticeOrder(), at, Parameters);

    private static JudgedAnswer Answer(PracticeSession session, bool isRight, DateTimeOffset at, bool hadHint = false) =>
        session.Answer(session.Next()!, "...", isRight ? Judgement.Right : Judgement.Wrong(Difference.Value), at, TimeSpan.FromSeconds(3), hadHint, false);

    private static List<Item> AnswerAll(PracticeSession session, bool isRight, DateTimeOffset at)
    {
        var asked = new List<Item>();
        while (session.Next() is { } question)
        {
            asked.Add(question.Item);
            Answer(session, isRight, at);
        }

        session.End(at);
        return asked;
    }

    [Fact]
    public void New_items_come_best_first_and_never_two_of_one_fact()
    {
        var asked = AnswerAll(Begin(Monday), true, Monday);

        Assert.Equal(20, asked.Count);
        Assert.Equal(asked.Count, asked.Select(item => item.FactId).Distinct().Count());
        Assert.Equal(asked.Select(item => item.Rank).Order(), asked.Select(item => item.Rank));
    }

    [Fact]
    public void The_daily_limit_of_new_items_holds_over_sittings_and_a_sibling_waits_for_another_day()
    {
        var first = AnswerAll(Begin(Monday, new PracticeOrder { NewPerDay = 5 }), true, Monday);
        var second = AnswerAll(Begin(Monday.AddHours(2), new PracticeOrder { NewPerDay = 8 }), true, Monday.AddHours(2));

        Assert.Equal((5, 3), (first.Count, second.Count));
        Assert.Empty(first.Select(item => item.FactId).Intersect(second.Select(item => item.FactId)));
    }

    [Fact]
    public void The_answers_of_a_day_are_limited_too()
    {
        AnswerAll(Begin(Monday, new PracticeOrder { MostPerDay = 4 }), true, Monday);

        Assert.Equal(0, Begin(Monday.AddHours(1), new PracticeOrder { MostPerDay = 4 }).Count);
    }

    [Fact]
    public void What_is_due_comes_before_what_is_new()
    {
        var first = AnswerAll(Begin(Monday, new PracticeOrder { NewPerDay = 3 }), true, Monday);
        var session = Begin(Monday.AddDays(2), new PracticeOrder { NewPerDay = 3 });

        Assert.Equal((3, 3), (session.Plan!.Due, session.Plan.New));
        Assert.Equal(first.Select(item => item.Id).Order(), AnswerAll(session, true, Monday.AddDays(2)).Take(3).Select(item => item.Id).Order());
    }

    [Fact]
    public void A_backlog_is_worked_from_what_is_most_likely_still_remembered()
    {
        var items = AnswerAll(Begin(Monday, new PracticeOrder { NewPerDay = 10 }), true, Monday);
        var weak = items[4];
        var memory = Memory;
        var stronger = memory.Of(items[7].Id)!;
        memory.Replace([.. memory.All().Select(one => one.ItemId == weak.Id ? one with { State = one.State with { StabilityDays = 0.5 } }
            : one.ItemId == items[7].Id ? stronger with { State = stronger.State with { StabilityDays = 8 } } : one)]);

        var asked = AnswerAll(Begin(Monday.AddDays(30), new PracticeOrder { NewPerDay = 0 }), true, Monday.AddDays(30));

        Assert.Equal((items[7].Id, weak.Id), (asked[0].Id, asked[^1].Id));
        Assert.Equal(7, PracticePlan.Of(memory, new PracticeOrder { Most = 3, NewPerDay = 0 }, Monday.AddDays(400), Parameters).Left);
    }

    [Fact]
    public void A_practice_day_begins_at_its_hour_and_not_at_midnight()
    {
        var order = new PracticeOrder();

        Assert.Equal(new DateOnly(2026, 3, 2), order.DayOf(new DateTimeOffset(2026, 3, 3, 3, 59, 0, TimeSpan.FromHours(8))));
        Assert.Equal(new DateOnly(2026, 3, 3), order.DayOf(new DateTimeOffset(2026, 3, 3, 4, 0, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public void A_missed_item_comes_once_more_at_the_end()
    {
        var session = Begin(Monday, new PracticeOrder { NewPerDay = 3 });
        var missed = session.Next()!.Item.Id;

        var answer = Answer(session, false, Monday);
        Answer(session, true, Monday);
        Answer(session, true, Monday);

        Assert.True(answer.ComesAgain);
        Assert.Equal((missed, true), (session.Next()!.Item.Id, session.IsSecondTime));
        Assert.False(Answer(session, false, Monday).ComesAgain);
        Assert.Null(session.Next());
        Assert.Equal((4, 4), (session.Count, session.Done));
    }

    [Theory]
    [InlineData(false, false, Rating.Again)]
    [InlineData(true, false, Rating.Good)]
    [InlineData(true, true, Rating.Hard)]
    public void Wrong_is_again_right_is_good_and_right_with_help_is_hard(bool isRight, bool hadHint, Rating rating) =>
        Assert.Equal(rating, Answer(Begin(Monday), isRight, Monday, hadHint).Attempt.Rating);

    [Fact]
    public void A_sitting_that_was_cut_off_goes_on_where_it_stopped()
    {
        var order = new PracticeOrder { NewPerDay = 5 };
        var session = Begin(Monday, order);
        Answer(session, true, Monday);
        Answer(session, false, Monday);
        session.Skip();
        var next = session.Next()!;

        var resumed = Begin(Monday.AddHours(3), order);

        Assert.Null(resumed.Plan);
        Assert.Equal((session.Done, session.Count), (resumed.Done, resumed.Count));
        Assert.Equal((next.Item.Id, string.Join(',', next.Options)), (resumed.Next()!.Item.Id, string.Join(',', resumed.Next()!.Options)));
        Assert.NotNull(Begin(Monday.AddDays(1), order).Plan);
    }

    [Fact]
    public void A_buried_item_waits_for_another_day()
    {
        var order = new PracticeOrder { NewPerDay = 2 };
        var session = Begin(Monday, order);
        var buried = session.Next()!.Item.Id;
        session.Bury(Monday);
        AnswerAll(session, true, Monday);

        Assert.DoesNotContain(buried, AnswerAll(Begin(Monday.AddHours(1), order with { NewPerDay = 30 }), true, Monday.AddHours(1)).Select(item => item.Id));
        Assert.Contains(buried, PracticePlan.Of(Memory, order with { NewPerDay = 30 }, Monday.AddDays(1), Parameters).ItemIds);
    }

    [Fact]
    public void A_bad_question_goes_to_review_and_is_asked_of_nobody()
    {
        var session = Begin(Monday);
        var bad = session.Next()!.Item.Id;
        session.Doubt(Monday);

        Assert.DoesNotContain(bad, PracticePlan.Of(Memory, new PracticeOrder(), Monday, Parameters).ItemIds);
        Assert.DoesNotContain(bad, PracticePlan.Of(_bank.MemoryOf("ben"), new PracticeOrder(), Monday, Parameters).ItemIds);
        Assert.Equal("anna called it bad on 2026-03-02", Assert.Single(_bank.Find(bad).Single().Doubts).ToString());

        session.Undo();
        Assert.Contains(bad, PracticePlan.Of(Memory, new PracticeOrder(), Monday, Parameters).ItemIds);
    }

    [Fact]
    public void A_doubt_is_found_until_a_teacher_has_decided()
    {
        var session = Begin(Monday);
        var bad = session.Next()!.Item.Id;
        Answer(session, isRight: false, Monday);
        AnswerAll(Begin(Monday), isRight: true, Monday);
        var again = Begin(Monday.AddDays(30));
        while (again.Next()!.Item.Id != bad)
        {
            Answer(again, isRight: true, Monday.AddDays(30));
        }

        again.Doubt(Monday.AddDays(30));

        var doubted = Assert.Single(_bank.Read(new ItemFilter { IsDoubted = true }));
        Assert.Equal((bad, "anna called it bad on 2026-04-01, having answered “...”"), (doubted.Item.Id, Assert.Single(doubted.Doubts).ToString()));

        _bank.Decide([bad], ItemStatus.Approved, null, Monday.AddDays(31));

        Assert.Empty(_bank.Read(new ItemFilter { IsDoubted = true }));
        Assert.Empty(_bank.Find(bad).Single().Doubts);
    }

    [Fact]
    public void Undoing_takes_any_steps_back_exactly() => Gen.Int[0, 4].Array[1, 12].Sample(
        steps =>
        {
            var at = Monday.AddDays(steps.Sum() + steps.Length * 400);
            var session = PracticeSession.Begin(_bank, Memory, new PracticeOrder { NewPerDay = 6, Seed = (ulong)at.ToUnixTimeSeconds() + (ulong)steps.Length }, at, Parameters);
            var states = new Stack<string>();
            foreach (var step in steps.Where(_ => session.Next() is not null))
            {
                states.Push(State(session));
                switch (step)
                {
                    case 0: session.Skip(); break;
                    case 1: session.Bury(at); break;
                    case 2: session.Doubt(at); break;
                    default: Answer(session, step == 3, at); break;
                }
            }

            while (states.TryPop(out var before))
            {
                session.Undo();
                Assert.Equal(before, State(session));
            }

            Assert.False(session.CanUndo);
            return true;
        },
        iter: 8, threads: 1);

    /// <summary>Everything that a step may change, to the last bit.</summary>
    private string State(PracticeSession session)
    {
        var memory = Memory;
        return string.Join('\n', [
            session.Next()?.Item.Id ?? "-", $"{session.Done}/{session.Count}", .. memory.All().Select(one => one.ToString()), .. memory.Log().Select(one => one.ToString()),
            .. memory.ItemsOf(session.Sitting).Select(one => one.ToString()),
            .. PracticePlan.Of(memory, new PracticeOrder { NewPerDay = 500, Most = 500, MostPerDay = 9999 }, session.Sitting.BeganAt, Parameters).ItemIds,
            .. _bank.Items().Select(item => $"{item.Item.Id} {item.Status} {item.Difficulty}")]);
    }

    [Fact]
    public void Memory_is_what_the_log_of_answers_gives_when_computed_anew()
    {
        for (var day = 0; day < 12; day++)
        {
            var session = Begin(Monday.AddDays(day), new PracticeOrder { NewPerDay = 4 });
            for (var turn = 0; session.Next() is not null; turn++)
            {
                Answer(session, (turn + day) % 3 != 0, Monday.AddDays(day));
            }

            session.End(Monday.AddDays(day));
        }

        var memory = Memory;
        var log = memory.Log();

        Assert.Equal(memory.All(), MemoryFold.Of(log.Select(entry => entry.Attempt), Parameters).OrderBy(one => one.ItemId, StringComparer.Ordinal));
        Assert.All(log, entry => Assert.Equal(Parameters.Scheduler, entry.Scheduler));
        Assert.True(log.Count > 40);
    }

    [Fact]
    public void What_is_forgotten_eight_times_is_a_leech_and_asked_only_as_one()
    {
        var session = Begin(Monday, new PracticeOrder { NewPerDay = 1 });
        var id = session.Next()!.Item.Id;
        Answer(session, true, Monday);
        session.End(Monday);
        for (var day = 1; day <= 8; day++)
        {
            var memory = Memory;
            var attempt = new Attempt(id, Monday.AddDays(day), "?", false) { Day = DateOnly.FromDateTime(Monday.Date).AddDays(day) };
            memory.Record(attempt, MemoryFold.Next(memory.Of(id), attempt, Parameters), Parameters.Scheduler);
        }

        Assert.True(Memory.Of(id)!.IsLeech);
        Assert.DoesNotContain(id, PracticePlan.Of(Memory, new PracticeOrder(), Monday.AddDays(60), Parameters).ItemIds);
        Assert.Equal([id], PracticePlan.Of(Memory, new PracticeOrder { IsForLeeches = true }, Monday.AddDays(60), Parameters).ItemIds);
    }

    [Fact]
    public void Before_an_exam_what_would_be_forgotten_by_then_is_asked_though_it_is_not_due()
    {
        var items = AnswerAll(Begin(Monday, new PracticeOrder { NewPerDay = 4 }), true, Monday);
        var tomorrow = Monday.AddDays(1);

        Assert.Empty(PracticePlan.Of(Memory, new PracticeOrder { NewPerDay = 0 }, tomorrow, Parameters).ItemIds);
        Assert.Equal(
            items.Select(item => item.Id).Order(),
            PracticePlan.Of(Memory, new PracticeOrder { NewPerDay = 0, Exam = new DateOnly(2026, 3, 20) }, tomorrow, Parameters).ItemIds.Order());
    }

    [Theory]
    [InlineData(60, 0.90)]
    [InlineData(30, 0.90)]
    [InlineData(15, 0.935)]
    [InlineData(0, 0.97)]
    public void The_nearer_the_exam_the_surer_recall_is_to_be(int days, double retention) =>
        Assert.Equal(retention, PracticePlan.RetentionBefore(new DateOnly(2026, 6, 20), new DateOnly(2026, 6, 20).AddDays(-days), 0.9), tolerance: 1e-9);

    [Theory]
    [InlineData(Answering.Typed)]
    [InlineData(Answering.Choice)]
    public void Answers_can_all_be_typed_or_all_be_chosen(Answering answering)
    {
        var session = Begin(Monday, new PracticeOrder { Answering = answering, NewPerDay = 30 });
        for (var asked = 0; session.Next() is { } question; asked++)
        {
            Assert.Equal(answering == Answering.Typed, question.IsTyped);
            Answer(session, true, Monday);
        }
    }

    [Fact]
    public void Learners_remember_apart()
    {
        AnswerAll(Begin(Monday, new PracticeOrder { NewPerDay = 3 }), true, Monday);

        Assert.Empty(_bank.MemoryOf("ben").All());
        Assert.Equal(["anna", "ben"], _bank.Learners());
    }
}
