using System.Buffers;
using Study.Facts.Lexicon;
using Study.Text;
using static Study.Facts.FigureParts;
using static Study.Facts.FigureRanges;
using static Study.Facts.FigureTails;

namespace Study.Facts;

/// <summary>Reads one figure: hedge, sign of money, number or range, unit, and the hedge behind it.</summary>
internal static class FigureReader
{
    // The most units a whole has before 分之 or 又.
    private const int LongestWhole = 24;

    /// <summary>The figure whose number or sign of money begins at <paramref name="at"/>; null where there is none to be asked.</summary>
    /// <param name="floor">Where the text that is still free begins: a hedge is not sought before it.</param>
    /// <param name="takesBare">Whether a numeral that counts nothing is taken as well.</param>
    public static FigureMention? ReadFigure(string text, int at, int floor, bool takesBare = false)
    {
        var start = at;
        var sign = FigureWords.MoneySigns.Longest(text.AsSpan(at), out var currency);
        sign += sign > 0 && at + sign < text.Length && text[at + sign] == ' ' ? 1 : 0;
        var signWord = LengthOfSignWord(text, floor, at);
        // 24胜5平1负77分: lost matches are no sign.
        var isWord = text[at] is '负' or '負' && !(at > 0 && (Characters.IsDigit(text[at - 1]) || ChineseNumber.DigitOf(text[at - 1]) >= 0));
        if (!isWord && text[at] is '负' or '負')
        {
            return null;
        }

        var isSigned = at > floor && text[at - 1] is '-' or '−' or '－' && (at == 1 || Languages.IsHan(text[at - 2]) || !char.IsLetterOrDigit(text[at - 2]));
        var isNegative = signWord > 0 || isWord || isSigned || text.AsSpan(floor, at - floor).EndsWith("零下");
        start -= signWord > 0 ? signWord : isSigned && !isWord ? 1 : 0;
        var numberStart = at + (sign > 0 ? sign : isWord ? 1 : 0);
        if (numberStart >= text.Length)
        {
            return null;
        }

        if (TryReadEnglishOrdinal(text, numberStart, out var place))
        {
            return place;
        }

        if (TryReadPart(text, numberStart, floor, out var part))
        {
            return isWord ? Negated(part!, at) : part;
        }

        if (!TryReadNumber(text, numberStart, sign > 0, out var low, out var numberEnd, out var isMoreThan, out var isVague))
        {
            return null;
        }

        // 上千人, 上百家: no value.
        isVague |= numberStart > floor && text[numberStart - 1] == '上' && ChineseNumber.ScaleOf(text[numberStart]) >= 100m && !text.AsSpan(0, numberStart).EndsWith("以上");
        ReadPointBefore(text, floor, numberStart, numberEnd, ref start, ref low);
        PowersOfTen.Read(text, ref numberEnd, ref low);
        ReadSlash(text, ref numberEnd, ref low, out var isSlashed);
        var high = low;
        var inner = isMoreThan ? Hedge.MoreThan : Hedge.Exact;
        numberEnd = sign == 0 && Characters.IsDigit(text[numberEnd - 1]) ? EnglishFigureReader.EndOfHalf(text, numberEnd, ref low, false) : numberEnd;
        high = low;
        var unit = ReadUnit(text, numberStart, numberEnd, ref inner);
        ReadHalfWithin(text, ref unit, ref low, ref high, ref inner);
        ReadHalfBehind(text, unit, ref low, ref high, ref inner, out var end);
        var signWords = text.AsSpan(at, sign);
        var isUpperNegative = isNegative;
        if (TryReadRange(text, end, start, floor, signWords, ref isUpperNegative, out var rangeStart) && TryReadNumber(text, rangeStart, sign > 0, out var upper, out var upperEnd, out _, out _))
        {
            var upperUnit = ReadUnit(text, rangeStart, upperEnd, ref inner);
            var isFalling = upper <= low && isNegative == isUpperNegative && !isNegative;
            var isChoice = text.AsSpan(end).StartsWith(" or ");
            if (!(isChoice && (isFalling || upper - low > Math.Max(2m, low / 2m))) && (unit.Length == 0 || upperUnit.Word.Unit == unit.Word.Unit) && !(isFalling && (sign > 0 || text.AsSpan(end).StartsWith(" to "))))
            {
                // "5–10 million", 3到5万: the scale behind the range belongs to both ends.
                low = unit.Length == 0 && upper >= 100m && low > 0m ? low * ScaleOfBoth(text.AsSpan(numberStart, numberEnd - numberStart), low, text.AsSpan(rangeStart, upperEnd - rangeStart), upper) : low;
                if (isFalling)
                {
                    return null;
                }

                (high, unit, numberEnd, end) = (upper, upperUnit, upperEnd, upperUnit.End);
            }
        }

        if (unit.Length == 0 && sign == 0)
        {
            ReadMillionsOfMoney(text, numberEnd, ref unit, ref low, ref high, ref end);
        }

        // 75 USD million
        if (low == high && unit.Word.Unit.Kind == UnitKind.Money && char.IsAsciiLetterUpper(text[unit.End - 1]) && text.AsSpan(unit.End) is [' ', ..] && low < 1_000_000m
            && EnglishNumber.ReadScale(text, unit.End, false, out var scaleEnd) is > 1m and var scale)
        {
            (low, high, end) = (low * scale, high * scale, scaleEnd);
        }

        ReadShare(text, numberEnd, ref unit, ref low, ref high, ref end);
        ReadScaleOfTemperature(text, floor, ref unit, ref start, ref isNegative);
        if (high == low)
        {
            ReadSmallerUnits(text, unit, ref low, ref end);
            ReadCents(text, unit, ref low, ref end);
            ReadPartsBehind(text, unit, ref low, ref end);
            ReadRaceTime(text, ref unit, ref low, ref end);
            var degreesEnd = end;
            ReadBearing(text, unit, ref low, ref end);
            high = low;
            ReadBearingRange(text, unit, degreesEnd, low, ref high, ref end);

            // "多少°" does not ask for degrees and minutes.
            unit = end > degreesEnd ? unit with { End = end, Length = 0 } : unit;
            isUpperNegative = isNegative;
        }

        if (sign == 0 && unit.Length == 0 && !isSlashed && low == high && EnglishFigureReader.ReadShareOf(text, ref numberEnd, ref low))
        {
            (high, end, unit, isSlashed) = (low, numberEnd, new UnitRead(numberEnd, 0, default), true);
        }

        if (sign > 0 && unit.Word.Unit.Kind is not (UnitKind.None or UnitKind.Money) && unit.Length > 0)
        {
            end = numberEnd;
            unit = new UnitRead(numberEnd, 0, default);
        }

        var code = sign > 0 ? new Unit(UnitKind.Money, currency) : unit.Word.Unit.Kind == UnitKind.None ? isSlashed ? new Unit(UnitKind.Fraction, "") : Unit.None : unit.Word.Unit;
        if (code is { Kind: UnitKind.None or UnitKind.Count } && IsAged(text, start, floor))
        {
            (code, unit, end) = (new Unit(UnitKind.Age, "year"), new UnitRead(numberEnd, 0, default), numberEnd);
        }

        if (unit.Length == 1 && text[unit.End - 1] == '块' && IsPaid(text, start, end, floor))
        {
            code = new Unit(UnitKind.Money, "CNY");
        }

        if (IsRefused(text, numberStart, numberEnd, unit, code, low, takesBare))
        {
            return null;
        }

        // 二期 is the second phase; two of them would be 两期. 第21、22届 are two in a series.
        if (code.Kind == UnitKind.Count && ((numberEnd - numberStart == 1 && text[numberStart] == '二') || IsListedOrdinal(text, numberStart)))
        {
            code = new Unit(UnitKind.Ordinal, code.Code);
        }

        var hedge = ReadHedge(text, start, floor, end, inner, out var answerStart, out var answerEnd);
        return new FigureMention(
            TextSpan.FromBounds(answerStart, answerEnd),
            TextSpan.FromBounds(numberStart, numberEnd),
            new TextSpan(unit.End - unit.Length, unit.Length),
            FigureOf(isNegative ? -low : low, isUpperNegative ? -high : high, code, hedge))
        {
            Core = TextSpan.FromBounds(start, end),
            IsVague = isVague,
        };
    }

    /// <summary>负二分之一: the sign before a part.</summary>
    private static FigureMention Negated(FigureMention part, int start) => part with
    {
        Span = TextSpan.FromBounds(Math.Min(start, part.Span.Start), part.Span.End),
        Core = TextSpan.FromBounds(start, part.Core.End),
        Figure = part.Figure with { Low = -part.Figure.Low, High = -part.Figure.High },
    };

    /// <summary>零下5至零下10度 begins with the warmer end.</summary>
    private static Figure FigureOf(decimal one, decimal other, Unit unit, Hedge hedge) => new(Math.Min(one, other), Math.Max(one, other), unit, hedge);

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

        // 第三季度 is a time, of a year that is told elsewhere.
        if (text.AsSpan(numberEnd).StartsWith("季度"))
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

    /// <summary>120 MEUR, 15 MSEK, 300 KUSD: millions or thousands of a currency as accounts tell them.</summary>
    private static void ReadMillionsOfMoney(string text, int numberEnd, ref UnitRead unit, ref decimal low, ref decimal high, ref int end)
    {
        var at = numberEnd + (numberEnd < text.Length && text[numberEnd] is ' ' or '\u00A0' ? 1 : 0);
        var factor = at + 3 >= text.Length ? 0m : text[at] switch { 'M' => 1_000_000m, 'K' or 'T' => 1_000m, _ => 0m };
        if (factor == 0m || high >= 1_000_000_000m || !char.IsAsciiLetterUpper(text[at + 3]) || FigureWords.MoneySigns.Longest(text.AsSpan(at + 1), out var currency) < 3 || !IsWholeWord(text, at, at + 4))
        {
            return;
        }

        (low, high, end) = (low * factor, high * factor, at + 4);
        unit = new UnitRead(end, 4, new FigureWords.UnitWord(new Unit(UnitKind.Money, currency), false));
    }

    /// <summary>打对折: half the price. Null where 对 is another word.</summary>
    public static FigureMention? ReadHalfPrice(string text, int at) =>
        at > 0 && text[at - 1] == '打' && at + 1 < text.Length && text[at + 1] == '折'
            ? new FigureMention(new TextSpan(at, 2), new TextSpan(at, 1), new TextSpan(at + 1, 1), new Figure(50m, new Unit(UnitKind.Percent, "")))
            : null;

    /// <summary>Whether a sign of money stands here with a number behind it: US$ 5, EUR 20.</summary>
    public static bool IsBehindMoneySign(string text, int at)
    {
        var sign = FigureWords.MoneySigns.Longest(text.AsSpan(at), out _);
        var digits = at + sign + (sign > 0 && at + sign < text.Length && text[at + sign] == ' ' ? 1 : 0);
        return sign > 0 && digits < text.Length && Characters.IsDigit(text[digits]);
    }

    /// <summary>21st, 2nd: a place in a series.</summary>
    private static bool TryReadEnglishOrdinal(string text, int at, out FigureMention? mention)
    {
        mention = null;
        var end = at;
        var rank = 0;
        while (end < text.Length && end - at < 4 && char.IsAsciiDigit(text[end]))
        {
            rank = (rank * 10) + text[end] - '0';
            end++;
        }

        if (end == at || end + 2 > text.Length || text.AsSpan(end, 2) is not ("st" or "nd" or "rd" or "th") || !IsWholeWord(text, at, end + 2) || rank == 0 || !IsEndingOf(rank, text[end]))
        {
            return false;
        }

        var span = TextSpan.FromBounds(at, end + 2);
        mention = new FigureMention(span, span, new TextSpan(end + 2, 0), new Figure(rank, new Unit(UnitKind.Ordinal, "")));
        return true;
    }

    /// <summary>1st, 2nd, 3rd, 11th: 12st are stones.</summary>
    private static bool IsEndingOf(int rank, char ending) =>
        ending == (rank % 100 is >= 11 and <= 13 ? 't' : (rank % 10) switch { 1 => 's', 2 => 'n', 3 => 'r', _ => 't' });

    /// <summary>百分之十二, 三分之一: parts of a whole.</summary>
    private static bool TryReadPart(string text, int at, int floor, out FigureMention? mention)
    {
        mention = null;
        var wholeEnd = at;
        decimal whole;
        if (text.AsSpan(at, Math.Min(LongestWhole, text.Length - at)).IndexOfAny('分', '又') < 0)
        {
            return false;
        }

        if (text.AsSpan(at).StartsWith("百分之"))
        {
            whole = 100m;
            wholeEnd = at + 3;
        }
        else if (text.AsSpan(at).StartsWith("万万分之"))
        {
            whole = 100_000_000m;
            wholeEnd = at + 4;
        }
        else if (text.AsSpan(at).StartsWith("万分之") || text.AsSpan(at).StartsWith("亿分之"))
        {
            whole = ChineseNumber.ScaleOf(text[at]);
            wholeEnd = at + 3;
        }
        else if (ChineseNumber.TryRead(text.AsSpan(at), out whole, out var length, out _, out _) && text.AsSpan(at + length).StartsWith("分之"))
        {
            wholeEnd = at + length + 2;
        }
        else if (at + length + 1 < text.Length && text[at + length] == '又' && TryReadPart(text, at + length + 1, at + length + 1, out var rest) && rest!.Figure is { Unit.Kind: UnitKind.Fraction })
        {
            // 二又三分之一
            mention = rest with
            {
                Span = TextSpan.FromBounds(at, rest.Span.End),
                Core = TextSpan.FromBounds(at, rest.Span.End),
                Number = TextSpan.FromBounds(at, rest.Number.End),
                Figure = new Figure(whole + rest.Figure.Low, Unit.None),
            };
            return true;
        }
        else
        {
            return false;
        }

        if (wholeEnd >= text.Length || whole <= 1m || !ChineseNumber.TryRead(text.AsSpan(wholeEnd), out var share, out var shareLength, out var isMoreThan, out var isVague, isShare: true))
        {
            return false;
        }

        var end = wholeEnd + shareLength;
        var hedge = ReadHedge(text, at, floor, end, isMoreThan ? Hedge.MoreThan : Hedge.Exact, out var answerStart, out var answerEnd);
        var figure = whole == 100m ? new Figure(share, new Unit(UnitKind.Percent, ""), hedge) : new Figure(share / whole, new Unit(UnitKind.Fraction, ""), hedge);
        mention = new FigureMention(TextSpan.FromBounds(answerStart, answerEnd), TextSpan.FromBounds(at, end), new TextSpan(end, 0), figure) { IsVague = isVague };
        return true;
    }

    /// <summary>The 22届 of 第21、22届.</summary>
    private static bool IsListedOrdinal(string text, int at)
    {
        var before = at - 1;
        if (before < 1 || text[before] is not ('、' or '和' or '至'))
        {
            return false;
        }

        while (before > 0 && (Characters.IsDigit(text[before - 1]) || text[before - 1] is '、' || ChineseNumber.DigitOf(text[before - 1]) >= 0))
        {
            before--;
        }

        return before > 0 && before < at - 1 && text[before - 1] == '第';
    }

    private static readonly SearchValues<char> Paying = SearchValues.Create("花卖售付赚价收");

    /// <summary>花了三块, 卖五块: 块 are yuan where they are paid and no thing follows that comes in pieces.</summary>
    private static bool IsPaid(string text, int start, int end, int floor)
    {
        var isLast = end == text.Length || !Languages.IsHan(text[end]);
        return isLast && text.AsSpan(Math.Max(floor, start - 5), start - Math.Max(floor, start - 5)).ContainsAny(Paying);
    }

    /// <summary>aged 87, age 87: years lived, told before the number.</summary>
    private static bool IsAged(string text, int start, int floor)
    {
        if (start == floor || text[start - 1] != ' ')
        {
            return false;
        }

        var before = text.AsSpan(floor, start - floor);
        return (before.EndsWith("aged ") || before.EndsWith("Aged ") || before.EndsWith(" age ") || before.EndsWith(" age of ")) && char.IsAsciiDigit(text[start]);
    }

    /// <summary>.25 ml: a point that begins a number.</summary>
    private static void ReadPointBefore(string text, int floor, int numberStart, int numberEnd, ref int start, ref decimal value)
    {
        if (numberStart == start && start > floor && text[start - 1] == '.' && (start == 1 || !(char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == '.'))
            && numberEnd - numberStart <= 9 && text.AsSpan(numberStart, numberEnd - numberStart).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            start--;
            for (var place = numberStart; place < numberEnd; place++)
            {
                value /= 10m;
            }
        }
    }

    /// <summary>1/4 mile, 10 1/2 miles: fractions with a slash; 9/11 and 22/04 are none.</summary>
    private static void ReadSlash(string text, ref int numberEnd, ref decimal value, out bool isSlashed)
    {
        isSlashed = false;
        var at = numberEnd;
        var whole = 0m;
        var part = value;
        if (at + 3 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && text[at + 2] == '/')
        {
            (whole, part, at) = (value, text[at + 1] - '0', at + 2);
        }

        if (at + 1 >= text.Length || text[at] != '/' || text[at + 1] is not ('2' or '3' or '4' or '5' or '8') || part >= text[at + 1] - '0' || part < 1m
            || !decimal.IsInteger(part) || (at + 2 < text.Length && (char.IsLetterOrDigit(text[at + 2]) && !Languages.IsHan(text[at + 2]) || text[at + 2] == '/')) || (numberEnd > 1 && text[numberEnd - 2] == '/'))
        {
            return;
        }

        value = whole + (part / (text[at + 1] - '0'));
        numberEnd = at + 2;
        isSlashed = true;
    }

    /// <summary>What is a number and still nothing to ask for.</summary>
    private static bool IsRefused(string text, int numberStart, int numberEnd, UnitRead unit, Unit code, decimal value, bool takesBare)
    {
        // 陆 of 登陆, 拾 of 拾起: a numeral of accounts stands alone only in other words. 上半年 is no half year.
        if (numberEnd - numberStart == 1 && "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟".Contains(text[numberStart]) && numberStart > 0 && Languages.IsHan(text[numberStart - 1])
            || (text[numberStart] is '拾' or '陆' or '陸' && numberEnd - numberStart == 1 && code.Kind != UnitKind.Money)
            || (text[numberStart] == '半' && numberStart > 0 && text[numberStart - 1] is '上' or '下' or '前' or '后'))
        {
            return true;
        }

        // 两度获得, 五度饰演: so many times.
        if (code.Code == "deg" && value is > 0m and <= 10m && unit.End < text.Length && text[unit.End - 1] == '度' && Languages.IsHan(text[unit.End]) && !"的至到以左上下角内和与或分多".Contains(text[unit.End]))
        {
            return true;
        }

        // 三一大修道院: digits in a row before 大 are a name. 二千年代 is a time.
        if ((unit.Length == 1 && text[unit.End - 1] == '大' && numberEnd - numberStart > 1 && ChineseNumber.DigitOf(text[numberStart]) >= 0 && ChineseNumber.DigitOf(text[numberEnd - 1]) >= 0)
            || (code is { Kind: UnitKind.Duration, Code: "year" } && unit.End < text.Length && text[unit.End] == '代'))
        {
            return true;
        }

        if (takesBare)
        {
            return false;
        }

        // 100万签名, 14亿中国人: a number so large counts what follows, whatever that is.
        if (code.Kind == UnitKind.None && unit.Length == 0 && value >= 10_000m && text[numberEnd - 1] is '万' or '亿' or '萬' or '億' && numberEnd < text.Length && Languages.IsHan(text[numberEnd]))
        {
            return false;
        }

        var isHan = !Characters.IsDigit(text[numberStart]) && VulgarFraction(text[numberStart]) == 0m;
        if (!isHan)
        {
            // 3D, 5G, 211系: a number right before a letter or an unknown word is part of a name.
            // 007 and 08 are names too.
            return unit.Length == 0 && code.Kind == UnitKind.None && text[numberStart] == '0' && numberStart + 1 < numberEnd && char.IsAsciiDigit(text[numberStart + 1])
                || numberEnd < text.Length && unit.Length == 0 && code.Kind == UnitKind.None
                && (Characters.IsLatin(text[numberEnd]) || (Languages.IsHan(text[numberEnd]) && text[numberEnd] is not ('和' or '与' or '至' or '到' or '的' or '以' or '多' or '余' or '左')));
        }

        // 一 before a measure word is the article; a Han numeral without unit counts nothing.
        return (value == 1m && numberEnd - numberStart == 1 && text[numberStart] is '一' or '壹' && code.Kind != UnitKind.Money)
            || (text[numberStart] == '半' && code.Kind is not (UnitKind.Duration or UnitKind.Physical))
            || (code.Kind == UnitKind.None && unit.Length == 0 && numberEnd - numberStart < text.AsSpan().Trim().Length);
    }
}
