using System.CommandLine;

namespace Study.Cli.Commands;

/// <summary>Options of the verbs that speak to a learner.</summary>
internal static class LearnerOptions
{
    public static Option<string?> Learner() => new("--learner")
    {
        Description = "Whose memory it is; without it, the system's user.",
        HelpName = "NAME",
    };

    public static Option<string> Interface()
    {
        var option = new Option<string>("--ui")
        {
            Description = "The language Study speaks; auto goes by the system's (LC_ALL, LC_MESSAGES, LANG).",
            HelpName = "zh|en|auto",
            DefaultValueFactory = _ => "auto",
        };
        option.AcceptOnlyFromAmong("zh", "en", "auto");
        return option;
    }

    public static Option<bool> Json() => new("--json") { Description = "Writes JSON, an object a line." };

    public static Option<int> Rollover()
    {
        var option = new Option<int>("--day-starts")
        {
            Description = "The hour at which a practice day begins; what is answered earlier counts for the day before.",
            HelpName = "HOUR",
            DefaultValueFactory = _ => 4,
        };
        CommonOptions.Within(option, 0, 23);
        return option;
    }
}
