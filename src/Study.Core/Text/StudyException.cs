namespace Study.Text;

/// <summary>
/// Something the user can put right. The message says where, what, and what to do now, in that order:
/// <c>notes.pdf: no text found. If it is a scan, run it through OCR first.</c>
/// </summary>
public sealed class StudyException : Exception
{
    public StudyException(string message)
        : base(message)
    {
    }

    public StudyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
