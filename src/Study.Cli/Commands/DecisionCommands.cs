using System.CommandLine;
using System.Globalization;
using Study.Bank;
using Study.Text;

namespace Study.Cli.Commands;

/// <summary><c>study approve</c>, <c>reject</c>, <c>retire</c>, <c>tag</c> and <c>edit</c>: a teacher's decisions, without a screen.</summary>
internal static class DecisionCommands
{
    public static Command Approve(Terminal terminal, DateTimeOffset now) => Decision(
        terminal,
        now,
        "approve",
        """
        Approves items: papers and practice may use them.

        Example:  study approve 4kx cbsq (beginnings of ids that study list shows)
        """,
        ItemStatus.Approved);

    public static Command Retire(Terminal terminal, DateTimeOffset now) => Decision(
        terminal,
        now,
        "retire",
        """
        Retires items that have had their day: they are kept and not asked any more.

        Example:  study retire 4kx
        """,
        ItemStatus.Retired);

    public static Command Reject(Terminal terminal, DateTimeOffset now)
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Why. Wrong and trivial hold for every draft that asks for the same fact; none of them returns.",
            HelpName = "wrong|unclear|trivial|options|duplicate|other",
            DefaultValueFactory = _ => "other",
        };
        reason.AcceptOnlyFromAmong("wrong", "unclear", "trivial", "options", "duplicate", "other");
        return Decision(
            terminal,
            now,
            "reject",
            """
            Rejects items: they are not asked, and do not return when their documents are read again.

            Example:  study reject 4kx --reason trivial
            """,
            ItemStatus.Rejected,
            reason);
    }

    public static Command Tag(Terminal terminal, DateTimeOffset now)
    {
        var ids = Ids();
        var add = new Option<string[]>("--add") { Description = "A tag to give; may be repeated.", HelpName = "TAG" };
        var remove = new Option<string[]>("--remove") { Description = "A tag of yours to take away; may be repeated.", HelpName = "TAG" };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command("tag", """
            Gives items tags of your own, or takes them away. Headings and names from the text stay.

            Example:  study tag 4kx --add 期中
            """)
        {
            ids,
            add,
            remove,
            bank,
            json,
        };
        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var items = ItemIds.All(opened, "tag", parsed.GetRequiredValue(ids));
            opened.Tag(items, parsed.GetValue(add) ?? [], parsed.GetValue(remove) ?? [], now);
            Write(terminal, opened, items, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    public static Command Edit(Terminal terminal, DateTimeOffset now)
    {
        var id = new Argument<string>("ID") { Description = "The item's id, or how it begins." };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var stem = new Option<string?>("--stem") { Description = "The question; of a sentence with a gap, with ____ in the answer's place.", HelpName = "TEXT" };
        var key = new Option<string[]>("--key")
        {
            Description = "The key. Repeated: each key of a multiple response, each entry of an ordering, each \"prompt = response\" of a matching item.",
            HelpName = "TEXT",
        };
        var accept = new Option<string[]>("--accept") { Description = "Other words that are right too; may be repeated.", HelpName = "TEXT" };
        var wrong = new Option<string[]>("--wrong") { Description = "A wrong option; repeated, in the place of all there were.", HelpName = "TEXT" };
        var derived = new Option<bool>("--derived") { Description = "Takes your edit back: the item is as it was derived." };
        var command = new Command("edit", """
            Changes an item's question, key or options. The edit is checked by the rules that derived items pass, kept beside what was derived, and
            stays when the documents are read again.

            Example:  study edit 4kx --stem "石桥大坝有多长？"
            """)
        {
            id,
            stem,
            key,
            accept,
            wrong,
            derived,
            bank,
            json,
        };
        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var item = ItemIds.One(opened, "edit", parsed.GetRequiredValue(id)).Item.Id;
            var edit = new ItemEdit { Stem = parsed.GetValue(stem), Keys = Given(parsed, key), Accepted = Given(parsed, accept), Wrong = Given(parsed, wrong) };
            if (parsed.GetValue(derived) == !edit.IsEmpty)
            {
                throw new StudyException("study edit: say what to change (--stem, --key, --accept, --wrong), or take the edit back with --derived alone.");
            }

            _ = edit.IsEmpty ? opened.TakeEditBack(item, now) : opened.Edit(item, edit, now);
            Write(terminal, opened, [item], parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static Command Decision(Terminal terminal, DateTimeOffset now, string verb, string help, ItemStatus status, Option<string>? reason = null)
    {
        var ids = Ids();
        var note = new Option<string>("--note") { Description = "A word for the item's history.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var bank = CommonOptions.Bank();
        var json = CommonOptions.Json();
        var command = new Command(verb, help) { ids, note, bank, json };
        if (reason is not null)
        {
            command.Options.Add(reason);
        }

        command.SetAction(parsed =>
        {
            using var opened = ItemBank.OpenExisting(parsed.GetRequiredValue(bank));
            var items = ItemIds.All(opened, verb, parsed.GetRequiredValue(ids));
            opened.Decide(items, status, reason is null ? null : Enum.Parse<RejectionReason>(parsed.GetRequiredValue(reason), ignoreCase: true), now, parsed.GetRequiredValue(note));
            Write(terminal, opened, items, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static Argument<string[]> Ids() => new("IDS") { Description = "The items' ids, or how they begin.", Arity = ArgumentArity.OneOrMore };

    private static string[]? Given(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is { Length: > 0 } texts ? texts : null;

    private static void Write(Terminal terminal, ItemBank bank, IReadOnlyList<string> ids, bool isJson)
    {
        if (isJson)
        {
            var documents = bank.DocumentLabels();
            JsonOutput.WriteLines(terminal.Out, ids.Select(id => bank.Find(id).Single()), (json, one) => ItemJson.Write(json, one, documents));
            return;
        }

        foreach (var banked in ids.Select(id => bank.Find(id).Single()))
        {
            terminal.Out.WriteLine(Terminal.Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"{banked.Item.Id}  {banked.Status.ToString().ToLowerInvariant()}{(banked.Reason is { } why ? $" ({why.ToString().ToLowerInvariant()})" : "")}  {banked.Item.Body.Stem}  =  {banked.Item.Body.Key.Text}{(banked.Tags.Count > 0 ? $"  [{string.Join(", ", banked.Tags)}]" : "")}")));
        }
    }
}
