using System.Buffers;
using System.Text.RegularExpressions;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>
/// What a document lets its sentences leave unsaid: who 他 and 本组织 are, which year 明年 is, whom a clause without subject speaks of.
/// </summary>
/// <param name="organisation">What 本组织 stands for; null where the document names no such body.</param>
/// <param name="speaksFor">Whether the document is said by that body or one of its members: it calls it 本组织.</param>
/// <param name="isReport">Whether the document speaks of a time as reports of the day do.</param>
/// <param name="isSpoken">Whether it is a speech.</param>
internal sealed partial class ChineseContext(string? organisation, bool speaksFor = false, bool isReport = false, bool isSpoken = false)
{
    private readonly bool _speaksFor = speaksFor;

    /// <summary>Whether words name the body that the document calls 本组织.</summary>
    public bool NamesOrganisation(string words) => organisation is not null && words.Contains(organisation, StringComparison.Ordinal);

    /// <summary>What the last character of a name tells of the thing: 该校 can be a 大学.</summary>
    internal static readonly Dictionary<char, string> KindsOf = new()
    {
        ['校'] = "大学 学院 中学 小学 学校 书院 高中 初中",
        ['国'] = "国",
        ['市'] = "市",
        ['省'] = "省",
        ['县'] = "县",
        ['区'] = "区",
        ['镇'] = "镇",
        ['村'] = "村",
        ['站'] = "站",
        ['路'] = "路 公路 大道",
        ['岛'] = "岛",
        ['山'] = "山",
        ['湖'] = "湖",
        ['河'] = "河 江",
        ['桥'] = "桥",
        ['寺'] = "寺",
        ['馆'] = "馆",
        ['院'] = "院",
        ['厂'] = "厂",
        ['社'] = "社",
        ['队'] = "队 俱乐部",
        ['会'] = "会 协会 大会",
        ['党'] = "党",
        ['书'] = "》",
        ['片'] = "》",
        ['剧'] = "》",
        ['曲'] = "》",
        ['组'] = "组织",
        ['公'] = "公司 集团",
    };

    // What a headword is made of: Han and Latin letters, digits, and the marks of titles.
    private static readonly SearchValues<char> HeadwordUnits = SearchValues.Create(
        [.. Enumerable.Range('\u4E00', 0x5200).Select(code => (char)code), '·', '〇', '《', '》', '“', '”', '「', '」', '-', '—', ' ', .. Enumerable.Range('0', 10).Select(code => (char)code), .. Enumerable.Range('A', 26).Select(code => (char)code), .. Enumerable.Range('a', 26).Select(code => (char)code)]);

    private const string PlacesAndBodies = "市县区省国镇乡村路街站校院馆寺山湖河江岛桥厂社队会党司团军》”」属科目战役节奖赛剧片报机舰车塔楼城堡洞";

    /// <summary>What the document is about: the subject of its first sentence.</summary>
    public string? Topic { get; private set; }

    /// <summary>Whether the document describes its topic, as an encyclopedia does, so that parts named alone are the topic's parts.</summary>
    public bool IsAboutTopic { get; private set; }

    /// <summary>Whether the text itself sets its topic at its head, as an encyclopedia does.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>Whether the topic tells a reader which text a sentence is from: it is certain, described, or comes back again and again.</summary>
    public bool IsLabel => Topic is not null && !IsNews && (IsAboutTopic || IsCertain || _isRestated);

    /// <summary>学校, 中国: a noun for any of its kind, or a country, of which many texts speak.</summary>
    private static bool NamesNoOne(string topic) => ChineseNamed.IsCountry(topic) || KindsOf.Values.Any(kinds => kinds.Split(' ').Contains(topic));

    /// <summary>Whether nothing but its being named again and again makes the topic one.</summary>
    public bool IsGuess => _isRestated && !IsAboutTopic && !IsCertain;

    // Whether the topic stands in the text so often that the text is about it, and could be the name of nothing else.
    private bool _isRestated;

    // How often a topic that nothing else makes certain must stand in its text.
    private const int TimesRestated = 3;

    // 早期的|石桥银行（……）: what describes it only for a while is no part of its name.
    [GeneratedRegex("^(?:早期|初期|现代|当代|古代|最初|原来|当时)的", RegexOptions.CultureInvariant)]
    private static partial Regex Then();

    private bool _isMet;

    // What stands behind a headword and a comma.
    private static readonly string[] AfterHeadword = ["简称", "又称", "又名", "别称", "别名", "英文", "英语", "原名", "全称", "是", "位于", "为", "俗称", "也称", "亦称", "通称", "学名", "本名"];

    // What says of a headword what or where it is, with no mark between.
    private static readonly string[] Copulas = ["是", "位于", "属于", "坐落于"];

    // Whether the headword is a person, as far as the text's beginning tells.
    private bool _isPerson;

    // What the beginning of a text about a person says of him or her, and how far one looks.
    private static readonly string[] PersonMarks =
    [
        "他", "她", "出生", "生于", "人，", "男，", "女，", "演员", "歌手", "球员", "运动员", "作家", "诗人", "画家", "导演", "教授", "将军", "皇帝", "国王", "逝世", "毕业", "籍贯", "祖籍",
        "科学家", "政治家", "哲学家", "数学家", "物理学家", "化学家", "音乐家", "选手", "主教", "领袖", "革命家", "之子", "之女", "君主", "大臣", "军阀", "任",
    ];
    private const int FarthestMark = 160;

    /// <summary>Whom the sentence before spoke of.</summary>
    public string? Current { get; private set; }

    /// <summary>When the article was published; null where it does not say.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The name of the body that 本组织 is: the one ending in 组织 that the document names most often.</summary>
    public static string? OrganisationIn(string text)
    {
        var names = new Dictionary<string, int>();
        for (var at = text.IndexOf("组织", StringComparison.Ordinal); at >= 0; at = text.IndexOf("组织", at + 2, StringComparison.Ordinal))
        {
            // The longest stretch of Han characters before it that also stands elsewhere right before it.
            for (var start = at - 2; start >= 0 && at - start <= 10 && Languages.IsHan(text[start]) && Languages.IsHan(text[start + 1]); start--)
            {
                var name = text[start..(at + 2)];
                var first = ChineseTokens.ClassOf(name.AsSpan(0, 2));
                if (first is TokenClass.Place or TokenClass.Noun or TokenClass.NounVerb || (first is null && ChineseTokens.ClassOf(name.AsSpan(0, 1)) is null))
                {
                    names[name] = names.GetValueOrDefault(name) + 1;
                }
            }
        }

        return names
            .Where(name => name.Value > 1 && name.Key is not ("国际组织" or "恐怖组织" or "社会组织") && !name.Key.Contains('的', StringComparison.Ordinal))
            .OrderByDescending(name => name.Value * name.Key.Length)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key)
            .FirstOrDefault();
    }

    /// <summary>Names the document introduces, which no word of the lexicon may cut; null for none.</summary>
    public WordTable<TokenClass>? Terms { get; private set; }

    /// <summary>
    /// Looks at a sentence before it is cut: a text that begins with 长谷川町子（……） or with 宋建成，…… and comes back to it introduces a name,
    /// which is what the text is about.
    /// </summary>
    /// <param name="document">The whole text.</param>
    public void Introduce(string sentence, string document)
    {
        if (Topic is not null || Terms is not null || _isMet)
        {
            return;
        }

        _isMet = true;
        // 石桥站是石桥线的车站，……: the name ends where something is said of it.
        var mark = sentence.AsSpan().IndexOfAny('，', '（', '(');
        var end = Array.ConvertAll(Copulas, word => sentence.AsSpan(0, Math.Max(0, mark)).IndexOf(word)).Append(sentence.AsSpan(0, Math.Max(0, mark)).IndexOf("》为") + 1).Where(at => at > 1).DefaultIfEmpty(mark).Min();
        if (end is < 2 or > 16 || sentence.AsSpan(0, end).IndexOfAnyExcept(HeadwordUnits) >= 0)
        {
            IntroduceHeadword(sentence, document);
            return;
        }

        var name = sentence[..end].Trim();
        var again = document.IndexOf(name, document.IndexOf(name, StringComparison.Ordinal) + 1, StringComparison.Ordinal) >= 0;
        var isPerson = ChineseNames.IsChinesePerson(name) && sentence[end] == '，' && FigureScanner.Scan(sentence) is [DateMention birth, ..] && birth.Span.Start == end + 1
            && sentence.AsSpan(birth.Span.End) is var behind && (behind.StartsWith("出生") || behind.StartsWith("生"));
        var isHeadword = isPerson || document.TrimStart().StartsWith(name, StringComparison.Ordinal) && sentence[end] switch
        {
            _ when end < mark => (again || IsNounPhrase(name)) && !name.Contains('的', StringComparison.Ordinal),
            '，' => Array.Exists(AfterHeadword, word => sentence.AsSpan(end + 1).StartsWith(word)),
            _ => sentence.IndexOfAny(['）', ')'], end) is var close and > 0 && (close + 1 == sentence.Length || "，、。；：是为指又位亦也别简原生于即系，—".Contains(sentence[close + 1], StringComparison.Ordinal)),
        };
        if (name.Length >= 2 && (isHeadword || again) && ChineseTokens.ClassOf(name) is null or TokenClass.Noun or TokenClass.Place)
        {
            Terms = new WordTable<TokenClass>([KeyValuePair.Create(name, TokenClass.Noun)]);
            if (isHeadword)
            {
                SetTopic(Then().Replace(name, ""), document);
            }
        }

        if (Topic is null)
        {
            IntroduceHeadword(sentence, document);
        }
    }

    private void IntroduceHeadword(string sentence, string document)
    {
        if (ChineseHeadword.Of(sentence, document) is { } headword && ChineseTokens.ClassOf(headword) is null or TokenClass.Noun or TokenClass.Place)
        {
            Terms = new WordTable<TokenClass>([KeyValuePair.Create(headword, TokenClass.Noun)]);
            SetTopic(headword, document);
        }
    }

    private void SetTopic(string name, string document)
    {
        Topic = Current = name;
        IsCertain = true;
        _isPerson = IsPerson(name) && Array.Exists(PersonMarks, mark => document.AsSpan(0, Math.Min(document.Length, FarthestMark)).Contains(mark, StringComparison.Ordinal));
        IsAboutTopic = !_isPerson;
    }

    /// <summary>石桥火葬场: nothing but names and nouns, as the dictionary cuts it, and a noun at the end.</summary>
    private static bool IsNounPhrase(string name)
    {
        var words = ChineseWords.Cut(name);
        return words[^1] is { Tag: WordTag.Noun or WordTag.Organisation or WordTag.Place, Span.Length: >= 2 }
            && words.TrueForAll(word => word.Tag is WordTag.Noun or WordTag.Person or WordTag.Place or WordTag.Organisation or WordTag.Name or WordTag.Attributive or WordTag.VerbNoun or WordTag.Unknown);
    }

    /// <summary>The one year that the title names, as a yearly report's does; null for none.</summary>
    public int? TitleYear { get; private set; }

    private bool _isTitled;

    // A title with one of these tells of a year to come: 到2030年建成知识产权强国, 2035年远景目标纲要.
    private static readonly string[] Ahead = ["规划", "目标", "纲要", "展望", "前景", "蓝图", "将", "力争"];

    private void TakeTime(string title, string document)
    {
        if (document.Contains("今年", StringComparison.Ordinal))
        {
            // What it tells of this year is not of the title's, unless both are one, which only its day would tell.
            return;
        }

        var dates = FigureScanner.Scan(title).OfType<DateMention>().ToList();
        if (dates is [{ From: { Year: > 1900 and var year, Precision: DatePrecision.Year or DatePrecision.Month } } date]
            && !(title.AsSpan(0, date.Span.Start) is [.., '到' or '至' or '争' or '于']) && !Array.Exists(Ahead, word => title.Contains(word, StringComparison.Ordinal)))
        {
            TitleYear = year;
            _titlePeriod = Period = date.Span.In(title).ToString();
        }
    }

    // What a report calls its own body by.
    private static readonly string[] Bodies = ["公司", "集团", "银行", "大学", "学院", "医院", "中学", "学校", "博物馆", "图书馆", "研究所", "研究院"];

    /// <summary>Looks at the document's title: a short one that the text takes up is its topic; a body that it names is what the text calls 公司 or 学校.</summary>
    public void Entitle(string title, string document)
    {
        if (Topic is not null || _isPassed || _isTitled)
        {
            return;
        }

        _isTitled = true;
        title = title.Trim();
        var body = SaysSomething(title) || ChineseNews.TellsDeed(title) ? null : Array.Find(Bodies, word => title.IndexOf(word, StringComparison.Ordinal) >= 2 && document.Contains(word, StringComparison.Ordinal)) is { } found
            ? title[..(title.IndexOf(found, StringComparison.Ordinal) + found.Length)]
            : null;
        TakeTime(title, document);
        var isName = title.Length is >= 2 and <= 16 && !title.Contains(' ', StringComparison.Ordinal) && title.AsSpan().IndexOfAnyExcept(HeadwordUnits) < 0
            && (document.Contains("\n" + title, StringComparison.Ordinal) || document.Contains("。" + title, StringComparison.Ordinal));
        var name = isName ? title : body is { Length: <= 20 } && body.AsSpan().IndexOfAnyExcept(HeadwordUnits) < 0 ? body : null;
        if (name is null || ChineseTokens.ClassOf(name) is not (null or TokenClass.Noun or TokenClass.Place or TokenClass.NounVerb))
        {
            return;
        }

        Terms = new WordTable<TokenClass>([KeyValuePair.Create(name, TokenClass.Noun)]);
        SetTopic(name, document);
    }

    /// <summary>In which place the first sentence says that the topic is: 某镇是某省的一个镇; null where it says none.</summary>
    public string? PlacedIn { get; private set; }

    /// <summary>What stands above the article, with 〈〉 for 《》; null where nothing does that would tell a reader which article is meant.</summary>
    public string? Headline { get; private set; }

    // A headline shorter than this names a part of a text; a longer one is no longer read at a glance.
    private const int ShortestHeadline = 6;
    private const int LongestHeadline = 44;

    /// <summary>Whether it is a report of the day under a headline, whose questions mean nothing a week later without it.</summary>
    public bool IsNews { get; private set; }

    // A heading that begins an article if what stands below it has another date.
    private string? _heading;

    /// <summary>Looks at a heading: that of the text, or of an article within it, tells a reader which one a sentence is from.</summary>
    public void Head(string heading, bool isTitle)
    {
        var words = heading.Trim();
        if (isTitle)
        {
            var namesMeeting = ChineseNews.NamesMeeting(words);
            Headline = HeadlineOf(heading);
            IsNews = !isSpoken && words.Length >= ShortestHeadline && (isReport || namesMeeting || ChineseNews.IsHeadline(words))
                && (!IsCertain || namesMeeting || SaysSomething(words) || ChineseNews.TellsDeed(heading));
        }
        else if (IsNews)
        {
            // 俄乌计划举行第二轮谈判 begins another report; 教育与卫生 is a part of one.
            Headline = SaysSomething(words) ? HeadlineOf(heading) ?? Headline : Headline;
        }
        else
        {
            _heading ??= heading;
        }
    }

    /// <summary>Looks at the day below a heading: another one tells that an article begins, of which the heading tells; none leaves open whether it does.</summary>
    public void Publish(DateOnly? day)
    {
        if (_heading is not null && (day is null || day != PublishedOn))
        {
            Headline = day is null || PublishedOn is null ? null : HeadlineOf(_heading);
        }

        _heading = null;
        PublishedOn = day;
    }

    private static string? HeadlineOf(string heading)
    {
        // 甲队获胜 乙队称判罚不公: of a long one, the part before its first blank.
        // 【一线调研】小镇的新机遇: what stands in the brackets names a series.
        var words = heading.Trim();
        words = words.StartsWith('【') ? words[(words.IndexOf('】', StringComparison.Ordinal) + 1)..].Trim() : words;
        words = words.Length <= LongestHeadline ? words : ChineseLabel.FirstPart(words);
        return words.Length is >= ShortestHeadline and <= LongestHeadline && !words.EndsWith("快讯", StringComparison.Ordinal) ? words.Replace('《', '〈').Replace('》', '〉') : null;
    }

    /// <summary>Looks at a sentence before its facts are sought: the first one tells what the document is about.</summary>
    /// <param name="document">The whole text: a topic comes back in it.</param>
    public void Meet(string sentence, IReadOnlyList<ChineseClause> clauses, string document)
    {
        _namesAnother = _namedAnother || (_isPerson && sentence.AsSpan().IndexOfAny('他', '她') is > 0 and var pronoun && ChineseOthers.AreNamed(sentence, pronoun, clauses, Topic!));
        if (!_isPassed && clauses[0].Verb >= 0 && clauses[0].Tokens[clauses[0].Verb].In(sentence) is "是" or "为" && clauses[0].Tokens.Skip(clauses[0].Verb).Take(3).FirstOrDefault(token => token.Class == TokenClass.Place && !ChineseNamed.IsCountry(token.In(sentence))) is { Span.Length: > 0 } place)
        {
            PlacedIn = place.In(sentence);
        }

        // Only the first sentence sets a topic.
        if (Topic is null && !_isPassed && SubjectOf(sentence, clauses) is { Length: > 1 } whole && ChineseHeadword.Bare(whole) is { Length: > 1 } subject && !SaysSomething(subject) && !IsCut(subject, document) && !(subject.Any(char.IsAsciiDigit) && subject[^1] is '日' or '月' or '年') && ChineseTokens.ClassOf(subject) is not TokenClass.Pronoun)
        {
            Topic = Current = subject;
            var isOfficial = ChineseRoles.EndsInPerson(subject) || ChineseRoles.EndsInPost(subject);
            _isRestated = !_isTitled && !isOfficial && !NamesNoOne(subject) && document.AsSpan().Count(subject) >= TimesRestated;
            IsAboutTopic = !isOfficial && !IsPerson(subject) && !subject.Contains('的', StringComparison.Ordinal)
                && document.IndexOf(subject, document.IndexOf(subject, StringComparison.Ordinal) + 1, StringComparison.Ordinal) > 0 && clauses.Take(3).Any(clause => clause.Verb >= 0 && DescribingVerbs.Contains(clause.Tokens[clause.Verb].In(sentence)));
        }

        if (!_isPassed && !IsLabel && Headline is null && !_isTitled && ChineseRestated.NameIn(sentence, document, Topic) is { } restated)
        {
            Topic = restated;
            _isRestated = !NamesNoOne(restated);
        }
    }

    /// <summary>某人精通古文: with a verb of the dictionary in its midst, it is no name but says something. A verb before 的 only describes.</summary>
    private static bool SaysSomething(string subject)
    {
        if (subject.Contains('的', StringComparison.Ordinal))
        {
            return false;
        }

        var words = ChineseWords.Cut(subject);
        return words.FindIndex(word => word is { Tag: WordTag.Verb, Span.Length: >= 2 }) is > 0 and var at && at < words.Count - 1;
    }

    private bool _isPassed;

    // What the first sentence of a description turns on.
    private static readonly HashSet<string> DescribingVerbs =
        ["是", "为", "位于", "属于", "属", "坐落于", "地处", "又称", "又名", "简称", "全称", "原名", "成立于", "始建于", "创办于", "发源于", "隶属于", "源于", "起源于", "分布于", "生长于", "介于", "指", "即", "意为"];

    // Whether the sentence before, or this one before its pronoun, speaks of somebody else whom 他 could mean.
    private bool _namedAnother;
    private bool _namesAnother;

    /// <summary>Takes note of whom a sentence spoke of.</summary>
    public void Heard(string sentence, IReadOnlyList<ChineseClause> clauses)
    {
        _isPassed = true;
        _namedAnother = _isPerson && ChineseOthers.AreNamed(sentence, sentence.Length, clauses, Topic!);
        if (SubjectOf(sentence, clauses) is not { } subject)
        {
            return;
        }

        if (subject.Length == 0)
        {
            Current = null;
            return;
        }

        // A sentence that takes up the topic by a pronoun, or speaks of a part of it, goes on speaking of it.
        if (Topic is not null && Current == Topic && IsCommonNoun(subject))
        {
            return;
        }

        Current = Resolve(subject) ?? (IsTopic(subject) ? Topic : subject);
    }

    /// <summary>The subject of a sentence's first clause, without what stands in brackets; null where it has none, empty where it is no name.</summary>
    private static string? SubjectOf(string sentence, IReadOnlyList<ChineseClause> clauses)
    {
        foreach (var clause in clauses)
        {
            var (from, to) = clause.HasSubject ? (clause.SubjectStart, clause.SubjectEnd) : clause.IsName ? (clause.SubjectStart, clause.Tokens.Count) : (0, 0);
            if (to > from)
            {
                if (clause.Tokens.Skip(from + 1).Take(to - from - 1).Any(token => token.Class == TokenClass.Pronoun)
                    || (clause.Tokens[from].Class == TokenClass.Pronoun && to > from + 1))
                {
                    return "";
                }

                var words = ChineseTokens.WordsOf(sentence, clause.Tokens.Skip(from).Take(to - from));
                if (ChineseSubjects.Reports(words))
                {
                    continue;
                }

                return words.Trim() is { Length: > 0 and <= 30 } subject ? subject : "";
            }

            if (!clause.IsAdjunct)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Forgets of whom and of what time the text spoke, as at a heading.</summary>
    public void Break() => (Current, Period, YearTold, IsOfDay) = (null, _titlePeriod, null, false);

    /// <summary>Whom a sentence without subject speaks of: the document's topic, as long as nobody else was spoken of in between.</summary>
    public string? Unsaid => Current is not null && Current == Topic ? Topic : null;

    /// <summary>Whom a sentence speaks of that begins with no pronoun either: only where the document describes its topic.</summary>
    public string? Untold => IsAboutTopic || IsCertain ? Unsaid : null;

    /// <summary>What a pronoun stands for; null where the text does not make it certain.</summary>
    public string? Resolve(string pronoun) => pronoun switch
    {
        "本组织" or "该组织" => organisation,

        // Whoever says 本组织 speaks for it.
        "我们" => _speaksFor ? organisation : null,
        "该" or "这个" or "此" or "这" or "这座" or "这条" or "这部" or "这种" or "这所" or "这家" or "这支" => Unsaid,
        "他" or "她" => Unsaid is { } person && (IsCertain ? _isPerson : IsPerson(person)) ? person : IsCertain && _isPerson && !_namesAnother ? Topic : null,
        "它" or "牠" or "祂" or "牠们" => Unsaid is { } thing && !(IsCertain ? _isPerson : IsPerson(thing)) ? thing : null,
        "其" => Unsaid,
        ['该' or '本', var kind, ..] when KindsOf.TryGetValue(kind, out var endings) =>
            Topic is { } named && endings.Split(' ').Any(ending => named.EndsWith(ending, StringComparison.Ordinal)) ? named : null,
        _ => null,
    };

    /// <summary>今年, 昨天, 前三季度: the time they mean, told with its year; null where the document does not say when it was written, or for any other word.</summary>
    public string? Dated(string word) => word switch
    {
        _ when ChineseTimes.EndOf(word) is { } month => YearOfMonth(month) is { } year ? FormattableString.Invariant($"{year}年{word}") : null,
        _ when PublishedOn is not { } => null,
        "今年" => YearAway(0),
        "明年" => YearAway(1),
        "去年" => YearAway(-1),
        "前年" => YearAway(-2),
        "后年" => YearAway(2),
        "今天" or "今日" => DayAway(0),
        "昨天" or "昨日" => DayAway(-1),
        "明天" or "明日" => DayAway(1),
        "截至目前" or "截止目前" => FormattableString.Invariant($"截至{PublishedOn.Value.Year}年{PublishedOn.Value.Month}月"),
        _ => null,
    };

    /// <summary>The year of a month that is named without one: the title's, else that of the article, where the month was over or under way then.</summary>
    public int? YearOfMonth(int month) => TitleYear ?? (PublishedOn is not { } day ? null
        : month <= day.Month ? day.Year
        : day.Month <= LatestReport ? day.Year - 1
        : null);

    private int? _latestYear;

    /// <summary>The last year that the document names; 0 where it names none.</summary>
    /// <param name="document">The whole text; it is looked through once.</param>
    public int LatestYearOf(string document) =>
        _latestYear ??= FigureScanner.ScanAll(document).OfType<DateMention>().Select(date => date.To?.Year ?? date.From.Year ?? 0).DefaultIfEmpty().Max();

    /// <summary>The year that a figure is of which is compared with the year before; null where the document does not say when it was written.</summary>
    public int? YearReported => YearOfMonth(12) ?? PublishedOn?.Year;

    // What was counted in a year is reported until this month of the next.
    private const int LatestReport = 2;

    /// <summary>The year that the sentences before told last; null where they told none since the last heading.</summary>
    public int? YearTold { get; private set; }

    /// <summary>Whether the article spoke of the day it was written on, and does not say which that was.</summary>
    public bool IsOfDay { get; private set; }

    /// <summary>Takes note of the year that a sentence told last, and of the day of writing.</summary>
    public void Told(string sentence, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        IsOfDay |= PublishedOn is null && tokens.Any(token => token.Class == TokenClass.Time && token.In(sentence) is "今天" or "今日" or "昨天" or "昨日" or "今晚" or "昨晚");
        if (mentions.OfType<DateMention>().LastOrDefault(date => date.From.Year is not null) is { } date)
        {
            YearTold = date.To?.Year ?? date.From.Year;
        }
    }

    /// <summary>The time that the text speaks of since it last named one at a sentence's head, with its year; null where they tell none.</summary>
    public string? Period { get; private set; }

    private string? _titlePeriod;

    /// <summary>Looks at the time at a sentence's head, which the sentences behind it speak of too; a sentence that tells several times changes nothing.</summary>
    public void Time(string sentence, IReadOnlyList<Token> tokens)
    {
        var times = tokens.Where(token => token.Class == TokenClass.Date || (token.Class == TokenClass.Time && ChineseTimes.EndOf(token.In(sentence)) is not null)).ToList();
        if (times is [var time] && tokens.SkipWhile(token => token.Class is TokenClass.Connective or TokenClass.Break).First() == time && PeriodOf(sentence, time) is { } period)
        {
            Period = period;
        }
    }

    private string? PeriodOf(string sentence, Token time) => time.Mention switch
    {
        null => Dated(time.In(sentence)),
        DateMention { From: { Precision: DatePrecision.Year or DatePrecision.Month, Year: not null } } => time.In(sentence),
        DateMention { From: { Precision: DatePrecision.Month, Month: { } month } } date when YearOfMonth(date.To?.Month ?? month) is { } year => FormattableString.Invariant($"{year}年") + time.In(sentence),
        _ => null,
    };

    private string YearAway(int years) => FormattableString.Invariant($"{PublishedOn!.Value.Year + years}年");

    private string DayAway(int days)
    {
        var day = PublishedOn!.Value.AddDays(days);
        return FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");
    }

    /// <summary>Whether words name the topic, and it is no person.</summary>
    public bool IsThing(string words) => !_isPerson && Topic is { } topic
        && (topic.EndsWith(words, StringComparison.Ordinal) || topic.StartsWith(words, StringComparison.Ordinal) || IsKindOfTopic(words));

    /// <summary>Whether the text is about a person.</summary>
    public bool IsAboutPerson => _isPerson;

    /// <summary>Whether the topic can be called by a noun: 该船 is not 该公司.</summary>
    public bool IsOfKind(string noun) => Topic is { } topic && noun.Length > 0
        && (topic.Contains(noun, StringComparison.Ordinal) || topic[^1] == noun[^1] || IsKindOfTopic(noun) || (_isPerson && noun is "人") || (topic[^1] == '》' && noun[^1] is '书' or '片' or '剧' or '曲' or '歌' or '品' or '影' or '集' or '辑' or '目'));

    /// <summary>学校 for a 中学, 公司 for a 集团: the topic by what it is.</summary>
    public bool IsKindOfTopic(string words) => Topic is { } topic && words.Length == 2 && KindsOf.TryGetValue(words == "公司" ? '公' : words[^1], out var endings)
        && endings.Split(' ').Any(ending => topic.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a subject names the topic: by its name, with more behind it, or by a person's last name alone.</summary>
    public bool IsTopic(string subject) => Topic is not null
        && (subject.StartsWith(Topic, StringComparison.Ordinal) || Topic.EndsWith("·" + subject, StringComparison.Ordinal));

    /// <summary>Whether a subject is too short to name anybody but a part of the topic: 球队, 花梗.</summary>
    private static bool IsCommonNoun(string subject) =>
        subject.Length <= 4 && !subject.Any(Characters.IsLatin) && !ChineseNames.IsChinesePerson(subject) && ChineseTokens.ClassOf(subject) is not TokenClass.Place;

    /// <summary>某·史|都华: wherever the text has the name, the same character goes on with it.</summary>
    private static bool IsCut(string name, string document)
    {
        var next = '\0';
        var times = 0;
        for (var at = document.IndexOf(name, StringComparison.Ordinal); at >= 0 && at + name.Length < document.Length; at = document.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var behind = document[at + name.Length];
            if (!Languages.IsHan(behind) || "是为的位于在有又和与".Contains(behind, StringComparison.Ordinal) || (times > 0 && behind != next))
            {
                return false;
            }

            next = behind;
            times++;
        }

        return times > 1;
    }

    private static bool IsPerson(string name) =>
        name.Contains('·', StringComparison.Ordinal)
        || (name.Length is >= 2 and <= 4 && (ChineseNames.IsChinesePerson(name) || !PlacesAndBodies.Contains(name[^1], StringComparison.Ordinal)));
}
