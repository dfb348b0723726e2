using Study.Facts.Lexicon;
using Study.Text;
using static Study.Facts.ChineseDates;

namespace Study.Facts;

/// <summary>Years of a reign: 康熙三年, 北宋元丰二年, 民国元年, 昭和18年12月.</summary>
internal static class ChineseReigns
{
    private static readonly WordTable<int> Reigns =
        LexiconFile.Table("zh-eras", 2, row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>康熙三年, 民国元年: years of a reign, which lengths of time would be without its name before them.</summary>
    /// <param name="floor">Where the text that is still free begins.</param>
    public static bool TryRead(string text, int at, int floor, out DateMention mention)
    {
        mention = null!;
        var end = at;
        var isFirst = Skip(text, ref end, "元年");
        var year = 1;
        if (!isFirst && (!TryReadNumber(text, ref end, 2, out year) || !Skip(text, ref end, "年")))
        {
            return false;
        }

        var name = Reigns.LongestAtEnd(text.AsSpan(floor, at - floor), 4, out var first);
        if (name == 0 || year < 1)
        {
            return false;
        }

        var yearEnd = end;

        // Months of the old calendar are not those of ours, so the date stays as exact as its year.
        if (TryReadMonth(text, end, null, out _, out var monthEnd))
        {
            end = monthEnd;
        }

        // Two dynasties may share a name, and the year in brackets tells which is meant: 元和四年（1618年）.
        var value = YearInBrackets(text, yearEnd) ?? first + year - 1;
        var start = at - name - LengthOfDynasty(text.AsSpan(floor, at - name - floor));
        mention = new DateMention(TextSpan.FromBounds(start, end), new DateValue(DatePrecision.Year, value) { Part = text[(at - name)..end] });
        return true;
    }

    private static readonly string[] Dynasties = ["北宋", "南宋", "东汉", "西汉", "东晋", "西晋", "北魏", "后唐", "后晋", "后周", "北周", "北齐", "唐", "宋", "元", "明", "清", "汉", "隋", "晋", "魏"];

    /// <summary>清康熙三年: the dynasty before the reign's name belongs to the date.</summary>
    private static int LengthOfDynasty(ReadOnlySpan<char> before)
    {
        foreach (var dynasty in Dynasties)
        {
            if (before.EndsWith(dynasty))
            {
                return dynasty.Length;
            }
        }

        return 0;
    }

    private static int? YearInBrackets(string text, int at)
    {
        var end = at + 1;
        return at < text.Length && text[at] is '（' or '(' && TryReadNumber(text, ref end, 4, out var year) && end - at is 4 or 5 && end < text.Length && text[end] is '年' or '）' or ')' ? year : null;
    }
}
