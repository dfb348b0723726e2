using Study.Forms;
using Study.Questions;

namespace Study.Exchange;

/// <summary>The table that spreadsheets hold items in: one row an item, the same columns in CSV and XLSX, out and in.</summary>
internal static class Table
{
    public const int WrongColumns = 5;

    /// <summary>Stands between prompt and response of a pair; pairs, right options and entries have a line each within their cell.</summary>
    public const string PairMark = " → ";

    public static readonly IReadOnlyList<string> Columns =
    [
        "id", "kind", "language", "question", "answer", "also right",
        .. Enumerable.Range(1, WrongColumns).Select(number => FormattableString.Invariant($"wrong {number}")), "explanation", "source", "topic", "document",
    ];

    public static readonly IReadOnlyList<double> Widths = [14, 16, 9, 50, 24, 18, .. Enumerable.Repeat(18.0, WrongColumns), 50, 24, 18, 18];

    public static IReadOnlyList<string> RowOf(PortableItem item, LossReport losses)
    {
        string[] wrong = [.. item.Options.Where(option => !option.IsKey).Select(option => option.Text)];
        if (wrong.Length > WrongColumns)
        {
            wrong = [.. wrong.Take(WrongColumns - 1), List(wrong.Skip(WrongColumns - 1), item, losses)];
        }

        return
        [
            item.Id, ItemKinds.NameOf(item.Kind), Study.Text.Languages.Tag(item.Language)[..2], item.Stem, AnswerOf(item, losses), List(item.Answers.Skip(1), item, losses),
            .. wrong, .. Enumerable.Repeat("", WrongColumns - wrong.Length), item.Explanation, item.Source, item.Topic, item.Document,
        ];
    }

    private static string AnswerOf(PortableItem item, LossReport losses) => item.Kind switch
    {
        ItemKind.MultipleChoice => item.Keys.First(),
        ItemKind.MultipleResponse => List(item.Keys, item, losses),
        ItemKind.TrueFalse => TruthWords.Of(item.IsTrue == true, item.Language),
        ItemKind.Matching => List(item.Pairs.Select(pair => Side(pair.Prompt, item, losses) + PairMark + Side(pair.Response, item, losses)), item, losses),
        ItemKind.Ordering => List(item.Entries, item, losses),
        _ => item.Answers[0],
    };

    private static string List(IEnumerable<string> texts, PortableItem item, LossReport losses) => string.Join('\n', texts.Select(text =>
    {
        var line = PortableText.Line(text);
        if (line != text)
        {
            losses.Change(item, "line breaks within one entry of a list are written as blanks");
        }

        return line;
    }));

    private static string Side(string text, PortableItem item, LossReport losses)
    {
        if (text.Contains(PairMark, StringComparison.Ordinal))
        {
            losses.Change(item, "an arrow within a pair is written without its blanks");
        }

        return text.Replace(PairMark, PairMark.Trim(), StringComparison.Ordinal);
    }
}
