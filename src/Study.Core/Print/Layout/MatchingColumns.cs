using System.Globalization;
using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Lays out what is to be matched: prompts with a rule for the letter on the left, lettered responses on the right.</summary>
internal static class MatchingColumns
{
    private const double RuleWidth = 34;
    private const double BetweenColumns = 22;

    private static TextStyle Style => PaperStyles.Body;

    /// <param name="left">Where the prompts begin.</param>
    /// <param name="right">Where the responses end, in points like <paramref name="left"/>.</param>
    public static IEnumerable<Row> Lay(PaperBlock.Question question, Typesetter typesetter, double left, double right, Tag table)
    {
        var numbers = question.Prompts.Select((_, index) => typesetter.Line(string.Create(CultureInfo.InvariantCulture, $"({index + 1}) "), Style)).ToArray();
        var letters = question.Options.Select(option => typesetter.Line(option.Letter + ". ", Style)).ToArray();
        var behindNumbers = Widest(numbers) + PaperStyles.BehindLabel;
        var behindLetters = Widest(letters) + PaperStyles.BehindLabel;
        var middle = Middle();
        var promptRoom = middle - BetweenColumns - RuleWidth - PaperStyles.BehindLabel - left - behindNumbers;
        var responseRoom = right - middle - behindLetters;
        for (var index = 0; index < Math.Max(numbers.Length, letters.Length); index++)
        {
            var row = table.Add(TagRole.TableRow);
            var prompt = index < numbers.Length ? Prompt(index, row.Add(TagRole.TableCell)) : [];
            var response = index < letters.Length ? Response(index, row.Add(TagRole.TableCell)) : [];

            // Side by side, but the whole of a prompt before its neighbour, or who copies the text gets their lines mixed.
            yield return new Row(Style.Leading * Math.Max(prompt.Count, response.Count), [.. Stacked(prompt), .. Stacked(response)]);
        }

        IEnumerable<PageElement> Stacked(IReadOnlyList<IReadOnlyList<PageElement>> lines) =>
            lines.SelectMany((line, index) => line.Select(element => element.MovedBy(0, index * Style.Leading)));

        double Widest(IEnumerable<TextLine> lines) => lines.Select(line => TextRows.WidthOf(line, Style)).DefaultIfEmpty().Max();

        // Close to the prompts where they are short, so that the eye need not travel; never so far that either column gets too narrow.
        double Middle()
        {
            const double LeastShare = 0.3;
            const double MostShare = 0.65;

            var wanted = left + behindNumbers + Widest(question.Prompts.Select(text => typesetter.Line(text, Style)))
                + PaperStyles.BehindLabel + RuleWidth + BetweenColumns + 1;
            var width = right - left;
            return Math.Clamp(wanted, left + (LeastShare * width), left + (MostShare * width));
        }

        IReadOnlyList<IReadOnlyList<PageElement>> Prompt(int index, Tag cell)
        {
            var lines = Lines(question.Prompts[index], promptRoom, left + behindNumbers, cell);
            lines[0].Insert(0, TextRows.Place(numbers[index], Style, cell, left));
            var y = TextRows.Baseline(Style) + (0.2 * Style.Size);
            var end = middle - BetweenColumns;
            lines[^1].Add(new PageElement.Rule(end - RuleWidth, y, end, y, Thickness: 0.6));
            return lines;
        }

        IReadOnlyList<IReadOnlyList<PageElement>> Response(int index, Tag cell)
        {
            var lines = Lines(question.Options[index].Text, responseRoom, middle + behindLetters, cell);
            lines[0].Insert(0, TextRows.Place(letters[index], Style, cell, middle));
            return lines;
        }

        List<List<PageElement>> Lines(string text, double room, double x, Tag cell) =>
            [.. typesetter.Lines(text, Style, room).Select(line => new List<PageElement> { TextRows.Place(line, Style, cell, x) })];
    }
}
