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
        var json = CommonOptions.Json();
        var command = new Command("backup", """
            Copies the bank to a file, whole or not at all, while other programs may go on with it. To go back, put the copy in the bank's place.

            Example:  study backup -o question-bank/friday.db
            """)
        {
            bank,
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var target = parsed.GetValue(file) ?? string.Create(CultureInfo.InvariantCulture, $"{opened.Path}.{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.backup");
            opened.BackUp(target);
            var (bytes, items) = (new FileInfo(target).Length, opened.Count(ItemFilter.Everything));
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteLine(terminal.Out, line =>
                {
                    line.WriteString("file", target);
                    line.WriteNumber("bytes", bytes);
                    line.WriteNumber("items", items);
                });
                return 0;
            }

            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}  {bytes:N0} bytes, {Counted.Of(items, "item")}"));
            return 0;
        });
        return command;
    }
}
