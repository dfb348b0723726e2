using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>What stands before a Chinese question that does not say itself what it is about: the text's topic, or the headline of its article.</summary>
internal static class ChineseLabel
{
    /// <summary>How long a statement may be with a headline before it, in UTF-16 code units; a longer one is no longer read at a glance.</summary>
    public const int LongestWithHeadline = 100;

    // What begins a sentence that names its own source: 据某报报道.
    private static readonly string[] Sources = ["据", "另据", "根据", "按"];

    // So many characters in a row that stand in both are a name, not a word that any text might use.
    private const int SharedName = 4;

    // A name so long is that of one thing: 石桥水库, not 乐团.
    private const int ShortestName = 4;
    private const int LongestName = 12;

    // What a name does not begin with, and the ends of places so large that many things happen in them.
    private const string NeverFirst = "原全该本与和同在由从对各";
    private const string LargePlaces = "省市县区国";

    /// <summary>关于石桥水库：, 据《台风登陆本省》一文，: the words; null where nothing tells which text it is, or where they would tell the answer.</summary>
    public static string? Of(ChineseSentence sentence, TextSpan answer)
    {
        var context = sentence.Context;
        if (context.IsLabel)
        {
            return $"关于{context.Topic}：";
        }

        return context.Headline is { } headline && !Tells(headline, answer.In(sentence.Text)) ? OfHeadline(headline, sentence.Text) : null;
    }

    /// <summary>据《台风登陆本省 各地积极应对》一文，, or the same with the first part of the headline, as long as it leaves the question short enough; null for none.</summary>
    /// <param name="length">How long the statement is, in UTF-16 code units.</param>
    public static string? WithHeadline(ChineseSentence sentence, string answer, int length) =>
        sentence.Context.Headline is not { } headline ? null
        : new[] { headline, headline.Split([" ", "\u3000", "——"], StringSplitOptions.None)[0] }
            .Where(part => part.Length >= ShortestPart)
            .Where(part => !Tells(part, answer))
            .Select(part => OfHeadline(part, sentence.Text))
            .FirstOrDefault(label => label.Length + length <= LongestWithHeadline);

    // A part of a headline shorter than this could stand above any text.
    private const int ShortestPart = 6;

    private static string OfHeadline(string headline, string text) =>
        Array.Exists(Sources, text.TrimStart().StartsWith) ? $"《{headline}》一文提到：" : $"据《{headline}》一文，";

    /// <summary>How long the headline is with its words before and behind it, in UTF-16 code units; 0 where none stands before a statement.</summary>
    public static int LengthIn(string text) =>
        (text.StartsWith("据《", StringComparison.Ordinal) || text.StartsWith('《')) && text.IndexOf("》一文", StringComparison.Ordinal) is > 0 and var end
            ? end + text.AsSpan(end).IndexOfAny('，', '：') + 1
            : 0;

    /// <summary>Whether a statement says by itself what it is about: it names the text's topic, or a time, or some words of the headline.</summary>
    public static bool IsNeedless(ChineseSentence sentence, Statement statement)
    {
        var context = sentence.Context;
        if (context.IsNews)
        {
            return context.TitleYear is not null || TellsDay(statement) || TellsMeeting(context, statement);
        }

        if (!context.IsLabel)
        {
            return context.Headline is not { } headline || context.TitleYear is not null || Shares(statement.Text, headline) || TellsWhich(context, statement);
        }

        if (context.Topic is not { } topic || statement.Text.Contains(topic, StringComparison.Ordinal))
        {
            return true;
        }

        // 瑟蒙德 is 纳撒尼尔·瑟蒙德.
        var namesPerson = topic.Split('·') is [_, .., { Length: >= 2 } lastName] && statement.Text.Contains(lastName, StringComparison.Ordinal);
        var subject = statement.Subject.In(statement.Text);
        return namesPerson || (subject.Length >= 2 && (topic.Contains(subject, StringComparison.Ordinal) || ((!statement.IsWhole || context.IsGuess) && HasOwnName(statement))));
    }

    /// <summary>Whether a headline holds half of what an answer is made of, or all that its list names.</summary>
    private static bool Tells(string headline, string answer)
    {
        if (FigureScanner.Scan(answer) is [FigureMention { Span.Start: <= 1 } figure])
        {
            return FigureScanner.Scan(headline).OfType<FigureMention>().Any(other => other.Figure.Low == figure.Figure.Low && other.Figure.Unit.Kind == figure.Figure.Unit.Kind);
        }

        var told = 0;
        var pairs = Math.Max(0, answer.Length - 1);
        for (var at = 0; at < pairs; at++)
        {
            told += headline.AsSpan().Contains(answer.AsSpan(at, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        var isListTold = answer.Contains('、', StringComparison.Ordinal)
            && Array.TrueForAll(answer.Split('、', '和', '及'), member => member.Length >= 2 && headline.Contains(member[^2..], StringComparison.Ordinal));
        return isListTold || (pairs > 0 && 2 * told >= pairs);
    }

    /// <summary>Whether a statement names what one text of many would speak of: a work, a quoted name, a body, a time with its year or ahead.</summary>
    private static bool TellsWhich(ChineseContext context, Statement statement) =>
        statement.Text.AsSpan().ContainsAny('《', '“', '「') || statement.Text.Contains("未来", StringComparison.Ordinal)
        || context.NamesOrganisation(statement.Text) || HasOwnName(statement)
        || FigureScanner.Scan(statement.Text).Any(mention => mention is DateMention { From.Year: not null });

    /// <summary>Whether a statement tells the day of what it says: 2021年7月25日.</summary>
    public static bool TellsDay(Statement statement) => FigureScanner.Scan(statement.Text)
        .Any(mention => mention is DateMention { From: { Year: not null, Precision: DatePrecision.Day } } && !mention.Span.Overlaps(statement.Answer));

    /// <summary>Whether a statement names the body that the text speaks for, or a session by its number: 第二十一次会议.</summary>
    public static bool TellsMeeting(ChineseContext context, Statement statement) => context.NamesOrganisation(statement.Text)
        || FigureScanner.Scan(statement.Text).Any(mention => mention is FigureMention { Figure.Unit: { Kind: UnitKind.Ordinal, Code: "次" or "届" } } && !mention.Span.Overlaps(statement.Answer) && statement.Text.AsSpan(mention.Span.End).StartsWith("会议"));

    /// <summary>Whether a statement tells the year that the title names.</summary>
    public static bool TellsTitleYear(ChineseContext context, Statement statement) => context.TitleYear is { } year && FigureScanner.Scan(statement.Text)
        .Any(mention => mention is DateMention { From.Year: { } told } && told == year && !mention.Span.Overlaps(statement.Answer));

    /// <summary>Whether the subject is a name that says by itself which thing it is; not 部分地区|多达一半的|车站.</summary>
    private static bool HasOwnName(Statement statement)
    {
        var subject = statement.Subject.In(statement.Text);
        if (subject.Length == 0 || statement.Subject.Overlaps(statement.Answer))
        {
            return false;
        }

        return subject[^1] == '》' || (subject.Length is >= ShortestName and <= LongestName && !subject.Contains('的', StringComparison.Ordinal)
            && !NeverFirst.Contains(subject[0], StringComparison.Ordinal) && !LargePlaces.Contains(subject[^1], StringComparison.Ordinal) && ChineseNames.EndsLikeName(subject));
    }

    private static bool Shares(string text, string headline)
    {
        for (var at = 0; at + SharedName <= headline.Length; at++)
        {
            if (text.AsSpan().Contains(headline.AsSpan(at, SharedName), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
