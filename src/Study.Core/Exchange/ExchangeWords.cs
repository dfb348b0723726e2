using Study.Text;

namespace Study.Exchange;

/// <summary>The words that exports bring along themselves, in one language.</summary>
internal sealed record ExchangeWords
{
    private static readonly ExchangeWords Chinese = new()
    {
        IsItTrue = "判断正误：",
        Key = "参考答案",
        Quiz = "测验",
    };

    private static readonly ExchangeWords English = new()
    {
        IsItTrue = "True or false? ",
        Key = "Answer key",
        Quiz = "Quiz",
    };

    /// <summary>What stands before a claim where nothing else says that it is to be judged.</summary>
    public required string IsItTrue { get; init; }

    public required string Key { get; init; }

    public required string Quiz { get; init; }

    public static ExchangeWords In(Language language) => language == Language.Chinese ? Chinese : English;
}
