using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>
/// Judges whether a clause is built so plainly that a question made of it is good Chinese: a named subject, a known verb, and nothing behind
/// the answer but the noun it counts. Where it is not, the whole sentence is shown with a gap instead.
/// </summary>
internal static class ChinesePlainness
{
    // Between verb and figure: 提供|给各国的|1000名.
    private const int FarthestFigure = 14;

    // Behind the figure, the noun it counts: 扶贫培训名额.
    private const int LongestNoun = 16;

    /// <summary>Whether the figure is the object of its clause's verb, or says the measure of the subject.</summary>
    public static bool IsPlainFigure(ChineseSentence sentence, ChineseClause clause, TextSpan answer)
    {
        var at = IndexAt(clause, answer);
        // 吸引|1500万|游客: without a measure word, 多少 does not stand well before the noun.
        if (at >= 0 && at + 1 < clause.Tokens.Count && clause.Tokens[at].Mention is FigureMention { Figure.Unit.Kind: UnitKind.None } bare && bare.Number.In(sentence.Text)[^1] is '万' or '亿')
        {
            return false;
        }

        if (at >= 0 && (IsOneOfSeveral(clause, at) || (at < clause.SubjectEnd && at + 1 < clause.Tokens.Count && clause.Tokens[at + 1].Class == TokenClass.De)))
        {
            return false;
        }

        return at >= 0 && IsSizeInSubject(clause, at) || at >= 0 && HasPlainSubject(sentence, clause) && (at >= clause.Predicate ? IsObject(sentence, clause, at) : IsCountedSubject(sentence, clause, at));
    }

    /// <summary>3个学院、16个系: of figures side by side, one alone is not asked for well.</summary>
    private static bool IsOneOfSeveral(ChineseClause clause, int at)
    {
        if (at > 0 && clause.Tokens[at - 1].Class == TokenClass.And)
        {
            return true;
        }

        var next = at + 1;
        while (next < clause.Tokens.Count && (clause.Tokens[next].IsNominal || clause.Tokens[next].Class == TokenClass.NounVerb))
        {
            next++;
        }

        return next + 1 < clause.Tokens.Count && clause.Tokens[next].Class == TokenClass.And && clause.Tokens[next + 1].Class == TokenClass.Figure;
    }

    /// <summary>Whether the date says when the clause's verb happens.</summary>
    /// <param name="clause">The clause that says what happens, where the date stands in one of its own.</param>
    public static bool IsPlainDate(ChineseSentence sentence, ChineseClause clause, TextSpan answer)
    {
        if (IsInRelative(clause, IndexAt(clause, answer)))
        {
            return true;
        }

        if (!HasPlainSubject(sentence, clause) || clause.Verb < 0 || clause.Tokens[clause.Verb].Class != TokenClass.Verb || EndsOpen(sentence, clause))
        {
            return false;
        }

        var at = IndexAt(clause, answer);
        if (at < 0 || at < clause.SubjectStart)
        {
            // 在1997年《……》后的10年里: there the year belongs to what it stands before.
            var standsAlone = at < 0 || at + 1 == clause.SubjectStart || clause.Tokens[at + 1].Class is TokenClass.Date or TokenClass.Time or TokenClass.Figure || clause.Tokens[at + 1].Span.Length <= 2;
            return standsAlone && EndOfRelative(clause) < 0 && LeadsToVerb(clause, clause.Predicate);
        }

        // 兴建于1889年: the date ends the clause; 于1889年建成: it stands before the verb.
        return at >= clause.Predicate && (at > clause.Verb ? EndsWithDate(clause, at) : LeadsToVerb(clause, at + 1));
    }

    /// <summary>兴建于|1889年, 出生|于|1901年; not 改名“某公司”|1983年, where the next clause lost its mark.</summary>
    private static bool EndsWithDate(ChineseClause clause, int at) =>
        at == clause.Tokens.Count - 1 && (at - clause.Verb == 1 || (at - clause.Verb == 2 && clause.Tokens[at - 1].Class is TokenClass.Preposition or TokenClass.Aspect or TokenClass.Verb or TokenClass.NounVerb));

    /// <summary>Whether words of the clause, a name or a list, can be asked for where they stand.</summary>
    public static bool IsPlainPhrase(ChineseSentence sentence, ChineseClause clause, TextSpan answer) =>
        HasPlainSubject(sentence, clause) && clause.Verb >= 0 && !EndsOpen(sentence, clause) && answer.Start >= clause.Tokens[clause.Lead].Span.Start
        && LeadsToVerb(clause, clause.Predicate);

    private static bool HasPlainSubject(ChineseSentence sentence, ChineseClause clause) =>
        !IsOnlyDescribed(clause) && (clause.HasSubject ? IsPlainSubject(sentence, clause) : !SpeaksOfWhatWasSaid(sentence, clause));

    /// <summary>1948年末某公司出售|的|轻型飞机: the clause's one verb describes a noun, and nothing is said of that.</summary>
    private static bool IsOnlyDescribed(ChineseClause clause) =>
        clause.Verb >= 0 && clause.Verb + 1 < clause.Tokens.Count && clause.Tokens[clause.Verb + 1].Class == TokenClass.De;

    // Verbs whose subject, left out, is as often what the clause before ended with as what it began with: 营业收入186亿元，同比增长12%.
    private static readonly HashSet<string> OfWhatWasSaid =
        ["增长", "增加", "下降", "减少", "上升", "提高", "降低", "增至", "降至", "升至", "占", "约占", "仅占", "占去", "为", "达", "达到", "高达", "超过", "历时", "耗时", "耗资", "为期", "行程", "途经", "价值", "折合", "共计", "合计", "总计", "共", "相当于", "居", "位居", "排名", "位列"];

    /// <summary>Whether a clause without subject may speak of the figure or the event of the clause before it.</summary>
    private static bool SpeaksOfWhatWasSaid(ChineseSentence sentence, ChineseClause clause)
    {
        var at = sentence.Clauses.TakeWhile(other => !ReferenceEquals(other, clause)).Count();
        var verb = clause.Verb < 0 ? clause.Predicate : clause.Verb;
        if (at == 0 || verb >= clause.Tokens.Count)
        {
            return false;
        }

        var word = clause.Tokens[verb].In(sentence.Text);

        // ……强调，要秉持……: whoever stresses it is not who is to do it.
        if (sentence.Clauses.Take(at).LastOrDefault(before => before.HasSubject) is { } holder && ChineseStatementBuilder.Sayings.Contains(holder.Tokens[^1].In(sentence.Text)))
        {
            return true;
        }

        var isMeasured = sentence.Clauses[at - 1].Tokens.Any(token => token.Class == TokenClass.Figure);
        return (word is "涵盖" or "覆盖" or "惠及" or "包括" or "包含" or "涉及" or "分为" or "历时" or "耗时" or "耗资" or "为期" or "行程" or "途经") || (isMeasured && OfWhatWasSaid.Contains(word));
    }

    private static bool IsPlainSubject(ChineseSentence sentence, ChineseClause clause) =>
        !(clause.Tokens[clause.SubjectStart].Class == TokenClass.Figure && clause.Lead < clause.SubjectStart)
        && clause.Subject.All(token => token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.Attribute or TokenClass.De or TokenClass.And or TokenClass.Quoted
            or TokenClass.Title or TokenClass.Bracketed or TokenClass.Pronoun or TokenClass.Figure or TokenClass.Etc
            || sentence.Text.AsSpan(token.Span.Start, token.Span.Length) is "最")
        && !HidesVerb(sentence, clause)
        && !sentence.Text.AsSpan(clause.Tokens[clause.SubjectStart].Span.Start).StartsWith("以");

    /// <summary>某人摆脱伤病困扰|恢复状态: what the lexicon took for a name holds a verb of the dictionary behind its first word.</summary>
    private static bool HidesVerb(ChineseSentence sentence, ChineseClause clause) =>
        clause.Subject.Any(token => token.Class == TokenClass.Content && token.Span.Length > 3 && !ChineseNames.EndsLikeName(token.In(sentence.Text))
            && ChineseWords.Cut(token.Span.In(sentence.Text)).FindIndex(word => word is { Tag: WordTag.Verb, Span.Length: >= 2 }) > 0);

    /// <summary>中方|2018年|……设立|的|贷款: a date within what describes the subject.</summary>
    private static bool IsInRelative(ChineseClause clause, int at) =>
        at > clause.SubjectStart && at < clause.SubjectEnd && clause.Tokens[at - 1].IsNominal
        && EndOfRelative(clause) is var de && de > at && clause.Subject.Count(token => token.Class == TokenClass.De) == 1;

    /// <summary>……设立的首期|300亿元|专项贷款: a sum before the last noun of the subject.</summary>
    private static bool IsSizeInSubject(ChineseClause clause, int at) =>
        at > clause.SubjectStart && at < clause.SubjectEnd - 1 && clause.Tokens[at].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Money }
        && EndOfRelative(clause) is var de && de > 0 && de < at;

    /// <summary>The 的 behind a verb in the subject; -1 where there is none.</summary>
    private static int EndOfRelative(ChineseClause clause)
    {
        for (var at = clause.SubjectStart + 1; at < clause.SubjectEnd; at++)
        {
            if (clause.Tokens[at].Class == TokenClass.De && clause.Tokens[at - 1].Class is TokenClass.Verb or TokenClass.NounVerb)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Only modal verbs, adverbs, times and phrases with a preposition stand before the verb.</summary>
    private static bool LeadsToVerb(ChineseClause clause, int from)
    {
        var sincePreposition = -1;
        for (var at = from; at < clause.Verb; at++)
        {
            var token = clause.Tokens[at];
            if (token.Class is TokenClass.Modal or TokenClass.Adverb or TokenClass.Time or TokenClass.Date
                || token.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration })
            {
                sincePreposition = -1;
            }
            else if (token.Class == TokenClass.Preposition)
            {
                sincePreposition = 0;
            }
            else if (sincePreposition >= 0 && sincePreposition < 16 && (token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.De or TokenClass.And or TokenClass.Quoted or TokenClass.Title or TokenClass.Figure or TokenClass.Bracketed or TokenClass.Attribute or TokenClass.Etc))
            {
                sincePreposition += token.Class == TokenClass.Bracketed ? 0 : token.Span.Length;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsObject(ChineseSentence sentence, ChineseClause clause, int at)
    {
        if (clause.Verb < 0)
        {
            // 全长6300千米, 图书馆藏书81万册
            if (clause.HasSubject && clause.Tokens[at].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Percent or UnitKind.Physical } && !EndsInMeasure(sentence, clause))
            {
                return false;
            }

            // 武田元繁5000人: led, lost or had, the text does not say.
            if (clause.HasSubject && clause.Tokens[at].Mention is FigureMention { Figure.Unit: { Kind: UnitKind.Count, Code: "person" } }
                && ChineseNames.IsChinesePerson(ChineseTokens.WordsOf(sentence.Text, clause.Subject)))
            {
                return false;
            }

            if (!clause.HasSubject && clause.Predicate > 0 && clause.Tokens[clause.Predicate - 1].In(sentence.Text) is "行程" or "历时")
            {
                return false;
            }

            return at == clause.Predicate && EndsPlainly(clause, at);
        }

        if (clause.Tokens[clause.Verb].Class != TokenClass.Verb)
        {
            return clause.Verb == at - 1 && EndsPlainly(clause, at) && LeadsToVerb(clause, clause.Predicate);
        }

        if (!LeadsToVerb(clause, clause.Predicate) || LacksMeasure(sentence, clause, at))
        {
            return false;
        }

        // 已向100多个国家提供……: a figure within the phrase before the verb.
        if (at < clause.Verb)
        {
            return !EndsOpen(sentence, clause);
        }

        var between = 0;
        for (var index = clause.Verb + 1; index < at; index++)
        {
            var token = clause.Tokens[index];
            var fits = token.IsNominal || token.Class is TokenClass.Aspect or TokenClass.NounVerb or TokenClass.De or TokenClass.Adverb or TokenClass.Attribute or TokenClass.And
                or TokenClass.Quoted or TokenClass.Title or TokenClass.Etc or TokenClass.Bracketed or TokenClass.Time
                || (token.Class == TokenClass.Verb && index == clause.Verb + 1) || token.Class == TokenClass.Preposition || token.Class == TokenClass.Figure;
            between += token.Class == TokenClass.Bracketed ? 0 : token.Span.Length;
            if (!fits || between > FarthestFigure + (token.Class == TokenClass.Figure ? 8 : 0))
            {
                return false;
            }
        }

        return EndsPlainly(clause, at);
    }

    /// <summary>甘蔗可以达到8%: a share of what, only the clause before says.</summary>
    private static bool LacksMeasure(ChineseSentence sentence, ChineseClause clause, int at) =>
        clause.Tokens[at].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Percent or UnitKind.Physical }
        && clause.Tokens[clause.Verb].In(sentence.Text) is "达到" or "达" or "可达" or "为" or "高达" or "只有" or "仅有" or "超过" or "不超过" or "低于" or "高于" or "约为"
        && (clause.HasSubject ? clause : sentence.Clauses.TakeWhile(other => !ReferenceEquals(other, clause)).LastOrDefault(other => other.HasSubject)) is { } holder
        && !EndsInMeasure(sentence, holder);

    private static bool EndsInMeasure(ChineseSentence sentence, ChineseClause clause) =>
        clause.Tokens[clause.SubjectEnd - 1] is var last
        && (last.Class is TokenClass.Attribute || "率比例重额度幅量长高宽深积温速距径值数程点线拔".Contains(sentence.Text[last.Span.End - 1], StringComparison.Ordinal));

    /// <summary>1000名学员参加了培训: the figure opens the clause.</summary>
    private static bool IsCountedSubject(ChineseSentence sentence, ChineseClause clause, int at) =>
        (at > clause.SubjectStart || ChineseSubjects.IsNamed(sentence, clause.Tokens)) && clause.Verb >= 0 && clause.Tokens[clause.Verb].Class == TokenClass.Verb && LeadsToVerb(clause, clause.Predicate) && at >= clause.SubjectStart;

    /// <summary>Behind the figure stand only the noun it counts and what belongs to it.</summary>
    private static bool EndsPlainly(ChineseClause clause, int at)
    {
        var behind = 0;
        for (var index = at + 1; index < clause.Tokens.Count; index++)
        {
            var token = clause.Tokens[index];
            if (token.Class == TokenClass.Bracketed)
            {
                continue;
            }

            behind += token.Span.Length;
            var fits = token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.And or TokenClass.Etc or TokenClass.De or TokenClass.Quoted or TokenClass.Title or TokenClass.Attribute;
            if (!fits || behind > LongestNoun)
            {
                return false;
            }
        }

        return clause.Tokens[^1].Class is not (TokenClass.De or TokenClass.And);
    }

    /// <summary>A clause that stops before it has said what it set out to say: ……的, 在……当中.</summary>
    private static bool EndsOpen(ChineseSentence sentence, ChineseClause clause)
    {
        var last = clause.Tokens[^1];
        return last.Class is TokenClass.De or TokenClass.And or TokenClass.Preposition or TokenClass.Modal or TokenClass.Adverb
            || ChineseStatementBuilder.Sayings.Contains(last.In(sentence.Text))
            || (clause.HasPredicate && clause.Tokens[clause.Predicate].In(sentence.Text) is "作为" or "身为" or "随着" or "通过" or "经过" or "根据" or "按照" or "因" or "由于"
                && clause.Tokens.Count(token => token.Class == TokenClass.Verb) <= 1 && !ReferenceEquals(clause, sentence.Clauses[^1]))
            || (clause.Tokens.Count - 1 == clause.Verb && last.In(sentence.Text) is "是" or "为" or "有" or "使" or "令" or "让" or "称" or "指");
    }

    private static int IndexAt(ChineseClause clause, TextSpan answer)
    {
        for (var index = 0; index < clause.Tokens.Count; index++)
        {
            if (clause.Tokens[index].Span.Contains(answer))
            {
                return index;
            }
        }

        return -1;
    }
}
