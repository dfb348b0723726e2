using System.Globalization;
using System.Text.RegularExpressions;
using Study.Forms;
using Study.Questions;

namespace Study.Practice;

/// <summary>Judges responses to options: a letter, a number from 1, the option's words; several of them; pairs; an order.</summary>
internal static partial class ChoiceResponse
{
    public static Judgement JudgeTrueFalse(bool isTrue, string response)
    {
        // Alone, these letters are the marks and the short words of a keyboard; in a file, x could be the name of an option.
        var said = FoldMarks(response) switch
        {
            "y" or "v" => true,
            "n" or "x" => false,
            var word => TruthWords.Parse(word),
        };
        return said is null ? Judgement.Wrong(Difference.Unreadable) : said == isTrue ? Judgement.Right : Judgement.Wrong(Difference.Option);
    }

    public static Judgement JudgeOne(IReadOnlyList<string> options, Key key, string response) => PlaceOf(options, response) switch
    {
        null => Judgement.Wrong(Difference.Unreadable),
        { } place when options[place] == key.Text => Judgement.Right,
        _ => Judgement.Wrong(Difference.Option),
    };

    public static Judgement JudgeSeveral(IReadOnlyList<string> options, IReadOnlyList<Key> keys, string response)
    {
        if (Places(options, response) is not { Count: > 0 } places)
        {
            return Judgement.Wrong(Difference.Unreadable);
        }

        var wanted = keys.Select(key => key.Text).ToHashSet();
        var chosen = places.Distinct().Select(place => options[place]).ToList();
        var right = chosen.Count(wanted.Contains);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{right}/{keys.Count}");
        return right < chosen.Count ? Judgement.Wrong(right == 0 ? Difference.Option : Difference.PartsWrong, detail)
            : right < keys.Count ? Judgement.Wrong(Difference.PartsMissing, detail)
            : Judgement.Right;
    }

    /// <param name="prompts">In the order shown; numbered from 1.</param>
    /// <param name="options">The responses in the order of their letters.</param>
    public static Judgement JudgePairs(IReadOnlyList<string> prompts, IReadOnlyList<string> options, IReadOnlyList<MatchingPair> pairs, string response)
    {
        if (ReadPairs(prompts.Count, options, response) is not { } places)
        {
            return Judgement.Wrong(Difference.Unreadable);
        }

        var right = prompts.Where((prompt, index) => places[index] is { } place && pairs.First(pair => pair.Prompt == prompt).Response.Text == options[place]).Count();
        var detail = string.Create(CultureInfo.InvariantCulture, $"{right}/{prompts.Count}");
        return right == prompts.Count ? Judgement.Right
            : right == 0 ? Judgement.Wrong(Difference.Option)
            : Judgement.Wrong(right == places.Count(place => place is not null) ? Difference.PartsMissing : Difference.PartsWrong, detail);
    }

    public static Judgement JudgeOrder(IReadOnlyList<string> options, IReadOnlyList<OrderingEntry> entries, string response)
    {
        if (Places(options, response) is not { } places || places.Count != entries.Count || places.Distinct().Count() != entries.Count)
        {
            return Judgement.Wrong(Difference.Unreadable);
        }

        return places.Select(place => options[place]).SequenceEqual(entries.Select(entry => entry.Text)) ? Judgement.Right : Judgement.Wrong(Difference.Order);
    }

    /// <summary>The place of the one option a response names; null where it names none or could name two.</summary>
    private static int? PlaceOf(IReadOnlyList<string> options, string response)
    {
        var said = FoldMarks(response);
        said = said.StartsWith('选') ? said[1..].Trim() : said;
        var byLetter = said.Length == 1 && said[0] is >= 'a' and <= 'z' && said[0] - 'a' < options.Count ? said[0] - 'a' : (int?)null;
        var byNumber = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Count ? number - 1 : (int?)null;
        if (byLetter is not null)
        {
            return byLetter;
        }

        // "B. 2335米" says B twice, or contradicts itself.
        if (Lettered().Match(TypedText.Tidy(response)) is { Success: true } lettered && char.ToLowerInvariant(lettered.Groups[1].ValueSpan[0]) - 'a' is var named && named < options.Count)
        {
            return PlaceOfWords(options, lettered.Groups[2].Value) == named ? named : null;
        }

        var byWords = PlaceOfWords(options, response);

        // 3 can be the third option or the option that says 3: whoever types it must be asked which.
        return byNumber is { } place ? (byWords is null || byWords == place ? place : null) : byWords;
    }

    private static int? PlaceOfWords(IReadOnlyList<string> options, string response)
    {
        var exact = Enumerable.Range(0, options.Count).Where(place => TypedText.Tidy(options[place]) == TypedText.Tidy(response)).ToList();
        if (exact.Count == 1)
        {
            return exact[0];
        }

        var same = Enumerable.Range(0, options.Count).Where(place => ResponseCheck.IsCorrect(new Key(options[place]), response)).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>The places of several options, in the order they are named: ACD, a c d, 1,3,4, or their words; null where one names none.</summary>
    private static IReadOnlyList<int>? Places(IReadOnlyList<string> options, string response)
    {
        var said = FoldMarks(response);
        var letters = said.Where(char.IsAsciiLetterLower).ToList();
        if (letters.Count > 0 && said.All(unit => char.IsAsciiLetterLower(unit) || !char.IsLetterOrDigit(unit)) && letters.All(letter => letter - 'a' < options.Count))
        {
            return [.. letters.Select(letter => letter - 'a')];
        }

        var digits = said.Where(char.IsAsciiDigit).ToList();
        if (digits.Count > 0 && options.Count <= 9 && said.All(unit => char.IsAsciiDigit(unit) || !char.IsLetterOrDigit(unit)) && digits.All(digit => digit >= '1' && digit - '1' < options.Count))
        {
            return [.. digits.Select(digit => digit - '1')];
        }

        var places = PartsOfOrder().Split(response).SelectMany(WordResponse.Parts).Select(part => PlaceOfWords(options, part)).ToList();
        return places.All(place => place is not null) ? [.. places.Select(place => place!.Value)] : null;
    }

    /// <summary>For each prompt the option it is given: 1c 2a 3b, or the letters in the prompts' order. Null where none can be told.</summary>
    private static int?[]? ReadPairs(int prompts, IReadOnlyList<string> options, string response)
    {
        var places = new int?[prompts];
        var said = FoldMarks(response);
        var named = Pair().Matches(said);
        if (named.Count > 0)
        {
            foreach (Match pair in named)
            {
                var prompt = int.Parse(pair.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1;
                var place = pair.Groups[2].ValueSpan[0] - 'a';
                if (prompt < 0 || prompt >= prompts || place >= options.Count || places[prompt] is not null)
                {
                    return null;
                }

                places[prompt] = place;
            }

            return places;
        }

        var letters = Places(options, response);
        return letters is { Count: var count } && count == prompts ? [.. letters.Select(place => (int?)place)] : null;
    }

    /// <summary>Small letters, narrow, without the marks people put around a letter: (B), b), B.</summary>
    private static string FoldMarks(string response) => TypedText.Tidy(response).ToLowerInvariant().Trim('(', ')', '（', '）', '[', ']', '、', ':', '：', ' ', '【', '】');

    [GeneratedRegex(@"^\(?([A-Za-z])\s*[.、:：)]\s*(.+)$")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"(\d{1,2})\s*[-=:：.、)>→]*\s*([a-z])(?![a-z])")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\s*(?:>|→|->|<)\s*")]
    private static partial Regex PartsOfOrder();
}
