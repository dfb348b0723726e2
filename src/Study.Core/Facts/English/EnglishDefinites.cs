using System.Collections.Frozen;

namespace Study.Facts.English;

/// <summary>A thing with an article whose name the sentence does not tell: the university, the team's.</summary>
/// <param name="Start">The article.</param>
/// <param name="End">Behind its noun.</param>
/// <param name="Noun">In small letters.</param>
internal readonly record struct Definite(int Start, int End, string Noun)
{
    /// <summary>Whether article and noun stand alone, so that a name can take their place.</summary>
    public bool IsPlain => End - Start == 2;
}

/// <summary>Finds the things with an article that only the text around a sentence explains.</summary>
internal static class EnglishDefinites
{
    // The one of its kind that everybody knows, and times and places that every sentence has.
    private static readonly FrozenSet<string> Known = new[]
    {
        "sun", "moon", "earth", "world", "universe", "sky", "internet", "atmosphere", "equator", "brain", "heart", "skin", "liver", "sea", "ocean", "bible", "pope", "time", "times", "end", "beginning", "start", "middle", "top",
        "bottom", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "left", "right", "past", "future", "present", "century", "year", "years", "decade", "decades", "day", "days", "night", "morning", "evening",
        "summer", "winter", "spring", "autumn", "rest", "majority", "minority", "number", "amount", "total", "average", "public", "press", "media", "economy", "weather", "environment", "air", "ground", "poor", "rich", "dead",
        "side", "front", "way", "use", "fact", "form", "name", "title", "age", "order", "level", "same", "latter", "most", "least", "sake", "basis", "hands", "others", "home", "body", "radio", "telephone", "theory", "plague",
    }.ToFrozenSet();

    // What says which one it is: the first university, the world's largest.
    private static readonly FrozenSet<string> Defining = new[] { "first", "second", "third", "last", "only", "most", "least", "nearby", "best", "worst", "world", "inter-war", "interwar", "post-war", "postwar" }.ToFrozenSet();

    // What belongs to whom a sentence names: Poland ... the country, a player ... the team.
    private static readonly FrozenSet<string> OfNamed = new[]
    {
        "country", "nation", "region", "planet", "team", "league", "squad", "club", "family", "throne", "crown", "army", "government", "parliament", "population", "economy", "industry", "draft",
    }.ToFrozenSet();

    // What texts write with a capital when they mean one that they have named.
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "university", "museum", "college", "school", "administration", "court", "commission", "committee", "council", "board", "company", "church", "city", "act", "treaty", "agreement", "convention", "ministry", "department", "agency", "society", "institute", "academy",
        "club", "association", "foundation", "library", "hospital", "project", "programme", "program", "park", "bridge",
    }.ToFrozenSet();

    // Who tells that one side won tells of a game.
    private static readonly FrozenSet<string> Winning = new[] { "beat", "beats", "beating", "defeat", "defeated", "defeats", "defeating" }.ToFrozenSet();

    // Whose people or things they are, no one needs to be told.
    private static readonly FrozenSet<string> Anybody = new[] { "men", "women", "children", "people", "world", "earth", "boys", "girls" }.ToFrozenSet();

    /// <summary>Whether there is one of it in everybody's mind: the sun, the end.</summary>
    public static bool IsKnown(string noun) => Known.Contains(noun);

    /// <summary>Whether texts write it with a capital when they mean one that they have named: the Committee.</summary>
    public static bool IsKind(string noun) => Kinds.Contains(noun);

    /// <summary>The thing that an article opens, where a reader of the sentence alone does not know which one it is; null where he does.</summary>
    /// <param name="shownFrom">The first token that the reader sees.</param>
    public static Definite? At(EnglishSentence sentence, int article, int shownFrom, EnglishContext context)
    {
        var tokens = sentence.Tokens;
        if (tokens[article].Lower != "the")
        {
            return null;
        }

        // the University, the Museum's: a kind with a capital is no name.
        if (article + 1 < tokens.Count && tokens[article + 1] is { IsCapital: true } kind && Kinds.Contains(kind.Lower) && !(article + 2 < tokens.Count && (tokens[article + 2].IsCapital || IsDefined(tokens, article + 2))))
        {
            return IsUntold(sentence, kind.Lower, article, shownFrom, context) ? new Definite(article, article + 2, kind.Lower) : null;
        }

        for (var at = article + 1; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Lower == "current" && at == article + 1 && at + 1 < tokens.Count)
            {
                return new Definite(article, at + 2, tokens[at + 1].Lower + " ");
            }

            if (token.IsCapital || Defining.Contains(token.Lower) || (token.Lower.EndsWith("est", StringComparison.Ordinal) && token.Lower.Length > 5) || token.Mention is DateMention or FigureMention { Figure.Unit.Kind: UnitKind.Ordinal })
            {
                return null;
            }

            var goesOn = at + 1 < tokens.Count && tokens[at + 1] is { IsNominal: true, Mention: null } next && !IsVerbHere(sentence, at + 1, next);
            if (token.IsPossessive && token.Class is not TokenClass.Determiner)
            {
                if (!Anybody.Contains(token.Lower) && IsUntold(sentence, token.Lower, article, shownFrom, context))
                {
                    return new Definite(article, at + 1, token.Lower);
                }
            }
            else if (!token.IsNominal)
            {
                return null;
            }
            else if (!goesOn)
            {
                // The nine outlets: they were counted before.
                var isCounted = at > article + 1 && tokens[article + 1].Mention is FigureMention { Figure.Low: < 1000m } && EnglishClauses.IsPlural(token) && !token.Lower.EndsWith("us", StringComparison.Ordinal);
                return !Known.Contains(token.Lower) && token.Mention is null && !IsDefined(tokens, at + 1) && (isCounted || IsUntold(sentence, token.Lower, article, shownFrom, context)) ? new Definite(article, at + 1, token.Lower) : null;
            }
        }

        return null;
    }

    /// <summary>the bridge opened: a word that may be a noun but is the verb of its clause.</summary>
    private static bool IsVerbHere(EnglishSentence sentence, int index, Token token) =>
        token.Class == TokenClass.Verb && (sentence.Clauses.Any(clause => clause.Finite == index) || !token.Has(VerbForms.Noun | VerbForms.Ing));

    /// <summary>Whether what follows says which one: of Hamburg, that won, in Vienna, between both.</summary>
    private static bool IsDefined(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return false;
        }

        at += tokens[at].Class == TokenClass.Adverb && at + 1 < tokens.Count ? 1 : 0;
        var token = tokens[at];
        var isName = at + 1 < tokens.Count && (tokens[at + 1].Class == TokenClass.Name || (tokens[at + 1].Lower == "the" && at + 2 < tokens.Count && tokens[at + 2].Class == TokenClass.Name));
        return token.Class == TokenClass.Relative || token.Lower is "of" or "that" or "between" or "against" or "called" or "named" or "known" or "where" or "when" || token.Class is TokenClass.Name
            || (token.Class == TokenClass.To && at + 1 < tokens.Count && tokens[at + 1].Has(VerbForms.Base))
            || (token.Class is TokenClass.Preposition or TokenClass.To && isName)
            || (token.Class == TokenClass.Verb && token.Has(VerbForms.Participle | VerbForms.Ing) && at + 1 < tokens.Count && tokens[at + 1].Class == TokenClass.Preposition && tokens[at - 1].IsNominal && token.Lower is not "had");
    }

    /// <summary>Whether the thing was brought in by an earlier sentence, or is one that one names first, and nothing before it in what the reader sees tells which one.</summary>
    private static bool IsUntold(EnglishSentence sentence, string noun, int article, int shownFrom, EnglishContext context)
    {
        if (!context.HasTold(noun) && !EnglishContext.IsPointing(noun) && !Kinds.Contains(noun))
        {
            return false;
        }

        var shown = Enumerable.Range(shownFrom, Math.Max(0, article - shownFrom)).Select(index => sentence.Tokens[index]).ToList();
        if (shown.Any(token => EnglishContext.Singular(token.Lower) == EnglishContext.Singular(noun)) || (OfNamed.Contains(noun) && (shown.Any(token => token.Class == TokenClass.Name && token.Mention is null) || (shown.Count > 0 && shown[0].Mention is null && context.IsName(sentence, shownFrom)))))
        {
            return false;
        }

        if (noun is "game" or "match" && shown.FindIndex(token => Winning.Contains(token.Lower)) is >= 0 and var won && shown.Skip(won).Any(token => token.Class == TokenClass.Name))
        {
            return false;
        }

        return !(shown.Count > 0 && context.NameOf(noun) is { } named && sentence.Words(shownFrom, article).Contains(named.Name, StringComparison.OrdinalIgnoreCase));
    }
}
