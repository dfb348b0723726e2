using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>A paper that a teacher edits in Word: numbers and letters are Word's own lists, so that they follow when something is moved.</summary>
internal static class WordPaper
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const int PaperList = 1;
    private const int KeyList = 2;
    private const int PromptLevel = 1;
    private const int OptionLevel = 2;

    private const string HowToEdit = """
            1. Open the file in Word, WPS or LibreOffice. Questions, options and the key are numbered lists: move or delete a question and the
               numbers follow. The key is a list of its own: delete the same entry there.
            2. The styles "Question", "Option", "Key" and "Proof" set fonts and distances of all their paragraphs at once.
            """;

    public static ExportFormat Format { get; } = Of("docx", "Word, WPS, LibreOffice: a paper to edit, the key at its end", hasPaper: true, hasKey: true);

    public static ExportFormat PaperFormat { get; } = Of("docx-paper", "the same without the key, for students", hasPaper: true, hasKey: false);

    public static ExportFormat KeyFormat { get; } = Of("docx-key", "the key of docx-paper, with the sentences that prove it", hasPaper: false, hasKey: true);

    private static ExportFormat Of(string name, string purpose, bool hasPaper, bool hasKey) => new()
    {
        Name = name,
        Extension = ".docx",
        Purpose = purpose,
        IsText = false,
        HowTo = HowToEdit,
        Writer = (items, output, losses) => Write(items, output, losses, hasPaper, hasKey),
    };

    private static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses, bool hasPaper, bool hasKey)
    {
        using var package = Output.Package(output);
        Output.Entry(package, "[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>
            """);
        Output.Entry(package, "_rels/.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="word/document.xml"/></Relationships>
            """);
        Output.Entry(package, "word/_rels/document.xml.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Relationships}/numbering" Target="numbering.xml"/></Relationships>
            """);
        Output.Entry(package, "word/styles.xml", Styles());
        Output.Entry(package, "word/numbering.xml", Numbering());
        using var entry = Output.Entry(package, "word/document.xml");
        using var word = OpenXmlWriter.Create(entry);
        word.WriteStartDocument(standalone: true);
        word.WriteStartElement(new Document());
        word.WriteStartElement(new Body());
        WriteBody(word, items, losses, hasPaper, hasKey);

        // A4 with margins of 2 cm, in twentieths of a point.
        word.WriteElement(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        word.WriteEndElement();
        word.WriteEndElement();
    }

    private static void WriteBody(OpenXmlWriter word, IEnumerable<PortableItem> items, LossReport losses, bool hasPaper, bool hasKey)
    {
        // The key follows the last question and the items pass by but once: it is put by in a file meanwhile, two lines an item.
        using var aside = Aside.Open();
        using var key = Output.Text(aside);
        var language = Language.English;
        foreach (var item in items)
        {
            if (losses.Written == 0)
            {
                language = item.Language;
                if (hasPaper)
                {
                    word.WriteElement(Heading(ExchangeWords.In(language).Quiz));
                    word.WriteElement(Styled("NameLine", language == Language.Chinese ? "姓名：＿＿＿＿＿＿　班级：＿＿＿＿＿＿　学号：＿＿＿＿＿＿" : "Name: ________________   Class: __________   Number: __________"));
                }
            }

            losses.Write();
            if (hasPaper)
            {
                WriteQuestion(word, item);
            }

            key.Write($"{AnswerOf(item)}\n{PortableText.Line(item.Proof)}\n");
        }

        if (!hasKey)
        {
            return;
        }

        key.Flush();
        aside.Position = 0;
        word.WriteElement(Heading(ExchangeWords.In(language).Key, isOnNewPage: hasPaper));
        using var lines = new StreamReader(aside, leaveOpen: true);
        while (lines.ReadLine() is { } answer)
        {
            word.WriteElement(Listed("Key", answer, KeyList, 0));
            if (lines.ReadLine() is { Length: > 0 } proof)
            {
                word.WriteElement(Styled("Proof", proof));
            }
        }
    }

    private static void WriteQuestion(OpenXmlWriter word, PortableItem item)
    {
        var place = item.Language == Language.Chinese ? "（　　）" : "  (     )";
        List<Paragraph> paragraphs = [Listed("Question", item.Stem + (item.Kind is ItemKind.Cloze or ItemKind.ShortAnswer ? "" : place), PaperList, 0)];
        paragraphs.AddRange(item.Pairs.Select(pair => Listed("Option", pair.Prompt, PaperList, PromptLevel)));
        paragraphs.AddRange(item.Options.Select(option => option.Text)
            .Concat(item.Shuffled(item.Pairs.Select(pair => pair.Response)))
            .Concat(item.Shuffled(item.Entries))
            .Select(option => Listed("Option", option, PaperList, OptionLevel)));
        if (item.Kind == ItemKind.ShortAnswer)
        {
            paragraphs.Add(Styled("AnswerLine", ""));
        }

        // No page ends within a question.
        foreach (var paragraph in paragraphs.SkipLast(1))
        {
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        }

        foreach (var paragraph in paragraphs)
        {
            word.WriteElement(paragraph);
        }
    }

    /// <summary>The letters as on the paper, and the answer in full.</summary>
    private static string AnswerOf(PortableItem item)
    {
        var letters = item.Kind switch
        {
            ItemKind.Matching => Letters(item.Pairs.Select(pair => pair.Response), item.Shuffled(item.Pairs.Select(pair => pair.Response))),
            ItemKind.Ordering => Letters(item.Entries, item.Shuffled(item.Entries)),
            _ => string.Concat(item.Options.Select((option, index) => option.IsKey ? PortableText.Letter(index) : "")),
        };
        return (letters.Length > 0 ? letters + "　" : "") + PortableText.Line(FlatText.Answer(item));
    }

    private static string Letters(IEnumerable<string> wanted, IReadOnlyList<string> shown) =>
        string.Concat(wanted.Select(text => PortableText.Letter(shown.TakeWhile(other => other != text).Count())));

    private static Paragraph Heading(string text, bool isOnNewPage = false)
    {
        var heading = Styled("Title", text);
        if (isOnNewPage)
        {
            heading.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        return heading;
    }

    private static Paragraph Listed(string style, string text, int list, int level)
    {
        var paragraph = Styled(style, text);
        paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list });
        return paragraph;
    }

    private static Paragraph Styled(string style, string text)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        if (text.Length > 0)
        {
            var run = new Run();
            foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
            {
                if (index > 0)
                {
                    run.Append(new Break());
                }

                run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(line) { Space = SpaceProcessingModeValues.Preserve });
            }

            paragraph.Append(run);
        }

        return paragraph;
    }

    /// <summary>
    /// Level 0 numbers the questions; levels 1 ((1) (2) (3), prompts) and 2 (A. B. C., options) begin anew under each. The other way round Word
    /// would begin the options with B: a level that is passed over counts as one.
    /// </summary>
    private static string Numbering() => $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:numbering xmlns:w="{Main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{Level(0, "decimal", "%1.", 420, 420)}{Level(1, "decimal", "(%2)", 840, 420)}{Level(2, "upperLetter", "%3.", 840, 420)}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{Level(0, "decimal", "%1.", 420, 420)}</w:abstractNum><w:num w:numId="{PaperList}"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="{KeyList}"><w:abstractNumId w:val="1"/></w:num></w:numbering>
        """;

    private static string Level(int level, string format, string text, int left, int hanging) =>
        $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>""";

    private static string Styles() => $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:styles xmlns:w="{Main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>{Style("Title", "Title", "<w:keepNext/><w:spacing w:after=\"200\"/><w:jc w:val=\"center\"/>", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"SimHei\"/><w:b/><w:sz w:val=\"32\"/>")}{Style("NameLine", "Name Line", "<w:spacing w:after=\"200\"/><w:jc w:val=\"center\"/>", "")}{Style("Question", "Question", "<w:keepLines/><w:spacing w:before=\"160\"/>", "")}{Style("Option", "Option", "<w:keepLines/>", "")}{Style("AnswerLine", "Answer Line", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr><w:ind w:left=\"420\"/>", "")}{Style("Key", "Key", "<w:keepNext/><w:spacing w:before=\"80\"/>", "")}{Style("Proof", "Proof", "<w:keepLines/><w:ind w:left=\"420\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>")}</w:styles>
        """;

    private static string Style(string id, string name, string paragraph, string run) =>
        $"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}</w:style>""";
}
