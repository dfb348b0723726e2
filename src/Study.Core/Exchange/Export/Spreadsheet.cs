using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Study.Exchange.Export;

/// <summary>An Excel workbook of one sheet, written row by row. Every cell is text: nothing in it is a formula, a number or a date.</summary>
internal sealed partial class Spreadsheet : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive _package;
    private readonly Stream _entry;
    private readonly OpenXmlWriter _sheet;
    private uint _rows;

    /// <param name="widths">Of the columns, in characters.</param>
    public Spreadsheet(Stream output, IReadOnlyList<double> widths)
    {
        _package = Output.Package(output);
        Output.Entry(_package, "[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        Output.Entry(_package, "_rels/.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Output.Entry(_package, "xl/_rels/workbook.xml.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>
            """);
        Output.Entry(_package, "xl/workbook.xml", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);

        // Cells of format 49 are text even after somebody has edited them; the second style wraps its lines.
        Output.Entry(_package, "xl/styles.xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
            """);
        _entry = Output.Entry(_package, "xl/worksheets/sheet1.xml");
        _sheet = OpenXmlWriter.Create(_entry);
        _sheet.WriteStartDocument(standalone: true);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(new Columns(widths.Select((width, index) =>
            new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true, Style = 1 })));
        _sheet.WriteStartElement(new SheetData());
    }

    /// <summary>The next row; empty cells are left out of the file.</summary>
    public void Row(params ReadOnlySpan<string> cells)
    {
        _rows++;
        _sheet.WriteStartElement(new Row { RowIndex = _rows });
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].Length > 0)
            {
                _sheet.WriteElement(new Cell
                {
                    CellReference = PortableText.Letter(column) + _rows.ToString(CultureInfo.InvariantCulture),
                    DataType = CellValues.InlineString,
                    StyleIndex = 1,
                    InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Escaped(cells[column])) { Space = SpaceProcessingModeValues.Preserve }),
                });
            }
        }

        _sheet.WriteEndElement();
    }

    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _entry.Dispose();
        _package.Dispose();
    }

    /// <summary>Excel reads <c>_x0041_</c> as the character of that number; its own underscore is written the same way.</summary>
    private static string Escaped(string text) => Numbered().Replace(text, "_x005F$0");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Numbered();
}
