using System.Text.RegularExpressions;
using Study.Text;

namespace Study.Ingest;

/// <summary>The files that a user means, and how many others lie among them.</summary>
/// <param name="PassedOver">Files in folders that are of no kind Study reads, counted by their endings.</param>
public sealed record FoundFiles(IReadOnlyList<string> Paths, IReadOnlyDictionary<string, int> PassedOver);

/// <summary>Finds files by paths, folders and patterns.</summary>
public static class DocumentFiles
{
    /// <summary>The path that means the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The endings of the files that Study takes from a folder.</summary>
    public static readonly IReadOnlyList<string> Endings = [.. DocumentFormats.All.SelectMany(format => format.Endings), DocumentFormats.ArchiveEnding];

    /// <summary>
    /// A file itself, whatever its name; every readable file below a folder, by name, hidden ones left out; every file that a pattern
    /// with * and ? fits, ** standing for any folders.
    /// </summary>
    /// <exception cref="StudyException">A path does not exist, a folder cannot be opened, or has no file that Study reads.</exception>
    public static FoundFiles Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        var passedOver = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == StandardInput || File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                files.AddRange(Below(path, passedOver));
            }
            else if (path.AsSpan().ContainsAny("*?"))
            {
                files.AddRange(Matching(path));
            }
            else
            {
                throw new StudyException($"{path}: no such file or folder. Check the spelling, or give the path of {DocumentFormats.Names}.");
            }
        }

        return new FoundFiles([.. files.DistinctBy(Path.GetFullPath)], passedOver);
    }

    private static List<string> Below(string folder, SortedDictionary<string, int> passedOver)
    {
        var files = new List<string>();
        foreach (var file in Walk(folder))
        {
            var ending = Path.GetExtension(file).ToLowerInvariant();
            if (Endings.Contains(ending))
            {
                files.Add(file);
            }
            else
            {
                passedOver[ending] = passedOver.GetValueOrDefault(ending) + 1;
            }
        }

        return files.Count > 0
            ? files
            : throw new StudyException($"{folder}: no file that Study reads in this folder. It reads {string.Join(", ", Endings)}.");
    }

    private static List<string> Matching(string pattern)
    {
        var steps = pattern.Replace('\\', '/').Split('/');
        var plain = steps.TakeWhile(step => !step.AsSpan().ContainsAny("*?")).ToList();
        var root = plain.Count == 0 ? "." : string.Join('/', plain) is { Length: > 0 } folder ? folder : "/";
        var rest = string.Join('/', steps.Skip(plain.Count));
        var fits = new Regex(
            "^" + Regex.Escape(rest).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal) + "$",
            RegexOptions.CultureInvariant);
        var files = Directory.Exists(root)
            ? Walk(root).Where(file => fits.IsMatch(Path.GetRelativePath(root, file).Replace('\\', '/'))).Select(file => plain.Count == 0 ? Path.GetRelativePath(root, file) : file).ToList()
            : [];
        return files.Count > 0 ? files : throw new StudyException($"{pattern}: no file fits this pattern. Check it, or give a folder.");
    }

    /// <summary>Every file below a folder by name, hidden ones and what links lead to left out.</summary>
    private static IEnumerable<string> Walk(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            throw new StudyException($"{folder}: the folder cannot be opened. Give yourself the right to read it, or copy the files elsewhere.");
        }

        foreach (var entry in entries.Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is not DirectoryInfo)
            {
                yield return Path.Combine(folder, entry.Name);
            }
            else if (entry.LinkTarget is null)
            {
                foreach (var file in Walk(Path.Combine(folder, entry.Name)))
                {
                    yield return file;
                }
            }
        }
    }
}
