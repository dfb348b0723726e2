using Study.Facts.Lexicon;
using Study.Text;
using static Study.Facts.FigureParts;
using static Study.Facts.FigureTails;

namespace Study.Facts;

/// <summary>Reads one figure told in English words: two thirds, five to ten years, one in five.</summary>
internal static class EnglishFigureReader
{
    /// <summary>The figure in English words that begins at <paramref name="at"/>: two thirds, five million people, twenty-first.</summary>
    public static FigureMention? Read(string text, int at, int floor, bool takesBare = false)
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

        end = EndOfPartOfScale(text, end, ref value, ref isFraction);
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
            ReadRangeInWords(text, at, floor, ref unit, ref value, ref high, ref numberEnd, ref unitEnd);
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
    public static bool ReadShareOf(string text, ref int end, ref decimal value)
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
        var isLarge = whole > 100m && (isOutOf || whole > 2_200m || text.AsSpan(next, wholeEnd - next).Contains(','));
        if (whole <= value || !decimal.IsInteger(whole) || (whole > 100m && !isLarge) || !IsWholeWord(text, next, wholeEnd) || ReadUnit(text, next, wholeEnd, ref inner).Length > 0 || (wholeEnd < text.Length && text[wholeEnd] is '-' or '%'))
        {
            return false;
        }

        value /= whole;
        end = wholeEnd;
        return true;
    }

    /// <summary>five to ten years, two or three days, between five and ten years; not "from five to ten", which may tell a change.</summary>
    private static void ReadRangeInWords(string text, int at, int floor, ref UnitRead unit, ref decimal low, ref decimal high, ref int numberEnd, ref int end)
    {
        var before = text.AsSpan(floor, at - floor);
        var isBetween = before.EndsWith("between ", StringComparison.OrdinalIgnoreCase);
        var separator = isBetween ? " and " : before.EndsWith("from ", StringComparison.OrdinalIgnoreCase) ? "" : text.AsSpan(end).StartsWith("-to-") ? "-to-" : text.AsSpan(end).StartsWith(" or ") ? " or " : " to ";
        var next = end + separator.Length;
        var inner = Hedge.Exact;
        if (separator.Length == 0 || !text.AsSpan(end).StartsWith(separator) || next >= text.Length || !EnglishNumber.MayBegin(text[next]) || text[next] is 'a' or 'A'
            || !EnglishNumber.TryRead(text, next, out var upper, out var upperEnd, out var isVague, out var isFraction) || isVague || isFraction || upper <= high || !IsWholeWord(text, next, upperEnd)
            || (separator == " or " && upper - high > 2m))
        {
            return;
        }

        var upperUnit = ReadUnit(text, next, upperEnd, ref inner);
        if (unit.Length == 0 || upperUnit.Word.Unit == unit.Word.Unit)
        {
            // between five and ten thousand people
            var scale = upper >= 1_000m && low < 100m && upper % 1_000m == 0m ? ScaleOf(upper) : 1m;
            low = unit.Length == 0 && low * scale < upper ? low * scale : low;
            (unit, high, numberEnd, end) = (upperUnit, upper, upperEnd, upperUnit.End);
        }
    }

    private static decimal ScaleOf(decimal value)
    {
        var scale = 1m;
        while (value / scale % 1_000m == 0m)
        {
            scale *= 1_000m;
        }

        return scale;
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

    /// <summary>a quarter of a million, three quarters of a billion.</summary>
    private static int EndOfPartOfScale(string text, int end, ref decimal value, ref bool isFraction)
    {
        var next = end + " of a".Length;
        if (!isFraction || !text.AsSpan(end).StartsWith(" of a ") || EnglishNumber.ReadScaleWord(text, ref next) is not (>= 1_000m and var scale))
        {
            return end;
        }

        value *= scale;
        isFraction = false;
        return next;
    }

    /// <summary>one and a half, five and a quarter, two and a half million.</summary>
    public static int EndOfHalf(string text, int end, ref decimal value, bool isFraction)
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

        // two and a half million
        end += " and a ".Length + length;
        value = (value + part) * EnglishNumber.ReadScaleWord(text, ref end);
        return end;
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
}
