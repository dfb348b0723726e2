using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Practice;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study practice</c>: a self-test in the console.</summary>
internal static class PracticeCommand
{
    public static Command Of(Terminal terminal)
    {
        var bank = CommonOptions.Bank();
        var learner = LearnerOptions.Learner();
        var topic = new Option<string?>("--topic") { Description = "Only topics whose name holds these words.", HelpName = "WORDS" };
        var document = new Option<string?>("--document") { Description = "Only documents whose name or title holds these words.", HelpName = "WORDS" };
        var kind = new Option<string[]>("--kind") { Description = "Only items of this kind; may be given more than once.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. ItemKinds.All]);
        var kinds = new Option<string>("--kinds")
        {
            Description = "typed: every answer is typed, choices are asked without options; choice: only what has something to choose from.",
            HelpName = "typed|choice|mixed",
            DefaultValueFactory = _ => "mixed",
        };
        kinds.AcceptOnlyFromAmong("typed", "choice", "mixed");
        var fresh = Count("--new", "How many new items a day brings at most.", 20);
        var most = Count("--max", "How many questions to ask at most; those that are missed come once more.", 100);
        var daily = Count("--daily", "How many answers a day takes at most, all sittings together.", 200);
        var minutes = new Option<int?>("--minutes") { Description = "Ends after so many minutes.", HelpName = "N" };
        minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--minutes takes a number from 1.");
            }
        });
        var exam = new Option<DateOnly?>("--exam")
        {
            Description = "The day of an exam: what would be forgotten by then is asked, the weakest first.",
            HelpName = "YYYY-MM-DD",
        };
        var leeches = new Option<bool>("--leeches") { Description = "Asks only what was forgotten so often that it is left out otherwise." };
        var rate = new Option<bool>("--rate") { Description = "Asks after each answer how well it was remembered; else right is good, wrong is again, right with help is hard." };
        var plain = new Option<bool>("--plain") { Description = "Plain lines, for screen readers and scripts: nothing is cleared or coloured." };
        var seed = CommonOptions.Seed();
        var rollover = LearnerOptions.Rollover();
        var ui = LearnerOptions.Interface();
        var json = CommonOptions.Json();
        var command = new Command("practice", """
            Asks what is due and then what is new, and keeps every answer at once. Answer with a letter or a number, or type the answer: figures and
            dates count in any notation. Keys: ? hint, u undo, s skip, l later (not today), x marks a bad question, q quits. The same command goes on
            with a sitting that was cut off.

            Example:  study practice --new 5 --minutes 15
            """)
        {
            bank, learner, topic, document, kind, kinds, fresh, most, daily, minutes, exam, leeches, rate, plain, seed, rollover, ui, json,
        };
        command.SetAction((parsed, interrupt) =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var memory = opened.MemoryOf(parsed.GetValue(learner) ?? terminal.UserName);
            var order = new PracticeOrder
            {
                Filter = FilterOf(opened, memory, parsed.GetValue(topic), parsed.GetValue(document), parsed.GetValue(kind) ?? []),
                Answering = Enum.Parse<Answering>(parsed.GetRequiredValue(kinds), ignoreCase: true),
                NewPerDay = parsed.GetRequiredValue(fresh),
                Most = parsed.GetRequiredValue(most),
                MostPerDay = parsed.GetRequiredValue(daily),
                Exam = parsed.GetValue(exam),
                IsForLeeches = parsed.GetValue(leeches),
                Seed = parsed.GetRequiredValue(seed),
                RolloverHour = parsed.GetRequiredValue(rollover),
            };
            var words = PracticeWords.For(parsed.GetRequiredValue(ui), terminal.Locale);
            PracticeView view = parsed.GetValue(json)
                ? new PracticeJson(terminal, memory.Titles())
                : new PracticeScreen(terminal, words, memory.Titles(), parsed.GetValue(plain));
            var limit = parsed.GetValue(minutes) is { } time ? TimeSpan.FromMinutes(time) : (TimeSpan?)null;
            return Task.FromResult(Run(terminal, opened, memory, order, words, view, limit, parsed.GetValue(rate), interrupt));
        });
        return command;
    }

    private static int Run(
        Terminal terminal, ItemBank bank, MemoryStore memory, PracticeOrder order, PracticeWords words, PracticeView view, TimeSpan? limit, bool rates, CancellationToken interrupt)
    {
        var now = terminal.Clock.GetLocalNow();
        if (order.Exam is { } exam && exam <= order.DayOf(now))
        {
            throw new StudyException(string.Create(CultureInfo.InvariantCulture, $"study practice: --exam {exam:yyyy-MM-dd} is not a day to come. Give a later day, or leave it out."));
        }

        var session = PracticeSession.Begin(bank, memory, order, now, FsrsParameters.Default);
        if (session.Count == 0)
        {
            session.End(now);
            view.Say(bank.Count(order.Askable) == 0 ? words.EmptyBank : words.NothingToAsk);
            view.Summarise(PracticeSummary.Of(session, memory, words, order.DayOf(now)));
            return 0;
        }

        view.Say(session.Plan is { } plan ? words.Began(plan, memory.Learner, order.Seed) : words.GoesOn(session.Done, session.Count));
        new PracticeConversation(terminal, words, view, session, memory, order, limit, rates).Run(interrupt);
        return 0;
    }

    private static ItemFilter FilterOf(ItemBank bank, MemoryStore memory, string? topic, string? document, string[] kinds) => new()
    {
        Topics = topic is null ? [] : Some(memory.TopicsWith(topic), $"no topic holds \"{topic}\"", () => memory.TopicsWith("")),
        Documents = document is null ? [] : Some(memory.DocumentsWith(document), $"no document's name or title holds \"{document}\"", () => [.. bank.DocumentLabels().Values.Select(one => one.Name)]),
        Kinds = [.. kinds.Select(name => ItemKinds.Parse(name)!.Value).Distinct()],
    };

    private static IReadOnlyList<string> Some(IReadOnlyList<string> found, string none, Func<IReadOnlyList<string>> all) =>
        found.Count > 0 ? found : throw new StudyException($"study practice: {none}. There are: {string.Join(", ", all().Distinct().Take(10))}.");

    private static Option<int> Count(string name, string description, int usual)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        CommonOptions.Within(option, 0, 10_000);
        return option;
    }
}
