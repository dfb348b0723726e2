using System.Globalization;
using Study.Questions;
using Study.Text;

namespace Study.Forms;

/// <summary>
/// Chooses the items of a paper: as the blueprint asks, never two of one fact, and none whose text gives another's answer away.
/// </summary>
public sealed class ItemChoice
{
    /// <summary>The share of each kind on a paper of mixed kinds; what one kind lacks goes to the others.</summary>
    private static readonly (ItemKind Kind, double Share)[] Mix =
    [
        (ItemKind.MultipleChoice, 0.45), (ItemKind.TrueFalse, 0.2), (ItemKind.Cloze, 0.12), (ItemKind.ShortAnswer, 0.11),
        (ItemKind.MultipleResponse, 0.04), (ItemKind.Matching, 0.04), (ItemKind.Ordering, 0.04),
    ];

    private readonly List<Candidate> _candidates;
    private readonly List<(Candidate Candidate, decimal? Points)> _chosen = [];

    private ItemChoice(IEnumerable<OfferedItem> items) => _candidates = [.. items.Select(item => new Candidate(item))];

    /// <summary>A choice that takes the best items of every document in turn.</summary>
    /// <param name="items">Best first within each document.</param>
    public static ItemChoice OfBest(IReadOnlyList<OfferedItem> items) => new(items
        .GroupBy(offered => offered.Item.Sources[0].DocumentId)
        .SelectMany(document => document.Select((offered, turn) => (turn, offered)))
        .OrderBy(place => place.turn)
        .Select(place => place.offered));

    /// <summary>A choice that draws items by chance.</summary>
    public static ItemChoice AtRandom(IReadOnlyList<OfferedItem> items, ulong seed) =>
        new(SeededShuffle.For("choice", seed.ToString(CultureInfo.InvariantCulture)).Of(items));

    /// <summary>The items in the order of the blueprint's parts.</summary>
    /// <param name="where">What to call the blueprint in messages.</param>
    /// <exception cref="StudyException">The bank cannot fill a part of a strict blueprint.</exception>
    public IReadOnlyList<ChosenItem> Choose(Blueprint blueprint, string where = "blueprint")
    {
        _chosen.Clear();
        foreach (var part in blueprint.Parts)
        {
            var before = _chosen.Count;
            Take(part);
            var found = _chosen.Count - before;
            if (blueprint.IsStrict && found < part.Items)
            {
                throw TooFew(part, found, where);
            }
        }

        return [.. _chosen.Select(chosen => new ChosenItem(chosen.Candidate.Item, chosen.Points))];
    }

    private void Take(BlueprintPart part)
    {
        var fitting = _candidates.Where(candidate => Fits(candidate.Offered, part)).ToList();
        var target = _chosen.Count + part.Items;
        if (part.Kind is null)
        {
            foreach (var (kind, share) in Mix)
            {
                var wanted = (int)Math.Round(part.Items * share, MidpointRounding.AwayFromZero);
                TakeFrom(fitting.Where(candidate => candidate.Item.Kind == kind), Math.Min(_chosen.Count + wanted, target), part.Points);
            }
        }

        TakeFrom(fitting, target, part.Points);
    }

    private void TakeFrom(IEnumerable<Candidate> candidates, int until, decimal? points)
    {
        foreach (var candidate in candidates)
        {
            if (_chosen.Count >= until)
            {
                return;
            }

            if (_chosen.TrueForAll(other => !candidate.Excludes(other.Candidate)))
            {
                _chosen.Add((candidate, points));
            }
        }
    }

    private static bool Fits(OfferedItem offered, BlueprintPart part) =>
        (part.Kind is null || offered.Item.Kind == part.Kind)
        && (part.Topic is null || offered.IsOn(part.Topic))
        && (part.Difficulty is null || offered.Level == part.Difficulty);

    private static StudyException TooFew(BlueprintPart part, int found, string where)
    {
        string[] words =
        [
            part.Difficulty is { } difficulty ? difficulty.ToString().ToLowerInvariant() + " " : "",
            part.Kind is { } kind ? ItemKinds.NameOf(kind) + " " : "",
        ];
        var topic = part.Topic is null ? "" : $" on \"{part.Topic}\"";
        return new StudyException(string.Create(
            CultureInfo.InvariantCulture,
            $"{where}: asks for {part.Items} {string.Concat(words)}{Counted.Word(part.Items, "item")}{topic}; the bank has {found} that fit together. ")
            + string.Create(CultureInfo.InvariantCulture, $"Add documents, approve more, or ask for {found}."));
    }

    /// <summary>An item with what a student sees of it and what answers it, made comparable once.</summary>
    private sealed class Candidate(OfferedItem offered)
    {
        /// <summary>Shorter keys stand in too many texts by chance.</summary>
        private const int LeastKeyLength = 3;

        private string? _visible;
        private string[]? _keys;

        public OfferedItem Offered => offered;

        public Item Item => offered.Item;

        private string Visible => _visible ??= FoldedText.Of(string.Join('\n', VisibleTexts(Item.Body)));

        private string[] Keys => _keys ??= [.. KeyTexts(Item.Body).Select(FoldedText.Of).Where(key => key.Length >= LeastKeyLength)];

        public bool Excludes(Candidate other) =>
            Item.FactId == other.Item.FactId || SharesFacts(other) || GivesAway(other) || other.GivesAway(this);

        /// <summary>Whether one asks for several facts at once and the other for one of them.</summary>
        private bool SharesFacts(Candidate other) =>
            (Item.Kind is ItemKind.Matching or ItemKind.Ordering || other.Item.Kind is ItemKind.Matching or ItemKind.Ordering)
            && Item.Sources.Any(source => other.Item.Sources.Any(shared => shared.DocumentId == source.DocumentId && shared.Span == source.Span));

        private bool GivesAway(Candidate other) => Array.Exists(other.Keys, key => Visible.Contains(key, StringComparison.Ordinal));

        // Options are left out: a right figure among wrong ones tells nothing.
        private static IEnumerable<string> VisibleTexts(ItemBody body) => body switch
        {
            ItemBody.Matching matching => matching.Pairs.Select(pair => pair.Prompt).Prepend(matching.Stem),
            ItemBody.Ordering ordering => ordering.Entries.Select(entry => entry.Text).Prepend(ordering.Stem),
            _ => [body.Stem],
        };

        private static IEnumerable<string> KeyTexts(ItemBody body) => body switch
        {
            ItemBody.MultipleResponse response => response.Answers.Select(answer => answer.Text),
            ItemBody.Matching matching => matching.Pairs.Select(pair => pair.Response.Text),
            ItemBody.Ordering ordering => ordering.Entries.Select(entry => entry.Place),
            _ => [body.Key.Text],
        };
    }
}
