using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Study.Ingest;
using Study.Text;

namespace Study.Cli;

/// <summary>
/// Reads the documents that a command is given, in batches that memory holds, and keeps what could not be read with its reason: one bad
/// file never costs the others.
/// </summary>
/// <param name="files">See <see cref="DocumentFiles.Find"/>; "-" is the standard input.</param>
internal sealed class DocumentIntake(Terminal terminal, FoundFiles files, ReadingOptions options)
{
    /// <summary>The name of what comes in on the standard input.</summary>
    public const string StandardInput = "-";

    // What one batch holds: derived together, stored together. Half a dozen schoolbooks, or so many short texts.
    private const int BatchCharacters = 4 << 20;
    private const int BatchDocuments = 500;

    private readonly List<ReadOutcome> _notRead = [];

    /// <summary>What was not read, in the order of the files.</summary>
    public IReadOnlyList<ReadOutcome> NotRead => _notRead;

    public FoundFiles Files => files;

    /// <summary>How many documents were read so far.</summary>
    public int Read { get; private set; }

    /// <summary>The documents, each text once: the same words in two files of a batch are one document.</summary>
    public IEnumerable<IReadOnlyList<SourceDocument>> Batches(IntakeProgress progress, CancellationToken interrupt)
    {
        var batch = new List<SourceDocument>();
        var characters = 0;
        foreach (var path in files.Paths)
        {
            interrupt.ThrowIfCancellationRequested();
            foreach (var outcome in Outcomes(path))
            {
                if (outcome.Document is not { } document)
                {
                    _notRead.Add(outcome);
                    progress.Say(Terminal.Clean(outcome.Reason!));
                    continue;
                }

                foreach (var note in document.Notes)
                {
                    progress.Say(Terminal.Clean($"{outcome.Path}: {note}."));
                }

                Read++;
                batch.Add(document);
                progress.Partly(path, Encoding.UTF8.GetByteCount(document.Text));
                characters += document.Text.Length;
                if (characters >= BatchCharacters || batch.Count >= BatchDocuments)
                {
                    yield return [.. batch.DistinctBy(read => read.Id)];
                    batch.Clear();
                    characters = 0;
                    interrupt.ThrowIfCancellationRequested();
                }
            }

            progress.Done(path);
        }

        if (batch.Count > 0)
        {
            yield return [.. batch.DistinctBy(read => read.Id)];
        }
    }

    private IEnumerable<ReadOutcome> Outcomes(string path)
    {
        if (path != StandardInput)
        {
            return DocumentReader.ReadAll(path, options);
        }

        using var content = new MemoryStream();
        if (terminal.InBytes is { } bytes)
        {
            bytes.CopyTo(content);
        }
        else
        {
            content.Write(Encoding.UTF8.GetBytes(terminal.In.ReadToEnd()));
        }

        return DocumentReader.ReadAll("standard input", content.ToArray(), options);
    }

    /// <summary>The files that paths on the command line mean, the standard input among them.</summary>
    public static FoundFiles Find(IReadOnlyList<string> paths)
    {
        var found = DocumentFiles.Find(paths.Where(path => path != StandardInput));
        return paths.Contains(StandardInput) ? found with { Paths = [StandardInput, .. found.Paths] } : found;
    }
}

/// <summary>The options of every verb that reads documents.</summary>
internal sealed class IntakeOptions
{
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

    public ReadingOptions Of(ParseResult parsed, Language? language, IsolatedReader isolation) => new()
    {
        Language = language,
        Encoding = parsed.GetValue(_encoding),
        Limits = (parsed.GetValue(_limits) ?? []).Select(Parse).Aggregate(ReadingLimits.Default, (limits, limit) => Setters[limit!.Value.Name](limits, limit.Value.Value)),
        Isolation = isolation,
    };

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
