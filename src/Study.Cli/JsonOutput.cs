using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Study.Cli;

/// <summary>Results for scripts: one JSON object a line.</summary>
internal static class JsonOutput
{
    // Chinese as it is; control characters and bidirectional ones are escaped, so that lines are harmless on a screen too.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(new TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All)) };

    public static void WriteLines<T>(TextWriter output, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        foreach (var row in rows)
        {
            WriteLine(output, json => write(json, row));
        }
    }

    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }
}
