using System.Globalization;
using Study.Ingest;
using Study.Practice;

namespace Study.Cli;

/// <summary>
/// Practice as text. As plain lines it is the same through a pipe and to a screen reader: nothing is drawn over, and nothing is said by colour
/// alone. On a screen each question begins on an empty page.
/// </summary>
/// <param name="titles">What the documents are called, by id.</param>
/// <param name="isPlain">Plain lines even where there is a screen.</param>
internal sealed class PracticeScreen(Terminal terminal, PracticeWords words, IReadOnlyDictionary<string, string> titles, bool isPlain) : PracticeView
{
    private const string Bold = "1";
    private const string Dim = "2";
    private const string Green = "32";
    private const string Red = "31";
    private const string Marked = "1;33";
    private const int BarCells = 20;

    private readonly bool _isScreen = terminal.IsOutInteractive && !isPlain;
    private string _saidBefore = "";

    public override bool WaitsAfterAnswer => _isScreen && terminal.IsInputInteractive;

    private int Width => Math.Min(terminal.Width, 100);

    public override void Say(string text)
    {
        if (_isScreen)
        {
            // The page is cleared before the next question; what was said is repeated on it.
            _saidBefore += (_saidBefore.Length == 0 ? "" : " ") + text;
        }

        WriteWrapped(text, "");
    }

    public override void Ask(PracticeQuestion question, Place place)
    {
        if (_isScreen)
        {
            Head(question, place);
        }
        else
        {
            terminal.Out.WriteLine();
        }

        var number = _isScreen ? "" : string.Create(CultureInfo.InvariantCulture, $"{place.Number}/{place.Count}  ");
        WriteWrapped(question.Text, number, Bold);
        for (var prompt = 0; prompt < question.Prompts.Count; prompt++)
        {
            WriteWrapped(question.Prompts[prompt], string.Create(CultureInfo.InvariantCulture, $"   {prompt + 1}. "));
        }

        for (var option = 0; option < question.Options.Count; option++)
        {
            WriteWrapped(question.Options[option], $"   {(char)('A' + option)}. ");
        }

        if (_isScreen)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(Styled(words.Keys, Dim));
        }
    }

    public override void Prompt(string prompt)
    {
        terminal.Out.Write((prompt.Length > 0 ? prompt + " " : "") + "> ");
        terminal.Out.Flush();
    }

    public override void Echo(string response) => terminal.Out.WriteLine(Terminal.Clean(response));

    public override void Hint(PracticeQuestion question) => WriteWrapped(words.Hint(question), "   ");

    public override void TryAgain(PracticeQuestion question, Judgement judgement) =>
        WriteWrapped(judgement.IsNoAnswer ? words.NotUnderstood(question) : words.NearMiss(judgement), "   ");

    public override void Judge(PracticeQuestion question, JudgedAnswer answer)
    {
        var isCorrect = answer.Judgement.IsCorrect;
        WriteWrapped(words.Verdict(isCorrect, words.AnswerOf(question)), "", isCorrect ? Green : Red);
        if (words.Remark(answer.Judgement) is { Length: > 0 } remark)
        {
            WriteWrapped(remark, "   ");
        }

        WriteSource(question.Item.Sources[0]);
        WriteWrapped(words.Due(answer.After, answer.Attempt.Day) + (answer.ComesAgain ? " " + words.Again : ""), "   ", Dim);
    }

    public override void Summarise(PracticeSummary summary)
    {
        _saidBefore = "";
        terminal.Out.WriteLine();
        if (_isScreen)
        {
            terminal.Out.WriteLine(new string('─', Width));
        }

        WriteWrapped(words.Score(summary.Correct, summary.Answers, summary.Took) + " " + words.Kept, "", Bold);
        if (summary.Answers > 0)
        {
            Chart(words.ByKind, summary.Kinds);
            Chart(words.ByTopic, summary.Topics);
        }

        if (summary.Missed.Count > 0)
        {
            WriteWrapped(words.LookAgain, "", Bold);
            foreach (var item in summary.Missed)
            {
                WriteWrapped($"{item.Body.Stem}  =  {item.Body.Key.Text}", "   ");
                WriteWrapped(PlaceOf(item.Sources[0]), "     ", Dim);
            }
        }

        if (summary.Leeches.Count > 0)
        {
            WriteWrapped(words.Leeches, "");
            foreach (var item in summary.Leeches)
            {
                WriteWrapped(item.Body.Stem, "   ");
            }
        }

        ChartDue(words.NextDue, summary.DueByDay);
    }

    /// <summary>A line a group: name, share, a bar, how many of how many.</summary>
    public void Chart(string heading, IReadOnlyList<(string Name, int Answers, int Correct)> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        WriteWrapped(heading, "", Bold);
        var wide = Math.Min(30, groups.Max(group => Cells.Of(group.Name)));
        foreach (var (name, answers, correct) in groups)
        {
            var share = string.Create(CultureInfo.InvariantCulture, $"{PracticeWords.Percent(correct, answers),5}  {PracticeWords.Bar((double)correct / answers, BarCells)}  {correct}/{answers}");
            terminal.Out.WriteLine(Terminal.Clean($"   {Padded(name, wide)}  {share}"));
        }
    }

    /// <summary>A line a day, as long as what is due on it.</summary>
    public void ChartDue(string heading, IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        if (days.All(day => day.Count == 0))
        {
            return;
        }

        WriteWrapped(heading, "", Bold);
        var most = days.Max(day => day.Count);
        foreach (var (day, count) in days.Where(day => day.Count > 0))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {day:yyyy-MM-dd}  {new string('█', Math.Max(1, count * BarCells / most))} {count}"));
        }
    }

    private void Head(PracticeQuestion question, Place place)
    {
        // Home, then clear the page and what scrolled off it (ECMA-48; xterm's ED 3).
        terminal.Out.Write("\u001b[H\u001b[2J\u001b[3J");
        var left = string.Create(CultureInfo.InvariantCulture, $" {place.Number}/{place.Count}  {PracticeWords.Bar((double)(place.Number - 1) / place.Count, BarCells)}  √ {place.Correct}  × {place.Answers - place.Correct}");
        var right = words.NameOf(question.Item.Kind) + " ";
        terminal.Out.WriteLine(Styled(left + new string(' ', Math.Max(1, Width - Cells.Of(left) - Cells.Of(right))) + right, Dim));
        terminal.Out.WriteLine(Styled(new string('─', Width), Dim));
        if (_saidBefore.Length > 0)
        {
            WriteWrapped(_saidBefore, " ", Dim);
            _saidBefore = "";
        }

        terminal.Out.WriteLine();
    }

    /// <summary>The source's sentence with the quote in brackets, and where it stands.</summary>
    private void WriteSource(Provenance source)
    {
        var quote = source.QuoteInSentence;
        var sentence = $"{source.Sentence[..quote.Start]}[{quote.In(source.Sentence)}]{source.Sentence[quote.End..]}";
        var (start, end) = (quote.Start, quote.End + 2);
        var at = 0;
        foreach (var line in Lines(sentence, "   "))
        {
            // The brackets say what the colour says; it follows the quote over the ends of lines.
            var body = line[3..];
            var from = sentence.IndexOf(body, at, StringComparison.Ordinal);
            at = from + body.Length;
            var (low, high) = (Math.Clamp(start - from, 0, body.Length), Math.Clamp(end - from, 0, body.Length));
            terminal.Out.WriteLine("   " + Terminal.Clean(body[..low]) + (high > low ? Styled(Terminal.Clean(body[low..high]), Marked) : "") + Terminal.Clean(body[high..]));
        }

        WriteWrapped(PlaceOf(source), "   ", Dim);
    }

    private string PlaceOf(Provenance source) => words.Place(titles.GetValueOrDefault(source.DocumentId, source.DocumentId), source.Page, source.Heading);

    private void WriteWrapped(string text, string indent, string style = "")
    {
        var isFirst = true;
        foreach (var line in Lines(text, new string(' ', Cells.Of(indent))))
        {
            terminal.Out.WriteLine((isFirst ? indent : "") + Styled(Terminal.Clean(isFirst ? line[Cells.Of(indent)..] : line), style));
            isFirst = false;
        }
    }

    /// <summary>A text in lines for the screen, each behind the indent; as plain lines it is one, since whoever reads it breaks lines himself.</summary>
    private IReadOnlyList<string> Lines(string text, string indent) =>
        _isScreen ? [.. Cells.Wrap(text, Width, indent).Select((line, index) => index == 0 ? indent + line : line)] : [indent + text];

    private string Styled(string text, string style) => terminal.HasColour && _isScreen && style.Length > 0 ? $"\u001b[{style}m{text}\u001b[0m" : text;

    private static string Padded(string text, int cells)
    {
        var shown = Cells.Of(text) <= cells ? text : Cells.Wrap(text, cells - 1)[0] + "…";
        return shown + new string(' ', Math.Max(0, cells - Cells.Of(shown)));
    }
}
