using System.Globalization;
using System.Text.RegularExpressions;
using Study.Text;

namespace Study.Ingest;

/// <summary>
/// Takes away what a newspaper puts around its articles (page markers, datelines, bylines, date lines) and dates the articles by it.
/// </summary>
internal static partial class NewsFurniture
{
    /// <summary>The blocks that are for reading, each with the day its article was published where the text tells it.</summary>
    public static IReadOnlyList<Block> Remove(IReadOnlyList<Block> blocks)
    {
        var kept = new List<Block>();
        DateOnly? published = null;
        foreach (var block in blocks)
        {
            if (DateOfLine(block.Content.Text) is { } day)
            {
                // A date line stands under its title, so the title above is of that day too.
                published = day;
                DateUndated(kept, day);
                continue;
            }

            var from = 0;
            while (OpeningAt(block.Content.Text, from) is { Length: > 0 } opening)
            {
                published = DayOf(opening, published) ?? published;
                from += opening.Length;
            }

            var end = block.Content.Text.Length - ClosingMarker().Match(block.Content.Text, from).Length;
            if (end > from)
            {
                kept.Add(block with { Content = block.Content.Slice(TextSpan.FromBounds(from, end)), PublishedOn = published });
            }
        }

        MarkCutOff(kept);
        return kept;
    }

    private static Match OpeningAt(string text, int from) =>
        new[] { ContinuationMarker(), ChineseDateline(), EnglishDateline(), Byline() }
            .Select(furniture => furniture.Match(text, from))
            .FirstOrDefault(match => match.Success && match.Length > 0 && match.Index == from) ?? Match.Empty;

    private static void DateUndated(List<Block> blocks, DateOnly day)
    {
        for (var index = blocks.Count - 1; index >= 0 && blocks[index].PublishedOn is null; index--)
        {
            blocks[index] = blocks[index] with { PublishedOn = day };
        }
    }

    /// <summary>A file that ends in mid-sentence was cut off there, and its last words are not to be trusted.</summary>
    private static void MarkCutOff(List<Block> blocks)
    {
        if (blocks.Count > 0 && blocks[^1] is { Kind: BlockKind.Paragraph } last
            && (Languages.IsHan(last.Content.Text[^1]) || last.Content.Text[^1] is '，' or '、' or ',')
            && last.Content.Text.AsSpan().ContainsAny("，。"))
        {
            blocks[^1] = last with { IsCutOff = true };
        }
    }

    private static DateOnly? DateOfLine(string line)
    {
        var match = DateLine().Match(line);
        return match.Success ? DayOf(match, null) : null;
    }

    /// <summary>The day a marker names; a month and day alone take the year of the article around them.</summary>
    private static DateOnly? DayOf(Match match, DateOnly? around)
    {
        if (!match.Groups["day"].Success)
        {
            return null;
        }

        var day = NumberOf(match.Groups["day"].Value);
        var month = match.Groups["month"].Success ? MonthOf(match.Groups["month"].Value) : around?.Month;
        var year = match.Groups["year"].Success ? NumberOf(match.Groups["year"].Value) : around?.Year;
        return year is > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day)
            : null;
    }

    /// <summary>Digits of either width: 17, １７.</summary>
    private static int NumberOf(string digits) => int.Parse(FoldedText.Of(digits), CultureInfo.InvariantCulture);

    private static int? MonthOf(string words)
    {
        if (Characters.IsDigit(words[0]))
        {
            return NumberOf(words);
        }

        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var place = Array.FindIndex(names, name => name.Length > 0 && name.StartsWith(words.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : place + 1;
    }

    // (上接1版)  （下转第3版）  (Continued from Page A1)
    [GeneratedRegex(@"[（(](?:上接|下转)第?\s*[A-Z]?[0-9０-９]+\s*版[^）)]{0,12}[）)]\s*|\(continued (?:from|on) page [A-Z]?[0-9０-９]+\)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContinuationMarker();

    [GeneratedRegex(@"\s*(?:[（(](?:上接|下转)第?\s*[A-Z]?[0-9０-９]+\s*版[^）)]{0,12}[）)]|\(continued (?:from|on) page [A-Z]?[0-9０-９]+\))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingMarker();

    // 新华社北京9月17日电 (记者某某、某某)   本报上海3月2日讯   中新网北京9月17日电
    [GeneratedRegex(@"(?:据)?(?:[\p{IsCJKUnifiedIdeographs}]{1,6}社|本报|[\p{IsCJKUnifiedIdeographs}]{1,4}[日晚]报|[\p{IsCJKUnifiedIdeographs}]{1,4}网)[\p{IsCJKUnifiedIdeographs}]{0,10}?(?:(?:(?<year>[0-9０-９]{4})年)?(?<month>[0-9０-９]{1,2})月)?(?<day>[0-9０-９]{1,2})日(?:专)?[电讯](?:题：)?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDateline();

    // BEIJING, Sept. 17 (Xinhua) --
    [GeneratedRegex(@"[A-Z][A-Z .'’-]+(?:, [A-Za-z]+)?,? (?<month>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (?<day>[0-9０-９]{1,2})(?:, (?<year>[0-9０-９]{4}))? ?\([A-Z][A-Za-z ]+\)\s*(?:--|—|–|-)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDateline();

    // (记者伍岳、郑明达、温静)
    [GeneratedRegex(@"[（(][^（()）]{0,8}(?:记者|通讯员|作者|编辑|撰文|摄影)[^（()）]{0,40}[）)]\s*|(?:本报|[\p{IsCJKUnifiedIdeographs}]{1,6}社)?记者\s?[\p{IsCJKUnifiedIdeographs}、 ]{2,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    // (2021年9月17日)   发布时间：2021-09-17 08:30 来源：某某   date: 2021-09-17   17 September 2021   September 17, 2021
    [GeneratedRegex(@"^[（(]?(?:(?:发布|更新)?(?:时间|日期)\s*[：:]\s*|date:\s*[""']?|(?:published|updated)(?: on)?:?\s*)?(?:(?<year>[0-9０-９]{4})\s?[-年/.]\s?(?<month>[0-9０-９]{1,2})\s?[-月/.]\s?(?<day>[0-9０-９]{1,2})日?|(?<day>[0-9０-９]{1,2}) (?<month>[A-Z][a-z]{2,8}) (?<year>[0-9０-９]{4})|(?<month>[A-Z][a-z]{2,8}) (?<day>[0-9０-９]{1,2}), (?<year>[0-9０-９]{4}))(?:[T ]\s?[0-9０-９]{1,2}:[0-9０-９]{2}(?::[0-9０-９]{2})?)?(?:\s+(?:来源|作者|source)\s*[：:].{0,30})?[""']?[）)]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();
}
