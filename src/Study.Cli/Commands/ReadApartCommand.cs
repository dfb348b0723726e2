using System.CommandLine;
using Study.Ingest;

namespace Study.Cli.Commands;

/// <summary>The hidden verb by which the program runs itself to read doubtful files in a process that may fall.</summary>
internal static class ReadApartCommand
{
    public const string Name = "read-apart";

    public static Command Of()
    {
        var command = new Command(Name, "Reads files that come in on the standard input, for another process of the program.") { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            IsolatedReader.Serve(input, output);
            return 0;
        });
        return command;
    }
}
