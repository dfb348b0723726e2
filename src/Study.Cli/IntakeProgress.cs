using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Study.Bank;

namespace Study.Cli;

/// <summary>Shows on a screen how far a long run is, and how long it will still take.</summary>
/// <remarks>
/// The time left is the time so far for each byte, times the bytes that are left: it needs no model of the work and gets better as the
/// run goes on. Nothing is said before two per cent are done.
/// </remarks>
internal sealed class IntakeProgress
{
    private const double EnoughToTell = 0.02;

    private readonly Terminal _terminal;
    private readonly IAnsiConsole? _console;
    private readonly ProgressTask? _bar;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly int _files;
    private readonly long _bytes;
    private int _done;
    private long _doneBytes;
    private long _partBytes;
    private bool _isDeriving;

    private IntakeProgress(Terminal terminal, IAnsiConsole? console, ProgressTask? bar, IReadOnlyList<string> files)
    {
        (_terminal, _console, _bar, _files) = (terminal, console, bar, files.Count);
        _bytes = bar is null ? 0 : files.Sum(SizeOf);
    }

    /// <summary>Runs work that reports how far it is; without a screen nothing is shown but what is said.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<string> files, Action<IntakeWatch> work)
    {
        if (!terminal.IsErrorInteractive)
        {
            work(new IntakeProgress(terminal, null, null, files).Watch);
            return;
        }

        var console = terminal.Talk();
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new IntakeProgress(terminal, console, context.AddTask("Reading", maxValue: 1), files).Watch));
    }

    private IntakeWatch Watch => new() { Say = Say, Partly = Partly, Done = Done, Derived = Derived };

    /// <summary>A line about one file.</summary>
    private void Say(string line)
    {
        line = Terminal.Clean(line);
        if (_console is null)
        {
            _terminal.Error.WriteLine(line);
        }
        else
        {
            _console.WriteLine(line);
        }
    }

    /// <summary>Takes note that a part of the present file is behind us.</summary>
    private void Partly(string path, long bytes)
    {
        if (_bar is not null)
        {
            _partBytes = Math.Min(_partBytes + bytes, SizeOf(path));
            Draw();
        }
    }

    /// <summary>Takes note that a file is behind us.</summary>
    private void Done(string path)
    {
        if (_bar is not null)
        {
            _done++;
            _doneBytes += SizeOf(path);
            _partBytes = 0;
            Draw();
        }
    }

    private void Draw() =>
        Draw(_bytes == 0 ? 1 : (double)(_doneBytes + _partBytes) / _bytes, string.Create(CultureInfo.InvariantCulture, $"{_done:N0} of {_files:N0} files read"));

    private void Derived(int done, int groups)
    {
        if (_bar is not null)
        {
            if (!_isDeriving)
            {
                _isDeriving = true;
                _clock.Restart();
            }

            Draw((double)done / groups, "Deriving questions");
        }
    }

    private void Draw(double share, string what)
    {
        var left = share is < EnoughToTell or >= 1 ? "" : ", " + InWords(_clock.Elapsed * ((1 - share) / share));
        _bar!.Value = share;
        _bar.Description = Markup.Escape(what + left);
    }

    /// <summary>A time as exactly as it can be known: about 3 minutes left.</summary>
    internal static string InWords(TimeSpan left) => left.TotalSeconds switch
    {
        < 10 => "a few seconds left",
        < 90 => string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(left.TotalSeconds / 10) * 10:0} seconds left"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"about {left.TotalMinutes:0} minutes left"),
        _ => string.Create(CultureInfo.InvariantCulture, $"about {left.TotalHours:0.0} hours left"),
    };

    private static long SizeOf(string path) => File.Exists(path) ? Math.Max(1, new FileInfo(path).Length) : 1;
}
