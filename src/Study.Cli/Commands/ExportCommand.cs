using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Exchange;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study export</c>: the bank's items in a format other programs read.</summary>
internal static class ExportCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var format = new Option<string>("--format")
        {
            Description = "jsonl: one JSON object an item, best first within a document.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("jsonl");
        var file = new Option<string>("--output", "-o")
        {
            Description = "The file to write; - for the standard output.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "-",
        };
        var force = new Option<bool>("--force") { Description = "Replaces the file if there is one." };
        var command = new Command("export", """
            Writes the bank's items in a format that other programs read.

            Example:  study export --format jsonl -o output/questions.jsonl
            """)
        {
            bank,
            format,
            file,
            force,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(file), parsed.GetValue(force)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string file, bool force)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var names = bank.Documents().ToDictionary(document => document.Id, document => document.Name);
        var items = bank.Items();
        using var content = new MemoryStream();
        JsonLines.Write(content, items, names);
        if (file == "-")
        {
            terminal.Out.Write(System.Text.Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length));
            return 0;
        }

        if (File.Exists(file) && !force)
        {
            throw new StudyException($"{file}: the file exists. Give --force to replace it, or another name.");
        }

        SafeFile.Write(file, content);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}  {items.Count} items"));
        return 0;
    }
}
