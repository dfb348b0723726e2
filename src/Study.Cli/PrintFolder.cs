using System.Globalization;
using Study.Text;

namespace Study.Cli;

/// <summary>Takes printed files and names each on the output. Files that were there are replaced only if the user says so.</summary>
internal sealed class PrintFolder(string folder, bool replaces, Terminal terminal)
{
    /// <exception cref="StudyException">One of the files exists and may not be replaced; said before any of them is written.</exception>
    public void Check(IEnumerable<string> names)
    {
        if (!replaces && names.Select(PathOf).FirstOrDefault(File.Exists) is { } there)
        {
            throw new StudyException($"{there}: the file exists. Give --force to replace it, or another folder with --out.");
        }
    }

    /// <param name="what">What is in it, for the output.</param>
    /// <param name="print">Writes the file; returns the number of pages.</param>
    public void Save(string name, string what, Func<Stream, int> print)
    {
        using var content = new MemoryStream();
        var pages = print(content);
        SafeFile.Write(PathOf(name), content);
        terminal.Out.WriteLine(Terminal.Clean(string.Create(
            CultureInfo.InvariantCulture, $"{PathOf(name)}  {Counted.Of(pages, "page")}, {what}")));
    }

    /// <summary>Saves what has no pages.</summary>
    public void Save(string name, string what, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        SafeFile.Write(PathOf(name), content);
        terminal.Out.WriteLine(Terminal.Clean($"{PathOf(name)}  {what}"));
    }

    /// <summary>Saves pictures of a file's pages, numbered from 1; those of an earlier run are replaced.</summary>
    /// <param name="name">Of the file that they show.</param>
    public void SavePictures(string name, IReadOnlyList<byte[]> pages)
    {
        foreach (var (index, page) in pages.Index())
        {
            using var content = new MemoryStream(page);
            var path = PathOf(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{index + 1}.png"));
            SafeFile.Write(path, content);
            terminal.Out.WriteLine(Terminal.Clean($"{path}  a picture of page {index + 1}"));
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
