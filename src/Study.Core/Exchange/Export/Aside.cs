namespace Study.Exchange.Export;

/// <summary>A place for what has to wait until the end of a file, on disk so that memory does not grow with the bank.</summary>
internal static class Aside
{
    /// <summary>A file without a name that is gone when it is closed.</summary>
    public static FileStream Open() => new(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 15, FileOptions.DeleteOnClose);
}
