using System.Text.RegularExpressions;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>Tags an item gets by itself: the headings it stands under and the names it speaks of.</summary>
internal static partial class ItemTags
{
    private const int LongestTag = 40;
    private const int MostNames = 3;

    public static IReadOnlyList<string> Of(Item item)
    {
        var headings = item.Sources.Select(source => source.Heading ?? "").Where(heading => heading != item.Topic);
        var names = (item.Language == Language.Chinese ? ChineseNames() : EnglishNames()).Matches(item.Body.Stem).Select(match => match.Groups["name"].Value).Take(MostNames);
        return [.. headings.Concat(names).Select(tag => tag.Trim()).Where(tag => tag.Length is > 1 and <= LongestTag).Distinct().Order(StringComparer.Ordinal)];
    }

    // 《上海合作组织宪章》, “鲁班工坊”.
    [GeneratedRegex(@"《(?<name>[^《》]+)》|“(?<name>[^“”]+)”", RegexOptions.NonBacktracking)]
    private static partial Regex ChineseNames();

    // Three Gorges Dam, the University of Leeds: capitalised words in a row, the first of a question left out.
    [GeneratedRegex(@"[^.?!“”""\s] (?<name>[A-Z]\w+(?: (?:of |the |and )?[A-Z]\w+)+)", RegexOptions.NonBacktracking)]
    private static partial Regex EnglishNames();
}
