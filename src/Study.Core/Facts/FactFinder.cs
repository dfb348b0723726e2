using Study.Facts.Chinese;
using Study.Facts.English;
using Study.Ingest;
using Study.Text;

namespace Study.Facts;

/// <summary>What was found in documents: facts, and the candidates that were not good enough, with reasons.</summary>
public sealed record FoundFacts(IReadOnlyList<Fact> Facts, IReadOnlyList<LeftOut> LeftOut);

/// <summary>Text becomes statements that can be right or wrong.</summary>
public static class FactFinder
{
    /// <summary>The facts of one document in the order of its text, each once however often the document tells it.</summary>
    public static FoundFacts Find(SourceDocument document)
    {
        var findings = new Findings();
        foreach (var part in Parts(document))
        {
            if (TraditionalText.Is(part))
            {
                var found = new Findings();
                ChineseFacts.Find(TraditionalText.Simplified(part), found);
                TraditionalText.Restore(part, found, findings);
            }
            else if (part.Language == Language.Chinese)
            {
                ChineseFacts.Find(part, findings);
            }
            else
            {
                EnglishFacts.Find(part, findings);
            }
        }

        return new FoundFacts(SameFacts.Merge(findings.Facts), findings.LeftOut);
    }

    /// <summary>
    /// What is read by itself: the running text in each of its languages, and each row of a table, whose sentence neither knows nor changes
    /// whom the text around it speaks of.
    /// </summary>
    private static IEnumerable<SourceDocument> Parts(SourceDocument document)
    {
        foreach (var text in document.Blocks.Where(block => block.Kind != BlockKind.TableRow).GroupBy(LanguageOf).OrderBy(text => text.First().Content.ToSource(new TextSpan(0, 1))))
        {
            yield return document with { Language = text.Key, Blocks = [.. text] };
        }

        foreach (var row in document.Blocks.Where(block => block.Kind == BlockKind.TableRow))
        {
            yield return document with { Language = LanguageOf(row), Blocks = [row with { Kind = BlockKind.Paragraph }] };
        }

        Language LanguageOf(Block block) => block.Language ?? document.Language;
    }
}
