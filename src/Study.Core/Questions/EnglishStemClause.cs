using Study.Facts;
using Study.Facts.English;

namespace Study.Questions;

/// <summary>A statement read again as one clause, and the ways to turn it into a question.</summary>
internal sealed class EnglishStemClause
{
    // Signs for units, as a question says them.
    private static readonly Dictionary<string, string> Spelled = new()
    {
        ["°C"] = "degrees Celsius",
        ["°F"] = "degrees Fahrenheit",
        ["°"] = "degrees",
        ["km"] = "kilometres",
        ["m"] = "metres",
        ["cm"] = "centimetres",
        ["mm"] = "millimetres",
        ["kg"] = "kilograms",
        ["km/h"] = "kilometres per hour",
        ["mph"] = "miles per hour",
        ["km2"] = "square kilometres",
        ["km²"] = "square kilometres",
        ["sq mi"] = "square miles",
        ["mi"] = "miles",
        ["ft"] = "feet",
        ["ha"] = "hectares",
    };

    // A question keeps at least so many words before a tail is dropped.
    private const int FewestBeforeTail = 6;

    private readonly EnglishSentence _sentence;
    private readonly EnglishClause _clause;
    private readonly Statement _statement;

    private EnglishStemClause(EnglishSentence sentence, EnglishClause clause, Statement statement, int answer)
    {
        _sentence = sentence;
        _clause = clause;
        _statement = statement;
        Answer = answer;
        End = Math.Min(clause.End, sentence.Tokens.Count);
    }

    public static EnglishStemClause? Of(Statement statement, bool isName)
    {
        var sentence = isName ? EnglishSentence.Of(statement.Text, new NameMention(statement.Answer)) : EnglishSentence.Of(statement.Text);
        var mention = sentence.Mentions.FirstOrDefault(mention => mention.Span == statement.Answer);
        var main = sentence.Clauses.Where(clause => !clause.IsSide).ToList();
        if (mention is null || main.Count != 1 || main[0].End != sentence.Tokens.Count || sentence.Tokens.Any(token => token.Class is TokenClass.Quote or TokenClass.Break))
        {
            return null;
        }

        var answer = sentence.IndexOf(mention);
        return main[0].Contains(answer) ? new EnglishStemClause(sentence, main[0], statement, answer) : null;
    }

    public IReadOnlyList<Token> Tokens => _sentence.Tokens;

    public int Answer { get; }

    public int Finite => _clause.Finite;

    public int End { get; }

    public int LeadStart => _clause.Lead.Start.Value;

    public int LeadEnd => _clause.Lead.End.Value;

    public bool IsAtSubjectStart => Answer == _clause.Subject.Start.Value;

    public bool IsExistential => Tokens[_clause.Subject.Start.Value].Class == TokenClass.There && Tokens[Finite].Class == TokenClass.Be;

    /// <summary>Whether the only verb is a form of be.</summary>
    public bool IsCopula => Tokens[Answer - 1].Class == TokenClass.Be || (Tokens[Answer - 1].Class == TokenClass.Adverb && Tokens[Answer - 2].Class == TokenClass.Be);

    public int SubjectWords => _clause.Subject.End.Value - _clause.Subject.Start.Value;

    public string Subject => SubjectAt(_clause.Subject.Start.Value);

    /// <summary>The noun the subject turns on, in small letters.</summary>
    public string SubjectHead
    {
        get
        {
            for (var index = _clause.Subject.Start.Value + 1; index < _clause.Subject.End.Value; index++)
            {
                if (Tokens[index].Class is TokenClass.Preposition or TokenClass.To or TokenClass.Comma or TokenClass.Bracketed)
                {
                    return Tokens[index - 1].Lower;
                }
            }

            return Tokens[_clause.Subject.End.Value - 1].Lower;
        }
    }

    /// <summary>Whether the subject counts several things: 12 ships and 30 boats.</summary>
    public bool IsSubjectList => Enumerable.Range(Answer + 1, _clause.Subject.End.Value - Answer - 1).Any(index => Tokens[index].Class == TokenClass.Figure);

    /// <summary>Whether the subject is the one of its kind, told by a common noun: the extent of the wall.</summary>
    public bool IsSubjectOneThing
    {
        get
        {
            var head = SubjectHead;
            var first = Tokens[_clause.Subject.Start.Value];
            return first.Lower == "the" && SubjectWords > 3 && !head.EndsWith('s') && EnglishTokens.ClassOf(head) is null or TokenClass.Noun
                && Tokens.First(token => token.Lower == head).Class is TokenClass.Word or TokenClass.Noun or TokenClass.Verb && Tokens[Finite].Lower is "is" or "was";
        }
    }

    public string UnitWords => ((FigureMention)Tokens[Answer].Mention!).Unit.In(_statement.Text).Trim(' ', '-') is var unit && Spelled.TryGetValue(unit, out var words) ? words : unit;

    public bool IsInSubject(int token) => _clause.IsInSubject(token);

    public bool IsInLead(int token) => _clause.IsInLead(token);

    public string Lower(int token) => token >= 0 && token < End ? Tokens[token].Lower : "";

    public string Word(int token) => _sentence.Words(token, token + 1);

    public string Words(int from, int to) => _sentence.Words(from, to);

    /// <summary>Whether the answer is what the verb acts on: nothing but verbs stand between it and the finite verb.</summary>
    public bool IsObject(int at) => at > Finite && !IsBehindPurpose(at) && Enumerable.Range(Finite + 1, at - Finite - 1)
        .All(index => Tokens[index].Class is TokenClass.Be or TokenClass.Have or TokenClass.Verb or TokenClass.To or TokenClass.Adverb or TokenClass.Not);

    // was expected to open: what follows is what the subject does.
    private static readonly HashSet<string> Foreseen =
    [
        "expected", "planned", "scheduled", "required", "allowed", "permitted", "set", "due", "estimated", "said", "reported", "believed", "thought", "known", "designed", "intended", "forced", "ordered", "supposed", "projected", "forecast", "obliged", "predicted", "likely",
    ];

    /// <summary>was auctioned to help pay off $27.5bn: what it was done for, somebody else does.</summary>
    private bool IsBehindPurpose(int at) => Tokens[Finite].Class == TokenClass.Be && Enumerable.Range(Finite + 1, Math.Max(0, at - Finite - 2))
        .Any(index => Tokens[index].Class == TokenClass.Verb && Tokens[index].Has(VerbForms.Participle) && Tokens[index + 1].Class == TokenClass.To && !Foreseen.Contains(Tokens[index].Lower));

    /// <summary>Where the phrase of a figure ends, with its noun and the of-phrase behind it; null where it goes on in a list.</summary>
    public int? Phrase(int at)
    {
        var end = NounsEnd(at + 1);
        if (end < End && Tokens[end].Lower is "and" or "or" && end + 1 < End && Tokens[end + 1].Class is TokenClass.Word or TokenClass.Noun or TokenClass.Adjective && !(Tokens[end + 1].Lower.EndsWith("ed", StringComparison.Ordinal) && end + 2 < End && Tokens[end + 2].Class == TokenClass.Determiner))
        {
            end = NounsEnd(end + 1);
        }

        while (end < End && Tokens[end].Lower == "of")
        {
            var next = end + 1;
            next += next < End && Tokens[next].Class == TokenClass.Determiner ? 1 : 0;
            next += next < End && Tokens[next].IsPossessive ? 1 : 0;
            var nouns = NounsEnd(next);
            if (nouns == next)
            {
                return null;
            }

            end = nouns;
        }

        // all money it raises: a clause that hangs on the noun without a word between.
        var hangs = end < End && (Tokens[end].Class is TokenClass.Relative or TokenClass.Pronoun || IsTrailingAdjective(end) || Tokens[end].Lower == "that" || (Tokens[end].Class is TokenClass.Name or TokenClass.Determiner && Tokens[end].Lower is not ("a" or "an" or "each" or "every" or "per" or "this" or "both")));
        return IsJoined(end) || hangs ? null : end;
    }

    private int NounsEnd(int at)
    {
        while (at < End && Tokens[at].Lower is not ("last" or "next") && !IsTrailingVerb(at) && !IsTrailingAdjective(at)
            && (Tokens[at].Class is TokenClass.Word or TokenClass.Noun or TokenClass.Adjective or TokenClass.Name
                || (Tokens[at].Class == TokenClass.Verb && (Tokens[at].Has(VerbForms.Noun)
                    || (Tokens[at].Has(VerbForms.Ing | VerbForms.Participle) && at + 1 < End && (Tokens[at + 1].Class is TokenClass.Word or TokenClass.Noun || Tokens[at + 1].Has(VerbForms.Noun)))))))
        {
            at++;
        }

        return at;
    }

    /// <summary>bands peaking at 687 nm: a form of a verb behind its noun.</summary>
    private bool IsTrailingVerb(int at) => (Tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal) || Tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal))
        && EnglishClauses.IsPlural(Tokens[at - 1]) && Tokens[at - 1].Mention is null && !(at + 1 < End && Tokens[at + 1].IsNominal);

    /// <summary>left 300 people dead: said of them, not a part of their name.</summary>
    private bool IsTrailingAdjective(int at) => (Tokens[at].Class == TokenClass.Adjective || Tokens[at].Lower is "dead" or "alive" or "homeless") && !(at + 1 < End && Tokens[at + 1].IsNominal) && (EnglishClauses.IsPlural(Tokens[at - 1]) || Tokens[at - 1].Lower is "people" or "men" or "women" or "children") && Tokens[at - 1].Mention is null;

    /// <summary>Whether a list goes on at a token.</summary>
    public bool IsJoined(int at) => at < End && Tokens[at].Class is TokenClass.Conjunction or TokenClass.Comma or TokenClass.Figure or TokenClass.Date or TokenClass.Bracketed;

    /// <summary>Whether what stands between the finite verb and a place is one predicate, so that the place belongs to it.</summary>
    public bool IsPlainUpTo(int place)
    {
        var isChain = true;
        for (var index = Finite + 1; index < place; index++)
        {
            var token = Tokens[index];
            if (token.Class is TokenClass.Relative or TokenClass.Subordinator or TokenClass.Comma or TokenClass.Modal || token.Lower is "that" or "as" or "before" or "after" or "than")
            {
                return false;
            }

            // is the language beginning in 1912: since when, not what it was then
            if (index > Finite + 1 && index == place - 1 && token.Lower is "beginning" or "starting" or "ending" or "dating")
            {
                return false;
            }

            isChain &= token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Verb or TokenClass.To or TokenClass.Adverb or TokenClass.Not;
            if (!isChain && token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Do)
            {
                return false;
            }

            var isVerb = token.Class == TokenClass.Verb && (token.Has(VerbForms.Past | VerbForms.Participle) || (token.Has(VerbForms.Ing) && !token.Has(VerbForms.Noun)) || (Tokens[index - 1].Class == TokenClass.To && token.Has(VerbForms.Base)));
            var isAttribute = Tokens[index - 1].Class is TokenClass.Determiner or TokenClass.Adjective || (index + 1 < place && Tokens[index + 1].Class is TokenClass.Word or TokenClass.Noun);
            if (!isChain && ((isVerb && !isAttribute) || (token.Class == TokenClass.Word && token.Lower.EndsWith("ed", StringComparison.Ordinal) && !isAttribute)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The question: what is asked, the auxiliary, the subject, and what is left of the predicate without some of its tokens; null where the
    /// verb's base form is not certain.
    /// </summary>
    public string? Inverted(string asked, int removedFrom, int removedTo)
    {
        // gave up just 308 points: the adverb goes with the figure.
        while (removedFrom - 1 > Finite && Lower(removedFrom - 1) is "just" or "only" or "even")
        {
            removedFrom--;
        }

        // The year saw the mill close: turned, it would see. Mills did not close in the 1970s: in which decade they did not, nobody asks.
        var isDenied = Enumerable.Range(Finite + 1, Math.Max(0, Math.Min(3, End - Finite - 1))).Any(index => Tokens[index].Lower is "not");
        if (isDenied || Tokens[Finite].Verb.Lemma == "see" || HasVerbInSubject || HasOtherFinite || IsEquation || IsAim || HasVerbBehindComma || HasFigureBehindConjunction(Math.Max(removedTo, Finite)) || (removedFrom > Finite && BehindRemoved(removedTo) is null))
        {
            return null;
        }

        var finite = Tokens[Finite];
        string auxiliary;
        var verb = "";
        if (finite.Class is TokenClass.Be or TokenClass.Modal or TokenClass.Do || (finite.Class == TokenClass.Have && IsPerfect))
        {
            // had won a contest and got noticed: a second verb that had would not fit
            if (finite.Class == TokenClass.Have && IsJoinedToVerb)
            {
                return null;
            }

            auxiliary = Word(Finite);
        }
        else
        {
            var isPast = finite.Class == TokenClass.Have ? finite.Lower == "had" : finite.Has(VerbForms.Past) && !(finite.Has(VerbForms.Base) && EnglishClauses.IsPlural(Tokens[_clause.Subject.End.Value - 1]));
            auxiliary = isPast ? "did" : finite.Lower is "has" || finite.Has(VerbForms.Third) ? "does" : "do";
            verb = finite.Class == TokenClass.Have ? "have" : finite.Verb.Lemma;
            if (IsJoinedToVerb)
            {
                return null;
            }
        }

        var between = Words(_clause.Subject.End.Value, Finite).TrimStart(',', ' ');
        between = between is "later" or "subsequently" or "soon" ? "" : between;
        var rest = removedFrom > Finite
            ? Words(Finite + 1, removedFrom) + " " + Words(removedTo, BehindRemoved(removedTo)!.Value)
            : Words(Finite + 1, EndFrom(Finite + 1));
        return removedFrom > Finite
            ? WithLead($"{asked} {auxiliary} {Subject} {between} {verb} {rest}")
            : Tidy($"{asked} {auxiliary} {SubjectAt(_clause.Subject.Start.Value)} {between} {verb} {rest}");
    }

    /// <summary>9,600 slaves in the north and a few hundred in the south: what "and" adds would be asked for as well.</summary>
    public bool HasConjunction(int from) => Enumerable.Range(from, Math.Max(0, End - from)).Any(index => Tokens[index].Class == TokenClass.Conjunction);

    /// <summary>Where the question ends behind what is taken out; null where what follows would hang in the air.</summary>
    private int? BehindRemoved(int at) => at < End && (Tokens[at].Lower is "when" or "where" or "with" || (Tokens[at].Class == TokenClass.Verb && Tokens[at].Has(VerbForms.Ing) && !Tokens[at].Has(VerbForms.Noun) && Tokens[at - 1].Class != TokenClass.Date) || HasReasonBehind(at)) ? null : at >= End || Tokens[at].Class != TokenClass.Comma ? EndFrom(at) : EnglishCuts.CanEndAt(_sentence, 0, at, End) ? at : null;

    /// <summary>have fallen by 3% as £6,500 has been cut: what hangs on "as" is a clause of its own.</summary>
    private bool HasReasonBehind(int from)
    {
        var conjunction = Enumerable.Range(from, Math.Max(0, End - from)).FirstOrDefault(index => Tokens[index].Lower == "as", End);
        var isClause = conjunction + 1 < End && (Tokens[conjunction + 1].Class is TokenClass.Determiner or TokenClass.Pronoun or TokenClass.Name || Tokens[conjunction + 1].IsPossessive);
        return isClause && Enumerable.Range(conjunction, End - conjunction).TakeWhile(index => Tokens[index].Class != TokenClass.Relative).Any(index => Tokens[index].Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal || (Tokens[index].Class == TokenClass.Verb && Tokens[index].Has(VerbForms.Past) && !Tokens[index].Has(VerbForms.Noun)));
    }

    /// <summary>Where the question can end: before a tail behind a comma that only adds to it.</summary>
    public int EndFrom(int at)
    {
        for (var index = Math.Max(at, Finite + 1); index < End; index++)
        {
            if (EnglishCuts.CanEndAt(_sentence, 0, index, End) && index - LeadEnd >= FewestBeforeTail)
            {
                return index;
            }
        }

        return End;
    }

    /// <summary>Zahm built a tunnel used to compare ...: which verb is the clause's is not certain.</summary>
    private bool HasVerbInSubject => Enumerable.Range(_clause.Subject.Start.Value, SubjectWords)
        .Any(index => (Tokens[index].Class == TokenClass.Verb && Tokens[index].Has(VerbForms.Third) && index + 1 < _clause.Subject.End.Value && Tokens[index + 1].Class == TokenClass.Determiner) || Tokens[index].Class == TokenClass.Verb && Tokens[index].Has(VerbForms.Past) && !Tokens[index].Has(VerbForms.Noun) && !(index + 1 < _clause.Subject.End.Value && Tokens[index + 1] is { IsNominal: true, IsCapital: false, Mention: null }));

    /// <summary>... was dissolved and the city took over: a second clause would not be turned with the first.</summary>
    private bool HasOtherFinite
    {
        get
        {
            var isOpen = false;
            var joined = End;
            for (var index = Finite + 1; index < End; index++)
            {
                var token = Tokens[index];
                joined = token.Class == TokenClass.Conjunction ? index : joined;
                if (index > joined + 1 && token.Class == TokenClass.Verb && token.Has(VerbForms.Base) && !token.Has(VerbForms.Noun) && EnglishClauses.IsPlural(Tokens[joined + 1]))
                {
                    return true;
                }

                isOpen |= token.Class is TokenClass.Relative or TokenClass.Subordinator || token.Lower is "that" or "before" or "after" or "until" or "as" or "than" or "since";
                if (!isOpen && (token.Class is TokenClass.Modal || (token.Class == TokenClass.Be && token.Lower is "is" or "are" or "was" or "were") || (token.Class == TokenClass.Have && token.Lower != "having" && index > Finite + 3)
                    || (token.Class == TokenClass.Verb && token.Has(VerbForms.Past) && Tokens[index - 1].Class == TokenClass.Name && !Tokens[index - 1].IsPossessive && Enumerable.Range(Finite, index - Finite).Any(at => Tokens[at].Class == TokenClass.Conjunction))))
                {
                    return true;
                }
            }

            return Enumerable.Range(_clause.Subject.Start.Value, SubjectWords).Any(index => Tokens[index].Class == TokenClass.Comma && index != _clause.Subject.End.Value - 1) && Tokens[_clause.Subject.End.Value - 1].Class != TokenClass.Comma;
        }
    }

    /// <summary>The last game was the clash with ...: turned, it would say two things in a row.</summary>
    private bool IsEquation => (Tokens[Finite].Class == TokenClass.Be && Finite + 2 < End && Tokens[Finite + 1].Lower is "a" or "an" && Enumerable.Range(_clause.Subject.Start.Value, SubjectWords).Any(index => Tokens[index].Lower is "last" or "first" or "next" or "latest"))
        || Tokens[Finite].Class == TokenClass.Be && Finite + 1 < End && Tokens[Finite + 1] is var next && (next.Lower is "the" || next.Class is TokenClass.Name or TokenClass.Figure && next.Mention is null || next.IsPossessive)
        && !(_statement.BeginsWithName && _clause.Subject.Start.Value == 0 && Enumerable.Range(0, SubjectWords).All(index => index == 0 || Tokens[index].Class == TokenClass.Name));

    /// <summary>received 35% in 2000 and 44% in 2004: another value of the same would be told, and asked for as well.</summary>
    public bool HasFigureBehindConjunction(int from) => Enumerable.Range(from, Math.Max(0, End - from - 1))
        .Any(index => Tokens[index].Class == TokenClass.Conjunction && Tokens[index + 1].Mention is FigureMention { Figure.Unit.Kind: var kind } && Tokens[Answer].Mention is FigureMention { Figure.Unit.Kind: var asked } && (kind == asked || Tokens[index].Lower == "or"));

    private static readonly HashSet<string> Aims = ["goal", "aim", "plan", "target", "objective", "ambition", "intention", "idea", "purpose", "task", "mission", "hope", "challenge", "job", "role", "policy", "wish"];

    /// <summary>The goal is to open 12 schools: turned, the goal would open them.</summary>
    private bool IsAim => Tokens[Finite].Class == TokenClass.Be && Finite + 1 < End && Tokens[Finite + 1].Class == TokenClass.To && Aims.Contains(SubjectHead);

    /// <summary>expected to peak at 127 million, then shrink to ...: a second thing that is said of the subject.</summary>
    private bool HasVerbBehindComma => Enumerable.Range(Finite + 1, Math.Max(0, End - Finite - 2))
        .Any(index => Tokens[index].Class == TokenClass.Comma && (Tokens[index + 1].Class == TokenClass.Adverb && index + 2 < End ? Tokens[index + 2] : Tokens[index + 1]) is { Class: TokenClass.Verb } verb
            && (verb.Has(VerbForms.Base) && !verb.Has(VerbForms.Noun) || Tokens[index + 1].Lower == "then"));

    /// <summary>The question with what leads the statement behind it, or before it where that is long.</summary>
    public string? WithLead(string question)
    {
        if (LeadEnd == LeadStart)
        {
            return Tidy(question);
        }

        // With 6,000 participants, ...: behind the question it would be said of its last word.
        if (Tokens[LeadStart].Lower is "with" or "like" or "unlike" or "as" or "besides" or "despite" or "without")
        {
            return null;
        }

        var lead = Words(LeadStart, LeadEnd).TrimEnd(',', ' ');
        lead = _statement.BeginsWithName ? lead : char.ToLowerInvariant(lead[0]) + lead[1..];
        return LeadEnd - LeadStart <= 8 && Tokens[LeadStart].Class == TokenClass.Preposition && !question.Contains(", ", StringComparison.Ordinal) && !lead.Contains(", ", StringComparison.Ordinal)
            ? Tidy(question + " " + lead)
            : Tidy(lead + ", " + question);
    }

    /// <summary>Designed and built: a second finite verb would have to change as well.</summary>
    private bool IsJoinedToVerb => Enumerable.Range(Finite + 1, Math.Max(0, End - Finite - 2))
        .Any(index => Tokens[index].Class is TokenClass.Conjunction or TokenClass.Comma && Tokens[index + 1].Class == TokenClass.Verb && Tokens[index + 1].Has(VerbForms.Past | VerbForms.Third));

    private bool IsPerfect
    {
        get
        {
            var index = Finite + 1;
            while (index < End && Tokens[index].Class is TokenClass.Adverb or TokenClass.Not)
            {
                index++;
            }

            return index < End && (Tokens[index].Class == TokenClass.Be || Tokens[index].Lower is "had" or "done" || (Tokens[index].Class == TokenClass.Verb && Tokens[index].Has(VerbForms.Participle)));
        }
    }

    private string SubjectAt(int start)
    {
        var words = Words(start, _clause.Subject.End.Value);
        return start == 0 && !_statement.BeginsWithName ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    private static string Tidy(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',');
}
