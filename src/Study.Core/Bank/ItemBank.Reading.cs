using Dapper;
using Microsoft.Data.Sqlite;
using Study.Text;

namespace Study.Bank;

/// <summary>Items by filter: gone through in order, counted, and picked by a seed.</summary>
public sealed partial class ItemBank
{
    // Up to so many, every selection of items is equally likely; from more, places are drawn and what stands there is taken.
    private const int MostShuffled = 400;

    // A place is drawn and a few items passed over, so that the width of the gap before an item hardly tells.
    private const int MostPassedOver = 16;

    // More finds of a search than this are shown as they are found; up to so many, by document like everything else.
    private const int MostSorted = 1_000;

    public IEnumerable<BankedItem> Read(ItemFilter filter, int most = int.MaxValue, string? after = null)
    {
        var sql = Guarded(() => new FilterSql(filter, _connection));

        sql.Parameters.Add("most", most);
        sql.Parameters.Add("after", after);
        if (sql.IsSearched && Query<int>($"select count(*) from (select 1 from item_search where item_search match @match limit {MostSorted + 1})", sql.Parameters).Single() > MostSorted)
        {
            return Guarded(ItemReader.Read(
                _connection,
                $"select items.* from item_search cross join items on items.draw = item_search.rowid where item_search match @match and {sql.WhereBesidesSearch}{(after is null ? "" : " and item_search.rowid > (select draw from items where id = @after)")} order by item_search.rowid limit @most",
                sql.Parameters));
        }

        // Where no index finds the few items meant, the documents are gone through in order and the items of each by rank, without sorting.
        var join = sql.IsNarrow ? "items join documents on documents.id = items.document_id" : "documents cross join items on items.document_id = documents.id";
        var behind = after is null ? "" : $" and (documents.name, documents.id) >= ({PlaceOf("documents.name, documents.id")}) and (documents.name, documents.id, items.rank, items.id) > ({PlaceOf("documents.name, documents.id, items.rank, items.id")})";
        return Guarded(ItemReader.Read(
            _connection,
            $"select items.* from {join} where {sql.Where}{behind} order by documents.name, documents.id, items.rank, items.id limit @most",
            sql.Parameters));
    }

    private static string PlaceOf(string columns) => $"select {columns} from items join documents on documents.id = items.document_id where items.id = @after";

    /// <summary>How many items a filter lets through.</summary>
    public int Count(ItemFilter filter)
    {
        var sql = Guarded(() => new FilterSql(filter, _connection));
        return Query<int>($"select count(*) from items where {sql.Where}", sql.Parameters).Single();
    }

    /// <summary>
    /// As many of the items a filter lets through as are wanted, or all where there are fewer, in an order that chance decides. The same bank
    /// and seed give the same items on every machine.
    /// </summary>
    public IReadOnlyList<BankedItem> Pick(ItemFilter filter, int count, ulong seed) => Guarded(() =>
    {
        // What is drawn is what is read, and the file is locked once and not for every question asked of it.
        using var look = _connection.BeginTransaction(deferred: true);
        var ids = Draw(new FilterSql(filter, _connection), count, new SeededShuffle(seed));
        var items = ItemReader.Read(
                _connection, "select * from items where id in (select value from json_each(@ids))", new { ids = System.Text.Json.JsonSerializer.Serialize(ids) })
            .ToDictionary(item => item.Item.Id);
        return ids.ConvertAll(id => items[id]);
    });

    private List<string> Draw(FilterSql sql, int count, SeededShuffle shuffle)
    {
        var atLeast = _connection.QuerySingle<int>($"select count(*) from (select 1 from items where {sql.Where} limit {MostShuffled + 1})", sql.Parameters);
        if (atLeast <= MostShuffled || count > MostShuffled / 4)
        {
            return [.. shuffle.Of(_connection.Query<string>($"select items.id from items where {sql.Where} order by items.draw", sql.Parameters)).Take(count)];
        }

        var drawn = new List<string>();
        var known = new HashSet<string>();
        using var command = _connection.CreateCommand();
        command.CommandText = $"select items.id from items where {sql.Where} and items.draw >= @place order by items.draw limit 1 offset @pass";
        foreach (var name in sql.Parameters.ParameterNames)
        {
            command.Parameters.AddWithValue("@" + name, sql.Parameters.Get<object>(name));
        }

        var place = command.Parameters.Add("@place", SqliteType.Integer);
        var pass = command.Parameters.Add("@pass", SqliteType.Integer);
        while (drawn.Count < count)
        {
            place.Value = ((long)shuffle.Below(1 << 30) << 32) | (uint)shuffle.Below(int.MaxValue);
            pass.Value = shuffle.Below(MostPassedOver);
            if (command.ExecuteScalar() is string id && known.Add(id))
            {
                drawn.Add(id);
            }
        }

        return drawn;
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw Explain(failure, Path);
        }
    }

    /// <summary>Going through rows, an error of SQLite comes as a message to the user however late it comes.</summary>
    private IEnumerable<T> Guarded<T>(IEnumerable<T> rows)
    {
        using var row = Guarded(rows.GetEnumerator);
        while (Guarded(row.MoveNext))
        {
            yield return row.Current;
        }
    }
}
