using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Study.Questions;

/// <summary>Words of an English stem that mean something told elsewhere on the page: "the university", "the game", "During his 13 years".</summary>
internal static partial class EnglishReferences
{
    // One for each noun met: more than the cache of Regex itself holds.
    private static readonly ConcurrentDictionary<string, Regex> Introductions = new();

    /// <summary>The first such words; null where a reader without the page knows what is meant.</summary>
    public static string? FirstIn(string stem)
    {
        if (stem.StartsWith("About “", StringComparison.Ordinal))
        {
            return null;
        }

        if (Owner().Match(stem) is { Success: true } owner)
        {
            return owner.Value;
        }

        foreach (Match match in Definite().Matches(stem))
        {
            var noun = match.Groups["noun"].Value;
            var before = stem[..match.Index];
            var isDefined = Defining().IsMatch(match.Groups["between"].Value) || Definition().IsMatch(stem[(match.Index + match.Length)..]);
            var isNamed = stem.Contains(char.ToUpperInvariant(noun[0]) + noun[1..], StringComparison.Ordinal)
                || Introductions.GetOrAdd(noun, IntroductionOf).IsMatch(before)
                || (noun is "team" && (SidesName().IsMatch(stem) || FullName().IsMatch(stem)))
                || (noun is "game" or "match" && Winning().IsMatch(before))
                || (noun is "game" or "match" or "season" or "tournament" or "drive" or "playoffs" && Year().IsMatch(stem));
            if (!isDefined && !isNamed)
            {
                return match.Value.TrimEnd();
            }
        }

        return null;
    }

    /// <summary>A museum, its museum: the stem itself says first that there is one.</summary>
    private static Regex IntroductionOf(string noun) =>
        new($@"\b(?:an?|its|their|one|two|each|every)\s(?:\w+\s){{0,3}}{noun}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Bodies, places and happenings that a text names once and then calls by their kind.
    [GeneratedRegex(@"\b[Tt]he (?<between>(?:[a-z'’-]+ ){0,2})(?<noun>university|college|school|campus|company|firm|city|town|village|band|film|movie|album|novel|museum|church|cathedral|ministry|agency|committee|commission|club|hospital|festival|team|game|match|season|tournament|drive|playoffs|renovations|position|group|station|project|study|survey|report|conference|summit|meeting|expedition|battle|siege|party|disaster|chart|poll|tragedy|crisis|deal|tie|squad|course|governor|matchup)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Definite();

    // What says which one it is: the first university, the city of Hamburg, the team that won, the meeting in Vienna.
    [GeneratedRegex(@"\b(?:first|second|third|last|only|largest|oldest|longest|biggest|best|world's|country's|nation's|same|other|next|previous|whole|entire|most)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Defining();

    [GeneratedRegex(@"^(?:'s| of | that | which | who | where | when | between | against | to [a-z]+ (?:the )?[A-Z]| (?:in|for|at|on|by|with|under|called|named) (?:the )?[A-Z0-9“])", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    // The Broncos, the Panthers: a side by its name.
    [GeneratedRegex(@"(?<!^)\b[A-Z][a-z]+s\b", RegexOptions.CultureInvariant)]
    private static partial Regex SidesName();

    // The Reds beat the Blues by four points in the last minutes of the game: the one that they won.
    [GeneratedRegex(@"\b(?:beat|defeat|defeated|beating|defeating) (?:the )?(?:[a-z]+ )*[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Winning();

    // Jonathan Stewart led the team: whose team it is, his name tells.
    [GeneratedRegex(@"\b[A-Z][a-z]+ [A-Z][a-z]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\b(?:1[5-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:During|In|After|Before|At|With|By|For|On|Throughout) (?:his|her|its|their)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
