using Study.Text;
using static Study.Facts.EnglishDateParts;

namespace Study.Facts;

/// <summary>Scores, votes, scales and days that name events, whose numbers are no figures by themselves: 3比2, lost 77-85, 52 to 48, 1:50000, 9·18.</summary>
internal static class Scores
{
    // What is told by the score behind it.
    private static readonly string[] Verbs =
        ["lost", "lose", "loses", "losing", "won", "win", "wins", "winning", "beat", "drew", "draw", "tied", "tie", "fell", "down", "up", "led", "leading", "trailed", "trailing", "score", "scored"];

    private static readonly string[] ChineseLeads = ["比分", "比分为", "比分是", "总分", "以", "追至", "追成", "扳成", "改写为", "改写成", "定格在"];

    /// <summary>Reads the score whose first number begins at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, int at, out int end)
    {
        end = at;
        if (!char.IsAsciiDigit(text[at]))
        {
            return false;
        }

        var first = ChineseNumber.ReadDigits(text.AsSpan(at), out var length);
        var next = at + length;
        var mark = next < text.Length ? text[next] : ' ';
        var isTo = text.AsSpan(next).StartsWith(" to ");
        next += isTo ? " to ".Length : 1;
        if (!(isTo || mark is ':' or '：' or '∶' or '·' or '比' or '-' or '–' or '—') || next >= text.Length || !char.IsAsciiDigit(text[next]))
        {
            return false;
        }

        var second = ChineseNumber.ReadDigits(text.AsSpan(next), out length);
        end = next + length;
        var isCounted = end < text.Length && (text[end] is '%' or '％' || Characters.IsLatin(text[end]));
        return isTo ? second < first && first < 1_000m && !isCounted && !HasUnit(text, at, end) && !text.AsSpan(0, at).EndsWith("from ")
            : mark is ':' or '：' or '∶' or '·' or '比' || (!isCounted && (second <= first || (IsTold(text, at) && !HasUnit(text, at, end) && !EnglishYears.IsCountedBehind(text, end))));
    }

    /// <summary>lost 77-85, 比分1-3: what stands before tells that the larger number may come last.</summary>
    private static bool IsTold(string text, int at)
    {
        var verb = WordBefore(text, at);
        foreach (var word in Verbs)
        {
            if (verb.SequenceEqual(word))
            {
                return true;
            }
        }

        foreach (var lead in ChineseLeads)
        {
            if (text.AsSpan(0, at).EndsWith(lead) && !text.AsSpan(0, at).EndsWith("可以"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUnit(string text, int at, int end)
    {
        var hedge = Hedge.Exact;
        return FigureParts.ReadUnit(text, at, end, ref hedge).Length > 0;
    }
}
