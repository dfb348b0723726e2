using Study.Forms;
using Study.Print;
using Study.Questions;
using Study.Tests.Forms;
using Study.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
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

    [Fact]
    public void Fronts_and_backs_can_be_files_of_their_own()
    {
        var deck = SampleForms.DeckOf(SampleForms.Chinese);
        var fronts = Print(deck, new CardLayout(), DeckPages.Fronts);
        var backs = Print(deck, new CardLayout(), DeckPages.Backs);

        Assert.Equal((2, 2), (fronts.PageCount, backs.PageCount));
        Assert.All(deck.Cards, card => Assert.Contains(card.Front, fronts.Text));
        Assert.DoesNotContain(deck.Cards[0].Source, fronts.Text);
        Assert.Contains(deck.Cards[0].Source, backs.Text);
    }

    [Fact]
    public void A_folded_sheet_has_both_sides_on_one_page()
    {
        var deck = SampleForms.DeckOf(SampleForms.Chinese);
        var printed = Print(deck, new CardLayout { Sides = CardSides.Folded });

        Assert.Equal((deck.Cards.Count + 3) / 4, printed.PageCount);
        Assert.Contains(deck.Cards[0].Front, PrintedPdf.TextOf(printed.Letters[0]));
        Assert.Contains(deck.Cards[0].Source, PrintedPdf.TextOf(printed.Letters[0]));
        Assert.Contains("沿虚线对折", printed.Text);
    }

    [Fact]
    public void A_bilingual_card_has_both_languages_on_both_sides()
    {
        var chinese = NewKinds.Item(new ItemBody.ShortAnswer("大坝全长多少米？", new Key("2335米")), "zh");
        var english = NewKinds.Item(new ItemBody.ShortAnswer("How long is the dam?", new Key("2,335 metres")), "en") with { FactId = chinese.FactId };
        var alone = NewKinds.Item(new ItemBody.ShortAnswer("谁主持修建？", new Key("张若谷")), "alone");
        var titles = new Dictionary<string, string> { ["document"] = "大坝" };

        var deck = DeckAssembler.AssembleBilingual([chinese, english, alone], "大坝", Language.Chinese, titles);
        var printed = Print(deck, new CardLayout());

        Assert.Single(deck.Cards);
        Assert.Contains("大坝全长多少米？", PrintedPdf.TextOf(printed.Letters[0]));
        Assert.Contains("How long is the dam?", PrintedPdf.TextOf(printed.Letters[0]));
        Assert.Contains("2335米", PrintedPdf.TextOf(printed.Letters[1]));
        Assert.Contains("2,335 metres", PrintedPdf.TextOf(printed.Letters[1]));
    }

    [Fact]
    public void What_needs_options_beside_it_makes_no_card() =>
        Assert.Empty(DeckAssembler.Assemble(
            [NewKinds.Response, NewKinds.Matching, NewKinds.Ordering], "青河", Language.Chinese, new Dictionary<string, string> { ["document"] = "d" }).Cards);

    [Fact]
    public void The_rulers_of_the_calibration_page_are_as_long_as_they_say()
    {
        const double Millimetre = 72 / 25.4;

        var printed = PrintedPdf.Of(output => DeckPdf.WriteCalibration(output, Language.English, MachineFonts.A4));
        var lengths = printed.Pages[0].Paths.Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Select(box => Math.Max(box.Width, box.Height) / Millimetre).ToList();

        Assert.Equal(2, printed.PageCount);
        Assert.Equal(2, lengths.Count(length => Math.Abs(length - 50) < 0.1));
        Assert.Contains("--back-offset", printed.Text);
    }

    private static PrintedPdf Print(Deck deck, CardLayout layout, DeckPages which = DeckPages.All) =>
        PrintedPdf.Of(output => DeckPdf.Write(output, deck, MachineFonts.A4, layout, which));
}
