using System.Text.RegularExpressions;
using Study.Facts.Lexicon;

namespace Study.Facts.Chinese;

/// <summary>
/// What a question about a report of the day must say and must not ask: its headline stands before it, and frames of time, slogans, set phrases
/// and whoever was there are left alone.
/// </summary>
internal static partial class ChineseNews
{
    /// <param name="Kind">Of which answers it is a flaw: see <see cref="IsOf"/>.</param>
    private sealed record Flaw(Regex Pattern, string Kind, string Reason);

    private static readonly IReadOnlyList<Flaw> Flaws =
        [.. LexiconFile.Rows("zh-news", 3).Select(row => new Flaw(new Regex(row[0], RegexOptions.CultureInvariant), row[1], row[2]))];

    // What stands for the answer in the statement that a flaw is sought in.
    private const string Gap = "____";

    /// <summary>Whether a text speaks of a time as reports of the day do: 昨天, 近日, 当地时间, 17日, or names its reporter.</summary>
    public static bool IsReport(string document) => ReportMark().IsMatch(document);

    /// <summary>Whether a heading says what happened, as a headline does, and does not only name a thing.</summary>
    public static bool IsHeadline(string heading) =>
        heading.Contains(' ', StringComparison.Ordinal) || (heading.Length >= ShortestSaying && ChineseWords.Cut(heading).Exists(word => word is { Tag: WordTag.Verb, Span.Length: >= 2 }));

    // A shorter heading with a verb in it may name a lesson: 植物进行光合作用.
    private const int ShortestSaying = 12;

    /// <summary>Whether a heading says who met whom or made what known: 赵大山会见石桥银行负责人.</summary>
    public static bool TellsDeed(string heading) => Deeds().IsMatch(heading);

    [GeneratedRegex(".(?:会见|会谈|会晤|通电话|致信|致电|出席|考察|印发|召开|举行)", RegexOptions.CultureInvariant)]
    private static partial Regex Deeds();

    /// <summary>Whether a heading names a meeting or what one made known, which its text repeats as a topic and reports as news.</summary>
    public static bool NamesMeeting(string heading) => heading.Length >= ShortestSaying && Array.Exists(Meetings, heading.EndsWith);

    private static readonly string[] Meetings = ["公报", "公告", "通报", "会议", "大会", "峰会", "仪式", "论坛"];

    /// <summary>Whether a text speaks to those who listen: 女士们, 尊敬的各位同事.</summary>
    public static bool IsSpeech(string document) => Speech().IsMatch(document);

    [GeneratedRegex("今天|昨天|明天|今日|昨日|今年|去年|日前|近日|近期|当地时间|记者|本台|新闻联播|总书记|习近平|新华社|连日来|(?<![年0-9０-９])[0-9]{1,2}月[0-9]{1,2}日|(?<![月0-9０-９])[0-9]{1,2}日|目前|截至|最新|首届|本届|眼下|如今|正在|十四五|十五五|二十大|我国|近年来|这几天", RegexOptions.CultureInvariant)]
    private static partial Regex ReportMark();

    [GeneratedRegex("女士们|先生们|同志们[，：！]|各位同事|尊敬的[^，。]{0,12}[，：\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Speech();

    /// <summary>Puts the headline before what a sentence of a report gave, and takes out what is no question about it.</summary>
    /// <param name="first">The place among the facts where those of the sentence begin.</param>
    public static void Sift(PlacedSentence placed, ChineseSentence sentence, Findings findings, int first)
    {
        for (var at = findings.Facts.Count - 1; at >= first; at--)
        {
            var fact = findings.Facts[at];
            if ((FlawOf(placed, sentence, fact) ?? Label(sentence, fact, out fact)) is { } reason)
            {
                findings.LeftOut.Add(new LeftOut(fact.Sources[0].Quote, reason, fact.Sources[0].DocumentId, fact.Sources[0].Span));
                findings.Facts.RemoveAt(at);
            }
            else
            {
                findings.Facts[at] = fact with { Statement = InForm(fact) };
            }
        }
    }

    /// <summary>Says which report tells it.</summary>
    /// <returns>Why that cannot be said; null where it is.</returns>
    private static string? Label(ChineseSentence sentence, Fact fact, out Fact labelled)
    {
        labelled = fact;
        if (fact is Fact.Role { AsOf: not null } || ChineseLabel.LengthIn(fact.Statement.Text) > 0 || (fact is not Fact.Role && (ChineseLabel.TellsDay(fact.Statement) || ChineseLabel.TellsMeeting(sentence.Context, fact.Statement) || ChineseLabel.TellsTitleYear(sentence.Context, fact.Statement))))
        {
            return null;
        }

        if (ChineseLabel.WithHeadline(sentence, fact is Fact.Role { AsksForPerson: false } role ? role.Post : fact.Statement.AnswerText, fact.Statement.Text.Length) is { } label)
        {
            labelled = fact with { Statement = fact.Statement.Behind(label) };
            return null;
        }

        return "only the headline says of what it speaks, and it is too long or tells the answer";
    }

    /// <summary>The statement, to be shown with a gap where no question asks well: 1500多批|7100多艘船舶, 60%以上|的高位区间, a count far from what is said of it.</summary>
    private static Statement InForm(Fact fact)
    {
        var statement = fact.Statement;
        var isGap = fact is Fact.Quantity { Figure.Unit.Kind: UnitKind.Percent } && statement.After.Length > 0 && Text.Languages.IsHan(statement.After[0]) || fact is Fact.Quantity && (FigureScanner.Scan(statement.Before) is [.., var last] && last.Span.End == statement.Before.Length
            || statement.After.Contains("区间", StringComparison.Ordinal) || statement.After.Length > LongestBehind || statement.AnswerText.EndsWith("以上", StringComparison.Ordinal) || statement.AnswerText.EndsWith("以内", StringComparison.Ordinal)
            || statement.AnswerText.EndsWith("以下", StringComparison.Ordinal) || (statement.Subject.Contains(statement.Answer) && fact is Fact.Quantity { Figure.Unit.Kind: UnitKind.Physical }));
        return isGap ? statement with { IsWhole = true } : statement;
    }

    // A question word so far from its question's end is no longer heard.
    private const int LongestBehind = 24;

    private static string? FlawOf(PlacedSentence placed, ChineseSentence sentence, Fact fact)
    {
        var statement = fact.Statement;
        if (fact is Fact.Role role)
        {
            return OfRole(sentence, role);
        }

        var from = ChineseLabel.LengthIn(statement.Text);
        if (statement.Answer.Start < from)
        {
            return "the headline tells it";
        }

        // 哪些领域 asks for 能源、金融等: the sentence says 等 behind the list.
        var told = statement.Text[from..statement.Answer.Start] + Gap + (fact is Fact.Listed { IsOpen: true } && statement.AnswerText.EndsWith('等') ? "等" : "") + statement.After;
        foreach (var flaw in Flaws)
        {
            if (IsOf(flaw.Kind, fact) && flaw.Pattern.IsMatch(told))
            {
                return flaw.Reason;
            }
        }

        return statement.AnswerText.EndsWith('届') ? "it is part of an event's name"
            : TurnsFromBefore(told) ? "it goes on from the sentence before it"
            : NamesNothing(sentence, told) ? "it names neither place nor body, and nothing that its headline speaks of"
            : LacksSubject(told) ? "of whom it is said stands in another sentence"
            : LacksPredicate(told) ? "the sentence ends before it has said what it set out to say"
            : fact switch
            {
                Fact.Ordinal ordinal => OfOrdinal(sentence, ordinal),
                Fact.Dated dated => OfDate(placed, sentence, dated),
                Fact.Quantity quantity => OfFigure(quantity),
                _ => OfWords(sentence, fact),
            };
    }

    private static bool IsOf(string kind, Fact fact) => kind switch
    {
        "any" => true,
        "text" => fact is Fact.Named or Fact.Listed or Fact.Term or Fact.Work,
        "list" => fact is Fact.Listed,
        "single" => fact is Fact.Named,
        "quoted" => fact is Fact.Named && fact.Statement.AnswerText.StartsWith('“'),
        "figure" => fact is Fact.Quantity or Fact.Ordinal,
        "duration" => fact is Fact.Quantity { Figure.Unit.Kind: UnitKind.Duration } or Fact.Quantity { Figure.Unit.Code: "天" },
        "age" => fact is Fact.Quantity { Figure.Unit.Kind: UnitKind.Age },
        "person" => fact is Fact.Quantity { Figure.Unit.Code: "person" },
        "ordinal" => fact is Fact.Ordinal ordinal && !IsKnown(ordinal),
        "date" => fact is Fact.Dated,
        "year" => fact is Fact.Dated { Date.Precision: DatePrecision.Year },
        _ => throw new InvalidOperationException($"zh-news.tsv names no kind of answer \"{kind}\"."),
    };

    private static string FirstClause(string told) => told[..(told.IndexOf('，', StringComparison.Ordinal) is > 0 and var end ? end : told.Length)];

    /// <summary>福建省|也|针对……出台了……: the first clause takes up what stood before it.</summary>
    private static bool TurnsFromBefore(string told)
    {
        var clause = FirstClause(told);
        return ChineseTokens.Of(clause, FigureScanner.Scan(clause)).Any(token => token.Class == TokenClass.Adverb && token.In(clause) is var word && (ChineseTimes.IsTurn(word) || word is "其实" or "同样" or "依然")
            && !clause.AsSpan(0, token.Span.Start).ContainsAny('不', '仅'));
    }

    /// <summary>首批项目国产化率……, below a headline that has none of these words: a line of the report that only the lines before it place.</summary>
    private static bool NamesNothing(ChineseSentence sentence, string told)
    {
        if (sentence.Context.Headline is not { } headline)
        {
            return false;
        }

        var tokens = ChineseTokens.Of(told, FigureScanner.Scan(told));
        var isNamed = tokens.Any(token => token.Class is TokenClass.Place or TokenClass.Quoted or TokenClass.Title || (token.IsNominal && ChineseNames.EndsLikeName(token.In(told))))
            || told.Any(Text.Characters.IsLatin)
            || ChineseWords.Cut(told).Exists(word => word.Tag is WordTag.Place or WordTag.Organisation or WordTag.Person || word.Span.In(told) is "全国" or "我国" or "全球" or "世界" or "中方");
        if (isNamed)
        {
            return false;
        }

        // 台风登陆福建: what is told below it is told of there.
        var isPlaced = ChineseTokens.Of(headline, []).Any(token => token.Class == TokenClass.Place && token.In(headline) is not ("中国" or "我国" or "全国" or "全球" or "世界"));
        return !isPlaced && !ChineseWords.Cut(headline).Exists(word => word.Span.Length >= 2 && word.Tag is WordTag.Noun or WordTag.VerbNoun or WordTag.Name && told.Contains(word.Span.In(headline), StringComparison.Ordinal));
    }

    /// <summary>惠及|沿线群众……, 推出|发放……: a verb begins it, and nobody does it; 建成后，……: what follows has its own subject.</summary>
    private static bool LacksSubject(string told)
    {
        var clause = FirstClause(told);
        if (clause[^1] is '后' or '前' or '时' or '来' or '中' or '下' or '上')
        {
            return false;
        }

        if (ChineseWords.Cut(clause)[0] is { Tag: WordTag.Verb, Span.Length: 2 } verb && ChineseTokens.ClassOf(verb.Span.In(clause).ToString()) is null)
        {
            return true;
        }

        return ChineseTokens.Of(clause, FigureScanner.Scan(clause)) is [{ Class: TokenClass.Verb or TokenClass.Adverb or TokenClass.Modal } first, var next, ..]
            && !(next.Class == TokenClass.De) && first.In(clause) is not ("据" or "截至" or "数据显示" or "已有");
    }

    /// <summary>……，七大行业的|265家|企业: a last clause without any verb, in which the answer does not stand at the end.</summary>
    private static bool LacksPredicate(string told)
    {
        var clause = told[(told.LastIndexOf('，') + 1)..];
        var gap = clause.IndexOf(Gap, StringComparison.Ordinal);
        return gap >= 0 && gap + Gap.Length < clause.Length && clause[..gap].Contains('的', StringComparison.Ordinal)
            && ChineseTokens.Of(clause, FigureScanner.Scan(clause)).All(token => token.Class is not (TokenClass.Verb or TokenClass.NounVerb or TokenClass.Modal or TokenClass.Adverb or TokenClass.Attribute or TokenClass.Preposition));
    }

    // Headlines of meetings and speeches, where everybody says what is said at every meeting.
    [GeneratedRegex("会见|会谈|会晤|通电话|贺信|贺词|贺电|致信|致电|致辞|讲话|宣讲|座谈|考察|调研时|强调|主持召开|出席|宴会|欢迎仪式|公报|学习贯彻|在.{2,20}会上|集体学习|当选|逝世|看望|慰问|访问", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    // Posts of one meeting, posts whose holder everybody knows, and persons whose post everybody knows.
    private static readonly string[] PostsNotAsked = KnownToAllAs("post");

    private static readonly string[] KnownToAll = KnownToAllAs("person");

    private static string[] KnownToAllAs(string kind) => [.. LexiconFile.Rows("zh-known", 2).Where(row => row[1] == kind).Select(row => row[0])];

    private static string? OfRole(ChineseSentence sentence, Fact.Role role)
    {
        if (KnownToAll.Any(role.Person.EndsWith) || KnownToAll.Any(role.Post.Contains) || Array.Exists(PostsNotAsked, role.Post.Contains) || Vague().IsMatch(role.Post))
        {
            return "whoever reads newspapers knows it, or it is a part in one meeting";
        }

        // 工业和|信息化部部长, 副总理兼|贸工部长: the post begins before it; 王志|刚说: the name goes on.
        var start = sentence.Text.IndexOf(role.Post + role.Person, StringComparison.Ordinal);
        var end = start + role.Post.Length + role.Person.Length;
        if ((start > 1 && "和与及、兼暨".Contains(sentence.Text[start - 1], StringComparison.Ordinal) && !EndsInName(sentence.Text[..(start - 1)])) || (role.Person.Length == 2 && start >= 0 && end < sentence.Text.Length && sentence.Text[end] == '刚'))
        {
            return "where the post or the name begins or ends is not certain";
        }

        return IsOfUnnamedCountry(role) ? "the post does not say of which country" : null;
    }

    /// <summary>Whether words end in somebody's name, so that another person's post can follow.</summary>
    private static bool EndsInName(string words)
    {
        var row = words[(words.LastIndexOfAny(['，', '。', '：', '、', '和', '与']) + 1)..];
        return ChineseRoles.EndsInPerson(row) || ChineseNames.IsChinesePerson(row) || ChineseNames.IsForeignPerson(row);
    }

    /// <summary>内阁办公厅大臣翁赛维索: a foreigner's ministry without its country.</summary>
    private static bool IsOfUnnamedCountry(Fact.Role role) =>
        Ministry().IsMatch(role.Post) && (role.Person.Length >= 4 || !ChineseNames.IsChinesePerson(role.Person))
        && !ChineseWords.Cut(role.Post).Exists(word => word.Tag is WordTag.Place) && !ChineseTokens.Of(role.Post, []).Any(token => token.Class == TokenClass.Place) && !"俄乌美英法德日以伊韩印巴叙黎".Contains(role.Post[0], StringComparison.Ordinal);

    [GeneratedRegex("(?:部长|大臣|总理|总统|首相|外长|防长|议长)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();

    // A post without its body: 委员会|秘书长, 公共政策|教授.
    [GeneratedRegex("^(?:委员会|公司|大学|学院|协会|集团|公共政策|经济学|机构|组织|研究院|研究所|中心|医院|学校|代表团|该)?(?:副|首席|高级)?(?:秘书长|教授|研究员|主任|主席|会长|院长|部长|副部长|总裁|董事长|总经理|首席执行官|所长|校长|书记|委员|局长)$", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    // 居全球|首位: how far behind its verb a rank stands.
    private const int FarthestRank = 5;

    /// <summary>2021年9月17日，……第二十一次会议在某地举行; 数量居全球首位: the day, or what is ranked, says which one is meant.</summary>
    private static bool IsKnown(Fact.Ordinal ordinal) => ChineseLabel.TellsDay(ordinal.Statement)
        || (ordinal.Statement.AnswerText == "首位" && ordinal.Statement.Before.AsSpan(Math.Max(0, ordinal.Statement.Answer.Start - FarthestRank)).ContainsAny('居', '列'));

    private static string? OfOrdinal(ChineseSentence sentence, Fact.Ordinal ordinal)
    {
        if (IsKnown(ordinal))
        {
            return null;
        }

        var after = sentence.Tokens.FirstOrDefault(token => token.Span.Start >= ordinal.Sources[0].QuoteInSentence.End && token.Class is not TokenClass.Bracketed);
        return ordinal.Statement.AnswerText.AsSpan().ContainsAny('届', '首') || (after.Span.Length > 0 && after.Class is not (TokenClass.Verb or TokenClass.Break or TokenClass.Adverb or TokenClass.Preposition))
            ? "it is part of an event's name"
            : null;
    }

    /// <summary>2023年|市场监管部门将……: the year that a report is of frames what it says.</summary>
    private static string? OfDate(PlacedSentence placed, ChineseSentence sentence, Fact.Dated dated)
    {
        return dated.Date is { Precision: DatePrecision.Year, Year: { } year } && year >= sentence.Context.LatestYearOf(placed.Document.Text) - 1 && !Deed().IsMatch(dated.Statement.After) && !dated.Statement.Before.EndsWith('于') ? "it only says of when the rest is told" : null;
    }

    // What somebody remembers the year of.
    [GeneratedRegex("^，?[^，]{0,12}(?:成立|创办|创立|创建|建成|开通|出生|毕业|加入|退休|当选|获|入选|上市|来到|落户|通车|投产|去世|启用|竣工|动工|开工)", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    private static string? OfFigure(Fact.Quantity quantity) => quantity.Figure switch
    {
        _ when quantity.Statement.AnswerText is [.., '亿' or '万' or '千' or '百', '级'] => "it names no value",
        { Unit.Kind: UnitKind.Count, IsRange: false, Hedge: Hedge.Exact, Low: <= 2m } => "so few are counted in passing",
        { Unit: { Kind: UnitKind.Count, Code: "大" } } => "it counts the parts of what the text says",
        { Unit: { Kind: UnitKind.Count, Code: "个" or "条" or "种" or "person" or "类" or "张" or "项" or "点" or "位" or "名" }, IsRange: false, Hedge: Hedge.Exact, Low: <= 3m } => "so few are counted in passing",
        { Unit: { Kind: UnitKind.Duration, Code: "year" } } when !Lasting().IsMatch(quantity.Statement.Before) && !quantity.Statement.AnswerText.EndsWith("周年", StringComparison.Ordinal) => "it only says for how long or since when something is so",
        _ => null,
    };

    [GeneratedRegex("(?:连续|为期|有效期|期限|延长|仅需|只需|缩短到|缩短至|缩短|压缩至|历时|长达|超过?|任期|持续|减少|增加|提前|用时|达到?|为|具有|拥有|到|至|约|有)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    // What a quoted name ends with, or what stands behind it, where it is the name of a thing and no figure of speech.
    [GeneratedRegex("(?:计划|行动|工程|项目|战略|政策|倡议|平台|品牌|规划|机制|系统|号|馆|区|小组|中心|基地|模型|车间|飞船|卫星|着陆器|火箭|导弹|法案|协议|框架|制度|标准|指数|奖|赛|节|展|专列|班列|航线|公园|学院|学校|医院|队)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfThing();

    private static string? OfWords(ChineseSentence sentence, Fact fact)
    {
        if (fact is Fact.Named or Fact.Listed && sentence.Context.Headline is { } headline && Meeting().IsMatch(headline))
        {
            return "it is said at every meeting";
        }

        var statement = fact.Statement;
        var answer = statement.AnswerText.Trim('“', '”');
        if (fact is Fact.Named && statement.AnswerText.StartsWith('“') && !NameOfThing().IsMatch(answer) && !(statement.After.Length > 0 && NameOfThing().IsMatch(statement.After.Split('，', '、', '的', '和')[0])))
        {
            return "it is a figure of speech";
        }

        // 西藏地热、水电和太阳能: the place belongs to the first member, or to all; 俄军使用“……”导弹、无人机: so does what is done.
        if (fact is Fact.Listed listed && IsOpenedBySomethingElse(listed, statement.After))
        {
            return "what belongs to the list is not certain";
        }

        // 什么协议签署？
        return answer is "北京" or "全球" or "世界" or "中国" or "我国" or "全国" or "国内" or "国际" or "当地" ? "whoever reads newspapers knows it"
            : answer is "一带一路" || People().IsMatch(answer) ? "who was there is not what the news is about, and a slogan has one completion"
            : fact is Fact.Work && answer.Length <= ShortestTitle ? "the text calls it so for short"
            : fact is Fact.Named && answer.Length >= LongestDescribed && answer.Contains('的', StringComparison.Ordinal) ? "it is no name, but describes"
            : ChineseRoles.EndsInPerson(answer) ? "who was there is not what the news is about"
            : fact is Fact.Listed { Members: var members } && (members.Count(IsDoing) * 2 >= members.Count || members.All(member => member.EndsWith('性'))) ? "what belongs to the list is not certain"
            : statement.Before.Length <= ChineseLabel.LengthIn(statement.Text) && statement.After.Length <= ShortestPredicate ? "it says too little of it" : null;
    }

    [GeneratedRegex("(?:领导同志|负责同志|国务委员|负责人|部分领导|代表团)", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    // 苏浙沪三地的太浦河沿线: so long, with a 的 in it.
    private const int LongestDescribed = 10;

    // 《决定》, 《条例》: with its marks.
    private const int ShortestTitle = 5;

    // A statement that begins with its answer and says no more than so is no question: 什么规划加快实施？
    private const int ShortestPredicate = 6;

    /// <summary>草地生态系统|修复, 间断|放行: what is done, not a thing.</summary>
    private static bool IsDoing(string member) => ChineseWords.Cut(member)[^1].Tag is WordTag.Verb or WordTag.VerbNoun or WordTag.Adjective;

    private static bool IsOpenedBySomethingElse(Fact.Listed listed, string after)
    {
        var first = ChineseWords.Cut(listed.Members[0].Split('“')[0]);
        var ends = after.Length > 0 ? ChineseWords.Cut(after)[0].Tag : WordTag.Unknown;
        return ends == WordTag.Adjective
            || (ChineseWords.Cut(listed.Members[0]) is [{ Tag: WordTag.Verb, Span.Length: >= 2 }, _, ..] && !listed.Members.Skip(1).Any(member => ChineseWords.Cut(member)[0].Tag == WordTag.Verb))
            || FigureScanner.Scan(listed.Statement.AnswerText) is [DateMention { Span.Start: 0 }, ..]
            || listed.Members.Any(member => ChineseWords.Cut(member) is [{ Tag: WordTag.Noun }, .., { Tag: WordTag.Adjective }])
            || (first is [{ Tag: WordTag.Place }, _, ..] && listed.Members[0].Length > listed.Members[1].Length && !after.StartsWith("等地", StringComparison.Ordinal) && !listed.Members.Skip(1).Any(member => ChineseWords.Cut(member)[0].Tag == WordTag.Place || ChineseNames.EndsLikeName(member)))
            || (listed.Members[0].Contains('“', StringComparison.Ordinal) && first.Exists(word => word is { Tag: WordTag.Verb, Span.Length: >= 2 }));
    }
}
