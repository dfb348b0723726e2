using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Study.Ingest;
using Study.Text;

namespace Study.Cli;

/// <summary>The options of every verb that reads documents.</summary>
internal sealed class IntakeOptions
{
    /// <summary>What a verb takes in, for its help.</summary>
    public const string Documents =
        "Documents (.txt, .md, .html, .docx, .pdf, .epub), folders or zip archives of them, patterns such as notes/*.docx, or - for the standard input.";

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The encoding of text files (utf-8, gb18030, big5, ...), where telling it from the bytes goes wrong.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _limits = new("--limit")
    {
        Description = "Allows more (or less) of a file: NAME=N, where NAME is one of " + string.Join(", ", Setters.Keys) + ".",
        HelpName = "NAME=N",
    };

    private static readonly SortedDictionary<string, Func<ReadingLimits, int, ReadingLimits>> Setters = new(StringComparer.Ordinal)
    {
        ["archives"] = (limits, value) => limits with { ArchiveDepth = value },
        ["characters"] = (limits, value) => limits with { Characters = value },
        ["entries"] = (limits, value) => limits with { Entries = value },
        ["file"] = (limits, megabytes) => limits with { FileBytes = (long)megabytes << 20 },
        ["memory"] = (limits, megabytes) => limits with { Megabytes = megabytes },
        ["nesting"] = (limits, value) => limits with { Nesting = value },
        ["pages"] = (limits, value) => limits with { Pages = value },
        ["ratio"] = (limits, value) => limits with { Ratio = value },
        ["seconds"] = (limits, value) => limits with { Seconds = value },
        ["unpacked"] = (limits, megabytes) => limits with { UnpackedBytes = (long)megabytes << 20 },
    };

    public IntakeOptions(Command command)
    {
        _encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !TextDecoding.IsKnown(name))
            {
                result.AddError($"--encoding: \"{name}\" is no encoding that Study knows. Give one such as utf-8, gb18030, big5 or utf-16.");
            }
        });
        _limits.Validators.Add(result =>
        {
            foreach (var limit in result.Tokens.Select(token => token.Value).Where(limit => Parse(limit) is null))
            {
                result.AddError($"--limit: \"{limit}\" is none. Give NAME=N with a number from 1, where NAME is one of {string.Join(", ", Setters.Keys)}.");
            }
        });
        command.Add(_encoding);
        command.Add(_limits);
    }

    /// <param name="paths">What the user gave; the standard input is read where "-" is among it.</param>
    public ReadingOptions Of(ParseResult parsed, IReadOnlyList<string> paths, Language? language, Terminal terminal, IsolatedReader isolation) => new()
    {
        StandardInput = paths.Contains(DocumentFiles.StandardInput) ? BytesOf(terminal) : null,
        Language = language,
        Encoding = parsed.GetValue(_encoding),
        Limits = (parsed.GetValue(_limits) ?? []).Select(Parse).Aggregate(ReadingLimits.Default, (limits, limit) => Setters[limit!.Value.Name](limits, limit.Value.Value)),
        Isolation = isolation,
    };

    private static byte[] BytesOf(Terminal terminal)
    {
        if (terminal.InBytes is not { } input)
        {
            return Encoding.UTF8.GetBytes(terminal.In.ReadToEnd());
        }

        using var content = new MemoryStream();
        input.CopyTo(content);
        return content.ToArray();
    }

    private static (string Name, int Value)? Parse(string limit) =>
        limit.Split('=') is [var name, var number] && Setters.ContainsKey(name) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? (name, value)
            : null;

    /// <summary>How this program starts itself as the process that reads doubtful files.</summary>
    public static IsolatedReader Isolation() => new(() =>
    {
        // Beside the program when it was published in one file; beside its library when it runs under dotnet or inside the tests.
        var beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "study.exe" : "study");
        var own = Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(own) == "study" ? new ProcessStartInfo(own!, [Commands.ReadApartCommand.Name])
            : File.Exists(beside) ? new ProcessStartInfo(beside, [Commands.ReadApartCommand.Name])
            : new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.ChangeExtension(beside, ".dll"), Commands.ReadApartCommand.Name]);
    });
}
