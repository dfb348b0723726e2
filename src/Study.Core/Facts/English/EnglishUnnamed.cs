using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>What a statement speaks of without naming it: the quarter, the latter view, the Norlandic tycoon, the population of some place.</summary>
internal static partial class EnglishUnnamed
{
    // Of whom there are many in a country or a league: the Norlandic tycoon.
    private static readonly WordTable<bool> Somebody = LexiconFile.Table("en-somebody", 1, _ => true);

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    /// <summary>The words that only the text around the statement explains; null where there are none.</summary>
    /// <param name="text">The statement with <see cref="EnglishFlaws.Gap"/> in the place of its answer.</param>
    /// <param name="whole">The statement with its answer.</param>
    public static string? In(string text, string whole) => FirstOf(text, whole)?.Trim().Replace(EnglishFlaws.Gap, "…", StringComparison.Ordinal);

    private static string? FirstOf(string text, string whole)
    {
        foreach (var pattern in new[] { View(), That(), Reference(), Other(), Figure(), Owner(), Aged(), Led(), AtTheTime(), Within(), HadSeven(), SameThing(), Seen(), Told(), Her(), Reasons(), We(), Around(), Recent(), Junior() })
        {
            if (pattern.Match(text) is { Success: true } pointer)
            {
                return pointer.Value;
            }
        }

        // Exports rose 2%: in which month or year?
        if (!Year().IsMatch(whole) && !Dated().IsMatch(text) && Moved().Match(text) is { Success: true } moved)
        {
            return moved.Value;
        }

        // In October, during the quarter: of which year?
        if (!Year().IsMatch(text) && (Month().Match(text) is { Success: true } month ? month : Period().Match(text)) is { Success: true } period)
        {
            return period.Value;
        }

        // increased 350 percent in the last 10 years: counted from which?
        if (!Year().IsMatch(text) && Lately().Match(text) is { Success: true } lately)
        {
            return lately.Value;
        }

        // The Valley, the Party: the fuller name stands in the text before.
        if (!whole.StartsWith("About “", StringComparison.Ordinal) && ShortForm().Match(text) is { Success: true } form && !FullerNames.GetOrAdd(form.Groups["noun"].Value, FullerName).IsMatch(text))
        {
            return form.Value;
        }

        return SomeOne().Matches(text).FirstOrDefault(match => Somebody.TryGet(match.Groups["noun"].Value, out _))?.Value;
    }

    // One for each noun of ShortForm: more than the cache of Regex itself keeps.
    private static readonly ConcurrentDictionary<string, Regex> FullerNames = new();

    private static Regex FullerName(string noun) => new($@"\b[A-Z][\w’'-]+ {noun}\b(?<!\b[Tt]he {noun})|\b{noun} of [A-Z]", RegexOptions.CultureInvariant);

    /// <summary>7.8% of the population, the average household size: of which place, only a name that is no people's tells.</summary>
    public static bool LeansOnPlace(Statement statement)
    {
        var text = statement.Before + EnglishFlaws.Gap + statement.After;
        return !text.StartsWith("About “", StringComparison.Ordinal) && (OfPlace().IsMatch(text) || Weather().IsMatch(text)) && Capitals().Matches(text).All(name => IsOfNoPlace(name.Value));
    }

    /// <summary>Irish, Jews, American Community Survey, June: capitals that tell no place.</summary>
    private static bool IsOfNoPlace(string name) => People().IsMatch(name) || Source().IsMatch(name) || MonthAlone().IsMatch(name);

    [GeneratedRegex(@"\b[Tt]he (?:latter|above|aforementioned|following)\b(?! [0-9])|\b(?:noted|mentioned|described|listed|discussed|shown) above\b|\b[Tt]he figure (?:is|was|would|will)\b|\b[Tt]hese " + EnglishFlaws.Gap + @"|\b[Tt]he (?:opposite|same|contrary|opposing) (?:view|opinion|position|stance)\b", RegexOptions.CultureInvariant)]
    private static partial Regex View();

    // breaks that rule in two, around that level: a thing told of just before.
    [GeneratedRegex(@"\b(?:in|of|by|for|with|at|from|on|around|through|during|until|before|above|below|breaks|broke|made|makes|took|takes) that (?!of\b|the\b|in\b|was\b|is\b|are\b|were\b)[a-z]+(?<! that (?:he|she|it|they|we|you))(?= (?:in|of|by|for|with|at|from|on|through|until|since|is|was|are|were|has|had)\b|[.,;]|$)|^That (?:includes|included|is|was|means|meant|makes|made) ", RegexOptions.CultureInvariant)]
    private static partial Regex That();

    // today's babies, last April's report, a year earlier: it counts from the day of writing, or from something told before.
    [GeneratedRegex(@"\b[Tt]oday['’]s\b|\b[Ll]ast (?:" + Months + @"|spring|summer|autumn|winter)\b|\b(?:a|one) (?:year|month|week) earlier\b|\bthe previous (?:year|month|quarter|week)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // another poll, a similar deal, two subsequent bills, were the latest, the most recent poll: there was one before.
    [GeneratedRegex(@"\b[Aa]nother (?:[A-Z][\w’'-]* )*(?:poll|survey|study|report|case|deal|attack|example|estimate|analysis|article|letter|partner|firm|company|group|man|woman|player|club|rival)\b|\b[Aa] similar (?:[\w’'-]+ ){0,2}(?:deal|move|poll|survey|study|case|offer|bid|attack|agreement|scheme|plan)\b|(?:^|[" + EnglishFlaws.Gap + @"] |\b[Tt]he |\b[Ii]n )subsequent (?!to\b)[a-z]+|\b(?:was|were|is|are) the latest(?=[.,;]|$| to )|\b[Tt]he (?:most recent|latest)(?: [A-Z][\w’'-]*)* (?:poll|survey|census|study|report|figures|data|estimates?|rankings?|results?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // Through the Norlandic eras they came to ...
    [GeneratedRegex(@"^(?:In|Through|During|By|At|On|From|Throughout|Over|Under) (?:the |a |this |" + EnglishFlaws.Gap + @" )?(?:(?!as |that |which |who )[\w’'-]+ ){0,5}(?:they|he|she) (?!(?:who|that)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    [GeneratedRegex(@"^[Tt]he (?:annual|quarterly|monthly|yearly|total|final|latest|new|overall) (?:figures?|total|rate|amount|number|sum|result|increase|rise|fall)(?! of\b| for\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    // exports, shares and prices that rose or fell on a day or in a month that the text around it tells
    [GeneratedRegex(@"\b(?i:exports|imports|shares|stock|stocks|futures|sales|profits?|revenues?|output|inflation|unemployment|prices|deficit|turnover)\b(?: (?!that\b|which\b|said\b|as\b)[\w’'-]+){0,4} (?:rose|fell|grew|dropped|slipped|climbed|jumped|gained|lost|shed|dipped|surged|increased|decreased|declined|slid|closed|ended|tumbled|shot|soared|were (?:up|down|suspended)|was (?:up|down|suspended))\b|\b(?:was|were) trading at\b|\b(?:fell|rose|lost|gained|slipped|dropping|dropped|shed|closed)\b[^,;]* to (?:" + EnglishFlaws.Gap + @"|[$£€]?[0-9.,]+) (?:pence|yen|euros?|points|cents)\b|\b(?:fell|rose|lost|gained|slipped|dropped|shed) [$£€]?[0-9.,]+%? to " + EnglishFlaws.Gap + "(?:$| in\\b|,)|^[Tt]he (?:[a-z]+ )?(?:[A-Z][a-z]+ )+population (?:was|is|stood|numbered)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(?:[0-9]{1,2}(?:st|nd|rd|th) century|decade|[0-9]{4}s|War|annually|each year|every year|a year|per year)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    // Alba had 300 people at the time: at which?
    [GeneratedRegex(@"\bat the time(?=[,.;?]|$)|\bat that time\b|^As a result (?!of\b)|\bthe time that this\b", RegexOptions.CultureInvariant)]
    private static partial Regex AtTheTime();

    // Berg had seven, despite his wound: seven of what?
    [GeneratedRegex(@"\b(?:had|has|have) (?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+)(?=,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HadSeven();

    // Within a decade 300 had come: from when on?
    [GeneratedRegex(@"^Within (?:a|an|one|two|three|" + EnglishFlaws.Gap + @")(?: few)? ?(?:years?|decades?|months?|weeks?|days?|century) (?!of\b|after\b|from\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    // At Alba's the same print costs two pounds: as which?
    [GeneratedRegex(@"\b[Tt]he same (?!time\b|year\b|day\b|month\b|week\b|period\b|way\b|name\b|age\b|number\b|amount\b|as\b)[a-z]+(?! as\b| that\b| [a-z]+ as\b)(?= (?:would|will|is|was|are|were|costs?|has|had|can|could)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SameThing();

    // Some seasons saw them win: whom?
    [GeneratedRegex(@"\b(?:saw|sees|see|seen) (?:them|him|it)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Seen();

    // said: "We've been there for 18 months"
    [GeneratedRegex("(?:[\"“] ?|[\"“][^\"”]* )(?:We|I|we|our|Our|My|my|us)(?:['’](?:ve|re|m|d|ll))?\\b", RegexOptions.CultureInvariant)]
    private static partial Regex We();

    // could not choose between her and Maria Berg
    [GeneratedRegex(@"\bbetween (?:him|her|them|it) and\b", RegexOptions.CultureInvariant)]
    private static partial Regex Her();

    // for two reasons: which they are, the sentences behind tell.
    [GeneratedRegex(@"\b(?:for|in|has|have|had|are|were|offers?|gives?|gave) " + EnglishFlaws.Gap + @" (?:main |major |basic |different |important )?(?:reasons|ways|things|points|respects|senses)(?=$|[,;.])", RegexOptions.CultureInvariant)]
    private static partial Regex Reasons();

    // Latest figures suggest it has sold 300: nothing before it has a name.
    [GeneratedRegex(@"^(?:[a-z]|The |A |An |Some |New |Latest |Recent )[^A-Z]*\b(?:suggests?|suggested|shows?|showed|indicates?|indicated|estimates?|estimated|said|says|believes?|believed|means?|meant|hopes?|hoped|expects?|expected) (?:that )?(?:it|they|he|she) ", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b[Tt]he (?<noun>Valley|Party|Colony|Company|Commission|Committee|Council|Act|Treaty|Agency|Museum|Foundation|Society|Institute|Federation|Corporation)\b(?! of\b| for\b| [A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    // The nearby mill took the title; the number fell nationwide: near what, which title, in which country?
    [GeneratedRegex(@"\b[Tt]he nearby [A-Z]|\b(?:take|takes|took|taken|held|hold|lost|lose) the title(?=$|[,;.]| (?:in|on|until|from|by|when|with) )|\bthe continent(?:['’]s\b|(?! of\b))|^The (?:[\w’'-]+ ){1,4}(?:came|arrived|followed) in " + EnglishFlaws.Gap + @"$|\b[Tt]he [A-Z][\w’'-]* population nationwide\b", RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    // in recent months, so far
    [GeneratedRegex(@"\b[Ii]n (?:recent|the coming) (?:weeks|months|years|times|days)\b|\b[Ss]o far(?=[,;.]|$| this\b| [a-z]+ed\b| [a-z]+,? how\b)|^[Ss]o far\b", RegexOptions.CultureInvariant)]
    private static partial Regex Recent();

    // was a year his junior: in which year, nobody asks.
    [GeneratedRegex(@"\b(?:a|one|two|three|[0-9]+|" + EnglishFlaws.Gap + @") (?:years?|months?) (?:his|her|their) (?:junior|senior)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Junior();

    [GeneratedRegex(@"\b(?:in|over|during|within|for) the (?:last|past) (?:[0-9]+ |two |three |four |five |six |seven |eight |nine |ten |few |several |couple of )?(?:years?|months?|weeks?|decades?|days?|century)\b(?! of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Lately();

    [GeneratedRegex(@"^(?:His|Her|Its|Their) ", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    // The 25-year-old Northporter came ...
    [GeneratedRegex(@"^The (?:" + EnglishFlaws.Gap + @"|[0-9]+-year-old) [A-Za-z]+ [a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Aged();

    [GeneratedRegex(@"\b(?:[Dd]uring|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]or) (?:" + Months + @")\b(?! [0-9]| of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:during|in|over|for|of|on) the (?:quarter|year|month|week|period|season|day|half-year)\b(?! of\b| to (?:the )?[0-9A-Z]| that\b| when\b| ended\b| ending\b| before\b| after\b|'s)", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b(?:1[0-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b[Tt]he (?:(?:west|east|north|south|[a-z]+ern) )?(?:[A-Z][\w’'-]+ )+(?<noun>[a-z][a-z-]*)\b(?!['’]s? | (?:of|that|who|which|where|[A-Z]))", RegexOptions.CultureInvariant)]
    private static partial Regex SomeOne();

    [GeneratedRegex(@"\b[Tt]he (?:total |entire |whole |general |adult )?population\b(?! of\b| in\b)|\baverage (?:household|family) size\b|\bmedian (?:income|age|household)\b|\bper capita income\b|\bhouseholds\b|\binhabitants\b|(?:^|, )[Tt]here (?:were|was|are) ", RegexOptions.CultureInvariant)]
    private static partial Regex OfPlace();

    [GeneratedRegex(@"\b(?:precipitation|rainfall|snowfall|thunderstorms|sunshine)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Weather();

    // What is written with a capital: within a sentence, or at its beginning where it is no common word there.
    [GeneratedRegex(@"(?<!^)(?<![.:] )\b[A-Z][\w’'.-]*|^[A-Z][\w’'.-]+(?= [A-Z])|^(?!The |There |In |Of |About |Approximately |According |As |By |At |Since |During |Some |Around |Nearly |Almost |Over |A |An |People |On )[A-Z][\w’'.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?:[A-Z][a-z]+(?:ish|ese|ians?|eans?|ists?|ics?|ants?|ites?|icans?)|Irish|Native|Jews?|Jewish|Orthodox|Greeks?|Roman|Poles|Germans?|French|Dutch|Swiss|Turks?|Arabs?|Muslims?|Hindus?|Whites?|Blacks?|Hispanics?|Latinos?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    // Who counted: the American Community Survey, the Association of Religion Data Archives.
    [GeneratedRegex(@"^(?:American|Community|Survey|Survey's|Census|Association|Religion|Data|Archives|Bureau|U\.S|US)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?:" + Months + @")$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAlone();
}
