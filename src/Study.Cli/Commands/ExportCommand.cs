using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Exchange;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study export</c>: the bank's items in a format other programs read.</summary>
internal static class ExportCommand
{
    private const string StandardOutput = "-";

    /// <summary>What a user asked for.</summary>
    /// <param name="File">The file to write; null for the format's own choice.</param>
    /// <param name="Most">How many items at most; 0 for all.</param>
    private sealed record Order(string Bank, ExportFormat Format, string? File, bool Force, bool IsStrict, ItemFilter Filter, string? Document, int Most);

    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var format = new Option<string>("--format", "-f")
        {
            Description = "The format; see them with --list, and how to bring one in with --help NAME.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong([.. ExportFormats.All.Select(known => known.Name)]);
        var list = new Option<bool>("--list") { Description = "Lists the formats and what each is for." };
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write; - for the standard output. Without it text goes to the standard output, and any other format to a file in output/.",
            HelpName = "FILE",
        };
        var force = new Option<bool>("--force") { Description = "Replaces the file if there is one." };
        var strict = new Option<bool>("--strict") { Description = "Writes nothing, and ends with 1, when the format cannot hold everything." };
        var language = CommonOptions.Language("Only items of this language; auto for both.");
        var kinds = CommonOptions.Kind();
        var status = CommonOptions.Status();
        var document = new Option<string?>("--document") { Description = "Only items from the document of this name.", HelpName = "NAME" };
        var tag = new Option<string?>("--tag") { Description = "Only items with this tag.", HelpName = "TAG" };
        var text = new Option<string?>("--text") { Description = "Only items with these words in question, answer or options.", HelpName = "WORDS" };
        var most = new Option<int>("--items") { Description = "How many items at most, best first; 0 for all.", HelpName = "N" };
        CommonOptions.Within(most, 0, int.MaxValue);
        var command = new Command("export", """
            Writes the bank's items in a format that other programs read, and says what that format could not hold.

            Example:  study export --format anki -o output/cards.apkg
                      study export --format moodle-xml --kind multiple-choice -o output/questions.xml
                      study export --help gift
            """)
        {
            bank, format, list, file, force, strict, language, kinds, status, document, tag, text, most,
        };
        command.SetAction(parsed => parsed.GetValue(list) ? List(terminal) : Run(terminal, new Order(
            parsed.GetRequiredValue(bank),
            ExportFormats.Named(parsed.GetRequiredValue(format)),
            parsed.GetValue(file),
            parsed.GetValue(force),
            parsed.GetValue(strict),
            new ItemFilter
            {
                Language = CommonOptions.LanguageOf(parsed.GetRequiredValue(language)),
                Kinds = CommonOptions.KindsIn(parsed.GetValue(kinds)),
                Statuses = CommonOptions.StatusesOf(parsed.GetRequiredValue(status)),
                Tag = parsed.GetValue(tag),
                Text = parsed.GetValue(text),
            },
            parsed.GetValue(document),
            parsed.GetValue(most))));
        return command;
    }

    /// <summary>How to bring a format into its program, where that is what the arguments ask for (<c>export --help gift</c>); else null.</summary>
    public static string? PageOf(string[] args)
    {
        if (args is not ["export", ..] || !args.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            return null;
        }

        var format = ExportFormats.All.FirstOrDefault(known => args.Contains(known.Name));
        return format is null ? null : $"""
            {format.Name}: {format.Purpose}

            Write it:  study export --format {format.Name} -o output/questions{format.Extension}

            Bring it in:
            {format.HowTo}

            """;
    }

    private static int List(Terminal terminal)
    {
        foreach (var format in ExportFormats.All)
        {
            terminal.Out.WriteLine($"{format.Name,-13} {format.Extension,-6} {format.Purpose}");
        }

        terminal.Error.WriteLine("How to bring one in: study export --help NAME");
        return 0;
    }

    private static int Run(Terminal terminal, Order order)
    {
        using var bank = ItemBank.OpenExisting(order.Bank);
        var labels = bank.DocumentLabels();
        var filter = order.Document is null ? order.Filter : order.Filter with { Documents = DocumentsNamed(order.Document, labels.Values) };
        var revisions = order.Format.UsesRevisions ? bank.NoteExport() : null;
        var items = PortableItems.Of(bank.Read(filter, most: order.Most == 0 ? int.MaxValue : order.Most), labels, revisions);
        var file = order.File ?? (order.Format.IsText ? StandardOutput : $"output/{order.Format.Name}{order.Format.Extension}");
        if (file == StandardOutput)
        {
            return RunToStandardOutput(terminal, order, items);
        }

        if (File.Exists(file) && !order.Force)
        {
            throw new StudyException($"{file}: the file exists. Give --force to replace it, or another name.");
        }

        var losses = new LossReport();
        SafeFile.Write(file, output => losses = WriteTo(terminal, order, items, output));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}  {Counted.Of(losses.Written, "item")}"));
        return 0;
    }

    private static int RunToStandardOutput(Terminal terminal, Order order, IEnumerable<PortableItem> items)
    {
        if (!order.Format.IsText)
        {
            throw new StudyException($"study export: {order.Format.Name} is no text and cannot go to the standard output. Give a file with -o.");
        }

        if (order.IsStrict)
        {
            // Nothing may be written before it is known that nothing is lost.
            using var content = new MemoryStream();
            WriteTo(terminal, order, items, content);
            content.Position = 0;
            content.CopyTo(new TerminalStream(terminal.Out));
            return 0;
        }

        WriteTo(terminal, order, items, new TerminalStream(terminal.Out));
        return 0;
    }

    private static LossReport WriteTo(Terminal terminal, Order order, IEnumerable<PortableItem> items, Stream output)
    {
        var losses = order.Format.Write(items, output);
        foreach (var loss in losses.Losses)
        {
            var examples = string.Join(", ", loss.Examples) + (loss.Count > loss.Examples.Count ? ", ..." : "");
            terminal.Error.WriteLine(Terminal.Clean(string.Create(
                CultureInfo.InvariantCulture, $"{(loss.IsWholeItem ? "left out" : "changed"),-8}  {loss.Count,6}  {loss.Reason} ({examples})")));
        }

        if (losses.Written + losses.LeftOut == 0)
        {
            terminal.Error.WriteLine("The bank has no such items. See what there is with study list.");
        }

        return order.IsStrict && losses.Losses.Count > 0
            ? throw new StudyException($"study export: {order.Format.Name} cannot hold everything, and --strict was given. Nothing was written; choose other items or another format.")
            : losses;
    }

    private static List<string> DocumentsNamed(string name, IEnumerable<DocumentLabel> labels) =>
        labels.Where(label => label.Name == name || label.Title == name).Select(label => label.Id).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } ids
            ? ids
            : throw new StudyException($"study export: no document is called \"{name}\". See them with: study list");
}
