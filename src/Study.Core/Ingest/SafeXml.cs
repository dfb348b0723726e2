using System.Xml;
using Study.Text;

namespace Study.Ingest;

/// <summary>XML read element by element: no document type, no entities, nothing fetched, and no deeper than the limit.</summary>
internal static class SafeXml
{
    public static XmlReader Open(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes, writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });

    /// <summary>Calls <paramref name="read"/> for the part, and says of what is no XML where it stops being it.</summary>
    /// <param name="part">What to call the part in a message.</param>
    public static void Read(byte[] bytes, string name, string part, ReadingLimits limits, Action<XmlReader> read)
    {
        try
        {
            using var reader = Open(bytes);
            while (reader.Read())
            {
                if (reader.Depth > limits.Nesting)
                {
                    throw new StudyException(FormattableString.Invariant(
                        $"{name}: the elements of {part} are nested more than {limits.Nesting} deep. Save it again from the program that made it, or allow more with --limit nesting=N."));
                }

                read(reader);
            }
        }
        catch (XmlException damage)
        {
            throw new StudyException(
                damage.Message.Contains("DTD", StringComparison.Ordinal)
                    ? $"{name}: {part} declares a document type, which Study does not follow because it can name other files. Save it again from the program that made it."
                    : FormattableString.Invariant($"{name}: the file is damaged: {part} stops being XML in line {damage.LineNumber}. Save or download it again."),
                damage);
        }
    }
}
