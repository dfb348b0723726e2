using Study.Text;

namespace Study.Cli;

/// <summary>Writes files so that the old one stands until the new one is whole.</summary>
internal static class SafeFile
{
    /// <exception cref="StudyException">The folder cannot be made, or the file not be written.</exception>
    public static void Write(string path, MemoryStream content) => Write(path, content.WriteTo);

    /// <param name="write">Writes the content; where it throws, the old file stands and no half of the new one stays behind.</param>
    /// <exception cref="StudyException">The folder cannot be made, or the file not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = path + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new StudyException($"{path}: the file cannot be written ({failure.Message}). Check the folder, your right to write there, and the room on the disk.", failure);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Where even deleting fails, the folder is out of reach and the first failure says so.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
