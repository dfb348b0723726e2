using Study.Cli;

namespace Study.Tests.Cli;

/// <summary>One run of the command, as a pipe sees it.</summary>
internal sealed record StudyRun(int ExitCode, string Out, string Error)
{
    public static StudyRun Of(params string[] args) => With("", args);

    /// <param name="input">What is typed, a line each.</param>
    public static StudyRun With(string input, params string[] args) => At(DateTimeOffset.UnixEpoch, input, args);

    /// <param name="at">When it runs.</param>
    /// <param name="input">What is typed, a line each.</param>
    public static StudyRun At(DateTimeOffset at, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { In = new StringReader(input), Out = output, Error = error, IsInputInteractive = false, IsErrorInteractive = false, Clock = new FixedClock(at) };
        var exitCode = CommandLine.Run(args, terminal, at, TestContext);
        return new StudyRun(exitCode, output.ToString(), error.ToString());
    }

    private static CancellationToken TestContext => Xunit.TestContext.Current.CancellationToken;
}
