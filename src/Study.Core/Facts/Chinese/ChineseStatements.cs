using System.Text;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>A sentence cut up, with what the document around it lets it leave unsaid.</summary>
internal sealed record ChineseSentence(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<ChineseClause> Clauses, ChineseContext Context);

/// <summary>
/// Makes of one clause a statement that stands by itself: the subject it leaves out, the time and the modal verb that reach over from the
/// clauses before it, and names in place of pronouns. Where that is not certain, the reason is the result.
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
        var at = IndexOfClause(sentence.Clauses, answer);
        if (at < 0)
        {
            reason = "it stands across two clauses";
            return null;
        }

        // 未来3年，中方将……: the time stands in a clause of its own, and the next one says what happens.
        var main = at;
        while (main < sentence.Clauses.Count && sentence.Clauses[main].IsAdjunct && !(main == at && sentence.Clauses[main].IsStatement))
        {
            main++;
        }

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

        if (isPlain(sentence, sentence.Clauses[main], answer))
        {
            var builder = new ChineseStatementBuilder(sentence, answer);
            if (builder.AddAdjuncts(at, main) && builder.AddSubject(main) && builder.AddBody(main))
            {
                return builder.Finish(main, out reason);
            }

            reason = builder.Reason;
            return null;
        }

        var whole = new ChineseStatementBuilder(sentence, answer);
        if (whole.AddSentence(main))
        {
            return whole.Finish(main, out reason) is { } statement ? statement with { IsWhole = true } : null;
        }

        reason = whole.Reason;
        return null;
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

/// <summary>Puts a statement together from left to right, and stops where something points outside the sentence.</summary>
internal sealed class ChineseStatementBuilder(ChineseSentence sentence, TextSpan answer)
{
    // A stem longer than this is no longer read at a glance.
    private const int Longest = 72;

    // A name longer than this is no longer the name of whom the next clauses speak.
    private const int LongestShared = 16;

    private readonly StringBuilder _text = new();
    private TextSpan _subject;
    private int _predicate;
    private int _answerStart = -1;
    private int _answerEnd = -1;

    /// <summary>Why the last step failed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What says when: the clause of its own right before, or the one at the head of the clauses whose subject this one shares.</summary>
    public bool AddAdjuncts(int answerClause, int main)
    {
        var from = FirstAdjunctBefore(main);
        if (from == main && !SaysWhen(sentence.Clauses[main]) && HeadOf(main) is var head && head < main)
        {
            (from, main) = (FirstAdjunctBefore(head), head);
        }

        for (var index = from; index < main; index++)
        {
            var clause = sentence.Clauses[index];
            if (index != answerClause && !SaysWhen(clause))
            {
                continue;
            }

            if (!AddTokens(clause.Tokens, clause.Lead, clause.Tokens.Count, dropDeictic: true))
            {
                return false;
            }

            if (_text.Length > 0 && _text[^1] != '，')
            {
                _text.Append('，');
            }
        }

        return true;
    }

    public bool AddSubject(int main)
    {
        var clause = sentence.Clauses[main];
        return clause.HasSubject ? AddOwnSubject(main, clause) : AddSharedSubject(main, clause);
    }

    public bool AddBody(int main)
    {
        var clause = sentence.Clauses[main];
        return AddTokens(clause.Tokens, clause.HasSubject ? clause.SubjectEnd : clause.SubjectStart, clause.Tokens.Count, dropDeictic: false);
    }

    /// <summary>The sentence from its beginning to the end of the clause that says it, its subject named.</summary>
    public bool AddSentence(int main)
    {
        var first = 0;
        while (first < main && sentence.Clauses[first].IsAdjunct)
        {
            first++;
        }

        var opening = sentence.Clauses[first];
        if (opening.IsConditional)
        {
            return Fail("it holds only under a condition");
        }

        if (!opening.HasPredicate && !opening.IsName)
        {
            return Fail("no verb is known in its clause");
        }

        // Every clause that begins anew must say of whom.
        foreach (var clause in sentence.Clauses.Skip(first + 1).Take(main - first))
        {
            if (clause.IsConditional || (clause.HasSubject && clause.Subject.First().Class == TokenClass.Pronoun))
            {
                return Fail("a pronoun in it points outside the sentence");
            }
        }

        for (var index = 0; index < first; index++)
        {
            var adjunct = sentence.Clauses[index];
            if (!AddTokens(adjunct.Tokens, adjunct.Lead, adjunct.Tokens.Count, dropDeictic: true))
            {
                return false;
            }

            _text.Append(_text.Length > 0 && _text[^1] != '，' ? "，" : "");
        }

        var named = opening.IsName ? opening.Tokens.Count : opening.SubjectEnd;
        if (opening.IsName ? !AddTokens(opening.Tokens, opening.Lead, named, dropDeictic: true) : !AddSubject(first))
        {
            return false;
        }

        var from = named < opening.Tokens.Count ? opening.Tokens[named].Span.Start : opening.Span.End;
        from = opening.HasSubject || opening.IsName ? from : opening.Tokens[opening.SubjectStart].Span.Start;
        var last = sentence.Clauses[main].Span.End;
        var rest = sentence.Tokens.Where(token => token.Span.Start >= from && token.Span.End <= last).ToList();
        return AddTokens(rest, 0, rest.Count, dropDeictic: true);
    }

    public Statement? Finish(int main, out string reason)
    {
        var text = _text.ToString();
        var clause = sentence.Clauses[main];
        if (clause.IsAdjunct && _predicate > 0 && _answerEnd <= text.Length - clause.AdjunctEnd)
        {
            // 外国军队撤出后: without its 后 it says that they did.
            text = text[..^clause.AdjunctEnd];
        }

        reason = _answerStart < 0 || _answerEnd > text.Length ? "the answer stands in words that were left out"
            : !IsBalanced(text) ? "a quotation begins or ends within it"
            : text.Length > Longest ? "the sentence is too long for a question"
            : "";
        return reason.Length > 0
            ? null
            : new Statement(text, TextSpan.FromBounds(_answerStart, _answerEnd), Language.Chinese) { Subject = _subject, PredicateStart = _predicate };
    }

    private bool AddOwnSubject(int main, ChineseClause clause)
    {
        if (!AddTokens(clause.Tokens, clause.Lead, clause.SubjectStart, dropDeictic: true))
        {
            return false;
        }

        var start = _text.Length;
        switch (ChineseSubjects.Judge(sentence, clause))
        {
            case Reference.Topic when !clause.Subject.Any(token => token.Span.Overlaps(answer)):
                _text.Append(sentence.Context.Topic);
                break;
            case Reference.PartOfTopic:
                // 全长6300千米, 坝顶高程为185米: of what, the clauses or the sentence before say.
                var isAttribute = ChineseSubjects.IsBareAttribute(clause);
                if (!(isAttribute ? AddSubjectFromBefore(main, isOwner: true) : AddTopic()))
                {
                    return false;
                }

                _text.Append(isAttribute && clause.SubjectEnd - clause.SubjectStart == 1 && clause.Tokens[clause.SubjectStart].Span.Length <= 2 ? "" : "的");
                goto default;
            case Reference.Unclear:
                return Fail("it is not said of which one");
            default:
                if (!AddSubjectTokens(clause, clause.SubjectStart, clause.SubjectEnd))
                {
                    return false;
                }

                break;
        }

        _subject = TextSpan.FromBounds(start, _text.Length);
        _predicate = _text.Length;
        return true;
    }

    private bool AddSharedSubject(int main, ChineseClause clause)
    {
        var start = _text.Length;
        if (!AddSubjectFromBefore(main, isOwner: false))
        {
            return false;
        }

        // 中方|将|在某框架内|开展, 中方|迄今|已……: the modal verb stands before a phrase of place, behind a word of time.
        _subject = TextSpan.FromBounds(start, _text.Length);
        _predicate = _text.Length;
        var modal = ModalFor(main)?.In(sentence.Text) ?? "";
        var isPlace = clause.SubjectStart > clause.Lead && clause.Tokens[clause.Lead].Class == TokenClass.Preposition;
        _text.Append(isPlace ? modal : "");
        if (!AddTokens(clause.Tokens, clause.Lead, clause.SubjectStart, dropDeictic: true))
        {
            return false;
        }

        _text.Append(isPlace ? "" : modal);
        return true;
    }

    /// <summary>The subject that a clause shares with one before it, or with the sentence before.</summary>
    /// <param name="isOwner">Whether it is sought as the owner of a part; the part's own owner's parts are passed over then.</param>
    private bool AddSubjectFromBefore(int main, bool isOwner)
    {
        var holder = main - 1;
        while (holder >= 0 && (sentence.Clauses[holder].IsAdjunct || !HoldsSubject(sentence.Clauses[holder], isOwner)))
        {
            holder--;
        }

        if (holder < 0)
        {
            if (sentence.Context.Unsaid is not { } unsaid)
            {
                return Fail("its subject is left out and stands in another sentence");
            }

            _text.Append(unsaid);
            return true;
        }

        var owner = sentence.Clauses[holder];
        var end = owner.HasSubject ? owner.SubjectEnd : owner.Tokens.Count;
        while (isOwner && end - 1 > owner.SubjectStart && owner.Tokens[end - 1].Class is TokenClass.Attribute or TokenClass.De)
        {
            end--;
        }

        var shared = owner.Tokens.Skip(owner.SubjectStart).Take(end - owner.SubjectStart).ToList();
        if (shared.Count > 1 && shared.Any(token => token.Class is TokenClass.Figure or TokenClass.Verb)
            || (owner.HasSubject && ChineseSubjects.Judge(sentence, owner) is Reference.Unclear)
            || shared.Where(token => token.Class != TokenClass.Bracketed).Sum(token => token.Span.Length) > LongestShared)
        {
            return Fail("it is not certain whose clause it is");
        }

        if (owner.HasSubject && ChineseSubjects.Judge(sentence, owner) is Reference.Topic)
        {
            _text.Append(sentence.Context.Topic);
            return true;
        }

        if (owner.HasSubject && ChineseSubjects.Judge(sentence, owner) is Reference.PartOfTopic)
        {
            if (!AddTopic())
            {
                return false;
            }

            _text.Append('的');
        }

        return AddSubjectTokens(owner, owner.SubjectStart, end);
    }

    private bool AddTopic()
    {
        if (sentence.Context.Unsaid is not { } topic)
        {
            return Fail("it is not said of which one");
        }

        _text.Append(topic);
        return true;
    }

    private static bool HoldsSubject(ChineseClause clause, bool isOwner) =>
        clause.IsName || (clause.HasSubject && !(isOwner && ChineseSubjects.IsBareAttribute(clause)));

    private int FirstAdjunctBefore(int main)
    {
        var from = main;
        while (from > 0 && sentence.Clauses[from - 1].IsAdjunct)
        {
            from--;
        }

        return from;
    }

    /// <summary>The first clause of those that share one subject up to this one.</summary>
    private int HeadOf(int main)
    {
        var head = main;
        while (head > 0 && !sentence.Clauses[head].HasSubject && !sentence.Clauses[head - 1].IsConditional)
        {
            head--;
        }

        return sentence.Clauses[head].HasSubject ? head : main;
    }

    /// <summary>将 of 中方将提供……，建成……: a modal verb reaches over the clauses that begin with a bare verb.</summary>
    private Token? ModalFor(int main)
    {
        var clause = sentence.Clauses[main];
        if (clause.Tokens[clause.Predicate].Class is not (TokenClass.Verb or TokenClass.NounVerb or TokenClass.Preposition))
        {
            return null;
        }

        for (var index = main - 1; index >= 0; index--)
        {
            var before = sentence.Clauses[index];
            foreach (var modal in before.Modals())
            {
                if (modal.In(sentence.Text) is "将" or "将会" or "将要" or "计划" or "拟" or "力争" or "要" or "应" or "应该")
                {
                    return modal;
                }
            }

            if (before.HasSubject || before.Tokens.Any(token => token.Class == TokenClass.Aspect))
            {
                return null;
            }
        }

        return null;
    }

    private static bool SaysWhen(ChineseClause clause) =>
        clause.Tokens.Take(Math.Max(clause.SubjectStart, clause.IsAdjunct ? clause.Tokens.Count : 0))
            .Any(token => token.Class is TokenClass.Time or TokenClass.Date || token.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration })
        || (clause.IsAdjunct && clause.Tokens[clause.Lead].Class == TokenClass.Preposition && clause.Tokens.Count - clause.Lead < 8
            && clause.Tokens.All(token => token.Class != TokenClass.Verb));

    private bool AddSubjectTokens(ChineseClause owner, int from, int to)
    {
        var first = owner.Tokens[from];
        if (first.Class == TokenClass.Pronoun && !first.Span.Contains(answer))
        {
            var pronoun = first.In(sentence.Text);
            if (sentence.Context.Resolve(pronoun) is not { } named)
            {
                return Fail($"“{pronoun}” points outside the sentence");
            }

            _text.Append(named);
            from++;

            // 其面积 is 某地的面积; 该地区 is the place itself.
            if (from < to && pronoun == "其" && owner.Tokens[from].Class != TokenClass.De)
            {
                _text.Append('的');
            }
            else if (from < to && pronoun[0] is '该' or '这' or '此' && pronoun.Length <= 2 && owner.Tokens[from].IsNominal)
            {
                from++;
            }
        }

        return AddTokens(owner.Tokens, from, to, dropDeictic: false);
    }

    private bool AddTokens(IReadOnlyList<Token> tokens, int from, int to, bool dropDeictic)
    {
        for (var index = from; index < to; index++)
        {
            var token = tokens[index];
            var holdsAnswer = token.Span.Overlaps(answer);
            if (holdsAnswer)
            {
                Append(token, token.In(sentence.Text), holdsAnswer);
                continue;
            }

            if (token.Class == TokenClass.Bracketed)
            {
                continue;
            }

            var words = token.In(sentence.Text);
            switch (token.Class)
            {
                case TokenClass.Adverb when _text.Length == _predicate && _predicate > 0 && index + 1 < to && ChineseTimes.IsTurn(words):
                    continue;
                case TokenClass.Time when sentence.Context.YearOf(words) is { } year:
                    words = FormattableString.Invariant($"{year}年");
                    break;
                case TokenClass.Time when ChineseTimes.IsNow(words) || (dropDeictic && ChineseTimes.PointsElsewhere(words)):
                    continue;
                case TokenClass.Time when ChineseTimes.PointsElsewhere(words):
                    return Fail($"“{words}” points outside the sentence");
                case TokenClass.Pronoun when !IsOwn(words):
                    if (words is "他" or "她" or "它" || sentence.Context.Resolve(words) is not { } named)
                    {
                        return Fail($"“{words}” points outside the sentence");
                    }

                    words = named;
                    break;
                default:
                    break;
            }

            Append(token, words, holdsAnswer);
        }

        return true;
    }

    /// <summary>其 and 自己 are the subject of their own clause, once it stands.</summary>
    private bool IsOwn(string pronoun) => _text.Length > 0 && pronoun is "其" or "自己" or "自身" or "其他" or "其余" or "其它" or "彼此" or "各方" or "有人" or "人们";

    private void Append(Token token, string words, bool holdsAnswer)
    {
        var start = _text.Length;
        _text.Append(words);
        if (holdsAnswer)
        {
            // The answer may be part of the token only: the title inside 《》.
            var offset = Math.Max(0, answer.Start - token.Span.Start);
            var tail = Math.Max(0, token.Span.End - answer.End);
            _answerStart = _answerStart < 0 ? start + offset : _answerStart;
            _answerEnd = _text.Length - tail;
        }
    }

    private static bool IsBalanced(string text) =>
        text.Count(unit => unit == '“') == text.Count(unit => unit == '”') && text.Count(unit => unit == '「') == text.Count(unit => unit == '」')
        && !text.Contains('‘', StringComparison.Ordinal) && !text.Contains('’', StringComparison.Ordinal);

    private bool Fail(string reason)
    {
        Reason = reason;
        return false;
    }
}
