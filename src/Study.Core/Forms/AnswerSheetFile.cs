using System.Text.Json;

namespace Study.Forms;

/// <summary>Writes the positions on an answer sheet as JSON, for programs that read scans.</summary>
public static class AnswerSheetFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write(Stream output, AnswerSheet sheet) => JsonSerializer.Serialize(
        output,
        new { Schema = "study.answer-sheet/1", Unit = "mm", AnswerSheetLayout.BubbleRadius, sheet.FormId, sheet.Width, sheet.Height, sheet.Pages },
        Options);
}
