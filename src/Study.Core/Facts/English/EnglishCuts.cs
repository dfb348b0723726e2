namespace Study.Facts.English;

/// <summary>Where a sentence can end early and still be a whole one: before what only adds to it.</summary>
internal static class EnglishCuts
{
    /// <summary>Whether what stands before a comma, semicolon or dash is a whole sentence, of which no list is cut.</summary>
    /// <param name="from">The first token that is shown.</param>
    /// <param name="end">Where the clause ends.</param>
    public static bool CanEndAt(EnglishSentence sentence, int from, int at, int end)
    {
        var tokens = sentence.Tokens;
        if (tokens[at].Class is not (TokenClass.Comma or TokenClass.Break) || at + 1 >= end)
        {
            return false;
        }

        if (tokens[at].Lower == ":")
        {
            return false;
        }

        // The largest are: A, with 30 members; B, with 20: a list is cut nowhere.
        if (tokens.Take(at).Skip(from).Any(token => token is { Class: TokenClass.Break, Lower: ":" }))
        {
            return false;
        }

        if (tokens[at].Lower == ";")
        {
            return true;
        }

        return !IsListOpen(tokens, from, at) && !IsRelativeOpen(tokens, from, at) && !IsTellingOpen(tokens, from, at) && (IsTail(tokens, at + 1, end) || (IsApposition(tokens, at + 1, end) && !IsLedByAnd(tokens, from, at)));
    }

    /// <summary>A, B and C: behind its last comma no "and" has closed the list yet.</summary>
    private static bool IsListOpen(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var index = at - 1; index > from; index--)
        {
            if (tokens[index].Class == TokenClass.Conjunction)
            {
                return false;
            }

            if (tokens[index].Class == TokenClass.Comma)
            {
                // In 1912, on the site, having lost: what leads a sentence or is inserted opens no list.
                return tokens.Take(index).Skip(from).Any(token => token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal or TokenClass.Verb);
            }
        }

        return false;
    }

    private static readonly HashSet<string> Opening = ["when", "where", "which", "who", "whose", "because", "while", "although", "whereas"];

    /// <summary>until 1943 when, at the assembly in Alba, ...: what "when" opens has no verb yet.</summary>
    private static bool IsRelativeOpen(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var index = at - 1; index > from; index--)
        {
            if (tokens[index].Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal or TokenClass.Do or TokenClass.Verb)
            {
                return false;
            }

            if (Opening.Contains(tokens[index].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>..., and in the old town, the mill ...: what stands before the comma leads another clause.</summary>
    private static bool IsLedByAnd(IReadOnlyList<Token> tokens, int from, int at)
    {
        var comma = at - 1;
        while (comma > from && tokens[comma].Class != TokenClass.Comma)
        {
            comma--;
        }

        return comma > from && comma + 2 < at && tokens[comma + 1].Class == TokenClass.Conjunction && tokens[comma + 2].Class == TokenClass.Preposition;
    }

    /// <summary>announced that the singer, who ...: what is told has no verb yet.</summary>
    public static bool IsTellingOpen(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var index = at - 1; index > from; index--)
        {
            if (tokens[index].Lower == "that")
            {
                return true;
            }

            if (tokens[index].Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal or TokenClass.Do || (tokens[index].Class == TokenClass.Verb && tokens[index].Has(VerbForms.Past | VerbForms.Third)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>which was ..., making ..., while ..., with ..., named after ...</summary>
    private static bool IsTail(IReadOnlyList<Token> tokens, int at, int end)
    {
        var token = tokens[at];
        var next = at + 1 < end ? tokens[at + 1] : null;
        var isVerbal = token.Class == TokenClass.Verb && ((token.Has(VerbForms.Ing) && !token.Has(VerbForms.Noun)) || (token.Has(VerbForms.Participle) && next?.Class is TokenClass.Preposition or TokenClass.To && !HasLaterConjunction(tokens, at, end)));
        return isVerbal || token.Class is TokenClass.Relative || (token.Class == TokenClass.Subordinator && token.Lower is not ("if" or "unless")) || token.Lower is "including" or "thus" or "thereby" or "making" or "namely" or "with" or "despite" or "followed" or "following" or "amid"
            || (token.Lower is "mainly" or "mostly" or "chiefly" or "largely" or "primarily" && next?.Class is TokenClass.Preposition)
            || (token.Lower == "such" && next?.Lower == "as") || (token.Class == TokenClass.Preposition && !HasLaterConjunction(tokens, at, end));
    }

    private static bool HasLaterConjunction(IReadOnlyList<Token> tokens, int at, int end) => tokens.Take(end).Skip(at).Any(token => token.Class == TokenClass.Conjunction);

    /// <summary>a town in the north, the largest of its kind: said of what stands before the comma, up to the end.</summary>
    public static bool IsApposition(IReadOnlyList<Token> tokens, int at, int end)
    {
        var following = tokens.Take(end).Skip(at).ToList();
        return (following[0].Lower is "a" or "an" or "the" or "its" or "their" || following[0].Class == TokenClass.Figure)
            && following.All(token => token.Class is not (TokenClass.Comma or TokenClass.Conjunction or TokenClass.Be or TokenClass.Have or TokenClass.Modal) && !(token.Class == TokenClass.Verb && token.Has(VerbForms.Past) && !token.Has(VerbForms.Participle)));
    }
}
