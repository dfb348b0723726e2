using System.Globalization;

namespace Study.Print.Typography;

/// <summary>What readers take for one character: a letter with its accents, both halves of a surrogate pair.</summary>
internal static class Graphemes
{
    public static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = LengthAt(text, start);
            yield return text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>How many UTF-16 code units the grapheme takes that begins at <paramref name="start"/>.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start) =>
        start + 1 < text.Length && MayContinue(text[start], text[start + 1]) ? StringInfo.GetNextTextElementLength(text[start..]) : 1;

    // Among the characters of ordinary Chinese and English nothing joins; asking the Unicode tables for each takes most of the time.
    private static bool MayContinue(char character, char next) => char.IsSurrogate(character) || next
        is not (< '\u0300' or >= '\u2010' and <= '\u2027' or >= '\u3000' and <= '\u3029' or >= '\u3040' and <= '\uD7A3');
}
