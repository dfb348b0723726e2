using Study.Bank;
using Study.Ingest;
using Study.Questions;

namespace Study.Cli;

/// <summary>
/// What a run of <c>study make</c> gave, batch by batch: all of it in numbers, the best items for the papers, and no text, so that the run
/// stays small however many documents it reads.
/// </summary>
internal sealed class MadeQuestions
{
    // More than any paper or deck has use for.
    private const int MostItems = 5_000;

    private readonly List<Item> _items = [];
    private readonly Dictionary<string, SourceDocument> _documents = [];
    private readonly List<(SourceDocument Document, int Items)> _told = [];
    private readonly Dictionary<string, int> _reasons = [];
    private readonly SortedDictionary<ItemKind, int> _kinds = [];

    public int Documents { get; private set; }

    /// <summary>Documents that gave no item.</summary>
    public int Empty { get; set; }

    public int Facts { get; private set; }

    public int FactsToldAgain { get; private set; }

    public BankChanges Changes { get; private set; } = BankChanges.None;

    /// <summary>The items for papers: all of them, or the best of each document where there are very many.</summary>
    public IReadOnlyList<Item> Items => _items;

    public int AllItems => _kinds.Values.Sum();

    public IReadOnlyDictionary<ItemKind, int> Kinds => _kinds;

    public IReadOnlyDictionary<string, int> Reasons => _reasons;

    /// <summary>The documents of <see cref="Items"/>, without their text.</summary>
    public IReadOnlyList<SourceDocument> FirstDocuments => [.. _documents.Values];

    /// <summary>The first documents, each with the number of its items.</summary>
    public IReadOnlyList<(SourceDocument Document, int Items)> Told => _told;

    public const int MostTold = 30;

    public void Add(IReadOnlyList<SourceDocument> documents, GeneratedQuestions generated, BankChanges changes)
    {
        Documents += documents.Count;
        Facts += generated.Facts.Count;
        FactsToldAgain += generated.Facts.Count(fact => fact.Sources.Count > 1);
        Changes = Changes.Plus(changes);
        foreach (var kind in generated.Items.GroupBy(item => item.Kind))
        {
            _kinds[kind.Key] = _kinds.GetValueOrDefault(kind.Key) + kind.Count();
        }

        foreach (var reason in generated.LeftOut.GroupBy(candidate => candidate.Reason))
        {
            _reasons[reason.Key] = _reasons.GetValueOrDefault(reason.Key) + reason.Count();
        }

        foreach (var document in documents.Take(MostTold - _told.Count))
        {
            _told.Add((WithoutText(document), generated.Items.Count(item => item.Sources[0].DocumentId == document.Id)));
        }

        Keep(documents, generated.Items);
    }

    private void Keep(IReadOnlyList<SourceDocument> documents, IReadOnlyList<Item> items)
    {
        var known = _items.Select(item => item.Id).ToHashSet();
        _items.AddRange(items.Where(item => !known.Contains(item.Id)));
        if (_items.Count > MostItems)
        {
            var best = _items.Index().OrderBy(item => item.Item.Rank).ThenBy(item => item.Index).Take(MostItems).OrderBy(item => item.Index).Select(item => item.Item).ToList();
            _items.Clear();
            _items.AddRange(best);
        }

        foreach (var document in documents)
        {
            _documents.TryAdd(document.Id, WithoutText(document));
        }

        var used = _items.SelectMany(item => item.Sources).Select(source => source.DocumentId).ToHashSet();
        foreach (var id in _documents.Keys.Where(id => !used.Contains(id)).ToList())
        {
            _documents.Remove(id);
        }
    }

    private static SourceDocument WithoutText(SourceDocument document) => document with { Text = "", Blocks = [] };
}
