using System.Text;
using Study.Print.Layout;
using Study.Text;

namespace Study.Print.Pdf;

/// <summary>Writes a paper's logical structure, by which screen readers read it (ISO 32000-1, 14.7 and 14.8).</summary>
internal sealed class StructureTree(PdfObjects objects)
{
    private readonly int _root = objects.Reserve();
    private readonly int _document = objects.Reserve();
    private readonly List<int> _parts = [];
    private readonly StringBuilder _parents = new();
    private int _pageCount;

    // Of the paper that is being written: nothing of it is kept when it is done.
    private readonly Dictionary<Tag, List<(int Page, int Content)>> _contents = [];
    private readonly List<(int Key, IReadOnlyList<Tag> Tags)> _pages = [];
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

        _pages.Add((_pageCount, tags));
        return _pageCount++;
    }

    /// <summary>Writes the nodes of a paper whose pages were all added.</summary>
    /// <param name="paper">Its root, which stands for the whole file's.</param>
    public void AddPaper(Tag paper)
    {
        _parts.AddRange(paper.Children.Select(child => AddElement(child, _document)));
        foreach (var (key, tags) in _pages)
        {
            _parents.Append(PdfSyntax.Number(key)).Append('[');
            _parents.AppendJoin(' ', tags.Select(tag => PdfSyntax.Reference(_elements[tag]))).Append(']');
        }

        _contents.Clear();
        _pages.Clear();
        _elements.Clear();
    }

    /// <returns>The object of the tree's root.</returns>
    public int Finish()
    {
        objects.Set(
            _document, $"<</S/Document/P {PdfSyntax.Reference(_root)}/K[{string.Join(' ', _parts.Select(PdfSyntax.Reference))}]>>");
        var parentTree = objects.Add($"<</Nums[{_parents}]>>");
        objects.Set(
            _root,
            $"<</Type/StructTreeRoot/K {PdfSyntax.Reference(_document)}"
            + $"/ParentTree {PdfSyntax.Reference(parentTree)}/ParentTreeNextKey {PdfSyntax.Number(_pageCount)}>>");
        return _root;
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
