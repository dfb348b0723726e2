using System.Collections.Frozen;

namespace Study.Text;

/// <summary>Words with a meaning each, found in a text by the longest that fits. Nothing is allocated while looking.</summary>
public sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;

    // The longest word that begins with a code unit; 0 where none does.
    private readonly byte[] _longest = new byte[char.MaxValue + 1];

    // The longest word that ends with a code unit.
    private readonly byte[] _longestAtEnd = new byte[char.MaxValue + 1];

    /// <param name="words">No word twice; each at most 255 code units.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var table = words.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var word in table.Keys)
        {
            _longest[word[0]] = Math.Max(_longest[word[0]], checked((byte)word.Length));
            _longestAtEnd[word[^1]] = Math.Max(_longestAtEnd[word[^1]], (byte)word.Length);
        }

        _words = table.GetAlternateLookup<ReadOnlySpan<char>>();
        Count = table.Count;
    }

    public int Count { get; }

    /// <summary>Whether some word begins with the code unit.</summary>
    public bool MayBegin(char unit) => _longest[unit] > 0;

    /// <summary>The longest word that <paramref name="text"/> begins with.</summary>
    /// <returns>Its length; 0 where no word begins the text.</returns>
    public int Longest(ReadOnlySpan<char> text, out T meaning)
    {
        if (!text.IsEmpty)
        {
            for (var length = Math.Min(_longest[text[0]], text.Length); length > 0; length--)
            {
                if (_words.TryGetValue(text[..length], out meaning!))
                {
                    return length;
                }
            }
        }

        meaning = default!;
        return 0;
    }

    /// <summary>The longest word that <paramref name="text"/> ends with.</summary>
    /// <param name="limit">The most code units to try.</param>
    /// <returns>Its length; 0 where no word ends the text.</returns>
    public int LongestAtEnd(ReadOnlySpan<char> text, int limit, out T meaning)
    {
        var longest = text.IsEmpty ? 0 : _longestAtEnd[text[^1]];
        for (var length = Math.Min(longest, Math.Min(limit, text.Length)); length > 0; length--)
        {
            if (_words.TryGetValue(text[^length..], out meaning!))
            {
                return length;
            }
        }

        meaning = default!;
        return 0;
    }

    /// <summary>The meaning of exactly this word.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T meaning) => _words.TryGetValue(word, out meaning!);
}
