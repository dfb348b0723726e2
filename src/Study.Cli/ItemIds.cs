using Study.Bank;
using Study.Text;

namespace Study.Cli;

/// <summary>Items by what a user types: an id, or how it begins.</summary>
internal static class ItemIds
{
    /// <param name="verb">The verb that asks, for the message.</param>
    /// <exception cref="StudyException">No id begins so, or several do.</exception>
    public static BankedItem One(ItemBank bank, string verb, string prefix) => bank.Find(prefix) switch
    {
        [var item] => item,
        [] => throw new StudyException($"study {verb}: no item's id begins with \"{prefix}\". See them with: study list"),
        var several => throw new StudyException(
            $"study {verb}: {several.Count} ids begin with \"{prefix}\" ({string.Join(", ", several.Take(5).Select(item => item.Item.Id))}, ...). Give more of it."),
    };

    /// <summary>The whole ids; nothing is done where one of them is none.</summary>
    public static IReadOnlyList<string> All(ItemBank bank, string verb, IEnumerable<string> prefixes) =>
        [.. prefixes.Select(prefix => One(bank, verb, prefix).Item.Id).Distinct()];
}
