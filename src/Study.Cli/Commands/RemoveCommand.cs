using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study remove</c>: takes a document out of the bank.</summary>
internal static class RemoveCommand
{
    public static Command Of(Terminal terminal, DateTimeOffset now)
    {
        var document = new Argument<string>("DOC") { Description = "The document's name, title, path or id." };
        var bank = CommonOptions.Bank();
        var work = new Option<bool>("--with-work") { Description = "Takes along the items that somebody worked on, their answers and their history too." };
        var json = CommonOptions.Json();
        var command = new Command("remove", """
            Takes a document out of the bank, with its items, and says what went along. Items that were approved, rejected, edited, tagged or
            answered stay, marked as without source, unless you say --with-work. The file itself is left alone.

            Example:  study remove yangtze.zh
            """)
        {
            document,
            bank,
            work,
            json,
        };
        command.SetAction((parsed, interrupt) => Task.FromResult(Run(
            terminal, parsed.GetRequiredValue(bank), parsed.GetRequiredValue(document), parsed.GetValue(work), parsed.GetValue(json), now, interrupt)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string named, bool takesWork, bool isJson, DateTimeOffset now, CancellationToken interrupt)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var found = bank.FindDocuments(named);
        if (found.Count != 1)
        {
            throw new StudyException(found.Count == 0
                ? $"study remove: no document of the bank is called \"{named}\". See them with: study sources"
                : $"study remove: {found.Count} documents are called \"{named}\". Give the id of one: {string.Join(", ", found.Take(5).Select(document => document.Id))}");
        }

        var removed = bank.Remove(found[0].Id, takesWork, now);
        BankIntake.Derive(bank, now, _ => { }, interrupt);
        if (isJson)
        {
            JsonOutput.WriteLine(terminal.Out, line =>
            {
                line.WriteString("document", found[0].Name);
                line.WriteNumber("removed", removed.Items);
                line.WriteNumber("kept", removed.Kept);
                line.WriteNumber("decided", removed.Decided);
                line.WriteNumber("attempts", removed.Attempts);
            });
            return 0;
        }

        terminal.Out.WriteLine(Terminal.Clean(string.Create(
            CultureInfo.InvariantCulture,
            $"{found[0].Name}: the document and {Counted.Of(removed.Items, "item")} are removed from {bankPath}{(takesWork ? $", {removed.Decided} of them decided, with {Counted.Of(removed.Attempts, "answer")}" : "")}.")));
        if (removed.Kept > 0)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Counted.Of(removed.Kept, "item")} that somebody worked on {(removed.Kept == 1 ? "stays" : "stay")}, marked as without source ({removed.Decided} decided, {Counted.Of(removed.Attempts, "answer")}). See them with: study list --gone"));
        }

        return 0;
    }
}
