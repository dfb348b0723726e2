using Study.Text;

namespace Study.Ingest;

/// <summary>Documents that lie in a zip archive. Nothing is unpacked to the disk, so no name in it can lead anywhere.</summary>
internal static class Archive
{
    public static bool IsArchive(string path) => path.EndsWith(DocumentFormats.ArchiveEnding, StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    public static bool IsArchive(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8) && DocumentFormats.Of(new ReadingOrder("archive.zip", bytes, null, ReadingLimits.Default)) is null;
        }
        catch (StudyException)
        {
            // Whatever is wrong with it is told when it is read.
            return false;
        }
    }

    /// <summary>The archive and the entry that a path such as <c>lessons.zip/rivers.docx</c> names; null where it names none.</summary>
    public static (string Archive, string Entry)? EntryOf(string path)
    {
        var normal = path.Replace('\\', '/');
        for (var slash = normal.IndexOf('/', 1); slash > 0; slash = normal.IndexOf('/', slash + 1))
        {
            if (IsArchive(path[..slash]))
            {
                return (path[..slash], normal[(slash + 1)..]);
            }
        }

        return null;
    }

    public static IEnumerable<ReadOutcome> ReadAll(string path, ReadingOptions options)
    {
        byte[] bytes;
        try
        {
            bytes = DocumentReader.ReadBytes(path, options.Limits);
        }
        catch (StudyException unreadable)
        {
            return [new ReadOutcome(path, null, unreadable.Message)];
        }

        // A Word file whose name ends in .zip is one document all the same.
        return IsArchive(bytes) ? ReadAll(path, bytes, options, depth: 1) : [DocumentReader.Outcome(path, () => DocumentReader.Read(path, bytes, options))];
    }

    public static IEnumerable<ReadOutcome> ReadAll(string path, byte[] bytes, ReadingOptions options, int depth)
    {
        ZipContents zip;
        string? refusal = null;
        try
        {
            zip = new ZipContents(new ReadingOrder(path, bytes, options.Encoding, options.Limits));
            if (depth > options.Limits.ArchiveDepth)
            {
                refusal = FormattableString.Invariant($"{path}: more than {options.Limits.ArchiveDepth} archives lie inside one another. Unpack it first.");
            }
        }
        catch (StudyException unreadable)
        {
            return [new ReadOutcome(path, null, unreadable.Message)];
        }

        return refusal is null ? ReadEntries(path, zip, options, depth) : [new ReadOutcome(path, null, refusal)];
    }

    private static IEnumerable<ReadOutcome> ReadEntries(string path, ZipContents zip, ReadingOptions options, int depth)
    {
        using (zip)
        {
            var count = 0;
            foreach (var name in zip.Names.Where(IsForReading))
            {
                count++;
                var place = $"{path}/{name}";
                byte[]? bytes = null;
                string? reason = null;
                try
                {
                    bytes = zip.Read(name);
                }
                catch (StudyException unreadable)
                {
                    reason = unreadable.Message;
                }

                if (bytes is null)
                {
                    yield return new ReadOutcome(place, null, reason ?? $"{place}: the archive does not have it any more.");
                }
                else if (IsArchive(bytes))
                {
                    foreach (var inner in ReadAll(place, bytes, options, depth + 1))
                    {
                        yield return inner;
                    }
                }
                else
                {
                    yield return DocumentReader.Outcome(place, () => DocumentReader.Read(place, bytes, options));
                }
            }

            if (count == 0)
            {
                yield return new ReadOutcome(path, null, $"{path}: no file that Study reads in this archive. It reads {DocumentFormats.Names}.");
            }
        }
    }

    /// <summary>Reads one entry again, through archives inside archives.</summary>
    public static SourceDocument Read(string archive, string entry, ReadingOptions options)
    {
        var (path, bytes) = (archive, DocumentReader.ReadBytes(archive, options.Limits));
        while (true)
        {
            using var zip = new ZipContents(new ReadingOrder(path, bytes, options.Encoding, options.Limits));
            var name = zip.Names.FirstOrDefault(name => entry == name || entry.StartsWith(name + "/", StringComparison.Ordinal))
                ?? throw new StudyException($"{archive}/{entry}: the archive does not have it any more.");
            (path, bytes) = ($"{path}/{name}", zip.Read(name)!);
            if (entry.Length == name.Length)
            {
                return DocumentReader.Read(path, bytes, options);
            }

            entry = entry[(name.Length + 1)..];
        }
    }

    private static bool IsForReading(string name) =>
        DocumentFiles.Endings.Contains(Path.GetExtension(name).ToLowerInvariant()) && !name.Split('/').Any(step => step.StartsWith('.') || step == "__MACOSX");
}
