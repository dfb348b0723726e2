using Study.Facts;

namespace Study.Questions;

/// <summary>A fact with the question that asks for it, good enough to be printed.</summary>
internal sealed record AskedFact(Fact Fact, ItemBody Body);
