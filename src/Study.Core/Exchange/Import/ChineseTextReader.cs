using System.Globalization;
using System.Text.RegularExpressions;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Import;

/// <summary>Reads the text notation of Chinese question banks: options with letters, <c>答案：</c>, <c>解析：</c>.</summary>
internal static partial class ChineseTextReader
{
    // Longer than any question: lines that no answer follows are told apart from here.
    private const int LongestStem = 20_000;

    public static ImportedQuestions Read(string text)
    {
        var questions = new ImportedQuestions();
        var (stem, options, start, line) = ("", new List<string>(), 0, 0);
        (string Answer, string Proof)? answered = null;

        void Finish()
        {
            if (answered is { } end)
            {
                ReadQuestion(questions, string.Create(CultureInfo.InvariantCulture, $"line {start}"), stem, options, end.Answer, end.Proof);
            }
            else if (stem.Length > 0)
            {
                questions.LeaveOut(string.Create(CultureInfo.InvariantCulture, $"line {start}"), "no line 答案： follows it");
            }

            (stem, options, answered) = ("", [], null);
        }

        foreach (var raw in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            line++;
            var trimmed = raw.Trim();
            if (Answer().Match(trimmed) is { Success: true } answer && stem.Length > 0)
            {
                answered = (trimmed[answer.Length..].Trim(), "");
            }
            else if (Proof().Match(trimmed) is { Success: true } proof && answered is { } soFar)
            {
                answered = (soFar.Answer, trimmed[proof.Length..].Trim());
            }
            else if (trimmed.Length == 0)
            {
                if (answered is not null)
                {
                    Finish();
                }
            }
            else if (answered is null && stem.Length > 0 && Option().Match(trimmed) is { Success: true } option && option.Groups[1].Value[0] - 'A' == options.Count)
            {
                options.Add(trimmed[option.Length..].Trim());
            }
            else
            {
                if (answered is not null || options.Count > 0 || stem.Length > LongestStem)
                {
                    Finish();
                }

                start = stem.Length == 0 ? line : start;
                stem = stem.Length == 0 ? Number().Replace(trimmed, "", 1) : stem + "\n" + trimmed;
            }
        }

        Finish();
        return questions;
    }

    private static void ReadQuestion(ImportedQuestions questions, string where, string stem, List<string> options, string answer, string proof)
    {
        stem = TwoUnderscores().Replace(stem, ItemBody.Gap);
        var item = new PortableItem { Kind = ItemKind.ShortAnswer, Language = Language.Chinese, Stem = stem, Explanation = proof };
        if (options.Count > 0)
        {
            var keys = answer.Where(char.IsAsciiLetterUpper).Select(letter => letter - 'A').ToHashSet();
            IReadOnlyList<PortableOption> choices = [.. options.Select((text, index) => new PortableOption(text, keys.Contains(index)))];
            questions.Add(where, item with { Kind = ImportedQuestions.ChoiceKind(choices), Options = choices });
        }
        else if (TruthWords.Parse(answer) is { } isTrue)
        {
            questions.Add(where, item with { Kind = ItemKind.TrueFalse, IsTrue = isTrue });
        }
        else if (Blanks().IsMatch(answer))
        {
            questions.LeaveOut(where, "it has several gaps; the bank keeps one a question");
        }
        else
        {
            IReadOnlyList<string> answers = [.. Answers().Matches(answer).Select(part => Escape().Replace(part.Value, "$1").Trim()).Where(part => part.Length > 0)];
            questions.Add(where, item with { Kind = ImportedQuestions.TypedKind(stem), Answers = answers });
        }
    }

    [GeneratedRegex(@"^(?:正确|参考|标准)?答案\s*[：:]")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(?:答案)?解析\s*[：:]")]
    private static partial Regex Proof();

    [GeneratedRegex(@"^([A-Z])\s*[.、．:：)）]\s*")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\d+\s*[.、．)）]\s*")]
    private static partial Regex Number();

    [GeneratedRegex("_{2,}")]
    private static partial Regex TwoUnderscores();

    // What stands between semicolons that no backslash keeps from setting off.
    [GeneratedRegex(@"(?:\\[;；|\\]|[^;；])+")]
    private static partial Regex Answers();

    [GeneratedRegex(@"^(?>(?:\\[;；|\\]|[^|])*)\|")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\\([;；|\\])")]
    private static partial Regex Escape();
}
