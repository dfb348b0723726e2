using Study.Practice;

namespace Study.Cli;

/// <summary>How far a sitting is.</summary>
/// <param name="Number">Of the question on hand, from 1.</param>
internal sealed record Place(int Number, int Count, int Correct, int Answers);

/// <summary>How a sitting is shown: on a screen, as lines, or as JSON.</summary>
internal abstract class PracticeView
{
    /// <summary>Says something beside the questions: what was planned, that a step was taken back.</summary>
    public abstract void Say(string text);

    public abstract void Ask(PracticeQuestion question, Place place);

    /// <summary>Shows where a response is to be typed.</summary>
    public abstract void Prompt(string prompt);

    /// <summary>Repeats what was typed, where a reader of the transcript would not see it.</summary>
    public abstract void Echo(string response);

    public abstract void Hint(PracticeQuestion question);

    /// <summary>A near miss that may be tried again, or a response that could not be understood.</summary>
    public abstract void TryAgain(PracticeQuestion question, Judgement judgement);

    /// <summary>Right or wrong, the accepted answer, and the proof.</summary>
    public abstract void Judge(PracticeQuestion question, JudgedAnswer answer);

    public abstract void Summarise(PracticeSummary summary);

    /// <summary>Whether a judged answer stays on the screen until somebody has read it.</summary>
    public virtual bool WaitsAfterAnswer => false;
}
