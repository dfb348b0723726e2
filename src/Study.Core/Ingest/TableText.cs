using Study.Text;

namespace Study.Ingest;

/// <summary>Tells tables that hold data from tables that only place text on a page.</summary>
internal static class TableText
{
    // A cell of data is a name, a figure or a few words.
    private const int LongestDataCell = 80;

    /// <summary>Adds a table of data as a table, and the running text in the cells of any other as paragraphs.</summary>
    /// <param name="isMerged">Whether cells reach over several rows or columns, so that no head surely belongs to a cell.</param>
    public static void Add(ExtractWriter writer, IReadOnlyList<IReadOnlyList<string>> rows, bool isMerged, int? page)
    {
        var isData = rows.Count > 1 && rows.Any(row => row.Count > 1) && rows.All(row => row.All(cell => cell.Length <= LongestDataCell));
        if (isData)
        {
            writer.AddTable(rows, isMerged, page);
            return;
        }

        foreach (var cell in rows.SelectMany(row => row))
        {
            writer.Add(cell.Length > 0 && Characters.EndsSentence(cell[^1]) ? BlockKind.Paragraph : BlockKind.ListItem, cell, page);
        }
    }
}
