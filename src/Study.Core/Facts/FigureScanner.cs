using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>
/// Finds every figure and date of a text in one pass, in Chinese and English: value, unit, hedge, and the words that say them.
/// </summary>
/// <remarks>Numerals that count nothing (一带一路, 一系列, "one of the") are passed over. Text without figures costs one table look-up a character.</remarks>
public static class FigureScanner
{
    private const int LongestNumber = 20;

    // What may begin at a code unit.
    private const byte Nothing = 0;
    private const byte Number = 1;
    private const byte Letter = 2;
    private const byte Other = 3;

    private static readonly byte[] Beginnings = FindBeginnings();

    /// <summary>The figures and dates that a question could ask for, in the order of the text; none overlaps another.</summary>
    public static IReadOnlyList<Mention> Scan(string text) => Scan(text, takesBare: false) ?? (IReadOnlyList<Mention>)[];

    /// <summary>Also numerals that count nothing by themselves: the 二百零一 of 这是二百零一, "one".</summary>
    public static IReadOnlyList<Mention> ScanAll(string text) => Scan(text, takesBare: true) ?? (IReadOnlyList<Mention>)[];

    private static List<Mention>? Scan(string text, bool takesBare)
    {
        List<Mention>? mentions = null;
        var at = 0;
        while (at < text.Length)
        {
            var beginning = Beginnings[text[at]];
            if (beginning == Nothing)
            {
                at++;
            }
            else if (beginning == Letter)
            {
                at = ReadWord(text, at, takesBare, ref mentions);
            }
            else
            {
                at = ReadNumeral(text, at, beginning, takesBare, ref mentions);
            }
        }

        return mentions;
    }

    /// <summary>What begins with a digit, a Han numeral, 第 or a sign of money. Returns where to go on.</summary>
    private static int ReadNumeral(string text, int at, byte beginning, bool takesBare, ref List<Mention>? mentions)
    {
        var phrase = FigureWords.SetPhrases.Longest(text.AsSpan(at), out _);
        if (phrase > 0 && !IsLongerNumber(text, at, phrase))
        {
            return at + phrase;
        }

        if (IsInsideName(text, at))
        {
            return EndOfName(text, at);
        }

        // What stands behind the digits tells which readers need to try.
        var isDigit = Characters.IsDigit(text[at]);
        var mark = isDigit ? MarkBehindDigits(text, at) : '\0';
        if (mark == '-' && EndOfSerial(text, at) is > 0 and var serial && !EnglishDates.TryRead(text, at, out _))
        {
            return serial;
        }

        Mention? mention = null;
        if (text[at] == '对')
        {
            mention = FigureReader.ReadHalfPrice(text, at);
        }
        else if (ChineseDates.MayBegin(text, at) && ChineseDates.TryRead(text, at, out var date)
            || (isDigit && !Languages.IsHan(mark) && EnglishDates.TryRead(text, at, out date)) || TryReadYearBehindPreposition(text, at, out date))
        {
            mention = WithTime(text, WithEra(text, date, mentions?[^1].Span.End ?? 0));
        }
        else if ((!isDigit || mark == '年') && ChineseReigns.TryRead(text, at, mentions?[^1].Span.End ?? 0, out date))
        {
            mention = date;
        }
        else if (!takesBare && (!isDigit || IsMarkOfTimeOrScore(mark)) && (ClockTimes.TryRead(text, at, out var end) || Scores.TryRead(text, at, out end)))
        {
            return end;
        }
        else if (text[at] == '第' || text[at] == '首')
        {
            mention = FigureReader.ReadOrdinal(text, at);
        }
        else
        {
            mention = FigureReader.ReadFigure(text, at, mentions?[^1].Span.End ?? 0, takesBare);
        }

        if (mention is null)
        {
            return beginning == Number ? EndOfDigits(text, at) : at + 1;
        }

        if (FigureWords.UnitGuards.Longest(text.AsSpan(mention.Span.End - 1), out _) > 0
            || (mention is FigureMention { Figure.Unit.Kind: not UnitKind.Ordinal } figure && NumeralNames.Contain(text, figure.Number, figure.Core.End, figure.Figure.Unit)))
        {
            return mention.Span.End;
        }

        (mentions ??= []).Add(mention);
        return mention.Span.End;
    }

    private static char MarkBehindDigits(string text, int at)
    {
        while (at < text.Length && Characters.IsDigit(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : ' ';
    }

    private static bool IsMarkOfTimeOrScore(char mark) => mark is ':' or '：' or '∶' or '·' or '时' or '時' or '点' or '點' or '比' or '-' or '–' or '—' or ' ' or 'a' or 'p' or 'A' or 'P';

    /// <summary>上世纪90年代: the words before a decade that say its century.</summary>
    private static DateMention WithEra(string text, DateMention date, int floor)
    {
        var before = text.AsSpan(floor, date.Span.Start - floor);
        return date.From.Precision == DatePrecision.Decade && (before.EndsWith("上世纪") || before.EndsWith("上個世紀"))
            ? date with { Span = TextSpan.FromBounds(date.Span.Start - (before.EndsWith("上世纪") ? 3 : 4), date.Span.End) }
            : date;
    }

    /// <summary>2011年3月11日14时46分: the time of the day behind a day.</summary>
    private static DateMention WithTime(string text, DateMention date)
    {
        var end = date.Span.End;
        if (date is { To: null, From.Precision: DatePrecision.Day } && SkipWeekday(text, ref end))
        {
            return date with { Span = TextSpan.FromBounds(date.Span.Start, end) };
        }

        return date is { To: null, From: { Precision: DatePrecision.Day, Part: "" or "农历" } } && ClockTimes.SkipBehindDay(text, ref end)
            ? date with { Span = TextSpan.FromBounds(date.Span.Start, end), From = date.From with { Part = date.From.Part + text[date.Span.End..end].Trim(' ', ',') } }
            : date;
    }

    /// <summary>9月17日星期五, 2009年10月12号，星期一.</summary>
    private static bool SkipWeekday(string text, ref int end)
    {
        var at = end + (end < text.Length && text[end] == '，' ? 1 : 0);
        var length = text.AsSpan(at).StartsWith("星期") ? 3 : 0;
        if (length == 0 || at + length > text.Length || text[at + 2] is not ('一' or '二' or '三' or '四' or '五' or '六' or '日' or '天'))
        {
            return false;
        }

        end = at + length;
        return true;
    }

    /// <summary>A word of Latin letters: an English number word or month, or nothing. Returns where to go on.</summary>
    private static int ReadWord(string text, int at, bool takesBare, ref List<Mention>? mentions)
    {
        var isStart = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) && !Languages.IsHan(text[at - 1]));
        if (isStart)
        {
            var isKnown = EnglishDates.MayBegin(text, at);
            Mention? mention = isKnown && EnglishDates.TryRead(text, at, out var date) ? WithTime(text, date) : null;
            if (mention is null && FigureWords.MoneySigns.MayBegin(text[at]) && FigureReader.IsBehindMoneySign(text, at))
            {
                mention = FigureReader.ReadFigure(text, at, mentions?[^1].Span.End ?? 0, takesBare);
            }

            mention ??= isKnown || IsArticle(text, at) ? EnglishFigureReader.Read(text, at, mentions?[^1].Span.End ?? 0, takesBare) : null;
            if (mention is not null)
            {
                (mentions ??= []).Add(mention);
                return mention.Span.End;
            }
        }

        if (isStart && text[at] is 'h' or 'w' && (text.AsSpan(at).StartsWith("http") || text.AsSpan(at).StartsWith("www.")))
        {
            return EndOfAddress(text, at);
        }

        while (at < text.Length && Characters.IsLatin(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>a dozen, an hour and a half: the article may be a number.</summary>
    private static bool IsArticle(string text, int at) => text[at] is 'a' or 'A' && at + 2 < text.Length && (text[at + 1] == ' ' || (text[at + 1] == 'n' && text[at + 2] == ' '));

    /// <summary>The numbers in https://... are no figures.</summary>
    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && text[at] is > ' ' and < '\u2E80' and not (')' or '"' or '>'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of 138-2010-2015 and +1-222-2222: three or more groups of digits are a number somebody has; 0 where there are fewer.</summary>
    private static int EndOfSerial(string text, int at)
    {
        var groups = 0;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            groups++;
            if (end + 1 >= text.Length || text[end] != '-' || !char.IsAsciiDigit(text[end + 1]))
            {
                break;
            }

            end++;
        }

        return groups >= 3 || (groups == 2 && end - at >= 8 && text.IndexOf('-', at) == at + 3 && end - at <= 9) ? end : 0;
    }

    /// <summary>于1993被发现: a year of four digits without 年 behind a preposition of time.</summary>
    private static bool TryReadYearBehindPreposition(string text, int at, out DateMention mention)
    {
        mention = null!;
        var before = at > 0 && text[at - 1] == ' ' ? at - 2 : at - 1;
        if (before < 0 || text[before] is not ('于' or '在' or '自' or '到' or '至' or '从') || text[at] is not ('1' or '2') || at + 4 > text.Length
            || text.AsSpan(at, 4).ContainsAnyExceptInRange('0', '9') || (at + 4 < text.Length && !IsEndOfYear(text[at + 4])))
        {
            return false;
        }

        var year = int.Parse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture);
        mention = new DateMention(new TextSpan(at, 4), new DateValue(DatePrecision.Year, year));
        return year is >= 1500 and <= 2100;
    }

    private static bool IsEndOfYear(char unit) => unit is '，' or '。' or '）' or ')' or '被' or '由' or '首' or '成' or '出' or '开' or '建' or '、' or '；';

    /// <summary>十分之一 is not 十分, 百分之三 not 百分百: the number goes on behind the phrase.</summary>
    private static bool IsLongerNumber(string text, int at, int phrase) =>
        at + phrase < text.Length && text[at + phrase] == '之' && text[at + phrase - 1] == '分';

    /// <summary>The digits of F-16, G20 or COVID-19 belong to a name.</summary>
    private static bool IsInsideName(string text, int at)
    {
        if (!Characters.IsDigit(text[at]))
        {
            return false;
        }

        // A run of more digits than any figure has is a serial number.
        if (EndOfDigits(text, at) - at > LongestNumber)
        {
            return true;
        }

        var before = at > 0 ? text[at - 1] : ' ';
        return (Characters.IsLatin(before) && FigureWords.MoneySigns.LongestAtEnd(text.AsSpan(0, at), 3, out _) == 0)
            || before is '#' or '_'
            || (before is '-' or '‑' && at > 1 && Characters.IsLatin(text[at - 2]));
    }

    private static int EndOfName(string text, int at)
    {
        while (at < text.Length && (Characters.IsLatin(text[at]) || Characters.IsDigit(text[at]) || text[at] is '-' or '.' && at + 1 < text.Length && Characters.IsDigit(text[at + 1])))
        {
            at++;
        }

        return at;
    }

    private static int EndOfDigits(string text, int at)
    {
        var end = at + 1;
        while (Characters.IsDigit(text[at]) && end < text.Length && (Characters.IsDigit(text[end]) || text[end] is '.' or ',' && end + 1 < text.Length && Characters.IsDigit(text[end + 1])))
        {
            end++;
        }

        return end;
    }

    private static byte[] FindBeginnings()
    {
        var beginnings = new byte[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var unit = (char)code;
            beginnings[code] = ChineseNumber.MayBegin(unit) ? Number
                : Characters.IsLatin(unit) ? Letter
                : unit is '第' or '首' or '对' or '前' or '正' or '公' or '西' or '零' or '廿' or '卅' or '翻' or '元' or '万' or '亿' or '负' or '負' or '½' or '¼' or '¾' or '⅓' or '⅔' || FigureWords.SetPhrases.MayBegin(unit) || FigureWords.MoneySigns.MayBegin(unit) ? Other
                : Nothing;
        }

        return beginnings;
    }
}
