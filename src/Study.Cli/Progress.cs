using Spectre.Console;

namespace Study.Cli;

/// <summary>Shows that something takes its time, on a screen only.</summary>
internal static class Progress
{
    public static void Show(Terminal terminal, string what, Action work)
    {
        if (terminal.IsErrorInteractive)
        {
            terminal.Talk().Status().Start(Markup.Escape(what) + " ...", _ => work());
        }
        else
        {
            work();
        }
    }
}
