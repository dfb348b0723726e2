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
    // So many documents, or so much text, go to the disk together: each alone would wait for the disk a hundred thousand times.
    private const int KeptTogether = 100;
    private const int KeptCharacters = 4 << 20;

    // Documents are derived together, so that a fact told in several has all its sources, up to so many characters: some 200 schoolbooks
    // of a bank in one piece, and half a gigabyte of memory. A larger bank is derived group by group.
    private const long DerivedTogether = 20 << 20;
    private const long DerivedInGroups = 4 << 20;

    /// <inheritdoc cref="Add(IItemBank, IReadOnlyList{string}, ReadingOptions, DateTimeOffset, IntakeWatch, CancellationToken)"/>
    /// <param name="language">The files' language; null to tell it from each text.</param>
    /// <param name="show">Told what is done now, in words for the screen.</param>
    public static IntakeReport Add(IItemBank bank, IReadOnlyList<string> files, Language? language, DateTimeOffset at, Action<string> show, CancellationToken interrupt) =>
        Add(bank, files, new ReadingOptions { Language = language }, at, new IntakeWatch { Now = show }, interrupt);

    /// <summary>Reads the files that have changed, and derives the items anew if any document has.</summary>
    public static IntakeReport Add(IItemBank bank, IReadOnlyList<string> files, ReadingOptions options, DateTimeOffset at, IntakeWatch watch, CancellationToken interrupt)
    {
        var known = bank.FileHashes();
        var unreadable = new List<string>();
        var held = new List<string>();
        var waiting = new List<(SourceDocument Document, string ContentHash)>();
        var characters = 0L;
        var read = 0;
        try
        {
            foreach (var file in files)
            {
                interrupt.ThrowIfCancellationRequested();
                var hash = file == DocumentFiles.StandardInput ? "" : HashOf(file, options);
                if (hash.Length > 0 && known.GetValueOrDefault(Path.GetFullPath(file)) == hash)
                {
                    held.Add(Path.GetFullPath(file));
                    watch.Done(file);
                    continue;
                }

                watch.Now($"Reading {file}");
                foreach (var outcome in DocumentReader.ReadAll(file, options))
                {
                    interrupt.ThrowIfCancellationRequested();
                    if (outcome.Document is not { } document)
                    {
                        unreadable.Add(outcome.Reason!);
                        watch.Say(outcome.Reason!);
                        continue;
                    }

                    foreach (var note in document.Notes)
                    {
                        watch.Say($"{document.Path}: {note}.");
                    }

                    read++;
                    held.Add(Path.GetFullPath(document.Path));
                    waiting.Add((document, hash));
                    characters += document.Text.Length;
                    watch.Partly(file, System.Text.Encoding.UTF8.GetByteCount(document.Text));
                    if (waiting.Count >= KeptTogether || characters >= KeptCharacters)
                    {
                        Keep(bank, waiting);
                        characters = 0;
                    }
                }

                watch.Done(file);
            }
        }
        finally
        {
            // Whatever stops the run, what was read is kept, and the next run goes on behind it.
            Keep(bank, waiting);
        }

        return new IntakeReport(held, read, unreadable, Derive(bank, at, watch, interrupt));
    }

    private static void Keep(IItemBank bank, List<(SourceDocument, string)> waiting)
    {
        if (waiting.Count > 0)
        {
            bank.Keep(waiting);
            waiting.Clear();
        }
    }

    /// <inheritdoc cref="Derive(IItemBank, DateTimeOffset, IntakeWatch, CancellationToken)"/>
    public static BankChanges? Derive(IItemBank bank, DateTimeOffset at, Action<string> show, CancellationToken interrupt) =>
        Derive(bank, at, new IntakeWatch { Now = show }, interrupt);

    /// <summary>Derives the items of all documents anew if any has changed since they were derived last, or this program has.</summary>
    /// <returns>Null where everything is as it was.</returns>
    public static BankChanges? Derive(IItemBank bank, DateTimeOffset at, IntakeWatch watch, CancellationToken interrupt)
    {
        while (bank.CurrentState() is var state && state != bank.DerivedState())
        {
            interrupt.ThrowIfCancellationRequested();
            var together = bank.CurrentGroups(DerivedTogether);
            if ((together.Count == 1 ? DeriveTogether(bank, state, at, watch) : DeriveInGroups(bank, state, at, watch, interrupt)) is { } changes)
            {
                return changes;
            }
        }

        return null;
    }

    private static BankChanges? DeriveTogether(IItemBank bank, string state, DateTimeOffset at, IntakeWatch watch)
    {
        var documents = bank.CurrentDocuments();
        watch.Now($"Deriving questions from {Counted.Of(documents.Count, "document")}");
        return bank.StoreDerived(QuestionGenerator.Generate(documents), state, at);
    }

    /// <summary>Derives a large bank group by group; a run that was stopped goes on behind the last group it stored.</summary>
    private static BankChanges? DeriveInGroups(IItemBank bank, string state, DateTimeOffset at, IntakeWatch watch, CancellationToken interrupt)
    {
        var groups = bank.CurrentGroups(DerivedInGroups);
        var done = bank.DerivedState().Split(' ') is [var begun, var count] && begun == state ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var changes = BankChanges.None;
        watch.Now($"Deriving questions from {Counted.Of(groups.Sum(group => group.Count), "document")}");
        for (var index = done; index < groups.Count; index++)
        {
            interrupt.ThrowIfCancellationRequested();
            watch.Derived(index, groups.Count);
            if (bank.StoreDerivedGroup(QuestionGenerator.Generate(bank.DocumentsOf(groups[index])), groups[index], state, index + 1, groups.Count, at) is not { } stored)
            {
                return null;
            }

            changes = changes.Plus(stored);
        }

        return changes;
    }

    /// <summary>A hash of a file's bytes, and of what the user said about how it is to be read; empty where it cannot be opened.</summary>
    private static string HashOf(string file, ReadingOptions options)
    {
        try
        {
            using var content = File.OpenRead(file);
            return (options.Language is { } given ? given + " " : "") + (options.Encoding is { } named ? named + " " : "") + Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Reading it, which comes next, says why.
            return "";
        }
    }
}
