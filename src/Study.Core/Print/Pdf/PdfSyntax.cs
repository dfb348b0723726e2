using System.Globalization;
using System.Text;

namespace Study.Print.Pdf;

/// <summary>Spells values the way PDF files write them (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    /// <summary>A number with at most <paramref name="decimals"/> decimals and no exponent.</summary>
    public static string Number(double value, int decimals = 3)
    {
        var rounded = Math.Round(value, decimals);

        // Minus zero would keep its sign.
        return rounded == 0 ? "0" : rounded.ToString("0.######", CultureInfo.InvariantCulture);
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A reference to an object.</summary>
    public static string Reference(int number) => Number(number) + " 0 R";

    /// <summary>A string for people to read, in hexadecimal UTF-16 with a byte order mark.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A name; characters that a name cannot hold are left out.</summary>
    public static string Name(string name) =>
        "/" + string.Concat(name.Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '+' or '.'));
}
