using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Makes facts of the figures, ordinals and dates of a sentence.</summary>
internal static class ChineseFigures
{
    // 成立20周年, 胜利76周年: since when an anniversary counts.
    private static readonly string[] Beginnings = ["成立", "建立", "创立", "创建", "创办", "诞生", "建国", "建党", "建校", "建馆", "建院", "建城", "胜利", "解放", "独立", "逝世", "去世", "诞辰", "回归", "建交", "通车", "启动", "签署", "颁布", "实施"];

    public static void Find(PlacedSentence placed, ChineseSentence sentence, Mention mention, Findings findings)
    {
        if (ChineseRefusals.Of(sentence, mention) is { } refusal)
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

        if (sentence.Context.IsOfDay && mention is FigureMention flow && IsOfOneDay(flow, statement) && !sentence.Tokens.Any(token => token.Class == TokenClass.Date))
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, "the text does not say of which day it is"));
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

    /// <summary>客运量预计181万人次, in a report of one day: an estimate or a flow is of that day.</summary>
    private static bool IsOfOneDay(FigureMention figure, Statement statement) =>
        ChineseModality.Of(statement) == Modality.Estimated || statement.AnswerText.EndsWith('次') && figure.Figure.Unit.Kind == UnitKind.Count && figure.Figure.Unit.Code != "次";

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
        return ChineseLabel.LengthIn(statement.Text) is > 0 and var label ? statement.With(prefix, label) : statement.Behind(prefix);
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
                var from = date.From.Year is null && sentence.Context.PublishedOn is { } day ? date.From with { Year = YearBefore(sentence, mention) ?? day.Year }
                    : date.From.Year is null && !ChineseSeasons.IsTold(sentence, date) ? date.From with { Year = ChineseSeasons.YearBefore(sentence, date) }
                    : date.From;
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

        // What the year of a day is, the sentence tells before it, and a question made of one clause would lose it.
        var isOfYearBefore = mention is DateMention { From.Year: null } day && sentence.Context.PublishedOn is null && ChineseSeasons.YearBefore(sentence, day) is not null;
        if (isOfYearBefore || IndexOf(sentence.Tokens, mention) < 0)
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

    /// <summary>The token that is the mention; -1 where it is part of one.</summary>
    public static int IndexOf(IReadOnlyList<Token> tokens, Mention mention)
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
