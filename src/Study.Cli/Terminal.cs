using Spectre.Console;

namespace Study.Cli;

/// <summary>Where a command reads and writes: results go to <see cref="Out"/>, talk goes to <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    public required TextReader In { get; init; }

    /// <summary>The input as bytes, for documents; null where it is text made up by a test.</summary>
    public Stream? InBytes { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody sits at the keyboard.</summary>
    public required bool IsInputInteractive { get; init; }

    /// <summary>Whether talk is shown on a screen, so that progress may move there.</summary>
    public required bool IsErrorInteractive { get; init; }

    /// <summary>Whether results are shown on a screen, so that it may be cleared and drawn on.</summary>
    public bool IsOutInteractive { get; init; }

    /// <summary>Whether results may be coloured; never where <c>NO_COLOR</c> is set (no-color.org).</summary>
    public bool HasColour { get; init; }

    /// <summary>How many columns a line has.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The system's name for whoever is at the keyboard.</summary>
    public string UserName { get; init; } = "learner";

    /// <summary>The system's language, as <c>LANG</c> has it: zh_CN.UTF-8. Empty where it has none.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Tells the time where the user is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal OfProcess() => new()
    {
        In = Console.In,
        InBytes = Console.IsInputRedirected ? Console.OpenStandardInput() : null,
        Out = Console.Out,
        Error = Console.Error,
        IsInputInteractive = !Console.IsInputRedirected,
        IsErrorInteractive = !Console.IsErrorRedirected,
        IsOutInteractive = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb",
        HasColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb",
        Width = Console.IsOutputRedirected ? 80 : Math.Max(20, Console.WindowWidth),
        UserName = Environment.UserName,
        Locale = LocaleOf(Environment.GetEnvironmentVariable),
    };

    /// <summary>The first of the variables that is set decides, as POSIX has it.</summary>
    private static string LocaleOf(Func<string, string?> variable) =>
        variable("LC_ALL") is { Length: > 0 } all ? all : variable("LC_MESSAGES") is { Length: > 0 } messages ? messages : variable("LANG") ?? "";

    /// <summary>The next line that is typed; null at the end of the input. An interrupt ends the waiting.</summary>
    /// <exception cref="OperationCanceledException">Somebody pressed Ctrl+C.</exception>
    public string? ReadLine(CancellationToken interrupt)
    {
        if (!IsInputInteractive)
        {
            interrupt.ThrowIfCancellationRequested();
            return In.ReadLine();
        }

        // A console's ReadLine cannot be interrupted: it waits on another thread, which ends with the process.
        var reading = Task.Run(In.ReadLine, CancellationToken.None);
        reading.Wait(interrupt);
        return reading.Result;
    }

    /// <summary>A console that draws tables into the results, without colour where nobody would see it, and reads keys where there is a keyboard.</summary>
    /// <remarks>Left to itself, Spectre.Console reads no keys once the error output goes into a file.</remarks>
    public IAnsiConsole Tables() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Out),
        Interactive = IsInputInteractive ? InteractionSupport.Yes : InteractionSupport.No,
    });

    /// <summary>A console that draws progress among the talk.</summary>
    public IAnsiConsole Talk() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });

    /// <summary>Text from a document, made harmless: no control characters and nothing that turns the direction of writing.</summary>
    public static string Clean(string text) =>
        string.Concat(text.Select(unit => unit is '\n' or '\r' or '\t' ? ' ' : char.IsControl(unit) || unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? '\uFFFD' : unit));

    /// <summary>Text from a document for a table cell, where square brackets would be markup.</summary>
    public static string Cell(string text) => Markup.Escape(Clean(text));
}
