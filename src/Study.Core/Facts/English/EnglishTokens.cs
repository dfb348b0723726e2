using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>What a token does in an English sentence, as far as the word itself tells.</summary>
internal enum TokenClass
{
    /// <summary>Any other word: a noun, an adjective, or a verb the lexicon does not know.</summary>
    Word,
    Determiner,
    Pronoun,
    Be,
    Have,
    Do,
    Modal,
    To,
    Not,
    Conjunction,
    Relative,
    Subordinator,
    Preposition,
    There,
    Adverb,
    Adjective,
    Noun,

    /// <summary>A word with a capital that the place in the sentence does not explain.</summary>
    Name,

    /// <summary>A word that can be a verb; its forms tell which.</summary>
    Verb,
    Figure,
    Date,
    Comma,

    /// <summary>A semicolon, colon or dash.</summary>
    Break,

    /// <summary>A bracketed stretch as one token.</summary>
    Bracketed,
    Quote,
    Mark,
}

/// <summary>A word, figure, date or mark of an English sentence.</summary>
/// <param name="Span">Into the sentence.</param>
internal sealed record Token(TextSpan Span, TokenClass Class, string Lower)
{
    public VerbWord Verb { get; init; }

    /// <summary>The figure or date it is; null for words and marks.</summary>
    public Mention? Mention { get; init; }

    public bool IsCapital { get; init; }

    /// <summary>Whether it ends in 's or s', or is my, its, ...</summary>
    public bool IsPossessive { get; init; }

    public bool Has(VerbForms forms) => (Verb.Forms & forms) != 0;

    /// <summary>Whether it can stand in a noun phrase.</summary>
    public bool IsNominal => Class is TokenClass.Word or TokenClass.Noun or TokenClass.Name or TokenClass.Figure or TokenClass.Adjective or TokenClass.Date
        || (Class == TokenClass.Verb && (Verb.Forms & (VerbForms.Noun | VerbForms.Ing | VerbForms.Participle)) != 0);
}

/// <summary>Cuts an English sentence into tokens.</summary>
internal static class EnglishTokens
{
    private static readonly WordTable<TokenClass> Words = LexiconFile.Table("en-words", 2, row => Enum.Parse<TokenClass>(row[1]));

    public static TokenClass? ClassOf(string lower) => Words.TryGet(lower, out var known) ? known : null;

    /// <param name="mentions">The sentence's figures and dates, each of which is one token.</param>
    public static IReadOnlyList<Token> Of(string text, IReadOnlyList<Mention> mentions)
    {
        var tokens = new List<Token>();
        var next = 0;
        var at = 0;
        while (at < text.Length)
        {
            while (next < mentions.Count && mentions[next].Span.Start < at)
            {
                next++;
            }

            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (next < mentions.Count && mentions[next].Span.Start == at)
            {
                var mention = mentions[next++];
                var kind = mention switch { DateMention => TokenClass.Date, NameMention => TokenClass.Name, _ => TokenClass.Figure };
                tokens.Add(new Token(mention.Span, kind, "") { Mention = mention, IsCapital = kind == TokenClass.Name });
                at = mention.Span.End;
            }
            else if (text[at] is '(' or '[' && EndOfBracket(text, at) is var end and > 0)
            {
                tokens.Add(new Token(TextSpan.FromBounds(at, end), TokenClass.Bracketed, ""));
                at = end;
            }
            else if (text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && tokens.Count > 0 && tokens[^1].Mention is not null && tokens[^1].Span.End == at)
            {
                // a seven-layer protocol: what is counted is an attribute.
                var hyphenated = at + 1;
                while (hyphenated < text.Length && (char.IsLetter(text[hyphenated]) || text[hyphenated] == '-'))
                {
                    hyphenated++;
                }

                var words = TextSpan.FromBounds(at, hyphenated);
                tokens.Add(new Token(words, TokenClass.Adjective, words.In(text).ToLowerInvariant()));
                at = hyphenated;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                at = AddWord(text, at, next < mentions.Count ? mentions[next].Span.Start : text.Length, tokens);
            }
            else
            {
                tokens.Add(new Token(new TextSpan(at, 1), MarkClass(text, at), text[at].ToString()));
                at++;
            }
        }

        return tokens;
    }

    private static int EndOfBracket(string text, int at)
    {
        var closer = text[at] == '(' ? ')' : ']';
        var depth = 0;
        for (var end = at; end < text.Length; end++)
        {
            depth += text[end] == text[at] ? 1 : text[end] == closer ? -1 : 0;
            if (depth == 0)
            {
                return end + 1;
            }
        }

        return 0;
    }

    private static TokenClass MarkClass(string text, int at) => text[at] switch
    {
        ',' => TokenClass.Comma,
        '–' or '—' when at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) => TokenClass.Mark,
        ';' or ':' or '—' or '–' => TokenClass.Break,
        '-' when at > 0 && text[at - 1] == ' ' => TokenClass.Break,
        '"' or '“' or '”' or '‘' or '’' or '\'' => TokenClass.Quote,
        _ => TokenClass.Mark,
    };

    private static int AddWord(string text, int at, int limit, List<Token> tokens)
    {
        var end = at + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        // Initials and short forms keep their full stop within the sentence: J. Smith, St. John.
        if (end < text.Length - 1 && text[end] == '.' && end - at <= 4 && char.IsUpper(text[at]) && text.AsSpan(end + 1).Trim().Length > 0)
        {
            end++;
        }

        var span = TextSpan.FromBounds(at, end);
        var word = span.In(text);
        var lower = word.ToLowerInvariant();
        var isPossessive = false;
        if (lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal))
        {
            isPossessive = true;
            lower = lower[..^2];
        }
        else if (lower.EndsWith('s') && end < text.Length && text[end] is '\'' or '’' && end + 1 < text.Length && text[end + 1] == ' ' && IsPlainApostrophe(text, at, end))
        {
            isPossessive = true;
            end++;
            span = TextSpan.FromBounds(at, end);
        }

        var isCapital = char.IsUpper(word[0]);
        var isFirst = tokens.Count == 0 || (tokens.Count == 1 && tokens[0].Class == TokenClass.Quote);
        var verb = isPossessive ? default : EnglishVerbs.Of(lower);
        var known = ClassOf(lower);
        // carry out, set up: the particle belongs to the verb.
        if (lower is "out" or "up" or "down" or "off" && tokens.Count > 0 && tokens[^1].Class == TokenClass.Verb)
        {
            known = TokenClass.Adverb;
        }

        var isTitleCase = isCapital && !isFirst;
        var kind = isTitleCase && !(known is TokenClass.Pronoun && lower == "i") ? TokenClass.Name
            : known is { } closed && !isPossessive ? closed
            : isPossessive ? (isCapital && !isFirst ? TokenClass.Name : TokenClass.Noun)
            : verb.Forms != VerbForms.None && !(isCapital && isFirst && (verb.Forms & (VerbForms.Ing | VerbForms.Participle | VerbForms.Noun)) == 0) ? TokenClass.Verb
            : lower.EndsWith("ly", StringComparison.Ordinal) && lower.Length > 4 && !isCapital ? TokenClass.Adverb
            : TokenClass.Word;
        tokens.Add(new Token(span, kind, lower)
        {
            Verb = kind is TokenClass.Verb or TokenClass.Be or TokenClass.Have or TokenClass.Do ? verb : default,
            IsCapital = isCapital,
            IsPossessive = isPossessive || lower is "its" or "their" or "his" or "her" or "our" or "my" or "your",
        });
        return end;
    }

    private static bool IsInner(char unit) => unit is '\'' or '’' or '-' or '‑' or '–' or '.' or '&' or '/';

    /// <summary>Whether an apostrophe behind s closes no quotation opened before it.</summary>
    private static bool IsPlainApostrophe(string text, int at, int end) =>
        text.AsSpan(0, at).Count('‘') == 0 && (text[end] == '’' || text.AsSpan(0, at).Count(" '") == 0);
}
