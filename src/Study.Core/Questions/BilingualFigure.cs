using System.Globalization;
using Study.Facts;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Figures and dates written in either language: 2.3万亿美元 is US$2.3 trillion, 将近12亿剂 is nearly 1.2 billion doses. Nothing is written
/// where a word would have to be guessed.
/// </summary>
public static class BilingualFigure
{
    private static readonly (decimal Value, string Chinese)[] ChineseScales = [(1_000_000_000_000m, "万亿"), (100_000_000m, "亿"), (10_000m, "万")];

    private static readonly (decimal Value, string English)[] EnglishScales = [(1_000_000_000_000m, " trillion"), (1_000_000_000m, " billion"), (1_000_000m, " million")];

    private static readonly Dictionary<string, (string Before, string After)> EnglishMoney = new()
    {
        ["USD"] = ("US$", ""),
        ["EUR"] = ("€", ""),
        ["GBP"] = ("£", ""),
        ["HKD"] = ("HK$", ""),
        ["TWD"] = ("NT$", ""),
        ["AUD"] = ("A$", ""),
        ["CAD"] = ("C$", ""),
        ["SGD"] = ("S$", ""),
        ["CNY"] = ("", " yuan"),
        ["JPY"] = ("", " yen"),
        ["KRW"] = ("", " won"),
        ["RUB"] = ("", " roubles"),
        ["INR"] = ("", " rupees"),
        ["CHF"] = ("", " Swiss francs"),
        ["KZT"] = ("", " tenge"),
    };

    // The words to write a unit with, where the table has several for it; otherwise the first.
    private static readonly Dictionary<Unit, string> PreferredChinese = new()
    {
        [new Unit(UnitKind.Count, "person")] = "人",
        [new Unit(UnitKind.Money, "CNY")] = "元",
        [new Unit(UnitKind.Percent, "")] = "%",
    };

    private static readonly Dictionary<Unit, string> ChineseUnits = LexiconFile.Rows("zh-units", 4)
        .Where(row => row[1] != "Noun" && row[0].Any(Languages.IsHan))
        .GroupBy(row => new Unit(Enum.Parse<UnitKind>(row[1]), row[2]))
        .ToDictionary(unit => unit.Key, unit => unit.First()[0]);

    private static readonly string[] EnglishMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>A figure in a language; null where its unit has no certain words there.</summary>
    public static string? Of(Figure figure, Language language) => language == Language.Chinese ? InChinese(figure) : InEnglish(figure);

    /// <summary>A date in a language; null where it names a part of its period.</summary>
    public static string? Of(DateValue date, Language language) =>
        date.Part.Length > 0 ? null : language == Language.Chinese ? InChinese(date) : InEnglish(date);

    private static string? InChinese(Figure figure)
    {
        var hedge = figure.Hedge switch
        {
            Hedge.About => "约",
            Hedge.Nearly => "近",
            Hedge.MoreThan => "超过",
            Hedge.AtLeast => "至少",
            Hedge.LessThan => "不到",
            Hedge.AtMost => "至多",
            _ => "",
        };
        if (figure.Unit.Kind == UnitKind.Fraction)
        {
            return PartsOf(figure) is { } parts ? string.Create(CultureInfo.InvariantCulture, $"{hedge}{Han(parts.Whole)}分之{Han(parts.Share)}") : null;
        }

        var unit = figure.Unit.Kind == UnitKind.None ? "" : PreferredChinese.GetValueOrDefault(figure.Unit) ?? ChineseUnits.GetValueOrDefault(figure.Unit);
        return unit is null || figure.Unit.Kind == UnitKind.Ordinal ? null : hedge + Range(figure, ChineseNumberOf) + unit;
    }

    private static string? InEnglish(Figure figure)
    {
        var hedge = figure.Hedge switch
        {
            Hedge.About => "about ",
            Hedge.Nearly => "nearly ",
            Hedge.MoreThan => "more than ",
            Hedge.AtLeast => "at least ",
            Hedge.LessThan => "less than ",
            Hedge.AtMost => "at most ",
            _ => "",
        };
        var number = Range(figure, EnglishNumberOf);
        var isOne = !figure.IsRange && figure.Low == 1m;
        var words = figure.Unit switch
        {
            { Kind: UnitKind.None } => number,
            { Kind: UnitKind.Money, Code: var code } => EnglishMoney.TryGetValue(code, out var money) ? money.Before + number + money.After : null,
            { Kind: UnitKind.Percent } => number + " percent",
            { Kind: UnitKind.PercentagePoint } => number + (isOne ? " percentage point" : " percentage points"),
            { Kind: UnitKind.Multiple } => number + (isOne ? " time" : " times"),
            { Kind: UnitKind.Fraction } => PartsOf(figure) is { } parts ? EnglishParts(parts.Share, parts.Whole) : null,
            { Kind: UnitKind.Ordinal } => null,
            var unit => Translation.EnglishOf(unit, isOne) is { } noun ? number + " " + noun : null,
        };
        return words is null ? null : hedge + words;
    }

    private static string Range(Figure figure, Func<decimal, string> write) => figure.IsRange ? write(figure.Low) + "–" + write(figure.High) : write(figure.Low);

    /// <summary>2.3万亿, 12亿, 3.4万, 1100.9亿; digits below ten thousand and where a scale would leave many decimals.</summary>
    private static string ChineseNumberOf(decimal value)
    {
        foreach (var (scale, word) in ChineseScales)
        {
            if (Math.Abs(value) >= scale && FigureNotation.DecimalsOf(value / scale) <= 4)
            {
                return (value / scale).ToString("0.####", CultureInfo.InvariantCulture) + word;
            }
        }

        return value.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>2.3 trillion, 1.2 billion, 34,000.</summary>
    private static string EnglishNumberOf(decimal value)
    {
        foreach (var (scale, word) in EnglishScales)
        {
            if (Math.Abs(value) >= scale && FigureNotation.DecimalsOf(value / scale) <= 4)
            {
                return (value / scale).ToString("#,0.####", CultureInfo.InvariantCulture) + word;
            }
        }

        return value.ToString("#,0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>The share and the whole of a fraction with a whole of at most a hundred.</summary>
    private static (int Share, int Whole)? PartsOf(Figure figure)
    {
        for (var whole = 2; whole <= 100 && !figure.IsRange; whole++)
        {
            var share = figure.Low * whole;
            if (Math.Abs(share - decimal.Round(share)) < 0.000001m && share is > 0m and < 100m && decimal.Round(share) < whole)
            {
                return ((int)decimal.Round(share), whole);
            }
        }

        return null;
    }

    private static string Han(int value)
    {
        const string Digits = "零一二三四五六七八九";
        return value < 10 ? Digits[value].ToString()
            : value == 100 ? "一百"
            : (value < 20 ? "" : Digits[value / 10].ToString()) + "十" + (value % 10 == 0 ? "" : Digits[value % 10].ToString());
    }

    private static string? EnglishParts(int share, int whole)
    {
        string[] ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        var part = whole switch
        {
            2 => "half",
            3 => "third",
            4 => "quarter",
            5 => "fifth",
            6 => "sixth",
            7 => "seventh",
            8 => "eighth",
            9 => "ninth",
            10 => "tenth",
            100 => "hundredth",
            _ => null,
        };
        return part is null || share >= ones.Length ? null : whole == 2 ? "half" : $"{ones[share]} {part}{(share == 1 ? "" : "s")}";
    }

    private static string? InChinese(DateValue date)
    {
        var year = date.Year is { } number ? (number < 0 ? "公元前" : "") + Math.Abs(number).ToString(CultureInfo.InvariantCulture) : null;
        return date switch
        {
            { Precision: DatePrecision.Century } => year + "世纪",
            { Precision: DatePrecision.Decade, Year: { } decade } => string.Create(CultureInfo.InvariantCulture, $"{(decade / 100) + 1}世纪{decade % 100}年代").Replace("世纪0年代", "世纪初十年", StringComparison.Ordinal),
            { Precision: DatePrecision.Year } => year + "年",
            { Precision: DatePrecision.Month } => string.Create(CultureInfo.InvariantCulture, $"{(year is null ? "" : year + "年")}{date.Month}月"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(year is null ? "" : year + "年")}{date.Month}月{date.Day}日"),
        };
    }

    private static string? InEnglish(DateValue date)
    {
        var year = date.Year is { } number ? Math.Abs(number).ToString(CultureInfo.InvariantCulture) + (number < 0 ? " BC" : "") : null;
        var month = date.Month is { } place ? EnglishMonths[place - 1] : "";
        return date switch
        {
            { Precision: DatePrecision.Century, Year: { } century } => $"the {EnglishOrdinal(Math.Abs(century))} century{(century < 0 ? " BC" : "")}",
            { Precision: DatePrecision.Decade } => $"the {year}s",
            { Precision: DatePrecision.Year } => year,
            { Precision: DatePrecision.Month } => year is null ? month : $"{month} {year}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month}{(year is null ? "" : " " + year)}"),
        };
    }

    private static string EnglishOrdinal(int number)
    {
        var ending = number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
