namespace Study.Forms;

/// <summary>
/// A sheet on which the answers to a form are marked: what stands where. Positions are in millimetres from the top left corner of the
/// page, so that a scan can be read by them once its four squares are found.
/// </summary>
public sealed record AnswerSheet
{
    /// <summary>The form's id; the code on each page holds it too.</summary>
    public required string FormId { get; init; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required IReadOnlyList<SheetPage> Pages { get; init; }
}

/// <summary>A page of an answer sheet.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Squares">The registration squares: top left, top right, bottom left, bottom right.</param>
/// <param name="Code">The place of the QR code.</param>
/// <param name="CodeText">What the code says: <c>STUDY1 form-id page/pages</c>, and the student number where the sheet is a personal copy.</param>
/// <param name="Rows">What is marked, with its bubbles.</param>
/// <param name="Lines">Where answers are written.</param>
public sealed record SheetPage(
    int Number,
    IReadOnlyList<SheetRectangle> Squares,
    SheetRectangle Code,
    string CodeText,
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<SheetLine> Lines);

public sealed record SheetRectangle(double X, double Y, double Width, double Height);

/// <summary>Bubbles of which one is filled, or several for multiple response.</summary>
/// <param name="Kind">What the row answers.</param>
/// <param name="Number">The item's number on the form; for a digit of the student number its place from the left, from 1.</param>
/// <param name="Part">The prompt of a matching item or the place in an order, from 1; 0 for items with one row.</param>
/// <param name="X">Where the row's label ends, on the line of the bubbles' centres.</param>
public sealed record SheetRow(SheetRowKind Kind, int Number, int Part, double X, double Y, IReadOnlyList<SheetBubble> Bubbles);

public enum SheetRowKind
{
    Item,
    StudentNumber,
}

/// <summary>A circle to be filled.</summary>
/// <param name="Value">A to Z, T, F, or a digit.</param>
/// <param name="X">Of its centre.</param>
/// <param name="Y">Of its centre.</param>
/// <param name="IsFilled">Whether it is printed filled: the digits of a personal copy.</param>
public sealed record SheetBubble(string Value, double X, double Y, bool IsFilled = false);

/// <summary>A rule to write on.</summary>
/// <param name="X">Where the item's number ends and the rule begins.</param>
public sealed record SheetLine(int Number, double X, double Y, double Width);
