using System.Globalization;
using Study.Forms;
using Study.Print.Typography;
using Study.Text;

namespace Study.Print.Layout;

/// <summary>Lays out the cards of a deck: a page of fronts, the page of their backs, and so on.</summary>
/// <param name="root">Takes the structure: each card with its front and its back, though they stand on different pages.</param>
internal sealed class CardSheets(Deck deck, CardLayout layout, DeckPages which, PageSize size, Typesetter typesetter, Tag root)
{
    private const double Padding = 5 * Points.OfMillimetre;

    /// <summary>Kept free at the top for the number and, so that the text looks centred, at the bottom.</summary>
    private const double NumberHeight = 14;

    private static readonly double[] QuestionSizes = [16, 14, 13, 12, 11, 10, 9, 8, 7, 6];
    private static readonly double[] AnswerSizes = [22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6];
    private static readonly double[] SourceSizes = [8.5, 8, 7, 6];
    private static readonly double[] CaptionSizes = [7];

    private readonly CardGrid _grid = new(size, layout);
    private readonly PaperWords _words = PaperWords.In(deck.Language);

    /// <returns>Two pages for each sheet that has two sides; one empty page for a deck without cards.</returns>
    public IReadOnlyList<Page> Lay()
    {
        var pages = new List<Page>();
        var list = root.Add(TagRole.List);
        var sheets = deck.Cards.Chunk(_grid.CardsPerSheet).ToArray();
        for (var sheet = 0; sheet < sheets.Length; sheet++)
        {
            var fronts = new List<PageElement>();
            var backs = new List<PageElement>();
            for (var card = 0; card < sheets[sheet].Length; card++)
            {
                var item = list.Add(TagRole.ListItem);
                var label = item.Add(TagRole.Label);
                var body = item.Add(TagRole.ListBody);
                var number = ((sheet * _grid.CardsPerSheet) + card + 1).ToString(CultureInfo.InvariantCulture);
                fronts.Add(NumberOf(number, _grid.Front(card), label));
                fronts.AddRange(Front(sheets[sheet][card], _grid.Front(card), body));
                backs.Add(NumberOf(number, _grid.Back(card), tag: null));
                backs.AddRange(Back(sheets[sheet][card], _grid.Back(card), body));
            }

            if (layout.Sides == CardSides.Folded)
            {
                pages.Add(new Page([.. fronts, .. backs, .. _grid.CutLines(), .. Captions(_words.CardSheet(sheet + 1, sheets.Length, isFront: null))]));
                continue;
            }

            if (which != DeckPages.Backs)
            {
                pages.Add(new Page([.. fronts, .. _grid.CutLines(), .. Captions(_words.CardSheet(sheet + 1, sheets.Length, isFront: true))]));
            }

            if (which != DeckPages.Fronts)
            {
                pages.Add(new Page([.. backs, .. Captions(_words.CardSheet(sheet + 1, sheets.Length, isFront: false))]));
            }
        }

        return pages.Count > 0 ? pages : [new Page([])];
    }

    private IEnumerable<PageElement> Front(Card card, CardPlace place, Tag body) =>
        InBothLanguages(card.Front, card.Translation?.Front, QuestionSizes, PaperStyles.Body, Inside(place), body);

    private IEnumerable<PageElement> Back(Card card, CardPlace place, Tag body)
    {
        const double SourceShare = 0.25;

        var inside = Inside(place);
        var source = Shrunk.ToFit(card.Source, SourceSizes, PaperStyles.Proof, inside.Width, inside.Height * SourceShare, typesetter);
        var answer = inside with { Height = inside.Height - source.Height };
        return
        [
            .. InBothLanguages(card.Back, card.Translation?.Back, AnswerSizes, PaperStyles.Answer, answer, body),
            .. source.Place(inside.Left, place.Top + place.Height - Padding - source.Height, inside.Width, body.Add(TagRole.Paragraph)),
        ];
    }

    /// <summary>A text in the middle of its place; with its translation in the lower half where there is one.</summary>
    private IEnumerable<PageElement> InBothLanguages(string text, string? translation, double[] sizes, TextStyle look, CardPlace inside, Tag body)
    {
        if (translation is null)
        {
            return Centred(text, sizes, look, inside, body.Add(TagRole.Paragraph));
        }

        var half = inside with { Height = inside.Height / 2 };
        return
        [
            .. Centred(text, sizes, look, half, body.Add(TagRole.Paragraph)),
            .. Centred(translation, sizes, look, half with { Top = half.Top + half.Height }, body.Add(TagRole.Paragraph, LanguageOf(translation))),
        ];
    }

    private Language? LanguageOf(string text) => Languages.Of(text) is var own && own == deck.Language ? null : own;

    private IEnumerable<PageElement> Centred(string text, double[] sizes, TextStyle look, CardPlace inside, Tag tag)
    {
        var shrunk = Shrunk.ToFit(text, sizes, look, inside.Width, inside.Height, typesetter);
        return shrunk.Place(inside.Left, inside.Top + ((inside.Height - shrunk.Height) / 2), inside.Width, tag);
    }

    /// <summary>The number in the corner of both sides tells which answer belongs to a card that was cut wrong.</summary>
    private PageElement.Text NumberOf(string number, CardPlace place, Tag? tag)
    {
        var style = PaperStyles.Footer;
        return TextRows.Place(typesetter.Line(number, style), style, tag, place.Left + (Padding / 2), place.Top + (Padding / 2));
    }

    private static CardPlace Inside(CardPlace place) => new(
        place.Left + Padding,
        place.Top + NumberHeight + (Padding / 2),
        place.Width - (2 * Padding),
        place.Height - (2 * (NumberHeight + (Padding / 2))));

    /// <summary>What the sheet is and how to print it, below the grid, between the ends of the cut lines.</summary>
    private IEnumerable<PageElement> Captions(string sheet)
    {
        var hint = layout.Sides switch
        {
            CardSides.Folded => _words.FoldHint,
            CardSides.TurnedOnShortEdge => _words.ShortEdgeHint,
            _ => _words.CardHint,
        };
        return layout.Columns == 1
            ? Caption($"{deck.Title}\u2003{sheet}\u2003{hint}", column: 0)
            : [.. Caption($"{deck.Title}\u2003{sheet}", column: 0), .. Caption(hint, column: 1)];

        IEnumerable<PageElement> Caption(string text, int column)
        {
            var place = _grid.BelowLastRow(column);
            return Shrunk.ToFit(text, CaptionSizes, PaperStyles.Footer, place.Width, place.Height, typesetter)
                .Place(place.Left, place.Top, place.Width, tag: null);
        }
    }
}
