using System.Globalization;
using Study.Forms;
using Study.Print;
using Study.Text;

namespace Study.Cli;

/// <summary>The files of a quiz: for each form the paper, its key and its answer sheet; the version map; and personal copies.</summary>
internal sealed record QuizPrintJob
{
    /// <summary>What the files' names begin with.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<Form> Forms { get; init; }

    /// <summary>Of the forms, in their order.</summary>
    public required IReadOnlyList<AnswerKey> Keys { get; init; }

    /// <summary>Where a teacher's copy has the answers; null for a key in a file of its own.</summary>
    public required KeyPlace? Place { get; init; }

    /// <summary>Whom personal copies are for; may be empty.</summary>
    public required IReadOnlyList<Student> Students { get; init; }

    public required PrintFolder Folder { get; init; }

    public required PrintOptions Options { get; init; }

    /// <summary>Whether there is a picture of each page besides.</summary>
    public required bool HasPreview { get; init; }

    public void Print()
    {
        Folder.Check(FileNames());
        foreach (var (form, key) in Forms.Zip(Keys))
        {
            Folder.Save(PaperOf(form), $"form {form.Label}, {Counted.Of(form.Items.Count, "item")}, id {form.Id}", output => QuizPdf.Write(output, form, Options));
            if (Place is { } place)
            {
                Folder.Save(AnswersOf(form), "for the teacher, with answers", output => QuizPdf.WriteWithAnswers(output, form, key, place, Options));
            }
            else
            {
                Folder.Save(KeyOf(form), "its key", output => AnswerKeyPdf.Write(output, key, Options));
            }

            if (Options.HasAnswerSheet)
            {
                Folder.Save(SheetOf(form), "its answer sheet", output => AnswerSheetPdf.Write(output, [form], Options));
                Folder.Save(PositionsOf(form), "where its bubbles are", output => AnswerSheetFile.Write(output, AnswerSheetPdf.SheetOf(form, Options)));
            }

            if (HasPreview)
            {
                SavePictures(form, key);
            }
        }

        Folder.Save(MapJson, "which item is which number", output => VersionMap.WriteJson(output, Forms));
        Folder.Save(MapCsv, "the same for spreadsheets", output => VersionMap.WriteCsv(output, Forms));
        if (Students.Count > 0)
        {
            var copies = string.Create(CultureInfo.InvariantCulture, $"{Students.Count} personal {(Students.Count == 1 ? "copy" : "copies")}");
            Folder.Save(ClassPapers, copies, output => QuizPdf.Write(output, PersonalCopies(), Options));
            if (Options.HasAnswerSheet)
            {
                Folder.Save(ClassSheets, "their answer sheets", output => AnswerSheetPdf.Write(output, PersonalCopies(), Options));
            }
        }
    }

    private void SavePictures(Form form, AnswerKey key)
    {
        Folder.SavePictures(PaperOf(form), Previews.Of(form, Options));
        if (Place is null)
        {
            Folder.SavePictures(KeyOf(form), Previews.Of(key, Options));
        }

        if (Options.HasAnswerSheet)
        {
            Folder.SavePictures(SheetOf(form), Previews.OfSheet(form, Options));
        }
    }

    private string MapJson => Name + "-map.json";

    private string MapCsv => Name + "-map.csv";

    private string ClassPapers => Name + "-class.pdf";

    private string ClassSheets => Name + "-class-sheets.pdf";

    private string PaperOf(Form form) => $"{Name}-{form.Label}.pdf";

    private string KeyOf(Form form) => $"{Name}-{form.Label}-key.pdf";

    private string AnswersOf(Form form) => $"{Name}-{form.Label}-answers.pdf";

    private string SheetOf(Form form) => $"{Name}-{form.Label}-sheet.pdf";

    private string PositionsOf(Form form) => $"{Name}-{form.Label}-sheet.json";

    /// <summary>Forms in turn, so that no two neighbours of the list have the same.</summary>
    private Form[] PersonalCopies() => [.. Students.Select((student, index) => Forms[index % Forms.Count] with { Student = student })];

    private IEnumerable<string> FileNames() =>
    [
        .. Forms.SelectMany(form => new[] { PaperOf(form), Place is null ? KeyOf(form) : AnswersOf(form) }),
        .. Options.HasAnswerSheet ? Forms.SelectMany(form => new[] { SheetOf(form), PositionsOf(form) }) : [],
        MapJson,
        MapCsv,
        .. Students.Count > 0 ? [ClassPapers] : Array.Empty<string>(),
        .. Students.Count > 0 && Options.HasAnswerSheet ? [ClassSheets] : Array.Empty<string>(),
    ];
}
