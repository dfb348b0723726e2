using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Print;
using Study.Questions;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study cards</c>: study cards from the bank.</summary>
internal static class CardsCommand
{
    private const string DeckFile = "cards.pdf";
    private const string FrontsFile = "cards-fronts.pdf";
    private const string BacksFile = "cards-backs.pdf";
    private const string CalibrationFile = "cards-calibration.pdf";

    public static Command Of(Terminal terminal)
    {
        var options = new Options();
        var command = new Command("cards", """
            Prints study cards from the bank: the question in front, the answer and its source on the back. Print one copy with --calibrate
            first, if backs do not meet their fronts, and give what you read from it to --back-offset.

            Example:  study cards --grid 3x3 --duplex short --marks crop
            """);
        options.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(options.IsCalibration) ? Calibrate(terminal, options, parsed) : Run(terminal, options, parsed));
        return command;
    }

    private static int Calibrate(Terminal terminal, Options options, ParseResult parsed)
    {
        var folder = options.Print.FolderOf(parsed, terminal);
        folder.Check([CalibrationFile]);
        var language = CommonOptions.LanguageOf(parsed.GetRequiredValue(options.Filter.Language)) ?? Language.Chinese;
        folder.Save(CalibrationFile, "scales and crosses, to be printed on both sides", output => DeckPdf.WriteCalibration(output, language, options.Print.Of(parsed)));
        return 0;
    }

    private static int Run(Terminal terminal, Options options, ParseResult parsed)
    {
        using var bank = ItemBank.OpenExisting(parsed.GetRequiredValue(options.Bank));
        var titles = bank.DocumentLabels().ToDictionary(document => document.Key, document => document.Value.Title);
        var filter = options.Filter.Of(parsed);
        var isBilingual = parsed.GetValue(options.IsBilingual);
        var language = options.Filter.LanguageOf(parsed, bank);
        var topic = parsed.GetValue(options.Filter.Topic);
        Item[] items = [.. bank.Read(isBilingual ? filter : filter with { Language = language })
            .Where(item => topic is null || OfferedItem.Of(item, titles[item.Item.Sources[0].DocumentId]).IsOn(topic))
            .Select(item => item.Item)];
        var title = parsed.GetValue(options.Title) ?? CommonOptions.TitleOf(items, language, titles);
        var deck = isBilingual
            ? DeckAssembler.AssembleBilingual(items, title, language, titles)
            : DeckAssembler.Assemble(items, title, language, titles);
        deck = deck with { Cards = [.. deck.Cards.Take(parsed.GetRequiredValue(options.Most))] };
        if (deck.Cards.Count == 0)
        {
            throw new StudyException(isBilingual
                ? "study cards: no fact is told in both languages. Add the documents in the other language, or leave out --bilingual."
                : "study cards: the bank has no such items. See what there is with study list, or ask for others.");
        }

        var folder = options.Print.FolderOf(parsed, terminal);
        var (print, layout) = (options.Print.Of(parsed), options.LayoutOf(parsed));
        Print(folder, deck, print, layout, parsed.GetValue(options.IsSeparate));
        if (options.Print.HasPreview(parsed))
        {
            folder.SavePictures(DeckFile, Previews.Of(deck, print, layout));
        }

        return 0;
    }

    private static void Print(PrintFolder folder, Deck deck, PrintOptions options, CardLayout layout, bool isSeparate)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(deck.Cards.Count, "card")}, set in {options.Fonts.Name}");
        if (!isSeparate)
        {
            folder.Check([DeckFile]);
            folder.Save(DeckFile, what, output => DeckPdf.Write(output, deck, options, layout));
            return;
        }

        folder.Check([FrontsFile, BacksFile]);
        folder.Save(FrontsFile, what, output => DeckPdf.Write(output, deck, options, layout, DeckPages.Fronts));
        folder.Save(BacksFile, "their backs, in the same order", output => DeckPdf.Write(output, deck, options, layout, DeckPages.Backs));
    }

    /// <summary>What can be said on the command line.</summary>
    private sealed class Options
    {
        private readonly Option<string> _grid = new("--grid")
        {
            Description = "Cards side by side and below one another, from 1x2 to 4x6.",
            HelpName = "2x4|3x3|...",
            DefaultValueFactory = _ => "2x4",
        };

        private readonly Option<string> _duplex = new("--duplex")
        {
            Description = "The edge on which the printer turns the sheet.",
            HelpName = "long|short",
            DefaultValueFactory = _ => "long",
        };

        private readonly Option<bool> _fold = new("--fold") { Description = "Prints front and back side by side, to be folded: for printers with one side." };

        private readonly Option<string> _marks = new("--marks")
        {
            Description = "Lines to cut along, crop marks outside the cards, or nothing.",
            HelpName = "lines|crop|none",
            DefaultValueFactory = _ => "lines",
        };

        private readonly Option<string> _backOffset = new("--back-offset")
        {
            Description = "How far backs fall right of and below their fronts, in millimetres, as read from the calibration page.",
            HelpName = "RIGHT,DOWN",
            DefaultValueFactory = _ => "0,0",
        };

        public Options()
        {
            _duplex.AcceptOnlyFromAmong("long", "short");
            _marks.AcceptOnlyFromAmong("lines", "crop", "none");
            CommonOptions.Within(Most, 1, 5000);
            _grid.Validators.Add(result => CommonOptions.Check(result, GridIn(result.GetValueOrDefault<string>() ?? "") is not null, "--grid takes a size from 1x2 to 4x6, columns first: 2x4."));
            _backOffset.Validators.Add(result => CommonOptions.Check(
                result, OffsetIn(result.GetValueOrDefault<string>() ?? "") is not null, "--back-offset takes two numbers of millimetres from -10 to 10: 1.5,-0.5."));
            _fold.Validators.Add(result => CommonOptions.Check(
                result,
                !result.GetValueOrDefault<bool>() || GridIn(result.GetValue(_grid) ?? "") is not { Columns: var columns } || columns % 2 == 0,
                "--fold takes two columns for a card: give --grid 2 or 4 of them."));
            IsSeparate.Validators.Add(result => CommonOptions.Check(
                result, !(result.GetValueOrDefault<bool>() && result.GetValue(_fold)), "--separate and --fold exclude each other: folded cards have no pages of backs."));
        }

        public Option<string> Bank { get; } = CommonOptions.Bank();

        public PaperFilterOptions Filter { get; } = new("The cards' language; auto is that of most items.");

        public Option<int> Most { get; } = new("--items") { Description = "How many cards at most.", HelpName = "N", DefaultValueFactory = _ => 200 };

        public Option<string?> Title { get; } = new("--title") { Description = "The deck's title.", HelpName = "TEXT" };

        public Option<bool> IsBilingual { get; } = new("--bilingual") { Description = "Cards in both languages, for facts that documents of both tell." };

        public Option<bool> IsSeparate { get; } = new("--separate") { Description = "Fronts and backs in two files." };

        public Option<bool> IsCalibration { get; } = new("--calibrate") { Description = "Prints the calibration page, and no cards." };

        public PrintCommandOptions Print { get; } = new();

        public void AddTo(Command command)
        {
            Option[] all =
            [
                Bank, Most, Filter.Topic, Filter.Kind, Filter.Status, Filter.Language, IsBilingual, Title, _grid, _duplex, _fold, IsSeparate, _marks, _backOffset, IsCalibration,
            ];
            Array.ForEach(all, command.Options.Add);
            Print.AddTo(command);
        }

        public CardLayout LayoutOf(ParseResult parsed)
        {
            var (columns, rows) = GridIn(parsed.GetRequiredValue(_grid))!.Value;
            var (right, down) = OffsetIn(parsed.GetRequiredValue(_backOffset))!.Value;
            return new CardLayout
            {
                Columns = columns,
                Rows = rows,
                Sides = parsed.GetValue(_fold) ? CardSides.Folded
                    : parsed.GetRequiredValue(_duplex) == "short" ? CardSides.TurnedOnShortEdge
                    : CardSides.TurnedOnLongEdge,
                Marks = Enum.Parse<CutMarks>(parsed.GetRequiredValue(_marks), ignoreCase: true),
                BackOffsetRight = right,
                BackOffsetDown = down,
            };
        }

        private static (int Columns, int Rows)? GridIn(string text)
        {
            var sides = text.Split('x');
            return sides.Length == 2
                && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 1 and <= 4
                && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 2 and <= 6
                    ? (columns, rows)
                    : null;
        }

        private static (double Right, double Down)? OffsetIn(string text)
        {
            const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

            var sides = text.Split(',');
            return sides.Length == 2
                && double.TryParse(sides[0].Trim(), Style, CultureInfo.InvariantCulture, out var right) && right is >= -10 and <= 10
                && double.TryParse(sides[1].Trim(), Style, CultureInfo.InvariantCulture, out var down) && down is >= -10 and <= 10
                    ? (right, down)
                    : null;
        }
    }
}
