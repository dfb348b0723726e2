using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>What figures are made of in either language: a sign, a number, a unit, a hedge.</summary>
internal static class FigureParts
{
    private const int LongestHedge = 24;

    /// <summary>A unit where it stands behind a number; the length is 0 where there is none.</summary>
    public readonly record struct UnitRead(int End, int Length, FigureWords.UnitWord Word);

    private static readonly string[] SignWords = ["minus ", "negative "];

    /// <summary>The length of the "minus" before a number; 0 where there is none.</summary>
    public static int LengthOfSignWord(string text, int floor, int at)
    {
        if (at > floor && text[at - 1] == ' ')
        {
            foreach (var word in SignWords)
            {
                if (text.AsSpan(floor, at - floor).EndsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    public static bool TryReadNumber(string text, int at, bool isMoney, out decimal value, out int end, out bool isMoreThan, out bool isVague)
    {
        if (VulgarFraction(text[at]) is > 0m and var alone)
        {
            (value, end, isMoreThan, isVague) = (alone, at + 1, false, false);
            return true;
        }

        if (!ChineseNumber.TryRead(text.AsSpan(at), out value, out var length, out isMoreThan, out isVague))
        {
            end = at;
            return false;
        }

        end = at + length;
        if (end < text.Length && VulgarFraction(text[end]) is > 0m and var part)
        {
            value += part;
            end++;
            return true;
        }

        if (Characters.IsDigit(text[end - 1]) && end < text.Length && (text[end] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '-' || Characters.IsLatin(text[end])))
        {
            ReadGroups(text, at, ref end, ref value);
            value *= value < 1_000_000_000_000_000m ? EnglishNumber.ReadScale(text, end, isMoney, out end) : 1m;
        }

        return true;
    }

    /// <summary>40 000, 1 234 567.5: thousands that blanks part.</summary>
    private static void ReadGroups(string text, int at, ref int end, ref decimal value)
    {
        if (end - at > 3 || text[at] is '0' or '０' || !decimal.IsInteger(value) || (at > 0 && text[at - 1] is '.' or ',' or '/' or ':' or '-' or '–'))
        {
            return;
        }

        while (end + 3 < text.Length && text[end] is ' ' or '\u00A0' or '\u2009' or '\u202F' && char.IsAsciiDigit(text[end + 1]) && value < 1_000_000_000m)
        {
            var group = ChineseNumber.ReadDigits(text.AsSpan(end + 1), out var length);
            var next = end + 1 + length;
            if (length < 3 || (length > 3 && text[end + 4] != '.') || (next < text.Length && (text[next] is '-' or '–' or '/' or ':' or '.' or ',' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]) || Characters.IsLatin(text[next]))))
            {
                return;
            }

            value = (value * 1_000m) + group;
            end = next;
        }
    }

    public static decimal VulgarFraction(char unit) => unit switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3m,
        '⅔' => 2m / 3m,
        _ => 0m,
    };

    /// <summary>The unit behind a number, with 多 or 余 between them (100多个) and at most one blank.</summary>
    public static UnitRead ReadUnit(string text, int numberStart, int numberEnd, ref Hedge hedge)
    {
        var at = numberEnd;
        if (at < text.Length && text[at] is '多' or '余' or '餘' && at + 1 < text.Length && FigureWords.ChineseUnits.MayBegin(text[at + 1]))
        {
            hedge = Hedge.MoreThan;
            at++;
        }
        else if (at < text.Length && text[at] == '来' && ChineseNumber.ScaleOf(text[at - 1]) > 0m)
        {
            hedge = Hedge.About;
            at++;
        }

        var blank = at < text.Length && text[at] is ' ' or '\u00A0' or '-' ? 1 : 0;
        var rest = text.AsSpan(Math.Min(text.Length, at + blank));
        var length = FigureWords.ChineseUnits.Longest(rest, out var word);
        if (length > 0 && Characters.IsLatin(rest[length - 1]) && length < rest.Length && char.IsLetterOrDigit(rest[length]) && !Languages.IsHan(rest[length]))
        {
            length = 0;
        }

        if (length > 0 && word.OnlyBehindDigits && !Characters.IsDigit(text[numberEnd - 1]))
        {
            length = 0;
        }

        var englishLength = FigureWords.EnglishUnits.Longest(rest, out var englishWord);
        if (length > 0 && length >= englishLength)
        {
            return WithDivisor(text, new UnitRead(at + blank + length, length, word));
        }

        (length, word) = (englishLength, englishWord);

        // The sign of 1 $10 note stands before the next number.
        if (length == 1 && word.Unit.Kind == UnitKind.Money && rest.Length > 1 && Characters.IsDigit(rest[1]))
        {
            length = 0;
        }
        var isWhole = length > 0 && (length == rest.Length || !char.IsLetterOrDigit(rest[length - 1]) || !char.IsLetterOrDigit(rest[length]) || Languages.IsHan(rest[length]));
        return isWhole ? WithDivisor(text, new UnitRead(at + blank + length, length, word)) : new UnitRead(numberEnd, 0, default);
    }

    private static readonly (string Words, string Code)[] Rates = [(" per second", "/s"), (" per minute", "/min"), (" per hour", "/h")];

    /// <summary>kJ/mol, kg/person, miles per second: what a unit is divided by belongs to it.</summary>
    private static UnitRead WithDivisor(string text, UnitRead unit)
    {
        var end = unit.End;
        if (end >= text.Length || text[end] is not (' ' or '/'))
        {
            return unit;
        }

        foreach (var (words, code) in Rates)
        {
            if (unit.Word.Unit.Kind == UnitKind.Physical && text.AsSpan(end).StartsWith(words) && IsWholeWord(text, end + 1, end + words.Length))
            {
                return new UnitRead(end + words.Length, unit.Length + words.Length, unit.Word with { Unit = new Unit(UnitKind.Physical, unit.Word.Unit.Code + code) });
            }
        }

        if (unit.Word.Unit.Kind != UnitKind.Physical || end + 1 >= text.Length || text[end] != '/' || !Characters.IsLatin(text[end + 1]) || !Characters.IsLatin(text[end - 1]))
        {
            return unit;
        }

        end++;
        while (end < text.Length && (Characters.IsLatin(text[end]) || text[end] is '²' or '³'))
        {
            end++;
        }

        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            return unit;
        }

        var divided = new Unit(UnitKind.Physical, unit.Word.Unit.Code + text[unit.End..end]);
        return new UnitRead(end, unit.Length + end - unit.End, unit.Word with { Unit = divided });
    }

    public static Hedge ReadHedge(string text, int start, int floor, int end, Hedge inner, out int answerStart, out int answerEnd)
    {
        answerStart = start;
        answerEnd = end;
        var hedge = inner;
        var after = text.AsSpan(end);
        var blank = !after.IsEmpty && after[0] == ' ' ? 1 : 0;
        var afterLength = FigureWords.ChineseHedgesAfter.Longest(after, out var word);
        if (afterLength == 0 && blank > 0)
        {
            afterLength = FigureWords.EnglishHedgesAfter.Longest(after[1..], out word);
            afterLength += afterLength > 0 ? 1 : 0;
        }

        if (afterLength > 0 && !(word.Hedge == Hedge.About && after[0] == '来'))
        {
            hedge = word.Hedge;
            answerEnd = end + afterLength;
        }

        var before = text.AsSpan(floor, Math.Max(0, start - floor)).TrimEnd(' ');
        var gap = start - floor - before.Length;
        var length = FigureWords.ChineseHedgesBefore.LongestAtEnd(before, 6, out word);
        if (length > 0 && IsHedge(before, length))
        {
            answerStart = word.StaysInStem ? start : start - gap - length;
            return word.Hedge;
        }

        gap *= gap > 0 && before.Length > 0 && Characters.IsLatin(before[^1]) ? 1 : 0;
        length = gap > 0 ? FigureWords.EnglishHedgesBefore.LongestAtEnd(before, LongestHedge, out word) : 0;
        if (length == 0 && gap > 0)
        {
            length = LongestIgnoringCapital(before, out word);
        }

        if (length > 0 && (length == before.Length || !Characters.IsLatin(before[^(length + 1)])))
        {
            answerStart = start - gap - length;
            return word.Hedge;
        }

        return hedge;
    }

    private static int LongestIgnoringCapital(ReadOnlySpan<char> before, out FigureWords.HedgeWord word)
    {
        Span<char> lower = stackalloc char[LongestHedge];
        var tail = before.Length > LongestHedge ? before[^LongestHedge..] : before;
        var length = tail.ToLowerInvariant(lower);
        return FigureWords.EnglishHedgesBefore.LongestAtEnd(lower[..length], LongestHedge, out word);
    }

    /// <summary>近 of 最近 and 附近, 约 of 签约 and 节约, 超 of 赶超 are parts of other words.</summary>
    private static bool IsHedge(ReadOnlySpan<char> before, int length)
    {
        var word = before[^length..];
        var previous = before.Length > length ? before[^(length + 1)] : ' ';
        return word switch
        {
            "近" => previous is not ('最' or '附' or '将' or '接' or '临' or '邻' or '亲' or '远' or '新'),
            "约" => previous is not ('签' or '节' or '条' or '公' or '大' or '合' or '契' or '制' or '履' or '赴' or '北' or '违' or '预' or '特'),
            "超" => previous is not ('赶' or '反' or '中' or '高' or '出'),
            ">" or "<" => previous is not ('-' or '=' or '<' or '>') && !Characters.IsDigit(previous) && before.Length > length,
            _ => true,
        };
    }

    public static bool IsWholeWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || Languages.IsHan(text[start - 1]))
        && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || Languages.IsHan(text[end]));
}
