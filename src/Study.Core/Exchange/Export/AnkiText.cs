namespace Study.Exchange.Export;

/// <summary>Cards as a table that Anki's text import reads: front, back, tags.</summary>
internal static class AnkiText
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "anki-txt",
        Extension = ".txt",
        Purpose = "Anki text import: front, back and tags for a note type of your own",
        Writer = Write,
        HowTo = """
            1. In Anki choose File > Import and open the .txt file.
            2. Choose a note type with a front and a back (in a new collection it is called Basic, 基本, ...) and a deck.
            3. The first column is the front, the second the back, the third the tags; Anki 2.1.54 and later sets this by itself. In older ones tick
               "Allow HTML in fields" and choose tab as the separator.
            4. A later import renews the notes that have the same front.
            Prefer --format anki: it brings note types and decks along and knows a question again when its wording has changed.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        text.Write("#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n");
        foreach (var item in items)
        {
            losses.Write();
            var front = AnkiFields.Question(item) + (item.Options.Count > 0 ? AnkiFields.Options(item) : "");
            var proof = item.Proof.Length > 0 ? $"<div>{AnkiFields.Text(item.Proof)}</div>" : "";

            // Always quoted: a line that begins with # would be a comment.
            text.Write($"{Quoted(front)}\t{Quoted(AnkiFields.Answer(item) + proof)}\t{Quoted($"{AnkiFields.KindTag(item.Kind)} doc::{AnkiFields.Tag(item.Document)}")}\n");
        }
    }

    private static string Quoted(string field) => "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
