using System.Globalization;
using System.Text;
using System.Xml;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>A QTI package, version 2.1 or 3.0: an item a file, a test that lists them, a manifest that lists all.</summary>
/// <remarks>Version 3.0 calls the same things by other names: <c>choiceInteraction responseIdentifier</c> is <c>qti-choice-interaction response-identifier</c>.</remarks>
internal sealed class QtiPackage
{
    private readonly bool _isVersion3;

    private QtiPackage(bool isVersion3) => _isVersion3 = isVersion3;

    public static ExportFormat Format21 { get; } = new()
    {
        Name = "qti21",
        Extension = ".zip",
        Purpose = "Blackboard, Brightspace, OpenOlat, TAO, ILIAS and others (QTI 2.1 package)",
        IsText = false,
        Writer = new QtiPackage(isVersion3: false).Write,
        HowTo = """
            1. Blackboard: Tests > Import QTI 2.1 packages (Ultra: import a pool). Brightspace, OpenOlat, TAO, ILIAS: import in the question bank or
               the test area, and give the .zip as it is.
            2. Each question is an item of its own with the id of the bank's item; the test "Study" lists them all.
            Short answers are compared as text, capitals aside. The source of each answer is there for those who mark, not for candidates.
            For Canvas use --format qti12: Canvas loses gaps and alternatives of QTI 2.1.
            """,
    };

    public static ExportFormat Format30 { get; } = new()
    {
        Name = "qti30",
        Extension = ".zip",
        Purpose = "TAO and other programs of QTI 3.0",
        IsText = false,
        Writer = new QtiPackage(isVersion3: true).Write,
        HowTo = """
            1. Give the .zip as it is to the program's import of QTI 3.0 packages.
            2. Each question is an item of its own with the id of the bank's item; the test "Study" lists them all.
            Most programs still read 2.1 only: use --format qti21 where this one is refused.
            """,
    };

    private string ItemNamespace => _isVersion3 ? "http://www.imsglobal.org/xsd/imsqtiasi_v3p0" : "http://www.imsglobal.org/xsd/imsqti_v2p1";

    public void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var package = Output.Package(output);

        // Test and manifest name every item, so they come last; what they will say of each is put by on disk.
        using var references = Aside.Open();
        using var dependencies = Aside.Open();
        using var resources = Aside.Open();
        foreach (var item in items)
        {
            losses.Write();
            var name = "item-" + item.Id;
            using (var entry = Output.Entry(package, $"items/{name}.xml"))
            using (var xml = Output.Xml(entry))
            {
                WriteItem(xml, item, name);
            }

            Put(references, $"      <{Name("assessmentItemRef")} identifier=\"{name}\" href=\"items/{name}.xml\"{(_isVersion3 ? "></qti-assessment-item-ref" : "/")}>\n");
            Put(dependencies, $"      <dependency identifierref=\"{name}\"/>\n");
            Put(resources, $"    <resource identifier=\"{name}\" type=\"imsqti_item_xmlv{(_isVersion3 ? "3p0" : "2p1")}\" href=\"items/{name}.xml\">\n      <file href=\"items/{name}.xml\"/>\n    </resource>\n");
        }

        using (var test = Output.Entry(package, "test.xml"))
        {
            Put(test, $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <{Name("assessmentTest")} xmlns="{ItemNamespace}" identifier="study-test" title="Study">
                  <{Name("testPart")} identifier="part-1" {Name("navigationMode", isAttribute: true)}="nonlinear" {Name("submissionMode", isAttribute: true)}="individual">
                    <{Name("assessmentSection")} identifier="section-1" title="Study" visible="true">

                """);
            CopyTo(test, references);
            Put(test, $"    </{Name("assessmentSection")}>\n  </{Name("testPart")}>\n</{Name("assessmentTest")}>\n");
        }

        using var manifest = Output.Entry(package, "imsmanifest.xml");
        var (schema, packaging) = _isVersion3
            ? ("QTI Package</schema>\n    <schemaversion>3.0.0", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1")
            : ("QTIv2.1 Package</schema>\n    <schemaversion>1.0.0", "http://www.imsglobal.org/xsd/imscp_v1p1");
        Put(manifest, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest xmlns="{packaging}" identifier="study-package">
              <metadata>
                <schema>{schema}</schemaversion>
              </metadata>
              <organizations/>
              <resources>
                <resource identifier="test" type="imsqti_test_xmlv{(_isVersion3 ? "3p0" : "2p1")}" href="test.xml">
                  <file href="test.xml"/>

            """);
        CopyTo(manifest, dependencies);
        Put(manifest, "    </resource>\n");
        CopyTo(manifest, resources);
        Put(manifest, "  </resources>\n</manifest>\n");
    }

    private void WriteItem(XmlWriter xml, PortableItem item, string name)
    {
        xml.WriteStartDocument();
        Start(xml, "assessmentItem", ("identifier", name), ("title", PortableText.Short(item.Stem, 80)), ("adaptive", "false"), ("timeDependent", "false"));
        xml.WriteAttributeString("xml", "lang", null, item.Language.Tag());
        WriteDeclarations(xml, item);
        Start(xml, "itemBody");
        if (item.Proof.Length > 0)
        {
            Start(xml, "rubricBlock", ("view", "scorer"));
            if (_isVersion3)
            {
                xml.WriteAttributeString("use", "scoring");
                Start(xml, "contentBody");
                WriteParagraph(xml, item.Proof);
                xml.WriteEndElement();
            }
            else
            {
                WriteParagraph(xml, item.Proof);
            }

            xml.WriteEndElement();
        }

        WriteInteraction(xml, item);
        xml.WriteEndElement();
        var template = item.Kind is ItemKind.Cloze or ItemKind.ShortAnswer or ItemKind.Matching ? "map_response" : "match_correct";
        Start(xml, "responseProcessing", ("template", _isVersion3
            ? $"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{template}.xml"
            : $"http://www.imsglobal.org/question/qti_v2p1/rptemplates/{template}"));
        xml.WriteEndDocument();
    }

    private void WriteDeclarations(XmlWriter xml, PortableItem item)
    {
        var (cardinality, type) = item.Kind switch
        {
            ItemKind.MultipleResponse => ("multiple", "identifier"),
            ItemKind.Matching => ("multiple", "directedPair"),
            ItemKind.Ordering => ("ordered", "identifier"),
            ItemKind.Cloze or ItemKind.ShortAnswer => ("single", "string"),
            _ => ("single", "identifier"),
        };
        Start(xml, "responseDeclaration", ("identifier", "RESPONSE"), ("cardinality", cardinality), ("baseType", type));
        Start(xml, "correctResponse");
        foreach (var value in RightValues(item))
        {
            WriteValue(xml, value);
        }

        xml.WriteEndElement();
        if (item.Kind is ItemKind.Cloze or ItemKind.ShortAnswer or ItemKind.Matching)
        {
            WriteMapping(xml, item);
        }

        xml.WriteEndElement();
        WriteOutcome(xml, "SCORE", "0");
        WriteOutcome(xml, "MAXSCORE", "1");
    }

    private static IEnumerable<string> RightValues(PortableItem item) => item.Kind switch
    {
        ItemKind.Matching => item.Pairs.Select((_, index) => Pair(index)),
        ItemKind.Ordering => item.Entries.Select((_, index) => PortableText.Letter(index)),
        ItemKind.Cloze or ItemKind.ShortAnswer => [PortableText.Line(item.Answers[0])],
        _ => item.Choices.Select((option, index) => (option, index)).Where(place => place.option.IsKey).Select(place => PortableText.Letter(place.index)),
    };

    private void WriteMapping(XmlWriter xml, PortableItem item)
    {
        Start(xml, "mapping", ("defaultValue", "0"), ("lowerBound", "0"), ("upperBound", "1"));
        if (item.Kind == ItemKind.Matching)
        {
            // Rounded up, so that all pairs together are worth no less than one.
            var share = (Math.Ceiling(1e8m / item.Pairs.Count) / 1e8m).ToString(CultureInfo.InvariantCulture);
            foreach (var index in Enumerable.Range(0, item.Pairs.Count))
            {
                Start(xml, "mapEntry", ("mapKey", Pair(index)), ("mappedValue", share));
                xml.WriteEndElement();
            }
        }
        else
        {
            foreach (var answer in PlainFigure.Accepted(item).Select(PortableText.Line).DistinctBy(answer => answer.ToLowerInvariant()))
            {
                Start(xml, "mapEntry", ("mapKey", answer), ("mappedValue", "1"), ("caseSensitive", "false"));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private void WriteInteraction(XmlWriter xml, PortableItem item)
    {
        switch (item.Kind)
        {
            case ItemKind.Cloze:
                xml.WriteStartElement("p", ItemNamespace);
                xml.WriteString(PortableText.Line(item.BeforeGap));
                WriteEntry(xml);
                xml.WriteString(PortableText.Line(item.AfterGap));
                xml.WriteEndElement();
                break;
            case ItemKind.ShortAnswer:
                WriteParagraph(xml, item.Stem);
                xml.WriteStartElement("p", ItemNamespace);
                WriteEntry(xml);
                xml.WriteEndElement();
                break;
            case ItemKind.Matching:
                Start(xml, "matchInteraction", ("responseIdentifier", "RESPONSE"), ("shuffle", "true"), ("maxAssociations", item.Pairs.Count.ToString(CultureInfo.InvariantCulture)));
                WritePrompt(xml, item);
                WriteMatchSet(xml, item.Pairs.Select((pair, index) => ("P" + Number(index), pair.Prompt)));
                WriteMatchSet(xml, item.Shuffled(item.Pairs.Select((pair, index) => ("R" + Number(index), pair.Response))));
                xml.WriteEndElement();
                break;
            case ItemKind.Ordering:
                Start(xml, "orderInteraction", ("responseIdentifier", "RESPONSE"), ("shuffle", "true"));
                WritePrompt(xml, item);
                foreach (var (entry, letter) in item.Shuffled(item.Entries.Select((entry, index) => (entry, PortableText.Letter(index)))))
                {
                    WriteChoice(xml, letter, entry);
                }

                xml.WriteEndElement();
                break;
            default:
                var isMultiple = item.Kind == ItemKind.MultipleResponse;
                Start(xml, "choiceInteraction", ("responseIdentifier", "RESPONSE"), ("shuffle", item.Kind == ItemKind.TrueFalse ? "false" : "true"), ("maxChoices", isMultiple ? "0" : "1"));
                WritePrompt(xml, item);
                foreach (var (option, index) in item.Choices.Select((option, index) => (option, index)))
                {
                    WriteChoice(xml, PortableText.Letter(index), option.Text);
                }

                xml.WriteEndElement();
                break;
        }
    }

    private void WriteEntry(XmlWriter xml)
    {
        Start(xml, "textEntryInteraction", ("responseIdentifier", "RESPONSE"), ("expectedLength", "20"));
        xml.WriteEndElement();
    }

    private void WritePrompt(XmlWriter xml, PortableItem item)
    {
        Start(xml, "prompt");
        WriteLines(xml, item.Stem);
        xml.WriteEndElement();
    }

    private void WriteChoice(XmlWriter xml, string identifier, string text)
    {
        Start(xml, "simpleChoice", ("identifier", identifier));
        WriteLines(xml, text);
        xml.WriteEndElement();
    }

    private void WriteMatchSet(XmlWriter xml, IEnumerable<(string Identifier, string Text)> choices)
    {
        Start(xml, "simpleMatchSet");
        foreach (var (identifier, text) in choices)
        {
            Start(xml, "simpleAssociableChoice", ("identifier", identifier), ("matchMax", "1"));
            WriteLines(xml, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteParagraph(XmlWriter xml, string text)
    {
        xml.WriteStartElement("p", ItemNamespace);
        WriteLines(xml, text);
        xml.WriteEndElement();
    }

    private void WriteLines(XmlWriter xml, string text)
    {
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst)
            {
                xml.WriteStartElement("br", ItemNamespace);
                xml.WriteEndElement();
            }

            xml.WriteString(line);
            isFirst = false;
        }
    }

    private void WriteOutcome(XmlWriter xml, string identifier, string value)
    {
        Start(xml, "outcomeDeclaration", ("identifier", identifier), ("cardinality", "single"), ("baseType", "float"), ("normalMaximum", "1"));
        Start(xml, "defaultValue");
        WriteValue(xml, value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteValue(XmlWriter xml, string value) => xml.WriteElementString(Name("value"), ItemNamespace, value);

    private void Start(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(Name(element), ItemNamespace);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(Name(name, isAttribute: true), value);
        }
    }

    /// <summary>The name as the version has it.</summary>
    private string Name(string name, bool isAttribute = false)
    {
        if (!_isVersion3)
        {
            return name;
        }

        var kebab = new StringBuilder(isAttribute ? "" : "qti-");
        foreach (var letter in name)
        {
            kebab.Append(char.IsAsciiLetterUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString());
        }

        return kebab.ToString();
    }

    private static string Pair(int index) => $"P{Number(index)} R{Number(index)}";

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static void Put(Stream file, string text) => file.Write(Encoding.UTF8.GetBytes(text));

    private static void CopyTo(Stream file, FileStream aside)
    {
        aside.Position = 0;
        aside.CopyTo(file);
    }
}
