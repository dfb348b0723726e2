using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Exchange;

namespace Study.Cli.Commands;

/// <summary><c>study import</c>: questions of other programs' files become items of the bank.</summary>
internal static class ImportCommand
{
    private const int MostTold = 20;

    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var files = new Argument<string[]>("files") { Description = "Files to import.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };
        var bank = CommonOptions.Bank();
        var format = new Option<string?>("--format", "-f")
        {
            Description = $"What the files are: {string.Join(", ", ImportFormats.Names)}. Without it ending and content tell.",
            HelpName = "NAME",
        };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        var command = new Command("import", """
            Takes questions from other programs' files into the bank: GIFT and Moodle XML, tables (CSV, XLSX), Anki packages, JSON, and the text
            notation of Chinese question banks (答案：). Importing a file again renews its items; nothing is doubled.

            Example:  study export --format gift -o output/questions.gift
                      study import output/questions.gift --bank output/other.db
            """)
        {
            files, bank, format,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(files), parsed.GetRequiredValue(bank), parsed.GetValue(format), now));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, string bankPath, string? format, DateTimeOffset now)
    {
        // All files are read before the first is stored: a wrong one changes nothing.
        var read = files.Select(file => (File: file, Read: ImportFormats.Read(file, format))).ToList();
        using var bank = ItemBank.OpenOrCreate(bankPath);
        var isDone = true;
        foreach (var (file, (name, questions)) in read)
        {
            var result = QuestionImport.Store(bank, file, name, questions, now);
            var changes = result.Changes;
            terminal.Out.WriteLine(Terminal.Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}  {name}: {changes.Added} new, {changes.Updated} changed, {changes.Unchanged} as before, {changes.Gone} gone{(result.Derived > 0 ? $", {result.Derived} that the bank has from their own sources" : "")}")));
            foreach (var left in result.LeftOut.Take(MostTold))
            {
                terminal.Error.WriteLine(Terminal.Clean($"{file}, {left.Where}: left out, {left.Reason}"));
            }

            if (result.LeftOut.Count > MostTold)
            {
                terminal.Error.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{file}: {result.LeftOut.Count - MostTold} more left out")));
            }

            if (questions.Items.Count == 0)
            {
                terminal.Error.WriteLine(Terminal.Clean($"{file}: no question was found in it (read as {name}). Give --format if it is another."));
                isDone = false;
            }
        }

        return CommandLine.ExitCode(isDone);
    }
}
