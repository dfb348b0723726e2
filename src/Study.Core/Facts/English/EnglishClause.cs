namespace Study.Facts.English;

/// <summary>A clause whose subject and finite verb are known, by the indexes of its tokens; ends are exclusive.</summary>
/// <param name="Lead">What stands before the subject and belongs to the clause: In 1912, ...; the comma is its last token.</param>
/// <param name="Subject">Empty where it is not certain.</param>
/// <param name="Finite">The verb that carries the tense: an auxiliary, or the verb itself.</param>
/// <param name="Rest">From the first token of this clause behind what it shares with the clause before; else right behind the finite verb.</param>
/// <param name="End">Where the clause ends; what follows can be dropped.</param>
internal sealed record EnglishClause(Range Lead, Range Subject, int Finite, int Rest, int End)
{
    /// <summary>Whether subject and finite verb are those of the clause before: will build A and repair B.</summary>
    public bool SharesVerb { get; init; }

    /// <summary>Whether the clause states a fact only under a condition, or leaves open whether it does.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it stands within another clause or before it: When the line opened, ...</summary>
    public bool IsSide { get; init; }

    /// <summary>Whether <c>was</c> or <c>were</c> is to be said before the finite verb: Northport, founded in 1912, ...</summary>
    public bool IsReduced { get; init; }

    /// <summary>Whether a token is said in the clause.</summary>
    public bool Contains(int token) =>
        (token >= Lead.Start.Value && token < Lead.End.Value) || (token >= Subject.Start.Value && token < Subject.End.Value) || (token >= Rest && token < End);

    public bool IsInLead(int token) => token >= Lead.Start.Value && token < Lead.End.Value;

    public bool IsInSubject(int token) => token >= Subject.Start.Value && token < Subject.End.Value;
}

/// <summary>
/// Finds the clauses of an English sentence that are built plainly: lead, subject, finite verb, rest. What is not built so gives no clause.
/// </summary>
internal sealed class EnglishClauses
{
    // A lead of more tokens is not worth keeping before a question.
    private const int LongestLead = 14;

    // How far a verb is sought; what stands farther away would not be understood anyway.
    private const int Farthest = 60;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<EnglishClause> _clauses = [];

    private EnglishClauses(IReadOnlyList<Token> tokens) => _tokens = tokens;

    public static IReadOnlyList<EnglishClause> Of(IReadOnlyList<Token> tokens)
    {
        var parser = new EnglishClauses(tokens);
        parser.Read(0, ..0, false);
        return parser._clauses;
    }

    /// <summary>Reads clauses from a token on.</summary>
    private void Read(int start, Range lead, bool isConditional)
    {
        var at = start;
        while (at < _tokens.Count && _tokens[at].Class is TokenClass.Quote or TokenClass.Conjunction)
        {
            if (_tokens[at].Class == TokenClass.Quote)
            {
                return;
            }

            at++;
        }

        (at, lead, isConditional) = ReadLeads(at, lead, isConditional);
        var finite = FiniteAfterSubject(at);
        if (finite <= at)
        {
            return;
        }

        var subject = at..SubjectEnd(at, finite);
        ReadPredicate(lead, subject, finite, finite + 1, false, isConditional);
        ReadInserted(subject, isConditional);
    }

    /// <summary>What is said of the subject between commas: Northport, which was founded in 1912, ...; Northport, founded in 1912, ...</summary>
    private void ReadInserted(Range subject, bool isConditional)
    {
        var open = subject.Start.Value;
        while (open < subject.End.Value && _tokens[open].Class != TokenClass.Comma)
        {
            open++;
        }

        var close = subject.End.Value - 1;
        if (close <= open + 2 || _tokens[close].Class != TokenClass.Comma || Enumerable.Range(open + 1, close - open - 1).Any(index => _tokens[index].Class is TokenClass.Comma or TokenClass.Break))
        {
            return;
        }

        var core = subject.Start.Value..open;
        var first = _tokens[open + 1];
        if (first.Class == TokenClass.Relative && first.Lower is "which" or "who" && IsFinite(open + 2, open + 2))
        {
            _clauses.Add(new EnglishClause(..0, core, open + 2, open + 3, close) { IsSide = true, IsConditional = isConditional });
        }
        else if (first.Class == TokenClass.Verb && first.Has(VerbForms.Participle) && !first.Has(VerbForms.Base) && _tokens[open + 2].Class is TokenClass.Preposition)
        {
            _clauses.Add(new EnglishClause(..0, core, open + 1, open + 2, close) { IsSide = true, IsReduced = true, IsConditional = isConditional });
        }
    }

    /// <summary>The subject without the adverbs right before the verb, which stay with the verb.</summary>
    private int SubjectEnd(int start, int finite)
    {
        var end = finite;
        while (end > start + 1 && _tokens[end - 1].Class == TokenClass.Adverb)
        {
            end--;
        }

        return end;
    }

    /// <summary>Adverbials before the subject: In 1912, ...; However, ...; Founded by monks, ...</summary>
    private (int At, Range Lead, bool IsConditional) ReadLeads(int at, Range lead, bool isConditional)
    {
        while (at < _tokens.Count)
        {
            var token = _tokens[at];
            var opens = token.Class is TokenClass.Preposition or TokenClass.Adverb or TokenClass.Subordinator or TokenClass.To or TokenClass.Not or TokenClass.Date
                || (token.Class == TokenClass.Verb && token.Has(VerbForms.Ing | VerbForms.Participle))
                || (token.Class == TokenClass.Word && token.Lower is "according" or "due" or "based") || IsDeicticTime(at)
                || (token.Lower == "nearby" && at + 1 < _tokens.Count && _tokens[at + 1].Class == TokenClass.Comma);
            if (!opens)
            {
                return (at, lead, isConditional);
            }

            // "In 1912 the town ...": a date needs no comma.
            if ((token.Class == TokenClass.Preposition || token.Lower == "since") && at + 2 < _tokens.Count && _tokens[at + 1].Class == TokenClass.Date
                && _tokens[at + 2].Class is TokenClass.Determiner or TokenClass.Name or TokenClass.Pronoun or TokenClass.There or TokenClass.Word or TokenClass.Figure)
            {
                lead = at..(at + 2);
                at += 2;
                continue;
            }

            // At the age of 19 she ...: a pronoun, or a subject right behind a date or figure, needs no comma either.
            if (token.Class == TokenClass.Preposition && SubjectWithoutComma(at) is var begin && begin > at)
            {
                lead = at..begin;
                at = begin;
                continue;
            }

            var comma = at + 1;
            while (comma < _tokens.Count && _tokens[comma].Class is not (TokenClass.Comma or TokenClass.Break))
            {
                comma++;
            }

            if (comma >= _tokens.Count || _tokens[comma].Class == TokenClass.Break)
            {
                return (at, lead, isConditional);
            }

            // Teaching certification lasts three years, ...: a subject that looks like a participle.
            if (token.Class == TokenClass.Verb && !(token.Has(VerbForms.Participle) && at + 1 < _tokens.Count && _tokens[at + 1].Class == TokenClass.Preposition) && FiniteAfterSubject(at) is var own && own > at && own < comma)
            {
                return (at, lead, isConditional);
            }

            // When the line was opened in 1912, ...: the lead states a fact of its own.
            if (token.Class is TokenClass.Subordinator or TokenClass.Preposition && token.Lower is "when" or "although" or "though" or "because" or "while" or "whereas" or "since" or "after" or "as" or "once" && at + 1 < _tokens.Count && !_tokens[at + 1].Has(VerbForms.Ing) && FiniteAfterSubject(at + 1) is var verb && verb > at + 1 && verb < comma)
            {
                // When the line was opened in 1912 the town ...: a subject behind a date begins the main clause.
                var end = Enumerable.Range(verb + 1, comma - verb - 1).FirstOrDefault(
                    index => _tokens[index - 1].Class == TokenClass.Date && _tokens[index].Class is TokenClass.Determiner or TokenClass.Pronoun or TokenClass.Name,
                    comma);
                _clauses.Add(new EnglishClause(..0, (at + 1)..SubjectEnd(at + 1, verb), verb, verb + 1, end) { IsSide = true });
                var isKeptWhole = end == comma && comma - at <= LongestLead && token.Lower is not ("although" or "though" or "because" or "while" or "whereas" or "as");
                lead = isKeptWhole ? at..(comma + 1) : lead;
                at = end == comma ? comma + 1 : end;
                continue;
            }

            // In June, 1912, ... and lists: the comma that is followed by a subject ends the lead.
            isConditional |= token.Lower is "if" or "unless" or "whether" || (token.Class == TokenClass.Preposition && token.Lower == "in" && at + 1 < _tokens.Count && _tokens[at + 1].Lower == "case");
            var isKept = (token.Class is TokenClass.Preposition or TokenClass.Date or TokenClass.Subordinator || token.Lower == "according" || IsDeicticTime(at)) && comma - at <= LongestLead && !IsConnective(at, comma);
            lead = isKept ? (lead.Start.Value < lead.End.Value && lead.End.Value == at ? lead.Start.Value : at)..(comma + 1) : lead;
            at = comma + 1;
        }

        return (at, lead, isConditional);
    }

    /// <summary>This year, last month: a time that the day of publication tells.</summary>
    private bool IsDeicticTime(int at) => _tokens[at].Lower is "this" or "last" or "next" && at + 1 < _tokens.Count && _tokens[at + 1].Lower == "year";

    /// <summary>Where the subject begins behind an adverbial without comma; 0 where that is not certain.</summary>
    private int SubjectWithoutComma(int at)
    {
        for (var index = at + 2; index < Math.Min(_tokens.Count, at + 10); index++)
        {
            var token = _tokens[index];
            if (token.Class is TokenClass.Comma or TokenClass.Break or TokenClass.Conjunction or TokenClass.Relative or TokenClass.Subordinator or TokenClass.Mark || (token.Class == TokenClass.Verb && !token.Has(VerbForms.Ing)) || token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal)
            {
                return 0;
            }

            var isNominative = token.Lower is "he" or "she" or "it" or "they";
            if ((isNominative && _tokens[index - 1].IsNominal) || (_tokens[index - 1].Mention is not null and not FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } && token.Class is TokenClass.Determiner or TokenClass.Name or TokenClass.There))
            {
                return FiniteAfterSubject(index) > index ? index : 0;
            }
        }

        return 0;
    }

    /// <summary>In addition, for example, as a result: they tie a sentence to the one before.</summary>
    private bool IsConnective(int at, int comma)
    {
        var words = string.Join(' ', Enumerable.Range(at, comma - at).Select(index => _tokens[index].Lower));
        return words is "in addition" or "for example" or "for instance" or "as a result" or "in fact" or "in contrast" or "on the other hand" or "by contrast" or "in turn"
            or "as such" or "of course" or "in particular" or "in general" or "at the time" or "at that time" or "at this time" or "in response" or "for this reason" or "in comparison" or "in other words"
            or "in total" or "in all" or "since then" or "by then" or "until then" or "after that" or "before that" or "in the end" or "at first" or "at last" or "besides" or "in this way" or "along with this" or "after this";
    }

    /// <summary>The finite verb of the subject that begins at a token; 0 where none is certain.</summary>
    private int FiniteAfterSubject(int start)
    {
        var relatives = 0;
        if (start < _tokens.Count && _tokens[start].Class is TokenClass.Preposition or TokenClass.Subordinator or TokenClass.To)
        {
            return 0;
        }

        for (var at = start; at < Math.Min(_tokens.Count, start + Farthest); at++)
        {
            var token = _tokens[at];
            switch (token.Class)
            {
                case TokenClass.Break or TokenClass.Mark:
                    return 0;
                case TokenClass.Subordinator when at > start:
                    return 0;
                case TokenClass.Relative:
                case TokenClass.Determiner when token.Lower == "that" && at > start && _tokens[at - 1].IsNominal:
                    relatives++;
                    break;
                case TokenClass.Comma:
                    // An apposition or relative clause between commas, or a list of subjects.
                    var close = at + 1;
                    while (close < _tokens.Count && _tokens[close].Class is not (TokenClass.Comma or TokenClass.Break))
                    {
                        close++;
                    }

                    if (at == start || close >= _tokens.Count || _tokens[close].Class == TokenClass.Break)
                    {
                        return 0;
                    }

                    if (close + 1 < _tokens.Count && IsFinite(close + 1, start))
                    {
                        return close + 1;
                    }

                    if (close + 2 < _tokens.Count && _tokens[close + 1].Class == TokenClass.Adverb && IsFinite(close + 2, start))
                    {
                        return close + 2;
                    }

                    return 0;
                default:
                    if (at > start && IsFinite(at, start))
                    {
                        if (relatives == 0)
                        {
                            return at;
                        }

                        relatives--;
                        at = EndOfVerbs(at) - 1;
                    }

                    break;
            }
        }

        return 0;
    }

    private int EndOfVerbs(int at)
    {
        var end = at + 1;
        while (end < _tokens.Count && (_tokens[end].Class is TokenClass.Be or TokenClass.Have or TokenClass.Not or TokenClass.Adverb
            || (_tokens[end].Class == TokenClass.Verb && _tokens[end].Has(VerbForms.Participle | VerbForms.Ing | VerbForms.Base))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a token is a verb that can carry the tense of the subject before it.</summary>
    private bool IsFinite(int at, int start)
    {
        var token = _tokens[at];
        switch (token.Class)
        {
            case TokenClass.Be:
                return token.Lower is "is" or "are" or "was" or "were";
            case TokenClass.Have:
                return token.Lower != "having";
            case TokenClass.Do:
                return token.Lower is "does" or "did" or "do";
            case TokenClass.Modal:
                return true;
            case TokenClass.Verb:
                break;
            default:
                return false;
        }

        var before = at > start ? at - 1 : at;
        while (before > start && _tokens[before].Class == TokenClass.Adverb)
        {
            before--;
        }

        var previous = _tokens[before];
        if (before < at && (previous.Class is TokenClass.Preposition or TokenClass.To or TokenClass.Adjective || previous.IsPossessive
            || (previous.Class == TokenClass.Determiner && previous.Lower is not ("all" or "many" or "most" or "some" or "several" or "both" or "few"))))
        {
            return false;
        }

        // The minister said the ministry expected ...: the first verb is the one of the sentence.
        if (token.Lower is "said" or "says" && at > start && !previous.IsPossessive && previous.Class is not (TokenClass.Preposition or TokenClass.Be or TokenClass.Have))
        {
            return true;
        }

        if (Telling.Contains(token.Lower) && at > start && at + 1 < _tokens.Count && _tokens[at + 1] is { Class: TokenClass.Determiner or TokenClass.Name or TokenClass.Pronoun or TokenClass.Figure } or { Lower: "that" or "in" or "on" })
        {
            return true;
        }

        if (token.Has(VerbForms.Past))
        {
            return !token.Has(VerbForms.Participle) || !(IsNeverFinite(token) || IsReduced(at));
        }

        if (token.Has(VerbForms.Third))
        {
            return !token.Has(VerbForms.Noun) || (!IsPlural(previous) && !(previous.Class == TokenClass.Figure) && TakesComplement(at) && !FiniteFollows(at));
        }

        return token.Has(VerbForms.Base) && (IsPlural(previous) || IsCoordinated(start, at)) && previous.Class != TokenClass.Verb && TakesComplement(at) && !FiniteFollows(at);
    }

    /// <summary>A house based in, located at: these are said with be, or after a noun.</summary>
    private static bool IsNeverFinite(Token token) => token.Lower is "based" or "located" or "situated" or "known" or "born";

    // Verbs of saying, whose object is a clause.
    private static readonly HashSet<string> Telling = ["said", "says", "announced", "argued", "claimed", "estimated", "told", "added"];

    private bool IsCoordinated(int start, int at) => Enumerable.Range(start, at - start).Any(index => _tokens[index].Lower == "and");

    internal static bool IsPlural(Token token) =>
        token.Lower is "people" or "men" or "women" or "children" or "alumni" or "staff" or "personnel" or "aircraft" or "cattle" or "sheep" or "they" or "we" or "you" or "police" or "others" or "both" or "many" or "most" or "some" or "several" or "these" or "those"
        || (token.Class is TokenClass.Word or TokenClass.Noun or TokenClass.Verb or TokenClass.Name && token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal) && !token.IsPossessive)
        || (token.Mention is FigureMention { Figure.Low: > 1m });

    private bool TakesComplement(int at) =>
        at + 1 < _tokens.Count && (_tokens[at + 1].Class is TokenClass.Determiner or TokenClass.Figure or TokenClass.Preposition or TokenClass.Name or TokenClass.Pronoun or TokenClass.Adverb or TokenClass.To or TokenClass.Adjective or TokenClass.Not
            || _tokens[at + 1].Class is TokenClass.Word);

    /// <summary>The station built in 1912 closed: built is no finite verb.</summary>
    private bool IsReduced(int at)
    {
        if (at + 1 < _tokens.Count && _tokens[at + 1].Lower == "by" && !(at + 2 < _tokens.Count && _tokens[at + 2].Class == TokenClass.Figure))
        {
            return true;
        }

        return FiniteFollows(at);
    }

    /// <summary>Whether a verb that is certainly finite follows in the same stretch.</summary>
    private bool FiniteFollows(int at)
    {
        for (var next = at + 1; next < Math.Min(_tokens.Count, at + Farthest); next++)
        {
            var token = _tokens[next];
            if (token.Class is TokenClass.Comma or TokenClass.Break or TokenClass.Conjunction or TokenClass.Relative or TokenClass.Subordinator or TokenClass.Quote || token.Lower is "that" or "before" or "after" or "as" or "than" or "to")
            {
                return false;
            }

            if (token.Class is TokenClass.Modal or TokenClass.Be && token.Lower is not ("be" or "been" or "being")
                || (token.Class == TokenClass.Have && token.Lower != "having")
                || (token.Class == TokenClass.Verb && token.Has(VerbForms.Past) && !token.Has(VerbForms.Noun) && next > at + 1 && _tokens[next - 1].Class is not (TokenClass.Determiner or TokenClass.Adjective or TokenClass.Preposition) && !_tokens[next - 1].IsPossessive
                    && !(next + 1 < _tokens.Count && _tokens[next + 1].Class is TokenClass.Word or TokenClass.Noun))
                || (token.Class == TokenClass.Verb && token.Has(VerbForms.Third) && (!token.Has(VerbForms.Noun)
                    || (_tokens[next - 1].Class is TokenClass.Date or TokenClass.Name && next + 1 < _tokens.Count && _tokens[next + 1].Class is TokenClass.Determiner or TokenClass.Figure or TokenClass.Preposition))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a predicate up to its end, and the clauses joined to it.</summary>
    private void ReadPredicate(Range lead, Range subject, int finite, int rest, bool sharesVerb, bool isConditional)
    {
        var end = _tokens.Count;
        var next = -1;
        var nextShares = false;
        var nextHasSubject = false;
        var isTold = IsTold(finite, rest);
        for (var at = rest; at < _tokens.Count; at++)
        {
            var token = _tokens[at];
            if (token.Class == TokenClass.Mark && token.Lower is "." or "?" or "!")
            {
                end = at;
                break;
            }

            if (token.Class == TokenClass.Break)
            {
                end = at;
                next = at + 1;
                nextHasSubject = token.Lower == ";";
                next = nextHasSubject ? next : -1;
                break;
            }

            if (token.Class == TokenClass.Subordinator && token.Lower is "if" or "unless" or "whether")
            {
                isConditional |= token.Lower != "whether";
            }

            if (token.Class == TokenClass.Subordinator && at > rest && token.Lower is "because" or "although" or "though" or "while" or "whereas")
            {
                end = _tokens[at - 1].Class == TokenClass.Comma ? at - 1 : at;
                next = at + 1;
                nextHasSubject = true;
                break;
            }

            if (token.Class == TokenClass.Comma && at + 1 < _tokens.Count)
            {
                var after = _tokens[at + 1];
                if (after.Class is TokenClass.Relative || after.Lower is "including" or "thus" or "thereby" or "making" or "namely" || (after.Lower == "such" && at + 2 < _tokens.Count && _tokens[at + 2].Lower == "as")
                    || (after.Class == TokenClass.Preposition && at + 2 < _tokens.Count && _tokens[at + 2].Class == TokenClass.Relative)
                    || (after.Class == TokenClass.Verb && after.Has(VerbForms.Ing) && !after.Has(VerbForms.Noun)))
                {
                    end = at;
                    break;
                }

                // ..., and in the old town, the mill became a school: a clause of its own with what leads it.
                if (after.Lower is "and" or "but" && !isTold && IsLedClause(at + 2))
                {
                    (end, next, nextShares, nextHasSubject) = (at, at + 2, false, true);
                    break;
                }

                if (after.Class == TokenClass.Conjunction && Joined(at + 2, finite, subject.Start.Value, true) is { } joined && (joined.HasSubject || !isTold))
                {
                    (end, next, nextShares, nextHasSubject) = (at, at + 2, joined.Shares, joined.HasSubject);
                    break;
                }
            }

            // ..., however, the line closed in 1965: a comma that stands for a full stop.
            if (token.Class == TokenClass.Comma && at + 3 < _tokens.Count && _tokens[at + 1].Lower is "however" or "nevertheless" && _tokens[at + 2].Class == TokenClass.Comma)
            {
                (end, next, nextShares, nextHasSubject) = (at, at + 3, false, true);
                break;
            }

            // Most came from the north, the rest came by sea: another comma that stands for a full stop.
            if (token.Class == TokenClass.Comma && !isTold && at + 1 < _tokens.Count && (_tokens[at + 1].Lower is "the" or "he" or "she" or "it" or "they" || _tokens[at + 1].Class == TokenClass.Figure) && Joined(at + 1, finite, subject.Start.Value, true) is { HasSubject: true })
            {
                (end, next, nextShares, nextHasSubject) = (at, at + 1, false, true);
                break;
            }

            // won three titles, lost four finals and left: one of several predicates of the same subject.
            if (token.Class == TokenClass.Comma && !isTold && IsPredicateOfList(at + 1, finite))
            {
                (end, next, nextShares, nextHasSubject) = (at, at + 1, false, false);
                break;
            }

            if (token.Class == TokenClass.Conjunction && at > rest && at + 1 < _tokens.Count && Joined(at + 1, finite, subject.Start.Value, false) is { } follows && !(isTold && !follows.HasSubject))
            {
                (end, next, nextShares, nextHasSubject) = (at, at + 1, follows.Shares, follows.HasSubject);
                break;
            }
        }

        ReadRelative(end, isConditional);
        _clauses.Add(new EnglishClause(lead, subject, finite, rest, end) { SharesVerb = sharesVerb, IsConditional = isConditional });
        if (next < 0 || next >= _tokens.Count)
        {
            return;
        }

        if (nextHasSubject)
        {
            Read(next, ..0, isConditional);
        }
        else
        {
            var verb = next;
            while (_tokens[verb].Class == TokenClass.Adverb)
            {
                verb++;
            }

            var isSameTime = lead.End.Value > lead.Start.Value && _tokens[lead.Start].Class == TokenClass.Preposition && !HasDate(next);
            ReadPredicate(nextShares || isSameTime ? lead : ..0, subject, nextShares ? finite : verb, nextShares ? verb : verb + 1, nextShares, isConditional);
        }
    }

    /// <summary>The report found that ...: what follows is said within what is told, not of the subject.</summary>
    private bool IsTold(int finite, int rest)
    {
        for (var at = rest; at < Math.Min(_tokens.Count, rest + 4); at++)
        {
            if (_tokens[at].Lower == "that" && (at == rest || _tokens[at - 1].Class is TokenClass.Verb or TokenClass.Adverb or TokenClass.Date))
            {
                return true;
            }
        }

        return Telling.Contains(_tokens[finite].Lower) && FiniteAfterSubject(rest) > rest;
    }

    /// <summary>Whether a short adverbial begins at a token, and behind its comma a subject with its verb.</summary>
    private bool IsLedClause(int at)
    {
        if (at >= _tokens.Count || _tokens[at].Class != TokenClass.Preposition)
        {
            return false;
        }

        var comma = at + 1;
        while (comma < _tokens.Count && comma - at <= LongestLead && _tokens[comma].Class is not (TokenClass.Comma or TokenClass.Break))
        {
            comma++;
        }

        return comma + 1 < _tokens.Count && _tokens[comma].Class == TokenClass.Comma && _tokens[comma + 1].Class is TokenClass.Determiner or TokenClass.Pronoun or TokenClass.Name && FiniteAfterSubject(comma + 1) > comma + 1;
    }

    private bool HasDate(int from)
    {
        for (var at = from; at < _tokens.Count && _tokens[at].Class is not (TokenClass.Break or TokenClass.Mark); at++)
        {
            if (_tokens[at].Class == TokenClass.Date)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a past verb behind a comma is one of a list that "and" with another past verb ends.</summary>
    private bool IsPredicateOfList(int at, int finite)
    {
        if (at + 1 >= _tokens.Count || _tokens[finite].Class != TokenClass.Verb || !_tokens[finite].Has(VerbForms.Past) || _tokens[at].Class != TokenClass.Verb || !_tokens[at].Has(VerbForms.Past) || IsNeverFinite(_tokens[at])
            || _tokens[at + 1].Class is not (TokenClass.Determiner or TokenClass.Figure or TokenClass.Name or TokenClass.Pronoun or TokenClass.Adjective or TokenClass.Word or TokenClass.Adverb or TokenClass.To))
        {
            return false;
        }

        for (var index = at + 1; index + 1 < _tokens.Count && _tokens[index].Class is not (TokenClass.Break or TokenClass.Relative or TokenClass.Subordinator); index++)
        {
            if (_tokens[index].Class == TokenClass.Conjunction && _tokens[index + 1] is { Class: TokenClass.Verb } verb && verb.Has(VerbForms.Past))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>... the Edict of Nantes, which was issued in 1598: said of the name right before the comma.</summary>
    private void ReadRelative(int comma, bool isConditional)
    {
        if (comma + 2 >= _tokens.Count || _tokens[comma].Class != TokenClass.Comma || _tokens[comma + 1].Lower is not ("which" or "who") || !IsFinite(comma + 2, comma + 2))
        {
            return;
        }

        var start = comma;
        while (start > 0 && _tokens[start - 1].Class == TokenClass.Name && !_tokens[start - 1].IsPossessive)
        {
            start--;
        }

        if (start == comma || (start > 0 && (_tokens[start - 1].Lower is "of" or "and" or "or" || _tokens[start - 1].IsPossessive || _tokens[start - 1].Class is TokenClass.Comma or TokenClass.Word or TokenClass.Noun or TokenClass.Adjective)))
        {
            return;
        }

        start -= start > 0 && _tokens[start - 1].Lower == "the" ? 1 : 0;
        var end = comma + 3;
        while (end < _tokens.Count && _tokens[end].Class is not (TokenClass.Comma or TokenClass.Break or TokenClass.Conjunction or TokenClass.Mark or TokenClass.Subordinator))
        {
            end++;
        }

        _clauses.Add(new EnglishClause(..0, start..comma, comma + 2, comma + 3, end) { IsSide = true, IsConditional = isConditional });
    }

    /// <summary>What stands behind and, but, or: another verb of the same subject, another clause, or null for a list that goes on.</summary>
    private (bool Shares, bool HasSubject)? Joined(int at, int finite, int start, bool isBehindComma)
    {
        var verb = at;
        while (verb < _tokens.Count && _tokens[verb].Class == TokenClass.Adverb)
        {
            verb++;
        }

        if (verb >= _tokens.Count)
        {
            return null;
        }

        var token = _tokens[verb];
        var auxiliary = _tokens[finite];
        if (token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Do or TokenClass.Modal && IsFinite(verb, verb))
        {
            return (false, false);
        }

        if (token.Class == TokenClass.Verb)
        {
            if (auxiliary.Class == TokenClass.Modal)
            {
                return token.Has(VerbForms.Base) && (!token.Has(VerbForms.Noun) || TakesComplement(verb)) && verb > finite + 2 ? (true, false) : null;
            }

            if (auxiliary.Class is TokenClass.Be or TokenClass.Have && token.Has(VerbForms.Participle) && finite + 2 < _tokens.Count
                && _tokens.Skip(finite + 1).FirstOrDefault(word => word.Class is not (TokenClass.Adverb or TokenClass.Be)) is { Class: TokenClass.Verb } verbal && verbal.Has(VerbForms.Participle))
            {
                return verb > finite + 3 && verb + 1 < _tokens.Count && _tokens[verb + 1].Class is TokenClass.Preposition or TokenClass.Determiner or TokenClass.Figure ? (true, false) : null;
            }

            if (token.Has(VerbForms.Past) && !IsNeverFinite(token) && (auxiliary.Class != TokenClass.Verb || auxiliary.Has(VerbForms.Past) || (verb + 1 < _tokens.Count && _tokens[verb + 1].Lower is "a" or "an" or "the")) && verb > finite + 1
                && !(verb + 1 < _tokens.Count && (_tokens[verb + 1].Class is TokenClass.Word or TokenClass.Noun || (_tokens[verb + 1].Class == TokenClass.Verb && _tokens[verb + 1].Has(VerbForms.Noun))) && token.Has(VerbForms.Participle)))
            {
                return (false, false);
            }

            if (token.Has(VerbForms.Third) && verb > finite + 1 && (!token.Has(VerbForms.Noun) || (verb + 1 < _tokens.Count && _tokens[verb + 1].Class is TokenClass.Determiner or TokenClass.Figure)))
            {
                return (false, false);
            }
        }

        var begins = token.Class is TokenClass.Pronoun or TokenClass.There || (isBehindComma && token.Class is TokenClass.Determiner or TokenClass.Name or TokenClass.Word or TokenClass.Figure or TokenClass.Preposition or TokenClass.Noun or TokenClass.Adjective)
            || token.Class == TokenClass.Determiner || (token.Class == TokenClass.Preposition && verb + 1 < _tokens.Count && _tokens[verb + 1].Class == TokenClass.Date);
        begins |= token.Class == TokenClass.Figure && verb + 1 < _tokens.Count && IsFinite(verb + 1, verb);

        // was closed in 1999 and Northport University opened: behind a date, a name begins a clause.
        begins |= token.Class == TokenClass.Name && at > 1 && _tokens[at - 1].Class == TokenClass.Conjunction && _tokens[at - 2].Class is TokenClass.Date or TokenClass.Figure;
        if (!begins || _tokens[at - 1].Lower is "or" or "nor")
        {
            return null;
        }

        var own = FiniteAfterSubject(verb);
        if (own <= verb && token.Class == TokenClass.Preposition)
        {
            own = FiniteAfterSubject(ReadLeads(verb, ..0, false).At);
        }

        var isNear = own > verb && !Enumerable.Range(verb, own - verb).Any(index => _tokens[index].Class is TokenClass.Comma or TokenClass.Conjunction or TokenClass.Relative);
        return isNear ? (false, true) : null;
    }
}
