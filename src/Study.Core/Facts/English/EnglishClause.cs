namespace Study.Facts.English;

/// <summary>A clause whose subject and finite verb are known, by the indexes of its tokens; ends are exclusive.</summary>
/// <param name="Lead">What stands before the subject and belongs to the clause: In 1912, ...; the comma is its last token.</param>
/// <param name="Subject">Empty where it is not certain.</param>
/// <param name="Finite">The verb that carries the tense: an auxiliary, or the verb itself.</param>
/// <param name="Rest">From the first token of this clause behind what it shares with the clause before; else right behind the finite verb.</param>
/// <param name="End">Where the clause ends; what follows can be dropped.</param>
internal sealed record EnglishClause(Range Lead, Range Subject, int Finite, int Rest, int End)
{
    /// <summary>Whether subject and finite verb are those of the clause before: will build A and repair B.</summary>
    public bool SharesVerb { get; init; }

    /// <summary>Whether the clause states a fact only under a condition, or leaves open whether it does.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether it stands within another clause or before it: When the line opened, ...</summary>
    public bool IsSide { get; init; }

    /// <summary>Whether <c>was</c> or <c>were</c> is to be said before the finite verb: Northport, founded in 1912, ...</summary>
    public bool IsReduced { get; init; }

    /// <summary>Whether a token is said in the clause.</summary>
    public bool Contains(int token) =>
        (token >= Lead.Start.Value && token < Lead.End.Value) || (token >= Subject.Start.Value && token < Subject.End.Value) || (token >= Rest && token < End);

    public bool IsInLead(int token) => token >= Lead.Start.Value && token < Lead.End.Value;

    public bool IsInSubject(int token) => token >= Subject.Start.Value && token < Subject.End.Value;
}
