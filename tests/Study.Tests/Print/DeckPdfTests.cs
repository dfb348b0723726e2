using Study.Forms;
using Study.Print;
using Study.Text;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Study.Tests.Print;

public class DeckPdfTests
{
    [Fact]
    public void Eight_cards_take_a_sheet_fronts_then_backs()
    {
        Assert.Equal(2, Print(Deck(8)).PageCount);
        Assert.Equal(4, Print(Deck(9)).PageCount);
    }

    [Fact]
    public void Fronts_show_questions_and_backs_show_answers_with_their_source()
    {
        var paper = Print(Deck(2));

        Assert.Contains("第1个问题", PrintedPdf.TextOf(paper.Letters[0]));
        Assert.DoesNotContain("第1个答案", PrintedPdf.TextOf(paper.Letters[0]));
        Assert.Contains("第1个答案《青河流域志》第1章", PrintedPdf.TextOf(paper.Letters[1]));
    }

    [Fact]
    public void A_sheet_turned_on_its_long_edge_shows_each_back_behind_its_front()
    {
        foreach (var options in new[] { MachineFonts.A4, MachineFonts.Letter })
        {
            var paper = Print(Deck(8), options);
            var width = paper.Pages[0].Width;
            for (var card = 1; card <= 8; card++)
            {
                var front = CentreOf(paper.Letters[0], $"第{card}个问题");
                var back = CentreOf(paper.Letters[1], $"第{card}个答案");

                // The ink of a line is not quite as wide as the line; half a millimetre is 1.4 points.
                Assert.InRange(front.X + back.X - width, -1.4, 1.4);
                Assert.InRange(front.Y - back.Y, -40, 40);
            }
        }
    }

    [Fact]
    public void No_text_leaves_its_card_however_long_it_is()
    {
        var endless = string.Concat(Enumerable.Repeat("河水从云岭流下来，经过三座城市。", 80));
        var word = new string('W', 60);
        var paper = Print(new Deck
        {
            Title = "长卡片",
            Language = Language.Chinese,
            Cards = [new Card(endless, endless, endless), new Card(word, word, word)],
        });

        foreach (var letters in paper.Letters)
        {
            var height = paper.Pages[0].Height;
            var inCards = letters.Where(letter => letter.StartBaseLine.Y > 28);
            Assert.All(inCards, letter => Assert.True(
                letter.BoundingBox.Left > 28 && letter.BoundingBox.Right < paper.Pages[0].Width - 28
                && !(letter.BoundingBox.Left < paper.Pages[0].Width / 2 && letter.BoundingBox.Right > paper.Pages[0].Width / 2)
                && letter.BoundingBox.Bottom > height - 28 - ((height - 57) / 4),
                $"{letter.Value} at {letter.BoundingBox}"));
        }

        Assert.Contains("…", PrintedPdf.TextOf(paper.Letters[0]));
    }

    [Fact]
    public void A_deck_without_cards_is_a_page() =>
        Assert.Equal(1, Print(new Deck { Title = "空", Language = Language.Chinese, Cards = [] }).PageCount);

    private static (double X, double Y) CentreOf(IReadOnlyList<Letter> page, string text)
    {
        var start = PrintedPdf.TextOf(page).IndexOf(text, StringComparison.Ordinal);
        var letters = page.Skip(start).Take(text.Length).ToArray();
        var left = letters.Min(letter => letter.BoundingBox.Left);
        var right = letters.Max(letter => letter.BoundingBox.Right);
        return ((left + right) / 2, letters[0].StartBaseLine.Y);
    }

    private static Deck Deck(int cards) => new()
    {
        Title = "卡片",
        Language = Language.Chinese,
        Cards = [.. Enumerable.Range(1, cards).Select(number => new Card($"第{number}个问题", $"第{number}个答案", $"《青河流域志》第{number}章"))],
    };

    private static PrintedPdf Print(Deck deck, PrintOptions? options = null) =>
        PrintedPdf.Of(output => DeckPdf.Write(output, deck, options ?? MachineFonts.A4));
}
