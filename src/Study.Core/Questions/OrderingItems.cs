using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Events of one document to be put in the order of their years; what each entry says, it says without its date.</summary>
internal static class OrderingItems
{
    private const int FewestEntries = 3;
    private const int MostEntries = 5;
    private const int LongestChineseEntry = 34;
    private const int LongestEnglishEntry = 110;

    // What follows a date and binds it: 1990年以来 is no moment.
    private static readonly string[] Binders = ["以来", "起", "后", "之后", "以后", "前", "之前", "以前", "期间", "间", "时", "开始", "至", "到", "的", "度", "版", "年", " onward", "'s", "’s", " edition"];

    private static readonly string[] ChinesePrepositions = ["于", "在", "自", "从", "直到", "到", "至"];

    /// <summary>The item of the facts asked in one document, the best first; null where fewer than three events have years of their own.</summary>
    public static (IReadOnlyList<Fact> Facts, ItemBody Body)? Of(IReadOnlyList<AskedFact> asked, Language language)
    {
        var events = asked.Select(fact => fact.Fact).OfType<Fact.Dated>()
            .Where(dated => dated is { Modality: Modality.Stated, Until: null, Date: { Year: not null, Part: "", Precision: DatePrecision.Year or DatePrecision.Month or DatePrecision.Day } })
            .Select(dated => (Dated: dated, Entry: EntryOf(dated, language)))
            .Where(told => told.Entry is not null)
            .DistinctBy(told => told.Dated.Date.Year)
            .DistinctBy(told => FoldedText.Of(told.Entry!))
            .Take(MostEntries)
            .OrderBy(told => told.Dated.Date.Year)
            .ToList();
        if (events.Count < FewestEntries)
        {
            return null;
        }

        var question = language == Language.Chinese ? "下列事件发生的先后顺序是怎样的？" : "In which order did these events happen, the earliest first?";
        return ([.. events.Select(told => told.Dated)],
            new ItemBody.Ordering(question, [.. events.Select(told => new OrderingEntry(told.Entry!, told.Dated.Statement.AnswerText))]));
    }

    /// <summary>What happened, without its date and without any other that would give the order away; null where that cannot be said.</summary>
    private static string? EntryOf(Fact.Dated dated, Language language)
    {
        var statement = dated.Statement;
        if (statement.IsWhole || statement.Subject.Length < 2 || Array.Exists(Binders, binder => statement.After.StartsWith(binder, StringComparison.Ordinal)))
        {
            return null;
        }

        var entry = language == Language.Chinese ? WithoutDateInChinese(statement) : WithoutDateInEnglish(statement);
        var longest = language == Language.Chinese ? LongestChineseEntry : LongestEnglishEntry;
        return entry is not null && entry.Length <= longest && entry.Length >= longest / 6
            && entry.TrimStart('，').StartsWith(statement.Subject.In(statement.Text), StringComparison.OrdinalIgnoreCase)
            && !FigureScanner.Scan(entry).OfType<DateMention>().Any()
            && ItemFlaws.InStem(new Stem(entry + (language == Language.Chinese ? "。" : "."), false), statement.AnswerText, language) is null
            ? entry
            : null;
    }

    private static string? WithoutDateInChinese(Statement statement)
    {
        var before = statement.Before;
        var after = statement.After.TrimStart('，', '、', '：');
        if (Array.Find(ChinesePrepositions, word => before.EndsWith(word, StringComparison.Ordinal)) is { } preposition)
        {
            // 建于1994年 says nothing without its date; 于1994年建成 does.
            if (after.Length == 0 || preposition is not ("于" or "在"))
            {
                return null;
            }

            before = before[..^preposition.Length];
        }
        else if (before.Length > 0 && !before.EndsWith('，') && statement.Answer.Start != statement.PredicateStart)
        {
            return null;
        }

        return before.Length == 0 || after.Length == 0 || before[^1] != '，' ? before + after : before.TrimEnd('，') + "，" + after;
    }

    private static string? WithoutDateInEnglish(Statement statement)
    {
        var mention = FigureScanner.Scan(statement.Text).FirstOrDefault(found => found.Span.Contains(statement.Answer));
        if (mention is null)
        {
            return null;
        }

        var phrase = MentionPhrase.Of(statement.Text, mention, takesPrepositions: true);
        var isBound = phrase.In(statement.Text).StartsWith("in ", StringComparison.OrdinalIgnoreCase) || phrase.In(statement.Text).StartsWith("on ", StringComparison.OrdinalIgnoreCase);
        var after = statement.Text[phrase.End..];
        var before = statement.Text[..phrase.Start].TrimEnd();
        if (!isBound || (after.Length > 0 && after[0] is not (' ' or ',' or '.')))
        {
            return null;
        }

        after = after.TrimStart(' ', ',');
        var entry = before.Length == 0 ? after : after.Length == 0 ? before.TrimEnd(',') : before + " " + after;
        return entry.Length > 1 && before.Length == 0 ? char.ToUpperInvariant(entry[0]) + entry[1..] : entry;
    }
}
