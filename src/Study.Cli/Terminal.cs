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

    public static Terminal OfProcess() => new()
    {
        In = Console.In,
        InBytes = Console.IsInputRedirected ? Console.OpenStandardInput() : null,
        Out = Console.Out,
        Error = Console.Error,
        IsInputInteractive = !Console.IsInputRedirected,
        IsErrorInteractive = !Console.IsErrorRedirected,
    };

    /// <summary>A console that draws tables into the results, without colour where nobody would see it.</summary>
    public IAnsiConsole Tables() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out) });

    /// <summary>A console that draws progress among the talk.</summary>
    public IAnsiConsole Talk() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });

    /// <summary>Text from a document, made harmless: no control characters and nothing that turns the direction of writing.</summary>
    public static string Clean(string text) =>
        string.Concat(text.Select(unit => unit is '\n' or '\r' or '\t' ? ' ' : char.IsControl(unit) || unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? '\uFFFD' : unit));

    /// <summary>Text from a document for a table cell, where square brackets would be markup.</summary>
    public static string Cell(string text) => Markup.Escape(Clean(text));
}
