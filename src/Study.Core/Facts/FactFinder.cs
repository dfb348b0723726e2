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
        if (document.Language == Language.Chinese)
        {
            ChineseFacts.Find(document, findings);
        }
        else
        {
            EnglishFacts.Find(document, findings);
        }

        return new FoundFacts(SameFacts.Merge(findings.Facts), findings.LeftOut);
    }
}
