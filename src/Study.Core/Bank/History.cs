using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Study.Bank;

/// <summary>What was decided and done about items, in order.</summary>
internal static class History
{
    /// <summary>Adds a line to an item's history, with the item's state before it. Call it before the change.</summary>
    /// <param name="at">When; null where no history is kept.</param>
    public static void Tell(SqliteConnection connection, SqliteTransaction transaction, string itemId, DateTimeOffset? at, string what, string note)
    {
        if (at is { } time)
        {
            connection.Execute(
                """
                insert into events (item_id, at, what, note, before)
                select id, @at, @what, @note, json_object('status', status, 'reason', reason, 'edited_body', edited_body, 'edited_digest', edited_digest) from items where id = @itemId
                """,
                new { itemId, at = Time(time), what, note },
                transaction);
        }
    }

    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
