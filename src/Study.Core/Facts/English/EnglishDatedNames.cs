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
        if (mention is not DateMention { To: null, From: { Precision: DatePrecision.Year, Year: not null } } date || index < 2 || mention.Span.Length != 4)
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
        if (index - start < 2 || !Enumerable.Range(start, index - start).Any(at => OfOneYear.Contains(tokens[at].Lower)))
        {
            return false;
        }

        var name = (start > 0 && tokens[start - 1].Lower == "the" ? "The " : "") + sentence.Words(start, index);
        var before = name + " dates from ";
        var statement = new Statement(before + date.Span.In(sentence.Text), new TextSpan(before.Length, mention.Span.Length), Language.English)
        {
            Subject = new TextSpan(0, name.Length),
            PredicateStart = name.Length,
            BeginsWithName = !name.StartsWith("The ", StringComparison.Ordinal),
        };
        findings.Facts.Add(new Fact.Dated
        {
            Id = FactId.Of("dated", statement, $"{date.From}/"),
            Statement = statement,
            Sources = [placed.ProvenanceOf(mention.Span)],
            Date = date.From,
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
