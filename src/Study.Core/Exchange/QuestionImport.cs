using System.Text;
using Study.Bank;
using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Exchange;

/// <summary>What an import did to the bank.</summary>
/// <param name="Derived">How many questions the bank has from their own sources; those stay as they are.</param>
public sealed record ImportResult(BankChanges Changes, int Derived, IReadOnlyList<NotImported> LeftOut);

/// <summary>
/// Stores questions of other programs' files as items whose source is the list of questions itself. A question is known again by its id, or by
/// kind and words where the file carries none, so importing a file again renews its items and never doubles them.
/// </summary>
public static class QuestionImport
{
    private const int IdLength = 12;

    /// <param name="path">The file; its items are renewed together.</param>
    /// <param name="format">How it was read.</param>
    public static ImportResult Store(ItemBank bank, string path, string format, ImportedQuestions questions, DateTimeOffset at)
    {
        var imported = bank.ImportedDocuments();
        var known = questions.Items.Any(item => !IsId(item.Id)) ? bank.IdsByWords() : null;
        var leftOut = new List<NotImported>(questions.LeftOut);
        var chosen = new Dictionary<string, (PortableItem Item, ItemBody Body)>();
        var order = new List<string>();
        var derived = 0;
        foreach (var item in questions.Items)
        {
            var body = PortableItems.BodyOf(item);
            var id = IsId(item.Id) ? item.Id : known?.GetValueOrDefault(ItemBank.WordsOf(body)) ?? ContentHash.Of(IdLength, "import", item.Id, body.Kind.ToString(), item.Id.Length > 0 ? "" : body.Stem);
            if (bank.DocumentOf(id) is { } document && !imported.Contains(document))
            {
                derived++;
            }
            else if (chosen.TryAdd(id, (item, body)))
            {
                order.Add(id);
            }
            else
            {
                leftOut.Add(new NotImported(PortableText.Short(item.Stem, 40), "the file has it twice"));
            }
        }

        if (order.Count == 0)
        {
            return new ImportResult(new BankChanges(0, 0, 0, 0), derived, leftOut);
        }

        var (list, items) = ListOf(path, format, [.. order.Select(id => (id, chosen[id].Item, chosen[id].Body))]);
        return new ImportResult(bank.StoreImport(list, format, items, at), derived, leftOut);
    }

    /// <summary>An id that a bank of Study gave: twelve characters of <see cref="ContentHash"/>'s.</summary>
    private static bool IsId(string id) => id.Length == IdLength && id.All(unit => char.IsAsciiDigit(unit) || (unit is >= 'a' and <= 'z' and not ('i' or 'l' or 'o' or 'u')));

    /// <summary>The questions as one text, and the items with the places of their answers in it.</summary>
    private static (SourceDocument List, IReadOnlyList<Item> Items) ListOf(string path, string format, IReadOnlyList<(string Id, PortableItem Item, ItemBody Body)> questions)
    {
        var text = new StringBuilder();
        var places = new List<(TextSpan Span, string Sentence, TextSpan QuoteInSentence)>();
        foreach (var (_, item, body) in questions)
        {
            text.Append(item.Stem).Append('\n');
            foreach (var option in item.Options.Select(option => option.Text).Concat(body is ItemBody.TrueFalse claim ? [claim.Answer.Text, claim.Falsehood.Text] : []))
            {
                text.Append("- ").Append(option).Append('\n');
            }

            places.Add(AppendProof(text, item, body));
            text.Append('\n');
        }

        var content = text.ToString();
        var file = Path.GetFileName(path);
        var language = questions.Count(question => question.Item.Language == Language.Chinese) * 2 > questions.Count ? Language.Chinese : Language.English;
        var list = new SourceDocument
        {
            Id = ContentHash.Of(16, content),
            Name = Path.GetFileNameWithoutExtension(path),
            Path = path,
            Title = language == Language.Chinese ? $"导入自 {file}" : $"imported from {file}",
            Language = language,
            Text = content,
            Encoding = format,
            Blocks = [],
        };
        return (list, [.. questions.Select((question, rank) => ItemOf(question.Id, question.Item, question.Body, rank, list, places[rank]))]);
    }

    /// <summary>Writes the explanation and the answer, and says where the answer stands.</summary>
    private static (TextSpan Span, string Sentence, TextSpan QuoteInSentence) AppendProof(StringBuilder text, PortableItem item, ItemBody body)
    {
        var key = body.Key.Text;
        var inExplanation = item.Explanation.IndexOf(key, StringComparison.Ordinal);
        if (inExplanation >= 0)
        {
            var start = text.Length + inExplanation;
            text.Append(item.Explanation).Append('\n');
            return (new TextSpan(start, key.Length), item.Explanation, new TextSpan(inExplanation, key.Length));
        }

        text.Append(item.Explanation).Append(item.Explanation.Length > 0 ? "\n" : "").Append("= ");
        var span = new TextSpan(text.Length, key.Length);
        text.Append(key).Append('\n');
        var before = item.Kind == ItemKind.Cloze ? item.BeforeGap : item.Stem + " ";
        return (span, before + key + (item.Kind == ItemKind.Cloze ? item.AfterGap : ""), new TextSpan(before.Length, key.Length));
    }

    private static Item ItemOf(string id, PortableItem item, ItemBody body, int rank, SourceDocument list, (TextSpan Span, string Sentence, TextSpan QuoteInSentence) place) => new()
    {
        Id = id,
        FactId = ContentHash.Of(IdLength, "imported", id),
        Body = body,
        Language = item.Language,
        Topic = item.Topic.Length > 0 ? item.Topic : list.Name,
        Modality = Modality.Stated,
        Rank = rank,
        Sources =
        [
            new Provenance
            {
                DocumentId = list.Id,
                Span = place.Span,
                Quote = body.Key.Text,
                Sentence = place.Sentence,
                QuoteInSentence = place.QuoteInSentence,
            },
        ],
    };
}
