using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Makes facts of the figures, ordinals and dates of a sentence.</summary>
internal static class ChineseFigures
{
    // Nouns that count the text's own parts or say nothing alone: 四个方面, 三个问题.
    private static readonly string[] EmptyNouns = ["方面", "部分", "问题", "字", "角度", "层面", "特点", "原因", "阶段", "层次", "环节", "例子", "词", "侧面", "道理", "挑战", "优势", "困难", "机遇", "任务", "目标", "方向", "趋势", "变化", "条件", "要求", "关键", "重点", "难题", "好处", "作用", "步骤", "途径", "因素", "意义", "结果", "缺点", "优点", "特征", "情况"];

    // 成立20周年, 胜利76周年: since when an anniversary counts.
    private static readonly string[] Beginnings = ["成立", "建立", "创立", "创建", "创办", "诞生", "建国", "建党", "建校", "建馆", "建院", "建城", "胜利", "解放", "独立", "逝世", "去世", "诞辰", "回归", "建交", "通车", "启动", "签署", "颁布", "实施"];

    public static void Find(PlacedSentence placed, ChineseSentence sentence, Mention mention, Findings findings)
    {
        if (Refuse(sentence, mention) is { } refusal)
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, refusal));
            return;
        }

        if (mention is DateMention && IsYearOfMeasure(sentence, mention))
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, "it only says of when a figure is"));
            return;
        }

        var (statement, reason) = StatementFor(sentence, mention);
        if (statement is null)
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, reason));
            return;
        }

        if (InItsTime(sentence, mention, statement) is not { } timed)
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, "the text does not say of which year it is"));
            return;
        }

        findings.Facts.Add(FactOf(placed, sentence, mention, timed));
    }

    // Verbs that only tie a measure to its figure.
    private static readonly HashSet<string> Ties = ["是", "为", "有", "达", "达到", "占", "约占", "约为", "约有", "共有", "仅有", "只有", "高达", "超过", "计有", "增长", "下降", "增加", "减少", "提高", "升至", "降至"];

    /// <summary>2002年人口|113,581人, 2007年国民生产总值|是|4080亿美元: the figure is asked for, not the year.</summary>
    private static bool IsYearOfMeasure(ChineseSentence sentence, Mention mention)
    {
        var at = sentence.Clauses.TakeWhile(clause => !clause.Tokens.Any(token => ReferenceEquals(token.Mention, mention))).Count();
        if (at == sentence.Clauses.Count)
        {
            return false;
        }

        // 2025年，|增加值比上年增长9.4%: the time stands in a clause of its own.
        var clause = sentence.Clauses[at];
        if (clause.Tokens.Count == 1 && at + 1 < sentence.Clauses.Count && sentence.Clauses[at + 1].Verb >= 0)
        {
            clause = sentence.Clauses[at + 1] with { Tokens = [clause.Tokens[0], .. sentence.Clauses[at + 1].Tokens], Verb = sentence.Clauses[at + 1].Verb + 1 };
        }

        var figure = clause.Tokens.ToList().FindLastIndex(token => token.Mention is FigureMention { Figure.Unit.Kind: not UnitKind.Ordinal });
        var verb = clause.Verb;
        return figure >= 0 && (verb < 0 || (verb == figure - 1 && Ties.Contains(clause.Tokens[verb].In(sentence.Text))))
            && figure >= clause.Tokens.Count - 2 && clause.Tokens.Count(token => token.Class == TokenClass.Date) == 1;
    }

    // What compares a figure with the same time of another year.
    private static readonly string[] Comparisons = ["同比", "环比", "比上年", "较上年", "比去年", "上年同期"];

    /// <summary>
    /// 2022年，全国共有高等学校3013所: in a report with its year in the title, a count that tells no time is of that year; a figure that is compared
    /// with the year before is of the time that its paragraph speaks of. Null where nothing tells of which time it is.
    /// </summary>
    private static Statement? InItsTime(ChineseSentence sentence, Mention mention, Statement statement)
    {
        if (mention is not FigureMention { Figure.Unit.Kind: var kind } || ChineseModality.Of(statement) != Modality.Stated
            || FigureScanner.Scan(statement.Text).Any(other => other is DateMention { From.Year: not null }))
        {
            return statement;
        }

        var isCompared = Array.Exists(Comparisons, word => sentence.Text.Contains(word, StringComparison.Ordinal));
        if (isCompared && ChineseTokens.Of(statement.Text, FigureScanner.Scan(statement.Text)).Any(token => token.Class == TokenClass.Time && ChineseTimes.EndOf(token.In(statement.Text)) is not null))
        {
            return statement;
        }

        var time = isCompared ? TimeOf(sentence)
            : kind is UnitKind.Count or UnitKind.Money or UnitKind.Percent && sentence.Context.TitleYear is { } year && !statement.Text.StartsWith("关于", StringComparison.Ordinal) ? FormattableString.Invariant($"{year}年")
            : "";
        if (string.IsNullOrEmpty(time))
        {
            return time is null ? null : statement;
        }

        // 2022年|年末……, 2022年|全年……: what goes on with the year needs no comma.
        var prefix = statement.Text.StartsWith("年末", StringComparison.Ordinal) || statement.Text.StartsWith("年底", StringComparison.Ordinal) || statement.Text.StartsWith("全年", StringComparison.Ordinal) ? time : time + "，";
        return statement.Behind(prefix);
    }

    /// <summary>The time that a figure is of which is compared with the year before: a whole year's harvest, a quarter's output.</summary>
    private static string? TimeOf(ChineseSentence sentence)
    {
        var period = sentence.Context.Period;
        if (!sentence.Text.Contains("比上年", StringComparison.Ordinal) && !sentence.Text.Contains("较上年", StringComparison.Ordinal))
        {
            return period;
        }

        return period?.IndexOf('年', StringComparison.Ordinal) is > 0 and var end ? period[..(end + 1)]
            : sentence.Context.YearReported is { } year ? FormattableString.Invariant($"{year}年")
            : null;
    }

    private static Fact FactOf(PlacedSentence placed, ChineseSentence sentence, Mention mention, Statement statement)
    {
        IReadOnlyList<Ingest.Provenance> sources = [placed.ProvenanceOf(mention.Span)];
        var modality = ChineseModality.Of(statement);
        switch (mention)
        {
            case FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } ordinal:
                return new Fact.Ordinal
                {
                    Id = FactId.Of("ordinal", statement, FactId.ValueOf(ordinal.Figure)),
                    Statement = statement,
                    Sources = sources,
                    Modality = modality,
                    Rank = (int)ordinal.Figure.Low,
                };
            case FigureMention figure:
                return new Fact.Quantity
                {
                    Id = FactId.Of("quantity", statement, FactId.ValueOf(figure.Figure)),
                    Statement = statement,
                    Sources = sources,
                    Modality = modality,
                    Figure = figure.Figure,
                };
            case DateMention date:
                var from = date.From.Year is null && sentence.Context.PublishedOn is { } day ? date.From with { Year = YearBefore(sentence, mention) ?? day.Year } : date.From;
                return new Fact.Dated
                {
                    Id = FactId.Of("date", statement, $"{from}-{date.To}"),
                    Statement = statement,
                    Sources = sources,
                    Modality = modality,
                    Date = from,
                    Until = date.To,
                };
            default:
                throw new InvalidOperationException($"No fact is made of a {mention.GetType().Name}.");
        }
    }

    /// <summary>明年|10月: the year that a word right before a month means.</summary>
    private static int? YearBefore(ChineseSentence sentence, Mention mention) =>
        IndexOf(sentence.Tokens, mention) is > 0 and var at && sentence.Tokens[at - 1] is { Class: TokenClass.Time } word && sentence.Context.Dated(word.In(sentence.Text)) is { Length: 5 } year && year[^1] == '年'
            ? int.Parse(year.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static (Statement? Statement, string Reason) StatementFor(ChineseSentence sentence, Mention mention)
    {
        if (mention is FigureMention { Figure.Unit: { Kind: UnitKind.Duration, Code: "year" } } && Anniversary(sentence, mention) is { } anniversary)
        {
            return anniversary;
        }

        if (IndexOf(sentence.Tokens, mention) < 0)
        {
            var why = "";
            return (ChineseStatements.Whole(sentence, mention.Span, ref why), why);
        }

        var statement = ChineseStatements.Of(sentence, mention.Span, mention is DateMention ? ChinesePlainness.IsPlainDate : ChinesePlainness.IsPlainFigure, out var reason);
        statement = GrowthWithin(sentence, mention) ?? statement;
        if (statement is not null && mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration } && IsStretchOfTime(sentence, mention)
            && !statement.Text.AsSpan(0, statement.Answer.Start).EndsWith("未来") && !statement.Text.AsSpan(0, statement.Answer.Start).EndsWith("今后"))
        {
            return (null, "it only says since when or for how long something has been so");
        }

        if (statement is not null && mention is FigureMention { Figure: { Unit.Kind: UnitKind.Ordinal, Low: 1m } } && mention.Span.In(sentence.Text) is not ("首期" or "首位"))
        {
            return (null, "that it was the first is no answer to which");
        }

        if (statement is not null && mention is FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } && (statement.Answer.Start == statement.Subject.Start || statement.Before.Length == 0 || statement.Before[^1] == '：'))
        {
            return (null, "which of several it is says little by itself");
        }

        return (statement, reason);
    }

    /// <summary>
    /// 值此某组织成立20周年之际: the anniversary is the fact, told by the year of the article. Null where the figure counts no anniversary.
    /// </summary>
    private static (Statement? Statement, string Reason)? Anniversary(ChineseSentence sentence, Mention mention)
    {
        var at = IndexOf(sentence.Tokens, mention);
        if (at < 2 || Array.IndexOf(Beginnings, sentence.Tokens[at - 1].In(sentence.Text)) < 0)
        {
            return null;
        }

        var first = at - 1;
        while (first > 0 && (sentence.Tokens[first - 1].IsNominal || sentence.Tokens[first - 1].Class is TokenClass.NounVerb or TokenClass.Quoted
            || (sentence.Tokens[first - 1].Class == TokenClass.And && sentence.Tokens[first - 1].In(sentence.Text) == "暨")))
        {
            first--;
        }

        while (first < at - 1 && sentence.Tokens[first].Class is TokenClass.NounVerb)
        {
            first++;
        }

        if (first == at - 1)
        {
            return (null, "whose anniversary it is stands in another sentence");
        }

        if (sentence.Context.PublishedOn is not { } day)
        {
            return (null, "the text does not say in which year the anniversary falls");
        }

        var year = FormattableString.Invariant($"{day.Year}年是");
        var named = string.Concat(sentence.Tokens.Skip(first).Take(at - first).Select(token => token.In(sentence.Text)));
        return (new Statement(year + named + mention.Span.In(sentence.Text), new TextSpan(year.Length + named.Length, mention.Span.Length), Language.Chinese)
        {
            Subject = new TextSpan(year.Length, named.Length),
            PredicateStart = year.Length + named.Length,
        }, "");
    }

    // What a figure is reached by: 增长约12%, 达到300万吨.
    private static readonly string[] Growth = ["增长", "增加", "下降", "减少", "提高", "上升", "降低", "达", "达到", "高达", "多达", "超过", "突破", "占", "增至", "升至", "降至", "减至"];

    // Verbs whose object is a clause of its own: 创造|贸易额增长12%; not 新增|学位超过100万个.
    private static readonly HashSet<string> Governing = ["创造", "创造出", "推动", "带动", "促进", "实现", "使", "使得", "令", "让", "显示", "表明", "指出", "称", "预计", "预测", "认为"];

    /// <summary>
    /// 创造成员国贸易额年均增长约12%的“速度”: within a longer clause, the words right before the figure say alone what grew by it. Null where they do not.
    /// </summary>
    private static Statement? GrowthWithin(ChineseSentence sentence, Mention mention)
    {
        var at = IndexOf(sentence.Tokens, mention);
        var verb = at - 1;
        if (verb < 1 || Array.IndexOf(Growth, sentence.Tokens[verb].In(sentence.Text)) < 0)
        {
            return null;
        }

        var subjectEnd = verb;
        while (subjectEnd > 0 && sentence.Tokens[subjectEnd - 1].Class is TokenClass.Adverb or TokenClass.Time)
        {
            subjectEnd--;
        }

        var first = subjectEnd;
        while (first > 0 && (sentence.Tokens[first - 1].IsNominal || sentence.Tokens[first - 1].Class is TokenClass.NounVerb or TokenClass.Attribute or TokenClass.And or TokenClass.De))
        {
            first--;
        }

        // Only where something else governs it: at a clause's start the clause itself is the better statement.
        var isGoverned = first > 0 && sentence.Tokens[first - 1].Class is TokenClass.Verb && Governing.Contains(sentence.Tokens[first - 1].In(sentence.Text));
        if (!isGoverned || first == subjectEnd || sentence.Tokens[first].Class is TokenClass.And or TokenClass.De)
        {
            return null;
        }

        // 创造|出成员国……: the verb's complement is no part of the name.
        var subject = string.Concat(sentence.Tokens.Skip(first).Take(subjectEnd - first).Select(token => token.In(sentence.Text))).TrimStart('出', '起', '了');
        var said = string.Concat(sentence.Tokens.Skip(subjectEnd).Take(at - subjectEnd).Select(token => token.In(sentence.Text)));
        return subject.Length < 4 ? null : new Statement(subject + said + mention.Span.In(sentence.Text), new TextSpan(subject.Length + said.Length, mention.Span.Length), Language.Chinese)
        {
            Subject = new TextSpan(0, subject.Length),
            PredicateStart = subject.Length,
        };
    }

    /// <summary>20年来, 3年间: a figure that only says when.</summary>
    private static bool IsStretchOfTime(ChineseSentence sentence, Mention mention)
    {
        var before = mention.Span.Start > 0 ? sentence.Text[..mention.Span.Start] : "";
        var after = sentence.Text.AsSpan(mention.Span.End);
        return after.StartsWith("来") || after.StartsWith("以来") || after.StartsWith("间") || after.StartsWith("后") || after.StartsWith("内") || after.StartsWith("中")
            || after.StartsWith("前") || after.StartsWith("之后") || after.StartsWith("之前") || after.StartsWith("期间") || after.StartsWith("时")
            || before.EndsWith("过去", StringComparison.Ordinal) || before.EndsWith("最近", StringComparison.Ordinal) || before.EndsWith("未来", StringComparison.Ordinal)
            || before.EndsWith("今后", StringComparison.Ordinal) || before.EndsWith('近')
            || (after.StartsWith("，") && (before.Length == 0 || before[^1] is '，' or '。'));
    }

    private static string? Refuse(ChineseSentence sentence, Mention mention)
    {
        var index = IndexOf(sentence.Tokens, mention);
        if (index < 0)
        {
            return StandsInBrackets(sentence, mention) ? null : "it is part of a title or of a quoted name";
        }

        if (mention is DateMention && IsPartOfEventName(sentence, index))
        {
            return "it is part of an event's name";
        }

        if (mention is DateMention && (sentence.Text.AsSpan(mention.Span.End).StartsWith("起至") || sentence.Text.AsSpan(0, mention.Span.Start).EndsWith("起至")))
        {
            return "it is one end of a period";
        }

        if (mention is DateMention && index > 1 && sentence.Tokens[index - 1].In(sentence.Text) is "到" or "至" && sentence.Tokens[index - 2].Class == TokenClass.Date)
        {
            return "it is one end of a period";
        }

        if (mention is DateMention { From: { Year: null, Precision: DatePrecision.Month } } && (((DateMention)mention).To is not null || sentence.Text[mention.Span.End - 1] == '份'))
        {
            return "it only says of which months the figures are";
        }

        if (mention.Span.Start > 0 && sentence.Text[mention.Span.Start - 1] == '前' && sentence.Text[mention.Span.End - 1] == '年' && (mention.Span.Start == 1 || sentence.Text[mention.Span.Start - 2] is '，' or '；' or '。' or '（'))
        {
            return "a year before our era is written without its 公元";
        }

        // 比1990年翻了两番
        if (mention is DateMention && sentence.Text.AsSpan(0, mention.Span.Start) is [.., '比' or '较'])
        {
            return "it is the time that another is compared with";
        }

        if (mention is DateMention && index > 0 && sentence.Tokens[index - 1].In(sentence.Text) is "截至" or "截止" or "截止到" or "截至到")
        {
            return "it only says as of when something is so";
        }

        if (mention is not FigureMention figure)
        {
            return mention is DateMention { From: { Year: null, Precision: DatePrecision.Day or DatePrecision.Month } } && sentence.Context.PublishedOn is null
                ? "the text does not say in which year"
                : null;
        }

        if (figure.Figure is { Unit.Kind: UnitKind.Ordinal } && mention.Span.In(sentence.Text) is "首次" or "首度" or "初次" or "第一次" or "再次")
        {
            return "that it was the first time is no answer to which";
        }

        if (mention.Span.In(sentence.Text) is "两人" or "二人" or "两者" or "二者" or "三者")
        {
            return "it counts those named before";
        }

        if (figure.Figure is { Unit: { Kind: UnitKind.Count, Code: "person" }, Low: <= 3m, IsRange: false, Hedge: Hedge.Exact } && index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].IsNominal && (index == 0 || sentence.Tokens[index - 1].Class == TokenClass.Break))
        {
            return "a few persons that something is said of are not counted for";
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

        var rest = sentence.Text.AsSpan(mention.Span.End);
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

        if (mention.Span.Start > 0 && sentence.Text[mention.Span.Start - 1] == '每')
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

        if (figure.Figure.Unit is { Kind: UnitKind.Ordinal, Code: "" })
        {
            return "it numbers the parts of the text";
        }

        if (figure.Figure.Unit is { Code: "届" } or { Kind: UnitKind.Count, Code: "次" } && IsSession(mention.Span.In(sentence.Text)[^1] + sentence.Text[mention.Span.End..]))
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

        return named > 1 && figure.Low == named;
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
    private static readonly string[] Races = ["跑", "自由泳", "蛙泳", "蝶泳", "仰泳", "混合泳", "短跑", "长跑", "栏", "接力", "决赛", "障碍", "竞走", "步枪", "手枪", "赛跑", "男子", "女子", "级"];

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
        var before = figure.Number.Start > 0 ? text[figure.Number.Start - 1] : ' ';
        var after = figure.Span.End < text.Length ? text[figure.Span.End] : ' ';
        if (before is '-' or '–' or '/' or '／' or '×' or '乘' or '°' or '′' or '″' or ':' or '：' or '.' or '＝' or '=' or '±'
            || after is '-' or '–' or '/' or '／' or '×' or '乘' or '′' or '″' or '\'' or '"' or '=' or '＝' or '比' or '：' or ':')
        {
            return true;
        }

        // A bare number: only the value of something named right before, at a clause's end.
        if (figure.Figure.Unit.Kind == UnitKind.None && text.AsSpan(figure.Span.End).TrimStart() is [var symbol, ..] && (Characters.IsLatin(symbol) || symbol > 'z' && symbol < '\u2E80'))
        {
            return true;
        }

        if (figure.Figure.Unit.Kind == UnitKind.None)
        {
            return !(before is '为' or '是' or '达' or '至' or '有' or '约' && after is '，' or '。' or '；' or '（' or ' ');
        }

        return figure.Figure.Unit.Code is "分" or "分钟" && before is '时' or '点';
    }

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

    private static int IndexOf(IReadOnlyList<Token> tokens, Mention mention)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (ReferenceEquals(tokens[index].Mention, mention))
            {
                return index;
            }
        }

        return -1;
    }
}
