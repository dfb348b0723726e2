using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Finds who holds which post where the post stands before the name: Tajik President Emomali Rahmon.</summary>
internal static class EnglishRoles
{
    private static readonly WordTable<bool> IsOfState = LexiconFile.Table("en-posts", 2, row => row[1] == "State");

    private static readonly HashSet<string> Departments =
    [
        "prime", "vice", "deputy", "finance", "foreign", "interior", "defence", "defense", "health", "justice", "economy", "trade", "energy", "education", "environment", "transport", "labor", "labour",
        "culture", "agriculture", "chief", "executive", "managing", "general", "party", "state", "home", "press", "assistant", "senior", "city", "lord", "board", "company", "team", "club", "art", "music",
    ];

    public static void Find(PlacedSentence placed, EnglishSentence sentence, Findings findings)
    {
        var tokens = sentence.Tokens;
        for (var index = 1; index < tokens.Count - 1; index++)
        {
            if (!IsOfState.TryGet(tokens[index].Lower, out var isOfState) || isOfState || tokens[index].IsPossessive)
            {
                continue;
            }

            var nameEnd = index + 1;
            while (nameEnd < tokens.Count && tokens[nameEnd].IsCapital && tokens[nameEnd].Class is TokenClass.Name && !tokens[nameEnd].IsPossessive && nameEnd - index <= 4)
            {
                nameEnd++;
            }

            var isName = nameEnd - index is >= 3 and <= 4 && tokens[index + 1].Span.Start - tokens[index].Span.End == 1;
            var start = StartOf(tokens, index);
            if (!isName || start == index || !IsBody(sentence, start, index) || (start > 0 && tokens[start - 1].Lower is "former" or "then" or "ex" or "late" or "future" or "and" or "new" or "next"))
            {
                continue;
            }

            var post = sentence.Words(start, index + 1);
            var person = sentence.Words(index + 1, nameEnd);
            findings.Facts.Add(new Fact.Role
            {
                Id = ContentHash.Of(12, "role", FoldedText.Of(post), FoldedText.Of(person)),
                Statement = new Statement(post + " " + person, new TextSpan(post.Length + 1, person.Length), Language.English),
                Sources = [placed.ProvenanceOf(sentence.Span((index + 1)..nameEnd))],
                Person = person,
                Post = post,
                AsksForPerson = true,
                AsOf = placed.Block.PublishedOn,
            });
            index = nameEnd - 1;
        }
    }

    /// <summary>Where the title begins that ends in a post: Bank of Norland governor, Alba Museum deputy director.</summary>
    private static int StartOf(IReadOnlyList<Token> tokens, int post)
    {
        var start = post;
        while (start > 0 && (tokens[start - 1].IsCapital || Departments.Contains(tokens[start - 1].Lower)) && !tokens[start - 1].IsPossessive && tokens[start - 1].Span.End + 1 == tokens[start].Span.Start && (EnglishTokens.ClassOf(tokens[start - 1].Lower) is null || tokens[start - 1].Class == TokenClass.Name))
        {
            start--;
            start -= start > 1 && tokens[start].Class == TokenClass.Name && tokens[start - 1].Lower is "of" or "for" && tokens[start - 2].IsCapital ? 1 : 0;
            start -= start > 0 && tokens[start].Lower is "of" or "for" ? 1 : 0;
        }

        return start;
    }

    /// <summary>Whether the words before a post name a body: the Alba Museum, but neither a country, nor a committee that was named before.</summary>
    private static bool IsBody(EnglishSentence sentence, int start, int post)
    {
        var last = post - 1;
        while (last > start && Departments.Contains(sentence.Tokens[last].Lower))
        {
            last--;
        }

        var whose = sentence.Tokens[last];
        var isKind = last == start && EnglishDefinites.IsKind(whose.Lower);
        return whose.IsCapital && !isKind && !Departments.Contains(whose.Lower) && !EnglishContext.IsOfPeople(whose.Lower) && !(sentence.Tokens[post].Lower == "president" && IsAdjectiveOfCountry(whose.Lower)) && !(last == 0 && start == 0 && EnglishTokens.ClassOf(whose.Lower) is TokenClass.Noun) && whose.Lower != "film" && whose.Lower is not ("us" or "uk" or "u.s." or "u.k." or "eu");
    }

    /// <summary>Argentine, Venezuelan, Iraqi: what one says of a country's president.</summary>
    private static bool IsAdjectiveOfCountry(string word) => word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ine", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || (word.EndsWith('i') && word.Length > 4);
}
