using Study.Exchange.Export;
using Study.Text;

namespace Study.Exchange;

/// <summary>Every format that <c>study export</c> writes.</summary>
public static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        AnkiPackage.Format,
        AnkiText.Format,
        MoodleXml.Format,
        Gift.Format,
        Aiken.Format,
        CanvasQti.Format,
        QtiPackage.Format21,
        QtiPackage.Format30,
        CsvTable.Format,
        QuizletText.Format,
        XlsxTable.Format,
        WordPaper.Format,
        WordPaper.PaperFormat,
        WordPaper.KeyFormat,
        Markdown.Format,
        JsonLines.Format,
        JsonItems.Format,
        Kahoot.Format,
        BlackboardText.Format,
        GoogleForms.Format,
        AmcText.Format,
        ChineseText.Format,
    ];

    /// <exception cref="StudyException">No format is called so.</exception>
    public static ExportFormat Named(string name) =>
        All.FirstOrDefault(format => format.Name == name)
        ?? throw new StudyException($"study export: unknown format \"{name}\". Formats: {string.Join(", ", All.Select(format => format.Name))}. What each is for: study export --list");
}
