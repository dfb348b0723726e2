using Study.Text;

namespace Study.Ingest;

/// <summary>What became of one document: it was read, or there is a reason why not.</summary>
/// <param name="Path">See <see cref="SourceDocument.Path"/>.</param>
/// <param name="Document">Null where it could not be read.</param>
/// <param name="Reason">Why not, naming the file; null where it was read.</param>
public sealed record ReadOutcome(string Path, SourceDocument? Document, string? Reason);

/// <summary>Reads a file into a document: its text, and the parts of it that are for reading.</summary>
/// <remarks>
/// A path may lead into an archive, as <c>lessons.zip/week-1/rivers.docx</c>, or to a part of a text too large to be read in one piece, as
/// <c>chronicle.txt#3</c>.
/// </remarks>
public static class DocumentReader
{
    // Fewer letters than these do not tell a language: a heading such as GDP 2020 is in the document's.
    private const int LettersToTell = 12;

    /// <inheritdoc cref="DocumentFiles.Find"/>
    public static IReadOnlyList<string> FindFiles(IEnumerable<string> paths) => DocumentFiles.Find(paths).Paths;

    /// <summary>Reads one file that is one document.</summary>
    /// <param name="language">Null to tell it from the text.</param>
    /// <exception cref="StudyException">The file cannot be opened, is empty, or cannot be read.</exception>
    public static SourceDocument Read(string path, Language? language = null) => Read(path, new ReadingOptions { Language = language });

    /// <inheritdoc cref="Read(string, Language?)"/>
    public static SourceDocument Read(string path, ReadingOptions options)
    {
        if (!File.Exists(path) && LargeText.PartOf(path) is var (large, number))
        {
            return LargeText.Read(large, options).Skip(number - 1).FirstOrDefault()
                ?? throw new StudyException($"{path}: the file has no such part any more. Read it again with: study make {large}");
        }

        return !File.Exists(path) && Archive.EntryOf(path) is var (archive, entry)
            ? Archive.Read(archive, entry, options)
            : Read(path, ReadBytes(path, options.Limits), options);
    }

    /// <summary>Reads a document from bytes that are at hand.</summary>
    /// <param name="path">Where they came from; its ending helps to tell the format.</param>
    public static SourceDocument Read(string path, byte[] bytes, Language? language = null) => Read(path, bytes, new ReadingOptions { Language = language });

    /// <inheritdoc cref="Read(string, byte[], Language?)"/>
    public static SourceDocument Read(string path, byte[] bytes, ReadingOptions options)
    {
        var order = new ReadingOrder(path, bytes, options.Encoding, options.Limits);
        if (bytes.Length == 0)
        {
            throw new StudyException($"{path}: the file is empty. Nothing was taken from it.");
        }

        var format = DocumentFormats.Of(order)
            ?? throw new StudyException($"{path}: this is an archive, not one document. Give it to study make, which reads every document in it.");
        var extract = options.Isolation is { } isolation && bytes.Length > format.TrustedBytes ? isolation.Read(format, order) : format.Read(order);
        return DocumentOf(path, Path.GetFileNameWithoutExtension(path), extract, options);
    }

    /// <summary>Reads whatever documents a path leads to: one, those of an archive, the parts of a large text. Nothing is thrown for a bad file.</summary>
    public static IEnumerable<ReadOutcome> ReadAll(string path, ReadingOptions options) =>
        path == DocumentFiles.StandardInput ? ReadStandardInput(options)
        : LargeText.IsLarge(path) ? Outcomes(path, LargeText.Read(path, options))
        : Archive.IsArchive(path) ? Archive.ReadAll(path, options)
        : [Outcome(path, () => Read(path, options))];

    /// <summary>What comes in is named by its content, so that the next input does not take the place of this one.</summary>
    private static IEnumerable<ReadOutcome> ReadStandardInput(ReadingOptions options)
    {
        var bytes = options.StandardInput ?? [];
        return ReadAll(bytes.Length == 0 ? "standard-input" : "standard-input-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 4)), bytes, options);
    }

    /// <summary>Whether what a document was read from is still there: the file, or the archive or large text it is a part of.</summary>
    public static bool IsThere(string path) => File.Exists(path) || LargeText.PartOf(path) is not null || Archive.EntryOf(path) is not null;

    /// <summary>Reads whatever documents bytes from elsewhere hold.</summary>
    public static IEnumerable<ReadOutcome> ReadAll(string path, byte[] bytes, ReadingOptions options) =>
        Archive.IsArchive(bytes) ? Archive.ReadAll(path, bytes, options, depth: 1) : [Outcome(path, () => Read(path, bytes, options))];

    internal static ReadOutcome Outcome(string path, Func<SourceDocument> read)
    {
        try
        {
            return new ReadOutcome(path, read(), null);
        }
        catch (StudyException unreadable)
        {
            return new ReadOutcome(path, null, unreadable.Message);
        }
    }

    /// <summary>The documents as they come; where they stop with a reason, the reason is the last outcome.</summary>
    private static IEnumerable<ReadOutcome> Outcomes(string path, IEnumerable<SourceDocument> documents)
    {
        using var source = documents.GetEnumerator();
        while (true)
        {
            ReadOutcome? outcome;
            try
            {
                outcome = source.MoveNext() ? new ReadOutcome(source.Current.Path, source.Current, null) : null;
            }
            catch (StudyException unreadable)
            {
                outcome = new ReadOutcome(path, null, unreadable.Message);
            }

            if (outcome is null)
            {
                yield break;
            }

            yield return outcome;
            if (outcome.Document is null)
            {
                yield break;
            }
        }
    }

    /// <summary>What every format has in common: furniture taken off, a language for each part, blanks put right, a title found.</summary>
    internal static SourceDocument DocumentOf(string path, string name, Extract extract, ReadingOptions options)
    {
        var told = options.Language ?? Languages.Of(extract.Text);
        var articles = NewsFurniture.Remove(extract.Blocks).Select(block => block with { Language = options.Language ?? LanguageOf(block) }).ToList();
        return new SourceDocument
        {
            Id = ContentHash.Of(16, extract.Text),
            Name = name,
            Path = path,
            Title = articles.FirstOrDefault(block => block.Kind is BlockKind.Title or BlockKind.Heading)?.Content.Text ?? name,
            Language = told,
            PublishedOn = articles.FirstOrDefault(block => block.PublishedOn is not null)?.PublishedOn,
            Text = extract.Text,
            Encoding = extract.Encoding,
            Notes = extract.Notes,
            Blocks = [.. articles.Select(block => (block.Language ?? told) == Language.Chinese && block.Kind is BlockKind.Paragraph or BlockKind.ListItem
                ? block with { Content = ChineseSpacing.Tighten(block.Content) }
                : block)],
        };
    }

    private static Language? LanguageOf(Block block)
    {
        var letters = 0;
        foreach (var unit in block.Content.Text)
        {
            letters += char.IsLetter(unit) ? 1 : 0;
        }

        var language = Languages.Of(block.Content.Text);
        return letters >= LettersToTell || language == Language.Chinese && letters > 3 ? language : null;
    }

    internal static byte[] ReadBytes(string path, ReadingLimits limits)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > limits.FileBytes)
            {
                throw new StudyException(FormattableString.Invariant(
                    $"{path}: the file has {file.Length >> 20:N0} MB; Study reads up to {limits.FileBytes >> 20:N0} MB of such a file. Split it, or allow more with --limit file=N."));
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure);
        }
    }

    internal static StudyException Unreadable(string path, Exception failure) => failure switch
    {
        UnauthorizedAccessException => new StudyException($"{path}: the file cannot be opened. Give yourself the right to read it, or copy it elsewhere.", failure),
        FileNotFoundException or DirectoryNotFoundException => new StudyException($"{path}: no such file. Check the spelling, or give the path of {DocumentFormats.Names}.", failure),
        _ => new StudyException($"{path}: the file cannot be read ({failure.Message}). Close other programs that use it and try again.", failure),
    };
}
