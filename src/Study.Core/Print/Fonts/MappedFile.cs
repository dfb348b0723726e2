using System.IO.MemoryMappedFiles;
using HarfBuzzSharp;
using Study.Text;

namespace Study.Print.Fonts;

/// <summary>
/// A font file mapped into memory, so that a collection of 20 MB costs only the pages that are looked at.
/// </summary>
/// <remarks>HarfBuzz can map files itself, but on Windows it does not find those with Chinese characters in their path.</remarks>
internal static class MappedFile
{
    /// <exception cref="StudyException">The file is not there, is empty or may not be read.</exception>
    public static unsafe Blob Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new StudyException($"{path}: no such font file. Check the path.");
        }

        if (file.Length is 0 or > int.MaxValue)
        {
            throw new StudyException($"{path}: not a font. Name a .ttf, .otf, .ttc or .otc file.");
        }

        var view = Map(path);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new Blob((nint)start, (int)file.Length, MemoryMode.ReadOnly, () =>
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
        });
    }

    private static MemoryMappedViewAccessor Map(string path)
    {
        try
        {
            const int WholeFile = 0;
            using var mapping = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, WholeFile, MemoryMappedFileAccess.Read);
            return mapping.CreateViewAccessor(0, WholeFile, MemoryMappedFileAccess.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{path}: cannot be read ({exception.Message}). Check who may read it.", exception);
        }
    }
}
