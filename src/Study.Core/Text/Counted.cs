using System.Globalization;

namespace Study.Text;

/// <summary>Numbers with the English word for what they count: 1 item, 2 items.</summary>
public static class Counted
{
    /// <param name="one">The word for one of them, whose plural ends in s.</param>
    public static string Of(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {Word(count, one)}");

    /// <summary>The word alone, where the number stands elsewhere.</summary>
    public static string Word(int count, string one) => count == 1 ? one : one + "s";
}
