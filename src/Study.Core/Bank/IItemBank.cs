using Study.Facts;
using Study.Ingest;
using Study.Questions;
using Study.Text;

namespace Study.Bank;

/// <summary>
/// What every bank promises, whatever keeps it: items with their provenance, the work that teachers and learners did on them, and the documents
/// they come from. <see cref="ItemBank"/> keeps it in one SQLite file.
/// </summary>
/// <remarks>
/// Whatever changes a bank is kept, whole or not at all, when the method returns. A bank that cannot be read or written says so with a
/// <see cref="StudyException"/>.
/// </remarks>
public interface IItemBank : IDisposable
{
    /// <summary>
    /// The items a filter lets through, by document, best first; very many finds of a search, in no order but always the same. They are read as
    /// they are asked for: a bank of any size can be gone through.
    /// </summary>
    /// <param name="most">How many at most.</param>
    /// <param name="after">The id of an item to go on behind, which takes no longer far in a bank than at its beginning; null to begin at the first.</param>
    IEnumerable<BankedItem> Read(ItemFilter filter, int most = int.MaxValue, string? after = null);

    /// <summary>The ids of the items a filter lets through, in the order of <see cref="Read"/>.</summary>
    IReadOnlyList<string> Ids(ItemFilter filter);

    /// <summary>The items whose id begins with the given characters.</summary>
    IReadOnlyList<BankedItem> Find(string idPrefix);

    /// <summary>The items that are neither rejected nor retired, best first within each document; those whose source is gone are left out.</summary>
    IReadOnlyList<BankedItem> Items();

    /// <summary>Keeps a document that a file holds now, in a transaction of its own. Its items come with the next <see cref="StoreDerived"/>.</summary>
    /// <param name="contentHash">Of the file's bytes.</param>
    void Keep(SourceDocument document, string contentHash);

    /// <summary>Keeps several documents in one transaction, as <see cref="Keep(SourceDocument, string)"/> does each.</summary>
    void Keep(IReadOnlyList<(SourceDocument Document, string ContentHash)> documents);

    /// <summary>What each file held when it was read last: a hash of its bytes, by its whole path.</summary>
    IReadOnlyDictionary<string, string> FileHashes();

    /// <summary>The documents, by path.</summary>
    IReadOnlyList<BankedDocument> Documents();

    /// <summary>The documents that a user means by a name, a title, a path or the beginning of an id.</summary>
    IReadOnlyList<BankedDocument> FindDocuments(string named);

    /// <summary>The documents that files hold, by path, as they were read; enough to derive their items again.</summary>
    IReadOnlyList<SourceDocument> CurrentDocuments();

    /// <summary>The <see cref="CurrentDocuments"/> by id, in their order, in groups that memory holds; most banks are one group.</summary>
    /// <param name="characters">About how many characters of text a group has.</param>
    IReadOnlyList<IReadOnlyList<string>> CurrentGroups(long characters);

    /// <summary>The documents of one group.</summary>
    IReadOnlyList<SourceDocument> DocumentsOf(IReadOnlyList<string> group);

    /// <summary>Which documents the items are to be derived from, and by which program; it changes when either does.</summary>
    string CurrentState();

    /// <summary>The <see cref="CurrentState"/> when the items were derived last; empty before the first time.</summary>
    string DerivedState();

    /// <summary>
    /// Stores what was derived from documents, in one transaction: all of it or nothing. Items that are as they were stay untouched, and so
    /// does the work done on them; items whose words are gone from these documents are removed, or marked when somebody had worked on them.
    /// </summary>
    BankChanges Store(IReadOnlyList<SourceDocument> documents, IReadOnlyList<Item> items, IReadOnlyList<LeftOut> leftOut);

    /// <summary>Stores what was derived from all current documents, in one transaction; items that are not derived any more are gone.</summary>
    /// <param name="state">The <see cref="CurrentState"/> they were derived from.</param>
    /// <returns>Null where the documents have changed meanwhile, and nothing was stored: derive again.</returns>
    BankChanges? StoreDerived(GeneratedQuestions generated, string state, DateTimeOffset at);

    /// <summary>
    /// Stores what was derived from one group of several, in one transaction, and how far the derivation is, so that a run that was stopped goes
    /// on behind it.
    /// </summary>
    /// <param name="group">The documents; items of theirs that are not derived any more are gone.</param>
    /// <param name="state">The <see cref="CurrentState"/> the run began with.</param>
    /// <param name="done">How many groups are derived with this one.</param>
    /// <returns>Null where the documents have changed meanwhile, and nothing was stored: begin again.</returns>
    BankChanges? StoreDerivedGroup(GeneratedQuestions generated, IReadOnlyList<string> group, string state, int done, int groups, DateTimeOffset at);

    /// <summary>
    /// Stores questions of another program's file, in one transaction. Those that the file held before and holds no more are removed, or marked
    /// when somebody had worked on them.
    /// </summary>
    /// <param name="list">The questions as a text, so that each answer can be found again in it.</param>
    /// <param name="format">How the file was read.</param>
    BankChanges StoreImport(SourceDocument list, string format, IReadOnlyList<Item> items, DateTimeOffset at);

    /// <summary>The documents that are lists of imported questions, by id.</summary>
    IReadOnlySet<string> ImportedDocuments();

    /// <summary>Takes a document out, with its items. Those that somebody worked on stay and are marked, unless they are to go too.</summary>
    /// <param name="takesWork">Whether items go that somebody worked on, with everything that was done about them.</param>
    RemovedDocument Remove(string documentId, bool takesWork, DateTimeOffset at);

    /// <summary>
    /// Gives items a status. A rejection because the fact is wrong or trivial holds for every draft that asks for the same fact, now and later.
    /// </summary>
    /// <param name="reason">Why, of a rejection; else null.</param>
    /// <returns>The decision, for <see cref="Undo"/>.</returns>
    BankDecision Decide(IReadOnlyList<string> ids, ItemStatus status, RejectionReason? reason, DateTimeOffset at, string note = "");

    /// <summary>Keeps what a teacher made of an item beside what was derived.</summary>
    /// <exception cref="StudyException">The edit does not fit the item, or it has a flaw; nothing was stored.</exception>
    BankDecision Edit(string id, ItemEdit edit, DateTimeOffset at);

    /// <summary>Takes a teacher's edit back: the item is as it was derived.</summary>
    BankDecision TakeEditBack(string id, DateTimeOffset at);

    /// <summary>Puts the items of a decision back into the state they had before it.</summary>
    void Undo(BankDecision decision, DateTimeOffset at);

    /// <summary>Adds a teacher's tags to items, and takes some away. Headings and key terms stay.</summary>
    void Tag(IReadOnlyList<string> ids, IReadOnlyList<string> added, IReadOnlyList<string> removed, DateTimeOffset at);

    /// <summary>What was decided, changed and answered about an item, the earliest first.</summary>
    IReadOnlyList<ItemEvent> HistoryOf(string itemId);

    /// <summary>Where the review of some items stopped; null where it did not.</summary>
    /// <param name="review">What it was a review of.</param>
    string? ReviewPlace(string review);

    void KeepReviewPlace(string review, string itemId);

    /// <summary>Keeps an answer; it is on disk when this returns.</summary>
    void Record(Attempt attempt);

    /// <summary>How often each item was answered, and how often rightly.</summary>
    IReadOnlyDictionary<string, (int Attempts, int Correct)> AttemptCounts();

    /// <summary>The whole bank, rejected and retired items included, by kind, status, document and topic, the largest group first.</summary>
    BankStatistics Statistics();

    /// <summary>What the database itself finds wrong; empty where nothing is.</summary>
    IReadOnlyList<string> Damage();

    /// <summary>Rows that nothing leads to, and items whose words are not those that were stored; a line each, empty where all is well.</summary>
    IReadOnlyList<string> Orphans();

    /// <summary>
    /// The items whose derived words are not those that were stored: the database's own check does not notice a changed letter. Items that another
    /// version of the program derived are passed over.
    /// </summary>
    IReadOnlyList<string> ChangedItems();
}
