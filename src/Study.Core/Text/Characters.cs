namespace Study.Text;

/// <summary>What single characters are, in Chinese and English text alike.</summary>
public static class Characters
{
    private const string Openers = "“‘「『（(《〈【[{";
    private const string Closers = "”’」』）)》〉】]}";

    /// <summary>The mark that closes what <paramref name="opener"/> opens; null where it opens nothing.</summary>
    public static char? ClosingOf(char opener) => Openers.IndexOf(opener) is var place and >= 0 ? Closers[place] : null;

    public static bool IsOpener(char unit) => Openers.Contains(unit);

    public static bool IsCloser(char unit) => Closers.Contains(unit);

    /// <summary>Whether a sentence may end with the mark: 。！？!?… and the full stop.</summary>
    public static bool EndsSentence(char unit) => unit is '。' or '！' or '？' or '!' or '?' or '…' or '.' or '｡';

    /// <summary>Whether the character is a Latin letter, accented or not.</summary>
    public static bool IsLatin(char unit) => char.IsAsciiLetter(unit) || unit is >= '\u00C0' and <= '\u024F';

    /// <summary>ASCII and full-width digits.</summary>
    public static bool IsDigit(char unit) => unit is >= '0' and <= '9' or >= '０' and <= '９';

    /// <summary>How wide the text is when each Han character or full-width mark counts two columns and any other one.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var unit in text)
        {
            columns += Languages.IsHan(unit) || unit is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF' ? 2 : 1;
        }

        return columns;
    }
}
