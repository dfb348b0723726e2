using Study.Exchange.Import;
using Study.Ingest;
using Study.Text;

namespace Study.Exchange;

/// <summary>Every format that <c>study import</c> reads.</summary>
public static class ImportFormats
{
    // Above this a file is no list of questions but an accident; a million questions take less.
    private const long MostBytes = 500_000_000;

    /// <summary>The names, as <see cref="ExportFormats"/> has them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["jsonl", "json", "gift", "moodle-xml", "csv", "xlsx", "anki", "zh-text"];

    /// <summary>Reads the questions of a file.</summary>
    /// <param name="format">One of <see cref="Names"/>; null to tell it from the file's ending and its first lines.</param>
    /// <returns>The format it was read as, and what was found.</returns>
    /// <exception cref="StudyException">The file is not there, cannot be read, or is of no known format.</exception>
    public static (string Format, ImportedQuestions Questions) Read(string path, string? format)
    {
        var bytes = ReadBytes(path);
        var name = format ?? FormatOf(path, bytes);
        using var stream = new MemoryStream(bytes);
        return (name, name switch
        {
            "anki" => AnkiPackageReader.Read(stream, path),
            "xlsx" => TableReader.ReadXlsx(stream, path),
            "moodle-xml" => MoodleXmlReader.Read(stream, path),
            "csv" => TableReader.ReadCsv(TextOf(bytes, path), path),
            "json" or "jsonl" => JsonReader.Read(TextOf(bytes, path), path),
            "gift" => GiftReader.Read(TextOf(bytes, path).TrimStart('\uFEFF')),
            "zh-text" => ChineseTextReader.Read(TextOf(bytes, path).TrimStart('\uFEFF')),
            _ => throw new StudyException($"study import: unknown format \"{name}\". Formats: {string.Join(", ", Names)}."),
        });
    }

    private static string FormatOf(string path, byte[] bytes) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".apkg" or ".colpkg" => "anki",
        ".xlsx" => "xlsx",
        ".xml" => "moodle-xml",
        ".csv" or ".tsv" => "csv",
        ".json" => "json",
        ".jsonl" => "jsonl",
        ".gift" => "gift",
        _ => FormatIn(TextOf(bytes, path))
            ?? throw new StudyException($"{path}: its ending and its first lines do not tell what it is. Give --format with one of: {string.Join(", ", Names)}."),
    };

    private static string? FormatIn(string text) =>
        text.Contains("答案：", StringComparison.Ordinal) || text.Contains("答案:", StringComparison.Ordinal) ? "zh-text"
        : text.Contains('{', StringComparison.Ordinal) && text.Contains('}', StringComparison.Ordinal) ? "gift"
        : null;

    private static string TextOf(byte[] bytes, string path) => TextDecoding.Decode(bytes, path).Text;

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return !File.Exists(path) ? throw new StudyException($"{path}: no such file. Check the spelling.")
                : new FileInfo(path).Length > MostBytes ? throw new StudyException($"{path}: larger than 500 MB. Export fewer questions at a time.")
                : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{path}: the file cannot be read ({failure.Message}). Check your right to read it.", failure);
        }
    }
}
