using System.Text;

namespace Study.Cli;

/// <summary>Text in the cells of a screen, where a Chinese character takes two.</summary>
internal static class ScreenText
{
    public static int CellsOf(string text) => text.Sum(CellsOf);

    /// <summary>The text in so many cells at most, with … at its end where it was too long.</summary>
    public static string Cut(string text, int cells)
    {
        if (CellsOf(text) <= cells)
        {
            return text;
        }

        var cut = new StringBuilder();
        var used = 1;
        foreach (var unit in text)
        {
            used += CellsOf(unit);
            if (used > cells)
            {
                break;
            }

            cut.Append(unit);
        }

        // A pair of surrogates is one character.
        if (cut.Length > 0 && char.IsHighSurrogate(cut[^1]))
        {
            cut.Length--;
        }

        return cut.Append('…').ToString();
    }

    /// <summary>The text in exactly so many cells, cut or filled with blanks.</summary>
    public static string Fill(string text, int cells)
    {
        var cut = Cut(text, cells);
        return cut + new string(' ', Math.Max(0, cells - CellsOf(cut)));
    }

    // Han, kana, hangul and full-width forms; the wide blocks of Unicode's EastAsianWidth that documents here have. Of a pair of surrogates
    // (rare Han, emoji) each counts one.
    private static int CellsOf(char unit) => unit is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF'
        or >= '\uFE30' and <= '\uFE6F' or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' ? 2 : 1;
}
