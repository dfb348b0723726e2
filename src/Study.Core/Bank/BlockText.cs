using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Study.Ingest;
using Study.Text;

namespace Study.Bank;

/// <summary>The parts of a document as the bank keeps them, so that questions can be derived anew without the file.</summary>
internal static class BlockText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new MappedTextConverter(), new JsonStringEnumConverter() },
    };

    public static string ToJson(IReadOnlyList<Block> blocks) => JsonSerializer.Serialize(blocks, Plain);

    public static IReadOnlyList<Block> OfJson(string json) => JsonSerializer.Deserialize<List<Block>>(json, Plain)!;

    /// <summary>The blocks of a document as a bank of schema 1 or 2 has it: plain text or Markdown, which are read from their text alone.</summary>
    public static IReadOnlyList<Block> OfText(string path, string text, Language language) =>
        DocumentReader.Read(path, Encoding.UTF8.GetBytes(text), language).Blocks;

    /// <summary>The text, and where its pieces begin in it and in the source, by turns.</summary>
    private sealed class MappedTextConverter : JsonConverter<MappedText>
    {
        public override MappedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var text = reader.GetString()!;
            var pieces = new List<(int, int)>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var inText = reader.GetInt32();
                reader.Read();
                pieces.Add((inText, reader.GetInt32()));
            }

            return MappedText.OfPieces(text, pieces);
        }

        public override void Write(Utf8JsonWriter writer, MappedText value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Text);
            foreach (var (inText, inSource) in value.Pieces)
            {
                writer.WriteNumberValue(inText);
                writer.WriteNumberValue(inSource);
            }

            writer.WriteEndArray();
        }
    }
}
