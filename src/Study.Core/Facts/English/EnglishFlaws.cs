using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>Why a statement that was made of a sentence is none to ask for: it is no whole sentence, it leans on the page, or it tells its own answer.</summary>
internal static partial class EnglishFlaws
{
    private const string Fragment = "what is left of the sentence is no whole one";
    private const string Unnamed = "it does not say what it is about";
    private const string Told = "the rest of the sentence tells it";
    private const string Saying = "it is a way of speaking, not a figure";

    // Where the answer stands in the text that the patterns read; no sentence has it.
    private const string Gap = "\u2423";

    /// <summary>The reason; empty where nothing speaks against the statement.</summary>
    /// <param name="mention">The answer.</param>
    public static string Of(Statement statement, Mention mention)
    {
        var label = statement.Text.StartsWith("About “", StringComparison.Ordinal) ? statement.Text.IndexOf("”: ", StringComparison.Ordinal) + "”: ".Length : 0;
        var before = statement.Before[label..];
        var text = before + Gap + statement.After;
        var first = before.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + ". ".Length : 0;
        return IsFragment(statement.Text[(label + first)..]) ? Fragment
            : first == 0 && IsCut(statement, label) ? Fragment
            : Pointer(text) is { } pointer ? $"“{pointer}” points outside the sentence"
            : LeansOnPlace(statement) ? Unnamed
            : CountsNothing(text, mention) ? "it counts nothing that is named"
            : IsSaying(text, mention) ? Saying
            : EnglishGiveaways.Tell(text, statement, mention) ? Told
            : "";
    }

    /// <summary>..., told researchers; For example ... without a verb of its own.</summary>
    private static bool IsFragment(string text) => OpenBetween().IsMatch(text) || text[0] == '-' || EndsTelling().IsMatch(text) || LostWord().IsMatch(text) || Aside().IsMatch(text);

    /// <summary>Whether a sentence whose parts are not certain has no verb that is certainly its own.</summary>
    private static bool IsCut(Statement statement, int label)
    {
        if (!statement.IsWhole)
        {
            return false;
        }

        var sentence = EnglishSentence.Of(statement.Text[label..]);
        if (sentence.Clauses.Any(clause => !clause.IsSide))
        {
            return false;
        }

        // A plain sentence of which a verb is not known is whole all the same.
        var tokens = sentence.Tokens;
        if (tokens[0].Class != TokenClass.Preposition && !tokens.Any(token => token.Class is TokenClass.Relative or TokenClass.Subordinator))
        {
            return false;
        }

        var isRelative = false;
        var isInserted = false;
        for (var index = 1; index < tokens.Count; index++)
        {
            isInserted ^= tokens[index].Class == TokenClass.Break;
            isRelative |= tokens[index].Class is TokenClass.Relative or TokenClass.Subordinator;
            var isFinite = !isInserted && IsFinite(tokens, index);
            if (isFinite && !isRelative)
            {
                return false;
            }

            isRelative &= !isFinite;
        }

        return true;
    }

    private static bool IsFinite(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        var next = index + 1 < tokens.Count ? tokens[index + 1].Class : TokenClass.Mark;
        return token.Class switch
        {
            TokenClass.Be => token.Lower is "is" or "are" or "was" or "were",
            TokenClass.Have => token.Lower is not "having",
            TokenClass.Modal or TokenClass.Do => true,
            TokenClass.Verb => ((token.Has(VerbForms.Past) || (token.Has(VerbForms.Base) && next == TokenClass.Preposition)) && !(token.Has(VerbForms.Participle) && next is TokenClass.Mark or TokenClass.Comma))
                || (token.Has(VerbForms.Third) && next is TokenClass.Determiner or TokenClass.Figure or TokenClass.Name or TokenClass.Adverb or TokenClass.To or TokenClass.Preposition),
            _ => token.Lower.EndsWith("ed", StringComparison.Ordinal) && next is TokenClass.Preposition or TokenClass.Determiner or TokenClass.Date,
        };
    }

    private static string? Pointer(string text) =>
        (Pointers().Match(text) is { Success: true } pointer ? pointer.Value.Trim()
        : !Dates().IsMatch(text) && Periods().Match(text) is { Success: true } period ? period.Value.Trim()
        : Persons().Match(text) is { Success: true } person ? person.Value.Trim()
        : null)?.Replace(Gap, "…", StringComparison.Ordinal);

    /// <summary>7.8% of the population, the average household size: of which place, only a name that is no people's tells.</summary>
    public static bool LeansOnPlace(Statement statement)
    {
        var text = statement.Before + Gap + statement.After;
        if (text.StartsWith("About “", StringComparison.Ordinal) || !OfPlace().IsMatch(text))
        {
            return false;
        }

        foreach (Match name in Capitals().Matches(text))
        {
            if (!Peoples().IsMatch(name.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Technorati says that more than 12,000 are added; Berg owns 28.1%.</summary>
    private static bool CountsNothing(string text, Mention mention) =>
        mention is FigureMention figure && ((figure.Figure.Unit.Kind == UnitKind.None && figure.Unit.Length == 0 && BareSubject().IsMatch(text)) || (figure.Figure.Unit.Kind == UnitKind.Percent && OwnsShare().IsMatch(text)));

    /// <summary>It breaks in two; all three parties; the second half of the century; in the last twelve months.</summary>
    private static bool IsSaying(string text, Mention mention) => mention switch
    {
        FigureMention { Figure.Unit.Kind: UnitKind.Fraction } => HalfOfTime().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.None } figure => (figure.Figure.Low <= 10m && AllOf().IsMatch(text)) || (figure.Figure.Low <= 4m && InPieces().IsMatch(text)) || Ranked().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Duration } => LastMonths().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex(@"(?:\b(?:told|said|added|announced|asked|warned|told)(?: (?!that\b)[\w’'-]+){0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsTelling();

    // Some of the firms which rely on exports - for example in Alba silk accounts for half: what is said is only an example.
    [GeneratedRegex(@" [-–—] for (?:example|instance) ", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    // a rise between 2011: the other end was cut off.
    [GeneratedRegex(@"\bbetween [$£€]?[0-9][0-9.,%]*(?: [a-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenBetween();

    // won approval for to build: the source lost a word, or wrote one twice.
    [GeneratedRegex(@"\b(?:(?:publish|published|wrote|write) in which|for to|the the|of of|in in|to to|a a|a the|the a|is is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LostWord();

    // What is named by what was said of it just before.
    [GeneratedRegex(@"\b[Tt]he latter\b|\b[Tt]he (?:opposite|same|contrary|opposing) (?:view|opinion|position|stance)\b|\b(?:in|of|by|for|with|at|from|on|breaks|broke|made|makes|took|takes) that (?!of\b|the\b|in\b|was\b|is\b|are\b|were\b)[a-z]+(?= (?:in|of|by|for|with|at|from|on)\b|[.,;]|$)|\b[Tt]oday['’]s\b|\b[Ll]ast (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b|\b(?:a|one) (?:year|month|week) earlier\b|\bthe previous (?:year|month|quarter|week)\b|^The (?:annual|quarterly|monthly|yearly|total|final|latest|new|overall) (?:figures?|total|rate|amount|number|sum|result|increase|rise|fall)(?! of\b| for\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointers();

    [GeneratedRegex(@"\b(?:during|in|over|for|of|on) the (?:quarter|year|month|week|period|season|day|half-year)\b(?! of\b| to\b| that\b| when\b| ended\b| ending\b| before\b| after\b|'s)", RegexOptions.CultureInvariant)]
    private static partial Regex Periods();

    [GeneratedRegex(@"\b(?:1[0-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    // The US tycoon, the Premiership club: somebody or something of a kind, named elsewhere.
    [GeneratedRegex(@"\b[Tt]he (?:[A-Z][\w’'-]+ )+(?:tycoon|businessman|businesswoman|billionaire|millionaire|striker|midfielder|defender|goalkeeper|winger|boss|firm|company|giant|carmaker|airline|club|singer|rapper|actor|actress|star|player|director|film|novelist|writer|author|politician|player|champion|driver|rider|duo|band|retailer|bank|supermarket|chain)\b(?!['’]s? | (?:of|that|who|which|where|[A-Z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Persons();

    [GeneratedRegex(@"\b[Tt]he (?:total |entire |whole |general |adult )?population\b(?! of\b| in\b)|\baverage (?:household|family) size\b|\bmedian (?:income|age|household)\b|\bper capita income\b|\bhouseholds\b|\binhabitants\b|\b(?:[Pp]recipitation|[Rr]ainfall|[Ss]nowfall|[Tt]hunderstorms|[Ss]unshine)\b|(?:^|, )[Tt]here (?:were|was|are) ", RegexOptions.CultureInvariant)]
    private static partial Regex OfPlace();

    [GeneratedRegex(@"(?<!^)(?<![.:] )\b[A-Z][\w’'.-]*|^[A-Z][\w’'.-]+(?= [A-Z])|^(?!The |There |In |Of |About |Approximately |According |As |By |At |Since |During |Some |Around |Nearly |Almost |Over |A |An |People |On )[A-Z][\w’'.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?:[A-Z][a-z]+(?:ish|ese|ians?|eans?|ists?|ics?|ants?|ites?|icans?)|Irish|Jews?|Jewish|Orthodox|Greeks?|Roman|Poles|Germans?|French|Dutch|Swiss|Turks?|Arabs?|Muslims?|Hindus?|Whites?|Blacks?|Hispanics?|Latinos?|American|Community|Survey|Census|Association|Religion|Data|Archives|Bureau|January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Saturday|U\.S|US|Survey's)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Peoples();

    [GeneratedRegex(@"(?:^|\bthat |\band )" + Gap + @" (?:are|were|have|had|was|is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareSubject();

    [GeneratedRegex(@"\b(?:owns|owned|holds|held|controls|controlled|has|had) " + Gap + @"$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnsShare();

    [GeneratedRegex(@"\b(?:first|second|latter|other) " + Gap + @" (?:of|in) ", RegexOptions.CultureInvariant)]
    private static partial Regex HalfOfTime();

    [GeneratedRegex(@"\b[Aa]ll " + Gap + @" (?!of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AllOf();

    [GeneratedRegex(@"\b(?:in|into) " + Gap + @"(?:$|[,;.])", RegexOptions.CultureInvariant)]
    private static partial Regex InPieces();

    // the world's 500 largest companies
    [GeneratedRegex(@"['’]s " + Gap + @" (?:largest|biggest|richest|most|best|wealthiest|oldest|top)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"\b(?:in|over|for|during|within) the (?:last|past) " + Gap + "(?! of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex LastMonths();
}
