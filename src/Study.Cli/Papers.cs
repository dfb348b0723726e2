using Study.Ingest;
using Study.Questions;

namespace Study.Cli;

/// <summary>What is to be printed where.</summary>
/// <param name="Folder">The folder for the files.</param>
/// <param name="Items">How many items a quiz has at most.</param>
/// <param name="Font">A font file to print with; null for the system's.</param>
internal sealed record PaperOrder(string Folder, int Items, ulong Seed, string? Font);

/// <summary>A file that was printed.</summary>
internal sealed record PrintedFile(string Path, int Pages);

/// <summary>Prints a quiz, its key and study cards for each language among the items.</summary>
internal static class Papers
{
    public static IReadOnlyList<PrintedFile> Print(IReadOnlyList<Item> items, IReadOnlyList<SourceDocument> documents, PaperOrder order) => [];
}
