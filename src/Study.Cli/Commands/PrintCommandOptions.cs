using System.CommandLine;
using Study.Print;
using Study.Print.Fonts;

namespace Study.Cli.Commands;

/// <summary>The options that all verbs which print share.</summary>
internal sealed class PrintCommandOptions
{
    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the printed files.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<string> _paper = new("--paper")
    {
        Description = "The sheet.",
        HelpName = "A4|Letter",
        DefaultValueFactory = _ => "A4",
    };

    private readonly Option<string?> _font = new("--font")
    {
        Description = "A font file to print with, instead of the system's Chinese font.",
        HelpName = "FILE",
    };

    private readonly Option<string> _engine = new("--engine")
    {
        Description = "What writes the PDF.",
        HelpName = "built-in|quest",
        DefaultValueFactory = _ => "built-in",
    };

    private readonly Option<string?> _questLicence = new("--quest-licence")
    {
        Description = "Which of QuestPDF's licences you have, for --engine quest.",
        HelpName = "community|professional|enterprise",
    };

    private readonly Option<bool> _preview = new("--preview") { Description = "Writes a picture of each page besides (PNG), personal copies excepted." };

    private readonly Option<bool> _force = new("--force") { Description = "Replaces files that exist." };

    public PrintCommandOptions()
    {
        _paper.AcceptOnlyFromAmong("A4", "Letter");
        _engine.AcceptOnlyFromAmong("built-in", "quest");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_out);
        command.Options.Add(_paper);
        command.Options.Add(_font);
        command.Options.Add(_engine);
        command.Options.Add(_questLicence);
        command.Options.Add(_preview);
        command.Options.Add(_force);
    }

    /// <summary>A folder that takes files as the user wants them.</summary>
    public PrintFolder FolderOf(ParseResult parsed, Terminal terminal) => new(parsed.GetRequiredValue(_out), parsed.GetValue(_force), terminal);

    public bool HasPreview(ParseResult parsed) => parsed.GetValue(_preview);

    public PrintOptions Of(ParseResult parsed)
    {
        var library = FontLibrary.OfThisMachine();
        return new PrintOptions
        {
            Engine = parsed.GetRequiredValue(_engine) == "quest" ? PdfEngine.Quest : PdfEngine.BuiltIn,
            QuestLicence = parsed.GetValue(_questLicence),
            Paper = Enum.Parse<Paper>(parsed.GetRequiredValue(_paper)),
            Fonts = parsed.GetValue(_font) is { } font ? library.Choose(FontFile.Parse(font)) : library.Choose(),
        };
    }

    /// <summary>The options as they would be typed to print the same again.</summary>
    public string Again(ParseResult parsed) =>
        $"--out {parsed.GetRequiredValue(_out)} --paper {parsed.GetRequiredValue(_paper)}"
        + (parsed.GetValue(_font) is { } font ? $" --font {font}" : "")
        + (parsed.GetRequiredValue(_engine) == "quest" ? $" --engine quest --quest-licence {parsed.GetValue(_questLicence)}" : "")
        + (HasPreview(parsed) ? " --preview" : "");
}
