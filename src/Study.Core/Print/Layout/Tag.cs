using Study.Text;

namespace Study.Print.Layout;

/// <summary>What a part of a page is to a screen reader.</summary>
internal enum TagRole
{
    Document,
    Title,
    Heading,
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableRow,
    TableHeader,
    TableCell,
}

/// <summary>
/// A node of a paper's logical structure, in reading order. Page elements point to the node they belong to; those that belong to none
/// are decoration.
/// </summary>
/// <param name="language">The language of the node where it differs from its parent's; null where it does not.</param>
internal sealed class Tag(TagRole role, Language? language = null)
{
    private readonly List<Tag> _children = [];

    public TagRole Role => role;

    public Language? Language => language;

    public IReadOnlyList<Tag> Children => _children;

    public Tag Add(TagRole childRole, Language? childLanguage = null)
    {
        var child = new Tag(childRole, childLanguage);
        _children.Add(child);
        return child;
    }
}
