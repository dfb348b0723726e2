using Study.Facts;
using Study.Ingest;
using Study.Questions;

namespace Study;

/// <summary>What documents gave: facts, items, and what was left out on the way, with reasons.</summary>
public sealed record GeneratedQuestions(IReadOnlyList<Fact> Facts, IReadOnlyList<Item> Items, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>What the texts tell differently. Facts that contradict each other are asked by no item.</summary>
    public IReadOnlyList<FactConflict> Conflicts { get; init; } = [];
}

/// <summary>The whole idea on one page: document -> facts -> items, with what was left out.</summary>
public static class QuestionGenerator
{
    /// <summary>The facts and items of the documents together; the same documents give the same result on every machine.</summary>
    public static GeneratedQuestions Generate(IReadOnlyList<SourceDocument> documents)
    {
        var found = documents
            .AsParallel()
            .AsOrdered()
            .Select(FactFinder.Find)
            .ToList();
        var facts = SameFacts.Link(SameFacts.Merge([.. found.SelectMany(document => document.Facts)]));
        var conflicts = FactConflicts.Among(facts, documents);
        var written = ItemWriter.Write(facts, conflicts, documents);
        return new GeneratedQuestions(facts, written.Items, [.. found.SelectMany(document => document.LeftOut), .. written.LeftOut]) { Conflicts = conflicts };
    }
}
