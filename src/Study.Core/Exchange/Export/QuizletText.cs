namespace Study.Exchange.Export;

/// <summary>Terms and definitions as Quizlet and its likes take them from a text box.</summary>
internal static class QuizletText
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "tsv",
        Extension = ".tsv",
        Purpose = "Quizlet, Hascard and others: term, tab, definition",
        Writer = Write,
        HowTo = """
            1. In Quizlet create a set, choose Import, and paste the whole file into the box.
            2. Set "Between term and definition" to Tab and "Between cards" to New line.
            The question is the term, the answer the definition. Options, sources and ids stay behind; there is no mark-up in such a file, so
            nothing in it can be anything but text.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        foreach (var item in items)
        {
            losses.Write();
            text.Write($"{PortableText.Line(FlatText.Question(item))}\t{PortableText.Line(FlatText.Answer(item))}\n");
        }
    }
}
