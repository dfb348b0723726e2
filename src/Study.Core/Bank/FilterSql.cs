using Dapper;
using Microsoft.Data.Sqlite;
using Study.Text;

namespace Study.Bank;

/// <summary>An <see cref="ItemFilter"/> as conditions on the table of items.</summary>
internal sealed class FilterSql
{
    // More continuations than this, and the two characters stand in so many items that reading along finds a page soon.
    private const int MostContinuations = 300;

    /// <summary>What holds of a row of doubts until a teacher has decided about its item.</summary>
    public const string IsOpenDoubt = "not exists (select 1 from events where events.item_id = doubts.item_id and events.at > doubts.at)";

    private readonly List<string> _conditions = [];

    public FilterSql(ItemFilter filter, SqliteConnection connection)
    {
        Any("items.id", "ids", filter.Ids);
        Any("items.document_id", "documents", filter.Documents);
        Any("items.topic", "topics", filter.Topics);
        AnyOf("items.kind", filter.Kinds.Select(kind => kind.ToString()));
        AnyOf("items.status", filter.Statuses.Select(ItemRow.NameOf));
        if (filter.Language is { } language)
        {
            Add("items.language = @language", "language", ItemRow.NameOf(language));
        }

        if (filter.Tag is { } tag)
        {
            Add("items.id in (select item_id from item_tags where tag = @tag)", "tag", tag);
        }

        if (filter.DifficultyFrom > 0)
        {
            Add("items.difficulty >= @from", "from", filter.DifficultyFrom);
        }

        if (filter.DifficultyTo < 1)
        {
            Add("items.difficulty <= @to", "to", filter.DifficultyTo);
        }

        if (!filter.IncludesGone)
        {
            _conditions.Add("items.is_source_gone = 0");
        }

        if (filter.IsDoubted)
        {
            _conditions.Add($"items.id in (select item_id from doubts where {IsOpenDoubt})");
        }

        if (filter.Text is { } text)
        {
            Search(text, connection);
        }

        IsNarrow = filter.Ids.Count + filter.Documents.Count + filter.Topics.Count > 0 || filter.Tag is not null || filter.IsDoubted || IsSearched
            || (filter.Statuses.Count > 0 && !filter.Statuses.Contains(ItemStatus.Draft));
    }

    /// <summary>Whether the index of words is asked, with <c>@match</c>.</summary>
    public bool IsSearched { get; private set; }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>Whether an index finds the few items that are meant, so that sorting them is cheaper than reading the bank in order.</summary>
    public bool IsNarrow { get; }

    /// <summary>The conditions, all of which hold; <c>1</c> where there are none.</summary>
    public string Where => IsSearched ? $"items.draw in (select rowid from item_search where item_search match @match) and {WhereBesidesSearch}" : WhereBesidesSearch;

    /// <summary>The same without what the index of words is asked.</summary>
    public string WhereBesidesSearch => _conditions.Count == 0 ? "1" : string.Join(" and ", _conditions);

    private void Any(string column, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            Add($"{column} = @{name}", name, values[0]);
        }
        else if (values.Count > 1)
        {
            // One parameter however many values there are.
            Add($"{column} in (select value from json_each(@{name}))", name, System.Text.Json.JsonSerializer.Serialize(values));
        }
    }

    /// <summary>The same for the program's own names, which can stand in the statement: that is quicker than a list to look through for each row.</summary>
    private void AnyOf(string column, IEnumerable<string> names)
    {
        var quoted = string.Join(", ", names.Select(name => $"'{name}'"));
        if (quoted.Length > 0)
        {
            _conditions.Add($"{column} in ({quoted})");
        }
    }

    private void Add(string condition, string name, object value)
    {
        _conditions.Add(condition);
        Parameters.Add(name, value);
    }

    /// <summary>
    /// Three characters and more are found by the index of trigrams. Two begin a trigram wherever they stand, so those that begin with them
    /// are looked up and searched for; one, or two that begin very many, are looked for in the words themselves.
    /// </summary>
    private void Search(string text, SqliteConnection connection)
    {
        var folded = FoldedText.Of(text);
        if (folded.Length >= 3)
        {
            AddMatch(Quoted(folded));
            return;
        }

        if (folded.Length == 2)
        {
            var continuations = connection.Query<string>(
                "select term from item_search_terms where term >= @folded and term < @after limit @most",
                new { folded, after = folded + "\U0010FFFF", most = MostContinuations + 1 }).ToList();
            if (continuations.Count <= MostContinuations)
            {
                AddMatch(continuations.Count == 0 ? Quoted(folded + "\uFFFF") : string.Join(" OR ", continuations.Select(Quoted)));
                return;
            }
        }

        var like = "%" + text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        Add("""
            (items.before_gap like @like escape '\' or items.after_gap like @like escape '\' or items.answer like @like escape '\' or items.edited_body like @like escape '\'
            or exists (select 1 from distractors where distractors.item_id = items.id and distractors.text like @like escape '\'))
            """, "like", like);
    }

    private void AddMatch(string match)
    {
        Parameters.Add("match", match);
        IsSearched = true;
    }

    private static string Quoted(string words) => "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
