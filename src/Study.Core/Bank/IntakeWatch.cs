namespace Study.Bank;

/// <summary>Told how far an intake is, for whoever shows it.</summary>
public record IntakeWatch
{
    public static readonly IntakeWatch Nobody = new();

    /// <summary>What is done now, in words for the screen.</summary>
    public Action<string> Now { get; init; } = _ => { };

    /// <summary>A line about one file: why it was not read, or what its reader should know.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>A part of a file is read: its path, and about how many bytes.</summary>
    public Action<string, long> Partly { get; init; } = (_, _) => { };

    /// <summary>A file is behind us.</summary>
    public Action<string> Done { get; init; } = _ => { };

    /// <summary>So many groups of documents of so many are derived.</summary>
    public Action<int, int> Derived { get; init; } = (_, _) => { };
}
