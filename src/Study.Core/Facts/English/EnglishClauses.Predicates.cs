namespace Study.Facts.English;

/// <content>How far a predicate goes, and what is joined to it.</content>
internal sealed partial class EnglishClauses
{
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
                // ... called "the mill.": the mark that closes the quotation belongs to the sentence.
                end = _tokens.Skip(at + 1).All(mark => mark.Class == TokenClass.Quote) && at + 1 < _tokens.Count ? _tokens.Count : at;
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
                if ((after.Class is TokenClass.Relative && !EnglishCuts.IsTellingOpen(_tokens, finite, at)) || after.Lower is "including" or "thus" or "thereby" or "making" or "namely" || (after.Lower == "such" && at + 2 < _tokens.Count && _tokens[at + 2].Lower == "as")
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
        if (comma + 2 >= _tokens.Count || _tokens[comma].Class != TokenClass.Comma || _tokens[comma + 1].Lower is not ("which" or "who") || !IsFinite(comma + 2, comma + 2) || SaidOfAll(comma))
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

    /// <summary>..., which could lead to a strike: said of what the whole sentence tells.</summary>
    private bool SaidOfAll(int comma) => _tokens[comma + 1].Lower == "which"
        && (_tokens[comma + 2].Class == TokenClass.Modal || _tokens[comma + 2].Verb.Lemma is "mean" or "lead" or "cause" or "allow" or "result" or "make" or "enable" or "force" or "leave" or "bring" or "help" or "give");

    /// <summary>What stands behind and, but, or: another verb of the same subject, another clause, or null for a list that goes on.</summary>
    private (bool Shares, bool HasSubject)? Joined(int at, int finite, int start, bool isBehindComma)
    {
        var verb = at;
        // and most notably reached
        while (verb < _tokens.Count && (_tokens[verb].Class == TokenClass.Adverb || (_tokens[verb].Lower is "most" or "more" or "less" && verb + 1 < _tokens.Count && _tokens[verb + 1].Class == TokenClass.Adverb)))
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
        if (!begins || _tokens[at - 1].Lower is "or" or "nor" || IsLastOfNames(at))
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

    /// <summary>the mills of Northport, Eastport, and Alba had ...: the last of several names, not the subject of another clause.</summary>
    private bool IsLastOfNames(int at)
    {
        if (at < 4 || _tokens[at].Class != TokenClass.Name || _tokens[at - 1].Class != TokenClass.Conjunction || _tokens[at - 2].Class != TokenClass.Comma)
        {
            return false;
        }

        var start = at - 3;
        while (start > 0 && _tokens[start].Class == TokenClass.Name)
        {
            start--;
        }

        return start < at - 3 && _tokens[start].Class == TokenClass.Comma && _tokens[start - 1].Class == TokenClass.Name;
    }
}
