using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Whether an answer that is words begins and ends where words of its sentence do, as the dictionary cuts them.</summary>
internal static class AnswerEdges
{
    // Adverbs that open what is said of a name: 陆军总参谋长|才是……
    private const string Leaders = "才则也就便亦却又仍均";

    /// <summary>Why the answer is no whole name or list; null where it is one.</summary>
    /// <param name="isList">Whether it names several things; then what stands right around it must not be a noun that belongs to one of them.</param>
    public static string? FlawOf(string sentence, TextSpan answer, bool isList)
    {
        if (IsUnbalanced(sentence.AsSpan(answer.Start, answer.Length)))
        {
            return "a bracket or a quotation begins or ends within it";
        }

        var start = answer.Start;
        while (start > 0 && Languages.IsHan(sentence[start - 1]))
        {
            start--;
        }

        var end = answer.End;
        while (end < sentence.Length && Languages.IsHan(sentence[end]))
        {
            end++;
        }

        // A name that the dictionary lacks falls into single characters, whose words tell nothing of its ends.
        var words = ChineseWords.Cut(sentence.AsSpan(start, end - start));
        var before = words.FindLastIndex(word => word.Span.Start + start < answer.Start);
        var after = words.FindIndex(word => word.Span.End + start > answer.End);
        if ((before >= 0 && IsCutBy(words[before], answer.Start - start)) || (after >= 0 && IsCutBy(words[after], answer.End - start)))
        {
            return "it begins or ends within a word";
        }

        var last = after < 0 ? words.Count - 1 : after - 1;
        if (last >= 0 && words[last].Span.Length == 1 && words[last].Span.Start + start > answer.Start && Leaders.Contains(sentence[words[last].Span.Start + start], StringComparison.Ordinal))
        {
            return "it ends with a word that belongs to what follows";
        }

        if (isList && (sentence.AsSpan(answer.Start, answer.Length).EndsWith("为主") || sentence.AsSpan(answer.Start, answer.Length).EndsWith("為主")))
        {
            return "it ends with a word that belongs to what follows";
        }

        // 多|崩崖、险礁
        if (isList && sentence[answer.Start] is '多' or '有' && words.Exists(word => word.Span.Start + start == answer.Start && word.Span.Length == 1))
        {
            return "it begins with what is said of all of them";
        }

        // 克拉肯|威尔、……: a foreign name goes on to the left of the first member.
        if (isList && answer.Start >= EndOfName && answer.Length >= EndOfName && ChineseNames.IsForeignPerson(sentence.AsSpan(answer.Start - EndOfName, 2 * EndOfName).ToString())
            && !ChineseWords.Cut(sentence.AsSpan(answer.Start - EndOfName, EndOfName)).Exists(word => word.Span.Length > 1))
        {
            return "it begins or ends within a word";
        }

        var isQuoted = answer.Start > 0 && answer.End < sentence.Length && Characters.ClosingOf(sentence[answer.Start - 1]) == sentence[answer.End];
        if (!isList || isQuoted)
        {
            return null;
        }

        if (!sentence.AsSpan(answer.Start, answer.Length).ContainsAny('“', '「') && !IsOfOneKind(words, start, answer, sentence))
        {
            return "what belongs to the list is not certain";
        }

        // 石桥省开发|学前教育、社区管理: what is done stands before the first of them.
        var first = before + 1;
        var comma = sentence.IndexOf('、', answer.Start) - start;
        var opening = words.Skip(first).TakeWhile(word => word.Span.End <= comma).ToList();
        var doing = opening.FindIndex(word => word.Tag is WordTag.Verb or WordTag.VerbNoun);
        if (doing > 0 && doing < opening.Count - 1 && opening[0].Tag is WordTag.Place or WordTag.Person or WordTag.Organisation)
        {
            return "what belongs to the list is not certain";
        }

        // 最后|阶段、战役, 主要|甲、乙: what stands before the first may belong to it alone.
        var isDescribed = before >= 0 && words[before].Span.End + start == answer.Start && words[before] is { Span.Length: > 1, Tag: WordTag.Adjective or WordTag.Time or WordTag.Locative };
        return isDescribed || (before >= 0 && IsNominal(words[before])) || (after >= 0 && IsNominal(words[after])) ? "what belongs to the list is not certain"
            : words[first].Tag is WordTag.Measure or WordTag.Verb or WordTag.Adverb or WordTag.Particle or WordTag.Preposition || words[last].Tag is WordTag.Adjective or WordTag.Numeral or WordTag.Measure or WordTag.Adverb or WordTag.Preposition ? "what belongs to the list is not certain"
            : null;
    }

    // So many characters of a foreign name on either side show that it was cut.
    private const int EndOfName = 2;

    // So many characters behind a verb still make a noun of it.
    private const int NounEnd = 2;

    /// <summary>甲部、乙部会同|丙局|调拨……: no member says what the others do, unless each begins with what is done.</summary>
    private static bool IsOfOneKind(List<ChineseWord> words, int start, TextSpan answer, string sentence)
    {
        var isFirst = true;
        var within = 0;
        var leading = 0;
        var phrases = 0;
        var endsDoing = 0;
        var members = 1;
        foreach (var word in words)
        {
            var at = word.Span.Start + start;
            if (at < answer.Start || word.Span.End + start > answer.End)
            {
                continue;
            }

            if (sentence[at] is '、' or '和' or '及' or '与' && word.Span.Length == 1)
            {
                isFirst = true;
                members++;
                continue;
            }

            // 先进|制造, 有组织|犯罪: near a member's end a verb is part of a noun.
            var isDone = word.Tag is WordTag.Verb && word.Span.Length >= 2;
            var end = sentence.AsSpan(0, answer.End).Slice(word.Span.End + start) is var rest && rest.IndexOfAny("、和及与") is >= 0 and var mark ? mark : rest.Length;
            leading += isDone && isFirst ? 1 : 0;
            within += isDone && !isFirst && end > NounEnd ? 1 : 0;
            endsDoing += word.Tag is WordTag.Verb && word.Span.Length == 1 && !isFirst && end == 0 ? 1 : 0;
            phrases += word.Tag is WordTag.Preposition && !isFirst ? 1 : 0;
            isFirst = false;
        }

        return (within == 0 || leading == members) && (phrases == 0 || phrases == members) && (endsDoing == 0 || endsDoing == members);
    }

    private static bool IsCutBy(ChineseWord word, int place) => word.Span.Start < place && place < word.Span.End;

    private static bool IsNominal(ChineseWord word) =>
        word.Span.Length > 1 && word.Tag is WordTag.Noun or WordTag.Name or WordTag.Person or WordTag.Place or WordTag.Organisation or WordTag.Attributive;

    private static bool IsUnbalanced(ReadOnlySpan<char> words)
    {
        var open = new Stack<char>();
        foreach (var unit in words)
        {
            if (Characters.ClosingOf(unit) is { } closer)
            {
                open.Push(closer);
            }
            else if (Characters.IsCloser(unit) && (open.Count == 0 || open.Pop() != unit))
            {
                return true;
            }
        }

        return open.Count > 0 || words.Count('"') % 2 == 1 || (words.Length > 0 && words[0] is '（' or '(');
    }
}
