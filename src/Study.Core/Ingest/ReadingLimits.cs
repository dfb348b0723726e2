namespace Study.Ingest;

/// <summary>How much of a file Study takes, so that no file can fill the memory or hold up the others.</summary>
/// <remarks>
/// The defaults are several times what the largest file met in honest use needed: a schoolbook of 600 pages is 3 MB of text; the body of
/// a large Word file unpacks to ten times its size, seldom to fifty; the slowest of 5,000 public PDF files that could be read took eight
/// seconds.
/// </remarks>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>The largest file that is read whole, in bytes; plain text may be larger, it is read in parts.</summary>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>How many bytes the parts of an archive (.docx, .epub, .zip) may unpack to, all together.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>How many times its packed size a part of an archive may unpack to, once it is larger than a megabyte.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>How many parts an archive may have.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>How many archives may lie inside one another.</summary>
    public int ArchiveDepth { get; init; } = 3;

    /// <summary>How deep the elements of a page or document may be nested.</summary>
    public int Nesting { get; init; } = 400;

    /// <summary>How many pages are read.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>How many characters of text one document may give.</summary>
    public int Characters { get; init; } = 64 << 20;

    /// <summary>How long reading a file may take, in seconds; a second more is allowed for each megabyte.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>How much memory the process that reads doubtful files may use, in megabytes.</summary>
    public int Megabytes { get; init; } = 1_024;

    /// <summary>The time for a file of the given size.</summary>
    internal TimeSpan TimeFor(long bytes) => TimeSpan.FromSeconds(Seconds + (bytes >> 20));
}
