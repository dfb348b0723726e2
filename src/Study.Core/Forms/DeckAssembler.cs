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
        Cards = [.. items.Where(StandsAlone).DistinctBy(item => item.FactId).Select(item => CardOf(item, titles))],
    };

    /// <summary>Cards in both languages, for facts that documents of both tell; no cards where there is none.</summary>
    /// <param name="items">Of both languages, best first within each document.</param>
    /// <param name="language">That which stands first.</param>
    /// <param name="titles">The title of each document by its id.</param>
    public static Deck AssembleBilingual(IReadOnlyList<Item> items, string title, Language language, IReadOnlyDictionary<string, string> titles)
    {
        var others = items.Where(item => item.Language != language && StandsAlone(item)).ToLookup(item => item.FactId);
        return new Deck
        {
            Title = title,
            Language = language,
            Cards =
            [
                .. items.Where(item => item.Language == language && StandsAlone(item) && others.Contains(item.FactId))
                    .DistinctBy(item => item.FactId)
                    .Select(item => CardOf(item, titles) with { Translation = CardOf(others[item.FactId].First(), titles) }),
            ],
        };
    }

    private static Card CardOf(Item item, IReadOnlyDictionary<string, string> titles) =>
        new(item.Body.Stem, item.Body.Key.Text, titles[item.Sources[0].DocumentId]);

    /// <summary>Whether it can be asked without the options beside it.</summary>
    private static bool StandsAlone(Item item) =>
        item.Kind is not (ItemKind.MultipleResponse or ItemKind.Matching or ItemKind.Ordering);
}
