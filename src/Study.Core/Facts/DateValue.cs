using System.Globalization;

namespace Study.Facts;

/// <summary>How exactly a date is given.</summary>
public enum DatePrecision
{
    Century,
    Decade,
    Year,
    Month,
    Day,
}

/// <summary>A date as exact as the source gives it, whatever the notation.</summary>
/// <param name="Year">
/// The year, negative before the common era; for a decade its first year, for a century its number. Null where the source gives only
/// month and day and nothing around it tells the year.
/// </param>
/// <param name="Month">From 1; null where the precision is coarser.</param>
/// <param name="Day">From 1; null where the precision is coarser.</param>
public sealed record DateValue(DatePrecision Precision, int? Year, int? Month = null, int? Day = null)
{
    /// <summary>Which part of the period: 初, 末, 上半叶, early, late; empty for the whole.</summary>
    public string Part { get; init; } = "";

    /// <summary>ISO 8601 as far as it goes: <c>2021-09-17</c>, <c>2021-09</c>, <c>2021</c>, <c>--09-17</c>, <c>1960s</c>, <c>C20</c>.</summary>
    public override string ToString()
    {
        var year = Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "-";
        var text = Precision switch
        {
            DatePrecision.Century => string.Create(CultureInfo.InvariantCulture, $"C{Year}"),
            DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"{Year}s"),
            DatePrecision.Year => year,
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{year}-{Month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year}-{Month:00}-{Day:00}"),
        };
        return Part.Length == 0 ? text : text + " " + Part;
    }
}
