using System.Globalization;
using System.Text.RegularExpressions;
using Study.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Study.Ingest;

/// <summary>
/// PDF files: lines in reading order column by column, without headers, footers and page numbers; wraps undone, pages kept.
/// </summary>
/// <remarks>
/// The library ends the whole process on some files (forms that contain themselves) and takes minutes for others, so files nobody vouches
/// for are read by <see cref="IsolatedReader"/> in a process of their own.
/// </remarks>
internal static partial class PdfReader
{
    // Header and footer are among this many lines from the top and from the bottom.
    private const int MarginLines = 3;

    // A share of characters that no font explains, above which the text is not worth reading.
    private const double MostUnknown = 0.3;

    public static Extract Read(ReadingOrder order)
    {
        using var document = Open(order);
        if (document.NumberOfPages > order.Limits.Pages)
        {
            throw new StudyException(FormattableString.Invariant(
                $"{order.Name}: it has {document.NumberOfPages:N0} pages; Study reads up to {order.Limits.Pages:N0}. Split it, or allow more with --limit pages=N."));
        }

        var pages = new List<IReadOnlyList<PdfLine>>();
        var textless = new List<int>();
        var damaged = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            pages.Add(LinesOf(document, number, textless, damaged));
        }

        var lines = WithoutFurniture(pages);
        GuardText(order, pages, lines, textless, damaged);
        var writer = new ExtractWriter(order);
        foreach (var paragraph in PdfParagraphs.Of(lines))
        {
            writer.AddLines(paragraph.Kind, [.. paragraph.Lines.Select(line => line.Text)], paragraph.Lines[0].Page);
        }

        return writer.Finish("PDF", NotesOf(textless, damaged, document.NumberOfPages));
    }

    private static PdfDocument Open(ReadingOrder order)
    {
        try
        {
            return PdfDocument.Open(order.Bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new StudyException($"{order.Name}: the PDF file is protected by a password. Save a copy without one.", locked);
        }
        catch (Exception damage) when (IsOfTheLibrary(damage))
        {
            throw Damaged(order.Name, damage);
        }
    }

    /// <summary>
    /// What the library throws on damaged files: a dozen kinds, most of them by oversight, so that no list of them would be whole. What is
    /// ours to mend (our own code, memory) is not among them.
    /// </summary>
    private static bool IsOfTheLibrary(Exception failure) =>
        failure is not (StudyException or OutOfMemoryException)
        && (failure.StackTrace?.Contains("UglyToad", StringComparison.Ordinal) ?? false);

    private static StudyException Damaged(string name, Exception damage)
    {
        var what = damage is PdfDocumentFormatException ? Blanks.Collapse(damage.Message).TrimEnd('.') : damage.GetType().Name;
        return new StudyException($"{name}: the PDF file is damaged ({(what.Length > 120 ? what[..120] + "…" : what)}). Save or download it again.", damage);
    }

    private static IReadOnlyList<PdfLine> LinesOf(PdfDocument document, int number, List<int> textless, List<int> damaged)
    {
        try
        {
            var lines = PdfPage.LinesOf(document.GetPage(number));
            if (lines.Count == 0)
            {
                textless.Add(number);
            }

            return lines;
        }
        catch (Exception damage) when (IsOfTheLibrary(damage))
        {
            // One bad page does not cost the others; the document's notes name it.
            damaged.Add(number);
            return [];
        }
    }

    private static void GuardText(ReadingOrder order, List<IReadOnlyList<PdfLine>> pages, List<PdfLine> lines, List<int> textless, List<int> damaged)
    {
        if (damaged.Count > 0 && damaged.Count + textless.Count == pages.Count)
        {
            throw new StudyException($"{order.Name}: the PDF file is damaged: none of its pages can be read. Save or download it again.");
        }

        if (lines.Count == 0)
        {
            var count = pages.Count == 1 ? "its one page" : FormattableString.Invariant($"its {pages.Count:N0} pages");
            throw new StudyException($"{order.Name}: no text found on {count}. If it is a scan, run it through OCR first.");
        }

        var unknown = lines.Sum(line => line.Text.Count(unit => unit is '\uFFFD' or >= '\uE000' and <= '\uF8FF' || char.IsControl(unit)));
        if (unknown > MostUnknown * lines.Sum(line => line.Text.Length))
        {
            throw new StudyException($"{order.Name}: its fonts do not tell which characters they show. Print it to a new PDF file with another program, or run it through OCR.");
        }
    }

    private static List<string> NotesOf(List<int> textless, List<int> damaged, int count)
    {
        var notes = new List<string>();
        if (textless.Count > 0)
        {
            notes.Add($"no text on {Numbers(textless)} of {count.ToString("N0", CultureInfo.InvariantCulture)} (pictures or empty; a scan needs OCR)");
        }

        if (damaged.Count > 0)
        {
            notes.Add($"{Numbers(damaged)} damaged and not read");
        }

        return notes;
    }

    private static string Numbers(List<int> pages) =>
        (pages.Count == 1 ? "page " : "pages ") + string.Join(", ", pages.Take(8)) + (pages.Count > 8 ? ", ..." : "");

    /// <summary>All lines of the pages, without page numbers and what stands at the head or foot of many pages.</summary>
    private static List<PdfLine> WithoutFurniture(List<IReadOnlyList<PdfLine>> pages)
    {
        var repeated = pages
            .SelectMany(page => Margins(page).Select(line => Masked(line.Text)).Distinct())
            .GroupBy(text => text)
            .Where(text => text.Count() >= Math.Max(3, pages.Count * 0.3) || (text.Count() == 2 && pages.Count == 2))
            .Select(text => text.Key)
            .ToHashSet();
        var kept = new List<PdfLine>();
        foreach (var page in pages)
        {
            var margins = Margins(page).ToHashSet();
            kept.AddRange(page.Where(line => !margins.Contains(line) || !(PageNumber().IsMatch(line.Text) || repeated.Contains(Masked(line.Text)))));
        }

        return kept;
    }

    /// <summary>The topmost and the bottommost lines, and only those outside the middle of the page.</summary>
    private static IEnumerable<PdfLine> Margins(IReadOnlyList<PdfLine> page)
    {
        var byHeight = page.OrderByDescending(line => line.Baseline).ToList();
        return byHeight.Take(MarginLines).Where(line => line.Height > 0.85).Concat(byHeight.TakeLast(MarginLines).Where(line => line.Height < 0.15));
    }

    /// <summary>A line with its numbers made alike, so that 第 3 页 and 第 4 页 are one.</summary>
    private static string Masked(string line) => Digits().Replace(line, "#");

    [GeneratedRegex(@"[0-9０-９]+|\b[ivxlc]+\b")]
    private static partial Regex Digits();

    // 12   - 12 -   第 12 页   第 12 页　共 30 页   Page 12 of 30   12/30   xii
    [GeneratedRegex(@"^[-–—·\s]*(?:第\s*)?(?:page\s*|p\.\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*(?:/|of|，|,|\s|共)+\s*\d{1,4}\s*页?)?[-–—·\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}

/// <summary>A line of a page, or a column's part of one.</summary>
/// <param name="Left">In points from the page's left edge, as are <paramref name="Right"/> and <paramref name="Baseline"/> from its bottom.</param>
/// <param name="Size">The size of most of its letters in points.</param>
/// <param name="Height">How high on the page it stands, from 0 (bottom) to 1 (top).</param>
/// <param name="Column">Lines of one column, in their order, have the same number on a page.</param>
internal sealed record PdfLine(string Text, int Page, double Left, double Right, double Baseline, double Size, double Height, int Column);
