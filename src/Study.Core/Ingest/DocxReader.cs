using System.Globalization;
using System.Text;
using System.Xml;
using Study.Text;

namespace Study.Ingest;

/// <summary>
/// Word documents (Office Open XML): headings, paragraphs, list items, tables, text boxes and notes. What is deleted, hidden, or made by a
/// field for the contents page is left out.
/// </summary>
/// <remarks>
/// Its parts are read element by element rather than through a library's tree: a body of a gigabyte stays within 50 MB, and elements
/// nested a hundred thousand deep end in a message instead of minutes.
/// </remarks>
internal static class DocxReader
{
    public static bool Recognises(ZipContents zip) => MainPart(zip) is not null;

    public static Extract Read(ReadingOrder order)
    {
        using var zip = new ZipContents(order);
        var main = MainPart(zip) ?? throw new StudyException($"{order.Name}: this zip archive holds no Word document. Save it again as .docx.");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var styles = ReadStyles(zip.Read(folder + "styles.xml"), order);
        var body = new WordBody(new ExtractWriter(order), styles);
        foreach (var part in new[] { main, folder + "footnotes.xml", folder + "endnotes.xml" })
        {
            if (zip.Read(part) is { } bytes)
            {
                SafeXml.Read(bytes, order.Name, part, order.Limits, body.Take);
            }
        }

        return body.Finish();
    }

    /// <summary>The part that holds the document's body; null where the archive is not a Word document.</summary>
    private static string? MainPart(ZipContents zip)
    {
        if (zip.Contains("word/document.xml"))
        {
            return "word/document.xml";
        }

        // Some programs name the body otherwise, and the package's relations say how.
        if (zip.Read("_rels/.rels") is not { } relations)
        {
            return null;
        }

        string? target = null;
        try
        {
            using var reader = SafeXml.Open(relations);
            while (reader.Read())
            {
                if (reader.LocalName == "Relationship" && reader.GetAttribute("Type") is { } type && type.EndsWith("/officeDocument", StringComparison.Ordinal))
                {
                    target = reader.GetAttribute("Target")?.TrimStart('/');
                }
            }
        }
        catch (XmlException)
        {
            // Broken relations name nothing; the archive is then not taken for a Word document, and the message says so.
            return null;
        }

        return target is not null && target.Contains("document", StringComparison.Ordinal) && zip.Contains(target) ? target : null;
    }

    /// <summary>What the named styles make of a paragraph.</summary>
    private static Dictionary<string, BlockKind?> ReadStyles(byte[]? bytes, ReadingOrder order)
    {
        var styles = new Dictionary<string, BlockKind?>(StringComparer.Ordinal);
        if (bytes is null)
        {
            return styles;
        }

        var id = "";
        SafeXml.Read(bytes, order.Name, "styles.xml", order.Limits, reader =>
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                return;
            }

            switch (reader.LocalName)
            {
                case "style":
                    id = WordBody.Attribute(reader, "styleId") ?? "";
                    break;
                case "name":
                    var name = WordBody.Attribute(reader, "val") ?? "";
                    if (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题", StringComparison.Ordinal) || name is "Title" or "Subtitle")
                    {
                        styles[id] = BlockKind.Heading;
                    }
                    else if (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("目录", StringComparison.Ordinal))
                    {
                        styles[id] = null;
                    }

                    break;
                case "outlineLvl" when int.TryParse(WordBody.Attribute(reader, "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) && level < 9:
                    styles.TryAdd(id, BlockKind.Heading);
                    break;
                default:
                    break;
            }
        });
        return styles;
    }

    /// <summary>Takes a body's elements in their order and puts paragraphs and tables together from them.</summary>
    private sealed class WordBody(ExtractWriter writer, Dictionary<string, BlockKind?> styles)
    {
        private readonly Stack<Paragraph> _open = [];
        private readonly Stack<Table> _tables = [];
        private int _skipped = -1;
        private bool _isText;
        private bool _isHidden;
        private bool _isRaised;
        private int _page = 1;
        private bool _hasPages;
        private readonly List<Action<bool>> _blocks = [];

        private sealed class Paragraph(int page)
        {
            public StringBuilder Words { get; } = new();

            public BlockKind? Kind { get; set; } = BlockKind.Paragraph;

            public int Page { get; set; } = page;
        }

        private sealed class Table(int page)
        {
            public List<IReadOnlyList<string>> Rows { get; } = [];

            public List<string> Row { get; set; } = [];

            public StringBuilder Cell { get; } = new();

            public bool IsMerged { get; set; }

            public int Page { get; } = page;
        }

        /// <summary>The attribute of a name, whatever the prefix of its namespace.</summary>
        public static string? Attribute(XmlReader reader, string name)
        {
            for (var index = 0; index < reader.AttributeCount; index++)
            {
                reader.MoveToAttribute(index);
                if (reader.LocalName == name)
                {
                    var value = reader.Value;
                    reader.MoveToElement();
                    return value;
                }
            }

            reader.MoveToElement();
            return null;
        }

        public void Take(XmlReader reader)
        {
            if (_skipped >= 0)
            {
                if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == _skipped)
                {
                    _skipped = -1;
                }

                return;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                Begin(reader);
                if (isEmpty)
                {
                    End(reader.LocalName);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                End(reader.LocalName);
            }
            else if (_isText && !_isHidden && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && _open.Count > 0)
            {
                _open.Peek().Words.Append(_isRaised ? RaisedText.Of(reader.Value) : reader.Value);
            }
        }

        private void Begin(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                // Deleted and moved away; instructions of fields; the older copy of a drawing; earlier formats.
                case "del" or "moveFrom" or "instrText" or "delText" or "Fallback" or "sectPrChange" or "pPrChange" or "rPrChange" or "sdtPr":
                    Skip(reader);
                    break;
                case "footnote" or "endnote" when Attribute(reader, "type") is not (null or "normal"):
                    Skip(reader);
                    break;
                case "p":
                    _open.Push(new Paragraph(_page));
                    break;
                case "pStyle" when _open.Count > 0 && Attribute(reader, "val") is { } style && styles.TryGetValue(style, out var kind):
                    _open.Peek().Kind = kind;
                    break;
                case "outlineLvl" when _open.Count > 0 && int.TryParse(Attribute(reader, "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) && level < 9:
                    _open.Peek().Kind = BlockKind.Heading;
                    break;
                case "numPr" when _open.Count > 0 && _open.Peek().Kind == BlockKind.Paragraph:
                    _open.Peek().Kind = BlockKind.ListItem;
                    break;
                case "r":
                    _isHidden = _isRaised = false;
                    break;
                case "vanish" or "webHidden":
                    _isHidden = Attribute(reader, "val") is not ("0" or "false");
                    break;
                case "vertAlign":
                    _isRaised = Attribute(reader, "val") == "superscript";
                    break;
                case "t":
                    _isText = true;
                    break;
                case "tab" or "br" or "cr" when _open.Count > 0:
                    _open.Peek().Words.Append(' ');
                    break;
                case "noBreakHyphen" when _open.Count > 0:
                    _open.Peek().Words.Append('-');
                    break;
                case "lastRenderedPageBreak":
                    _hasPages = true;
                    _page++;
                    if (_open.Count > 0 && _open.Peek().Words.Length == 0)
                    {
                        _open.Peek().Page = _page;
                    }

                    break;
                case "tbl":
                    _tables.Push(new Table(_page));
                    break;
                case "gridSpan" or "vMerge" when _tables.Count > 0:
                    _tables.Peek().IsMerged = true;
                    break;
                default:
                    break;
            }
        }

        private void Skip(XmlReader reader)
        {
            if (!reader.IsEmptyElement)
            {
                _skipped = reader.Depth;
            }
        }

        private void End(string element)
        {
            switch (element)
            {
                case "t":
                    _isText = false;
                    break;
                case "p" when _open.Count > 0:
                    Close(_open.Pop());
                    break;
                case "tc" when _tables.Count > 0:
                    _tables.Peek().Row.Add(_tables.Peek().Cell.ToString().Trim());
                    _tables.Peek().Cell.Clear();
                    break;
                case "tr" when _tables.Count > 0:
                    _tables.Peek().Rows.Add(_tables.Peek().Row);
                    _tables.Peek().Row = [];
                    break;
                case "tbl" when _tables.Count > 0:
                    CloseTable(_tables.Pop());
                    break;
                default:
                    break;
            }
        }

        private void Close(Paragraph paragraph)
        {
            var words = Blanks.Collapse(paragraph.Words.ToString());
            if (_tables.Count > 0)
            {
                _tables.Peek().Cell.Append(_tables.Peek().Cell.Length > 0 ? " " : "").Append(words);
            }
            else if (paragraph.Kind is { } kind)
            {
                _blocks.Add(hasPages => writer.Add(kind, words, hasPages ? paragraph.Page : null));
            }
        }

        /// <summary>A table inside a cell is read as words of that cell.</summary>
        private void CloseTable(Table table)
        {
            if (_tables.Count > 0)
            {
                _tables.Peek().Cell.Append(' ').AppendJoin(' ', table.Rows.SelectMany(row => row));
                _tables.Peek().IsMerged = true;
                return;
            }

            _blocks.Add(hasPages => TableText.Add(writer, table.Rows, table.IsMerged, hasPages ? table.Page : null));
        }

        public Extract Finish()
        {
            // Whether the file tells where pages end is known only now.
            foreach (var add in _blocks)
            {
                add(_hasPages);
            }

            return writer.Finish("Word", []);
        }
    }
}
