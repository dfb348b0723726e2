using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Study.Print.Preview;

/// <summary>Writes pictures in grey as PNG (ISO/IEC 15948).</summary>
internal static class PngFile
{
    private static readonly uint[] CheckTable = [.. Enumerable.Range(0, 256).Select(CheckOf)];

    /// <param name="dots">Row by row, 0 black and 255 white.</param>
    public static void Write(Stream output, byte[] dots, int width, int dotsPerInch)
    {
        const double InchesInMetre = 1 / 0.0254;

        var height = dots.Length / width;
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);

        // Eight bits a dot, grey.
        header[8] = 8;
        WriteChunk(output, "IHDR", header);
        var density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(dotsPerInch * InchesInMetre));
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), (int)Math.Round(dotsPerInch * InchesInMetre));
        density[8] = 1;
        WriteChunk(output, "pHYs", density);
        WriteChunk(output, "IDAT", Packed(dots, width));
        WriteChunk(output, "IEND", []);
    }

    /// <summary>Each row as what differs from the row above, which packs best where most is white.</summary>
    private static byte[] Packed(byte[] dots, int width)
    {
        const byte Up = 2;

        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var row = new byte[width + 1];
            row[0] = Up;
            for (var start = 0; start < dots.Length; start += width)
            {
                for (var x = 0; x < width; x++)
                {
                    row[x + 1] = (byte)(dots[start + x] - (start == 0 ? 0 : dots[start + x - width]));
                }

                deflate.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(Stream output, string type, byte[] data)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~content.Aggregate(uint.MaxValue, (check, unit) => CheckTable[(byte)(check ^ unit)] ^ (check >> 8)));
        output.Write(number);
    }

    /// <summary>A byte's entry in the table of CRC-32.</summary>
    private static uint CheckOf(int unit)
    {
        const uint Polynomial = 0xEDB88320;

        var check = (uint)unit;
        for (var bit = 0; bit < 8; bit++)
        {
            check = (check & 1) == 0 ? check >> 1 : (check >> 1) ^ Polynomial;
        }

        return check;
    }
}
