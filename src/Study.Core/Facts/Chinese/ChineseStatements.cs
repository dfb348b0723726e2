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
    // A stem longer than this is no longer read at a glance.
    private const int Longest = 72;

    /// <summary>The statement that the words at <paramref name="answer"/> answer a question about.</summary>
    /// <param name="answer">Into the sentence.</param>
    /// <param name="reason">Why there is none; empty where there is one.</param>
    public static Statement? Of(ChineseSentence sentence, TextSpan answer, out string reason)
    {
        var at = IndexOfClause(sentence.Clauses, answer);
        if (at < 0)
        {
            reason = "it stands across two clauses";
            return null;
        }

        // 未来3年，中方将……: the time stands in a clause of its own, and the next one says what happens.
        var main = at;
        while (main < sentence.Clauses.Count && sentence.Clauses[main].IsAdjunct)
        {
            main++;
        }

        if (main == sentence.Clauses.Count || !sentence.Clauses[main].HasPredicate)
        {
            reason = "no verb is known in its clause";
            return null;
        }

        var clause = sentence.Clauses[main];
        if (clause.IsSubordinate || (main > at && sentence.Clauses[at].IsSubordinate))
        {
            reason = "it holds only under a condition";
            return null;
        }

        if (clause.Verb < 0 && !HasAttribute(clause) && clause.Modals().All(modal => modal.Span.Length == 1))
        {
            reason = "no verb is known in its clause";
            return null;
        }

        var builder = new Builder(sentence, answer);
        if (!builder.AddAdjuncts(at, main) || !builder.AddSubject(main) || !builder.AddBody(main))
        {
            reason = builder.Reason;
            return null;
        }

        return builder.Finish(out reason);
    }

    private static bool HasAttribute(ChineseClause clause) => clause.Tokens.Any(token => token.Class == TokenClass.Attribute);

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

    private sealed class Builder(ChineseSentence sentence, TextSpan answer)
    {
        private readonly StringBuilder _text = new();
        private TextSpan _subject;
        private int _predicate;
        private int _answerStart = -1;
        private int _answerEnd = -1;

        public string Reason { get; private set; } = "";

        /// <summary>What says when: the clause of its own right before, or the one at the head of the clauses whose subject this one shares.</summary>
        public bool AddAdjuncts(int answerClause, int main)
        {
            var from = main;
            while (from > 0 && sentence.Clauses[from - 1].IsAdjunct)
            {
                from--;
            }

            var own = from < main || SaysWhen(sentence.Clauses[main]);
            if (!own && HeadOf(main) is var head && head < main)
            {
                from = head;
                while (from > 0 && sentence.Clauses[from - 1].IsAdjunct)
                {
                    from--;
                }

                main = head;
            }

            for (var index = from; index < main; index++)
            {
                var clause = sentence.Clauses[index];
                var holdsAnswer = index == answerClause;
                if (!holdsAnswer && !SaysWhen(clause))
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
            if (clause.HasSubject)
            {
                if (!AddTokens(clause.Tokens, clause.Lead, clause.SubjectStart, dropDeictic: true))
                {
                    return false;
                }

                var start = _text.Length;
                if (IsBareAttribute(clause))
                {
                    // 全长6300千米, 坝顶高程为185米: of what, the clauses or the sentence before say.
                    if (!AddSubjectFromBefore(main, dropAttribute: true))
                    {
                        return false;
                    }

                    _text.Append(clause.SubjectEnd - clause.SubjectStart > 1 || clause.Tokens[clause.SubjectStart].Span.Length > 2 ? "的" : "");
                }

                var added = AddSubjectOf(clause, clause.SubjectStart, clause.SubjectEnd);
                _subject = TextSpan.FromBounds(start, _text.Length);
                _predicate = _text.Length;
                return added;
            }

            if (!AddSubjectFromBefore(main, dropAttribute: false))
            {
                return false;
            }

            // 中方|将|在某框架内|开展, 中方|迄今|已……: the modal verb stands before a phrase of place, behind a word of time.
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
        private bool AddSubjectFromBefore(int main, bool dropAttribute)
        {
            var start = _text.Length;
            var holder = main - 1;
            while (holder >= 0 && !sentence.Clauses[holder].IsName && (!sentence.Clauses[holder].HasSubject || IsBareAttribute(sentence.Clauses[holder])))
            {
                holder--;
            }

            // 外国军队撤出后，……: what only says when gives no subject.
            while (holder >= 0 && sentence.Clauses[holder].IsAdjunct)
            {
                holder--;
            }

            if (holder < 0 || !(sentence.Clauses[holder].HasSubject || sentence.Clauses[holder].IsName))
            {
                if (sentence.Context.Unsaid is not { } unsaid)
                {
                    return Fail("its subject is left out and stands in another sentence");
                }

                _text.Append(unsaid);
            }
            else
            {
                var owner = sentence.Clauses[holder];
                var end = owner.HasSubject ? owner.SubjectEnd : owner.Tokens.Count;
                while (dropAttribute && end - 1 > owner.SubjectStart && owner.Tokens[end - 1].Class is TokenClass.Attribute or TokenClass.De)
                {
                    end--;
                }

                if (end - owner.SubjectStart > 1 && owner.Tokens.Skip(owner.SubjectStart).Take(end - owner.SubjectStart).Any(token => token.Class is TokenClass.Figure or TokenClass.Verb))
                {
                    return Fail("it is not certain whose clause it is");
                }

                if (!AddSubjectOf(owner, owner.SubjectStart, end))
                {
                    return false;
                }
            }

            _subject = TextSpan.FromBounds(start, _text.Length);
            return true;
        }

        public bool AddBody(int main)
        {
            var clause = sentence.Clauses[main];
            return AddTokens(clause.Tokens, clause.HasSubject ? clause.SubjectEnd : clause.SubjectStart, clause.Tokens.Count, dropDeictic: false);
        }

        public Statement? Finish(out string reason)
        {
            if (_answerStart < 0)
            {
                reason = "the answer stands in words that were left out";
                return null;
            }

            if (!IsBalanced(_text.ToString()))
            {
                reason = "a quotation begins or ends within it";
                return null;
            }

            if (_text.Length > Longest)
            {
                reason = "the sentence is too long for a question";
                return null;
            }

            reason = "";
            return new Statement(_text.ToString(), TextSpan.FromBounds(_answerStart, _answerEnd), Language.Chinese)
            {
                Subject = _subject,
                PredicateStart = _predicate,
            };
        }

        /// <summary>A subject that names only a measure, and not of what: 全长, 坝顶高程, 总装机容量.</summary>
        private static bool IsBareAttribute(ChineseClause clause)
        {
            if (!clause.HasSubject || clause.Tokens[clause.SubjectEnd - 1].Class != TokenClass.Attribute)
            {
                return false;
            }

            var length = clause.Tokens[clause.SubjectEnd - 1].Span.End - clause.Tokens[clause.SubjectStart].Span.Start;
            return length <= 7 && clause.Tokens.Skip(clause.SubjectStart).Take(clause.SubjectEnd - clause.SubjectStart)
                .All(token => token.Class is TokenClass.Attribute or TokenClass.NounVerb or TokenClass.Adverb || (token.Class == TokenClass.Content && token.Span.Length <= 2));
        }

        /// <summary>The first clause of those that share one subject up to this one.</summary>
        private int HeadOf(int main)
        {
            var head = main;
            while (head > 0 && !sentence.Clauses[head].HasSubject && !sentence.Clauses[head - 1].IsSubordinate)
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
                if (before.Modals().Select(modal => (Token?)modal).FirstOrDefault(modal => modal!.Value.In(sentence.Text) is "将" or "将会" or "将要" or "计划" or "拟" or "力争" or "要" or "应" or "应该") is { } modal)
                {
                    return modal;
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
                .Any(token => token.Class is TokenClass.Time or TokenClass.Date
                    || token.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration })
            || (clause.IsAdjunct && clause.Tokens[clause.Lead].Class == TokenClass.Preposition && clause.Tokens.Count - clause.Lead < 8
                && clause.Tokens.All(token => token.Class != TokenClass.Verb));

        private bool AddSubjectOf(ChineseClause owner, int from, int to)
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

                // 其面积 is 某地的面积.
                if (from < to && pronoun == "其" && owner.Tokens[from].Class != TokenClass.De)
                {
                    _text.Append('的');
                }
            }

            return AddTokens(owner.Tokens, from, to, dropDeictic: false);
        }

        private bool AddTokens(IReadOnlyList<Token> tokens, int from, int to, bool dropDeictic)
        {
            for (var index = from; index < to; index++)
            {
                var token = tokens[index];
                var words = token.In(sentence.Text);
                var holdsAnswer = token.Span.Overlaps(answer);
                if (token.Class == TokenClass.Bracketed && !holdsAnswer)
                {
                    continue;
                }

                if (token.Class == TokenClass.Time && !holdsAnswer)
                {
                    if (sentence.Context.YearOf(words) is { } year)
                    {
                        words = FormattableString.Invariant($"{year}年");
                    }
                    else if (IsNow(words))
                    {
                        continue;
                    }
                    else if (PointsElsewhere(words))
                    {
                        if (dropDeictic)
                        {
                            continue;
                        }

                        return Fail($"“{words}” points outside the sentence");
                    }
                }

                if (token.Class == TokenClass.Pronoun && !holdsAnswer)
                {
                    // 其 and 自己 are the subject of their own clause.
                    var isOwn = words is "其" or "自己" or "自身" or "其他" or "其余" or "其它" or "彼此" or "各方" or "有人" or "人们" && _text.Length > 0;
                    if (!isOwn)
                    {
                        if (sentence.Context.Resolve(words) is not { } named || words is "他" or "她" or "它")
                        {
                            return Fail($"“{words}” points outside the sentence");
                        }

                        words = named;
                    }
                }

                Append(token, words, holdsAnswer);
            }

            return true;
        }

        private void Append(Token token, string words, bool holdsAnswer)
        {
            var start = _text.Length;
            foreach (var unit in words)
            {
                // Blanks belong between Latin words only.
                if (unit is not (' ' or '\u00A0' or '\u3000') || (_text.Length > 0 && Characters.IsLatin(_text[^1])))
                {
                    _text.Append(unit);
                }
            }

            if (!holdsAnswer)
            {
                return;
            }

            // The answer may be part of the token only: the title inside 《》.
            var offset = Math.Max(0, answer.Start - token.Span.Start);
            var tail = Math.Max(0, token.Span.End - answer.End);
            _answerStart = _answerStart < 0 ? start + offset : _answerStart;
            _answerEnd = _text.Length - tail;
        }

        private static bool IsBalanced(string text) =>
            text.Count(unit => unit == '“') == text.Count(unit => unit == '”') && text.Count(unit => unit == '‘') == text.Count(unit => unit == '’')
            && !text.Contains('‘', StringComparison.Ordinal);

        private static bool IsNow(string words) => words is "目前" or "现在" or "如今" or "当前" or "现今" or "当今" or "现时";

        private static bool PointsElsewhere(string words) =>
            words is "今天" or "昨天" or "明天" or "后天" or "前天" or "今日" or "昨日" or "明日" or "今年" or "去年" or "明年" or "前年" or "后年" or "本月"
                or "上月" or "下月" or "本周" or "上周" or "下周" or "今晚" or "昨晚" or "当年" or "同年" or "次年" or "翌年" or "隔年" or "当日" or "当天" or "当时"
                or "当晚" or "同日" or "次日" or "翌日" or "同月" or "当月" or "那时" or "那年" or "这时" or "此时" or "届时" or "其间" or "期间" or "近日" or "日前"
                or "近期" or "最近" or "刚才" or "不久" or "不久后" or "之后" or "之前" or "此前" or "此后" or "近年" or "近年来";

        private bool Fail(string reason)
        {
            Reason = reason;
            return false;
        }
    }
}
