using System.Collections.Frozen;

namespace Study.Facts.English;

/// <content>Which words are names, and who the text is about.</content>
internal sealed partial class EnglishContext
{
    // How much more often a word stands with a capital within sentences than without.
    private readonly Dictionary<string, int> _capitals = [];

    // In how many sentences each word stands that is written as a name.
    private readonly Dictionary<string, int> _sentencesOf = [];

    // Whoever stands in so many sentences, and is the only one who does, is the person that the text is about.
    private const int FewestOfHero = 3;

    private string? Hero => _sentencesOf.Where(name => name.Value >= FewestOfHero).Select(name => name.Key).ToList() is [var only] ? only : null;

    // The last words of names of two words and more, and the names behind Mr and Dr.
    private readonly HashSet<string> _lastNames = [];

    private static readonly FrozenSet<string> Titled = new[] { "mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "king", "queen", "prince", "princess", "president", "professor", "saint", "emperor", "empress", "pope" }.ToFrozenSet();

    /// <summary>Whether a name can be a person's: Maria Berg, or a Berg whom the text calls by a longer name as well; Bolshevism is none.</summary>
    private bool CanBePerson(string name)
    {
        var words = name.Split(' ');
        var last = words[^1].ToLowerInvariant();
        return words.All(word => char.IsUpper(word[0])) && !EnglishDefinites.IsKind(last) && !IsPointing(last) && (words.Length > 1 || _lastNames.Contains(name) || Hero == name || Topic == name);
    }

    private void ReadLastNames(EnglishSentence sentence)
    {
        for (var index = 1; index < sentence.Tokens.Count; index++)
        {
            var (before, token) = (sentence.Tokens[index - 1], sentence.Tokens[index]);
            var isLast = token is { Class: TokenClass.Name, Mention: null } && before is { IsCapital: true, IsPossessive: false, Mention: null } && (before.Class is TokenClass.Name or TokenClass.Word or TokenClass.Noun || Titled.Contains(before.Lower)) && before.Span.End + 1 == token.Span.Start;
            if (isLast)
            {
                _lastNames.Add(NameOf(sentence, token));
            }
        }
    }

    /// <summary>Looks through a sentence for words that are written small and words that keep their capital, and for the last year it names.</summary>
    public void Read(EnglishSentence sentence)
    {
        LatestYear = EnglishCurrentYear.LatestOf(sentence) is { } year && !(year <= LatestYear) ? year : LatestYear;
        _hasHe |= sentence.Tokens.Count > 0 && sentence.Tokens[0].Lower is "he" or "his";
        _hasShe |= sentence.Tokens.Count > 0 && sentence.Tokens[0].Lower is "she" or "her";
        foreach (var name in sentence.Tokens.Where((token, index) => token is { Class: TokenClass.Name, Mention: null } || (index == 0 && token is { IsCapital: true, IsPossessive: true, Class: not TokenClass.Determiner })).Select(token => NameOf(sentence, token)).Distinct())
        {
            _sentencesOf[name] = _sentencesOf.GetValueOrDefault(name) + 1;
        }

        ReadLastNames(sentence);
        for (var index = 1; index < sentence.Tokens.Count; index++)
        {
            var token = sentence.Tokens[index];
            _hasHe |= token.Lower is "he" or "his" or "him";
            _hasShe |= token.Lower is "she" or "her";
            if (token.Lower.Length > 1 && char.IsLetter(token.Lower[0]))
            {
                _capitals[token.Lower] = _capitals.GetValueOrDefault(token.Lower) + (token.IsCapital ? 1 : -1);
            }
        }
    }

    private static string NameOf(EnglishSentence sentence, Token token)
    {
        var word = token.Span.In(sentence.Text);
        return token.IsPossessive ? word[..^(word.EndsWith('s') ? 2 : 1)] : word;
    }

    /// <summary>Whether the first word of a sentence is a name, whose capital stays when the word moves inwards.</summary>
    public bool IsName(EnglishSentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        if (token.Class is TokenClass.Name)
        {
            return true;
        }

        if (!token.IsCapital || EnglishTokens.ClassOf(token.Lower) is not null and not TokenClass.Noun and not TokenClass.Adjective || token.Lower is "i")
        {
            return token.Lower is "i";
        }

        var word = sentence.Text.AsSpan(token.Span.Start, token.Span.Length);
        if (word.Length > 1 && word[1..].IndexOfAnyInRange('A', 'Z') >= 0)
        {
            return true;
        }

        // Lake Vessna, but swimmer Elena Rossi: a capital before a name belongs to it unless it says who somebody is.
        if (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1] is { Class: TokenClass.Name, Mention: null })
        {
            return !(IsCommon(token.Lower) && (token.Lower.EndsWith("er", StringComparison.Ordinal) || token.Lower.EndsWith("or", StringComparison.Ordinal) || token.Lower.EndsWith("ist", StringComparison.Ordinal)))
                || IsWrittenAsName(token.Lower);
        }

        if (IsOfPeople(token.Lower))
        {
            return true;
        }

        // Net profit, car traffic: a name is seldom followed by a common noun.
        if (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1] is { IsCapital: false } next && (next.Class is TokenClass.Word or TokenClass.Noun or TokenClass.Adjective || next.Has(VerbForms.Noun)) && !token.IsPossessive && !IsWrittenAsName(token.Lower)
            && !sentence.Clauses.Any(clause => clause.Finite == index + 1))
        {
            return false;
        }

        if (IsCommon(token.Lower))
        {
            return false;
        }

        if (IsWrittenAsName(token.Lower) || (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class == TokenClass.Name && !IsCommon(token.Lower)))
        {
            return true;
        }

        return !IsCommon(token.Lower) && EnglishTokens.ClassOf(token.Lower) is null && token.Verb.Forms == VerbForms.None && !HasCommonEnding(token.Lower);
    }

    /// <summary>
    /// Whether it is certain that the first word of a sentence is a name, or that it is none; where it is not, the word must stay in its place.
    /// </summary>
    public bool IsCertain(EnglishSentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        return !token.IsCapital || token.Class is not (TokenClass.Word or TokenClass.Noun) || EnglishTokens.ClassOf(token.Lower) is not null || token.Verb.Forms != VerbForms.None || _capitals.GetValueOrDefault(token.Lower) != 0 || IsOfPeople(token.Lower)
            || (IsName(sentence, index) && (sentence.Text.AsSpan(token.Span.Start + 1, token.Span.Length - 1).IndexOfAnyInRange('A', 'Z') >= 0 || (!token.Lower.EndsWith('s')
                && (sentence.Clauses.Any(clause => clause.Finite == index + 1) || (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class == TokenClass.Comma)))))
            || CommonSubjects.Contains(token.Lower) || Array.Exists(CertainEndings, ending => token.Lower.EndsWith(ending, StringComparison.Ordinal))
            || (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1] is { Class: TokenClass.Name, Mention: null });
    }

    private static readonly string[] CertainEndings = ["tion", "tions", "sion", "sions", "ment", "ments", "ness", "ists", "ings", "ities"];

    // What news and textbooks speak of without an article at the beginning of a sentence.
    private static readonly FrozenSet<string> CommonSubjects = new[]
    {
        "sales", "exports", "imports", "shares", "profits", "prices", "trains", "visitors", "tickets", "students", "pupils", "researchers", "scientists", "engineers", "farmers", "workers", "residents", "households",
        "temperatures", "adults", "females", "males", "revenue", "inflation", "unemployment", "turnover", "attendance", "demand", "traffic", "water", "plague", "oxygen", "light", "heat", "air", "oil", "gas", "steam",
        "coal", "gold", "iron", "steel", "rainfall", "members", "passengers", "customers", "members", "companies", "banks", "schools", "teachers", "doctors", "patients", "historians", "officials", "police", "troops", "soldiers",
    }.ToFrozenSet();

    /// <summary>British, Japanese, Italian: adjectives of a people keep their capital.</summary>
    public static bool IsOfPeople(string word) =>
        word is "french" or "dutch" or "czech" or "german" or "greek" or "swiss" or "roman" or "norman" or "ottoman" or "american" or "african" or "mexican" or "israeli" or "iraqi" or "pakistani" or "turkish" or "arab" or "thai"
        || (word.Length > 5 && (word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal)
            || (word.EndsWith("ian", StringComparison.Ordinal) && !word.EndsWith("cian", StringComparison.Ordinal) && word is not ("guardian" or "civilian" or "historian" or "librarian" or "pedestrian" or "vegetarian" or "custodian" or "comedian" or "meridian" or "amphibian" or "reptilian"))
            || (word.EndsWith("ean", StringComparison.Ordinal) && !word.EndsWith("clean", StringComparison.Ordinal))));

    private bool IsCommon(string word) => _capitals.GetValueOrDefault(word) < 0;

    private bool IsWrittenAsName(string word) => _capitals.GetValueOrDefault(word) > 0;

    private static bool HasCommonEnding(string word)
    {
        foreach (var ending in new[] { "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ers", "ors", "ists", "ics", "ing", "ings", "ance", "ence", "ship", "ships", "age", "ages", "isms", "ism", "ies", "ees", "ists", "ants", "ents", "ures", "ure", "al", "als", "ive", "ives", "ous", "ic", "less", "ful", "able", "ible", "ed", "ly", "les", "tes", "ts", "ds", "es", "men", "ple", "ren" })
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
