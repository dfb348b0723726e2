using System.Globalization;
using CsCheck;
using Study.Facts;
using Xunit;

namespace Study.Tests.Facts;

/// <summary>A value written in any notation is scanned as the same value.</summary>
public class FigureRoundTripTests
{
    private const string HanDigits = "零一二三四五六七八九";

    private static readonly string[] Ones =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Gen<long> Whole = Gen.OneOf(Gen.Long[2, 99], Gen.Long[100, 9_999], Gen.Long[10_000, 99_999_999], Gen.Long[100_000_000, 999_999_999_999]);

    [Fact]
    public void Whole_numbers_in_every_Chinese_notation() => Whole.Sample(value =>
    {
        AssertScanned(value, $"共有{value}座");
        AssertScanned(value, $"共有{value.ToString("N0", CultureInfo.InvariantCulture)}座");
        AssertScanned(value, $"共有{FullWidth(value)}座");
        AssertScanned(value, $"共有{InHan(value)}座");
    });

    [Fact]
    public void Whole_numbers_in_every_English_notation() => Whole.Sample(value =>
    {
        AssertScanned(value, $"It has {value.ToString("N0", CultureInfo.InvariantCulture)} houses.");
        AssertScanned(value, $"It has {InWords(value)} houses.");
    });

    [Fact]
    public void Decimals_with_a_scale() => Gen.Select(Gen.Int[1, 9_999], Gen.Int[1, 9]).Sample((whole, tenth) =>
    {
        var value = whole + (tenth / 10m);
        var text = value.ToString(CultureInfo.InvariantCulture);
        AssertScanned(value * 10_000m, $"投入{text}万元");
        AssertScanned(value * 100_000_000m, $"投入{text}亿元");
        AssertScanned(value * 1_000_000_000_000m, $"投入{text}万亿元");
        AssertScanned(value * 1_000_000m, $"It cost ${text} million.");
        AssertScanned(value * 1_000_000_000m, $"It cost {text} billion dollars.");
        AssertScanned(value, $"增长{text}%");
        AssertScanned(value, $"It grew {text} percent.");
        AssertScanned(-value, $"零下{text}摄氏度");
    });

    [Fact]
    public void Parts_of_a_whole() => Gen.Select(Gen.Int[1, 9], Gen.Int[1, 90]).Sample((part, more) =>
    {
        AssertScanned((decimal)part / (part + more), $"约占{InHan(part + more)}分之{InHan(part)}");
        AssertScanned(part + more, $"占百分之{InHan(part + more)}");
    });

    [Fact]
    public void Ranges_with_one_scale_for_both_ends() => Gen.Select(Gen.Int[2, 40], Gen.Int[1, 40]).Sample((low, more) =>
    {
        foreach (var text in new[] { $"共{low}到{low + more}万人", $"共{low}万至{low + more}万人", $"共{low}-{low + more}万人" })
        {
            var figure = Assert.IsType<FigureMention>(Assert.Single(FigureScanner.Scan(text))).Figure;
            Assert.Equal((low * 10_000m, (low + more) * 10_000m), (figure.Low, figure.High));
        }
    });

    [Fact]
    public void Days_in_every_notation() => Gen.Select(Gen.Int[1500, 2100], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((year, month, day) =>
    {
        var english = new DateOnly(year, month, day).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var dayFirst = new DateOnly(year, month, day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        foreach (var text in new[] { $"{year}年{month}月{day}日", $"{InPlaces(year)}年{InHan(month)}月{InHan(day)}日", $"{year}-{month:00}-{day:00}", english, dayFirst })
        {
            Assert.Equal(new DateValue(DatePrecision.Day, year, month, day), Assert.IsType<DateMention>(Assert.Single(FigureScanner.Scan(text))).From);
        }
    });

    private static void AssertScanned(decimal value, string text)
    {
        var mention = Assert.IsType<FigureMention>(Assert.Single(FigureScanner.Scan(text)));
        Assert.True(Math.Abs(mention.Figure.Low - value) <= Math.Abs(value) * 1e-20m && !mention.Figure.IsRange, $"{text}: {mention.Figure.Low}");
    }

    private static string FullWidth(long value) => string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));

    private static string InPlaces(int year) => string.Concat(year.ToString(CultureInfo.InvariantCulture).Select(digit => HanDigits[digit - '0']));

    /// <summary>The value in Han numerals: 10,005 is 一万零五, 250 二百五十.</summary>
    private static string InHan(long value)
    {
        if (value < 10)
        {
            return HanDigits[(int)value].ToString();
        }

        foreach (var (size, scale) in new[] { (100_000_000L, '亿'), (10_000L, '万'), (1_000L, '千'), (100L, '百'), (10L, '十') })
        {
            if (value >= size)
            {
                var rest = value % size;
                var head = size == 10 && value < 20 ? "" : InHan(value / size);
                return head + scale + (rest == 0 ? "" : (rest < size / 10 ? "零" : "") + (rest is >= 10 and < 20 ? "一" : "") + InHan(rest));
            }
        }

        return "";
    }

    private static string InWords(long value) => value switch
    {
        < 20 => Ones[value],
        < 100 => Tens[value / 10] + (value % 10 == 0 ? "" : "-" + Ones[value % 10]),
        < 1_000 => Ones[value / 100] + " hundred" + (value % 100 == 0 ? "" : " and " + InWords(value % 100)),
        < 1_000_000 => InWords(value / 1_000) + " thousand" + (value % 1_000 == 0 ? "" : (value % 1_000 < 100 ? " and " : " ") + InWords(value % 1_000)),
        < 1_000_000_000 => InWords(value / 1_000_000) + " million" + (value % 1_000_000 == 0 ? "" : " " + InWords(value % 1_000_000)),
        _ => InWords(value / 1_000_000_000) + " billion" + (value % 1_000_000_000 == 0 ? "" : " " + InWords(value % 1_000_000_000)),
    };
}
