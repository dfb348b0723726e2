using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>Whether what was made of a sentence is no whole one: its verb is elsewhere, its end was cut off, or the source lost a word.</summary>
internal static partial class EnglishFragments
{
    /// <param name="label">Where the sentence begins behind About “a title”: .</param>
    /// <param name="last">Where the last sentence begins, if another one is shown before it.</param>
    public static bool Contain(Statement statement, int label, int last)
    {
        var text = statement.Text[last..];
        var gapped = statement.Before[last..] + EnglishFlaws.Gap + statement.After;
        return text[0] == '-' || EndsTelling().IsMatch(text) || OpenThat().IsMatch(text) || OpenBut().IsMatch(text) || OpenBetween().IsMatch(text) || OpenWhen().IsMatch(text) || Clipped().IsMatch(text) || Initials().IsMatch(text) || Aside().IsMatch(text) || LostWord().IsMatch(text) || RunOn().IsMatch(text) || OtherWords().IsMatch(statement.Text) || HalfWord().IsMatch(gapped) || NumberOf().IsMatch(text) || Won().IsMatch(gapped)
            || NoSubject().IsMatch(text) || EndsInName().IsMatch(gapped) || OpensClause(text) || (last == label && HasNoVerb(statement, label));
    }

    /// <summary>Whether a sentence whose parts are not certain has no verb that is certainly its own.</summary>
    private static bool HasNoVerb(Statement statement, int label)
    {
        // With peace made in 1815, and the sea secured: only what follows would be a sentence.
        var sentence = EnglishSentence.Of(statement.Text[label..]);
        if (sentence.Clauses.FirstOrDefault(clause => !clause.IsSide) is { } main)
        {
            return sentence.Tokens[0].Lower == "with" && main.Finite == sentence.Tokens.Count - 1 && sentence.Tokens[main.Finite].Has(VerbForms.Participle);
        }

        if (!statement.IsWhole)
        {
            return false;
        }

        // A plain sentence of which a verb is not known is whole all the same.
        var tokens = sentence.Tokens;
        if (tokens[0].Class != TokenClass.Preposition && !tokens.Any(token => token.Class is TokenClass.Relative or TokenClass.Subordinator))
        {
            return false;
        }

        var isRelative = false;
        var isInserted = false;
        for (var index = 1; index < tokens.Count; index++)
        {
            isInserted ^= tokens[index].Class == TokenClass.Break;
            isRelative |= tokens[index].Class is TokenClass.Relative or TokenClass.Subordinator;
            var isFinite = !isInserted && IsFinite(tokens, index);
            if (isFinite && !isRelative)
            {
                return false;
            }

            isRelative &= !isFinite;
        }

        return true;
    }

    // What somebody argues is a sentence of its own.
    private static readonly HashSet<string> Telling = ["argued", "argues", "claimed", "claims", "said", "says", "suggested", "suggests", "noted", "notes", "wrote", "writes", "stated", "states", "estimated", "estimates", "believed", "believes"];

    /// <summary>Berg argued that at the start of the trade in 1912: what was then is cut off.</summary>
    private static bool OpensClause(string text)
    {
        var tokens = EnglishSentence.Of(text).Tokens;
        var that = Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).LastOrDefault(index => tokens[index].Lower == "that" && Telling.Contains(tokens[index - 1].Lower));
        return that > 0 && that + 1 < tokens.Count && tokens[that + 1].Class == TokenClass.Preposition && !Enumerable.Range(that + 1, tokens.Count - that - 1).Any(index => IsFinite(tokens, index) && !(tokens[index].Has(VerbForms.Base) && tokens[index].Has(VerbForms.Noun) && !tokens[index].Has(VerbForms.Past)));
    }

    private static bool IsFinite(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        var next = index + 1 < tokens.Count ? tokens[index + 1].Class : TokenClass.Mark;
        return token.Class switch
        {
            TokenClass.Be => token.Lower is "is" or "are" or "was" or "were",
            TokenClass.Have => token.Lower is not "having",
            TokenClass.Modal or TokenClass.Do => true,
            TokenClass.Verb => ((token.Has(VerbForms.Past) || (token.Has(VerbForms.Base) && next == TokenClass.Preposition)) && !(token.Has(VerbForms.Participle) && next is TokenClass.Mark or TokenClass.Comma))
                || (token.Has(VerbForms.Third) && next is TokenClass.Determiner or TokenClass.Figure or TokenClass.Name or TokenClass.Adverb or TokenClass.To or TokenClass.Preposition),
            _ => token.Lower.EndsWith("ed", StringComparison.Ordinal) && next is TokenClass.Preposition or TokenClass.Determiner or TokenClass.Date,
        };
    }

    // ..., told researchers: what they were told was cut off.
    [GeneratedRegex(@"\b(?:told|said|added|announced|asked|warned|suggests?|suggested|indicates?|indicated)(?: (?!that\b)[\w’\'-]+){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsTelling();

    // confirmed that Alba, who had sung before: what is told of her was cut off.
    [GeneratedRegex(@"\bthat [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:, (?:who|which) [^,]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenThat();

    // ..., but the mill: what it did was cut off.
    [GeneratedRegex(@", but (?:the|a|an) (?:[a-z]+ ?){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenBut();

    // a rise between 2011: the other end was cut off.
    [GeneratedRegex(@"\bbetween [$£€]?[0-9][0-9.,%]*(?: [a-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenBetween();

    // until 1943 when, at the assembly of the council: what happened then was cut off.
    [GeneratedRegex(@"\b(?:when|where|which|who), [^,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenWhen();

    // Alba had 150 people; the Talik mill 10: the verb is the one of another sentence.
    [GeneratedRegex(@"; the [\w’'-]+(?: [\w’'-]+){0,2} (?:about |around |nearly )?[0-9.,]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Clipped();

    // an influence on J.R, the case of Alba v: the name goes on where the text was taken for the end of a sentence.
    [GeneratedRegex(@"\b(?!U\.S|U\.K|D\.C|B\.C|A\.D|L\.A|U\.N|E\.U)[A-Z]\.[A-Z]\.?$|\b[A-Z][\w’'-]* vs?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // Some of the firms which rely on exports - for example in Alba silk accounts for half: what is said is only an example.
    [GeneratedRegex(@" [-–—] for (?:example|instance) ", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    // wanted to leave the Union In his speech, Berg said: the source lost a full stop.
    [GeneratedRegex(@"[A-Za-z0-9] (?:In|But|However|He|She|They|It) (?:his|her|its|their|the|a|is|was|has|had|were|said) |[a-z]{2} They [a-z]+ ", RegexOptions.CultureInvariant)]
    private static partial Regex RunOn();

    // over 1020, i.e. 1250 m thick: the same told in other words, where it is not certain of what.
    [GeneratedRegex(@"\b(?:i\.e|e\.g)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherWords();

    // Two-row barley found earliest at Alba: the verb of it was cut off.
    [GeneratedRegex("^" + EnglishFlaws.Gap + @"-[a-z]+ [a-z]+ (?:found|grown|made|used|built|known|seen) (?!(?:that|it|they|the)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex HalfWord();

    // The number of messages detected more than 18 million messages: a number does nothing.
    [GeneratedRegex(@"\b[Tt]he number of (?:[\w’'-]+ )+(?:detected|found|sent|made|counted|blocked|stopped|sold|bought|wrote|won|built) (?:more than |about |nearly |over |some )?[$£€]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOf();

    // fell in 2003 and President Jan Petersen: what he did was cut off.
    [GeneratedRegex(" in " + EnglishFlaws.Gap + @" and (?:[A-Z][\w’'-]*|da|de|van|von)(?: (?:[A-Z][\w’'-]*|da|de|van|von))+$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInName();

    // Historically documented to have been bought in 1626: of what, the source does not say.
    [GeneratedRegex(@"^(?:[A-Z][a-z]+ly )?(?:[A-Z]?[a-z]+ed) to have been [^,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoSubject();

    // Norland won in 2004: what was won, another sentence tells.
    [GeneratedRegex(@"^(?:[A-Z][\w’'-]*|[Tt]he)(?: [\w’'-]+){0,3} (?:won|lost|scored|qualified|competed|participated|took part) (?:in|on|by|again in) " + EnglishFlaws.Gap + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Won();

    // won approval for to build: the source lost a word, or wrote one twice.
    [GeneratedRegex(@",;|\b(?:(?:publish|published|wrote|write) in which|for to|one the (?:[a-z]+est|most)|and rest (?:composed|consisted)|(?:is|was) (?:oldest|largest|biggest|highest|longest) (?:site|city|town|building|river)|the the|of of|in in|to to|a a|a the|the a|is is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LostWord();
}
