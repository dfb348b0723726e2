using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>
/// Finds answers that are names: who did something that only one did, by whom it was done, where somebody was born or something lies, and what is
/// the first, the only or the largest of its kind.
/// </summary>
internal static class EnglishNamed
{
    // Verbs of deeds that have one doer: invent, found.
    private static readonly WordTable<bool> Deeds = LexiconFile.Table("en-deeds", 1, _ => true);

    // What stands before the place in "was born in", "is located in".
    private static readonly HashSet<string> Placed = ["born", "located", "situated", "headquartered", "buried", "based"];

    private static readonly string[] PersonEndings = ["ist", "er", "or", "man", "woman", "person", "ian", "king", "queen", "president", "minister", "emperor", "pope", "saint", "member", "astronaut"];

    public static void Find(PlacedSentence placed, EnglishSentence sentence, EnglishContext context, Findings findings)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (!clause.SharesVerb && !clause.IsReduced && !clause.IsConditional && AnswerIn(sentence, clause, context) is { } found && sentence.Clauses.First(other => other.Contains(found.Answer.Start.Value)) == clause)
            {
                Add(placed, sentence, found.Answer, found.Asked, context, findings);
            }
        }
    }

    private static (Range Answer, string Asked)? AnswerIn(EnglishSentence sentence, EnglishClause clause, EnglishContext context)
    {
        var tokens = sentence.Tokens;
        var finite = tokens[clause.Finite];
        var next = clause.Finite + 1;

        // Maria Berg from Norland, who defeated Jan Petersen: not Norland did.
        if (clause.IsSide && clause.Subject.Start.Value > 0 && tokens[clause.Subject.Start.Value - 1].Class == TokenClass.Preposition)
        {
            return null;
        }
        if (next + 1 >= Math.Min(clause.End, tokens.Count))
        {
            return null;
        }

        if (finite.Class == TokenClass.Verb)
        {
            // The Broncos are no who.
            var isDeed = finite.Has(VerbForms.Past) && tokens[clause.Subject.Start].Lower != "the" && Deeds.TryGet(finite.Verb.Lemma, out _) && IsName(sentence, clause.Subject, context) && (clause.Subject.End.Value - clause.Subject.Start.Value > 1 || context.IsAboutPersons) && IsOneThing(sentence, next, clause.End);
            return isDeed ? (clause.Subject, "who") : null;
        }

        if (finite.Class != TokenClass.Be || finite.Lower is "are" or "were")
        {
            return null;
        }

        // was founded ... by Pieter de Groot
        var verb = tokens[next];
        if (verb.Class == TokenClass.Verb && verb.Has(VerbForms.Participle))
        {
            for (var index = next + 1; index < clause.End - 1; index++)
            {
                if (tokens[index].Lower == "by" && Deeds.TryGet(verb.Verb.Lemma, out _) && NameFrom(sentence, index + 1, clause.End) is { } doer)
                {
                    return (doer, "by whom");
                }

                if (tokens[index].Class is TokenClass.Comma or TokenClass.Relative)
                {
                    break;
                }
            }

            return Placed.Contains(verb.Lower) && tokens[next + 1].Lower is "in" or "at" && NameFrom(sentence, next + 2, clause.End) is { } place ? (place, "where") : null;
        }

        // Dushanbe is the capital of Tajikistan; the Alba is the longest river in Norland.
        var isOnly = verb.Lower == "the" && next + 2 < clause.End
            && (tokens[next + 1].Lower is "first" or "only" or "last" or "capital" or "most" || (tokens[next + 1].Lower.EndsWith("est", StringComparison.Ordinal) && tokens[next + 1].Lower.Length > 5 && tokens[next + 1].Class is TokenClass.Word or TokenClass.Adjective));
        if (!isOnly || !IsName(sentence, clause.Subject, context))
        {
            return null;
        }

        var noun = next + 2;
        while (noun + 1 < clause.End && tokens[noun + 1].IsNominal)
        {
            noun++;
        }

        // the only one, the most pessimistic: one of what?
        if (tokens[noun].Lower is "one" or "ones" || (tokens[next + 1].Lower == "most" && noun == next + 2))
        {
            return null;
        }

        return (clause.Subject, Array.Exists(PersonEndings, tokens[noun].Lower.EndsWith) && tokens[next + 1].Lower is not "capital" ? "who" : "what");
    }

    /// <summary>Whether a subject is a name and nothing else.</summary>
    private static bool IsName(EnglishSentence sentence, Range subject, EnglishContext context)
    {
        var (from, to) = (subject.Start.Value, subject.End.Value);
        from += sentence.Tokens[from].Lower == "the" ? 1 : 0;
        return to > from && to - from <= 5 && context.IsName(sentence, from) && Enumerable.Range(from + 1, to - from - 1).All(index => sentence.Tokens[index] is { Class: TokenClass.Name, IsPossessive: false });
    }

    /// <summary>Whether the object is told well enough for one doer: the first edition, Novatek, a method for purifying cellulose.</summary>
    private static bool IsOneThing(EnglishSentence sentence, int at, int end)
    {
        var token = sentence.Tokens[at];
        return token.Lower == "the" || token.Class == TokenClass.Name || (token.Lower is "a" or "an" && end - at >= 5 && sentence.Tokens[at + 1].Lower is not ("letter" or "report" or "note" or "message" or "song"));
    }

    /// <summary>The name that begins at a token and is followed by the clause's end, a preposition or a comma.</summary>
    private static Range? NameFrom(EnglishSentence sentence, int at, int end)
    {
        var tokens = sentence.Tokens;
        var start = at;
        at += at < end && tokens[at].Lower == "the" ? 1 : 0;
        var stop = at;
        while (stop < Math.Min(end, tokens.Count) && tokens[stop] is { Class: TokenClass.Name, IsPossessive: false })
        {
            stop++;
        }

        // Pieter de Groot
        if (stop > at && stop + 1 < end && tokens[stop].Lower is "de" or "van" or "von" or "di" or "da" && tokens[stop + 1].Class == TokenClass.Name)
        {
            stop += 2;
        }

        // by A, in 1773, and B: the name is one of several.
        if (stop < end && tokens[stop].Class == TokenClass.Comma && Enumerable.Range(stop, end - stop).Any(index => tokens[index].Class == TokenClass.Conjunction))
        {
            return null;
        }

        // Notting Hill, London: which of both is asked for is not certain.
        if (stop + 1 < end && tokens[stop].Class == TokenClass.Comma && tokens[stop + 1].Class == TokenClass.Name)
        {
            return null;
        }

        var isWhole = stop >= end || tokens[stop].Class is TokenClass.Preposition or TokenClass.Comma or TokenClass.Mark && tokens[stop].Lower is not ("of" or "'");
        return stop > at && stop - at <= 5 && isWhole ? start..stop : null;
    }

    private static void Add(PlacedSentence placed, EnglishSentence sentence, Range answer, string asked, EnglishContext context, Findings findings)
    {
        var mention = new NameMention(sentence.Span(answer));
        var named = EnglishSentence.Of(sentence.Text, mention);
        var index = named.IndexOf(mention);
        if (index < 0 || named.Tokens[index].Mention != mention)
        {
            return;
        }

        var (statement, _) = EnglishStatements.Of(named, index, mention, context);
        if (statement is null || statement.IsWhole || EnglishUnnamed.In(statement.Before + EnglishFlaws.Gap + statement.After, statement.Text) is not null)
        {
            return;
        }

        // Berg won the best prize: of which awards, the headline tells.
        var title = placed.Block.Heading is null ? null : placed.Document.Title;
        var isTold = title is not null && statement.AnswerText.Split(' ').Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
        statement = title is not null && !isTold && EnglishHeadlines.Help(statement, title) ? EnglishSurroundings.Labelled(statement, title) ?? statement : statement;
        findings.Facts.Add(new Fact.Named
        {
            Id = FactId.Of("named", statement, FoldedText.Of(statement.AnswerText)),
            Statement = statement,
            Sources = [placed.ProvenanceOf(mention.Span)],
            Modality = EnglishFigures.ModalityOf(statement.Text),
            Asked = asked,
        });
    }
}
