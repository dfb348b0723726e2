using System.Globalization;
using Spectre.Console;
using Study.Questions;

namespace Study.Cli;

/// <summary>What <c>study make</c> ends with: what went in, what came out, what was left out and why, and how to make it again.</summary>
internal static class MakeSummary
{
    private const int MostReasons = 8;
    private const int MostNotRead = 30;

    public static void Write(Terminal terminal, MadeQuestions made, DocumentIntake intake, IReadOnlyList<PrintedFile> printed, string bankPath, PaperOrder order)
    {
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("what", "how many", "more");
        foreach (var (document, own) in made.Told)
        {
            table.AddRow("document", Number(own), Terminal.Cell($"items from {document.Path} ({document.Encoding})"));
        }

        if (made.Documents > made.Told.Count)
        {
            table.AddRow("documents", Number(made.Documents - made.Told.Count), "more");
        }

        if (made.Empty > 0)
        {
            table.AddRow("documents", Number(made.Empty), "with nothing to ask about");
        }

        AddNotRead(table, intake);
        table.AddEmptyRow();
        table.AddRow("facts", Number(made.Facts), Number(made.FactsToldAgain) + " told more than once");
        foreach (var (kind, count) in made.Kinds)
        {
            table.AddRow("items", Number(count), NameOf(kind));
        }

        var changes = made.Changes;
        table.AddRow("bank", Number(changes.Added + changes.Updated + changes.Unchanged), Terminal.Cell(
            $"items in {bankPath}: {changes.Added} new, {changes.Updated} changed, {changes.Unchanged} as before, {changes.Gone} gone"));
        if (made.AllItems > made.Items.Count)
        {
            table.AddRow("papers", Number(made.Items.Count), "of these items, the best of each document, were there to choose from");
        }

        table.AddEmptyRow();
        var reasons = made.Reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).ToList();
        foreach (var (reason, count) in reasons.Take(MostReasons))
        {
            table.AddRow("left out", Number(count), Terminal.Cell(reason));
        }

        if (reasons.Count > MostReasons)
        {
            table.AddRow("left out", Number(reasons.Skip(MostReasons).Sum(reason => reason.Value)), "for other reasons");
        }

        table.AddEmptyRow();
        foreach (var file in printed)
        {
            table.AddRow("file", Number(file.Pages), Terminal.Cell($"{(file.Pages == 1 ? "page" : "pages")} in {file.Path}: {file.What}"));
        }

        table.AddRow("seed", order.Seed.ToString(CultureInfo.InvariantCulture), "makes the same papers again with --seed");
        table.Columns[1].RightAligned();
        terminal.Tables().Write(table);
    }

    /// <summary>What was not read and why: the bad files one by one, those of other kinds by their endings.</summary>
    private static void AddNotRead(Table table, DocumentIntake intake)
    {
        foreach (var outcome in intake.NotRead.Take(MostNotRead))
        {
            table.AddRow("not read", "1", Terminal.Cell(outcome.Reason!));
        }

        if (intake.NotRead.Count > MostNotRead)
        {
            table.AddRow("not read", Number(intake.NotRead.Count - MostNotRead), "more, named on the error output");
        }

        foreach (var (ending, count) in intake.Files.PassedOver)
        {
            table.AddRow("passed over", Number(count), Terminal.Cell($"{(ending.Length == 0 ? "without an ending" : ending)}, no kind of document that Study reads"));
        }
    }

    public static string NameOf(ItemKind kind) => kind switch
    {
        ItemKind.MultipleChoice => "multiple choice",
        ItemKind.MultipleResponse => "multiple response",
        ItemKind.TrueFalse => "true or false",
        ItemKind.Cloze => "cloze",
        ItemKind.ShortAnswer => "short answer",
        ItemKind.Matching => "matching",
        _ => "ordering",
    };

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
