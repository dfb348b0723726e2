using Study.Facts;

namespace Study.Questions;

/// <summary>Asks for a fact in English.</summary>
internal static class EnglishStems
{
    public static Stem Of(Fact fact) => Stem.Gapped(fact.Statement.Before, fact.Statement.After + ".");
}
