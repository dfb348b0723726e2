namespace Study.Text;

/// <summary>
/// Shuffles and picks that come out the same for the same seed on every machine and every .NET version.
/// </summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, 2014) drives a Fisher–Yates shuffle. Not for secrets.</remarks>
public sealed class SeededShuffle(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A shuffle whose seed is drawn from the given words, for choices that belong to one thing and not to a whole run.</summary>
    public static SeededShuffle For(params ReadOnlySpan<string> words)
    {
        // FNV-1a (Fowler, Noll and Vo), 64 bits.
        var state = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var unit in word)
            {
                state = (state ^ unit) * 1099511628211UL;
            }

            state = (state ^ 0xFFFF) * 1099511628211UL;
        }

        return new SeededShuffle(state);
    }

    /// <summary>The same elements in a new order; every order is equally likely.</summary>
    public IReadOnlyList<T> Of<T>(IEnumerable<T> elements)
    {
        var order = elements.ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var pick = Below(last + 1);
            (order[last], order[pick]) = (order[pick], order[last]);
        }

        return order;
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1, each equally likely.</summary>
    /// <param name="bound">1 or more.</param>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        // The last incomplete block of 2^64 values is drawn again, so that no remainder is favoured.
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong draw;
        do
        {
            draw = Next();
        }
        while (draw >= limit);

        return (int)(draw % (ulong)bound);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
