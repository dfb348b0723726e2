using System.Globalization;
using System.Text.RegularExpressions;
using Study.Text;

namespace Study.Practice;

/// <summary>Responses from a paper as somebody types them in.</summary>
public static partial class PaperResponses
{
    /// <summary>
    /// The response to each number. <c>BDAC</c> answers 1 to 4, a letter each; <c>B AC 2.3万亿</c> is split at blanks; lines or semicolons
    /// separate answers that hold blanks; <c>7=B</c> or <c>7. B</c> names the number. A full stop, hyphen or underscore alone is no answer.
    /// </summary>
    /// <param name="numbers">The form's numbers, in order.</param>
    /// <exception cref="StudyException">There are more responses than items, or a number that the form has not.</exception>
    public static IReadOnlyDictionary<int, string> Read(string text, IReadOnlyList<int> numbers)
    {
        var parts = Split(text);
        var responses = new Dictionary<int, string>();
        var next = 0;
        foreach (var part in parts)
        {
            if (Numbered().Match(part) is { Success: true } numbered)
            {
                var number = int.Parse(numbered.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                next = numbers.ToList().IndexOf(number);
                if (next < 0)
                {
                    throw new StudyException(string.Create(CultureInfo.InvariantCulture, $"\"{part}\": the form has no number {number}. Its numbers are {numbers[0]} to {numbers[^1]}."));
                }

                responses[number] = numbered.Groups[2].Value.Trim();
                next++;
                continue;
            }

            if (next >= numbers.Count)
            {
                throw new StudyException(string.Create(
                    CultureInfo.InvariantCulture, $"There {(parts.Length == 1 ? "is" : "are")} {Counted.Of(parts.Length, "response")} and the form has {Counted.Of(numbers.Count, "item")}. Leave the rest out, or name the numbers: 3=B."));
            }

            responses[numbers[next++]] = part.Trim();
        }

        return responses.Where(response => !NoAnswer().IsMatch(response.Value)).ToDictionary();
    }

    private static string[] Split(string text)
    {
        var trimmed = text.Trim().TrimEnd(';', '；');
        return trimmed.IndexOfAny(['\n', ';', '；']) >= 0 ? [.. Lines().Split(trimmed).Where(part => part.Trim().Length > 0)]
            : trimmed.Any(char.IsWhiteSpace) ? trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : Numbered().IsMatch(trimmed) ? [trimmed]
            : [.. trimmed.Select(unit => unit.ToString())];
    }

    [GeneratedRegex(@"^\s*(\d{1,3})\s*(?:[=:：、]|\.\s)\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\r\n;；]+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"^[.\-_?]?$")]
    private static partial Regex NoAnswer();
}
