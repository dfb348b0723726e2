using System.Text;
using Study.Text;

namespace Study.Practice;

/// <summary>What somebody typed, made comparable with a key: one width, one script, no accents.</summary>
/// <remarks>
/// What Unicode's compatibility decomposition (NFKC) does for the characters that keyboards and input methods give. The program runs
/// without ICU, where <see cref="string.Normalize()"/> changes nothing, so the table is here.
/// </remarks>
internal static class TypedText
{
    private static readonly Dictionary<char, string> Compatible = CompatibleForms();

    // Each line: a letter without accents, then the same letter with them.
    private static readonly Dictionary<char, char> Unaccented = new[]
    {
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđð", "eèéêëēĕėęěǝ", "gĝğġģǧ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķǩ", "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏőǒ",
        "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔǖǘǚǜ", "wŵ", "yýÿŷ", "zźżž",
    }.SelectMany(letters => letters.Skip(1).Select(accented => (accented, letters[0]))).ToDictionary(pair => pair.accented, pair => pair.Item2);

    /// <summary>Full-width and compatibility forms made plain, blanks to single ones, and marks around the whole taken away; nothing else is changed.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var narrow = FoldedText.Narrow(unit);
            if (Compatible.TryGetValue(narrow, out var plain))
            {
                tidy.Append(plain);
            }
            else if (char.IsWhiteSpace(narrow) || char.IsControl(narrow))
            {
                _ = tidy.Length > 0 && tidy[^1] != ' ' ? tidy.Append(' ') : tidy;
            }
            else if (narrow is not (>= '\u200B' and <= '\u200F') and not '\uFEFF')
            {
                tidy.Append(narrow);
            }
        }

        return tidy.ToString().Trim(' ', '"', '“', '”', '\'', '‘', '’', '。', '.', ',', '，', '!', '?', ';', '；', '=');
    }

    /// <summary>Letters and digits alone, small, simplified and without accents: two texts with the same words are the same.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var unit in Tidy(text))
        {
            var small = char.ToLowerInvariant(unit);
            small = Unaccented.TryGetValue(small, out var letter) ? letter : SimplifiedCharacters.Of(small);
            if (char.IsLetterOrDigit(small) || char.IsSurrogate(small))
            {
                words.Append(small switch { 'œ' => "oe", 'æ' => "ae", 'ß' => "ss", 'þ' => "th", _ => small.ToString() });
            }
        }

        return words.ToString();
    }

    /// <summary>The words of a text in their order, each as <see cref="Words"/> has it; a run of Han characters is one.</summary>
    public static IReadOnlyList<string> Separate(string text) =>
        [.. Tidy(text).Split([' ', ',', '，', '·', '-', '/', '、'], StringSplitOptions.RemoveEmptyEntries).Select(Words).Where(word => word.Length > 0)];

    private static Dictionary<char, string> CompatibleForms()
    {
        // Each form before what it stands for.
        const string Pairs = "ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ﬅ st ﬆ st ㎏ kg ㎎ mg ㎞ km ㎝ cm ㎜ mm ㎡ m² ㎥ m³ ㎢ km² ㏄ cc ¼ 1/4 ½ 1/2 ¾ 3/4 ⅓ 1/3 ⅔ 2/3 ﹪ % ‐ - ‑ - − - 〜 ~ … ... ｡ 。 ､ 、";
        var forms = Pairs.Split(' ').Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);
        for (var number = 0; number < 20; number++)
        {
            // ① to ⑳ and ⑴ to ⒇
            forms[(char)('①' + number)] = forms[(char)('⑴' + number)] = (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        string[] roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
        for (var number = 0; number < roman.Length; number++)
        {
            forms[(char)('Ⅰ' + number)] = roman[number];
            forms[(char)('ⅰ' + number)] = roman[number].ToLowerInvariant();
        }

        for (var digit = 0; digit < 10; digit++)
        {
            forms[(char)('₀' + digit)] = forms[digit switch { 1 => '¹', 2 => '²', 3 => '³', _ => (char)('⁰' + digit) }] = digit.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        // Combining accents.
        for (var accent = '\u0300'; accent <= '\u036F'; accent++)
        {
            forms[accent] = "";
        }

        // m² and m³ are units; their figures are read with them.
        forms.Remove('²');
        forms.Remove('³');
        return forms;
    }
}
