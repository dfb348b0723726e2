using Study.Text;

namespace Study.Facts.English;

/// <summary>A sentence with its figures, tokens and clauses.</summary>
internal sealed class EnglishSentence
{
    // Longer sentences are lists or tables without marks; nobody would understand a question made of them.
    private const int MostTokens = 160;

    private EnglishSentence(string text, IReadOnlyList<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        var (opener, effect) = EnglishOpeners.At(tokens);
        Text = text;
        Mentions = mentions;
        Tokens = tokens = opener > 0 ? [.. tokens.Skip(opener)] : tokens;
        Opener = effect;
        Clauses = tokens.Count <= MostTokens ? EnglishClauses.Of(tokens) : [];
    }

    public string Text { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Without the words that tie it to the sentence before.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What the words did that are not among the tokens.</summary>
    public OpenerEffect Opener { get; }

    public IReadOnlyList<EnglishClause> Clauses { get; }

    public bool IsTooLong => Tokens.Count > MostTokens;

    public static EnglishSentence Of(string text)
    {
        var mentions = JoinPeriods(text, FigureScanner.Scan(text));
        return new EnglishSentence(text, mentions, EnglishTokens.Of(text, mentions));
    }

    /// <summary>The sentence with a name as one token; figures and dates within it are part of the name.</summary>
    public static EnglishSentence Of(string text, NameMention name)
    {
        var mentions = JoinPeriods(text, FigureScanner.Scan(text)).Where(mention => !mention.Span.Overlaps(name.Span)).Append(name).OrderBy(mention => mention.Span).ToList();
        return new EnglishSentence(text, mentions, EnglishTokens.Of(text, mentions));
    }

    /// <summary>The mentions as English means them: between 1991 and 2000 are two dates that are one period.</summary>
    internal static IReadOnlyList<Mention> JoinPeriods(string text, IReadOnlyList<Mention> mentions)
    {
        var joined = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (mention is DateMention { To: null } to && joined.Count > 0 && joined[^1] is DateMention { To: null } from && from.From.Precision == to.From.Precision
                && text.AsSpan(from.Span.End, to.Span.Start - from.Span.End) is " and " && text.AsSpan(0, from.Span.Start).EndsWith("etween "))
            {
                joined[^1] = new DateMention(TextSpan.FromBounds(from.Span.Start, to.Span.End), from.From, to.From);
            }
            else if (mention is DateMention second && joined.Count > 0 && joined[^1] is DateMention first && IsPair(text, first, second) && !(joined.Count > 1 && joined[^2] is DateMention && text.AsSpan(joined[^2].Span.End, first.Span.Start - joined[^2].Span.End) is ", "))
            {
                joined[^1] = new DateMention(TextSpan.FromBounds(first.Span.Start, second.Span.End), first.From, second.From);
            }
            else
            {
                joined.Add(mention is FigureMention figure ? FromOne(text, WithoutPreposition(text, figure)) : mention);
            }
        }

        return joined;
    }

    /// <summary>in 1991 and 2002: two years of the same, which are asked for together.</summary>
    private static bool IsPair(string text, DateMention first, DateMention second) =>
        first is { To: null, From: { Precision: DatePrecision.Year, Part: "" } } && second is { To: null, From: { Precision: DatePrecision.Year, Part: "" } } && first.From.Year < second.From.Year
        && text.AsSpan(first.Span.End, second.Span.Start - first.Span.End) is " and " && text.AsSpan(0, first.Span.Start) is var before && !before.ToString().Contains("etween ", StringComparison.Ordinal) && (before.EndsWith(" in ") || before.EndsWith("In ") || before.EndsWith(" from ") || before.EndsWith(" of "))
        && !text.AsSpan(second.Span.End).StartsWith(" respectively") && !text.AsSpan(second.Span.End).StartsWith(", respectively") && second.Span.Length == 4;

    /// <summary>repaid over 25 years, exceeds five million: a preposition or a verb is no hedge that goes with the answer.</summary>
    private static FigureMention WithoutPreposition(string text, FigureMention figure)
    {
        const string Over = "over ";
        foreach (var verb in new[] { "exceed ", "exceeds ", "exceeded ", "exceeding " })
        {
            if (text.AsSpan(figure.Span.Start).StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return figure with { Span = TextSpan.FromBounds(figure.Span.Start + verb.Length, figure.Span.End) };
            }
        }

        const string Under = "under ";
        if (figure.Figure.Unit.Kind is not UnitKind.Percent && text.AsSpan(figure.Span.Start).StartsWith(Under))
        {
            return figure with { Span = TextSpan.FromBounds(figure.Span.Start + Under.Length, figure.Span.End), Figure = figure.Figure with { Hedge = Hedge.Exact } };
        }

        var before = text.AsSpan(0, figure.Span.Start).TrimEnd();
        return figure.Figure.Unit.Kind == UnitKind.Duration && text.AsSpan(figure.Span.Start).StartsWith(Over)
            && !(before.EndsWith("for") || before.EndsWith("of") || before.EndsWith("lasted") || before.EndsWith("took") || before.EndsWith("after") || before.EndsWith("was") || before.EndsWith("is"))
            ? figure with { Span = TextSpan.FromBounds(figure.Span.Start + Over.Length, figure.Span.End), Figure = figure.Figure with { Hedge = Hedge.Exact } }
            : figure;
    }

    /// <summary>One to four eggs: "one" alone is no figure, but here a range begins with it.</summary>
    private static FigureMention FromOne(string text, FigureMention figure)
    {
        foreach (var words in new[] { "one to ", "one or " })
        {
            var start = figure.Span.Start - words.Length;
            if (start >= 0 && figure.Figure is { IsRange: false, Hedge: Hedge.Exact, Low: > 1m } && text.AsSpan(start).StartsWith(words, StringComparison.OrdinalIgnoreCase) && (start == 0 || text[start - 1] == ' '))
            {
                return figure with
                {
                    Span = TextSpan.FromBounds(start, figure.Span.End),
                    Number = TextSpan.FromBounds(start, figure.Number.End),
                    Core = TextSpan.FromBounds(start, figure.Core.End),
                    Figure = figure.Figure with { Low = 1m },
                };
            }
        }

        return figure;
    }

    /// <summary>The words from a token to another, the latter excluded.</summary>
    public string Words(int from, int to) => from >= to ? "" : Span(from..to).In(Text);

    /// <inheritdoc cref="Words(int, int)"/>
    public string Words(Range tokens) => Words(tokens.Start.Value, tokens.End.Value);

    public TextSpan Span(Range tokens) => tokens.Start.Value >= tokens.End.Value
        ? new TextSpan(0, 0)
        : TextSpan.FromBounds(Tokens[tokens.Start.Value].Span.Start, Tokens[tokens.End.Value - 1].Span.End);

    /// <summary>The token of a figure or date.</summary>
    public int IndexOf(Mention mention)
    {
        for (var index = 0; index < Tokens.Count; index++)
        {
            if (Tokens[index].Span.Contains(mention.Span.Start))
            {
                return index;
            }
        }

        return -1;
    }
}
