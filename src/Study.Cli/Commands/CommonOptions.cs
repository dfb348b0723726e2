using System.CommandLine;
using System.Globalization;
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
