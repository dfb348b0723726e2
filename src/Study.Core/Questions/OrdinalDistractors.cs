using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Neighbouring places in a series: 第二十次, 第二十二次. 首次 and 首届 are told from 第二届 and on.</summary>
internal static class OrdinalDistractors
{
    public static IReadOnlyList<Distractor> For(Fact.Ordinal ordinal, Language language)
    {
        var answer = ordinal.Statement.AnswerText;
        if (answer.StartsWith('首') || FigureNotation.Of(answer) is not { } notation)
        {
            return [];
        }

        var shuffle = SeededShuffle.For("ordinal", ordinal.Id);
        var rank = Math.Min(shuffle.Below(DistractorChoice.Count + 1), ordinal.Rank - 1);
        var origin = language == Language.Chinese ? "相邻的序数，文中没有" : "a neighbouring place that the text does not give";
        return [.. Enumerable.Range(ordinal.Rank - rank, DistractorChoice.Count + 1)
            .Where(place => place != ordinal.Rank)
            .Select(place => new Distractor(notation.Write(place), origin))];
    }
}
