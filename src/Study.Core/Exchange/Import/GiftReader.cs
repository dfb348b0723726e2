using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Import;

/// <summary>Reads Moodle's text notation, as Moodle 4.5 reads it.</summary>
internal static partial class GiftReader
{
    public static ImportedQuestions Read(string text)
    {
        var questions = new ImportedQuestions();
        var (topic, id, line) = ("", "", 0);
        var block = new List<string>();
        var start = 1;
        foreach (var raw in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Append(""))
        {
            line++;
            var trimmed = raw.Trim();
            if (trimmed.StartsWith("//", StringComparison.Ordinal))
            {
                id = Id().Match(trimmed) is { Success: true } known ? known.Groups[1].Value.Trim() : id;
            }
            else if (trimmed.StartsWith("$CATEGORY:", StringComparison.Ordinal))
            {
                topic = trimmed["$CATEGORY:".Length..].Replace("//", "\u0001", StringComparison.Ordinal).Split('/')[^1].Replace('\u0001', '/').Trim();
            }
            else if (trimmed.Length > 0)
            {
                start = block.Count == 0 ? line : start;
                block.Add(raw);
            }
            else if (block.Count > 0)
            {
                ReadQuestion(questions, string.Create(CultureInfo.InvariantCulture, $"line {start}"), string.Join('\n', block), id, topic);
                block.Clear();
                id = "";
            }
        }

        return questions;
    }

    private static void ReadQuestion(ImportedQuestions questions, string where, string block, string id, string topic)
    {
        var text = Name().Replace(block.Trim(), "", 1).TrimStart();
        var format = Format().Match(text);
        text = text[format.Length..];
        var isHtml = format.Groups[1].Value == "html" || (format.Groups[1].Value is "" or "moodle" && LooksLikeHtml().IsMatch(text));
        var opener = IndexOf(text, 0, '{');
        var closer = opener < 0 ? -1 : IndexOf(text, opener + 1, '}');
        if (closer < 0)
        {
            questions.LeaveOut(where, opener < 0 ? "it is a text without a question" : "its answers do not end: } is missing");
            return;
        }

        string Shown(string part) => isHtml ? PortableText.FromHtml(Unescaped(part)) : Unescaped(part);
        var (before, after) = (Shown(text[..opener]), Shown(text[(closer + 1)..]));
        var answers = text[(opener + 1)..closer];
        var proof = answers.IndexOf("####", StringComparison.Ordinal);
        var item = new PortableItem
        {
            Id = id,
            Kind = ItemKind.ShortAnswer,
            Language = Language.English,
            Stem = after.Length > 0 ? before + ItemBody.Gap + after : before,
            Topic = topic,
            Explanation = proof < 0 ? "" : Shown(answers[(proof + 4)..]),
        };
        ReadAnswers(questions, where, item, (proof < 0 ? answers : answers[..proof]).Trim(), Shown);
    }

    private static void ReadAnswers(ImportedQuestions questions, string where, PortableItem item, string answers, Func<string, string> shown)
    {
        if (answers.Length == 0)
        {
            questions.LeaveOut(where, "an essay has no key");
        }
        else if (answers[0] == '#')
        {
            ReadFigure(questions, where, item, answers[1..].Trim());
        }
        else if (answers.Split('#')[0].Trim() is "T" or "TRUE" or "F" or "FALSE")
        {
            questions.Add(where, item with { Kind = ItemKind.TrueFalse, IsTrue = answers[0] == 'T' });
        }
        else
        {
            var parts = Parts(answers).ToList();
            if (parts.Count > 0 && parts.All(part => part.Mark == '=' && IndexOf(part.Text, "->") >= 0))
            {
                questions.Add(where, item with { Kind = ItemKind.Matching, Pairs = [.. parts.Select(part => PairOf(part.Text, shown)).Where(pair => pair.Prompt.Length > 0)] });
            }
            else if (parts.All(part => part.Mark == '='))
            {
                IReadOnlyList<string> typed = [.. parts.Where(part => part.Weight is null or > 0m).OrderByDescending(part => part.Weight ?? 100m)
                    .Select(part => Unescaped(part.Text).Replace("\\*", "*", StringComparison.Ordinal))];
                questions.Add(where, item with { Kind = ImportedQuestions.TypedKind(item.Stem), Answers = typed });
            }
            else
            {
                var hasKey = parts.Any(part => part.Mark == '=');
                IReadOnlyList<PortableOption> options = [.. parts.Select(part => new PortableOption(shown(part.Text), hasKey ? part.Mark == '=' : part.Weight > 0m, shown(part.Feedback)))];
                questions.Add(where, item with { Kind = ImportedQuestions.ChoiceKind(options), Options = options });
            }
        }
    }

    private static void ReadFigure(ImportedQuestions questions, string where, PortableItem item, string figure)
    {
        var plain = Parts(figure.StartsWith('=') ? figure : "=" + figure).First().Text.Split(':');
        if (figure.Contains("..", StringComparison.Ordinal) || (plain.Length > 1 && plain[1].Trim() is not ("0" or "0.0" or "")))
        {
            questions.LeaveOut(where, "its answer has a tolerance, which the bank cannot keep");
            return;
        }

        questions.Add(where, item with { Kind = ImportedQuestions.TypedKind(item.Stem), Answers = [plain[0].Trim()] });
    }

    private static PortablePair PairOf(string text, Func<string, string> shown)
    {
        var arrow = IndexOf(text, "->");
        return new PortablePair(shown(text[..arrow].Trim()), Unescaped(text[(arrow + 2)..].Trim()));
    }

    /// <summary>The answers: each begins with an unescaped = or ~, may have a weight, and may have feedback behind an unescaped #.</summary>
    private static IEnumerable<(char Mark, decimal? Weight, string Text, string Feedback)> Parts(string answers)
    {
        var starts = Enumerable.Range(0, answers.Length).Where(place => answers[place] is '=' or '~' && !IsEscaped(answers, place)).Append(answers.Length).ToList();
        for (var index = 0; index + 1 < starts.Count; index++)
        {
            var text = answers[(starts[index] + 1)..starts[index + 1]].Trim();
            var weight = Weight().Match(text);
            text = text[weight.Length..].Trim();
            var feedback = IndexOf(text, 0, '#');
            yield return (
                answers[starts[index]],
                weight.Success ? decimal.Parse(weight.Groups[1].Value, CultureInfo.InvariantCulture) : null,
                (feedback < 0 ? text : text[..feedback]).Trim(),
                feedback < 0 ? "" : text[(feedback + 1)..].Trim());
        }
    }

    private static int IndexOf(string text, int from, char mark)
    {
        for (var place = from; place < text.Length; place++)
        {
            if (text[place] == mark && !IsEscaped(text, place))
            {
                return place;
            }
        }

        return -1;
    }

    private static int IndexOf(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal);

    private static bool IsEscaped(string text, int place)
    {
        var backslashes = 0;
        while (place - backslashes > 0 && text[place - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == '\\' && place + 1 < text.Length && text[place + 1] is '~' or '=' or '#' or '{' or '}' or ':' or '\\' or 'n' && text[place] == '\\')
            {
                plain.Append(text[++place] == 'n' ? '\n' : text[place]);
            }
            else
            {
                plain.Append(text[place]);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\[id:([^\]]*)\]")]
    private static partial Regex Id();

    [GeneratedRegex(@"^::(?:\\.|[^\\])*?::", RegexOptions.Singleline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\[(html|moodle|plain|markdown)\]|^")]
    private static partial Regex Format();

    [GeneratedRegex(@"</?(p|br|b|i|u|em|strong|span|div|sub|sup|img|ul|ol|li)\b|&(lt|gt|amp|nbsp|quot);", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeHtml();

    [GeneratedRegex(@"^%(-?[0-9]{1,3}(?:\.[0-9]+)?)%")]
    private static partial Regex Weight();
}
