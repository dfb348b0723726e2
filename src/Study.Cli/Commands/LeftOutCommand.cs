using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Facts;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study left-out</c>: the candidates that no question was made of, with reasons.</summary>
internal static class LeftOutCommand
{
    public static Command Of(Terminal terminal)
    {
        var document = new Argument<string?>("DOCUMENT")
        {
            Description = "A document's name, title, path or id; without it, all documents.",
            DefaultValueFactory = _ => null,
        };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("left-out", """
            Shows what was left out: figures, dates and names that no question was made of, and why.

            Example:  study left-out
                      study left-out notes.txt --json
            """)
        {
            document,
            bank,
            json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(bank), parsed.GetValue(document), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string bankPath, string? named, bool isJson)
    {
        using var bank = ItemBank.OpenExisting(bankPath);
        var documents = named is null ? bank.Documents() : bank.FindDocuments(named);
        if (documents.Count == 0 && named is not null)
        {
            throw new StudyException($"study left-out: the bank has no document \"{named}\". See them with: study sources");
        }

        var candidates = documents.SelectMany(document => bank.LeftOut(document.Id).Select(candidate => (Document: document, Candidate: candidate))).ToList();
        if (isJson)
        {
            JsonOutput.WriteLines(terminal.Out, candidates, (json, row) =>
            {
                json.WriteString("document", row.Document.Name);
                json.WriteString("documentId", row.Document.Id);
                json.WriteNumber("start", row.Candidate.Span.Start);
                json.WriteNumber("length", row.Candidate.Span.Length);
                json.WriteString("words", row.Candidate.Words);
                json.WriteString("reason", row.Candidate.Reason);
            });
            return 0;
        }

        foreach (var reason in candidates.GroupBy(row => row.Candidate.Reason).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(Terminal.Clean(string.Create(CultureInfo.InvariantCulture, $"{reason.Count(),5}  {reason.Key}")));
            foreach (var (source, candidate) in reason)
            {
                terminal.Out.WriteLine(Terminal.Clean($"       {candidate.Words}  in “{Around(candidate, source.Text)}”  {source.Name}"));
            }
        }

        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(candidates.Count, "candidate")} of {Counted.Of(documents.Count, "document")} {(candidates.Count == 1 ? "was" : "were")} left out."));
        return 0;
    }

    // Enough to know the sentence by.
    private const int Neighbourhood = 16;

    private static string Around(LeftOut candidate, string text)
    {
        var from = Math.Max(0, candidate.Span.Start - Neighbourhood);
        var to = Math.Min(text.Length, candidate.Span.End + Neighbourhood);
        return text[from..to].ReplaceLineEndings(" ");
    }
}
