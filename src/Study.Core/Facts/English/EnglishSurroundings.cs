using Study.Text;

namespace Study.Facts.English;

/// <summary>Shows a sentence that does not stand alone with what explains it: the sentence before, or the title.</summary>
internal static class EnglishSurroundings
{
    // A sentence shown with the one before has at most so many tokens.
    private const int LongestTogether = 42;

    // What the sentence before can explain.
    private static readonly HashSet<string> Explained = ["it", "they", "he", "she", "them", "him", "its", "their", "his", "her", "this", "these", "those", "such", "another", "other", "the"];

    /// <summary>The sentence with the one before it, which says what its pronouns mean; null where it does not.</summary>
    public static Statement? WithPrevious(EnglishSentence sentence, int answer, Mention mention, string reason, EnglishContext context)
    {
        if (context.Previous is not { } previous || !CanLead(previous) || !CanFollow(sentence) || sentence.Tokens[answer].Class == TokenClass.Bracketed)
        {
            return null;
        }

        // The sentence before as it stands, or with names in the place of what it leaves unsaid.
        var end = EndOf(previous, LongestTogether - sentence.Tokens.Count, 0);
        var standsAlone = EnglishPointers.Outside(previous, 0..end, -1, -1, context) is null && !(previous.Clauses.Count > 0 && context.NeedsText(previous, previous.Clauses[0].Subject.Start.Value, previous.Clauses[0].Subject.End.Value));
        var lead = standsAlone ? Shown(previous, end, default).Text : context.PreviousTold;
        if (lead is null || EnglishSentence.Of(lead) is not { Tokens.Count: > 0 } before || lead.EndsWith(" later", StringComparison.Ordinal) || lead.Contains(" that it ", StringComparison.Ordinal) || lead.Contains(" that they ", StringComparison.Ordinal) || !before.Tokens.Any(token => token.Class is TokenClass.Be or TokenClass.Have or TokenClass.Modal || token.Has(VerbForms.Past | VerbForms.Third | VerbForms.Base)))
        {
            return null;
        }

        var stop = EndOf(sentence, LongestTogether - before.Tokens.Count, answer + 1);
        if (before.Tokens.Count + stop > LongestTogether || !Explains(before, sentence, reason, context))
        {
            return null;
        }

        // What neither of both explains, an earlier one does.
        var explained = sentence.Clauses.Count > 0 ? sentence.Clauses[0].Subject.End.Value : 0;
        if (Enumerable.Range(explained, Math.Max(0, stop - explained)).Any(index => EnglishDefinites.At(sentence, index, 0, context) is { } definite && !before.Tokens.Any(token => EnglishContext.Singular(token.Lower) == EnglishContext.Singular(definite.Noun))))
        {
            return null;
        }

        var (text, span) = Shown(sentence, stop, mention.Span);
        var together = new Statement($"{lead}. {text}", span.Shift(lead.Length + ". ".Length), Language.English) { IsWhole = true, BeginsWithName = context.IsName(before, 0) };
        return EnglishAnchors.Hold(together) ? together : null;
    }

    /// <summary>Whether the sentence before can tell what a sentence leaves unsaid.</summary>
    private static bool Explains(EnglishSentence before, EnglishSentence sentence, string reason, EnglishContext context)
    {
        var from = reason.IndexOf('“', StringComparison.Ordinal) + 1;
        var pointer = from > 0 ? reason[from..].Split(' ', '”')[0].ToLowerInvariant() : "";

        // Which thing it is, or of what all is told, a sentence without a name does not explain.
        if ((from == 0 || pointer == "the") && !before.Tokens.Any(token => token.Class == TokenClass.Name) && !context.IsName(before, 0))
        {
            return false;
        }

        // Much is written of it: what points to nothing before must at least speak of the same.
        if (from == 0 && !SpeaksOfTheSame(before, sentence))
        {
            return false;
        }

        // The network: the sentence before must speak of one, or of something with a name.
        var subject = before.Clauses.FirstOrDefault(clause => !clause.IsSide)?.Subject ?? ..0;
        var isOfName = pointer == "the" && Enumerable.Range(subject.Start.Value, Math.Min(2, subject.End.Value - subject.Start.Value)).Any(index => context.IsName(before, index) && before.Tokens[index].IsCapital) && sentence.Tokens[0].Lower == "the";
        var isBare = sentence.Tokens[0].Lower == pointer && sentence.Tokens[1].Class == TokenClass.Be;
        if (!isOfName && !isBare && pointer is "the" or "these" or "those" && !Enumerable.Range(0, before.Tokens.Count).Any(index => before.Tokens[index] is { IsNominal: true, Lower.Length: > 2 } token && IsBroughtIn(before, index) && reason.Contains(EnglishContext.Singular(token.Lower), StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        // while its rival may bid: in a later clause it is what the clause before speaks of.
        var clauses = sentence.Clauses.Where(clause => !clause.IsSide).ToList();
        var pointed = Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(index => sentence.Tokens[index].Lower == pointer);
        if (pointer is "it" or "its" or "he" or "his" or "she" or "her" && clauses.Count > 1 && pointed >= clauses[1].Subject.Start.Value)
        {
            return false;
        }

        return Explained.Contains(pointer) || reason.Contains("what it is about", StringComparison.Ordinal);
    }

    /// <summary>a bridge, the Alba Bridge, the Bridge of Alba; an election for Governor brings in no governor.</summary>
    private static bool IsBroughtIn(EnglishSentence before, int index) => !before.Tokens[index].IsCapital || index == 0
        || before.Tokens[index - 1] is { Class: TokenClass.Name, IsPossessive: false } || before.Tokens[index - 1].IsCapital || (index + 1 < before.Tokens.Count && before.Tokens[index + 1].Lower == "of");

    // Shorter words are seldom what a sentence is about.
    private const int ShortestShared = 4;

    /// <summary>Whether a noun stands in both sentences.</summary>
    private static bool SpeaksOfTheSame(EnglishSentence before, EnglishSentence sentence)
    {
        var nouns = before.Tokens.Where(token => token is { IsNominal: true, Mention: null } && token.Lower.Length >= ShortestShared).Select(token => EnglishContext.Singular(token.Lower)).ToHashSet();
        return sentence.Tokens.Any(token => token is { IsNominal: true, Mention: null } && nouns.Contains(EnglishContext.Singular(token.Lower)));
    }

    /// <summary>Whether a sentence can be shown before another one.</summary>
    private static bool CanLead(EnglishSentence sentence) =>
        sentence.Opener <= OpenerEffect.Drop && sentence.Tokens[0].Class != TokenClass.Conjunction && sentence.Text.EndsWith('.') && !sentence.Text.Contains('*', StringComparison.Ordinal) && !IsOfToday(sentence);

    /// <summary>Whether a sentence can be shown behind the one that explains it.</summary>
    private static bool CanFollow(EnglishSentence sentence) =>
        sentence.Opener <= OpenerEffect.Drop && sentence.Tokens[0].Class is not (TokenClass.Quote or TokenClass.Conjunction) && sentence.Text.EndsWith('.') && !sentence.Text.Contains('"', StringComparison.Ordinal) && !sentence.Text.Contains('*', StringComparison.Ordinal) && !IsOfToday(sentence);

    /// <summary>Whether it speaks of the day of its writing, to its readers, or under a condition.</summary>
    private static bool IsOfToday(EnglishSentence sentence) =>
        sentence.Tokens.Any(token => token.Lower is "if" or "unless" or "we" or "our" or "us" or "you" or "your" or "my" or "i" or "ago" or "today" or "here" or "yesterday" or "tomorrow")
        || Enumerable.Range(0, sentence.Tokens.Count).Any(index => EnglishPointers.IsSomeDay(sentence, index) || (index > 0 && sentence.Tokens[index - 1].Lower is "this" or "last" or "next" && sentence.Tokens[index].Lower is "month" or "week" or "season" or "quarter" or "morning" or "decade"));

    /// <summary>Up to which token a sentence is shown: without its full stop, and where it is long up to the first comma that ends a whole one.</summary>
    private static int EndOf(EnglishSentence sentence, int most, int from)
    {
        var whole = sentence.Tokens.Count - 1;
        return whole <= most ? whole
            : Enumerable.Range(from, Math.Max(0, whole - from)).FirstOrDefault(index => index > 0 && EnglishCuts.CanEndAt(sentence, 0, index, whole) && sentence.Clauses.Any(clause => !clause.IsSide && clause.Finite < index), whole);
    }

    /// <summary>A sentence up to a token, without its full stop.</summary>
    private static (string Text, TextSpan Answer) Shown(EnglishSentence sentence, int end, TextSpan answer)
    {
        var stop = end < sentence.Tokens.Count ? sentence.Tokens[end].Span.Start : sentence.Text.Length;
        return WithoutBrackets(sentence, sentence.Text[..stop].TrimEnd(), answer);
    }

    /// <summary>A sentence without the words that open it, and without what it says in brackets, which is often the same value in other units.</summary>
    private static (string Text, TextSpan Answer) WithoutBrackets(EnglishSentence sentence, string text, TextSpan answer)
    {
        var length = text.Length;
        foreach (var bracket in sentence.Tokens.Where(token => token.Class == TokenClass.Bracketed && token.Span.End <= length).Reverse())
        {
            var start = bracket.Span.Start > 0 && text[bracket.Span.Start - 1] == ' ' ? bracket.Span.Start - 1 : bracket.Span.Start;
            text = text.Remove(start, bracket.Span.End - start);
            answer = answer.Start >= bracket.Span.End ? answer.Shift(start - bracket.Span.End) : answer;
        }

        var head = sentence.Tokens[0].Span.Start;
        text = text[head..];
        return (char.ToUpperInvariant(text[0]) + text[1..], answer.Shift(-head));
    }

    // A longer title is a sentence of its own.
    private const int LongestTitle = 60;

    // What a title is likely to be about; a company or an agency may be anybody the text speaks of.
    private static readonly HashSet<string> Titled =
    [
        "project", "line", "network", "railway", "road", "building", "bridge", "dam", "tunnel", "museum", "station", "system", "plan", "scheme", "programme", "program", "festival", "exhibition", "island", "river", "lake",
        "park", "garden", "library", "church", "castle", "ship", "mill", "plant", "factory", "ceremony", "conference", "study", "survey", "report", "law", "treaty", "agreement", "canal", "port", "harbour", "airport",
    ];

    /// <summary>The sentence under the title of its section, which says which line or ministry is meant; null where it does not.</summary>
    public static Statement? UnderTitle(EnglishSentence sentence, int answer, Mention mention, string? title, EnglishContext context)
    {
        var label = LabelOf(title);
        var clause = sentence.Clauses.FirstOrDefault(clause => !clause.IsSide);
        if (label is null || clause is null || clause.IsConditional || sentence.Tokens[0].Class == TokenClass.Conjunction)
        {
            return null;
        }

        var (from, to) = (clause.Subject.Start.Value, clause.Subject.End.Value);
        var isPlain = sentence.Text.EndsWith('.') && !sentence.Text.Contains('"', StringComparison.Ordinal) && sentence.Tokens[from].Lower == "the" && to - from == 2 && Titled.Contains(sentence.Tokens[from + 1].Lower) && sentence.Tokens[answer].Class != TokenClass.Bracketed
            && EnglishPointers.Outside(sentence, to..sentence.Tokens.Count, answer, from, context) is null && !sentence.Tokens.Any(token => token.Lower is "if" or "unless" || (token.Class == TokenClass.Adverb && EnglishOpeners.Contains(token.Lower)))
            && !Enumerable.Range(0, sentence.Tokens.Count).Any(index => EnglishPointers.IsSomeDay(sentence, index));
        if (!isPlain || from != 0)
        {
            return null;
        }

        var (text, span) = WithoutBrackets(sentence, sentence.Text, mention.Span);
        return new Statement(label + char.ToLowerInvariant(text[0]) + text[1..^1], span.Shift(label.Length), Language.English) { IsWhole = true };
    }

    /// <summary>A statement of what happened once, under the title of its document, which says of whom or what it speaks; null without a fitting title.</summary>
    public static Statement? Labelled(Statement statement, string? title) => LabelOf(title) is { } label && !EnglishHeadlines.Tell(label, statement)
        ? new Statement(label + (statement.BeginsWithName || IsTheCity(statement.Text) || statement.Answer.Start == 0 || char.IsUpper(statement.Text[Math.Min(1, statement.Text.Length - 1)]) ? statement.Text[0] : char.ToLowerInvariant(statement.Text[0])) + statement.Text[1..], statement.Answer.Shift(label.Length), Language.English) { IsWhole = statement.IsWhole, BeginsWithName = statement.BeginsWithName }
        : null;

    /// <summary>City analysts, City experts: those of the City of London, which keeps its capital.</summary>
    private static bool IsTheCity(string text) => text.StartsWith("City ", StringComparison.Ordinal) && text.Split(' ') is [_, "analysts" or "experts" or "economists" or "traders" or "investors" or "watchers" or "forecasts" or "banks" or "firms", ..];

    private static string? LabelOf(string? title)
    {
        title = title?.Trim(' ', '#').TrimEnd('.', ':', '…');
        return title is not { Length: > 0 and <= LongestTitle } || title.IndexOfAny(['“', '”', '"', '?', '!', '_']) >= 0 ? null : $"About “{title}”: ";
    }
}
