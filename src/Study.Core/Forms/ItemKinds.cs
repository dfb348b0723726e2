using Study.Questions;

namespace Study.Forms;

/// <summary>The kinds of items by the names that blueprints and commands call them.</summary>
public static class ItemKinds
{
    private static readonly IReadOnlyList<(ItemKind Kind, string Name)> Names =
    [
        (ItemKind.MultipleChoice, "multiple-choice"),
        (ItemKind.MultipleResponse, "multiple-response"),
        (ItemKind.TrueFalse, "true-false"),
        (ItemKind.Cloze, "cloze"),
        (ItemKind.ShortAnswer, "short-answer"),
        (ItemKind.Matching, "matching"),
        (ItemKind.Ordering, "ordering"),
    ];

    /// <summary>All names, in the order papers print the kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(named => named.Name)];

    public static string NameOf(ItemKind kind) => Names.First(named => named.Kind == kind).Name;

    /// <summary>null where no kind is called that.</summary>
    public static ItemKind? Parse(string name) => Names.Where(named => named.Name == name).Select(named => (ItemKind?)named.Kind).FirstOrDefault();
}
