using System.Globalization;
using Study.Questions;
using Study.Text;

namespace Study.Forms;

/// <summary>Sets chosen items in order: which is which number, and which option has which letter. The same items and seed make the same form.</summary>
public static class FormAssembler
{
    /// <summary>Takes the best items and sets them in order.</summary>
    /// <param name="items">Best first within each document.</param>
    /// <param name="count">How many items at most.</param>
    /// <param name="label">A, B, C, ...</param>
    public static Form Assemble(IReadOnlyList<Item> items, int count, string title, Language language, string label, ulong seed) =>
        Assemble(ItemChoice.OfBest([.. items.Select(OfferedItem.Of)]).Choose(Blueprint.Of(count)), title, language, label, seed);

    /// <param name="label">A, B, C, ...: forms of one seed differ by it.</param>
    public static Form Assemble(IReadOnlyList<ChosenItem> chosen, string title, Language language, string label, ulong seed)
    {
        var shuffle = SeededShuffle.For("form", label, seed.ToString(CultureInfo.InvariantCulture));
        var ordered = chosen.GroupBy(choice => choice.Item.Kind).OrderBy(kind => kind.Key).SelectMany(kind => shuffle.Of(kind)).ToList();
        var truths = Truths(ordered.Count(choice => choice.Item.Kind == ItemKind.TrueFalse), shuffle);
        var places = KeyPlaces(ordered.Select(choice => choice.Item.Body).OfType<ItemBody.MultipleChoice>(), shuffle);
        return new Form
        {
            Title = title,
            Language = language,
            Label = label,
            Seed = seed,
            Items = [.. ordered.Select((choice, index) => Place(choice.Item, index + 1, truths, places, shuffle) with { Points = choice.Points })],
        };
    }

    private static FormItem Place(Item item, int number, Queue<bool> truths, Dictionary<int, Queue<int>> places, SeededShuffle shuffle)
    {
        switch (item.Body)
        {
            case ItemBody.MultipleChoice choice:
                return new FormItem(number, item, choice.Stem, Options(choice, places[choice.Distractors.Count + 1].Dequeue(), shuffle));
            case ItemBody.TrueFalse claim:
                var isTrue = truths.Dequeue();
                return new FormItem(number, item, claim.Claim(isTrue), [], isTrue);
            case ItemBody.MultipleResponse response:
                return new FormItem(number, item, response.Stem, Lettered(shuffle.Of(OptionTexts.InBankOrder(response))));
            case ItemBody.Matching matching:
                return new FormItem(number, item, matching.Stem, Lettered(shuffle.Of(OptionTexts.InBankOrder(matching))))
                {
                    Prompts = [.. matching.Pairs.Select(pair => pair.Prompt)],
                };
            case ItemBody.Ordering ordering:
                return new FormItem(number, item, ordering.Stem, Lettered(OutOfOrder(OptionTexts.InBankOrder(ordering), shuffle)));
            default:
                return new FormItem(number, item, item.Body.Stem, []);
        }
    }

    /// <summary>True and false as often as each other, in a random order.</summary>
    private static Queue<bool> Truths(int count, SeededShuffle shuffle)
    {
        var first = shuffle.Below(2) == 0;
        return new(shuffle.Of(Enumerable.Range(0, count).Select(index => index % 2 == 0 == first)));
    }

    /// <summary>By the number of options, each place for the key as often as the others, in a random order.</summary>
    private static Dictionary<int, Queue<int>> KeyPlaces(IEnumerable<ItemBody.MultipleChoice> choices, SeededShuffle shuffle) =>
        choices.GroupBy(choice => choice.Distractors.Count + 1).OrderBy(choice => choice.Key).ToDictionary(
            group => group.Key,
            group =>
            {
                var first = shuffle.Below(group.Key);
                return new Queue<int>(shuffle.Of(Enumerable.Range(0, group.Count()).Select(index => (index + first) % group.Key)));
            });

    private static IReadOnlyList<FormOption> Options(ItemBody.MultipleChoice choice, int place, SeededShuffle shuffle)
    {
        var inBank = OptionTexts.InBankOrder(choice);
        var order = shuffle.Of(inBank.Skip(1)).ToList();
        order.Insert(place, inBank[0]);
        return Lettered(order);
    }

    /// <summary>Any order but the right one.</summary>
    private static IReadOnlyList<(string Text, int Origin)> OutOfOrder(IReadOnlyList<(string Text, int Origin)> entries, SeededShuffle shuffle)
    {
        var order = shuffle.Of(entries);
        while (order.Count > 1 && order.Select(entry => entry.Origin).SequenceEqual(entries.Select(entry => entry.Origin)))
        {
            order = shuffle.Of(entries);
        }

        return order;
    }

    private static IReadOnlyList<FormOption> Lettered(IEnumerable<(string Text, int Origin)> options) =>
        [.. options.Select((option, index) => new FormOption(((char)('A' + index)).ToString(), option.Text, option.Origin))];
}
