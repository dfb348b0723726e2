using Study.Ingest;
using Study.Text;

namespace Study.Facts.English;

/// <summary>Finds the facts of an English document, sentence by sentence.</summary>
internal static class EnglishFacts
{
    public static void Find(SourceDocument document, Findings findings)
    {
        foreach (var block in document.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem))
        {
            foreach (var span in Sentences.Of(block.Content.Text))
            {
                var placed = new PlacedSentence(document, block, span);
                foreach (var mention in FigureScanner.Scan(placed.Text))
                {
                    findings.LeftOut.Add(placed.LeaveOut(mention.Span, "English sentences are not understood yet"));
                }
            }
        }
    }
}
