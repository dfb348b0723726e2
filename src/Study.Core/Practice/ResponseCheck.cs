using Study.Facts;
using Study.Questions;
using Study.Text;

namespace Study.Practice;

/// <summary>Whether what somebody typed is the answer: figures by value, everything else by its words.</summary>
public static class ResponseCheck
{
    /// <summary>
    /// Accepts the key and its accepted variants whatever their width, case, blanks and marks; a figure in any notation (23000亿美元 for
    /// 2.3万亿美元), with or without its hedge, and without its unit.
    /// </summary>
    public static bool IsCorrect(Key key, string response)
    {
        var folded = FoldedText.Of(response);
        if (folded.Length == 0)
        {
            return false;
        }

        return FoldedText.Of(key.Text) == folded
            || key.Accepted.Any(accepted => FoldedText.Of(accepted) == folded)
            || IsSameFigure(key.Text, response.Trim());
    }

    private static bool IsSameFigure(string key, string response) => (FigureScanner.Scan(key), FigureScanner.Scan(response)) switch
    {
        ([FigureMention wanted], [FigureMention given]) => wanted.Figure.Low == given.Figure.Low && wanted.Figure.High == given.Figure.High
            && (given.Figure.Unit == wanted.Figure.Unit || given.Figure.Unit.Kind == UnitKind.None || IsCountOfAny(wanted.Figure.Unit, given.Figure.Unit)),
        ([DateMention wanted], [DateMention given]) => wanted.From == given.From && wanted.To == given.To,

        // 2018 for 2018年 and 12 for 约12%: a bare number is read as the unit that is asked for.
        ([DateMention { To: null, From.Precision: DatePrecision.Year } wanted], _) => FoldedText.Of(response) == FormattableString.Invariant($"{wanted.From.Year}"),
        ([FigureMention wanted], []) => ChineseNumber.TryRead(FoldedText.Of(response), out var value, out var length, out _, out _)
            && length == FoldedText.Of(response).Length && value == wanted.Figure.Low,
        _ => false,
    };

    /// <summary>1000个 for 1000名: measure words count the same things.</summary>
    private static bool IsCountOfAny(Unit wanted, Unit given) => wanted.Kind == UnitKind.Count && given.Kind == UnitKind.Count;
}
