using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Study.Exchange;
using Study.Questions;
using Xunit;

namespace Study.Tests.Exchange;

/// <summary>What every format promises, and each one's file as its reader sees it.</summary>
public class ExportFormatTests
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name).Where(name => name != "jsonl")];

    private static string Text(string format, IEnumerable<PortableItem> items) => Encoding.UTF8.GetString(PortableSamples.Write(format, items, out _)).TrimStart('\uFEFF');

    private static Dictionary<string, string> Files(string format, IEnumerable<PortableItem> items)
    {
        using var package = new ZipArchive(new MemoryStream(PortableSamples.Write(format, items, out _)));
        return package.Entries.ToDictionary(entry => entry.FullName, entry => { using var reader = new StreamReader(entry.Open()); return reader.ReadToEnd(); });
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_same_items_give_the_same_bytes(string format) =>
        Assert.Equal(PortableSamples.Write(format, PortableSamples.AllNasty, out _), PortableSamples.Write(format, PortableSamples.AllNasty, out _));

    [Theory, MemberData(nameof(Formats))]
    public void Every_item_is_written_or_reported(string format)
    {
        PortableSamples.Write(format, PortableSamples.AllNasty, out var losses);

        Assert.Equal(PortableSamples.AllNasty.Count, losses.Written + losses.LeftOut);
        Assert.Equal(losses.LeftOut, losses.Losses.Where(loss => loss.IsWholeItem).Sum(loss => loss.Count));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Items_are_let_go_as_they_are_written(string format)
    {
        WeakReference? early = null;
        var isGone = false;

        PortableSamples.Write(format, Many(), out _);

        Assert.True(isGone);

        IEnumerable<PortableItem> Many()
        {
            for (var index = 0; index < 700; index++)
            {
                var item = PortableSamples.OfEveryKind[index % 7] with { Id = Study.Text.ContentHash.Of(12, FormattableString.Invariant($"{index}")) };
                early = index == 14 ? new WeakReference(item) : early;
                yield return item;
            }

            GC.Collect();
            isGone = early is { IsAlive: false };
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_bank_without_items_gives_a_file_all_the_same(string format)
    {
        PortableSamples.Write(format, [], out var losses);

        Assert.Equal((0, 0), (losses.Written, losses.LeftOut));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_text_holds_no_control_characters(string format)
    {
        if (ExportFormats.Named(format).IsText)
        {
            Assert.DoesNotContain(Text(format, PortableSamples.AllNasty), unit => (char.IsControl(unit) && unit is not ('\n' or '\r' or '\t')) || unit is >= '\u202A' and <= '\u202E');
        }
    }

    [Theory]
    [InlineData("aiken", "MultipleChoice TrueFalse")]
    [InlineData("gift", "MultipleChoice MultipleResponse TrueFalse Cloze ShortAnswer Matching")]
    [InlineData("kahoot", "MultipleChoice MultipleResponse TrueFalse")]
    [InlineData("amc-txt", "MultipleChoice MultipleResponse TrueFalse")]
    [InlineData("zh-text", "MultipleChoice MultipleResponse TrueFalse Cloze ShortAnswer")]
    [InlineData("google-forms", "MultipleChoice MultipleResponse TrueFalse Cloze ShortAnswer")]
    [InlineData("moodle-xml", "MultipleChoice MultipleResponse TrueFalse Cloze ShortAnswer Matching Ordering")]
    public void A_kind_without_a_place_is_left_out_with_a_reason(string format, string kinds)
    {
        PortableSamples.Write(format, PortableSamples.OfEveryKind, out var losses);

        Assert.Equal(kinds.Split(' ').Length, losses.Written);
        Assert.All(losses.Losses.Where(loss => loss.IsWholeItem), loss => Assert.NotEmpty(loss.Reason));
    }

    [Theory]
    [InlineData("moodle-xml")]
    [InlineData("qti12")]
    [InlineData("qti21")]
    [InlineData("qti30")]
    public void Script_and_markup_arrive_as_text(string format)
    {
        var items = PortableSamples.AllNasty.Where(item => item.Stem.StartsWith("<script>", StringComparison.Ordinal)).ToList();
        IEnumerable<string> files = format == "moodle-xml" ? [Text(format, items)] : Files(format, items).Values;

        Assert.NotEmpty(items);
        Assert.All(files, file => Assert.DoesNotContain(XDocument.Parse(file).Descendants(), element => element.Name.LocalName is "script" or "b"));
        Assert.Contains(files, file => XDocument.Parse(file).Descendants().Any(element => element.Value.Contains("script", StringComparison.Ordinal)));
    }

    [Fact]
    public void Moodle_gets_only_the_shares_that_it_knows()
    {
        string[] known = ["100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"];
        var items = Enumerable.Range(2, 10).Select(keys => PortableSamples.OfEveryKind[1] with
        {
            Options = [.. Enumerable.Range(0, keys).Select(index => new PortableOption($"k{index}", true)), .. Enumerable.Range(0, 13 - keys).Select(index => new PortableOption($"w{index}", false))],
        });

        var xml = XDocument.Parse(Encoding.UTF8.GetString(PortableSamples.Write("moodle-xml", items, out var losses)));

        Assert.Equal((9, 1), (losses.Written, losses.LeftOut));
        Assert.All(xml.Descendants("answer"), answer => Assert.Contains(answer.Attribute("fraction")!.Value.TrimStart('-'), known));
        Assert.All(xml.Descendants("question").Where(question => question.Attribute("type")!.Value == "multichoice"), question => Assert.Equal("true", question.Element("shuffleanswers")!.Value));
    }

    [Fact]
    public void Moodle_marks_a_figure_by_value_in_either_languages_units()
    {
        var item = PortableSamples.OfEveryKind[4] with { Answers = ["2.3万亿美元"] };

        var xml = XDocument.Parse(Text("moodle-xml", [item]));
        var question = xml.Descendants("question").Single(question => question.Attribute("type")!.Value == "numerical");
        var units = question.Descendants("unit").ToDictionary(unit => unit.Element("unit_name")!.Value, unit => decimal.Parse(unit.Element("multiplier")!.Value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal("2300000000000", question.Element("answer")!.Element("text")!.Value);
        Assert.Equal("美元", question.Descendants("unit_name").First().Value);
        foreach (var (number, unit) in new[] { (2.3m, "万亿"), (2.3m, "万亿美元"), (23000m, "亿"), (2300m, "billion"), (2.3m, "trillion"), (2.3m, "trilliondollars"), (2300000000000m, "美元") })
        {
            Assert.Equal(2_300_000_000_000m, number / units[unit]);
        }
    }

    [Theory]
    [InlineData("约12%")]
    [InlineData("12至15人")]
    [InlineData("二十一次")]
    [InlineData("第3次")]
    [InlineData("张三")]
    [InlineData("2019年3月")]
    public void An_answer_that_is_no_exact_figure_in_digits_is_compared_as_words(string answer) =>
        Assert.Contains("type=\"shortanswer\"", Text("moodle-xml", [PortableSamples.OfEveryKind[4] with { Answers = [answer] }]), StringComparison.Ordinal);

    [Theory]
    [InlineData("qti21", "imsqti_item_xmlv2p1")]
    [InlineData("qti30", "imsqti_item_xmlv3p0")]
    public void Every_file_of_a_QTI_package_is_listed_once_and_every_item_is_in_the_test(string format, string type)
    {
        var files = Files(format, PortableSamples.OfEveryKind);
        var manifest = XDocument.Parse(files["imsmanifest.xml"]);
        var resources = manifest.Descendants().Where(element => element.Name.LocalName == "resource").ToList();

        Assert.Equal(files.Keys.Where(name => name != "imsmanifest.xml").Order(StringComparer.Ordinal), resources.Select(resource => resource.Attribute("href")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(PortableSamples.OfEveryKind.Count, resources.Count(resource => resource.Attribute("type")!.Value == type));
        Assert.All(PortableSamples.OfEveryKind, item =>
        {
            var root = XDocument.Parse(files[$"items/item-{item.Id}.xml"]).Root!;
            Assert.Equal("item-" + item.Id, root.Attribute("identifier")!.Value);
            Assert.Contains($"identifier=\"item-{item.Id}\" href=\"items/item-{item.Id}.xml\"", files["test.xml"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Canvas_marks_the_key_and_nothing_else()
    {
        var item = PortableSamples.OfEveryKind[0];
        XNamespace qti = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

        var quiz = XDocument.Parse(Files("qti12", [item])["study_quiz/study_quiz.xml"]);
        var right = Assert.Single(quiz.Descendants(qti + "respcondition"), condition => condition.Element(qti + "setvar")?.Value == "100").Descendants(qti + "varequal").Single().Value;

        Assert.Equal("甲乙", quiz.Descendants(qti + "response_label").Single(label => label.Attribute("ident")!.Value == right).Value.Trim());
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("docx-paper")]
    [InlineData("docx-key")]
    public void A_Word_paper_is_valid_by_the_Open_XML_schema(string format)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(PortableSamples.Write(format, PortableSamples.AllNasty, out _)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void A_Word_paper_for_students_holds_no_key()
    {
        PortableItem[] items = [PortableSamples.OfEveryKind[4] with { Answers = ["钥匙"], Explanation = "证明" }];

        Assert.DoesNotContain(Files("docx-paper", items).Values, part => part.Contains("钥匙", StringComparison.Ordinal) || part.Contains("证明", StringComparison.Ordinal));
        Assert.Contains("钥匙", Files("docx-key", items)["word/document.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("kahoot")]
    public void A_workbook_is_valid_and_every_cell_is_text(string format)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(PortableSamples.Write(format, PortableSamples.AllNasty, out _)), isEditable: false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();

        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.All(cells, cell => Assert.Equal((DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString, (object?)null), (cell.DataType!.Value, cell.CellFormula)));
    }

    [Fact]
    public void Kahoot_finds_header_and_first_question_where_its_template_has_them()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(PortableSamples.Write("kahoot", PortableSamples.OfEveryKind, out _)), isEditable: false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);

        Assert.Equal("Question - max 120 characters", cells["B8"]);
        Assert.Equal(("1", "甲乙？", "w1甲乙", "甲乙", "30", "2"), (cells["A9"], cells["B9"], cells["C9"], cells["D9"], cells["G9"], cells["H9"]));
    }

    [Fact]
    public void Markdown_shows_every_string_as_it_is()
    {
        var items = PortableSamples.AllNasty.Where(item => item.Kind == ItemKind.MultipleChoice).ToList();
        var markdown = Markdown.Parse(Text("markdown", items), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        var shown = string.Join('\n', markdown.Descendants<LeafBlock>().Where(block => block.Inline is not null).Select(block => string.Concat(block.Inline!.Descendants<LeafInline>().Select(Shown))));

        Assert.DoesNotContain(markdown.Descendants(), node => node is HtmlBlock or HtmlInline or LinkInline or AutolinkInline or CodeInline or CodeBlock);
        Assert.All(items, item => Assert.Contains(PortableSamples.Clean(item.Stem), shown, StringComparison.Ordinal));

        static string Shown(LeafInline inline) => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => "\n",
            _ => "",
        };
    }

    [Fact]
    public void A_script_for_Google_Forms_holds_texts_only_as_escaped_literals()
    {
        var script = Text("google-forms", PortableSamples.AllNasty);
        var calls = script.Split('\n').Where(line => line.StartsWith("  choice(", StringComparison.Ordinal) || line.StartsWith("  typed(", StringComparison.Ordinal)).ToList();

        Assert.Equal(PortableSamples.AllNasty.Count * 5 / 7, calls.Count);
        Assert.All(calls, call => Assert.Matches(@"^  (choice\((true|false), L, \[L(, L)*\], \[\d(, \d)*\], L\)|typed\(L, L, L\));$".Replace("L", @"'([^'\\]|\\u[0-9a-f]{4})*'", StringComparison.Ordinal), call));
    }

    [Fact]
    public void Every_line_for_Auto_Multiple_Choice_is_a_question_or_an_option()
    {
        var lines = Text("amc-txt", PortableSamples.AllNasty).Split('\n').SkipWhile(line => line.Length > 0).ToList();

        Assert.All(lines, line => Assert.Matches(@"^(|\*{1,2}\[id=[0-9a-z]+(,ordered)?\] .+|[+-] .*)$", line));
        Assert.All(lines, line => Assert.DoesNotContain("[[", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_for_Blackboard_has_its_key_words()
    {
        var lines = Text("blackboard", PortableSamples.AllNasty).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.Matches(@"^((MC|MA)\t[^\t]+(\t[^\t]+\t(in)?correct)+|TF\t[^\t]+\t(true|false)|MAT\t[^\t]+(\t[^\t]+\t[^\t]+)+|(ORD|FIB)\t[^\t]+(\t[^\t]+)+)$", line));
    }

    [Fact]
    public void Aiken_has_a_line_for_the_question_one_for_each_option_and_the_letter() =>
        Assert.Equal("甲乙？\nA. w1甲乙\nB. 甲乙\nC. 甲乙w2\nANSWER: B\n\n", Text("aiken", PortableSamples.OfEveryKind.Take(1)));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("-a", "'-a")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=b", "a=b")]
    public void A_cell_that_would_be_a_formula_is_guarded_and_comes_back(string cell, string written)
    {
        Assert.Equal(written, Study.Exchange.Export.CsvTable.Guarded(cell));
        Assert.Equal(cell, Study.Exchange.Export.CsvTable.Unguarded(written));
    }

    [Fact]
    public void Quizlet_gets_two_columns_whatever_the_text() =>
        Assert.All(Text("tsv", PortableSamples.AllNasty).TrimEnd('\n').Split('\n'), line => Assert.Equal(2, line.Split('\t').Length));

    [Fact]
    public void Anki_text_quotes_every_field_so_that_no_line_is_a_comment() =>
        Assert.All(Text("anki-txt", PortableSamples.AllNasty).TrimEnd('\n').Split('\n').Skip(4), line => Assert.Matches("^\"([^\"]|\"\")*\"\t\"([^\"]|\"\")*\"\t\"[^\"]*\"$", line));
}
