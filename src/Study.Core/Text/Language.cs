namespace Study.Text;

/// <summary>The languages whose grammar Study knows.</summary>
public enum Language
{
    Chinese,
    English,
}

/// <summary>Telling the two languages apart and naming them.</summary>
public static class Languages
{
    /// <summary>The BCP 47 tag that PDF files and exports carry.</summary>
    public static string Tag(this Language language) => language == Language.Chinese ? "zh-Hans" : "en";

    /// <summary>
    /// Chinese where Han characters make up a tenth or more of all letters, else English. A Chinese page full of Latin names
    /// stays Chinese, for a Han character carries about as much as an English word.
    /// </summary>
    public static Language Of(ReadOnlySpan<char> text)
    {
        var han = 0;
        var letters = 0;
        foreach (var unit in text)
        {
            if (IsHan(unit))
            {
                han++;
            }
            else if (char.IsLetter(unit))
            {
                letters++;
            }
        }

        return han > 0 && han * 9 >= letters ? Language.Chinese : Language.English;
    }

    /// <summary>Whether the code unit is a Han character (the unified block, extension A, and the compatibility block).</summary>
    public static bool IsHan(char unit) =>
        unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇';
}
