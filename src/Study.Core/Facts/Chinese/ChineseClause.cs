using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>One clause of a sentence: what it is about, what it says, and what stands before that.</summary>
internal sealed record ChineseClause
{
    /// <summary>Its tokens, without the mark that ends it; never empty.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>How many tokens at its start only link it to what came before: 但, 其中, 此外.</summary>
    public required int Lead { get; init; }

    /// <summary>The token its subject begins with; equal to <see cref="SubjectEnd"/> where it has none of its own.</summary>
    public required int SubjectStart { get; init; }

    /// <summary>One past the subject's last token.</summary>
    public required int SubjectEnd { get; init; }

    /// <summary>The token that its predicate begins with; the count of tokens where it has none.</summary>
    public required int Predicate { get; init; }

    /// <summary>The verb it turns on; -1 where none is known.</summary>
    public required int Verb { get; init; }

    /// <summary>Whether it holds only under a condition: 如果, 除非.</summary>
    public required bool IsConditional { get; init; }

    /// <summary>A clause that only says when, where or under what: 未来3年; 面对新形势; 外国军队撤出后.</summary>
    public required bool IsAdjunct { get; init; }

    /// <summary>How many characters at its end make an adjunct of it: the 后 of 外国军队撤出后.</summary>
    public required int AdjunctEnd { get; init; }

    public bool HasSubject => SubjectEnd > SubjectStart;

    public bool HasPredicate => Predicate < Tokens.Count;

    /// <summary>Whether it says something that can stand alone.</summary>
    public bool IsStatement => HasPredicate && (!IsAdjunct || (HasSubject && Verb >= 0 && AdjunctEnd > 0));

    /// <summary>Where it stands in the sentence.</summary>
    public TextSpan Span => TextSpan.FromBounds(Tokens[0].Span.Start, Tokens[^1].Span.End);

    /// <summary>Its subject's tokens.</summary>
    public IEnumerable<Token> Subject => Tokens.Skip(SubjectStart).Take(SubjectEnd - SubjectStart);

    /// <summary>Only a name, of which the clauses behind it speak: 渡川之战，又名……</summary>
    public bool IsName => !HasPredicate && SubjectStart < Tokens.Count && Tokens.Where(token => token.Class != TokenClass.Bracketed).Sum(token => token.Span.Length) <= 24
        && Tokens.Skip(SubjectStart).All(token => token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.Quoted or TokenClass.Title
            or TokenClass.Bracketed or TokenClass.De or TokenClass.And or TokenClass.Attribute);

    /// <summary>The modal verbs between subject and verb, as far as they stand together: 将, 将加紧, 力争.</summary>
    public IEnumerable<Token> Modals() => Tokens.Skip(Predicate).TakeWhile(token => token.Class is not (TokenClass.Verb or TokenClass.NounVerb)).Where(token => token.Class == TokenClass.Modal);
}

/// <summary>Cuts a sentence into clauses and finds subject and verb of each.</summary>
internal static class ChineseClauses
{
    // What a clause ends with that only says when, the longest first: 外国军队撤出后.
    private static readonly string[] AdjunctEnds =
        ["的时候", "的过程中", "过程中", "领导下", "支持下", "指引下", "之际", "之时", "期间", "以来", "之后", "之前", "以后", "以前", "之下", "之中", "年来", "后", "前", "时"];

    // What a phrase with a preposition in front ends with: 在会议上, 在框架内, 20年来.
    private const string PhraseEnds = "中上下里内时后前间际外旁侧来起";

    public static IReadOnlyList<ChineseClause> Of(string sentence, IReadOnlyList<Token> tokens)
    {
        var clauses = new List<ChineseClause>();
        var start = 0;
        for (var index = 0; index <= tokens.Count; index++)
        {
            if (index == tokens.Count || tokens[index].Class == TokenClass.Break)
            {
                if (index > start)
                {
                    clauses.Add(Parse(sentence, [.. tokens.Skip(start).Take(index - start)]));
                }

                start = index + 1;
            }
        }

        return clauses;
    }

    private static ChineseClause Parse(string sentence, Token[] tokens)
    {
        var lead = 0;
        while (lead < tokens.Length - 1 && tokens[lead].Class is TokenClass.Connective)
        {
            lead++;
        }

        var subjectStart = SkipAdjuncts(sentence, tokens, lead);
        var predicate = PredicateFrom(tokens, subjectStart);
        var subjectEnd = predicate;
        if (subjectEnd > subjectStart + 1 && tokens[subjectEnd - 1].Class is TokenClass.And)
        {
            subjectEnd--;
        }

        // A clause without anything said of what it names has no subject, only a name.
        var isNameOnly = predicate == tokens.Length;
        var adjunctEnd = AdjunctEndOf(sentence, tokens);
        return new ChineseClause
        {
            Tokens = tokens,
            Lead = lead,
            SubjectStart = subjectStart,
            SubjectEnd = isNameOnly ? subjectStart : subjectEnd,
            Predicate = predicate,
            Verb = VerbFrom(tokens, predicate),
            IsConditional = tokens[0].Class == TokenClass.Subordinate,
            IsAdjunct = adjunctEnd > 0 || OnlySaysWhen(sentence, tokens, lead, subjectStart, predicate),
            AdjunctEnd = adjunctEnd,
        };
    }

    private static bool OnlySaysWhen(string sentence, Token[] tokens, int lead, int subjectStart, int predicate)
    {
        if (predicate == tokens.Length && subjectStart == tokens.Length && subjectStart > lead)
        {
            return true;
        }

        // 面对复杂的形势, 为助力经济复苏: a preposition, and nothing is done behind what it governs.
        // 1963年为纪念……: a time may stand before it.
        var isPurpose = IsPurpose(sentence, tokens, lead) || IsPurpose(sentence, tokens, subjectStart);
        return isPurpose
            || tokens[lead].Class == TokenClass.Connective
            || IsView(sentence, tokens[lead], tokens[^1])
            || (tokens[lead].In(sentence) is "据" or "根据" or "按" or "按照" && tokens[^1].Class == TokenClass.NounVerb)
            || (predicate == tokens.Length && tokens.Length > lead + 1 && tokens[^1].IsNominal && sentence[tokens[^1].Span.End - 1] is '中' or '里' or '内')
            || (tokens[lead].In(sentence) is "除" or "除了" && sentence[tokens[^1].Span.End - 1] is '外')
            || (lead < tokens.Length && tokens[lead].Class == TokenClass.Preposition && !tokens.Skip(predicate).Any(token => token.Class is TokenClass.Verb or TokenClass.NounVerb));
    }

    private static bool IsPurpose(string sentence, Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at].In(sentence) is "为" or "为了" && tokens[at + 1].Class is TokenClass.Verb;

    // How far a view reaches: 分行业大类看.
    private const int LongestView = 8;

    /// <summary>分产业看, 从环比看: by what the figures behind it are told.</summary>
    private static bool IsView(string sentence, Token first, Token last) =>
        last.Span.End - first.Span.Start <= LongestView && sentence[last.Span.End - 1] == '看' && sentence[first.Span.Start] is '分' or '从' or '按' or '就';

    private static int AdjunctEndOf(string sentence, Token[] tokens)
    {
        var words = sentence.AsSpan(tokens[0].Span.Start, tokens[^1].Span.End - tokens[0].Span.Start);
        foreach (var ending in AdjunctEnds)
        {
            if (words.EndsWith(ending))
            {
                // 开放至晚上9时, 三小时
                if (ending == "时" && words.Length > 1 && (Characters.IsDigit(words[^2]) || ChineseNumber.DigitOf(words[^2]) >= 0 || words[^2] is '小' or '十' or '点'))
                {
                    return 0;
                }

                // 位于学校前 says where something is.
                return tokens.Any(token => token.In(sentence) is "位于" or "在于" or "处于" or "是" or "为") ? 0 : ending.Length;
            }
        }

        return 0;
    }

    /// <summary>Passes over what says when and where before the subject: dates, times, 在…中, 20年来.</summary>
    private static int SkipAdjuncts(string sentence, Token[] tokens, int from)
    {
        var at = from;
        while (at < tokens.Length)
        {
            if (tokens[at].Class is TokenClass.Time or TokenClass.Date)
            {
                at++;
                if (at < tokens.Length && tokens[at].Class == TokenClass.Figure && IsDuration(tokens[at]))
                {
                    at++;
                }

                at += at < tokens.Length && EndsPhrase(sentence, tokens[at]) && tokens[at].Span.Length <= 2 ? 1 : 0;
            }
            else if (tokens[at].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Age } && at + 1 < tokens.Length && tokens[at + 1].Class is TokenClass.Verb or TokenClass.Adverb)
            {
                at++;
            }
            else if (IsDuration(tokens[at]) && at + 1 < tokens.Length && tokens[at + 1].Span.Length <= 2 && EndsPhrase(sentence, tokens[at + 1]))
            {
                at += 2;
            }
            else if (tokens[at].Class == TokenClass.Preposition && EndOfPhrase(sentence, tokens, at) is > 0 and var end)
            {
                at = end;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool IsDuration(Token token) => token.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration };

    private static bool EndsPhrase(string sentence, Token token) => PhraseEnds.Contains(sentence[token.Span.End - 1], StringComparison.Ordinal);

    /// <summary>One past the phrase that a preposition begins; 0 where what follows is the predicate itself (向各国提供).</summary>
    private static int EndOfPhrase(string sentence, Token[] tokens, int at)
    {
        if (sentence[tokens[at].Span.Start] is '向' or '把' or '被' or '由' or '给' or '同' or '跟')
        {
            return 0;
        }

        // 于1995年, 在1997年
        if (at + 1 < tokens.Length && tokens[at + 1].Class is TokenClass.Date or TokenClass.Time)
        {
            var after = at + 2;

            // 在2013年的公开赛中, 在2015年美国大奖赛上: the date belongs to what happened then.
            if (after + 1 < tokens.Length && tokens[at].Span.Length == 1 && sentence[tokens[at].Span.Start] == '在' && (tokens[after].IsNominal || tokens[after].Class is TokenClass.De)
                && Array.FindIndex(tokens, after, token => token.Class is TokenClass.Verb or TokenClass.Modal or TokenClass.Adverb) is var verb
                && Array.FindIndex(tokens, after, token => token.IsNominal && EndsPhrase(sentence, token)) is >= 0 and var phraseEnd && (verb < 0 || phraseEnd < verb))
            {
                return phraseEnd + 1;
            }

            return after < tokens.Length && tokens[after].Span.Length <= 2 && EndsPhrase(sentence, tokens[after]) ? after + 1 : after;
        }

        for (var end = at + 1; end < tokens.Length; end++)
        {
            var endsHere = (tokens[end].IsNominal || tokens[end].Class == TokenClass.Time) && EndsPhrase(sentence, tokens[end]);
            if (endsHere && (end + 1 == tokens.Length || tokens[end + 1].Class is not TokenClass.De))
            {
                return end + 1;
            }

            if (tokens[end].Class is TokenClass.Modal)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The token the predicate begins with: the first that is done or said, unless it is part of a phrase that ends in 的 and a noun.</summary>
    private static int PredicateFrom(Token[] tokens, int from)
    {
        for (var at = from; at < tokens.Length; at++)
        {
            var beginsPredicate = tokens[at].Class switch
            {
                TokenClass.Verb or TokenClass.Modal or TokenClass.Adverb or TokenClass.Preposition => true,
                TokenClass.Time or TokenClass.Date => at > from,
                TokenClass.Figure => at > from && tokens[at - 1].Class is TokenClass.Attribute && (at + 1 == tokens.Length || tokens[at + 1].Class is not TokenClass.De),
                _ => false,
            };

            // 帮助有需要的国家: at a clause's start a word that can be a verb is one, unless a noun is built on it.
            beginsPredicate |= at == from && at + 1 < tokens.Length && tokens[at].Class == TokenClass.NounVerb
                && (tokens[at + 1].IsNominal || tokens[at + 1].Class is TokenClass.Pronoun or TokenClass.Figure or TokenClass.Quoted or TokenClass.Title);
            if (!beginsPredicate || (at > from && tokens[at - 1].Class == TokenClass.De))
            {
                continue;
            }

            if (at > from && EndOfRelative(tokens, at) is > 0 and var behind)
            {
                at = behind - 1;
                continue;
            }

            return at;
        }

        return WeakPredicateFrom(tokens, from);
    }

    /// <summary>
    /// The token behind 的 when what begins at <paramref name="at"/> only describes the noun behind it, and another predicate follows:
    /// 中方设立的首期贷款|即将实施完毕. 0 where it does not.
    /// </summary>
    private static int EndOfRelative(Token[] tokens, int at)
    {
        for (var de = at + 1; de + 1 < tokens.Length; de++)
        {
            if (tokens[de].Class == TokenClass.De && tokens[de - 1].Class is TokenClass.Verb or TokenClass.NounVerb)
            {
                var hasPredicate = tokens.Skip(de + 2).Any(token => token.Class is TokenClass.Verb or TokenClass.Modal or TokenClass.Adverb);
                return hasPredicate ? de + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// With no other verb: a noun that can be a verb, when a figure follows (贸易额年均增长约12%); or a name and a figure side by side
    /// (图书馆藏书81万册).
    /// </summary>
    private static int WeakPredicateFrom(Token[] tokens, int from)
    {
        for (var at = tokens.Length - 1; at > from; at--)
        {
            if (tokens[at].Class == TokenClass.NounVerb && at + 1 < tokens.Length && tokens[at + 1].Class is TokenClass.Figure)
            {
                return at;
            }
        }

        // 特斯拉|与两位商人|合作
        if (tokens[^1].Class == TokenClass.NounVerb && tokens.Length > from + 2 && Array.FindIndex(tokens, from + 1, token => token.Class == TokenClass.And) > 0)
        {
            return tokens.Length - 1;
        }

        // 第一产业增加值40666亿元: the ordinal belongs to the name.
        var figure = Array.FindIndex(tokens, IsMeasure);
        var isNominal = figure > from && tokens.Count(IsMeasure) == 1
            && tokens[figure].Mention is FigureMention { Figure.Unit.Kind: not (UnitKind.Ordinal or UnitKind.None or UnitKind.Duration or UnitKind.Age) }
            && tokens.Skip(from).Take(figure - from).All(token => token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.De or TokenClass.And or TokenClass.Quoted or TokenClass.Title or TokenClass.Bracketed or TokenClass.Figure)
            && tokens[figure - 1].Class is not (TokenClass.De or TokenClass.And);
        return isNominal ? figure : tokens.Length;
    }

    private static bool IsMeasure(Token token) => token.Class == TokenClass.Figure && token.Mention is not FigureMention { Figure.Unit.Kind: UnitKind.Ordinal };

    private static int VerbFrom(Token[] tokens, int predicate)
    {
        for (var at = predicate; at < tokens.Length; at++)
        {
            if (tokens[at].Class == TokenClass.Verb && !(at + 1 < tokens.Length && tokens[at + 1].Class == TokenClass.De))
            {
                return at;
            }
        }

        for (var at = predicate; at < tokens.Length; at++)
        {
            if (tokens[at].Class is TokenClass.NounVerb or TokenClass.Verb)
            {
                return at;
            }
        }

        return -1;
    }
}
