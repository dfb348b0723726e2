using System.Reflection;
using Study.Text;

namespace Study.Facts.Lexicon;

/// <summary>
/// Language knowledge as data: tab-separated tables beside this file, one word a line, with the sentences it must and must not match.
/// Lines that begin with # tell a reader what the columns are.
/// </summary>
internal static class LexiconFile
{
    /// <summary>The rows of a table; an empty text for a column a row leaves out.</summary>
    /// <param name="name">The file's name without folder and ending.</param>
    /// <param name="columns">How many columns a row has.</param>
    public static IReadOnlyList<string[]> Rows(string name, int columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Lexicon/{name}.tsv")
            ?? throw new InvalidOperationException($"There is no lexicon table \"{name}\".");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                var row = new string[columns];
                Array.Fill(row, "");
                cells.AsSpan(0, Math.Min(columns, cells.Length)).CopyTo(row);
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>A table of words and what the rest of their row means.</summary>
    public static WordTable<T> Table<T>(string name, int columns, Func<string[], T> meaning) =>
        new(Rows(name, columns).Select(row => KeyValuePair.Create(row[0], meaning(row))));
}
