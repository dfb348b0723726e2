using Study.Bank;
using Study.Questions;

namespace Study.Practice;

/// <summary>An answer that was judged and kept.</summary>
/// <param name="After">The memory it left behind.</param>
/// <param name="ComesAgain">Whether the item comes once more in this sitting.</param>
public sealed record JudgedAnswer(Attempt Attempt, Judgement Judgement, ItemMemory After, bool ComesAgain);

/// <summary>
/// One sitting: what is asked, what became of each item, and the way back. It knows no screen. Every step is in the bank before the next
/// question is asked, so that a sitting that was cut off goes on where it stopped.
/// </summary>
public sealed class PracticeSession
{
    private readonly ItemBank _bank;
    private readonly MemoryStore _memory;
    private readonly PracticeOrder _order;
    private readonly FsrsParameters _parameters;
    private readonly Sitting _sitting;
    private readonly List<SittingItem> _items;

    private PracticeSession(ItemBank bank, MemoryStore memory, PracticeOrder order, FsrsParameters parameters, Sitting sitting, PracticePlan? plan)
    {
        (_bank, _memory, _order, _parameters, _sitting, Plan) = (bank, memory, order, parameters, sitting, plan);
        _items = [.. memory.ItemsOf(sitting)];
    }

    /// <summary>Goes on with the day's sitting of the same choices where one was cut off; else begins one.</summary>
    public static PracticeSession Begin(ItemBank bank, MemoryStore memory, PracticeOrder order, DateTimeOffset now, FsrsParameters parameters)
    {
        var day = order.DayOf(now);
        if (memory.Unfinished(day, order.Choices) is { } unfinished)
        {
            var resumed = new PracticeSession(bank, memory, order, parameters, unfinished, null);
            if (resumed._items.Exists(item => item.Outcome == SittingOutcome.Waiting))
            {
                return resumed;
            }

            memory.End(unfinished, now);
        }

        var plan = PracticePlan.Of(memory, order, now, parameters);
        return new PracticeSession(bank, memory, order, parameters, memory.Begin(now, day, order.Choices, order.Seed, plan.ItemIds), plan);
    }

    /// <summary>What was planned; null where an earlier sitting goes on.</summary>
    public PracticePlan? Plan { get; }

    public Sitting Sitting => _sitting;

    /// <summary>How many questions the sitting has, those that come again included.</summary>
    public int Count => _items.Count(item => item.FollowUp is null || item.Outcome == SittingOutcome.Answered);

    /// <summary>How many are done: answered, buried or marked as bad.</summary>
    public int Done => _items.Count(item => item.Outcome is SittingOutcome.Answered or SittingOutcome.Buried or SittingOutcome.Doubted);

    public bool CanUndo => _items.Exists(item => item.Step is not null);

    /// <summary>The question on hand; null when the sitting is over.</summary>
    public PracticeQuestion? Next()
    {
        while (_items.Find(item => item.Outcome == SittingOutcome.Waiting) is { } waiting)
        {
            if (Load(waiting.ItemId) is { } item)
            {
                return PracticeQuestion.Of(item, _order.Seed, _memory.Of(item.Id)?.Reviews ?? 0, _order.Answering == Answering.Typed);
            }

            // It was rejected or its source went since the sitting began.
            _items.Remove(waiting);
        }

        return null;
    }

    /// <summary>Whether the question on hand stands here a second time.</summary>
    public bool IsSecondTime => Current is { } current && _items.Exists(item => item.FollowUp == current.Position && item.Outcome == SittingOutcome.Answered);

    /// <summary>Keeps the answer to the question on hand.</summary>
    /// <param name="rating">How well it was remembered; null for what follows from the judgement.</param>
    /// <param name="isSecondTry">Whether an earlier response to the same question was nearly right.</param>
    public JudgedAnswer Answer(PracticeQuestion question, string response, Judgement judgement, DateTimeOffset at, TimeSpan? took, bool hadHint, bool isSecondTry, Rating? rating = null)
    {
        var current = Current ?? throw new InvalidOperationException("The sitting is over.");
        var attempt = new Attempt(question.Item.Id, at, response.Trim(), judgement.IsCorrect)
        {
            Day = _order.DayOf(at),
            Rating = rating ?? RatingOf(judgement, hadHint || isSecondTry),
            Took = took,
            HadHint = hadHint,
        };
        var after = MemoryFold.Next(_memory.Of(question.Item.Id), attempt, _parameters);
        if (_order.Exam is { } exam && after.DueOn >= exam && attempt.Day < exam)
        {
            after = BeforeExam(after, exam, attempt.Day);
        }

        // A missed item comes once more at the end, after everything else.
        var comesAgain = !judgement.IsCorrect && !IsSecondTime;
        var decided = Decided(current, SittingOutcome.Answered, comesAgain);
        _memory.Answer(_sitting, decided, attempt, after, _parameters.Scheduler);
        Put(decided);
        return new JudgedAnswer(attempt, judgement, after, comesAgain);
    }

    /// <summary>Puts the question on hand at the end of the sitting.</summary>
    public void Skip()
    {
        if (Current is { } current)
        {
            var decided = Decided(current, SittingOutcome.Skipped, true);
            _memory.Skip(_sitting, decided);
            Put(decided);
        }
    }

    /// <summary>Puts the question on hand off until the next practice day.</summary>
    public void Bury(DateTimeOffset at)
    {
        if (Current is { } current)
        {
            var decided = Decided(current, SittingOutcome.Buried, false);
            _memory.Bury(_sitting, decided, _order.DayOf(at).AddDays(1));
            Put(decided);
        }
    }

    /// <summary>Marks the question on hand as bad: it is not asked again before a teacher has looked at it.</summary>
    public void Doubt(DateTimeOffset at)
    {
        if (Current is { } current)
        {
            var decided = Decided(current, SittingOutcome.Doubted, false);
            _memory.Doubt(_sitting, decided, at);
            Put(decided);
        }
    }

    /// <summary>Takes the last step back; its item is on hand again.</summary>
    /// <returns>What the step was; null where there is none.</returns>
    public SittingOutcome? Undo()
    {
        if (_items.Where(item => item.Step is not null).MaxBy(item => item.Step) is not { } last)
        {
            return null;
        }

        _memory.Undo(_sitting, last);
        _items.RemoveAll(item => item.Position == last.FollowUp);
        _items[_items.FindIndex(item => item.Position == last.Position)] = last with { Outcome = SittingOutcome.Waiting, Step = null, FollowUp = null };
        return last.Outcome;
    }

    /// <summary>Writes down that the sitting came to its end, whether all was asked or not.</summary>
    public void End(DateTimeOffset at) => _memory.End(_sitting, at);

    /// <summary>The sitting's answers with their items, in order.</summary>
    public IReadOnlyList<(Attempt Attempt, Item Item)> Answers() =>
        [.. _memory.AttemptsOf(_sitting).Select(attempt => (attempt, Item: Load(attempt.ItemId))).Where(answer => answer.Item is not null).Select(answer => (answer.attempt, answer.Item!))];

    /// <summary>Wrong is Again, right is Good, right with help is Hard; Easy only where the learner says so.</summary>
    public static Rating RatingOf(Judgement judgement, bool hadHelp) => !judgement.IsCorrect ? Rating.Again : hadHelp ? Rating.Hard : Rating.Good;

    private SittingItem? Current => _items.Find(item => item.Outcome == SittingOutcome.Waiting);

    private SittingItem Decided(SittingItem current, SittingOutcome outcome, bool comesAgain) => current with
    {
        Outcome = outcome,
        Step = (_items.Max(item => item.Step) ?? 0) + 1,
        FollowUp = comesAgain ? _items.Max(item => item.Position) + 1 : null,
    };

    private void Put(SittingItem decided)
    {
        _items[_items.FindIndex(item => item.Position == decided.Position)] = decided;
        if (decided.FollowUp is { } position)
        {
            _items.Add(new SittingItem(position, decided.ItemId, SittingOutcome.Waiting, null, null));
        }
    }

    /// <summary>What would be due after the exam comes once more before it where it would not hold until then.</summary>
    private ItemMemory BeforeExam(ItemMemory memory, DateOnly exam, DateOnly today)
    {
        var wanted = PracticePlan.RetentionBefore(exam, today, _parameters.DesiredRetention);
        return Fsrs.Retrievability(memory.State.StabilityDays, exam.DayNumber - today.DayNumber, _parameters) < wanted && exam.DayNumber - today.DayNumber > 1
            ? memory with { DueOn = exam.AddDays(-1) }
            : memory;
    }

    private Item? Load(string itemId) => _bank.Read(new ItemFilter { Ids = [itemId] }).FirstOrDefault()?.Item;
}
