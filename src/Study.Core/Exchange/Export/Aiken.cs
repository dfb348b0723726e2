using System.Text.RegularExpressions;
using Study.Questions;

namespace Study.Exchange.Export;

/// <summary>Single-choice questions in the plainest of notations.</summary>
/// <remarks>As question/format/aiken/format.php of Moodle 4.5 reads it.</remarks>
internal static partial class Aiken
{
    private const int MostOptions = 26;

    public static ExportFormat Format { get; } = new()
    {
        Name = "aiken",
        Extension = ".txt",
        Purpose = "single choice as plain text, for Moodle and many small quiz programs",
        Writer = Write,
        HowTo = """
            1. In Moodle open More > Question bank, choose Import, then "Aiken format", and drop the file.
            Aiken knows one right option among several and nothing else: true or false becomes a choice of two; the other kinds, the sources
            and the ids stay behind. --format gift or moodle-xml takes them along.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        foreach (var item in items)
        {
            var options = item.Choices;
            if (item.Kind is not (ItemKind.MultipleChoice or ItemKind.TrueFalse) || options.Count > MostOptions)
            {
                losses.LeaveOut(item, "Aiken has single-choice questions only");
                continue;
            }

            losses.Write();
            var stem = PortableText.Line(item.Stem);
            if (OptionOrAnswer().IsMatch(stem))
            {
                losses.Change(item, "its question began like an option of Aiken's; a dash stands before it now");
                stem = "— " + stem;
            }

            text.Write(stem + "\n");
            foreach (var (option, index) in options.Select((option, index) => (option, index)))
            {
                text.Write($"{PortableText.Letter(index)}. {PortableText.Line(option.Text)}\n");
            }

            text.Write($"ANSWER: {PortableText.Letter(options.Select((option, index) => (option, index)).First(place => place.option.IsKey).index)}\n\n");
        }
    }

    [GeneratedRegex(@"^([A-Z][.)]|ANSWER:)")]
    private static partial Regex OptionOrAnswer();
}
