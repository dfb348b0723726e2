using System.Globalization;

namespace Study.Exchange.Export;

/// <summary>A kahoot as the spreadsheet that Kahoot's own template is.</summary>
internal static class Kahoot
{
    private const int LongestQuestion = 120;
    private const int LongestAnswer = 75;
    private const int MostAnswers = 4;

    // Among those Kahoot allows: 5, 10, 20, 30, 60, 90, 120, 240.
    private const string Seconds = "30";

    public static ExportFormat Format { get; } = new()
    {
        Name = "kahoot",
        Extension = ".xlsx",
        Purpose = "Kahoot! quiz from a spreadsheet",
        IsText = false,
        Writer = Write,
        HowTo = """
            1. In Kahoot! create a kahoot, choose Add question > Import from spreadsheet, and give the .xlsx file.
            2. Look the questions through: each has 30 seconds.
            Kahoot takes choices of two to four, questions of 120 characters and answers of 75; what is longer is left out. Sources and ids
            stay behind.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var sheet = new Spreadsheet(output, [4, 60, 30, 30, 30, 30, 14, 14]);
        sheet.Row();
        foreach (var line in new[]
        {
            "Quiz template", "Add questions, at least two answer alternatives, time limit and choose correct answers (at least one). Have fun creating your awesome quiz!",
            "Remember: questions have a limit of 120 characters and answers can have 75 characters max.", "If several answers are correct, separate them with a comma.",
            "See an example question below (don't forget to overwrite this with your first question!)", "And remember, if you're not using Excel you need to export to .xlsx format before you import to Kahoot!",
        })
        {
            sheet.Row("", line);
        }

        sheet.Row(
            "", "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters", "Answer 3 - max 75 characters", "Answer 4 - max 75 characters",
            "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one");
        foreach (var item in items)
        {
            var options = item.Choices;
            var question = PortableText.Line(item.Stem);
            var flaw = options.Count == 0 ? "Kahoot's spreadsheet has choices only"
                : options.Count > MostAnswers ? "Kahoot takes four options at most"
                : question.Length > LongestQuestion ? "Kahoot takes questions of 120 characters at most"
                : options.Any(option => option.Text.Length > LongestAnswer) ? "Kahoot takes options of 75 characters at most"
                : null;
            if (flaw is not null)
            {
                losses.LeaveOut(item, flaw);
                continue;
            }

            losses.Write();
            var keys = string.Join(',', options.Select((option, index) => (option, index)).Where(place => place.option.IsKey).Select(place => place.index + 1));
            string[] answers = [.. options.Select(option => PortableText.Line(option.Text)), .. Enumerable.Repeat("", MostAnswers - options.Count)];
            sheet.Row([losses.Written.ToString(CultureInfo.InvariantCulture), question, .. answers, Seconds, keys]);
        }
    }
}
