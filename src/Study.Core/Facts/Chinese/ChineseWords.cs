using System.Buffers;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>A word of a Chinese text.</summary>
/// <param name="Span">Into the text that was cut.</param>
internal readonly record struct ChineseWord(TextSpan Span, WordTag Tag);

/// <summary>Cuts Chinese text into words: of all ways to cut it into words of the dictionary, the one whose words are the most frequent together.</summary>
/// <remarks>The unigram model of Sproat and Shih (1990), solved from the text's end by dynamic programming; time is linear in the length.</remarks>
internal static class ChineseWords
{
    /// <summary>The words in order, without gaps. Latin letters and digits stay together; what the dictionary lacks is one character a word.</summary>
    public static List<ChineseWord> Cut(ReadOnlySpan<char> text)
    {
        var words = new List<ChineseWord>(text.Length / 2 + 1);
        Cut(text, 0, words);
        return words;
    }

    /// <summary>Adds the words of a text that stands <paramref name="offset"/> units into a longer one.</summary>
    public static void Cut(ReadOnlySpan<char> text, int offset, List<ChineseWord> words)
    {
        var dictionary = ChineseDictionary.Instance;
        var steps = ArrayPool<Step>.Shared.Rent(text.Length + 1);
        steps[text.Length] = default;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var run = RunLength(text[at..]);
            var choice = new Choice(steps, at) { Best = new Step(dictionary.UnknownCost + steps[at + run].Cost, run, WordTag.Unknown) };
            dictionary.Prefixes(text[at..], ref choice, static (ref Choice choice, int length, float cost, WordTag tag) =>
            {
                var whole = cost + choice.Steps[choice.At + length].Cost;
                if (whole < choice.Best.Cost)
                {
                    choice.Best = new Step(whole, length, tag);
                }
            });
            steps[at] = choice.Best;
        }

        for (var at = 0; at < text.Length; at += steps[at].Length)
        {
            words.Add(new ChineseWord(new TextSpan(offset + at, steps[at].Length), steps[at].Tag));
        }

        ArrayPool<Step>.Shared.Return(steps);
    }

    /// <summary>How many units stay together whatever the dictionary says: a run of letters and digits, else one.</summary>
    private static int RunLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (Characters.IsLatin(text[length]) || Characters.IsDigit(text[length])))
        {
            length++;
        }

        return Math.Max(1, length);
    }

    /// <summary>The cheapest way to cut the text from a place to its end.</summary>
    /// <param name="Length">Of its first word.</param>
    private readonly record struct Step(float Cost, int Length, WordTag Tag);

    private struct Choice(Step[] steps, int at)
    {
        public readonly Step[] Steps => steps;

        public readonly int At => at;

        public Step Best;
    }
}
