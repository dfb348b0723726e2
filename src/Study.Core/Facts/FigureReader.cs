using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>Reads one figure: hedge, sign of money, number or range, unit, and the hedge behind it.</summary>
internal static class FigureReader
{
    private const int LongestHedge = 24;

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
        var isNegative = signWord > 0 || text[at] is '负' or '負' || (at > floor && text[at - 1] is '-' or '−' or '－' && (at == 1 || Languages.IsHan(text[at - 2]) || !char.IsLetterOrDigit(text[at - 2])));
        start -= signWord > 0 ? signWord : isNegative && text[at] is not ('负' or '負') ? 1 : 0;
        var numberStart = at + (sign > 0 ? sign : text[at] is '负' or '負' ? 1 : 0);
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
            return part;
        }

        if (!TryReadNumber(text, numberStart, sign > 0, out var low, out var numberEnd, out var isMoreThan, out var isVague))
        {
            return null;
        }

        ReadPointBefore(text, floor, numberStart, numberEnd, ref start, ref low);
        PowersOfTen.Read(text, ref numberEnd, ref low);
        ReadSlash(text, ref numberEnd, ref low, out var isSlashed);
        var high = low;
        var inner = isMoreThan ? Hedge.MoreThan : Hedge.Exact;
        numberEnd = sign == 0 && Characters.IsDigit(text[numberEnd - 1]) ? EndOfHalf(text, numberEnd, ref low, false) : numberEnd;
        high = low;
        var unit = ReadUnit(text, numberStart, numberEnd, ref inner);
        ReadHalfWithin(text, ref unit, ref low, ref high);
        ReadHalfBehind(text, unit, ref low, ref high, ref inner, out var end);
        if (TryReadRange(text, end, start, floor, out var rangeStart) && TryReadNumber(text, rangeStart, sign > 0, out var upper, out var upperEnd, out _, out _))
        {
            var upperUnit = ReadUnit(text, rangeStart, upperEnd, ref inner);
            if (unit.Length == 0 || upperUnit.Word.Unit == unit.Word.Unit)
            {
                // "5–10 million", 3到5万: the scale behind the range belongs to both ends.
                low = unit.Length == 0 && upper >= 100m && low > 0m ? low * ScaleOfBoth(text.AsSpan(numberStart, numberEnd - numberStart), low, text.AsSpan(rangeStart, upperEnd - rangeStart), upper) : low;
                if (upper <= low)
                {
                    return null;
                }

                (high, unit, numberEnd, end) = (upper, upperUnit, upperEnd, upperUnit.End);
            }
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
            ReadRaceTime(text, ref unit, ref low, ref end);
            var degreesEnd = end;
            ReadBearing(text, unit, ref low, ref end);

            // "多少°" does not ask for degrees and minutes.
            unit = end > degreesEnd ? unit with { End = end, Length = 0 } : unit;
            high = low;
        }

        if (sign == 0 && unit.Length == 0 && !isSlashed && low == high && ReadShareOf(text, ref numberEnd, ref low))
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

        if (IsRefused(text, numberStart, numberEnd, unit, code, low, takesBare))
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
            Core = TextSpan.FromBounds(start, end),
            IsVague = isVague,
        };
    }

    private static readonly string[] SignWords = ["minus ", "negative "];

    /// <summary>The length of the "minus" before a number; 0 where there is none.</summary>
    private static int LengthOfSignWord(string text, int floor, int at)
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

    /// <summary>The figure in English words that begins at <paramref name="at"/>: two thirds, five million people, twenty-first.</summary>
    public static FigureMention? ReadFigureInWords(string text, int at, int floor, bool takesBare = false)
    {
        if (EnglishNumber.TryReadOrdinal(text, at, out var rank, out var ordinalEnd) && IsWholeWord(text, at, ordinalEnd))
        {
            var span = TextSpan.FromBounds(at, ordinalEnd);
            return new FigureMention(span, span, new TextSpan(ordinalEnd, 0), new Figure(rank, new Unit(UnitKind.Ordinal, "")));
        }

        if (TryReadHourAndHalf(text, at, floor, out var apart))
        {
            return apart;
        }

        if (!EnglishNumber.TryRead(text, at, out var value, out var end, out var isVague, out var isFraction) || !IsWholeWord(text, at, end))
        {
            return null;
        }

        end = EndOfHalf(text, end, ref value, isFraction);
        end = EndOfMixed(text, end, ref value, isFraction);
        isFraction &= value < 1m;

        // "one" is an article or a pronoun more often than a count.
        if (value == 1m && !isVague && !isFraction && (takesBare ? IsPronoun(text.AsSpan(floor, at - floor)) : !IsOneMeasured(text, end) && !IsShareOf(text, end)))
        {
            return null;
        }

        var numberEnd = end;
        var inner = Hedge.Exact;

        // half an hour, half a mile
        var article = isFraction && value == 0.5m ? text.AsSpan(end).StartsWith(" an ") ? 3 : text.AsSpan(end).StartsWith(" a ") ? 2 : 0 : 0;
        var unit = ReadUnit(text, at, end + article, ref inner);
        unit = unit.Length == 0 ? new UnitRead(end, 0, default) : unit;
        if (isFraction && unit.Word.Unit.Kind is not (UnitKind.Duration or UnitKind.Physical or UnitKind.Money))
        {
            unit = new UnitRead(end, 0, default);
        }

        var high = value;
        ReadHalfBehind(text, unit, ref value, ref high, ref inner, out var unitEnd);
        ReadSmallerUnits(text, unit, ref value, ref unitEnd);
        ReadCents(text, unit, ref value, ref unitEnd);
        high = value;
        if (!isVague && !isFraction)
        {
            ReadRangeInWords(text, at, floor, ref unit, ref high, ref numberEnd, ref unitEnd);
        }

        if (unit.Length == 0 && high == value)
        {
            isFraction |= ReadShareOf(text, ref numberEnd, ref value);
            (high, unitEnd, unit) = (value, isFraction ? numberEnd : unitEnd, isFraction ? new UnitRead(numberEnd, 0, default) : unit);
        }

        var code = unit.Length > 0 ? unit.Word.Unit : isFraction ? new Unit(UnitKind.Fraction, "") : Unit.None;
        var signWord = LengthOfSignWord(text, floor, at);
        var isNegative = signWord > 0;
        var start = at - signWord;
        var hedge = ReadHedge(text, start, floor, unitEnd, inner, out var answerStart, out var answerEnd);
        return new FigureMention(TextSpan.FromBounds(answerStart, answerEnd), TextSpan.FromBounds(at, numberEnd), new TextSpan(unit.End - unit.Length, unit.Length), new Figure(isNegative ? -value : value, isNegative ? -value : high, code, hedge))
        {
            Core = TextSpan.FromBounds(start, unitEnd),
            IsVague = isVague,
        };
    }

    /// <summary>an hour and a half: the article is the one.</summary>
    private static bool TryReadHourAndHalf(string text, int at, int floor, out FigureMention? mention)
    {
        mention = null;
        var article = text.AsSpan(at).StartsWith("a ") || text.AsSpan(at).StartsWith("A ") ? 2 : text.AsSpan(at).StartsWith("an ") || text.AsSpan(at).StartsWith("An ") ? 3 : 0;
        if (article == 0)
        {
            return false;
        }

        var length = FigureWords.EnglishUnits.Longest(text.AsSpan(at + article), out var word);
        var unit = new UnitRead(at + article + length, length, word);
        var value = 1m;
        var high = value;
        var hedge = Hedge.Exact;
        ReadHalfBehind(text, unit, ref value, ref high, ref hedge, out var end);
        if (value == 1m)
        {
            return false;
        }

        hedge = ReadHedge(text, at, floor, end, hedge, out var answerStart, out var answerEnd);
        mention = new FigureMention(TextSpan.FromBounds(answerStart, answerEnd), TextSpan.FromBounds(at, end), TextSpan.FromBounds(unit.End - unit.Length, unit.End), new Figure(value, word.Unit, hedge))
        {
            Core = TextSpan.FromBounds(at, end),
        };
        return true;
    }

    /// <summary>The "one" of "this one" and "which one" stands for a noun.</summary>
    private static bool IsPronoun(ReadOnlySpan<char> before) =>
        before.EndsWith("his ") || before.EndsWith("hat ") || before.EndsWith("hich ") || before.EndsWith(" the ") || before.EndsWith("very ") || before.EndsWith("ach ") || before.EndsWith(" no ") || before.EndsWith("Any ") || before.EndsWith("any ");

    /// <summary>one in five, two out of three: whether the whole follows a number.</summary>
    private static bool IsShareOf(string text, int end)
    {
        var value = 1m;
        return ReadShareOf(text, ref end, ref value);
    }

    /// <summary>one in five, two out of three, 7 out of 10: the whole that a number is a part of.</summary>
    private static bool ReadShareOf(string text, ref int end, ref decimal value)
    {
        var isOutOf = text.AsSpan(end).StartsWith(" out of ");
        var next = end + (isOutOf ? " out of ".Length : " in ".Length);
        if ((!isOutOf && !text.AsSpan(end).StartsWith(" in ")) || next >= text.Length || value < 1m || !decimal.IsInteger(value))
        {
            return false;
        }

        decimal whole;
        int wholeEnd;
        if (char.IsAsciiDigit(text[next]))
        {
            whole = ChineseNumber.ReadDigits(text.AsSpan(next), out var length);
            wholeEnd = next + length;
        }
        else if (text[next] is 'a' or 'A' || !EnglishNumber.MayBegin(text[next]) || !EnglishNumber.TryRead(text, next, out whole, out wholeEnd, out var isVague, out var isFraction) || isVague || isFraction)
        {
            return false;
        }

        // "three in ten minutes" and "one in 1914" are no parts.
        var inner = Hedge.Exact;
        if (whole <= value || !decimal.IsInteger(whole) || whole > (isOutOf ? 10_000m : 100m) || !IsWholeWord(text, next, wholeEnd) || ReadUnit(text, next, wholeEnd, ref inner).Length > 0 || (wholeEnd < text.Length && text[wholeEnd] is '-' or '%'))
        {
            return false;
        }

        value /= whole;
        end = wholeEnd;
        return true;
    }

    /// <summary>five to ten years, between five and ten years; not "from five to ten", which may tell a change.</summary>
    private static void ReadRangeInWords(string text, int at, int floor, ref UnitRead unit, ref decimal high, ref int numberEnd, ref int end)
    {
        var before = text.AsSpan(floor, at - floor);
        var isBetween = before.EndsWith("between ", StringComparison.OrdinalIgnoreCase);
        var separator = isBetween ? " and " : before.EndsWith("from ", StringComparison.OrdinalIgnoreCase) ? "" : text.AsSpan(end).StartsWith("-to-") ? "-to-" : " to ";
        var next = end + separator.Length;
        var inner = Hedge.Exact;
        if (separator.Length == 0 || !text.AsSpan(end).StartsWith(separator) || next >= text.Length || !EnglishNumber.MayBegin(text[next]) || text[next] is 'a' or 'A'
            || !EnglishNumber.TryRead(text, next, out var upper, out var upperEnd, out var isVague, out var isFraction) || isVague || isFraction || upper <= high || !IsWholeWord(text, next, upperEnd))
        {
            return;
        }

        var upperUnit = ReadUnit(text, next, upperEnd, ref inner);
        if (unit.Length == 0 || upperUnit.Word.Unit == unit.Word.Unit)
        {
            (unit, high, numberEnd, end) = (upperUnit, upper, upperEnd, upperUnit.End);
        }
    }

    /// <summary>two and three fifths.</summary>
    private static int EndOfMixed(string text, int end, ref decimal value, bool isFraction)
    {
        var next = end + " and ".Length;
        if (isFraction || value >= 1_000m || !text.AsSpan(end).StartsWith(" and ") || !EnglishNumber.MayBegin(text[Math.Min(next, text.Length - 1)])
            || !EnglishNumber.TryRead(text, next, out var part, out var partEnd, out _, out var isPart) || !isPart || part >= 1m || !IsWholeWord(text, next, partEnd) || text.AsSpan(next).StartsWith("half"))
        {
            return end;
        }

        value += part;
        return partEnd;
    }

    /// <summary>one and a half, five and a quarter.</summary>
    private static int EndOfHalf(string text, int end, ref decimal value, bool isFraction)
    {
        if (isFraction || value > 100m || !text.AsSpan(end).StartsWith(" and a "))
        {
            return end;
        }

        var rest = text.AsSpan(end + " and a ".Length);
        var (length, part) = rest.StartsWith("half") ? (4, 0.5m) : rest.StartsWith("quarter") ? (7, 0.25m) : rest.StartsWith("third") ? (5, 1m / 3m) : rest.StartsWith("fifth") ? (5, 0.2m) : (0, 0m);
        if (length == 0 || !IsWholeWord(text, end + 1, end + " and a ".Length + length))
        {
            return end;
        }

        value += part;
        return end + " and a ".Length + length;
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

        if (end == at || end + 2 > text.Length || text.AsSpan(end, 2) is not ("st" or "nd" or "rd" or "th") || !IsWholeWord(text, at, end + 2) || rank == 0)
        {
            return false;
        }

        var span = TextSpan.FromBounds(at, end + 2);
        mention = new FigureMention(span, span, new TextSpan(end + 2, 0), new Figure(rank, new Unit(UnitKind.Ordinal, "")));
        return true;
    }

    /// <summary>one mile, one yen: behind "one" a unit that measures makes it a figure.</summary>
    private static bool IsOneMeasured(string text, int end)
    {
        if (end >= text.Length || text[end] is not (' ' or '-'))
        {
            return false;
        }

        var length = FigureWords.EnglishUnits.Longest(text.AsSpan(end + 1), out var word);
        return length > 0 && (word.Unit.Kind is UnitKind.Money or UnitKind.Physical or UnitKind.Percent || (word.Unit.Kind == UnitKind.Duration && text.AsSpan(end + 1 + length).StartsWith(" and a ")))
            && IsWholeWord(text, end + 1, end + 1 + length);
    }

    /// <summary>两个半小时, 一个半月: the half between the measure word and the unit of time.</summary>
    private static void ReadHalfWithin(string text, ref UnitRead unit, ref decimal low, ref decimal high)
    {
        if (unit.Length != 1 || text[unit.End - 1] != '个' || unit.End + 1 >= text.Length || text[unit.End] != '半')
        {
            return;
        }

        // The table has 个月 and 个世纪 as it has 小时.
        var rest = text.AsSpan(unit.End + 1, Math.Min(3, text.Length - unit.End - 1));
        Span<char> counted = ['个', .. rest];
        var length = FigureWords.ChineseUnits.Longest(rest, out var word);
        if (length == 0 || word.Unit.Kind != UnitKind.Duration)
        {
            length = FigureWords.ChineseUnits.Longest(counted, out word) - 1;
        }

        if (length > 0 && word.Unit.Kind == UnitKind.Duration)
        {
            unit = new UnitRead(unit.End + 1 + length, length + 2, word);
            low += 0.5m;
            high = low;
        }
    }

    private static readonly (string Words, decimal Part)[] PartsBehind = [(" and a half", 0.5m), (" and half", 0.5m), (" and a quarter", 0.25m)];

    /// <summary>三年半: the half behind a unit of time belongs to the number.</summary>
    private static void ReadHalfBehind(string text, UnitRead unit, ref decimal low, ref decimal high, ref Hedge hedge, out int end)
    {
        end = unit.End;
        var isTime = unit.Length > 0 && unit.Word.Unit.Kind is UnitKind.Duration or UnitKind.Age or UnitKind.Physical && low == high;
        foreach (var (words, part) in PartsBehind)
        {
            if (isTime && text.AsSpan(end).StartsWith(words) && IsWholeWord(text, end + 1, end + words.Length))
            {
                end += words.Length;
                low += part;
                high = low;
                return;
            }
        }

        if (isTime && end < text.Length && text[end] == '半' && !(end + 1 < text.Length && text[end + 1] is '径' or '径' or '月' or '天' or '夜' or '年' or '个' or '岛' or '球' or '导' or '场'))
        {
            end++;
            low += 0.5m;
            high = low;
        }
        else if (isTime && unit.Word.Unit.Kind != UnitKind.Physical && end < text.Length && text[end] is '多' or '余' && Languages.IsHan(text[end - 1]) && !text.AsSpan(end).StartsWith("多次"))
        {
            // 三年多
            end++;
            hedge = Hedge.MoreThan;
        }
    }

    // What may stand behind 成 and 折 of 七成 and 九折 is not the rest of a word: 成立, 成员, 折叠.
    private const string GoesOnBehindTenth = "立为功员都本果就绩套语品吨行长年交分千万百名人熟才天家型份效婚册法绿叠页射断返磨算线合扇服";

    /// <summary>七成 is 70 per cent, 九折 is 90.</summary>
    private static void ReadShare(string text, int numberEnd, ref UnitRead unit, ref decimal low, ref decimal high, ref int end)
    {
        if (unit.Length > 0 || numberEnd >= text.Length || text[numberEnd] is not ('成' or '折') || high > (text[numberEnd] == '成' ? 10m : 99m) || (text[numberEnd] == '折' && high == 10m)
            || (numberEnd + 1 < text.Length && GoesOnBehindTenth.Contains(text[numberEnd + 1])))
        {
            return;
        }

        // 五五折 is 55, 九折 90.
        var factor = low < 10m || text[numberEnd] == '成' ? 10m : 1m;
        low *= factor;
        high *= factor;
        end = numberEnd + 1;

        // 七成六
        var ones = end + (end < text.Length && text[end] == ' ' ? 1 : 0);
        if (low == high && text[numberEnd] == '成' && ones < text.Length && ChineseNumber.DigitOf(text[ones]) is > 0 and var digit && (ones + 1 == text.Length || !Languages.IsHan(text[ones + 1]) || text[ones + 1] == '的'))
        {
            low += digit;
            high = low;
            end = ones + 1;
        }

        unit = new UnitRead(end, 1, new FigureWords.UnitWord(new Unit(UnitKind.Percent, ""), false));
    }

    private static readonly (string Words, string Code, bool IsBelow)[] TemperatureScales =
        [("零下", "", true), ("零上", "", false), ("摄氏温度", "degC", false), ("摄氏", "degC", false), ("攝氏", "degC", false), ("华氏温度", "degF", false), ("华氏", "degF", false), ("華氏", "degF", false)];

    /// <summary>零下5度, 摄氏25度, 华氏98.6度: what stands before the degrees says whose they are and on which side of nought.</summary>
    private static void ReadScaleOfTemperature(string text, int floor, ref UnitRead unit, ref int start, ref bool isNegative)
    {
        if (unit.Word.Unit is not { Kind: UnitKind.Physical, Code: "deg" or "degC" or "degF" } || !Languages.IsHan(text[unit.End - 1]))
        {
            return;
        }

        // Two words at most: 零下摄氏5度.
        for (var words = 0; words < 2; words++)
        {
            foreach (var (word, code, isBelow) in TemperatureScales)
            {
                if (start - floor < word.Length || !text.AsSpan(floor, start - floor).EndsWith(word))
                {
                    continue;
                }

                start -= word.Length;
                isNegative |= isBelow;
                var scale = code.Length > 0 ? code : unit.Word.Unit.Code == "deg" ? "degC" : unit.Word.Unit.Code;
                unit = unit with { Word = unit.Word with { Unit = new Unit(UnitKind.Physical, scale) } };
                break;
            }
        }
    }

    /// <summary>8天20小时, 5 ft 2 in, 13小时5分钟: what follows in a smaller unit belongs to the same figure.</summary>
    private static void ReadSmallerUnits(string text, UnitRead unit, ref decimal value, ref int end)
    {
        var larger = unit.Length > 0 ? SizeOf(unit.Word.Unit) : 0m;
        var whole = larger;
        while (larger > 0m)
        {
            var at = end;
            foreach (var between in BetweenUnits)
            {
                if (text.AsSpan(at).StartsWith(between))
                {
                    at += between.Length;
                    break;
                }
            }

            var inner = Hedge.Exact;
            var isVague = false;
            if (at >= text.Length || !(Characters.IsLatin(text[at]) ? EnglishNumber.TryRead(text, at, out var number, out var numberEnd, out isVague, out _)
                : (Characters.IsDigit(text[at]) || ChineseNumber.DigitOf(text[at]) > 0 || text[at] is '十') && TryReadNumber(text, at, false, out number, out numberEnd, out _, out isVague)) || isVague)
            {
                return;
            }

            var next = ReadUnit(text, at, numberEnd, ref inner);
            if (next.Length == 0 && unit.Word.Unit.Code == "ft" && text.AsSpan(numberEnd).StartsWith(" in") && IsWholeWord(text, numberEnd + 1, numberEnd + 3))
            {
                // "in" alone is a preposition; behind feet it is the inches.
                next = new UnitRead(numberEnd + 3, 2, new FigureWords.UnitWord(new Unit(UnitKind.Physical, "in"), false));
            }

            var smaller = next.Length > 0 && next.Word.Unit.Kind == unit.Word.Unit.Kind ? SizeOf(next.Word.Unit) : 0m;
            if (smaller <= 0m || smaller >= larger || number * smaller >= larger || inner != Hedge.Exact)
            {
                return;
            }

            value += number * smaller / whole;
            end = next.End;
            larger = smaller;
        }
    }

    /// <summary>15 dollars 50, thirteen dollars forty-five: hundredths told without their unit, at the end of a clause.</summary>
    private static void ReadCents(string text, UnitRead unit, ref decimal value, ref int end)
    {
        if (unit.Word.Unit.Kind != UnitKind.Money || end != unit.End || end + 2 >= text.Length || text[end] != ' ' || !Characters.IsLatin(text[end - 1]) || !decimal.IsInteger(value))
        {
            return;
        }

        var at = end + 1;
        decimal cents;
        int centsEnd;
        if (char.IsAsciiDigit(text[at]))
        {
            cents = ChineseNumber.ReadDigits(text.AsSpan(at), out var length);
            centsEnd = at + length;
            cents = length == 2 ? cents : 0m;
        }
        else if (!EnglishNumber.MayBegin(text[at]) || text[at] is 'a' or 'A' || !EnglishNumber.TryRead(text, at, out cents, out centsEnd, out var isVague, out var isFraction) || isVague || isFraction)
        {
            return;
        }

        if (cents is >= 10m and < 100m && decimal.IsInteger(cents) && (centsEnd == text.Length || text[centsEnd] is '.' or ',' or ';' or '!' or '?' or ')') && !(centsEnd + 1 < text.Length && char.IsAsciiDigit(text[centsEnd + 1])))
        {
            value += cents / 100m;
            end = centsEnd;
        }
    }

    /// <summary>3分33秒62, 24秒09: minutes, seconds and hundredths as races are timed; 3分 alone are points.</summary>
    private static void ReadRaceTime(string text, ref UnitRead unit, ref decimal value, ref int end)
    {
        var isSecond = unit.Word.Unit is { Kind: UnitKind.Duration, Code: "second" or "minute" } && text[end - 1] == '秒';
        if (unit.Word.Unit is { Kind: UnitKind.Count, Code: "分" } && end < text.Length && Characters.IsDigit(text[end]) && TryReadNumber(text, end, false, out var seconds, out var secondsEnd, out _, out _)
            && seconds < 60m && secondsEnd < text.Length && text[secondsEnd] == '秒')
        {
            unit = unit with { Word = new FigureWords.UnitWord(new Unit(UnitKind.Duration, "minute"), false) };
            value += seconds / 60m;
            end = secondsEnd + 1;
            isSecond = true;
        }

        if (isSecond && end + 1 < text.Length && char.IsAsciiDigit(text[end]) && char.IsAsciiDigit(text[end + 1]) && (end + 2 == text.Length || !char.IsAsciiDigit(text[end + 2])))
        {
            var hundredths = ((text[end] - '0') * 10 + text[end + 1] - '0') / 100m;
            value += unit.Word.Unit.Code == "minute" ? hundredths / 60m : hundredths;
            end += 2;
        }
    }

    private static readonly string[] PartsOfDegree = ["分′'’", "秒″\"”"];

    /// <summary>39度54分, 116°23′15″E: the minutes, seconds and side of the world behind degrees of an angle.</summary>
    private static void ReadBearing(string text, UnitRead unit, ref decimal value, ref int end)
    {
        if (unit.Word.Unit is not { Kind: UnitKind.Physical, Code: "deg" })
        {
            return;
        }

        var part = 60m;
        foreach (var marks in PartsOfDegree)
        {
            var at = end + (end < text.Length && text[end] == ' ' ? 1 : 0);
            if (at >= text.Length || !Characters.IsDigit(text[at]) && ChineseNumber.DigitOf(text[at]) < 0 && text[at] != '十' || !TryReadNumber(text, at, false, out var number, out var numberEnd, out _, out _)
                || number >= 60m || numberEnd >= text.Length || !marks.Contains(text[numberEnd]) || (text[numberEnd] == '分' && text.AsSpan(numberEnd + 1) is ['之' or '钟', ..]))
            {
                break;
            }

            value += number / part;
            part *= 60m;
            end = numberEnd + 1;
        }

        var side = end + (end < text.Length && text[end] == ' ' ? 1 : 0);
        if (side < text.Length && text[side] is 'N' or 'S' or 'E' or 'W' && text[end - 1] is not ('s' or '度') && (side + 1 == text.Length || !char.IsLetterOrDigit(text[side + 1]) || Languages.IsHan(text[side + 1])))
        {
            end = side + 1;
        }
    }

    private static readonly string[] BetweenUnits = [" and ", ", ", "又", "零", " "];

    /// <summary>How large units are that are told one behind the other; 0 for all others. Months and years are counted in months, the rest apart.</summary>
    private static decimal SizeOf(Unit unit) => (unit.Kind, unit.Code) switch
    {
        (UnitKind.Duration, "year") => 365.25m * 86_400m,
        (UnitKind.Duration, "month") => 365.25m * 7_200m,
        (UnitKind.Duration, "week") => 604_800m,
        (UnitKind.Duration, "day") => 86_400m,
        (UnitKind.Duration, "hour") => 3_600m,
        (UnitKind.Duration, "minute") => 60m,
        (UnitKind.Duration, "second") => 1m,
        (UnitKind.Money, "USD" or "EUR") => 100m,
        (UnitKind.Money, "USc" or "EUc") => 1m,
        (UnitKind.Physical, "ft") => 12m,
        (UnitKind.Physical, "in") => 1m,
        _ => 0m,
    };

    private readonly record struct UnitRead(int End, int Length, FigureWords.UnitWord Word);

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

        if (Characters.IsDigit(text[end - 1]) && end < text.Length && (text[end] is ' ' or '\u00A0' or '-' || Characters.IsLatin(text[end])))
        {
            value *= value < 1_000_000_000_000_000m ? EnglishNumber.ReadScale(text, end, isMoney, out end) : 1m;
        }

        return true;
    }

    private static decimal VulgarFraction(char unit) => unit switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3m,
        '⅔' => 2m / 3m,
        _ => 0m,
    };

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

        var englishLength = FigureWords.EnglishUnits.Longest(rest, out var englishWord);
        if (length > 0 && length >= englishLength)
        {
            return new UnitRead(at + blank + length, length, word);
        }

        (length, word) = (englishLength, englishWord);

        // The sign of 1 $10 note stands before the next number.
        if (length == 1 && word.Unit.Kind == UnitKind.Money && rest.Length > 1 && Characters.IsDigit(rest[1]))
        {
            length = 0;
        }
        var isWhole = length > 0 && (length == rest.Length || !char.IsLetterOrDigit(rest[length - 1]) || !char.IsLetterOrDigit(rest[length]) || Languages.IsHan(rest[length]));
        return isWhole ? new UnitRead(at + blank + length, length, word) : new UnitRead(numberEnd, 0, default);
    }

    private static readonly System.Buffers.SearchValues<char> RangeMarks = System.Buffers.SearchValues.Create("-–—－～~至到─ 和与");

    private static bool IsBetween(string text, int start, int floor) =>
        text.AsSpan(floor, start - floor).EndsWith("between ", StringComparison.OrdinalIgnoreCase) || text.AsSpan(floor, start - floor).EndsWith("介于") || text.AsSpan(floor, start - floor).EndsWith("在");

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

    private static bool TryReadRange(string text, int at, int start, int floor, out int next)
    {
        next = at;
        if (at >= text.Length || !RangeMarks.Contains(text[at]))
        {
            return false;
        }

        var isBetween = text[at] is ' ' or '和' or '与' && IsBetween(text, start, floor);
        if (text[at] is '-' or '–' or '—' or '－' or '～' or '~' or '至' or '到' or '─')
        {
            next = at + 1;
        }
        else if (isBetween && text.AsSpan(at).StartsWith(" and "))
        {
            next = at + 5;
        }
        else if (isBetween && text[at] is '和' or '与' && IsBetweenInChinese(text, at + 1))
        {
            next = at + 1;
        }
        else if (text.AsSpan(at).StartsWith(" through ") || text.AsSpan(at).StartsWith(" - ") || text.AsSpan(at).StartsWith(" to ") || text.AsSpan(at).StartsWith(" – ") || text.AsSpan(at).StartsWith(" 至 "))
        {
            next = text.IndexOf(' ', at + 1) + 1;
        }

        return next > at && next < text.Length && (Characters.IsDigit(text[next]) || ChineseNumber.DigitOf(text[next]) > 0 || text[next] == '十');
    }

    /// <summary>Whether 之间 follows the second number: 在20和30之间.</summary>
    private static bool IsBetweenInChinese(string text, int at)
    {
        var place = text.AsSpan(at, Math.Min(16, text.Length - at)).IndexOf("之间");
        return place > 0 && text.AsSpan(at, place).IndexOfAny("，。；、") < 0;
    }

    /// <summary>What a range's lower end, told without a scale, is multiplied by; 1 where it stands for itself: 8000到1万.</summary>
    private static decimal ScaleOfBoth(ReadOnlySpan<char> lowWords, decimal low, ReadOnlySpan<char> highWords, decimal high)
    {
        var scale = 1m;
        for (var at = highWords.Length - 1; at > 0 && ChineseNumber.ScaleOf(highWords[at]) is >= 100m and var factor; at--)
        {
            scale *= factor;
        }

        if (scale > 1m)
        {
            return ChineseNumber.ScaleOf(lowWords[^1]) < 100m && low < high / scale ? scale : 1m;
        }

        while (low < 1_000m && high / low >= 1_000m && scale * 1_000m <= high)
        {
            scale *= 1_000m;
        }

        return scale;
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

        if (takesBare)
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
            _ => true,
        };
    }

    private static bool IsWholeWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || Languages.IsHan(text[start - 1]))
        && (end >= text.Length || !char.IsLetterOrDigit(text[end]) || Languages.IsHan(text[end]));
}
