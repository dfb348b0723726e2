using Study.Facts;
using Study.Ingest;
using Study.Text;

namespace Study.Questions;

/// <summary>
/// Writes questions in traditional characters for a document that is written in them. The grammar works in simplified ones; the way back
/// follows the document itself, whose words a question is made of: 發展 and 頭髮 stand in it.
/// </summary>
internal sealed class TraditionalScript
{
    // Words of questions that the document need not have, and characters whose usual form another table cannot tell.
    private static readonly Dictionary<string, string> Asking = new()
    {
        ["哪里"] = "哪裡",
        ["什么"] = "什麼",
        ["怎么"] = "怎麼",
        ["关于"] = "關於",
        ["几"] = "幾",
        ["于"] = "於",
        ["个"] = "個",
        ["为"] = "為",
        ["谁"] = "誰",
        ["岁"] = "歲",
        ["间"] = "間",
        ["种"] = "種",
        ["钱"] = "錢",
        ["业"] = "業",
        ["国"] = "國",
        ["规"] = "規",
        ["称"] = "稱",
        ["职"] = "職",
        ["务"] = "務",
        ["担"] = "擔",
        ["时"] = "時",
        ["会"] = "會",
    };

    // How a character is written behind and before another one, and by itself.
    private readonly Dictionary<(char, char), char> _second = [];
    private readonly Dictionary<(char, char), char> _first = [];
    private readonly Dictionary<char, char> _alone = [];

    private TraditionalScript(string text)
    {
        var simplified = SimplifiedCharacters.Of(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0)
            {
                _second.TryAdd((simplified[at - 1], simplified[at]), text[at]);
                _first.TryAdd((simplified[at - 1], simplified[at]), text[at - 1]);
            }

            _alone.TryAdd(simplified[at], text[at]);
        }
    }

    /// <summary>The script of a document; null where it is written in simplified characters, or not in Chinese.</summary>
    public static TraditionalScript? Of(SourceDocument document) =>
        TraditionalText.Is(document) ? new TraditionalScript(document.Text) : null;

    /// <summary>The item's words as the document would write them.</summary>
    public ItemBody Of(ItemBody body) => body switch
    {
        ItemBody.MultipleChoice choice => new ItemBody.MultipleChoice(Of(choice.Question), Of(choice.Answer), Of(choice.Distractors)),
        ItemBody.TrueFalse claim => new ItemBody.TrueFalse(Of(claim.Before), Of(claim.After), Of(claim.Answer), Of(claim.Falsehood)),
        ItemBody.Cloze cloze => new ItemBody.Cloze(Of(cloze.Before), Of(cloze.After), Of(cloze.Answer)),
        ItemBody.ShortAnswer question => new ItemBody.ShortAnswer(Of(question.Question), Of(question.Answer)),
        ItemBody.MultipleResponse list => new ItemBody.MultipleResponse(Of(list.Question), [.. list.Answers.Select(Of)], Of(list.Distractors)),
        ItemBody.Matching matching => new ItemBody.Matching(Of(matching.Question), [.. matching.Pairs.Select(pair => new MatchingPair(Of(pair.Prompt), Of(pair.Response)))]),
        ItemBody.Ordering ordering => new ItemBody.Ordering(Of(ordering.Question), [.. ordering.Entries.Select(entry => new OrderingEntry(Of(entry.Text), Of(entry.Place)))]),
        _ => body,
    };

    /// <summary>A text in the document's characters; simplified ones that it has no example of stay.</summary>
    public string Of(string text)
    {
        var written = text.ToCharArray();
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            var word = at + 1 < text.Length ? text.Substring(at, 2) : "";
            written[at] = Asking.TryGetValue(word, out var asking) ? asking[0]
                : at > 0 && Asking.TryGetValue(text.Substring(at - 1, 2), out asking) ? asking[1]
                : at > 0 && _second.TryGetValue((text[at - 1], unit), out var behind) ? behind
                : word.Length > 0 && _first.TryGetValue((unit, text[at + 1]), out var before) ? before
                : _alone.TryGetValue(unit, out var alone) ? alone
                : Asking.TryGetValue(text.Substring(at, 1), out asking) ? asking[0]
                : unit;
        }

        return new string(written);
    }

    private Key Of(Key key) => key with { Text = Of(key.Text) };

    private Distractor Of(Distractor distractor) => distractor with { Text = Of(distractor.Text) };

    private IReadOnlyList<Distractor> Of(IReadOnlyList<Distractor> distractors) => [.. distractors.Select(Of)];
}
