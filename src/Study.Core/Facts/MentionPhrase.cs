using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts;

/// <summary>
/// The whole expression a figure or date stands in, with the words that bind it: 截止到2018年, 2018年以前, "between 2014 and 2018",
/// "no later than January 1, 2010". An answer is the mention; what is taken out of a sentence with it is its phrase.
/// </summary>
public static class MentionPhrase
{
    private static readonly string[] ChineseBefore = ["截止到", "截至", "自从", "从", "自", "农历", "农曆", "未来", "过去", "近", "前", "后", "下", "上"];
    private static readonly string[] ChineseAfter =
    [
        "或之前", "或之后", "及以前", "及之前", "及以后", "及之后", "以前", "之前", "以后", "之后", "以来", "至今", "开始", "期间", "之间", "起", "前", "后",
    ];

    private static readonly string[] EnglishBefore =
    [
        "the week of", "the week commencing", "the week beginning on", "w/c", "between the end of", "between the", "from the", "between", "from the end of", "from", "since the year", "since", "after the year", "after", "before", "until", "till", "by", "prior to", "no later than", "no earlier than",
        "later than", "earlier than", "in", "on", "within", "during", "the month of", "month of", "week of", "school year", "cy", "year", "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "monday,", "tuesday,", "wednesday,", "thursday,", "friday,", "saturday,", "sunday,", "for", "over",
    ];

    private static readonly string[] EnglishAfter = [" or later", " and later", " or earlier", " onwards", " hence"];

    /// <summary>The phrase of a mention; the mention's own span where nothing binds it.</summary>
    /// <param name="takesPrepositions">Whether plain "in", "on", "by", "for" and "the" are taken as well, as they go when the date goes.</param>
    public static TextSpan Of(string text, Mention mention, bool takesPrepositions = false)
    {
        var isTime = mention is DateMention or FigureMention { Figure.Unit.Kind: UnitKind.Duration };
        var (start, end) = (mention.Span.Start, mention.Span.End);
        var isChinese = start > 0 && Languages.IsHan(text[start - 1]) || (end < text.Length && Languages.IsHan(text[end])) || Languages.IsHan(text[start]);
        if (!isTime)
        {
            // 超过1800个, 大于20: the bound that stays in the question when the figure goes.
            var bound = FigureWords.ChineseHedgesBefore.LongestAtEnd(text.AsSpan(0, start), 6, out var word);
            return bound > 0 && mention is FigureMention figure && figure.Figure.Hedge == word.Hedge ? TextSpan.FromBounds(start - bound, end) : mention.Span;
        }

        return isChinese ? ChinesePhrase(text, mention, start, end) : EnglishPhrase(text, mention, start, end, takesPrepositions);
    }

    private static TextSpan ChinesePhrase(string text, Mention mention, int start, int end)
    {
        var isDate = mention is DateMention;
        var after = Array.Find(ChineseAfter, word => text.AsSpan(end).StartsWith(word) && (word.Length > 1 || isDate || word == "起"));
        var isEndOfWord = after is { Length: 1 } && end + 1 < text.Length && text[end + 1] is '往' or '来' or '期' or '的' or '后' or '前' or '去' or '源' or '飞' or '义' or '诉' or '草';
        end += after is null || isEndOfWord || (!isDate && after is "开始" or "前" or "后") ? 0 : after.Length;
        var before = Array.Find(ChineseBefore, word => text.AsSpan(0, start).EndsWith(word) && (isDate ? word.Length > 1 || word is "从" or "自" : word is "未来" or "过去" or "近" or "前" or "后" or "下" or "上"));
        var isBound = before is not ("从" or "自") || mention is DateMention { To: not null } || after is "以来";

        // 马上一年半: the word before is another.
        isBound &= !(before == "上" && start > 1 && text[start - 2] is '马' or '晚' or '早' or '加');
        start -= isBound ? before?.Length ?? 0 : 0;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan EnglishPhrase(string text, Mention mention, int start, int end, bool takesPrepositions)
    {
        var after = Array.Find(EnglishAfter, word => text.AsSpan(end).StartsWith(word))?.Length ?? 0;
        end += text.AsSpan(end + after).StartsWith(" than") ? 0 : after;
        while (start > 1)
        {
            var before = text.AsSpan(0, start - 1);
            var word = Array.Find(EnglishBefore, word => text[start - 1] == ' ' && text.AsSpan(0, start - 1).EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (start - 1 == word.Length || !Characters.IsLatin(text[start - 2 - word.Length])));
            if (word is null || !(takesPrepositions || IsBinding(word, mention)))
            {
                break;
            }

            start = before.Length - word.Length;
        }

        return TextSpan.FromBounds(mention is DateMention ? StartOfDistance(text, mention, start) : start, end);
    }

    private static readonly string[] Distances = ["before ", "after ", "from ", "since ", "prior to ", "starting ", "following "];

    /// <summary>2 weeks before May 13, 1999; three days after 1 June: how far from the date goes with it.</summary>
    private static int StartOfDistance(string text, Mention mention, int start)
    {
        var isTaken = Array.Exists(Distances, word => text.AsSpan(start).StartsWith(word));
        var at = isTaken ? start : start - (Array.Find(Distances, word => text.AsSpan(0, start).EndsWith(word))?.Length ?? start);
        if (at < 2)
        {
            return start;
        }

        var sentence = text.AsSpan(0, at - 1).LastIndexOfAny('.', '\n', ';') + 1;
        return FigureScanner.Scan(text[sentence..(at - 1)]) is [.., FigureMention { Figure.Unit: { Kind: UnitKind.Duration, Code: not ("hour" or "minute" or "second") } } distance] && sentence + distance.Span.End == at - 1
            ? sentence + distance.Span.Start
            : start;
    }

    private static bool IsBinding(string word, Mention mention) => word switch
    {
        "in" or "on" => mention is FigureMention && word == "in" || mention is DateMention { To.Precision: DatePrecision.Year, From.Precision: DatePrecision.Year } && word == "in",
        "by" or "for" or "over" or "during" or "until" or "till" => false,
        "from" or "between" or "from the end of" or "between the end of" => mention is DateMention { To: not null } or DateMention { From: not null },
        "between the" or "from the" => mention is DateMention { To: not null },
        "the" => mention is DateMention { From: { Precision: DatePrecision.Decade } or { Part: ['Q' or 'H', _] or [.., 'w', 'e', 'e', 'k'] } },
        _ => mention is DateMention || word == "within",
    };
}
