using System.Globalization;
using Spectre.Console;
using Study.Bank;
using Study.Questions;
using Study.Text;

namespace Study.Cli;

/// <summary>What <c>study make</c> ends with: what went in, what came out, what was left out and why, and how to make it again.</summary>
internal static class MakeSummary
{
    private const int MostReasons = 8;
    private const int MostDocuments = 30;

    /// <param name="printable">How many of the documents, the first ones, the papers are made of; fewer than all where they are very many.</param>
    /// <param name="items">The items of these documents.</param>
    /// <param name="changes">What became of the bank's items; null where nothing had changed.</param>
    public static void Write(
        Terminal terminal, ItemBank bank, IReadOnlyList<BankedSource> sources, int printable, IReadOnlyList<Item> items, BankChanges? changes, IReadOnlyList<PrintedFile> printed, PaperOrder order)
    {
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumns("what", "how many", "more");
        foreach (var source in sources.Take(MostDocuments))
        {
            var own = items.Count(item => item.Sources[0].DocumentId == source.DocumentId);
            table.AddRow("document", Number(own), Terminal.Cell($"{Counted.Word(own, "item")} from {source.Path} ({source.Encoding}){(own == 0 && source.IsQuoted ? ": others tell its facts too, and first" : "")}"));
        }

        if (sources.Count > MostDocuments)
        {
            table.AddRow("documents", Number(sources.Count - MostDocuments), "more: study sources lists them");
        }

        if (printable < sources.Count)
        {
            table.AddRow("papers", Number(printable), "documents are what the papers and the next lines are made of: choose others with study quiz");
        }

        table.AddEmptyRow();
        var facts = items.DistinctBy(item => item.FactId).ToList();
        table.AddRow("facts", Number(facts.Count), Number(facts.Count(fact => fact.Sources.Count > 1)) + " told more than once");
        foreach (var kind in items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key))
        {
            table.AddRow("items", Number(kind.Count()), NameOf(kind.Key));
        }

        table.AddRow("bank", Number(bank.Count(ItemFilter.Everything)), Terminal.Cell(
            $"items in {bank.Path}: {(changes is null ? "all as before" : $"{changes.Added} new, {changes.Updated} changed, {changes.Unchanged} as before, {changes.Gone} gone")}"));
        table.AddEmptyRow();
        var leftOut = sources.Take(printable).SelectMany(source => bank.LeftOut(source.DocumentId)).GroupBy(candidate => candidate.Reason);
        var reasons = leftOut.OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal).ToList();
        foreach (var reason in reasons.Take(MostReasons))
        {
            table.AddRow("left out", Number(reason.Count()), Terminal.Cell(reason.Key));
        }

        if (reasons.Count > MostReasons)
        {
            table.AddRow("left out", Number(reasons.Skip(MostReasons).Sum(reason => reason.Count())), "for other reasons");
        }

        table.AddEmptyRow();
        foreach (var file in printed)
        {
            table.AddRow("file", Number(file.Pages), Terminal.Cell($"{Counted.Word(file.Pages, "page")} in {file.Path}: {file.What}"));
        }

        table.AddRow("seed", order.Seed.ToString(CultureInfo.InvariantCulture), "makes the same papers again with --seed");
        table.Columns[1].RightAligned();
        terminal.Tables().Write(table);
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
