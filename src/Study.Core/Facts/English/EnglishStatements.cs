using System.Text;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Makes a statement that stands alone of the clause around an answer.</summary>
internal static class EnglishStatements
{
    // Words that tie a sentence to the one before, or to the day of its writing, and say nothing else.
    private static readonly HashSet<string> Dropped = ["also", "however", "therefore", "thus", "moreover", "furthermore", "then", "still", "now", "meanwhile", "additionally", "currently", "indeed", "hence", "instead", "too"];

    /// <summary>The statement of the answer, or the reason why there is none.</summary>
    /// <param name="answer">The token that answers.</param>
    public static (Statement? Statement, string Reason) Of(EnglishSentence sentence, int answer, EnglishContext context)
    {
        if (sentence.IsTooLong)
        {
            return (null, "the sentence is too long");
        }

        var text = sentence.Text.TrimEnd('”', '"', '’', ')');
        if (text.EndsWith('?') || text.EndsWith('!'))
        {
            return (null, "it stands in a question or an exclamation");
        }

        if (!text.EndsWith('.'))
        {
            return (null, "it does not stand in a whole sentence");
        }

        var clause = sentence.Clauses.FirstOrDefault(clause => clause.Contains(answer));
        if (clause is null)
        {
            return Whole(sentence, answer, context);
        }

        if (clause.IsConditional)
        {
            return (null, "it holds only under a condition");
        }

        // In a later clause, it and its are what the clause before spoke of.
        var place = sentence.Clauses.ToList().IndexOf(clause);
        if (place == 0)
        {
            return OfClause(sentence, clause, answer, context);
        }

        var before = context.State;
        context.Heard(sentence, sentence.Clauses[place - 1]);
        var result = OfClause(sentence, clause, answer, context);
        context.State = before;
        return result;
    }

    private static (Statement? Statement, string Reason) OfClause(EnglishSentence sentence, EnglishClause clause, int answer, EnglishContext context)
    {
        var from = clause.Subject.Start.Value;
        var to = clause.Subject.End.Value;
        var builder = new Builder(sentence, answer);
        var hasLead = clause.Lead.End.Value > clause.Lead.Start.Value;
        if (hasLead && Outside(sentence, clause.Lead, answer) is { } pointer)
        {
            return (null, $"“{pointer}” points outside the sentence");
        }

        builder.Add(clause.Lead.Start.Value, clause.Lead.End.Value, !hasLead || !context.IsName(sentence, clause.Lead.Start.Value));
        var subject = sentence.Tokens[from];
        var subjectStart = builder.Length;
        if (to - from == 1 && subject.Class == TokenClass.Pronoun)
        {
            if (context.Resolve(subject.Lower) is not { } named)
            {
                return (null, $"what “{subject.Lower}” stands for is not certain");
            }

            builder.AddWords(named, !context.BeginsWithName);
        }
        else if (subject.IsPossessive && subject.Lower is "its" or "their" or "his" or "her")
        {
            var owner = context.Resolve(subject.Lower switch { "its" => "it", "their" => "they", var person => person == "his" ? "he" : "she" });
            if (owner is null)
            {
                return (null, $"whose “{subject.Lower}” means is not certain");
            }

            // the crest of the Stonebridge Dam, Stonebridge's crest
            if (owner.Count(unit => unit == ' ') > 1 || owner.EndsWith('s'))
            {
                builder.AddWords("The", true);
                builder.Add(from + 1, to, false);
                builder.AddWords("of " + (context.BeginsWithName ? owner : char.ToLowerInvariant(owner[0]) + owner[1..]), false);
            }
            else
            {
                builder.AddWords(owner + "'s", !context.BeginsWithName);
                builder.Add(from + 1, to, false);
            }
        }
        else if (EnglishContext.PointsOutside(sentence, from, to) && subject.Lower == "the" && context.ThingOf(sentence.Tokens[from + 1].Lower) is { } thing)
        {
            builder.AddWords(thing.Name, !thing.BeginsWithName);
        }
        else if (EnglishContext.PointsOutside(sentence, from, to))
        {
            return (null, $"“{sentence.Words(clause.Subject)}” points outside the sentence");
        }
        else
        {
            builder.Add(from, to, !context.IsName(sentence, from));
        }

        var subjectSpan = TextSpan.FromBounds(subjectStart == 0 ? 0 : subjectStart + 1, builder.Length);
        if (clause.SharesVerb)
        {
            builder.Add(clause.Finite, clause.Finite + 1, false);
        }

        var rest = clause.SharesVerb ? clause.Rest : to;
        if (Outside(sentence, rest..clause.End, answer) is { } pointing)
        {
            return (null, $"“{pointing}” points outside the sentence");
        }

        builder.Add(rest, clause.End, false);
        return builder.Statement(subjectSpan) is { } statement ? (statement, "") : (null, "the answer does not stand in what is left of the sentence");
    }

    /// <summary>The sentence as it stands, where its parts are not certain.</summary>
    private static (Statement? Statement, string Reason) Whole(EnglishSentence sentence, int answer, EnglishContext context)
    {
        var tokens = sentence.Tokens;
        if (tokens.Any(token => token.Lower is "if" or "unless"))
        {
            return (null, "it holds only under a condition");
        }

        if (Outside(sentence, 0..tokens.Count, answer) is { } pointer)
        {
            return (null, $"“{pointer}” points outside the sentence");
        }

        var builder = new Builder(sentence, answer);
        builder.Add(0, tokens.Count, !context.IsName(sentence, 0));
        return builder.Statement(default) is { } statement ? (statement with { IsWhole = true }, "") : (null, "the answer does not stand in what is left of the sentence");
    }

    /// <summary>The first word that only the text around the sentence explains; null where there is none.</summary>
    private static string? Outside(EnglishSentence sentence, Range part, int answer)
    {
        for (var index = part.Start.Value; index < part.End.Value; index++)
        {
            var token = sentence.Tokens[index];
            if (index == answer)
            {
                continue;
            }

            var isPointer = token.Lower is "this" or "these" or "those" or "ago" or "today" or "tonight" or "yesterday" or "tomorrow" or "here" or "above" && false
                || token.Lower is "this" or "these" or "ago" or "today" or "tonight" or "yesterday" or "tomorrow" or "we" or "our" or "us" or "you" or "your" or "my" or "i"
                || (token.Class == TokenClass.Pronoun && index == part.Start.Value && token.Lower is "it" or "they" or "he" or "she")
                || (token.Lower == "such" && !(index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Lower == "as"))
                || (token.Lower is "latter" or "former" or "aforementioned" && index > 0 && sentence.Tokens[index - 1].Lower == "the" && (token.Lower == "latter" || index + 1 == sentence.Tokens.Count || !sentence.Tokens[index + 1].IsNominal));
            if (isPointer)
            {
                return token.Lower;
            }

            if (token.Lower is "year" or "month" or "week" && index > 0 && sentence.Tokens[index - 1].Lower is "last" or "next" or "past" && !(index > 1 && sentence.Tokens[index - 2].Lower is "the" or "its" or "their" or "his" or "her"))
            {
                return sentence.Tokens[index - 1].Lower + " " + token.Lower;
            }
        }

        return null;
    }

    /// <summary>Puts a statement together and keeps the answer's place.</summary>
    private sealed class Builder(EnglishSentence sentence, int answer)
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
                if (Dropped.Contains(token.Lower) && token.Class == TokenClass.Adverb && index != answer)
                {
                    continue;
                }

                if (token.Class == TokenClass.Mark && index == sentence.Tokens.Count - 1 && token.Lower == ".")
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
                    _answer = new TextSpan(_text.Length, word.Length);
                }

                _text.Append(index == from && isCommon && _text.Length > 0 ? char.ToLowerInvariant(word[0]) + word[1..] : word);
            }
        }

        public Statement? Statement(TextSpan subject)
        {
            if (_answer is not { } place || _text.Length == 0)
            {
                return null;
            }

            _text[0] = char.ToUpperInvariant(_text[0]);
            return new Statement(_text.ToString().TrimEnd(',', ' ', ';', ':'), place, Language.English) { Subject = subject, PredicateStart = subject.End, BeginsWithName = _beginsWithName };
        }

        private void Separate()
        {
            if (_text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }
        }
    }
}
