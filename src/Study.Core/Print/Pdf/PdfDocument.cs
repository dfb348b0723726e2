using Study.Print.Layout;
using Study.Text;

namespace Study.Print.Pdf;

/// <summary>
/// The built-in engine: writes a page description as a PDF 1.7 file, tagged, in its language, with embedded fonts. The same description
/// gives the same bytes.
/// </summary>
internal static class PdfDocument
{
    public static void Write(Stream output, PageDescription description)
    {
        var objects = new PdfObjects();
        var fonts = PdfFonts.Of(description, objects);
        var structure = new StructureTree(objects);
        var pageTree = objects.Reserve();
        var resources = objects.Add($"<<{fonts.Resources}>>");
        var pages = description.Pages
            .Select(page => AddPage(page, description.Size, objects, fonts, structure, pageTree, resources))
            .ToArray();
        objects.Set(
            pageTree,
            $"<</Type/Pages/Count {PdfSyntax.Number(pages.Length)}/Kids[{string.Join(' ', pages.Select(PdfSyntax.Reference))}]"
            + $"/MediaBox[0 0 {PdfSyntax.Number(description.Size.Width)} {PdfSyntax.Number(description.Size.Height)}]>>");
        var root = structure.Write(description.Root);
        var catalog = objects.Add(
            $"<</Type/Catalog/Pages {PdfSyntax.Reference(pageTree)}/Lang({description.Language.Tag()})/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {PdfSyntax.Reference(root)}/ViewerPreferences<</DisplayDocTitle true>>>>");
        var information = objects.Add($"<</Title{PdfSyntax.Text(description.Title)}/Producer(Study)>>");
        objects.Finish(output, catalog, information);
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
