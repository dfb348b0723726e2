using Study.Ingest;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Finds the facts of an English document, sentence by sentence.</summary>
internal static class EnglishFacts
{
    public static void Find(SourceDocument document, Findings findings)
    {
        var sentences = document.Blocks
            .Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
            .ToDictionary(block => block, block => Sentences.Of(block.Content.Text).Select(span => (Placed: new PlacedSentence(document, block, span), Sentence: EnglishSentence.Of(span.In(block.Content.Text)))).ToList());
        var context = new EnglishContext();
        foreach (var (_, sentence) in sentences.Values.SelectMany(block => block))
        {
            context.Read(sentence);
        }

        foreach (var block in document.Blocks)
        {
            context.PublishedOn = block.PublishedOn;
            context.Titles = $" {document.Title} {block.Heading} ".ToLowerInvariant();
            context.BeginParagraph();
            if (!sentences.TryGetValue(block, out var placedSentences))
            {
                context.Break();
                continue;
            }

            foreach (var (placed, sentence) in placedSentences)
            {
                if (block.IsCutOff && placed.Span.End == block.Content.Text.Length)
                {
                    findings.LeftOut.Add(placed.LeaveOut(new TextSpan(0, placed.Span.Length), "the text is cut off in mid-sentence"));
                    continue;
                }

                FindIn(placed, sentence, context, findings);
                var told = EnglishStatements.Told(sentence, context);
                context.Heard(sentence);
                context.PreviousTold = told;
                context.Previous = sentence;
            }
        }
    }

    private static void FindIn(PlacedSentence placed, EnglishSentence sentence, EnglishContext context, Findings findings)
    {
        if (sentence.IsTooLong)
        {
            findings.LeftOut.Add(placed.LeaveOut(new TextSpan(0, placed.Span.Length), "the sentence is too long"));
            return;
        }

        var isLife = EnglishLives.Find(placed, sentence, context, findings);
        foreach (var mention in sentence.Mentions)
        {
            if (isLife && sentence.IndexOf(mention) is >= 0 and var index && sentence.Tokens[index].Class == TokenClass.Bracketed)
            {
                continue;
            }

            if (!EnglishLives.FindWithin(placed, sentence, mention, sentence.IndexOf(mention), findings))
            {
                EnglishFigures.Find(placed, sentence, mention, context, findings);
            }
        }

        EnglishRoles.Find(placed, sentence, findings);
        EnglishNamed.Find(placed, sentence, context, findings);
    }
}
