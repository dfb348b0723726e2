using System.Globalization;
using System.Text;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Puts a statement together from left to right, and stops where something points outside the sentence.</summary>
internal sealed class ChineseStatementBuilder(ChineseSentence sentence, TextSpan answer)
{
    // A stem longer than this is no longer read at a glance.
    private const int Longest = 72;

    // A sentence shown with a gap may be a little longer, for it is only read.
    private const int LongestShown = 74;

    // A name longer than this is no longer the name of whom the next clauses speak.
    private const int LongestShared = 16;

    private readonly StringBuilder _text = new();
    private TextSpan _subject;
    private int _predicate;
    private int _answerStart = -1;
    private int _answerEnd = -1;

    // Where the words end that say which text it is from.
    private int _labelEnd;

    // Whether what was put down so far says of whom a pronoun speaks.
    private bool _isNamed;

    // Whether the sentence is shown as it stands, so that a common noun in its place may be its subject.
    private bool _isShown;

    /// <summary>How many characters a common noun must have at least that a sentence shown as it stands may speak of; 0 where it must be a name.</summary>
    public int ShortestNoun { get; init; }

    /// <summary>Whether a sentence may begin with a clause that leaves out who is named in the next.</summary>
    public bool LooksAhead { get; init; }

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
                if (clause.Tokens[clause.Lead].Class == TokenClass.Preposition && sentence.Text[clause.Span.End - 1] is '中' or '内' or '里' or '外')
                {
                    // 在……企业中，|民营企业占八成: of the others it is not said.
                    return Fail("of which ones it holds stands in a clause before it");
                }

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
    /// <param name="isExact">Whether nothing behind that clause may be taken.</param>
    public bool AddSentence(int main, bool isExact = false)
    {
        if (isExact && (EndsOpen(sentence.Clauses[main]) || sentence.Clauses[main].IsAdjunct || sentence.Clauses[main].IsConditional || !sentence.Clauses[main].HasPredicate))
        {
            return Fail("the clause does not end what it says");
        }

        _isShown = true;
        var first = IsRowOfQuotes(sentence.Clauses[0]) && main > 0 ? 1 : 0;
        while (first < main && sentence.Clauses[first].IsAdjunct)
        {
            first++;
        }

        var opening = sentence.Clauses[first];
        if (opening.Tokens[opening.Lead].Class is TokenClass.And or TokenClass.De or TokenClass.Etc)
        {
            return Fail("it begins in the middle of something");
        }

        for (var index = IsRowOfQuotes(sentence.Clauses[0]) ? 1 : 0; index < first; index++)
        {
            var adjunct = sentence.Clauses[index];
            if (!AddTokens(adjunct.Tokens, adjunct.Lead, adjunct.Tokens.Count, dropDeictic: true))
            {
                return false;
            }

            _text.Append(_text.Length > 0 && _text[^1] != '，' ? "，" : "");
        }

        var isName = opening.IsName && first < main && ChineseSubjects.IsNamed(sentence, [.. opening.Tokens.Skip(opening.SubjectStart)]);
        if (!opening.HasPredicate && !isName)
        {
            // 女歌手某某献唱了国歌: the lexicon lacks the verb, and the dictionary has it.
            if (!TellsWhen(opening.Tokens) || !ChineseSubjects.IsNamed(sentence, opening.Tokens) || opening.Tokens.Any(token => token.Class == TokenClass.Pronoun))
            {
                return Fail("no verb is known in its clause");
            }

            _isNamed = true;
            return AddRest(main, opening.Tokens[opening.Lead].Span.Start);
        }

        if (!opening.HasSubject && !isName && NamesSomebody(opening) && SaysThereIs(opening))
        {
            // 在美国，约有300万人……: nobody is left out, for the clause itself says where or of what.
            _isNamed = true;
            return AddRest(main, opening.Tokens[opening.Lead].Span.Start);
        }

        if (LooksAhead && !opening.HasSubject && !isName && IsNamedLater(first, main))
        {
            // 经过多年发展，某奖将名额……: who is left out at the head is named in the next clause.
            _isNamed = true;
            return AddRest(main, opening.Tokens[opening.Lead].Span.Start);
        }

        var named = isName ? opening.Tokens.Count : opening.SubjectEnd;
        if (isName ? !AddTokens(opening.Tokens, opening.Lead, named, dropDeictic: true) : !AddSubject(first))
        {
            return false;
        }

        // Whoever is spoken of from here on stands before.
        _isNamed = true;
        var from = named < opening.Tokens.Count ? opening.Tokens[named].Span.Start : opening.Span.End;
        return AddRest(main, opening.HasSubject || isName ? from : opening.Tokens[opening.SubjectStart].Span.Start);
    }

    /// <summary>The document's topic, where it describes one and the sentence does not begin with a pronoun that may mean another.</summary>
    public bool AddLabel()
    {
        if (ChineseLabel.Of(sentence, answer) is not { } label)
        {
            return Fail("the document has no topic of its own");
        }

        if (sentence.Tokens.FirstOrDefault(token => token.Class is not (TokenClass.Connective or TokenClass.Break)) is { Class: TokenClass.Pronoun })
        {
            return Fail("a pronoun begins it");
        }

        _text.Append(label);
        _labelEnd = _text.Length;
        return true;
    }

    /// <summary>The sentence before this one, where it says by itself of whom it speaks.</summary>
    public bool AddSentenceBefore()
    {
        if (sentence.Before is not { } before)
        {
            return Fail("there is no sentence before it");
        }

        var other = new ChineseStatementBuilder(before, answer: default);
        if (!other.AddSentence(before.Clauses.Count - 1, isExact: true))
        {
            return Fail(other.Reason);
        }

        _text.Append(other._text).Append('。');
        _isNamed = true;
        return true;
    }

    /// <summary>The sentence's words from its beginning, or from a place, to the end of the clause that says it and of what that clause still needs.</summary>
    public bool AddRest(int main, int from = 0)
    {
        while (main + 1 < sentence.Clauses.Count && (EndsOpen(sentence.Clauses[main]) || sentence.Clauses[main].IsAdjunct || sentence.Clauses[main].IsConditional || IsHalf(sentence.Clauses[main]) || EndsAtPlace(sentence.Clauses[main]) || GoesOn(main)))
        {
            main++;
        }

        // The whole sentence reads best, where it is not too long and does not name what was counted.
        var end = sentence.Clauses[TellsMembers(main) ? main : ^1].Span.End;
        var last = _text.Length - _labelEnd + end - from <= LongestShown ? end : sentence.Clauses[main].Span.End;
        if (_text.Length - _labelEnd + last - from - answer.Length > 2 * LongestShown)
        {
            return Fail("the sentence is too long for a question");
        }

        if (sentence.Clauses.FirstOrDefault(clause => clause.Span.Start >= last) is { } after && after.Tokens[0].In(sentence.Text) is "就" or "便" or "即" or "才")
        {
            // 心电仪一采样，|就……: what happens then is left out.
            return Fail("the sentence is too long for a question");
        }

        var rest = sentence.Tokens.Where(token => token.Span.Start >= from && token.Span.End <= last).ToList();
        if (!rest.Where((token, at) => !token.Span.Overlaps(answer) && token.Class is TokenClass.Verb or TokenClass.NounVerb or TokenClass.Attribute or TokenClass.Modal && (at + 1 == rest.Count || rest[at + 1].Class != TokenClass.De)
            && !(token.Class == TokenClass.NounVerb && at > 0 && rest[at - 1].IsNominal && at + 1 < rest.Count && rest[at + 1].Class == TokenClass.Content)).Any() && !TellsWhen(rest) && !CountsPart())
        {
            return Fail("no verb is known in its clause");
        }

        if (rest.Find(token => token.Class is not (TokenClass.Break or TokenClass.Connective)).Class is TokenClass.De or TokenClass.Aspect or TokenClass.Etc)
        {
            return Fail("it begins in the middle of something");
        }

        return AddTokens(rest, 0, rest.Count, dropDeictic: true);
    }

    // A part of the topic has no longer name: 背鳍硬棘.
    private const int LongestPart = 8;

    /// <summary>关于石桥鱼：背鳍硬棘|8枚: behind the name of what an article describes, a part and how many of it there are need no verb.</summary>
    private bool CountsPart()
    {
        if (_labelEnd == 0 || !sentence.Context.IsCertain || sentence.Context.IsAboutPerson || sentence.Clauses.FirstOrDefault(clause => clause.Span.Contains(answer)) is not { } clause)
        {
            return false;
        }

        var at = clause.Tokens.ToList().FindIndex(token => token.Span.Contains(answer));
        var part = clause.Tokens.Take(at).ToList();
        return at > 0 && clause.Tokens[at].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Count or UnitKind.Physical or UnitKind.Money }
            && clause.Tokens[at].Mention is not FigureMention { Figure.Unit.Code: "deg" } && (at + 1 == clause.Tokens.Count || clause.Tokens[at + 1].Class == TokenClass.And)
            && !ChineseNames.IsChinesePerson(ChineseTokens.WordsOf(sentence.Text, part)) && part.Sum(token => token.Span.Length) is >= 2 and <= LongestPart && part.TrueForAll(token => token.IsNominal || token.Class is TokenClass.Attribute or TokenClass.NounVerb || (token == part[^1] && part.Count > 1 && token.In(sentence.Text) is "可达" or "达" or "可" or "约"));
    }

    /// <summary>共四所高中，|分别为甲校、乙校……: the clauses behind a count name what was counted.</summary>
    private bool TellsMembers(int main) =>
        main + 1 < sentence.Clauses.Count
        && sentence.Tokens.Any(token => token.Span.Contains(answer) && token.Mention is FigureMention { Figure: { Unit.Kind: UnitKind.Count, IsRange: false, Low: >= 2m and <= 10m } })
        && (sentence.Text[sentence.Clauses[main + 1].Span.Start - 1] == '：' || Array.Exists(Members, word => sentence.Text.AsSpan(sentence.Clauses[main + 1].Span.Start).StartsWith(word)));

    // What leads to the members of what was counted.
    private static readonly string[] Members = ["分别", "即", "包括", "一是", "一为", "其中一"];

    /// <summary>Whether a date is asked for, of which a sentence need not be understood, and a word that the lexicon does not know is a verb of the dictionary.</summary>
    private bool TellsWhen(IEnumerable<Token> tokens) =>
        sentence.Tokens.Any(token => token.Class == TokenClass.Date && token.Span.Contains(answer))
        && tokens.Any(token => token.Class == TokenClass.Content && ChineseWords.Cut(token.Span.In(sentence.Text)).Exists(word => word is { Tag: WordTag.Verb, Span.Length: >= 2 }));

    // Verbs whose object is the clause behind them.
    internal static readonly HashSet<string> Sayings = ["提议", "决定", "呼吁", "主张", "承诺", "同意", "希望", "认定", "预测", "推断", "推测", "报告", "报导", "报道", "解释", "警告", "显示", "表示", "指出", "认为", "称", "说", "宣布", "规定", "证明", "强调", "相信", "发现", "估计", "预计", "声称", "透露", "宣称", "提出", "建议", "要求", "证实", "表明", "得知", "说明", "是", "为", "有", "使", "使得", "让", "令", "包括", "如", "即", "例如"];

    // What begins a clause that only the next one completes.
    private static readonly HashSet<string> Halves = ["虽然", "虽", "尽管", "由于", "因为", "因", "为了", "不但", "不仅", "当", "每当", "除", "除了", "既然", "与其", "作为", "身为", "随着"];

    /// <summary>在某时|与某桥合龙，|更名为……: a date or a place leads to what only the next clause says.</summary>
    private bool GoesOn(int clause) =>
        sentence.Clauses[clause + 1] is { HasSubject: false, IsName: false } next && (SaysOfWhom(sentence.Clauses[clause]) || !sentence.Clauses[clause].HasSubject
        && next.Tokens[next.Lead].Class is TokenClass.Verb && sentence.Clauses[clause].Tokens[sentence.Clauses[clause].Lead].Class is TokenClass.Preposition or TokenClass.Connective);

    /// <summary>相信|不断壮大的队伍|，将……: what is said of them stands in the next clause.</summary>
    private bool SaysOfWhom(ChineseClause clause) =>
        clause.Verb >= 0 && Sayings.Contains(clause.Tokens[clause.Verb].In(sentence.Text)) && clause.Tokens[clause.Verb].In(sentence.Text) is not ("是" or "为" or "有" or "包括" or "如" or "即")
        && clause.Verb + 1 < clause.Tokens.Count && clause.Tokens.Skip(clause.Verb + 1).All(token => token.Class is not (TokenClass.Modal or TokenClass.Verb or TokenClass.Preposition) || token.Span.Overlaps(answer));

    /// <summary>某月在全国的17处考场，|举行考试: a phrase of place and no verb.</summary>
    private static bool EndsAtPlace(ChineseClause clause) =>
        !clause.HasPredicate && clause.Tokens.Any(token => token.Class == TokenClass.Preposition) && clause.Tokens.All(token => token.Class != TokenClass.Verb);

    private bool IsHalf(ChineseClause clause) => Halves.Contains(clause.Tokens[0].In(sentence.Text)) || Halves.Contains(clause.Tokens[clause.Lead].In(sentence.Text));

    /// <summary>“……”“……”……: points that the sentence behind them sums up.</summary>
    private static bool IsRowOfQuotes(ChineseClause clause) => clause.Tokens.Count > 1 && clause.Tokens.All(token => token.Class == TokenClass.Quoted);

    /// <summary>A clause that has not yet said what it set out to say.</summary>
    private bool EndsOpen(ChineseClause clause) =>
        Sayings.Contains(clause.Tokens[^1].In(sentence.Text)) || clause.Tokens[^1].Class is TokenClass.De or TokenClass.And or TokenClass.Preposition or TokenClass.Modal or TokenClass.Adverb or TokenClass.Connective;

    // Verbs that need nobody who does it.
    private static readonly HashSet<string> ThereIs = ["有", "约有", "共有", "仅有", "设有", "建有", "存在", "发生", "出现", "爆发", "成立", "诞生", "只有", "住有", "居住着"];

    /// <summary>Whether the first clause that has a subject, up to the one with the answer, names it, and no pronoun stands before.</summary>
    private bool IsNamedLater(int first, int main) =>
        sentence.Clauses.Skip(first).Take(main + 1 - first).FirstOrDefault(clause => clause.HasSubject) is { } holder
        && ChineseSubjects.Judge(sentence, holder) is Reference.Definite
        && sentence.Tokens.TakeWhile(token => token.Span.Start < holder.Span.End).All(token => token.Class != TokenClass.Pronoun)
        && sentence.Clauses[first].Tokens[sentence.Clauses[first].Lead] is var head && (head.Class == TokenClass.Preposition || LeadsIn.Contains(head.In(sentence.Text)));

    // What leads to a clause behind it that says who did it.
    private static readonly HashSet<string> LeadsIn = ["经过", "根据", "依据", "随着", "随著", "按照", "由于", "因", "通过", "为了", "为"];

    private bool SaysThereIs(ChineseClause clause) => clause.Verb >= 0 && clause.Tokens.All(token => token.Class != TokenClass.Pronoun) && ThereIs.Contains(clause.Tokens[clause.Verb].In(sentence.Text));

    /// <summary>Whether a clause without subject names a place, a body, a work or the document's topic.</summary>
    private bool NamesSomebody(ChineseClause clause) =>
        clause.Tokens.Any(token => !token.Span.Overlaps(answer)
            && (token.Class is TokenClass.Place or TokenClass.Quoted or TokenClass.Title
                || (token.IsNominal && sentence.Context.Topic is { } topic && token.In(sentence.Text).Contains(topic, StringComparison.Ordinal))));

    /// <param name="main">The clause that says it; -1 where the sentence is shown as it stands.</param>
    public Statement? Finish(int main, out string reason)
    {
        var text = _text.ToString();
        if (main >= 0 && sentence.Clauses[main] is { IsAdjunct: true } clause && _predicate > 0 && _answerEnd <= text.Length - clause.AdjunctEnd)
        {
            // 外国军队撤出后: without its 后 it says that they did.
            text = text[..^clause.AdjunctEnd];
            if (text[0] is '自' or '从')
            {
                reason = "the clause is bound to one that is not told";
                return null;
            }
        }

        reason = _answerStart < 0 || _answerEnd > text.Length ? "the answer stands in words that were left out"
            : !IsBalanced(text) ? "a quotation begins or ends within it"
            : text.Length - _labelEnd - (_answerEnd - _answerStart) > (main < 0 ? LongestShown : Longest) ? "the sentence is too long for a question"
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
            case Reference.PartOfTopic when _isShown:
                return Fail("of what it is said, only the text's topic says");
            case Reference.PartOfTopic:
                // 全长6300千米, 坝顶高程为185米: of what, the clauses or the sentence before say.
                var isAttribute = ChineseSubjects.IsBareAttribute(clause);
                if (!sentence.Tokens.Any(token => token.Class == TokenClass.Figure && token.Span.Overlaps(answer)) || !(isAttribute || (clause.Verb >= 0 && ChineseSubjects.IsPart(sentence, clause))))
                {
                    return Fail("of what it is said, only the text's topic says");
                }

                if (!(isAttribute ? AddSubjectFromBefore(main, isOwner: true) : AddTopic()))
                {
                    return false;
                }

                _text.Append(isAttribute && clause.SubjectEnd - clause.SubjectStart == 1 && clause.Tokens[clause.SubjectStart].Span.Length <= 2 ? "" : "的");
                goto default;
            case Reference.Unclear when ShortestNoun == 0 || !ChineseSubjects.SaysEnough(sentence, clause, ShortestNoun):
                return Fail("it is not said of which one");
            default:
                if (sentence.Text.AsSpan(clause.Tokens[clause.SubjectStart].Span.Start) is var words && (words.StartsWith("成员国") || words.StartsWith("各成员国")) && sentence.Context.Resolve("该组织") is { } body)
                {
                    // Members, and of which body the document says by its name.
                    _text.Append(body);
                }

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
        while (holder >= 0 && (sentence.Clauses[holder].IsAdjunct || !HoldsSubject(sentence.Clauses[holder], isOwner) || IsRemark(holder)))
        {
            holder--;
        }

        // 赵大山，石桥人，1982年参加工作: of several names in a row the first is who is spoken of.
        while (holder > 0 && sentence.Clauses[holder].IsName && sentence.Clauses[holder - 1].IsName)
        {
            holder--;
        }

        // 不能从……出发，推行霸权: what is denied of the one may be denied of the other.
        if (sentence.Clauses.Take(main).Skip(Math.Max(0, holder)).Any(before => before.Tokens.Any(token => Denials.Contains(token.In(sentence.Text)))))
        {
            return Fail("a clause before it denies something");
        }

        if (holder < 0)
        {
            if (sentence.Context.Untold is not { } unsaid || !sentence.Context.IsAboutPerson || sentence.Text.Contains(unsaid, StringComparison.Ordinal))
            {
                // 2005年展开大型翻新工程, in a text about an estate: the estate, or its mall; a person's life leaves no such choice.
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
        if (isOwner && !OwnsParts(shared))
        {
            return Fail("it is not certain of what it is a measure");
        }

        if (shared.Count > 1 && shared.Any(token => token.Class is TokenClass.Figure or TokenClass.Verb)
            || (owner.HasSubject && ChineseSubjects.Judge(sentence, owner) is Reference.Unclear)
            || shared.Where(token => token.Class != TokenClass.Bracketed).Sum(token => token.Span.Length) > LongestShared)
        {
            return Fail("it is not certain whose clause it is");
        }

        if (owner.IsName && owner.Tokens[^1].Class != TokenClass.NounVerb && !ChineseSubjects.IsNamed(sentence, shared))
        {
            return Fail("it is not certain whose clause it is");
        }

        // ……的施工，……交付使用: what a clause that follows speaks of is certain only for a name standing alone.
        if (!_isShown && !isOwner && owner.HasSubject && ChineseSubjects.Judge(sentence, owner) is not Reference.Topic && !ChineseSubjects.IsBareName(sentence, shared))
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

    private static readonly HashSet<string> Denials = ["不能", "不会", "不可", "不应", "不得", "不要", "反对", "拒绝", "避免", "防止", "禁止", "绝不", "决不", "并非", "不是", "没有", "未能"];

    private bool AddTopic()
    {
        if (sentence.Context.Unsaid is not { } topic)
        {
            return Fail("it is not said of which one");
        }

        _text.Append(topic);
        return true;
    }

    /// <summary>Whether what a clause speaks of can have the measure the next one tells: the topic, a name; not an event and not a person.</summary>
    private bool OwnsParts(List<Token> owner)
    {
        var words = ChineseTokens.WordsOf(sentence.Text, owner);
        return (owner.Count == 1 && owner[0].Class == TokenClass.Pronoun && !sentence.Context.IsAboutPerson) || (sentence.Context.Topic is not null ? sentence.Context.IsThing(words) : ChineseNames.EndsLikeName(words));
    }

    /// <summary>该桥全长2180米，双向六车道，预计……: a name behind a clause with a subject tells something of that.</summary>
    private bool IsRemark(int clause) => sentence.Clauses[clause].IsName && sentence.Clauses.Take(clause).Any(before => before.HasSubject);

    private static bool HoldsSubject(ChineseClause clause, bool isOwner) =>
        clause.IsName || (clause.HasSubject && !ChineseSubjects.IsBareAttribute(clause));

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
        if (!clause.HasPredicate || clause.Tokens[clause.Predicate].Class is not (TokenClass.Verb or TokenClass.NounVerb or TokenClass.Preposition))
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
            var isKind = pronoun.Length <= 2 && pronoun[0] is '该' or '这' or '此' && from + 1 < to && owner.Tokens[from + 1].IsNominal;
            if (sentence.Context.Resolve(pronoun) is not { } named || (isKind && !sentence.Context.IsOfKind(owner.Tokens[from + 1].In(sentence.Text))))
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

            // 68,511 (43.3%)户: the blank before the brackets goes with them.
            if (token.Class == TokenClass.Bracketed && _text.Length > 0 && _text[^1] == ' ' && Languages.IsHan(sentence.Text[Math.Min(token.Span.End, sentence.Text.Length - 1)]))
            {
                _text.Length--;
            }

            if (token.Class == TokenClass.Bracketed && _text.Length - _labelEnd == sentence.Context.Topic?.Length && Told() == sentence.Context.Topic && index + 1 < to && tokens[index + 1].Class is TokenClass.Place or TokenClass.Noun)
            {
                // 石桥岛（英语：……）石桥国东岸的小岛: the brackets stood for what says that it is one.
                _text.Append('，');
                continue;
            }

            if (token.Class == TokenClass.Bracketed || ((_text.Length == _labelEnd || _text[^1] is '：' or '。') && token.Class is TokenClass.Break or TokenClass.Connective))
            {
                continue;
            }

            // Most words go over as they are.
            if (token.Mention is DateMention { From: { Year: null, Month: { } month } } date && !TellsYear() && sentence.Context.YearOfMonth(date.To?.Month ?? month) is { } itsYear)
            {
                _text.Append(CultureInfo.InvariantCulture, $"{itsYear}年");
            }

            if (token.Class is not (TokenClass.Adverb or TokenClass.Time or TokenClass.Pronoun or TokenClass.Connective) && !(token.Class == TokenClass.Content && sentence.Text[token.Span.Start] == '本'))
            {
                _text.Append(sentence.Text, token.Span.Start, token.Span.Length);
                continue;
            }

            var words = token.In(sentence.Text);
            switch (token.Class)
            {
                case TokenClass.Content when words[0] == '本' && words.Length is >= 2 and <= 6 && index > 0 && tokens[index - 1].Span.End <= token.Span.Start:
                    return Fail($"“{words[..2]}” points outside the sentence");
                case TokenClass.Connective when words is "因此" or "因而" or "于是" && _subject.Length > 0 && index == from:
                    continue;
                case TokenClass.Adverb when words == "则" && index > from && tokens[index - 1].Class == TokenClass.Break && !HoldsClause():
                    // 在……岩层中，则有……: what it sets this against is not told.
                    continue;
                case TokenClass.Adverb when _text.Length == _predicate && _predicate > 0 && index + 1 < to && ChineseTimes.IsTurn(words) && !LeadsToTurn():
                    continue;
                case TokenClass.Time when sentence.Context.Dated(words) is { } dated && !(ChineseTimes.EndOf(words) is not null && TellsYear()):
                    words = dated;
                    break;
                case TokenClass.Time when !_isNamed && ChineseTimes.YearsAfter(words) is { } years && YearBefore(token) is { } told:
                    words = FormattableString.Invariant($"{told + years}年");
                    break;
                case TokenClass.Time when !_isNamed && (ChineseTimes.YearsAfter(words) is not null || ChineseTimes.IsThatDay(words)):
                    return Fail($"“{words}” points outside the sentence");
                case TokenClass.Time when ChineseTimes.IsBehind(words) && index > from && tokens[index - 1].Class is not (TokenClass.Break or TokenClass.Connective):
                    // 排在某人之后: it says behind whom, not when.
                    break;
                case TokenClass.Time when ChineseTimes.IsNow(words) && index + 1 < to && tokens[index + 1].Class == TokenClass.De:
                    index++;
                    continue;
                case TokenClass.Time when ChineseTimes.IsDayOfWriting(words):
                    return Fail($"the text does not say when “{words}” is");
                case TokenClass.Time when words == "最近" && sentence.Text.AsSpan(token.Span.End) is ['一' or '的' or '两' or '几', ..]:
                    return Fail($"“{words}” points outside the sentence");
                case TokenClass.Time when ChineseTimes.IsNow(words) || (dropDeictic && ChineseTimes.PointsElsewhere(words) && !(_isNamed && ChineseTimes.PointsBack(words)) && (index == from || tokens[index - 1].Class is TokenClass.Break or TokenClass.Connective)):
                    // The comma behind it goes with it.
                    index += index + 1 < to && tokens[index + 1].Class == TokenClass.Break && _text.Length > 0 && _text[^1] is '，' or '；' or '：' ? 1 : 0;
                    continue;
                case TokenClass.Time when ChineseTimes.PointsElsewhere(words) && !(_isNamed && ChineseTimes.PointsBack(words)):
                    return Fail($"“{words}” points outside the sentence");
                case TokenClass.Pronoun when !IsOwn(words) && !(_isNamed && PointsBack(words)):
                    // 在这段时间内, 该报: what belongs to the pronoun would stay behind.
                    if ((words is "他" or "她" or "它" && !sentence.Context.IsCertain) || words is "这" or "此" or "该" || sentence.Context.Resolve(words) is not { } named)
                    {
                        return Fail($"“{words}” points outside the sentence");
                    }

                    words = words == "其" && Told().Contains(named, StringComparison.Ordinal) ? words : named;

                    // 将|这个|国家|称为: the noun is in the name.
                    index += words.Length > 0 && token.In(sentence.Text) is ['这', '个' or '座' or '条' or '部' or '种' or '所' or '家' or '支'] && index + 1 < to && tokens[index + 1].IsNominal && sentence.Context.IsOfKind(tokens[index + 1].In(sentence.Text)) ? 1 : 0;
                    break;
                default:
                    break;
            }

            Append(token, words, holdsAnswer);
        }

        return true;
    }

    /// <summary>除了甲，乙|也……; 不仅甲，乙|也……: what was put down calls for the word that takes it up.</summary>
    private bool LeadsToTurn() => Told() is var told && Array.Exists(Turning, word => told.Contains(word, StringComparison.Ordinal));

    private static readonly string[] Turning = ["除", "不仅", "不但", "虽然", "尽管", "如果"];

    /// <summary>What was put down behind the label.</summary>
    private string Told() => _text.ToString(_labelEnd, _text.Length - _labelEnd);

    /// <summary>Whether what was put down behind the label holds a clause before the last one.</summary>
    private bool HoldsClause() => Told().TrimEnd('，').Contains('，', StringComparison.Ordinal);

    /// <summary>The year told last before a word: by its sentence, else by those before.</summary>
    private int? YearBefore(Token word) =>
        sentence.Tokens.Where(token => token.Span.End <= word.Span.Start && token.Mention is DateMention { From.Year: not null }).Select(token => ((DateMention)token.Mention!).From.Year).LastOrDefault()
        ?? sentence.Context.YearTold;

    /// <summary>Whether what was put down so far tells a year.</summary>
    private bool TellsYear()
    {
        for (var at = 1; at < _text.Length; at++)
        {
            if (_text[at] == '年' && (Characters.IsDigit(_text[at - 1]) || ChineseNumber.DigitOf(_text[at - 1]) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>其 and 自己 are the subject of their own clause, once it stands.</summary>
    private bool IsOwn(string pronoun) => (_isNamed || _predicate > 0) && pronoun is "其" or "自己" or "自身" or "其他" or "其余" or "其它" or "彼此" or "各方" or "有人" or "人们";

    /// <summary>Whether a pronoun means somebody or something spoken of right before, and nobody else.</summary>
    private static bool PointsBack(string pronoun) => pronoun[0] is not ('我' or '你' or '您' or '咱' or '本' or '某') && pronoun is not ("大家" or "上述" or "以上" or "当地" or "这里" or "那里");

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
