using System.Globalization;
using Dapper;

namespace Study.Bank;

/// <summary>Sittings, step by step: each step is on disk before the next question is shown, and each can be taken back.</summary>
public sealed partial class MemoryStore
{
    /// <summary>Begins a sitting that asks the given items in their order.</summary>
    /// <param name="choices">What was asked for, in any words that are the same for the same choices.</param>
    public Sitting Begin(DateTimeOffset at, DateOnly day, string choices, ulong seed, IReadOnlyList<string> itemIds)
    {
        var id = 0L;
        InTransaction(transaction =>
        {
            id = _connection.ExecuteScalar<long>(
                "insert into sittings (learner_id, began_at, day, choices, seed) values (@learner, @at, @day, @choices, @seed) returning id",
                new { learner = _learner, at = Iso(at), day = Iso(day), choices, seed = seed.ToString(CultureInfo.InvariantCulture) },
                transaction);
            _connection.Execute(
                "insert into sitting_items (sitting_id, position, item_id) values (@id, @position, @itemId)",
                itemIds.Select((itemId, position) => new { id, position, itemId }),
                transaction);
        });
        return new Sitting { Id = id, BeganAt = at, Day = day, Seed = seed };
    }

    /// <summary>The sitting of that day with the same choices that was cut off before its end; null where there is none.</summary>
    public Sitting? Unfinished(DateOnly day, string choices) =>
        Sittings("where sittings.learner_id = @learner and sittings.day = @day and choices = @choices and ended_at is null", new { learner = _learner, day = Iso(day), choices }, 1).FirstOrDefault();

    /// <summary>Whether the learner had a sitting of these choices on any day.</summary>
    public bool HasSitting(string choices) => Guarded(() =>
        _connection.ExecuteScalar<bool>("select exists (select 1 from sittings where learner_id = @learner and choices = @choices)", new { learner = _learner, choices }));

    /// <summary>The learner's sittings in which something was answered, the latest first.</summary>
    public IReadOnlyList<Sitting> Sittings(int most) => [.. Sittings("where sittings.learner_id = @learner", new { learner = _learner }, int.MaxValue).Where(sitting => sitting.Answers > 0).Take(most)];

    /// <summary>What a sitting asks, in order.</summary>
    public IReadOnlyList<SittingItem> ItemsOf(Sitting sitting) => Guarded(() => _connection.Query<SittingItemRow>(
            "select position, item_id, outcome, step, follow_up from sitting_items where sitting_id = @Id order by position", new { sitting.Id })
        .Select(row => row.ToSittingItem()).ToList());

    /// <summary>The answers of a sitting in their order.</summary>
    public IReadOnlyList<Attempt> AttemptsOf(Sitting sitting) => Guarded(() => _connection.Query<AttemptRow>(
        "select item_id, at, response, is_correct, place, day, rating, took_ms, had_hint from attempts where sitting_id = @Id order by id", new { sitting.Id })
        .Select(row => row.ToAttempt()).ToList());

    /// <summary>Keeps an answer, the memory it leaves behind and, where it was missed, that it comes again.</summary>
    /// <param name="decided">The item's place, with its step and follow-up.</param>
    public void Answer(Sitting sitting, SittingItem decided, Attempt attempt, ItemMemory after, Scheduler scheduler) => InTransaction(transaction =>
    {
        var id = Insert(attempt, after, scheduler, sitting.Id, transaction);
        Decide(sitting, decided, id, transaction);
    });

    /// <summary>Puts an item at the end of the sitting.</summary>
    public void Skip(Sitting sitting, SittingItem decided) => InTransaction(transaction => Decide(sitting, decided, null, transaction));

    /// <summary>Puts an item off until a later day.</summary>
    public void Bury(Sitting sitting, SittingItem decided, DateOnly until) => InTransaction(transaction =>
    {
        Decide(sitting, decided, null, transaction);
        _connection.Execute(
            "insert or replace into buried (learner_id, item_id, until_on) values (@learner, @ItemId, @until)", new { learner = _learner, decided.ItemId, until = Iso(until) }, transaction);
    });

    /// <summary>Marks an item as bad: it goes back to draft, and nobody is asked it until a teacher has looked at it.</summary>
    public void Doubt(Sitting sitting, SittingItem decided, DateTimeOffset at) => InTransaction(transaction =>
    {
        Decide(sitting, decided, null, transaction);
        _connection.Execute(
            """
            insert or replace into doubts (item_id, learner_id, at, was_approved) select id, @learner, @at, status = 'approved' from items where id = @ItemId;
            update items set status = 'draft' where id = @ItemId and status = 'approved';
            """,
            new { learner = _learner, decided.ItemId, at = Iso(at) },
            transaction);
    });

    /// <summary>Takes the last step of a sitting back, exactly; the item waits again in its place.</summary>
    /// <param name="last">The item the step decided.</param>
    public void Undo(Sitting sitting, SittingItem last) => InTransaction(transaction =>
    {
        var attempt = _connection.ExecuteScalar<long?>(
            "select attempt_id from sitting_items where sitting_id = @Id and position = @Position", new { sitting.Id, last.Position }, transaction);
        if (attempt is { } given)
        {
            Remove(given, transaction);
        }

        if (last.Outcome == SittingOutcome.Buried)
        {
            _connection.Execute("delete from buried where learner_id = @learner and item_id = @ItemId", new { learner = _learner, last.ItemId }, transaction);
        }

        if (last.Outcome == SittingOutcome.Doubted)
        {
            _connection.Execute(
                """
                update items set status = 'approved' where id = @ItemId and status = 'draft'
                    and exists (select 1 from doubts where item_id = @ItemId and learner_id = @learner and was_approved);
                delete from doubts where item_id = @ItemId and learner_id = @learner;
                """,
                new { learner = _learner, last.ItemId },
                transaction);
        }

        _connection.Execute(
            """
            delete from sitting_items where sitting_id = @Id and position = @FollowUp;
            update sitting_items set outcome = 'waiting', step = null, attempt_id = null, follow_up = null where sitting_id = @Id and position = @Position;
            update sittings set ended_at = null where id = @Id;
            """,
            new { sitting.Id, last.Position, last.FollowUp },
            transaction);
    });

    /// <summary>Writes down that the sitting came to its end.</summary>
    public void End(Sitting sitting, DateTimeOffset at) => InTransaction(transaction =>
        _connection.Execute("update sittings set ended_at = @at where id = @Id", new { sitting.Id, at = Iso(at) }, transaction));

    private void Decide(Sitting sitting, SittingItem decided, long? attempt, Microsoft.Data.Sqlite.SqliteTransaction transaction)
    {
        _connection.Execute(
            "update sitting_items set outcome = @outcome, step = @Step, attempt_id = @attempt, follow_up = @FollowUp where sitting_id = @Id and position = @Position",
            new { sitting.Id, decided.Position, outcome = decided.Outcome.ToString().ToLowerInvariant(), decided.Step, attempt, decided.FollowUp },
            transaction);
        if (decided.FollowUp is { } position)
        {
            _connection.Execute("insert into sitting_items (sitting_id, position, item_id) values (@Id, @position, @ItemId)", new { sitting.Id, position, decided.ItemId }, transaction);
        }
    }

    private List<Sitting> Sittings(string where, object parameters, int most) => Guarded(() => _connection.Query<SittingRow>(
            $"""
            select sittings.id, began_at, sittings.day, ended_at, seed, count(attempts.id) as answers, coalesce(sum(is_correct), 0) as correct, coalesce(sum(took_ms), 0) as took_ms
            from sittings left join attempts on attempts.sitting_id = sittings.id
            {where} group by sittings.id order by sittings.id desc
            """,
            parameters)
        .Take(most).Select(row => row.ToSitting()).ToList());

    private sealed record SittingRow
    {
        public long Id { get; init; }

        public string BeganAt { get; init; } = "";

        public string Day { get; init; } = "";

        public string? EndedAt { get; init; }

        public string Seed { get; init; } = "";

        public long Answers { get; init; }

        public long Correct { get; init; }

        public long TookMs { get; init; }

        public Sitting ToSitting() => new()
        {
            Id = Id,
            BeganAt = Time(BeganAt),
            Day = MemoryStore.Day(Day),
            EndedAt = EndedAt is null ? null : Time(EndedAt),
            Seed = ulong.Parse(Seed, CultureInfo.InvariantCulture),
            Answers = (int)Answers,
            Correct = (int)Correct,
            Took = TimeSpan.FromMilliseconds(TookMs),
        };
    }

    private sealed record SittingItemRow
    {
        public long Position { get; init; }

        public string ItemId { get; init; } = "";

        public string Outcome { get; init; } = "";

        public long? Step { get; init; }

        public long? FollowUp { get; init; }

        public SittingItem ToSittingItem() => new((int)Position, ItemId, Enum.Parse<SittingOutcome>(Outcome, ignoreCase: true), (int?)Step, (int?)FollowUp);
    }
}
