using System.Globalization;
using Study.Bank;
using Study.Questions;
using Study.Text;

namespace Study.Cli;

/// <summary>A review at the keyboard, without the screen: what each key does, and what is to be said about it.</summary>
internal sealed class ReviewDesk(Review review)
{
    private static readonly (char Key, RejectionReason Reason, string Words)[] Reasons =
    [
        ('w', RejectionReason.Wrong, "wrong"),
        ('u', RejectionReason.Unclear, "unclear"),
        ('t', RejectionReason.Trivial, "trivial"),
        ('o', RejectionReason.Options, "poor options"),
        ('d', RejectionReason.Duplicate, "asked already"),
        ('x', RejectionReason.Other, "other"),
    ];

    // What a typed line is for, with what is done with it; null where a key is a command.
    private Action<string>? _whenTyped;
    private bool _asksForReason;
    private bool _asksWhatToEdit;

    public Review Review { get; } = review;

    /// <summary>What the last key did; empty where there is nothing to say.</summary>
    public string Message { get; private set; } = "";

    /// <summary>The line being typed; null where a key is a command.</summary>
    public TypedLine? Line { get; private set; }

    /// <summary>What the keys do now.</summary>
    public string Keys =>
        _asksForReason ? "why?  " + string.Join("  ", Reasons.Select(reason => $"{reason.Key} {reason.Words}")) + "  Esc back"
        : _asksWhatToEdit ? "edit?  s stem  k key  w wrong options  d back to the derived wording  Esc back"
        : Line is not null ? "Enter keeps it  Esc leaves it as it was"
        : "a approve  r reject  e edit  t retire  s skip  b back  u undo  g go to  q quit";

    /// <summary>Does what a key says.</summary>
    /// <returns>Whether the review goes on.</returns>
    public bool Press(ConsoleKeyInfo key)
    {
        Message = "";
        if (Line is not null)
        {
            Type(key);
        }
        else if (_asksForReason || _asksWhatToEdit)
        {
            Answer(key);
        }
        else
        {
            return Command(key);
        }

        return true;
    }

    private bool Command(ConsoleKeyInfo key)
    {
        switch (char.ToLowerInvariant(key.KeyChar), key.Key)
        {
            case ('q', _) or (_, ConsoleKey.Escape):
                return false;
            case ('a', _):
                Decided("approved", Review.Approve);
                break;
            case ('t', _):
                Decided("retired", Review.Retire);
                break;
            case ('r', _) when Review.Current is not null:
                _asksForReason = true;
                break;
            case ('e', _) when Review.Current is not null:
                _asksWhatToEdit = true;
                break;
            case ('s' or ' ' or 'j', _) or (_, ConsoleKey.RightArrow or ConsoleKey.DownArrow):
                Review.Next();
                break;
            case ('b' or 'k', _) or (_, ConsoleKey.LeftArrow or ConsoleKey.UpArrow):
                Review.Previous();
                break;
            case ('u', _):
                Message = Review.Undo() ? "Undone." : "There is nothing to undo in this review.";
                break;
            case ('g', _):
                Ask("go to (a number, or how an id begins): ", "", GoTo);
                break;
            default:
                Message = "That key does nothing here.";
                break;
        }

        return true;
    }

    private void Decided(string what, Action decide)
    {
        if (Review.Current is { } current)
        {
            decide();
            Message = $"{current.Item.Id} {what}.";
        }
    }

    private void Answer(ConsoleKeyInfo key)
    {
        var (asksForReason, letter) = (_asksForReason, char.ToLowerInvariant(key.KeyChar));
        (_asksForReason, _asksWhatToEdit) = (false, false);
        if (key.Key == ConsoleKey.Escape)
        {
            return;
        }

        if (asksForReason)
        {
            var chosen = Array.Find(Reasons, reason => reason.Key == letter);
            if (chosen.Words is null)
            {
                Message = "That is none of the reasons; nothing was rejected.";
                return;
            }

            Decided($"rejected ({chosen.Words})", () => Review.Reject(chosen.Reason));
            return;
        }

        Edit(letter, Review.Current!.Item.Body);
    }

    private void Edit(char part, ItemBody body)
    {
        switch (part)
        {
            case 's':
                Ask("stem: ", body.Stem, text => Change(new ItemEdit { Stem = text }));
                break;
            case 'k':
                Ask(body.Key.Text.Contains(ItemBody.KeySeparator, StringComparison.Ordinal) ? "keys, with ; between them: " : "key: ", body.Key.Text, text => Change(new ItemEdit { Keys = Parts(body, text) }));
                break;
            case 'w' when ItemJson.WrongOf(body) is { Count: > 0 } wrong:
                Ask("wrong options, with ; between them: ", string.Join(ItemBody.KeySeparator, wrong.Select(option => option.Text)), text => Change(new ItemEdit { Wrong = Split(text) }));
                break;
            case 'd':
                Review.TakeEditBack();
                Message = "Back to the derived wording.";
                break;
            default:
                Message = "There is nothing of that kind to edit here.";
                break;
        }
    }

    private void Change(ItemEdit edit)
    {
        try
        {
            Review.Edit(edit);
            Message = "Kept.";
        }
        catch (StudyException flaw)
        {
            Message = flaw.Message;
        }
    }

    private void GoTo(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Review.Count)
        {
            Review.GoTo(number - 1);
        }
        else if (!Review.GoTo(text.Trim()))
        {
            Message = $"There is no item “{text}” in this review.";
        }
    }

    private void Ask(string prompt, string text, Action<string> whenTyped)
    {
        Line = new TypedLine(prompt, text);
        _whenTyped = whenTyped;
    }

    private void Type(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Escape)
        {
            Line = null;
        }
        else if (key.Key == ConsoleKey.Enter)
        {
            var typed = Line!.Text;
            Line = null;
            _whenTyped!(typed);
        }
        else
        {
            Line!.Press(key);
        }
    }

    private static string[] Parts(ItemBody body, string text) => body is ItemBody.MultipleResponse or ItemBody.Matching or ItemBody.Ordering ? Split(text) : [text.Trim()];

    private static string[] Split(string text) => text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A line being typed, with what stood there to begin with.</summary>
internal sealed class TypedLine(string prompt, string text)
{
    public string Prompt { get; } = prompt;

    public string Text { get; private set; } = text;

    /// <summary>Before which character the next is put.</summary>
    public int Cursor { get; private set; } = text.Length;

    public void Press(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                Cursor = Math.Max(0, Cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                Cursor = Math.Min(Text.Length, Cursor + 1);
                break;
            case ConsoleKey.Home:
                Cursor = 0;
                break;
            case ConsoleKey.End:
                Cursor = Text.Length;
                break;
            case ConsoleKey.Backspace when Cursor > 0:
                Text = Text.Remove(--Cursor, 1);
                break;
            case ConsoleKey.Delete when Cursor < Text.Length:
                Text = Text.Remove(Cursor, 1);
                break;
            case ConsoleKey.U when key.Modifiers.HasFlag(ConsoleModifiers.Control):
                (Text, Cursor) = ("", 0);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    Text = Text.Insert(Cursor++, key.KeyChar.ToString());
                }

                break;
        }
    }
}
