using System.Text;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Makes a statement that stands alone of the clause around an answer.</summary>
internal static class EnglishStatements
{
    // Words that tie a sentence to the one before, or to the day of its writing, and say nothing else.
    private static readonly HashSet<string> Dropped = ["also", "however", "therefore", "thus", "moreover", "furthermore", "then", "still", "now", "meanwhile", "additionally", "currently", "indeed", "hence", "instead", "too", "likewise", "similarly", "consequently", "accordingly", "nevertheless", "nonetheless", "conversely", "additionally", "finally", "besides"];

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

        var before = context.State;
        context.Heard(sentence, sentence.Clauses[place - 1]);
        var result = OfClause(sentence, clause, answer, mention, context);
        context.State = before;
        return result;
    }

    private static (Statement? Statement, string Reason) OfClause(EnglishSentence sentence, EnglishClause clause, int answer, Mention mention, EnglishContext context)
    {
        var from = clause.Subject.Start.Value;
        var to = clause.Subject.End.Value;
        var builder = new Builder(sentence, answer, mention, context);
        if (clause.IsSide && sentence.Tokens[from].Class == TokenClass.Pronoun)
        {
            return (null, $"what “{sentence.Tokens[from].Lower}” stands for is not certain");
        }

        // The council wrote in 1912: what, only the rest says. Three works appeared in 1520: that is whole.
        var said = sentence.Tokens.Take(clause.End).Skip(clause.Finite + 1).Where(token => token.Mention is null).ToList();
        var isCutBehind = clause.End < sentence.Tokens.Count && sentence.Tokens[clause.End].Lower == ":" || sentence.Tokens[clause.Finite].Lower is "said" or "says" or "announced" or "told" or "added";
        if (!clause.IsSide && isCutBehind && !said.Any(token => token.IsNominal || (token.Class == TokenClass.Verb && token.Has(VerbForms.Participle))))
        {
            return (null, "what is said stands elsewhere in the sentence");
        }

        // A long sentence is shown up to the comma behind the answer, and without what leads it.
        var end = EndOf(sentence, clause, answer, context);
        var lead = !clause.IsInLead(answer) && end - to > Long && sentence.Tokens[clause.Lead.Start.Value].Class == TokenClass.Subordinator ? ..0 : clause.Lead;
        var hasLead = lead.End.Value > lead.Start.Value;
        if (hasLead && Outside(sentence, lead, answer, from, context) is { } pointer)
        {
            return (null, $"“{pointer}” points outside the sentence");
        }

        if (hasLead && OwnerOutside(sentence, clause, lead) is { } owned)
        {
            return (null, $"whose “{owned}” means is not certain");
        }

        builder.Add(lead.Start.Value, lead.End.Value, !hasLead || !context.IsName(sentence, lead.Start.Value));
        var subject = sentence.Tokens[from];
        var subjectStart = builder.Length;
        if (to - from == 1 && subject.Class == TokenClass.Pronoun)
        {
            if (context.Resolve(subject.Lower) is not { } named)
            {
                return (null, $"what “{subject.Lower}” stands for is not certain");
            }

            builder.AddWords(named, !context.BeginsWithName);
        }
        else if (subject.IsPossessive && subject.Lower is "its" or "their" or "his" or "her")
        {
            var owner = context.Resolve(subject.Lower switch { "its" => "it", "their" => "they", var person => person == "his" ? "he" : "she" });
            if (owner is null)
            {
                return (null, $"whose “{subject.Lower}” means is not certain");
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
            return (null, $"“{sentence.Words(clause.Subject)}” points outside the sentence");
        }
        else
        {
            var core = CoreOf(sentence, clause, answer);
            var possessive = OwnedIn(sentence, from, core, context);
            if (Outside(sentence, (possessive?.Index + 1 ?? from)..core, answer, -1, context) is { } inSubject)
            {
                return (null, $"“{inSubject}” points outside the sentence");
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
        if (Outside(sentence, rest..end, answer, from, context, hasLead ? lead.Start.Value : from) is { } pointing)
        {
            return (null, $"“{pointing}” points outside the sentence");
        }

        builder.Add(rest, end, false);
        var isCertain = from > 0 || subjectStart > 0 || context.IsCertain(sentence, from);
        return builder.Statement(subjectSpan) is { } statement ? (statement with { IsWhole = !isCertain }, "") : (null, "the answer does not stand in what is left of the sentence");
    }

    /// <summary>Three of his works: the possessive behind the "of" of a subject, and the name that can take its place; null where there is none.</summary>
    private static (int Index, string Owner)? OwnedIn(EnglishSentence sentence, int from, int to, EnglishContext context)
    {
        for (var index = from + 2; index < to - 1; index++)
        {
            var pronoun = sentence.Tokens[index].Lower switch { "his" => "he", "her" => "she", "its" => "it", _ => null };
            var isFirst = !sentence.Tokens.Take(index).Skip(from).Any(token => token.Class == TokenClass.Name);
            if (pronoun is not null && isFirst && sentence.Tokens[index - 1].Lower == "of" && context.BeginsWithName && context.Resolve(pronoun) is { } owner && !owner.EndsWith('s') && owner.AsSpan().Count(' ') < 3)
            {
                return (index, owner);
            }
        }

        return null;
    }

    /// <summary>During his 13 years the Irish won: a possessive before a subject that it cannot mean; null where there is none.</summary>
    private static string? OwnerOutside(EnglishSentence sentence, EnglishClause clause, Range lead)
    {
        var subject = sentence.Tokens[clause.Subject.Start.Value];
        var isMany = EnglishClauses.IsPlural(sentence.Tokens[clause.Subject.End.Value - 1]) || sentence.Tokens[clause.Finite].Lower is "are" or "were";
        foreach (var token in sentence.Tokens.Take(lead.End.Value).Skip(lead.Start.Value))
        {
            var isRight = token.Lower switch
            {
                "his" or "her" => subject.Lower is "he" or "she" || (subject.Class is TokenClass.Name or TokenClass.Word && !isMany),
                "its" => subject.Lower == "it" || (!isMany && subject.Lower is not ("he" or "she" or "they")),
                "their" => isMany || subject.Lower == "they" || sentence.Words(clause.Subject).Contains(" and ", StringComparison.Ordinal),
                _ => true,
            };
            if (!isRight)
            {
                return token.Lower;
            }
        }

        return null;
    }

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
        var pointer = FirstOutside(sentence, shown..clause.End, answer, from, context) is { } outside && outside.Index > behind ? outside.Index : clause.End;
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

    // A sentence shown with the one before has at most so many tokens.
    private const int LongestTogether = 42;

    // What the sentence before can explain.
    private static readonly HashSet<string> Explained = ["it", "they", "he", "she", "them", "him", "its", "their", "his", "her", "this", "these", "those", "such", "another", "other", "the"];

    /// <summary>The sentence with the one before it, which says what its pronouns mean; null where it does not.</summary>
    public static Statement? WithPrevious(EnglishSentence sentence, int answer, Mention mention, string reason, EnglishContext context)
    {
        if (context.Previous is not { } previous || Dropped.Contains(previous.Tokens[0].Lower) || Dropped.Contains(sentence.Tokens[0].Lower) || previous.Tokens[0].Class == TokenClass.Conjunction || sentence.Tokens.Count + previous.Tokens.Count > LongestTogether || sentence.Tokens[0].Class is TokenClass.Quote or TokenClass.Conjunction || !sentence.Text.EndsWith('.') || !previous.Text.EndsWith('.')
            || sentence.Text.Contains('"', StringComparison.Ordinal) || sentence.Tokens.Concat(previous.Tokens).Any(token => token.Lower is "if" or "unless" or "we" or "our" or "us" or "you" or "your" or "my" or "i" or "ago" or "today" or "here" or "yesterday" or "tomorrow"))
        {
            return null;
        }

        var from = reason.IndexOf('“', StringComparison.Ordinal) + 1;
        var pointer = from > 0 ? reason[from..].Split(' ', '”')[0].ToLowerInvariant() : "";
        // Which thing it is, or of what all is told, a sentence without a name does not explain.
        if ((from == 0 || pointer == "the") && !previous.Tokens.Any(token => token.Class == TokenClass.Name))
        {
            return null;
        }

        if (!(Explained.Contains(pointer) || reason.Contains("what it is about", StringComparison.Ordinal)) || Outside(previous, 0..previous.Tokens.Count, -1, -1, context) is not null
            || (previous.Clauses.Count > 0 && context.NeedsText(previous, previous.Clauses[0].Subject.Start.Value, previous.Clauses[0].Subject.End.Value)))
        {
            return null;
        }

        if (sentence.Tokens[answer].Class == TokenClass.Bracketed || Enumerable.Range(0, sentence.Tokens.Count).Any(index => IsSomeDay(sentence, index)) || Enumerable.Range(0, previous.Tokens.Count).Any(index => IsSomeDay(previous, index)))
        {
            return null;
        }

        // What neither of both explains, an earlier one does.
        var explained = sentence.Clauses.Count > 0 ? sentence.Clauses[0].Subject.End.Value : 0;
        if (Enumerable.Range(explained, sentence.Tokens.Count - explained).Any(index => EnglishDefinites.At(sentence, index, 0, context) is { } definite && !previous.Tokens.Any(token => EnglishContext.Singular(token.Lower) == EnglishContext.Singular(definite.Noun))))
        {
            return null;
        }

        var before = WithoutBrackets(previous, default).Text + " ";
        var (text, span) = WithoutBrackets(sentence, mention.Span);
        var together = new Statement(before + text[..^1], span.Shift(before.Length), Language.English) { IsWhole = true, BeginsWithName = context.IsName(previous, 0) };
        return EnglishAnchors.Hold(together) ? together : null;
    }

    /// <summary>A sentence without what it says in brackets, which is often the same value in other units.</summary>
    private static (string Text, TextSpan Answer) WithoutBrackets(EnglishSentence sentence, TextSpan answer)
    {
        var text = sentence.Text;
        foreach (var bracket in sentence.Tokens.Where(token => token.Class == TokenClass.Bracketed).Reverse())
        {
            var start = bracket.Span.Start > 0 && text[bracket.Span.Start - 1] == ' ' ? bracket.Span.Start - 1 : bracket.Span.Start;
            text = text.Remove(start, bracket.Span.End - start);
            answer = answer.Start >= bracket.Span.End ? answer.Shift(start - bracket.Span.End) : answer;
        }

        return (text, answer);
    }

    // What a title is likely to be about; a company or an agency may be anybody the text speaks of.
    private static readonly HashSet<string> Titled =
    [
        "project", "line", "network", "railway", "road", "building", "bridge", "dam", "tunnel", "museum", "station", "system", "plan", "scheme", "programme", "program", "festival", "exhibition", "island", "river", "lake",
        "park", "garden", "library", "church", "castle", "ship", "mill", "plant", "factory", "ceremony", "conference", "study", "survey", "report", "law", "treaty", "agreement", "canal", "port", "harbour", "airport",
    ];

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

    // A longer title is a sentence of its own.
    private const int LongestTitle = 60;

    /// <summary>The sentence under the title of its section, which says which line or ministry is meant; null where it does not.</summary>
    public static Statement? UnderTitle(EnglishSentence sentence, int answer, Mention mention, string? title, EnglishContext context)
    {
        var label = LabelOf(title);
        var clause = sentence.Clauses.FirstOrDefault(clause => !clause.IsSide);
        if (label is null || clause is null || clause.IsConditional || sentence.Tokens[0].Class == TokenClass.Conjunction)
        {
            return null;
        }

        var (from, to) = (clause.Subject.Start.Value, clause.Subject.End.Value);
        var isPlain = sentence.Text.EndsWith('.') && !sentence.Text.Contains('"', StringComparison.Ordinal) && sentence.Tokens[from].Lower == "the" && to - from == 2 && Titled.Contains(sentence.Tokens[from + 1].Lower) && sentence.Tokens[answer].Class != TokenClass.Bracketed
            && Outside(sentence, to..sentence.Tokens.Count, answer, from, context) is null && !sentence.Tokens.Any(token => token.Lower is "if" or "unless" || (Dropped.Contains(token.Lower) && token.Class == TokenClass.Adverb))
            && !Enumerable.Range(0, sentence.Tokens.Count).Any(index => IsSomeDay(sentence, index));
        if (!isPlain || from != 0)
        {
            return null;
        }

        var (text, span) = WithoutBrackets(sentence, mention.Span);
        return new Statement(label + char.ToLowerInvariant(text[0]) + text[1..^1], span.Shift(label.Length), Language.English) { IsWhole = true };
    }

    /// <summary>A statement of what happened once, under the title of its document, which says of whom or what it speaks; null without a fitting title.</summary>
    public static Statement? Labelled(Statement statement, string? title) => LabelOf(title) is { } label
        ? new Statement(label + char.ToLowerInvariant(statement.Text[0]) + statement.Text[1..], statement.Answer.Shift(label.Length), Language.English) { IsWhole = true }
        : null;

    private static string? LabelOf(string? title)
    {
        title = title?.Trim(' ', '#').TrimEnd('.', ':', '…');
        return title is not { Length: > 0 and <= LongestTitle } || title.IndexOfAny(['“', '”', '"', '?', '!', '_']) >= 0 ? null : $"About “{title}”: ";
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

        var end = tokens.Count;
        if (end > Long)
        {
            for (var index = answer + 1; index < tokens.Count; index++)
            {
                if (EnglishCuts.CanEndAt(sentence, 0, index, tokens.Count) && HasFinite(tokens, index))
                {
                    end = index;
                    break;
                }
            }
        }

        if (Outside(sentence, 0..end, answer, -1, context) is { } pointer)
        {
            return (null, $"“{pointer}” points outside the sentence");
        }

        if (!HasFinite(tokens, end) && !(end == tokens.Count && tokens.Any(token => token.Class == TokenClass.Verb && token.Has(VerbForms.Past | VerbForms.Third | VerbForms.Base))))
        {
            return (null, "it does not stand in a whole sentence");
        }

        var builder = new Builder(sentence, answer, mention, context);
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

    /// <summary>Whether a token tells a time that only the date of the text makes certain: on Tuesday, in March, last year.</summary>
    private static bool IsSomeDay(EnglishSentence sentence, int index) => sentence.Tokens[index].Mention is DateMention { From.Year: null }
        || sentence.Tokens[index].Lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        || (index > 0 && sentence.Tokens[index].Lower == "year" && sentence.Tokens[index - 1].Lower is "this" or "last" or "next");

    /// <summary>Whether a verb that is certainly finite stands before a token.</summary>
    private static bool HasFinite(IReadOnlyList<Token> tokens, int end) => tokens.Take(end).Any(token => token.Class switch
    {
        TokenClass.Be => token.Lower is "is" or "are" or "was" or "were",
        TokenClass.Have => token.Lower is not "having",
        TokenClass.Modal => true,
        TokenClass.Verb => (token.Has(VerbForms.Past) && !token.Has(VerbForms.Participle)) || (token.Has(VerbForms.Third) && !token.Has(VerbForms.Noun)),
        _ => false,
    });

    /// <summary>The first word that only the text around the sentence explains; null where there is none.</summary>
    /// <param name="subjectStart">Where the subject of the part begins; -1 where the part has it in itself.</param>
    /// <param name="shownFrom">The first token that is shown before the part; -1 where that is the subject, or the part itself.</param>
    private static string? Outside(EnglishSentence sentence, Range part, int answer, int subjectStart, EnglishContext context, int shownFrom = -1) => FirstOutside(sentence, part, answer, subjectStart, context, shownFrom)?.Words;

    /// <inheritdoc cref="Outside"/>
    private static (int Index, string Words)? FirstOutside(EnglishSentence sentence, Range part, int answer, int subjectStart, EnglishContext context, int shownFrom = -1)
    {
        var isBehindSubject = subjectStart >= 0;
        shownFrom = shownFrom >= 0 ? shownFrom : isBehindSubject ? Math.Min(subjectStart, part.Start.Value) : part.Start.Value;
        var hasNoun = isBehindSubject;
        var nouns = isBehindSubject ? 1 : 0;
        for (var index = part.Start.Value; index < part.End.Value; index++)
        {
            var token = sentence.Tokens[index];
            var before = index > 0 ? sentence.Tokens[index - 1] : null;
            var after = index + 1 < sentence.Tokens.Count ? sentence.Tokens[index + 1] : null;
            if (index == answer)
            {
                continue;
            }

            if (EnglishDefinites.At(sentence, index, shownFrom, context) is { } definite && (Renamed(sentence, definite, context) is null || definite.Start < answer && answer < definite.End))
            {
                return (index, sentence.Words(definite.Start, definite.End).ToLowerInvariant());
            }

            var isPointer = token.Class switch
            {
                TokenClass.Determiner when token.Lower == "this" && after?.Lower == "year" && context.PublishedOn is not null => false,
                TokenClass.Determiner or TokenClass.Pronoun when token.Lower is "this" or "these" or "those" or "we" or "our" or "us" or "you" or "your" or "my" or "i" or "me" or "ours" =>
                    !(token.Lower == "those" && after?.Lower is "of" or "who" or "in" or "with" or "for"),
                TokenClass.Determiner or TokenClass.Pronoun when token.Lower is "its" or "their" or "his" or "her" => !hasNoun && index > part.Start.Value,

                // What a verb or preposition acts on is seldom the subject itself.
                TokenClass.Pronoun when nouns >= 3 => false,

                // Alba signed a treaty giving it a port: whom the sentence spoke of.
                TokenClass.Pronoun when token.Lower is "it" or "them" && hasNoun && nouns >= 2 && before is { Lower: "giving" or "making" or "leaving" or "turning" or "calling" or "renaming" } && after is not null and not { Class: TokenClass.Mark or TokenClass.Comma } => false,

                // 18 birds, all of them males
                TokenClass.Pronoun when token.Lower == "them" && hasNoun && before?.Lower == "of" && index > 2 && sentence.Tokens[index - 3].Class == TokenClass.Comma => false,
                TokenClass.Pronoun when token.Lower is "it" or "they" or "he" or "she" or "them" or "him" => !hasNoun || (before is { Class: TokenClass.Preposition or TokenClass.To } && !(before.Lower is "before" or "after" or "until" or "since" or "as" && after is { Class: TokenClass.Verb or TokenClass.Be or TokenClass.Have or TokenClass.Modal }))
                    || (before is { Class: TokenClass.Verb } && after is null or { Class: not (TokenClass.Be or TokenClass.Have or TokenClass.Modal or TokenClass.Verb) }),
                TokenClass.Adverb => token.Lower is "here" or "today" or "tonight" or "yesterday" or "tomorrow" || (token.Lower == "again" && before is not { Lower: "once" }),
                TokenClass.Word => token.Lower is "ago" && before?.Mention is not FigureMention { Figure: { Unit.Code: "year", Low: >= 10_000m } },
                _ => false,
            };
            isPointer |= token.Lower == "such" && after?.Lower != "as";
            isPointer |= token.Lower == "other" && index == part.Start.Value && !isBehindSubject;
            isPointer |= token.Lower is "another" or "other" && after is { Class: TokenClass.Figure };
            isPointer |= token.Lower is "all" or "these" or "both" && after is { Class: TokenClass.Figure } && !(index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2].IsNominal);
            isPointer |= token.Lower is "latter" or "aforementioned";
            isPointer |= token.Lower == "that" && after is { Lower: "time" or "date" or "year" or "day" or "period" or "point" or "century" or "decade" or "number" or "figure" or "total" or "amount" or "share" or "rate" or "region" or "area" or "place" or "name" or "group" };
            isPointer |= token.Lower == "since" && after is null or { Class: TokenClass.Comma or TokenClass.Mark };
            isPointer |= token.Lower == "former" && before?.Lower == "the" && after is not { IsNominal: true };

            // Eight years later: it counts from something said before.
            isPointer |= token.Lower is "later" or "earlier" or "afterwards" && before is { Class: TokenClass.Figure } or { Lower: "year" or "month" or "day" or "week" or "decade" };
            var hasOwner = index > 1 && sentence.Tokens[index - 2].Lower is "its" or "their" or "his" or "her";
            var isCounted = before?.Lower is "same" or "following" or "previous" && sentence.Tokens.Take(index).Any(other => other.Class == TokenClass.Date);
            isPointer |= token.Lower is "year" or "month" or "week" && before?.Lower is "last" or "next" or "same" or "following" or "previous" && !hasOwner && !isCounted
                && !(token.Lower == "year" && before.Lower is "last" or "next" && context.PublishedOn is not null) && !(index > 1 && sentence.Tokens[index - 2].Lower == "the" && before.Lower == "last");

            // a court rejected their complaint: whose, the statement does not say.
            isPointer |= token.Lower == "their" && !isBehindSubject && index > part.Start.Value && !Enumerable.Range(part.Start.Value, index - part.Start.Value).Any(other => EnglishClauses.IsPlural(sentence.Tokens[other]) || sentence.Tokens[other].Lower == "and");
            isPointer |= token.Lower == "their" && isBehindSubject && !Enumerable.Range(subjectStart, Math.Max(0, index - subjectStart)).Any(other => EnglishClauses.IsPlural(sentence.Tokens[other]) || sentence.Tokens[other].Lower == "and");
            if (isPointer)
            {
                return (index, token.Class == TokenClass.Word && token.Lower is "year" or "month" or "week" ? before!.Lower + " " + token.Lower : token.Lower);
            }

            hasNoun |= token.Class is TokenClass.Word or TokenClass.Noun or TokenClass.Name;
            nouns += token.Class is TokenClass.Word or TokenClass.Noun or TokenClass.Name && after is null or { Class: not (TokenClass.Word or TokenClass.Noun or TokenClass.Name) } ? 1 : 0;
        }

        return null;
    }

    /// <summary>The name that can take the place of a thing with an article; null where the text does not make it certain.</summary>
    private static (string Name, bool BeginsWithName)? Renamed(EnglishSentence sentence, Definite definite, EnglishContext context)
    {
        if (!definite.IsPlain || context.NameOf(definite.Noun) is not { } named)
        {
            return null;
        }

        // The Alba lent ships to the museum: hardly to the Alba Museum.
        var words = named.Name.Split(' ');
        return sentence.Tokens.Any(token => token.IsCapital && token.Class == TokenClass.Name && Array.Exists(words, word => word.Length > 3 && word.Equals(sentence.Text[token.Span.Start..token.Span.End], StringComparison.OrdinalIgnoreCase))) ? null : named;
    }

    /// <summary>Puts a statement together and keeps the answer's place.</summary>
    private sealed class Builder(EnglishSentence sentence, int answer, Mention mention, EnglishContext context)
    {
        private readonly StringBuilder _text = new();
        private TextSpan? _answer;
        private bool _beginsWithName;

        public int Length => _text.Length;

        public void AddWords(string words, bool isCommon)
        {
            _beginsWithName = _text.Length == 0 ? !isCommon : _beginsWithName;
            Separate();
            _text.Append(_text.Length > 0 && isCommon ? char.ToLowerInvariant(words[0]) + words[1..] : words);
        }

        /// <summary>Adds a sentence's tokens, without the words that tie it to others.</summary>
        /// <param name="isCommon">Whether the first word's capital belongs to the sentence and not to the word.</param>
        public void Add(int from, int to, bool isCommon)
        {
            for (var index = from; index < to; index++)
            {
                var token = sentence.Tokens[index];
                if (Dropped.Contains(token.Lower) && (token.Class == TokenClass.Adverb || (index == 0 && to > 1 && sentence.Tokens[1].Class == TokenClass.Comma)) && index != answer)
                {
                    continue;
                }

                // on Sunday 21 April: the date tells the day.
                if (index > from && index + 1 < to && IsWeekday(token.Lower) && sentence.Tokens[index - 1].Lower == "on" && sentence.Tokens[index + 1].Class == TokenClass.Date)
                {
                    continue;
                }

                // on Monday, last year: the day and year of publication tell.
                if (token.Lower == "on" && index + 1 < to && IsWeekday(sentence.Tokens[index + 1].Lower) && index + 1 != answer && !(index + 2 < to && sentence.Tokens[index + 2].Class == TokenClass.Date))
                {
                    index++;
                    continue;
                }

                if (context.PublishedOn is { } day && index != answer && index + 1 < to && sentence.Tokens[index + 1].Lower == "year" && token.Lower is "this" or "last" or "next" && !(index > 0 && sentence.Tokens[index - 1].Lower == "the"))
                {
                    var isBehindPreposition = index > 0 && sentence.Tokens[index - 1].Class is TokenClass.Preposition;
                    AddWords((isBehindPreposition ? "" : "in ") + (day.Year + (token.Lower == "last" ? -1 : token.Lower == "next" ? 1 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture), true);
                    index++;
                    continue;
                }

                if (context.PublishedOn is { } published && index != answer && token.Mention is DateMention { To: null, From: { Year: null, Month: { } month } }
                    && !sentence.Tokens.Any(other => other.Mention is DateMention { From.Year: not null }))
                {
                    // In March, said in May 2022 of what has happened, is March 2022; in November it is the year before.
                    var isAhead = sentence.Tokens.Any(other => other.Class == TokenClass.Modal);
                    AddWords(token.Span.In(sentence.Text) + " " + (published.Year - (month > published.Month && !isAhead ? 1 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture), false);
                    continue;
                }

                // the university: its name, where the statement has not told it.
                if (token.Lower == "the" && index != answer && EnglishDefinites.At(sentence, index, from, context) is { } definite && definite.End <= to && Renamed(sentence, definite, context) is { } named && !_text.ToString().Contains(named.Name, StringComparison.OrdinalIgnoreCase))
                {
                    AddWords(named.Name + (sentence.Tokens[definite.End - 1].IsPossessive ? "'s" : ""), !named.BeginsWithName);
                    index = definite.End - 1;
                    continue;
                }

                var endsSentence = token is { Class: TokenClass.Mark, Lower: "." } && Enumerable.Range(index + 1, sentence.Tokens.Count - index - 1).All(next => sentence.Tokens[next].Class == TokenClass.Quote);
                if (endsSentence || (token.Class is TokenClass.Comma && _text.Length == 0))
                {
                    continue;
                }

                if (token.Class == TokenClass.Bracketed && index != answer)
                {
                    continue;
                }

                _beginsWithName = _text.Length == 0 ? index == from && !isCommon : _beginsWithName;
                var isTight = index > 0 && sentence.Tokens[index - 1].Span.End == token.Span.Start;
                if (!isTight)
                {
                    Separate();
                }

                var word = token.Span.In(sentence.Text);
                if (index == answer)
                {
                    _answer = new TextSpan(_text.Length + mention.Span.Start - token.Span.Start, mention.Span.Length);
                }

                _text.Append(index == from && isCommon && _text.Length > 0 ? char.ToLowerInvariant(word[0]) + word[1..] : word);
            }
        }

        public Statement? Statement(TextSpan subject)
        {
            if (_answer is not { } place || _text.Length == 0)
            {
                return null;
            }

            // A quotation that is cut open says something else.
            var text = _text.ToString();
            if (text.Count(unit => unit == '"') % 2 != 0 || text.Count(unit => unit == '“') != text.Count(unit => unit == '”'))
            {
                return null;
            }

            if (Hanging.Contains(text.TrimEnd(',', ' ')[(text.TrimEnd(',', ' ').LastIndexOf(' ') + 1)..]))
            {
                return null;
            }

            _text[0] = char.ToUpperInvariant(_text[0]);
            return new Statement(_text.ToString().TrimEnd(',', ' ', ';', ':'), place, Language.English) { Subject = subject, PredicateStart = subject.End, BeginsWithName = _beginsWithName };
        }

        // No whole sentence ends in these.
        private static readonly HashSet<string> Hanging = ["and", "or", "but", "the", "a", "an", "of", "as", "which", "that", "with", "from"];

        private static bool IsWeekday(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

        private void Separate()
        {
            if (_text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }
        }
    }
}
