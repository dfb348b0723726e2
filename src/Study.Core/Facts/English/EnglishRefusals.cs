using System.Text.RegularExpressions;

namespace Study.Facts.English;

/// <summary>Why a figure or date of an English sentence is none to ask for: it is part of a name or of a list, or only says when or where to look.</summary>
internal static partial class EnglishRefusals
{
    // What an author that is cited does.
    private static readonly HashSet<string> Citing =
    [
        "thought", "thinks", "argued", "argues", "suggested", "suggests", "found", "finds", "claimed", "claims", "wrote", "writes", "stated", "states", "noted", "notes", "reported", "reports", "showed", "shows", "proposed", "proposes", "described", "describes",
    ];

    // 39.9% is told as 40%.
    private const decimal NearlyTheSame = 0.02m;

    // A sentence of more dates is a list, and each of them is one of several right answers.
    private const int MostDates = 4;

    /// <summary>Why a figure is none to ask for; empty where nothing speaks against it.</summary>
    public static string Of(EnglishSentence sentence, Mention mention, int index, EnglishContext context)
    {
        var start = mention.Span.Start;
        var before = index > 0 ? sentence.Tokens[index - 1].Lower : "";
        var after = index + 1 < sentence.Tokens.Count ? sentence.Tokens[index + 1] : null;
        if (mention is DateMention { From.Year: null })
        {
            return "the text does not tell the year";
        }

        // The "50": what stands alone in quotation marks names something.
        if (index > 0 && sentence.Tokens[index - 1].Class == TokenClass.Quote && after is { Class: TokenClass.Quote })
        {
            return "it is part of a name";
        }

        // Windows Server 2003, a 2013 study, reliefs of 2nd-century Ajanta
        if (mention is DateMention { From.Precision: not DatePrecision.Day } && ((index > 0 && sentence.Tokens[index - 1] is { IsCapital: true, IsPossessive: false, Class: TokenClass.Name or TokenClass.Word or TokenClass.Noun } name && name.Span.End + 1 == mention.Span.Start && after is { IsNominal: true })
            || (before == "of" && after is { Class: TokenClass.Name, Mention: null }) || (before is "a" or "an" && after is { IsNominal: true })))
        {
            return "it is part of a name";
        }

        // two- to four-fold
        if (before == "to" && sentence.Text.AsSpan(0, start).TrimEnd().EndsWith("- to"))
        {
            return "it is part of a longer number or code";
        }

        // September 2014 versus October 2009: what is set side by side
        if (mention is DateMention && (after is { Lower: "versus" or "vs" or "vs." } || before is "versus" or "vs" or "vs."))
        {
            return "it is one of two that are compared";
        }

        // the "forty-niners"
        if (start > 0 && sentence.Text[start - 1] is '"' or '“' or '‘' && after is { Lower: ['-', ..] } && after.Span.Start == mention.Span.End)
        {
            return "it is part of a name";
        }

        // In early twentieth century Norland a movement began
        if (mention is DateMention { From.Precision: DatePrecision.Century } && after is { Class: TokenClass.Name, Mention: null, IsPossessive: false } && sentence.Clauses.FirstOrDefault(clause => !clause.IsSide) is { } called && called.Subject.Start.Value == index + 1 && before is "in" or "In")
        {
            return "it only describes what is spoken of";
        }

        // an early 20th century entrepreneur
        if (mention is DateMention { From.Precision: DatePrecision.Century } && after is { IsNominal: true, Mention: null } && before is not ("in" or "of" or "during" or "from" or "the"))
        {
            return "it only describes what is spoken of";
        }

        // 20th Century Fox
        if (mention is DateMention && after is { Class: TokenClass.Name, Mention: null } && char.IsAsciiLetterUpper(sentence.Text[sentence.Text.LastIndexOf(' ', mention.Span.End - 1) + 1]) && mention.Span.In(sentence.Text).EndsWith("Century", StringComparison.Ordinal))
        {
            return "it is part of a name";
        }

        // Cantor (2001) thought: the year of a book that is cited.
        if (sentence.Tokens[index].Class == TokenClass.Bracketed && after is not null && (Citing.Contains(after.Lower) || (index < 6 && after.Class is TokenClass.Verb or TokenClass.Have && mention is DateMention { To: null })))
        {
            return "it is the year of a work that is cited";
        }

        if (context.PublishedOn is null && LeansOnYear(sentence, index))
        {
            return "the text does not tell the year of what it speaks of";
        }

        if (after is { Lower: "±" or "×" or "/" } || before is "±" or "×" or "/" or "+" or "=" || (index > 0 && sentence.Tokens[index - 1].Span.End == mention.Span.Start && sentence.Tokens[index - 1].Class is TokenClass.Bracketed) || (after is { Class: TokenClass.Bracketed } && after.Span.Start == mention.Span.End))
        {
            return "it is part of a longer number or code";
        }

        var isTight = start > 0 && (char.IsLetterOrDigit(sentence.Text[start - 1]) || sentence.Text[start - 1] is '.' or '/' or ':' or '–' or '-' or '_' or '’' or '\'');
        var isScore = mention.Span.End + 1 < sentence.Text.Length && sentence.Text[mention.Span.End] is '–' or '-' or ':' && char.IsAsciiDigit(sentence.Text[mention.Span.End + 1]);
        if (isTight || isScore)
        {
            return "it is part of a longer number or code";
        }

        // in the 80s and 90s
        if (mention is DateMention { From.Precision: DatePrecision.Decade } && DecadeBehind().IsMatch(sentence.Text[mention.Span.End..]))
        {
            return "it is one of many in a row";
        }

        // between 76-95% of them: a dash has no place behind between.
        if (before == "between" && mention.Span.In(sentence.Text).AsSpan().IndexOfAny('-', '–') > 0)
        {
            return "the text writes it unclearly";
        }

        // agreed to release the four after talks: they were told of before.
        if (before == "the" && mention is FigureMention { Unit.Length: 0, Figure: { Unit.Kind: UnitKind.None, Low: < 100m } } && (after is not { IsNominal: true } || (after is { Class: TokenClass.Verb } && after.Has(VerbForms.Past) && index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2] is { Class: TokenClass.Preposition or TokenClass.To, Lower: not "by" })) && after is not { Class: TokenClass.Adjective or TokenClass.Bracketed or TokenClass.Quote })
        {
            return "it counts what was told before";
        }

        // 7.5 connections per 100 people, 24 hours a day: no value of its own
        if ((before == "per" && mention is FigureMention { Figure.Unit.Kind: UnitKind.None or UnitKind.Count })
            || (mention is FigureMention { Figure: { Unit.Kind: UnitKind.Duration, Low: 24m or 7m or 365m } } && after is { Lower: "a" } && index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2].Lower is "day" or "week" or "year"))
        {
            return "it is a way of speaking, not a figure";
        }

        // pushed rates up to 2.25%: as far as that, not less
        if (sentence.Text.AsSpan(start).StartsWith("up to ") && before != "by" && sentence.Tokens.Take(index).Skip(index - 6).Any(token => token.Verb.Lemma is "push" or "bring" or "take" or "raise" or "lift" or "drive" or "send"))
        {
            return "the text writes it unclearly";
        }

        // Half-Life 2, or ...
        if (mention is FigureMention { Unit.Length: 0, Figure: { Unit.Kind: UnitKind.None, Hedge: Hedge.Exact } } && char.IsAsciiDigit(sentence.Text[start]) && index > 1 && after is { Class: TokenClass.Comma or TokenClass.Conjunction } && NameBefore().IsMatch(sentence.Text[..start]))
        {
            return "it is a number in a name";
        }

        // and Windows 8.1 computers
        if (mention is FigureMention { Unit.Length: 0, Figure: { Unit.Kind: UnitKind.None, Hedge: Hedge.Exact } } release && !decimal.IsInteger(release.Figure.Low) && index > 0 && sentence.Tokens[index - 1] is { Class: TokenClass.Name, Mention: null })
        {
            return "it is a number in a name";
        }

        // 162 584 mln: one number in two parts.
        if (mention is FigureMention { Unit.Length: 0 } && after is { Mention: FigureMention next } && next.Span.Start == mention.Span.End + 1 && char.IsAsciiDigit(sentence.Text[mention.Span.End - 1]) && char.IsAsciiDigit(sentence.Text[next.Span.Start]))
        {
            return "it is part of a longer number or code";
        }

        // built in 1963 and today holding four million books: no period that ends on the day of writing.
        if (mention is DateMention && mention.Span.In(sentence.Text) is var words && (words.EndsWith("today", StringComparison.Ordinal) || words.EndsWith(" now", StringComparison.Ordinal)))
        {
            return "when it ends, the text does not tell";
        }

        // By 1700 GMT, ...
        if (after is { Lower: "gmt" or "bst" or "est" })
        {
            return "it is a time of day";
        }

        // 2bn reais ($725m): the same amount in another currency.
        if (sentence.Tokens[index].Class == TokenClass.Bracketed && mention is FigureMention && Enumerable.Range(Math.Max(0, index - 2), Math.Min(2, index)).Any(at => char.IsAsciiDigit(sentence.Text[sentence.Tokens[at].Span.Start])))
        {
            return "it is the same value in another unit";
        }

        // owns 40% of Alba (39.9%): the same value told more closely.
        if (sentence.Tokens[index].Class == TokenClass.Bracketed && mention is FigureMention inBrackets
            && sentence.Tokens.Take(index).Any(token => token.Mention is FigureMention told && told.Figure.Unit.Kind == inBrackets.Figure.Unit.Kind && Math.Abs(told.Figure.Low - inBrackets.Figure.Low) <= told.Figure.Low * NearlyTheSame))
        {
            return "it is the same value, told more closely";
        }

        // Y2K for "Year 2000"; Alba's "10 Per Cent" plan
        if (index > 1 && after is { Class: TokenClass.Quote } && (sentence.Tokens[index - 1].Class == TokenClass.Quote || sentence.Tokens[index - 2].Class == TokenClass.Quote))
        {
            return "it is part of a name";
        }

        // below 3.72 K: kelvins, volts
        if (mention is FigureMention { Unit.Length: 0 } && after is { IsCapital: true } && after.Lower.TrimEnd('.').Length == 1)
        {
            return "its unit is not known";
        }

        // 100% Alba, the show of Maria Berg
        if (mention is FigureMention { Figure: { Unit.Kind: UnitKind.Percent, Low: 100m } } && after is { IsCapital: true, Class: TokenClass.Name or TokenClass.Word or TokenClass.Noun })
        {
            return "it is part of a name";
        }

        // aged 21 and 144 days
        if ((after is { Lower: "and" } && index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration } && mention is FigureMention { Figure.Unit.Kind: UnitKind.Age or UnitKind.Duration or UnitKind.None })
            || (before == "and" && index > 1 && mention is FigureMention { Figure.Unit.Kind: UnitKind.Duration } && sentence.Tokens[index - 2].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Age or UnitKind.Duration or UnitKind.None }))
        {
            return "it is one of two parts of a value";
        }

        // well above 2003's 9.1%
        if (mention.Span.End + 1 < sentence.Text.Length && sentence.Text[mention.Span.End] is '\'' or '’' && sentence.Text[mention.Span.End + 1] == 's')
        {
            return "it only describes what is spoken of";
        }

        // Complete Principles for the 21st Century
        if (mention is DateMention && mention.Span.In(sentence.Text).EndsWith("Century", StringComparison.Ordinal) && before == "the" && index > 2 && sentence.Tokens.Take(index).Skip(index - 4).Any(token => token.Class == TokenClass.Name))
        {
            return "it is part of a name";
        }

        if (before == "again" || (before == "in" && index > 1 && sentence.Tokens[index - 2].Lower == "again"))
        {
            return "it is one of several times of the same";
        }

        if (IsOneOfMany(sentence, mention, index) || (mention is DateMention && sentence.Mentions.Count(other => other is DateMention) > MostDates))
        {
            return "it is one of many in a row";
        }

        if (mention is not FigureMention figure)
        {
            return "";
        }

        if (index > 0 && char.IsAsciiLetterUpper(sentence.Text[mention.Span.Start]) && char.IsAsciiLetterLower(sentence.Text[Math.Min(mention.Span.Start + 1, sentence.Text.Length - 1)])
            || (char.IsAsciiLetterUpper(sentence.Text[mention.Span.Start]) && after is { IsCapital: true }))
        {
            return "it is part of a name";
        }

        // a two-thirds majority: how large it must be, the text tells.
        if (figure.Figure.Unit.Kind == UnitKind.Fraction && before is "a" or "by" && after is { Lower: "majority" })
        {
            return "";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Fraction && index > 0 && sentence.Tokens[index - 1].Class is TokenClass.Determiner or TokenClass.Adjective or TokenClass.Word or TokenClass.Noun or TokenClass.Figure && after is not { Lower: "of" })
        {
            return "it names a part, it does not count one";
        }

        // half staff, half brother
        if (figure.Figure.Unit.Kind == UnitKind.Fraction && after is { IsNominal: true, IsCapital: false, Mention: null })
        {
            return "it names a part, it does not count one";
        }

        // 20 to 80 in (510 to 2,030 mm): inches, which a gap before "in" would hide.
        var isInches = after is { Lower: "in" } && index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2].Class == TokenClass.Bracketed;
        isInches |= sentence.Tokens[index].Class == TokenClass.Bracketed && before == "in";
        if (isInches)
        {
            return "it is the same length in another unit";
        }

        if (after is { Lower: "quadrillion" or "quintillion" })
        {
            return "it is part of a longer number or code";
        }

        if (figure.Unit.Length > 0 && figure.Figure.Unit.Kind == UnitKind.Physical && mention.Span.In(sentence.Text).Contains('-') && after is { IsNominal: true })
        {
            return "it is part of a compound word";
        }

        // Seven of the nine members, the two cities: what is counted was told before, and the whole is only mentioned.
        if (figure.Figure.Unit.Kind == UnitKind.None && before == "the" && ((index > 2 && sentence.Tokens[index - 2].Lower == "of" && sentence.Tokens[index - 3].Class == TokenClass.Figure && figure.Figure.Low <= 20m) || (figure.Figure.Low == 2m && !figure.Figure.IsRange)))
        {
            return "it counts what was told before";
        }

        // four receptions for 74; ranked second with 102: of what, the sentence before told.
        var isBare = figure.Unit.Length == 0 && figure.Figure.Unit.Kind == UnitKind.None && after is not { IsNominal: true } and not { Lower: "of" } && !(after is { Class: TokenClass.Bracketed });
        var isInCount = before == "with" && Enumerable.Range(1, Math.Max(0, index - 1)).Any(at => sentence.Tokens[at - 1].Lower == "in" && EnglishClauses.IsPlural(sentence.Tokens[at]) | (at + 1 < index && EnglishClauses.IsPlural(sentence.Tokens[at + 1])));
        if (isBare && !isInCount && (before is "for" or "with" or "had" or "has" or "have" or "added"))
        {
            return "it counts nothing that is named";
        }

        // reached the national 25 times in the source, of which a word is lost
        if (isBare && index > 1 && sentence.Tokens[index - 1].Class == TokenClass.Adjective && sentence.Tokens[index - 2].Lower == "the")
        {
            return "it counts nothing that is named";
        }

        // moved the ball up 20 yards to the 14-yard line
        if (sentence.Text.AsSpan(mention.Span.End).Contains("-yard line", StringComparison.Ordinal) && !EnglishAnchors.NamesContest(sentence.Tokens))
        {
            return "it is a moment of a match";
        }

        // With 11 seconds left, Alba scored: a moment of a match; of the Norland Cup, the text tells.
        if (figure.Figure.Unit.Kind == UnitKind.Duration && after is { Lower: "left" or "remaining" } && !EnglishAnchors.NamesContest(sentence.Tokens))
        {
            return "it is a moment of a match";
        }

        // The nine outlets include ...: how many there are was told before.
        if (figure.Figure.Unit.Kind is UnitKind.None or UnitKind.Count && before == "the" && figure.Figure.Low < 100m && EnglishDefinites.At(sentence, index - 1, 0, context) is not null)
        {
            return "it counts what was told before";
        }

        if (figure.IsVague)
        {
            return "it names no value";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Ordinal)
        {
            var isRanked = after is { Lower: "largest" or "biggest" or "longest" or "highest" or "tallest" or "oldest" or "smallest" or "most" or "least" or "best" or "richest" or "deepest" or "widest" or "busiest" or "fastest" or "youngest" or "lowest" or "shortest" or "heaviest" or "wealthiest" or "greatest" };
            var isNumbered = after is { Lower: "anniversary" or "meeting" or "session" or "president" or "edition" or "congress" or "season" or "title" or "championship" or "summit" or "conference" or "king" or "birthday" or "term" or "place" or "generation" or "match" or "olympics" or "album" or "city" or "country" or "state" or "mission" };
            isRanked &= index + 2 < sentence.Tokens.Count && (sentence.Tokens[index + 2].IsNominal || sentence.Tokens[index + 2].Class == TokenClass.Preposition);
            return isRanked && figure.Figure.Low >= 2m ? ""
                : figure.Figure.Low < 3m ? "a first or second of something is seldom a figure to ask for"
                : isNumbered ? "" : "it is a place in an order that the text does not make worth asking";
        }

        // a six-time Alba Prize winner: how often, the text tells of whoever it is.
        if (after is { Lower: "-time" } && figure.Figure.Low > 1m && index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2] is { Class: TokenClass.Name, Mention: null }
            && sentence.Tokens.Skip(index + 3).Take(3).Any(token => token.Lower is "winner" or "winners" or "champion" or "champions" or "nominee" or "medallist" or "medalist"))
        {
            return "";
        }

        // a seven-layer protocol can be asked for, a 24-yard line is a place.
        if (after is { Class: TokenClass.Adjective, Lower: ['-', ..] } && after.Span.Start == mention.Span.End)
        {
            return figure.Figure.Unit.Kind is UnitKind.None or UnitKind.Count && after.Lower is not ("-point" or "-goal" or "-run" or "-and" or "-story" or "-storey" or "-piece" or "-part" or "-way" or "-fold" or "-page" or "-lane" or "-yard" or "-time" or "-hour" or "-man") && !after.Lower.StartsWith("-on-", StringComparison.Ordinal) && !after.Lower.StartsWith("-of-", StringComparison.Ordinal) ? "" : "it is part of a compound word";
        }

        if (figure.Figure.Unit.Kind == UnitKind.None && figure.Figure.Hedge == Hedge.Exact && after is not { IsNominal: true } && index == 0)
        {
            return "it counts nothing that is named";
        }

        // Apollo 11, the 41 freeway: a number without unit that counts no several things names one.
        if (figure.Unit.Length == 0 && figure.Figure.Unit.Kind == UnitKind.None)
        {
            var isBehindName = index > 0 && sentence.Tokens[index - 1].Class == TokenClass.Name && !(after is { IsNominal: true } && !(after.Class == TokenClass.Verb && after.Has(VerbForms.Past))) && sentence.Tokens[index - 1].Span.End + 1 == mention.Span.Start;
            var nouns = index + 1;
            while (nouns < sentence.Tokens.Count && sentence.Tokens[nouns].IsNominal && sentence.Tokens[nouns].Class is not (TokenClass.Figure or TokenClass.Date) && !(nouns > index + 1 && sentence.Clauses.Any(clause => clause.Finite == nouns)))
            {
                nouns++;
            }

            var isLabel = nouns > index + 1 && figure.Figure.Low > 1m && decimal.IsInteger(figure.Figure.Low) && !Enumerable.Range(index + 1, nouns - index - 1).Any(noun => EnglishClauses.IsPlural(sentence.Tokens[noun]))
                && !sentence.Tokens[nouns - 1].Has(VerbForms.Past | VerbForms.Participle);
            // Windows Vista and 7, Windows 98 Second Edition
            var isNumber = figure.Figure.Hedge == Hedge.Exact && index > 1 && !(after is { IsNominal: true })
                && ((sentence.Tokens[index - 1].Class == TokenClass.Conjunction && sentence.Tokens[index - 2].Class == TokenClass.Name) || (sentence.Tokens[index - 1].Class == TokenClass.Name && after is { Class: TokenClass.Name }));

            // Northport Radio 5 Live and 5 Live Sports Extra
            isNumber |= figure.Figure.Hedge == Hedge.Exact && index > 1 && sentence.Tokens[index - 1].Class == TokenClass.Conjunction && sentence.Tokens[index - 2].IsCapital && after is { IsCapital: true } && index + 2 < sentence.Tokens.Count && sentence.Tokens[index + 2].IsCapital && char.IsAsciiDigit(sentence.Text[mention.Span.Start]);
            isNumber |= index > 0 && figure.Figure.Hedge == Hedge.Exact && sentence.Tokens[index - 1] is { IsCapital: true, IsPossessive: false, Class: TokenClass.Name or TokenClass.Word or TokenClass.Noun } && (after is { IsCapital: true } || index == 1 || (after is { Class: TokenClass.Figure } && char.IsAsciiLetterUpper(sentence.Text[after.Span.Start])));
            if (isBehindName || isLabel || isNumber)
            {
                return "it is a number in a name";
            }
        }

        if (after is { Class: TokenClass.Mark or TokenClass.Break } && after.Span.Start == mention.Span.End && after.Lower is not ("." or "?" or "!" or ";" or ":" or "—" or "–")
            || (index + 1 < sentence.Tokens.Count && after!.Lower is not ['-', ..] && after.Class is not (TokenClass.Mark or TokenClass.Comma or TokenClass.Break or TokenClass.Quote or TokenClass.Bracketed) && after.Span.Start == mention.Span.End)
            || (index > 0 && sentence.Tokens[index - 1].Class == TokenClass.Break && sentence.Tokens[index - 1].Lower == ":" && sentence.Tokens[index - 1].Span.End == mention.Span.Start))
        {
            return "it is part of a longer number or code";
        }

        return before is "no" or "numeral" or "numerals" or "paragraph" or "clause" or "line" or "rule" or "model" or "principles" or "statement" or "standard" or "amendment" or "chapter" or "section" or "article" or "figure" or "table" or "page" or "number" or "phase" or "grade" or "level" or "version" or "route" or "highway" or "flight" or "channel" or "part" or "stage" or "step" or "type" or "class" or "round" or "volume" or "episode" or "unit" or "lesson" or "gate" or "platform" or "room"
            ? "it is a number in a name"
            : "";
    }

    /// <summary>Sales rose in February: of which year, neither the sentence nor the document tells. Every February is no such date.</summary>
    private static bool LeansOnYear(EnglishSentence sentence, int answer)
    {
        var tokens = sentence.Tokens;
        return !Enumerable.Range(0, tokens.Count).Any(index => tokens[index].Mention is DateMention { From.Year: not null } && !(index > 0 && tokens[index - 1].Lower is "since" or "until" or "before"))
            && Enumerable.Range(0, tokens.Count).Any(index => index != answer && tokens[index].Mention is DateMention { To: null, From.Year: null } && !(index > 0 && tokens[index - 1].Lower is "every" or "each" or "to" or "between" or "from"))
            && tokens.Any(token => token.Class is TokenClass.Verb && token.Has(VerbForms.Past) || token.Lower is "was" or "were" or "had");
    }

    /// <summary>1563, 1593, 1603 and 1625: three or more that only commas part.</summary>
    private static bool IsOneOfMany(EnglishSentence sentence, Mention mention, int index)
    {
        var count = 1;
        for (var step = -1; step <= 1; step += 2)
        {
            var at = index + step;
            while (at > 0 && at < sentence.Tokens.Count && sentence.Tokens[at].Class is TokenClass.Comma or TokenClass.Conjunction or TokenClass.Figure or TokenClass.Date)
            {
                count += sentence.Tokens[at].Mention is { } other && (other.GetType() == mention.GetType() || (IsBare(other) && IsBare(mention))) ? 1 : 0;
                at += step;
            }
        }

        if (count >= 3)
        {
            return true;
        }

        // 1991 and 2002, 24 and 80 rows, five to ten years: two in one breath.
        var tokens = sentence.Tokens;
        static int Skip(IReadOnlyList<Token> words, int at, int step) => at > 0 && at < words.Count && words[at].Lower is "early" or "late" or "mid" or "in" ? Skip(words, at + step, step) : at;
        bool IsLink(int at) => at > 0 && at < tokens.Count && tokens[at].Class is TokenClass.Conjunction or TokenClass.To;
        bool IsAlike(int at) => at >= 0 && at < tokens.Count && tokens[at].Mention is { } other && other.GetType() == mention.GetType()
            && (other is not FigureMention far || mention is not FigureMention near || far.Figure.Unit.Kind == near.Figure.Unit.Kind || far.Figure.Unit.Kind == UnitKind.None || near.Figure.Unit.Kind == UnitKind.None);
        var behind = Skip(tokens, index + 2, 1);
        var ahead = Skip(tokens, index - 1, -1);
        return (IsLink(index + 1) && IsAlike(behind)) || (IsLink(ahead) && IsAlike(ahead - 1));
    }

    [GeneratedRegex(@"[ ('‘“][A-Z][\w-]+ $", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^ (?:and|or) ['’]?[0-9]0s\b", RegexOptions.CultureInvariant)]
    private static partial Regex DecadeBehind();

    /// <summary>Whether it is a date or a number alone, which a year without a word before it looks like.</summary>
    private static bool IsBare(Mention mention) => mention is DateMention or FigureMention { Figure.Unit.Kind: UnitKind.None };
}
