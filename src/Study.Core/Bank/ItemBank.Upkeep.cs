using System.Globalization;
using Study.Text;

namespace Study.Bank;

/// <summary>What keeps a bank whole.</summary>
public sealed partial class ItemBank
{
    /// <summary>Copies the bank to a file, whole or not at all, while others may go on with it.</summary>
    /// <exception cref="StudyException">The file exists, or cannot be written.</exception>
    public void BackUp(string target)
    {
        if (File.Exists(target))
        {
            throw new StudyException($"{target}: the file exists. Give the backup another name.");
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(target))!);
            Guarded(() =>
            {
                BankSchema.BackUp(_connection, target);
                return true;
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{target}: the backup cannot be written ({failure.Message}). Check the folder and the room on the disk.", failure);
        }
    }

    public IReadOnlyList<string> Orphans()
    {
        var problems = new List<string>();
        Tell("select count(*) from items where not exists (select 1 from sources where item_id = items.id)", "items have no source");
        Tell("select count(*) from items where draw not in (select rowid from item_search)", "items cannot be found by search");
        Tell("select count(*) from item_search where rowid not in (select draw from items)", "entries of the search are of items that are gone");
        Tell(
            "select count(*) from documents where id not in (select document_id from files) and id not in (select document_id from items) and id not in (select document_id from sources)",
            "documents are held by no file and no item");
        Tell("select count(*) from items where edited_body is not null and not json_valid(edited_body)", "edits cannot be read");
        return problems;

        void Tell(string sql, string what)
        {
            var count = Query<long>(sql).Single();
            if (count > 0)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{Path}: {count} {what}. Put a backup in its place, or make the bank anew from the files."));
            }
        }
    }

    public IReadOnlyList<string> ChangedItems()
    {
        if (CurrentState() != DerivedState())
        {
            return [];
        }

        var digests = Query<(string Id, string Digest)>("select id, digest from items where is_source_gone = 0").ToDictionary(row => row.Id, row => row.Digest);
        return [.. Read(ItemFilter.Everything)
            .Where(banked => !banked.IsSourceGone && banked.Derived is null && digests[banked.Item.Id] != ItemRow.Of(banked.Item).Digest)
            .Select(banked => banked.Item.Id)];
    }
}
