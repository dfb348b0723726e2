using System.Text;
using Study.Text;

namespace Study.Print.Typography;

/// <summary>Cuts a text into the stretches that lines are made of.</summary>
internal static class AtomizedText
{
    /// <param name="missing">Takes the graphemes that no font has.</param>
    public static IReadOnlyList<Atom> Of(string text, Language language, bool isBold, Shaper shaper, ISet<string> missing)
    {
        var atoms = new List<Atom>();
        var clean = WithoutControls(text);
        for (var start = 0; start < clean.Length;)
        {
            var (length, kind) = Next(clean, start, language);
            atoms.Add(shaper.Shape(clean.AsSpan(start, length), kind, isBold, missing));
            start += length;
        }

        return atoms;
    }

    /// <summary>Line ends and tabs become spaces; characters that show nothing and steer nothing are left out.</summary>
    private static string WithoutControls(string text)
    {
        if (!text.Any(IsControl))
        {
            return text;
        }

        return string.Concat(text.ReplaceLineEndings(" ").Replace('\t', ' ').Where(character => !IsControl(character)));
    }

    private static bool IsControl(char character) =>
        char.IsControl(character) || character is '\u00AD' or '\u200B' or '\u2028' or '\u2029' or '\u2060' or '\uFEFF';

    private static (int Length, AtomKind Kind) Next(string text, int start, Language language)
    {
        if (text[start] == ' ')
        {
            return (1, AtomKind.Space);
        }

        if (GapLength(text, start) is > 0 and var gap)
        {
            return (gap, AtomKind.Gap);
        }

        if (IsMark(text, start, language))
        {
            // The two halves of —— and …… are one mark.
            var isDouble = text[start] is '—' or '…' && start + 1 < text.Length && text[start + 1] == text[start];
            return (isDouble ? 2 : 1, AtomKind.Mark);
        }

        var length = Graphemes.LengthAt(text, start);
        return IsIdeograph(text, start) ? (length, AtomKind.Ideograph) : (WordLength(text, start, language), AtomKind.Word);
    }

    private static int WordLength(string text, int start, Language language)
    {
        var end = start;
        do
        {
            end += Graphemes.LengthAt(text, end);
        }
        while (end < text.Length
            && text[end] != ' '
            && GapLength(text, end) == 0
            && !IsMark(text, end, language)
            && !IsIdeograph(text, end)
            && !MayBreakBehind(text, end - 1));
        return end - start;
    }

    /// <summary>
    /// Whether a line may end inside a word behind this character: in <c>well-known</c> and between the folders of an address, but not in
    /// <c>COVID-19</c>, <c>e-mail</c> and <c>km/h</c>.
    /// </summary>
    private static bool MayBreakBehind(string text, int position) => text[position] switch
    {
        '-' => StandsBetween(text, position, 2, char.IsLetter),
        '/' => StandsBetween(text, position, 3, char.IsLetterOrDigit),
        '—' => true,
        _ => false,
    };

    private static bool StandsBetween(string text, int position, int count, Func<char, bool> kind) =>
        position >= count
        && position + count < text.Length
        && text.Substring(position - count, count).All(kind)
        && text.Substring(position + 1, count).All(kind);

    private static bool IsMark(string text, int position, Language language)
    {
        // The apostrophe of a Latin word stays Latin in a Chinese sentence.
        var isApostrophe = text[position] == '’'
            && position > 0 && IsLatinLetter(text[position - 1])
            && position + 1 < text.Length && IsLatinLetter(text[position + 1]);
        return !isApostrophe && Kinsoku.IsChineseMark(text[position], language);
    }

    private static bool IsLatinLetter(char character) => char.IsLetter(character) && character < '\u0250';

    private static bool IsIdeograph(string text, int position) =>
        Kinsoku.IsIdeograph(Rune.TryGetRuneAt(text, position, out var character) ? character.Value : text[position]);

    /// <summary>How long the gap is that begins here: three underscores or more; 0 where there is none.</summary>
    private static int GapLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '_')
        {
            end++;
        }

        return end - start >= 3 ? end - start : 0;
    }
}
