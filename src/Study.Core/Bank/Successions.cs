using Study.Facts;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>
/// Tells when a new item asks what an old one asked in other words. Work on the old one (a decision, an edit, answers) is then the new one's.
/// </summary>
/// <remarks>
/// A fact's id is a hash of its wording around the answer, so that a sentence reworded is another id: 全长2335米, 全长为2335米. Kind, language,
/// answer, and every figure and date in the question must be the same, and most pairs of neighbouring characters; anything less is another fact.
/// Where more than words of grammar differ, the new item is for a teacher to look at again.
/// </remarks>
internal static class Successions
{
    // How much of the shorter question's words the longer one must share, as where tellings of one fact are merged.
    private const double SharedWords = 0.6;

    private const string ChineseGrammar = "的了为是达到将已在有于共着过所还也都会要其和与及";

    private static readonly HashSet<string> EnglishGrammar =
        ["a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "does", "did", "do", "it", "its", "and", "with"];

    /// <summary>A new item that follows an old one.</summary>
    /// <param name="IsSameWords">Whether both questions differ in words of grammar at most.</param>
    public sealed record Succession(Item New, ItemRow Old, bool IsSameWords);

    /// <summary>Which new item follows which old one; each at most once.</summary>
    /// <param name="gone">Items with work on them whose words are gone.</param>
    public static IReadOnlyList<Succession> Find(IEnumerable<ItemRow> gone, IEnumerable<Item> added)
    {
        var byAnswer = added.ToLookup(item => (item.Kind.ToString(), ItemRow.NameOf(item.Language), AnswerOf(item.Value, item.Unit, item.Body.Key.Text)));
        var taken = new HashSet<string>();
        var found = new List<Succession>();
        foreach (var old in gone)
        {
            var stem = old.BeforeGap + old.AfterGap;
            var best = byAnswer[(old.Kind, old.Language, AnswerOf(old.Value, old.Unit, old.Answer))]
                .Where(item => !taken.Contains(item.Id))
                .Select(item => (Item: item, Stem: item.Body.Stem.Replace(ItemBody.Gap, "", StringComparison.Ordinal)))
                .Where(candidate => Figures(candidate.Stem).SequenceEqual(Figures(stem)))
                .Select(candidate => (candidate.Item, candidate.Stem, Shared: Overlap(Pairs(candidate.Stem), Pairs(stem))))
                .Where(candidate => candidate.Shared >= SharedWords)
                .OrderByDescending(candidate => candidate.Shared)
                .ThenBy(candidate => candidate.Item.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Item is not null)
            {
                taken.Add(best.Item.Id);
                found.Add(new Succession(best.Item, old, IsSameWords(stem, best.Stem)));
            }
        }

        return found;
    }

    private static string AnswerOf(string? value, string? unit, string answer) => value is null ? FoldedText.Of(answer) : value + " " + unit;

    private static IEnumerable<string> Figures(string stem) => FigureScanner.Scan(stem).Select(mention => FoldedText.Of(mention.Span.In(stem))).Order(StringComparer.Ordinal);

    private static bool IsSameWords(string one, string other)
    {
        var isChinese = one.Any(unit => unit >= 0x2E80);
        var (first, second) = (Words(one, isChinese), Words(other, isChinese));
        return first.Keys.Union(second.Keys)
            .Where(word => first.GetValueOrDefault(word) != second.GetValueOrDefault(word))
            .All(word => isChinese ? ChineseGrammar.Contains(word, StringComparison.Ordinal) : EnglishGrammar.Contains(word));
    }

    /// <summary>How often each word stands in a question; of Chinese, each character.</summary>
    private static Dictionary<string, int> Words(string stem, bool isChinese) =>
        (isChinese ? FoldedText.Of(stem).Select(unit => unit.ToString()) : stem.Split([' ', ',', '?', '.'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()))
        .CountBy(word => word)
        .ToDictionary();

    private static HashSet<(char, char)> Pairs(string stem)
    {
        var folded = FoldedText.Of(stem);
        return [.. folded.Zip(folded.Skip(1))];
    }

    private static double Overlap(HashSet<(char, char)> one, HashSet<(char, char)> other)
    {
        var (smaller, larger) = one.Count < other.Count ? (one, other) : (other, one);
        return smaller.Count == 0 ? 0 : (double)smaller.Count(larger.Contains) / smaller.Count;
    }
}
