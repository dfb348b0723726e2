using System.Text.RegularExpressions;
using Study.Facts;
using Study.Questions;
using Study.Text;

namespace Study.Practice;

/// <summary>Judges typed words: names, titles, terms, and lists of them.</summary>
internal static partial class WordResponse
{
    public static Judgement Judge(Key key, string response)
    {
        var given = TypedText.Words(response);
        if (Wordings(key).Any(wording => IsSame(TypedText.Words(wording), given, wording, response)))
        {
            return Judgement.Right;
        }

        var parts = Parts(key.Text);
        if (parts.Count > 1 && JudgeParts([.. parts.Select(part => new Key(part))], Parts(response)) is { Difference: not Difference.Words } byParts)
        {
            return byParts;
        }

        var nearest = Wordings(key).Select(wording => Near(wording, response)).FirstOrDefault(near => near is not null);
        return nearest ?? Judgement.Wrong(Difference.Words);
    }

    /// <summary>A list in any order, each part judged by itself.</summary>
    public static Judgement JudgeParts(IReadOnlyList<Key> keys, IReadOnlyList<string> given)
    {
        var open = keys.ToList();
        var wrong = 0;
        foreach (var part in given)
        {
            var words = TypedText.Words(part);
            var found = open.FindIndex(key => Wordings(key).Any(wording => IsSame(TypedText.Words(wording), words, wording, part)));
            if (found >= 0)
            {
                open.RemoveAt(found);
            }
            else
            {
                wrong++;
            }
        }

        var right = keys.Count - open.Count;
        var detail = FormattableString.Invariant($"{right}/{keys.Count}");
        return (open.Count, wrong) switch
        {
            (0, 0) => Judgement.Right,
            (_, 0) when right > 0 => Judgement.Wrong(Difference.PartsMissing, detail),
            _ when right > 0 && given.Count > 1 => Judgement.Wrong(Difference.PartsWrong, detail),
            _ => Judgement.Wrong(Difference.Words),
        };
    }

    /// <summary>The parts of a list: 、 ， ; and 和, 及, 与, and between them. A text without them is one part.</summary>
    public static IReadOnlyList<string> Parts(string text) =>
        [.. Separators().Split(text).Select(part => part.Trim()).Where(part => TypedText.Words(part).Length > 0)];

    /// <summary>The key, its variants, and of 世界卫生组织（WHO） the name and the short name.</summary>
    private static IEnumerable<string> Wordings(Key key)
    {
        foreach (var wording in key.Accepted.Prepend(key.Text))
        {
            yield return wording;
            if (Bracketed().Match(wording) is { Success: true } bracketed)
            {
                yield return bracketed.Groups[1].Value;
                yield return bracketed.Groups[2].Value;
            }
        }
    }

    private static bool IsSame(string wanted, string given, string wording, string response) =>
        given.Length > 0 && (wanted == given || WithoutArticle(wording) == WithoutArticle(response));

    private static string WithoutArticle(string text) => TypedText.Words(Article().Replace(TypedText.Tidy(text), ""));

    /// <summary>What differs where little does; null where much does.</summary>
    private static Judgement? Near(string wording, string response)
    {
        var wanted = TypedText.Words(wording);
        var given = TypedText.Words(response);
        if (wanted.Length == 0 || given.Length == 0)
        {
            return null;
        }

        // A figure within a name is not a letter that slipped: 第19次 is not 第20次.
        var isSameDigits = wanted.Where(IsNumeral).SequenceEqual(given.Where(IsNumeral));
        var isHan = wanted.Any(Languages.IsHan);
        var slips = isHan ? (wanted.Length >= 4 ? 1 : 0) : wanted.Length >= 9 ? 2 : wanted.Length >= 5 ? 1 : 0;
        if (slips > 0 && isSameDigits && Math.Abs(wanted.Length - given.Length) <= slips && EditDistance(wanted, given) is > 0 and var distance && distance <= slips)
        {
            return Judgement.Wrong(Difference.Spelling, MarkSlip(wanted, given));
        }

        var words = TypedText.Separate(response);
        if (words.Count > 1 && words.Order(StringComparer.Ordinal).SequenceEqual(TypedText.Separate(wording).Order(StringComparer.Ordinal)))
        {
            // Given name and family name change places from language to language.
            return response.Contains(',', StringComparison.Ordinal) ? Judgement.Right : Judgement.RightBut(Difference.Order, wording);
        }

        return wanted.Length > 1 && given.Contains(wanted, StringComparison.Ordinal) && given.Length <= wanted.Length * 3 ? Judgement.Wrong(Difference.MoreWords)
            : given.Length > 1 && wanted.Contains(given, StringComparison.Ordinal) && given.Length * 2 >= wanted.Length ? Judgement.Wrong(Difference.FewerWords)
            : null;
    }

    private static bool IsNumeral(char unit) => char.IsAsciiDigit(unit) || ChineseNumber.DigitOf(unit) >= 0;

    /// <summary>The response with the place in brackets where it leaves the key: it shows where to look, and not what for.</summary>
    private static string MarkSlip(string wanted, string given)
    {
        var start = 0;
        while (start < wanted.Length && start < given.Length && wanted[start] == given[start])
        {
            start++;
        }

        var end = 0;
        while (end < wanted.Length - start && end < given.Length - start && wanted[^(end + 1)] == given[^(end + 1)])
        {
            end++;
        }

        return given[..start] + "[" + given[start..(given.Length - end)] + "]" + given[(given.Length - end)..];
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour (Damerau, 1964).</summary>
    private static int EditDistance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var left = 0; left <= one.Length; left++)
        {
            rows[left, 0] = left;
        }

        for (var right = 0; right <= other.Length; right++)
        {
            rows[0, right] = right;
        }

        for (var left = 1; left <= one.Length; left++)
        {
            for (var right = 1; right <= other.Length; right++)
            {
                var cost = one[left - 1] == other[right - 1] ? 0 : 1;
                rows[left, right] = Math.Min(Math.Min(rows[left - 1, right] + 1, rows[left, right - 1] + 1), rows[left - 1, right - 1] + cost);
                if (left > 1 && right > 1 && one[left - 1] == other[right - 2] && one[left - 2] == other[right - 1])
                {
                    rows[left, right] = Math.Min(rows[left, right], rows[left - 2, right - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }

    [GeneratedRegex(@"[、，,;；\n]|\s+(?:and|&)\s+|(?<=\p{IsCJKUnifiedIdeographs}|[》”）])(?:和|及|与|以及)(?=\p{IsCJKUnifiedIdeographs}|[《“])")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(.+?)\s*[（(](.+)[）)]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:the|an?)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
