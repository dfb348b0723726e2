using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Ingest;

namespace Study.Cli.Commands;

/// <summary><c>study check</c>: finds every quote again.</summary>
internal static class CheckCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var command = new Command("check", """
            Finds every quote of the bank again in its document, and checks the bank's file. Ends with 1 if a quote is not found.

            Example:  study check
            """)
        {
            bank,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        using var isolation = IntakeOptions.Isolation();
        var report = BankCheck.Run(bank, new ReadingOptions { Isolation = isolation });
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
            $"{bankPath}: {report.Quotes} quotes looked for, {(report.Problems.Count == 0 ? "every one stands in its document" : $"{report.Problems.Count} problems")}."));
        return CommandLine.ExitCode(report.Problems.Count == 0);
    }
}
