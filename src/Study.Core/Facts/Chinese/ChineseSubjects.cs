using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>How well a subject says by itself who or what is meant.</summary>
internal enum Reference
{
    /// <summary>A name, or words long enough to be one.</summary>
    Definite,

    /// <summary>No name, but words enough to say what is meant: 成员国经济总量.</summary>
    Described,

    /// <summary>The document's topic by the last part of its name: 博物馆 for 省博物馆.</summary>
    Topic,

    /// <summary>A part or a property of the topic: 花梗, 全长.</summary>
    PartOfTopic,

    /// <summary>Something the reader would have to look up: 各店, 两处.</summary>
    Unclear,
}

/// <summary>Judges whether the words of a subject name it for somebody who does not have the page beside them.</summary>
internal static class ChineseSubjects
{
    // In a report, a subject of so many characters says what it means: 与会领导人, 成员国经济总量.
    private const int LongEnough = 5;

    // What compares the subject with something said before.
    private static readonly string[] Pointing = ["类似", "相关", "上述", "同样", "另外", "另一", "其他", "其余", "前者", "后者", "一些", "有些", "某些", "不少", "许多"];

    // What a text calls a thing by that it named before.
    private static readonly string[] AnyOfItsKind = ["公司", "集团", "企业", "项目", "消息", "乐团", "乐队", "球队", "影片", "该剧", "专辑"];
    private static readonly string[] AnyEvent = ["施工", "冲突", "比赛", "活动", "工程", "双方", "事故", "地震", "报告", "调查", "研究", "战争", "战斗", "仪式", "季后赛", "常规赛", "决赛"];

    // Places that name nothing.
    private static readonly string[] Everywhere = ["全球", "全世界", "全国", "我国"];

    // The name of a measure that does not hold what it measures: 总装机容量.
    private const int LongestMeasure = 5;

    // In a description, a part or property of the topic has a short name.
    private const int LongestPart = 6;

    public static Reference Judge(ChineseSentence sentence, ChineseClause clause)
    {
        if (!sentence.Judged.TryGetValue(clause, out var judged))
        {
            sentence.Judged[clause] = judged = JudgeAnew(sentence, clause);
        }

        return judged;
    }

    private static Reference JudgeAnew(ChineseSentence sentence, ChineseClause clause)
    {
        if (IsBareAttribute(clause))
        {
            return Reference.PartOfTopic;
        }

        var words = ChineseTokens.WordsOf(sentence.Text, clause.Subject);
        var context = sentence.Context;
        if (words.Length == 0)
        {
            // （简称某某）位于……: only what stands in brackets.
            return Reference.Unclear;
        }

        if (ChineseWords.Cut(words) is [{ Tag: WordTag.Adverb }])
        {
            // 正式更名为……: how it is done, not who does it.
            return Reference.Unclear;
        }

        if (Reports(words))
        {
            // 记者从省里获悉，……: whoever reports it is not spoken of.
            return Reference.Unclear;
        }

        // 乐团 in a text about 石桥乐团: the noun alone names no one.
        if (words.Length == 2 && context.Topic is { Length: > 3 } whole && whole.EndsWith(words, StringComparison.Ordinal) && ChineseWords.Cut(words) is [{ Tag: WordTag.Noun }])
        {
            return Reference.Topic;
        }

        if (IsNamed(sentence, [.. clause.Subject]) || (IsTimes(clause.Tokens[clause.SubjectEnd - 1]) && clause.SubjectEnd - 1 > clause.SubjectStart && IsNamed(sentence, [.. clause.Subject.SkipLast(1)])))
        {
            return Reference.Definite;
        }

        if (context.Topic is not null && (context.Topic.EndsWith(words, StringComparison.Ordinal) || (words.Length >= 2 && words is not ['全', _] && context.Topic.StartsWith(words, StringComparison.Ordinal)) || context.IsKindOfTopic(words)))
        {
            return Reference.Topic;
        }

        // 公司预测收入, 冲突|造成: of which one, the sentence does not say.
        if (Array.Exists(AnyOfItsKind, words.StartsWith) || Array.IndexOf(AnyEvent, words) >= 0)
        {
            return Reference.Unclear;
        }

        // 湖中: where, not what.
        if (words.Length <= 3 && words[^1] is '中' or '上' or '里' or '内' or '下')
        {
            return Reference.Unclear;
        }

        if (!context.IsAboutTopic)
        {
            return words.Length >= LongEnough && EndsInNoun(sentence, clause) && !IsMeasureOfAny(sentence.Text, clause) && !Array.Exists(Pointing, words.Contains) && !clause.Subject.Any(token => token.Class is TokenClass.Verb or TokenClass.Modal or TokenClass.Adverb)
                ? Reference.Described
                : Reference.Unclear;
        }

        return words.Length is >= 2 and <= LongestPart && !(clause.SubjectEnd - clause.SubjectStart == 1 && clause.Tokens[clause.SubjectStart].Class == TokenClass.NounVerb) && !clause.Subject.Any(token => token.Class is TokenClass.Figure or TokenClass.Date or TokenClass.Verb or TokenClass.And) ? Reference.PartOfTopic : Reference.Unclear;
    }

    /// <summary>Whether the last word of a subject is a noun of the lexicon or of the dictionary: 国有控股|企业.</summary>
    private static bool EndsInNoun(ChineseSentence sentence, ChineseClause clause)
    {
        var last = clause.Tokens[clause.SubjectEnd - 1];
        if (last.Class is TokenClass.Noun or TokenClass.NounVerb or TokenClass.Attribute or TokenClass.Place)
        {
            return true;
        }

        return last.Class == TokenClass.Content
            && ChineseWords.Cut(last.Span.In(sentence.Text))[^1] is { Tag: WordTag.Noun or WordTag.Organisation or WordTag.VerbNoun, Span.Length: >= 2 }
            && clause.Subject.All(token => token.Class != TokenClass.Content || IsNounPhrase(sentence.Text, token, isLast: token == last));
    }

    /// <summary>Whether the dictionary knows every word of what the lexicon left uncut, and none of them is a verb that governs the rest: not 分单人, 用空格表示.</summary>
    private static bool IsNounPhrase(string sentence, Token content, bool isLast)
    {
        var words = ChineseWords.Cut(content.Span.In(sentence));
        return words.TrueForAll(word => word.Tag is WordTag.Noun or WordTag.Organisation or WordTag.Place or WordTag.Person or WordTag.Name or WordTag.Attributive or WordTag.VerbNoun
                || (word.Span.Length >= 2 && word.Tag is WordTag.Adjective or WordTag.Verb or WordTag.Phrase))
            && (isLast || words[^1].Tag != WordTag.Verb);
    }

    // 列车 before 最高时速: a noun so short names none of its kind.
    private const int ShortNoun = 2;

    /// <summary>列车最高时速: a measure of something that is not named.</summary>
    private static bool IsMeasureOfAny(string sentence, ChineseClause clause)
    {
        var end = clause.SubjectEnd;
        while (end > clause.SubjectStart && (clause.Tokens[end - 1].Class is TokenClass.Attribute or TokenClass.Adverb || clause.Tokens[end - 1].In(sentence) is ['最', _] or "平均"))
        {
            end--;
        }

        return end < clause.SubjectEnd && clause.Tokens.Skip(clause.SubjectStart).Take(end - clause.SubjectStart).Sum(token => token.Span.Length) <= ShortNoun;
    }

    /// <summary>Whether a subject is whoever wrote it down.</summary>
    public static bool Reports(string subject) => subject is "记者" or "本报记者" or "笔者" or "作者";

    /// <summary>Whether a subject without a name says enough where the whole sentence is shown and nothing better can stand before it: 大联盟在1991年修改了……</summary>
    /// <param name="shortest">How many characters it must have at least.</param>
    public static bool SaysEnough(ChineseSentence sentence, ChineseClause clause, int shortest)
    {
        var words = ChineseTokens.WordsOf(sentence.Text, clause.Subject);
        return words.Length >= shortest && !Reports(words) && words != "记者们" && !Array.Exists(Pointing, words.Contains)
            && !clause.Subject.Any(token => token.Class is TokenClass.Pronoun or TokenClass.Modal or TokenClass.Figure or TokenClass.Date);
    }

    /// <summary>Whether a subject is a common noun of the dictionary, so that it can be a part of the topic: 背鳍, 图书馆; not 大陆地区 or 一汽.</summary>
    public static bool IsPart(ChineseSentence sentence, ChineseClause clause)
    {
        var words = ChineseTokens.WordsOf(sentence.Text, clause.Subject);
        return ChineseTokens.ClassOf(words) is TokenClass.Attribute or TokenClass.Noun || ChineseWords.Cut(words) is [{ Tag: WordTag.Noun }];
    }

    /// <summary>Whether some words are a name and nothing else: the topic, a person, a body or a place; not what belongs to one.</summary>
    public static bool IsBareName(ChineseSentence sentence, IReadOnlyList<Token> tokens)
    {
        var words = ChineseTokens.WordsOf(sentence.Text, tokens);
        return tokens.All(token => token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.Bracketed or TokenClass.Pronoun or TokenClass.Title or TokenClass.Attribute || token.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Ordinal })
            && (words == sentence.Context.Topic || tokens is [{ Class: TokenClass.Pronoun or TokenClass.Place or TokenClass.Title }] || ChineseNames.EndsLikeName(words)
                || (tokens[0].Class == TokenClass.Place && tokens.All(token => token.IsNominal || token.Class == TokenClass.Bracketed)) || ChineseNames.IsChinesePerson(words) || ChineseRoles.EndsInPerson(words) || (words.Length >= 3 && ChineseNames.IsForeignPerson(words)));
    }

    /// <summary>某人|首次|完成了……: how often it was done belongs to what is said.</summary>
    private static bool IsTimes(Token token) => token.Mention is FigureMention { Figure.Unit: { Kind: UnitKind.Ordinal, Code: "次" or "度" } };

    /// <summary>Whether some words hold a name: a place, a title, a person, a body, the document's topic.</summary>
    public static bool IsNamed(ChineseSentence sentence, IReadOnlyList<Token> tokens)
    {
        var words = ChineseTokens.WordsOf(sentence.Text, tokens);
        return tokens.Any(token => (token.Class is TokenClass.Place && Array.IndexOf(Everywhere, token.In(sentence.Text)) < 0) || token.Class is TokenClass.Quoted or TokenClass.Pronoun || (token.Class == TokenClass.Title && token.Span.Length > 4))
            || words.Any(Characters.IsLatin)
            || sentence.Context.IsTopic(words)
            || (sentence.Context.Topic is { } topic && words.Contains(topic, StringComparison.Ordinal))
            || ChineseNames.EndsLikeName(words)
            || (tokens.Count == 1 && ChineseNames.IsChinesePerson(words))
            || ChineseRoles.EndsInPerson(words)
            || (words.Length >= 3 && ChineseNames.IsForeignPerson(words));
    }

    /// <summary>A subject that names only a measure, and not of what: 全长, 坝顶高程, 总装机容量.</summary>
    public static bool IsBareAttribute(ChineseClause clause)
    {
        // 国内生产总值 says of what it is the measure.
        if (!clause.HasSubject || clause.Tokens[clause.SubjectEnd - 1].Class != TokenClass.Attribute || clause.Tokens[clause.SubjectEnd - 1].Span.Length > LongestMeasure)
        {
            return false;
        }

        var length = clause.Tokens[clause.SubjectEnd - 1].Span.End - clause.Tokens[clause.SubjectStart].Span.Start;
        return length <= 7 && clause.Subject.All(token => token.Class is TokenClass.Attribute or TokenClass.NounVerb or TokenClass.Adverb
            || (token.Class == TokenClass.Content && token.Span.Length <= 2));
    }
}
