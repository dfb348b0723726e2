using Study.Bank;
using Study.Text;

namespace Study.Practice;

/// <summary>An item of a marked paper.</summary>
/// <param name="Question">As it was printed; null where the item is no longer in the bank.</param>
/// <param name="Response">Empty where nothing was answered.</param>
/// <param name="Judgement">Null where nothing was answered or the item is gone.</param>
public sealed record MarkedItem(BankedFormItem Printed, PracticeQuestion? Question, string Response, Judgement? Judgement);

/// <summary>Responses from paper become answers like those from the console, so that both share one memory.</summary>
public static class PaperMarking
{
    /// <summary>Judges the responses to a form by its version map and keeps them; what was left blank is no answer and changes nothing.</summary>
    /// <param name="isAgain">Whether a paper may be taken in that was taken in before.</param>
    /// <exception cref="StudyException">The learner's paper was taken in before, or the responses do not fit the form.</exception>
    public static IReadOnlyList<MarkedItem> Mark(
        ItemBank bank, MemoryStore memory, BankedForm form, string responses, DateTimeOffset at, PracticeOrder order, FsrsParameters parameters, bool isAgain)
    {
        var given = PaperResponses.Read(responses, [.. form.Items.Select(item => item.Number)]);
        var choices = "form " + form.Id;
        if (!isAgain && memory.HasSitting(choices))
        {
            throw new StudyException($"{memory.Learner}'s responses to form {form.Label} ({form.Id}) were taken in before. Give --again to take them in once more, or --learner for somebody else's.");
        }

        var items = bank.Read(ItemFilter.Everything with { Ids = [.. form.Items.Select(item => item.ItemId)] }).ToDictionary(item => item.Item.Id, item => item.Item);
        var marked = form.Items.Select(printed => Judge(printed, items.TryGetValue(printed.ItemId, out var item) ? PrintedQuestion.Of(printed, item) : null, given.GetValueOrDefault(printed.Number, ""))).ToList();
        var answered = marked.Where(item => item.Judgement is not null).ToList();
        var sitting = memory.Begin(at, order.DayOf(at), choices, form.Seed, [.. answered.Select(item => item.Printed.ItemId)]);
        for (var position = 0; position < answered.Count; position++)
        {
            var (printed, _, response, judgement) = answered[position];
            var attempt = new Attempt(printed.ItemId, at, response, judgement!.IsCorrect) { Day = order.DayOf(at), Place = AttemptPlace.Paper };
            var after = MemoryFold.Next(memory.Of(printed.ItemId), attempt, parameters);
            memory.Answer(sitting, new SittingItem(position, printed.ItemId, SittingOutcome.Answered, position + 1, null), attempt, after, parameters.Scheduler);
        }

        memory.End(sitting, at);
        return marked;
    }

    private static MarkedItem Judge(BankedFormItem printed, PracticeQuestion? question, string response) =>
        new(printed, question, response, question is null || response.Length == 0 ? null : ResponseCheck.Judge(question, response));
}
