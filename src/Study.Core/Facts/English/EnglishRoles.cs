using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Finds who holds which post where the post stands before the name: Tajik President Emomali Rahmon.</summary>
internal static class EnglishRoles
{
    private static readonly WordTable<bool> Posts = LexiconFile.Table("en-posts", 1, _ => true);

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
            if (!Posts.TryGet(tokens[index].Lower, out _) || tokens[index].IsPossessive)
            {
                continue;
            }

            var nameEnd = index + 1;
            while (nameEnd < tokens.Count && tokens[nameEnd].IsCapital && tokens[nameEnd].Class is TokenClass.Name && !tokens[nameEnd].IsPossessive && nameEnd - index <= 4)
            {
                nameEnd++;
            }

            // The post may be of two words: Spanish Prime Minister Pedro Sánchez.
            var start = index - 1;
            if (start > 0 && Departments.Contains(tokens[start].Lower))
            {
                start--;
            }

            var whose = tokens[start];
            var isName = nameEnd - index is >= 3 and <= 5 && tokens[index].IsCapital == whose.IsCapital | tokens[index].Class != TokenClass.Name;
            if (!isName || !whose.IsCapital || tokens[index + 1].Span.Start - tokens[index].Span.End != 1 || EnglishTokens.ClassOf(whose.Lower) is not null || Posts.TryGet(whose.Lower, out _)
                || Departments.Contains(whose.Lower) || (start > 0 && tokens[start - 1].Lower is "former" or "then" or "ex" or "late" or "future"))
            {
                continue;
            }

            // "the US and Chinese President ...": more than a country before the post is not certain.
            if (start > 0 && (tokens[start - 1].IsCapital && EnglishTokens.ClassOf(tokens[start - 1].Lower) is null || tokens[start - 1].Lower is "and"))
            {
                continue;
            }

            var post = sentence.Words(start, index + 1).Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal);
            var person = sentence.Words(index + 1, nameEnd);
            var isPossessive = whose.IsPossessive;
            if (isPossessive)
            {
                continue;
            }

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
}
