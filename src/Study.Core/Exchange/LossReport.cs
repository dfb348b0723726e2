namespace Study.Exchange;

/// <summary>What an export could not carry over, and why, counted by reason so that the report stays small however large the bank is.</summary>
public sealed class LossReport
{
    private const int MostExamples = 3;

    private readonly Dictionary<(bool IsWholeItem, string Reason), (int Count, List<string> Examples, PortableItem Last)> _losses = [];

    /// <summary>How many items are in the file.</summary>
    public int Written { get; private set; }

    /// <summary>How many items are not.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What was lost: whole items first, the most frequent reasons first.</summary>
    public IReadOnlyList<Loss> Losses =>
        [.. _losses.Select(loss => new Loss(loss.Key.IsWholeItem, loss.Key.Reason, loss.Value.Count, loss.Value.Examples))
            .OrderByDescending(loss => loss.IsWholeItem)
            .ThenByDescending(loss => loss.Count)
            .ThenBy(loss => loss.Reason, StringComparer.Ordinal)];

    public void Write() => Written++;

    /// <summary>The format cannot hold the item.</summary>
    public void LeaveOut(PortableItem item, string reason)
    {
        LeftOut++;
        Add(item, true, reason);
    }

    /// <summary>The item is there, but something of it is not as it was.</summary>
    public void Change(PortableItem item, string reason) => Add(item, false, reason);

    private void Add(PortableItem item, bool isWholeItem, string reason)
    {
        // What is lost twice of one item is one loss.
        var (count, examples, last) = _losses.GetValueOrDefault((isWholeItem, reason), (0, [], null!));
        if (ReferenceEquals(last, item))
        {
            return;
        }

        if (examples.Count < MostExamples)
        {
            examples.Add(item.Id);
        }

        _losses[(isWholeItem, reason)] = (count + 1, examples, item);
    }
}

/// <summary>One thing that a format could not hold.</summary>
/// <param name="IsWholeItem">Whether the items are missing; else a part of them is.</param>
/// <param name="Examples">The ids of the first few.</param>
public sealed record Loss(bool IsWholeItem, string Reason, int Count, IReadOnlyList<string> Examples);
