using System.Text;

namespace Study.Forms;

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
internal static class CsvText
{
    /// <summary>A cell, quoted where it must be, and with an apostrophe before what a spreadsheet would take for a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>The rows of a text, each a list of cells; rows with nothing in them are left out.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string text, char separator)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index <= text.Length; index++)
        {
            var unit = index < text.Length ? text[index] : '\n';
            if (isQuoted && index < text.Length)
            {
                if (unit != '"')
                {
                    cell.Append(unit);
                }
                else if (index + 1 < text.Length && text[index + 1] == '"')
                {
                    cell.Append('"');
                    index++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (unit == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (unit == separator || unit == '\n')
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (unit == '\n')
                {
                    if (row.Exists(value => value.Length > 0))
                    {
                        yield return row;
                    }

                    row = [];
                }
            }
            else
            {
                cell.Append(unit);
            }
        }
    }
}
