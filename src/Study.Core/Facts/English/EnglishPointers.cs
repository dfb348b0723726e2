namespace Study.Facts.English;

/// <summary>Words of a sentence that only the text around it explains: it, this year, the company, their complaint.</summary>
internal static class EnglishPointers
{
    /// <summary>The first word that only the text around the sentence explains; null where there is none.</summary>
    /// <param name="subjectStart">Where the subject of the part begins; -1 where the part has it in itself.</param>
    /// <param name="shownFrom">The first token that is shown before the part; -1 where that is the subject, or the part itself.</param>
    public static string? Outside(EnglishSentence sentence, Range part, int answer, int subjectStart, EnglishContext context, int shownFrom = -1) => FirstOutside(sentence, part, answer, subjectStart, context, shownFrom)?.Words;

    /// <inheritdoc cref="Outside"/>
    public static (int Index, string Words)? FirstOutside(EnglishSentence sentence, Range part, int answer, int subjectStart, EnglishContext context, int shownFrom = -1)
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
            isPointer |= token.Lower is "latter" or "aforementioned" || (token.Lower is "previous" or "preceding" && before?.Lower == "the" && after is { IsNominal: true });
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
            var isSaidBehind = index == part.Start.Value + 1 && before!.Class == TokenClass.Preposition && sentence.Clauses.FirstOrDefault(clause => !clause.IsSide) is { } main && main.Subject.Start.Value > index && EnglishClauses.IsPlural(sentence.Tokens[main.Subject.Start.Value]);
            isPointer |= token.Lower == "their" && !isBehindSubject && !isSaidBehind && index > part.Start.Value && !Enumerable.Range(part.Start.Value, index - part.Start.Value).Any(other => (sentence.Tokens[other].Mention is null && EnglishClauses.IsPlural(sentence.Tokens[other])) || sentence.Tokens[other].Lower == "and");
            isPointer |= token.Lower == "their" && isBehindSubject && !Enumerable.Range(subjectStart, Math.Max(0, index - subjectStart)).Any(other => (sentence.Tokens[other].Mention is null && EnglishClauses.IsPlural(sentence.Tokens[other])) || sentence.Tokens[other].Lower == "and");
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
    public static (string Name, bool BeginsWithName)? Renamed(EnglishSentence sentence, Definite definite, EnglishContext context)
    {
        if (!definite.IsPlain || context.NameOf(definite.Noun) is not { } named)
        {
            return null;
        }

        // The Alba lent ships to the museum: hardly to the Alba Museum.
        var words = named.Name.Split(' ');
        return sentence.Tokens.Any(token => token.IsCapital && token.Class == TokenClass.Name && Array.Exists(words, word => word.Length > 3 && word.Equals(sentence.Text[token.Span.Start..token.Span.End], StringComparison.OrdinalIgnoreCase))) ? null : named;
    }

    /// <summary>Three of his works: the possessive behind the "of" of a subject, and the name that can take its place; null where there is none.</summary>
    public static (int Index, string Owner)? OwnedIn(EnglishSentence sentence, int from, int to, EnglishContext context)
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
    public static string? OwnerOutside(EnglishSentence sentence, EnglishClause clause, Range lead)
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

    /// <summary>Whether a token tells a time that only the date of the text makes certain: on Tuesday, in March, last year.</summary>
    public static bool IsSomeDay(EnglishSentence sentence, int index) => sentence.Tokens[index].Mention is DateMention { From.Year: null }
        || sentence.Tokens[index].Lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        || (index > 0 && sentence.Tokens[index].Lower == "year" && sentence.Tokens[index - 1].Lower is "this" or "last" or "next");
}
