using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Print;
using Study.Questions;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study quiz</c>: papers from the bank, with keys, answer sheets and personal copies.</summary>
internal static class QuizCommand
{
    private const int UsualItems = 20;

    public static Command Of(Terminal terminal)
    {
        var options = new Options();
        var command = new Command("quiz", """
            Prints a quiz from the bank: forms that ask the same in another order, and the key of each. The bank remembers which item
            stood under which number, and so do the files NAME-map.json and NAME-map.csv beside the papers.

            Example:  study quiz --items 20 --forms A,B,C --seed 7
            """);
        options.AddTo(command);
        command.SetAction(parsed => Run(terminal, options, parsed));
        return command;
    }

    private static int Run(Terminal terminal, Options options, ParseResult parsed)
    {
        using var bank = ItemBank.OpenExisting(parsed.GetRequiredValue(options.Bank));
        var filter = options.Filter.Of(parsed);
        var language = options.Filter.LanguageOf(parsed, bank);
        var titles = bank.DocumentLabels().ToDictionary(document => document.Key, document => document.Value.Title);
        var chosen = Choose(bank, filter with { Language = language }, options, parsed, titles);
        var title = options.TitleOf(parsed) ?? CommonOptions.TitleOf([.. chosen.Select(item => item.Item)], language, titles);
        var seed = parsed.GetRequiredValue(options.Seed);
        Form[] forms = [.. options.LabelsOf(parsed).Select(label => FormAssembler.Assemble(chosen, title, language, label, seed))];
        var roster = parsed.GetValue(options.Roster) is { } file ? Roster.Read(file) : [];
        var job = new QuizPrintJob
        {
            Name = parsed.GetRequiredValue(options.Name),
            Forms = forms,
            Keys = [.. forms.Select(form => AnswerKeys.Of(form, titles, parsed.GetValue(options.HasProofs)))],
            Place = options.KeyPlaceOf(parsed),
            Students = roster,
            Folder = options.Print.FolderOf(parsed, terminal),
            HasPreview = options.Print.HasPreview(parsed),
            Options = options.Print.Of(parsed) with
            {
                IsLargePrint = parsed.GetValue(options.IsLargePrint),
                HasAnswerSheet = parsed.GetValue(options.HasAnswerSheet),
            },
        };
        job.Print();
        bank.Keep([.. forms.Select(VersionMap.Of)]);
        terminal.Out.WriteLine(Terminal.Clean(string.Create(
            CultureInfo.InvariantCulture, $"{Counted.Of(chosen.Count, "item")}, set in {job.Options.Fonts.Name}. The same again: {options.Again(parsed, language)}")));
        return 0;
    }

    private static IReadOnlyList<ChosenItem> Choose(
        ItemBank bank, ItemFilter filter, Options options, ParseResult parsed, Dictionary<string, string> titles)
    {
        // More than a paper can use, and still read in a moment.
        const int MostRead = 20_000;

        var seed = parsed.GetRequiredValue(options.Seed);
        var banked = bank.Count(filter) <= MostRead ? [.. bank.Read(filter)] : bank.Pick(filter, MostRead / 4, seed);
        OfferedItem[] offered = [.. banked.Select(item => OfferedItem.Of(item, titles[item.Item.Sources[0].DocumentId]))];
        var choice = parsed.GetRequiredValue(options.Pick) == "random" ? ItemChoice.AtRandom(offered, seed) : ItemChoice.OfBest(offered);
        var chosen = choice.Choose(options.BlueprintOf(parsed), parsed.GetValue(options.Blueprint) ?? "study quiz");
        if (chosen.Count == 0)
        {
            throw new StudyException("study quiz: the bank has no such items. See what there is with study list, or ask for others.");
        }

        var points = options.PointsOf(parsed);
        return [.. chosen.Select(item => item with { Points = item.Points ?? points(item.Item.Kind) })];
    }

    /// <summary>What can be said on the command line.</summary>
    private sealed class Options
    {
        private readonly Option<int?> _items = new("--items") { Description = $"How many items; {UsualItems} where nothing is said.", HelpName = "N" };

        private readonly Option<string> _forms = new("--forms")
        {
            Description = "The labels of the forms, or how many.",
            HelpName = "A,B,C",
            DefaultValueFactory = _ => "A",
        };

        private readonly Option<string?> _difficulty = new("--difficulty") { Description = "Only items of this difficulty.", HelpName = "easy|medium|hard" };

        private readonly Option<string?> _points = new("--points")
        {
            Description = "Prints points: a number for each item, or by kind: multiple-choice=2,true-false=1.",
            HelpName = "N|KIND=N,...",
        };

        private readonly Option<string> _key = new("--key")
        {
            Description = "The key in a file of its own; or a copy for the teacher with answers below the items, or at the end.",
            HelpName = "separate|after-items|end",
            DefaultValueFactory = _ => "separate",
        };

        private readonly Option<string?> _title = new("--title") { Description = "The paper's title.", HelpName = "TEXT" };

        public Options()
        {
            CommonOptions.Within(_items, 1, Forms.Blueprint.MostItems);
            _difficulty.AcceptOnlyFromAmong("easy", "medium", "hard");
            _key.AcceptOnlyFromAmong("separate", "after-items", "end");
            Pick.AcceptOnlyFromAmong("best", "random");
            _forms.Validators.Add(result => CommonOptions.Check(result, LabelsIn(result.GetValueOrDefault<string>() ?? "").Count > 0, "--forms takes letters (A,B,C) or a number from 1 to 26."));
            _points.Validators.Add(result => CommonOptions.Check(
                result, PointsIn(result.GetValueOrDefault<string?>() ?? "1") is not null, "--points takes a number, or kinds with numbers: multiple-choice=2,true-false=1."));
            Blueprint.Validators.Add(result => CommonOptions.Check(
                result,
                result.GetResult(_items) is not { Implicit: false } && result.GetResult(Filter.Topic) is null && result.GetResult(Filter.Kind) is null && result.GetResult(_difficulty) is null,
                "--blueprint says how many items of what: leave out --items, --topic, --kind and --difficulty."));
            Name.Validators.Add(result => CommonOptions.Check(
                result, result.GetValueOrDefault<string>() is { Length: > 0 } name && Path.GetFileName(name) == name, "--name takes the beginning of a file name, without folders."));
        }

        public Option<string> Bank { get; } = CommonOptions.Bank();

        public Option<ulong> Seed { get; } = CommonOptions.Seed();

        public PaperFilterOptions Filter { get; } = new("The quiz's language; auto is that of most items.");

        public Option<string?> Blueprint { get; } = new("--blueprint")
        {
            Description = "A JSON file of parts, each with items, kind, topic, difficulty and points.",
            HelpName = "FILE",
        };

        public Option<string> Pick { get; } = new("--pick")
        {
            Description = "The best items of each document, or items drawn by the seed.",
            HelpName = "best|random",
            DefaultValueFactory = _ => "best",
        };

        public Option<bool> IsLargePrint { get; } = new("--large-print") { Description = "Prints everything half as large again." };

        public Option<bool> HasAnswerSheet { get; } = new("--answer-sheet") { Description = "Prints sheets with bubbles, and where each bubble is (NAME-A-sheet.json)." };

        public Option<bool> HasProofs { get; } = new("--proofs")
        {
            Description = "Whether keys show the source's sentence and title.",
            HelpName = "true|false",
            DefaultValueFactory = _ => true,
        };

        public Option<string?> Roster { get; } = new("--roster")
        {
            Description = "A class list (CSV: name,class,number) for personal copies; neighbours get different forms. Try: study roster sample",
            HelpName = "FILE",
        };

        public Option<string> Name { get; } = new("--name") { Description = "What the files' names begin with.", HelpName = "NAME", DefaultValueFactory = _ => "quiz" };

        public PrintCommandOptions Print { get; } = new();

        public void AddTo(Command command)
        {
            Option[] all =
            [
                Bank, _items, Blueprint, Filter.Topic, Filter.Kind, _difficulty, Filter.Status, Pick, Seed, _forms, _points, _title, Filter.Language, _key, HasProofs,
                HasAnswerSheet, Roster, IsLargePrint, Name,
            ];
            Array.ForEach(all, command.Options.Add);
            Print.AddTo(command);
        }

        public Blueprint BlueprintOf(ParseResult parsed)
        {
            if (parsed.GetValue(Blueprint) is { } file)
            {
                return BlueprintFile.Read(file);
            }

            var items = parsed.GetValue(_items);
            var part = new BlueprintPart
            {
                Items = items ?? UsualItems,
                Topic = parsed.GetValue(Filter.Topic),
                Difficulty = parsed.GetValue(_difficulty) is { } level ? DifficultyLevels.Parse(level) : null,
            };
            return new Blueprint { Parts = [part], IsStrict = items is not null };
        }

        public string? TitleOf(ParseResult parsed) =>
            parsed.GetValue(_title) ?? (parsed.GetValue(Blueprint) is { } file ? BlueprintFile.Read(file).Title : null);

        public IReadOnlyList<string> LabelsOf(ParseResult parsed) => LabelsIn(parsed.GetRequiredValue(_forms));

        public KeyPlace? KeyPlaceOf(ParseResult parsed) => parsed.GetRequiredValue(_key) switch
        {
            "after-items" => KeyPlace.AfterItems,
            "end" => KeyPlace.End,
            _ => null,
        };

        public Func<ItemKind, decimal?> PointsOf(ParseResult parsed) =>
            parsed.GetValue(_points) is { } text ? PointsIn(text)! : _ => null;

        /// <summary>The command line that prints the same, with what was chosen for the user.</summary>
        public string Again(ParseResult parsed, Language language)
        {
            var words = new List<string> { "study quiz", "--bank", parsed.GetRequiredValue(Bank) };
            Add(_items, parsed.GetValue(Blueprint) is null ? (parsed.GetValue(_items) ?? UsualItems).ToString(CultureInfo.InvariantCulture) : null);
            Add(Blueprint, parsed.GetValue(Blueprint));
            Add(Filter.Topic, parsed.GetValue(Filter.Topic));
            Add(Filter.Kind, parsed.GetValue(Filter.Kind));
            Add(_difficulty, parsed.GetValue(_difficulty));
            Add(Filter.Status, parsed.GetValue(Filter.Status));
            Add(Pick, parsed.GetValue(Pick));
            Add(Seed, parsed.GetValue(Seed).ToString(CultureInfo.InvariantCulture));
            Add(_forms, parsed.GetValue(_forms));
            Add(_points, parsed.GetValue(_points));
            Add(_title, parsed.GetValue(_title));
            Add(Filter.Language, language == Text.Language.Chinese ? "zh" : "en");
            Add(_key, parsed.GetValue(_key));
            Add(Roster, parsed.GetValue(Roster));
            Add(Name, parsed.GetValue(Name));
            words.AddRange(new[] { (Option)IsLargePrint, HasAnswerSheet }.Where(flag => parsed.GetResult(flag) is { Implicit: false }).Select(flag => flag.Name));
            return $"{string.Join(' ', words)} {Print.Again(parsed)}";

            void Add(Option option, string? value)
            {
                if (value is not null)
                {
                    words.AddRange([option.Name, value.Any(char.IsWhiteSpace) ? $"\"{value}\"" : value]);
                }
            }
        }

        private static IReadOnlyList<string> LabelsIn(string text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return count is >= 1 and <= 26 ? [.. Enumerable.Range(0, count).Select(index => ((char)('A' + index)).ToString())] : [];
            }

            string[] labels = [.. text.Split(',').Select(label => label.Trim().ToUpperInvariant())];
            return labels.All(label => label.Length == 1 && char.IsAsciiLetterUpper(label[0])) ? [.. labels.Distinct()] : [];
        }

        /// <summary>null where the text is neither a number nor a list of kinds with numbers.</summary>
        private static Func<ItemKind, decimal?>? PointsIn(string text)
        {
            if (NumberIn(text) is { } every)
            {
                return _ => every;
            }

            var byKind = new Dictionary<ItemKind, decimal>();
            foreach (var part in text.Split(','))
            {
                var sides = part.Split('=');
                if (sides.Length != 2 || ItemKinds.Parse(sides[0].Trim()) is not { } kind || NumberIn(sides[1]) is not { } points)
                {
                    return null;
                }

                byKind[kind] = points;
            }

            return kind => byKind.TryGetValue(kind, out var points) ? points : null;
        }

        private static decimal? NumberIn(string text) =>
            decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000 ? number : null;
    }
}
