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
