using Study.Text;

namespace Study.Exchange;

/// <summary>The words that exports bring along themselves, in one language.</summary>
internal sealed record ExchangeWords
{
    private static readonly ExchangeWords Chinese = new()
    {
        Answer = "答案",
        Explanation = "解析",
        Source = "来源",
        IsItTrue = "判断正误：",
        Order = "正确顺序",
        Key = "参考答案",
        Quiz = "测验",
    };

    private static readonly ExchangeWords English = new()
    {
        Answer = "Answer",
        Explanation = "Explanation",
        Source = "Source",
        IsItTrue = "True or false? ",
        Order = "Right order",
        Key = "Answer key",
        Quiz = "Quiz",
    };

    public required string Answer { get; init; }

    public required string Explanation { get; init; }

    public required string Source { get; init; }

    /// <summary>What stands before a claim where nothing else says that it is to be judged.</summary>
    public required string IsItTrue { get; init; }

    public required string Order { get; init; }

    public required string Key { get; init; }

    public required string Quiz { get; init; }

    public static ExchangeWords In(Language language) => language == Language.Chinese ? Chinese : English;
}
