using System.Globalization;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Finds when a person was born and died in the brackets behind the name: Maria Lindqvist (12 May 1871 – 3 October 1948) was a ...</summary>
internal static class EnglishLives
{
    /// <summary>Whether the sentence tells a life so; its dates are then used up.</summary>
    public static bool Find(PlacedSentence placed, EnglishSentence sentence, EnglishContext context, Findings findings)
    {
        var tokens = sentence.Tokens;
        var bracket = 0;
        while (bracket < tokens.Count && bracket < 6 && tokens[bracket].IsCapital)
        {
            bracket++;
        }

        if (bracket is < 2 or > 5 || !context.IsAboutPersons || bracket + 2 >= tokens.Count || tokens[bracket].Class != TokenClass.Bracketed || tokens[bracket + 1].Lower is not ("was" or "is") || tokens[bracket + 2].Lower is not ("a" or "an" or "the" or "one"))
        {
            return false;
        }

        var name = sentence.Words(0, bracket);
        var inside = new TextSpan(tokens[bracket].Span.Start + 1, tokens[bracket].Span.Length - 2);
        var dash = sentence.Text.AsSpan(inside.Start, inside.Length).IndexOfAny('–', '-', '—');
        if (dash < 0)
        {
            var born = sentence.Text.AsSpan(inside.Start).StartsWith("born ") ? inside.Start + "born ".Length : 0;
            return born > 0 && Add(placed, name, "was born", TextSpan.FromBounds(born, inside.End), findings);
        }

        return Add(placed, name, "was born", new TextSpan(inside.Start, dash), findings)
            & Add(placed, name, "died", TextSpan.FromBounds(inside.Start + dash + 1, inside.End), findings);
    }

    // Who lived so many years is seldom a reign or a firm.
    private const int ShortestLife = 25;
    private const int LongestLife = 105;

    private static readonly string[] PersonEndings = ["er", "or", "ist", "ian", "ath", "man", "king", "queen", "poet", "monk", "priest", "pope"];

    /// <summary>Whether the brackets behind a name within a sentence tell when somebody lived: the chemist Maria Berg (1871–1948).</summary>
    public static bool FindWithin(PlacedSentence placed, EnglishSentence sentence, Mention mention, int index, Findings findings)
    {
        if (mention is not DateMention { From: { Precision: DatePrecision.Year, Year: { } born }, To: { Precision: DatePrecision.Year, Year: { } died } } date || died - born is < ShortestLife or > LongestLife || index < 2)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var start = index;
        while (start > 0 && tokens[start - 1] is { Class: TokenClass.Name, Mention: null, IsPossessive: false })
        {
            start--;
        }

        var isSaidBefore = start > 0 && !tokens[start - 1].IsCapital && tokens[start - 1].IsNominal && Array.Exists(PersonEndings, tokens[start - 1].Lower.EndsWith);
        var isSaidBehind = index + 2 < tokens.Count && ((tokens[index + 1].Class == TokenClass.Comma && tokens[index + 2].Lower is "a" or "an" or "who") || (tokens[index + 1].Lower is "was" or "is" && tokens[index + 2].Lower is "a" or "an"));
        if (tokens[index].Class != TokenClass.Bracketed || tokens[index].Span.Length != mention.Span.Length + 2 || index - start is < 2 or > 4 || !(isSaidBefore || isSaidBehind) || EnglishContext.IsPointing(tokens[index - 1].Lower))
        {
            return false;
        }

        var name = sentence.Words(start, index);
        var before = name + " lived ";
        var statement = new Statement(before + mention.Span.In(sentence.Text), new TextSpan(before.Length, mention.Span.Length), Language.English) { Subject = new TextSpan(0, name.Length), PredicateStart = name.Length, BeginsWithName = true };
        findings.Facts.Add(new Fact.Dated
        {
            Id = FactId.Of("dated", statement, $"{date.From}/{date.To}"),
            Statement = statement,
            Sources = [placed.ProvenanceOf(mention.Span)],
            Date = date.From,
            Until = date.To,
        });
        return true;
    }

    private static bool Add(PlacedSentence placed, string name, string what, TextSpan part, Findings findings)
    {
        var words = part.In(placed.Text);
        part = new TextSpan(part.Start + words.Length - words.TrimStart().Length, words.Trim().Length);
        words = words.Trim();
        if (DateOf(words) is not { } date)
        {
            return false;
        }

        var before = $"{name} {what} {(date.Precision == DatePrecision.Day ? "on" : "in")} ";
        var statement = new Statement(before + words, new TextSpan(before.Length, words.Length), Language.English)
        {
            Subject = new TextSpan(0, name.Length),
            PredicateStart = name.Length,
            BeginsWithName = true,
        };
        findings.Facts.Add(new Fact.Dated
        {
            Id = FactId.Of("dated", statement, $"{date}/"),
            Statement = statement,
            Sources = [placed.ProvenanceOf(part)],
            Date = date,
        });
        return true;
    }

    private static DateValue? DateOf(string words) =>
        words.Length == 4 && int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new DateValue(DatePrecision.Year, year)
        : FigureScanner.Scan(words) is [DateMention { To: null } date] && date.Span.Length == words.Length ? date.From
        : null;
}
