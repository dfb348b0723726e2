namespace Study.Tests;

/// <summary>Where the repository stands that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Study.sln")) ? folder : Find(Directory.GetParent(folder)!.FullName);
}
