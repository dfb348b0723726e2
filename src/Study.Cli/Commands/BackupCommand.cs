using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study backup</c>: a copy of the bank.</summary>
internal static class BackupCommand
{
    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var bank = CommonOptions.Bank();
        var file = new Option<string?>("--output", "-o") { Description = "The copy; beside the bank, with the time in its name, where nothing is said.", HelpName = "FILE" };
        var command = new Command("backup", """
            Copies the bank to a file, whole or not at all, while other programs may go on with it. To go back, put the copy in the bank's place.

            Example:  study backup -o question-bank/friday.db
            """)
        {
            bank,
            file,
        };
        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var target = parsed.GetValue(file) ?? string.Create(CultureInfo.InvariantCulture, $"{opened.Path}.{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.backup");
            opened.BackUp(target);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}  {new FileInfo(target).Length:N0} bytes, {Counted.Of(opened.Count(ItemFilter.Everything), "item")}"));
            return 0;
        });
        return command;
    }
}
