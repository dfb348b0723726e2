using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Study.Text;

namespace Study.Bank;

/// <summary>The bank's tables, made and brought up to date by the numbered files beside this one.</summary>
internal static class BankSchema
{
    // "Stdy": tells a bank from any other SQLite file (sqlite.org/pragma.html#pragma_application_id).
    private const int ApplicationId = 0x53746479;

    private static readonly IReadOnlyList<(int Number, string Resource)> Steps =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Schema/", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan("Schema/".Length, 4), CultureInfo.InvariantCulture), name))
            .Order()];

    /// <summary>The newest schema this program knows.</summary>
    public static int Newest => Steps[^1].Number;

    /// <summary>Makes the tables of a new bank, or those an older program did not know.</summary>
    /// <exception cref="StudyException">The file is no bank, or a newer program made it.</exception>
    public static void BringUpToDate(SqliteConnection connection, string path)
    {
        connection.CreateFunction("draw_of", (string id) => ItemDraw.Of(id), isDeterministic: true);
        connection.CreateFunction("searchable", (string lines) => SearchText.Of(lines.Split('\n')), isDeterministic: true);

        // In one statement: another program may be making the bank at this moment.
        var (version, application, isEmpty) = connection.QuerySingle<(int, int, bool)>(
            "select (select user_version from pragma_user_version), (select application_id from pragma_application_id), (select count(*) = 0 from sqlite_schema)");
        if (!isEmpty && application != ApplicationId)
        {
            throw new StudyException($"{path}: this is a SQLite file but not a Study bank. Give another file with --bank.");
        }

        if (version > Newest)
        {
            throw new StudyException($"{path}: a newer Study made this bank (schema {version}; this one knows {Newest}). Update Study, or give another file with --bank.");
        }

        if (!isEmpty && version < Newest)
        {
            BackUp(connection, BackupOf(path, version));
        }

        foreach (var (number, resource) in Steps.Where(step => step.Number > version))
        {
            // Another program may have done the step while this one waited for the right to write.
            using var transaction = connection.BeginTransaction();
            if (connection.ExecuteScalar<int>("pragma user_version", transaction: transaction) >= number)
            {
                continue;
            }

            connection.Execute(Read(resource), transaction: transaction);
            connection.Execute(
                string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {number}; pragma application_id = {ApplicationId};"),
                transaction: transaction);
            transaction.Commit();
        }
    }

    /// <summary>Where the bank is copied to before its tables are changed.</summary>
    /// <param name="version">The schema it has.</param>
    public static string BackupOf(string path, int version) => string.Create(CultureInfo.InvariantCulture, $"{path}.schema-{version}.backup");

    /// <summary>Copies a bank to a file, whole or not at all; an earlier file of that name is replaced.</summary>
    public static void BackUp(SqliteConnection connection, string target)
    {
        var part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            connection.Execute("vacuum into @part", new { part });
            using (var copy = File.Open(part, FileMode.Open, FileAccess.ReadWrite))
            {
                copy.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
