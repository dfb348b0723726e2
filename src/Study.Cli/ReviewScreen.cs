using System.Globalization;
using Spectre.Console;
using Study.Bank;
using Study.Forms;
using Study.Questions;

namespace Study.Cli;

/// <summary>Draws a <see cref="ReviewDesk"/> on a screen of 80 columns or more, and hands it the keys. Nothing is told by colour alone.</summary>
internal sealed class ReviewScreen(IAnsiConsole console, ItemBank bank, ReviewDesk desk)
{
    private readonly IReadOnlyDictionary<string, DocumentLabel> _documents = bank.DocumentLabels();

    private int Width => Math.Clamp(console.Profile.Width, 40, 120) - 1;

    /// <summary>Goes on until the reviewer quits.</summary>
    public void Run(CancellationToken interrupt)
    {
        do
        {
            interrupt.ThrowIfCancellationRequested();
            Draw();
        }
        while (console.Input.ReadKey(intercept: true) is { } key && desk.Press(key));
        console.Clear(home: true);
    }

    private void Draw()
    {
        console.Clear(home: true);
        if (desk.Review.Current is { } current)
        {
            DrawItem(current);
        }
        else
        {
            Line(desk.Review.Count == 0 ? "There is nothing to review: no item of the bank is so."
                : desk.Review.Count == 1 ? "The one item was gone through."
                : $"All {desk.Review.Count} items were gone through.", "bold");
        }

        console.WriteLine();
        if (desk.Message.Length > 0)
        {
            Line("* " + desk.Message, "yellow");
        }

        Line(desk.Keys, "dim");
        if (desk.Line is { } line)
        {
            console.Markup($"{Terminal.Cell(line.Prompt)}[bold]{Terminal.Cell(line.Text[..line.Cursor])}▏{Terminal.Cell(line.Text[line.Cursor..])}[/]");
        }
    }

    private void DrawItem(BankedItem current)
    {
        var item = current.Item;
        Line(string.Create(CultureInfo.InvariantCulture, $"── {desk.Review.Place + 1} of {desk.Review.Count} ── {item.Id} ── {ItemKinds.NameOf(item.Kind)} ── {StateOf(current)} ──"), "blue");
        CutLine(string.Create(
            CultureInfo.InvariantCulture,
            $"rank {item.Rank + 1}  difficulty {current.Difficulty:0.00}  {item.Modality.ToString().ToLowerInvariant()}{(current.Tags.Count > 0 ? "  tags: " + string.Join(", ", current.Tags) : "")}"), "dim");
        console.WriteLine();
        Line(item.Body.Stem, "bold");
        DrawAnswers(item.Body);
        console.WriteLine();
        DrawSource(item);
        foreach (var remark in RemarksOn(current))
        {
            Line("! " + remark, "red");
        }
    }

    private void DrawAnswers(ItemBody body)
    {
        switch (body)
        {
            case ItemBody.MultipleResponse several:
                foreach (var key in several.Answers)
                {
                    DrawKey(key);
                }

                break;
            case ItemBody.Matching matching:
                foreach (var pair in matching.Pairs)
                {
                    CutLine($"  = {pair.Prompt} = {pair.Response.Text}", "green");
                }

                break;
            case ItemBody.Ordering ordering:
                foreach (var (at, entry) in ordering.Entries.Index())
                {
                    CutLine(string.Create(CultureInfo.InvariantCulture, $"  {at + 1} {entry.Text}  ({entry.Place})"), "green");
                }

                break;
            default:
                DrawKey(body.Key);
                break;
        }

        foreach (var distractor in ItemJson.WrongOf(body))
        {
            CutLine($"  x {distractor.Text}  ({distractor.Origin})", null);
        }
    }

    private void DrawKey(Key key) =>
        CutLine($"  = {key.Text}{(key.Accepted.Count > 0 ? "  (also: " + string.Join(ItemBody.KeySeparator, key.Accepted) + ")" : "")}", "green");

    /// <summary>The quote stands in brackets, so that it is seen without colour too.</summary>
    private void DrawSource(Item item)
    {
        var source = item.Sources[0];
        var (before, after) = bank.Neighbours(source);
        var (sentence, quote) = (source.Sentence, source.QuoteInSentence);
        CutLine(before, "dim");
        console.MarkupLine($"{Terminal.Cell(sentence[..quote.Start])}[bold underline]{Markup.Escape("[")}{Terminal.Cell(quote.In(sentence))}{Markup.Escape("]")}[/]{Terminal.Cell(sentence[quote.End..])}");
        CutLine(after, "dim");
        var document = _documents[source.DocumentId];
        CutLine(string.Create(
            CultureInfo.InvariantCulture,
            $"-- {document.Title}{(source.Heading is { } heading && heading != document.Title ? ", under " + heading : "")}{(source.Page is { } page ? $", page {page}" : "")}{(item.Sources.Count > 1 ? $", and {item.Sources.Count - 1} more" : "")}"), "dim");
    }

    private static string StateOf(BankedItem current) =>
        current.Status.ToString().ToLowerInvariant() + (current.Reason is { } reason ? $" ({reason.ToString().ToLowerInvariant()})" : "") + (current.Derived is null ? "" : ", edited");

    private static IEnumerable<string> RemarksOn(BankedItem current)
    {
        if (ItemEdit.FlawOf(current.Item.Body, current.Item.Language) is { } flaw)
        {
            yield return flaw;
        }

        foreach (var doubt in current.Doubts)
        {
            yield return doubt.ToString();
        }

        if (current.IsSourceGone)
        {
            yield return "it is not derived any more: " + (current.WhyGone ?? "its source is gone from the documents");
        }

        if (current.IsEditOutdated)
        {
            yield return "its sentence was worded anew since you edited it";
        }

        if (current.Derived is { } derived)
        {
            yield return $"derived: {derived.Stem} = {derived.Key.Text}";
        }
    }

    private void Line(string text, string style) => console.MarkupLine($"[{style}]{Terminal.Cell(text)}[/]");

    private void CutLine(string text, string? style)
    {
        if (text.Length > 0)
        {
            Line(ScreenText.Cut(Terminal.Clean(text), Width), style ?? "default");
        }
    }
}
