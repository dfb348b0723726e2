using Study.Text;

namespace Study.Ingest;

/// <summary>How orders and answers pass between the process that asks for a file and the one that reads it.</summary>
internal static class ReadingMessages
{
    private const byte Order = 1;
    private const byte Answer = 2;
    private const byte Refusal = 3;

    public static void WriteOrder(BinaryWriter writer, DocumentFormat format, ReadingOrder order)
    {
        var limits = order.Limits;
        writer.Write(Order);
        writer.Write(format.Name);
        writer.Write(order.Name);
        writer.Write(order.Encoding ?? "");
        foreach (var number in new[]
        {
            limits.FileBytes, limits.UnpackedBytes, limits.Ratio, limits.Entries, limits.ArchiveDepth, limits.Nesting, limits.Pages, limits.Characters, limits.Seconds, limits.Megabytes,
        })
        {
            writer.Write(number);
        }

        writer.Write(order.Bytes.Length);
        writer.Write(order.Bytes);
    }

    /// <summary>The next order; null when no more will come.</summary>
    public static (DocumentFormat Format, ReadingOrder Order)? ReadOrder(BinaryReader reader)
    {
        if (reader.BaseStream.ReadByte() is not Order)
        {
            return null;
        }

        var formatName = reader.ReadString();
        var format = DocumentFormats.All.First(format => format.Name == formatName);
        var name = reader.ReadString();
        var encoding = reader.ReadString();
        var limits = new ReadingLimits
        {
            FileBytes = reader.ReadInt64(),
            UnpackedBytes = reader.ReadInt64(),
            Ratio = (int)reader.ReadInt64(),
            Entries = (int)reader.ReadInt64(),
            ArchiveDepth = (int)reader.ReadInt64(),
            Nesting = (int)reader.ReadInt64(),
            Pages = (int)reader.ReadInt64(),
            Characters = (int)reader.ReadInt64(),
            Seconds = (int)reader.ReadInt64(),
            Megabytes = (int)reader.ReadInt64(),
        };
        var bytes = reader.ReadBytes(reader.ReadInt32());
        return (format, new ReadingOrder(name, bytes, encoding.Length == 0 ? null : encoding, limits));
    }

    public static void WriteAnswer(BinaryWriter writer, Extract extract)
    {
        writer.Write(Answer);
        writer.Write(extract.Text);
        writer.Write(extract.Encoding);
        writer.Write(extract.Notes.Count);
        foreach (var note in extract.Notes)
        {
            writer.Write(note);
        }

        writer.Write(extract.Blocks.Count);
        foreach (var block in extract.Blocks)
        {
            writer.Write((byte)block.Kind);
            writer.Write(block.Content.Text);
            var pieces = block.Content.Pieces;
            writer.Write(pieces.Count);
            foreach (var (inText, inSource) in pieces)
            {
                writer.Write(inText);
                writer.Write(inSource);
            }

            writer.Write(block.Heading is not null);
            writer.Write(block.Heading ?? "");
            writer.Write(block.Page ?? 0);
        }
    }

    public static void WriteRefusal(BinaryWriter writer, string message)
    {
        writer.Write(Refusal);
        writer.Write(message);
    }

    /// <exception cref="StudyException">The other side refused the file.</exception>
    /// <exception cref="EndOfStreamException">The other side ended before it answered.</exception>
    public static Extract ReadAnswer(BinaryReader reader)
    {
        if (reader.ReadByte() == Refusal)
        {
            throw new StudyException(reader.ReadString());
        }

        var text = reader.ReadString();
        var encoding = reader.ReadString();
        var notes = new string[reader.ReadInt32()];
        for (var index = 0; index < notes.Length; index++)
        {
            notes[index] = reader.ReadString();
        }

        var blocks = new Block[reader.ReadInt32()];
        for (var index = 0; index < blocks.Length; index++)
        {
            var kind = (BlockKind)reader.ReadByte();
            var content = MappedText.OfPieces(reader.ReadString(), ReadPieces(reader));
            var hasHeading = reader.ReadBoolean();
            var heading = reader.ReadString();
            var page = reader.ReadInt32();
            blocks[index] = new Block(kind, content, hasHeading ? heading : null, page == 0 ? null : page);
        }

        return new Extract(text, blocks, encoding, notes);
    }

    private static (int InText, int InSource)[] ReadPieces(BinaryReader reader)
    {
        var pieces = new (int InText, int InSource)[reader.ReadInt32()];
        for (var index = 0; index < pieces.Length; index++)
        {
            pieces[index] = (reader.ReadInt32(), reader.ReadInt32());
        }

        return pieces;
    }
}
