using Study.Questions;
using Study.Text;

namespace Study.Forms;

/// <summary>Makes a form of items: which ones, in which order, with which options where. The same items and seed make the same form.</summary>
public static class FormAssembler
{
    private static readonly string[] Letters = ["A", "B", "C", "D", "E", "F", "G", "H"];

    /// <summary>The share of each kind on a form of mixed kinds; what one kind lacks goes to the others.</summary>
    private static readonly (ItemKind Kind, double Share)[] Mix =
    [
        (ItemKind.MultipleChoice, 0.5), (ItemKind.TrueFalse, 0.2), (ItemKind.Cloze, 0.15), (ItemKind.ShortAnswer, 0.15),
    ];

    /// <summary>Chooses items and sets them in order.</summary>
    /// <param name="items">Best first within each document.</param>
    /// <param name="count">How many items at most.</param>
    /// <param name="label">A, B, C, ...</param>
    public static Form Assemble(IReadOnlyList<Item> items, int count, string title, Language language, string label, ulong seed)
    {
        var chosen = Choose(items, count);
        var shuffle = SeededShuffle.For("form", label, seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var ordered = chosen.GroupBy(item => item.Kind).OrderBy(kind => kind.Key).SelectMany(kind => shuffle.Of(kind)).ToList();
        var truths = Truths(ordered.Count(item => item.Body is ItemBody.TrueFalse), shuffle);
        var places = KeyPlaces(ordered.Count(item => item.Body is ItemBody.MultipleChoice), FigureOptions, shuffle);
        var formItems = new List<FormItem>();
        foreach (var item in ordered)
        {
            formItems.Add(item.Body switch
            {
                ItemBody.MultipleChoice choice => new FormItem(formItems.Count + 1, item, choice.Stem, Options(choice, places.Dequeue(), shuffle)),
                ItemBody.TrueFalse claim when truths.Dequeue() is var isTrue => new FormItem(formItems.Count + 1, item, claim.Claim(isTrue), [], isTrue),
                _ => new FormItem(formItems.Count + 1, item, item.Body.Stem, []),
            });
        }

        return new Form { Title = title, Language = language, Label = label, Seed = seed, Items = formItems };
    }

    // Every multiple-choice item has a key and three distractors.
    private const int FigureOptions = 4;

    /// <summary>
    /// The best items of every document in turn, as many of each kind as the mix says; never two of one fact, and none whose text gives
    /// another's answer away.
    /// </summary>
    private static List<Item> Choose(IReadOnlyList<Item> items, int count)
    {
        var turns = items.GroupBy(item => item.Sources[0].DocumentId)
            .SelectMany(document => document.Select((item, turn) => (turn, item)))
            .OrderBy(place => place.turn)
            .Select(place => place.item)
            .ToList();
        var chosen = new List<Item>();
        foreach (var (kind, share) in Mix)
        {
            var wanted = (int)Math.Round(count * share, MidpointRounding.AwayFromZero);
            TakeFrom(turns.Where(item => item.Kind == kind), Math.Min(chosen.Count + wanted, count), chosen);
        }

        TakeFrom(turns, count, chosen);
        return chosen;
    }

    private static void TakeFrom(IEnumerable<Item> items, int until, List<Item> chosen)
    {
        foreach (var item in items)
        {
            if (chosen.Count >= until)
            {
                return;
            }

            if (chosen.All(other => other.FactId != item.FactId && !SharesFacts(other, item) && !GivesAway(other, item) && !GivesAway(item, other)))
            {
                chosen.Add(item);
            }
        }
    }

    /// <summary>Whether one asks for several facts and the other for one of them.</summary>
    private static bool SharesFacts(Item item, Item other) =>
        (item.Kind is ItemKind.Matching or ItemKind.Ordering || other.Kind is ItemKind.Matching or ItemKind.Ordering)
        && item.Sources.Any(source => other.Sources.Any(shared => shared.DocumentId == source.DocumentId && shared.Span == source.Span));

    /// <summary>Whether one item's text holds the other's key.</summary>
    private static bool GivesAway(Item item, Item other)
    {
        var key = FoldedText.Of(other.Body.Key.Text);
        return key.Length > 2 && FoldedText.Of(item.Body.Stem).Contains(key, StringComparison.Ordinal);
    }

    /// <summary>True and false as often as each other, in a random order.</summary>
    private static Queue<bool> Truths(int count, SeededShuffle shuffle)
    {
        var first = shuffle.Below(2) == 0;
        return new(shuffle.Of(Enumerable.Range(0, count).Select(index => index % 2 == 0 == first)));
    }

    /// <summary>Each place for the key as often as the others, in a random order.</summary>
    private static Queue<int> KeyPlaces(int count, int options, SeededShuffle shuffle)
    {
        var first = shuffle.Below(options);
        return new(shuffle.Of(Enumerable.Range(0, count).Select(index => (index + first) % options)));
    }

    private static IReadOnlyList<FormOption> Options(ItemBody.MultipleChoice choice, int place, SeededShuffle shuffle)
    {
        var texts = shuffle.Of(choice.Distractors.Select(distractor => distractor.Text)).ToList();
        texts.Insert(Math.Min(place, texts.Count), choice.Answer.Text);
        return [.. texts.Select((text, index) => new FormOption(Letters[index], text))];
    }
}
