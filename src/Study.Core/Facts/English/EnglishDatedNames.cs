using System.Collections.Frozen;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Finds the year that a text sets behind the name of a treaty, a law or a decree: the Edict of Alba (1685), the Alba Act 1986.</summary>
internal static class EnglishDatedNames
{
    // What is of one year.
    private static readonly FrozenSet<string> OfOneYear = new[]
    {
        "treaty", "edict", "act", "convention", "declaration", "statute", "constitution", "charter", "accord", "accords", "protocol", "directive", "concordat", "decree", "agreement", "pact", "armistice", "manifesto", "ordinance", "capitulation", "compact",
    }.ToFrozenSet();

    /// <summary>Whether the sentence sets a year so; then it is a fact of its own.</summary>
    /// <param name="index">The token of the year, or of the brackets around it.</param>
    public static bool Find(PlacedSentence placed, EnglishSentence sentence, Mention mention, int index, Findings findings)
    {
        // Behind a name, a year without brackets looks like any number.
        var year = mention switch
        {
            DateMention { To: null, From: { Precision: DatePrecision.Year, Year: { } told } } => told,
            FigureMention { Unit.Length: 0, Figure: { IsRange: false, Hedge: Hedge.Exact, Low: > 1000m and < 2100m } figure } when decimal.IsInteger(figure.Low) => (int)figure.Low,
            _ => 0,
        };
        if (year == 0 || index < 2 || mention.Span.Length != 4)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var isBracketed = tokens[index].Class == TokenClass.Bracketed && tokens[index].Span.Length == mention.Span.Length + 2;
        if (!isBracketed && (tokens[index].Mention != mention || (index + 1 < tokens.Count && tokens[index + 1] is { IsNominal: true })))
        {
            return false;
        }

        var start = NameStart(tokens, index);
        var isOfOneYear = OfOneYear.Contains(tokens[index - 1].Lower) || (start + 1 < index && OfOneYear.Contains(tokens[start].Lower) && tokens[start + 1].Class != TokenClass.Name);
        if (index - start < 2 || !isOfOneYear)
        {
            return false;
        }

        var date = new DateValue(DatePrecision.Year, year);
        var name = (start > 0 && tokens[start - 1].Lower == "the" ? "The " : "") + sentence.Words(start, index);
        var before = name + " dates from ";
        var statement = new Statement(before + mention.Span.In(sentence.Text), new TextSpan(before.Length, mention.Span.Length), Language.English)
        {
            Subject = new TextSpan(0, name.Length),
            PredicateStart = name.Length,
            BeginsWithName = !name.StartsWith("The ", StringComparison.Ordinal),
        };
        findings.Facts.Add(new Fact.Dated
        {
            Id = FactId.Of("dated", statement, $"{date}/"),
            Statement = statement,
            Sources = [placed.ProvenanceOf(mention.Span)],
            Date = date,
        });
        return true;
    }

    /// <summary>Where the name begins that ends before a token: Single European Act, Treaty of Rome.</summary>
    private static int NameStart(IReadOnlyList<Token> tokens, int end)
    {
        var start = end;
        while (start > 0)
        {
            if (tokens[start - 1] is { Class: TokenClass.Name, Mention: null })
            {
                start--;
            }
            else if (start > 1 && start < end && tokens[start - 1].Lower is "of" or "on" or "for" && tokens[start - 2] is { Class: TokenClass.Name, Mention: null })
            {
                start -= 2;
            }
            else
            {
                break;
            }
        }

        return start;
    }
}
