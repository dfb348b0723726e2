using Study.Ingest;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Finds the facts of a Chinese document, sentence by sentence.</summary>
internal static class ChineseFacts
{
    public static void Find(SourceDocument document, Findings findings)
    {
        var context = new ChineseContext(ChineseContext.OrganisationIn(document.Text));
        foreach (var block in document.Blocks)
        {
            context.PublishedOn = block.PublishedOn;
            if (block.Kind is BlockKind.Title or BlockKind.Heading)
            {
                context.Break();
                continue;
            }

            foreach (var span in Sentences.Of(block.Content.Text))
            {
                var placed = new PlacedSentence(document, block, span);
                if (block.IsCutOff && span.End == block.Content.Text.Length)
                {
                    findings.LeftOut.Add(placed.LeaveOut(new TextSpan(0, span.Length), "the text is cut off in mid-sentence"));
                    continue;
                }

                FindIn(placed, context, findings);
            }
        }
    }

    private static void FindIn(PlacedSentence placed, ChineseContext context, Findings findings)
    {
        context.Introduce(placed.Text, placed.Document.Text);
        var mentions = FigureScanner.Scan(placed.Text);
        var tokens = ChineseTokens.Of(placed.Text, mentions, context.Terms);
        var clauses = ChineseClauses.Of(placed.Text, tokens);
        if (clauses.Count == 0)
        {
            return;
        }

        context.Meet(placed.Text, clauses);
        var sentence = new ChineseSentence(placed.Text, tokens, clauses, context);
        if (!IsQuestion(placed.Text))
        {
            foreach (var mention in mentions)
            {
                ChineseFigures.Find(placed, sentence, mention, findings);
            }

            ChineseRoles.Find(placed, sentence, findings);
            ChineseTitles.Find(placed, sentence, findings);
        }

        context.Heard(placed.Text, clauses);
    }

    /// <summary>A question in the text has no answer there.</summary>
    private static bool IsQuestion(string sentence) => sentence.TrimEnd('”', '’', '」', ')', '）').EndsWith('？');
}
