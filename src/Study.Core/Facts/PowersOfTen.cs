using Study.Text;

namespace Study.Facts;

/// <summary>Scientific notation behind a number: 6.02×10^23, 1.3x10^6, 3.0×10⁸, 12.32e+14, 10⁻³.</summary>
internal static class PowersOfTen
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    // Beyond these a decimal no longer holds the value.
    private const int LargestExponent = 24;

    /// <summary>Multiplies <paramref name="value"/> by the power of ten that stands at <paramref name="end"/>, and moves the end behind it.</summary>
    public static void Read(string text, ref int end, ref decimal value)
    {
        var at = end;

        // 10^-6, 10⁻³: the ten itself is raised.
        var isBase = value == 10m && at < text.Length && (text[at] is '^' or '⁻' || Superscripts.Contains(text[at]));
        var hasMark = isBase && text[at] == '^';
        at += hasMark ? 1 : 0;
        if (!isBase && !SkipBase(text, ref at, out hasMark))
        {
            return;
        }

        var isNegative = at < text.Length && text[at] is '-' or '−' or '⁻';
        at += isNegative || (at < text.Length && text[at] is '+' or '⁺') ? 1 : 0;
        var exponent = 0;
        var start = at;
        while (at < text.Length && exponent <= LargestExponent && (hasMark && char.IsAsciiDigit(text[at]) ? text[at] - '0' : Superscripts.IndexOf(text[at])) is >= 0 and var digit)
        {
            exponent = exponent * 10 + digit;
            at++;
        }

        if (at == start || exponent > LargestExponent || value >= 1_000m || (at < text.Length && (char.IsAsciiDigit(text[at]) || Characters.IsLatin(text[at]))))
        {
            return;
        }

        value = isBase ? 1m : value;
        for (var place = 0; place < exponent; place++)
        {
            value = isNegative ? value / 10m : value * 10m;
        }

        end = at;
    }

    /// <summary>Skips ×10^, ×10 before raised digits, or e.</summary>
    private static bool SkipBase(string text, ref int at, out bool hasMark)
    {
        hasMark = true;
        if (at + 1 < text.Length && text[at] is 'e' or 'E' && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '+' or '-'))
        {
            at++;
            return true;
        }

        var start = at;
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        if (at >= text.Length || text[at] is not ('×' or 'x' or '*' or '·'))
        {
            return false;
        }

        at++;
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        if (!text.AsSpan(at).StartsWith("10") || at == start)
        {
            return false;
        }

        at += 2;
        hasMark = at < text.Length && text[at] == '^';
        at += hasMark ? 1 : 0;
        return true;
    }
}
