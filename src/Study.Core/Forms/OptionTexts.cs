using Study.Questions;

namespace Study.Forms;

/// <summary>What an item has to choose from, in the bank's own order, which a version map counts by.</summary>
public static class OptionTexts
{
    /// <summary>
    /// The key before the distractors; all answers before the distractors; a matching item's responses and an ordering item's entries in
    /// their right order. Empty for kinds without options.
    /// </summary>
    public static IReadOnlyList<(string Text, int Origin)> InBankOrder(ItemBody body)
    {
        IEnumerable<string> texts = body switch
        {
            ItemBody.MultipleChoice choice => choice.Distractors.Select(distractor => distractor.Text).Prepend(choice.Answer.Text),
            ItemBody.MultipleResponse response =>
                [.. response.Answers.Select(answer => answer.Text), .. response.Distractors.Select(distractor => distractor.Text)],
            ItemBody.Matching matching => matching.Pairs.Select(pair => pair.Response.Text),
            ItemBody.Ordering ordering => ordering.Entries.Select(entry => entry.Text),
            _ => [],
        };
        return [.. texts.Select((text, origin) => (text, origin))];
    }
}
