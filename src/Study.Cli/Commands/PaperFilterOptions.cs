using System.CommandLine;
using Study.Bank;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary>The options that say which items are printed; the same for quizzes and for cards.</summary>
/// <param name="language">What the language is of, for the help.</param>
internal sealed class PaperFilterOptions(string language)
{
    public Option<string?> Topic { get; } = new("--topic") { Description = "Only items on this: words of a title, heading or tag.", HelpName = "WORDS" };

    public Option<string?> Kind { get; } = CommonOptions.Kind();

    public Option<string> Status { get; } = CommonOptions.Status();

    public Option<string> Language { get; } = CommonOptions.Language(language);

    /// <summary>The items of all topics and languages: a topic is more than the bank can filter by, and a paper's language may depend on what there is.</summary>
    public ItemFilter Of(ParseResult parsed) => new()
    {
        Kinds = CommonOptions.KindsIn(parsed.GetValue(Kind)),
        Statuses = CommonOptions.StatusesOf(parsed.GetRequiredValue(Status)),
    };

    /// <summary>The language to print in: the one asked for, or that of most items.</summary>
    public Language LanguageOf(ParseResult parsed, ItemBank bank) =>
        CommonOptions.LanguageOf(parsed.GetRequiredValue(Language)) ?? CommonOptions.MoreFrequent(bank, Of(parsed));
}
