using System.Collections.Frozen;

namespace Study.Facts.English;

/// <summary>Whether a statement tells of which place, body or happening it speaks, so that it can be asked for without the page.</summary>
internal static class EnglishAnchors
{
    // What is always some body's or place's: of which, a statement without a name does not tell.
    private static readonly FrozenSet<string> Owned = new[]
    {
        "campus", "undergraduate", "undergraduates", "students", "student", "faculty", "alumni", "freshmen", "residents", "households", "household", "inhabitants", "enrollment", "enrolment", "dormitories", "employees", "staff", "workforce",
        "subscribers", "team", "season", "player", "players", "coach", "coaches", "squad", "offense", "defense", "quarterback", "halftime", "audience", "viewers", "buildings", "neighborhoods", "suburbs", "sales", "profit", "revenue", "turnover",
        "families", "voters", "seats", "department", "courses", "branches", "stations", "tickets", "shares", "collection", "library",
    }.ToFrozenSet();

    // Who or what belongs to one school, firm or side, whatever else the sentence names.
    private static readonly FrozenSet<string> Members = new[]
    {
        "campus", "undergraduate", "undergraduates", "students", "faculty", "alumni", "freshmen", "enrollment", "enrolment", "employees", "staff", "workforce", "team", "squad", "offense", "defense", "players", "coaches", "sales", "profit", "revenue",
    }.ToFrozenSet();

    // What is counted in one contest or season.
    private static readonly FrozenSet<string> InContests = new[]
    {
        "yards", "yard", "touchdown", "touchdowns", "passes", "interception", "interceptions", "sacks", "tackles", "receptions", "carries", "rebounds", "assists", "innings", "wickets", "fumble", "fumbles", "punt", "punts", "drive", "drives",
        "quarter", "half", "halftime", "goals", "points", "runs", "medals", "seats", "votes", "candidate", "candidates",
    }.ToFrozenSet();

    // What a contest is called by.
    private static readonly FrozenSet<string> Contests = new[] { "bowl", "cup", "championship", "game", "final", "league", "open", "tournament", "derby", "match", "round" }.ToFrozenSet();

    // What somebody with a full name did in a contest or season is told by at least so many words.
    private const int FewestOfContest = 9;

    public static bool Hold(Statement statement)
    {
        var mentions = FigureScanner.Scan(statement.Text);
        var tokens = EnglishTokens.Of(statement.Text, mentions);
        var hasYear = mentions.OfType<DateMention>().Any(date => date.From.Year is not null);
        var names = NamesOf(statement, tokens);
        if (names.Count == 0)
        {
            // The 2010 drought had ...: its year names it.
            // Five vessels carry the passengers: whose, and where?
            if (mentions.Any(mention => mention is FigureMention { Figure.Unit.Kind: UnitKind.None } && mention.Span == statement.Answer && statement.Subject.Contains(statement.Answer.Start)))
            {
                return false;
            }

            return !(IsEpisode(tokens) && !(tokens.Count > 2 && tokens[0].Lower == "the" && tokens[1].Mention is DateMention { From.Year: not null } && tokens[1].Span != statement.Answer)) && tokens[0].Class != TokenClass.There && !tokens.Any(token => Owned.Contains(token.Lower)) && !IsAnyOne(statement, tokens) && !IsUnnamedThing(tokens) && !(tokens[0].Class == TokenClass.Figure && tokens[0].Span != statement.Answer);
        }

        // The costume collection is the finest in Britain: whose it is, only a name in the subject or before it tells.
        if (IsUnnamedThing(tokens))
        {
            return false;
        }

        // 93 percent of students identify as Christian: at which school, only a name before it tells.
        var subject = tokens.Where(token => statement.Subject.Contains(token.Span.Start)).ToList();
        var isNamedBefore = tokens.Any(token => token.Class == TokenClass.Name && token.Span.Start < statement.Subject.End);
        if (subject.Count > 0 && !isNamedBefore && !statement.BeginsWithName && subject.Any(token => Members.Contains(token.Lower)))
        {
            return false;
        }

        // A Science Hall was built: a name behind an indefinite article names a kind.
        if (subject.Count > 1 && subject[0].Lower is "a" or "an" && subject.Skip(1).All(token => token.Class == TokenClass.Name) && names.Count == 1)
        {
            return false;
        }

        // Brown caught four passes: in which game, a name of one word does not tell.
        return hasYear || !(tokens.Any(token => InContests.Contains(token.Lower)) || statement.AnswerText.Split(' ', '-').Any(word => word != "half" && InContests.Contains(word))) || tokens.Any(token => token.Lower is "season" or "seasons" or "career" || (token.Class == TokenClass.Name && (token.Lower.EndsWith('s') || Contests.Contains(token.Lower))))
            || (names.Any(name => name > 1) && tokens.Count >= FewestOfContest);
    }

    /// <summary>The ship lift began trial operation in 2016: it can be asked as it is, and better under the title of its text.</summary>
    public static bool GainsByTitle(Statement statement) => statement.Text.AsSpan().Count(' ') < LongestUnderTitle
        && NamesOf(statement, EnglishTokens.Of(statement.Text, FigureScanner.Scan(statement.Text))).Count == 0;

    // With so many words a statement tells enough to be known again without its title.
    private const int LongestUnderTitle = 20;

    /// <summary>Whether a contest is called by its name: the Norland Cup.</summary>
    public static bool NamesContest(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(1, tokens.Count - 1).Any(index => tokens[index].IsCapital && Contests.Contains(tokens[index].Lower) && tokens[index - 1] is { Class: TokenClass.Name, Mention: null });

    /// <summary>Whether it tells what happened or will happen once.</summary>
    public static bool IsEpisode(IReadOnlyList<Token> tokens) =>
        tokens.Any(token => token.Lower is "was" or "were" or "had" or "will" || (token.Class == TokenClass.Verb && token.Has(VerbForms.Past) && !token.Has(VerbForms.Noun)));

    /// <summary>Whether there is a name in the statement besides the answer.</summary>
    public static bool HasName(Statement statement) =>
        EnglishTokens.Of(statement.Text, [new FigureMention(statement.Answer, statement.Answer, default, new Figure(0m, Unit.None))]).Any(token => token.Class == TokenClass.Name);

    /// <summary>The average household size, the neighborhood: a thing with an article and without a name begins the sentence.</summary>
    private static bool IsUnnamedThing(IReadOnlyList<Token> tokens)
    {
        // One of the largest objects is a bed: of which collection?
        if (tokens.Count > 3 && tokens[0].Lower == "one" && tokens[1].Lower == "of" && tokens[2].Lower == "the")
        {
            return !tokens.Any(token => token.Class == TokenClass.Name);
        }

        if (tokens.Count < 2 || tokens[0].Lower != "the")
        {
            return false;
        }

        for (var index = 1; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Class is TokenClass.Name or TokenClass.Date || token.Lower is "first" or "only" or "last" || token.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } || (token.Lower.EndsWith("est", StringComparison.Ordinal) && token.Lower.Length > 5))
            {
                return false;
            }

            var isVerb = token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal or TokenClass.Do || (index > 1 && token.Class == TokenClass.Verb && (token.Has(VerbForms.Past) || (token.Has(VerbForms.Third) && !token.Has(VerbForms.Noun))));
            if (isVerb)
            {
                return !EnglishDefinites.IsKnown(tokens[index - 1].Lower) && !EnglishDefinites.IsKnown(tokens[1].Lower);
            }
        }

        return false;
    }

    /// <summary>A ticket, each bird: of which place or project, nothing in the statement tells.</summary>
    private static bool IsAnyOne(Statement statement, IReadOnlyList<Token> tokens)
    {
        var subject = statement.Subject.In(statement.Text);
        var isAlone = subject.AsSpan().Count(' ') == 1 || (tokens.Count > 2 && (tokens[2].Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal || (tokens[2].Class == TokenClass.Verb && tokens[2].Has(VerbForms.Past | VerbForms.Third) && !tokens[2].Has(VerbForms.Noun))));
        return isAlone && tokens.Count > 0 && tokens[0].Lower is "a" or "an" or "each";
    }

    /// <summary>Of how many words each name in the statement is.</summary>
    private static List<int> NamesOf(Statement statement, IReadOnlyList<Token> tokens)
    {
        var names = new List<int>();
        var length = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            // four years longer than Americans: whom it is compared with does not tell of whom it is said.
            if (index > 0 && tokens[index - 1].Lower is "than" or "unlike" && index + 1 < tokens.Count)
            {
                break;
            }

            var isName = tokens[index].Class == TokenClass.Name || (index == 0 && statement.BeginsWithName) || (length > 0 && tokens[index].Mention is not null && tokens[index - 1].Span.End + 1 == tokens[index].Span.Start && tokens[index].Span != statement.Answer);
            if (isName)
            {
                length++;
            }
            else if (length > 0)
            {
                names.Add(length);
                length = 0;
            }
        }

        return length > 0 ? [.. names, length] : names;
    }
}
