namespace Study.Forms;

/// <summary>How hard an item is, in words for blueprints.</summary>
public enum DifficultyLevel
{
    Easy,
    Medium,
    Hard,
}

/// <summary>Turns the share of wrong answers to expect into a word.</summary>
public static class DifficultyLevels
{
    // At first, true or false is easy, choosing among options medium, and recalling hard.
    private const double LeastOfMedium = 0.35;
    private const double LeastOfHard = 0.55;

    /// <param name="difficulty">The share of wrong answers to expect, from 0 to 1.</param>
    public static DifficultyLevel Of(double difficulty) => difficulty switch
    {
        < LeastOfMedium => DifficultyLevel.Easy,
        < LeastOfHard => DifficultyLevel.Medium,
        _ => DifficultyLevel.Hard,
    };

    /// <summary>The least and the greatest difficulty of a level.</summary>
    public static (double From, double To) RangeOf(DifficultyLevel level) => level switch
    {
        DifficultyLevel.Easy => (0, Math.BitDecrement(LeastOfMedium)),
        DifficultyLevel.Medium => (LeastOfMedium, Math.BitDecrement(LeastOfHard)),
        _ => (LeastOfHard, 1),
    };

    /// <summary>null where no level is called that.</summary>
    public static DifficultyLevel? Parse(string name) => name switch
    {
        "easy" => DifficultyLevel.Easy,
        "medium" => DifficultyLevel.Medium,
        "hard" => DifficultyLevel.Hard,
        _ => null,
    };
}
