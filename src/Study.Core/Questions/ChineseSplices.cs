using System.Text.RegularExpressions;

namespace Study.Questions;

/// <summary>Chinese stems whose parts do not fit together: a subject set before one that was there, a gap within a figure, a clause cut off from what bound it.</summary>
internal static partial class ChineseSplices
{
    /// <summary>Why the stem does not hold together; null where no such mark is found.</summary>
    /// <param name="isFigure">Whether a figure or a date is asked for, which even a short stem asks for by the measure it names.</param>
    public static string? FlawOf(string stem, bool isFigure = false)
    {
        if (Attendance().IsMatch(stem))
        {
            return "it does not say which meeting it was";
        }

        if (GoesOn().IsMatch(stem))
        {
            return "it begins in the middle of something";
        }

        if (Elsewhere().IsMatch(stem))
        {
            return "it begins with what only the text beside it names";
        }

        if (WithoutSubject().IsMatch(stem) || PeopleCall().IsMatch(stem))
        {
            return "it does not say of whom it is told";
        }

        if (OnlyWhen().IsMatch(stem) || (!isFigure && BareGap().IsMatch(stem)))
        {
            return "it says too little for one answer";
        }

        if (NamedTwice().IsMatch(stem) || SubjectTwice().IsMatch(stem) || LabelWithVerb().IsMatch(stem) || TwoPredicates().IsMatch(stem))
        {
            return "its subject is told twice";
        }

        if (WithinFigure().IsMatch(stem))
        {
            return "the gap stands within a figure";
        }

        if (BoundDate().IsMatch(stem))
        {
            return "the clause is bound to one that is not told";
        }

        // ……位于石桥路，有3条线路以此处为终点: a clause before it may say where.
        if (Here().Match(stem) is { Success: true } here && !stem[..here.Index].Contains('，', StringComparison.Ordinal))
        {
            return $"“{here.Value}” points outside the question";
        }

        foreach (Match match in OneOf().Matches(stem))
        {
            // ……发现了氧，这一发现……: behind a clause it takes that up.
            var before = Saying().Replace(stem[..match.Index], "");
            var taken = match.Groups["taken"];
            var isTaken = taken.Success && before.Contains(taken.Length > 1 ? '、' : '，', StringComparison.Ordinal);
            var isOne = match.Value[1] is not ('家' or '名' or '位' or '支' or '所') || before.Contains("一" + match.Value[1], StringComparison.Ordinal);
            if (!isTaken && !(isOne && before.Contains(match.Groups["kind"].Value, StringComparison.Ordinal)))
            {
                return $"“{match.Value}” points outside the question";
            }
        }

        if (Unfinished().IsMatch(stem))
        {
            return "the sentence ends before it has said what it set out to say";
        }

        foreach (Match match in Pointed().Matches(stem))
        {
            if (!stem[..match.Index].Contains(match.Groups["kind"].Value, StringComparison.Ordinal))
            {
                return $"“{match.Value}” points outside the question";
            }
        }

        return null;
    }

    // ____参加座谈会。
    [GeneratedRegex("____等?(?:领导人?|人)?(?:一同|也)?(?:参加|出席|陪同)了?(?:上述|有关)?(?:座谈会|活动|会见|仪式|调研|考察|开幕式|座谈)[。？]", RegexOptions.CultureInvariant)]
    private static partial Regex Attendance();

    // 小赵的小赵身高, 石桥联盟联盟
    [GeneratedRegex(@"(?:^|：)[^，：]{0,8}(?<name>[\p{IsCJKUnifiedIdeographs}]{2,6})的\k<name>|(?<word>[\p{IsCJKUnifiedIdeographs}]{2,4})\k<word>(?:于|在|是|位于|，)|(?:^|，)(?<self>[\p{IsCJKUnifiedIdeographs}]{2,6})[和与、][^，]{2,8}[向对被把给]\k<self>", RegexOptions.CultureInvariant)]
    private static partial Regex NamedTwice();

    // 据《……》一文，也是…… ; 关于某人：在之前，…… ; 30年后……
    [GeneratedRegex(@"(?:一文，|^关于[^：]*：|^)(?:也是|还是|又是|终于|并|却|则|而是|更(?!名|换|改|新|多|加)|(?!与会|和平|和谐|同[时年期样意盟])[和与跟同](?=[^，]{2,16}(?:合并|一起|一同|共同|组成|合作|签订|签署|会晤))|加上|加之|[据对为]此|由此|因此|同一时间|同时期|与此同时|接着|届时|[^，：]{1,12}(?:则是|便于)|在?[此之][前后]，|(?:[数多几一二三四五六七八九十百两]{1,3}|\d{1,3})(?:年|个月|天|周|日|星期|小时)之?[后前])", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    // 表中计有……, 妻子某某于……: whose?
    [GeneratedRegex("(?:^|：)[表图文书片剧碑信]中(?![国央心医学文期山])|^(?:妻子|丈夫|父亲|母亲|儿子|女儿|长子|次子|长女|次女|弟弟|哥哥|妹妹|姐姐|祖父|祖母)(?!节|河|湖|岛)", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    // 在第一会议室于哪一天主持召开了……, 与某国总督于哪一年签订了……
    [GeneratedRegex("^(?:[在与跟对向把将]|於)[^，？]{2,24}于哪(?:一年|一天|年哪月|个年代)(?!间)[^，]*(?:主持|召开|举行|发表|签署|签订|会晤)", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutSubject();

    // 华人称为什么？ calls what?
    [GeneratedRegex("(?:^|：)[^，：]{0,12}(?:人|圈|界|民|族|们|者|语)多?(?:又|也|亦)?称(?:为|作|之为)?什么？$", RegexOptions.CultureInvariant)]
    private static partial Regex PeopleCall();

    // ____共和国成立初期。
    [GeneratedRegex("(?:^|：)____[^，。]{0,14}(?:[初中末]期|时期|期间|时代|年间)。$|(?:^|：)____[^，。]{2,8}的[^，。]{2,3}。$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWhen();

    // 赵大山提出____。 《说文》称____。
    [GeneratedRegex("^(?:关于[^：]*：|据《[^》]*》一文，)?[^，：]{1,10}(?:(?<![称作名译改意定封])为|提出|(?<![又亦也简俗别统全合通人自旧前尊])称|认为|强调|指出)____。$|^(?:关于[^：]*：)?____(?:成为|是|为)[^，]{2,6}。$", RegexOptions.CultureInvariant)]
    private static partial Regex BareGap();

    // 红鱼的本鱼分布于……, 某某语说某某语的人约有……
    [GeneratedRegex(@"的(?:本|该|此)[鱼种属科书片剧作站校馆市县镇村国省岛]|^(?<name>[\p{IsCJKUnifiedIdeographs}]{2,6})[说于的]\k<name>", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectTwice();

    // 关于某站是某线的车站：……
    [GeneratedRegex(@"^关于[^：“《]*[^但还只就可总]是[^：]*：", RegexOptions.CultureInvariant)]
    private static partial Regex LabelWithVerb();

    // 某站是某线上的一座车站位于……
    [GeneratedRegex(@"^[^，：？]{2,16}[^但还只就可总]是[^，：？]{2,20}(?:曾为|位于|又称|又名|简称|成立于|建于|始建于)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoPredicates();

    // 七尺____, 成化十二年七月____
    [GeneratedRegex(@"[一二三四五六七八九十百千万两0-9](?:尺|丈|斤|角|元|年|月|小时|分钟|世纪)____|[-－][于於]哪|[一二三四五六七八九十](?:尺|丈|斤)多少|：水深_|(?<!关于[^：]*)：[^，。；？]{1,8}：(?!“)|：[^，。；？]{1,8}：[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex WithinFigure();

    // 至哪一天，……持有……; 至____起退休
    [GeneratedRegex(@"直至哪|于哪(?:一年|一天|年哪月)[^，]*(?:后|时|前|期间)？$|至哪(?:一年|一天|年哪月|年)(?!底|末|初)(?:，|获|举)|到哪(?:一年|一天)举|至____起|为止？|于哪[一年天月]+则", RegexOptions.CultureInvariant)]
    private static partial Regex BoundDate();

    // ……在题为。 where the source lost what was quoted
    [GeneratedRegex("(?:，而____|(?:由于|有见于|有鉴于|鉴于)[^，]*|说过|题为|名为|称为|叫做|分成|分为|称作|如下|包括|以及|[和与在于及至由从被把向])[。？]$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    // 会在此举行……, 本鱼体延长……
    [GeneratedRegex(@"[在于由至]此(?:处|地)?(?![之前后期间基时外种类])|此处|这[一两二三四五六七八九十几][种类个位只条项座部场年天]|^本[鱼种属科书片剧作站校馆市县镇村省岛区社会院线台队局路桥船车机党团刊报店厂寺]", RegexOptions.CultureInvariant)]
    private static partial Regex Here();

    // 白宫方面称，……
    [GeneratedRegex("^[^，]{1,12}(?:称|表示|说|指出|认为|强调)，", RegexOptions.CultureInvariant)]
    private static partial Regex Saying();

    // 这一行政令, 这家企业
    [GeneratedRegex(@"这(?:(?<taken>一|些|套|款|[两二三四五六七八九十几][种类个位只条项座部场])|家|名|位(?![于居列])|支(?![持撑付])|所)(?<kind>[\p{IsCJKUnifiedIdeographs}]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"该(?<kind>[市镇县国校区省村站店厂社团院馆桥岛山河湖])", RegexOptions.CultureInvariant)]
    private static partial Regex Pointed();
}
