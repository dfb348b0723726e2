using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.English;

/// <summary>The year in which an article was written, or the one that it looks ahead to: whoever knows when it appeared knows the answer.</summary>
internal static class EnglishCurrentYear
{
    private static readonly WordTable<bool> Deeds = LexiconFile.Table("en-deeds", 1, _ => true);
    private static readonly WordTable<bool> Lasting = LexiconFile.Table("en-lasting", 1, _ => true);

    // What is still to come has no date that lasts.
    private static readonly HashSet<string> Coming = ["could", "will", "would", "may", "might", "should", "expects", "expected", "projecting", "forecast", "forecasts", "predicts", "predicted", "set"];

    // The gadgets for 2004, throughout 2004, compared to 2004, the last months of 2004: a year that only says which one is spoken of.
    private static readonly HashSet<string> Spanning = ["for", "during", "throughout", "to", "with", "of"];

    /// <summary>Whether a date is no more than the last year that a piece of news names, of something that has no date of its own.</summary>
    /// <param name="title">The headline; null where there is none.</param>
    public static bool IsAsked(EnglishSentence sentence, Mention mention, string? title, EnglishContext context)
    {
        if (title is null || mention is not DateMention { To: null, From: { Precision: DatePrecision.Year, Year: { } year } } || year != context.LatestYear)
        {
            return false;
        }

        // A bridge could be opened by 2008, says the news; in 1912 the council said that it would open one, says a history.
        if (sentence.Tokens.Any(token => Coming.Contains(token.Lower)) && EnglishHeadlines.IsNews(title))
        {
            return true;
        }

        var before = sentence.IndexOf(mention) is > 0 and var index ? sentence.Tokens[index - 1].Lower : "";
        return Spanning.Contains(before) && !sentence.Tokens.Any(token => token.Class == TokenClass.Verb && token.Verb.Lemma is { } lemma && (Deeds.TryGet(lemma, out _) || Lasting.TryGet(lemma, out _)));
    }

    /// <summary>The last year that a sentence names; null where it names none.</summary>
    public static int? LatestOf(EnglishSentence sentence) => sentence.Mentions.OfType<DateMention>()
        .Where(date => date.From.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day)
        .Max(date => date.To?.Year ?? date.From.Year);
}
