using System.Globalization;
using Study.Bank;
using Study.Practice;
using Study.Text;

namespace Study.Cli;

/// <summary>Practice as lines of text: the same on a screen, through a pipe and to a screen reader.</summary>
internal sealed class PracticeScreen(Terminal terminal, IReadOnlyDictionary<string, string> titles)
{
    /// <summary>Shows a question and reads the response; null when the learner stops or the input ends.</summary>
    public string? Ask(PracticeQuestion question, int number, int count)
    {
        var isChinese = question.Item.Language == Language.Chinese;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}/{count}  {Terminal.Clean(question.Text)}"));
        for (var option = 0; option < question.Options.Count; option++)
        {
            terminal.Out.WriteLine($"   {(char)('A' + option)}. {Terminal.Clean(question.Options[option])}");
        }

        while (true)
        {
            terminal.Out.Write((question, isChinese) switch
            {
                ({ IsTrue: not null }, true) => "对还是错？> ",
                ({ IsTrue: not null }, false) => "true or false? > ",
                _ => "> ",
            });
            terminal.Out.Flush();
            var line = terminal.In.ReadLine();
            if (!terminal.IsInputInteractive && line is not null)
            {
                terminal.Out.WriteLine(Terminal.Clean(line));
            }

            if (line is null || line.Trim() is "q" or "Q")
            {
                return null;
            }

            if (line.Trim().Length > 0)
            {
                return line;
            }
        }
    }

    /// <summary>Says whether the response was right, and shows the proof.</summary>
    public void Judge(PracticeQuestion question, Attempt attempt)
    {
        var isChinese = question.Item.Language == Language.Chinese;
        var source = question.Item.Sources[0];
        var key = question.Item.Body.Key.Text;
        var answer = question.IsTrue switch
        {
            true => isChinese ? "对" : "true",
            false => isChinese ? $"错，应为：{key}" : $"false; it is {key}",
            _ => key,
        };
        terminal.Out.WriteLine(Terminal.Clean((attempt.IsCorrect, isChinese) switch
        {
            (true, true) => $"√ 正确：{answer}",
            (false, true) => $"× 不对。答案：{answer}",
            (true, false) => $"Right: {answer}",
            (false, false) => $"Not right. The answer: {answer}",
        }));
        var quote = source.QuoteInSentence;
        terminal.Out.WriteLine(Terminal.Clean($"   {source.Sentence[..quote.Start]}[{quote.In(source.Sentence)}]{source.Sentence[quote.End..]}"));
        terminal.Out.WriteLine(Terminal.Clean(isChinese ? $"   ——《{titles[source.DocumentId]}》" : $"   - {titles[source.DocumentId]}"));
    }

    public void End(PracticeSession session)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(session.Count == 0
            ? "The bank has nothing to ask. Fill it with: study make"
            : string.Create(CultureInfo.InvariantCulture, $"{session.Correct} of {session.Asked} right. Every answer is kept."));
    }
}
