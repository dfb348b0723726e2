using Study.Facts;
using Study.Text;

namespace Study.Bank;

/// <summary>A document with what it gave.</summary>
public sealed record BankedSource
{
    public string DocumentId { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The file's whole path; where several files hold the same words, each is a source.</summary>
    public string Path { get; init; } = "";

    /// <summary>Items written from it, rejected and retired ones included.</summary>
    public int Items { get; init; }

    public int Approved { get; init; }

    /// <summary>Whether the file held these words when it was read last; otherwise they are kept for the items that stand on them.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>What the bank's documents gave, and what they did not.</summary>
public sealed partial class ItemBank
{
    /// <summary>The documents by path, each with how many items it gave.</summary>
    public IReadOnlyList<BankedSource> Sources() =>
        [.. Query<BankedSource>(
            """
            select documents.id as document_id, documents.title, coalesce(files.path, documents.path) as path, files.path is not null as is_current,
                (select count(*) from items where items.document_id = documents.id) as items,
                (select count(*) from items where items.document_id = documents.id and status = 'approved') as approved
            from documents left join files on files.document_id = documents.id
            order by 3, 1
            """).Select(source => source with { Path = WholePath(source.Path) })];

    /// <summary>The candidates that a document gave and no item was made of, in the order of its text.</summary>
    public IReadOnlyList<LeftOut> LeftOut(string documentId) =>
        [.. Query<(string Words, string Reason, long Start, long Length)>(
            "select words, reason, start, length from left_out where document_id = @documentId order by position", new { documentId })
            .Select(row => new LeftOut(row.Words, row.Reason, documentId, new TextSpan((int)row.Start, (int)row.Length)))];
}
