using Study.Text;

namespace Study.Forms;

/// <summary>The words that call a claim true or false: those we print, and those that people and other programs write.</summary>
public static class TruthWords
{
    private static readonly HashSet<string> Trues = ["正确", "对", "是", "真", "√", "✓", "true", "t", "right", "yes", "correct"];
    private static readonly HashSet<string> Falses = ["错误", "错", "不对", "不正确", "否", "不是", "假", "×", "✗", "false", "f", "wrong", "no", "incorrect"];

    /// <summary>The word on papers and in files.</summary>
    public static string Of(bool isTrue, Language language) => (isTrue, language) switch
    {
        (true, Language.Chinese) => "正确",
        (false, Language.Chinese) => "错误",
        (true, _) => "True",
        (false, _) => "False",
    };

    /// <summary>Whether a word, in capital or small letters, calls a claim true or false; null where it does neither.</summary>
    public static bool? Parse(string word)
    {
        var folded = word.Trim().ToLowerInvariant();
        return Trues.Contains(folded) ? true : Falses.Contains(folded) ? false : null;
    }
}
