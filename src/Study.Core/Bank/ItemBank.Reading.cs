using Microsoft.Data.Sqlite;
using Study.Text;

namespace Study.Bank;

/// <summary>Items by filter: gone through in order, counted, and picked by a seed.</summary>
public sealed partial class ItemBank
{
    // Up to so many, every selection of items is equally likely; from more, places are drawn and what stands there is taken.
    private const int MostShuffled = 2_000;

    // A place is drawn and a few items passed over, so that the width of the gap before an item hardly tells.
    private const int MostPassedOver = 16;

    /// <summary>
    /// The items a filter lets through, by document, best first. They are read as they are asked for: a bank of any size can be gone through.
    /// </summary>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="most">How many at most.</param>
    public IEnumerable<BankedItem> Read(ItemFilter filter, int skip = 0, int most = int.MaxValue)
    {
        var sql = Guarded(() => new FilterSql(filter, _connection));

        // Where no index finds the few items meant, the documents are gone through in order and the items of each by rank, without sorting.
        var join = sql.IsNarrow ? "items join documents on documents.id = items.document_id" : "documents cross join items on items.document_id = documents.id";
        sql.Parameters.Add("most", most);
        sql.Parameters.Add("skip", skip);
        return Guarded(ItemReader.Read(
            _connection,
            $"select items.* from {join} where {sql.Where} order by documents.name, documents.id, items.rank, items.id limit @most offset @skip",
            sql.Parameters));
    }

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
    public IReadOnlyList<BankedItem> Pick(ItemFilter filter, int count, ulong seed)
    {
        var ids = Guarded(() => Draw(new FilterSql(filter, _connection), count, new SeededShuffle(seed)));
        var items = Guarded(ItemReader.Read(
                _connection, "select * from items where id in (select value from json_each(@ids))", new { ids = System.Text.Json.JsonSerializer.Serialize(ids) }))
            .ToDictionary(item => item.Item.Id);
        return [.. ids.Select(id => items[id])];
    }

    private List<string> Draw(FilterSql sql, int count, SeededShuffle shuffle)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"select items.id from items where {sql.Where} order by items.draw limit {MostShuffled + 1}";
        Bind(command, sql);
        var first = Strings(command);
        if (first.Count <= MostShuffled || count > MostShuffled / MostPassedOver)
        {
            command.CommandText = $"select items.id from items where {sql.Where} order by items.draw";
            return [.. shuffle.Of(first.Count <= MostShuffled ? first : Strings(command)).Take(count)];
        }

        var drawn = new List<string>();
        var known = new HashSet<string>();
        command.CommandText = $"select items.id from items where {sql.Where} and items.draw >= @place order by items.draw limit 1 offset @pass";
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

    private static void Bind(SqliteCommand command, FilterSql sql)
    {
        foreach (var name in sql.Parameters.ParameterNames)
        {
            command.Parameters.AddWithValue("@" + name, sql.Parameters.Get<object>(name));
        }
    }

    private static List<string> Strings(SqliteCommand command)
    {
        var strings = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings;
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
