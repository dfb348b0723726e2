using System.Text;
using Study.Print.Layout;
using Study.Text;

namespace Study.Print.Pdf;

/// <summary>Writes a paper's logical structure, by which screen readers read it (ISO 32000-1, 14.7 and 14.8).</summary>
internal sealed class StructureTree(PdfObjects objects)
{
    private readonly Dictionary<Tag, List<(int Page, int Content)>> _contents = [];
    private readonly List<(int Page, IReadOnlyList<Tag> Tags)> _pages = [];
    private readonly Dictionary<Tag, int> _elements = [];

    /// <param name="page">The page's object.</param>
    /// <param name="tags">The tags of its marked contents, by their identifiers.</param>
    /// <returns>The page's key in the tree from contents back to tags.</returns>
    public int AddPage(int page, IReadOnlyList<Tag> tags)
    {
        for (var content = 0; content < tags.Count; content++)
        {
            if (!_contents.TryGetValue(tags[content], out var contents))
            {
                _contents.Add(tags[content], contents = []);
            }

            contents.Add((page, content));
        }

        _pages.Add((page, tags));
        return _pages.Count - 1;
    }

    /// <returns>The object of the tree's root.</returns>
    public int Write(Tag document)
    {
        var root = objects.Reserve();
        var top = AddElement(document, root);
        var parents = new StringBuilder();
        for (var key = 0; key < _pages.Count; key++)
        {
            parents.Append(PdfSyntax.Number(key)).Append('[');
            parents.AppendJoin(' ', _pages[key].Tags.Select(tag => PdfSyntax.Reference(_elements[tag]))).Append(']');
        }

        var parentTree = objects.Add($"<</Nums[{parents}]>>");
        objects.Set(
            root,
            $"<</Type/StructTreeRoot/K {PdfSyntax.Reference(top)}"
            + $"/ParentTree {PdfSyntax.Reference(parentTree)}/ParentTreeNextKey {PdfSyntax.Number(_pages.Count)}>>");
        return root;
    }

    private int AddElement(Tag tag, int parent)
    {
        var number = objects.Reserve();
        _elements.Add(tag, number);
        var contents = _contents.GetValueOrDefault(tag) ?? [];
        var page = contents.Count > 0 ? contents[0].Page : 0;
        var kids = contents.Select(content => content.Page == page
                ? PdfSyntax.Number(content.Content)
                : $"<</Type/MCR/Pg {PdfSyntax.Reference(content.Page)}/MCID {PdfSyntax.Number(content.Content)}>>")
            .Concat(tag.Children.Select(child => PdfSyntax.Reference(AddElement(child, number))))
            .ToArray();
        var language = tag.Language is { } other ? $"/Lang({other.Tag()})" : "";
        var pageEntry = page > 0 ? "/Pg " + PdfSyntax.Reference(page) : "";
        objects.Set(
            number,
            $"<</S/{Name(tag.Role)}/P {PdfSyntax.Reference(parent)}{language}{pageEntry}/K[{string.Join(' ', kids)}]>>");
        return number;
    }

    /// <summary>The standard structure type (14.8.4).</summary>
    private static string Name(TagRole role) => role switch
    {
        TagRole.Document => "Document",
        TagRole.Title => "H1",
        TagRole.Heading => "H2",
        TagRole.Paragraph => "P",
        TagRole.List => "L",
        TagRole.ListItem => "LI",
        TagRole.Label => "Lbl",
        TagRole.ListBody => "LBody",
        TagRole.Table => "Table",
        TagRole.TableRow => "TR",
        TagRole.TableHeader => "TH",
        TagRole.TableCell => "TD",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "a new role"),
    };
}
