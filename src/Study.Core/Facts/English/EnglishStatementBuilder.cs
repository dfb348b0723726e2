using System.Text;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Puts a statement together and keeps the answer's place.</summary>
internal sealed class EnglishStatementBuilder(EnglishSentence sentence, int answer, Mention mention, EnglishContext context)
{
    private readonly StringBuilder _text = new();
    private TextSpan? _answer;
    private bool _beginsWithName;

    public int Length => _text.Length;

    public void AddWords(string words, bool isCommon)
    {
        _beginsWithName = _text.Length == 0 ? !isCommon : _beginsWithName;
        Separate();
        _text.Append(_text.Length > 0 && isCommon ? char.ToLowerInvariant(words[0]) + words[1..] : words);
    }

    /// <summary>Adds a sentence's tokens, without the words that tie it to others.</summary>
    /// <param name="isCommon">Whether the first word's capital belongs to the sentence and not to the word.</param>
    public void Add(int from, int to, bool isCommon)
    {
        for (var index = from; index < to; index++)
        {
            var token = sentence.Tokens[index];
            if (index != answer && IsConnective(index))
            {
                // ..., however, ...: its commas go with it, but one stays behind what leads a sentence.
                if (index + 1 < to && sentence.Tokens[index + 1].Class == TokenClass.Comma && _text.Length > 0 && _text[^1] == ',')
                {
                    index++;
                    _text.Length -= index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class is TokenClass.Verb or TokenClass.Be or TokenClass.Have or TokenClass.Modal ? 1 : 0;
                }

                continue;
            }

            // 60 feet* wide: the mark of a footnote.
            if (token is { Class: TokenClass.Mark, Lower: "*" or "†" or "‡" })
            {
                continue;
            }

            // on Sunday 21 April: the date tells the day.
            if (index > from && index + 1 < to && IsWeekday(token.Lower) && sentence.Tokens[index - 1].Lower == "on" && sentence.Tokens[index + 1].Class == TokenClass.Date)
            {
                continue;
            }

            // on Monday, last year: the day and year of publication tell.
            if (token.Lower == "on" && index + 1 < to && IsWeekday(sentence.Tokens[index + 1].Lower) && index + 1 != answer && !(index + 2 < to && sentence.Tokens[index + 2].Class == TokenClass.Date))
            {
                index += index + 2 < to && sentence.Tokens[index + 2].Lower is "night" or "morning" or "evening" or "afternoon" ? 2 : 1;
                continue;
            }

            if (context.PublishedOn is { } day && index != answer && index + 1 < to && sentence.Tokens[index + 1].Lower == "year" && token.Lower is "this" or "last" or "next" && !(index > 0 && sentence.Tokens[index - 1].Lower == "the"))
            {
                var isBehindPreposition = index > 0 && sentence.Tokens[index - 1].Class is TokenClass.Preposition;
                AddWords((isBehindPreposition ? "" : "in ") + (day.Year + (token.Lower == "last" ? -1 : token.Lower == "next" ? 1 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture), true);
                index++;
                continue;
            }

            if (context.PublishedOn is { } published && index != answer && token.Mention is DateMention { To: null, From: { Year: null, Month: { } month } }
                && !sentence.Tokens.Any(other => other.Mention is DateMention { From.Year: not null }))
            {
                // In March, said in May 2022 of what has happened, is March 2022; in November it is the year before.
                var isAhead = sentence.Tokens.Any(other => other.Class == TokenClass.Modal);
                AddWords(token.Span.In(sentence.Text) + " " + (published.Year - (month > published.Month && !isAhead ? 1 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture), false);
                continue;
            }

            // the university: its name, where the statement has not told it.
            if (token.Lower == "the" && index != answer && EnglishDefinites.At(sentence, index, from, context) is { } definite && definite.End <= to && EnglishPointers.Renamed(sentence, definite, context) is { } named && !_text.ToString().Contains(named.Name, StringComparison.OrdinalIgnoreCase))
            {
                AddWords(named.Name + (sentence.Tokens[definite.End - 1].IsPossessive ? "'s" : ""), !named.BeginsWithName);
                index = definite.End - 1;
                continue;
            }

            var endsSentence = token is { Class: TokenClass.Mark, Lower: "." } && Enumerable.Range(index + 1, sentence.Tokens.Count - index - 1).All(next => sentence.Tokens[next].Class == TokenClass.Quote);
            if (endsSentence || (token.Class is TokenClass.Comma && _text.Length == 0))
            {
                continue;
            }

            if (token.Class == TokenClass.Bracketed && index != answer)
            {
                continue;
            }

            _beginsWithName = _text.Length == 0 ? index == from && !isCommon : _beginsWithName;
            var isTight = index > 0 && sentence.Tokens[index - 1].Span.End == token.Span.Start;
            if (!isTight)
            {
                Separate();
            }

            var word = token.Span.In(sentence.Text);
            if (index == answer)
            {
                _answer = new TextSpan(_text.Length + mention.Span.Start - token.Span.Start, mention.Span.Length);
            }

            _text.Append(index == from && isCommon && _text.Length > 0 ? char.ToLowerInvariant(word[0]) + word[1..] : word);
        }
    }

    /// <summary>What was put together, whatever it answers; null where it is cut.</summary>
    public string? Told()
    {
        _answer ??= default(TextSpan);
        return Statement(default)?.Text;
    }

    public Statement? Statement(TextSpan subject)
    {
        if (_answer is not { } place || _text.Length == 0)
        {
            return null;
        }

        // A quotation that is cut open says something else.
        var text = _text.ToString();
        if (text.Count(unit => unit == '"') % 2 != 0 || text.Count(unit => unit == '“') != text.Count(unit => unit == '”'))
        {
            return null;
        }

        if (Hanging.Contains(text.TrimEnd(',', ' ')[(text.TrimEnd(',', ' ').LastIndexOf(' ') + 1)..]))
        {
            return null;
        }

        _text[0] = char.ToUpperInvariant(_text[0]);
        return new Statement(_text.ToString().TrimEnd(',', ' ', ';', ':'), place, Language.English) { Subject = subject, PredicateStart = subject.End, BeginsWithName = _beginsWithName };
    }

    /// <summary>also, however: an adverb that ties the sentence to the one before. In "similarly to", "then shrink" it does more.</summary>
    private bool IsConnective(int index)
    {
        var token = sentence.Tokens[index];
        if (token.Class != TokenClass.Adverb || !Connectives.Contains(token.Lower))
        {
            return false;
        }

        // what is now Northport, an area now known as Alba
        if (token.Lower == "now" && ((index > 1 && sentence.Tokens[index - 2].Lower == "what") || (index > 0 && sentence.Tokens[index - 1].IsNominal && index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Has(VerbForms.Participle))))
        {
            return false;
        }

        // ..., however the date was never told: it joins two clauses, and without it only a comma would.
        if (token.Lower == "however" && index > 0 && sentence.Tokens[index - 1].Class == TokenClass.Comma && index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class is TokenClass.Determiner or TokenClass.Name or TokenClass.Pronoun)
        {
            return false;
        }

        var before = index > 0 ? sentence.Tokens[index - 1].Class : TokenClass.Mark;
        var after = index + 1 < sentence.Tokens.Count ? sentence.Tokens[index + 1].Class : TokenClass.Mark;
        return after == TokenClass.Comma || (before != TokenClass.Comma && after is not (TokenClass.Preposition or TokenClass.To)) || token.Lower is "also" or "however" or "therefore";
    }

    private static readonly HashSet<string> Connectives =
    [
        "also", "however", "therefore", "thus", "moreover", "furthermore", "then", "still", "now", "meanwhile", "additionally", "currently", "indeed", "hence", "instead", "too", "likewise", "similarly", "consequently", "accordingly",
        "nevertheless", "nonetheless", "conversely", "finally", "besides",
    ];

    // No whole sentence ends in these.
    private static readonly HashSet<string> Hanging = ["and", "or", "but", "the", "a", "an", "of", "as", "which", "that", "with", "from", "is", "are", "was", "were"];

    private static bool IsWeekday(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private void Separate()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }
    }
}
