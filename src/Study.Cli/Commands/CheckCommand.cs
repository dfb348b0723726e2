using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Ingest;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study check</c>: finds every quote again.</summary>
internal static class CheckCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("check", """
            Finds every quote of the bank again in its document, and checks the bank's file: damage, rows that nothing leads to, words that changed
            since they were stored. Ends with 1 if anything is wrong.

            Example:  study check
            """)
        {
            bank,
            json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        using var isolation = IntakeOptions.Isolation();
        var report = BankCheck.Run(bank, new ReadingOptions { Isolation = isolation });
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, [report], (json, found) =>
            {
                json.WriteNumber("quotes", found.Quotes);
                json.WriteStartArray("problems");
                found.Problems.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WriteStartArray("notes");
                found.Notes.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
            });
            return CommandLine.ExitCode(report.Problems.Count == 0);
        }

        foreach (var note in report.Notes)
        {
            terminal.Error.WriteLine(Terminal.Clean(note));
        }

        foreach (var problem in report.Problems)
        {
            terminal.Error.WriteLine(Terminal.Clean(problem));
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{bankPath}: {Counted.Of(report.Quotes, "quote")} looked for, {(report.Problems.Count == 0 ? "every one stands in its document" : Counted.Of(report.Problems.Count, "problem"))}."));
        return CommandLine.ExitCode(report.Problems.Count == 0);
    }
}
