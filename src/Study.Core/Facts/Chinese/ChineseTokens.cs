using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>What a token does in a clause.</summary>
internal enum TokenClass
{
    /// <summary>Words the lexicon does not know: names and nouns for the most part.</summary>
    Content,
    Noun,

    /// <summary>A name everybody knows.</summary>
    Place,
    Verb,
    NounVerb,
    Modal,
    Adverb,
    Preposition,
    Connective,
    Subordinate,
    Pronoun,
    Time,
    Attribute,

    /// <summary>的.</summary>
    De,

    /// <summary>了, 着, 过.</summary>
    Aspect,

    /// <summary>和, 与, 及, 、 between parts of one phrase.</summary>
    And,

    /// <summary>等 behind a list.</summary>
    Etc,
    Figure,
    Date,

    /// <summary>“…”, taken whole.</summary>
    Quoted,

    /// <summary>《…》, taken whole.</summary>
    Title,

    /// <summary>（…）, taken whole.</summary>
    Bracketed,

    /// <summary>A mark that separates clauses: ，；：— and the marks at a sentence's end.</summary>
    Break,
}

/// <summary>A stretch of a sentence with its class.</summary>
/// <param name="Mention">The figure or date it is; null for words.</param>
internal readonly record struct Token(TextSpan Span, TokenClass Class, Mention? Mention = null)
{
    public string In(string text) => Span.In(text);

    /// <summary>Whether it is a name or a noun, as far as one can tell.</summary>
    public bool IsNominal => Class is TokenClass.Content or TokenClass.Noun or TokenClass.Place;
}

/// <summary>Cuts a sentence into tokens: the words of the lexicon by the longest that fits, figures and dates, quotes and titles whole.</summary>
internal static class ChineseTokens
{
    private static readonly WordTable<TokenClass> Words = LexiconFile.Table("zh-words", 2, row => Enum.Parse<TokenClass>(row[1]));

    /// <summary>What class the lexicon gives a whole word; null where it does not know it.</summary>
    public static TokenClass? ClassOf(ReadOnlySpan<char> word) => Words.TryGet(word, out var found) ? found : null;

    /// <summary>The words of some tokens joined, without what stands in brackets.</summary>
    public static string WordsOf(string text, IEnumerable<Token> tokens) =>
        string.Concat(tokens.Where(token => token.Class != TokenClass.Bracketed).Select(token => token.In(text)));

    /// <param name="terms">Names the document itself introduces, which no word of the lexicon may cut; null for none.</param>
    public static IReadOnlyList<Token> Of(string sentence, IReadOnlyList<Mention> mentions, WordTable<TokenClass>? terms = null)
    {
        var tokens = new List<Token>();
        var mention = 0;
        var at = 0;
        while (at < sentence.Length)
        {
            while (mention < mentions.Count && mentions[mention].Span.Start < at)
            {
                mention++;
            }

            if (mention < mentions.Count && mentions[mention].Span.Start == at)
            {
                var found = mentions[mention];
                tokens.Add(new Token(found.Span, found is DateMention ? TokenClass.Date : TokenClass.Figure, found));
                at = found.Span.End;
                continue;
            }

            var limit = mention < mentions.Count ? mentions[mention].Span.Start : sentence.Length;
            var named = terms?.Longest(sentence.AsSpan(at), out _) ?? 0;
            var token = named > 0 ? new Token(new TextSpan(at, named), TokenClass.Noun) : Next(sentence, at, limit);
            tokens.Add(token);
            at = token.Span.End;
        }

        return Settle(sentence, tokens);
    }

    private static Token Next(string sentence, int at, int limit)
    {
        var unit = sentence[at];
        if (Characters.ClosingOf(unit) is { } closer && sentence.IndexOf(closer, at) is > 0 and var end)
        {
            var kind = unit switch
            {
                '《' or '〈' => TokenClass.Title,
                '（' or '(' or '[' or '【' => TokenClass.Bracketed,
                _ => TokenClass.Quoted,
            };

            // A quotation that holds a whole sentence is not a word of this one.
            if (kind != TokenClass.Quoted || IsTerm(sentence.AsSpan(at + 1, end - at - 1)))
            {
                return new Token(TextSpan.FromBounds(at, end + 1), kind);
            }

            return new Token(new TextSpan(at, 1), TokenClass.Break);
        }

        var single = unit switch
        {
            '—' when sentence.AsSpan(at).StartsWith("——") => TokenClass.Break,
            '，' or '；' or '：' or '。' or '！' or '？' or '…' or ',' or ';' or ':' or '!' or '?' or '”' or '’' or '」' => TokenClass.Break,
            '、' or '和' or '与' or '及' or '暨' => TokenClass.And,
            '的' or '之' => TokenClass.De,
            '了' or '着' or '过' => TokenClass.Aspect,
            '等' => TokenClass.Etc,
            _ => TokenClass.Content,
        };
        if (unit == '其' && IsWithinWord(sentence, at))
        {
            return new Token(new TextSpan(at, 1), TokenClass.Content);
        }

        // 该镇, 该校
        if (unit == '该' && at + 1 < limit && ChineseContext.KindsOf.ContainsKey(sentence[at + 1]))
        {
            return new Token(new TextSpan(at, 2), TokenClass.Pronoun);
        }

        var length = Words.Longest(sentence.AsSpan(at, limit - at), out var word);
        if (length > 1 || (length == 1 && single == TokenClass.Content))
        {
            return new Token(new TextSpan(at, length), word);
        }

        return new Token(new TextSpan(at, Characters.IsLatin(unit) ? LatinLength(sentence, at) : 1), single);
    }

    // How far one looks around a character for the word it is part of.
    private const int Around = 3;

    /// <summary>米|其|林轮胎: the dictionary has a name that holds the character.</summary>
    private static bool IsWithinWord(string sentence, int at)
    {
        var from = Math.Max(0, at - Around);
        var to = Math.Min(sentence.Length, at + Around);
        return ChineseWords.Cut(sentence.AsSpan(from, to - from)).Exists(word => from + word.Span.Start < at && from + word.Span.End > at && word.Tag is WordTag.Name or WordTag.Person or WordTag.Place or WordTag.Noun);
    }

    /// <summary>A quoted term or slogan: no sentence ends in it and it is not long.</summary>
    private static bool IsTerm(ReadOnlySpan<char> quoted) => quoted.Length is > 0 and <= 40 && !quoted.ContainsAny("。！？；");

    private static int LatinLength(string sentence, int at)
    {
        var end = at;
        while (end < sentence.Length && (Characters.IsLatin(sentence[end]) || sentence[end] is '-' or '\'' or '’' or '.' or '&'
            || Characters.IsDigit(sentence[end]) || (sentence[end] == ' ' && end + 1 < sentence.Length && Characters.IsLatin(sentence[end + 1]))))
        {
            end++;
        }

        return Math.Max(1, end - at);
    }

    // Verbs of one character that stand right before a figure.
    private const string BeforeFigures = "共计属藏设占达约仅";

    private static readonly string[] Ages = ["现代", "古代", "近代", "当代"];

    // What makes a name of the verb before it: 研究所, 教育部, 投资者.
    private const string NameEndings = "部院所者业会局司厅员家室处站人生法品力率学费量网线区团队机器场馆界权性型化厂店行署社校系课师史论书";

    /// <summary>Decides what a token is by its neighbours, where the word alone does not tell.</summary>
    private static List<Token> Settle(string sentence, List<Token> tokens)
    {
        var settled = new List<Token>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            var next = index + 1 < tokens.Count ? tokens[index + 1] : new Token(default, TokenClass.Break);
            var word = token.Span;
            if (token.Class is TokenClass.NounVerb && next.Class == TokenClass.Content && next.Span.Length == 1
                && NameEndings.Contains(sentence[next.Span.Start], StringComparison.Ordinal))
            {
                token = new Token(TextSpan.FromBounds(word.Start, next.Span.End), TokenClass.Noun);
                index++;
            }
            else if (token.Class == TokenClass.Content && next.Class is TokenClass.Figure && word.Length > 2
                && BeforeFigures.Contains(sentence[word.End - 1], StringComparison.Ordinal))
            {
                // 全校共|12个班: the verb before a figure is no part of the name.
                settled.Add(token with { Span = new TextSpan(word.Start, word.Length - 1) });
                token = new Token(new TextSpan(word.End - 1, 1), TokenClass.Verb);
            }
            else if (token.Class == TokenClass.Time && next.Class is TokenClass.Content or TokenClass.Noun or TokenClass.NounVerb && Array.IndexOf(Ages, token.In(sentence)) >= 0)
            {
                // 现代|农业: an age before a noun belongs to it.
                token = new Token(TextSpan.FromBounds(word.Start, next.Span.End), TokenClass.Content);
                index++;
            }
            else
            {
                token = token with { Class = ClassAmong(sentence, token, next) };
            }

            if (token.Class == TokenClass.Content && settled.Count > 0 && settled[^1].Class == TokenClass.Content)
            {
                settled[^1] = new Token(TextSpan.FromBounds(settled[^1].Span.Start, token.Span.End), TokenClass.Content);
            }
            else
            {
                settled.Add(token);
            }
        }

        return settled;
    }

    private static TokenClass ClassAmong(string sentence, Token token, Token follower)
    {
        var next = follower.Class;
        return token.Class switch
        {
            // A noun that can be a verb is one before 了, 到, 成.
            TokenClass.NounVerb when next is TokenClass.Aspect => TokenClass.Verb,
            TokenClass.NounVerb when next is TokenClass.Content or TokenClass.Preposition && sentence[follower.Span.Start] is '到' or '成' or '出' or '至' => TokenClass.Verb,

            // 会 and 要 are modal only before something that is done; else they end a noun: 商会, 纪要.
            TokenClass.Modal when token.Span.Length == 1 && sentence[token.Span.Start] is '会' or '要' or '能' or '可' or '应' or '需' && !IsDone(next) => TokenClass.Content,

            // 计划 and 希望 are nouns unless something is done by them.
            TokenClass.Modal when token.Span.Length == 2 && !IsDone(next) && next is not TokenClass.Content => TokenClass.NounVerb,

            // 摩尔|达|维亚: 达 reaches a figure, or it is part of a name.
            TokenClass.Verb when token.Span.Length == 1 && sentence[token.Span.Start] == '达' && next is TokenClass.Content or TokenClass.Noun or TokenClass.Place => TokenClass.Content,

            // 约只有8公斤
            TokenClass.Content when token.Span.Length == 1 && sentence[token.Span.Start] is '约' && next is TokenClass.Figure or TokenClass.Verb => TokenClass.Adverb,

            // 长 and 高 say a measure only before one.
            TokenClass.Attribute when token.Span.Length == 1 && next is not TokenClass.Figure => TokenClass.Content,
            _ => token.Class,
        };
    }

    private static bool IsDone(TokenClass next) =>
        next is TokenClass.Verb or TokenClass.NounVerb or TokenClass.Adverb or TokenClass.Preposition or TokenClass.Modal or TokenClass.Time or TokenClass.Date;
}
