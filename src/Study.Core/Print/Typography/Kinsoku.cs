using Study.Text;

namespace Study.Print.Typography;

/// <summary>Where a line of Chinese or English may end: 避头尾, in Japanese kinsoku.</summary>
/// <remarks>
/// After the prohibition rules for line start and line end in W3C's Requirements for Chinese Text Layout (clreq), and GB/T 15834—2011.
/// </remarks>
internal static class Kinsoku
{
    // A straight quotation mark does not tell its side: it is kept to both of its neighbours.
    private const string Opening = "（《「『【〔〖〈〘〚｛［“‘([{￥＄￡$£€¥№＃#\"'";

    private const string Closing = "）》」』】〕〗〉〙〛｝］”’，。、；：！？．·・‧～％‰℃℉°′″々ー)]},.;:!?%-–\"'";

    /// <summary>Whether no line may end with the character.</summary>
    public static bool IsOpening(char character) => Opening.Contains(character);

    /// <summary>Whether no line may begin with the character.</summary>
    public static bool IsClosing(char character) => Closing.Contains(character);

    /// <summary>Whether a line may end before the atom at <paramref name="index"/>, which is not the first.</summary>
    public static bool MayBreakBefore(IReadOnlyList<Atom> atoms, int index)
    {
        var after = atoms[index];
        if (after.Kind == AtomKind.Space || IsClosing(after.Text[0]))
        {
            return false;
        }

        var place = LastBeforeSpaces(atoms, index);
        var before = atoms[place];
        var last = before.Text[^1];
        if (IsFigureWithUnit(before, after) || (IsOpening(last) && !IsClosing(last)))
        {
            return false;
        }

        return place < index - 1 || (!IsOpening(last) && !AreOneWord(before, after));
    }

    /// <summary>Whether the character is a Chinese punctuation mark in a text of that language.</summary>
    /// <remarks>“ ” ‘ ’ … — are the same characters in both languages and drawn full-width in Chinese only.</remarks>
    public static bool IsChineseMark(char character, Language language) => character switch
    {
        '“' or '”' or '‘' or '’' or '…' or '—' or '·' => language == Language.Chinese,
        >= '\u3001' and <= '\u303F' => character is not ('〇' or '々'),
        >= '\uFF01' and <= '\uFF60' => !char.IsLetterOrDigit(character),
        >= '\uFFE0' and <= '\uFFE6' => true,
        _ => false,
    };

    /// <summary>Whether the character fills a square and lines may end on both sides of it.</summary>
    public static bool IsIdeograph(int character) => character
        is >= 0x2E80 and <= 0x3000
        or 0x3005 or 0x3007
        or >= 0x3040 and <= 0x4DBF
        or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF01 and <= 0xFF60
        or >= 0x2460 and <= 0x24FF
        or >= 0x20000 and <= 0x3FFFD;

    private static int LastBeforeSpaces(IReadOnlyList<Atom> atoms, int index)
    {
        var place = index - 1;
        while (place > 0 && atoms[place].Kind == AtomKind.Space)
        {
            place--;
        }

        return place;
    }

    /// <summary>Whether the atoms, which touch, are one to the reader: a gap and the letters at its side.</summary>
    /// <remarks>Two words that touch are halves of one that may be parted, as behind a hyphen.</remarks>
    private static bool AreOneWord(Atom before, Atom after) =>
        (before.Kind, after.Kind) is (AtomKind.Gap, AtomKind.Word) or (AtomKind.Word, AtomKind.Gap) or (AtomKind.Gap, AtomKind.Gap);

    /// <summary>1998 年, 12 座: a figure stays with the character that says what it counts.</summary>
    private static bool IsFigureWithUnit(Atom before, Atom after) =>
        before.Kind == AtomKind.Word && char.IsAsciiDigit(before.Text[^1]) && after.Kind == AtomKind.Ideograph;
}
