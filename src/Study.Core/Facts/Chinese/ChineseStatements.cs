using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>A sentence cut up, with what the document around it lets it leave unsaid.</summary>
/// <param name="Before">The sentence before it in the same paragraph; null where it is the first.</param>
internal sealed record ChineseSentence(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<ChineseClause> Clauses, ChineseContext Context, ChineseSentence? Before)
{
    /// <summary>How its subjects were judged, clause by clause: several figures of a sentence ask for it.</summary>
    public Dictionary<ChineseClause, Reference> Judged { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>
/// Makes of one clause a statement that stands by itself: the subject it leaves out, the time and the modal verb that reach over from the
/// clauses before it, and names in place of pronouns. Where that is not certain, the sentence is shown as it stands, if need be with the one
/// before it; where that does not say of whom either, the reason is the result.
/// </summary>
internal static class ChineseStatements
{
    /// <summary>The statement that the words at <paramref name="answer"/> answer a question about.</summary>
    /// <param name="answer">Into the sentence.</param>
    /// <param name="isPlain">Whether the clause that says it is built so plainly that a question can be made of it.</param>
    /// <param name="reason">Why there is none; empty where there is one.</param>
    /// <returns>The clause alone where it is plain, else the sentence up to its end, to be shown with a gap.</returns>
    public static Statement? Of(ChineseSentence sentence, TextSpan answer, Func<ChineseSentence, ChineseClause, TextSpan, bool> isPlain, out string reason)
    {
        if (Plain(sentence, answer, isPlain, out reason) is not { } plain)
        {
            return Whole(sentence, answer, ref reason);
        }

        // 德国年产量约400吨, in a text about a berry: of what, only its topic says.
        if (ChineseLabel.IsNeedless(sentence, plain with { IsWhole = !HasOwnSubject(sentence, answer) }))
        {
            return plain;
        }

        if (sentence.Context.IsLabel && Labelled(sentence, answer, LastOf(sentence, answer)) is { } labelled)
        {
            return labelled;
        }

        return ChineseLabel.Of(sentence, answer) is { } label && label.Length + plain.Text.Length <= ChineseLabel.LongestWithHeadline ? plain.Behind(label) : plain;
    }

    /// <summary>Whether the clause that says it names its subject itself.</summary>
    private static bool HasOwnSubject(ChineseSentence sentence, TextSpan answer) =>
        IndexOfClause(sentence.Clauses, answer) is >= 0 and var at && MainFrom(sentence, at) is var main && main < sentence.Clauses.Count && sentence.Clauses[main].HasSubject;

    /// <summary>The clause by itself, where a question can be made of it.</summary>
    public static Statement? Plain(ChineseSentence sentence, TextSpan answer, Func<ChineseSentence, ChineseClause, TextSpan, bool> isPlain, out string reason)
    {
        var at = IndexOfClause(sentence.Clauses, answer);
        if (at < 0)
        {
            reason = "it stands across two clauses";
            return null;
        }

        var main = MainFrom(sentence, at);
        if (main == sentence.Clauses.Count || !sentence.Clauses[main].IsStatement)
        {
            reason = "no verb is known in its clause";
            return null;
        }

        if (sentence.Clauses[main].IsConditional || sentence.Clauses[at].IsConditional)
        {
            reason = "it holds only under a condition";
            return null;
        }

        if (IsAimedAt(sentence, main))
        {
            reason = "it is aimed at, and the clause alone would tell it as done";
            return null;
        }

        reason = "its clause is not built plainly enough for a question";
        if (sentence.Clauses[main].Tokens[0].In(sentence.Text) == "其中" || TakesShareOfOther(sentence, sentence.Clauses[main]))
        {
            return null;
        }

        if (SharesTime(sentence, main))
        {
            return null;
        }

        if (!isPlain(sentence, sentence.Clauses[main], answer))
        {
            return null;
        }

        var builder = new ChineseStatementBuilder(sentence, answer);
        if (builder.AddAdjuncts(at, main) && builder.AddSubject(main) && builder.AddBody(main))
        {
            return builder.Finish(main, out reason);
        }

        reason = builder.Reason;
        return null;
    }

    // What opens a clause that tells an aim, and with it those behind it.
    private static readonly HashSet<string> Aims = ["力争", "争取", "确保", "努力", "力求", "计划", "拟", "预计"];

    // What does so for its own clause only.
    private static readonly HashSet<string> OwnAims = ["推动", "促进", "实现"];

    /// <summary>力争产值突破百亿元，|增速达到8%: the aim reaches over the clauses behind it, though they have subjects of their own.</summary>
    private static bool IsAimedAt(ChineseSentence sentence, int main)
    {
        var clause = sentence.Clauses[main];
        return sentence.Clauses.Take(main).Any(before => !before.HasSubject && Aims.Contains(before.Tokens[before.Lead].In(sentence.Text)))
            || (clause.HasSubject && clause.Tokens.Take(clause.SubjectStart).Any(token => token.In(sentence.Text) is var word && (Aims.Contains(word) || OwnAims.Contains(word))));
    }

    /// <summary>某国大多数人务农，|约占劳动人口的44%: whose share it is, the clause before says as a whole.</summary>
    private static bool TakesShareOfOther(ChineseSentence sentence, ChineseClause clause) =>
        !clause.HasSubject && clause.Verb >= 0 && clause.Tokens[clause.Verb].In(sentence.Text) is "占" or "约占" or "占据" or "占了" && !ReferenceEquals(clause, sentence.Clauses[0]);

    /// <summary>2011年某人只出场7次，|首发1次: the clause whose subject is shared says when, and this one goes on speaking of that time.</summary>
    private static bool SharesTime(ChineseSentence sentence, int main)
    {
        var clause = sentence.Clauses[main];
        if (clause.HasSubject || clause.Tokens.Any(token => token.Class is TokenClass.Date or TokenClass.Time) || clause.Tokens[0].Class == TokenClass.Connective)
        {
            return false;
        }

        var holder = main - 1;
        while (holder >= 0 && !sentence.Clauses[holder].HasSubject)
        {
            if (sentence.Clauses[holder].Tokens.Any(token => token.Class == TokenClass.Date))
            {
                return !sentence.Clauses[holder].IsAdjunct;
            }

            holder--;
        }

        return holder >= 0 && sentence.Clauses[holder].Tokens.Any(token => token.Class == TokenClass.Date);
    }

    /// <summary>The sentence as it stands, up to the end of the clause with the answer; after the sentence before it, where it does not say of whom.</summary>
    public static Statement? Whole(ChineseSentence sentence, TextSpan answer, ref string reason)
    {
        var main = LastOf(sentence, answer);
        var alone = new ChineseStatementBuilder(sentence, answer);
        if (alone.AddSentence(main))
        {
            var statement = alone.Finish(-1, out reason) ?? Clause(sentence, answer, main);
            return statement is null ? null : ChineseLabel.IsNeedless(sentence, statement with { IsWhole = true }) ? statement with { IsWhole = true } : Labelled(sentence, answer, main) ?? statement with { IsWhole = true };
        }

        // The reader is told why the sentence does not stand alone.
        reason = alone.Reason;
        return Labelled(sentence, answer, main) ?? Shown(sentence, answer, main, LongNoun) ?? (sentence.Context.IsNews ? null : Together(sentence, answer, main)) ?? Shown(sentence, answer, main, ShortNoun)
            ?? (NamesEvent(sentence, answer) ? Shown(sentence, answer, main, AnyNoun) : null) ?? Ahead(sentence, answer, main);
    }

    // A noun phrase of so many characters says what it means about as well as the sentence before would; a shorter one only where that does not.
    private const int LongNoun = 6;
    private const int ShortNoun = 4;
    private const int AnyNoun = 2;

    // Short names that a text gives to what it named before.
    private static readonly HashSet<string> ShortNames = ["校方", "警方", "军方", "院方", "官方", "球会", "球队", "学校", "学院", "大学", "政府", "当局", "公司", "车站", "本站", "议会", "法院", "法庭", "委员会", "市长", "总统", "国王", "皇帝", "乐队", "电影", "影片", "该片", "节目", "小说", "漫画", "动画", "游戏", "专辑", "单曲"];

    /// <summary>1812年战争期间，美军于|1813年|夺得约克镇: a day or year asked for, where the clause says with a name what happened then.</summary>
    private static bool NamesEvent(ChineseSentence sentence, TextSpan answer) =>
        IndexOfClause(sentence.Clauses, answer) is >= 0 and var at && MainFrom(sentence, at) is var main && main < sentence.Clauses.Count && sentence.Clauses[main] is { Verb: >= 0, HasSubject: true } clause
        && sentence.Clauses[at].Tokens.Any(token => token.Class == TokenClass.Date && token.Span.Contains(answer))
        && !ShortNames.Contains(ChineseTokens.WordsOf(sentence.Text, clause.Subject))
        && clause.Tokens.Skip(clause.Verb).Any(token => token.Class is TokenClass.Place or TokenClass.Quoted || (token.Class == TokenClass.Title && token.Span.Length > 4) || (token.Class == TokenClass.Content && ChineseNames.EndsLikeName(token.In(sentence.Text))));

    /// <summary>The sentence as it stands, where its subject is a common noun that says enough.</summary>
    private static Statement? Shown(ChineseSentence sentence, TextSpan answer, int main, int shortest)
    {
        var builder = new ChineseStatementBuilder(sentence, answer) { ShortestNoun = shortest };
        return builder.AddSentence(main) && builder.Finish(-1, out _) is { } statement ? statement with { IsWhole = true } : null;
    }

    /// <summary>The sentence as it stands, where its first clause leaves out who is named in the next.</summary>
    private static Statement? Ahead(ChineseSentence sentence, TextSpan answer, int main)
    {
        var builder = new ChineseStatementBuilder(sentence, answer) { LooksAhead = true };
        return builder.AddSentence(main) && builder.Finish(-1, out _) is { } statement ? statement with { IsWhole = true } : null;
    }

    /// <summary>The clause alone with the subject it shares, where the sentence is too long.</summary>
    private static Statement? Clause(ChineseSentence sentence, TextSpan answer, int main)
    {
        var at = IndexOfClause(sentence.Clauses, answer);
        var builder = new ChineseStatementBuilder(sentence, answer);
        return at >= 0 && sentence.Clauses[main].IsStatement && !sentence.Clauses[main].IsConditional
            && builder.AddAdjuncts(at, main) && builder.AddSubject(main) && builder.AddBody(main)
                ? builder.Finish(main, out _)
                : null;
    }

    /// <summary>关于石桥水库：……: in a description, the document's topic before a sentence that leaves out that it speaks of it.</summary>
    private static Statement? Labelled(ChineseSentence sentence, TextSpan answer, int main)
    {
        var labelled = new ChineseStatementBuilder(sentence, answer);
        if (!labelled.AddLabel() || !labelled.AddRest(main) || labelled.Finish(-1, out _) is not { } statement)
        {
            return null;
        }

        if (!sentence.Context.IsLabel)
        {
            return statement.Text.Length > ChineseLabel.LongestWithHeadline ? null : statement with { IsWhole = true };
        }

        // 关于赵大山：在赵大山的主持下: the label says nothing new.
        var label = statement.Text.IndexOf('：', StringComparison.Ordinal) + 1;
        var isSaid = statement.Text.AsSpan(label).StartsWith(sentence.Context.Topic) || statement.Text.AsSpan(label + 1).StartsWith(sentence.Context.Topic);
        return isSaid && statement.Answer.Start >= label
            ? statement with { Text = statement.Text[label..], Answer = statement.Answer.Shift(-label), Subject = default, PredicateStart = 0, IsWhole = true }
            : statement with { IsWhole = true };
    }

    /// <summary>The sentence after the one before it.</summary>
    private static Statement? Together(ChineseSentence sentence, TextSpan answer, int main)
    {
        if (!NamesSubjectBefore(sentence))
        {
            return null;
        }

        var together = new ChineseStatementBuilder(sentence, answer);
        return together.AddSentenceBefore() && together.AddRest(main) && together.Finish(-1, out _) is { } both ? both with { IsWhole = true } : null;
    }

    /// <summary>Whether the sentence before names what this one begins to speak of, where it says that by a noun: a pronoun and a subject left out take up what was said.</summary>
    private static bool NamesSubjectBefore(ChineseSentence sentence)
    {
        if (sentence.Before is not { } before || sentence.Clauses.FirstOrDefault(clause => !clause.IsAdjunct) is not { HasSubject: true } opening || opening.Subject.Any(token => token.Class == TokenClass.Pronoun))
        {
            return true;
        }

        var words = ChineseTokens.WordsOf(sentence.Text, opening.Subject);
        return words.Length < 2 || words[0] is '本' or '该' || words is "会议" or "大会" or "双方" || ChineseSubjects.IsBareAttribute(opening) || before.Text.Contains(words[^2..], StringComparison.Ordinal) || before.Text.Contains(words[..2], StringComparison.Ordinal);
    }

    /// <summary>未来3年，中方将……: the time stands in a clause of its own, and the next one says what happens.</summary>
    private static int MainFrom(ChineseSentence sentence, int at)
    {
        var main = at;
        while (main < sentence.Clauses.Count && sentence.Clauses[main].IsAdjunct && !(main == at && sentence.Clauses[main].IsStatement))
        {
            main++;
        }

        return main;
    }

    /// <summary>The clause that a sentence shown as it stands must reach at least.</summary>
    private static int LastOf(ChineseSentence sentence, TextSpan answer)
    {
        var at = IndexOfClause(sentence.Clauses, answer);
        return at < 0 ? sentence.Clauses.Count - 1 : Math.Min(MainFrom(sentence, at), sentence.Clauses.Count - 1);
    }

    private static int IndexOfClause(IReadOnlyList<ChineseClause> clauses, TextSpan answer)
    {
        for (var index = 0; index < clauses.Count; index++)
        {
            if (clauses[index].Span.Contains(answer))
            {
                return index;
            }
        }

        return -1;
    }
}
