using Study.Ingest;
using Study.Text;

namespace Study.Bank;

/// <summary>What a check of a bank found.</summary>
/// <param name="Quotes">How many quotes were looked for.</param>
/// <param name="Problems">What is wrong, a line each; empty where every quote stands.</param>
/// <param name="Notes">What is worth knowing and no fault: files that have moved, quotes that stand elsewhere now.</param>
public sealed record BankReport(int Quotes, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes);

/// <summary>Finds every quote of a bank again: in the text the bank keeps, and in the file it was read from where that is still there.</summary>
public static class BankCheck
{
    /// <param name="options">How the files are to be read again.</param>
    public static BankReport Run(IItemBank bank, ReadingOptions? options = null)
    {
        var problems = new List<string>([.. bank.Damage(), .. bank.Orphans(), .. bank.ChangedItems().Select(id => $"{id}: its words have changed since they were stored. Put a backup in the bank's place.")]);
        var notes = new List<string>();
        var documents = bank.Documents().ToDictionary(document => document.Id);
        var files = new Dictionary<string, string?>();
        var imported = bank.ImportedDocuments();
        foreach (var document in documents.Values)
        {
            if (ContentHash.Of(16, document.Text) != document.Id)
            {
                problems.Add($"{document.Name}: the text kept in the bank has changed since it was stored. Make the bank anew from the file.");
            }

            // A file of another program holds the questions in its own notation, not in the words of the list.
            files[document.Id] = imported.Contains(document.Id) ? null : CurrentText(document, options ?? ReadingOptions.Default, notes);
        }

        var quotes = 0;
        foreach (var banked in bank.Read(ItemFilter.Everything with { IncludesGone = false }))
        {
            foreach (var source in banked.Item.Sources)
            {
                quotes++;
                Find(banked.Item.Id, source, documents[source.DocumentId], files[source.DocumentId], problems, notes);
            }
        }

        return new BankReport(quotes, problems, notes);
    }

    private static void Find(string itemId, Provenance source, BankedDocument document, string? file, List<string> problems, List<string> notes)
    {
        var stands = source.Span.End <= document.Text.Length && source.Span.In(document.Text) == source.Quote;
        if (!stands)
        {
            problems.Add($"{itemId}: “{source.Quote}” does not stand at {source.Span.Start} of {document.Name}. Make the bank anew from the file.");
        }
        else if (file is not null && !file.Contains(source.Quote, StringComparison.Ordinal))
        {
            problems.Add($"{itemId}: “{source.Quote}” is no longer in {document.Path}. Run study make on it to take its new text over.");
        }
        else if (file is not null && file.Length < source.Span.End || (file is not null && source.Span.In(file) != source.Quote))
        {
            notes.Add($"{itemId}: “{source.Quote}” stands at another place of {document.Path} now.");
        }
    }

    /// <summary>The text of the file as it is now; null where it is gone or cannot be read any more.</summary>
    private static string? CurrentText(BankedDocument document, ReadingOptions options, List<string> notes)
    {
        if (!DocumentReader.IsThere(document.Path))
        {
            notes.Add($"{document.Path}: the file is not there any more; checked against the text kept in the bank.");
            return null;
        }

        try
        {
            return DocumentReader.Read(document.Path, options).Text;
        }
        catch (StudyException unreadable)
        {
            notes.Add($"{unreadable.Message} Checked against the text kept in the bank.");
            return null;
        }
    }
}
