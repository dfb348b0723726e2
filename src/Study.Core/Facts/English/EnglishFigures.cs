namespace Study.Facts.English;

/// <summary>Turns a figure or date of a sentence into a fact, or says why it is none to ask for.</summary>
internal static class EnglishFigures
{
    public static void Find(PlacedSentence placed, EnglishSentence sentence, Mention mention, EnglishContext context, Findings findings)
    {
        var index = sentence.IndexOf(mention);
        var (fact, reason) = FactOf(placed, sentence, mention, index, context);
        if (fact is not null)
        {
            findings.Facts.Add(fact);
        }
        else
        {
            findings.LeftOut.Add(placed.LeaveOut(mention.Span, reason));
        }
    }

    private static (Fact? Fact, string Reason) FactOf(PlacedSentence placed, EnglishSentence sentence, Mention mention, int index, EnglishContext context)
    {
        if (index < 0 || sentence.Tokens[index].Mention != mention)
        {
            return (null, "it stands in brackets");
        }

        if (RefusalOf(sentence, mention, index) is { Length: > 0 } refusal)
        {
            return (null, refusal);
        }

        var (statement, reason) = EnglishStatements.Of(sentence, index, context);
        if (statement is null)
        {
            return (null, reason);
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

    /// <summary>Why a figure is none to ask for; empty where nothing speaks against it.</summary>
    private static string RefusalOf(EnglishSentence sentence, Mention mention, int index)
    {
        var before = index > 0 ? sentence.Tokens[index - 1].Lower : "";
        var after = index + 1 < sentence.Tokens.Count ? sentence.Tokens[index + 1] : null;
        if (mention is DateMention { From: { Year: null, Precision: DatePrecision.Day } })
        {
            return "the text does not tell the year";
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

        if (figure.IsVague)
        {
            return "it names no value";
        }

        if (figure.Figure.Unit.Kind == UnitKind.Ordinal)
        {
            return figure.Figure.Low < 3m ? "a first or second of something is seldom a figure to ask for"
                : after is null || !after.IsNominal ? "it counts nothing that is named" : "";
        }

        if (after is { Class: TokenClass.Mark, Lower: "-" } && after.Span.Start == mention.Span.End)
        {
            return "it is part of a compound word";
        }

        return before is "no" or "chapter" or "section" or "article" or "figure" or "table" or "page" or "number" or "phase" or "grade" or "level" or "version" or "route" or "highway" or "flight" or "channel"
            ? "it is a number in a name"
            : "";
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
