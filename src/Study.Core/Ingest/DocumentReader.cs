using Study.Text;

namespace Study.Ingest;

/// <summary>Reads a file into a document: its text, and the parts of it that are for reading.</summary>
public static class DocumentReader
{
    /// <summary>The endings of the files Study reads.</summary>
    public static readonly IReadOnlyList<string> Endings = [".txt", ".md", ".markdown"];

    /// <summary>The files a user means: a file itself; every readable file below a folder, by name, hidden ones left out.</summary>
    /// <exception cref="StudyException">A path does not exist, a folder cannot be opened, or has no file that Study reads.</exception>
    public static IReadOnlyList<string> FindFiles(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                files.AddRange(FilesBelow(path));
            }
            else
            {
                throw new StudyException($"{path}: no such file or folder. Check the spelling, or give the path of a .txt or .md file.");
            }
        }

        return [.. files.DistinctBy(Path.GetFullPath)];
    }

    /// <summary>Reads one file.</summary>
    /// <param name="language">Null to tell it from the text.</param>
    /// <exception cref="StudyException">The file cannot be opened, is empty, or is not text.</exception>
    public static SourceDocument Read(string path, Language? language = null) => Read(path, ReadBytes(path), language);

    /// <summary>Reads a document from bytes that are at hand.</summary>
    /// <param name="path">Where they came from; its ending tells the format.</param>
    public static SourceDocument Read(string path, byte[] bytes, Language? language = null)
    {
        var (text, encoding) = TextDecoding.Decode(bytes, path);
        if (string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
        {
            throw new StudyException($"{path}: the file is empty. Nothing was taken from it.");
        }

        var told = language ?? Languages.Of(text);
        var isMarkdown = Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown";
        var blocks = isMarkdown ? MarkdownReader.Read(text) : PlainTextReader.Read(text);
        var articles = NewsFurniture.Remove(blocks);
        if (told == Language.Chinese)
        {
            articles = [.. articles.Select(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem ? block with { Content = ChineseSpacing.Tighten(block.Content) } : block)];
        }

        var name = Path.GetFileNameWithoutExtension(path);
        return new SourceDocument
        {
            Id = ContentHash.Of(16, text),
            Name = name,
            Path = path,
            Title = articles.FirstOrDefault(block => block.Kind is BlockKind.Title or BlockKind.Heading)?.Content.Text ?? name,
            Language = told,
            PublishedOn = articles.FirstOrDefault(block => block.PublishedOn is not null)?.PublishedOn,
            Text = text,
            Encoding = encoding,
            Blocks = articles,
        };
    }

    private static List<string> FilesBelow(string folder)
    {
        var files = Walk(folder).ToList();
        return files.Count > 0
            ? files
            : throw new StudyException($"{folder}: no file that Study reads in this folder. It reads {string.Join(", ", Endings)}.");
    }

    private static IEnumerable<string> Walk(string folder)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StudyException($"{folder}: the folder cannot be opened. Give yourself the right to read it, or copy the files elsewhere.");
        }

        foreach (var entry in entries.Where(entry => !Path.GetFileName(entry).StartsWith('.')).Order(StringComparer.Ordinal))
        {
            if (Directory.Exists(entry))
            {
                foreach (var file in Walk(entry))
                {
                    yield return file;
                }
            }
            else if (Endings.Contains(Path.GetExtension(entry).ToLowerInvariant()))
            {
                yield return entry;
            }
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StudyException($"{path}: the file cannot be opened. Give yourself the right to read it, or copy it elsewhere.");
        }
        catch (IOException failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StudyException($"{path}: no such file. Check the spelling, or give the path of a .txt or .md file.");
        }
        catch (IOException failure)
        {
            throw new StudyException($"{path}: the file cannot be read ({failure.Message}). Close other programs that use it and try again.");
        }
    }
}
