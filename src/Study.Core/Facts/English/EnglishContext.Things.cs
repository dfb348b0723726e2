using System.Collections.Frozen;

namespace Study.Facts.English;

/// <content>What the text calls by its kind: the river, this basin, the film.</content>
internal sealed partial class EnglishContext
{
    // What the document says a thing is: "the Alba is a river" makes "the river" the Alba.
    private readonly List<(string Name, bool BeginsWithName, string Kinds)> _kinds = [];

    // What the text names with its kind, and in which paragraph: the Amazon basin is a basin.
    private readonly Dictionary<string, List<(string Name, int Paragraph)>> _named = [];

    // What the text has brought in by its kind, in the singular: a bridge.
    private readonly HashSet<string> _told = [];
    private int _paragraph;

    // What the text calls by a kind and a name, the film Alba, by the kind.
    private readonly Dictionary<string, HashSet<string>> _called = [];

    /// <summary>What a subject says of itself: the Alba bridge, the film Alba. Economists polled by the agency are no agency, a club director is no club.</summary>
    private static string KindOf(EnglishSentence sentence, int from, int to)
    {
        var head = from + 1;
        while (head < to && sentence.Tokens[head].Class is not (TokenClass.Preposition or TokenClass.Relative))
        {
            head++;
        }

        var name = head;
        while (name - 1 > from && sentence.Tokens[name - 1] is { Class: TokenClass.Name, Mention: null })
        {
            name--;
        }

        return sentence.Tokens[head - 1].Lower + (name < head && name > from && !sentence.Tokens[name - 1].IsCapital ? " " + sentence.Tokens[name - 1].Lower : "");
    }

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];

    // What one after the other is.
    private static readonly FrozenSet<string> Posts = new[]
    {
        "governor", "president", "mayor", "king", "queen", "emperor", "minister", "director", "coach", "leader", "chairman", "captain", "author", "singer", "player", "bishop", "general", "editor", "manager", "owner", "founder", "sultan", "prince", "commander",
    }.ToFrozenSet();

    /// <summary>The noun of "a river in the north", with what stands before it; empty where no such thing begins at a token.</summary>
    private static string KindAt(EnglishSentence sentence, int at, int end)
    {
        if (at >= end || sentence.Tokens[at].Lower is not ("a" or "an" or "the" or "one"))
        {
            return "";
        }

        var stop = at + 1;
        while (stop < end && sentence.Tokens[stop].IsNominal && !(sentence.Tokens[stop].Class == TokenClass.Verb && !sentence.Tokens[stop].Has(VerbForms.Noun) && stop > at + 1))
        {
            stop++;
        }

        return sentence.Words(at, stop);
    }

    /// <summary>What "the river" stands for: the latest subject that the document calls a river; null where there is none.</summary>
    public (string Name, bool BeginsWithName)? ThingOf(string noun)
    {
        // The governor may be any governor, whoever holds the post today.
        if (Posts.Contains(noun))
        {
            return null;
        }

        (string Name, bool BeginsWithName)? thing = null;
        for (var index = _kinds.Count - 1; index >= Math.Max(0, _kinds.Count - 12); index--)
        {
            if (!_kinds[index].Kinds.Contains(" " + noun + " ", StringComparison.Ordinal))
            {
                continue;
            }

            // Of two rivers, which one is meant is not certain.
            if (thing is { } other && !IsSameName(other.Name, _kinds[index].Name))
            {
                return null;
            }

            thing ??= (_kinds[index].Name, _kinds[index].BeginsWithName);
        }

        return thing is { } one && _called.TryGetValue(Canonical(noun), out var names) && names.Any(name => !IsSameName(name, one.Name)) ? null : thing;
    }

    private static bool IsSameName(string one, string other) => one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    // What two words call the same kind of thing.
    private static string Canonical(string noun) => noun switch
    {
        "movie" or "comedy" or "drama" or "thriller" or "picture" => "film",
        "firm" or "corporation" => "company",
        "novel" => "book",
        "track" or "single" => "song",
        _ => noun,
    };

    /// <summary>What "the company" stands for: what a text without he and she is about, where that has a name.</summary>
    public string? CompanyOf(string noun) => noun is "company" or "firm" or "corporation" or "bank" or "organization" or "organisation" && !_hasHe && !_hasShe ? Topic : null;

    /// <summary>What "this basin" stands for: the latest basin with a name in the text before, the Amazon basin; null where there is none.</summary>
    public string? NamedAs(string noun)
    {
        // The governor is not the Lieutenant Governor.
        if (Posts.Contains(noun) || !_named.TryGetValue(noun, out var names))
        {
            return null;
        }

        // A city that was only named in passing is not the one that the text is about.
        if (Settled.Contains(noun))
        {
            names = names.Where(name => _kinds.Exists(kind => IsSameName(kind.Name, name.Name))).ToList();
        }

        // One of the paragraph, or else the only one of the text; of two, which is meant is not certain.
        var near = names.Where(name => name.Paragraph == _paragraph).ToList();
        return (near.Count > 0 ? near : names) is [var (only, _)] && !only.Any(char.IsAsciiDigit) ? only : null;
    }

    private static readonly FrozenSet<string> Settled = new[] { "city", "town", "village", "country", "state", "nation", "region", "island", "county", "province", "district", "river", "sea" }.ToFrozenSet();

    /// <summary>What can stand in the place of "the university": its name, or the company the text is about; null where that is not certain.</summary>
    public (string Name, bool BeginsWithName)? NameOf(string noun)
    {
        var thing = ThingOf(noun) ?? (CompanyOf(noun) is { } company ? (company, true) : null);
        if (NamedAs(noun) is not { } named)
        {
            return thing;
        }

        // The Alba Museum, where the text is about another museum: which one is meant is not certain.
        var isOther = thing is { } other && !other.Name.Contains(named, StringComparison.OrdinalIgnoreCase) && !named.Contains(other.Name, StringComparison.OrdinalIgnoreCase);
        return isOther ? null : (named, !named.StartsWith("the ", StringComparison.Ordinal));
    }

    /// <summary>Whether an earlier sentence speaks of such a thing.</summary>
    public bool HasTold(string noun) => _told.Contains(Singular(noun));

    // Of so many universities, the text does not mean one by "the university"; the last ones are kept for their paragraphs.
    private const int MostNames = 8;

    private void AddName(string noun, string name)
    {
        if (!_named.TryGetValue(noun, out var names))
        {
            _named[noun] = names = [];
        }

        // Newcastle University is told again as the University: the fuller name stays.
        if (!names.Any(known => known.Paragraph == _paragraph && known.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            names.RemoveAll(known => name.Contains(known.Name, StringComparison.OrdinalIgnoreCase));
            names.Add((name, _paragraph));
            if (names.Count > MostNames)
            {
                names.RemoveAt(0);
            }
        }
    }

    /// <summary>Takes note of what a sentence names with its kind: the Amazon basin, Newcastle University.</summary>
    private void Name(EnglishSentence sentence)
    {
        Introduce(sentence);
        Call(sentence);
        for (var index = 1; index < sentence.Tokens.Count; index++)
        {
            var token = sentence.Tokens[index];
            if (token.IsPossessive || token.Lower.Length < 3 || !(token.Class is TokenClass.Word or TokenClass.Noun or TokenClass.Name or TokenClass.Verb) || (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1] is { IsNominal: true, Class: not TokenClass.Verb }))
            {
                continue;
            }

            var start = index;
            while (start > 0 && sentence.Tokens[start - 1] is { Class: TokenClass.Name } && (!sentence.Tokens[start - 1].IsPossessive || sentence.Text[sentence.Tokens[start - 1].Span.End - 1] != 's') && sentence.Tokens[start - 1].Span.End + 1 == sentence.Tokens[start].Span.Start)
            {
                start--;
            }

            if (start == index)
            {
                // the province of Velden, the University of Notre Dame
                var end = index + 2;
                while (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Lower == "of" && end < sentence.Tokens.Count && sentence.Tokens[end] is { Class: TokenClass.Name, IsPossessive: false, Mention: null })
                {
                    end++;
                }

                if (end > index + 2 && sentence.Tokens[index - 1].Lower == "the" && !(end < sentence.Tokens.Count && sentence.Tokens[end].Class is TokenClass.Word or TokenClass.Noun or TokenClass.Name or TokenClass.Figure or TokenClass.Date or TokenClass.Conjunction))
                {
                    AddName(token.Lower, "the " + sentence.Words(index, end));
                }

                continue;
            }

            // the Nine Years' War
            start -= start > 1 && sentence.Tokens[start - 1].Mention is FigureMention && char.IsAsciiLetterUpper(sentence.Text[sentence.Tokens[start - 1].Span.Start]) ? 1 : 0;
            var hasArticle = start > 0 && sentence.Tokens[start - 1].Lower == "the";
            AddName(token.Lower, (hasArticle ? "the " : "") + sentence.Words(start, index + 1));
        }
    }

    /// <summary>Takes note of what a sentence calls by its kind and name: the film Alba.</summary>
    private void Call(EnglishSentence sentence)
    {
        for (var index = 0; index + 1 < sentence.Tokens.Count; index++)
        {
            var kind = Canonical(sentence.Tokens[index].Lower);
            if (sentence.Tokens[index + 1] is not { Class: TokenClass.Name, Mention: null } || sentence.Tokens[index].Class == TokenClass.Name || sentence.Tokens[index].IsPossessive || !Pointing.Contains(kind))
            {
                continue;
            }

            var end = index + 2;
            while (end < sentence.Tokens.Count && sentence.Tokens[end] is { Class: TokenClass.Name, Mention: null })
            {
                end++;
            }

            _called.TryAdd(kind, []);
            _called[kind].Add(sentence.Words(index + 1, end));
        }
    }

    /// <summary>Takes note of what a sentence brings in: a red bridge, two schools.</summary>
    private void Introduce(EnglishSentence sentence)
    {
        for (var index = 0; index < sentence.Tokens.Count; index++)
        {
            if (sentence.Tokens[index].Lower is not ("a" or "an" or "another" or "one") && sentence.Tokens[index].Mention is not FigureMention)
            {
                continue;
            }

            var end = index + 1;
            while (end < sentence.Tokens.Count && sentence.Tokens[end] is { IsNominal: true, Mention: null })
            {
                end++;
            }

            if (end > index + 1)
            {
                _told.Add(Singular(sentence.Tokens[end - 1].Lower));
            }
        }
    }
}
