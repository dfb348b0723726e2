namespace Study.Facts.Chinese;

/// <summary>Words of time that mean the day of writing, or a day the text named before.</summary>
internal static class ChineseTimes
{
    private static readonly HashSet<string> Now = ["目前", "现在", "如今", "当前", "现今", "当今", "现时", "截至目前", "截止目前"];

    // Parts of a year with the month each ends in.
    private static readonly Dictionary<string, int> Periods = new()
    {
        ["一季度"] = 3,
        ["第一季度"] = 3,
        ["二季度"] = 6,
        ["第二季度"] = 6,
        ["上半年"] = 6,
        ["前三季度"] = 9,
        ["三季度"] = 9,
        ["第三季度"] = 9,
        ["四季度"] = 12,
        ["第四季度"] = 12,
        ["下半年"] = 12,
    };

    private static readonly HashSet<string> Elsewhere =
    [
        "今天", "昨天", "明天", "后天", "前天", "今日", "昨日", "明日", "今年", "去年", "明年", "前年", "后年", "本月", "上月", "下月", "本周", "上周", "下周", "今晚", "昨晚",
        "当年", "同年", "次年", "翌年", "隔年", "当日", "当天", "当时", "当晚", "同日", "次日", "翌日", "同月", "当月", "那时", "那年", "这时", "此时", "届时", "其间", "期间",
        "近日", "日前", "近期", "最近", "刚才", "不久", "不久后", "之后", "之前", "此前", "此后", "近年", "近年来", "同时期", "过去", "以往", "以前", "以后",
    ];

    private static readonly HashSet<string> OfWriting =
    [
        "今天", "昨天", "明天", "后天", "前天", "今日", "昨日", "明日", "今年", "去年", "明年", "前年", "后年", "本月", "上月", "下月", "本周", "上周", "下周", "今晚", "昨晚", "上月底", "本月底", "去年底", "今年底", "月底",
    ];

    private static readonly HashSet<string> Back =
    [
        "当年", "同年", "次年", "翌年", "隔年", "当日", "当天", "当时", "当晚", "同日", "次日", "翌日", "同月", "当月", "那时", "那年", "这时", "此时", "届时", "其间", "期间", "不久", "不久后",
        "之后", "之前", "此前", "此后", "同时期", "以前", "以后",
    ];

    // 她却拥有, 该路则设有: these take up what was said before.
    private static readonly HashSet<string> Turns = ["却", "则", "也", "还", "亦", "更", "更是", "又", "再", "再次", "便", "就", "才", "另", "另外", "同时", "同样", "甚至", "反而", "竟", "竟然", "居然"];

    /// <summary>How many years after the one told before a word means: 0 for 同年, 1 for 次年; null for any other word.</summary>
    public static int? YearsAfter(string word) => word switch
    {
        "同年" or "当年" or "那年" => 0,
        "次年" or "翌年" or "隔年" => 1,
        _ => null,
    };

    /// <summary>Whether the word means the very day or month told before, without which it is not said when.</summary>
    public static bool IsThatDay(string word) => word is "当日" or "当天" or "当晚" or "同日" or "次日" or "翌日" or "同月" or "当月";

    /// <summary>The month in which a part of a year ends: 6 for 上半年; null for any other word.</summary>
    public static int? EndOf(string period) => Periods.TryGetValue(period, out var month) ? month : null;

    /// <summary>Whether the adverb only turns from the sentence before to this one.</summary>
    public static bool IsTurn(string word) => Turns.Contains(word);

    /// <summary>Whether the word says no more than that it is so while the text is written, and can go.</summary>
    public static bool IsNow(string word) => Now.Contains(word);

    /// <summary>Whether the word means a day, month or year by that of writing, without which what happened then is not told.</summary>
    public static bool IsDayOfWriting(string word) => OfWriting.Contains(word);

    /// <summary>Whether the word may stand behind what it is after or before: 毕业之后, 比赛期间.</summary>
    public static bool IsBehind(string word) => word is "之后" or "之前" or "以后" or "以前" or "期间";

    /// <summary>Whether the word means a day or year the text named right before: 同年, 次日.</summary>
    public static bool PointsBack(string word) => Back.Contains(word);

    /// <summary>Whether the word means a day or year that stands elsewhere.</summary>
    public static bool PointsElsewhere(string word) => Elsewhere.Contains(word);
}
