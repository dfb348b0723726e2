using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>Questions for Blackboard: a line each, its parts set off by tabs.</summary>
/// <remarks>As help.blackboard.com, "Upload questions", describes it: no header, no empty line, the key words in English, text read as HTML.</remarks>
internal static class BlackboardText
{
    // Above this, Blackboard refuses the file.
    private const int MostQuestions = 500;

    public static ExportFormat Format { get; } = new()
    {
        Name = "blackboard",
        Extension = ".txt",
        Purpose = "Blackboard tests, surveys and pools",
        Writer = Write,
        HowTo = """
            1. In Blackboard open the test or pool, choose Upload Questions (Ultra: + > Upload questions from file) and give the .txt file.
            2. Set the points; an uploaded question has none of its own.
            Blackboard takes 500 questions a file and does not look for doubles. Ultra has no ordering questions and says so, question by
            question. Sources and ids stay behind.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        foreach (var item in items)
        {
            if (losses.Written == MostQuestions)
            {
                losses.LeaveOut(item, "Blackboard takes 500 questions a file; choose fewer at a time");
                continue;
            }

            losses.Write();
            text.Write(string.Join('\t', FieldsOf(item).Select(field => PortableText.Html(PortableText.Line(field)))) + "\n");
        }
    }

    private static IEnumerable<string> FieldsOf(PortableItem item) => item.Kind switch
    {
        ItemKind.MultipleChoice => ["MC", item.Stem, .. Options(item)],
        ItemKind.MultipleResponse => ["MA", item.Stem, .. Options(item)],
        ItemKind.TrueFalse => ["TF", item.Stem, item.IsTrue == true ? "true" : "false"],
        ItemKind.Matching => ["MAT", item.Stem, .. item.Pairs.SelectMany(pair => new[] { pair.Prompt, pair.Response })],
        ItemKind.Ordering => ["ORD", item.Stem, .. item.Entries],
        _ => ["FIB", item.Stem, .. PlainFigure.Accepted(item)],
    };

    private static IEnumerable<string> Options(PortableItem item) => item.Options.SelectMany(option => new[] { option.Text, option.IsKey ? "correct" : "incorrect" });
}
