using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Other persons, places, bodies, titles and terms of the same kind that the texts name elsewhere.</summary>
internal static class NameDistractors
{
    // Options of very different length tell the key.
    private const int LargestDifference = 8;

    /// <param name="keys">The right answers: one, or every member of a list.</param>
    public static DistractorChoice For(Fact fact, IReadOnlyList<string> keys, DistractorPool pool, Language language)
    {
        var own = fact.Sources[0].DocumentId;
        var folded = keys.Select(FoldedText.Of).ToList();
        var fit = pool.NamesLike(fact).Where(name => name.Fact.Id != fact.Id && IsWrongHere(name.Text, fact, folded) && DistractorPool.IsWrittenAlike(name.Text, keys[0])
            && folded.Any(key => Math.Abs(key.Length - name.Text.Length) <= LargestDifference));
        var shuffle = SeededShuffle.For("name", fact.Id);
        return DistractorChoice.Of(shuffle.Of(fit)
            .OrderBy(name => name.Fact.Sources[0].DocumentId == own ? 0 : 1)
            .Take(2 * DistractorChoice.Count)
            .Select(name => new Distractor(name.Text, WhyWrong(name.Fact, language))));
    }

    /// <summary>Neither a key or part of one, nor named by a sentence that tells the fact, where it might be right as well.</summary>
    private static bool IsWrongHere(string name, Fact fact, List<string> keys)
    {
        var folded = FoldedText.Of(name);
        return folded.Length > 1
            && !keys.Exists(key => key.Contains(folded, StringComparison.Ordinal) || folded.Contains(key, StringComparison.Ordinal))
            && !DistractorPool.IsToldWith(fact, name);
    }

    private static string WhyWrong(Fact other, Language language) => language == Language.Chinese
        ? $"文中别处提到，说的是另一件事：“{other.Sources[0].Sentence}”"
        : $"named elsewhere, of something else: “{other.Sources[0].Sentence}”";
}
