using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>What the headline of an article tells of a statement: which match, which month, which firm it speaks of.</summary>
internal static partial class EnglishHeadlines
{
    // With a headline before it, a longer statement is not understood at a glance.
    private const int MostWords = 34;

    /// <summary>Berg came third in the men's 1500m, the first contest was held in Alba: of which event or kind, only a headline tells.</summary>
    public static bool AreNeeded(Statement statement)
    {
        var text = statement.Before + (Metres().IsMatch(statement.AnswerText) ? statement.AnswerText : EnglishFlaws.Gap) + statement.After;
        return Race().IsMatch(text) || Medal().IsMatch(text) || One().IsMatch(text) || Step().IsMatch(text) || SomeFirm().IsMatch(text);
    }

    /// <summary>The firm cut 300 jobs: what happened once, without its year, is known again by the headline.</summary>
    public static bool Help(Statement statement, string title)
    {
        var mentions = FigureScanner.Scan(statement.Text);
        var isDated = mentions.OfType<DateMention>().Any(date => date.From is { Year: not null, Precision: not (DatePrecision.Decade or DatePrecision.Century) } && !TimeOfDay().IsMatch(statement.Text[date.Span.Start..]));
        return statement.Text.AsSpan().Count(' ') < MostWords && !isDated && (IsNews(title) || EnglishAnchors.IsEpisode(EnglishTokens.Of(statement.Text, mentions)));
    }

    /// <summary>Alba shuts its mill, Alba 2-1 Berg: a title with a verb or a score tells of one happening, and so does its text.</summary>
    public static bool IsNews(string title)
    {
        var tokens = EnglishTokens.Of(title, []);
        return Score().IsMatch(title) || Aim().IsMatch(title) || Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(index => tokens[index] is { Class: TokenClass.Verb or TokenClass.Modal } token
            && (token.Class == TokenClass.Modal || token.Has(VerbForms.Past | VerbForms.Third) || (token.Has(VerbForms.Base) && (tokens[index - 1].Class == TokenClass.To || !token.Has(VerbForms.Noun)))));
    }

    /// <summary>Whether a headline gives the answer away.</summary>
    public static bool Tell(string headline, Statement statement) => FigureScanner.Scan(headline).Any(told => FigureScanner.Scan(statement.AnswerText).Any(answer => (told, answer) switch
    {
        (FigureMention one, FigureMention other) => one.Figure.Low == other.Figure.Low,
        (DateMention one, DateMention other) => one.From.Year == other.From.Year,
        _ => false,
    }));

    [GeneratedRegex(@"^[0-9]{4} GMT", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    // Alba to scan old libraries
    [GeneratedRegex(@"^(?!Introduction|Guide|Answer|Approach|How|Way|Key|Solution|Response|Return|Road)[A-Z][\w’'-]*(?: [\w’'-]+)* to [a-z]+ [a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Aim();

    [GeneratedRegex(@"\b[0-9]+[-–][0-9]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex("^[0-9]+m$", RegexOptions.CultureInvariant)]
    private static partial Regex Metres();

    // the women's 60m final, third in the 1500m, in third place
    [GeneratedRegex(@"^(?!.*\b(?:Olympics?|Games|Championships?|Cup|Open|Grand Prix)\b).*\b(?:(?:[Tt]he |a )(?:men|women)['’]s (?:[0-9]+m|race|team|title|high|long|triple|pole|javelin|shot|discus|relay)|(?:in|of) the [0-9]+m(?: hurdles| final|[,.]|$)|(?:taking|took|won|claimed) (?:gold|silver|bronze)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Race();

    // won six of the first seven gold medals: at which games, for which sport?
    [GeneratedRegex(@"^(?!.*\b(?:Olympics?|Games|Championships?|Cup)\b).*\b(?:gold|silver|bronze) medals?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Medal();

    // The first contest was held ...
    [GeneratedRegex(@"^The (?:first|second|third|fourth|last|next|final|original) (?:contest|event|edition|game|race|match|meeting|session|issue|season|film|album|book|show|episode|survey|poll|study|report|attempt|round|competition|ceremony|concert|tournament) (?:was|were|is|had|has|took|will|came|began|started)\b", RegexOptions.CultureInvariant)]
    private static partial Regex One();

    // said the move would save 6 million
    [GeneratedRegex(@"\b[Tt]he (?:move|decision|step|plan|change|changes|proposals?|deal|offer|bid|scheme|measure|measures|cuts|closure|closures|ruling|merger|takeover|launch|disaster|attack|attacks|latest|party) (?:would|will|could|is|was|are|were|has|have|had|comes|came|means|meant|follows|followed|affects|affected|marks|marked)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    // Norland's biggest mill owner said ...: who that is, the text tells elsewhere.
    [GeneratedRegex(@"^(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*['’]s|[Tt]he (?:world|country|nation|city|region|state)['’]s) (?:(?:second|third)[ -])?(?:biggest|largest|top|leading|richest|oldest|best-known) [a-z-]+(?: [a-z-]+){0,2} (?:said|says|has|had|will|reported|reports|posted|made|makes|announced|wants|plans|expects|saw|cut|sold)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SomeFirm();
}
