namespace Study.Exchange.Export;

/// <summary>The items as an Excel workbook.</summary>
internal static class XlsxTable
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "xlsx",
        Extension = ".xlsx",
        Purpose = "Excel, WPS, LibreOffice; study import reads it back",
        IsText = false,
        Writer = Write,
        HowTo = """
            1. Open the file in Excel, WPS or LibreOffice. Every cell is text; nothing is turned into a number, a date or a formula.
            2. Edit the rows or add some (leave "id" empty in new ones), save, and bring them back with: study import FILE.xlsx
            Several right options, pairs and entries have a line each within the cell "answer"; a pair is written PROMPT → RESPONSE.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var sheet = new Spreadsheet(output, Table.Widths);
        sheet.Row([.. Table.Columns]);
        foreach (var item in items)
        {
            losses.Write();
            sheet.Row([.. Table.RowOf(item, losses)]);
        }
    }
}
