using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Study.Print.Pdf;

/// <summary>The objects of a PDF file and the file they make (ISO 32000-1, 7.5).</summary>
/// <remarks>
/// Dictionaries are packed into compressed object streams, so that the tags of a paper cost little. The same objects make the same
/// bytes: the file's identifier is a hash of them, and nothing asks the clock.
/// </remarks>
internal sealed class PdfObjects
{
    /// <summary>How many dictionaries share an object stream. Readers unpack a whole stream to see one of them.</summary>
    private const int MostInStream = 200;

    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _written;

    // For each object number but 0: its place in the file, or the stream it is packed in and its place there.
    private readonly List<Place> _places = [default];
    private readonly List<(int Number, string Body)> _waiting = [];

    /// <param name="output">Takes the file as it grows.</param>
    public PdfObjects(Stream output)
    {
        _output = output;

        // The second line marks the file as binary for programs that copy text files (7.5.2).
        Append("%PDF-1.7\n");
        Append([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object that others refer to before it is known.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body)
    {
        _waiting.Add((number, body));
        if (_waiting.Count == MostInStream)
        {
            Pack();
        }
    }

    /// <param name="entries">The entries of its dictionary beside length and filter.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data) => AddCompressedStream(entries, Deflate(data));

    /// <param name="deflated">Made by <see cref="Deflate"/>.</param>
    public int AddCompressedStream(string entries, ReadOnlySpan<byte> deflated)
    {
        var number = Reserve();
        _places[number] = new Place(IsPacked: false, (int)_written, 0);
        Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {deflated.Length}>>\nstream\n"));
        Append(deflated);
        Append("\nendstream\nendobj\n");
        return number;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(data);
        }

        return packed.ToArray();
    }

    /// <summary>Writes the file.</summary>
    public void Finish(int catalog, int information)
    {
        Pack();
        var number = Reserve();
        var start = (int)_written;
        _places[number] = new Place(IsPacked: false, start, 0);
        var identifier = Convert.ToHexString(_hash.GetHashAndReset().AsSpan(..16));
        var table = Deflate(CrossReferences());
        Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<</Type/XRef/Size {_places.Count}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R"
            + $"/ID[<{identifier}><{identifier}>]/Filter/FlateDecode/Length {table.Length}>>\nstream\n"));
        Append(table);
        Append(string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
        _hash.Dispose();
    }

    /// <summary>Packs the waiting dictionaries into an object stream (7.5.7).</summary>
    private void Pack()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var index = new StringBuilder();
        var bodies = new StringBuilder();
        foreach (var (number, body) in _waiting)
        {
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var entries = string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {_waiting.Count}/First {index.Length}");
        var stream = AddStream(entries, Encoding.ASCII.GetBytes(index.ToString() + bodies));
        for (var place = 0; place < _waiting.Count; place++)
        {
            _places[_waiting[place].Number] = new Place(IsPacked: true, stream, place);
        }

        _waiting.Clear();
    }

    /// <summary>The table that says where each object is: a byte for how, four for where, two for where in a stream (7.5.8).</summary>
    private byte[] CrossReferences()
    {
        var table = new byte[_places.Count * 7];
        for (var number = 1; number < _places.Count; number++)
        {
            var entry = table.AsSpan(number * 7, 7);
            var place = _places[number];
            entry[0] = (byte)(place.IsPacked ? 2 : 1);
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], place.OffsetOrStream);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)place.Index);
        }

        // Object 0 heads the list of free numbers, which is empty.
        table[5] = 0xFF;
        table[6] = 0xFF;
        return table;
    }

    private void Append(string text) => Append(Encoding.ASCII.GetBytes(text));

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _written += bytes.Length;
    }

    private readonly record struct Place(bool IsPacked, int OffsetOrStream, int Index);
}
