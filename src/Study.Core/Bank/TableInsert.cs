using Microsoft.Data.Sqlite;

namespace Study.Bank;

/// <summary>An insert prepared once and run for many rows: over a list of rows, twice as fast as asking anew for each.</summary>
internal sealed class TableInsert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="table">With what goes before it, where that is more than <c>into</c>: <c>or replace into item_search</c>.</param>
    /// <param name="conflict">What follows the values, where a row may be there already; empty where it may not.</param>
    public TableInsert(SqliteConnection connection, SqliteTransaction transaction, string table, string[] columns, string conflict = "")
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = $"insert {(table.Contains(' ', StringComparison.Ordinal) ? table : "into " + table)} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))}) {conflict}";
        foreach (var column in columns)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
        }
    }

    /// <summary>Inserts one row.</summary>
    /// <param name="values">In the columns' order.</param>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var column = 0; column < values.Length; column++)
        {
            _command.Parameters[column].Value = values[column] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
