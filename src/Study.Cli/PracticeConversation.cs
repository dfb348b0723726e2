using Study.Bank;
using Study.Practice;
using Study.Text;

namespace Study.Cli;

/// <summary>Asks the questions of a sitting one after the other, and does what the learner types.</summary>
/// <param name="limit">How long the sitting lasts at most; null for as long as there are questions.</param>
/// <param name="rates">Whether the learner is asked how well each item was remembered.</param>
internal sealed class PracticeConversation(
    Terminal terminal, PracticeWords words, PracticeView view, PracticeSession session, MemoryStore memory, PracticeOrder order, TimeSpan? limit, bool rates)
{
    private enum Ending
    {
        Going,
        Finished,
        Left,
    }

    private readonly long _began = terminal.Clock.GetTimestamp();

    public void Run(CancellationToken interrupt)
    {
        var ending = Ending.Going;
        while (ending == Ending.Going)
        {
            ending = AskAll(interrupt);
            if (ending == Ending.Finished)
            {
                session.End(Now);
            }

            view.Summarise(PracticeSummary.Of(session, memory, words, order.DayOf(Now)));
            ending = ending == Ending.Finished && TakesBackAtEnd(interrupt) ? Ending.Going : Ending.Left;
        }
    }

    private DateTimeOffset Now => terminal.Clock.GetLocalNow();

    private Ending AskAll(CancellationToken interrupt)
    {
        while (session.Next() is { } question)
        {
            if (limit is { } most && terminal.Clock.GetElapsedTime(_began) >= most)
            {
                view.Say(words.TimeIsUp);
                return Ending.Finished;
            }

            var (correct, answers) = Score();
            view.Ask(question, new Place(session.Done + 1, session.Count, correct, answers));
            if (!Answer(question, interrupt))
            {
                return Ending.Left;
            }
        }

        return Ending.Finished;
    }

    private (int Correct, int Answers) _score;

    private (int Correct, int Answers) Score() => _score;

    /// <summary>Reads until the question on hand is done with. False where the learner leaves.</summary>
    private bool Answer(PracticeQuestion question, CancellationToken interrupt)
    {
        var asked = terminal.Clock.GetTimestamp();
        var (hadHint, isSecondTry) = (false, false);
        while (Read(words.HowToAnswer(question), interrupt) is { } line)
        {
            switch (CommandOf(line, question))
            {
                case "q":
                    return false;

                case "?":
                    view.Hint(question);
                    hadHint = true;
                    continue;

                case "u":
                    if (TakeBack())
                    {
                        return true;
                    }

                    continue;

                case "s":
                    session.Skip();
                    view.Say(words.Skipped);
                    return true;

                case "l":
                    session.Bury(Now);
                    view.Say(words.Buried);
                    return true;

                case "x":
                    session.Doubt(Now);
                    view.Say(words.Doubted);
                    return true;
            }

            var judgement = ResponseCheck.Judge(question, line);
            if (judgement.Difference == Difference.Blank)
            {
                continue;
            }

            if (judgement.IsNoAnswer || (judgement.MayTryAgain && !isSecondTry))
            {
                view.TryAgain(question, judgement);
                isSecondTry |= judgement.MayTryAgain;
                continue;
            }

            var took = terminal.Clock.GetElapsedTime(asked);
            var usual = PracticeSession.RatingOf(judgement, hadHint || isSecondTry);
            var rating = rates ? ReadRating(judgement, usual, interrupt) : usual;
            var answer = session.Answer(question, line, judgement, Now, took, hadHint, isSecondTry, rating);
            _score = (_score.Correct + (judgement.IsCorrect ? 1 : 0), _score.Answers + 1);
            view.Judge(question, answer);
            return !view.WaitsAfterAnswer || WaitForNext(interrupt);
        }

        return false;
    }

    /// <summary>A lone command letter is a command, unless it is the answer.</summary>
    private static string CommandOf(string line, PracticeQuestion question)
    {
        var typed = FoldedText.Narrow(line.Trim() is [var only] ? only : ' ').ToString().ToLowerInvariant();
        var isAnswer = question.IsTyped && FoldedText.Of(question.Item.Body.Key.Text) == typed;
        return isAnswer || (question.IsTrue is not null && typed == "x") ? "" : typed is "q" or "?" or "u" or "s" or "l" or "x" ? typed : "";
    }

    private bool TakeBack()
    {
        var undone = session.Undo();
        view.Say(undone is null ? words.NothingToUndo : words.Undone);
        if (undone == SittingOutcome.Answered)
        {
            var answers = session.Answers();
            _score = (answers.Count(answer => answer.Attempt.IsCorrect), answers.Count);
        }

        return undone is not null;
    }

    private Rating ReadRating(Judgement judgement, Rating usual, CancellationToken interrupt)
    {
        view.Say(words.Verdict(judgement.IsCorrect));
        while (Read(words.HowWell + FormattableString.Invariant($" ({(int)usual})"), interrupt) is { } line)
        {
            switch (line.Trim())
            {
                case "":
                    return usual;
                case ['1' or '2' or '3' or '4'] digit:
                    return (Rating)(digit[0] - '0');
            }
        }

        return usual;
    }

    /// <summary>Leaves the judged answer on the screen until somebody has read it. False where the learner leaves.</summary>
    private bool WaitForNext(CancellationToken interrupt)
    {
        switch (Read(words.KeysAfter, interrupt)?.Trim().ToLowerInvariant())
        {
            case null or "q":
                return false;
            case "u":
                TakeBack();
                return true;
            default:
                return true;
        }
    }

    /// <summary>Undo works after the summary too.</summary>
    private bool TakesBackAtEnd(CancellationToken interrupt) =>
        terminal.IsInputInteractive && session.CanUndo && Read(words.KeysAtEnd, interrupt)?.Trim().ToLowerInvariant() == "u" && TakeBack();

    private string? Read(string prompt, CancellationToken interrupt)
    {
        view.Prompt(prompt);
        var line = terminal.ReadLine(interrupt);
        if (!terminal.IsInputInteractive && line is not null)
        {
            view.Echo(line);
        }

        return line;
    }
}
