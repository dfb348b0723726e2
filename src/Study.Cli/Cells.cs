using Study.Text;

namespace Study.Cli;

/// <summary>Lines of a terminal, where a Han character takes two cells.</summary>
internal static class Cells
{
    // What must not begin a line (禁则), and what must not end one.
    private const string NotFirst = "，。、；：？！”’」』）》〉】…—·%％,.;:?!)]}";
    private const string NotLast = "“‘「『（《〈【([{$￥";

    /// <summary>How many cells a text takes.</summary>
    public static int Of(ReadOnlySpan<char> text) => Characters.Columns(text);

    /// <summary>The text in lines of at most so many cells, broken at blanks and between Han characters.</summary>
    /// <param name="indent">Stands before each line but the first, which the caller has begun with as many cells.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, string indent = "")
    {
        var lines = new List<string>();
        var room = Math.Max(8, width - Of(indent));
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfLine(text, start, room);
            lines.Add((lines.Count == 0 ? "" : indent) + text[start..end].TrimEnd(' '));
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }

    private static int EndOfLine(string text, int start, int room)
    {
        var used = 0;
        var end = start;
        var lastBreak = -1;
        while (end < text.Length)
        {
            var length = char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
            used += length == 2 ? 2 : Of(text.AsSpan(end, 1));
            if (used > room && end > start)
            {
                return lastBreak > start ? lastBreak : end;
            }

            end += length;
            if (end < text.Length && MayBreak(text[end - 1], text[end]))
            {
                lastBreak = end;
            }
        }

        return end;
    }

    private static bool MayBreak(char before, char after) =>
        before == ' ' || ((IsWide(before) || IsWide(after)) && !NotFirst.Contains(after) && !NotLast.Contains(before) && after != ' ');

    private static bool IsWide(char unit) => Of([unit]) == 2;
}
