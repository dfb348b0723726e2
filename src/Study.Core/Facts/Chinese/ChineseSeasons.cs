using System.Globalization;

namespace Study.Facts.Chinese;

/// <summary>Months and days that are told without a year, and need none or take it from the same sentence.</summary>
internal static class ChineseSeasons
{
    // What comes every year.
    private static readonly string[] Yearly = ["花期", "果期", "雨季", "旱季", "产卵", "繁殖", "生殖", "盛产", "产期", "发情", "每年", "汛期", "结果期", "成熟期", "开花"];

    /// <summary>花期|3－4月, 雨季位于|六月到九月: months in which something comes every year.</summary>
    public static bool IsTold(ChineseSentence sentence, DateMention date) =>
        date.From is { Year: null, Precision: DatePrecision.Month } && (date.Span.Start == 0 || sentence.Text[date.Span.Start - 1] is not ('、' or '和' or '到' or '至')) && ClauseOf(sentence, date) is { } clause
        && Array.Exists(Yearly, word => clause.Span.In(sentence.Text).Contains(word, StringComparison.Ordinal));

    /// <summary>2011年3月11日发生地震后，赵大山于|3月16日……: the year that the sentence told last, where the month has not gone back; null for none.</summary>
    public static int? YearBefore(ChineseSentence sentence, DateMention date)
    {
        var before = sentence.Tokens.Where(token => token.Span.End <= date.Span.Start && token.Mention is DateMention).Select(token => (DateMention)token.Mention!).LastOrDefault();
        var last = before?.To ?? before?.From;
        return last is { Year: > 1000 and var year, Month: { } month } && date.From.Month >= month && before!.Span.In(sentence.Text).Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? year : null;
    }

    private static ChineseClause? ClauseOf(ChineseSentence sentence, DateMention date) => sentence.Clauses.FirstOrDefault(clause => clause.Span.Contains(date.Span));
}
