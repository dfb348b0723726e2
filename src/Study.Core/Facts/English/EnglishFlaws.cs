using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>Why a statement that was made of a sentence is none to ask for: it is no whole sentence, it leans on the page, or it tells its own answer.</summary>
internal static partial class EnglishFlaws
{
    /// <summary>Where the answer stands in the text that the patterns read; no sentence has it.</summary>
    public const string Gap = "\u2423";

    /// <summary>The reason; empty where nothing speaks against the statement.</summary>
    /// <param name="mention">The answer.</param>
    public static string Of(Statement statement, Mention mention)
    {
        var label = statement.Text.StartsWith("About “", StringComparison.Ordinal) ? statement.Text.IndexOf("”: ", StringComparison.Ordinal) + "”: ".Length : 0;
        var before = statement.Before[label..];
        var text = before + Gap + statement.After;
        if (Followed().IsMatch(text))
        {
            return "another sentence follows it";
        }

        var last = label + (before.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + ". ".Length : 0);
        return EnglishFragments.Contain(statement, label, last) ? "what is left of the sentence is no whole one"
            : EnglishUnnamed.In(text, statement.Text) is { } pointer ? $"“{pointer}” points outside the sentence"
            : EnglishUnnamed.LeansOnPlace(statement) ? "it does not say what it is about"
            : CountsNothing(text, mention) ? "it counts nothing that is named"
            : mention is FigureMention && text.Contains($"({Gap})", StringComparison.Ordinal) ? "it stands in brackets"
            : IsPassing(text, mention) ? "it is only said in passing"
            : IsSaying(text, mention) ? "it is a way of speaking, not a figure"
            : EnglishGiveaways.Tell(text, statement, mention) ? "the rest of the sentence tells it"
            : "";
    }

    /// <summary>Alba Search says that more than 12,000 are added; Berg owns 28.1%.</summary>
    private static bool CountsNothing(string text, Mention mention) => mention switch
    {
        FigureMention { Figure.Unit.Kind: UnitKind.None, Unit.Length: 0 } => BareSubject().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Percent } => OwnedShare().IsMatch(text) || BareShare().IsMatch(text) || UpOrDown().IsMatch(text),
        _ => false,
    };

    /// <summary>Berg, 30, came to Alba; on 2004 levels; beyond the original thirteen states; six of the top ten.</summary>
    private static bool IsPassing(string text, Mention mention) => mention switch
    {
        FigureMention { Figure.Low: 0m, Unit.Length: 0 } => true,
        FigureMention when EndOfRange().IsMatch(text) || Possessive().IsMatch(text) => true,
        FigureMention { Figure.Unit.Kind: UnitKind.None } => Aged().IsMatch(text) || Original().IsMatch(text) || Top().IsMatch(text) || Levels().IsMatch(text) || Edition().IsMatch(text) || AgesOf().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Age } => Aged().IsMatch(text) || SomebodyAged().IsMatch(text),
        DateMention { From: { Year: 2001, Month: 9, Day: 11 } } => true,
        DateMention { From.Year: 2001 } when Attacks().IsMatch(text) => true,
        DateMention { To: null } => Levels().IsMatch(text) || Edition().IsMatch(text),
        _ => false,
    };

    // Who says the 21st century says today.
    private const int ThisCentury = 21;

    /// <summary>It breaks in two; all three parties; the second half of the century; in the last twelve months; the world's 500 largest.</summary>
    private static bool IsSaying(string text, Mention mention) => mention switch
    {
        FigureMention { Figure.Unit.Kind: UnitKind.Fraction } => HalfOfTime().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.None } figure => (figure.Figure.Low <= 10m && AllOf().IsMatch(text)) || (figure.Figure.Low <= 4m && InPieces().IsMatch(text)) || Ranked().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Duration } => LastMonths().IsMatch(text) || Before().IsMatch(text) || InDays().IsMatch(text),
        DateMention { To: null, From: { Precision: DatePrecision.Century, Year: ThisCentury } } => true,
        _ => false,
    };

    [GeneratedRegex(@"(?:^|\bthat |\band )" + Gap + @" (?:are|were|have|had|was|is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareSubject();

    // In four days, Alba will vote: counted from the day of writing.
    [GeneratedRegex("^[Ii]n " + Gap + @",? .*\b(?:will|would)\b|\bwill\b[^,]* in " + Gap + "$", RegexOptions.CultureInvariant)]
    private static partial Regex InDays();

    [GeneratedRegex(@"\b(?:owns|owned|holds|held|controls|controlled|has|had) " + Gap + "$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnedShare();

    [GeneratedRegex(@"\b(?:first|second|latter|other) " + Gap + " (?:of|in) ", RegexOptions.CultureInvariant)]
    private static partial Regex HalfOfTime();

    [GeneratedRegex(@"\b[Aa]ll (?:of the )?" + Gap + @" (?!of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AllOf();

    [GeneratedRegex(@"\b(?:in|into) " + Gap + "(?:$|[,;.])", RegexOptions.CultureInvariant)]
    private static partial Regex InPieces();

    [GeneratedRegex(@"['’]s " + Gap + @" (?:largest|biggest|richest|most|best|wealthiest|oldest|top)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"^[Tt]he (?:last|past) " + Gap + @" (?:has|have|had|saw|was|were)\b|\b(?:in|over|for|during|within) the (?:last|past) " + Gap + @"(?! of\b)|\b(?:in|for|during|within) the (?:next|coming) " + Gap + @"|\b[Tt]he " + Gap + " (?:to|from|since|until|through) [A-Z][a-z]+(?! [0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LastMonths();

    // was 23 years previously: before what?
    [GeneratedRegex(Gap + @" (?:previously|earlier|before)(?=[,.;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // 16% call themselves so: of whom?
    [GeneratedRegex("^(?:About |Some |Nearly |Around )?(?:" + Gap + "|[0-9.]+%) (?!(?:of|in|to|per|or|and|more|less|fewer|higher|lower)\\b)[a-z]+ ", RegexOptions.CultureInvariant)]
    private static partial Regex BareShare();

    // is down 3%: since when?
    [GeneratedRegex(@"^(?!.*\b(?:1[89]|20)[0-9]{2}\b).*\b(?:is|are) (?:now |also )?(?:down|up) (?:by )?" + Gap, RegexOptions.CultureInvariant)]
    private static partial Regex UpOrDown();

    [GeneratedRegex(@"\b[A-Z][\w’'-]+, (?:aged )?" + Gap + "(?:,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Aged();

    // of the residents, ages five and older: whom a census counts.
    [GeneratedRegex(@"\bage[sd]? " + Gap + " (?:and|or) (?:older|over|above|under|younger)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex AgesOf();

    // The 30-year-old tipped Berg.
    [GeneratedRegex(@"\b[Tt]he " + Gap + "(?: (?!man|woman|boy|girl|son|daughter)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SomebodyAged();

    // between 250 and 600 euros: one end of what is one value.
    [GeneratedRegex(@"\bbetween (?:(?:[$£€]?[0-9][^,;]{0,20}|one|two|three|four|five|six|seven|eight|nine|ten) and " + Gap + "|" + Gap + @" and [$£€]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfRange();

    // two weeks' wages
    [GeneratedRegex(Gap + "['’] ?", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    // When the towers fell, everybody knows.
    [GeneratedRegex(@"\b(?:9/11|11 September|September 11|World Trade Cent(?:er|re))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Attacks();

    [GeneratedRegex(@"\boriginal " + Gap, RegexOptions.CultureInvariant)]
    private static partial Regex Original();

    [GeneratedRegex(@"\btop " + Gap, RegexOptions.CultureInvariant)]
    private static partial Regex Top();

    // down on 2004 levels, Berg's 1964 film: a year that only tells which one.
    [GeneratedRegex(Gap + @" (?:levels?|figures?|prices?|standards)\b|(?:\b[Tt]heir|\b[Ii]ts|['’]s) " + Gap + " (?:film|movie|album|novel|book|hit|version|series|play|song|single)s?\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();

    // the 2008 Olympic Games, the 2010 Census: a year that belongs to a name.
    [GeneratedRegex(@"(?:\b[Tt]he|['’]s?) " + Gap + " (?:(?:rankings?|edition|list|poll)|(?:[A-Z][\\w’'-]+ )*(?:Olympics?|Olympic Games|Games|World Cup|Census|Championships?|Cup|Convention|Congress|Election|Expo|Awards?))\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    // Tin melts at 232 K. In fact, it ...: the source ran two sentences together.
    [GeneratedRegex(Gap + @"(?: [A-Z]|.*(?:[a-z]{4,}|[0-9%]|[0-9] [A-Z]))\.(?:\[[^\]]*\])? [A-Z][a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Followed();
}
