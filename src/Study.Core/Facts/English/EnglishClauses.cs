namespace Study.Facts.English;

/// <summary>
/// Finds the clauses of an English sentence that are built plainly: lead, subject, finite verb, rest. What is not built so gives no clause.
/// </summary>
internal sealed partial class EnglishClauses
{
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
        // Between 11 and 15 people, mainly monks, were killed: what seems to lead is the subject.
        var finite = at < _tokens.Count && _tokens[at].Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal ? 0 : FiniteAfterSubject(at);
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

        // The construction of the line, which opened in 1912: the last name is meant, not the first.
        var core = subject.Start.Value..open;
        var of = Enumerable.Range(subject.Start.Value, open - subject.Start.Value).FirstOrDefault(index => _tokens[index].Class == TokenClass.Preposition, open);
        if (of < open && !(of > 0 && _tokens[of - 1].IsCapital))
        {
            return;
        }

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
        // it later (1982) evolved
        if (_tokens[start].Class == TokenClass.Pronoun && Enumerable.Range(start + 1, finite - start - 1).All(index => _tokens[index].Class is TokenClass.Adverb or TokenClass.Bracketed || _tokens[index].Lower == "later"))
        {
            return start + 1;
        }

        var end = finite;
        while (end > start + 1 && _tokens[end - 1].Class == TokenClass.Adverb)
        {
            end--;
        }

        return end;
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

        // French claims to the region: an adjective of a people is no subject.
        if (before < at && token.Has(VerbForms.Noun) && EnglishContext.IsOfPeople(previous.Lower))
        {
            return false;
        }

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
}
