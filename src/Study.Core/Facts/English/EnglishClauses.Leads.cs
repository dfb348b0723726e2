namespace Study.Facts.English;

/// <content>What stands before a subject.</content>
internal sealed partial class EnglishClauses
{
    // A lead of more tokens is not worth keeping before a question.
    private const int LongestLead = 14;

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

            // Today the college, housed in ..., includes ...: a time needs no comma either.
            if (Times.Contains(token.Lower) && at + 1 < _tokens.Count && _tokens[at + 1].Class is TokenClass.Determiner or TokenClass.Pronoun or TokenClass.Name)
            {
                lead = at..(at + 1);
                at++;
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

    private static readonly HashSet<string> Times = ["today", "originally", "initially", "traditionally", "historically", "currently", "now", "then", "later", "soon", "eventually", "recently", "previously", "formerly", "sometimes", "often", "usually"];

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
        return EnglishOpeners.Contains(words);
    }
}
