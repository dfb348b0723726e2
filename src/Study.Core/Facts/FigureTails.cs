using System.Globalization;
using Study.Facts.Lexicon;
using Study.Text;
using static Study.Facts.FigureParts;

namespace Study.Facts;

/// <summary>What goes on behind a number and its unit and belongs to the same figure: halves, smaller units, cents, minutes of an angle.</summary>
internal static class FigureTails
{
    /// <summary>两个半小时, 一个半月, 4个多小时: the half or the hedge between the measure word and the unit of time.</summary>
    public static void ReadHalfWithin(string text, ref UnitRead unit, ref decimal low, ref decimal high, ref Hedge hedge)
    {
        if (unit.Length != 1 || text[unit.End - 1] != '个' || unit.End + 1 >= text.Length || text[unit.End] is not ('半' or '多'))
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
            var isHalf = text[unit.End] == '半';
            unit = new UnitRead(unit.End + 1 + length, length + 2, word);
            hedge = isHalf ? hedge : Hedge.MoreThan;
            low += isHalf ? 0.5m : 0m;
            high = low;
        }
    }

    private static readonly (string Words, decimal Part)[] PartsBehind = [(" and a half", 0.5m), (" and half", 0.5m), (" and a quarter", 0.25m)];

    /// <summary>三年半: the half behind a unit of time belongs to the number.</summary>
    public static void ReadHalfBehind(string text, UnitRead unit, ref decimal low, ref decimal high, ref Hedge hedge, out int end)
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
    public static void ReadShare(string text, int numberEnd, ref UnitRead unit, ref decimal low, ref decimal high, ref int end)
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
    public static void ReadScaleOfTemperature(string text, int floor, ref UnitRead unit, ref int start, ref bool isNegative)
    {
        if (unit.Word.Unit is not { Kind: UnitKind.Physical, Code: "deg" or "degC" or "degF" })
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
    public static void ReadSmallerUnits(string text, UnitRead unit, ref decimal value, ref int end)
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
            if (next.Length == 0 && unit.Word.Unit.Code == "ft" && text.AsSpan(numberEnd).TrimStart(' ').StartsWith("in") && numberEnd + (text[numberEnd] == ' ' ? 3 : 2) is var inches && (inches == text.Length || !char.IsLetterOrDigit(text[inches])))
            {
                // "in" alone is a preposition; behind feet it is the inches.
                next = new UnitRead(inches, 2, new FigureWords.UnitWord(new Unit(UnitKind.Physical, "in"), false));
            }

            next = ShortUnit(text, unit, end, numberEnd) is { } code ? new UnitRead(numberEnd + 1, 1, new FigureWords.UnitWord(new Unit(UnitKind.Duration, code), false)) : next;
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

    /// <summary>8天20时, 两小时二十分, 判刑1年4月: short units of time, which are hours, minutes and months only behind a longer one. Null for none.</summary>
    private static string? ShortUnit(string text, UnitRead unit, int at, int numberEnd)
    {
        if (unit.Word.Unit.Kind != UnitKind.Duration || !Languages.IsHan(text[at - 1]) || numberEnd >= text.Length || (numberEnd + 1 < text.Length && text[numberEnd + 1] is '之' or '钟' or '份' or '间'))
        {
            return null;
        }

        return (text[at - 1], text[numberEnd]) switch
        {
            ('天' or '日', '时') => "hour",
            ('时', '分') => "minute",
            ('年', '月') when text.AsSpan(Math.Max(0, unit.End - 10), Math.Min(10, unit.End)).IndexOfAny("刑判狱禁") >= 0 => "month",
            _ => null,
        };
    }

    /// <summary>15 dollars 50, thirteen dollars forty-five: hundredths told without their unit, at the end of a clause.</summary>
    public static void ReadCents(string text, UnitRead unit, ref decimal value, ref int end)
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

    /// <summary>2米29, 1米8, 3块5: tenths and hundredths behind the unit, told without one of their own.</summary>
    public static void ReadPartsBehind(string text, UnitRead unit, ref decimal value, ref int end)
    {
        if (unit.Length != 1 || end != unit.End || text[end - 1] is not ('米' or '块') || !decimal.IsInteger(value) || value >= 100m)
        {
            return;
        }

        var digits = 0;
        while (end + digits < text.Length && char.IsAsciiDigit(text[end + digits]))
        {
            digits++;
        }

        if (digits is 1 or 2 && (end + digits == text.Length || text[end + digits] is '，' or '。' or '、' or '；' or '）' or ')' or '的' or '高' or '长' or ' '))
        {
            value += int.Parse(text.AsSpan(end, digits), CultureInfo.InvariantCulture) / (digits == 1 ? 10m : 100m);
            end += digits;
        }
    }

    /// <summary>3分33秒62, 24秒09: minutes, seconds and hundredths as races are timed; 3分 alone are points.</summary>
    public static void ReadRaceTime(string text, ref UnitRead unit, ref decimal value, ref int end)
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
    public static void ReadBearing(string text, UnitRead unit, ref decimal value, ref int end)
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

    /// <summary>29°49′至30°21′: the second bearing of a stretch of degrees and minutes.</summary>
    public static void ReadBearingRange(string text, UnitRead unit, int degreesEnd, decimal low, ref decimal high, ref int end)
    {
        if (unit.Word.Unit is not { Kind: UnitKind.Physical, Code: "deg" } || end == degreesEnd || end + 1 >= text.Length || text[end] is not ('至' or '到' or '-' or '–' or '—' or '～' or '~')
            || !Characters.IsDigit(text[end + 1]) || !TryReadNumber(text, end + 1, false, out var upper, out var upperEnd, out _, out _))
        {
            return;
        }

        var inner = Hedge.Exact;
        var upperUnit = ReadUnit(text, end + 1, upperEnd, ref inner);
        if (upperUnit.Word.Unit == unit.Word.Unit)
        {
            upperEnd = upperUnit.End;
            ReadBearing(text, upperUnit, ref upper, ref upperEnd);
            (high, end) = upper > low ? (upper, upperEnd) : (high, end);
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
}
