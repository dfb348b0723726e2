using Study.Forms;
using Study.Print;
using UglyToad.PdfPig.Core;
using Xunit;

namespace Study.Tests.Print;

public class AnswerSheetPdfTests
{
    private const double Millimetre = 72 / 25.4;
    private const double TenthOfMillimetre = 0.1;

    [Theory]
    [InlineData(Paper.A4)]
    [InlineData(Paper.Letter)]
    public void Bubbles_squares_and_code_are_printed_where_the_data_says(Paper paper)
    {
        MachineFonts.SkipOnQuest();
        var options = MachineFonts.A4 with { Paper = paper };
        var printed = PrintedPdf.Of(output => AnswerSheetPdf.Write(output, [SampleForms.Chinese], options));
        var sheet = AnswerSheetPdf.SheetOf(SampleForms.Chinese, options);
        var page = Assert.Single(printed.Pages);
        var shapes = page.Paths.Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>().Select(box => (
            X: (box.Left + box.Right) / 2 / Millimetre,
            Y: (page.Height - ((box.Top + box.Bottom) / 2)) / Millimetre,
            Width: box.Width / Millimetre)).ToList();

        Assert.All(sheet.Pages[0].Rows.SelectMany(row => row.Bubbles), bubble => Assert.Contains(shapes, shape =>
            Near(shape.X, bubble.X) && Near(shape.Y, bubble.Y) && Near(shape.Width, 2 * AnswerSheetLayout.BubbleRadius)));
        Assert.All(sheet.Pages[0].Squares, square => Assert.Contains(shapes, shape =>
            Near(shape.X, square.X + (square.Width / 2)) && Near(shape.Y, square.Y + (square.Height / 2)) && Near(shape.Width, square.Width)));
    }

    [Fact]
    public void A_personal_sheet_bears_name_class_and_number()
    {
        var printed = PrintedPdf.Of(output => AnswerSheetPdf.Write(
            output, [SampleForms.Chinese with { Student = new Student("李雷", "七（1）班", "2026017") }], MachineFonts.A4));

        Assert.Contains("李雷", printed.Text);
        Assert.Contains("七（1）班", printed.Text);
        Assert.Contains("2026017", printed.Text);
        Assert.Contains(SampleForms.Chinese.Id, printed.Text);
    }

    [Fact]
    public void The_same_sheet_has_the_same_bytes() => Assert.Equal(Print(SampleForms.Chinese).Bytes, Print(SampleForms.Chinese).Bytes);

    [Fact]
    public void An_English_sheet_has_its_words_in_English()
    {
        var text = Print(SampleForms.English).Text;

        Assert.Contains("The Larkfield Observatory: Answer Sheet", text);
        Assert.Contains("Fill the circles with a soft pencil or a black pen.", text);
        Assert.Contains("Written answers", text);
        Assert.DoesNotMatch("[\u4E00-\u9FFF]", text);
    }

    private static PrintedPdf Print(Form form) => PrintedPdf.Of(output => AnswerSheetPdf.Write(output, [form], MachineFonts.A4));

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) < TenthOfMillimetre;
}
