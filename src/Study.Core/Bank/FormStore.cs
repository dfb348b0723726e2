using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Study.Bank;

/// <summary>The printed forms in the bank.</summary>
public sealed partial class ItemBank
{
    /// <summary>Keeps forms, all or none; one that is kept already stays as it is.</summary>
    public void Keep(IReadOnlyList<BankedForm> forms)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var form in forms)
            {
                Keep(form, transaction);
            }

            transaction.Commit();
        }
        catch (SqliteException failure)
        {
            throw Explain(failure, Path);
        }
    }

    /// <summary>The forms whose id begins with the given characters, by id.</summary>
    public IReadOnlyList<BankedForm> Forms(string idPrefix = "")
    {
        var prefix = idPrefix.ToLowerInvariant();
        const string Named = "substr(form_id, 1, length(@prefix)) = @prefix";
        var options = Query<FormOptionRow>($"select form_id, number, letter, origin, text from form_options where {Named}", new { prefix })
            .ToLookup(row => (row.FormId, row.Number), row => new BankedFormOption(row.Letter, (int)row.Origin, row.Text));
        var items = Query<FormItemRow>($"select form_id, number, item_id, text, answer, points from form_items where {Named} order by number", new { prefix })
            .ToLookup(row => row.FormId, row => row.ToItem(options[(row.FormId, row.Number)]));
        return [.. Query<FormRow>(
                "select id, title, language, label, seed from forms where substr(id, 1, length(@prefix)) = @prefix order by id", new { prefix })
            .Select(row => row.ToForm(items[row.Id]))];
    }

    private void Keep(BankedForm form, SqliteTransaction transaction)
    {
        var isNew = _connection.Execute(
            "insert into forms (id, title, language, label, seed) values (@Id, @Title, @Language, @Label, @Seed) on conflict (id) do nothing",
            new
            {
                form.Id,
                form.Title,
                Language = ItemRow.NameOf(form.Language),
                form.Label,
                Seed = form.Seed.ToString(CultureInfo.InvariantCulture),
            },
            transaction) > 0;
        if (!isNew)
        {
            return;
        }

        _connection.Execute(
            "insert into form_items (form_id, number, item_id, text, answer, points) values (@FormId, @Number, @ItemId, @Text, @Answer, @Points)",
            form.Items.Select(item => new
            {
                FormId = form.Id,
                item.Number,
                item.ItemId,
                item.Text,
                item.Answer,
                Points = item.Points?.ToString(CultureInfo.InvariantCulture),
            }),
            transaction);
        _connection.Execute(
            "insert into form_options (form_id, number, letter, origin, text) values (@FormId, @Number, @Letter, @Origin, @Text)",
            form.Items.SelectMany(item => item.Options.Select(option => new
            {
                FormId = form.Id,
                item.Number,
                option.Letter,
                option.Origin,
                option.Text,
            })),
            transaction);
    }

    private sealed record FormRow
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";

        public string Language { get; init; } = "";

        public string Label { get; init; } = "";

        public string Seed { get; init; } = "";

        public BankedForm ToForm(IEnumerable<BankedFormItem> items) => new()
        {
            Id = Id,
            Title = Title,
            Language = Language == "zh" ? Text.Language.Chinese : Text.Language.English,
            Label = Label,
            Seed = ulong.Parse(Seed, CultureInfo.InvariantCulture),
            Items = [.. items],
        };
    }

    private sealed record FormItemRow
    {
        public string FormId { get; init; } = "";

        public long Number { get; init; }

        public string ItemId { get; init; } = "";

        public string Text { get; init; } = "";

        public string Answer { get; init; } = "";

        public string? Points { get; init; }

        public BankedFormItem ToItem(IEnumerable<BankedFormOption> options) => new(
            (int)Number,
            ItemId,
            Text,
            Answer,
            Points is null ? null : decimal.Parse(Points, CultureInfo.InvariantCulture),
            [.. options.OrderBy(option => option.Letter, StringComparer.Ordinal)]);
    }

    private sealed record FormOptionRow
    {
        public string FormId { get; init; } = "";

        public long Number { get; init; }

        public string Letter { get; init; } = "";

        public long Origin { get; init; }

        public string Text { get; init; } = "";
    }
}
