using System.Globalization;
using System.Xml;
using Study.Forms;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>Questions for Moodle's question bank, every kind of them.</summary>
/// <remarks>As question/format/xml/format.php of Moodle 4.5 reads it: whatever its defaults get wrong is written out.</remarks>
internal static class MoodleXml
{
    // The database's columns: category 255, match answers 255, tags 50; names are cut at 251.
    private const int LongestName = 80;
    private const int LongestCategory = 200;
    private const int LongestMatch = 255;
    private const int LongestTag = 50;

    // The shares of a mark that Moodle knows, by how many parts the mark is divided into (question/engine/bank.php).
    private static readonly string[] Shares = ["", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10"];

    public static ExportFormat Format { get; } = new()
    {
        Name = "moodle-xml",
        Extension = ".xml",
        Purpose = "Moodle question bank, every kind of question (Moodle 4.4 or later for ordering)",
        Writer = Write,
        HowTo = """
            1. In your course open More > Question bank, choose Import in the menu, then "Moodle XML format".
            2. Leave "Get category from file" ticked: the questions go to Study/TITLE, one category for each document.
            3. Drop the file and press Import. Moodle shows every question it took.
            Each question carries its id as ID number and its source as general feedback, shown after the attempt. A figure is marked by its
            value: 2.3万亿, 23000亿 and 2.3 trillion are all right for 2300000000000, with or without the unit.
            Moodle adds on a second import, it does not renew: empty the category Study first. Very old sites whose database holds only three
            bytes a character refuse rare Han characters and emoji; the report names the questions that have some.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var xml = Output.Xml(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("quiz");
        var category = "";
        foreach (var item in items)
        {
            if (FlawOf(item) is { } flaw)
            {
                losses.LeaveOut(item, flaw);
                continue;
            }

            if (CategoryOf(item) is var own && own != category)
            {
                WriteCategory(xml, category = own);
            }

            losses.Write();
            if (PortableText.HasAstral(item.Stem + string.Concat(item.Answers) + string.Concat(item.Options.Select(option => option.Text))))
            {
                losses.Change(item, "it has rare characters (beyond U+FFFF) that sites with an old database refuse");
            }

            WriteQuestion(xml, item);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Why Moodle would refuse the question, and with it the whole file; null where it takes it.</summary>
    private static string? FlawOf(PortableItem item) => item switch
    {
        _ when PortableItems.FlawOf(item) is { } flaw => flaw,
        { Kind: ItemKind.MultipleResponse } when item.Keys.Count() >= Shares.Length => "Moodle divides a mark into ten parts at most, and it has more right options",
        { Kind: ItemKind.Matching } when item.Pairs.Any(pair => pair.Response.Length > LongestMatch) => "Moodle takes responses of 255 characters at most in matching questions",
        _ => null,
    };

    private static string CategoryOf(PortableItem item)
    {
        var title = item.Item is null || item.Source.Length == 0 ? item.Document : item.Source;
        return "$course$/top/Study/" + PortableText.Short(title.Length > 0 ? title : "Study", LongestCategory).Replace("/", "//", StringComparison.Ordinal);
    }

    private static void WriteCategory(XmlWriter xml, string category)
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", "category");
        WriteText(xml, "category", category);
        xml.WriteEndElement();
    }

    private static void WriteQuestion(XmlWriter xml, PortableItem item)
    {
        var figure = PlainFigure.Of(item);
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", item.Kind switch
        {
            ItemKind.MultipleChoice or ItemKind.MultipleResponse => "multichoice",
            ItemKind.TrueFalse => "truefalse",
            ItemKind.Cloze => "cloze",
            ItemKind.Matching => "matching",
            ItemKind.Ordering => "ordering",
            _ => figure is null ? "shortanswer" : "numerical",
        });
        WriteText(xml, "name", PortableText.Short(item.Stem, LongestName));
        WriteText(xml, "questiontext", item.Kind == ItemKind.Cloze ? ClozeText(item) : PortableText.Html(item.Stem), "html");
        WriteText(xml, "generalfeedback", PortableText.Html(item.Proof), "html");
        xml.WriteElementString("defaultgrade", "1");
        xml.WriteElementString("penalty", "0.3333333");
        xml.WriteElementString("hidden", "0");
        if (item.Id.Length > 0)
        {
            xml.WriteElementString("idnumber", item.Id);
        }

        WriteAnswers(xml, item, figure);
        xml.WriteStartElement("tags");
        foreach (var tag in new[] { item.Document, ItemKinds.NameOf(item.Kind) }.Where(tag => tag.Length > 0))
        {
            WriteText(xml, "tag", PortableText.Short(tag, LongestTag));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAnswers(XmlWriter xml, PortableItem item, PlainFigure? figure)
    {
        switch (item.Kind)
        {
            case ItemKind.MultipleChoice or ItemKind.MultipleResponse:
                WriteOptions(xml, item);
                break;
            case ItemKind.TrueFalse:
                // The two words are English whatever the language: Moodle takes any other as "true".
                WriteAnswer(xml, "true", item.IsTrue == true ? "100" : "0");
                WriteAnswer(xml, "false", item.IsTrue == true ? "0" : "100");
                break;
            case ItemKind.Matching:
                xml.WriteElementString("shuffleanswers", "true");
                foreach (var pair in item.Pairs)
                {
                    xml.WriteStartElement("subquestion");
                    xml.WriteAttributeString("format", "html");
                    xml.WriteElementString("text", PortableText.Html(pair.Prompt));
                    WriteText(xml, "answer", PortableText.Line(pair.Response));
                    xml.WriteEndElement();
                }

                break;
            case ItemKind.Ordering:
                foreach (var (name, value) in new[]
                {
                    ("layouttype", "VERTICAL"), ("selecttype", "ALL"), ("selectcount", item.Entries.Count.ToString(CultureInfo.InvariantCulture)),
                    ("gradingtype", "ABSOLUTE_POSITION"), ("showgrading", "SHOW"), ("numberingstyle", "none"), ("shownumcorrect", "0"),
                })
                {
                    xml.WriteElementString(name, value);
                }

                foreach (var entry in item.Entries)
                {
                    WriteAnswer(xml, PortableText.Html(entry), "1", format: "html");
                }

                break;
            case ItemKind.ShortAnswer when figure is not null:
                WriteFigure(xml, item, figure);
                break;
            case ItemKind.ShortAnswer:
                xml.WriteElementString("usecase", "0");
                foreach (var answer in PlainFigure.Accepted(item))
                {
                    WriteAnswer(xml, Literal(answer), "100");
                }

                break;
        }
    }

    private static void WriteOptions(XmlWriter xml, PortableItem item)
    {
        var isSingle = item.Kind == ItemKind.MultipleChoice;
        xml.WriteElementString("single", isSingle ? "true" : "false");
        xml.WriteElementString("shuffleanswers", "true");
        xml.WriteElementString("answernumbering", "ABCD");
        var (keys, wrongs) = (item.Keys.Count(), item.Options.Count - item.Keys.Count());
        foreach (var option in item.Options)
        {
            // A wrong tick takes away as much as makes ticking everything worth nothing.
            var share = option.IsKey ? Shares[keys] : isSingle ? "0" : "-" + Shares[Math.Min(wrongs, Shares.Length - 1)];
            WriteAnswer(xml, PortableText.Html(option.Text), share, format: "html", PortableText.Html(option.Origin));
        }
    }

    private static void WriteFigure(XmlWriter xml, PortableItem item, PlainFigure figure)
    {
        xml.WriteStartElement("answer");
        xml.WriteAttributeString("fraction", "100");
        xml.WriteAttributeString("format", "moodle_auto_format");
        xml.WriteElementString("text", figure.Digits);
        WriteText(xml, "feedback", PortableText.Html(item.Answers[0]), "html");
        xml.WriteElementString("tolerance", "0");
        xml.WriteEndElement();
        xml.WriteStartElement("units");
        foreach (var (name, multiplier) in figure.Units)
        {
            xml.WriteStartElement("unit");
            xml.WriteElementString("multiplier", PlainFigure.Number(multiplier));
            xml.WriteElementString("unit_name", name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteElementString("unitgradingtype", "0");
        xml.WriteElementString("unitpenalty", "0.1");

        // 0: a unit may be given and is then reckoned with; 3: there is none.
        xml.WriteElementString("showunits", figure.Units.Count > 0 ? "0" : "3");
        xml.WriteElementString("unitsleft", "0");
    }

    /// <summary>The sentence with a gap in Moodle's notation, in which every mark that would end the gap or an answer is a character reference.</summary>
    private static string ClozeText(PortableItem item)
    {
        var answers = PlainFigure.Accepted(item).Select((answer, index) => (index == 0 ? "=" : "~=") + InGap(Literal(PortableText.Line(answer))));
        return Around(item.BeforeGap) + "{1:SHORTANSWER:" + string.Concat(answers) + "}" + Around(item.AfterGap);

        // A brace of the text's own could begin another gap.
        static string Around(string text) => PortableText.Html(text).Replace("{", "&#123;", StringComparison.Ordinal);

        static string InGap(string text) => string.Concat(text.Select(unit =>
            unit is '~' or '=' or '#' or '{' or '}' or '\\' or '<' or '>' or '&' or '"' or '/' or '%'
                ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)unit};")
                : unit.ToString()));
    }

    /// <summary>The answer with its stars taken literally: a bare one stands for any text.</summary>
    private static string Literal(string answer) => answer.Replace("*", "\\*", StringComparison.Ordinal);

    private static void WriteAnswer(XmlWriter xml, string text, string fraction, string format = "moodle_auto_format", string feedback = "")
    {
        xml.WriteStartElement("answer");
        xml.WriteAttributeString("fraction", fraction);
        xml.WriteAttributeString("format", format);
        xml.WriteElementString("text", text);
        WriteText(xml, "feedback", feedback, "html");
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string element, string text, string? format = null)
    {
        xml.WriteStartElement(element);
        if (format is not null)
        {
            xml.WriteAttributeString("format", format);
        }

        xml.WriteElementString("text", text);
        xml.WriteEndElement();
    }
}
