using System.IO.Compression;
using Study.Text;

namespace Study.Ingest;

/// <summary>
/// A zip archive opened with care: entries are read into memory under limits, and nothing is ever written where an entry's name says.
/// </summary>
internal sealed class ZipContents : IDisposable
{
    // Below this size a high ratio is no danger: a page of spaces packs well.
    private const long SmallEntry = 1 << 20;

    private readonly ReadingOrder _order;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _unpacked;

    /// <exception cref="StudyException">It cannot be opened as a zip archive, or has too many parts.</exception>
    public ZipContents(ReadingOrder order)
    {
        _order = order;
        try
        {
            _archive = new ZipArchive(new MemoryStream(order.Bytes, writable: false), ZipArchiveMode.Read);
            if (_archive.Entries.Count > order.Limits.Entries)
            {
                throw new StudyException(FormattableString.Invariant(
                    $"{order.Name}: the archive has {_archive.Entries.Count:N0} parts; Study reads up to {order.Limits.Entries:N0}. Take it apart, or allow more with --limit entries=N."));
            }

            foreach (var entry in _archive.Entries)
            {
                _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw Damaged(damage);
        }
    }

    /// <summary>The names of the files in it, with / between folders, by name.</summary>
    public IReadOnlyList<string> Names => [.. _entries.Keys.Where(name => !name.EndsWith('/')).Order(StringComparer.Ordinal)];

    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>The bytes of a part; null where the archive has none of that name.</summary>
    /// <exception cref="StudyException">The part is damaged, encrypted, or unpacks to more than the limits allow.</exception>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            if (entry.IsEncrypted)
            {
                throw new StudyException($"{_order.Name}: {name} in it is protected by a password. Unpack it and give the files themselves.");
            }

            using var packed = entry.Open();
            using var content = new MemoryStream();
            var buffer = new byte[81_920];
            for (int count; (count = packed.Read(buffer)) > 0;)
            {
                _unpacked += count;
                content.Write(buffer, 0, count);
                Guard(name, content.Length, entry.CompressedLength);
            }

            return content.ToArray();
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw Damaged(damage);
        }
    }

    /// <summary>What an entry says of its own size is not believed; what comes out is counted.</summary>
    private void Guard(string name, long length, long packedLength)
    {
        if (length > SmallEntry && length > packedLength * _order.Limits.Ratio)
        {
            throw new StudyException(FormattableString.Invariant(
                $"{_order.Name}: {name} in it unpacks to more than {_order.Limits.Ratio} times its size, as a zip bomb does. If you trust it, allow more with --limit ratio=N."));
        }

        if (_unpacked > _order.Limits.UnpackedBytes)
        {
            throw new StudyException(FormattableString.Invariant(
                $"{_order.Name}: it unpacks to more than {_order.Limits.UnpackedBytes >> 20:N0} MB. Split it, or allow more with --limit unpacked=N."));
        }
    }

    private StudyException Damaged(Exception damage) =>
        new($"{_order.Name}: the file is damaged: its zip archive cannot be read ({damage.Message.TrimEnd('.')}). Save or download it again.", damage);

    public void Dispose() => _archive?.Dispose();
}
