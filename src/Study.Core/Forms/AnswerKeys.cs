using Study.Questions;
using Study.Text;

namespace Study.Forms;

/// <summary>Writes the answer key of a form.</summary>
public static class AnswerKeys
{
    /// <param name="titles">The title of each document by its id.</param>
    /// <param name="hasProofs">Whether each answer comes with the source's sentence and title; they are empty otherwise.</param>
    public static AnswerKey Of(Form form, IReadOnlyDictionary<string, string> titles, bool hasProofs = true) => new()
    {
        Title = form.Title,
        Language = form.Language,
        FormLabel = form.Label,
        Seed = form.Seed,
        Entries = [.. form.Items.Select(item => EntryOf(item, form.Language, hasProofs ? titles : null))],
    };

    /// <summary>
    /// The letters that answer an item: B; ACD; 1-C 2-A 3-B for prompts; CAB for an order. T or F for a claim; null for kinds that are
    /// answered in words.
    /// </summary>
    public static string? LettersOf(FormItem item) => item.Item.Body switch
    {
        ItemBody.MultipleChoice => item.Options.First(option => option.Origin == 0).Letter,
        ItemBody.MultipleResponse response =>
            string.Concat(item.Options.Where(option => option.Origin < response.Answers.Count).Select(option => option.Letter)),
        ItemBody.Matching => string.Join(' ', item.Options.OrderBy(option => option.Origin)
            .Select(option => FormattableString.Invariant($"{option.Origin + 1}-{option.Letter}"))),
        ItemBody.Ordering => string.Concat(item.Options.OrderBy(option => option.Origin).Select(option => option.Letter)),
        ItemBody.TrueFalse => item.IsTrue == true ? "T" : "F",
        _ => null,
    };

    private static AnswerKeyEntry EntryOf(FormItem item, Language language, IReadOnlyDictionary<string, string>? titles)
    {
        var source = item.Item.Sources[0];
        var shortForm = item.IsTrue is { } isTrue ? TruthWords.Of(isTrue, language) : LettersOf(item);
        var (sentence, title) = titles is null ? ("", "") : (source.Sentence, titles[source.DocumentId] + PageOf(source, language));
        return new AnswerKeyEntry(item.Number, item.Item.Kind, shortForm, AnswerOf(item, language), sentence, title)
        {
            Points = item.Points,
        };
    }

    private static string PageOf(Ingest.Provenance source, Language language) =>
        source.Page is not { } page ? ""
        : language == Language.Chinese ? FormattableString.Invariant($"，第 {page} 页")
        : FormattableString.Invariant($", p. {page}");

    private static string AnswerOf(FormItem item, Language language)
    {
        var separator = language == Language.Chinese ? "；" : "; ";
        return item.Item.Body switch
        {
            ItemBody.MultipleResponse response => string.Join(separator, response.Answers.Select(answer => answer.Text)),
            ItemBody.Matching matching => string.Join(separator, matching.Pairs.Select(pair => $"{pair.Prompt}\u2002{pair.Response.Text}")),
            ItemBody.Ordering ordering => string.Join(separator, ordering.Entries.Select(entry =>
                language == Language.Chinese ? $"{entry.Text}（{entry.Place}）" : $"{entry.Text} ({entry.Place})")),
            ItemBody.TrueFalse when item.IsTrue == false => language == Language.Chinese ? $"应为{item.Item.Body.Key.Text}" : $"it is {item.Item.Body.Key.Text}",
            var body => body.Key.Text,
        };
    }
}
