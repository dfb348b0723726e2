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
        var hasSubject = IndexOfClause(sentence.Clauses, answer) is >= 0 and var at && MainFrom(sentence, at) is var main && main < sentence.Clauses.Count && sentence.Clauses[main].HasSubject;
        return NamesTopic(sentence, plain with { IsWhole = !hasSubject }) ? plain
            : (sentence.Context.IsLabel ? Labelled(sentence, answer, LastOf(sentence, answer)) : null)
            ?? (ChineseStatementBuilder.Label(sentence, answer) is { } label && label.Length + plain.Text.Length <= LongestLabelled ? plain.Behind(label) : plain);
    }

    /// <summary>Whether a statement says by itself what it is about: it names the text's topic, or a time or some words of the headline.</summary>
    private static bool NamesTopic(ChineseSentence sentence, Statement statement)
    {
        var context = sentence.Context;
        if (!context.IsLabel)
        {
            return context.Headline is not { } headline || context.TitleYear is not null || Shares(statement.Text, headline) || TellsWhich(sentence, statement);
        }

        return context.Topic is not { } topic || statement.Text.Contains(topic, StringComparison.Ordinal)
            || topic.Split('·') is [_, .., { Length: >= 2 } lastName] && statement.Text.Contains(lastName, StringComparison.Ordinal)
            || statement.Subject.In(statement.Text) is { Length: >= 2 } subject && (topic.Contains(subject, StringComparison.Ordinal) || (!statement.IsWhole && HasOwnName(statement)));
    }

    /// <summary>Whether a statement names something that one text of many would speak of: a work, a quoted name, a body, a time with its year or ahead.</summary>
    private static bool TellsWhich(ChineseSentence sentence, Statement statement) =>
        statement.Text.AsSpan().ContainsAny('《', '“', '「') || statement.Text.Contains("未来", StringComparison.Ordinal)
        || sentence.Context.NamesOrganisation(statement.Text) || HasOwnName(statement)
        || FigureScanner.Scan(statement.Text).Any(mention => mention is DateMention { From.Year: not null });

    // A name so long is that of one thing: 石桥水库, not 乐团.
    private const int ShortestName = 4;
    private const int LongestName = 12;

    /// <summary>Whether the subject is a name that says by itself which thing it is; not 部分地区|多达一半的|车站.</summary>
    private static bool HasOwnName(Statement statement)
    {
        var subject = statement.Subject.In(statement.Text);
        return !statement.Subject.Overlaps(statement.Answer) && (subject.EndsWith('》')
            || (subject.Length is >= ShortestName and <= LongestName && !subject.Contains('的', StringComparison.Ordinal) && !"原全该本与和同在由从对各".Contains(subject[0], StringComparison.Ordinal)
                && subject[^1] is not ('省' or '市' or '县' or '区' or '国') && ChineseNames.EndsLikeName(subject)));
    }

    // A statement behind a headline longer than this is no longer read at a glance.
    private const int LongestLabelled = 80;

    // So many characters in a row that stand in both are a name, not a word that any text might use.
    private const int SharedName = 4;

    private static bool Shares(string text, string headline)
    {
        for (var at = 0; at + SharedName <= headline.Length; at++)
        {
            if (text.AsSpan().Contains(headline.AsSpan(at, SharedName), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

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

        reason = "its clause is not built plainly enough for a question";
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
            return statement is null ? null : NamesTopic(sentence, statement with { IsWhole = true }) ? statement with { IsWhole = true } : Labelled(sentence, answer, main) ?? statement with { IsWhole = true };
        }

        // The reader is told why the sentence does not stand alone.
        reason = alone.Reason;
        return Labelled(sentence, answer, main) ?? Shown(sentence, answer, main, LongNoun) ?? Together(sentence, answer, main) ?? Shown(sentence, answer, main, ShortNoun);
    }

    // A noun phrase of so many characters says what it means about as well as the sentence before would; a shorter one only where that does not.
    private const int LongNoun = 6;
    private const int ShortNoun = 4;

    /// <summary>The sentence as it stands, where its subject is a common noun that says enough.</summary>
    private static Statement? Shown(ChineseSentence sentence, TextSpan answer, int main, int shortest)
    {
        var builder = new ChineseStatementBuilder(sentence, answer) { ShortestNoun = shortest };
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
            return statement.Text.Length > LongestLabelled ? null : statement with { IsWhole = true };
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
        var together = new ChineseStatementBuilder(sentence, answer);
        return together.AddSentenceBefore() && together.AddRest(main) && together.Finish(-1, out _) is { } both ? both with { IsWhole = true } : null;
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
