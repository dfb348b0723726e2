using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>
/// Why a date or a figure of a Chinese sentence answers no question, whatever the sentence says: it is part of a name, of a notation or of a
/// period, or it counts what was named.
/// </summary>
internal static class ChineseRefusals
{
    // Nouns that count the text's own parts or say nothing alone: 四个方面, 三个问题.
    private static readonly string[] EmptyNouns = ["方面", "部分", "问题", "字", "角度", "层面", "特点", "原因", "阶段", "层次", "环节", "例子", "词", "侧面", "道理", "挑战", "优势", "困难", "机遇", "任务", "目标", "方向", "趋势", "变化", "条件", "要求", "关键", "重点", "难题", "好处", "作用", "步骤", "途径", "因素", "意义", "结果", "缺点", "优点", "特征", "情况"];

    /// <summary>The reason, in words a teacher can read; null where there is none.</summary>
    public static string? Of(ChineseSentence sentence, Mention mention)
    {
        var index = ChineseFigures.IndexOf(sentence.Tokens, mention);
        if (index < 0)
        {
            return StandsInBrackets(sentence, mention) ? null : "it is part of a title or of a quoted name";
        }

        if (mention.Span.Start > 0 && sentence.Text[mention.Span.Start - 1] == '前' && sentence.Text[mention.Span.End - 1] == '年' && (mention.Span.Start == 1 || sentence.Text[mention.Span.Start - 2] is '，' or '；' or '。' or '（'))
        {
            return "a year before our era is written without its 公元";
        }

        return mention switch
        {
            DateMention date => OfDate(sentence, date, index),
            FigureMention figure => OfFigure(sentence, figure, index),
            _ => null,
        };
    }

    /// <summary>Why a date answers no question; null where it may.</summary>
    private static string? OfDate(ChineseSentence sentence, DateMention date, int index)
    {
        var text = sentence.Text;
        var before = text.AsSpan(0, date.Span.Start);
        if (IsPartOfEventName(sentence, index))
        {
            return "it is part of an event's name";
        }

        if (IsEndOfPeriod(sentence, date, index))
        {
            return "it is one end of a period";
        }

        if (before is [.., '」' or '”'])
        {
            // 改为「石桥公司」1983年，……: the mark between two sentences is lost.
            return "the text runs two sentences together";
        }

        if (ChineseSeasons.IsTold(sentence, date))
        {
            return null;
        }

        if (date.From is { Year: null, Precision: DatePrecision.Month } && (date.To is not null || text[date.Span.End - 1] == '份'))
        {
            return "it only says of which months the figures are";
        }

        if (date.From.Precision == DatePrecision.Century && index > 0 && index + 1 < sentence.Tokens.Count && (sentence.Tokens[index - 1].Class is TokenClass.De || (sentence.Tokens[index - 1].Class is TokenClass.Verb && sentence.Tokens[index - 1].In(text) is not ("是" or "为")))
            && sentence.Tokens[index + 1] is { Class: TokenClass.Noun or TokenClass.Place or TokenClass.Content })
        {
            // 发展为|20世纪|某国三大理论之一
            return "it only places in time what is named behind it";
        }

        // 比1990年翻了两番
        if (before is [.., '比' or '较'])
        {
            return "it is the time that another is compared with";
        }

        if (index > 0 && sentence.Tokens[index - 1].In(text) is "截至" or "截止" or "截止到" or "截至到")
        {
            return "it only says as of when something is so";
        }

        return date.From is { Year: null, Precision: DatePrecision.Day or DatePrecision.Month } && sentence.Context.PublishedOn is null && ChineseSeasons.YearBefore(sentence, date) is null ? "the text does not say in which year" : null;
    }

    /// <summary>1950-|1960年代, 五至|六十年代, 1990年起至|1995年, 1990年到|1995年.</summary>
    private static bool IsEndOfPeriod(ChineseSentence sentence, DateMention date, int index)
    {
        var before = sentence.Text.AsSpan(0, date.Span.Start);
        var after = sentence.Text.AsSpan(date.Span.End);
        return after.StartsWith("起至") || before.EndsWith("起至")
            || before is [.., '-' or '－' or '—' or '–' or '~'] || after is ['-' or '－' or '–' or '~', ..]
            || (before is [.., var low, '至' or '到'] && ChineseNumber.DigitOf(low) > 0)
            || (index > 1 && sentence.Tokens[index - 1].In(sentence.Text) is "到" or "至" && sentence.Tokens[index - 2].Class == TokenClass.Date);
    }

    /// <summary>Why a figure answers no question; null where it may.</summary>
    private static string? OfFigure(ChineseSentence sentence, FigureMention figure, int index)
    {
        var before = sentence.Text.AsSpan(0, figure.Span.Start);
        if (figure.Figure is { Unit.Kind: UnitKind.Ordinal } && figure.Span.In(sentence.Text) is "首次" or "首度" or "初次" or "第一次" or "再次")
        {
            return "that it was the first time is no answer to which";
        }

        if (figure.Figure is { Unit: { Kind: UnitKind.Count, Code: "队" or "支" or "边" or "面" }, Low: 2m } && figure.Span.In(sentence.Text)[^1] is '队' or '边' or '面')
        {
            return "it counts the two sides of something";
        }

        if (before is [.., var thousands, ',' or '，', ' '] && Characters.IsDigit(thousands))
        {
            // 5, 221.6
            return "the number begins before it";
        }

        if (sentence.Text.AsSpan(figure.Span.End) is ['集', '团' or '團', ..] && figure.Span.In(sentence.Text)[^1] is '国' or '國')
        {
            return "it is part of a name";
        }

        if (figure.Figure.Unit.Code == "环" && before is [.., '东' or '南' or '西' or '北'])
        {
            return "it is part of a name";
        }

        if (figure.Figure.Unit is { Kind: UnitKind.Count, Code: "个" } && sentence.Text.AsSpan(figure.Span.End) is ['亿' or '万', ..])
        {
            return "the number goes on behind its measure";
        }

        if (figure.Figure.Unit.Code == "次" && (sentence.Text.AsSpan(figure.Span.End).StartsWith("大战") || sentence.Text.AsSpan(figure.Span.End).StartsWith("大戰") || sentence.Text.AsSpan(figure.Span.End).StartsWith("世界大")))
        {
            return "it is part of an event's name";
        }

        if (figure.Figure.Unit.Code == "届" && figure.Figure.Low > FirstYear)
        {
            return "it says of which year they are";
        }

        if (figure.Span.In(sentence.Text) is ['第', _, '天'])
        {
            return "which day it was is told by the one before";
        }

        if (before is [.., '在' or '于' or '最'] && figure.Span.In(sentence.Text) is ['近', ..] && figure.Figure.Unit is { Kind: UnitKind.Duration, Code: "year" })
        {
            return "the text does not say until when it counts";
        }

        if (figure.Span.In(sentence.Text) is "两人" or "二人" or "两者" or "二者" or "三者")
        {
            return "it counts those named before";
        }

        if (figure.Figure is { Unit: { Kind: UnitKind.Count, Code: "person" }, Low: <= 3m, IsRange: false, Hedge: Hedge.Exact } && index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].IsNominal && (index == 0 || sentence.Tokens[index - 1].Class == TokenClass.Break))
        {
            return "a few persons that something is said of are not counted for";
        }

        if (figure.Figure is { Unit: { Kind: UnitKind.Duration, Code: "hour" }, Low: 24m, Hedge: Hedge.Exact } && index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class is TokenClass.NounVerb or TokenClass.Content or TokenClass.Noun or TokenClass.Verb)
        {
            return "it only says that it goes on day and night";
        }

        if (figure.IsVague || figure.Number.In(sentence.Text) is "百" or "千" or "万" or "亿" or "百万" or "千万")
        {
            return "it names no value";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Physical && Array.Exists(Races, race => sentence.Text.AsSpan(figure.Span.End).StartsWith(race)))
        {
            return "it is part of a race's name";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Physical && index > 0 && sentence.Tokens[index - 1].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Count } && index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class == TokenClass.And)
        {
            // 1个|400米、2个|300米跑道: what is so long is named at the end only.
            return "what it measures is named with another figure";
        }

        var rest = sentence.Text.AsSpan(figure.Span.End);
        var clauseEnd = rest.IndexOfAny('，', '。', '；');
        if (figure.Figure.Unit.Kind == UnitKind.Count && (clauseEnd < 0 ? rest : rest[..clauseEnd]).Contains("之一", StringComparison.Ordinal))
        {
            return "it counts those of which something is one";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Count && index > 0 && CountsWhatWasNamed(sentence, index, figure.Figure))
        {
            return "it counts those named before";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Count && figure.Unit.Length == 1 && IsPartOfWord(sentence.Text, figure.Unit.Start))
        {
            return "its measure is part of a word";
        }

        if (figure.Figure.Unit.Code == "大" && sentence.Text.AsSpan(figure.Span.End) is ['类' or '种' or '块' or '部' or '组' or '项' or '系' or '洲' or '洋' or '关' or '關', ..])
        {
            return "its measure is part of a word";
        }

        if (before is [.., var lower, '多' or '少'] && !"最至许很太差不甚繁众更较减缺".Contains(lower, StringComparison.Ordinal) && figure.Figure.Unit.Kind == UnitKind.Count)
        {
            // 包含多2个区
            return "it says by how many others are more, not how many there are";
        }

        if (figure.Span.Start > 0 && sentence.Text[figure.Span.Start - 1] == '每')
        {
            return "it is what a rate is counted by";
        }

        // 海心山、三块石、鸟岛: a name in a list.
        if (figure.Figure.Unit.Kind == UnitKind.Count && index > 1 && index + 2 < sentence.Tokens.Count && sentence.Tokens[index - 1].In(sentence.Text) == "、" && sentence.Tokens[index - 2].IsNominal
            && (index < 3 || sentence.Tokens[index - 3].Class is not TokenClass.Figure) && sentence.Tokens[index + 2].Class is TokenClass.And or TokenClass.Etc)
        {
            return "it is part of a name";
        }

        if (IsPartOfNotation(sentence.Text, figure))
        {
            return "it is part of a score, a code, a place or a time of day";
        }

        if (figure.Figure.Unit is { Kind: UnitKind.Ordinal, Code: "" } && !IsRank(sentence.Text, figure))
        {
            return "it numbers the parts of the text";
        }

        if (figure.Figure.Unit is ({ Code: "届" } or { Kind: UnitKind.Count, Code: "次" }) && IsSession(figure.Span.In(sentence.Text)[^1] + sentence.Text[figure.Span.End..]))
        {
            return "it is part of an event's name";
        }

        if (figure.Figure.Unit is { Kind: UnitKind.Ordinal, Code: "个" or "种" or "类" or "条" or "点" or "项" })
        {
            return "which of several it is says little without the others";
        }

        if (figure.Figure.Unit is { Kind: UnitKind.Duration, Code: "year" } && IsRegnal(sentence, figure, index))
        {
            return "it counts the years of a reign";
        }

        if (index > 0 && figure.Span.In(sentence.Text)[^1] == '字' && sentence.Tokens[index - 1].Class is TokenClass.Quoted or TokenClass.Title)
        {
            return "it counts words of the text";
        }

        if (index + 1 < sentence.Tokens.Count)
        {
            var next = sentence.Tokens[index + 1];
            if (next.Class == TokenClass.Quoted && figure.Figure.Unit.Kind == UnitKind.Count)
            {
                return "it counts words of the text";
            }

            if (figure.Figure is { Unit.Kind: UnitKind.Count, Low: < 20 } && EmptyNouns.Any(noun => sentence.Text.AsSpan(next.Span.Start).StartsWith(noun)))
            {
                return "it counts the parts of what was said before";
            }
        }

        return null;
    }

    // 2026届毕业生 are those of a year; nothing is held so often.
    private const decimal FirstYear = 1900m;

    // 二十届|三中全会, 十四届全国人大|三次会议: which session it was says nothing of what happened there.
    private const int FarthestSession = 8;

    private static bool IsSession(ReadOnlySpan<char> fromMeasure) =>
        fromMeasure[..Math.Min(FarthestSession, fromMeasure.Length)] is var name && (name.Contains("中全会", StringComparison.Ordinal) || name.Contains("次会议", StringComparison.Ordinal) || name.Contains("次全会", StringComparison.Ordinal));

    // How far one looks to see whether a measure goes on.
    private const int FarthestWord = 4;

    /// <summary>两|站台: the dictionary cuts a longer word at the measure.</summary>
    private static bool IsPartOfWord(string text, int unit) =>
        WordAt(text, unit) is { Span.Length: > 1, Tag: WordTag.Noun } && WordAt(text, unit + 1) is null or { Span.Length: 1 };

    private static ChineseWord? WordAt(string text, int at) =>
        at < text.Length ? ChineseWords.Cut(text.AsSpan(at, Math.Min(FarthestWord, text.Length - at)))[0] : null;

    /// <summary>这|两类, 甲、乙、丙等|三国, 甲与乙|两种: whoever reads the question can count them.</summary>
    private static bool CountsWhatWasNamed(ChineseSentence sentence, int index, Figure figure)
    {
        var tokens = sentence.Tokens;
        if (tokens[index - 1].Class == TokenClass.Etc || tokens[index - 1].In(sentence.Text) is "这" or "那" or "该" or "此" or "上述" or "以上" or "这些" or "其他" or "另外" or "另" or "其余")
        {
            return true;
        }

        var named = 1;
        var first = index;
        while (first > 0 && (tokens[first - 1].IsNominal || tokens[first - 1].Class is TokenClass.And or TokenClass.NounVerb or TokenClass.Quoted or TokenClass.Title or TokenClass.Bracketed or TokenClass.Attribute))
        {
            first--;
            named += tokens[first].Class == TokenClass.And ? 1 : 0;
        }

        if (named > 1 && figure.Low == named)
        {
            return true;
        }

        // 某甲和某乙扮演了两个商人: whoever does it is named.
        var clause = sentence.Clauses.FirstOrDefault(clause => clause.Span.Contains(tokens[index].Span));
        return clause is { HasSubject: true, Verb: >= 0 } && clause.Tokens[clause.Verb].In(sentence.Text) is "扮演" or "饰演" or "是" or "成为" or "担任" or "作为" && clause.Subject.Count(token => token.Class == TokenClass.And) is > 0 and var joined && figure.Low == joined + 1 && figure.Unit.Kind == UnitKind.Count;
    }

    /// <summary>发布《……法令》（1685年）: a date alone in brackets behind a name that something is said of.</summary>
    private static bool StandsInBrackets(ChineseSentence sentence, Mention mention)
    {
        for (var at = 1; at < sentence.Tokens.Count; at++)
        {
            var token = sentence.Tokens[at];
            if (token.Span.Contains(mention.Span))
            {
                return mention is DateMention && sentence.Text[token.Span.Start - 1] is not ('年' or '月' or '日') && !sentence.Tokens.Any(other => other.Class == TokenClass.Date) && token.Class == TokenClass.Bracketed && token.Span.Length == mention.Span.Length + 2
                    && at > 2 && (sentence.Tokens[at - 1].IsNominal || sentence.Tokens[at - 1].Class is TokenClass.Title or TokenClass.Quoted or TokenClass.NounVerb);
            }
        }

        return false;
    }

    // 100米自由泳
    private static readonly string[] Races = ["跑", "自由泳", "蛙泳", "蝶泳", "仰泳", "混合泳", "短跑", "长跑", "栏", "接力", "决赛", "障碍", "竞走", "步枪", "手枪", "气步枪", "气手枪", "跳台", "跳板", "赛跑", "男子", "女子", "级"];

    // What an event's name ends with that begins with its year: 2008年夏季奥林匹克运动会.
    private static readonly string[] Events = ["运动会", "奥运会", "冬奥会", "亚运会", "世博会", "锦标赛", "公开赛", "大奖赛", "世界杯", "联赛", "大赛", "杯赛", "选秀", "大选", "世锦赛", "音乐会", "演唱会", "论坛", "峰会", "大会", "年会", "艺术节", "博览会", "展览会", "晚会"];

    /// <summary>Whether a year stands right before an event's name at a clause's start, where the event, and not the year, is spoken of.</summary>
    private static bool IsPartOfEventName(ChineseSentence sentence, int index)
    {
        var isStart = index == 0 || sentence.Tokens[index - 1].Class == TokenClass.Break;
        if (!isStart)
        {
            return false;
        }

        var end = index + 1;
        while (end < sentence.Tokens.Count && (sentence.Tokens[end].IsNominal || sentence.Tokens[end].Class is TokenClass.NounVerb))
        {
            end++;
        }

        var named = end > index + 1 ? sentence.Text[sentence.Tokens[index].Span.End..sentence.Tokens[end - 1].Span.End] : "";
        return Array.Exists(Events, word => named.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>2-3-2, 23°26′, $55／$28, 25米乘16米, 111、113系, 九时三十分: one number of several that only mean something together.</summary>
    private static bool IsPartOfNotation(string text, FigureMention figure)
    {
        var before = text.AsSpan(0, figure.Number.Start).TrimEnd() is [.., '±'] ? '±' : figure.Number.Start > 0 ? text[figure.Number.Start - 1] : ' ';
        var after = figure.Span.End < text.Length ? text[figure.Span.End] : ' ';
        if (before is '-' or '–' or '/' or '／' or '∼' or '〜' or '×' or '乘' or '°' or '′' or '″' or ':' or '：' or '.' or '＝' or '=' or '±'
            || after is '-' or '–' or '∼' or '〜' or '/' or '／' or '×' or '乘' or '′' or '″' or '\'' or '"' or '=' or '＝' or '比' or '：' or ':')
        {
            return true;
        }

        // A bare number: only the value of something named right before, at a clause's end.
        if (figure.Figure.Unit.Kind == UnitKind.None && text.AsSpan(figure.Span.End).TrimStart() is [var symbol, ..] && (Characters.IsLatin(symbol) || symbol > 'z' && symbol < '\u2E80'))
        {
            return true;
        }

        if (figure.Figure.Unit.Kind == UnitKind.None && IsLargeNumber(text, figure))
        {
            return false;
        }

        if (figure.Figure.Unit.Kind == UnitKind.None)
        {
            return !(before is '为' or '是' or '达' or '至' or '有' or '约' && after is '，' or '。' or '；' or '（' or ' ');
        }

        return figure.Figure.Unit.Code is "分" or "分钟" && before is '时' or '点';
    }

    // What leads to a rank, and how far before it.
    private static readonly string[] Ranked = ["排名", "排行", "名列", "位列", "位居", "居", "列", "排在"];
    private const int FarthestRanked = 12;

    /// <summary>居全国|第七，: a place among others, which ends its clause.</summary>
    private static bool IsRank(string text, FigureMention figure)
    {
        var clause = text.AsSpan(0, figure.Span.Start);
        clause = clause[(clause.LastIndexOfAny("，。；：、") + 1)..];
        clause = clause[Math.Max(0, clause.Length - FarthestRanked)..];
        foreach (var word in Ranked)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return figure.Span.End == text.Length || text[figure.Span.End] is '，' or '。' or '；' or '（' or '(';
            }
        }

        return false;
    }

    /// <summary>人口超过8.57万，, 吸引1500万|游客: so large a number counts what stands around it, also without a measure word.</summary>
    private static bool IsLargeNumber(string text, FigureMention figure) =>
        figure.Number.In(text) is [_, .., '万' or '亿'] && figure.Number.Start > 0 && Languages.IsHan(text[figure.Number.Start - 1]) && text[figure.Number.Start - 1] is not ('第' or '月' or '年' or '零' or '〇' or '数' or '几')
        && (figure.Span.End == text.Length || text[figure.Span.End] is '，' or '。' or '；' or '的' || WordAt(text, figure.Span.End) is { Tag: WordTag.Noun, Span.Length: > 1 });

    /// <summary>天正3年, 昭和14年: a year named by an era.</summary>
    private static bool IsRegnal(ChineseSentence sentence, FigureMention figure, int index)
    {
        if (index == 0 || sentence.Tokens[index - 1].Class is not (TokenClass.Content or TokenClass.Noun) || figure.Span.Start != sentence.Tokens[index - 1].Span.End
            || sentence.Text[figure.Span.Start] is not (>= '0' and <= '9' or '元') && ChineseNumber.DigitOf(sentence.Text[figure.Span.Start]) < 0 && sentence.Text[figure.Span.Start] != '十')
        {
            return false;
        }

        var before = sentence.Tokens[index - 1].In(sentence.Text);
        var after = sentence.Text.AsSpan(figure.Span.End);
        return before.Length >= 2 && before[^1] is not ('长' or '达' or '满' or '计' or '需' or '有' or '期' or '每' or '前' or '后' or '第')
            && (after.IsEmpty || after[0] is '（' or '(' or '，' or '、' or '。' or '至' || Characters.IsDigit(after[0]) || ChineseNumber.DigitOf(after[0]) >= 0 || after[0] == '十');
    }
}
