using System.Text;

namespace Study.Text;

/// <summary>Text made comparable: one width, one case, no blanks and no marks.</summary>
public static class FoldedText
{
    /// <summary>The letters, digits and Han characters of a text, full-width forms made narrow and capitals small.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var narrow = Narrow(unit);
            if (char.IsLetterOrDigit(narrow) || char.IsSurrogate(narrow) || narrow is '%' or '.' && folded.Length > 0)
            {
                folded.Append(char.ToLowerInvariant(narrow));
            }
        }

        return folded.ToString().TrimEnd('.');
    }

    /// <summary>The narrow form of a full-width letter, digit or mark; any other character as it is.</summary>
    public static char Narrow(char unit) => unit switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(unit - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => unit,
    };
}
