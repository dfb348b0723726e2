using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Study.Questions;

namespace Study.Bank;

/// <summary>Reads items with all that belongs to them, some at a time, so that a bank of any size can be gone through.</summary>
internal static class ItemReader
{
    private const int AtATime = 500;

    /// <summary>The items a query on their table gives, in its order.</summary>
    public static IEnumerable<BankedItem> Read(SqliteConnection connection, string sql, object? parameters) =>
        connection.Query<ItemRow>(sql, parameters, buffered: false).Chunk(AtATime).SelectMany(rows => Complete(connection, rows));

    private static IEnumerable<BankedItem> Complete(SqliteConnection connection, ItemRow[] rows)
    {
        var ids = new { ids = JsonSerializer.Serialize(rows.Select(row => row.Id)) };
        const string Among = "where item_id in (select value from json_each(@ids))";
        var accepted = connection.Query<(string Id, string Text)>($"select item_id, text from accepted_answers {Among} order by item_id, position", ids)
            .ToLookup(row => row.Id, row => row.Text);
        var acceptedParts = connection.Query<(string Id, long Part, string Text)>($"select item_id, part, text from accepted_parts {Among} order by item_id, part, position", ids)
            .ToLookup(row => (row.Id, row.Part), row => row.Text);
        var parts = connection.Query<AnswerPart>($"select item_id, position, prompt, text, place from answer_parts {Among} order by item_id, position", ids)
            .Select(part => part with { Accepted = [.. acceptedParts[(part.ItemId, part.Position)]] })
            .ToLookup(part => part.ItemId);
        var distractors = connection.Query<(string Id, string Text, string Origin)>($"select item_id, text, origin from distractors {Among} order by item_id, position", ids)
            .ToLookup(row => row.Id, row => new Distractor(row.Text, row.Origin));
        var sources = connection.Query<SourceRow>($"select * from sources {Among} order by item_id, position", ids).ToLookup(row => row.ItemId);
        var tags = connection.Query<(string Id, string Tag)>($"select item_id, tag from item_tags {Among} order by item_id, tag", ids).ToLookup(row => row.Id, row => row.Tag);
        var doubts = connection.Query<(string Id, string Learner, string At, string? Response)>(
            $"""
            select item_id, learners.name, at,
                (select response from attempts where attempts.item_id = doubts.item_id and attempts.learner_id = doubts.learner_id and attempts.at <= doubts.at order by id desc limit 1)
            from doubts join learners on learners.id = doubts.learner_id {Among} and {FilterSql.IsOpenDoubt} order by at, learners.name
            """,
            ids).ToLookup(row => row.Id, row => new ItemDoubt(row.Learner, DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture), row.Response));
        var whyGone = Array.Exists(rows, row => row.IsSourceGone)
            ? connection.Query<(string Id, string Note)>($"select item_id, note from events {Among} and what = 'gone' order by id", ids).ToLookup(row => row.Id, row => row.Note)
            : null;
        return rows.Select(row => row.ToItem(
            accepted[row.Id], [.. parts[row.Id]], [.. distractors[row.Id]], [.. sources[row.Id]], [.. tags[row.Id]]) with
        {
            Doubts = [.. doubts[row.Id]],
            WhyGone = row.IsSourceGone ? whyGone?[row.Id].LastOrDefault() : null,
        });
    }
}
