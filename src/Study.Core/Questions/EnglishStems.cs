using System.Globalization;
using Study.Facts;
using Study.Facts.English;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Asks for a fact in English: with a question word, an auxiliary and the subject where all three are certain, else as a sentence with a gap.
/// </summary>
internal static class EnglishStems
{
    // What a quantity is asked for by its own name: What was the population of ...?
    private static readonly HashSet<string> Magnitudes =
    [
        "population", "cost", "rate", "price", "size", "number", "total", "budget", "area", "length", "height", "temperature", "capacity", "density", "income", "revenue", "profit", "share", "speed", "weight", "age",
        "value", "salary", "distance", "depth", "width", "duration", "percentage", "proportion", "toll", "attendance", "turnout", "score", "record", "average", "elevation", "altitude", "diameter", "volume", "output", "gdp",
    ];

    private static readonly HashSet<string> Dimensions = ["long", "high", "tall", "wide", "deep", "thick", "old", "broad", "heavy"];

    private static readonly HashSet<string> Growing = ["grow", "rise", "fall", "increase", "decline", "decrease", "drop", "climb", "shrink", "jump", "soar", "expand", "surge"];

    // A longer question is harder to understand than its sentence with a gap.
    private const int LongestQuestion = 26;

    // There are 27 countries seeking membership of ...: with more words, "are there" comes too late.
    private const int LongestCounted = 5;

    // A question does not end in these.
    private static readonly HashSet<string> Dangling = ["since", "and", "or", "the", "a", "an", "of", "as", "than", "that", "which", "but", "is", "are", "was", "were"];

    public static Stem Of(Fact fact)
    {
        if (fact is Fact.Role role)
        {
            return OfRole(role);
        }

        if (LabelEnd(fact.Statement) is var label && label > 0)
        {
            var text = fact.Statement.Text;
            var unlabelled = new Statement(char.ToUpperInvariant(text[label]) + text[(label + 1)..], fact.Statement.Answer.Shift(-label), Language.English) { BeginsWithName = fact.Statement.BeginsWithName };
            if (QuestionOf(fact, unlabelled) is { } asked)
            {
                return Stem.Question(text[..label] + asked + "?");
            }
        }
        else if (!fact.Statement.IsWhole && QuestionOf(fact, fact.Statement) is { } question)
        {
            return Stem.Question(char.ToUpperInvariant(question[0]) + question[1..] + "?");
        }

        return Stem.Gapped(fact.Statement.Before, fact.Statement.After + ".");
    }

    private static string? QuestionOf(Fact fact, Statement statement)
    {
        var question = EnglishStemClause.Of(statement, fact is Fact.Named) is not { } clause ? null : fact switch
        {
            Fact.Quantity quantity => OfQuantity(clause, quantity),
            Fact.Dated dated => OfDate(clause, dated),
            Fact.Named named => OfName(clause, named),
            _ => null,
        };
        return question is not null && question.AsSpan().Count(' ') < LongestQuestion && !Dangling.Contains(question[(question.LastIndexOf(' ') + 1)..]) ? question : null;
    }

    /// <summary>Where the sentence begins behind About “a title”: ; 0 where there is no label, or where the sentence is to be shown as it stands.</summary>
    private static int LabelEnd(Statement statement)
    {
        var text = statement.Text;
        var end = text.StartsWith("About “", StringComparison.Ordinal) ? text.IndexOf("”: ", StringComparison.Ordinal) + "”: ".Length : 0;
        var rest = text.AsSpan(end);
        return !statement.IsWhole || rest.StartsWith("the ") || rest.StartsWith("a ") || rest.StartsWith("an ") ? end : 0;
    }

    private static Stem OfRole(Fact.Role role) => Stem.Question(role.AsOf is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"Who was the {role.Post} in {day:MMMM yyyy}?")
        : $"Who is named as the {role.Post}?");

    private static string? OfName(EnglishStemClause clause, Fact.Named named)
    {
        var at = clause.Answer;
        return clause.IsInSubject(at) ? clause.WithLead($"{named.Asked} {clause.Words(at + 1, clause.EndFrom(at + 1))}")
            : at > clause.Finite && clause.IsPlainUpTo(at - 1) ? clause.Inverted(named.Asked, at - 1, at + 1)
            : null;
    }

    private static string? OfQuantity(EnglishStemClause clause, Fact.Quantity quantity)
    {
        var at = clause.Answer;
        var kind = quantity.Figure.Unit.Kind;
        // Six-time winners, five-member crews: half a word is asked for by its gap.
        if (clause.Lower(at + 1).StartsWith('-'))
        {
            return null;
        }

        if (clause.IsInSubject(at))
        {
            return clause.IsAtSubjectStart ? OfSubject(clause, quantity) : null;
        }

        if (clause.IsInLead(at))
        {
            return null;
        }

        if (clause.IsExistential)
        {
            return clause.Answer == clause.Finite + 1 && kind is UnitKind.None or UnitKind.Count && clause.Phrase(at) is { } counted && counted - at <= LongestCounted && !clause.HasConjunction(counted)
                ? clause.WithLead($"how many {clause.Words(at + 1, counted)} {clause.Word(clause.Finite)} there {clause.Words(counted, clause.End)}")
                : null;
        }

        // about 11,000 years ago
        if (kind == UnitKind.Duration && clause.Lower(at + 1) == "ago")
        {
            return clause.IsPlainUpTo(at) ? clause.Inverted($"how many {clause.UnitWords} ago", at, at + 2) : null;
        }

        if (clause.IsObject(at))
        {
            return OfObject(clause, quantity);
        }

        // Plague occurred in the city 22 times: an adverbial.
        if (kind == UnitKind.Multiple && clause.UnitWords == "times" && clause.IsPlainUpTo(at) && (at + 1 == clause.End || clause.Tokens[at + 1].Class == TokenClass.Preposition && clause.Lower(at + 1) is not ("of" or "as" or "than")))
        {
            return clause.Inverted("how many times", at, at + 1);
        }

        if (clause.Lower(at - 1) == "age" && clause.Lower(at - 2) == "at" && clause.IsPlainUpTo(at - 2))
        {
            return clause.Inverted("at what age", at - 2, at + 1);
        }

        return clause.Lower(at - 1) == "of" ? OfMeasure(clause) : OfPhrase(clause, quantity);
    }

    /// <summary>Forty guests attended: the figure is the subject, and nothing is turned.</summary>
    private static string? OfSubject(EnglishStemClause clause, Fact.Quantity quantity)
    {
        if (clause.IsSubjectList || clause.HasFigureBehindConjunction(clause.Finite))
        {
            return null;
        }

        var rest = clause.Words(clause.Answer + 1, clause.End);

        // 95% of the claims were for floods, with the rest for fire: the rest is another answer.
        rest = rest.IndexOf(", with the rest", StringComparison.Ordinal) is > 0 and var tail ? rest[..tail] : rest;
        var follows = clause.Lower(clause.Answer + 1);
        var asked = quantity.Figure.Unit.Kind switch
        {
            UnitKind.None or UnitKind.Count when clause.Phrase(clause.Answer) is { } end && end > clause.Answer + 1 => "how many",
            UnitKind.Percent when follows == "of" => "what percentage",
            UnitKind.Fraction when follows == "of" => "what fraction",
            UnitKind.Money => "how much",
            _ => null,
        };
        return asked is null ? null : clause.WithLead($"{asked} {rest}");
    }

    private static string? OfObject(EnglishStemClause clause, Fact.Quantity quantity)
    {
        var at = clause.Answer;
        var unit = quantity.Figure.Unit;
        var lemma = clause.Tokens[at - 1].Verb.Lemma ?? "";
        if (clause.IsCopula)
        {
            return OfCopula(clause, quantity);
        }

        if (clause.Phrase(at) is not { } end)
        {
            return null;
        }

        switch (unit.Kind)
        {
            case UnitKind.None or UnitKind.Count when end > at + 1:
                end += IsRate(clause, end) ? 2 : 0;
                return clause.Inverted("how many " + clause.Words(at + 1, end), at, end);
            case UnitKind.Money:
                var asked = end > at + 1 ? "how much " + (clause.Tokens[at + 2].IsPossessive ? clause.Words(at + 1, end) : clause.Words(at + 1, end).Replace("of ", "", StringComparison.Ordinal))
                    : lemma is "cost" or "pay" or "spend" or "donate" or "raise" or "earn" or "charge" or "receive" or "win" or "invest" or "contribute" or "give" or "lose" or "owe" or "save" or "provide" or "reach" or "total" or "exceed" or "hit" ? "how much"
                    : "how much money";
                return end > at + 1 && clause.Lower(at + 1) != "of" ? null : clause.Inverted(asked, at, end);
            case UnitKind.Percent:
                return clause.Lower(at + 1) == "of" ? clause.Inverted("what percentage " + clause.Words(at + 1, end), at, end)
                    : Growing.Contains(lemma) ? OfGrowth(clause, at, at + 1)
                    : null;
            // 120GB hard disks: the measure says of what kind they are.
            case UnitKind.Physical or UnitKind.Duration when Dimensions.Contains(clause.Lower(at + 1)) || (clause.Lower(at + 1) != "of" && end > at + 1):
                return null;
            case UnitKind.Duration when lemma is "last" or "take" && end == at + 1:
                return clause.Inverted("how long", at, end);
            case UnitKind.Physical or UnitKind.Duration:
                var stop = clause.Lower(at + 1) == "of" ? end + (IsRate(clause, end) ? 2 : 0) : at + 1;
                return clause.Inverted($"how many {clause.UnitWords} {clause.Words(at + 1, stop)}".TrimEnd(), at, stop);
            default:
                return null;
        }
    }

    /// <summary>120 barrels of oil a month to Alba: how often goes with how many.</summary>
    private static bool IsRate(EnglishStemClause clause, int at) => clause.Lower(at) is "a" or "per" && clause.Lower(at + 1) is "year" or "month" or "week" or "day" && at + 2 < clause.End;

    /// <summary>The dam is 2,335 metres long; the population was 3,000.</summary>
    private static string? OfCopula(EnglishStemClause clause, Fact.Quantity quantity)
    {
        var at = clause.Answer;
        var next = clause.Lower(at + 1);
        if (quantity.Figure.Unit.Kind == UnitKind.Age)
        {
            return clause.Inverted("how old", at, at + 1);
        }

        if (quantity.Figure.Unit.Kind is UnitKind.Physical or UnitKind.Duration && Dimensions.Contains(next))
        {
            return clause.IsJoined(at + 2) ? null : clause.Inverted("how " + next, at, at + 2);
        }

        var isAlone = at + 1 == clause.End || clause.Tokens[at + 1].Class is TokenClass.Preposition && !(at + 2 < clause.End && clause.Tokens[at + 2].Class == TokenClass.Figure) && next is not ("of" or "below" or "above" or "under" or "over" or "beyond" or "than" or "less" or "more" or "behind" or "ahead");
        return isAlone && (Magnitudes.Contains(clause.SubjectHead) || clause.IsSubjectOneThing) && quantity.Figure.Unit.Kind is not (UnitKind.Fraction or UnitKind.Multiple or UnitKind.Ordinal)
            ? clause.Inverted("what", at, at + 1)
            : null;
    }

    /// <summary>The tower has a height of 90 metres: asked by what is measured.</summary>
    private static string? OfMeasure(EnglishStemClause clause)
    {
        var at = clause.Answer;
        if (clause.Lower(at - 2) == "age" && clause.Lower(at - 3) == "the" && clause.Lower(at - 4) == "at" && clause.IsPlainUpTo(at - 4))
        {
            return clause.Inverted("at what age", at - 4, at + 1);
        }

        var verb = clause.Lower(clause.Finite);
        var isAlone = at + 1 == clause.End || (clause.Tokens[at + 1].Class == TokenClass.Preposition && clause.Lower(at + 1) != "with");
        return verb is "has" or "had" or "have" && clause.Lower(clause.Finite + 1) is "a" or "an" && at - 1 > clause.Finite + 2 && at - 1 <= clause.Finite + 5 && isAlone && clause.SubjectWords < 8
            && Enumerable.Range(clause.Finite + 2, at - 1 - (clause.Finite + 2)).All(index => clause.Tokens[index].IsNominal)
            ? clause.WithLead($"what {(verb == "had" ? "was" : "is")} the {clause.Words(clause.Finite + 2, at - 1)} of {clause.Subject} {clause.Words(at + 1, clause.End)}")
            : null;
    }

    /// <summary>A figure behind a preposition: To how many countries ...?</summary>
    private static string? OfPhrase(EnglishStemClause clause, Fact.Quantity quantity)
    {
        var at = clause.Answer;
        var preposition = clause.Tokens[at - 1];
        if (preposition.Class is not (TokenClass.Preposition or TokenClass.To) || at - 1 <= clause.Finite || !clause.IsPlainUpTo(at - 1) || clause.Phrase(at) is not { } end)
        {
            return null;
        }

        // for the eighth time in 11 matches: both belong together.
        if (Enumerable.Range(clause.Finite, at - clause.Finite).Any(index => clause.Tokens[index].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Ordinal }))
        {
            return null;
        }

        var isBehindVerb = clause.Tokens[at - 2].Class == TokenClass.Verb;
        var word = preposition.Lower;
        switch (quantity.Figure.Unit.Kind)
        {
            case UnitKind.Percent:
                var lemma = clause.Tokens[at - 2].Verb.Lemma ?? "";
                return word == "by" && Growing.Contains(lemma) && end == at + 1 ? OfGrowth(clause, at - 1, end)
                    : isBehindVerb && word != "by" && clause.Lower(at + 1) == "of" ? clause.Inverted("what percentage " + clause.Words(at + 1, end), at, end)
                    : null;
            case UnitKind.Duration when word == "for" && end == at + 1:
                return clause.Inverted("for how many " + clause.UnitWords, at - 1, end);
            case UnitKind.None or UnitKind.Count when end > at + 1 && (isBehindVerb ? word is not ("as" or "than" or "over" or "under" or "at" or "between") && !(word == "to" && Growing.Contains(clause.Tokens[at - 2].Verb.Lemma ?? "")) : word is "in" or "to" or "into" or "across" or "through" || (word == "from" && clause.Tokens[clause.Finite + 1].Class != TokenClass.Preposition)):
                return clause.Inverted($"{word} how many {clause.Words(at + 1, end)}", at - 1, end);
            default:
                return null;
        }
    }

    /// <summary>By what percentage a year did exports grow?</summary>
    private static string? OfGrowth(EnglishStemClause clause, int from, int to)
    {
        // fell 2.2% to 55.57 pence: how far and to what are told together.
        if (clause.Lower(to) is "to" or "from" && to + 1 < clause.End && clause.Tokens[to + 1].Class == TokenClass.Figure)
        {
            return null;
        }

        var isYearly = clause.Lower(to) is "a" or "per" && clause.Lower(to + 1) is "year" or "month" or "day" or "week";
        return clause.Inverted("by what percentage" + (isYearly ? " " + clause.Words(to, to + 2) : ""), from, isYearly ? to + 2 : to);
    }

    private static string? OfDate(EnglishStemClause clause, Fact.Dated dated)
    {
        var at = clause.Answer;
        if (clause.IsInSubject(at))
        {
            return null;
        }

        // Rebuilt in 1880 and closed in 1965: a question would ask for one and tell the other.
        if (Enumerable.Range(0, clause.End).Any(index => index != at && !clause.IsInSubject(index) && clause.Tokens[index].Class == TokenClass.Date))
        {
            return null;
        }

        // Maria Berg lived 1871–1948.
        if (clause.Lower(at - 1) == "lived")
        {
            return clause.Inverted("when", at, at + 1);
        }

        if (dated.Until is not null)
        {
            return OfPeriod(clause, dated);
        }

        var start = at - 1;
        while (start >= 0 && clause.Lower(start) is "the" or "early" or "late" or "mid")
        {
            start--;
        }

        if (start < 0 || clause.Tokens[start].Class is not (TokenClass.Preposition or TokenClass.Subordinator))
        {
            return null;
        }

        var precision = dated.Date.Precision;
        var thing = precision switch { DatePrecision.Year => "year", DatePrecision.Decade => "decade", DatePrecision.Century => "century", _ => "" };
        var isPart = dated.Date.Part.Length > 0 || start < at - 2;
        var asked = (clause.Lower(start), precision) switch
        {
            ("in" or "during", DatePrecision.Month) => "when",
            ("in" or "during", not DatePrecision.Day) => isPart ? "when" : "in which " + thing,
            ("on", DatePrecision.Day) => "on what date",
            ("since", not (DatePrecision.Day or DatePrecision.Month)) when !isPart => "since which " + thing,
            ("since", _) => "since when",
            ("from", DatePrecision.Year) when clause.Lower(start - 1) == "dates" => "from which year",
            ("by" or "until", DatePrecision.Year) => clause.Lower(start) + " which year",
            _ => null,
        };
        // Until which year did the mill stand 200 feet high? As if it had grown then.
        if (asked is null || (clause.Lower(start) == "until" && clause.Lower(clause.Finite) is "stood" or "stands" or "standing"))
        {
            return null;
        }

        if (clause.IsInLead(at))
        {
            return start == clause.LeadStart && at + 2 >= clause.LeadEnd ? clause.Inverted(asked, start, clause.LeadEnd) : null;
        }

        return start > clause.Finite && clause.IsPlainUpTo(start) && !clause.IsJoined(at + 1) ? clause.Inverted(asked, start, at + 1) : null;
    }

    /// <summary>Between 1991 and 2000: both ends are asked for together.</summary>
    private static string? OfPeriod(EnglishStemClause clause, Fact.Dated dated)
    {
        var start = clause.Answer - 1;
        var asked = (clause.Lower(start), dated.Date.Precision) switch
        {
            ("between", DatePrecision.Year) => "between which years",
            ("between", DatePrecision.Day) => "between which dates",
            ("from", DatePrecision.Year) when !clause.Word(clause.Answer).Contains(" and ", StringComparison.Ordinal) => "during which years",
            ("in", DatePrecision.Year) when clause.Word(clause.Answer).Contains(" and ", StringComparison.Ordinal) => "in which years",
            _ => null,
        };
        return asked is null ? null
            : clause.IsInLead(clause.Answer) ? (start == clause.LeadStart && clause.Answer + 2 >= clause.LeadEnd ? clause.Inverted(asked, start, clause.LeadEnd) : null)
            : start > clause.Finite && clause.IsPlainUpTo(start) && !clause.IsJoined(clause.Answer + 1) ? clause.Inverted(asked, start, clause.Answer + 1)
            : null;
    }
}
