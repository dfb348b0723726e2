using System.Globalization;
using Study.Facts.Chinese;
using Study.Text;

namespace Study.Facts;

/// <summary>Names of facts by their normalised meaning.</summary>
internal static class FactId
{
    private const int Length = 12;

    /// <summary>The id of a fact: its kind, what it says around the answer, and the answer's value whatever the notation.</summary>
    public static string Of(string kind, Statement statement, string value) =>
        ContentHash.Of(Length, kind, Frame(statement), value);

    /// <summary>A figure's value and unit in one notation: 2.3万亿美元 and $2,300 billion are <c>2300000000000 USD</c>.</summary>
    public static string ValueOf(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Low:G29}-{figure.High:G29} {figure.Unit.Kind} {figure.Unit.Code}");

    /// <summary>What a statement says around its answer, without marks and blanks, and without the headline of the article that tells it.</summary>
    public static string Frame(Statement statement) =>
        FoldedText.Of(statement.Before[Math.Min(statement.Before.Length, ChineseLabel.LengthIn(statement.Text))..]) + "_" + FoldedText.Of(statement.After);
}
