namespace Study.Facts.English;

/// <summary>What a document lets its sentences leave unsaid: who it, they and the company are, and which words are names.</summary>
internal sealed partial class EnglishContext
{
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

    /// <summary>The last year that the document names; null where it names none.</summary>
    public int? LatestYear { get; private set; }

    /// <summary>What the document is about: the subject of its first sentence where that is a name; null elsewhere.</summary>
    public string? Topic { get; private set; }

    private bool _hasHe;
    private bool _hasShe;
    private bool _isFirst = true;

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
        // Charles said so: a name that ends like a plural.
        var isOneName = to - from == 1 && first.Class == TokenClass.Name && CanBePerson(Current);
        IsPlural = sentence.Tokens[clause.Finite].Lower is "are" or "were" or "have"
            || (!isOneName && EnglishClauses.IsPlural(HeadOf(sentence, from, to)) && sentence.Tokens[clause.Finite].Lower is not ("is" or "was" or "has") && !sentence.Tokens[clause.Finite].Has(VerbForms.Third))
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

    /// <summary>Whether the document speaks of anybody as he or she.</summary>
    public bool IsAboutPersons => _hasHe || _hasShe;

    /// <summary>A noun without the s of the plural.</summary>
    public static string Singular(string noun) => noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1] : noun;

    /// <summary>Begins another paragraph.</summary>
    public void BeginParagraph()
    {
        _paragraph++;
        Previous = null;
        PreviousTold = null;
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
            if (sentence.Tokens[index].Class is TokenClass.Preposition or TokenClass.To or TokenClass.Comma or TokenClass.Bracketed)
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
        ("it", { } thing) => !IsPlural && HasName(thing) && !(IsAboutPersons && BeginsWithName && thing.Split(' ') is { Length: > 1 and <= 4 } words && words.All(word => char.IsUpper(word[0]))) ? thing : null,
        ("they", { } many) => IsPlural ? many : null,
        ("he" or "she", { } person) => !IsPlural && BeginsWithName && person.Count(unit => unit == ' ') <= 3 && !person.Contains(" of ", StringComparison.Ordinal) && CanBePerson(person) ? person : null,
        _ => null,
    };

    /// <summary>Whether a subject is or holds a name: the Alba bridge. Consolidation in the wine industry may be anything.</summary>
    private bool HasName(string subject) => BeginsWithName || subject.Split(' ').Skip(1).Any(word => char.IsUpper(word[0]));
}
