using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Import;

/// <summary>Reads an export of Moodle's question bank.</summary>
internal static partial class MoodleXmlReader
{
    // No sentence with a gap is as long; looking for gaps in a text made for it would take for ever.
    private const int LongestCloze = 50_000;

    /// <exception cref="StudyException">The file is no well-formed XML, or declares entities.</exception>
    public static ImportedQuestions Read(Stream input, string path)
    {
        var questions = new ImportedQuestions();
        try
        {
            // No document type: with one, a small file can grow without end or read other files.
            using var xml = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            xml.MoveToContent();
            var (topic, number) = ("", 0);
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.Name != "question")
                {
                    xml.Read();
                    continue;
                }

                var question = (XElement)XNode.ReadFrom(xml);
                if (question.Attribute("type")?.Value == "category")
                {
                    topic = TextOf(question.Element("category")).Replace("//", "\u0001", StringComparison.Ordinal).Split('/')[^1].Replace('\u0001', '/').Trim();
                    continue;
                }

                number++;
                ReadQuestion(questions, question, string.Create(CultureInfo.InvariantCulture, $"question {number}"), topic);
            }
        }
        catch (XmlException broken)
        {
            throw new StudyException($"{path}: no well-formed XML ({broken.Message}) Export the questions from Moodle again.", broken);
        }

        return questions;
    }

    private static void ReadQuestion(ImportedQuestions questions, XElement question, string where, string topic)
    {
        var type = question.Attribute("type")?.Value ?? "";
        var item = new PortableItem
        {
            Id = question.Element("idnumber")?.Value.Trim() ?? "",
            Kind = ItemKind.ShortAnswer,
            Language = Language.English,
            Stem = type is "cloze" or "multianswer" ? "" : ShownIn(question.Element("questiontext")),
            Topic = topic,
            Explanation = ShownIn(question.Element("generalfeedback")),
        };
        switch (type)
        {
            case "multichoice":
                IReadOnlyList<PortableOption> options = [.. question.Elements("answer").Select(answer => new PortableOption(ShownIn(answer), Fraction(answer) > 0, ShownIn(answer.Element("feedback"))))];
                var isSingle = question.Element("single")?.Value is not ("false" or "0");
                questions.Add(where, item with
                {
                    Kind = isSingle ? ItemKind.MultipleChoice : ImportedQuestions.ChoiceKind(options),
                    Options = isSingle ? [.. options.Zip(question.Elements("answer"), (option, answer) => option with { IsKey = Fraction(answer) >= 100 })] : options,
                });
                break;
            case "truefalse":
                var right = question.Elements("answer").FirstOrDefault(answer => Fraction(answer) > 0);
                questions.Add(where, item with { Kind = ItemKind.TrueFalse, IsTrue = right is null ? null : TruthWords.Parse(TextOf(right)) });
                break;
            case "shortanswer":
                questions.Add(where, item with { Kind = ImportedQuestions.TypedKind(item.Stem), Answers = [.. Right(question).Select(answer => Literal(TextOf(answer)))] });
                break;
            case "numerical":
                ReadFigure(questions, question, where, item);
                break;
            case "matching" or "match":
                questions.Add(where, item with
                {
                    Kind = ItemKind.Matching,
                    Pairs = [.. question.Elements("subquestion").Select(pair => new PortablePair(ShownIn(pair), TextOf(pair.Element("answer")))).Where(pair => pair.Prompt.Length > 0)],
                });
                break;
            case "ordering":
                questions.Add(where, item with { Kind = ItemKind.Ordering, Entries = [.. question.Elements("answer").Select(ShownIn)] });
                break;
            case "cloze" or "multianswer":
                ReadCloze(questions, where, item, TextOf(question.Element("questiontext")));
                break;
            default:
                questions.LeaveOut(where, $"the bank has no questions of Moodle's type \"{type}\"");
                break;
        }
    }

    private static void ReadFigure(ImportedQuestions questions, XElement question, string where, PortableItem item)
    {
        var right = Right(question).FirstOrDefault();
        if (right is null || !decimal.TryParse(right.Element("tolerance")?.Value ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture, out var tolerance) || tolerance != 0m)
        {
            questions.LeaveOut(where, right is null ? "it has no answer" : "its answer has a tolerance, which the bank cannot keep");
            return;
        }

        // Study writes the figure in the source's words as the answer's feedback.
        var (digits, words) = (TextOf(right), ShownIn(right.Element("feedback")));
        questions.Add(where, item with
        {
            Kind = ImportedQuestions.TypedKind(item.Stem),
            Answers = Facts.FigureScanner.Scan(words) is [Facts.FigureMention figure] && figure.Figure.Low.ToString("0.#############################", CultureInfo.InvariantCulture) == digits ? [words, digits] : [digits],
        });
    }

    private static void ReadCloze(ImportedQuestions questions, string where, PortableItem item, string html)
    {
        if (html.Length > LongestCloze)
        {
            questions.LeaveOut(where, "it is longer than a question can be");
            return;
        }

        var gaps = Gap().Matches(html);
        if (gaps.Count != 1)
        {
            questions.LeaveOut(where, gaps.Count == 0 ? "it has no gap" : "it has several gaps; the bank keeps one a question");
            return;
        }

        var gap = gaps[0];
        var stem = PortableText.FromHtml(html[..gap.Index]) + ItemBody.Gap + PortableText.FromHtml(html[(gap.Index + gap.Length)..]);
        var answers = Tilde().Split(gap.Groups["answers"].Value).Where(part => part.Length > 0).Select(PartOf).ToList();
        var isChoice = gap.Groups["type"].Value[0] == 'M';
        IReadOnlyList<PortableOption> options = isChoice ? [.. answers.Select(answer => new PortableOption(answer.Text, answer.Share > 0m))] : [];
        questions.Add(where, item with
        {
            Kind = isChoice ? ImportedQuestions.ChoiceKind(options) : ItemKind.Cloze,
            Stem = stem,
            Options = options,
            Answers = isChoice ? [] : [.. answers.Where(answer => answer.Share > 0m).Select(answer => Literal(answer.Text))],
        });
    }

    private static (decimal Share, string Text) PartOf(string part)
    {
        var weight = Weight().Match(part);
        var share = weight.Groups[1].Success ? decimal.Parse(weight.Groups[1].Value, CultureInfo.InvariantCulture) : weight.Value == "=" ? 100m : 0m;
        var text = part[weight.Length..];
        var feedback = Hash().Match(text);
        text = feedback.Success ? text[..feedback.Index] : text;
        return (share, WebUtility.HtmlDecode(text.Replace("\\}", "}", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal)));
    }

    private static IEnumerable<XElement> Right(XElement question) => question.Elements("answer").Where(answer => Fraction(answer) > 0).OrderByDescending(Fraction);

    private static decimal Fraction(XElement answer) =>
        decimal.TryParse(answer.Attribute("fraction")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) ? fraction : 0m;

    private static string TextOf(XElement? element) => element?.Element("text")?.Value.Trim() ?? "";

    /// <summary>The text as Moodle shows it: HTML but where the file says otherwise.</summary>
    private static string ShownIn(XElement? element) =>
        element?.Attribute("format")?.Value is "plain_text" or "markdown" ? TextOf(element) : PortableText.FromHtml(TextOf(element));

    private static string Literal(string answer) => answer.Replace("\\*", "*", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\d*:(?<type>SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW|NUMERICAL|NM|MULTICHOICE\w*|MULTIRESPONSE\w*|MCVS?|MCHS?|MCS?|MRHS?|MRS?):(?<answers>(?:\\.|[^\\}])*)\}", RegexOptions.Singleline)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<!\\)~")]
    private static partial Regex Tilde();

    [GeneratedRegex(@"(?<![&\\])#")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^(?:%(-?[0-9.]+)%|=|)")]
    private static partial Regex Weight();
}
