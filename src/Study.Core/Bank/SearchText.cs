using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>What the search of the bank looks through.</summary>
internal static class SearchText
{
    // The index holds runs of three characters. With this behind the last word, every run of two begins one.
    private const string End = "  ";

    /// <summary>Question, answer and options of an item, each folded by itself.</summary>
    public static string Of(ItemBody body)
    {
        var text = BodyText.Of(body);
        return Of([text.Before, text.After ?? "", text.Answer, .. text.Parts.SelectMany(part => new[] { part.Prompt ?? "", part.Text }), .. text.Distractors.Select(distractor => distractor.Text)]);
    }

    public static string Of(IEnumerable<string> texts) => string.Join(' ', texts.Where(text => text.Length > 0).Select(FoldedText.Of)) + End;
}
