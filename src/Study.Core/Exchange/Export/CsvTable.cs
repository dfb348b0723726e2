using System.Buffers;
using System.Text.RegularExpressions;

namespace Study.Exchange.Export;

/// <summary>The items as a table of comma-separated values (RFC 4180).</summary>
internal static partial class CsvTable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\t\r\n");

    public static ExportFormat Format { get; } = new()
    {
        Name = "csv",
        Extension = ".csv",
        Purpose = "spreadsheets and scripts; study import reads it back",
        Writer = Write,
        HowTo = """
            1. Excel opens the file with a double click; LibreOffice asks: choose UTF-8 and comma.
            2. Edit the rows, save as CSV again, and bring them back with: study import FILE.csv
            The file begins with a byte order mark, without which Excel on a Chinese Windows garbles the characters. A cell that would be a
            formula has ' before it; study import takes it away again. --format xlsx needs neither.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output, hasByteOrderMark: true);
        WriteRow(text, Table.Columns);
        foreach (var item in items)
        {
            losses.Write();
            WriteRow(text, Table.RowOf(item, losses));
        }
    }

    /// <summary>The cell as a spreadsheet takes it for text: an apostrophe before what would be a formula.</summary>
    public static string Guarded(string cell) => FormulaStart().IsMatch(cell) && !PlainNumber().IsMatch(cell) ? "'" + cell : cell;

    /// <summary>The cell without the apostrophe that guarded it.</summary>
    public static string Unguarded(string cell) => cell.StartsWith('\'') && FormulaStart().IsMatch(cell) ? cell[1..] : cell;

    private static void WriteRow(StreamWriter text, IEnumerable<string> cells) =>
        text.Write(string.Join(',', cells.Select(cell => Quoted(Guarded(cell)))) + "\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedQuotes) ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;

    // The full-width signs too: Excel takes them for the narrow ones in Chinese and Japanese versions.
    [GeneratedRegex(@"^'*[=+\-@＝＋－＠\t\r]")]
    private static partial Regex FormulaStart();

    [GeneratedRegex(@"^[+-]?[0-9]+([.][0-9]+)?$")]
    private static partial Regex PlainNumber();
}
