using Study.Text;

namespace Study.Forms;

/// <summary>Writes the answer key of a form.</summary>
public static class AnswerKeys
{
    /// <param name="titles">The title of each document by its id.</param>
    public static AnswerKey Of(Form form, IReadOnlyDictionary<string, string> titles) => new()
    {
        Title = form.Title,
        Language = form.Language,
        FormLabel = form.Label,
        Seed = form.Seed,
        Entries = [.. form.Items.Select(item => EntryOf(item, form.Language, titles))],
    };

    private static AnswerKeyEntry EntryOf(FormItem item, Language language, IReadOnlyDictionary<string, string> titles)
    {
        var key = item.Item.Body.Key.Text;
        var source = item.Item.Sources[0];
        var shortForm = item.IsTrue is { } isTrue
            ? (isTrue, language) switch
            {
                (true, Language.Chinese) => "正确",
                (false, Language.Chinese) => "错误",
                (true, _) => "True",
                _ => "False",
            }
            : item.Options.FirstOrDefault(option => option.Text == key)?.Letter;
        return new AnswerKeyEntry(item.Number, item.Item.Kind, shortForm, key, source.Sentence, titles[source.DocumentId]);
    }
}
