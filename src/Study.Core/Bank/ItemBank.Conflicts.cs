namespace Study.Bank;

/// <summary>Two items that cannot both be right.</summary>
/// <param name="Note">What they disagree about, in words for a teacher.</param>
public sealed record ItemConflict(string ItemId, string OtherId, string Note);

/// <summary>Items that contradict each other. Papers leave them out until a teacher has rejected or retired one.</summary>
public sealed partial class ItemBank
{
    public void StoreConflicts(IReadOnlyList<ItemConflict> conflicts) => InTransaction(transaction =>
    {
        var now = conflicts.SelectMany(conflict => new[] { conflict, new ItemConflict(conflict.OtherId, conflict.ItemId, conflict.Note) })
            .DistinctBy(conflict => (conflict.ItemId, conflict.OtherId))
            .OrderBy(conflict => conflict.ItemId, StringComparer.Ordinal).ThenBy(conflict => conflict.OtherId, StringComparer.Ordinal)
            .ToList();
        var before = Query<(string, string, string)>("select item_id, other_id, note from conflicts order by item_id, other_id")
            .Select(row => new ItemConflict(row.Item1, row.Item2, row.Item3));
        if (!now.SequenceEqual(before))
        {
            Dapper.SqlMapper.Execute(_connection, "delete from conflicts", transaction: transaction);
            Dapper.SqlMapper.Execute(
                _connection,
                """
                insert into conflicts (item_id, other_id, note)
                select @ItemId, @OtherId, @Note where exists (select 1 from items where id = @ItemId) and exists (select 1 from items where id = @OtherId)
                """,
                now,
                transaction);
        }

        return now.Count;
    });

    public IReadOnlyList<ItemConflict> Conflicts() =>
        [.. Query<(string ItemId, string OtherId, string Note)>(
            """
            select item_id, other_id, note
            from conflicts join items on items.id = item_id join items as other on other.id = other_id
            where item_id < other_id and items.status in ('draft', 'approved') and other.status in ('draft', 'approved')
                and items.is_source_gone = 0 and other.is_source_gone = 0
            order by item_id, other_id
            """)
            .Select(row => new ItemConflict(row.ItemId, row.OtherId, row.Note))];
}
