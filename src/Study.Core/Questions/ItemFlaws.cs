using System.Buffers;
using Study.Facts;
using Study.Facts.Chinese;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Item-writing flaws a program can see, after Haladyna, Downing and Rodriguez (2002) and what raters marked in generated questions.
/// </summary>
internal static class ItemFlaws
{
    private const int LongestChineseStem = 80;
    private const int LongestEnglishStem = 40;

    // Without the gap: 长江全长。 is the least that says of what it tells something.
    private const int ShortestChineseStem = 5;

    // Words that mean another place or day than the reader's.
    private static readonly string[] ChinesePointers = ["今天", "昨天", "明天", "今年", "明年", "去年", "前年", "本月", "上月", "下月", "这个月", "上个月", "下个月", "本周", "近日", "日前", "目前", "当前", "现在", "最近", "近年", "此次", "这次", "本次", "本届", "这里", "那里", "当日", "当天", "当年", "同年", "次年", "翌年", "同一天", "连日", "近来", "近期", "不久前", "这几天", "这两天", "这段时间", "当季", "当月", "此间"];
    private static readonly string[] ChineseBeginnings = ["他", "她", "它", "其", "该", "此", "这", "那", "我们", "我国", "双方", "两国", "前者", "后者", "上述", "同时", "此外", "其中", "而", "并", "且", "但", "因此", "所以", "由此", "对此", "为此", "亦", "也", "还", "又", "则", "却"];

    private static readonly string[] Periods = ["前三季度", "前两季度", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "上半年", "下半年", "月份"];
    // In which year had the charter been revoked? Before what?
    private static readonly string[] PastPerfect = ["In which year had ", "In which month had ", "On what date had ", "When had "];
    private static readonly string[] LayoutPointers = ["以下", "如下", "下列", "下表", "上表", "下图", "上图", "如图", "见下", "见上", "前述", "后述", "如后"];

    /// <summary>The first flaw of a stem with its key, in words a teacher can read; null where there is none.</summary>
    public static string? InStem(Stem stem, string key, Language language)
    {
        var told = FigureScanner.Scan(stem.Text);
        var inKey = FigureScanner.Scan(key);
        if (Leaks(stem.Text, key, told, inKey))
        {
            return "the question gives its answer away";
        }

        if (language == Language.Chinese)
        {
            return stem.Text.Length > (stem.Text.Contains("》一文", StringComparison.Ordinal) ? ChineseLabel.LongestWithHeadline : LongestChineseStem) ? "the question is too long"
                : stem.Text.Replace(ItemBody.Gap, "", StringComparison.Ordinal).Length < ShortestChineseStem ? "the question is too short to say what it asks"
                : Array.Find(ChineseBeginnings, word => stem.Text.StartsWith(word, StringComparison.Ordinal)) is { } word ? $"“{word}” at its start points outside the question"
                : Array.Find(ChinesePointers, pointer => stem.Text.Contains(pointer, StringComparison.Ordinal)) is { } pointer ? $"“{pointer}” points outside the question"
                : !TellsYear(stem.Text) && Array.Find(Periods, word => stem.Text.Contains(word, StringComparison.Ordinal)) is { } period ? $"“{period}” is of a year that the question does not tell"
                : Array.Find(LayoutPointers, word => stem.Text.Contains(word, StringComparison.Ordinal)) is { } layout ? $"“{layout}” points to another place of the text"
                : HasScar(stem.Text) ? "the cut sentence leaves marks that do not fit"
                : key.AsSpan().ContainsAny(Foreign) || key.EndsWith("：）", StringComparison.Ordinal) || key.EndsWith("（）", StringComparison.Ordinal) ? "the answer has marks that belong to the file"
                : !stem.Text.Contains("》一文", StringComparison.Ordinal) && NamesBareDay(stem.Text) ? "it names a day of a month that the question does not tell"
                : NamesDayWithoutYear(stem.Text, told) ? "it names a day of a year that the question does not tell"
                : AreCounted(stem.Text, inKey) ? "it counts those named behind it"
                : ChineseSplices.FlawOf(stem.Text, inKey.Count > 0);
        }

        return stem.Text.Split(' ').Length > LongestEnglishStem ? "the question is too long"
            : stem.Text.Split(' ').Length < 4 ? "the question is too short to say what it asks"
            : HasScar(stem.Text) ? "the cut sentence leaves marks that do not fit"
            : Array.Exists(PastPerfect, beginning => stem.Text.StartsWith(beginning, StringComparison.Ordinal)) ? "what had happened needs a time before which"
            : EnglishReferences.FirstIn(stem.Text) is { } words ? $"“{words}” points outside the question"
            : null;
    }

    /// <summary>Whether a year is told, asked for or left as the gap: 2016年, 哪一年, ____年.</summary>
    private static bool TellsYear(string stem)
    {
        for (var at = stem.IndexOf('年', 1); at > 0; at = stem.IndexOf('年', at + 1))
        {
            if (Characters.IsDigit(stem[at - 1]) || stem[at - 1] is '一' or '哪' or '_')
            {
                return true;
            }
        }

        return false;
    }

    // What leads to the members of what was counted.
    private static readonly string[] Leading = ["分别为", "分别是", "分别叫", "分别称", "，是", "即", "包括", "：", "一是", "一个是", "一种是", "一为"];

    // Nobody counts more than so many in a question.
    private const decimal MostCounted = 15m;

    /// <summary>共____高中，分别为甲校、乙校、丙校及丁校: whoever reads the question can count them.</summary>
    private static bool AreCounted(string stem, IReadOnlyList<Mention> inKey)
    {
        if (inKey is not [FigureMention { Figure: { Unit.Kind: UnitKind.Count, IsRange: false, Low: >= 2m and <= MostCounted and var count } }])
        {
            return false;
        }

        // 收养了某人的几个孩子甲和乙
        var gap = stem.IndexOf(ItemBody.Gap, StringComparison.Ordinal) is >= 0 and var blank ? blank : stem.IndexOf('几', StringComparison.Ordinal);
        if (gap < 0)
        {
            return false;
        }

        // 甲厂、乙厂、丙厂和丁厂是世界前____
        var clause = stem.AsSpan(0, gap);
        clause = clause[(clause.LastIndexOfAny('，', '：', '。') + 1)..];
        if (count > 2m && clause.Count('、') + (clause.ContainsAny('和', '及', '与') ? 1 : 0) + 1 == count)
        {
            return true;
        }

        var after = stem.AsSpan(gap);
        if (NamesInARow(stem[gap..]) >= count)
        {
            return true;
        }

        foreach (var lead in Leading)
        {
            if (after.IndexOf(lead) is >= 0 and var at)
            {
                var members = after[(at + lead.Length)..];
                return lead[0] == '一' || members.Count('、') + members.Count('，') + members.Count('；') + (members.ContainsAny('和', '及', '与') ? 1 : 0) >= count - 1;
            }
        }

        return false;
    }

    // A person's name in a row of names, as Chinese writes them.
    private const int LongestName = 5;

    /// <summary>____中国选手某甲、某乙、某丙: how many persons are named in the gap's clause, one behind the other.</summary>
    private static int NamesInARow(string after)
    {
        var clause = after.Split('，', '。', '？')[0].Split('、', '和', '与');
        var names = clause.Skip(1).TakeWhile(name => name.Length is >= 2 and <= LongestName && (ChineseNames.IsChinesePerson(name) || ChineseNames.IsForeignPerson(name))).Count();
        return names == 0 ? 0 : names + 1;
    }

    // What comes again every year, and so on a day that needs none.
    private static readonly string[] EveryYear = ["每年", "每逢", "每月", "每届", "每到", "每当", "每一年"];

    /// <summary>12月6日，……: of which year? What comes every year needs none.</summary>
    private static bool NamesDayWithoutYear(string stem, IReadOnlyList<Mention> told) =>
        told.OfType<DateMention>().Any(date => date.From is { Year: null, Month: not null, Precision: DatePrecision.Day or DatePrecision.Month })
        && !TellsYear(stem) && !Array.Exists(EveryYear, word => stem.Contains(word, StringComparison.Ordinal)) && !stem.Contains('节', StringComparison.Ordinal) && !stem.Contains("农历", StringComparison.Ordinal);

    /// <summary>16日上午，……: a day of which month?</summary>
    private static bool NamesBareDay(string stem)
    {
        for (var at = stem.IndexOf('日', 1); at > 0; at = stem.IndexOf('日', at + 1))
        {
            var start = at;
            while (start > 0 && char.IsAsciiDigit(stem[start - 1]))
            {
                start--;
            }

            if (at - start is 1 or 2 && !(start > 0 && stem[start - 1] is '月' or '至' or '到' or '-' or '—' or '、' or '_' or '第' or '满') && !stem.Contains('月', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first flaw of a set of options; null where there is none.</summary>
    public static string? InOptions(string key, IReadOnlyList<Distractor> distractors)
    {
        string[] options = [key, .. distractors.Select(distractor => distractor.Text)];
        for (var one = 0; one < options.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (FoldedText.Of(options[one]) == FoldedText.Of(options[other]) || IsSameValue(options[one], options[other]))
                {
                    return $"two options mean the same: “{options[other]}” and “{options[one]}”";
                }
            }
        }

        return null;
    }

    /// <summary>Whether the answer's words, or a figure of its value, stand in the stem.</summary>
    private static bool Leaks(string stem, string key, IReadOnlyList<Mention> told, IReadOnlyList<Mention> inKey)
    {
        var folded = FoldedText.Of(key);
        var foldedStem = FoldedText.Of(stem);
        var isWord = folded.Length > 1 && Characters.IsLatin(folded[0])
            ? (" " + stem + " ").Contains(" " + key + " ", StringComparison.OrdinalIgnoreCase)
            : folded.Length > 1 && foldedStem.Contains(folded, StringComparison.Ordinal);
        if (isWord || ((told.Count == 0 || inKey.Count == 0) && IsNearlySaid(foldedStem, folded)))
        {
            return true;
        }

        return inKey switch
        {
            [FigureMention figure, ..] => told.OfType<FigureMention>().Any(mention => IsTold(figure.Figure, mention.Figure)) || IsInName(figure, key, stem, told),
            [DateMention { To: null, From: { Precision: DatePrecision.Year or DatePrecision.Decade, Year: { } year } asked }, ..] =>
                told.OfType<DateMention>().Any(mention => mention.From.Year is { } other && (asked.Precision == DatePrecision.Decade ? other / 10 == year / 10 : other == year)),
            _ => false,
        };
    }

    // A Chinese name of so many characters of which the stem has nearly all pairs is said by it: 甲党中央委员会 beside 甲共中央委员会.
    private const int LongName = 6;
    private const double NearlyAll = 0.8;

    private static bool IsNearlySaid(string stem, string key)
    {
        if (key.Length < LongName || key.Contains('、', StringComparison.Ordinal) || !Languages.IsHan(key[0]))
        {
            return false;
        }

        var said = 0;
        for (var at = 0; at + 2 <= key.Length; at++)
        {
            said += stem.AsSpan().Contains(key.AsSpan(at, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return said >= NearlyAll * (key.Length - 1);
    }

    // 四十三年 beside 四十多年: what is so little more tells it.
    private const decimal Next = 1.25m;

    /// <summary>Whether a figure of the stem has the key's value, or ends a range with it: 一至四年级 tells 四个班.</summary>
    private static bool IsTold(Figure key, Figure other) =>
        (key.Unit.Kind == UnitKind.Ordinal && other.Unit == key.Unit && other.Low == key.Low - 1m && key.Low > 2m) ||
        (key.Low >= 10m && other.Low == key.Low && other.Unit == key.Unit) || (key.Hedge == Hedge.MoreThan && other.Hedge == Hedge.Exact && other.Unit == key.Unit && other.Low > key.Low && other.Low < key.Low * Next) || (key.Low > 2m && other.IsRange && other.High == key.Low && !key.IsRange && other.Unit.Kind is not (UnitKind.Money or UnitKind.Percent));

    /// <summary>八数字游戏 tells 八个: the key's number in a name of the stem. 一 and 二 are in too many words.</summary>
    private static bool IsInName(FigureMention figure, string key, string stem, IReadOnlyList<Mention> told)
    {
        var number = figure.Number.In(key);
        if (number.Length > 1 || !"三四五六七八九十".Contains(number, StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = stem.IndexOf(number, StringComparison.Ordinal); at >= 0; at = stem.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            if (!told.Any(mention => mention.Span.Start <= at && at < mention.Span.End) && (at == 0 || stem[at - 1] != '第'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameValue(string one, string other) =>
        (FigureScanner.Scan(one), FigureScanner.Scan(other)) switch
        {
            ([FigureMention first, ..], [FigureMention second, ..]) =>
                first.Figure with { Hedge = Hedge.Exact } == second.Figure with { Hedge = Hedge.Exact },
            ([DateMention first, ..], [DateMention second, ..]) => first.From == second.From && first.To == second.To,
            _ => false,
        };

    // Marks of tables and of markup.
    private static readonly SearchValues<char> Foreign = SearchValues.Create("<>{}|／");

    private static bool HasScar(string stem)
    {
        foreach (var scar in new[] { "，，", "。。", "、、", "的的", "，？", "、？", "；？", "：？", ",,", " ,", " ?", "( ", "  ", "??", "了了", "于于", "在于哪", "，。", "-。", ".。", "，的", "（）", "()", ",”.", ",\".", "「」", "“”", "《》", "“\"", "\"”" })
        {
            if (stem.Contains(scar, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return stem.AsSpan().ContainsAny(Foreign) || stem[0] is '的' or '，' or '、' or '；' or '。' or '”' or '》' or ')' or '）' || !IsBalanced(stem, '“', '”') || !IsBalanced(stem, '（', '）') || !IsBalanced(stem, '《', '》') || !IsBalanced(stem, '(', ')');
    }

    private static bool IsBalanced(string text, char opener, char closer) => text.Count(unit => unit == opener) == text.Count(unit => unit == closer);
}
