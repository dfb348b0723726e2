using Study.Questions;
using Study.Text;

namespace Study.Forms;

/// <summary>Makes study cards of items: one card a fact, best first.</summary>
public static class DeckAssembler
{
    /// <param name="items">Best first within each document.</param>
    /// <param name="titles">The title of each document by its id.</param>
    public static Deck Assemble(IReadOnlyList<Item> items, string title, Language language, IReadOnlyDictionary<string, string> titles) => new()
    {
        Title = title,
        Language = language,
        Cards = [.. items
            .DistinctBy(item => item.FactId)
            .Select(item => new Card(item.Body.Stem, item.Body.Key.Text, titles[item.Sources[0].DocumentId]))],
    };
}
