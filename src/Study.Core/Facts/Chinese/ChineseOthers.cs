namespace Study.Facts.Chinese;

/// <summary>Whether a sentence of a person's life speaks of somebody else as well, whom 他 or 她 could mean.</summary>
internal static class ChineseOthers
{
    // Who stands around a person.
    private static readonly string[] People =
    [
        "父", "母", "妻", "夫", "儿", "女", "哥", "弟", "姐", "妹", "兄", "叔", "舅", "祖", "孙", "侄", "友", "教练", "老师", "恩师", "导师", "总统", "国王", "皇", "先生", "女士", "同学", "搭档",
        "经纪人", "主席", "首相", "将军", "大臣", "之子", "主教", "王子", "公主", "对手", "队友", "作者", "男子", "人们", "他人", "别人",
    ];

    /// <param name="end">How far one looks, in UTF-16 code units of the sentence.</param>
    /// <param name="topic">The person whose life it is.</param>
    public static bool AreNamed(string sentence, int end, IReadOnlyList<ChineseClause> clauses, string topic)
    {
        var words = sentence[..end].Replace(topic, "", StringComparison.Ordinal);
        return words.Contains('·', StringComparison.Ordinal) || Array.Exists(People, word => words.Contains(word, StringComparison.Ordinal))
            || ChineseWords.Cut(words).Exists(word => word is { Tag: WordTag.Person, Span.Length: >= 2 } && !topic.Contains(word.Span.In(words), StringComparison.Ordinal))
            || clauses.Any(clause => clause.Tokens.Any(token => token.Span.End <= end && token is { Class: TokenClass.Content, Span.Length: >= 2 } && IsAnother(token.In(sentence), topic)));
    }

    private static bool IsAnother(string words, string topic) =>
        !topic.Contains(words, StringComparison.Ordinal) && !words.Contains(topic, StringComparison.Ordinal)
        && ((words.Length <= 4 && ChineseNames.IsChinesePerson(words)) || (words.Length >= 3 && ChineseNames.IsForeignPerson(words)));
}
