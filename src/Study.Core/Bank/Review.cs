namespace Study.Bank;

/// <summary>One teacher going through items: which is on hand, and what is decided about it. It knows no screen.</summary>
/// <remarks>Every decision is in the bank when the method returns; the place is kept there too, by what the review is of.</remarks>
public sealed class Review
{
    private readonly IItemBank _bank;
    private readonly string _of;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<string> _ids;
    private readonly Stack<(int Place, BankDecision Decision)> _done = new();

    /// <param name="of">What it is a review of, in any words that are the same for the same filter.</param>
    /// <param name="clock">Tells when each decision is made, for the items' histories.</param>
    public Review(IItemBank bank, ItemFilter filter, string of, TimeProvider clock)
    {
        _bank = bank;
        _of = of;
        _clock = clock;
        _ids = bank.Ids(filter);
        Place = bank.ReviewPlace(of) is { } id ? Math.Max(0, _ids.ToList().IndexOf(id)) : 0;
        Show();
    }

    /// <summary>How many items there are to go through.</summary>
    public int Count => _ids.Count;

    /// <summary>Which of them is on hand, from 0; <see cref="Count"/> when all were gone through.</summary>
    public int Place { get; private set; }

    /// <summary>The item on hand as it is now; null when all were gone through.</summary>
    public BankedItem? Current { get; private set; }

    /// <summary>How many decisions and edits there were, those undone left out.</summary>
    public int Done => _done.Count;

    private DateTimeOffset Now => _clock.GetUtcNow();

    public void Approve() => Decide(ItemStatus.Approved, null, "");

    public void Retire() => Decide(ItemStatus.Retired, null, "");

    public void Reject(RejectionReason reason, string note = "") => Decide(ItemStatus.Rejected, reason, note);

    /// <summary>Changes the item on hand and stays at it.</summary>
    /// <exception cref="Text.StudyException">The edit has a flaw; nothing was stored.</exception>
    public void Edit(ItemEdit edit)
    {
        if (Current is { } current && !edit.IsEmpty)
        {
            _done.Push((Place, _bank.Edit(current.Item.Id, edit, Now)));
            Show();
        }
    }

    /// <summary>Takes a teacher's edit of the item on hand back.</summary>
    public void TakeEditBack()
    {
        if (Current is { Derived: not null } current)
        {
            _done.Push((Place, _bank.TakeEditBack(current.Item.Id, Now)));
            Show();
        }
    }

    public void Next() => GoTo(Place + 1);

    public void Previous() => GoTo(Place - 1);

    /// <summary>Goes to a place; before the first is the first, behind the last is the end.</summary>
    public void GoTo(int place)
    {
        Place = Math.Clamp(place, 0, Count);
        Show();
    }

    /// <summary>Goes to the item whose id begins so.</summary>
    /// <returns>Whether there is one in this review.</returns>
    public bool GoTo(string idPrefix)
    {
        var place = _ids.TakeWhile(id => !id.StartsWith(idPrefix, StringComparison.OrdinalIgnoreCase)).Count();
        if (idPrefix.Length == 0 || place == Count)
        {
            return false;
        }

        GoTo(place);
        return true;
    }

    /// <summary>Takes back the last decision or edit, and goes to its item.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Undo()
    {
        if (!_done.TryPop(out var last))
        {
            return false;
        }

        _bank.Undo(last.Decision, Now);
        GoTo(last.Place);
        return true;
    }

    private void Decide(ItemStatus status, RejectionReason? reason, string note)
    {
        if (Current is { } current)
        {
            _done.Push((Place, _bank.Decide([current.Item.Id], status, reason, Now, note)));
            Next();
        }
    }

    private void Show()
    {
        Current = Place < Count ? _bank.Find(_ids[Place]).SingleOrDefault() : null;
        if (Current is not null)
        {
            _bank.KeepReviewPlace(_of, Current.Item.Id);
        }
    }
}
