
namespace Study.Bank;

/// <summary>How many items of a group there are, and how they were answered.</summary>
/// <param name="Name">The kind, status, document or topic.</param>
/// <param name="Attempts">Answers to these items.</param>
public sealed record BankTally(string Name, int Items, int Approved, int Attempts, int Correct)
{
    /// <summary>The share of right answers; null where nobody answered.</summary>
    public double? Accuracy => Attempts == 0 ? null : (double)Correct / Attempts;
}

/// <summary>What is in the bank, counted.</summary>
public sealed record BankStatistics(
    BankTally All, IReadOnlyList<BankTally> ByKind, IReadOnlyList<BankTally> ByStatus, IReadOnlyList<BankTally> ByDocument, IReadOnlyList<BankTally> ByTopic, int Documents, int LeftOut);

/// <summary>Counting the bank.</summary>
public sealed partial class ItemBank
{
    public BankStatistics Statistics() => new(
        Tally("'all'").SingleOrDefault() ?? new BankTally("all", 0, 0, 0, 0),
        Tally("items.kind"),
        Tally("items.status"),
        Tally("(select name from documents where documents.id = items.document_id)"),
        Tally("items.topic"),
        Query<int>("select count(*) from documents where id in (select document_id from files)").Single(),
        Query<int>("select count(*) from left_out").Single());

    private List<BankTally> Tally(string by) =>
        [.. Query<TallyRow>(
            $"""
            select {by} as name, count(*) as items, sum(status = 'approved') as approved, sum(coalesce(answered.attempts, 0)) as attempts, sum(coalesce(answered.correct, 0)) as correct
            from items left join (select item_id, count(*) as attempts, sum(is_correct) as correct from attempts group by item_id) as answered on answered.item_id = items.id
            group by 1
            order by count(*) desc, 1
            """)
            .Select(row => new BankTally(row.Name, (int)row.Items, (int)row.Approved, (int)row.Attempts, (int)row.Correct))];

    private sealed record TallyRow
    {
        public string Name { get; init; } = "";

        public long Items { get; init; }

        public long Approved { get; init; }

        public long Attempts { get; init; }

        public long Correct { get; init; }
    }
}
