using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Lays out options side by side: four to a line where all are short, else two, else each on its own.</summary>
internal static class OptionGrid
{
    /// <summary>The least space between an option and its neighbour on the right, in ems.</summary>
    private const double BetweenEms = 1;

    private static TextStyle Style => PaperStyles.Body;

    /// <param name="left">Where the options begin.</param>
    /// <param name="right">Where they end, in points like <paramref name="left"/>.</param>
    public static IEnumerable<Row> Lay(IReadOnlyList<QuestionOption> options, Typesetter typesetter, double left, double right, Tag body)
    {
        var list = body.Add(TagRole.List);
        var letters = options.Select(option => typesetter.Line(option.Letter + ". ", Style)).ToArray();
        var behindLetters = letters.Max(letter => TextRows.WidthOf(letter, Style)) + PaperStyles.BehindLabel;
        var texts = options.Select(option => typesetter.Line(option.Text, Style)).ToArray();
        var widest = texts.Max(text => TextRows.WidthOf(text, Style));
        var columns = Columns(behindLetters + widest, right - left);
        return columns == 1 ? OnePerLine() : SideBySide();

        IEnumerable<Row> OnePerLine()
        {
            for (var option = 0; option < options.Count; option++)
            {
                var tag = list.Add(TagRole.ListItem).Add(TagRole.ListBody);
                var lines = typesetter.Lines(options[option].Text, Style, right - left - behindLetters);
                var rows = TextRows.LeftAligned(lines, Style, tag, left + behindLetters).ToArray();
                rows[0] = rows[0] with { Elements = [TextRows.Place(letters[option], Style, tag, left), .. rows[0].Elements] };
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
        }

        IEnumerable<Row> SideBySide()
        {
            var columnWidth = (right - left) / columns;
            for (var first = 0; first < options.Count; first += columns)
            {
                var elements = new List<PageElement>();
                for (var option = first; option < Math.Min(first + columns, options.Count); option++)
                {
                    var tag = list.Add(TagRole.ListItem).Add(TagRole.ListBody);
                    var x = left + ((option - first) * columnWidth);
                    elements.Add(TextRows.Place(letters[option], Style, tag, x));
                    elements.Add(TextRows.Place(texts[option], Style, tag, x + behindLetters));
                }

                yield return new Row(Style.Leading, elements);
            }
        }
    }

    /// <summary>How many options go on a line.</summary>
    /// <param name="widest">The widest option with its letter, in points.</param>
    /// <param name="available">The line, in points.</param>
    internal static int Columns(double widest, double available) =>
        widest <= (available / 4) - (BetweenEms * Style.Size) ? 4
        : widest <= (available / 2) - (BetweenEms * Style.Size) ? 2
        : 1;
}
