using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>The name that a short text without a headword or a headline comes back to again and again.</summary>
internal static class ChineseRestated
{
    // A longer text speaks of more than one thing.
    private const int LongestText = 2000;

    private const int ShortestName = 3;
    private const int LongestName = 8;

    // How often the text must name it, where its first sentence begins with it or speaks of it, and where that only holds it.
    private const int FewestTimes = 3;
    private const int FewestElsewhere = 4;

    // What a name of transliterating characters may end with.
    private const string Ends = "派族人王市州岛河堡城山湖镇县语军教";

    private const string Places = "国省市县州区镇";

    /// <summary>胡格诺派, 特斯拉: the name; null where there is none.</summary>
    /// <param name="subject">What the sentence speaks of; null where that is not known.</param>
    public static string? NameIn(string sentence, string document, string? subject)
    {
        if (document.Length > LongestText)
        {
            return null;
        }

        string? best = null;
        var told = 0;
        for (var start = 0; start + ShortestName <= sentence.Length; start++)
        {
            for (var length = ShortestName; length <= LongestName && start + length <= sentence.Length; length++)
            {
                var words = sentence.AsSpan(start, length);
                if (!Languages.IsHan(words[^1]) || (length == ShortestName && !(Languages.IsHan(words[0]) && Languages.IsHan(words[1]))))
                {
                    break;
                }

                var times = document.AsSpan().Count(words);
                if (times < FewestTimes)
                {
                    break;
                }

                if (times * length > told && IsName(words.ToString()) && IsSpokenOf(words.ToString(), sentence, subject, times) && IsWholeName(sentence, start, length, document, times))
                {
                    (best, told) = (words.ToString(), times * length);
                }
            }
        }

        return best;
    }

    private static bool IsName(string words) =>
        !ChineseNamed.IsCountry(words) && words is not ("中华人民共和国" or "中华民国") && words[^1] != '科' && !ChineseRoles.EndsInPost(words)
        && (ChineseNames.IsForeignPerson(words) || (ChineseNames.IsForeignPerson(words[..^1]) && Ends.Contains(words[^1], StringComparison.Ordinal))
            || (ChineseNames.EndsLikeName(words) && ChineseWords.Cut(words)[0].Tag is WordTag.Place or WordTag.Person or WordTag.Organisation or WordTag.Name or WordTag.Unknown));

    /// <summary>Whether the first sentence begins with the name or has it in its subject; a place it only holds is where something is.</summary>
    private static bool IsSpokenOf(string words, string sentence, string? subject, int times) =>
        sentence.StartsWith(words, StringComparison.Ordinal) || subject?.Contains(words, StringComparison.Ordinal) == true
        || (times >= FewestElsewhere && !Places.Contains(words[^1], StringComparison.Ordinal) && ChineseTokens.ClassOf(words) is not TokenClass.Place);

    /// <summary>尼西亚 is no name where each time it is 印度尼西亚: no longer words stand there nearly as often.</summary>
    private static bool IsWholeName(string sentence, int start, int length, string document, int times)
    {
        var text = document.AsSpan();
        var isLeftOpen = start > 0 && Languages.IsHan(sentence[start - 1]) && 2 * text.Count(sentence.AsSpan(start - 1, length + 1)) > times;
        var isRightOpen = start + length < sentence.Length && Languages.IsHan(sentence[start + length]) && 2 * text.Count(sentence.AsSpan(start, length + 1)) > times;
        return !isLeftOpen && !isRightOpen;
    }
}
