using Study.Facts;
using Study.Facts.Chinese;
using Study.Facts.Lexicon;
using Xunit;

namespace Study.Tests.Facts;

/// <summary>Every row of the lexicon's tables does what its example says.</summary>
public class LexiconTests
{
    private static readonly string[] Classes = Enum.GetNames<TokenClass>();

    public static TheoryData<string, string> Units => Rows("zh-units", 4, row => row[3].Length > 0, row => (row[0], row[3]));

    public static TheoryData<string, string> EnglishUnits => Rows("en-units", 4, _ => true, row => (row[0], row[3]));

    public static TheoryData<string, string> SetPhrases => Rows("zh-set-phrases", 2, _ => true, row => (row[0], row[1]));

    public static TheoryData<string, string> Hedges => Rows("zh-hedges", 6, _ => true, row => (row[2], row[4]));

    public static TheoryData<string, string> LeftAloneByHedges => Rows("zh-hedges", 6, row => row[5].Length > 0, row => (row[2], row[5]));

    [Theory, MemberData(nameof(Units)), MemberData(nameof(EnglishUnits))]
    public void A_unit_is_found_in_its_example(string word, string example) =>
        Assert.Contains(FigureScanner.Scan(example), mention => mention is FigureMention figure && figure.Unit.In(example) == word || mention.Span.In(example).EndsWith(word, StringComparison.Ordinal));

    public static TheoryData<string, string> UnitGuards => Rows("zh-unit-guards", 2, _ => true, row => (row[0], row[1]));

    [Theory, MemberData(nameof(SetPhrases)), MemberData(nameof(UnitGuards))]
    public void Nothing_is_counted_in_a_set_phrase(string phrase, string example)
    {
        Assert.Contains(phrase, example, StringComparison.Ordinal);
        Assert.Empty(FigureScanner.Scan(example));
    }

    [Theory, MemberData(nameof(Hedges))]
    public void A_hedge_is_heard_in_its_example(string hedge, string example) =>
        Assert.Contains(FigureScanner.Scan(example), mention => mention is FigureMention figure && figure.Figure.Hedge.ToString() == hedge);

    [Theory, MemberData(nameof(LeftAloneByHedges))]
    public void A_hedge_is_not_heard_in_other_words(string hedge, string example) =>
        Assert.DoesNotContain(FigureScanner.Scan(example), mention => mention is FigureMention figure && figure.Figure.Hedge.ToString() == hedge);

    [Fact]
    public void Every_word_has_a_class_the_grammar_knows() =>
        Assert.All(LexiconFile.Rows("zh-words", 2), row => Assert.Contains(row[1], Classes));

    [Theory]
    [InlineData("zh-units")]
    [InlineData("zh-hedges")]
    [InlineData("zh-set-phrases")]
    [InlineData("zh-words")]
    [InlineData("zh-posts")]
    [InlineData("zh-works")]
    [InlineData("en-units")]
    [InlineData("zh-eras")]
    [InlineData("money-signs")]
    [InlineData("en-numbers")]
    [InlineData("en-verbs")]
    [InlineData("en-words")]
    [InlineData("en-posts")]
    [InlineData("en-openers")]
    [InlineData("en-somebody")]
    [InlineData("en-deeds")]
    [InlineData("en-lasting")]
    [InlineData("en-holidays")]
    public void No_word_stands_twice_in_a_table(string table)
    {
        var words = LexiconFile.Rows(table, 1).Select(row => row[0]).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    private static TheoryData<string, string> Rows(string table, int columns, Func<string[], bool> isMeant, Func<string[], (string, string)> pair) =>
        new(LexiconFile.Rows(table, columns).Where(isMeant).Select(pair).Distinct());
}
