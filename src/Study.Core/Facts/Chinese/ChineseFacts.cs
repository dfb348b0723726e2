using System.Text.RegularExpressions;
using Study.Ingest;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Finds the facts of a Chinese document, sentence by sentence.</summary>
internal static partial class ChineseFacts
{
    public static void Find(SourceDocument document, Findings findings)
    {
        var context = new ChineseContext(ChineseContext.OrganisationIn(document.Text), document.Text.Contains("本组织", StringComparison.Ordinal), ChineseNews.IsReport(document.Text), ChineseNews.IsSpeech(document.Text));
        var series = new ChineseSeries();
        var isContents = IsContents(document);
        foreach (var block in document.Blocks)
        {
            ChineseSentence? before = null;
            if (block.Kind is BlockKind.Title or BlockKind.Heading)
            {
                context.Entitle(block.Content.Text, document.Text);
                context.Head(block.Content.Text, isTitle: block.Kind == BlockKind.Title);
                context.Break();
                continue;
            }

            context.Publish(block.PublishedOn);
            if (isContents && IsPoint(block.Content.Text))
            {
                // 8.某地汽车出口增长；
                findings.LeftOut.Add(new PlacedSentence(document, block, new TextSpan(0, block.Content.Text.Length)).LeaveOut(new TextSpan(0, block.Content.Text.Length), "it is a line of a table of contents"));
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

                before = FindIn(placed, context, before, findings);
                if (before is not null)
                {
                    series.Note(placed, before);
                }
            }
        }

        series.Find(findings);
    }

    // Fewer numbered lines may be what a text has to say.
    private const int FewestPoints = 5;

    /// <summary>Whether a text is for the most part numbered lines without a full stop, as a programme's or a paper's table of contents is.</summary>
    private static bool IsContents(SourceDocument document)
    {
        var lines = document.Blocks.Where(block => block.Kind is not (BlockKind.Title or BlockKind.Heading)).ToList();
        var points = lines.Count(block => IsPoint(block.Content.Text));
        return points >= FewestPoints && 2 * points > lines.Count;
    }

    private static bool IsPoint(string line) => line.Length > 0 && line[^1] is not ('。' or '！' or '？') && Numbered().IsMatch(line);

    [GeneratedRegex(@"^[（(]?[0-9]{1,2}(?:[）)．、]|\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <returns>The sentence, for the next one to look back at; null where it is a question or has no clauses.</returns>
    private static ChineseSentence? FindIn(PlacedSentence placed, ChineseContext context, ChineseSentence? before, Findings findings)
    {
        context.Introduce(placed.Text, placed.Document.Text);
        var mentions = FigureScanner.Scan(placed.Text);
        var tokens = ChineseTokens.Of(placed.Text, mentions, context.Terms);
        var clauses = ChineseClauses.Of(placed.Text, tokens);
        if (clauses.Count == 0)
        {
            return null;
        }

        context.Meet(placed.Text, clauses, placed.Document.Text);
        context.Time(placed.Text, tokens);
        var sentence = new ChineseSentence(placed.Text, tokens, clauses, context, before);
        if (!IsQuestion(placed.Text))
        {
            var first = findings.Facts.Count;
            foreach (var mention in mentions)
            {
                ChineseFigures.Find(placed, sentence, mention, findings);
            }

            ChineseRoles.Find(placed, sentence, findings);
            ChineseTitles.Find(placed, sentence, findings);
            ChineseNamed.Find(placed, sentence, findings);
            ChineseLists.Find(placed, sentence, findings);
            ChineseSeries.FindIn(placed, sentence, findings);
            if (context.IsNews)
            {
                ChineseNews.Sift(placed, sentence, findings, first);
            }
        }

        context.Heard(placed.Text, clauses);
        context.Told(placed.Text, tokens, mentions);
        return IsQuestion(placed.Text) ? null : sentence;
    }

    /// <summary>A question in the text has no answer there.</summary>
    private static bool IsQuestion(string sentence) => sentence.TrimEnd('”', '’', '」', ')', '）').EndsWith('？');
}
