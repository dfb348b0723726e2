using Study.Print.Layout;
using Study.Text;

namespace Study.Print.Pdf;

/// <summary>
/// The built-in engine: writes page descriptions as a PDF 1.7 file, tagged, in its language, with embedded fonts. The same descriptions
/// give the same bytes.
/// </summary>
internal static class PdfDocument
{
    /// <summary>Writes papers one behind the other, under the title of the first.</summary>
    /// <param name="papers">
    /// One or more, on sheets of one size. They are gone through twice, for their fonts and for their pages, and none is kept: a thousand
    /// copies take no more memory than one when each is laid out as it is asked for.
    /// </param>
    /// <returns>The number of pages.</returns>
    public static int Write(Stream output, IEnumerable<PageDescription> papers)
    {
        var fonts = new PdfFonts();
        PageDescription? first = null;
        foreach (var paper in papers)
        {
            // Its title, language and size are all that is wanted of it later.
            first ??= paper with { Pages = [] };
            fonts.Collect(paper);
        }

        ArgumentNullException.ThrowIfNull(first, nameof(papers));
        var size = first.Size;

        // Nothing is written until all is known to be printable.
        var objects = new PdfObjects(output);
        fonts.AddTo(objects);
        var structure = new StructureTree(objects);
        var pageTree = objects.Reserve();
        var resources = objects.Add($"<<{fonts.Resources}>>");
        var pages = new List<int>();
        foreach (var paper in papers)
        {
            pages.AddRange(paper.Pages.Select(page => AddPage(page, size, objects, fonts, structure, pageTree, resources)));
            structure.AddPaper(paper.Root);
        }

        objects.Set(
            pageTree,
            $"<</Type/Pages/Count {PdfSyntax.Number(pages.Count)}/Kids[{string.Join(' ', pages.Select(PdfSyntax.Reference))}]"
            + $"/MediaBox[0 0 {PdfSyntax.Number(size.Width)} {PdfSyntax.Number(size.Height)}]>>");
        var root = structure.Finish();
        var catalog = objects.Add(
            $"<</Type/Catalog/Pages {PdfSyntax.Reference(pageTree)}/Lang({first.Language.Tag()})/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {PdfSyntax.Reference(root)}/ViewerPreferences<</DisplayDocTitle true>>>>");
        var information = objects.Add($"<</Title{PdfSyntax.Text(first.Title)}/Producer(Study)>>");
        objects.Finish(catalog, information);
        return pages.Count;
    }

    private static int AddPage(
        Page page, PageSize size, PdfObjects objects, PdfFonts fonts, StructureTree structure, int pageTree, int resources)
    {
        var number = objects.Reserve();
        var content = new PageContent(fonts, size.Height);
        var stream = objects.AddStream("", content.Write(page));
        var key = structure.AddPage(number, content.Tags);
        objects.Set(
            number,
            $"<</Type/Page/Parent {PdfSyntax.Reference(pageTree)}/Contents {PdfSyntax.Reference(stream)}"
            + $"/Resources {PdfSyntax.Reference(resources)}/StructParents {PdfSyntax.Number(key)}/Tabs/S>>");
        return number;
    }
}
