using Study.Print.Fonts;

namespace Study.Print;

/// <summary>The sheets that papers come on.</summary>
public enum Paper
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>8.5 × 11 in, of North America.</summary>
    Letter,
}

/// <summary>What is chosen for a print and does not change its words.</summary>
public sealed record PrintOptions
{
    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>Whether everything is half as large again: 18 pt for text, as those ask for who see badly.</summary>
    public bool IsLargePrint { get; init; }

    /// <summary>Whether the paper says that letters go onto an answer sheet.</summary>
    public bool HasAnswerSheet { get; init; }

    public PdfEngine Engine { get; init; }

    /// <summary>
    /// Which of QuestPDF's licences the user has, for <see cref="PdfEngine.Quest"/>: that is for the user to say. null where the program
    /// around this one tells QuestPDF itself.
    /// </summary>
    public string? QuestLicence { get; init; }

    /// <summary>From <see cref="FontLibrary.Choose"/>; one set serves any number of papers and gets faster with each.</summary>
    public required FontSet Fonts { get; init; }
}
