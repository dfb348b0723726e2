using System.Globalization;
using System.Text.RegularExpressions;
using Study.Facts;
using Study.Text;

namespace Study.Practice;

/// <summary>Judges a typed figure by its value, whatever the notation.</summary>
internal static partial class FigureResponse
{
    // Two units of different systems do not come out even; a value that is this near was converted and rounded.
    private const decimal Converted = 0.01m;

    private static readonly string[] Generic = ["个", "项", "次", "", "item"];

    /// <param name="wanted">The key's figure.</param>
    /// <param name="key">The key's words.</param>
    /// <param name="stem">The question; null where a marker has only the key, and a bare number is taken for what was asked.</param>
    public static Judgement Judge(Figure wanted, string key, string? stem, string response)
    {
        if (Read(response) is not { IsDenied: false } given)
        {
            return Judgement.Wrong(Difference.Value);
        }

        var (factor, isExact, fault) = Compare(wanted, key, stem, given);
        var low = given.Figure.Low * factor;
        var high = given.Figure.High * factor;
        var isRounded = false;
        if (fault is Difference.None or Difference.UnitMissing && !IsSame(wanted, low, high, given.Figure, isExact, out isRounded))
        {
            // A bare number may leave out the scale that the question names: 300 for 多少亿元.
            var scale = given.Figure.Unit.Kind == UnitKind.None ? Named(stem, wanted.Unit).Scale : 1m;
            if (scale == 1m || !IsSame(wanted, low * scale, high * scale, given.Figure, isExact, out isRounded))
            {
                return Judgement.Wrong(IsPowerOfTen(wanted.Low, low) ? Difference.Scale : Difference.Value);
            }
        }

        return fault != Difference.None ? Judgement.Wrong(fault) : JudgeHedge(wanted.Hedge, key, stem, given, isRounded);
    }

    /// <summary>The figure in a key; null where it holds none or is a date.</summary>
    public static Figure? Of(string key) => FigureScanner.Scan(key) switch
    {
        [FigureMention { IsVague: false } figure] => figure.Figure,
        { Count: > 1 } several when several.All(mention => mention is FigureMention) => Sum([.. several.Cast<FigureMention>()]),
        [] when Bare(TypedText.Tidy(key)) is { } bare => bare,
        _ => null,
    };

    /// <summary>A figure as it was typed.</summary>
    /// <param name="HedgeWords">The words that say how exact it is; empty where none do.</param>
    /// <param name="Rest">What stands around it, blanks trimmed.</param>
    private sealed record Typed(Figure Figure, string HedgeWords, string Rest)
    {
        public bool IsDenied => Negation().IsMatch(Rest);
    }

    private static Typed? Read(string response)
    {
        var text = Plain(SimplifiedCharacters.Of(TypedText.Tidy(response)));
        return ReadIn(text) ?? (text.Any(char.IsAsciiLetterUpper) ? ReadIn(text.ToLowerInvariant()) : null);
    }

    /// <summary>Notations of speech and of hurry put into those of texts: 零下5度, 两年半, 5-10万, 2.3万亿人民币, 21st.</summary>
    private static string Plain(string text)
    {
        text = GroupBlank().Replace(text, "");
        text = BelowZero().Replace(text, "-");
        text = OrdinalEnding().Replace(text, "第$1");
        text = BareRenminbi().Replace(text, "元人民币");
        text = SharedScale().Replace(text, "$1$4$2$3$4");
        return AndAHalf().Replace(text, match => ChineseNumber.TryRead(match.Groups[1].Value, out var whole, out _, out _, out _)
            ? (whole + 0.5m).ToString(CultureInfo.InvariantCulture) + match.Groups[2].Value + match.Groups[3].Value
            : match.Value);
    }

    private static Typed? ReadIn(string text)
    {
        if (SimpleFraction().Match(text) is { Success: true } fraction && decimal.Parse(fraction.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is not 0m and var parts)
        {
            return new Typed(new Figure(decimal.Parse(fraction.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / parts, new Unit(UnitKind.Fraction, "")), "", "");
        }

        switch (FigureScanner.Scan(text))
        {
            case [FigureMention { IsVague: false } figure]:
                // 超过 stays with the question where a text says it, and so outside the mention.
                var words = text[..figure.Number.Start] + text[Math.Max(figure.Unit.End, figure.Number.End)..figure.Span.End];
                return new Typed(figure.Figure, words.Trim(), (text[..figure.Span.Start] + text[figure.Span.End..]).Trim());

            // 2000年 alone could be a year; where years are counted it is a length of time, and 2000 is a number.
            case [DateMention { To: null, From: { Precision: DatePrecision.Year, Year: { } year } } date]:
                return text.Contains('年', StringComparison.Ordinal)
                    ? new Typed(new Figure(year, new Unit(UnitKind.Duration, "year")), "", (text[..date.Span.Start] + text[date.Span.End..]).Trim())
                    : FigureReader.ReadFigure(text, date.Span.Start, 0) is { } number ? new Typed(number.Figure, text[..number.Number.Start].Trim(), "") : null;

            case { Count: > 1 } several when several.All(mention => mention is FigureMention { IsVague: false }):
                return Sum([.. several.Cast<FigureMention>()]) is { } sum ? new Typed(sum, "", "") : null;

            default:
                return Bare(text) is { } bare ? new Typed(bare, "", "") : null;
        }
    }

    /// <summary>3小时20分 is one figure; 100 or 200 are two, and no answer.</summary>
    private static Figure? Sum(IReadOnlyList<FigureMention> parts)
    {
        var first = parts[0].Figure;
        var total = first.Low;
        for (var index = 1; index < parts.Count; index++)
        {
            var isAdjacent = parts[index].Span.Start - parts[index - 1].Span.End <= " and ".Length;
            if (!isAdjacent || UnitConversion.Factor(parts[index].Figure.Unit, first.Unit, out _) is not ({ } factor and > 0m and < 1m) || first.IsRange)
            {
                return null;
            }

            total += parts[index].Figure.Low * factor;
        }

        return first with { Low = total, High = total };
    }

    /// <summary>A number that nothing stands beside: 1000, 一千, 2.3万亿, -5, two million.</summary>
    private static Figure? Bare(string text)
    {
        var digits = text.TrimStart('-', '负', '+');
        if (digits.Length == 0)
        {
            return null;
        }

        var sign = text.StartsWith('-') || text.StartsWith('负') ? -1m : 1m;
        if (ChineseNumber.TryRead(digits, out var value, out var length, out var isMoreThan, out var isVague) && !isVague)
        {
            var scale = length < digits.Length ? EnglishNumber.ReadScale(digits, length, isMoney: true, out length) : 1m;
            return length == digits.Length ? new Figure(sign * value * scale, Unit.None, isMoreThan ? Hedge.MoreThan : Hedge.Exact) : null;
        }

        return EnglishNumber.TryRead(digits.ToLowerInvariant(), 0, out value, out length, out isVague, out _) && !isVague && length == digits.Length
            ? new Figure(sign * value, Unit.None)
            : null;
    }

    /// <summary>What the given value is to be multiplied by to stand in the wanted unit, and what is wrong with its unit.</summary>
    private static (decimal Factor, bool IsExact, Difference Fault) Compare(Figure wanted, string key, string? stem, Typed given)
    {
        var unit = given.Figure.Unit;
        if (UnitConversion.Factor(unit, wanted.Unit, out var isExact) is { } factor)
        {
            return (factor, isExact, IsForeign(unit, given.Rest, key, stem) ? Difference.Dimension : Difference.None);
        }

        switch (wanted.Unit.Kind, unit.Kind)
        {
            case (UnitKind.Count, UnitKind.Count):
                var isSameKind = Generic.Contains(unit.Code) || Generic.Contains(wanted.Unit.Code) || unit.Code == "person" == (wanted.Unit.Code == "person");
                return (1m, true, isSameKind ? Difference.None : Difference.Dimension);

            case (UnitKind.Ordinal, UnitKind.Ordinal or UnitKind.Count or UnitKind.None) or (UnitKind.Count or UnitKind.Multiple, UnitKind.None)
                or (UnitKind.None, UnitKind.Count) or (UnitKind.Multiple, UnitKind.Multiple):
                return (1m, true, Difference.None);

            case (_, UnitKind.None) when given.Rest.Length == 0 || IsIn(given.Rest, key, stem):
                if (stem is null)
                {
                    return (1m, true, Difference.None);
                }

                var named = Named(stem, wanted.Unit);
                return named.Factor is { } toWanted ? (toWanted, true, Difference.None) : (1m, true, Difference.UnitMissing);

            case (_, UnitKind.None):
                return (1m, true, Difference.UnitMissing);

            case (UnitKind.Money, UnitKind.Money):
                return (1m, true, Difference.Currency);

            default:
                return (1m, true, Difference.Dimension);
        }
    }

    /// <summary>1000 for a key without a unit is right; 1000 horses is not, unless the question speaks of horses.</summary>
    private static bool IsForeign(Unit unit, string rest, string key, string? stem) =>
        unit.Kind == UnitKind.None && stem is not null && rest.Length > 0 && TypedText.Separate(rest).Count == 1 && !IsIn(rest, key, stem) && Text.Languages.Of(rest) == Text.Languages.Of(stem);

    private static bool IsIn(string words, string key, string? stem)
    {
        var around = TypedText.Words((stem ?? "") + " " + key);
        return TypedText.Separate(words).All(word => around.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The unit and scale that stand beside the question word or the gap: 多少亿美元, ____ km, how many kilometres.</summary>
    /// <returns>How many wanted units one of the named is, null where none is named; and the scale that is named with it.</returns>
    private static (decimal? Factor, decimal Scale) Named(string? stem, Unit wanted)
    {
        if (stem is null)
        {
            return (null, 1m);
        }

        // A digit in the question word's place makes a figure that can be read.
        var probe = QuestionWord().Replace(stem, "3");
        foreach (var mention in FigureScanner.Scan(probe).OfType<FigureMention>())
        {
            if (mention.Number.In(probe).Contains('3', StringComparison.Ordinal) && UnitConversion.Factor(mention.Figure.Unit, wanted, out _) is { } factor && mention.Figure.Low % 3m == 0m)
            {
                return (factor, mention.Figure.Low / 3m);
            }
        }

        return wanted.Kind == UnitKind.Percent && PercentAsked().IsMatch(stem) ? (1m, 1m) : (null, 1m);
    }

    private static bool IsSame(Figure wanted, decimal low, decimal high, Figure given, bool isExact, out bool isRounded)
    {
        isRounded = false;
        if (IsEqual(wanted.Low, low) && IsEqual(wanted.High, high))
        {
            return true;
        }

        // 33.3 % for a third: rounded at the digit where the response ends.
        isRounded = (wanted.Unit.Kind is UnitKind.Fraction != (given.Unit.Kind is UnitKind.Fraction) && IsRounding(wanted, given))
            || (!isExact && Near(wanted.Low, low) && Near(wanted.High, high));
        return isRounded;
    }

    private static bool IsRounding(Figure wanted, Figure given)
    {
        if (given.Unit.Kind == UnitKind.Fraction)
        {
            return Near(wanted.Low, given.Low * 100m);
        }

        var exact = wanted.Unit.Kind == UnitKind.Fraction && given.Unit.Kind == UnitKind.Percent ? wanted.Low * 100m : wanted.Low;
        return decimal.Round(exact, Math.Min(28, (int)given.Low.Scale), MidpointRounding.AwayFromZero) == given.Low;
    }

    /// <summary>Equal to twelve digits: 1440 minutes are a day, although a minute is no finite fraction of one.</summary>
    private static bool IsEqual(decimal wanted, decimal given) => Math.Abs(wanted - given) <= Math.Abs(wanted) * 0.000000000001m;

    private static bool Near(decimal wanted, decimal given) => Math.Abs(wanted - given) <= Math.Abs(wanted) * Converted;

    private static bool IsPowerOfTen(decimal wanted, decimal given)
    {
        if (wanted <= 0m || given <= 0m || wanted == given)
        {
            return false;
        }

        var (large, small) = wanted > given ? (wanted, given) : (given, wanted);
        while (small < large && small < decimal.MaxValue / 10m)
        {
            small *= 10m;
        }

        return small == large;
    }

    /// <summary>A hedge may be left out, and that is said; but nearly 12 is not more than 12.</summary>
    private static Judgement JudgeHedge(Hedge wanted, string key, string? stem, Typed given, bool isRounded)
    {
        var hedge = given.Figure.Hedge;
        if (hedge == wanted || (hedge != Hedge.Exact && SideOf(hedge) == SideOf(wanted)))
        {
            return isRounded ? Judgement.RightBut(Difference.Rounded, key) : Judgement.Right;
        }

        // 超过多少个: the question itself says the hedge.
        if (wanted == Hedge.Exact && given.HedgeWords.Length > 0 && stem is not null && TypedText.Words(stem).Contains(TypedText.Words(given.HedgeWords), StringComparison.Ordinal))
        {
            return Judgement.Right;
        }

        return SideOf(hedge) != 0 ? Judgement.Wrong(Difference.ContraryHedge) : Judgement.RightBut(Difference.Hedge, key);
    }

    /// <summary>-1 for a little less, 1 for more, 0 for exact or about.</summary>
    private static int SideOf(Hedge hedge) => hedge switch
    {
        Hedge.Nearly or Hedge.LessThan or Hedge.AtMost => -1,
        Hedge.MoreThan or Hedge.AtLeast => 1,
        _ => 0,
    };

    [GeneratedRegex(@"(?<=\d)[ '’](?=\d{3}(?!\d))")]
    private static partial Regex GroupBlank();

    [GeneratedRegex(@"(?:零下|负|\bminus )\s*(?=[\d一二三四五六七八九十])", RegexOptions.IgnoreCase)]
    private static partial Regex BelowZero();

    [GeneratedRegex(@"\b(\d+)(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalEnding();

    [GeneratedRegex(@"(?<=[\d十百千万亿])人民币")]
    private static partial Regex BareRenminbi();

    [GeneratedRegex(@"(?<![\d.])(\d+(?:\.\d+)?)(\s*(?:-|–|—|~|至|到)\s*)(\d+(?:\.\d+)?)([千万亿]+)")]
    private static partial Regex SharedScale();

    [GeneratedRegex(@"([\d一二两三四五六七八九十]+)(?:(?:个)半(小时|钟头|月|星期|世纪)|(年|天|小时|米|公里|千米|倍|吨|亩)半)")]
    private static partial Regex AndAHalf();

    [GeneratedRegex(@"^(\d{1,6})\s*/\s*(\d{1,6})$")]
    private static partial Regex SimpleFraction();

    [GeneratedRegex(@"不是|并非|没有|\bnot\b|\bno\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex("多少|几|____|\\bhow many\\b|\\bhow much\\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionWord();

    [GeneratedRegex("百分之|百分比|[%％]|\\bper ?cent", RegexOptions.IgnoreCase)]
    private static partial Regex PercentAsked();
}
