using System.Text.RegularExpressions;
using Study.Facts;
using Study.Facts.Chinese;

namespace Study.Questions;

/// <summary>
/// Asks for a fact in Chinese: the question word stands where the answer stood, as Chinese grammar has it, and the sentence is turned only
/// where staying in place would not be said by anyone.
/// </summary>
internal static partial class ChineseStems
{
    // 首期300亿元专项贷款: what is told by such a figure is how large the thing is.
    private static readonly string[] Sized = ["贷款", "基金", "资金", "投资", "赠款", "援助", "债券", "订单", "补贴", "奖金", "合同", "项目"];

    private static readonly string[] Binders = ["以来", "起", "后", "之后", "以后", "前", "之前", "以前", "期间", "间", "时", "开始", "至今", "末", "初"];

    public static Stem Of(Fact fact) => fact switch
    {
        { Statement.IsWhole: true } => Gapped(fact.Statement),
        Fact.Quantity quantity => OfQuantity(quantity),
        Fact.Dated dated => OfDate(dated),
        Fact.Ordinal ordinal => InPlace(ordinal.Statement, "第几" + UnitOf(ordinal.Statement.AnswerText)),
        Fact.Role role => OfRole(role),
        Fact.Work work => OfWork(work),
        Fact.Term term => OfTerm(term),
        Fact.Named { Asked: "什么", Statement.Before: [.., '改' or '取' or '起', '名', '为'] } named => Stem.Question(named.Statement.Before[..^1] + "叫什么" + named.Statement.After + "？"),
        Fact.Named { Modality: Modality.Stated, Statement: { After.Length: 0 } done } named when DoneBefore(done.Before) => Stem.Question(done.Before + "了" + named.Asked + "？"),
        Fact.Named named => InPlace(named.Statement, CalledBefore(named.Statement.Before) ? "是" + named.Asked : named.Asked),
        Fact.Listed listed => InPlace(listed.Statement, listed.Asked),
        _ => throw new InvalidOperationException($"No stem is written for a {fact.GetType().Name}."),
    };

    /// <summary>The statement as a sentence with a gap, where no question can be trusted to be good Chinese.</summary>
    public static Stem Gapped(Statement statement) => Stem.Gapped(statement.Before, statement.After + "。");

    // 连任两届 counts terms of office; 十四届全国人大 numbers a session.
    private const decimal FirstSession = 5m;

    private static Stem OfQuantity(Fact.Quantity quantity)
    {
        var statement = quantity.Statement;
        var asked = AskFor(quantity.Figure, statement.AnswerText);
        if (statement.Before.EndsWith("所属", StringComparison.Ordinal) || statement.Before.EndsWith("有面积", StringComparison.Ordinal) || statement.Before.EndsWith("有人口", StringComparison.Ordinal) || UnitOf(statement.AnswerText) is "大" or "°" || (UnitOf(statement.AnswerText) == "届" && quantity.Figure.Low < FirstSession))
        {
            // 入选新七大奇迹: the number is part of what they are called. 摄氏23°: nobody asks for 多少°.
            return Gapped(statement);
        }

        return SizeOf(quantity, statement) ?? GivenAway(statement, asked) ?? InPlace(statement, VerbFor(quantity) + asked);
    }

    // Measures that a figure follows without a verb in a question too: 全长多少米.
    private static readonly string[] Bare = ["长", "宽", "高", "厚", "深", "重", "海拔", "藏书", "占地"];

    /// <summary>国内生产总值|是|多少亿元, 研发人员|有|多少人: the verb that a figure right behind its subject lacks in a question.</summary>
    private static string VerbFor(Fact.Quantity quantity)
    {
        var statement = quantity.Statement;
        return quantity.Figure.Unit.Kind is UnitKind.Duration or UnitKind.Age or UnitKind.None || statement.Subject.Length == 0 || statement.Answer.Start != statement.PredicateStart || statement.Subject.End != statement.PredicateStart
            || Array.Exists(Bare, word => statement.Before.EndsWith(word, StringComparison.Ordinal)) ? ""
            : quantity.Figure.Unit is { Kind: UnitKind.Count } ? "有"
            : "是";
    }

    /// <summary>The words that ask for a figure: 多少名, 几所, 百分之多少, 多少亿元.</summary>
    private static string AskFor(Figure figure, string answer)
    {
        var unit = UnitOf(answer);
        var isSmall = !figure.IsRange && figure.Hedge == Hedge.Exact && figure.Low is > 0 and < 10 && decimal.IsInteger(figure.Low);
        return figure.Unit.Kind switch
        {
            UnitKind.Percent => answer.Contains('成', StringComparison.Ordinal) ? "几成" : "百分之多少",
            UnitKind.Duration when IsTwofold(answer) => "多长时间",
            UnitKind.PercentagePoint => "多少个百分点",
            UnitKind.Fraction => "几分之几",
            UnitKind.Count when unit == "届" => "第几届",
            UnitKind.Money => unit.Length > 0 ? "多少" + unit : "多少钱",
            UnitKind.Count or UnitKind.Duration or UnitKind.Multiple when isSmall => "几" + unit,
            _ => "多少" + unit,
        };
    }

    /// <summary>2小时45分: two units ask for no one of them.</summary>
    private static bool IsTwofold(string answer) =>
        FigureScanner.Scan(answer).OfType<FigureMention>().FirstOrDefault() is { Unit.Length: > 0 } figure && answer.AsSpan(figure.Unit.End).IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>The unit's words at an answer's end, without the number, the hedges and the scale: 名 of 1000名, 元人民币 of 300亿元人民币.</summary>
    private static string UnitOf(string answer)
    {
        var figure = FigureScanner.Scan(answer).OfType<FigureMention>().FirstOrDefault();
        return figure is null ? "" : figure.Unit.In(answer).Trim().Replace("个多", "个", StringComparison.Ordinal).Replace("个半", "个", StringComparison.Ordinal);
    }

    /// <summary>某地原名|是什么: a name's kind that is no verb by itself.</summary>
    private static bool CalledBefore(string before) => Array.Exists(["原名", "全称", "本名", "学名", "别名", "艺名", "笔名"], word => before.EndsWith(word, StringComparison.Ordinal));

    // What was done once, and is told as done: 舒兰市成立|了|什么组织.
    private static readonly string[] Deeds = ["成立", "设立", "建立", "启动", "发布", "推出", "出台", "签署", "提出", "开通", "创办", "创建"];

    private const string Undone = "将要拟正每会应可先";

    private static bool DoneBefore(string before) => Array.Exists(Deeds, before.EndsWith) && !before.Any(unit => Undone.Contains(unit, StringComparison.Ordinal));

    private static Stem InPlace(Statement statement, string asked) => Stem.Question(statement.With(asked) + "？");

    /// <summary>……设立的首期300亿元专项贷款即将……: the figure before its noun is asked for as the thing's size.</summary>
    private static Stem? SizeOf(Fact.Quantity quantity, Statement statement)
    {
        if (!statement.Subject.Contains(statement.Answer) || statement.Answer.Start == statement.Subject.Start || quantity.Figure.Unit.Kind != UnitKind.Money)
        {
            return null;
        }

        var subject = statement.Subject.In(statement.Text);
        var rest = subject[(statement.Answer.End - statement.Subject.Start)..];
        return Array.Exists(Sized, rest.EndsWith)
            ? Stem.Question(subject[..(statement.Answer.Start - statement.Subject.Start)] + rest + "规模是多少？")
            : null;
    }

    /// <summary>……用好某国向某计划捐赠的1亿美元: what was given is asked for in a sentence of its own.</summary>
    private static Stem? GivenAway(Statement statement, string asked)
    {
        if (statement.After.Length > 0 || !statement.Before.EndsWith('的'))
        {
            return null;
        }

        var tokens = ChineseTokens.Of(statement.Text, FigureScanner.Scan(statement.Text));
        var last = tokens.Count - 1;
        if (last < 4 || tokens[last - 1].Class != TokenClass.De || tokens[last - 2].Class is not (TokenClass.Verb or TokenClass.NounVerb))
        {
            return null;
        }

        // Back over the phrase with its preposition to the name of whoever did it.
        var at = last - 3;
        while (at > 0 && tokens[at].Class is not (TokenClass.Verb or TokenClass.Modal or TokenClass.Adverb))
        {
            at--;
        }

        var giver = at + 1;
        return tokens[at].Class == TokenClass.Verb && giver < last - 2 && tokens[giver].IsNominal
            ? Stem.Question(statement.Text[tokens[giver].Span.Start..tokens[last - 2].Span.End] + "了" + asked + "？")
            : null;
    }

    private static Stem OfDate(Fact.Dated dated)
    {
        var statement = dated.Statement;
        if (dated.Until is not null && (statement.After is ['间', ..] || statement.After.StartsWith("期间", StringComparison.Ordinal)))
        {
            // 哪段时间 says 间 itself.
            statement = statement with { Text = statement.Before + statement.AnswerText + statement.After[(statement.After.IndexOf('间', StringComparison.Ordinal) + 1)..] };
        }

        var asked = AskFor(dated);
        var before = statement.Before;
        if (statement.After is ['时', not ('期' or '间' or '代'), ..])
        {
            // 1876年时转让给某家: the question word says 时 itself.
            statement = statement with { Text = before + statement.AnswerText + statement.After[1..] };
        }

        if (statement.After is ['后' or '前', ..] or ['之' or '以', '后' or '前', ..] && before is not [.., '在' or '于' or '自' or '从' or '到' or '至' or '由'])
        {
            // 某岛1900年后并入某国: 哪一年后 is said by nobody.
            return Gapped(statement);
        }

        if (before is "在" or [.., '：', '在'] && statement.After.Length > 0 && statement.After[0] != '之' && Text.Languages.IsHan(statement.After[0]) && !Array.Exists(Binders, binder => statement.After.StartsWith(binder, StringComparison.Ordinal)))
        {
            // 在1991年波斯湾战争爆发
            return Stem.Question(before + asked + "，" + statement.After + "？");
        }
        if (dated.Until is not null && before is [.., '从' or '自' or '于'])
        {
            // 从1991年到2000年, 于1991年至2000年: 在哪段时间.
            return Stem.Question(before[..^1] + "在" + asked + statement.After + "？");
        }

        if (OtherThen().IsMatch(statement.After))
        {
            // 某国1949年成立以后某地成为……: the time is that of what stands within the phrase.
            return Gapped(statement);
        }

        if (before.EndsWith("成功于", StringComparison.Ordinal) || before.EndsWith("成功在", StringComparison.Ordinal))
        {
            // 某地成功于1991年加入……: how it was done stands where nobody would say it in a question.
            return Gapped(statement);
        }

        if (before is [.., '自' or '从'] && (statement.After.Contains("以来", StringComparison.Ordinal) || statement.After.EndsWith('起')))
        {
            // 自1972年通过某公约以来，……: nobody asks for the time within such a phrase.
            return Gapped(statement);
        }

        if (before.EndsWith("早在", StringComparison.Ordinal) || before.EndsWith("远在", StringComparison.Ordinal))
        {
            // That it was so early nobody knows who asks when it was.
            return Stem.Question(before[..^2] + "在" + asked + statement.After + "？");
        }

        // 于1995年开始运作, 兴建于1889年: the preposition holds the place.
        if (before.Length > 0 && before[^1] is '于' or '在' or '自' or '从' or '到' or '至' or '由')
        {
            return InPlace(statement.After.StartsWith("已经", StringComparison.Ordinal) ? statement with { Text = before + statement.AnswerText + statement.After[2..] } : statement, asked);
        }

        // 1990年代以来，……: what follows the date binds it.
        if (Array.Exists(Binders, binder => statement.After.StartsWith(binder, StringComparison.Ordinal)))
        {
            return InPlace(statement, asked);
        }

        if (statement.Subject.Contains(statement.Answer))
        {
            return WithinSubject(statement, asked);
        }

        var isAdverbial = statement.Answer.Start == 0 || statement.Answer.Start == statement.PredicateStart || before.EndsWith('，');
        if (!isAdverbial || statement.Subject.Length == 0)
        {
            return statement.After.StartsWith('的') ? InPlace(statement, asked) : Gapped(statement);
        }

        // What stands before both says which text, or which part of it, is meant.
        var head = statement.Text[..Math.Min(statement.Answer.Start, statement.Subject.Start)];
        var said = (statement.Text[statement.PredicateStart..statement.Answer.Start.Clamp(statement.PredicateStart, statement.Text.Length)]
            + statement.Text[Math.Max(statement.PredicateStart, statement.Answer.End)..]).TrimStart('，');
        var subject = statement.Subject.In(statement.Text);
        var between = statement.Answer.End <= statement.Subject.Start ? statement.Text[statement.Answer.End..statement.Subject.Start].Trim('，') : "";
        return Stem.Question(head + Turn(between + subject, said, asked));
    }

    [GeneratedRegex("^[^，。]{1,8}(?:以后|之后|以前|之前)[^，。]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherThen();

    /// <summary>某人|于哪一年|进入某队, 某国将|于哪一年|举办某会, 哪一年，某人是……</summary>
    private static string Turn(string subject, string said, string asked)
    {
        // 12世纪|则|发展成港口: what it is set against is not told.
        said = said.Length > 1 && said[0] is '则' or '便' or '就' && ChineseTokens.ClassOf(said.AsSpan(0, 1)) == TokenClass.Adverb ? said[1..] : said;
        var tokens = ChineseTokens.Of(said, FigureScanner.Scan(said));
        var first = tokens.Count > 0 ? tokens[0].In(said) : "";
        if (first is "将" or "将会" or "将要" or "计划" or "拟")
        {
            return subject + first + "于" + asked + said[first.Length..] + "？";
        }

        var isState = first is "是" or "有" or "为" or "没有" or "不" or "未" or "也" or "还" or "仍" or "在" or "于" or "以" or "从" or "自" or "已" or "已经" or "正" or "正在" or "约" or "人口" or "面积"
            || said.Contains("以来的", StringComparison.Ordinal) || said.Contains("后的", StringComparison.Ordinal)
            || tokens.Count == 0 || (tokens[0].Class == TokenClass.NounVerb && tokens.Count > 1 && tokens[1].IsNominal) || tokens[0].Class is TokenClass.Attribute or TokenClass.Figure or TokenClass.Content;
        // 某人第三次|参加: how often it was belongs to what is done.
        isState |= FigureScanner.Scan(subject) is [.., FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } last] && last.Span.End == subject.Length;
        return isState ? $"{asked}，{subject}{said}？" : subject + "于" + asked + said.TrimEnd('了') + "？";
    }

    /// <summary>某国2018年设立的贷款即将……: the year of what is described is asked for in a sentence of its own.</summary>
    private static Stem WithinSubject(Statement statement, string asked)
    {
        var subject = statement.Subject.In(statement.Text);
        var tokens = ChineseTokens.Of(subject, FigureScanner.Scan(subject));
        var at = statement.Answer.Start - statement.Subject.Start;
        var de = -1;
        for (var index = 1; index < tokens.Count; index++)
        {
            if (tokens[index].Class == TokenClass.De && tokens[index].Span.Start > at && tokens[index - 1].Class is TokenClass.Verb or TokenClass.NounVerb)
            {
                de = index;
                break;
            }
        }

        return de < 0 || at == 0
            ? Gapped(statement)
            : Stem.Question(subject[..at] + "于" + asked + subject[(at + statement.Answer.Length)..tokens[de - 1].Span.End] + "了" + subject[tokens[de].Span.End..] + "？");
    }

    private static string AskFor(Fact.Dated dated)
    {
        var year = dated.Statement.AnswerText.Contains('年', StringComparison.Ordinal) || dated.Date.Year is not { } known
            ? ""
            : FormattableString.Invariant($"{known}年的");
        return dated switch
        {
            { Until: not null } => "哪段时间",
            { Date.Precision: DatePrecision.Century } => dated.Date.Part.Length > 0 ? "什么时期" : "哪个世纪",
            { Date.Precision: DatePrecision.Decade } => "哪个年代",
            { Date.Precision: DatePrecision.Year } => dated.Date.Part.Length > 0 ? "什么时候" : "哪一年",
            { Date.Precision: DatePrecision.Month } => year.Length > 0 ? year + "几月" : "哪年哪月",
            _ => year + "哪一天",
        };
    }

    private static Stem OfRole(Fact.Role role)
    {
        // What stands before post and name says which text tells it.
        var label = role.Statement.Text[..^(role.Post.Length + role.Person.Length)];
        var time = label.Length == 0 && role.AsOf is { } day ? FormattableString.Invariant($"{day.Year}年{day.Month}月，") : label;
        return Stem.Question(role.AsksForPerson ? $"{time}{role.Post}是谁？" : $"{time}{role.Person}担任什么职务？");
    }

    private static Stem OfWork(Fact.Work work)
    {
        var before = work.Statement.Before[..^work.GenreBefore];
        var past = before.EndsWith("签署", StringComparison.Ordinal) || before.EndsWith("发表", StringComparison.Ordinal) || before.EndsWith("通过", StringComparison.Ordinal) ? "了" : "";
        return Stem.Question(before + (work.Modality == Modality.Stated ? past : "") + work.Asked + work.Statement.After + "？");
    }

    private static Stem OfTerm(Fact.Term term)
    {
        var after = term.IsCategoryInName ? term.Statement.After : term.Statement.After[term.Category.Length..];
        return Stem.Question(term.Statement.Before + "什么" + term.Category + after + "？");
    }

    private static int Clamp(this int value, int low, int high) => Math.Clamp(value, low, high);
}
