using System.Globalization;
using System.Xml;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>A quiz for Canvas: a QTI 1.2 package as Canvas' own exports are.</summary>
internal static class CanvasQti
{
    private const string Name = "study_quiz";
    private const string Namespace = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    public static ExportFormat Format { get; } = new()
    {
        Name = "qti12",
        Extension = ".zip",
        Purpose = "Canvas, Classic and New Quizzes (QTI 1.2 package)",
        IsText = false,
        Writer = Write,
        HowTo = """
            1. In your Canvas course open Settings > Import Course Content, choose "QTI .zip file", give the .zip, and press Import.
            2. When the job is done the quiz "Study" stands under Quizzes, unpublished. For New Quizzes tick "Import existing quizzes as New
               Quizzes", or open a new quiz and use its own import.
            Each question shows its source as feedback. What is typed is compared as text, capitals aside; the bare number of a figure counts
            too. Ordering has no place in QTI 1.2: it becomes a matching of places. Canvas adds on a second import, it does not renew.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var package = Output.Package(output);
        using (var entry = Output.Entry(package, $"{Name}/{Name}.xml"))
        using (var xml = Output.Xml(entry))
        {
            WriteQuiz(xml, items, losses);
        }

        Output.Entry(package, $"{Name}/assessment_meta.xml", string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz identifier="{Name}" xmlns="http://canvas.instructure.com/xsd/cccv1p0">
              <title>Study</title>
              <description></description>
              <shuffle_answers>true</shuffle_answers>
              <scoring_policy>keep_highest</scoring_policy>
              <quiz_type>assignment</quiz_type>
              <points_possible>{losses.Written}</points_possible>
            </quiz>

            """));
        Output.Entry(package, "imsmanifest.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="study_package" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
              <metadata>
                <schema>IMS Content</schema>
                <schemaversion>1.1.3</schemaversion>
              </metadata>
              <organizations/>
              <resources>
                <resource identifier="{Name}" type="imsqti_xmlv1p2">
                  <file href="{Name}/{Name}.xml"/>
                  <dependency identifierref="{Name}_meta"/>
                </resource>
                <resource identifier="{Name}_meta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="{Name}/assessment_meta.xml">
                  <file href="{Name}/assessment_meta.xml"/>
                </resource>
              </resources>
            </manifest>

            """);
    }

    private static void WriteQuiz(XmlWriter xml, IEnumerable<PortableItem> items, LossReport losses)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("questestinterop", Namespace);
        Start(xml, "assessment", ("ident", Name), ("title", "Study"));
        Start(xml, "section", ("ident", "root_section"));
        foreach (var item in items)
        {
            losses.Write();
            if (item.Kind == ItemKind.Ordering)
            {
                losses.Change(item, "QTI 1.2 as Canvas reads it has no ordering: places are matched with entries");
                WriteItem(xml, item with { Pairs = [.. item.Entries.Select((entry, index) => new PortablePair((index + 1).ToString(CultureInfo.InvariantCulture), entry))] });
            }
            else
            {
                WriteItem(xml, item);
            }
        }

        xml.WriteEndDocument();
    }

    private static void WriteItem(XmlWriter xml, PortableItem item)
    {
        Start(xml, "item", ("ident", "i" + item.Id), ("title", PortableText.Short(item.Stem, 80)));
        Start(xml, "itemmetadata");
        Start(xml, "qtimetadata");
        WriteField(xml, "question_type", item.Kind switch
        {
            ItemKind.MultipleChoice => "multiple_choice_question",
            ItemKind.MultipleResponse => "multiple_answers_question",
            ItemKind.TrueFalse => "true_false_question",
            ItemKind.Matching or ItemKind.Ordering => "matching_question",
            _ => "short_answer_question",
        });
        WriteField(xml, "points_possible", "1");
        End(xml, 2);
        Start(xml, "presentation");
        WriteMaterial(xml, "<p>" + PortableText.Html(item.Stem) + "</p>");
        WriteResponses(xml, item);
        End(xml, 1);
        WriteProcessing(xml, item);
        if (item.Proof.Length > 0)
        {
            Start(xml, "itemfeedback", ("ident", "general_fb"));
            Start(xml, "flow_mat");
            WriteMaterial(xml, "<p>" + PortableText.Html(item.Proof) + "</p>");
            End(xml, 2);
        }

        End(xml, 1);
    }

    private static void WriteResponses(XmlWriter xml, PortableItem item)
    {
        if (item.Pairs.Count > 0)
        {
            // The labels stand in an order of their own under every prompt, so that the n-th response is not the n-th prompt's.
            var labels = item.Shuffled(item.Pairs.Select((pair, index) => (pair.Response, Label(index))));
            foreach (var (pair, index) in item.Pairs.Select((pair, index) => (pair, index)))
            {
                Start(xml, "response_lid", ("ident", "response_" + Label(index)));
                WriteMaterial(xml, PortableText.Html(pair.Prompt));
                WriteLabels(xml, labels);
                End(xml, 1);
            }
        }
        else if (item.Choices is { Count: > 0 } options)
        {
            Start(xml, "response_lid", ("ident", "response1"), ("rcardinality", item.Kind == ItemKind.MultipleResponse ? "Multiple" : "Single"));
            WriteLabels(xml, options.Select((option, index) => (option.Text, Label(index))));
            End(xml, 1);
        }
        else
        {
            Start(xml, "response_str", ("ident", "response1"), ("rcardinality", "Single"));
            Start(xml, "render_fib");
            Start(xml, "response_label", ("ident", "answer1"), ("rshuffle", "No"));
            End(xml, 3);
        }
    }

    private static void WriteLabels(XmlWriter xml, IEnumerable<(string Text, string Label)> labels)
    {
        Start(xml, "render_choice");
        foreach (var (text, label) in labels)
        {
            Start(xml, "response_label", ("ident", label));
            WriteMaterial(xml, PortableText.Html(text));
            End(xml, 1);
        }

        End(xml, 1);
    }

    private static void WriteProcessing(XmlWriter xml, PortableItem item)
    {
        Start(xml, "resprocessing");
        Start(xml, "outcomes");
        Start(xml, "decvar", ("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal"));
        End(xml, 2);
        if (item.Proof.Length > 0)
        {
            Start(xml, "respcondition", ("continue", "Yes"));
            Start(xml, "conditionvar");
            Start(xml, "other");
            End(xml, 2);
            Start(xml, "displayfeedback", ("feedbacktype", "Response"), ("linkrefid", "general_fb"));
            End(xml, 2);
        }

        foreach (var (response, share) in item.Pairs.Select((_, index) => (Label(index), 100m / item.Pairs.Count)))
        {
            WriteCondition(xml, "Yes", "Add", share.ToString("0.00", CultureInfo.InvariantCulture), () => WriteEqual(xml, "response_" + response, response));
        }

        if (item.Pairs.Count == 0)
        {
            WriteCondition(xml, "No", "Set", "100", () => WriteRight(xml, item));
        }

        End(xml, 1);
    }

    /// <summary>The condition that the response is right: every right option and no wrong one, or any of the answers.</summary>
    private static void WriteRight(XmlWriter xml, PortableItem item)
    {
        var options = item.Choices;
        if (options.Count == 0)
        {
            foreach (var answer in PlainFigure.Accepted(item))
            {
                WriteEqual(xml, "response1", PortableText.Line(answer));
            }

            return;
        }

        if (item.Kind != ItemKind.MultipleResponse)
        {
            WriteEqual(xml, "response1", Label(options.Select((option, index) => (option, index)).First(place => place.option.IsKey).index));
            return;
        }

        Start(xml, "and");
        foreach (var (option, index) in options.Select((option, index) => (option, index)))
        {
            if (!option.IsKey)
            {
                Start(xml, "not");
            }

            WriteEqual(xml, "response1", Label(index));
            End(xml, option.IsKey ? 0 : 1);
        }

        End(xml, 1);
    }

    private static void WriteCondition(XmlWriter xml, string goesOn, string action, string score, Action writeTest)
    {
        Start(xml, "respcondition", ("continue", goesOn));
        Start(xml, "conditionvar");
        writeTest();
        End(xml, 1);
        Start(xml, "setvar", ("action", action), ("varname", "SCORE"));
        xml.WriteString(score);
        End(xml, 2);
    }

    private static void WriteEqual(XmlWriter xml, string response, string value)
    {
        Start(xml, "varequal", ("respident", response));
        xml.WriteString(value);
        End(xml, 1);
    }

    private static void WriteMaterial(XmlWriter xml, string html)
    {
        Start(xml, "material");
        Start(xml, "mattext", ("texttype", "text/html"));
        xml.WriteString(html);
        End(xml, 2);
    }

    private static void WriteField(XmlWriter xml, string label, string entry)
    {
        Start(xml, "qtimetadatafield");
        xml.WriteElementString("fieldlabel", Namespace, label);
        xml.WriteElementString("fieldentry", Namespace, entry);
        End(xml, 1);
    }

    // Canvas' own ids of answers are numbers.
    private static string Label(int index) => (index + 1001).ToString(CultureInfo.InvariantCulture);

    private static void Start(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static void End(XmlWriter xml, int levels)
    {
        for (var level = 0; level < levels; level++)
        {
            xml.WriteEndElement();
        }
    }
}
