using System.Globalization;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Practice;

/// <summary>An item as it is asked: on the screen, or on a form that was handed out.</summary>
/// <param name="Text">The question, the sentence with its gap, or the claim.</param>
/// <param name="Options">In the order of the letters A, B, C, ...; empty where the answer is typed.</param>
/// <param name="Prompts">What options are to be matched to, numbered from 1; empty for other kinds.</param>
/// <param name="IsTrue">Whether a claim is true; null for other kinds.</param>
public sealed record PracticeQuestion(Item Item, string Text, IReadOnlyList<string> Options, IReadOnlyList<string> Prompts, bool? IsTrue)
{
    /// <summary>Whether the answer is typed, and not chosen.</summary>
    public bool IsTyped => Options.Count == 0 && IsTrue is null;

    /// <summary>Whether the response is one option's letter.</summary>
    public bool IsOneOption => Options.Count > 0 && Item.Body is ItemBody.MultipleChoice;

    /// <summary>The question with its options in an order that the seed and the number of earlier answers decide.</summary>
    /// <param name="isTyped">Asks for the answer itself where a multiple-choice item would show options.</param>
    public static PracticeQuestion Of(Item item, ulong seed, int answersBefore, bool isTyped)
    {
        var shuffle = SeededShuffle.For("practice", item.Id, seed.ToString(CultureInfo.InvariantCulture), answersBefore.ToString(CultureInfo.InvariantCulture));
        return item.Body switch
        {
            ItemBody.MultipleChoice choice when !isTyped =>
                new(item, choice.Stem, shuffle.Of([choice.Answer.Text, .. choice.Distractors.Select(distractor => distractor.Text)]), [], null),
            ItemBody.MultipleResponse several =>
                new(item, several.Stem, shuffle.Of([.. several.Answers.Select(answer => answer.Text), .. several.Distractors.Select(distractor => distractor.Text)]), [], null),
            ItemBody.TrueFalse claim when (shuffle.Below(2) == 0) is var isTrue => new(item, claim.Claim(isTrue), [], [], isTrue),
            ItemBody.Matching matching =>
                new(item, matching.Stem, shuffle.Of(matching.Pairs.Select(pair => pair.Response.Text)), [.. matching.Pairs.Select(pair => pair.Prompt)], null),
            ItemBody.Ordering ordering => new(item, ordering.Stem, Disordered(ordering, shuffle), [], null),
            _ => new(item, item.Body.Stem, [], [], null),
        };
    }

    /// <summary>The question as a form printed it.</summary>
    public static PracticeQuestion Of(FormItem printed) => new(
        printed.Item,
        printed.Text,
        [.. printed.Options.Select(option => option.Text)],
        printed.Item.Body is ItemBody.Matching matching ? [.. matching.Pairs.Select(pair => pair.Prompt)] : [],
        printed.IsTrue);

    /// <summary>The entries in another order than the right one.</summary>
    private static IReadOnlyList<string> Disordered(ItemBody.Ordering ordering, SeededShuffle shuffle)
    {
        var right = ordering.Entries.Select(entry => entry.Text).ToList();
        var order = shuffle.Of(right);
        return order.SequenceEqual(right) ? [.. right.Skip(1), right[0]] : order;
    }
}
