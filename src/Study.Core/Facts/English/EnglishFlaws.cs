using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>Why a statement that was made of a sentence is none to ask for: it is no whole sentence, it leans on the page, or it tells its own answer.</summary>
internal static partial class EnglishFlaws
{
    /// <summary>Where the answer stands in the text that the patterns read; no sentence has it.</summary>
    public const string Gap = "\u2423";

    /// <summary>The reason; empty where nothing speaks against the statement.</summary>
    /// <param name="mention">The answer.</param>
    public static string Of(Statement statement, Mention mention)
    {
        var label = statement.Text.StartsWith("About “", StringComparison.Ordinal) ? statement.Text.IndexOf("”: ", StringComparison.Ordinal) + "”: ".Length : 0;
        var before = statement.Before[label..];
        var text = before + Gap + statement.After;
        var last = label + (before.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + ". ".Length : 0);
        return EnglishFragments.Contain(statement, label, last) ? "what is left of the sentence is no whole one"
            : EnglishUnnamed.In(text) is { } pointer ? $"“{pointer}” points outside the sentence"
            : EnglishUnnamed.LeansOnPlace(statement) ? "it does not say what it is about"
            : CountsNothing(text, mention) ? "it counts nothing that is named"
            : IsSaying(text, mention) ? "it is a way of speaking, not a figure"
            : EnglishGiveaways.Tell(text, statement, mention) ? "the rest of the sentence tells it"
            : "";
    }

    /// <summary>Alba Search says that more than 12,000 are added; Berg owns 28.1%.</summary>
    private static bool CountsNothing(string text, Mention mention) => mention switch
    {
        FigureMention { Figure.Unit.Kind: UnitKind.None, Unit.Length: 0 } => BareSubject().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Percent } => OwnedShare().IsMatch(text),
        _ => false,
    };

    /// <summary>It breaks in two; all three parties; the second half of the century; in the last twelve months; the world's 500 largest.</summary>
    private static bool IsSaying(string text, Mention mention) => mention switch
    {
        FigureMention { Figure.Unit.Kind: UnitKind.Fraction } => HalfOfTime().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.None } figure => (figure.Figure.Low <= 10m && AllOf().IsMatch(text)) || (figure.Figure.Low <= 4m && InPieces().IsMatch(text)) || Ranked().IsMatch(text),
        FigureMention { Figure.Unit.Kind: UnitKind.Duration } => LastMonths().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex(@"(?:^|\bthat |\band )" + Gap + @" (?:are|were|have|had|was|is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareSubject();

    [GeneratedRegex(@"\b(?:owns|owned|holds|held|controls|controlled|has|had) " + Gap + "$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnedShare();

    [GeneratedRegex(@"\b(?:first|second|latter|other) " + Gap + " (?:of|in) ", RegexOptions.CultureInvariant)]
    private static partial Regex HalfOfTime();

    [GeneratedRegex(@"\b[Aa]ll " + Gap + @" (?!of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AllOf();

    [GeneratedRegex(@"\b(?:in|into) " + Gap + "(?:$|[,;.])", RegexOptions.CultureInvariant)]
    private static partial Regex InPieces();

    [GeneratedRegex(@"['’]s " + Gap + @" (?:largest|biggest|richest|most|best|wealthiest|oldest|top)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"\b(?:in|over|for|during|within) the (?:last|past) " + Gap + @"(?! of\b)", RegexOptions.CultureInvariant)]
    private static partial Regex LastMonths();
}
