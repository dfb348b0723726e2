using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>Lays out an item: its hanging number, its stem, and what is to be marked, chosen from or written on.</summary>
internal static class QuestionLayout
{
    /// <summary>The height of a line to write on: 9.5 mm.</summary>
    private const double AnswerLineHeight = 27;

    public static LaidBlock Lay(PaperBlock.Question question, Typesetter typesetter, NumberColumn numbers, double width, Tag item)
    {
        var style = PaperStyles.Body;
        var left = numbers.Width;
        var number = numbers.Place(question.Number, item.Add(TagRole.Label));
        var body = item.Add(TagRole.ListBody);
        var stem = body.Add(TagRole.Paragraph);

        var rows = question.AnswerPlace.Length > 0
            ? WithAnswerPlace(question, typesetter, stem, left, width)
            : [.. TextRows.LeftAligned(typesetter.Lines(question.Stem, style, width - left), style, stem, left)];
        rows[0] = rows[0] with { Elements = [number, .. rows[0].Elements] };
        var stemRows = rows.Count;
        if (question.Prompts.Count > 0)
        {
            rows.AddRange(MatchingColumns.Lay(question, typesetter, left, width, body.Add(TagRole.Table)));
        }
        else if (question.Options.Count > 0)
        {
            rows.AddRange(OptionGrid.Lay(question.Options, typesetter, left, width, body));
        }

        if (question.OrderPlace.Length > 0)
        {
            rows.AddRange(TextRows.LeftAligned(
                typesetter.Lines(question.OrderPlace, PaperStyles.OrderPlace, width - left), PaperStyles.OrderPlace, body.Add(TagRole.Paragraph), left));
        }

        if (question.HasAnswerLines)
        {
            // A question that takes more than one line tends to take as much to answer. The key has no say in this.
            rows.AddRange(Enumerable.Range(0, stemRows > 1 ? 2 : 1).Select(_ => AnswerLine(left, width)));
        }

        if (question.Solution is { } solution)
        {
            rows.AddRange(SolutionRows(solution, typesetter, left, width, body));
        }

        return new LaidBlock(rows) { SpaceBefore = PaperStyles.BeforeItem, IsKeptTogether = true };
    }

    /// <summary>The stem, with the place for its answer at the right margin of its last line.</summary>
    private static List<Row> WithAnswerPlace(PaperBlock.Question question, Typesetter typesetter, Tag stem, double left, double width)
    {
        const double LeastSpaceEms = 0.5;

        var style = PaperStyles.Body;
        var place = TextRows.PlaceRight(typesetter.Line(question.AnswerPlace, style), style, stem, width);
        var room = place.X - left - (LeastSpaceEms * style.Size);
        var lines = typesetter.Lines(question.Stem, style, width - left);
        if (TextRows.WidthOf(lines[^1], style) > room)
        {
            // A line with nothing on it but the place looks forgotten: shorter lines all through leave words for the last one.
            lines = typesetter.Lines(question.Stem, style, room);
        }

        var rows = TextRows.LeftAligned(lines, style, stem, left).ToList();
        rows[^1] = rows[^1] with { Elements = [.. rows[^1].Elements, place] };
        return rows;
    }

    private static IEnumerable<Row> SolutionRows(Solution solution, Typesetter typesetter, double left, double width, Tag body)
    {
        var (answer, proof) = (PaperStyles.Answer, PaperStyles.Proof);
        var rows = TextRows.LeftAligned(typesetter.Lines(solution.Text, answer, width - left), answer, body.Add(TagRole.Paragraph), left);
        return solution.Proof.Length == 0
            ? rows
            : rows.Concat(TextRows.LeftAligned(typesetter.Lines(solution.Proof, proof, width - left), proof, body.Add(TagRole.Paragraph), left));
    }

    private static Row AnswerLine(double left, double width) =>
        new(AnswerLineHeight, [new PageElement.Rule(left, AnswerLineHeight - 2, width, AnswerLineHeight - 2, Thickness: 0.6)]);
}
