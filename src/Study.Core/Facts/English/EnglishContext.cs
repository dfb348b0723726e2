using System.Collections.Frozen;

namespace Study.Facts.English;

/// <summary>What a document lets its sentences leave unsaid: who it, they and the company are, and which words are names.</summary>
internal sealed class EnglishContext
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

    // What the document says a thing is: "the Alba is a river" makes "the river" the Alba.
    private readonly List<(string Name, bool BeginsWithName, string Kinds)> _kinds = [];

    // What the text names with its kind, and in which paragraph: the Amazon basin is a basin.
    private readonly Dictionary<string, List<(string Name, int Paragraph)>> _named = [];

    // What the text has brought in by its kind, in the singular: a bridge.
    private readonly HashSet<string> _told = [];
    private int _paragraph;

    // What the text calls by a kind and a name, the film Alba, by the kind.
    private readonly Dictionary<string, HashSet<string>> _called = [];

    // How much more often a word stands with a capital within sentences than without.
    private readonly Dictionary<string, int> _capitals = [];

    /// <summary>Whom the sentence before spoke of; null where that is not certain.</summary>
    public string? Current { get; private set; }

    /// <summary>Whether <see cref="Current"/> is many.</summary>
    public bool IsPlural { get; private set; }

    /// <summary>Whether <see cref="Current"/> begins with a name, so that its capital stays within a sentence.</summary>
    public bool BeginsWithName
    {
        // Where nobody was spoken of, a pronoun stands for the one person that the text is about.
        get => Current is null || field;
        private set;
    }

    /// <summary>The sentence before in the same paragraph; null at its beginning.</summary>
    public EnglishSentence? Previous { get; set; }

    /// <summary>What the sentence before told first, with names in the place of it and the museum; null where they are not certain.</summary>
    public string? PreviousTold { get; set; }

    /// <summary>When the article was published; null where it does not say.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>What the document is about: the subject of its first sentence where that is a name; null elsewhere.</summary>
    public string? Topic { get; private set; }

    private bool _hasHe;
    private bool _hasShe;
    private bool _isFirst = true;

    // In how many sentences each word stands that is written as a name.
    private readonly Dictionary<string, int> _sentencesOf = [];

    // Whoever stands in so many sentences, and is the only one who does, is the person that the text is about.
    private const int FewestOfHero = 3;

    private string? Hero => _sentencesOf.Where(name => name.Value >= FewestOfHero).Select(name => name.Key).ToList() is [var only] ? only : null;

    /// <summary>Looks through a sentence for words that are written small and words that keep their capital.</summary>
    public void Read(EnglishSentence sentence)
    {
        _hasHe |= sentence.Tokens.Count > 0 && sentence.Tokens[0].Lower is "he" or "his";
        _hasShe |= sentence.Tokens.Count > 0 && sentence.Tokens[0].Lower is "she" or "her";
        foreach (var name in sentence.Tokens.Where((token, index) => token is { Class: TokenClass.Name, Mention: null } || (index == 0 && token is { IsCapital: true, IsPossessive: true, Class: not TokenClass.Determiner })).Select(token => NameOf(sentence, token)).Distinct())
        {
            _sentencesOf[name] = _sentencesOf.GetValueOrDefault(name) + 1;
        }

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

    /// <summary>Takes note of whom a sentence spoke of.</summary>
    public void Heard(EnglishSentence sentence)
    {
        Name(sentence);
        if (sentence.Clauses.Count == 0)
        {
            Current = null;
            return;
        }

        Heard(sentence, sentence.Clauses.FirstOrDefault(clause => !clause.IsSide) ?? sentence.Clauses[0]);
    }

    /// <summary>Takes note of whom a clause spoke of.</summary>
    public void Heard(EnglishSentence sentence, EnglishClause clause)
    {
        var from = clause.Subject.Start.Value;
        var to = clause.Subject.End.Value;
        var first = sentence.Tokens[from];
        if (to - from == 1 && first.Class == TokenClass.Pronoun)
        {
            if (Resolve(first.Lower) is null)
            {
                Current = null;
            }

            return;
        }

        if (first.Lower == "the" && PointsOutside(sentence, from, to) && ThingOf(sentence.Tokens[from + 1].Lower) is { } known)
        {
            (Current, BeginsWithName, IsPlural) = (known.Name, known.BeginsWithName, false);
            return;
        }

        if (first.Class == TokenClass.There || PointsOutside(sentence, from, to) || to - from > 12)
        {
            Current = null;
            return;
        }

        Current = sentence.Words(CoreOf(sentence, from, to));
        if (_isFirst)
        {
            var isName = IsName(sentence, from) && Enumerable.Range(from + 1, Math.Max(0, sentence.Tokens.Count > from + 1 ? CoreOf(sentence, from, to).End.Value - from - 1 : 0)).All(index => sentence.Tokens[index].Class == TokenClass.Name);
            Topic = isName ? Current : null;
        }

        _isFirst = false;
        IsPlural = sentence.Tokens[clause.Finite].Lower is "are" or "were" or "have"
            || (EnglishClauses.IsPlural(HeadOf(sentence, from, to)) && sentence.Tokens[clause.Finite].Lower is not ("is" or "was" or "has") && !sentence.Tokens[clause.Finite].Has(VerbForms.Third))
            || Enumerable.Range(from, to - from).Any(index => sentence.Tokens[index].Lower == "and");
        BeginsWithName = IsName(sentence, from);
        if (!IsPlural)
        {
            var kinds = sentence.Tokens[clause.Finite].Class == TokenClass.Be ? KindAt(sentence, clause.Finite + 1, clause.End) : "";
            var apposition = KindAt(sentence, CoreOf(sentence, from, to).End.Value + 1, to);

            var core = CoreOf(sentence, from, to);
            _kinds.Add((Current, BeginsWithName, $" {KindOf(sentence, from, core.End.Value)} {LastWord(apposition)} {LastWord(kinds)} ".ToLowerInvariant()));
        }
    }

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

    /// <summary>Whether the document speaks of anybody as he or she.</summary>
    public bool IsAboutPersons => _hasHe || _hasShe;

    /// <summary>What "the company" stands for: what a text without he and she is about, where that has a name.</summary>
    public string? CompanyOf(string noun) => noun is "company" or "firm" or "corporation" or "bank" or "organization" or "organisation" && !_hasHe && !_hasShe ? Topic : null;

    /// <summary>What "this basin" stands for: the latest basin with a name in the text before, the Amazon basin; null where there is none.</summary>
    public string? NamedAs(string noun)
    {
        if (!_named.TryGetValue(noun, out var names))
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

    /// <summary>Whether a thing is one that a text names before it calls it by its kind: the company, the game.</summary>
    public static bool IsPointing(string noun) => Pointing.Contains(noun);

    /// <summary>A noun without the s of the plural.</summary>
    public static string Singular(string noun) => noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1] : noun;

    /// <summary>Begins another paragraph.</summary>
    public void BeginParagraph()
    {
        _paragraph++;
        Previous = null;
        PreviousTold = null;
    }

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

    /// <summary>The state to come back to after a sentence was read clause by clause.</summary>
    public (string? Current, bool IsPlural, bool BeginsWithName) State
    {
        get => (Current, IsPlural, BeginsWithName);
        set => (Current, IsPlural, BeginsWithName) = value;
    }

    /// <summary>A subject without the apposition or relative clause between commas behind it.</summary>
    private static Range CoreOf(EnglishSentence sentence, int from, int to)
    {
        for (var index = from + 1; index < to; index++)
        {
            if (sentence.Tokens[index].Class is TokenClass.Comma or TokenClass.Bracketed)
            {
                return from..index;
            }
        }

        return from..to;
    }

    private static Token HeadOf(EnglishSentence sentence, int from, int to)
    {
        for (var index = from + 1; index < to; index++)
        {
            if (sentence.Tokens[index].Class is TokenClass.Preposition or TokenClass.Comma or TokenClass.Bracketed)
            {
                return sentence.Tokens[index - 1];
            }
        }

        return sentence.Tokens[to - 1];
    }

    /// <summary>Forgets whom the text spoke of, as at a heading.</summary>
    public void Break()
    {
        Current = null;
        _named.Clear();
    }

    /// <summary>What a pronoun stands for; null where the text does not make it certain.</summary>
    public string? Resolve(string pronoun) => (pronoun, Current) switch
    {
        // A text about one person says he or she of that person.
        ("he", null) => _hasHe && !_hasShe ? Topic ?? Hero : null,
        ("she", null) => _hasShe && !_hasHe ? Topic ?? Hero : null,
        (_, null) => null,
        ("it", { } thing) => !IsPlural && !(IsAboutPersons && BeginsWithName && thing.Split(' ') is { Length: > 1 and <= 4 } words && words.All(word => char.IsUpper(word[0]))) ? thing : null,
        ("they", { } many) => IsPlural ? many : null,
        ("he" or "she", { } person) => !IsPlural && BeginsWithName && person.Count(unit => unit == ' ') <= 3 && !person.Contains(" of ", StringComparison.Ordinal) ? person : null,
        _ => null,
    };

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

        if (first.Lower == "the" && to - from > 1 && sentence.Tokens[from + 1].Lower is "next" or "previous" or "following" or "same" or "other" or "latter")
        {
            return true;
        }

        return first.Lower == "the" && to - from == 2 && Pointing.Contains(sentence.Tokens[from + 1].Lower) && !sentence.Tokens[from + 1].IsCapital;
    }
}
