using Study.Ingest;
using Study.Text;

namespace Study.Forms;

/// <summary>Reads class lists.</summary>
public static class Roster
{
    private static readonly string[] NameHeads = ["name", "student", "full name", "姓名", "学生", "学生姓名", "名字"];
    private static readonly string[] ClassHeads = ["class", "group", "section", "班级", "班"];
    private static readonly string[] NumberHeads = ["number", "no", "no.", "id", "student number", "student id", "学号", "编号", "考号", "学籍号"];

    /// <summary>
    /// Reads comma-, semicolon- or tab-separated values; the first line names the columns: name (姓名), class (班级), number (学号). Only
    /// the name must be there. Encodings are told apart as those of documents are.
    /// </summary>
    /// <exception cref="StudyException">The file is missing, has no column of names, or nobody in it.</exception>
    public static IReadOnlyList<Student> Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{path}: the class list cannot be read ({failure.Message}). Check the name; study roster sample makes one.", failure);
        }

        return Parse(TextDecoding.Decode(bytes, path).Text, path);
    }

    /// <param name="name">What to call the text in messages.</param>
    /// <exception cref="StudyException">There is no column of names, or nobody.</exception>
    public static IReadOnlyList<Student> Parse(string text, string name)
    {
        var firstLine = text.Split('\n', 2)[0];
        var separator = firstLine.Contains('\t') ? '\t' : firstLine.Contains(';') && !firstLine.Contains(',') ? ';' : ',';
        var rows = CsvText.Rows(text, separator).ToList();
        var heads = rows.Count > 0 ? rows[0] : [];
        var (names, classes, numbers) = (Column(heads, NameHeads), Column(heads, ClassHeads), Column(heads, NumberHeads));
        if (names < 0)
        {
            throw new StudyException($"{name}: no column of names. Let the first line be: name,class,number (or 姓名,班级,学号).");
        }

        Student[] students = [.. rows.Skip(1)
            .Where(row => Cell(row, names).Length > 0)
            .Select(row => new Student(Cell(row, names), Cell(row, classes), Cell(row, numbers)))];
        return students.Length > 0
            ? students
            : throw new StudyException($"{name}: nobody is in the class list. Write a line for each student below the first.");
    }

    private static int Column(IReadOnlyList<string> heads, string[] known) =>
        heads.ToList().FindIndex(head => known.Contains(head.Trim().TrimStart('\uFEFF').ToLowerInvariant()));

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";
}
