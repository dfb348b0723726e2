using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Study.Exchange.Export;

/// <summary>Files that come out the same for the same items: no byte order mark unless asked for, line feeds, archives without today's date.</summary>
internal static class Output
{
    // The oldest date a zip archive can hold.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static StreamWriter Text(Stream output, bool hasByteOrderMark = false) =>
        new(output, new UTF8Encoding(hasByteOrderMark), bufferSize: 1 << 15, leaveOpen: true) { NewLine = "\n" };

    public static XmlWriter Xml(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    });

    public static ZipArchive Package(Stream output) => new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A file of an archive. It has to be closed before the next is opened.</summary>
    public static Stream Entry(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDate;
        return entry.Open();
    }

    public static void Entry(ZipArchive package, string name, string text)
    {
        using var entry = Entry(package, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
