using System.Text.RegularExpressions;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>The name an article of an encyclopedia begins with, where what follows it says what it is.</summary>
internal static partial class ChineseHeadword
{
    private const int LongestName = 16;

    /// <summary>石桥线（英语：…）石桥国的铁路，石桥线是……的统称。, 赵大山，现任……: the name; null where the text does not begin with one.</summary>
    /// <param name="sentence">The first sentence of the text.</param>
    /// <param name="document">The whole text.</param>
    public static string? Of(string sentence, string document)
    {
        var match = Bracketed().Match(sentence) is { Success: true } bracketed ? bracketed : Copula().Match(sentence) is { Success: true } copula ? copula : Named().Match(sentence);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value.Trim();
        var again = document.AsSpan().Count(name) > 1;
        return name.Length is >= 2 and <= LongestName && document.TrimStart().StartsWith(name, StringComparison.Ordinal)
            && !name.AsSpan().ContainsAny("的了在，。") && !name.Contains("——", StringComparison.Ordinal) && (IsName(name) || (again && !IsCommon(name)))
                ? name
                : null;
    }

    /// <summary>石桥鱼为石桥鱼科的其中一种: a name without what says of which kind it is.</summary>
    public static string Bare(string subject) =>
        subject.IndexOf('为', StringComparison.Ordinal) is >= 2 and var copula && (subject[^1] == '种' || subject.EndsWith("之一", StringComparison.Ordinal)) ? subject[..copula] : subject;

    private static bool IsName(string name) =>
        name[^1] == '》' || ChineseNames.EndsLikeName(name) || (name.Length <= 3 && ChineseNames.IsChinesePerson(name)) || name.Contains('·', StringComparison.Ordinal)
        || (name.Any(Characters.IsLatin) && Languages.IsHan(name[^1]));

    /// <summary>会议, 这场展览: a word of the dictionary, or words that point.</summary>
    private static bool IsCommon(string name) =>
        name[0] is '这' or '那' or '该' or '此' or '本' or '其' or '每' or '各' or '我' || ChineseWords.Cut(name) is [{ Tag: not (WordTag.Place or WordTag.Person or WordTag.Organisation or WordTag.Name) }];

    // What stands in the brackets is a name in other letters, or lost.
    [GeneratedRegex(@"^(?<name>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9·《》\-－ ]{2,20})[（(][^）)\p{IsCJKUnifiedIdeographs}]{0,60}(?:[英法德日拉西俄韩][文语][^）)]{0,60})?[）)] ?(?=[\p{IsCJKUnifiedIdeographs}])(?![的和与及等也在于以被把对向从])", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9·《》\-－— ]{2,20}?)(?:是(?![否不谁])|(?<=》)为|位于|属于|坐落于|发生于|签署于|签订于|成立于|始建于|建于|创立于|创办于|来源于|起源于)[\p{IsCJKUnifiedIdeographs}0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"^(?<name>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9·－—-]{2,20})，(?:俗名|俗称|字(?!幕|体|典)|表字|昵称|正名|全名|现任|或称|或译|旧称|旧名|古称|一译)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
