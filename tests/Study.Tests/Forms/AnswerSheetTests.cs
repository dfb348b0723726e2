using System.Text.Json;
using Study.Forms;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Forms;

public class AnswerSheetTests
{
    private const double LeastBetweenCircles = 0.5;

    private static readonly IReadOnlyList<Item> Items =
        [.. Samples.Generate(Samples.FactualText(90, 1), Samples.FactualText(90, 2)).Items, NewKinds.Response, NewKinds.Matching, NewKinds.Ordering];

    private static readonly int[] Counts = [1, 20, 60, 120];

    public static TheoryData<int, double, double> Sheets => new(
        from items in Counts
        from paper in new[] { (210.0, 297.0), (215.9, 279.4) }
        select (items, paper.Item1, paper.Item2));

    [Theory, MemberData(nameof(Sheets))]
    public void Nothing_overlaps_and_nothing_leaves_the_page(int items, double width, double height)
    {
        var sheet = AnswerSheetLayout.Of(Form(items), width, height);

        foreach (var page in sheet.Pages)
        {
            var bubbles = page.Rows.SelectMany(row => row.Bubbles).ToList();
            foreach (var (index, bubble) in bubbles.Index())
            {
                Assert.InRange(bubble.X, 20, width - 20);
                Assert.InRange(bubble.Y, 20, height - 20);
                Assert.All(bubbles.Skip(index + 1), other => Assert.True(
                    Math.Sqrt(Math.Pow(bubble.X - other.X, 2) + Math.Pow(bubble.Y - other.Y, 2)) >= (2 * AnswerSheetLayout.BubbleRadius) + LeastBetweenCircles));
                Assert.False(IsIn(page.Code, bubble.X, bubble.Y));
            }

            Assert.All(page.Lines, line => Assert.InRange(line.Y, bubbles.Select(bubble => bubble.Y).DefaultIfEmpty().Max(), height - 20));
            Assert.All(page.Lines, line => Assert.InRange(line.X + line.Width, line.X + 40, width - 20));
        }
    }

    [Theory, MemberData(nameof(Sheets))]
    public void Every_item_has_its_bubbles_or_its_line(int items, double width, double height)
    {
        var form = Form(items);
        var sheet = AnswerSheetLayout.Of(form, width, height);
        var rows = sheet.Pages.SelectMany(page => page.Rows).Where(row => row.Kind == SheetRowKind.Item).ToLookup(row => row.Number);
        var lines = sheet.Pages.SelectMany(page => page.Lines).Select(line => line.Number).ToList();

        foreach (var item in form.Items)
        {
            var expected = item.Item.Kind switch
            {
                ItemKind.Cloze or ItemKind.ShortAnswer => 0,
                ItemKind.Matching or ItemKind.Ordering => item.Options.Count,
                _ => 1,
            };
            Assert.Equal(expected, rows[item.Number].Count());
            Assert.Equal(expected == 0 ? 1 : 0, lines.Count(number => number == item.Number));
            Assert.All(rows[item.Number], row => Assert.Equal(
                item.IsTrue is null ? item.Options.Select(option => option.Letter) : ["T", "F"], row.Bubbles.Select(bubble => bubble.Value)));
        }
    }

    [Fact]
    public void Four_squares_mark_the_corners_and_the_code_names_form_page_and_student()
    {
        var form = Form(20) with { Student = new Student("李雷", "七（1）班", "2026017") };
        var sheet = AnswerSheetLayout.Of(form, 210, 297);

        Assert.Equal([(10, 10), (193, 10), (10, 280), (193, 280)], sheet.Pages[0].Squares.Select(square => (square.X, square.Y)));
        Assert.Equal($"STUDY1 {form.Id} 1/1 2026017", sheet.Pages[0].CodeText);
        Assert.Equal("2026017", string.Concat(sheet.Pages[0].Rows.SelectMany(row => row.Bubbles).Where(bubble => bubble.IsFilled).Select(bubble => bubble.Value)));
    }

    [Fact]
    public void A_number_with_letters_is_left_to_be_marked_by_hand()
    {
        var sheet = AnswerSheetLayout.Of(Form(20) with { Student = new Student("李雷", "", "A-17") }, 210, 297);

        Assert.DoesNotContain(sheet.Pages[0].Rows.SelectMany(row => row.Bubbles), bubble => bubble.IsFilled);
    }

    [Fact]
    public void The_sheet_does_not_depend_on_the_keys()
    {
        var form = Form(60);
        var otherwise = form with { Items = [.. form.Items.Select(item => item with { Options = [.. item.Options.Select(option => option with { Origin = 0 })] })] };

        Assert.Equal(Json(form), Json(otherwise));
    }

    [Fact]
    public void Positions_are_written_as_JSON_in_millimetres()
    {
        using var file = JsonDocument.Parse(Json(Form(20)));
        var root = file.RootElement;
        var first = root.GetProperty("pages")[0].GetProperty("rows").EnumerateArray().First(row => row.GetProperty("kind").GetString() == "item");

        Assert.Equal("study.answer-sheet/1", root.GetProperty("schema").GetString());
        Assert.Equal("mm", root.GetProperty("unit").GetString());
        Assert.Equal(1, first.GetProperty("number").GetInt32());
        Assert.Equal("A", first.GetProperty("bubbles")[0].GetProperty("value").GetString());
        Assert.InRange(first.GetProperty("bubbles")[0].GetProperty("x").GetDouble(), 30, 40);
    }

    private static string Json(Form form)
    {
        using var output = new MemoryStream();
        AnswerSheetFile.Write(output, AnswerSheetLayout.Of(form, 210, 297));
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static bool IsIn(SheetRectangle rectangle, double x, double y) =>
        x > rectangle.X - AnswerSheetLayout.BubbleRadius && x < rectangle.X + rectangle.Width + AnswerSheetLayout.BubbleRadius
        && y > rectangle.Y - AnswerSheetLayout.BubbleRadius && y < rectangle.Y + rectangle.Height + AnswerSheetLayout.BubbleRadius;

    private static Form Form(int items) => FormAssembler.Assemble(
        ItemChoice.OfBest([.. Items.Select(OfferedItem.Of)]).Choose(Blueprint.Of(items)), "测验", Language.Chinese, "A", 7);
}
