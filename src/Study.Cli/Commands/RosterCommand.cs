using System.CommandLine;
using Study.Forms;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study roster</c>: a made-up class, to try papers with names.</summary>
internal static class RosterCommand
{
    public static Command Of(Terminal terminal)
    {
        var count = new Option<int>("--count")
        {
            Description = "How many students.",
            HelpName = "N",
            DefaultValueFactory = _ => 30,
        };
        var language = CommonOptions.Language("The language of the names; auto is Chinese.");
        var seed = CommonOptions.Seed();
        var command = new Command("roster", """
            Writes a made-up class list (name, class, number) as CSV, to try papers with names before the real list is at hand.

            Example:  study roster --count 5 --lang en
            """)
        {
            count,
            language,
            seed,
        };
        command.SetAction(parsed =>
        {
            var told = CommonOptions.LanguageOf(parsed.GetRequiredValue(language)) ?? Language.Chinese;
            terminal.Out.WriteLine("name,class,number");
            foreach (var student in SampleRoster.Of(parsed.GetRequiredValue(count), told, parsed.GetRequiredValue(seed)))
            {
                terminal.Out.WriteLine($"{student.Name},{student.Class},{student.Number}");
            }

            return 0;
        });
        return command;
    }
}
