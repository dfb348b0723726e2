using Study.Print.Layout;
using Study.Print.Pdf;
using Study.Text;

namespace Study.Print;

/// <summary>What turns laid-out pages into a PDF file.</summary>
public enum PdfEngine
{
    /// <summary>Study's own: small files, tagged, the same bytes each time.</summary>
    BuiltIn,

    /// <summary>QuestPDF, where Study was built with it.</summary>
    Quest,
}

/// <summary>Hands laid-out papers to the engine of the user's choice.</summary>
internal static class PdfEngines
{
    /// <param name="papers">One or more, on sheets of one size; gone through more than once.</param>
    /// <returns>The number of pages.</returns>
    /// <exception cref="StudyException">QuestPDF is asked for and not built in, or it is not said under which licence.</exception>
    public static int Write(Stream output, IEnumerable<PageDescription> papers, PrintOptions options) =>
        options.Engine == PdfEngine.BuiltIn ? PdfDocument.Write(output, papers) : WriteWithQuest(output, papers, options);

#if QUESTPDF
    private static int WriteWithQuest(Stream output, IEnumerable<PageDescription> papers, PrintOptions options) =>
        Quest.QuestDocument.Write(output, papers, options.QuestLicence);
#else
    private static int WriteWithQuest(Stream output, IEnumerable<PageDescription> papers, PrintOptions options) =>
        throw new StudyException("QuestPDF is not built in. Build with -p:StudyQuestPdf=true, or leave out --engine quest.");
#endif
}
