namespace Study.Bank;

public sealed partial class ItemBank
{
    /// <summary>What one learner remembers, made for a name that is new.</summary>
    public MemoryStore MemoryOf(string learner) => new(_connection, Path, learner);

    /// <summary>The learners' names, in order.</summary>
    public IReadOnlyList<string> Learners() => [.. Query<string>("select name from learners order by name")];
}
