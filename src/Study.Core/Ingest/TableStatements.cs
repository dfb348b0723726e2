using System.Text.RegularExpressions;
using Study.Text;

namespace Study.Ingest;

/// <summary>A cell of a table.</summary>
/// <param name="Span">Where its words stand in the document's text.</param>
internal readonly record struct TableCell(string Text, TextSpan Span);

/// <summary>
/// Puts the cells of a table into sentences: the head of the row is the subject, the head of the column what is measured.
/// 石桥大坝 | 全长 | 2335米 becomes 石桥大坝的全长为2335米。 A table whose heads leave a doubt gives none.
/// </summary>
internal static partial class TableStatements
{
    // What the head of a column ends in when it names something measured or dated; others (备注, 状态) make no sentence.
    private const string ChineseMeasures = "率量额值度数积口价费龄温重速年期间长高宽深程力比产入出";

    private static readonly HashSet<string> EnglishMeasures = new(StringComparer.OrdinalIgnoreCase)
    {
        "length", "height", "width", "depth", "area", "population", "capacity", "weight", "mass", "speed", "cost", "price", "budget", "distance",
        "age", "duration", "temperature", "volume", "power", "output", "elevation", "altitude", "revenue", "income", "rate", "number", "span",
        "diameter", "density", "size", "total", "share", "turnover", "production", "consumption", "attendance", "rainfall", "range",
    };

    private static readonly HashSet<string> SumsUp = new(StringComparer.OrdinalIgnoreCase)
    {
        "合计", "总计", "总数", "小计", "平均", "其他", "其它", "全部", "total", "sum", "average", "mean", "other", "others", "all",
    };

    /// <summary>For each sentence its pieces: cells by their spans, and the words put between them.</summary>
    public static IEnumerable<IReadOnlyList<(TextSpan Span, string? Words)>> Of(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        if (rows.Count < 2 || rows[0].Count < 2 || rows.Any(row => row.Count != rows[0].Count) || !AreSubjects(rows))
        {
            yield break;
        }

        for (var column = 1; column < rows[0].Count; column++)
        {
            if (PropertyOf(rows[0][column]) is not { } property)
            {
                continue;
            }

            foreach (var row in rows.Skip(1).Where(row => !SumsUp.Contains(row[0].Text)))
            {
                if (StatementOf(row[0], property, row[column]) is { } statement)
                {
                    yield return statement;
                }
            }
        }
    }

    /// <summary>Whether each row begins with a name of its own.</summary>
    private static bool AreSubjects(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var heads = rows.Skip(1).Select(row => row[0].Text).ToList();
        return heads.All(head => head.Length is > 1 and <= 40 && !Characters.IsDigit(head[0]) && !head.AsSpan().ContainsAny("。；;?？"))
            && heads.Distinct().Count() == heads.Count;
    }

    /// <summary>What a column measures.</summary>
    /// <param name="Name">Into the head's text in the document.</param>
    /// <param name="Unit">The unit that the head names for the whole column; empty where the cells name their own.</param>
    private sealed record Property(TextSpan Name, string Unit, string Words);

    private static Property? PropertyOf(TableCell head)
    {
        var match = Head().Match(head.Text);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var isMeasure = Languages.Of(name) == Language.Chinese
            ? ChineseMeasures.Contains(name[^1], StringComparison.Ordinal)
            : EnglishMeasures.Contains(name.Split(' ')[^1]) || name.StartsWith("number of ", StringComparison.OrdinalIgnoreCase);
        return isMeasure ? new Property(new TextSpan(head.Span.Start, name.Length), match.Groups["unit"].Value, name) : null;
    }

    private static List<(TextSpan, string?)>? StatementOf(TableCell subject, Property property, TableCell value)
    {
        var match = Value().Match(value.Text);
        if (!match.Success || (property.Unit.Length > 0 && match.Groups["unit"].Length > 0))
        {
            return null;
        }

        if (Languages.Of(subject.Text) == Language.Chinese)
        {
            return [(subject.Span, null), (default, "的"), (property.Name, null), (default, "为"), (value.Span, null), (default, property.Unit), (default, "。")];
        }

        // An acronym keeps its capitals: the GDP of.
        var first = property.Words.Length > 1 && char.IsAsciiLetterUpper(property.Words[1]) ? "" : property.Words[..1].ToLowerInvariant();
        var rest = new TextSpan(property.Name.Start + first.Length, property.Name.Length - first.Length);
        var unit = property.Unit.Length == 0 ? "" : property.Unit is "%" or "‰" ? property.Unit : " " + property.Unit;
        return [(default, "The " + first), (rest, null), (default, " of "), (subject.Span, null), (default, " is "), (value.Span, null), (default, unit), (default, ".")];
    }

    // 面积   面积（平方公里）   Population (millions)
    [GeneratedRegex(@"^(?<name>[^\d（）()：:]{2,24}?)\s?(?:[（(](?:单位[：:])?(?<unit>[^（）()\d]{1,12})[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    // 2335米   约12.5万   1,234   34%   1912年   2003年6月1日   $5 million
    [GeneratedRegex(@"^(?:约|近|about |nearly )?(?:US\$|\$|€|£|¥|￥)?\d[\d,，.]*(?<unit>\s?(?:[\p{IsCJKUnifiedIdeographs}%‰°℃²³/]|[A-Za-z]{1,12}[²³]?(?: [A-Za-z]{1,12})?){0,8}|年\d{1,2}月(?:\d{1,2}日)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
