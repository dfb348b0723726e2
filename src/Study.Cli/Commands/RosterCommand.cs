using System.CommandLine;
using Study.Forms;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study roster sample</c>: a made-up class, to try papers with names.</summary>
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
        CommonOptions.Within(count, 1, 100_000);
        var sample = new Command("sample", """
            Writes a made-up class list (name, class, number) as CSV, to try papers with names before the real list is at hand.

            Example:  study roster sample --count 5 --lang en
            """)
        {
            count,
            language,
            seed,
        };
        sample.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(count), CommonOptions.LanguageOf(parsed.GetRequiredValue(language)) ?? Language.Chinese, parsed.GetRequiredValue(seed)));
        return new Command("roster", "Class lists for papers with names.") { sample };
    }

    private static int Run(Terminal terminal, int count, Language language, ulong seed)
    {
        terminal.Out.WriteLine("name,class,number");
        foreach (var student in SampleRoster.Of(count, language, seed))
        {
            terminal.Out.WriteLine($"{student.Name},{student.Class},{student.Number}");
        }

        return 0;
    }
}
