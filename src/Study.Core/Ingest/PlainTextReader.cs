using Study.Text;

namespace Study.Ingest;

/// <summary>
/// Plain text becomes blocks: headings and paragraphs. Lines that an editor or a page broke in mid-sentence are put together again.
/// </summary>
internal static class PlainTextReader
{
    // Wider lines are whole paragraphs, not lines of a page.
    private const int WidestPageLine = 120;

    // A heading says one thing: about thirty Han characters or a dozen English words.
    private const int WidestHeading = 72;

    // A headline may say several things: about ninety Han characters.
    private const int WidestHeadline = 180;

    public static IReadOnlyList<Block> Read(string text)
    {
        var lines = Lines(text);
        var pageWidth = PageWidth(text, lines);
        var blocks = new List<Block>();
        string? heading = null;
        var paragraphs = Paragraphs(text, lines, pageWidth).ToList();
        foreach (var paragraph in paragraphs)
        {
            var content = MappedText.Join(text, paragraph);
            var isHeading = LooksLikeHeading(content.Text) || (blocks.Count == 0 && paragraphs.Count > 1 && LooksLikeHeadline(content.Text));
            var kind = !isHeading ? BlockKind.Paragraph : blocks.Count == 0 ? BlockKind.Title : BlockKind.Heading;
            blocks.Add(new Block(kind, content, heading));
            heading = isHeading ? content.Text : heading;
        }

        return blocks;
    }

    /// <summary>Whether a line can only be a heading: short, no sentence in it, nothing left open at its end.</summary>
    internal static bool LooksLikeHeading(string line) =>
        Characters.Columns(line) <= WidestHeading
        && !line.AsSpan().ContainsAny("。；;")
        && !line.Contains('，', StringComparison.Ordinal)
        && !(Characters.EndsSentence(line[^1]) || line[^1] is '：' or ':' or '，' or ',' or '、' or '”' or '"')
        && !(Languages.Of(line) == Language.English && line.Contains(". ", StringComparison.Ordinal));

    /// <summary>Whether a line above everything else is a Chinese headline, which may have a comma in it and may end with a quotation.</summary>
    private static bool LooksLikeHeadline(string line) =>
        Characters.Columns(line) <= WidestHeadline && Languages.Of(line) == Language.Chinese && !line.AsSpan().ContainsAny("。；;")
        && (Languages.IsHan(line[^1]) || Characters.IsDigit(line[^1]) || line[^1] is '”' or '》' or '）');

    /// <summary>The lines with words in them, without the white space around them; an empty span for an empty line.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny("\n\r\f\u2028\u2029");
            end = end < 0 ? text.Length : start + end;
            lines.Add(Trim(text, start, end));
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                start++;
            }
        }

        return lines;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>How wide the page was whose lines were kept, in columns; 0 where each line is a paragraph of its own.</summary>
    private static int PageWidth(string text, List<TextSpan> lines)
    {
        var widths = lines.Where(line => line.Length > 0).Select(line => Characters.Columns(text.AsSpan(line.Start, line.Length))).ToList();
        return widths.Count > 2 && widths.Max() <= WidestPageLine ? widths.Max() : 0;
    }

    private static IEnumerable<List<TextSpan>> Paragraphs(string text, List<TextSpan> lines, int pageWidth)
    {
        var paragraph = new List<TextSpan>();
        var wasEmpty = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                wasEmpty = true;
                continue;
            }

            if (paragraph.Count > 0)
            {
                var last = paragraph[^1];
                var goesOn = wasEmpty ? GoesOnAfterPageBreak(text, paragraph, line) : GoesOnAfterLineBreak(text, last, line, pageWidth);
                if (!goesOn)
                {
                    yield return paragraph;
                    paragraph = [];
                }
                else
                {
                    JoinTo(paragraph, text, line);
                }
            }

            paragraph.Add(line);
            wasEmpty = false;
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    /// <summary>The lines of one paragraph as the pieces it is read from: with the white space between words, without hyphens of divided words.</summary>
    internal static List<TextSpan> Joined(string text, IReadOnlyList<TextSpan> lines)
    {
        var paragraph = new List<TextSpan> { lines[0] };
        foreach (var line in lines.Skip(1))
        {
            JoinTo(paragraph, text, line);
            paragraph.Add(line);
        }

        return paragraph;
    }

    /// <summary>Puts the white space between two Latin words into the paragraph, or takes the hyphen of a divided word out of it.</summary>
    private static void JoinTo(List<TextSpan> paragraph, string text, TextSpan next)
    {
        var last = paragraph[^1];
        var lastUnit = text[last.End - 1];
        var isHan = Languages.IsHan(lastUnit) || Languages.IsHan(text[next.Start]);
        if (lastUnit == '-' && last.Length > 1 && Characters.IsLatin(text[last.End - 2]) && char.IsAsciiLetterLower(text[next.Start]))
        {
            var stem = WordBefore(text, last.End - 1);
            var rest = WordAfter(text, next.Start);
            var whole = text.Contains(stem + rest, StringComparison.OrdinalIgnoreCase);
            var hyphened = text.Contains(stem + "-" + rest, StringComparison.OrdinalIgnoreCase);
            if (whole || !hyphened)
            {
                paragraph[^1] = new TextSpan(last.Start, last.Length - 1);
            }
        }
        else if (!isHan && !"（(“‘".Contains(lastUnit, StringComparison.Ordinal) && lastUnit < '\u3000')
        {
            paragraph[^1] = new TextSpan(last.Start, last.Length + 1);
        }
    }

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && Characters.IsLatin(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static string WordAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && Characters.IsLatin(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>A line goes on in the next one when the page was full there and no sentence had ended, or when a word goes on in lower case.</summary>
    private static bool GoesOnAfterLineBreak(string text, TextSpan last, TextSpan next, int pageWidth)
    {
        var end = text[last.End - 1];
        if (IsListMark(text, next))
        {
            return false;
        }

        if (char.IsAsciiLetterLower(text[next.Start]) && (Characters.IsLatin(end) || end is ',' or '-' or ';'))
        {
            return true;
        }

        var isFull = pageWidth > 0 && Characters.Columns(text.AsSpan(last.Start, last.Length)) >= 0.75 * pageWidth;
        return isFull && pageWidth >= 30 && !(end is '。' or '！' or '？' or '：' or ':');
    }

    /// <summary>
    /// A paragraph goes on behind an empty line, as where a newspaper's page ended in mid-word, when both sides are running prose and
    /// nothing ended on the first: 说⏎⏎教.
    /// </summary>
    private static bool GoesOnAfterPageBreak(string text, List<TextSpan> paragraph, TextSpan next)
    {
        var end = text[paragraph[^1].End - 1];
        var start = text[next.Start];
        var before = text.AsSpan(paragraph[0].Start, paragraph[^1].End - paragraph[0].Start);
        if (!IsProse(before) || !IsProse(text.AsSpan(next.Start, next.Length)))
        {
            return false;
        }

        return Languages.IsHan(end) || end is '、' or '，'
            ? Languages.IsHan(start) || start is '“' or '《'
            : (Characters.IsLatin(end) || end is ',' or '-') && char.IsAsciiLetterLower(start);
    }

    private static bool IsProse(ReadOnlySpan<char> line) =>
        Characters.Columns(line) >= 30 && (line.ContainsAny("，。；") || line.Contains(". ", StringComparison.Ordinal) || line.ContainsAny(",;"));

    private static bool IsListMark(string text, TextSpan line) =>
        text[line.Start] is '-' or '*' or '•' or '·' && line.Length > 1 && text[line.Start + 1] == ' '
        || char.IsAsciiDigit(text[line.Start]) && line.Length > 2 && text.AsSpan(line.Start, Math.Min(4, line.Length)).IndexOfAny(".、)") is 1 or 2;
}
