using System.Text.RegularExpressions;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>A source file of Auto Multiple Choice, which prints papers and reads the filled sheets from a scanner.</summary>
/// <remarks>The notation AMC-TXT as AMC-perl/AMC/Filter/plain.pm of 1.6.0 reads it: whatever is no mark at its place is escaped for us.</remarks>
internal static partial class AmcText
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "amc-txt",
        Extension = ".txt",
        Purpose = "Auto Multiple Choice: papers that a scanner marks",
        Writer = Write,
        HowTo = """
            1. In Auto Multiple Choice make a new project, choose File > "plain text", and give the .txt file.
            2. It needs XeLaTeX and a Chinese font (Debian: texlive-xetex, fonts-noto-cjk): without the font the Chinese is missing from the PDF,
               and AMC does not say so. Change the line "Font:" if yours is another one.
            3. Documents > Print; after the test scan the sheets, then Data capture.
            Only kinds with options come along, and true or false as a choice of two. Characters beyond U+FFFF (rare Han characters, emoji) are
            dropped by LaTeX fonts; the report names the questions that have some.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        var hasHeader = false;
        foreach (var item in items)
        {
            if (!hasHeader)
            {
                text.Write(HeaderFor(item.Language));
                hasHeader = true;
            }

            var options = item.Choices;
            if (options.Count < 2)
            {
                losses.LeaveOut(item, "Auto Multiple Choice marks questions with options only");
                continue;
            }

            losses.Write();
            if (PortableText.HasAstral(item.Stem + string.Concat(options.Select(option => option.Text))))
            {
                losses.Change(item, "it has rare characters (beyond U+FFFF) that LaTeX drops");
            }

            var stars = item.Kind == ItemKind.MultipleResponse ? "**" : "*";
            var order = item.Kind == ItemKind.TrueFalse ? ",ordered" : "";
            text.Write($"{stars}[id={item.Id}{order}] {Escaped(item.Stem, StemOpening(), item, losses)}\n");
            foreach (var option in options)
            {
                text.Write($"{(option.IsKey ? '+' : '-')} {Escaped(option.Text, OptionOpening(), item, losses)}\n");
            }

            text.Write("\n");
        }
    }

    private static string HeaderFor(Language language) => language == Language.Chinese
        ? """
          PaperSize: A4
          LaTeXEngine: xelatex
          Font: Noto Serif CJK SC
          LaTeX-Preambule: \XeTeXlinebreaklocale "zh"\XeTeXlinebreakskip=0pt plus 1pt
          Title: 测验
          Presentation: 请把正确选项的方框涂黑。
          L-Question: 题
          L-None: 以上都不对
          L-Name: 姓名
          ShuffleQuestions: 1


          """
        : """
          PaperSize: A4
          LaTeXEngine: xelatex
          Font: Noto Serif CJK SC
          LaTeX-Preambule: \XeTeXlinebreaklocale "zh"\XeTeXlinebreakskip=0pt plus 1pt
          Title: Quiz
          Presentation: Please fill in the box of each right answer.
          ShuffleQuestions: 1


          """;

    /// <summary>
    /// Text within which AMC sees no mark-up: [[LaTeX]], [*bold*], !picture!, {scoring}. It has no escape for these, so full-width forms stand
    /// for the marks that would open them.
    /// </summary>
    private static string Escaped(string text, Regex opening, PortableItem item, LossReport losses)
    {
        var escaped = Markup().Replace(PortableText.Line(text), match => match.Value.Replace('[', '［').Replace('!', '！'));
        escaped = opening.Replace(escaped, match => match.Value[0] switch { '[' => "［", '{' => "｛", '<' => "＜", _ => "＊" });
        if (escaped != PortableText.Line(text))
        {
            losses.Change(item, "marks that Auto Multiple Choice would act on are written in full width");
        }

        return escaped;
    }

    [GeneratedRegex(@"\[\[|\[[_*|/]|\[verbatim\]|\[/verbatim\]|!(?=[^!]*!)")]
    private static partial Regex Markup();

    // What follows the stars: [options], {scoring}, <lines>.
    [GeneratedRegex(@"^[\[{<*]|\{(?=[^}]*\}$)")]
    private static partial Regex StemOpening();

    [GeneratedRegex(@"^\{|\{(?=[^}]*\}$)")]
    private static partial Regex OptionOpening();
}
