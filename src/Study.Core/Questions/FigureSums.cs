using Study.Facts;

namespace Study.Questions;

/// <summary>Whether a figure can be reckoned from the others of a question: 空重____，净重____，总重……; who can add does not need the text.</summary>
internal static class FigureSums
{
    /// <summary>
    /// Whether the key follows from the figures of the stem in its own unit: as the sum or the difference of two, as the sum of all, or as twice what
    /// each of two is told to be (each wheel weighs 33 kg, for a total of ...).
    /// </summary>
    public static bool Tell(string stem, Figure key)
    {
        if (key.IsRange || key.Low <= 0m)
        {
            return false;
        }

        var told = FigureScanner.Scan(stem).OfType<FigureMention>().Select(mention => mention.Figure).Where(figure => !figure.IsRange && figure.Unit == key.Unit).Select(figure => figure.Low).ToList();
        if ((told.Count > 2 && told.Sum() == key.Low) || (told.Contains(key.Low / 2m) && stem.Contains("each ", StringComparison.OrdinalIgnoreCase) && stem.Contains("total of ", StringComparison.Ordinal)))
        {
            return true;
        }

        for (var one = 0; one < told.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (told[one] + told[other] == key.Low || Math.Abs(told[one] - told[other]) == key.Low)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
