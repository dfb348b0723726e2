using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>Reads one figure: hedge, sign of money, number or range, unit, and the hedge behind it.</summary>
internal static class FigureReader
{
    private const int LongestHedge = 12;

    /// <summary>The figure whose number or sign of money begins at <paramref name="at"/>; null where there is none to be asked.</summary>
    /// <param name="floor">Where the text that is still free begins: a hedge is not sought before it.</param>
    public static FigureMention? ReadFigure(string text, int at, int floor)
    {
        var start = at;
        var sign = FigureWords.MoneySigns.Longest(text.AsSpan(at), out var currency);
        var isNegative = text[at] is '负' || (at > floor && text[at - 1] is '-' or '−' && (at == 1 || Languages.IsHan(text[at - 2]) || !char.IsLetterOrDigit(text[at - 2])));
        start -= isNegative && text[at] is not '负' ? 1 : 0;
        var numberStart = at + (sign > 0 ? sign : text[at] == '负' ? 1 : 0);
        if (numberStart >= text.Length)
        {
            return null;
        }

        if (TryReadPart(text, numberStart, floor, out var part))
        {
            return part;
        }

        if (!TryReadNumber(text, numberStart, sign > 0, out var low, out var numberEnd, out var isMoreThan, out var isVague))
        {
            return null;
        }

        var high = low;
        var inner = isMoreThan ? Hedge.MoreThan : Hedge.Exact;
        var unit = ReadUnit(text, numberStart, numberEnd, ref inner);
        var end = unit.End;
        if (TryReadRange(text, end, out var rangeStart) && TryReadNumber(text, rangeStart, sign > 0, out var upper, out var upperEnd, out _, out _))
        {
            var upperUnit = ReadUnit(text, rangeStart, upperEnd, ref inner);
            if (unit.Length == 0 || upperUnit.Word.Unit == unit.Word.Unit)
            {
                // "5–10 million": the scale behind the range belongs to both ends.
                low = unit.Length == 0 && upper >= 1_000m && low is > 0m and < 1_000m && upper / low >= 1_000m ? low * ScaleBehind(upper) : low;
                if (upper <= low)
                {
                    return null;
                }

                (high, unit, numberEnd, end) = (upper, upperUnit, upperEnd, upperUnit.End);
            }
        }

        if (sign > 0 && unit.Word.Unit.Kind is not (UnitKind.None or UnitKind.Money) && unit.Length > 0)
        {
            end = numberEnd;
            unit = new UnitRead(numberEnd, 0, default);
        }

        var code = sign > 0 ? new Unit(UnitKind.Money, currency) : unit.Word.Unit.Kind == UnitKind.None ? Unit.None : unit.Word.Unit;
        if (IsRefused(text, numberStart, numberEnd, unit, code, low))
        {
            return null;
        }

        // 二期 is the second phase; two of them would be 两期.
        if (code.Kind == UnitKind.Count && numberEnd - numberStart == 1 && text[numberStart] == '二')
        {
            code = new Unit(UnitKind.Ordinal, code.Code);
        }

        var hedge = ReadHedge(text, start, floor, end, inner, out var answerStart, out var answerEnd);
        return new FigureMention(
            TextSpan.FromBounds(answerStart, answerEnd),
            TextSpan.FromBounds(numberStart, numberEnd),
            new TextSpan(unit.End - unit.Length, unit.Length),
            new Figure(isNegative ? -low : low, isNegative ? -high : high, code, hedge))
        {
            IsVague = isVague,
        };
    }

    /// <summary>The figure in English words that begins at <paramref name="at"/>: two thirds, five million people, twenty-first.</summary>
    public static FigureMention? ReadFigureInWords(string text, int at, int floor)
    {
        if (EnglishNumber.TryReadOrdinal(text, at, out var rank, out var ordinalEnd) && IsWholeWord(text, at, ordinalEnd))
        {
            var span = TextSpan.FromBounds(at, ordinalEnd);
            return new FigureMention(span, span, new TextSpan(ordinalEnd, 0), new Figure(rank, new Unit(UnitKind.Ordinal, "")));
        }

        if (!EnglishNumber.TryRead(text, at, out var value, out var end, out var isVague, out var isFraction) || !IsWholeWord(text, at, end))
        {
            return null;
        }

        // "one" is an article or a pronoun more often than a count.
        if (value == 1m && !isVague && !isFraction)
        {
            return null;
        }

        var numberEnd = end;
        var inner = Hedge.Exact;
        var unit = isFraction ? new UnitRead(end, 0, default) : ReadUnit(text, at, end, ref inner);
        var code = isFraction ? new Unit(UnitKind.Fraction, "") : unit.Length > 0 ? unit.Word.Unit : Unit.None;
        var hedge = ReadHedge(text, at, floor, unit.End, inner, out var answerStart, out var answerEnd);
        return new FigureMention(TextSpan.FromBounds(answerStart, answerEnd), TextSpan.FromBounds(at, numberEnd), new TextSpan(unit.End - unit.Length, unit.Length), new Figure(value, code, hedge))
        {
            IsVague = isVague,
        };
    }

    /// <summary>The place in a series: 第二十一次, 首届. Null where 第 or 首 is part of another word.</summary>
    public static FigureMention? ReadOrdinal(string text, int at)
    {
        var isFirst = text[at] == '首';
        var numberEnd = at + 1;
        var rank = 1m;
        if (!isFirst && (at + 1 >= text.Length || !TryReadNumber(text, at + 1, false, out rank, out numberEnd, out _, out var isVague) || isVague))
        {
            return null;
        }

        var length = FigureWords.ChineseUnits.Longest(text.AsSpan(numberEnd), out var word);
        var isCounted = length > 0 && word.Unit.Kind is UnitKind.Count or UnitKind.Duration;
        if (isFirst && !(isCounted && word.Unit.Code is "届" or "次" or "期" or "位" or "person" or "个" or "部" or "批" or "家" or "座" or "条" or "颗" or "架" or "艘" or "例"))
        {
            return null;
        }

        var end = numberEnd + (isCounted ? length : 0);
        return new FigureMention(
            TextSpan.FromBounds(at, end),
            TextSpan.FromBounds(at, numberEnd),
            TextSpan.FromBounds(numberEnd, end),
            new Figure(rank, new Unit(UnitKind.Ordinal, isCounted ? word.Unit.Code : "")));
    }

    private readonly record struct UnitRead(int End, int Length, FigureWords.UnitWord Word);

    /// <summary>百分之十二, 三分之一: parts of a whole.</summary>
    private static bool TryReadPart(string text, int at, int floor, out FigureMention? mention)
    {
        mention = null;
        var wholeEnd = at;
        decimal whole;
        if (text.AsSpan(at).StartsWith("百分之"))
        {
            whole = 100m;
            wholeEnd = at + 3;
        }
        else if (ChineseNumber.TryRead(text.AsSpan(at), out whole, out var length, out _, out _) && text.AsSpan(at + length).StartsWith("分之"))
        {
            wholeEnd = at + length + 2;
        }
        else
        {
            return false;
        }

        if (wholeEnd >= text.Length || whole <= 1m || !ChineseNumber.TryRead(text.AsSpan(wholeEnd), out var share, out var shareLength, out var isMoreThan, out var isVague))
        {
            return false;
        }

        var end = wholeEnd + shareLength;
        var hedge = ReadHedge(text, at, floor, end, isMoreThan ? Hedge.MoreThan : Hedge.Exact, out var answerStart, out var answerEnd);
        var figure = whole == 100m ? new Figure(share, new Unit(UnitKind.Percent, ""), hedge) : new Figure(share / whole, new Unit(UnitKind.Fraction, ""), hedge);
        mention = new FigureMention(TextSpan.FromBounds(answerStart, answerEnd), TextSpan.FromBounds(at, end), new TextSpan(end, 0), figure) { IsVague = isVague };
        return true;
    }

    private static bool TryReadNumber(string text, int at, bool isMoney, out decimal value, out int end, out bool isMoreThan, out bool isVague)
    {
        if (!ChineseNumber.TryRead(text.AsSpan(at), out value, out var length, out isMoreThan, out isVague))
        {
            end = at;
            return false;
        }

        end = at + length;
        if (Characters.IsDigit(text[end - 1]) && end < text.Length && (text[end] is ' ' or '\u00A0' or '-' || Characters.IsLatin(text[end])))
        {
            value *= EnglishNumber.ReadScale(text, end, isMoney, out end);
        }

        return true;
    }

    /// <summary>The unit behind a number, with 多 or 余 between them (100多个) and at most one blank.</summary>
    private static UnitRead ReadUnit(string text, int numberStart, int numberEnd, ref Hedge hedge)
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

        if (length > 0)
        {
            return new UnitRead(at + blank + length, length, word);
        }

        length = FigureWords.EnglishUnits.Longest(rest, out word);
        var isWhole = length > 0 && (length == rest.Length || !Characters.IsLatin(rest[length - 1]) || !char.IsLetterOrDigit(rest[length]));
        return isWhole ? new UnitRead(at + blank + length, length, word) : new UnitRead(numberEnd, 0, default);
    }

    private static bool TryReadRange(string text, int at, out int next)
    {
        next = at;
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] is '-' or '–' or '—' or '－' or '～' or '~' or '至' or '到' or '─')
        {
            next = at + 1;
        }
        else if (text.AsSpan(at).StartsWith(" to ") || text.AsSpan(at).StartsWith(" – ") || text.AsSpan(at).StartsWith(" 至 "))
        {
            next = text.IndexOf(' ', at + 1) + 1;
        }

        return next > at && next < text.Length && (Characters.IsDigit(text[next]) || ChineseNumber.DigitOf(text[next]) > 0);
    }

    private static decimal ScaleBehind(decimal value)
    {
        var scale = 1m;
        while (scale * 1_000m <= value)
        {
            scale *= 1_000m;
        }

        return scale;
    }

    /// <summary>What is a number and still nothing to ask for.</summary>
    private static bool IsRefused(string text, int numberStart, int numberEnd, UnitRead unit, Unit code, decimal value)
    {
        var isHan = !Characters.IsDigit(text[numberStart]);
        if (!isHan)
        {
            // 3D, 5G, 211系: a number right before a letter or an unknown word is part of a name.
            return numberEnd < text.Length && unit.Length == 0 && code.Kind == UnitKind.None
                && (Characters.IsLatin(text[numberEnd]) || (Languages.IsHan(text[numberEnd]) && text[numberEnd] is not ('和' or '与' or '至' or '到' or '的' or '以' or '多' or '余' or '左')));
        }

        // 一 before a measure word is the article; a Han numeral without unit counts nothing.
        return (value == 1m && numberEnd - numberStart == 1 && text[numberStart] is '一' or '壹')
            || (text[numberStart] == '半' && code.Kind is not (UnitKind.Duration or UnitKind.Physical))
            || (code.Kind == UnitKind.None && unit.Length == 0);
    }

    private static Hedge ReadHedge(string text, int start, int floor, int end, Hedge inner, out int answerStart, out int answerEnd)
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
        var length = FigureWords.ChineseHedgesBefore.LongestAtEnd(before, 4, out word);
        if (length > 0 && IsHedge(before, length))
        {
            answerStart = word.StaysInStem ? start : start - gap - length;
            return word.Hedge;
        }

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
            _ => true,
        };
    }

    private static bool IsWholeWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || Languages.IsHan(text[start - 1]))
        && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || Languages.IsHan(text[end]));
}
