using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary>Options that several verbs share, so that they are called and explained alike.</summary>
internal static class CommonOptions
{
    public const string DefaultBank = "question-bank/study.db";

    public static Option<string> Bank() => new("--bank")
    {
        Description = "The bank's file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultBank,
    };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Decides every choice that chance would: the same seed makes the same papers.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Option<bool> Json() => new("--json") { Description = "Writes one JSON object a line, for scripts." };

    /// <summary>The language the user asked for; null for auto.</summary>
    public static Option<string> Language(string description)
    {
        var option = new Option<string>("--lang")
        {
            Description = description,
            HelpName = "zh|en|auto",
            DefaultValueFactory = _ => "auto",
        };
        option.AcceptOnlyFromAmong("zh", "en", "auto");
        return option;
    }

    public static Option<string> Status()
    {
        var option = new Option<string>("--status")
        {
            Description = "Only items that a teacher approved, only drafts, or both.",
            HelpName = "approved|draft|any",
            DefaultValueFactory = _ => "any",
        };
        option.AcceptOnlyFromAmong("approved", "draft", "any");
        return option;
    }

    public static IReadOnlyList<ItemStatus> StatusesOf(string choice) => choice switch
    {
        "approved" => [ItemStatus.Approved],
        "draft" => [ItemStatus.Draft],
        _ => [ItemStatus.Draft, ItemStatus.Approved],
    };

    /// <summary>Takes the names of kinds, with commas between.</summary>
    public static Option<string?> Kind()
    {
        var option = new Option<string?>("--kind") { Description = $"Only items of these kinds: {string.Join(", ", ItemKinds.All)}.", HelpName = "KIND,..." };
        option.Validators.Add(result => Check(
            result, Split(result.GetValueOrDefault<string?>()).All(name => ItemKinds.Parse(name) is not null), $"--kind takes: {string.Join(", ", ItemKinds.All)}."));
        return option;
    }

    /// <summary>The kinds that such an option names; empty where it is left out.</summary>
    public static IReadOnlyList<ItemKind> KindsIn(string? text) => [.. Split(text).Select(ItemKinds.Parse).OfType<ItemKind>()];

    /// <summary>What stands between the commas of an option.</summary>
    public static string[] Split(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static void Check(OptionResult result, bool isRight, string message)
    {
        if (!isRight)
        {
            result.AddError(message);
        }
    }

    /// <summary>The language most of the items are in.</summary>
    public static Language MoreFrequent(ItemBank bank, ItemFilter filter) =>
        bank.Count(filter with { Language = Text.Language.Chinese }) >= bank.Count(filter with { Language = Text.Language.English })
            ? Text.Language.Chinese
            : Text.Language.English;

    /// <summary>What a paper is called where nobody says: its document's title, or that it is a quiz on several.</summary>
    public static string TitleOf(IReadOnlyList<Item> items, Language language, IReadOnlyDictionary<string, string> titles)
    {
        var used = items.Select(item => item.Sources[0].DocumentId).Distinct().ToList();
        return used.Count == 1 ? titles[used[0]] : language == Text.Language.Chinese ? "综合测验" : "Quiz";
    }

    /// <summary>Lets an option take a number between two bounds, both included.</summary>
    public static void Within(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes a number from {least} to {most}."));
        }
    });

    /// <summary>The same for an option that may be left out.</summary>
    public static void Within(Option<int?> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is { } value && (value < least || value > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes a number from {least} to {most}."));
        }
    });

    public static Language? LanguageOf(string choice) => choice switch
    {
        "zh" => Study.Text.Language.Chinese,
        "en" => Study.Text.Language.English,
        _ => null,
    };
}
