using System.Collections.Frozen;

namespace Study.Facts.English;

/// <content>Which subjects only the text around them tells.</content>
internal sealed partial class EnglishContext
{
    // What one says of a thing already named. Which one it is, only the text around it tells.
    private static readonly FrozenSet<string> Pointing = new[]
    {
        "company", "firm", "team", "group", "game", "film", "movie", "book", "novel", "show", "series", "organization", "organisation", "party", "band", "album", "song", "club", "program", "programme",
        "project", "agreement", "treaty", "law", "act", "bill", "system", "site", "building", "event", "match", "city", "country", "town", "village", "state", "region", "province", "county", "district",
        "university", "school", "college", "church", "museum", "station", "river", "island", "lake", "mountain", "bridge", "park", "report", "study", "survey", "committee", "commission", "council",
        "board", "agency", "institution", "network", "channel", "service", "network", "product", "model", "version", "process", "method", "war", "battle", "attack", "incident", "period", "era", "case",
        "decision", "plan", "proposal", "campaign", "movement", "tournament", "season", "ship", "vessel", "aircraft", "car", "device", "machine", "play", "work", "article", "paper", "magazine", "newspaper",
        "two", "latter", "former", "same", "facility", "plant", "factory", "mine", "dam", "tower", "house", "hotel", "hospital", "association", "union", "league", "conference", "meeting", "summit",
        "ceremony", "line", "ministry", "government", "department", "commission", "store", "shop", "court", "army", "hall", "road", "railway", "tunnel", "ruins", "falls", "survivors", "workers", "festival", "award", "prize", "area", "place", "species", "animal", "man", "woman", "boy", "girl", "couple", "family", "author", "artist", "singer", "player", "president",
        "basilica", "cathedral", "chapel", "campus", "abbey", "monastery", "palace", "fortress", "castle", "stadium", "arena", "venue", "theatre", "theater", "library", "academy", "faculty", "coach", "mayor", "king", "queen", "emperor", "bishop", "minister",
        "concert", "tour", "episode", "soundtrack", "contract", "deal", "expedition", "voyage", "operation", "mission", "spacecraft", "satellite", "rocket", "crash", "accident", "explosion", "fire", "flood", "earthquake", "storm", "hurricane", "strike",
        "protest", "protests", "election", "vote", "referendum", "trial", "verdict", "investigation", "victim", "victims", "suspect", "suspects", "operator", "owner", "owners", "manager", "complex", "colony", "settlement", "empire", "kingdom", "dynasty", "population", "range", "cost",
    }.ToFrozenSet();

    /// <summary>Whether a thing is one that a text names before it calls it by its kind: the company, the game.</summary>
    public static bool IsPointing(string noun) => Pointing.Contains(noun);

    /// <summary>What the document and its sections are called, in small letters.</summary>
    public string Titles { get; set; } = "";

    // The one of its kind that everybody knows.
    private static readonly FrozenSet<string> Unique = new[] { "sun", "moon", "earth", "world", "universe", "sky", "internet", "atmosphere", "equator", "brain", "heart", "skin", "liver", "sea", "ocean", "bible", "pope" }.ToFrozenSet();

    /// <summary>
    /// As <see cref="PointsOutside"/>, and also where an article alone says that the text has named the thing before: the line, the survivors.
    /// </summary>
    public bool NeedsText(EnglishSentence sentence, int from, int to) =>
        PointsOutside(sentence, from, to)
        || (!_isFirst && to - from == 2 && sentence.Tokens[from].Lower == "the" && sentence.Tokens[from + 1] is { IsCapital: false, Class: TokenClass.Word or TokenClass.Noun or TokenClass.Verb } noun
            && !Unique.Contains(noun.Lower) && !Titles.Contains(" " + noun.Lower, StringComparison.Ordinal))
        || (!_isFirst && to - from == 3 && sentence.Tokens[from].Lower == "the" && PointingAdjectives.Contains(sentence.Tokens[from + 1].Lower) && !sentence.Tokens[from + 2].IsCapital);

    // The affected region: which one, the text has said.
    private static readonly FrozenSet<string> PointingAdjectives = new[] { "affected", "isolated", "new", "old", "original", "remaining", "resulting", "surrounding", "entire", "whole", "present", "current", "finished", "proposed", "former", "combined" }.ToFrozenSet();

    /// <summary>Whether a subject can be told only by the text around it: the company, this year, its members.</summary>
    public static bool PointsOutside(EnglishSentence sentence, int from, int to)
    {
        var first = sentence.Tokens[from];
        if ((first.Class == TokenClass.Pronoun && !(first.Lower == "one" && to - from > 2 && sentence.Tokens[from + 1].Lower == "of")) || first.Lower is "this" or "these" or "those" or "that" or "such" or "another" or "other" or "others" or "our" or "my" or "your" || (to - from == 1 && first.Lower is "both" or "each" or "all"))
        {
            return true;
        }

        if (first.Lower is "its" or "their" or "his" or "her")
        {
            return true;
        }

        // Two preferred a cut, a second population: of whom or what, the sentence before told.
        if ((to - from == 1 && first.Mention is FigureMention { Figure.Unit.Kind: UnitKind.None or UnitKind.Fraction }) || (first.Lower is "a" or "an" && to - from > 1 && sentence.Tokens[from + 1] is { Lower: "further" or "similar" } or { Mention: FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } }))
        {
            return true;
        }

        // Construction began: of what, the sentence before told.
        if (to - from == 1 && first.Lower is "construction" or "work" or "production" or "building" or "excavation" or "excavations" or "talks" or "negotiations" or "repairs" or "sales" or "profits" or "revenue" or "attendance" or "admission")
        {
            return true;
        }

        // Course has three years: an article was lost.
        if (from == 0 && to == 1 && first.IsCapital && first.Lower is "course" or "company" or "town" or "village" or "city" or "school" or "building" or "station" or "bridge" or "ship" or "team" or "book" or "film" or "club" or "project" or "museum" or "festival")
        {
            return true;
        }

        if (first.Lower == "the" && to - from > 1 && sentence.Tokens[from + 1].Lower is "next" or "previous" or "following" or "same" or "other" or "latter")
        {
            return true;
        }

        return first.Lower == "the" && to - from == 2 && Pointing.Contains(sentence.Tokens[from + 1].Lower) && !sentence.Tokens[from + 1].IsCapital;
    }
}
