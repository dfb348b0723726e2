using System.Globalization;
using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// How a figure is written (将近|12|亿剂), so that another value can be written the same way: with the same hedge, digits, scale and unit.
/// </summary>
internal sealed class FigureNotation
{
    private static readonly string[] Ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private readonly string _before;
    private readonly string _after;
    private readonly Style _style;
    private readonly bool _hasSeparators;
    private readonly bool _isCapital;

    private enum Style
    {
        Digits,
        WideDigits,
        Han,
        EnglishWords,
    }

    /// <summary>How many digits stand behind the point of a value, noughts at its end aside.</summary>
    public static int DecimalsOf(decimal value)
    {
        var text = value.ToString("G29", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text.Length - point - 1;
    }

    private FigureNotation(string before, string after, Style style, bool hasSeparators, decimal mantissa, int decimals, decimal scale, bool isCapital = false)
    {
        _before = before;
        _after = after;
        _style = style;
        _hasSeparators = hasSeparators;
        _isCapital = isCapital;
        Mantissa = mantissa;
        Decimals = decimals;
        Scale = scale;
    }

    /// <summary>The number before the scale words: the 2.3 of 2.3万亿.</summary>
    public decimal Mantissa { get; }

    /// <summary>How many digits stand behind its decimal point.</summary>
    public int Decimals { get; }

    /// <summary>What the scale words multiply it by.</summary>
    public decimal Scale { get; }

    /// <summary>The notation of an answer; null where it is one that other values cannot be written in (3万4000, ranges, 2米29).</summary>
    public static FigureNotation? Of(string answer)
    {
        var mention = FigureScanner.Scan(answer).OfType<FigureMention>().FirstOrDefault();
        if (mention is null || mention.Figure.IsRange || mention.IsVague || answer.AsSpan(mention.Unit.End).ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var number = mention.Number.In(answer);
        var part = number.LastIndexOf("分之", StringComparison.Ordinal);
        var from = mention.Number.Start + (part >= 0 ? part + 2 : 0);
        number = answer[from..mention.Number.End];
        var before = answer[..from];
        var after = answer[mention.Number.End..];
        if (number.Length > 0 && Characters.IsDigit(number[0]))
        {
            return OfDigits(before, number, after);
        }

        if (Characters.IsLatin(number[0]))
        {
            return OfEnglishWords(before, number, after, mention.Figure);
        }

        // 五千万: the scale stays as it is; 两百余万, 一万二千 are notations of their own.
        var scaleStart = number.Length;
        var scale = 1m;
        while (scaleStart > 1 && ChineseNumber.ScaleOf(number[scaleStart - 1]) is >= 10_000m and var step)
        {
            scale *= step;
            scaleStart--;
        }

        var isHan = ChineseNumber.TryRead(number.AsSpan(0, scaleStart), out var mantissa, out var length, out var isMoreThan, out _) && length == scaleStart
            && !isMoreThan && decimal.IsInteger(mantissa) && mantissa is > 0m and < 10_000m;
        return isHan ? new FigureNotation(before, number[scaleStart..] + after, Style.Han, false, mantissa, 0, scale) : null;
    }

    /// <summary>twelve, forty-five, five million, three hundred thousand: numbers below a hundred with words of scale behind.</summary>
    private static FigureNotation? OfEnglishWords(string before, string number, string after, Figure figure)
    {
        var end = number.Length;
        var scale = 1m;
        foreach (var (word, factor) in new[] { (" trillion", 1_000_000_000_000m), (" billion", 1_000_000_000m), (" million", 1_000_000m), (" thousand", 1_000m), (" hundred", 100m) })
        {
            if (number.AsSpan(0, end).EndsWith(word))
            {
                end -= word.Length;
                scale *= factor;
            }
        }

        if (!EnglishNumber.TryRead(number, 0, out var mantissa, out var length, out var isVague, out var isFraction) || (scale > 1m && !EnglishNumber.TryRead(number[..end], 0, out mantissa, out length, out isVague, out isFraction)))
        {
            return null;
        }

        var isPlain = !isVague && !isFraction && length == end && mantissa is > 0m and < 100m && decimal.IsInteger(mantissa) && figure.Unit.Kind != UnitKind.Fraction;
        return isPlain ? new FigureNotation(before, number[end..] + after, Style.EnglishWords, false, mantissa, 0, scale, char.IsAsciiLetterUpper(number[0])) : null;
    }

    /// <summary>Another value of the mantissa, written the same way.</summary>
    public string Write(decimal mantissa) => _before + Number(mantissa) + _after;

    /// <summary>Another number's own words, with this figure's hedge and unit around them.</summary>
    public string WriteWords(string number) => _before + number + _after;

    private static FigureNotation? OfDigits(string before, string number, string after)
    {
        var end = 0;
        while (end < number.Length && (Characters.IsDigit(number[end]) || number[end] is ',' or '，' or '.' or '．'))
        {
            end++;
        }

        // A second run of digits (3万4000) is a notation of its own.
        var scaleWords = number[end..];
        if (scaleWords.Any(Characters.IsDigit))
        {
            return null;
        }

        var digits = ChineseNumber.ReadDigits(number, out var length);
        if (length != end)
        {
            return null;
        }

        var scale = 1m;
        foreach (var unit in scaleWords)
        {
            scale *= ChineseNumber.ScaleOf(unit) is > 0m and var factor ? factor : 1m;
        }

        if (scaleWords.Length > 0 && Characters.IsLatin(scaleWords[^1]))
        {
            scale = EnglishNumber.ReadScale(number, end, isMoney: true, out _);
        }

        var point = number.AsSpan(0, end).IndexOfAny('.', '．');
        return new FigureNotation(before, scaleWords + after, number[0] >= '０' ? Style.WideDigits : Style.Digits, number.AsSpan(0, end).ContainsAny(",，"), digits, point < 0 ? 0 : end - point - 1, scale);
    }

    private string Number(decimal value)
    {
        switch (_style)
        {
            case Style.Han:
                return Han((int)value, _before.Length == 0 || _before[^1] != '第');
            case Style.EnglishWords:
                var words = English((int)value);
                return _isCapital ? char.ToUpperInvariant(words[0]) + words[1..] : words;
            default:
                var format = (_hasSeparators ? "N" : "F") + Decimals.ToString(CultureInfo.InvariantCulture);
                var digits = value.ToString(format, CultureInfo.InvariantCulture);
                return _style == Style.Digits ? digits : string.Concat(digits.Select(unit => char.IsAsciiDigit(unit) ? (char)(unit - '0' + '０') : unit));
        }
    }

    /// <summary>A whole number below ten thousand in Han numerals: 二十一, 一百零五; 两 before a measure word.</summary>
    private static string Han(int value, bool isCount)
    {
        const string Digits = "零一二三四五六七八九";
        if (isCount && value == 2)
        {
            return "两";
        }

        var text = "";
        var isGap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = value / unit % 10;
            if (digit == 0)
            {
                isGap |= text.Length > 0;
                continue;
            }

            text += isGap ? "零" : "";
            isGap = false;
            text += unit == 10 && digit == 1 && text.Length == 0 ? name : Digits[digit] + name;
        }

        return text;
    }

    private static string English(int value) =>
        value >= 100 ? value.ToString(CultureInfo.InvariantCulture) : value < 20 ? Ones[value] : value % 10 == 0 ? Tens[value / 10] : Tens[value / 10] + "-" + Ones[value % 10];
}
