using Study.Text;

namespace Study.Ingest;

/// <summary>How documents are to be read.</summary>
public sealed record ReadingOptions
{
    public static readonly ReadingOptions Default = new();

    /// <summary>The documents' language; null to tell it from each text.</summary>
    public Language? Language { get; init; }

    /// <summary>The encoding of text files by its usual name; null to tell it from the bytes.</summary>
    public string? Encoding { get; init; }

    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Reads files that could take the process down with them; null to read every file in this process, as tests do.</summary>
    public IsolatedReader? Isolation { get; init; }

    /// <summary>What came in on the standard input, which the path "-" means; null where nothing did.</summary>
    public byte[]? StandardInput { get; init; }
}
