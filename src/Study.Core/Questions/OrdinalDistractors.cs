using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Neighbouring places in a series: 第二十次, 第二十二次. 首次 and 首届 are told from 第二届 and on.</summary>
internal static class OrdinalDistractors
{
    public static DistractorChoice For(Fact.Ordinal ordinal, Language language)
    {
        var answer = ordinal.Statement.AnswerText;
        if (answer.StartsWith('首') || FigureNotation.Of(answer) is not { } notation)
        {
            return DistractorChoice.None;
        }

        var origin = language == Language.Chinese ? "相邻的序数，文中没有这样说" : "a neighbouring place, which the text does not give";
        var stated = ordinal.Sources.SelectMany(source => FigureScanner.Scan(source.Sentence)).OfType<FigureMention>()
            .Where(mention => mention.Figure.Unit.Kind == UnitKind.Ordinal).Select(mention => mention.Figure.Low).ToHashSet();
        return DistractorChoice.Around(ordinal.Rank, Enumerable.Range(1, DistractorChoice.Count + 2)
            .SelectMany(step => new[] { ordinal.Rank - step, ordinal.Rank + step })
            .Where(place => place > 0 && !stated.Contains(place))
            .Select(place => new SizedDistractor(place, new Distractor(notation.Write(place), origin)))
            .Where(candidate => !DistractorPool.IsToldWith(ordinal, candidate.Distractor.Text)));
    }
}
