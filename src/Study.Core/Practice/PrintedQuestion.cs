using Study.Bank;
using Study.Questions;

namespace Study.Practice;

/// <summary>A question as a paper printed it, taken from the form's version map, so that it can be marked after the bank has changed.</summary>
public static class PrintedQuestion
{
    /// <summary>The question with the options that were printed, under their letters.</summary>
    /// <param name="printed">Its line of the version map.</param>
    /// <param name="item">The item as the bank has it now.</param>
    public static PracticeQuestion Of(BankedFormItem printed, Item item)
    {
        var options = printed.Options.Select(option => option.Text).ToList();
        var byOrigin = printed.Options.OrderBy(option => option.Origin).Select(option => option.Text).ToList();
        ItemBody body = item.Body switch
        {
            ItemBody.MultipleChoice choice when byOrigin.Count > 1 =>
                new ItemBody.MultipleChoice(printed.Text, new Key(byOrigin[0]), Wrong(byOrigin.Skip(1), choice.Distractors)),

            // Keys come first in the bank's order, and the answer has a letter for each.
            ItemBody.MultipleResponse several when byOrigin.Count > printed.Answer.Length =>
                new ItemBody.MultipleResponse(printed.Text, [.. byOrigin.Take(printed.Answer.Length).Select(text => new Key(text))], Wrong(byOrigin.Skip(printed.Answer.Length), several.Distractors)),
            ItemBody.Matching matching when matching.Pairs.Count == byOrigin.Count =>
                new ItemBody.Matching(printed.Text, [.. matching.Pairs.Zip(byOrigin, (pair, text) => new MatchingPair(pair.Prompt, new Key(text)))]),
            ItemBody.Ordering ordering when ordering.Entries.Count == byOrigin.Count =>
                new ItemBody.Ordering(printed.Text, [.. ordering.Entries.Zip(byOrigin, (entry, text) => new OrderingEntry(text, entry.Place))]),
            var other => other,
        };
        return new PracticeQuestion(
            item with { Body = body },
            printed.Text,
            options,
            body is ItemBody.Matching { Pairs: var pairs } ? [.. pairs.Select(pair => pair.Prompt)] : [],
            body is ItemBody.TrueFalse ? printed.Answer == "T" : null);
    }

    private static IReadOnlyList<Distractor> Wrong(IEnumerable<string> texts, IReadOnlyList<Distractor> known) =>
        [.. texts.Select(text => known.FirstOrDefault(distractor => distractor.Text == text) ?? new Distractor(text, "printed on the form"))];
}
