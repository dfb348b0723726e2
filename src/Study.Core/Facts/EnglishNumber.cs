using System.Collections.Frozen;
using System.Globalization;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>Numbers as English text writes them: 2.3 million, twenty-five, a dozen, two thirds, hundreds.</summary>
internal static class EnglishNumber
{
    private enum Kind
    {
        Digit,
        Tens,
        Scale,
        Letters,
        Many,
        Ordinal,
        Part,
    }

    private const decimal LargestScale = 1_000_000_000_000m;

    private readonly record struct NumberWord(Kind Kind, decimal Value);

    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Words =
        LexiconFile.Rows("en-numbers", 3)
            .ToFrozenDictionary(
                row => row[0],
                row => new NumberWord(Enum.Parse<Kind>(row[1]), decimal.Parse(row[2], CultureInfo.InvariantCulture)),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // The first letters of number words and of "a": a quick no for nearly every word.
    private static readonly bool[] MayBeginWith = FirstLetters();

    public static bool MayBegin(char unit) => unit < 128 && MayBeginWith[unit];

    /// <summary>Reads the number in words that begins at <paramref name="at"/>, the start of a word.</summary>
    /// <param name="isVague">Whether it names no value: dozens, hundreds of thousands.</param>
    /// <param name="isFraction">Whether it is a part of a whole: half, two thirds.</param>
    public static bool TryRead(string text, int at, out decimal value, out int end, out bool isVague, out bool isFraction)
    {
        isVague = false;
        isFraction = false;
        value = 0m;
        end = at;
        if (!TryNext(text, at, out var first, out var next))
        {
            // "a dozen", "a quarter", "an eighth of": the article is the number.
            var article = text.AsSpan(at).StartsWith("a ") || text.AsSpan(at).StartsWith("A ") ? at + 1 : text.AsSpan(at).StartsWith("an ") || text.AsSpan(at).StartsWith("An ") ? at + 2 : -1;
            if (article < 0 || !TryNext(text, article, out first, out next) || first.Kind is not (Kind.Scale or Kind.Part or Kind.Ordinal) || first.Value == 2m
                || (first.Kind == Kind.Ordinal && !IsPart(text, at, next, first.Value)))
            {
                return false;
            }

            return first.Kind is Kind.Part or Kind.Ordinal
                ? Take(1m / first.Value, next, out value, out end, out isFraction)
                : ReadOn(text, 0m, first.Value, next, out value, out end, isBehindScale: true);
        }

        switch (first.Kind)
        {
            case Kind.Many:
                isVague = true;
                return Take(first.Value, next, out value, out end, out _);
            case Kind.Part when first.Value == 2m:
                // "half a million", "half million"
                if (TryNext(text, text.AsSpan(next).StartsWith(" a ") ? next + 2 : next, out var scale, out var scaleEnd) && scale.Kind == Kind.Scale)
                {
                    return Take(scale.Value / 2m, scaleEnd, out value, out end, out _);
                }

                return Take(0.5m, next, out value, out end, out isFraction);
            case Kind.Part when first.Value == 4m && TryNext(text, next, out var million, out var millionEnd) && million is { Kind: Kind.Scale, Value: >= 1_000_000m }:
                return Take(million.Value / 4m, millionEnd, out value, out end, out _);
            case Kind.Digit when TryNext(text, next, out var parts, out var partsEnd) && parts.Kind is Kind.Part || IsOneOrdinalPart(text, first, next, out parts, out partsEnd):
                // three quarters of a million is told as three quarters million too
                return TryNext(text, partsEnd, out var whole, out var wholeEnd) && whole is { Kind: Kind.Scale, Value: >= 1_000_000m }
                    ? Take(first.Value * whole.Value / parts.Value, wholeEnd, out value, out end, out _)
                    : Take(first.Value / parts.Value, partsEnd, out value, out end, out isFraction);
            case Kind.Digit or Kind.Tens:
                return ReadOn(text, 0m, Digits(text, first, ref next), next, out value, out end);
            default:
                return false;
        }
    }

    /// <summary>a third of the land, fell by a fifth, a hundredth: a part; a third time and a fifth of May are places in a series.</summary>
    private static bool IsPart(string text, int at, int end, decimal rank)
    {
        var rest = text.AsSpan(end);
        if (rest.StartsWith(" of "))
        {
            return rest.Length > 4 && !EnglishDateParts.TryReadMonth(text, end + 4, out _, out _);
        }

        var isEnd = rest.IsEmpty || rest[0] is '.' or ',' or ';' or ')' || rest.StartsWith(" in ") || rest.StartsWith(" to ") || rest.StartsWith(" between ") || rest.StartsWith(" from ") || rest.StartsWith(" over ") || rest.StartsWith(" during ") || rest.StartsWith(" since ");
        return isEnd && (rank >= 100m || text.AsSpan(0, at).EndsWith("by "));
    }

    /// <summary>What the scale words behind digits multiply by: 1,000,000 for the million of 2.3 million or the m of £30m.</summary>
    /// <param name="isMoney">Whether a sign of money stands before the digits; only then is m a million and no metre.</param>
    public static decimal ReadScale(string text, int at, bool isMoney, out int end)
    {
        var factor = 1m;
        end = at;
        while (TryNext(text, end, out var word, out var next)
            && factor * word.Value <= LargestScale && (word.Kind == Kind.Scale || (word.Kind == Kind.Letters && (isMoney || word.Value == 1_000m) && Characters.IsLatin(text[end]))))
        {
            factor *= word.Value;
            end = next;
        }

        return factor;
    }

    /// <summary>What the scale word at a place multiplies by: the million of two and a half million; 1 where there is none.</summary>
    public static decimal ReadScaleWord(string text, ref int at)
    {
        if (!TryNext(text, at, out var word, out var next) || word is not { Kind: Kind.Scale, Value: >= 100m })
        {
            return 1m;
        }

        at = next;
        return word.Value;
    }

    /// <summary>Reads an ordinal in words: first, twenty-first.</summary>
    public static bool TryReadOrdinal(string text, int at, out int rank, out int end)
    {
        rank = 0;
        end = at;
        if (!TryNext(text, at, out var word, out var next))
        {
            return false;
        }

        if (word.Kind == Kind.Tens && next < text.Length && text[next] == '-' && TryNext(text, next, out var ones, out var onesEnd)
            && ones is { Kind: Kind.Ordinal, Value: < 10m })
        {
            rank = (int)(word.Value + ones.Value);
            end = onesEnd;
            return true;
        }

        if (word.Kind is Kind.Digit or Kind.Tens && TryReadLongOrdinal(text, at, out rank, out end))
        {
            return true;
        }

        end = at;
        if (word.Kind != Kind.Ordinal || word.Value > int.MaxValue)
        {
            return false;
        }

        rank = (int)word.Value;
        end = next;
        return true;
    }

    /// <summary>one hundred and twenty-fifth: a number that ends in an ordinal.</summary>
    private static bool TryReadLongOrdinal(string text, int at, out int rank, out int end)
    {
        rank = 0;
        if (!TryRead(text, at, out var value, out end, out _, out var isFraction) || isFraction || value % 10m != 0m || value is < 100m or > 100_000m)
        {
            return false;
        }

        if (!TryReadOrdinal(text, SkipBlank(text, AfterAnd(text, end)), out var rest, out end) || rest >= 100)
        {
            return false;
        }

        rank = (int)value + rest;
        return true;
    }

    private static int SkipBlank(string text, int at) => at < text.Length && text[at] is ' ' ? at + 1 : at;

    /// <summary>Reads a year in words: nineteen ninety-six, nineteen oh one, two thousand and fifteen.</summary>
    /// <param name="isPlain">Whether the words are those of a plain number as well: two thousand and fifteen.</param>
    public static bool TryReadYear(string text, int at, out int year, out int end, out bool isPlain)
    {
        year = 0;
        end = at;
        isPlain = false;
        if (!TryNext(text, at, out var first, out var next))
        {
            return false;
        }

        if (first is { Kind: Kind.Digit, Value: >= 11m } or { Kind: Kind.Tens, Value: 20m } && TryNext(text, next, out var second, out var secondEnd))
        {
            // nineteen ninety-six, nineteen fifteen, nineteen zero one
            var rest = second switch
            {
                { Kind: Kind.Tens } => Digits(text, second, ref secondEnd),
                { Kind: Kind.Digit, Value: >= 10m } => second.Value,
                { Kind: Kind.Digit, Value: 0m } when TryNext(text, secondEnd, out var last, out var lastEnd) && last is { Kind: Kind.Digit, Value: > 0m and < 10m } => Take(last.Value, lastEnd, out secondEnd),
                _ => -1m,
            };
            year = (int)(first.Value * 100m + rest);
            end = secondEnd;
            return rest >= 0m && year is >= 1100 and < 2100;
        }

        if (first is { Kind: Kind.Digit, Value: 2m } && TryNext(text, next, out var thousand, out next) && thousand.Value == 1_000m)
        {
            isPlain = true;
            year = 2_000;
            end = next;
            if (TryNext(text, AfterAnd(text, next), out var ones, out next) && ones.Kind is Kind.Digit or Kind.Tens && ones.Value > 0m)
            {
                year += (int)Digits(text, ones, ref next);
                end = next;
            }

            return true;
        }

        return false;
    }

    private static decimal Take(decimal number, int numberEnd, out int end)
    {
        end = numberEnd;
        return number;
    }

    /// <summary>one third, one fifth: with "one" alone the ordinal's singular names a part.</summary>
    private static bool IsOneOrdinalPart(string text, NumberWord first, int next, out NumberWord part, out int end)
    {
        end = next;
        part = default;
        return first.Value == 1m && TryNext(text, next, out part, out end) && part is { Kind: Kind.Ordinal, Value: > 2m };
    }

    private static decimal Digits(string text, NumberWord first, ref int next)
    {
        if (first.Kind == Kind.Tens && TryNext(text, next, out var ones, out var end) && ones is { Kind: Kind.Digit, Value: > 0m and < 10m })
        {
            next = end;
            return first.Value + ones.Value;
        }

        return first.Value;
    }

    /// <summary>Goes on behind "two", "two hundred", "two hundred and five thousand".</summary>
    /// <param name="isBehindScale">Whether a scale has been read already: the hundred of "a hundred and one".</param>
    private static bool ReadOn(string text, decimal total, decimal section, int at, out decimal value, out int end, bool isBehindScale = false)
    {
        end = at;
        while (true)
        {
            if (TryNext(text, end, out var word, out var next) && word.Kind == Kind.Scale)
            {
                (total, section) = word.Value < 1_000m ? (total, section * word.Value) : (total + section * word.Value, 0m);
                end = next;
            }
            else if ((end > at || isBehindScale) && TryNext(text, AfterAnd(text, end), out word, out next) && word.Kind is Kind.Digit or Kind.Tens && word.Value > 0m
                && !(TryNext(text, next, out var part, out _) && part.Kind == Kind.Part && text.AsSpan(end).StartsWith(" and ")))
            {
                section += Digits(text, word, ref next);
                end = next;
                at = next;
                isBehindScale = false;
            }
            else
            {
                value = total + section + DecimalsInWords(text, ref end);
                return true;
            }
        }
    }

    /// <summary>five point five, two hundred point seventy-one: the digits behind "point".</summary>
    private static decimal DecimalsInWords(string text, ref int at)
    {
        if (!text.AsSpan(at).StartsWith(" point ") || !TryNext(text, at + " point".Length, out var word, out var next) || word.Kind is not (Kind.Digit or Kind.Tens))
        {
            return 0m;
        }

        if (word.Value >= 10m)
        {
            var two = Digits(text, word, ref next);
            at = next;
            return two / 100m;
        }

        var value = 0m;
        var place = 0.1m;
        do
        {
            value += word.Value * place;
            place /= 10m;
            at = next;
        }
        while (TryNext(text, at, out word, out next) && word is { Kind: Kind.Digit, Value: < 10m });
        return value;
    }

    private static int AfterAnd(string text, int at) => text.AsSpan(at).StartsWith(" and ") ? at + 4 : at;

    private static bool Take(decimal number, int numberEnd, out decimal value, out int end, out bool isFraction)
    {
        value = number;
        end = numberEnd;
        isFraction = true;
        return true;
    }

    /// <summary>The number word at <paramref name="at"/>, or one blank or hyphen behind it.</summary>
    private static bool TryNext(string text, int at, out NumberWord word, out int end)
    {
        var start = at < text.Length && text[at] is ' ' or '-' or '\u00A0' ? at + 1 : at;
        end = start;
        while (end < text.Length && Characters.IsLatin(text[end]))
        {
            end++;
        }

        word = default;
        return end > start && Words.TryGetValue(text.AsSpan(start, end - start), out word);
    }

    private static bool[] FirstLetters()
    {
        var letters = new bool[128];
        foreach (var row in LexiconFile.Rows("en-numbers", 3))
        {
            letters[row[0][0]] = letters[char.ToUpperInvariant(row[0][0])] = true;
        }

        letters['a'] = letters['A'] = true;
        return letters;
    }
}
