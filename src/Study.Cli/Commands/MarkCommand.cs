using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Practice;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study mark FORM RESPONSES</c>: responses from a printed paper become answers.</summary>
internal static class MarkCommand
{
    public static Command Of(Terminal terminal)
    {
        var form = new Argument<string>("FORM") { Description = "The form's id as its answer sheet prints it, how it begins, or its letter where only one form has it." };
        var responses = new Argument<string>("RESPONSES") { Description = "The responses in order, a file of them, or - for the standard input." };
        var bank = CommonOptions.Bank();
        var learner = LearnerOptions.Learner();
        var again = new Option<bool>("--again") { Description = "Takes a paper in once more that was taken in before." };
        var rollover = LearnerOptions.Rollover();
        var ui = LearnerOptions.Interface();
        var json = LearnerOptions.Json();
        var command = new Command("mark", """
            Marks the responses to a printed form and remembers them like those of study practice. "BDAC" answers 1 to 4; "B AC 2.3万亿" is split at
            blanks; lines or semicolons separate answers that hold blanks; "7=B" names the number; a full stop is no answer.

            Example:  study mark A "BDAC TF" --learner anna
            """)
        {
            form, responses, bank, learner, again, rollover, ui, json,
        };
        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var found = FormCalled(opened, parsed.GetRequiredValue(form));
            var memory = opened.MemoryOf(parsed.GetValue(learner) ?? terminal.UserName);
            var now = terminal.Clock.GetLocalNow();
            var order = new PracticeOrder { RolloverHour = parsed.GetRequiredValue(rollover) };
            var marked = PaperMarking.Mark(opened, memory, found, Responses(terminal, parsed.GetRequiredValue(responses)), now, order, FsrsParameters.Default, parsed.GetValue(again));
            if (parsed.GetValue(json))
            {
                WriteJson(terminal, marked);
            }
            else
            {
                Write(terminal, PracticeWords.For(parsed.GetRequiredValue(ui), terminal.Locale), found, memory.Learner, marked);
            }

            return 0;
        });
        return command;
    }

    private static BankedForm FormCalled(ItemBank bank, string name)
    {
        var forms = bank.Forms();
        var byLabel = forms.Where(form => string.Equals(form.Label, name, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = byLabel.Count == 1 ? byLabel : [.. forms.Where(form => form.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
        return (found.Count, byLabel.Count) switch
        {
            (1, _) => found[0],
            (0, 0) => throw new StudyException($"study mark: no form is called \"{name}\". {(forms.Count == 0 ? "Print one with: study quiz" : "There are: " + Named(forms))}"),
            _ => throw new StudyException($"study mark: \"{name}\" could be several forms. Give more of the id: {Named(byLabel.Count > 1 ? byLabel : found)}"),
        };
    }

    private static string Named(IEnumerable<BankedForm> forms) => string.Join(", ", forms.Take(8).Select(form => $"{form.Id} ({form.Label}, {form.Title})"));

    private static string Responses(Terminal terminal, string given)
    {
        try
        {
            return given == "-" ? terminal.In.ReadToEnd() : File.Exists(given) ? File.ReadAllText(given) : given;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{given}: the responses cannot be read ({failure.Message}). Check your right to read the file.", failure);
        }
    }

    private static void Write(Terminal terminal, PracticeWords words, BankedForm form, string learner, IReadOnlyList<MarkedItem> marked)
    {
        terminal.Out.WriteLine(Terminal.Clean($"{form.Title}  {form.Label}  {learner}"));
        foreach (var item in marked)
        {
            var (sign, rest) = item switch
            {
                { Question: null } => ("-", words.Of("the item is no longer in the bank", "题库里已没有这道题")),
                { Judgement: null } => ("-", words.Of($"no answer; it is {words.AnswerOf(item.Question)}", $"未答；答案：{words.AnswerOf(item.Question)}")),
                { Judgement.IsCorrect: true } => ("√", $"{item.Response}  {words.Remark(item.Judgement)}".TrimEnd()),
                _ => ("×", words.Of($"{item.Response}; it is {words.AnswerOf(item.Question)}", $"{item.Response}；答案：{words.AnswerOf(item.Question)}")),
            };
            terminal.Out.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{item.Printed.Number,3}  {sign}  {rest}")));
        }

        var (right, answers) = (marked.Count(item => item.Judgement is { IsCorrect: true }), marked.Count(item => item.Judgement is not null));
        var points = marked.Sum(item => item.Printed.Points ?? 0m);
        var scored = marked.Where(item => item.Judgement is { IsCorrect: true }).Sum(item => item.Printed.Points ?? 0m);
        terminal.Out.WriteLine(words.Score(right, answers, TimeSpan.Zero) + (points > 0m ? words.Of(
            string.Create(CultureInfo.InvariantCulture, $" {scored:0.##} of {points:0.##} points."), string.Create(CultureInfo.InvariantCulture, $"得{scored:0.##}分，满分{points:0.##}分。")) : ""));
    }

    private static void WriteJson(Terminal terminal, IReadOnlyList<MarkedItem> marked)
    {
        foreach (var item in marked)
        {
            PracticeJson.Write(terminal.Out, "mark", json =>
            {
                json.WriteNumber("number", item.Printed.Number);
                json.WriteString("item", item.Printed.ItemId);
                json.WriteString("response", item.Response);
                if (item.Judgement is { } judgement)
                {
                    json.WriteBoolean("correct", judgement.IsCorrect);
                    PracticeJson.Write(json, judgement);
                }

                if (item.Printed.Points is { } points)
                {
                    json.WriteNumber("points", points);
                }
            });
        }
    }
}
