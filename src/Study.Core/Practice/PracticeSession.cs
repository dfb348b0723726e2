using Study.Bank;
using Study.Questions;
using Study.Text;

namespace Study.Practice;

/// <summary>One sitting: which items are asked, and what became of each. It knows no screen.</summary>
public sealed class PracticeSession
{
    private readonly Queue<Item> _waiting;
    private readonly ulong _seed;

    /// <param name="items">Best first within each document.</param>
    /// <param name="attempts">How often each item was answered before, and how often rightly.</param>
    /// <param name="count">How many items are asked at most.</param>
    public PracticeSession(IReadOnlyList<Item> items, IReadOnlyDictionary<string, (int Attempts, int Correct)> attempts, int count, ulong seed)
    {
        _seed = seed;
        _waiting = new Queue<Item>(items
            .OrderBy(item => attempts.TryGetValue(item.Id, out var before) ? (before.Attempts > before.Correct ? 0 : 2) : 1)
            .ThenBy(item => item.Rank)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .DistinctBy(item => item.FactId)
            .Take(count));
        Asked = 0;
        Count = _waiting.Count;
    }

    /// <summary>How many items the sitting has.</summary>
    public int Count { get; }

    /// <summary>How many were answered.</summary>
    public int Asked { get; private set; }

    /// <summary>How many were answered rightly.</summary>
    public int Correct { get; private set; }

    /// <summary>The next question; null when the sitting is over.</summary>
    public PracticeQuestion? Next()
    {
        if (_waiting.Count == 0)
        {
            return null;
        }

        var item = _waiting.Peek();
        var shuffle = SeededShuffle.For("practice", item.Id, _seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return item.Body switch
        {
            ItemBody.MultipleChoice choice => new PracticeQuestion(item, choice.Stem, shuffle.Of([choice.Answer.Text, .. choice.Distractors.Select(distractor => distractor.Text)]), null),
            ItemBody.TrueFalse claim when (shuffle.Below(2) == 0) is var isTrue => new PracticeQuestion(item, claim.Claim(isTrue), [], isTrue),
            _ => new PracticeQuestion(item, item.Body.Stem, [], null),
        };
    }

    /// <summary>Judges a response to the question on hand and goes on to the next.</summary>
    public Attempt Answer(PracticeQuestion question, string response, DateTimeOffset at)
    {
        _waiting.Dequeue();
        var isCorrect = question.IsAnsweredBy(response);
        Asked++;
        Correct += isCorrect ? 1 : 0;
        return new Attempt(question.Item.Id, at, response.Trim(), isCorrect);
    }
}

/// <summary>An item as it is asked on the screen.</summary>
/// <param name="Text">The question, the sentence with its gap, or the claim.</param>
/// <param name="Options">In the order of the letters A, B, C, ...; empty where the answer is typed.</param>
/// <param name="IsTrue">Whether a claim is true; null for other kinds.</param>
public sealed record PracticeQuestion(Item Item, string Text, IReadOnlyList<string> Options, bool? IsTrue)
{
    private static readonly string[] Yes = ["t", "true", "y", "yes", "对", "正确", "是", "√"];
    private static readonly string[] No = ["f", "false", "n", "no", "错", "错误", "不对", "否", "×"];

    /// <summary>Whether the response is right: a letter, a number from 1 or the words of an option; 对 or 错; else the answer itself.</summary>
    public bool IsAnsweredBy(string response)
    {
        var typed = FoldedText.Of(response);
        var key = Item.Body.Key;
        if (IsTrue is { } isTrue)
        {
            return (isTrue ? Yes : No).Contains(response.Trim().ToLowerInvariant());
        }

        if (Options.Count > 0 && typed.Length == 1)
        {
            var chosen = typed[0] is >= 'a' and <= 'h' ? typed[0] - 'a' : typed[0] is >= '1' and <= '8' ? typed[0] - '1' : -1;
            return chosen >= 0 && chosen < Options.Count && Options[chosen] == key.Text;
        }

        return ResponseCheck.IsCorrect(key, response);
    }
}
