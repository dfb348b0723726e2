namespace Study.Facts.English;

/// <summary>Turns a figure or date of a sentence into a fact, or says why it is none to ask for.</summary>
internal static class EnglishFigures
{
    // A statement without any name in it must say more to be understood by itself.
    private const int ShortestUnnamed = 10;

    public static void Find(PlacedSentence placed, EnglishSentence sentence, Mention mention, EnglishContext context, Findings findings)
    {
        var index = sentence.IndexOf(mention);
        var (fact, reason) = FactOf(placed, sentence, mention, index, context);
        if (fact is not null)
        {
            findings.Facts.Add(fact);
        }
        else if (!EnglishDatedNames.Find(placed, sentence, mention, index, findings))
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, reason));
        }
    }

    private static (Fact? Fact, string Reason) FactOf(PlacedSentence placed, EnglishSentence sentence, Mention mention, int index, EnglishContext context)
    {
        // A mention that fills its brackets (1912) stays there; any other in brackets is an aside.
        var isInBrackets = index >= 0 && sentence.Tokens[index] is { Class: TokenClass.Bracketed } bracket && bracket.Span.Length == mention.Span.Length + 2
            && (mention is DateMention || (index > 0 && sentence.Tokens[index - 1].Class is not (TokenClass.Figure or TokenClass.Date)));
        if (index < 0 || (sentence.Tokens[index].Mention != mention && !isInBrackets))
        {
            return (null, "it stands in brackets");
        }

        if (EnglishRefusals.Of(sentence, mention, index, context) is { Length: > 0 } refusal)
        {
            return (null, refusal);
        }

        var title = placed.Block.Heading is null ? null : placed.Document.Title;
        if (EnglishCurrentYear.IsAsked(sentence, mention, title, context))
        {
            return (null, "it is only the year that the article speaks of");
        }

        var (statement, reason) = EnglishStatements.Of(sentence, index, mention, context);
        if (statement is not null && !SaysOfWhat(placed, statement))
        {
            (statement, reason) = (null, "it does not say what it is about");
        }

        statement = statement is null ? null : EnglishStatements.Shortened(statement);
        if (statement is { } alone && !EnglishAnchors.Hold(alone))
        {
            (statement, reason) = EnglishSurroundings.Labelled(alone, title) is { } labelled ? (labelled, "") : (null, "it does not say what it is about");
        }

        else if (statement is { } leaning && EnglishHeadlines.AreNeeded(leaning))
        {
            (statement, reason) = EnglishSurroundings.Labelled(leaning, title) is { } labelled ? (labelled, "") : (null, "it does not say what it is about");
        }

        else if (title is not null && statement is { } plain && (EnglishHeadlines.Help(plain, title) || (!plain.BeginsWithName && EnglishAnchors.GainsByTitle(plain))))
        {
            statement = EnglishSurroundings.Labelled(plain, title) ?? plain;
        }

        // 56.2% of the population: of the place that the text is about.
        if (statement is { } ofPlace && EnglishUnnamed.LeansOnPlace(ofPlace))
        {
            (statement, reason) = EnglishSurroundings.Labelled(ofPlace, title ?? context.Topic) is { } labelled ? (labelled, "") : (null, "it does not say what it is about");
        }

        statement ??= EnglishSurroundings.WithPrevious(sentence, index, mention, reason, context) ?? EnglishSurroundings.UnderTitle(sentence, index, mention, title, context);
        if (statement is null)
        {
            return (null, reason);
        }

        if (EnglishFlaws.Of(statement, mention) is { Length: > 0 } flaw)
        {
            return (null, flaw);
        }

        IReadOnlyList<Ingest.Provenance> sources = [placed.ProvenanceOf(mention.Span)];
        var modality = ModalityOf(statement.Text);
        return mention switch
        {
            FigureMention { Figure.Unit.Kind: UnitKind.Ordinal } ordinal => (new Fact.Ordinal
            {
                Id = FactId.Of("ordinal", statement, FactId.ValueOf(ordinal.Figure)),
                Statement = statement,
                Sources = sources,
                Modality = modality,
                Rank = (int)ordinal.Figure.Low,
            }, ""),
            FigureMention figure => (new Fact.Quantity
            {
                Id = FactId.Of("quantity", statement, FactId.ValueOf(figure.Figure)),
                Statement = statement,
                Sources = sources,
                Modality = modality,
                Figure = figure.Figure,
            }, ""),
            DateMention date => (new Fact.Dated
            {
                Id = FactId.Of("dated", statement, $"{date.From}/{date.To}"),
                Statement = statement,
                Sources = sources,
                Modality = modality,
                Date = date.From,
                Until = date.To,
            }, ""),
            _ => (null, "it is neither a figure nor a date"),
        };
    }

    /// <summary>
    /// Whether a reader without the page knows what is spoken of: a name in it, a heading above it, or a subject that is described.
    /// </summary>
    private static bool SaysOfWhat(PlacedSentence placed, Statement statement)
    {
        if (placed.Block.Heading is not null || statement.BeginsWithName)
        {
            return true;
        }

        // A bridge, a school: which one, nobody can tell.
        var subject = statement.Subject.In(statement.Text);
        if (subject.Count(unit => unit == ' ') == 1 && (subject.StartsWith("A ", StringComparison.OrdinalIgnoreCase) || subject.StartsWith("An ", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return EnglishAnchors.HasName(statement) || statement.Subject.In(statement.Text).Count(unit => unit == ' ') >= 4
            || statement.Text.Count(unit => unit == ' ') >= ShortestUnnamed;
    }

    internal static Modality ModalityOf(string text)
    {
        var words = " " + text + " ";
        foreach (var (phrase, modality) in Phrases)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return modality;
            }
        }

        return Modality.Stated;
    }

    // What tells how far the source stands behind it, the strongest first.
    private static readonly (string Phrase, Modality Modality)[] Phrases =
    [
        (" aims to ", Modality.Target), (" aim to ", Modality.Target), (" aimed to ", Modality.Target), (" aiming to ", Modality.Target), (" hopes to ", Modality.Target), (" hope to ", Modality.Target), (" seeks to ", Modality.Target),
        (" target of ", Modality.Target), (" goal of ", Modality.Target),
        (" is expected to ", Modality.Estimated), (" are expected to ", Modality.Estimated), (" estimated ", Modality.Estimated), (" estimates ", Modality.Estimated), (" estimate ", Modality.Estimated), (" projected ", Modality.Estimated), (" forecast ", Modality.Estimated),
        (" reportedly ", Modality.Reported), (" allegedly ", Modality.Reported), (" according to ", Modality.Reported), (" said that ", Modality.Reported), (" claimed that ", Modality.Reported),
        (" will ", Modality.Planned), (" plans to ", Modality.Planned), (" plan to ", Modality.Planned), (" is to ", Modality.Planned), (" was to ", Modality.Planned), (" are to ", Modality.Planned), (" intends to ", Modality.Planned), (" is scheduled to ", Modality.Planned), (" is due to ", Modality.Planned),
    ];
}
