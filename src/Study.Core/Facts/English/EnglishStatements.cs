using Study.Text;

namespace Study.Facts.English;

/// <summary>Makes a statement that stands alone of the clause around an answer.</summary>
internal static class EnglishStatements
{
    /// <summary>The statement of the answer, or the reason why there is none.</summary>
    /// <param name="answer">The token that answers, or the brackets around it.</param>
    /// <param name="mention">The answer itself.</param>
    public static (Statement? Statement, string Reason) Of(EnglishSentence sentence, int answer, Mention mention, EnglishContext context)
    {
        var text = sentence.Text.TrimEnd('”', '"', '’', ')');
        if (text.EndsWith('?') || text.EndsWith('!'))
        {
            return (null, "it stands in a question or an exclamation");
        }

        if (!text.EndsWith('.'))
        {
            return (null, "it does not stand in a whole sentence");
        }

        if (sentence.Tokens[0].Class == TokenClass.Quote)
        {
            return (null, "it stands in a quotation");
        }

        if (sentence.Opener == OpenerEffect.Refuse || (sentence.Opener == OpenerEffect.Dated && !sentence.Mentions.Any(other => other is DateMention { From.Year: not null })))
        {
            return (null, "what its first words tell of, the sentence before says");
        }

        var clause = sentence.Clauses.FirstOrDefault(clause => clause.IsSide && clause.Contains(answer)) ?? sentence.Clauses.FirstOrDefault(clause => clause.Contains(answer));
        if (clause is null)
        {
            return Whole(sentence, answer, mention, context);
        }

        if (clause.IsConditional)
        {
            return (null, "it holds only under a condition");
        }

        // In a later clause, it and its are what the clause before spoke of.
        var place = clause.IsSide ? 0 : sentence.Clauses.ToList().IndexOf(clause);
        if (place == 0)
        {
            return OfClause(sentence, clause, answer, mention, context);
        }

        if (IsScopeBefore(sentence, clause, answer, mention))
        {
            return WholeWithSubject(sentence, answer, mention, context);
        }

        var before = context.State;
        context.Heard(sentence, sentence.Clauses[place - 1]);
        var result = OfClause(sentence, clause, answer, mention, context);
        context.State = before;
        return result;
    }

    /// <summary>
    /// For 2006, $28 was given for roads, $1 for homes; salt is 13% of its trade, while silk is 9%: when, or of what, only the clause before tells.
    /// </summary>
    private static bool IsScopeBefore(EnglishSentence sentence, EnglishClause clause, int answer, Mention mention)
    {
        if (answer == 0)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var start = Math.Min(clause.Subject.Start.Value, clause.Lead.End.Value > clause.Lead.Start.Value ? clause.Lead.Start.Value : int.MaxValue);
        var isOfBefore = mention is FigureMention { Figure.Unit.Kind: UnitKind.Percent } && !(answer + 1 < tokens.Count && tokens[answer + 1].Lower == "of")
            && Enumerable.Range(0, start).Any(index => tokens[index].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Percent } && tokens[index + 1].Lower == "of");
        var isNumberBefore = clause.Subject.Start.Value == answer && mention is FigureMention { Figure.Unit.Kind: UnitKind.Percent } && tokens[answer + 1].Lower != "of";
        // led in tackles with 109, while Berg came second with 102
        var isCountedBefore = mention is FigureMention { Unit.Length: 0, Figure.Unit.Kind: UnitKind.None } && tokens[answer - 1].Lower == "with" && !(answer + 1 < tokens.Count && tokens[answer + 1].IsNominal);
        var lead = sentence.Clauses[0].Lead;
        var isDateBefore = clause.Lead.Start.Value == clause.Lead.End.Value && !tokens.Take(clause.End).Skip(start).Any(token => token.Class == TokenClass.Date)
            && tokens.Take(lead.End.Value).Skip(lead.Start.Value).Any(token => token.Mention is DateMention { From.Year: not null });
        return isOfBefore || isNumberBefore || isCountedBefore || isDateBefore;
    }

    private static (Statement? Statement, string Reason) WholeWithSubject(EnglishSentence sentence, int answer, Mention mention, EnglishContext context)
    {
        if (sentence.Text.Contains('"', StringComparison.Ordinal))
        {
            return (null, "it stands in a quotation");
        }

        var subject = sentence.Clauses[0].Subject;
        var (from, to) = (subject.Start.Value, subject.End.Value);
        return sentence.Tokens[from].Class != TokenClass.Pronoun && context.NeedsText(sentence, from, to) ? (null, $"“{sentence.Words(subject)}” points outside the sentence") : Whole(sentence, answer, mention, context);
    }

    /// <summary>What a sentence tells first, with the names of what it calls it and the museum; null where they are not certain.</summary>
    public static string? Told(EnglishSentence sentence, EnglishContext context)
    {
        var clause = sentence.Clauses.FirstOrDefault(clause => !clause.IsSide);
        return clause is null || clause.IsConditional || sentence.Opener > OpenerEffect.Drop || !sentence.Text.EndsWith('.') ? null : Build(sentence, clause, -1, new NameMention(default), context).Builder?.Told();
    }

    private static (Statement? Statement, string Reason) OfClause(EnglishSentence sentence, EnglishClause clause, int answer, Mention mention, EnglishContext context)
    {
        var (builder, subject, isCertain, reason) = Build(sentence, clause, answer, mention, context);
        return builder is null ? (null, reason)
            : builder.Statement(subject) is { } statement ? (statement with { IsWhole = !isCertain }, "") : (null, "the answer does not stand in what is left of the sentence");
    }

    /// <summary>Puts together what a clause tells; no builder and a reason where it does not stand alone.</summary>
    private static (EnglishStatementBuilder? Builder, TextSpan Subject, bool IsCertain, string Reason) Build(EnglishSentence sentence, EnglishClause clause, int answer, Mention mention, EnglishContext context)
    {
        var from = clause.Subject.Start.Value;
        var to = clause.Subject.End.Value;
        var builder = new EnglishStatementBuilder(sentence, answer, mention, context);
        if (clause.IsSide && sentence.Tokens[from].Class == TokenClass.Pronoun)
        {
            return (null, default, false, $"what “{sentence.Tokens[from].Lower}” stands for is not certain");
        }

        // The council wrote in 1912: what, only the rest says. Three works appeared in 1520: that is whole.
        var said = sentence.Tokens.Take(clause.End).Skip(clause.Finite + 1).Where(token => token.Mention is null).ToList();
        var isCutBehind = clause.End < sentence.Tokens.Count && sentence.Tokens[clause.End].Lower == ":" || sentence.Tokens[clause.Finite].Lower is "said" or "says" or "announced" or "told" or "added";
        if (!clause.IsSide && isCutBehind && !said.Any(token => token.IsNominal || (token.Class == TokenClass.Verb && token.Has(VerbForms.Participle))))
        {
            return (null, default, false, "what is said stands elsewhere in the sentence");
        }

        // A long sentence is shown up to the comma behind the answer, and without what leads it.
        var end = EndOf(sentence, clause, answer, context);
        var lead = !clause.IsInLead(answer) && end - to > Long && sentence.Tokens[clause.Lead.Start.Value].Class == TokenClass.Subordinator ? ..0 : clause.Lead;
        var hasLead = lead.End.Value > lead.Start.Value;
        if (hasLead && EnglishPointers.Outside(sentence, lead, answer, from, context) is { } pointer)
        {
            return (null, default, false, $"“{pointer}” points outside the sentence");
        }

        if (hasLead && EnglishPointers.OwnerOutside(sentence, clause, lead) is { } owned)
        {
            return (null, default, false, $"whose “{owned}” means is not certain");
        }

        builder.Add(lead.Start.Value, lead.End.Value, !hasLead || !context.IsName(sentence, lead.Start.Value));
        var subject = sentence.Tokens[from];
        var subjectStart = builder.Length;
        if (to - from == 1 && subject.Class == TokenClass.Pronoun)
        {
            // It was out of nothing that they won: it stands for nothing.
            var isEmpty = subject.Lower == "it" && sentence.Tokens[clause.Finite].Class == TokenClass.Be && sentence.Tokens.Take(clause.End).Skip(clause.Finite + 2).Any(token => token.Lower == "that");
            // The report said ...; in the poorest towns it was 10%: no report is.
            isEmpty |= subject.Lower == "it" && sentence.Tokens[clause.Finite].Class == TokenClass.Be && answer == clause.Finite + 1 && context.Current is { } source && Sources.Any(kind => source.Contains(kind, StringComparison.OrdinalIgnoreCase));
            // while in Northport's case it is 12: not of what the clause before spoke of
            isEmpty |= hasLead && sentence.Tokens.Take(lead.End.Value).Skip(lead.Start.Value).Any(token => token.Lower == "case");
            if (isEmpty || context.Resolve(subject.Lower) is not { } named)
            {
                return (null, default, false, $"what “{subject.Lower}” stands for is not certain");
            }

            builder.AddWords(named, !context.BeginsWithName);
        }
        else if (subject.IsPossessive && subject.Lower is "its" or "their" or "his" or "her")
        {
            var owner = context.Resolve(subject.Lower switch { "its" => "it", "their" => "they", var person => person == "his" ? "he" : "she" });
            if (owner is null)
            {
                return (null, default, false, $"whose “{subject.Lower}” means is not certain");
            }

            // the crest of the Stonebridge Dam, Stonebridge's crest
            if (owner.Count(unit => unit == ' ') > 1 || owner.EndsWith('s'))
            {
                builder.AddWords("The", true);
                builder.Add(from + 1, to, false);
                builder.AddWords("of " + (context.BeginsWithName ? owner : char.ToLowerInvariant(owner[0]) + owner[1..]), false);
            }
            else
            {
                builder.AddWords(owner + "'s", !context.BeginsWithName);
                builder.Add(from + 1, to, false);
            }
        }
        else if (context.NeedsText(sentence, from, to) && subject.Lower == "the" && context.ThingOf(sentence.Tokens[from + 1].Lower) is { } thing)
        {
            builder.AddWords(thing.Name, !thing.BeginsWithName);
        }
        else if (subject.Lower is "this" or "the" && context.NeedsText(sentence, from, to) && to - from == 2 && context.NamedAs(sentence.Tokens[from + 1].Lower) is { } name)
        {
            builder.AddWords(name, name.StartsWith("the ", StringComparison.Ordinal));
        }
        else if (subject.Lower is "the" && to - from == 2 && context.CompanyOf(sentence.Tokens[from + 1].Lower) is { } company)
        {
            builder.AddWords(company, false);
        }
        else if (context.NeedsText(sentence, from, to))
        {
            return (null, default, false, $"“{sentence.Words(clause.Subject)}” points outside the sentence");
        }
        else
        {
            var core = CoreOf(sentence, clause, answer);
            var possessive = EnglishPointers.OwnedIn(sentence, from, core, context);
            if (possessive is not null && sentence.Tokens.Take(from).Any(token => token.Class == TokenClass.Name))
            {
                return (null, default, false, "whose it is, is not certain");
            }

            if (EnglishPointers.Outside(sentence, (possessive?.Index + 1 ?? from)..core, answer, -1, context) is { } inSubject)
            {
                return (null, default, false, $"“{inSubject}” points outside the sentence");
            }

            builder.Add(from, possessive?.Index ?? core, !context.IsName(sentence, from));
            if (possessive is { } his)
            {
                builder.AddWords(his.Owner + "'s", false);
                builder.Add(his.Index + 1, core, false);
            }
        }

        var subjectSpan = TextSpan.FromBounds(subjectStart == 0 ? 0 : subjectStart + 1, builder.Length);
        if (clause.IsReduced)
        {
            builder.AddWords(EnglishClauses.IsPlural(sentence.Tokens[to - 1]) ? "were" : "was", false);
        }

        if (clause.SharesVerb)
        {
            builder.Add(clause.Finite, clause.Finite + 1, false);
        }

        var rest = clause.SharesVerb ? clause.Rest : clause.Finite - AdverbsBefore(sentence, clause.Finite);
        if (EnglishPointers.Outside(sentence, rest..end, answer, from, context, hasLead ? lead.Start.Value : from) is { } pointing)
        {
            return (null, default, false, $"“{pointing}” points outside the sentence");
        }

        builder.Add(rest, end, false);
        var isCertain = from > 0 || subjectStart > 0 || context.IsCertain(sentence, from);
        return (builder, subjectSpan, isCertain, "");
    }

    // What only tells of figures is none.
    private static readonly string[] Sources = ["report", "survey", "study", "poll", "census", "review", "figures"];

    // From so many words on, a statement is cut at a comma.
    private const int Long = 24;

    private static int AdverbsBefore(EnglishSentence sentence, int finite)
    {
        var count = 0;
        while (finite - count > 0 && sentence.Tokens[finite - count - 1].Class == TokenClass.Adverb)
        {
            count++;
        }

        return count;
    }

    /// <summary>
    /// Where the clause can end behind the answer: before an apposition at its end, in a long clause at the first comma that allows it, and in any
    /// before what only the text around it explains.
    /// </summary>
    private static int EndOf(EnglishSentence sentence, EnglishClause clause, int answer, EnglishContext context)
    {
        var from = clause.Subject.Start.Value;
        var shown = clause.SharesVerb ? clause.Rest : clause.Finite;
        var behind = Math.Max(answer, clause.Finite) + 1;
        var pointer = EnglishPointers.FirstOutside(sentence, shown..clause.End, answer, from, context) is { } outside && outside.Index > behind ? outside.Index : clause.End;
        var best = clause.End;
        for (var index = behind; index < clause.End - 1 && best == clause.End; index++)
        {
            var ends = EnglishCuts.CanEndAt(sentence, shown, index, clause.End);
            best = ends && (pointer < clause.End || clause.End - from > Long || EnglishCuts.IsApposition(sentence.Tokens, index + 1, clause.End)) ? index : best;
        }

        return best;
    }

    /// <summary>The subject without what is inserted between commas at its end, unless that is a list or holds the answer.</summary>
    private static int CoreOf(EnglishSentence sentence, EnglishClause clause, int answer)
    {
        var (from, to) = (clause.Subject.Start.Value, clause.Subject.End.Value);
        var open = from;
        while (open < to && sentence.Tokens[open].Class != TokenClass.Comma)
        {
            open++;
        }

        if (open >= to - 1 || sentence.Tokens[to - 1].Class != TokenClass.Comma || answer >= open && answer < to)
        {
            return to;
        }

        var first = sentence.Tokens[open + 1];
        var isOne = Enumerable.Range(open + 1, to - open - 2).All(index => sentence.Tokens[index].Class is not TokenClass.Comma);
        return isOne && (first.Class is TokenClass.Determiner or TokenClass.Relative or TokenClass.Preposition || (first.Class == TokenClass.Verb && first.Has(VerbForms.Ing | VerbForms.Participle))) ? open : to;
    }

    // A statement of more words is not understood at a glance.
    private const int MostWords = 40;

    /// <summary>A statement that is too long without its tail, as far as the tail is no part of what is said; else as it is.</summary>
    public static Statement Shortened(Statement statement)
    {
        var text = statement.Text;
        if (text.AsSpan().Count(' ') < MostWords)
        {
            return statement;
        }

        var sentence = EnglishSentence.Of(text);
        var best = -1;
        for (var index = 0; index < sentence.Tokens.Count; index++)
        {
            var at = sentence.Tokens[index].Span.Start;
            var head = text.AsSpan(0, at);
            var isWhole = head.Count('"') % 2 == 0 && head.Count('“') == head.Count('”') && head.Count('(') == head.Count(')');
            best = at >= statement.Answer.End && isWhole && head.Count(' ') < MostWords && EnglishCuts.CanEndAt(sentence, 0, index, sentence.Tokens.Count) && HasFinite(sentence.Tokens, index) ? at : best;
        }

        return best > 0 ? statement with { Text = text[..best].TrimEnd(',', ' '), Subject = statement.Subject.End <= best ? statement.Subject : default } : statement;
    }

    /// <summary>The sentence as it stands, where its parts are not certain.</summary>
    private static (Statement? Statement, string Reason) Whole(EnglishSentence sentence, int answer, Mention mention, EnglishContext context)
    {
        var tokens = sentence.Tokens;
        if (tokens.Any(token => token.Lower is "if" or "unless"))
        {
            return (null, "it holds only under a condition");
        }

        if (tokens.Count > 2 && tokens[2].Class is TokenClass.Verb or TokenClass.Be or TokenClass.Have or TokenClass.Modal && context.NeedsText(sentence, 0, 2))
        {
            return (null, $"“{sentence.Words(0, 2)}” points outside the sentence");
        }

        // A long sentence ends where it can, and any before what only the text around it explains.
        var end = tokens.Count;
        var outside = EnglishPointers.FirstOutside(sentence, 0..end, answer, -1, context)?.Index ?? end;
        if (end > Long || (outside > answer && outside < end))
        {
            for (var index = answer + 1; index < tokens.Count; index++)
            {
                if (EnglishCuts.CanEndAt(sentence, 0, index, tokens.Count) && (HasFinite(tokens, index) || sentence.Clauses.Any(clause => !clause.IsSide && clause.Finite < index)))
                {
                    end = index;
                    break;
                }
            }
        }

        if (EnglishPointers.Outside(sentence, 0..end, answer, -1, context) is { } pointer)
        {
            return (null, $"“{pointer}” points outside the sentence");
        }

        if (!HasFinite(tokens, end) && !(end == tokens.Count && tokens.Any(token => token.Class == TokenClass.Verb && token.Has(VerbForms.Past | VerbForms.Third | VerbForms.Base))))
        {
            return (null, "it does not stand in a whole sentence");
        }

        var builder = new EnglishStatementBuilder(sentence, answer, mention, context);
        var start = tokens[0].Class == TokenClass.Conjunction ? 1 : 0;

        // During the war she worked for ..., where she published five papers: whoever the first clause speaks of.
        if (sentence.Clauses.FirstOrDefault(clause => !clause.IsSide) is { } first && tokens[first.Subject.Start] is { Class: TokenClass.Pronoun, Lower: "he" or "she" or "it" or "they" } pronoun)
        {
            if (context.Resolve(pronoun.Lower) is not { } named)
            {
                return (null, $"what “{pronoun.Lower}” stands for is not certain");
            }

            var at = first.Subject.Start.Value;
            builder.Add(start, at, !context.IsName(sentence, 0));
            builder.AddWords(named, !context.BeginsWithName);
            builder.Add(at + 1, end, false);
            return builder.Statement(default) is { } resolved ? (resolved with { IsWhole = true }, "") : (null, "the answer does not stand in what is left of the sentence");
        }

        builder.Add(start, end, !context.IsName(sentence, 0));
        return builder.Statement(default) is { } statement ? (statement with { IsWhole = true }, "") : (null, "the answer does not stand in what is left of the sentence");
    }

    /// <summary>Whether a verb that is certainly finite stands before a token.</summary>
    private static bool HasFinite(IReadOnlyList<Token> tokens, int end) => tokens.Take(end).Any(token => token.Class switch
    {
        TokenClass.Be => token.Lower is "is" or "are" or "was" or "were",
        TokenClass.Have => token.Lower is not "having",
        TokenClass.Modal => true,
        TokenClass.Verb => (token.Has(VerbForms.Past) && !token.Has(VerbForms.Participle)) || (token.Has(VerbForms.Third) && !token.Has(VerbForms.Noun)),
        _ => false,
    });
}
