using System.Security.Cryptography;
using Study.Ingest;
using Study.Text;

namespace Study.Bank;

/// <summary>What a run over files came to.</summary>
/// <param name="Files">The files of the run that the bank holds now, by their whole path.</param>
/// <param name="Read">How many of them were read; the others are as they were.</param>
/// <param name="Unreadable">Why files could not be read, a line each.</param>
/// <param name="Changes">What became of the items; null where nothing was to be derived.</param>
public sealed record IntakeReport(IReadOnlyList<string> Files, int Read, IReadOnlyList<string> Unreadable, BankChanges? Changes);

/// <summary>
/// Files become documents of the bank, and all its documents together become its items: the same documents give the same items, whatever
/// came first.
/// </summary>
/// <remarks>
/// Each document is stored as soon as it is read; the items follow in one transaction. Whoever is stopped in between, or finds another program
/// at work on the same bank, goes on where the bank stands, because it knows of which documents its items were derived.
/// </remarks>
public static class BankIntake
{
    /// <summary>Reads the files that have changed, and derives the items anew if any document has.</summary>
    /// <param name="language">The files' language; null to tell it from each text.</param>
    /// <param name="show">Told what is done now, in words for the screen.</param>
    public static IntakeReport Add(ItemBank bank, IReadOnlyList<string> files, Language? language, DateTimeOffset at, Action<string> show, CancellationToken interrupt)
    {
        var known = bank.FileHashes();
        var unreadable = new List<string>();
        var held = new List<string>();
        var read = 0;
        foreach (var file in files)
        {
            interrupt.ThrowIfCancellationRequested();
            try
            {
                var path = Path.GetFullPath(file);
                var hash = HashOf(file, language);
                if (known.GetValueOrDefault(path) != hash)
                {
                    show($"Reading {file}");
                    bank.Keep(DocumentReader.Read(file, language), hash);
                    read++;
                }

                held.Add(path);
            }
            catch (StudyException mistake) when (mistake.InnerException is not Microsoft.Data.Sqlite.SqliteException)
            {
                unreadable.Add(mistake.Message);
            }
        }

        return new IntakeReport(held, read, unreadable, Derive(bank, at, show, interrupt));
    }

    /// <summary>Derives the items of all documents anew if any has changed since they were derived last, or this program has.</summary>
    /// <returns>Null where everything is as it was.</returns>
    public static BankChanges? Derive(ItemBank bank, DateTimeOffset at, Action<string> show, CancellationToken interrupt)
    {
        while (bank.CurrentState() is var state && state != bank.DerivedState())
        {
            interrupt.ThrowIfCancellationRequested();
            var documents = bank.CurrentDocuments();
            show($"Deriving questions from {documents.Count} documents");
            if (bank.StoreDerived(QuestionGenerator.Generate(documents), state, at) is { } changes)
            {
                return changes;
            }
        }

        return null;
    }

    /// <summary>A hash of a file's bytes, and of the language it is to be read in where the user gave one.</summary>
    private static string HashOf(string file, Language? language)
    {
        try
        {
            using var content = File.OpenRead(file);
            return (language is { } given ? given + " " : "") + Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StudyException($"{file}: the file cannot be opened. Give yourself the right to read it, or copy it elsewhere.");
        }
        catch (IOException failure)
        {
            throw new StudyException($"{file}: the file cannot be read ({failure.Message}). Close other programs that use it and try again.");
        }
    }
}
