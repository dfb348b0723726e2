using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>What becomes of a sentence without the words that open it.</summary>
internal enum OpenerEffect
{
    /// <summary>Nothing opens it.</summary>
    None,

    /// <summary>It says the same.</summary>
    Drop,

    /// <summary>It says the same if it has a date of its own.</summary>
    Dated,

    /// <summary>It says something else.</summary>
    Refuse,
}

/// <summary>Words before a comma that tie a sentence to the one before: However, ...; More recently, ...; So ...</summary>
internal static class EnglishOpeners
{
    private static readonly WordTable<OpenerEffect> Effects = LexiconFile.Table("en-openers", 3, row => Enum.Parse<OpenerEffect>(row[1]));

    // In more recent times, ...
    private const int MostWords = 5;

    /// <summary>Whether words tie a sentence to the one before, whatever stands between.</summary>
    /// <param name="words">In small letters.</param>
    public static bool Contains(string words) => Effects.TryGet(words, out _);

    /// <summary>How many tokens at the head of a sentence say nothing but how it goes on, the comma included, and what it is without them.</summary>
    public static (int Count, OpenerEffect Effect) At(IReadOnlyList<Token> tokens)
    {
        var (count, effect) = (0, OpenerEffect.None);
        for (var next = At(tokens, count); next.Count > count; next = At(tokens, count))
        {
            (count, effect) = (next.Count, next.Effect > effect ? next.Effect : effect);
        }

        return (count, effect);
    }

    private static (int Count, OpenerEffect Effect) At(IReadOnlyList<Token> tokens, int from)
    {
        var words = "";
        for (var at = from; at < Math.Min(tokens.Count - 1, from + MostWords + 1); at++)
        {
            if (tokens[at].Class == TokenClass.Comma)
            {
                return at > from && Effects.TryGet(words, out var effect) ? (at + 1, effect) : (from, OpenerEffect.None);
            }

            // So the mill was closed; so many mills.
            if (at == 1 && words is "so" or "yet" && (tokens[at].Class is TokenClass.Determiner or TokenClass.Pronoun or TokenClass.There or TokenClass.Quote or TokenClass.Figure || (tokens[at].Class == TokenClass.Name && words == "yet")))
            {
                return (at, OpenerEffect.Drop);
            }

            // For instance Alba opened its mill: the comma was left out.
            if (at == from + 2 && words is "for instance" or "for example" && tokens[at].Class is TokenClass.Name or TokenClass.Determiner or TokenClass.Preposition or TokenClass.Word)
            {
                return (at, OpenerEffect.Drop);
            }

            words = words.Length == 0 ? tokens[at].Lower : words + " " + tokens[at].Lower;
        }

        return (from, OpenerEffect.None);
    }
}
