using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Forms;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary>The options that say which items are meant; the same for every verb that takes them.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _document = new("--document") { Description = "Only items of this document: its name, title, path or id.", HelpName = "DOC" };
    private readonly Option<string?> _topic = new("--topic") { Description = "Only items of this topic, which is the title above them.", HelpName = "TITLE" };
    private readonly Option<string?> _tag = new("--tag") { Description = "Only items with this tag: a heading, a name, or one of yours.", HelpName = "TAG" };
    private readonly Option<string?> _kind = CommonOptions.Kind();
    private readonly Option<string> _status;
    private readonly Option<string?> _difficulty = new("--difficulty") { Description = "Only items of this difficulty.", HelpName = "easy|medium|hard" };
    private readonly Option<string> _language = CommonOptions.Language("Only items in this language; auto for any.");
    private readonly Option<string?> _text = new("--text") { Description = "Only items with these words in question, answer or options.", HelpName = "WORDS" };
    private readonly Option<bool> _gone = new("--gone") { Description = "Items whose source is gone, too." };
    private readonly Option<bool> _doubted = new("--doubted") { Description = "Only items that a learner called bad and no teacher has looked at since." };

    /// <param name="status">Which status is meant where nothing is said.</param>
    public FilterOptions(string status)
    {
        _status = new Option<string>("--status")
        {
            Description = "Only items of these: draft, approved, rejected, retired; all for every one.",
            HelpName = "STATUS,...",
            DefaultValueFactory = _ => status,
        };
        _difficulty.AcceptOnlyFromAmong("easy", "medium", "hard");
        _status.Validators.Add(result => CommonOptions.Check(
            result, StatusesIn(result.GetValueOrDefault<string>() ?? "all").All(known => known is not null), "--status takes: draft, approved, rejected, retired, all."));
    }

    public void AddTo(Command command)
    {
        Option[] all = [_document, _topic, _tag, _kind, _status, _difficulty, _language, _text, _gone, _doubted];
        Array.ForEach(all, command.Options.Add);
    }

    /// <exception cref="StudyException">The bank has no such document.</exception>
    public ItemFilter Of(ParseResult parsed, ItemBank bank)
    {
        var (from, to) = parsed.GetValue(_difficulty) is { } level && DifficultyLevels.Parse(level) is { } known ? DifficultyLevels.RangeOf(known) : (0, 1);
        return new ItemFilter
        {
            Documents = parsed.GetValue(_document) is { } named ? DocumentsCalled(named, bank) : [],
            Topics = parsed.GetValue(_topic) is { } topic ? [topic] : [],
            Tag = parsed.GetValue(_tag),
            Kinds = CommonOptions.KindsIn(parsed.GetValue(_kind)),
            Statuses = [.. StatusesIn(parsed.GetRequiredValue(_status)).OfType<ItemStatus>()],
            DifficultyFrom = from,
            DifficultyTo = to,
            Language = CommonOptions.LanguageOf(parsed.GetRequiredValue(_language)),
            Text = parsed.GetValue(_text),
            IncludesGone = parsed.GetValue(_gone),
            IsDoubted = parsed.GetValue(_doubted),
        };
    }

    /// <summary>What is meant, in words that are the same for the same options.</summary>
    public string Words(ParseResult parsed) => string.Join(
        ' ',
        new[]
        {
            ("document", parsed.GetValue(_document)), ("topic", parsed.GetValue(_topic)), ("tag", parsed.GetValue(_tag)), ("kind", parsed.GetValue(_kind)),
            ("status", parsed.GetValue(_status)), ("difficulty", parsed.GetValue(_difficulty)), ("lang", parsed.GetValue(_language)), ("text", parsed.GetValue(_text)),
            ("gone", parsed.GetValue(_gone) ? "yes" : null), ("doubted", parsed.GetValue(_doubted) ? "yes" : null),
        }
        .Where(option => option.Item2 is not null)
        .Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Item1}={option.Item2}")));

    private static List<string> DocumentsCalled(string named, ItemBank bank) =>
        bank.FindDocuments(named) is { Count: > 0 } found
            ? [.. found.Select(document => document.Id)]
            : throw new StudyException($"--document: no document of the bank is called \"{named}\". See them with: study sources");

    private static IEnumerable<ItemStatus?> StatusesIn(string names) => names == "all" ? [] : CommonOptions.Split(names).Select(name => name switch
    {
        "draft" => ItemStatus.Draft,
        "approved" => ItemStatus.Approved,
        "rejected" => ItemStatus.Rejected,
        "retired" => ItemStatus.Retired,
        _ => (ItemStatus?)null,
    });
}
